"""Which sources in the ledger follow another one too closely to be counted as a second?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import groupby

from counterclaim.checks.independence import ENOUGH, Independence, compare_series
from counterclaim.checks.restatements import issuer_speaks
from counterclaim.checks.wording import on, thing, who
from counterclaim.ledger import Ledger, Point
from counterclaim.model.errors import UnknownSeriesError
from counterclaim.model.finding import Finding


def relayed(ledger: Ledger, known_by: date | None) -> Iterator[Finding]:
    """A "second source" whose averages follow another source's daily series too closely to corroborate it.

    Compares: each issuer's averages over windows with the growth of every other issuer's running total of the same
    subject and category over the same windows, under three conventions of dates. In drafts, a sentence that has a
    figure of one series bear out a figure of the other, where such a verdict is kept in the ledger.
    Arithmetic: share of windows equal, within 1 % and within 2 %; correlation of the changes; the share within 2 % that
    windows of other months give (chance). A series follows when at least half of six or more windows lie within 2 %
    and luck would give as many once in a thousand tries at most. The misses are always counted.
    Silent: below six windows, where the agreement is no better than luck, on a sentence that denies the confirmation.
    False alarms: two honest counts of a well documented loss can agree; the finding says that the one does not
    corroborate the other, not that it was copied. It is `info`.
    """
    rates = [p for p in ledger.points(topic="loss", period_kind="rate", known_by=known_by) if _own(p)]
    for (claimant, source, subject, category), group in groupby(sorted(rates, key=_series), key=_series):
        points = list(group)
        if len(points) < ENOUGH:
            continue
        totals = ledger.points(
            topic="loss", period_kind="cumulative", subject=subject, category=category, known_by=known_by
        )
        others = [p for p in totals if p.claimant != claimant and _own(p) and not p.part]
        for other, series in groupby(sorted(others, key=_series), key=_series):
            if (result := _tested(source, category, points, other[1], list(series))) is not None:
                yield _finding(result, points[-1], claimant, other)


def _series(point: Point) -> tuple[str, str, str, str]:
    return point.claimant or "", point.source or "", point.subject or "", point.category or ""


def _own(point: Point) -> bool:
    return issuer_speaks(point.claimant, point.source)


def _tested(source: str, category: str, rates: list[Point], other: str, totals: list[Point]) -> Independence | None:
    outcomes = [p.outcome for p in totals]
    main = max(sorted(set(outcomes), key=str), key=outcomes.count)
    kept = [p for p in totals if p.outcome == main]
    try:
        result = compare_series(f"{source}:{category}", f"{other}:{category}", rates, kept)
    except UnknownSeriesError:
        return None
    return result if result.verdict == "follows" else None


def _finding(result: Independence, last: Point, claimant: str, other: tuple[str, str, str, str]) -> Finding:
    issuer, copy = other[:2]
    count = who(issuer) if copy == issuer else f"{who(issuer)} (in {who(copy)})"
    return Finding(
        rule="independence",
        kind="follows",
        severity="info",
        verdict="not-checkable",
        message=(
            f"{who(claimant)}'s averages of {thing(last.category)} track the count of {count} closely and do not "
            f"corroborate it: {result.within_2_percent:.0%} of {result.windows} windows within 2 % "
            f"({result.equal:.0%} equal; chance {result.chance:.0%}); {len(result.misses)} misses."
        ),
        claims=(last.claim_id,),
        where={
            "claimant": claimant,
            "source": last.source,
            "subject": last.subject,
            "category": last.category,
            "date": on(last.end) if last.end else None,
        },
        details=result.to_json(),
    )
