"""Who tells a whole list or paragraph of a Russian text, and of whom, where names inside it only seem to speak?"""

from __future__ import annotations

from datetime import date

import pytest
from tests.unit.extract.test_everyday_reports import read

DAY = date(2025, 7, 17)


def told(text: str, source: str = "desk-x", day: date = DAY) -> list[str]:
    """Each claim's number, claimant, side and kind."""
    return [" ".join(claim.rsplit(" ", 3)[0].split()) for claim in read(text, day, language="ru", source=source)]


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("Минобороны РФ отчиталось о сутках. «Центр» доложил о 300 уничтоженных солдатах ВСУ.", "300 ru-mod ua"),
        (
            "По сводке Минобороны РФ, бои идут. В «Северной» группировке насчитали 160 погибших солдат ВСУ.",
            "160 ru-mod ua",
        ),
        ("Минобороны РФ опубликовало сводку. Группа войск «Юг» рапортовала о 190 убитых солдатах.", "190 ru-mod ua"),
        ("Минобороны РФ назвало потери ВСУ. Представители «Востока» говорят о 70 убитых солдатах.", "70 ru-mod ua"),
    ],
)
def test_a_grouping_reports_inside_its_ministrys_summary(text: str, last: str) -> None:
    assert told(text)[-1].startswith(last)


@pytest.mark.parametrize("unit", ["группировки «Таврия»", "3-й бригады", "Третьей штурмовой бригады"])
def test_what_is_told_of_a_units_stretch_is_its_own_word_where_it_alone_speaks(unit: str) -> None:
    noun = "группировки" if "«" in unit else "бригады"
    text = f"За сутки в полосе {unit} враг потерял 48 человек.\n\nПо данным {noun}, наши бойцы сожгли шесть танков."
    name = "Таврия" if "«" in unit else unit
    assert [claim.split(" ru ")[0] for claim in told(text, "army-inform")] == [f"48 {name}", f"6 {name}"]


@pytest.mark.parametrize(
    ("told_by", "name"),
    [
        ("сообщила в понедельник вечером в Telegram мэрия", "мэрия"),
        ("сообщил в воскресенье горсовет", "горсовет"),
        ("заявила 3 июля районная администрация", "районная администрация"),
        ("уточнил в среду утром облисполком", "облисполком"),
    ],
)
def test_a_bare_body_behind_the_day_of_its_verb_speaks(told_by: str, name: str) -> None:
    found = told(f"Погибли 19 жителей города, {told_by}. Ещё 40 человек ранены.")
    assert [claim.rsplit(" ", 2)[0] for claim in found] == [f"19 {name}", f"40 {name}"]


def test_a_service_of_a_country_counts_its_people() -> None:
    assert told("МЧС Украины сообщило о двух погибших.")[0].startswith("2 МЧС Украины ua people")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Штаб Дудаева эти данные отрицает. Армия, говорят там, потеряла 70 солдат.", "70 Штаб Дудаева"),
        ("Генштаб ВСУ отчитался о боях. Россия, отмечают там, лишилась 70 солдат.", "70 ua-general-staff ru"),
        ("Армия Сирии потери опровергает. По её данным, убиты 13 боевиков.", "13 Армия Сирии"),
        ("В полиции сообщили о 13 погибших жителях.", "13 полиции"),
        ("Погибли 40 человек, заявил Минздрав Ливана, которого цитирует CNN. Ещё 70 ранены.", "70 Минздрав Ливана"),
        (
            "Погибли 40 человек, говорится в сводке Минздрава Ливана, которую цитирует CNN. Ещё 70 ранены.",
            "70 Минздрава",
        ),
        (
            "Генштаб ВСУ подтвердил удар. По порту Ялты, сказано в его сводке, били ночью; сбиты два Ми-8.",
            "2 ua-general",
        ),
    ],
)
def test_who_is_meant_by_there_by_whom_they_cite_and_beside_what_he_denies(text: str, found: str) -> None:
    assert told(text)[-1].startswith(found)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Министр обороны РФ Белоусов назвал потери. По словам главы ведомства, ВСУ лишились 44 танков.", "ru-mod-mini"),
        ("Глава МВД Игорь Клименко сообщил о взрыве. Глава ведомства добавил, что ранены 15 человек.", "Игорь Клименко"),
        ("Министр Джон Хили заявил о боях. По словам главы оборонного ведомства, убиты 40 солдат.", "Джон Хили"),
        ("СБУ отчиталась об операции. По словам главы службы, уничтожены 12 самолётов.", "СБУ"),
    ],
)  # fmt: skip
def test_the_head_of_a_body_is_who_spoke_for_it(text: str, found: str) -> None:
    assert told(text)[-1].split(" ", 1)[1].startswith(found)


def test_who_signed_a_contract_or_is_called_up_is_no_loss() -> None:
    text = "Минобороны РФ назвало потери ВСУ: 40 танков. Контракт подписали 73 тысячи человек."
    assert told(text) == ["40 ru-mod ua tanks"]
    assert told("Россия потеряла 59 солдат. Частичная мобилизация, по его словам, коснётся 300 тысяч резервистов.") == [
        "59 - ru personnel"
    ]


_LIST = "«Медиазона» совместно с Би-би-си продолжает вести список российских солдат, погибших в Украине. "


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("В нём 90 143 имени.", ["90143 mediazona ru personnel"]),
        ("Добровольцев в нём 19 000, осуждённых — 15 000.", ["19000 mediazona ru volunteers", "15000 mediazona ru convicts"]),
        ("Больше всего в списке мобилизованных — 9 761.", ["9761 mediazona ru mobilised"]),
        (
            "На мобилизованных приходится 14 тысяч смертей, на заключённых — почти 18 тысяч.",
            ["14000 mediazona ru mobilised", "18000 mediazona ru convicts"],
        ),
        ("Треть погибших пошла на фронт добровольно — таких 37 тысяч.", ["37000 mediazona ru volunteers"]),
        ("Половину из них, 10 тысяч, составили набранные в колониях заключённые.", ["10000 mediazona ru convicts"]),
    ],
)  # fmt: skip
def test_a_list_of_the_dead_is_told_through_by_who_keeps_it(text: str, found: list[str]) -> None:
    assert told(_LIST + text, "desk-x", date(2025, 1, 10)) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Под Сумами погибли 12 человек. Дрон попал в дом, рассказал губернатор Олег Синегубов.", "12 Олег Синегубов"),
        ("В Газе убиты 90 человек. Удары пришлись на Рафах, утверждает Минздрав сектора Газа.", "90 gaza-moh gaza"),
        ("Мэр Иван Петренко сообщил о взрыве. Троих раненых насчитала в Одессе ГСЧС.", "3 ГСЧС ua"),
        ("Мэр Иван Петренко сообщил о взрыве. Ещё 12 раненых зафиксировала в Херсоне полиция.", "12 полиция ua"),
        ("Россия потеряла 90 тысяч солдат, рассказали представители американских властей.", "90000 us-officials ru"),
        ("Цифры представитель Совета нацбезопасности Белого дома озвучил во вторник. Россия потеряла 20 танков.", "20 us ru"),
    ],
)  # fmt: skip
def test_who_tells_of_those_hurt_and_who_is_meant_by_his_house(text: str, found: str) -> None:
    assert told(text)[-1].startswith(found)
