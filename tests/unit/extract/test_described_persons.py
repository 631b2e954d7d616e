"""Is a person who spoke still the teller where a text goes on with a word of office, trade or rank?"""

from __future__ import annotations

from datetime import date

import pytest
from tests.unit.extract.test_everyday_reports import read

DAY = date(2025, 2, 12)


@pytest.mark.parametrize(
    ("person", "again", "who"),
    [
        ("Kyrylo Budanov, the head of military intelligence,", "The spy chief", "Kyrylo Budanov"),
        ("NATO Secretary General Mark Rutte", "The NATO chief", "Mark Rutte"),
        ("NATO Secretary General Mark Rutte", "The secretary general", "Mark Rutte"),
        ("Historian Ivan Kovalenko", "The scholar", "Ivan Kovalenko"),
        ("Commander-in-chief Oleksandr Syrskyi", "The general", "ua-armed-forces"),
        ("Kyrylo Budanov, the head of military intelligence,", "The Polish spy chief", None),
    ],
)
def test_english_persons_by_their_offices(person: str, again: str, who: str | None) -> None:
    text = f"{person} reported 40 Russian tanks destroyed in March. {again} said 60 guns were destroyed as well."
    first, second = read(text, DAY, language="en", source="desk-x")
    if who is None:
        assert not second.startswith(f"60 {' '.join(first.split()[1:3])} ")
    else:
        assert first.startswith(f"40 {who} ")
        assert second.startswith(f"60 {who} ")


@pytest.mark.parametrize(
    ("person", "again", "language", "who"),
    [
        ("Історик Іван Коваленко", "Експерт", "uk", "Іван Коваленко"),
        ("Історик Іван Коваленко", "Історик", "uk", "Іван Коваленко"),
        ("Начальник ГУР Кирило Буданов", "Очільник розвідки", "uk", "Кирило Буданов"),
        ("Генсек НАТО Марк Рютте", "Генсек НАТО", "uk", "Марк Рютте"),
        ("Міський голова Києва Віталій Кличко", "Мер", "uk", "Віталій Кличко"),
        ("Міністр оборони РФ Сергій Шойгу", "Глава відомства", "uk", "ru-mod-minister"),
        ("Секретар РНБО Олексій Данілов", "Чиновник", "uk", "Олексій Данілов"),
        ("Володимир Путін", "Глава Кремля", "uk", "ru-president"),
        ("Историк Иван Коваленко", "Эксперт", "ru", "Иван Коваленко"),
        ("Начальник ГУР Кирилл Буданов", "Глава разведки", "ru", "Кирилл Буданов"),
        ("Генсек НАТО Марк Рютте", "Генсек НАТО", "ru", "Марк Рютте"),
        ("Министр обороны РФ Сергей Шойгу", "Глава ведомства", "ru", "ru-mod-minister"),
        ("Владимир Путин", "Хозяин Кремля", "ru", "ru-president"),
    ],
)
def test_slavic_persons_by_their_offices(person: str, again: str, language: str, who: str) -> None:
    text = {
        "uk": f"{person} повідомив про 40 знищених російських танків. {again} заявив, що втрачено ще й 60 гармат.",
        "ru": f"{person} сообщил о 40 уничтоженных российских танках. {again} заявил, что потеряно ещё и 60 орудий.",
    }[language]
    first, second = read(text, DAY, language=language, source="desk-x")
    assert first.startswith(f"40 {who} ")
    assert second.startswith(f"60 {who} ")


@pytest.mark.parametrize(
    "trade", ["Historian", "Professor", "Political scientist", "Demographer", "Rights lawyer", "Senator", "Columnist"]
)
def test_a_trade_before_a_name_is_no_part_of_it(trade: str) -> None:
    text = f"{trade} Mark Rowley said 40 Russian tanks were destroyed in March."
    assert read(text, DAY, language="en", source="desk-x")[0].startswith("40 Mark Rowley ")


def test_of_two_who_spoke_the_one_so_described() -> None:
    text = (
        "Kyiv mayor Vitali Klitschko said 40 people were killed. Historian Ivan Kovalenko put Russia's loss at 50 tanks. "
        "The mayor said 60 people were wounded."
    )
    assert read(text, DAY, language="en", source="desk-x")[2].startswith("60 Vitali Klitschko ")
