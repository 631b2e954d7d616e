"""Whose people does an attack hurt, who fights a movement beside a conflict's sides, and what was shot down?"""

from __future__ import annotations

from datetime import date

import pytest
from tests.unit.extract.test_everyday_reports import read


@pytest.mark.parametrize(
    "text",
    [
        "At least 44 people were killed in Russia's mass missile attack, according to the State Emergency Service.",
        "Some 44 people were killed when Russia fired 88 missiles overnight, officials said.",
        "Russian strikes killed 44 people on Monday, officials said.",
    ],
)
def test_an_attack_hurts_the_other_side(text: str) -> None:
    row = next(row for row in read(text, date(2024, 7, 9), language="en", source="desk-x") if row.startswith("44 "))
    assert " ua people killed " in row


def test_an_attackers_own_people_are_not_hurt_where_nobody_else_is_known() -> None:
    (row,) = read(
        "Israeli strikes killed 20 people on Monday, medics said.", date(2018, 2, 26), language="en", source="x"
    )
    assert " il people " not in row


def test_a_movement_beside_the_sides_fights_the_one_it_is_against() -> None:
    rows = read(
        "Israel's army says it has killed 1,500 Hezbollah fighters since October 1. Hezbollah said it had killed 70 "
        "soldiers and destroyed 28 tanks.",
        date(2024, 10, 20),
        language="en",
        source="desk-x",
    )
    assert [row.split(" ")[2] for row in rows] == ["hezbollah", "il", "il"]


def test_what_was_shot_down_flew() -> None:
    rows = read(
        "Ukrainian drones struck an arms depot in Tver region; Russia's Defense Ministry said it had downed 101 of them.",
        date(2024, 9, 28),
        language="en",
        source="nyt",
    )
    assert " uavs shot-down " in rows[0]


def test_a_fortnight_to_a_day_is_its_two_weeks() -> None:
    rows = read(
        "Mediazona has named 56,858 Russian soldiers killed. In the fortnight to June 15 it added 2,473.",
        date(2024, 6, 17),
        language="en",
        source="times",
    )
    assert rows[1].endswith("interval 2024-06-01..2024-06-15")
