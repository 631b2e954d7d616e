"""Is the one who lost found in English wherever a sentence puts its name, and the count wherever it puts that?"""

from __future__ import annotations

from datetime import date

import pytest
from tests.unit.extract.test_everyday_reports import read

DAY = date(2024, 3, 27)


def begins(text: str, wanted: list[str]) -> bool:
    """Whether the claims of a text are so many and begin so, in text order."""
    claims = read(text, DAY, source="desk-x")
    assert len(claims) == len(wanted), claims
    return all(claim.startswith(f"{one} ") for claim, one in zip(claims, wanted, strict=True))


@pytest.mark.parametrize("side", ["the Ukrainian military", "Kyiv's army", "the Armed Forces of Ukraine", "Ukraine"])
@pytest.mark.parametrize(
    "frame",
    [
        "The 19 tanks {} lost in May were old.",
        "19 tanks that {} lost in May were photographed.",
        "19 tanks belonging to {} were destroyed.",
        "The loss of 19 tanks by {} was confirmed by pictures.",
        "The fighting deprived {} of 19 tanks.",
    ],
)
def test_who_lost_stands_in_a_clause_behind_the_thing(frame: str, side: str) -> None:
    (claim,) = read(frame.format(side), DAY, source="desk-x")
    number, _, subject, kind = claim.split()[:4]
    assert (number, subject, kind) == ("19", "ua", "tanks")


@pytest.mark.parametrize("army", ["the Kremlin's troops", "Putin's army", "the invaders", "the Black Sea Fleet"])
def test_an_army_by_what_the_press_calls_it(army: str) -> None:
    assert begins(f"In May {army} lost 19 boats.", ["19 - ru ships lost"])


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Hezbollah: 19 rockets lost in May.", ["19 - hezbollah rockets lost"]),
        ("Losses in May:\nRussia: 19 tanks lost.\nUkraine: 7 tanks lost.", ["19 - ru tanks", "7 - ua tanks"]),
        ("Tank losses of Putin's troops in May stood at 19.", ["19 - ru tanks lost"]),
        ("The battle cost Russia's 810th Brigade 19 tanks.", ["19 - ru tanks lost"]),
        ("Russia was left 19 tanks poorer.", ["19 - ru tanks lost"]),
        ("In fighting with the Ukrainian military, the invaders lost 19 tanks.", ["19 - ru tanks lost"]),
        ("Israel destroyed 19 Hezbollah boats.", ["19 - hezbollah ships destroyed"]),
        ("19 men from the Israeli army died.", ["19 - il personnel killed"]),
        ("Russian military aircraft destroyed in May: 19", ["19 - ru aircraft destroyed"]),
        ("Pakistan reported 19 deaths.", ["19 pk pk personnel killed"]),
    ],
)
def test_whose_loss_is_it_by_where_the_side_stands(text: str, wanted: list[str]) -> None:
    assert begins(text, wanted)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Russian losses included tanks (19) and soldiers (40).", ["19 - ru tanks lost", "40 - ru personnel lost"]),
        ("Russia lost some howitzers, 19 in all.", ["19 - ru artillery lost"]),
        ("Russia lost 19 155mm howitzers.", ["19 - ru artillery lost"]),
        ("How many tanks did Russia lose in May? Oryx counted 19.", ["19 oryx ru tanks lost"]),
    ],
)
def test_a_count_in_a_bracket_behind_a_comma_before_a_calibre_or_in_an_answer(text: str, wanted: list[str]) -> None:
    assert begins(text, wanted)
