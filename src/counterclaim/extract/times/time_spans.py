"""What is known of one time expression?"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any, Literal

from counterclaim.model.period import Per, PeriodBasis

SHORT_WINDOW = 7  # days; a shorter window is of a few days
LONGEST_MONTH = 31  # days
WHOLE_WAR = 90  # days from which a window between two printed days is a war's, not a report's
TimeKind = Literal["window", "since", "until", "day", "rate", "average", "anaphor", "total", "span", "earlier", "event"]

_IN = ("у ", "в ", "на ", "in ")


@dataclass(slots=True)
class TimeSpan:
    """A time expression.

    Attributes:
        start: first character, inclusive.
        end: one past the last.
        kind: `window` (within first..last), `since` (from first on), `until` (last is the end), `day` (one named day),
            `rate` (per `per`), `average`, `anaphor` ("in the same period"), `total` (a cue of a running total),
            `span` (so many days at no settled place), `earlier` (an older statement without a full date).
        first: first day, inclusive; null where it cannot be settled.
        last: last day, inclusive; null where open or not settled.
        basis: where the days come from.
        per: the unit of a rate.
        statement: the day something was said, not the day of the losses.
        single: holds for the next number alone ("for a total of").
        adverb: a total's cue that may stand behind its numbers ("40 tanks overall").
        war: begins with the war, whose first day the document does not print.
        opening: first and last day of the month or year a `since` begins with, or of the month of an `earlier`
            statement; null where a day is printed.
        war_year: which year of the war it names, from its first day on; 0 where it names none.
        past_day: a bulletin's day, D-1..D, that a named day of the same document replaces.
        report: the day of a report that the sentence names ("Monday's bulletin").
        working: how it was resolved, in words.
    """

    start: int
    end: int
    kind: TimeKind
    first: date | None = None
    last: date | None = None
    basis: PeriodBasis = "document-date"
    per: Per | None = None
    statement: bool = False
    single: bool = False
    adverb: bool = False
    war: bool = False
    opening: tuple[date, date] | None = None
    past_day: bool = False
    war_year: int = 0
    report: bool = False
    working: str | None = None


def told(time: TimeSpan, **known: Any) -> TimeSpan:
    """The expression with what more is known of it, changed in place: for one made just now, which nobody holds yet."""
    for name, value in known.items():
        setattr(time, name, value)
    return time


def with_first_day(time: TimeSpan, first_day: date | None, published: date | None) -> TimeSpan:
    """The expression with the war's first day put in: "since the invasion", "since February 2022", "its second year".

    A year of the war that is still running ends with the document.
    """
    if first_day is None:
        return time
    if time.war_year:
        opens = _anniversary(first_day, time.war_year - 1)
        ends = _anniversary(first_day, time.war_year) - timedelta(1)
        ends = ends if published is None or published < opens else min(ends, published)
        return replace(time, first=opens, last=ends, basis="vocabulary", working=f"year {time.war_year} of the war")
    inside = time.opening is not None and time.kind == "since" and time.opening[0] <= first_day <= time.opening[1]
    if not (inside or (time.war and time.first is None)):
        return time
    last = first_day if time.kind == "day" else time.last
    return replace(time, first=first_day, last=last, basis="vocabulary", working=f"the war's first day = {first_day}")


def _anniversary(day: date, years: int) -> date:
    """The same day so many years on; of 29 February, the 28th where there is none."""
    leap = (day.month, day.day) == (2, 29)
    return day.replace(year=day.year + years, day=28 if leap and years % 4 else day.day)


def shifted(time: TimeSpan, offset: int) -> TimeSpan:
    """The same expression with its offsets moved to the right."""
    return TimeSpan(  # `replace` takes five times as long, and every expression of a document is moved
        time.start + offset,
        time.end + offset,
        time.kind,
        time.first,
        time.last,
        time.basis,
        time.per,
        time.statement,
        time.single,
        time.adverb,
        time.war,
        time.opening,
        time.past_day,
        time.war_year,
        time.report,
        time.working,
    )


def without_overlaps(times: list[TimeSpan]) -> list[TimeSpan]:
    """The expressions in text order, of two that overlap the longer one."""
    found: list[TimeSpan] = []
    for time in times:
        if found and time.start < found[-1].end:
            if time.end - time.start > found[-1].end - found[-1].start and not found[-1].per:
                found[-1] = time
            continue
        found.append(time)
    return found


def a_month(time: TimeSpan) -> bool:
    """Whether it is "in a month" back from the document's day, which takes up a month named before."""
    if time.kind != "window" or time.first is None or time.last is None or whole_month(time):
        return False
    return 28 <= (time.last - time.first).days <= 31


def whole_month(time: TimeSpan) -> bool:
    """Whether it is a window of whole months, from a first day of one on."""
    return (
        time.kind == "window"
        and time.first is not None
        and time.last is not None
        and time.first.day == 1
        and (time.last - time.first).days >= 27
        and ((time.last + timedelta(1)).day == 1 or (time.last - time.first).days > LONGEST_MONTH)
    )


def one_month(time: TimeSpan) -> bool:
    """Whether it is a window of one calendar month."""
    return whole_month(time) and time.first is not None and time.last is not None and (time.last - time.first).days < 31


def of_a_war(time: TimeSpan) -> bool:
    """Whether it is a window from one printed day to another, months apart, that no calendar cuts: a whole war."""
    if time.kind != "window" or time.first is None or time.last is None or time.first.day == 1:
        return False
    return time.basis == "stated" and (time.last - time.first).days >= WHOLE_WAR


def of_days(time: TimeSpan) -> bool:
    """Whether it names less than a week, whose sums are no sums of a war ("from 7 to 13 September")."""
    week = time.kind == "window" and time.first is not None and time.last is not None and not time.past_day
    # a short window has both its days
    return is_short(time) and not (week and (time.last - time.first).days == SHORT_WINDOW - 1)  # type: ignore[operator]


def is_short(time: TimeSpan) -> bool:
    """Whether an expression names a day or a few days."""
    if time.kind == "day" or time.first is None:
        return time.kind == "day"
    return time.kind == "window" and time.last is not None and (time.last - time.first).days < SHORT_WINDOW


def is_week(time: TimeSpan) -> bool:
    """Whether a window is the past week that a document speaks of."""
    whole = time.kind == "window" and not time.statement and time.first is not None and time.last is not None
    return whole and time.first is not None and time.last is not None and (time.last - time.first).days in (6, 7)


def said_in(time: TimeSpan, text: str) -> bool:
    """Whether an expression only says in what something was lost ("in the war"), and not since when."""
    return time.kind == "since" and text[time.start : time.end].lower().startswith(_IN)
