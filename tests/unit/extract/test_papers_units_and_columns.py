"""Ukrainian and Russian: who issued a paper, for which unit a spokesman speaks, and whose a row or a share is."""

from __future__ import annotations

from datetime import date

import pytest

from counterclaim.extract import extract
from counterclaim.model.claim import Claim, Named
from counterclaim.model.document import Document

_DAY = date(2024, 8, 15)


def _claims(text: str, language: str, source: str | None = "paper") -> list[Claim]:
    return list(
        extract(Document(document="sha256:0", text=text, language=language, source=source, published_at=_DAY)).claims
    )


def _claimants(text: str, language: str) -> list[str]:
    parties = (claim.claimant for claim in _claims(text, language))
    return [party.name if isinstance(party, Named) else str(party) for party in parties]


def _dated(text: str, language: str) -> list[tuple[object, str]]:
    claims = _claims(text, language)
    return [(claim.quantity.stated, claim.period.kind) for claim in claims if claim.quantity and claim.period]


@pytest.mark.parametrize(
    ("language", "text", "claimant"),
    [
        ("uk", "За добу Росія втратила 920 солдатів, повідомив у середу, 14 серпня, Генштаб ЗСУ.", "ua-general-staff"),
        ("uk", "За тиждень спалено 30 танків, підсумували в неділю, 11 серпня, у Генштабі ЗСУ.", "ua-general-staff"),
        ("uk", "Загинули 12 людей, розповів у понеділок, за день після удару, мер Сум Іван Гармаш.", "Іван Гармаш"),
        ("ru", "За сутки ВСУ потеряли 920 солдат, заявило в среду, 14 августа, Минобороны РФ.", "ru-mod"),
        (
            "ru",
            "Погибли 12 человек, сообщила в субботу, 10 августа, прокуратура Сумской области.",
            "прокуратура Сумской области",
        ),
    ],
)
def test_a_date_between_commas_parts_no_verb_from_who_speaks(language: str, text: str, claimant: str) -> None:
    assert _claimants(text, language) == [claimant]


@pytest.mark.parametrize(
    ("language", "text", "claimant"),
    [
        (
            "uk",
            "За липень загинули 90 цивільних, ідеться у звіті, який Спостережна місія ООН оприлюднила в середу.",
            "Спостережна місія ООН",
        ),
        ("uk", "Торік у Судані вбито 14 тисяч цивільних, зазначено у звіті, що його підготувала ВООЗ.", "ВООЗ"),
        ("uk", "Зникли безвісти 370 людей, сказано в документі, який підписав омбудсмен Іван Гармаш.", "Іван Гармаш"),
        (
            "ru",
            "За месяц убиты 90 гражданских, говорится в докладе, который в среду представила Мониторинговая миссия.",
            "Мониторинговая миссия",
        ),
        (
            "ru",
            "Потеряны 700 тысяч военных, следует из обзора, который во вторник опубликовало Минобороны Великобритании.",
            "uk-mod",
        ),
    ],
)
def test_the_clause_behind_a_paper_says_who_issued_it(language: str, text: str, claimant: str) -> None:
    assert _claimants(text, language) == [claimant]


@pytest.mark.parametrize(
    ("language", "text", "claimant"),
    [
        ("uk", "Бригада «Рубіж» знищила 12 танків, повідомив речник бригади. Збито також сім дронів.", "Рубіж"),
        (
            "uk",
            "67-й корпус захопив 14 полонених, ще шість танків спалено, кажуть у пресслужбі корпусу.",
            "67-й корпус",
        ),
        (
            "ru",
            "В полосе группировки «Хортица» враг потерял 68 человек и 7 танков, сказал спикер группировки.",
            "Хортица",
        ),
        ("ru", "Группировка «Центр» уничтожила 12 танков и 30 солдат ВСУ, сообщил представитель группировки.", "Центр"),
    ],
)
def test_a_spokesman_of_the_unit_speaks_for_the_one_named_before(language: str, text: str, claimant: str) -> None:
    assert set(_claimants(text, language)) == {claimant}


