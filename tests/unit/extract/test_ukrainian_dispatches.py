"""Who speaks and what is counted in Ukrainian dispatches of any war."""

from __future__ import annotations

from datetime import date

import pytest
from tests.unit.extract.test_everyday_reports import read

DAY = date(2025, 3, 21)
LOST = "що від початку року Росія втратила щонайменше 100 тисяч солдатів."


def claims(text: str, language: str = "uk", day: date = DAY) -> list[str]:
    return read(text, day, language=language, source="desk-x")


@pytest.mark.parametrize(
    ("said", "claimant"),
    [
        ("Генеральний секретар НАТО Марк Рютте сказав у Вашингтоні", "Марк Рютте"),
        ("Міністр закордонних справ Польщі Радослав Сікорський заявив на форумі в Києві", "Радослав Сікорський"),
        ("Генерал Крістофер Каволі сказав у Сенаті США", "Крістофер Каволі"),
        ("Адмірал Тоні Радакін сказав Бі-бі-сі", "Тоні Радакін"),
        ("Сенатор Ліндсі Грем написав у Х", "Ліндсі Грем"),
        ("У вівторок у Вашингтоні заявили", "us"),  # a verb without a subject has the place for one
        ("Сообщил в Москве президент Чехии Петр Павел", "Петр Павел"),
    ],
)
def test_a_capital_behind_the_verb_of_a_named_speaker_is_where_he_spoke(said: str, claimant: str) -> None:
    lost = LOST if said[:4] != "Сооб" else "что с начала года Россия потеряла не менее 100 тысяч солдат."
    [claim] = claims(f"{said}, {lost}", "uk" if lost == LOST else "ru")
    assert claim.startswith(f"100000 {claimant} ru personnel lost")


@pytest.mark.parametrize(
    ("said", "claimant"),
    [
        ("зазначив командир 3-ї штурмової бригади полковник Андрій Білецький", "Андрій Білецький"),
        ("розповів начальник пресцентру угруповання «Схід» майор Іван Петренко", "угруповання Схід"),
        ("повідомив речник 110-ї бригади майор Іван Петренко", "110-ї бригади"),
        ("повідомляє азербайджанське міністерство оборони", "азербайджанське міністерство оборони"),
        ("повідомило ГУР МО", "ГУР МО"),
        ("розіслав у п'ятницю вранці Генштаб у Києві", "ua-general-staff"),
        ("сказав кількома днями раніше губернатор області В'ячеслав Гладченко", "В'ячеслав Гладченко"),
    ],
)
def test_ranks_titles_and_apostrophes_do_not_hide_who_speaks(said: str, claimant: str) -> None:
    [claim] = claims(f"У смузі відповідальності окупанти втратили 1 029 осіб, {said}.")
    assert claim.split(" ru ")[0] == f"1029 {claimant}"


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("За ізраїльськими офіційними даними, загинули 1 200 людей.", "1200 il"),
        ("За українськими військовими даними, росіяни втратили 900 солдатів.", "900 ua ru"),
        ("По последним украинским официальным данным, россияне потеряли 900 солдат.", "900 ua ru"),
        ("Цивільна оборона Гази повідомила, що загинула 71 людина.", "71 Цивільна оборона Гази gaza"),
        ("Лікарі без кордонів оприлюднили дані: 208 людей померли від ран.", "208 Лікарі без кордонів"),
        ("Туреччина відповіла на загибель в Ідлібі 33 своїх військових.", "33 - tr personnel killed"),
    ],
)
def test_whose_data_and_whose_blow(text: str, first: str) -> None:
    assert claims(text, "ru" if "данным" in text else "uk")[0].startswith(first)


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Знищено 92 одиниці ворожої техніки, зокрема 14 танків.", ["equipment destroyed", "tanks destroyed"]),
        ("Ворог втратив три одиниці легкоброньованої техніки.", ["equipment lost"]),
        ("Уничтожены 92 единицы вражеской техники.", ["equipment destroyed"]),
        ("Втрачено 173 автомобілі. З танків 19 знищено, п'ять пошкоджено.", ["vehicles lost", "tanks destroyed", "tanks damaged"]),
        ("Росіян убито 50 тисяч і поранено від 50 до 70 тисяч.", ["personnel killed", "personnel wounded"]),
        ("Спецпризначенці визволили чотирьох людей, загинули двоє солдатів.", ["personnel killed"]),
        ("Масових убивств було чотири, загинули 27 людей.", ["people killed"]),
        ("Сторони звітують про втрати одна одної. За добу загинули 5 солдатів.", ["personnel killed"]),
    ],
)  # fmt: skip
def test_what_is_counted(text: str, kinds: list[str]) -> None:
    found = claims(text, "ru" if "единицы" in text else "uk")
    assert [any(kind in claim for claim in found) for kind in kinds] == [True] * len(kinds)
    assert len(found) == len(kinds)


def test_fire_missions_do_not_say_whose_kit_burned() -> None:
    said = (
        "За добу українські артилеристи виконали 1 220 вогневих завдань. Загарбники втратили дві роти, повідомив "
        "речник ОСУВ «Таврія» Валерій Шершень. Знищено 22 одиниці техніки: три танки, вісім гаубиць."
    )
    assert [claim.split(" destroyed")[0] for claim in claims(said)] == [
        "22 ОСУВ Таврія ru equipment", "3 ОСУВ Таврія ru tanks", "8 ОСУВ Таврія ru artillery",
    ]  # fmt: skip
