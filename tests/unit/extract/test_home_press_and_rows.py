"""Whom does a side's own press call the enemy, and what do the rows of its lists count?"""

from __future__ import annotations

from datetime import date

import pytest
from tests.unit.extract.test_everyday_reports import read

from counterclaim.extract.words.notation import expanded

DAY = date(2024, 6, 12)
ROWS = "танков ‒ 7 700 (+16) ед.\nартиллерийских систем – 13 200 (+31) ед.\nРСЗО – 1 090 (+0) ед."


def claims(text: str, source: str = "desk-x", language: str = "ru") -> list[str]:
    return read(text, DAY, language=language, source=source)


@pytest.mark.parametrize(
    ("source", "side"),
    [("izvestia", "ua"), ("ria", "ua"), ("unian", "ru"), ("ukrinform", "ru"), ("desk-x", "-")],
)
def test_the_enemy_of_an_outlet_is_that_of_its_side(source: str, side: str) -> None:
    for said in ("противник потерял 220 бойцов", "неприятель недосчитался 220 бойцов", "уничтожены 220 солдат врага"):
        assert claims(f"За прошедшие сутки {said}.", source)[0].startswith(f"220 - {side} personnel")


@pytest.mark.parametrize("told", ["В группировке войск «Запад» рассказали", "В группировке «Восток» сообщили"])
def test_a_grouping_of_the_russian_army_speaks_for_its_side(told: str) -> None:
    found = claims(f"{told} о ходе боев. За сутки противник потерял 220 бойцов. Сожжены две бронемашины.")
    assert [claim.split(" ua ")[1].split()[0] for claim in found] == ["personnel", "armoured-vehicles"]


@pytest.mark.parametrize("source", ["ukrinform", "desk-x"])
def test_the_staffs_own_heading_says_whose_list_an_outlet_prints(source: str) -> None:
    found = claims(f"Общие боевые потери противника с 24.02.22 по 12.06.24 ориентировочно составили:\n{ROWS}", source)
    assert len(found) == 6
    assert all(" ua-general-staff ru " in claim for claim in found)


@pytest.mark.parametrize(
    ("row", "found"),
    [
        ("Танки: 14 потеряно, 8 уничтожено, 2 повреждено.", ["14 tanks lost", "8 tanks destroyed", "2 tanks damaged"]),
        ("Танки: потеряно 14, уничтожено 8.", ["14 tanks lost", "8 tanks destroyed"]),
        ("РСЗО — 79 уничтожено, 5 захвачено", ["79 mlrs destroyed", "5 mlrs captured"]),
        ("Буксируемые орудия: 805 потеряно (из них М777 — 118).", ["805 artillery lost", "118 artillery lost"]),
        ("БМП: 20 повреждено; танки: 7 уничтожено", ["20 armoured-vehicles damaged", "7 tanks destroyed"]),
        ("Личный состав: 14 убито, 8 ранено", ["14 personnel killed", "8 personnel wounded"]),
    ],
)
def test_the_label_of_a_row_says_what_its_states_are_of(row: str, found: list[str]) -> None:
    told = [claim.split() for claim in claims(row)]
    assert [f"{one[0]} {one[3]} {one[4]}" for one in told] == found


def test_such_rows_in_english_and_ukrainian() -> None:
    assert "tanks destroyed" in claims("Tanks: 14 destroyed, 2 damaged.", language="en")[0]
    assert "tanks destroyed" in claims("Танки: 14 знищено, 2 пошкоджено.", language="uk")[0]


@pytest.mark.parametrize(
    ("heading", "side"),
    [
        ("Украинская техника, подтвержденная по снимкам\n\nПроект ведет учет по видео.", "ua"),
        ("Российская техника:", "ru"),
        ("Российская бронетехника, потери.", "ru"),
    ],
)
def test_whose_kit_a_list_is_of(heading: str, side: str) -> None:
    found = claims(f"{heading}\nТанки: 14 потеряно\nРСЗО: 79 потеряно")
    assert [claim.split()[2] for claim in found] == [side, side]


def test_of_a_row_of_brackets_a_word_has_one_at_most() -> None:
    assert list(expanded("танк(а)(ов)")) == ["танк", "танка", "танков"]
    assert list(expanded("танк(а) враг(а)")) == ["танк враг", "танк врага", "танка враг", "танка врага"]