def test_another_that_cites_the_same_ministry_is_not_its_own_source() -> None:
    text = (
        "Ізраїль ударив по Газі. Міністерство охорони здоров'я сектору повідомило про 40 загиблих.\n\n"
        "УКГС ООН із посиланням на те саме міністерство нагадує про 480 поранених."
    )
    assert _claimants(text, "uk") == ["gaza-moh", "gaza-moh"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("uk", "Втрати росіян (за добу / від початку війни):\nтанки — 4 / 10 310;\nББМ — 17 / 21 439."),
        ("uk", "Втрати ворога за добу (у дужках — з початку вторгнення):\nтанки 4 (10 310)\nББМ 17 (21 439)"),
        ("ru", "Потери россиян (за сутки / всего):\nтанки — 4 / 10 310;\nББМ — 17 / 21 439."),
        ("en", "Russian losses (last day / total):\ntanks: 4 / 10,310\nAPVs: 17 / 21,439"),
    ],
)
def test_columns_named_in_a_lists_heading_date_its_figures(language: str, text: str) -> None:
    assert _dated(text, language) == [(4, "interval"), (10310, "cumulative"), (17, "interval"), (21439, "cumulative")]


def test_totals_may_come_first_in_such_a_list() -> None:
    text = "Втрати окупантів, разом/доба\nсолдати 888 840/1 280\nтанки 10 310/4"
    assert _dated(text, "uk") == [(888840, "cumulative"), (1280, "interval"), (10310, "cumulative"), (4, "interval")]


def test_a_bare_figure_behind_its_label_is_read() -> None:
    text = "Втрати ворога за добу:\nтанки 4\nББМ 17\nартсистеми 31"
    assert [claim.category for claim in _claims(text, "uk")] == ["tanks", "armoured-vehicles", "artillery"]


def _sides(text: str, language: str) -> list[tuple[object, object]]:
    return [(claim.quantity.stated, claim.subject) for claim in _claims(text, language) if claim.quantity]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("uk", "Сумарні втрати — 50 тисяч убитими й пораненими. На росіян припадає 30 тисяч, на українців — 20 тисяч."),
        ("uk", "Разом 50 тисяч загиблих. На частку Росії, за їхніми оцінками, припадає 30 тисяч; України — 20 тисяч."),
        (
            "ru",
            "Суммарные потери — 50 тысяч убитыми. На долю россиян приходится 30 тысяч, на долю украинцев — 20 тысяч.",
        ),
    ],
)
def test_a_share_is_of_the_side_it_falls_to(language: str, text: str) -> None:
    found = _sides(text, language)
    assert found[0][0] == 50000
    assert found[1] == (30000, "ru")
    assert all(side == "ua" for _, side in found[2:])


@pytest.mark.parametrize(
    ("language", "text", "side"),
    [
        ("uk", "Команда Oryx оновила перелік. На російському боці в ньому 90 танків: 60 знищено, 30 покинуто.", "ru"),
        ("ru", "Проект Oryx обновил список. На российской стороне в нём 90 танков: 60 уничтожены, 30 брошены.", "ru"),
        ("uk", "Oryx має фото 90 утрачених Росією танків. В українському списку проєкту танків 60.", "ua"),
        ("ru", "Oryx подтвердил потерю Россией 90 танков. Самолётов в российском списке 60, вертолётов — 30.", "ru"),
    ],
)
def test_a_column_of_a_list_says_whose_losses_stand_in_it(language: str, text: str, side: str) -> None:
    assert {one for _, one in _sides(text, language)[1:]} == {side}
    assert set(_claimants(text, language)) == {"oryx"}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("uk", "За даними Oryx, армія України втратила 90 танків, із яких 60 знищено, а 30 дісталися ворогові."),
        ("ru", "По данным Oryx, армия Украины потеряла 90 танков, из которых 60 уничтожены, а 30 достались врагу."),
    ],
)
def test_what_fell_to_the_enemy_is_lost_by_who_lost_the_rest(language: str, text: str) -> None:
    assert _sides(text, language) == [(90, "ua"), (60, "ua"), (30, "ua")]


def test_those_who_have_dead_by_somebodys_word_are_the_side_in_front() -> None:
    text = "Зеленский назвал число погибших украинцев — 43 тысячи. У России, утверждает он, 198 тысяч убитых."
    assert _sides(text, "ru") == [(43000, "ua"), (198000, "ru")]


