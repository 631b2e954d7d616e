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


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("In the first five months of 2023 it lost 410 tanks, against 1,120 over the same period of 2022.", "05-31"),
        ("From January to May Russia lost 410 tanks, against 1,120 in the same period a year earlier.", "05-31"),
        ("From January to May Russia lost 410 tanks; in the same period last year it lost 1,120.", "05-31"),
    ],
)
def test_the_same_period_of_another_year(text: str, days: str) -> None:
    last, before = (claim.period for claim in read(text))
    assert last is not None and before is not None and last.end is not None and before.start is not None
    assert (before.start.year, before.start.month) == (last.end.year - 1, 1)
    assert str(before.end) == f"{last.end.year - 1}-{days}"


@pytest.mark.parametrize(
    ("text", "outcomes"),
    [
        (
            "Kyiv said 132 Russians were wounded on Sunday, with nine vehicles, two guns and 41 drones destroyed.",
            ["wounded", "destroyed", "destroyed", "destroyed"],
        ),
        (
            "Kyiv said 300 Russians were killed on Sunday, with 20 tanks and five guns damaged.",
            ["killed"] + ["damaged"] * 2,
        ),
        ("The strike killed 12 people, with another 30 wounded, the mayor said.", ["killed", "wounded"]),
    ],
)
def test_a_clause_behind_with_has_its_own_participle(text: str, outcomes: list[str]) -> None:
    assert [claim.outcome for claim in read(text)] == outcomes


def test_a_start_holds_for_all_that_its_losses_total() -> None:
    text = (
        "The enemy's losses there since the operation began on November 21 total 1,706 personnel, of whom 799 were "
        "killed, and 331 pieces of equipment, the General Staff said."
    )
    assert [when(claim) for claim in read(text)] == ["cumulative 2024-11-21 2024-12-02"] * 3


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (
            "Shoigu said on Saturday that Kyiv had lost 350 men and 30 tanks in an overnight assault.",
            "2024-11-29 2024-11-30",
        ),
        ("Ukraine said on Monday it had shot down 30 drones overnight.", "2024-12-01 2024-12-02"),
    ],
)
def test_the_night_is_the_one_before_it_was_told(text: str, days: str) -> None:
    assert {when(claim) for claim in read(text)} == {f"interval {days}"}


@pytest.mark.parametrize(
    ("text", "claimant"),
    [
        (
            (
                "Oryx, the Dutch website that counts only what it can see in photographs, had documented the loss of 2,619 "
                "Russian tanks."
            ),
            "oryx",
        ),
        ("A senior American military official put Russian deaths at 115,000.", "us-officials"),
    ],
)
def test_who_speaks_behind_a_description(text: str, claimant: str) -> None:
    assert [label_of(claim.claimant) for claim in read(text)] == [claimant]


def test_fallen_soldiers_brought_home_are_soldiers() -> None:
    (claim,) = read("Kyiv received the bodies of 1,000 fallen soldiers on Friday, officials said.")
    assert (claim.category, label_of(claim.outcome)) == ("personnel", "recovered")


def test_civilians_of_no_side_named_are_those_of_the_country_invaded() -> None:
    text = (
        "An intelligence assessment put Russia's dead and wounded at 315,000. The United Nations has confirmed the "
        "deaths of 10,582 civilians since February 24, 2022."
    )
    assert [claim.subject for claim in read(text)] == ["ru", "ua"]


@pytest.mark.parametrize("hedge", ["approximately ", "around ", ""])
def test_a_list_whose_numbers_stand_first(hedge: str) -> None:
    text = (
        "Source: General Staff of the Armed Forces of Ukraine\n\n"
        "Details: Total losses of the Russian forces from 24 February 2022 to 2 December 2024 are as follows:\n"
        f"{hedge}743,920 (+1,680) military personnel;\n"
        "9,486 (+11) tanks;\n"
        "19,392 (+0) armoured combat vehicles;\n"
        "28 ships/boats.\n"
    )
    found = [(claim.category, claim.quantity and claim.quantity.stated, when(claim)) for claim in read(text)]
    assert found == [
        ("personnel", 743920, WAR),
        ("personnel", 1680, PAST_DAY),
        ("tanks", 9486, WAR),
        ("tanks", 11, PAST_DAY),
        ("armoured-vehicles", 19392, WAR),
        ("armoured-vehicles", 0, PAST_DAY),
        ("ships", 28, WAR),
    ]


def test_whose_air_defences_behind_and_that() -> None:
    text = (
        "In Odesa, one person was killed, the governor said. Ukraine's Air Force reported that Russia had used 440 "
        "drones and that air defenses had intercepted 402 of the drones."
    )
    assert [claim.subject for claim in read(text)] == ["ua", "ru"]


def test_last_months_losses_are_of_that_month() -> None:
    (claim,) = read("Ukraine's General Staff put last month's Russian losses at 45,680.")
    assert when(claim) == "interval 2024-11-01 2024-11-30"


def test_a_headline_that_injures() -> None:
    text = "Attack on Kyiv kills at least 14, injures over 110\n\nThe attack on Kyiv killed 14 people, the mayor said."
    assert [label_of(claim.outcome) for claim in read(text)] == ["killed", "wounded", "killed"]
