"""Sentences of think tanks, officials' posts and daily lists: shares, totals in brackets, wars of others, admissions."""

from __future__ import annotations

from datetime import date

import pytest

from counterclaim.extract import extract
from counterclaim.model import Document
from counterclaim.model.claim import Claim, label_of

DAY = date(2024, 6, 12)


def read(text: str, day: date = DAY, source: str = "daily") -> list[Claim]:
    document = Document(document="sha256:0", text=text, published_at=day, source=source, language="en")
    return [claim for claim in extract(document).claims if claim.quantity is not None]


def told(text: str) -> list[tuple[object, ...]]:
    return [
        (
            claim.subject and label_of(claim.subject),
            claim.category and label_of(claim.category),
            claim.outcome,
            claim.quantity.stated if claim.quantity else None,
            claim.period.kind if claim.period else None,
        )
        for claim in read(text)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Russia lost close to a quarter of a million men last year, Kyiv says.",
            [("ru", "personnel", "lost", 250_000, "interval")],
        ),
        (
            "Ukraine had nearly 380,000 total casualties.",
            [("ua", "personnel", "casualties", 380_000, "cumulative")],
        ),
        (
            "Russia suffered 31,000 casualties in May and 28,000 in April.",
            [
                ("ru", "personnel", "casualties", 31_000, "interval"),
                ("ru", "personnel", "casualties", 28_000, "interval"),
            ],
        ),
        (
            "Mediazona named 41,000 Russian dead. Two in five of the dead were inmates.",
            [("ru", "personnel", "killed", 41_000, "cumulative")],
        ),
        (
            "In the past day Ukrainian troops destroyed seven Russian tanks (7,911 in total).",
            [("ru", "tanks", "destroyed", 7, "interval"), ("ru", "tanks", "destroyed", 7_911, "cumulative")],
        ),
        (
            "Zelensky: In May the occupiers lost 33,000 men. Our troops destroyed 240 of their tanks.",
            [("ru", "personnel", "lost", 33_000, "interval"), ("ru", "tanks", "destroyed", 240, "interval")],
        ),
        ("Israeli troops rescued four hostages in a raid on Saturday.", []),
        (
            "The mayor of Kharkiv said two people died; Kharkiv's mayor put the injured at 14.",
            [("ua", "people", "killed", 2, "unstated"), ("ua", "people", "wounded", 14, "unstated")],
        ),
    ],
)
def test_read_as_a_desk_would(text: str, expected: list[tuple[object, ...]]) -> None:
    assert told(text) == expected


def test_a_total_of_another_war_does_not_begin_with_this_one() -> None:
    text = "Russia has lost 500,000 men in Ukraine. In Afghanistan the Soviets lost 15,000 men."
    assert [str(c.period.start) if c.period and c.period.start else None for c in read(text)] == ["2022-02-24", None]


def test_ships_that_a_headquarters_concedes_are_its_own() -> None:
    text = "No American ship was lost. Tokyo tells another story: Imperial Headquarters concedes two cruisers."
    (found,) = read(text, date(1942, 11, 20))
    assert (found.subject, found.outcome) == ("jp", "lost")


def test_a_rank_cut_short_ends_no_sentence() -> None:
    _, found = read(
        "Russia has lost 6,000 soldiers. Ukraine's own number, given by Gen. Ivan Petrenko in May, is around 9,000."
    )
    assert found.claimant is not None
    assert "Ivan Petrenko" in label_of(found.claimant)
