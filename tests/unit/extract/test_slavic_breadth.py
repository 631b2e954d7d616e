"""Ukrainian and Russian as newsrooms write them: forms of a verb, bodies without a country, months and old wars."""

from __future__ import annotations

from datetime import date

import pytest

from counterclaim.extract import extract
from counterclaim.extract.times.times import find_times
from counterclaim.model import Document
from counterclaim.model.claim import Claim, label_of

DAY = date(2025, 9, 13)


def claims(text: str, *, language: str, day: date = DAY, source: str = "paper") -> list[Claim]:
    return list(
        extract(Document(document="sha256:0", text=text, published_at=day, source=source, language=language)).claims
    )


def period_of(claim: Claim) -> tuple[str, str, str]:
    assert claim.period is not None
    return claim.period.kind, str(claim.period.start), str(claim.period.end)


@pytest.mark.parametrize(
    ("text", "language", "outcome"),
    [
        (
            "Минулого тижня бійці бригади нищили техніку: серед утраченого ворогом 12 танків, вибулих із ладу.",
            "uk",
            "lost",
        ),
        ("За ніч сили ППО збивали дрони, загалом збивали 40 дронів.", "uk", "shot-down"),
        ("Кинутими ворог лишив п'ять танків.", "uk", "abandoned"),
        ("Поранень зазнали 31 військовий.", "uk", "wounded"),
        ("Десять дронів цілей не досягли.", "uk", "lost"),
        ("За неделю расчёты сжигали склады и сжигали 14 танков.", "ru", "destroyed"),
        ("Контужены 15 солдат.", "ru", "wounded"),
        ("Выбывают за неделю 300 солдат противника.", "ru", "lost"),
    ],
)
def test_every_form_of_a_verb_is_known(text: str, language: str, outcome: str) -> None:
    assert [claim.outcome for claim in claims(text, language=language)] == [outcome]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Минобороны РФ сообщало о 84 сбитых беспилотниках.", "ru"),
        ("О 84 сбитых беспилотниках писало и Минобороны РФ.", "ru"),
        ("В Минобороны РФ упоминали 84 сбитых беспилотника.", "ru"),
        ("Міноборони РФ оголошувало про 84 збиті безпілотники.", "uk"),
    ],
)
def test_every_form_of_a_word_of_speech_is_known(text: str, language: str) -> None:
    assert [label_of(claim.claimant) for claim in claims(text, language=language)] == ["ru-mod"]


def test_a_general_staff_without_a_country_is_no_stranger_to_its_text() -> None:
    soviet = "Как сообщил Генеральный штаб Вооружённых Сил СССР, погибли 86 советских солдат. В Генштабе назвали и потери техники: 12 танков."
    first, second = claims(soviet, language="ru", day=date(1989, 8, 17))
    assert label_of(first.claimant) == label_of(second.claimant) == "Генеральный штаб Вооружённых Сил СССР"
    assert (first.subject, second.subject) == ("su", "su")
    present = "Генштаб сообщил о 900 потерянных россиянах."
    assert [claim.claimant for claim in claims(present, language="ru")] == ["ua-general-staff"]
    foreign = "Иран считает потери. Генштаб сообщил, что погибли 30 иранских солдат."
    assert "ua-general-staff" not in [claim.claimant for claim in claims(foreign, language="ru", day=date(2025, 6, 20))]


@pytest.mark.parametrize(
    ("text", "language", "span"),
    [
        ("за перші п'ять місяців 2025-го", "uk", ("2025-01-01", "2025-05-31")),
        ("у травні минулого року", "uk", ("2024-05-01", "2024-05-31")),
        ("в первые три месяца этого года", "ru", ("2025-01-01", "2025-03-31")),
        ("за 2023-й", "ru", ("2023-01-01", "2023-12-31")),
        ("в июне позапрошлого года", "ru", ("2023-06-01", "2023-06-30")),
    ],
)
def test_years_and_months_in_words(text: str, language: str, span: tuple[str, str]) -> None:
    (found,) = find_times(text, language, published=DAY)
    assert (str(found.first), str(found.last)) == span


