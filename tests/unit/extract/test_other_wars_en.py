"""Institutions' reports and other wars in English: who says it, whose loss is it, and what is none?"""

from __future__ import annotations

from datetime import date

import pytest

from counterclaim.extract import extract
from counterclaim.model import Document
from counterclaim.model.claim import label_of

# day, text, then for each number told its claimant and subject ("any" leaves one open); no other number is told
CASES = [
    (  # the first day of a war fell on the other side
        date(2024, 2, 10),
        (
            "Some 1,139 people died in the Hamas-led attack of October 7 and 253 were taken hostage. Israel's retaliation has "
            "killed at least 28,064 people in Gaza, the health ministry there says."
        ),
        [(1139, "-", "il"), (253, "-", "il"), (28064, "gaza-moh", "gaza")],
    ),
    (  # a movement alone in a text has the enemy that it mostly fights
        date(2024, 2, 10),
        "The Hamas attack left 1,200 dead.",
        [(1200, "-", "il")],
    ),
    (  # a state in which a movement lives does not fight it
        date(2024, 10, 10),
        "Hezbollah has confirmed the death of its leader. Lebanese authorities count 2,141 killed and 10,099 wounded.",
        [(2141, "Lebanese authorities", "lb"), (10099, "Lebanese authorities", "lb")],
    ),
    (  # the War Office has no losses of its own; the enemy's are nobody's where no enemy is known
        date(1916, 7, 12),
        "The War Office states that our losses on Saturday were 1,200 killed. The enemy's losses were 3,000.",
        [(1200, "War Office", "uk"), (3000, "War Office", "-")],
    ),
    (
        date(1916, 7, 12),
        (
            "LONDON, July 12.—The War Office announces that our losses were under 400, and that 2,375 prisoners and 26 guns "
            "were taken."
        ),
        [(400, "War Office", "uk"), (2375, "War Office", "-"), (26, "War Office", "-")],
    ),
    (  # a lone name opens a line, another stands behind a semicolon
        date(2024, 2, 10),
        "Janes estimates that Russia has lost 2,900 tanks; Nato puts the dead at 60,000.",
        [(2900, "Janes", "ru"), (60000, "Nato", "ru")],
    ),
    (  # who is exchanged or let go is no loss
        date(2024, 9, 14),
        (
            "Kyiv and Moscow exchanged 103 prisoners each. Armenia handed over 14 Azerbaijani prisoners. Ukraine holds 6,000 "
            "Russian captives."
        ),
        [(6000, "any", "ru")],
    ),
    (  # telephone numbers and postcodes behind a count of people
        date(2024, 9, 14),
        "A strike on Kharkiv. Killed: 23. Wounded: 12.\nHotline: 044 279 0911, postcode 02094. Call +380 44 279 09 11.",
        [(23, "any", "ua"), (12, "any", "ua")],
    ),
    (  # forces without an id keep their printed name
        date(2012, 5, 22),
        "Four International Security Assistance Force service members died in eastern Afghanistan today. HTS lost 45 men.",
        [(4, "-", "International Security Assistance Force"), (45, "-", "HTS")],
    ),
    (  # a war within one state: its army fights those of no state
        date(2000, 3, 10),
        "Federal forces have lost 1,836 dead and 4,984 wounded in Chechnya.",
        [(1836, "-", "ru"), (4984, "-", "ru")],
    ),
    (  # ratios are no counts; "all but one" neither
        date(2023, 9, 5),
        (
            "For every gun Kyiv loses, three are lost on the other side. He put it at five to one. The ratio is 7 to 1. "
            "Israel's dead number 28, all but one of them civilians."
        ),
        [(28, "any", "il")],
    ),
    (  # whose it is behind "for"
        date(2023, 9, 5),
        "Oryx counts 2,266 Russian tanks against 650 Ukrainian ones. Nato puts the dead at 200,000 for Russia.",
        [(2266, "oryx", "ru"), (650, "oryx", "ua"), (200000, "Nato", "ru")],
    ),
    (  # a UN mission counts the people of its country
        date(2024, 2, 6),
        "UNAMA documented 468 children killed and 1,214 injured.",
        [(468, "UNAMA", "af"), (1214, "UNAMA", "af")],
    ),
    (  # no movement loses what it took
        date(2024, 2, 6),
        "Since November the Houthis have hit 24 merchant ships.",
        [(24, "any", "-")],
    ),
]


DAYS = [  # text, then for each number its period
    (
        (
            "Tehran's Health Ministry raised the toll of twelve days of strikes to 627 dead on Wednesday. The rights group "
            "HRANA has 1,054 killed."
        ),
        {627: ("cumulative", None, date(2025, 6, 25)), 1054: ("cumulative", None, date(2025, 6, 25))},
    ),
    (
        (
            "In May 2025, the mission verified 183 civilians killed. Since 24 February 2022, it has recorded 13,341. Russian "
            "authorities reported 64 civilians killed in the same month."
        ),
        {64: ("interval", date(2025, 5, 1), date(2025, 5, 31))},
    ),
    (
        "The list holds 89,044 names of Russians killed in Ukraine, 1,057 of them added since the new year.",
        {
            89044: ("cumulative", date(2022, 2, 24), date(2025, 6, 25)),
            1057: ("interval", date(2025, 1, 1), date(2025, 6, 25)),
        },
    ),
    (
        "Thirty-nine soldiers have died since troops entered the Strip, the army said.",
        {39: ("cumulative", None, date(2025, 6, 25))},
    ),
]


@pytest.mark.parametrize(("text", "wanted"), DAYS, ids=[text[:40] for text, _ in DAYS])
def test_over_which_days(text: str, wanted: dict[int, tuple[str, date | None, date | None]]) -> None:
    document = Document(document="t:1", text=text, source="agency", language="en", published_at=date(2025, 6, 25))
    found = {claim.quantity.stated: claim.period for claim in extract(document).claims if claim.quantity is not None}
    for number, (kind, start, end) in wanted.items():
        period = found[number]
        assert period is not None
        assert (period.kind, period.start, period.end) == (kind, start, end)


@pytest.mark.parametrize(("day", "text", "wanted"), CASES, ids=[text[:40] for _, text, _ in CASES])
def test_who_says_it_and_whose_loss_it_is(day: date, text: str, wanted: list[tuple[int, str, str]]) -> None:
    document = Document(document="t:1", text=text, source="agency", language="en", published_at=day)
    found = {claim.quantity.stated: claim for claim in extract(document).claims if claim.quantity is not None}
    assert set(found) == {number for number, _, _ in wanted}
    for number, claimant, subject in wanted:
        assert claimant in ("any", label_of(found[number].claimant) or "-")
        assert subject in ("any", label_of(found[number].subject) or "-")
