"""Over which stretches of days do two series speak of the same thing, and what does each say?"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from counterclaim.ledger import Point

PATIENT = 12
"""A dozen windows are wished for before shorter ones are tried."""
SPANS = (28, 14, 7)
"""Days that the growth of two running totals is compared over, at least; whole weeks even out the week's rhythm. The
longest that gives a dozen windows is taken, else the shortest."""


class Window(NamedTuple):
    """One stretch of days, both ends included, with what each series says of it (per day for rates)."""

    start: date
    end: date
    a: float
    b: float

    @property
    def apart(self) -> float:
        """How far apart, as a share of the second figure."""
        return abs(self.a - self.b) / abs(self.b) if self.b else (0.0 if self.a == self.b else 1.0)


def aligned(first: Sequence[Point], second: Sequence[Point], shift: int) -> list[Window]:
    """The windows both series speak of; B's reports are taken `shift` days later.

    Rates of A are held against B's total at the window's end less its total on the day before the window, per day.
    Of two running totals the growth between reports of A is compared, over four weeks or more (two or one where that
    leaves too few windows), where B has a report on both days.
    """
    totals = {p.end: p.stated for p in second if p.period_kind == "cumulative" and p.end and p.stated is not None}
    if first and first[0].period_kind == "rate":
        return _rates_against(first, totals, shift) if totals else _rates_against_rates(first, second)
    if first and first[0].period_kind == "interval":
        return _intervals_against(first, totals, shift)
    own = {p.end: p.stated for p in first if p.end and p.stated is not None}
    return _growth(own, totals, shift)


def _rates_against(rates: Sequence[Point], totals: Mapping[date, float], shift: int) -> list[Window]:
    found = []
    for rate in rates:
        if rate.start is None or rate.end is None or rate.stated is None:
            continue
        days = (rate.end - rate.start).days + 1
        last = totals.get(rate.end + timedelta(days=shift))
        before = totals.get(rate.start + timedelta(days=shift - 1))
        if last is not None and before is not None:
            scale = {"week": 7, "month": days}.get(rate.per or "day", 1)
            found.append(Window(rate.start, rate.end, rate.stated, (last - before) / days * scale))
    return sorted(found)


def _rates_against_rates(first: Sequence[Point], second: Sequence[Point]) -> list[Window]:
    other = {(p.start, p.end, p.per): p.stated for p in second if p.period_kind == "rate"}
    return sorted(
        Window(p.start, p.end, p.stated, match)
        for p in first
        if p.start and p.end and p.stated is not None and (match := other.get((p.start, p.end, p.per))) is not None
    )


def _intervals_against(first: Sequence[Point], totals: Mapping[date, float], shift: int) -> list[Window]:
    found = []
    for one in first:
        if one.start is None or one.end is None or one.stated is None:
            continue
        last, before = totals.get(one.end + timedelta(days=shift)), totals.get(one.start + timedelta(days=shift))
        if last is not None and before is not None and one.end > one.start:
            found.append(Window(one.start, one.end, one.stated, last - before))
    return sorted(found)


def _growth(own: Mapping[date, float], totals: Mapping[date, float], shift: int) -> list[Window]:
    """Growth of both totals between reports of A, over the longest span that gives a dozen windows."""
    days = [day for day in sorted(own) if day + timedelta(days=shift) in totals]
    found: list[Window] = []
    for span in SPANS:
        found = [
            Window(
                first + timedelta(days=1),
                last,
                own[last] - own[first],
                totals[last + timedelta(days=shift)] - totals[first + timedelta(days=shift)],
            )
            for first, last in _stretches(days, span)
        ]
        if len(found) >= PATIENT:
            break
    return found


def _stretches(days: Sequence[date], span: int) -> list[tuple[date, date]]:
    """Stretches between reports, each at least `span` and at most three spans long, beginning where the last ends."""
    found = []
    last: date | None = None
    for day in days:
        if last is not None and (day - last).days < span:
            continue
        if last is not None and (day - last).days <= 3 * span:
            found.append((last, day))
        last = day
    return found