@pytest.mark.parametrize(
    ("text", "language", "period"),
    [
        ("У серпні бої не вщухали. Ворог за місяць втратив 3100 солдатів.", "uk", ("interval", "2025-08-01", "2025-08-31")),
        ("Найбільшим за час війни назвали удар 11 вересня по аеродрому. Знищено три літаки.", "uk", ("interval", "2025-09-11", "2025-09-11")),
        ("Про масований удар 11 вересня звітують Повітряні сили. Усього збито 42 ракети.", "uk",
         ("interval", "2025-09-11", "2025-09-11")),
        ("Генштаб ЗСУ в суботу відзвітував за минулу добу про 900 утрачених росіян.", "uk",
         ("interval", "2025-09-12", "2025-09-13")),
        ("В обзоре, опубликованном в четверг, британское Минобороны оценило потери России в 900 тысяч убитых и раненых.",
         "ru", ("cumulative", "2022-02-24", "2025-09-11")),
        ("За 12 дней войны, начавшейся 13 июня, погибли 610 иранцев.", "ru", ("cumulative", "2025-06-13", "2025-09-13")),
        ("За время Курской операции ВСУ потеряли 300 солдат.", "ru", ("cumulative", "None", "2025-09-13")),
    ],
)  # fmt: skip
def test_which_days_a_figure_is_about(text: str, language: str, period: tuple[str, str, str]) -> None:
    assert [period_of(claim) for claim in claims(text, language=language)] == [period]


def test_a_headlines_window_holds_for_the_sentence_that_repeats_its_figure() -> None:
    text = (
        "За сутки россияне потеряли 14 танков\n\nВСУ уничтожили 14 танков и два вертолёта, сообщил Генштаб ВСУ. "
        "За минувшую неделю выведены из строя 70 танков."
    )
    found = [period_of(claim) for claim in claims(text, language="ru")]
    assert found[:3] == [("interval", "2025-09-12", "2025-09-13")] * 3
    assert found[3] == ("interval", "2025-09-06", "2025-09-13")


def test_a_list_of_names_is_no_part_of_the_week_in_which_it_grew() -> None:
    text = (
        "«Медіазона» встановила імена 121 507 загиблих росіян. За останні два тижні додали 2 138 прізвищ. "
        "Добровольців у списку 35 400."
    )
    assert period_of(claims(text, language="uk")[-1]) == ("cumulative", "2022-02-24", "2025-09-13")


def test_a_month_behind_a_daily_figure_makes_an_average() -> None:
    text = "Росія втратила мільйон військових. Пересічно вибувало 1 140 за добу в травні, 1 219 — у квітні."
    rates = [claim.period for claim in claims(text, language="uk")[1:]]
    assert [(p.kind, str(p.start), p.per) for p in rates if p is not None] == [
        ("rate", "2025-05-01", "day"),
        ("rate", "2025-04-01", "day"),
    ]


@pytest.mark.parametrize(
    ("text", "language", "claimant"),
    [
        ("Проєкт WarSpotting дійшов позначки 2 300 втрачених російських танків.", "uk", "warspotting"),
        ("1 100 окупантів мінусував за минулу добу Генштаб ЗСУ.", "uk", "ua-general-staff"),
        ("Минобороны РФ минуснуло за сутки 40 украинских танков.", "ru", "ru-mod"),
        ("«Медіазона» разом із Бі-бі-сі встановила імена 115 000 загиблих росіян.", "uk", "mediazona"),
        ("По сводным данным МВД, погиб 31 человек.", "ru", "МВД"),
        ("Загинули 219 цивільних, оприлюднила у п'ятницю свої дані Моніторингова місія ООН.", "uk",
         "Моніторингова місія ООН"),
        ("Минобороны РФ подвело итоги недели: противник потерял 900 военнослужащих.", "ru", "ru-mod"),
        ("За сутки российские войска потеряли 900 человек, подсчитала по открытым данным Русская служба Би-би-си.", "ru",
         "bbc-russian"),
    ],
)  # fmt: skip
def test_who_counts_without_being_said_to_speak(text: str, language: str, claimant: str) -> None:
    assert [label_of(claim.claimant) for claim in claims(text, language=language)] == [claimant]


def test_an_army_that_acts_does_not_report() -> None:
    assert [claim.claimant for claim in claims("ВСУ уничтожили 12 российских танков.", language="ru")] == [None]


def test_who_reveals_the_others_losses_admits_none() -> None:
    text = "Путин раскрыл подсчёты: украинская армия теряет в месяц около 45 тыс. человек."
    assert [claim.subject for claim in claims(text, language="ru")] == ["ua"]


@pytest.mark.parametrize(
    ("text", "language", "period"),
    [
        ("Липень коштував росіянам 37 000 солдатів убитими й пораненими.", "uk", ("interval", "2025-07-01", "2025-07-31")),
        ("В период с 23:00 мск 11 сентября до 07:00 мск 12 сентября ПВО сбила 216 беспилотников.", "ru",
         ("interval", "2025-09-11", "2025-09-12")),
    ],
)  # fmt: skip
def test_months_that_act_and_ranges_with_clock_times(text: str, language: str, period: tuple[str, str, str]) -> None:
    assert [period_of(claim) for claim in claims(text, language=language)] == [period]


