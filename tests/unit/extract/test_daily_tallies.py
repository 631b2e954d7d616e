"""Sentences of daily tallies, night reports and estimates as newsrooms print them: the days, sides and speakers read."""

from __future__ import annotations

from datetime import date

import pytest

from counterclaim.extract import extract
from counterclaim.model import Document
from counterclaim.model.claim import Claim, label_of

DAY = date(2024, 12, 2)
WAR = "cumulative 2022-02-24 2024-12-02"
PAST_DAY = "interval 2024-12-01 2024-12-02"


def read(text: str, source: str = "newsweek") -> list[Claim]:
    document = Document(document="sha256:0", text=text, published_at=DAY, source=source, language="en")
    return [claim for claim in extract(document).claims if claim.quantity is not None]


def when(claim: Claim) -> str:
    period = claim.period
    assert period is not None
    return f"{period.kind} {period.start} {period.end}" if period.kind != "unstated" else "unstated"


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (
            (
                "Russia has also lost 9,285 tanks, including 18 in the past day, and 18,809 armored combat vehicles, "
                "the General Staff said. It also lists 369 planes."
            ),
            [WAR, PAST_DAY, WAR, WAR],
        ),
        (
            (
                "Russia had lost 9,285 tanks, 18 of them in the past 24 hours, as well as 20,300 artillery systems, "
                "the General Staff said."
            ),
            [WAR, PAST_DAY, WAR],
        ),
        (
            (
                "Total losses now stand at 9,285 tanks (18 in the past day), 18,809 armored vehicles (27) and 20,300 "
                "artillery systems, the General Staff said."
            ),
            [WAR, PAST_DAY, WAR, PAST_DAY, WAR],
        ),
        (
            "In the past day Russia lost 1,120 troops, among them 30 officers, and 5 tanks, the General Staff said.",
            [PAST_DAY, PAST_DAY, PAST_DAY],
        ),
    ],
)
def test_the_time_of_a_part_is_that_parts_alone(text: str, days: list[str]) -> None:
    assert [when(claim) for claim in read(text)] == days


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (
            (
                "Russian casualties averaged 1,523 a day in November. The total for the month, 45,680, is the highest of "
                "the war so far and exceeds October's 41,980."
            ),
            ["rate 2024-11-01 2024-11-30", "interval 2024-11-01 2024-11-30", "interval 2024-10-01 2024-10-31"],
        ),
        (
            "Russian casualties in November reached 45,680, topping October's 41,980 and September's 38,130.",
            ["interval 2024-11-01 2024-11-30", "interval 2024-10-01 2024-10-31", "interval 2024-09-01 2024-09-30"],
        ),
        (
            (
                "Russia has likely suffered over 740,000 casualties since February 2022. The rate will likely stay above "
                "1,000 a day through December 2024."
            ),
            [WAR],
        ),
    ],
)
def test_months_in_the_possessive_and_months_to_come(text: str, days: list[str]) -> None:
    assert [when(claim) for claim in read(text, "uk-mod")] == days


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("A Russian missile hit a house in the central Ukrainian city of Poltava, killing 11 people.", "ua"),
        ("Drones hit homes near the Ukrainian port of Odesa overnight, wounding seven people.", "ua"),
        ("A Ukrainian drone hit a bus in the Russian border village of Pochaevo, killing three people.", "ru"),
        ("A Ukrainian drone hit a bus in the Russian border region of Belgorod, killing three people.", "ru"),
    ],
)
def test_an_adjective_of_the_place_struck_is_not_who_struck(text: str, subject: str) -> None:
    assert [claim.subject for claim in read(text)] == [subject]


@pytest.mark.parametrize(
    "text",
    [
        (
            "Russian forces advanced two kilometers on Monday and seized four villages near Pokrovsk, geolocated footage "
            "indicates."
        ),
        "Russia advanced two kilometers and seized four villages near Pokrovsk, published imagery shows.",
    ],
)
def test_pictures_speak_for_the_one_who_shows_them(text: str) -> None:
    assert [(label_of(c.claimant), c.subject) for c in read(text, "isw")] == [("isw", "ru")] * 2
