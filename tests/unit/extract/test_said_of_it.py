"""Whose is a loss that a relative clause tells of, by whose word, and how far does a comparison hedge?"""

from __future__ import annotations

from datetime import date

import pytest
from tests.unit.extract.test_everyday_reports import read

DAY = date(2024, 3, 21)


def told(text: str, language: str = "en") -> list[tuple[str, ...]]:
    """Number, claimant, subject and outcome of each claim."""
    found = [one.split() for one in read(text, DAY, language=language, source="desk-x")]
    return [(one[0], one[1], one[2], one[4]) for one in found]


@pytest.mark.parametrize(
    "text",
    [
        "Moscow says it has destroyed 15,521 Ukrainian tanks, more than twice the 6,832 tanks that Kyiv says Russia has lost.",
        "Moscow says it has destroyed 15,521 Ukrainian tanks, against the 6,832 tanks Kyiv says Russia has lost.",
        "Moscow claims 15,521 tanks destroyed, far above the 6,832 tanks that Kyiv says Russia lost.",
        "The 6,832 tanks Kyiv says Russia has lost would fill a city.",
        "Moscow's own count is silent on the 6,832 tanks Kyiv says Moscow's forces have lost.",
    ],
)
def test_who_says_of_it_that_somebody_lost_it_is_its_claimant(text: str) -> None:
    assert told(text)[-1] == ("6832", "ua", "ru", "lost")


def test_a_sides_own_dead_by_its_president() -> None:
    text = "Moscow says 71,000 Ukrainians died, more than the 31,000 Zelensky says Ukraine has lost."
    assert told(text) == [("71000", "ru", "ua", "killed"), ("31000", "ua-president", "ua", "lost")]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Российское ведомство заявило об уничтоженных танках. Это вдвое превышает 6 832 потерянных танка.", "ru"),
        ("Потери в полтора раза превысили 6 832 потерянных танка, сказано в отчёте.", "ru"),
        ("Втрати вдвічі перевищили 6 832 втрачених танки, йдеться у звіті.", "uk"),
        ("The total is more than the 6,832 tanks lost by Russia.", "en"),
    ],
)
def test_what_a_number_is_compared_with_is_no_bound(text: str, language: str) -> None:
    (found,) = [one for one in read(text, DAY, language=language, source="desk-x") if one.startswith("6832")]
    assert "more-than" not in found.split()


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("За його версією, загинули чи були поранені щонайменше 310.", "uk"),
        ("За даними Києва, загинули або були поранені 310 військових.", "uk"),
        ("По его версии, погибли или были ранены не менее 310 военных.", "ru"),
    ],
)
def test_killed_or_wounded_is_one_outcome(text: str, language: str) -> None:
    assert told(text, language)[0][3] == "casualties"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("По украинскому счёту, потеряно 11 847 танков и 24 370 бронемашин.", "ru"),
        ("Танков, по украинскому счёту, потеряно 11 847, бронемашин — 24 370.", "ru"),
        ("По украинской оценке, потеряно 11 847 танков и 24 370 бронемашин.", "ru"),
        ("За українським рахунком, втрачено 11 847 танків і 24 370 бронемашин.", "uk"),
    ],
)
def test_a_sides_own_count_is_of_its_enemy(text: str, language: str) -> None:
    assert {one[1:3] for one in told(text, language)} == {("ua", "ru")}


def test_what_turned_out_is_no_aid() -> None:
    text = "Генштаб ВСУ оценил потери россиян.\n\nСводка оказалась скромной: 710 человек, один танк и семь бронемашин за сутки."
    assert [one[2] for one in told(text, "ru")] == ["ru", "ru", "ru"]
