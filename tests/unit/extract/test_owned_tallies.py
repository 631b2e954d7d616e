"""Whose tally is it, and whose loss: bodies that own a count, groups before their spokesman, camps, holders, prices."""

from __future__ import annotations

from datetime import date

import pytest

from counterclaim.extract import extract
from counterclaim.model import Document
from counterclaim.model.claim import Claim, label_of
from counterclaim.vocabulary.load import vocabulary


def read(text: str, day: date = date(2024, 6, 12), source: str = "daily") -> list[Claim]:
    document = Document(document="sha256:0", text=text, published_at=day, source=source, language="en")
    return [claim for claim in extract(document).claims if claim.quantity is not None]


def told(text: str, day: date = date(2024, 6, 12), source: str = "daily") -> list[tuple[object, ...]]:
    rows: list[tuple[object, ...]] = []
    for claim in read(text, day, source):
        names = [None if party is None else label_of(party) for party in (claim.claimant, claim.subject)]
        assert claim.quantity is not None
        rows.append((*names, label_of(claim.category or "-"), claim.outcome, claim.quantity.stated))
    return rows


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "In Russia a governor spoke of dozens of drones; the Defence Ministry's own tally was 47 drones shot down.",
            [("ru-mod", "ua", "uavs", "shot-down", 47)],
        ),
        (
            "Russia lost 120 men near the Eastern group, its spokesman, Colonel Ivan Petrenko, said.",
            [("Eastern group", "ru", "personnel", "lost", 120)],
        ),
        (
            "Ukraine puts its losses at 30,000. The last official Russian figure, 6,100 killed, is two years old.",
            [("ua", "ua", "personnel", "lost", 30000), ("ru", "ru", "personnel", "killed", 6100)],
        ),
        (
            "The number of servicemen killed in the Ukrainian strike on a base has risen to 77, the Russian army says.",
            [("ru-armed-forces", "ru", "personnel", "killed", 77)],
        ),
        (
            "The largest group, 80 men of a Russian regiment, surrendered on Monday, Kyiv says.",
            [("ua", "ru", "personnel", "surrendered", 80)],
        ),
        (
            "General Staff: 940 Russian troops, four tanks, 31 guns lost in 24 hours",
            [
                ("ua-general-staff", "ru", "personnel", "lost", 940),
                ("ua-general-staff", "ru", "tanks", "lost", 4),
                ("ua-general-staff", "ru", "artillery", "lost", 31),
            ],
        ),
    ],
)
def test_whose_tally_and_whose_loss(text: str, expected: list[tuple[object, ...]]) -> None:
    found = [row for row in told(text) if row[4] in {one[4] for one in expected}]
    assert found == expected


def test_we_have_confirmed_is_the_outlet_s_own_voice() -> None:
    text = "Together with Mediazona we have confirmed the names of 140,020 Russian servicemen killed in the war."
    assert [row[0] for row in told(text, source="bbc-russian")] == ["bbc-russian"]


def test_allies_of_a_war_of_many_are_no_enemies() -> None:
    pack = vocabulary().packs["great-war-1914"]
    assert {party for camp in pack.camps for party in camp} == set(pack.belligerents)
    day = date(1916, 8, 3)
    text = "British headquarters and the French speak of a quiet night. The British captured 700 enemy soldiers. Berlin is silent."
    assert [row[1] for row in told(text, day)] == ["de"]
    text = "Prisoners in the hands of the French number 4,100, the War Office says. The British and the Germans rest."
    assert [row[1] for row in told(text, day)] == ["de"]


def test_what_a_success_cost_is_the_speaker_s_own() -> None:
    text = "Berlin claims 31 British aeroplanes shot down in May for the loss of eight."
    assert [row[1:] for row in told(text, date(1917, 6, 3))] == [
        ("uk", "aircraft", "shot-down", 31),
        ("de", "aircraft", "lost", 8),
    ]


def test_a_navy_is_that_of_the_capital_in_the_dateline() -> None:
    text = "WASHINGTON, Nov. 2.—Nine Japanese ships were sunk, the Navy announced. Some 3,000 enemy troops drowned."
    assert [row[1] for row in told(text, date(1942, 11, 3))] == ["jp", "jp"]


def test_who_has_the_total_at_a_number_gives_it() -> None:
    text = "Moscow is silent. Mediazona has the toll at 54,000 Russian soldiers killed; Kyiv's own bulletins say more."
    assert [row[:2] for row in told(text)] == [("mediazona", "ru")]


def test_a_list_that_has_reached_a_number_brings_nothing() -> None:
    text = "Ukraine's General Staff counted 900 Russian losses. Its list of tanks has reached 7,900."
    assert [row[2:] for row in told(text)] == [("personnel", "lost", 900), ("tanks", "lost", 7900)]
