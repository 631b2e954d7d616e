"""Which two windows of a series can a growth or share be of, and what are their values?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from counterclaim.publish.verify.answers.evidence import Said, Series
from counterclaim.publish.verify.answers.windows import DAY, shown, spoken_day


@dataclass(frozen=True, slots=True)
class Pair:
    """Two values a ratio may be of, the later or the part first, with their sums in words; `of` one that is a whole."""

    one: float
    other: float
    how: str
    said: tuple[Said, ...] = ()
    ordered: bool = False
    of: bool = False


def named_windows(span: str, today: date) -> Iterator[tuple[tuple[date, date], tuple[date, date]]]:
    """This window and the one it is set against, each as (total of, total of), by every usual cut."""
    for end in (today, today - DAY):
        if span == "day":
            yield (end - DAY, end), (end - 2 * DAY, end - DAY)
        elif span == "week":
            yield (end - 7 * DAY, end), (end - 14 * DAY, end - 7 * DAY)
            yield (end - DAY, end), (end - 8 * DAY, end - 7 * DAY)
            monday = end - timedelta(days=end.weekday())
            for turn in (monday, monday - DAY):
                yield (turn - 7 * DAY, turn), (turn - 14 * DAY, turn - 7 * DAY)
        elif span == "month":
            yield from _months(end)
            yield (end - 30 * DAY, end), (end - 60 * DAY, end - 30 * DAY)
        else:
            yield from _years(end)


def _months(end: date) -> Iterator[tuple[tuple[date, date], tuple[date, date]]]:
    first = end.replace(day=1)
    last = (first - DAY).replace(day=1)
    earlier = (last - DAY).replace(day=1)
    passed = (end - first).days
    for cut in (timedelta(0), DAY):
        yield (last - cut, first - cut), (earlier - cut, last - cut)
        yield (first - cut, end), (last - cut, first - cut)
        yield (first - cut, end), (last - cut, last + timedelta(days=passed))


def _years(end: date) -> Iterator[tuple[tuple[date, date], tuple[date, date]]]:
    for back in (365, 366):
        ago = timedelta(days=back)
        yield (end - DAY, end), (end - DAY - ago, end - ago)
        yield (end - 7 * DAY, end), (end - 7 * DAY - ago, end - ago)
    january = end.replace(month=1, day=1)
    then = january.replace(year=january.year - 1)
    for cut in (timedelta(0), DAY):
        yield (january - cut, end), (then - cut, then + (end - january))
        yield (january - cut, end), (then - cut, january - cut)


def grown_between(series: Series, a: date, b: date, c: date, d: date) -> Iterator[Pair]:
    """The two windows' growths, and their averages per day where the windows differ in length."""
    for late, *mine in series.changes(a, b):
        for early, *theirs in series.changes(c, d):
            if late <= 0 or early <= 0:
                continue
            how = (
                f"{shown(late)} ({spoken_day(a)} to {spoken_day(b)}) against {shown(early)}"
                f" ({spoken_day(c)} to {spoken_day(d)})"
            )
            said = tuple(item for item in (*mine, *theirs) if isinstance(item, Said))
            yield Pair(late, early, how, said, ordered=True)
            long, short = (b - a).days, (d - c).days
            if long != short:
                yield Pair(late / long, early / short, f"{how}, each per day", said, ordered=True)


def totals_apart(series: Series, today: date, span: str) -> Iterator[Pair]:
    """The running total against the total that long before."""
    backs = {"day": (1,), "week": (7,), "month": (30, 31, 28, 29), "year": (365, 366)}[span]
    for back in backs:
        for late in series.at(today):
            for early in series.at(today - timedelta(days=back)):
                one, other = late.quantity.stated, early.quantity.stated
                if one and other:
                    how = f"{shown(one)} ({spoken_day(today)}) against {shown(other)} ({spoken_day(early.end)})"
                    yield Pair(one, other, how, (late, early), ordered=True)


def since_january(series: Series, today: date) -> Iterator[Pair]:
    """The total of today or the day before against that of the year's start."""
    january = today.replace(month=1, day=1)
    for end in (today, today - DAY):
        for start in (january - DAY, january):
            for growth, early, late in series.changes(start, end):
                one, other = late.quantity.stated, early.quantity.stated
                if growth > 0 and one and other:
                    how = f"{shown(one)} ({spoken_day(end)}) against {shown(other)} ({spoken_day(start)})"
                    yield Pair(one, other, how, (late, early), ordered=True)


def share_of_all(series: Series, today: date) -> Iterator[Pair]:
    """The growth of this year against the whole running total."""
    january = today.replace(month=1, day=1)
    for start in (january - DAY, january):
        for part, *_ in series.changes(start, today):
            for whole in series.at(today):
                if whole.quantity.stated and part > 0:
                    how = f"{shown(part)} since {spoken_day(start)} of {shown(whole.quantity.stated)}"
                    yield Pair(part, whole.quantity.stated, how, (whole,), ordered=True)
