"""Does the test tell a follower from a second source, and never leave out the misses?"""

from __future__ import annotations

import random
from datetime import date, timedelta

import pytest
from tests.unit.checks.conftest import AT, Keep, claim, series

from counterclaim.checks.independence import dependence_entry, independence
from counterclaim.checks.run import check
from counterclaim.model.claim import Claim
from counterclaim.model.errors import SameSeriesError, UnknownSeriesError
from counterclaim.model.period import Period

START = date(2022, 3, 1)


def daily(seed: int, days: int) -> list[float | None]:
    """A running total whose months differ."""
    draw = random.Random(seed)  # noqa: S311 - a test's dice
    pace = [draw.randint(1, 6) for _ in range(days // 30 + 1)]
    numbers: list[float | None] = []
    whole = 0
    for place in range(days):
        whole += draw.randint(200, 400) * pace[place // 30]
        numbers.append(whole)
    return numbers


def months(numbers: list[float | None], factor: float) -> list[Claim]:
    """Averages a day by calendar month, taken from the running total and stretched by a factor."""
    totals = {START + timedelta(days=n): whole or 0 for n, whole in enumerate(numbers)}
    found, first = [], date(2022, 4, 1)
    while (last := (first + timedelta(days=32)).replace(day=1) - timedelta(days=1)) in totals:
        grown = totals[last] - totals[first - timedelta(days=1)]
        average = round(grown / ((last - first).days + 1) * factor)
        period = Period("rate", first, last, "stated", "day")
        found.append(claim(average, period, source="uk-mod-monthly", claimant="uk-mod", category="personnel"))
        first = last + timedelta(days=1)
    return found


def test_averages_taken_from_another_count_follow_it(keep: Keep) -> None:
    numbers = daily(1, 700)
    ledger = keep([*series(numbers, START, source="petro", category="personnel"), *months(numbers, 1.0)])
    result = independence(ledger, "uk-mod-monthly:personnel", "petro:personnel")
    assert (result.verdict, result.within_1_percent, result.misses) == ("follows", 1.0, ())
    assert "does not corroborate" in result.words
    told = list(check(ledger, rules=["independence"]))
    assert [(f.severity, f.kind) for f in told] == [("info", "follows")]
    ledger.append([dependence_entry(result)], recorded_at=AT)
    kept = next(iter(ledger.entries("dependence")))
    assert (kept.body["verdict"], kept.body["issuers"]) == ("follows", ["uk-mod", "ua-general-staff"])


def test_copies_of_the_same_two_series_give_one_finding(keep: Keep) -> None:
    numbers = daily(1, 700)
    short = [*numbers[:400], *[None] * 300]
    copies = [
        series(kept, START, source=copy, category="personnel") for copy, kept in (("lod-db", short), ("petro", numbers))
    ]
    (told,) = check(keep([*copies[0], *copies[1], *months(numbers, 1.0)]), rules=["independence"])
    assert "(in petro)" in told.message
    assert "So do other copies of the two series: uk-mod-monthly:personnel against lod-db:personnel." in told.message
    assert (told.details or {})["windows"] > 18


def test_another_count_shows_no_sign_of_dependence_and_every_miss(keep: Keep) -> None:
    claims = [*series(daily(1, 700), START, source="petro", category="personnel"), *months(daily(2, 700), 0.6)]
    result = independence(keep(claims), "uk-mod-monthly:personnel:rate", "petro:personnel")
    assert result.verdict == "independent"
    assert len(result.misses) >= 0.9 * result.windows
    assert (
        f"no sign of dependence of uk-mod-monthly:personnel:rate on petro:personnel in {result.windows}" in result.words
    )
    assert len(result.to_json()["misses"]) == len(result.misses)
    assert len(result.conventions) == 3


@pytest.mark.parametrize(
    ("a", "b", "why"),
    [
        ("petro:personnel", "petro:personnel", "'petro:personnel' is given twice"),
        ("petro:personnel", "petro:personnel:cumulative", "are one and the same series"),
        ("ua-general-staff:personnel", "petro:personnel", "are one and the same series"),
    ],
)
def test_a_series_says_nothing_of_itself(keep: Keep, a: str, b: str, why: str) -> None:
    points = series([1000 + 7 * n for n in range(60)], date(2023, 1, 1), source="petro", category="personnel")
    with pytest.raises(SameSeriesError, match=why):
        independence(keep(points), a, b)


def test_a_handful_of_windows_settles_nothing(keep: Keep) -> None:
    numbers = daily(1, 130)
    ledger = keep([*series(numbers, START, source="petro", category="personnel"), *months(numbers, 1.0)])
    assert independence(ledger, "uk-mod-monthly:personnel", "petro:personnel").verdict == "undecided"


def test_running_totals_are_compared_by_their_growth(keep: Keep) -> None:
    numbers = daily(3, 500)
    seen = daily(4, 500)
    claims = [
        *series(numbers, START, source="petro"),
        *series(numbers, START, source="lod-db"),
        *series(seen, START, source="oryx", claimant="oryx"),
    ]
    ledger = keep(claims)
    assert independence(ledger, "lod-db:tanks", "petro:tanks").equal == 1.0
    assert independence(ledger, "oryx:tanks", "petro:tanks").verdict == "independent"


@pytest.mark.parametrize(("name", "why"), [("petro", "names no series"), ("petro:mlrs", "holds no figures")])
def test_series_that_are_not_there(keep: Keep, name: str, why: str) -> None:
    with pytest.raises(UnknownSeriesError, match=why):
        independence(keep(series([1, 2, 3], source="petro")), name, "petro:tanks")