def test_a_night_that_opens_a_report_dates_its_next_line() -> None:
    text = (
        "У ніч на 13 вересня окупанти атакували Україну 84 ударними БпЛА та двома ракетами «Іскандер».\n\n"
        "Станом на 09:00 протиповітряна оборона збила 59 дронів."
    )
    (found,) = claims(text, language="uk", source="ua-air-force")
    assert period_of(found) == ("interval", "2025-09-12", "2025-09-13")


@pytest.mark.parametrize(
    ("text", "language", "categories"),
    [
        ("«Медіазона» назвала 9 300 загиблих росіян: 2,9 тис. у ньому — добровольці, 1,7 тис. — завербовані в'язні.", "uk",
         ["personnel", "volunteers", "convicts"]),
        ("«Медиазона» знает имена 9 300 погибших россиян. Почти 16 сотен убитых — бывшие заключённые.", "ru",
         ["personnel", "convicts"]),
    ],
)  # fmt: skip
def test_a_dash_names_the_kind_of_those_counted(text: str, language: str, categories: list[str]) -> None:
    assert [label_of(claim.category) for claim in claims(text, language=language)] == categories


@pytest.mark.parametrize(
    ("text", "language", "read"),
    [
        ("Росіяни обстріляли Нікополь: двоє людей загинули.", "uk", [("", "ua", "people")]),
        ("Обласна прокуратура повідомляє про двох загиблих у Костянтинівці.", "uk",
         [("Обласна прокуратура", "ua", "people")]),
        ("Следком сообщил о двух погибших и троих раненых.", "ru",
         [("Следком", "", "people"), ("Следком", "", "people")]),
        ("Українські дрони вразили п'ять літаків, повідомило джерело в СБУ.", "uk", [("СБУ", "ru", "aircraft")]),
        ("Кількість знищених літаків противника сягнула 413.", "uk", [("", "ru", "aircraft")]),
        ("Речник ОСУВ «Дельта» Гнат Верес у коментарі радіо сказав, що росіяни втратили 40 солдатів.", "uk",
         [("ОСУВ Дельта", "ru", "personnel")]),
        ("Росіяни втратили за час війни мільйон солдатів.", "uk", [("", "ru", "personnel")]),
    ],
)  # fmt: skip
def test_whose_people_and_who_says_so(text: str, language: str, read: list[tuple[str, str, str]]) -> None:
    found = [
        (label_of(claim.claimant), label_of(claim.subject), label_of(claim.category))
        for claim in claims(text, language=language)
    ]
    assert found == read


@pytest.mark.parametrize(
    ("text", "language", "claimant"),
    [
        ("Франция передала Украине 12 гаубиц Caesar.", "ru", "fr"),
        ("Мадяр рассказал, что за месяц уничтожены 56 танков оккупантов.", "ru", "Мадяр"),
        ("Над морем уничтожены ещё пять безэкипажных катеров ВСУ, отчиталось ведомство.", "ru", "ведомство"),
    ],
)
def test_who_is_given_or_loses_something_does_not_speak(text: str, language: str, claimant: str) -> None:
    assert [label_of(claim.claimant) for claim in claims(text, language=language)] == [claimant]


def test_the_enemy_in_our_sector_is_the_one_that_loses() -> None:
    (found,) = claims(
        "«Ворог у смузі нашого угруповання втратив 412 осіб», — написав командувач Тарас Гай.", language="uk"
    )
    assert label_of(found.subject) == "ru"


def test_a_headline_counts_what_its_body_counts() -> None:
    text = "Сумщина: четверо загиблих\n\nЧетверо людей загинули на Сумщині від обстрілу, повідомила поліція."
    assert [(c.category, label_of(c.subject)) for c in claims(text, language="uk")] == [("people", "ua")] * 2


def test_an_item_without_a_noun_counts_what_the_item_before_began_with() -> None:
    text = (
        "Сводка (24 сентября 2024 г.)\n\nПотери противника за сутки:\n– в зоне «Севера» — до 140 военнослужащих, два склада "
        "боеприпасов;\n– в зоне «Запада» — свыше 205, а также танк."
    )
    assert [(c.category, c.quantity.stated) for c in claims(text, language="ru", source="ru-mod") if c.quantity][2] == (
        "personnel",
        205,
    )


def test_a_title_that_takes_from_a_body_s_report_names_it() -> None:
    text = "Из утреннего сообщения Совинформбюро 3 марта\n\nСожжено 14 танков противника."
    assert [label_of(c.claimant) for c in claims(text, language="ru", day=date(1943, 3, 3))] == ["Совинформбюро"]
