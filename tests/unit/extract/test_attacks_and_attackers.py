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


@pytest.mark.parametrize("struck", ["the Epicentr store at about 4 p.m.", "a school", "Kyiv"])
def test_weapons_that_hit_something_are_no_loss(struck: str) -> None:
    assert read(f"Two guided bombs hit {struck}", date(2024, 5, 26), language="en", source="desk-x") == []


def test_people_in_a_hospital_that_was_struck_are_those_of_the_place() -> None:
    (row,) = read(
        "Twenty people were killed in Monday's strike on a hospital in Khan Younis, Israel said.",
        date(2025, 8, 27),
        language="en",
        source="nyt",
    )
    assert row.startswith("20 il gaza ")


def test_a_bare_count_is_of_the_toll_just_spoken_of() -> None:
    rows = read(
        "Shoigu said Ukraine had lost 61,207 killed. Western governments say the true Russian toll is higher; the Pentagon "
        "said in August that 70,000 had been killed or wounded.",
        date(2022, 9, 21),
        language="en",
        source="reuters",
    )
    assert " us-dod ru " in rows[1]


def test_a_states_military_intelligence_is_not_its_army() -> None:
    rows = read(
        "Seven sailors were killed and six wounded, Ukraine's military intelligence said.",
        date(2024, 2, 29),
        language="en",
        source="bbc",
    )
    assert all("ua-armed-forces" not in row and " ru " in row for row in rows)


def test_men_taken_beside_ones_own_losses_are_ones_own() -> None:
    rows = read(
        "Ukraine's military says it lost 107 men at Ilovaisk, with more than 500 taken prisoner.",
        date(2014, 8, 29),
        language="en",
        source="bbc",
    )
    assert [row.split(" ")[2] for row in rows] == ["ua", "ua"]
