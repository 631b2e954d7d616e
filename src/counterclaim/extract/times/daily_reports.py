"""Which day does a daily report give the figures that it prints without one?"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from operator import attrgetter

from counterclaim.extract.times.placed import Placed, next_start, times_of
from counterclaim.extract.times.time_spans import TimeSpan, is_short
from counterclaim.model.period import Period
from counterclaim.vocabulary.load import vocabulary

_DAILY = frozenset({"forces", "ministry"})
_TALLY = 1000  # from so many on a tally is rather a war's
_WEEK = 7  # days
_IN = re.compile(r"^[^,;:.\d]{0,30}(?<!\w)(?:in|у|в|во)\s(?:the\s|its\s)?$")  # leads from a number to its report
_PAST, _MOST_IN_A_DAY = 1950, 70_000  # years before which a single day of battle has cost an army that many
_MOST = 3000  # of anything that a day's report counts; the same limit as for a day's list


def reports_daily(number: Placed) -> bool:
    """Whether a force or ministry speaks, whose reports are of a day, and the figure is none of a whole war."""
    known = vocabulary().parties.get(number.claimant.strip("'\""))
    return known is not None and known.kind in _DAILY and (number.value or 0) < _MOST and not number.aid


def reported_on(
    number: Placed,
    placed: Sequence[Placed],
    times: Sequence[tuple[int, int, TimeSpan]],
    known: dict[int, TimeSpan | None],
) -> TimeSpan | None:
    """The "past day" or week of the paragraph before, where the same report goes on without another time; else null.

    `known`: what was found for the numbers of earlier paragraphs, by their paragraph; grows.
    """
    if not _reports_often(number):
        return None
    passed: list[int] = []
    found: TimeSpan | None = None
    one = number
    while one.zone == "body" and not (one.listed or one.aid):
        place = bisect_left(placed, one.paragraph, key=attrgetter("paragraph"))
        if not place:
            found = _opened_night(one, times)
            break
        before = placed[place - 1]
        if before.claimant != one.claimant or before.zone != "body":
            break
        if place in known:
            found = known[place]
            break
        passed.append(place)
        there = [one for one in times_of(times, before.paragraph) if one[2].kind not in ("total", "anaphor")]
        days = {sentence for _, sentence, time in there if time.past_day}
        told = [time for _, at, time in there if not (time.kind == "since" and time.war and at in days)]
        if told:
            day = next((time for time in told if (time.past_day or _a_week(time)) and not time.statement), None)
            found = day if day is not None and all(time.statement or _inside(time, day) for time in told) else None
            break
        one = before  # it has gone over a paragraph already
    known.update(dict.fromkeys(passed, found))
    if found is None or too_many(number, found):
        return None
    return found if found.past_day or not (number.increment or number.total) else None  # "(+3)" is of the report's day


def _reports_often(number: Placed) -> bool:
    """Whether a force or ministry speaks, and the figure is no greater than one that a week can bring."""
    known = vocabulary().parties.get(number.claimant.strip("'\""))
    return known is not None and known.kind in _DAILY and (number.value or 0) < _MOST * _WEEK and not number.aid


def _a_week(time: TimeSpan) -> bool:
    """Whether a window is the week, or the few days, that end with the report."""
    if time.kind != "window" or time.first is None or time.last is None or time.war:
        return False
    return (time.last - time.first).days <= _WEEK


def _inside(time: TimeSpan, day: TimeSpan) -> bool:
    """Whether a time is a day's own, named again behind it ("the past day, 2 October,")."""
    if time is day:
        return True
    if time.first is None or day.first is None or day.last is None or time.kind not in ("day", "window"):
        return False
    return day.first <= time.first <= (time.last or time.first) <= day.last


def _opened_night(number: Placed, times: Sequence[tuple[int, int, TimeSpan]]) -> TimeSpan | None:
    """The night or day that the line before opens a report with, where no figure of a loss stands before ("In the night
    to 15 September the enemy launched 84 drones"); null where it names another time too.
    """
    told = [time for _, _, time in times_of(times, number.paragraph - 1) if time.kind in ("window", "day", "since")]
    nights = [time for time in told if time.kind == "window" and is_short(time) and not time.statement]
    if not nights:
        return None
    first, last = nights[0].first, nights[0].last
    inside = all(time.first is not None and first <= time.first <= last for time in told) if first and last else False
    return nights[0] if inside else None