def _periods(text: str, language: str, day: date = _DAY) -> list[tuple[str, str]]:
    found = extract(Document(document="sha256:0", text=text, language=language, source="paper", published_at=day))
    return [(claim.period.kind, str(claim.period.start)) for claim in found.claims if claim.period]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("uk", "Росія втратила від лютого 2022 року 500 тисяч убитими — більше, ніж за всі війни після 1945 року."),
        ("ru", "Россия потеряла с февраля 2022 года 500 тысяч убитыми — больше, чем за все войны после 1945 года."),
        ("en", "Russia has lost 500,000 dead since February 2022, more than in all its wars after 1945."),
    ],
)
def test_what_losses_are_compared_with_dates_none(language: str, text: str) -> None:
    assert _periods(text, language) == [("cumulative", "2022-02-24")]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "uk",
            "1 липня 1916 року стало чорним днем британської армії. Вона втратила 57 470 осіб, із них 585 полоненими.",
        ),
        (
            "ru",
            "1 июля 1916 года стало чёрным днём британской армии. Она потеряла 57 470 человек, из них 585 пленными.",
        ),
    ],
)
def test_a_day_of_an_old_war_may_cost_many(language: str, text: str) -> None:
    assert _periods(text, language, date(2016, 7, 1)) == [("interval", "1916-07-01")] * 2


def test_the_day_on_which_somebody_told_it_is_no_day_of_losses() -> None:
    text = (
        "Міноборони РФ у вівторок заявило, що з 6 серпня ЗСУ втратили на Курщині 4130 військових. Доказів немає.\n\n"
        "Сирський того ж дня доповів, що українські сили контролюють 93 населені пункти."
    )
    assert _periods(text, "uk", date(2024, 8, 20))[-1] == ("unstated", "None")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("uk", "Щомісяця до війська йдуть 30 тисяч осіб."),
        ("uk", "План набору на рік — 430 тисяч контрактників."),
        ("uk", "Київ має 500 тисяч людей під зброєю, Москва — 1,33 млн."),
        ("uk", "У строю ще дев'ять носіїв із сумарним залпом 64 ракети."),
        ("uk", "П'ять дронів повернули в бік Білорусі."),
        ("uk", "Заявок надійшло понад 35 тисяч."),
        ("ru", "Мобилизация даёт Киеву около 30 тысяч призывников в месяц."),
        ("ru", "Домов лишились более миллиона человек."),
        ("ru", "Заводы обещают выпустить до конца года 300 новых Т-90М."),
        ("ru", "На горячую линию обратились 35 тысяч человек."),
    ],
)
def test_men_and_kit_that_nobody_lost_are_no_part_of_the_losses_before_them(language: str, text: str) -> None:
    lost = {
        "uk": "За даними ГУР, ворог втратив 35 тисяч убитими. ",
        "ru": "По данным ГУР, враг потерял 35 тысяч убитыми. ",
    }
    assert len(_claims(lost[language] + text, language)) == 1


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("uk", "Голова Сумської ОВА Іван Гармаш повідомив про 12 загиблих. Увечері голова ОВА говорив про шістьох."),
        (
            "ru",
            "О 12 погибших написал глава областной администрации Иван Гармаш. Вечером глава ОВА говорил о 6 погибших.",
        ),
    ],
)
def test_an_office_that_stands_alone_is_its_holder_named_before(language: str, text: str) -> None:
    assert set(_claimants(text, language)) == {"Иван Гармаш" if language == "ru" else "Іван Гармаш"}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("uk", "Від початку року загинули та дістали поранення 790 російських військових."),
        ("ru", "С начала года погибли и получили ранения 790 российских военных."),
    ],
)
def test_the_fallen_and_the_hurt_of_one_number_are_casualties(language: str, text: str) -> None:
    assert [claim.outcome for claim in _claims(text, language)] == ["casualties"]


def test_names_behind_a_number_are_of_the_dead() -> None:
    text = (
        "«Медиазона» подтвердила гибель 9000 российских военных. За месяц база пополнилась на 342 имени. "
        "Бригада имени Ивана Гармаша потеряла 12 танков."
    )
    found = [(claim.quantity.stated, claim.outcome) for claim in _claims(text, "ru") if claim.quantity]
    assert found == [(9000, "killed"), (342, "killed"), (12, "lost")]


@pytest.mark.parametrize(
    ("language", "lead", "text"),
    [
        (
            "uk",
            "ГУР підтвердило знищення трьох російських літаків.",
            "Міноборони РФ про втрати не говорить. За ніч, за його даними, збито 12 дронів. Усього воно оголосило про 98 збитих.",
        ),
        (
            "ru",
            "ГУР подтвердило, что уничтожены три российских самолёта.",
            "Минобороны РФ о потерях молчит. За ночь, по его данным, сбиты 12 дронов. Всего оно объявило уничтоженными 98 самолётов.",
        ),
    ],
)
def test_who_is_silent_on_losses_speaks_on_by_a_pronoun(language: str, lead: str, text: str) -> None:
    assert _claimants(f"{lead}\n\n{text}", language)[1:] == ["ru-mod", "ru-mod"]
