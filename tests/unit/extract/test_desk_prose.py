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


@pytest.mark.parametrize(
    ("text", "source", "expected"),
    [
        (  # a group sits in a capital, whose people it does not count
            "Strikes killed 300 people, Iran's Health Ministry said. HRANA, a rights group in Washington, counts 410 dead.",
            "daily",
            [("ir", 300, "unstated"), ("ir", 410, "unstated")],
        ),
        (  # a tally in a report of a day is the day's
            "Kiev lost 400 troops in the last day, the Russian Defense Ministry says. South's tally was 150 soldiers.",
            "daily",
            [("ua", 400, "interval"), ("ua", 150, "interval")],
        ),
        (  # "Russia's own casualties" are Russia's, whoever tells them
            "Western officials put Russia's own casualties for May at roughly 35,000.",
            "daily",
            [("ru", 35_000, "interval")],
        ),
        (  # a rate takes no window that another voice has opened
            "Kyiv says it destroyed 80 Russian tanks in May. According to RUSI, Ukraine loses about 9,500 drones every month.",
            "daily",
            [("ru", 80, "interval"), ("ua", 9_500, "rate")],
        ),
        (  # a headline without a verb means what the body says
            "Russia Down 1,430 Men, Kyiv Says\n\nRussian losses rose by 1,430 soldiers in a day, Kyiv said on Wednesday.",
            "daily",
            [("ru", 1_430, "interval"), ("ru", 1_430, "interval")],
        ),
    ],
)
def test_whose_and_when(text: str, source: str, expected: list[tuple[object, ...]]) -> None:
    found = [
        (
            c.subject and label_of(c.subject),
            c.quantity.stated if c.quantity else None,
            c.period.kind if c.period else None,
        )
        for c in read(text, source=source)
    ]
    assert found == expected


def test_a_pronoun_goes_on_speaking() -> None:
    text = (
        "Ukraine's president revised his country's toll. “We have lost over 41,000 killed,” he said. "
        "Russia's dead he put at around 300,000."
    )
    assert [c.claimant for c in read(text)] == ["ua-president", "ua-president"]


def test_a_rate_without_a_window_has_no_days() -> None:
    text = "Kyiv says it took 90 Russian soldiers prisoner in May. According to RUSI, Ukraine loses 9,500 drones every month."
    last = read(text)[-1]
    assert last.period is not None
    assert (last.period.kind, last.period.start, last.period.end) == ("rate", None, None)