def behind_daily_list(number: Placed, before: Placed, times: Sequence[tuple[int, int, TimeSpan]]) -> bool:
    """Whether the paragraph behind the list of a daily report goes on with it without a time of its own."""
    goes_on = before.listed and not number.listed and before.claimant == number.claimant
    return goes_on and reports_daily(number) and not times_of(times, number.paragraph)


def of_titled_day(time: TimeSpan, number: Placed) -> TimeSpan | None:
    """The day that ends with a report's own: what a dated title gives the items of a daily report; null for others."""
    if time.first is None or not reports_daily(number):
        return None
    return _reports_day(time)


def _reports_day(time: TimeSpan) -> TimeSpan:
    """The day that a report of a day covers: up to its own, from the one before."""
    last = time.first or date.max
    first = last - timedelta(1)
    return replace(
        time, kind="window", first=first, past_day=True, statement=False, working=f"report of {last}: {first}.."
    )


def printed_in(number: Placed, placed: Sequence[Placed], here: Sequence[TimeSpan], text: str) -> TimeSpan | None:
    """The day of the report that prints a part of a longer time's ("134 tanks in a week, among them 15 in Tuesday's
    bulletin"), which it covers; null where no report is named behind the number.
    """
    if (number.value or 0) >= _MOST:
        return None
    for time in here:
        behind = time.statement and time.first is not None and number.end <= time.start
        if (
            behind
            and time.start <= next_start(placed, number.end, len(text))
            and _IN.search(text[number.end : time.start])
        ):
            return replace(_reports_day(time), past_day=False)
    return None


def worst_day(number: Placed, time: TimeSpan) -> bool:
    """Whether a day of a war of the past, which may cost so many, is told of in the sentence before ("1 July 1916")."""
    of_past = time.kind == "day" and time.first is not None and time.first == time.last and time.first.year < _PAST
    return of_past and not time.statement and (number.value or 0) < _MOST_IN_A_DAY


def too_many(number: Placed, time: TimeSpan) -> bool:
    """Whether a window of another sentence is too short for so many persons, who are a total then."""
    if time.kind != "window" or time.first is None or time.last is None:
        return False
    return (number.value or 0) > _MOST * ((time.last - time.first).days + 1)


def of_the_day(number: Placed, window: TimeSpan | None, claimant: str | None) -> bool:
    """Whether a tally is that of the day its report speaks of, and too small for a war's ("South's tally was 610").

    `window`, `claimant`: what an earlier sentence of the paragraph has opened, and who spoke there.
    """
    return window is not None and window.past_day and claimant == number.claimant and (number.value or 0) < _TALLY


def of_last_report(
    number: Placed, period: Period, back: date | None, told: Sequence[tuple[Placed, Period]], published: date | None
) -> Period:
    """The day of the report before, which a body whose report of the past day stands above is said to have made.

    "Russia lost 1,300 men in a day, the staff said. ¶ The day before it had reported 1,200." A count under a day's
    limit with no word of its own time is of that earlier report's day, not of the whole war and not of today's.

    `back`: the day before, where the figure's sentence counts it back so ("a day earlier"); else null.
    """
    if back is None or published is None or back != published - timedelta(1) or number.increment or number.total:
        return period
    today = back, published
    reports = {
        (one.start, one.end) for item, one in told if item.claimant == number.claimant and not _beside(item, number)
    }
    own = (period.kind == "interval" and (period.start, period.end) != today) or period.kind == "rate"
    if today not in reports or own or not reports_daily(number) or (period.kind == "cumulative" and period.end != back):
        return period
    first = back - timedelta(1)
    return Period("interval", first, back, "document-date", None, f"the report of {back}: {first}..")


def _beside(one: Placed, other: Placed) -> bool:
    return (one.paragraph, one.sentence) == (other.paragraph, other.sentence)
