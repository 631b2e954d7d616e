"""Which values could a figure of this period stand for, and by which sums are they reached?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import product

from counterclaim.model.period import Period
from counterclaim.model.quantity import Number, Quantity, quantity_of
from counterclaim.publish.verify.answers.evidence import Said, Series, number

DAY = timedelta(days=1)
MONTHS = 2
"""Whole months back of which a mean without a date may be."""
WEEK = 7
"""Days between the two totals of "seven days to Sunday", told "Monday and Sunday included" or not."""
FENCES = ("six-days", "eight-days")
"""Windows that nobody tells of: a week miscounted by a day."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One value a figure may be held against.

    Attributes:
        quantity: the value, with the source's own hedge where it is somebody's sentence.
        how: the sum in words and figures, for the message.
        said: the figures it rests on.
        window: name of the window (`day`, `total`, `seven-days`, `since-january`, `average`, `statement` …).
        derived: computed from two or more figures over more than a day, so that nobody printed it.
        end: last day it speaks of.
    """

    quantity: Quantity
    how: str
    said: tuple[Said, ...]
    window: str
    derived: bool = False
    end: date | None = None

    @property
    def value(self) -> Number:
        """The value as one number."""
        return self.quantity.stated if self.quantity.stated is not None else number(self.said[0])


def spoken_day(day: date | None) -> str:
    """A day as the messages write it: 27 Mar 2024; "an unnamed day" for null."""
    return "an unnamed day" if day is None else f"{day.day} {day:%b %Y}"


def shown(value: Number) -> str:
    """A number as the messages write it: 439,190; two decimals at most for a computed one."""
    if float(value).is_integer():
        return f"{int(value):,}"
    return f"{value:,.1f}" if abs(value) >= 10 else f"{value:,.2f}"


def over(said: Said) -> str:
    """The days a statement is of, in words: 1 Jan 2024 to 31 Jan 2024."""
    if said.start is None or said.end is None:
        return "its period"
    return f"{spoken_day(said.start)} to {spoken_day(said.end)}"


def total(series: Series, day: date, *, window: str = "total") -> Iterator[Reading]:
    """The running total of a day, one reading a copy that differs."""
    seen: set[Quantity] = set()
    for said in series.at(day):
        if said.quantity not in seen:
            seen.add(said.quantity)
            yield Reading(said.quantity, f"{shown(number(said))} on {spoken_day(day)}", (said,), window, end=day)


def change(series: Series, start: date, end: date, *, window: str) -> Iterator[Reading]:
    """The growth from the total of `start` to the total of `end`, one reading a value."""
    days = (end - start).days
    for value, early, late in series.changes(start, end):
        if value < 0:
            continue
        how = (
            f"{shown(number(late))} ({spoken_day(end)}) − {shown(number(early))} ({spoken_day(start)}) = {shown(value)}"
        )
        yield Reading(quantity_of(value, "exact", late.quantity.unit), how, (early, late), window, days > 1, end)


def average(series: Series, start: date, end: date, *, per: str = "day") -> Iterator[Reading]:
    """The growth from one total to another, per day, week or month (30.4 days)."""
    days = (end - start).days
    if days < 1:
        return
    size = {"day": 1.0, "week": 7.0, "month": 30.4375}[per]
    for value, early, late in series.changes(start, end):
        rate = value * size / days
        how = (
            f"{shown(number(late))} ({spoken_day(end)}) − {shown(number(early))} ({spoken_day(start)}) = {shown(value)}"
            f" over {days} days, {shown(rate)} a {per}"
        )
        yield Reading(quantity_of(rate, "exact", late.quantity.unit), how, (early, late), "average", True, end)


def asked(series: Series, period: Period, today: date, *, strict: bool, first: date) -> Iterator[Reading]:
    """Every value the period may stand for by the day conventions of the desk.

    The bulletin of day D covers the 24 hours before it. A calendar month may be cut by reports dated first to last or
    first to first; "since January" may start from either total and end at the statement's day or the bulletin before.

    Args:
        series: the running totals.
        period: what the sentence says.
        today: the draft's day; nothing later is read.
        strict: the text says that both named days count.
        first: the day up to which a running total is the war's.
    """
    if period.kind == "cumulative" and (period.start is None or period.start <= first):
        yield from total(series, min(period.end or today, today))
    elif period.kind == "rate":
        yield from _rates(series, period, today)
    elif period.kind in ("interval", "cumulative") and period.start is not None:
        for start, end in baselines(period, today, strict=strict):
            yield from change(series, start, end, window=_name(period))
    elif period.kind == "unstated":
        yield from (one for one in windows(series, today) if one.window not in FENCES)


def earlier(period: Period, today: date, *, days: int) -> Iterator[Period]:
    """The same window ending up to so many days earlier, for a figure that the text places at an earlier time."""
    end = min(period.end or today, today)
    for back in range(1, days + 1):
        yield replace(period, end=end - back * DAY)


def baselines(period: Period, today: date, *, strict: bool) -> tuple[tuple[date, date], ...]:
    """Pairs (total of, total of) that a growth over the period may be reckoned from, the plainest first."""
    start, end = period.start, min(period.end or today, today)
    if start is None or start > end:
        return ()
    days = (end - start).days
    if period.kind == "cumulative":
        return _unique(product((start - DAY, start), (end, end - DAY)))
    if days == 0:
        return _unique([(start - DAY, start), (start, min(start + DAY, today))])
    if strict and not (period.basis == "document-date" and days == WEEK):
        return ((start - DAY, end),)
    if start.day == 1 and days >= 2 and ((end + DAY).day == 1 or end >= today - 2 * DAY):
        nexts = (end, min(end + DAY, today), end - DAY) if end >= today - 2 * DAY else (end, min(end + DAY, today))
        cuts = product((start - DAY, start), nexts)
        return _unique(cut for cut in cuts if (cut[1] - cut[0]).days <= days + 1)  # no day of another month besides
    if days == 6:
        return ((start - DAY, end),)  # seven days by name, both of them counted
    if period.basis == "document-date" or days == 1:
        return ((start, end),)
    return _unique([(start, end), (start - DAY, end)])


def windows(series: Series, end: date) -> Iterator[Reading]:
    """The windows a figure is most often mistaken for, all ending on one day: a day, a week, six and eight days,
    two weeks, a month, the calendar month, the year, the whole war.
    """
    yield from change(series, end - DAY, end, window="day")
    for days, name in ((7, "seven-days"), (6, "six-days"), (8, "eight-days"), (14, "two-weeks"), (2, "two-days")):
        yield from change(series, end - days * DAY, end, window=name)
    for days in (28, 29, 30, 31):
        yield from change(series, end - days * DAY, end, window="month")
    month = end.replace(day=1)
    last = (month - DAY).replace(day=1)
    for start, stop, name in (
        (month - DAY, end, "this-month"),
        (month, end, "this-month"),
        (last - DAY, month - DAY, "last-month"),
        (last, month, "last-month"),
    ):
        yield from change(series, start, stop, window=name)
    january = end.replace(month=1, day=1)
    for start, stop in product((january - DAY, january), (end, end - DAY)):
        yield from change(series, start, stop, window="since-january")
    yield from total(series, end)


def needed_days(today: date, periods: list[Period]) -> set[date]:
    """Every day whose totals a draft of that day may turn on: the last weeks, month ends, the year's start, and the
    first and last days its periods name, one day either side.
    """
    days = {today - DAY * back for back in range(45)}
    january = today.replace(month=1, day=1)
    days |= {january - DAY, january}
    last = (today.replace(day=1) - DAY).replace(day=1)
    days |= {last, last - DAY, (last - DAY).replace(day=1), (last - DAY).replace(day=1) - DAY, today - 60 * DAY}
    days |= {today - DAY * back for back in (*range(365, 369), *range(372, 376))}
    days |= {day.replace(year=day.year - 1) for day in (january, january - DAY)}
    for period in periods:
        for named in (period.start, period.end):
            if named is not None:
                days |= {named + DAY * offset for offset in range(-9, 3)}
                days |= {named.replace(day=1), named.replace(day=1) - DAY}
    return days


def _rates(series: Series, period: Period, today: date) -> Iterator[Reading]:
    per, end = period.per or "day", min(period.end or today, today)
    if period.start is None:
        month, january = end.replace(day=1), end.replace(month=1, day=1)
        backs = {"day": (7, 14, 30, 31), "week": (7, 14, 28, 30), "month": (30, 31, 60, 61)}[per]
        starts = [*(end - DAY * back for back in backs), month - DAY, month, january - DAY, january]
        for start in dict.fromkeys(starts):
            if (end - start).days >= backs[0]:
                yield from average(series, start, end, per=per)
        return
    start = period.start
    cuts = product((start, start - DAY), (end, end - DAY, min(end + DAY, today)))
    for early, late in sorted(_unique(cuts), key=lambda cut: abs((cut[1] - cut[0]) - (end - start))):
        if late > early:
            yield from average(series, early, late, per=per)


def whole_months(series: Series, today: date, *, per: str) -> Iterator[Reading]:
    """The means of the last whole months, for a mean that stands in a text about them."""
    month = today.replace(day=1)
    for _ in range(MONTHS):
        last = month - DAY
        month = last.replace(day=1)
        yield from average(series, month - DAY, last, per=per)


def _name(period: Period) -> str:
    if period.kind == "cumulative":
        return "since-january" if period.start and (period.start.month, period.start.day) == (1, 1) else "since"
    days = (period.end - period.start).days if period.start and period.end else 0
    return {0: "day", 1: "day", 2: "two-days", 6: "seven-days", 7: "seven-days", 14: "two-weeks"}.get(days, "window")


def _unique(pairs: Iterable[tuple[date, date]]) -> tuple[tuple[date, date], ...]:
    found: dict[tuple[date, date], None] = {}
    for early, late in pairs:
        if late > early:
            found[early, late] = None
    return tuple(found)
