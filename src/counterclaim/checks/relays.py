"""Which sources in the ledger follow another one too closely to be counted as a second?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import groupby
from typing import NamedTuple

from counterclaim.checks.independence import ENOUGH, Independence, compare_series
from counterclaim.checks.restatements import issuer_speaks
from counterclaim.checks.wording import on, thing, who
from counterclaim.ledger import Ledger, Point
from counterclaim.model.errors import UnknownSeriesError
from counterclaim.model.finding import Finding


def relayed(ledger: Ledger, known_by: date | None) -> Iterator[Finding]:
    """A "second source" whose averages follow another source's daily series too closely to corroborate it.

    Compares: each issuer's averages over windows with the growth of every other issuer's running total of the same
    subject and category over the same windows, under three conventions of dates; where the ledger holds several
    copies of a series, each pair of copies, and the pair with the most windows speaks for the two issuers. In drafts, a
    sentence that has a figure of one series bear out a figure of the other, where such a verdict is kept in the ledger.
    Arithmetic: share of windows equal, within 1 % and within 2 %; correlation of the changes; the share within 2 % that
    windows of other months give (chance). A series follows when at least half of six or more windows lie within 2 %
    and luck would give as many once in a thousand tries at most. The misses are always counted.
    Silent: below six windows, where the agreement is no better than luck, on a sentence that denies the confirmation.
    False alarms: two honest counts of a well documented loss can agree; the finding says that the one does not
    corroborate the other, not that it was copied. It is `info`.
    """
    rates = [p for p in ledger.points(topic="loss", period_kind="rate", known_by=known_by) if _own(p)]
    for (claimant, subject, category), group in groupby(sorted(rates, key=_count), key=_count):
        copies = [points for points in _by_source(group) if len(points) >= ENOUGH]
        if not copies:
            continue
        totals = ledger.points(
            topic="loss", period_kind="cumulative", subject=subject, category=category, known_by=known_by
        )
        others = [p for p in totals if p.claimant != claimant and _own(p) and not p.part]
        for _, series in groupby(sorted(others, key=_count), key=_count):
            counts = _by_source(series)
            pairs = [pair for rate in copies for count in counts if (pair := _tested(rate, count)) is not None]
            if pairs:
                yield _finding(pairs)


class _Pair(NamedTuple):
    """A copy of the averages that follows a copy of the totals."""

    result: Independence
    rates: list[Point]
    totals: list[Point]


def _count(point: Point) -> tuple[str, str, str]:
    return point.claimant or "", point.subject or "", point.category or ""


def _by_source(points: Iterable[Point]) -> list[list[Point]]:
    """The points of each copy, by the copy's name, each in the order they came in."""

    def copy(point: Point) -> str:
        return point.source or ""

    return [list(group) for _, group in groupby(sorted(points, key=copy), key=copy)]


def _own(point: Point) -> bool:
    return issuer_speaks(point.claimant, point.source)


def _tested(rates: list[Point], totals: list[Point]) -> _Pair | None:
    outcomes = [p.outcome for p in totals]
    main = max(sorted(set(outcomes), key=str), key=outcomes.count)
    kept = [p for p in totals if p.outcome == main]
    try:
        result = compare_series(_name(rates[0]), _name(totals[0]), rates, kept)
    except UnknownSeriesError:
        return None
    return _Pair(result, rates, kept) if result.verdict == "follows" else None


def _name(point: Point) -> str:
    return f"{point.source}:{point.category}"


def _finding(pairs: Sequence[_Pair]) -> Finding:
    best = max(pairs, key=lambda pair: pair.result.windows)
    result, last = best.result, best.rates[-1]
    issuer, copy = best.totals[0].claimant, best.totals[0].source
    count = who(issuer) if copy == issuer else f"{who(issuer)} (in {who(copy)})"
    same = [f"{pair.result.a} against {pair.result.b}" for pair in pairs if pair is not best]
    return Finding(
        rule="independence",
        kind="follows",
        severity="info",
        verdict="not-checkable",
        message=(
            f"{who(last.claimant)}'s averages of {thing(last.category)} track the count of {count} closely and do not "
            f"corroborate it: {result.within_2_percent:.0%} of {result.windows} windows within 2 % "
            f"({result.equal:.0%} equal; chance {result.chance:.0%}); {len(result.misses)} misses."
            + (f" So do other copies of the two series: {', '.join(same)}." if same else "")
        ),
        claims=(last.claim_id,),
        where={
            "claimant": last.claimant,
            "source": last.source,
            "subject": last.subject,
            "category": last.category,
            "date": on(last.end) if last.end else None,
        },
        details=result.to_json() | {"other_copies": same},
    )
