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


@pytest.mark.parametrize(
    ("text", "last"),
    [
        (
            "The General Staff claimed 588,540 Russian casualties, nearly five times the 120,000 that Mediazona found.",
            ("120000", "mediazona", "ru", "casualties"),
        ),
        (
            "The General Staff claimed 588,540 Russian casualties, four times the 120,000 dead that Mediazona estimated.",
            ("120000", "mediazona", "ru", "killed"),
        ),
        (
            "The General Staff says Russia has lost 6,904 tanks, twice as many as the 2,856 that Oryx lists.",
            ("2856", "oryx", "ru", "lost"),
        ),
        (
            "The General Staff says Russia has lost 6,904 tanks, far more than the 2,856 Oryx has seen.",
            ("2856", "oryx", "ru", "lost"),
        ),
        (
            "Ukraine has lost 61,207 soldiers killed by its own government's account.",
            ("61207", "ua", "ua", "killed"),
        ),
        ("Russia has lost 5,937 men, on its own defence ministry's figures.", ("5937", "ru-mod", "ru", "lost")),
        ("By its own defence ministry's count Ukraine has lost 43,000 men.", ("43000", "ua-mod", "ua", "lost")),
    ],
)
def test_who_told_of_what_a_count_is_set_against(text: str, last: tuple[str, ...]) -> None:
    assert told(text)[-1] == last


def test_what_a_count_is_far_above_is_no_floor() -> None:
    text = "Kyiv says Russia has lost 439,190 men, far more than the 315,000 that American officials gave."
    found = read(text, DAY, source="desk-x")
    assert len(found) == 2
    assert not any("more-than" in one for one in found)


@pytest.mark.parametrize(
    ("text", "totals"),
    [
        (
            (
                "The General Staff added 14 tanks and 31 armoured vehicles to its list of Russian losses.\n\nThat makes 829"
                " tanks and 2,118 armoured vehicles since the war began, the staff said."
            ),
            ["829", "2118"],
        ),
        ("Russia lost 14 tanks on Wednesday, Kyiv said. That makes 829 tanks since the invasion began.", ["829"]),
        ("Russia lost 910 troops in a day, Kyiv said. That makes it 390,580 since the war began.", ["390580"]),
    ],
)
def test_what_a_loss_makes_is_a_total(text: str, totals: list[str]) -> None:
    assert [number for number, *_ in told(text)][-len(totals) :] == totals


@pytest.mark.parametrize(
    ("text", "claimant"),
    [
        ("The American estimate was of more than 100,000 Ukrainians killed.", "us"),
        ("The German estimate, published on Monday, was of 100,000 Ukrainians killed.", "de"),
        ("The American estimate, from General Adam Cole, was of more than 100,000 Ukrainians killed.", "Adam"),
    ],
)
def test_a_states_estimate_that_opens_its_sentence(text: str, claimant: str) -> None:
    assert [one[1] for one in told(text)] == [claimant]
