"""Is there a refusal in words wherever no honest range exists?"""

from __future__ import annotations

import datetime as dt
import math
from dataclasses import replace
from typing import Any

import pytest

from counterclaim.estimate import Report, card_set, estimate_reports
from counterclaim.estimate.report import CASUALTIES
from counterclaim.model.errors import LevelError, NoDefinitionError

WAR = dt.date(2022, 2, 24)


def point(
    source: str, role: str, low: float | None, high: float | None, weeks: int = 20, form: str = "point"
) -> Report:
    return Report(source, role, CASUALTIES, WAR, WAR + dt.timedelta(weeks=weeks), low, high, form)


PAIR = [point("north", "enemy", 9500, 10500), point("observers", "third-party", 5000, 7000)]

CASES: list[tuple[list[Report], dict[str, Any], str]] = [
    # nothing known
    ([], {}, "no figure"),
    # one figure alone
    (PAIR[:1], {}, "one single figure, from north"),
    # zeros only: silence and zero cannot be told apart
    ([point("north", "enemy", 0, 0), point("observers", "third-party", 0, 0)], {}, "every figure is zero"),
    # bounds the wrong way round
    ([PAIR[0], point("observers", "third-party", 9000, 7000)], {}, "contradict"),
    # a floor above a ceiling
    (
        [point("list", "named-list", 9000, 9000, form="named"), point("top", "third-party", None, 8000, form="bound")],
        {},
        "ceiling",
    ),
    # not a number at all
    ([PAIR[0], point("observers", "third-party", math.nan, 7000)], {}, "a number from zero on"),
    # the window lies after everything that was said
    (PAIR, {"start": dt.date(2030, 1, 1), "end": dt.date(2030, 6, 1)}, "after the last figure"),
    # ... or long before
    (PAIR, {"start": dt.date(2019, 1, 1), "end": dt.date(2022, 5, 1)}, "before the first figure"),
    # the end before the start
    (PAIR, {"start": dt.date(2022, 6, 1), "end": dt.date(2022, 5, 1)}, "ends before it starts"),
    # a start after everything that was said, and no end asked for
    (PAIR, {"start": dt.date(2022, 9, 1)}, "starts on 2022-09-01, after the last figure (2022-07-13)"),
    # only ceilings: nothing holds the range up
    ([point("north", "enemy", None, 9500), point("observers", "third-party", 0, 7000)], {}, "only says at most"),
    # only a floor and a ceiling: nobody says how many
    (
        [point("list", "named-list", 900, None, form="bound"), point("observers", "third-party", None, 7000)],
        {},
        "no figure says how many",
    ),
    # two bounds further apart than anything assumed of their sources, and nobody between them
    (
        [point("one", "third-party", 300_000, None, form="more-than"), point("two", "third-party", None, 20_000)],
        {},
        "these bounds contradict each other by more than is assumed",
    ),
    # days the wrong way round in one figure
    ([*PAIR, replace(PAIR[0], start=WAR + dt.timedelta(days=9), end=WAR)], {}, "end before they start"),
    # a role nobody wrote a card for
    ([replace(r, role="rumour") for r in PAIR], {}, "no card says"),
]


@pytest.mark.parametrize(("reports", "window", "why"), CASES)
def test_refused_in_words_and_without_numbers(reports: list[Report], window: dict[str, Any], why: str) -> None:
    found = estimate_reports(reports, subject="xx", category="personnel", **window)
    assert why in (found.refused or "")
    assert found.low is found.median is found.high is None
    assert found.sentence().startswith("no range for xx, casualties")


def test_a_refusal_names_the_days_as_they_were_given() -> None:
    found = estimate_reports(PAIR, subject="xx", category="personnel", end=dt.date(2030, 6, 1))
    assert "ends on 2030-06-01" in (found.refused or "") and "last figure (2022-07-13)" in (found.refused or "")


def test_one_loose_claimant_only_restates_the_assumption() -> None:
    """The range is given with these words and never alone."""
    reports = [point("north", "enemy", 1000 * w - 50, 1000 * w + 50, weeks=w) for w in (10, 20, 30)]
    found = estimate_reports(reports, subject="xx", category="personnel")
    assert "not identified: this range restates the assumption about north" in (found.refused or "")
    assert found.low and found.high and found.low < found.high
    assert found.sentence().startswith("not identified")


def test_an_unknown_outcome_and_an_impossible_level_are_errors() -> None:
    with pytest.raises(NoDefinitionError, match="what 'scattered' counts is not defined"):
        estimate_reports(PAIR, subject="xx", category="personnel", outcome="scattered")
    with pytest.raises(LevelError, match="not between 0 and 1"):
        estimate_reports(PAIR, subject="xx", category="personnel", level=90)


def test_everyone_following_one_source_leaves_nothing_to_pool() -> None:
    reports = [replace(r, follows="north") for r in PAIR]
    found = estimate_reports(reports, subject="xx", category="personnel")
    assert found.refused and [r.follows for r in found.relays] == ["north", "north"]


def test_the_cards_of_the_simulator_are_never_the_default() -> None:
    assert estimate_reports(PAIR, subject="xx", category="personnel").cards == card_set("common").hash


def test_bounds_at_odds_are_weighed_where_a_bias_or_a_third_source_bridges_them() -> None:
    """Two sides at war always contradict each other: their cards say so, and the range is as wide as that."""
    own, enemy = point("south", "own", None, 6_000), point("north", "enemy", 50_000, None, form="more-than")
    assert "contradict" not in (estimate_reports([own, enemy], subject="xx", category="personnel").refused or "")
    third = point("two", "third-party", None, 20_000)
    far = point("one", "third-party", 300_000, None, form="more-than")
    between = point("three", "third-party", 70_000, 90_000)
    assert not estimate_reports([third, far, between], subject="xx", category="personnel").refused
