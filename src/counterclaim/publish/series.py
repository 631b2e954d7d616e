"""What does one claimant's running total say, day by day, with its gaps as gaps?"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import Any

from counterclaim.ledger import Ledger, Point
from counterclaim.model.errors import NoSeriesError, SeveralSourcesError
from counterclaim.model.quantity import Number
from counterclaim.vocabulary.load import vocabulary

_ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class SeriesDay:
    """One day of a series.

    Attributes:
        cumulative: the running total reported for the day; null where there was no report.
        daily: the increase in the 24 hours before the report: as printed, else this total less the one of the day
            before; null after a gap (an increase over several days is not a day's) and where there was no report.
            Negative where the claimant's total fell.
        qualifier: the hedge of the total as printed; null where there was no report.
        gap: true where there was no report of that day.
        claim_id: the claim the total stands in; null where there was no report.
    """

    date: date
    cumulative: Number | None
    daily: Number | None
    qualifier: str | None
    gap: bool
    claim_id: str | None


@dataclass(frozen=True, slots=True)
class Series:
    """A claimant's running total of one category, one row a day from its first report to its last.

    Attributes:
        source: where its rows come from; one source, never a mixture.
        others: further sources of the same series that were not used, in alphabetical order.
        chosen: why this source ("the pack's preferred copy"); null where it was asked for or is the only one.
    """

    claimant: str
    subject: str
    category: str
    outcome: str
    source: str
    others: tuple[str, ...]
    chosen: str | None
    rows: tuple[SeriesDay, ...]

    @property
    def gaps(self) -> tuple[date, ...]:
        """The days between first and last report without one."""
        return tuple(row.date for row in self.rows if row.gap)

    @property
    def reported(self) -> tuple[SeriesDay, ...]:
        """The days that have a report."""
        return tuple(row for row in self.rows if not row.gap)


def series(
    ledger: Ledger,
    claimant: str,
    category: str,
    *,
    subject: str | None = None,
    outcome: str | None = None,
    source: str | None = None,
    known_by: date | None = None,
) -> Series:
    """The claimant's running total of a category, one row a day, first to last report, both included.

    Subject and outcome default to those the claimant reports most days of. Missing days are rows with `gap` true and
    nothing else: never 0, never interpolated.

    Raises:
        NoSeriesError: the ledger holds no running total of this claimant and category.
        SeveralSourcesError: several copies exist, none is asked for, and no pack names the preferred one.
    """
    points = ledger.points(
        claimant=claimant,
        category=category,
        topic="loss",
        period_kind=("cumulative", "interval"),
        subject=subject,
        outcome=outcome,
        source=source,
        known_by=known_by,
    )
    return series_of(points, claimant, category, source=source)


def series_of(
    points: Iterable[Point],
    claimant: str,
    category: str,
    *,
    source: str | None = None,
) -> Series:
    """As `series`, from points already read; intervals of a day among them are taken as printed increments.

    Raises:
        NoSeriesError, SeveralSourcesError: as for `series`.
    """
    usable = [point for point in points if point.stated is not None and point.end is not None and point.source]
    totals = [point for point in usable if point.period_kind == "cumulative" and _from_first_day(point)]
    if not totals:
        raise NoSeriesError(claimant, category)
    found = sorted({str(point.source) for point in totals})
    chosen, others, why = choose_source(claimant, category, found, source)
    totals = [point for point in totals if point.source == chosen]
    subject, outcome = Counter((p.subject or "", p.outcome or "") for p in totals).most_common(1)[0][0]

    def same(point: Point) -> bool:
        return (point.subject or "", point.outcome or "") == (subject, outcome)

    printed = _printed(p for p in usable if p.period_kind == "interval" and p.source == chosen and same(p))
    rows = _rows(filter(same, totals), printed)
    return Series(claimant, subject, category, outcome, chosen, others, why, rows)


def series_row_to_json(row: SeriesDay) -> dict[str, Any]:
    """A row as the contract gives it."""
    return {
        "date": row.date.isoformat(),
        "cumulative": row.cumulative,
        "daily": row.daily,
        "qualifier": row.qualifier,
        "gap": row.gap,
        "claim_id": row.claim_id,
    }


def sources_of(claimant: str, found: Sequence[str]) -> tuple[str, ...]:
    """Those of the sources that carry the claimant's own series: its own voice and the copies of it.

    Where there are none, all of them: outlets that report it.
    """
    entries = vocabulary().sources
    own = [s for s in found if s in entries and (entries[s].mirror_of == claimant or entries[s].party == claimant)]
    return tuple(sorted(own or found))


def _from_first_day(point: Point) -> bool:
    first = None if point.end is None else _first_day(point.end, point.subject or "")
    return first is None or point.start is None or point.start <= first


@lru_cache(maxsize=50_000)
def _first_day(day: date, subject: str) -> date | None:
    pack = vocabulary().pack_for(day, (subject,))
    return None if pack is None else pack.first_day


def choose_source(
    claimant: str, category: str, found: Sequence[str], asked: str | None = None
) -> tuple[str, tuple[str, ...], str | None]:
    """Which of the sources that carry a series is shown, which others there are, and why this one.

    Raises:
        SeveralSourcesError: several carry it, none is asked for, and no pack names the preferred one.
    """
    if asked is not None:
        return asked, tuple(name for name in found if name != asked), None
    candidates = sources_of(claimant, found)
    if len(candidates) == 1:
        return candidates[0], tuple(name for name in found if name != candidates[0]), None
    preferred = [name for name in candidates if name in _preferred(claimant)]
    if preferred:
        return preferred[0], tuple(name for name in found if name != preferred[0]), "the pack's preferred copy"
    raise SeveralSourcesError(claimant, category, candidates)


def _preferred(claimant: str) -> frozenset[str]:
    words = vocabulary()
    named = {pack.preferred_sources[claimant] for pack in words.packs.values() if claimant in pack.preferred_sources}
    return frozenset(named or (s.id for s in words.sources.values() if s.mirror_of == claimant and s.preferred))


def _printed(points: Iterable[Point]) -> dict[date, Number]:
    days = [p for p in points if p.period_kind == "interval" and p.start and p.end and p.end - p.start <= _ONE_DAY]
    return {p.end: _whole(p.stated) for p in sorted(days, key=_age) if p.end and p.stated is not None}


def _rows(totals: Iterable[Point], printed: dict[date, Number]) -> tuple[SeriesDay, ...]:
    newest = {p.end: p for p in sorted(totals, key=_age) if p.end is not None}
    first, last = min(newest), max(newest)
    rows: list[SeriesDay] = []
    before: Number | None = None
    for day in map(date.fromordinal, range(first.toordinal(), last.toordinal() + 1)):
        point = newest.get(day)
        if point is None or point.stated is None:
            rows.append(SeriesDay(day, None, None, None, gap=True, claim_id=None))
            before = None
            continue
        total = _whole(point.stated)
        daily = printed.get(day, None if before is None else _whole(total - before))
        rows.append(SeriesDay(day, total, daily, point.qualifier, gap=False, claim_id=point.claim_id))
        before = total
    return tuple(rows)


def _age(point: Point) -> tuple[date, str]:
    return point.published_at or date.min, point.claim_id


def _whole(value: float) -> Number:
    return int(value) if float(value).is_integer() else value
