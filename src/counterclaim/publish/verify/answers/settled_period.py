"""Which period is a figure surely told of, by the words of its own sentence, whatever it was read with?"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

from counterclaim.model.period import UNSTATED, Period
from counterclaim.publish.verify.read.cues import (
    for_weekday,
    mean_before,
    of_a_whole,
    of_another_mean,
    of_the_whole_war,
    own_average,
    own_times,
    said_this_month,
)
from counterclaim.publish.verify.read.prose import beside, cue, distance, month_spans, plain, says, undated, without
from counterclaim.publish.verify.read.told import ends_in

_BRACKETED = re.compile(r"\([^()]*\)")
_SPANS = ("time-day", "time-week", "time-month", "time-year")
_DAY_WORDS = ("time-day", *(f"weekday-{day}" for day in range(7)))
DAYS = 4
"""Days from which on a count has a mean per day."""
_TOTALS = ("time-total", "time-tally", "time-total-loose")


def _grew(sentence: str, start: int, end: int) -> bool:
    """Whether a word right before or after the number says by how much something grew ("up 720", "1,300 up on")."""
    before, after = sentence[:start].rstrip(), sentence[end:].lstrip()
    return any(says("grown-by", " ".join(before.split()[-size:])) for size in (1, 2)) or (
        (found := cue("grown-behind", after)) is not None and found[0] == 0
    )


def _own_span(sentence: str, start: int, end: int) -> int | None:
    """The days of the week, fortnight or thirty days that the number's own words name alone; null for any other."""
    times = own_times(sentence, start, end)
    if times == {"month"} and says("span-thirty", sentence):
        return 30
    if not times or not times <= {"week", "fortnight"}:
        return None
    return next((days for word, days in (("span-fortnight", 14), ("span-week", 7)) if says(word, sentence)), None)


def _of_a_weekday(period: Period, sentence: str, start: int, end: int) -> bool:
    """Whether a week was taken over by a number that a weekday stands nearer to ("8 on Sunday and 29 in a week")."""
    if period.kind != "interval" or period.start is None or period.end is None or (period.end - period.start).days < 6:
        return False
    week = distance("time-week", sentence, start, end)
    named = [word for word in _DAY_WORDS[1:] if beside(word, sentence, start, end)]
    gaps = [gap for word in named if (gap := distance(word, sentence, start, end)) is not None]
    return week is not None and bool(gaps) and min(gaps) < week and not beside("time-week", sentence, start, end)


def _tells_when_said(period: Period, sentence: str) -> bool:
    """Whether a week is only the one in which somebody spoke ("told reporters this week that")."""
    if period.start is None or period.end is None or not 6 <= (period.end - period.start).days <= 7:
        return False
    return says("this-week", sentence) and not says("span-week", sentence) and says("said", sentence)


def _begins_a_month(period: Period) -> bool:
    """Whether a period is one from a month's first day on."""
    return period.kind in ("interval", "cumulative") and period.start is not None and period.start.day == 1


def settled_period(period: Period, sentence: str, start: int, end: int, day: date | None = None) -> Period:
    """The period as it can be relied on: a rate only beside a word of averaging, an interval only with its dates.

    A day's figure whose nearest time word is a week's ("in the seven days to Sunday") is a week's; an interval taken
    over from an earlier sentence gives way to this sentence's own word for the whole war ("in all", "the total"),
    and a war's total taken over gives way to this sentence's own word for a day or this month.
    """
    if (
        period.kind == "interval"
        and any(beside(word, sentence, start, end) for word in _TOTALS)
        and not any(says(word, sentence) for word in (*_SPANS, "this-year"))
        and not month_spans(sentence)
        and not _grew(sentence, start, end)
    ):
        return Period("cumulative", None, period.end, "document-date")
    if period.kind == "interval" and period.basis != "stated" and ends_in("now-so-many", sentence[:start]):
        return Period("cumulative", None, period.end, "document-date")  # "one was added in the week; there are now 30"
    if period.kind == "cumulative" and period.start is not None and of_the_whole_war(sentence, start, end):
        return Period("cumulative", None, period.end, "document-date")
    if period.kind == "interval" and (_tells_when_said(period, sentence) or ends_in("whole-of", sentence[:start])):
        return UNSTATED
    if period.basis != "stated" and _begins_a_month(period) and said_this_month(sentence[:start]):
        return UNSTATED
    if period.basis == "document-date" and _of_a_weekday(period, sentence, start, end):
        return UNSTATED
    some = period.kind == "cumulative" or (
        period.kind == "interval" and _days(period) <= 1 and month_spans(plain(sentence))
    )
    if some and period.basis != "stated" and says("day-of-record", sentence[:start]):
        return UNSTATED  # "on its worst day of December it took 1,570"
    days = _own_span(sentence, start, end) if period.basis != "stated" and period.kind != "rate" else None
    if days is not None and day is not None:
        last = day if period.end is None or period.end >= day - timedelta(days=1) else period.end
        return Period("interval", last - timedelta(days=days), last, "document-date")
    taken_over = period.kind == "cumulative" and period.basis != "stated" and period.end is not None
    longer = (*_TOTALS, "time-week", "time-month", "time-year", "this-year")
    if (
        taken_over
        and _grew(sentence, start, end)
        and not any(says(word, sentence) for word in ("time-week", "time-year"))
        and not _since_this_year(period, sentence, day)
    ):
        return UNSTATED
    if period.kind == "interval" and period.end is not None and not any(says(word, sentence) for word in longer):
        length = (period.end - period.start).days if period.start else 0
        if length > 1 and beside("time-day", sentence, start, end):
            last = max(period.end, day) if day is not None else period.end
            return Period("interval", last - timedelta(days=1), last, "document-date")
    outside = without("as-of-today", _outside_brackets(sentence, start))
    daily = beside("time-day", outside, start, end) or (
        outside != plain(sentence) and own_times(outside, start, end) == {"day"}
    )
    daily = daily or (day is not None and period.end == day and for_weekday(sentence[:start], day.weekday()))
    stands = says("as-of", sentence) and ends_in(
        "stood-at", sentence[:start]
    )  # "losses stand at 959,500 as of Wednesday"
    if taken_over and daily and not stands and not any(says(word, outside) for word in longer):
        last = period.end or date.max
        return Period("interval", last - timedelta(days=1), last, "document-date")
    this_month = beside("this-month", sentence, start, end) and not said_this_month(sentence[:start])
    if taken_over and this_month and not any(says(word, sentence) for word in _TOTALS):
        last = period.end or date.max
        return Period("interval", last.replace(day=1), last, "document-date")
    if period.kind == "interval" and period.start and period.end and (period.end - period.start).days <= 1:
        week = distance("time-week", undated(sentence), start, end, parted=False)
        days_named = (distance(word, sentence, start, end) for word in _DAY_WORDS)
        nearer = min((gap for gap in days_named if gap is not None), default=None)
        if week is not None and (nearer is None or week < nearer):
            period = replace(period, start=period.end - timedelta(days=7), basis="document-date")
    if taken_over or (period.kind == "interval" and period.basis != "stated"):
        period = _of_weeks(period, sentence, start, end)
    if period.kind == "rate" and (
        _in_all_behind(sentence[end:])
        or not own_average(sentence, start, end)
        or of_another_mean(sentence, end)
        or of_a_whole(sentence, start, end)
    ):
        period = replace(period, kind="interval", per=None)
    if period.kind == "interval" and _days(period) >= DAYS and mean_before(sentence[:start]):
        period = replace(period, kind="rate", per="day")
    if period.kind == "rate" and period.start is None and day is not None and (period.per or "day") == "day":
        told = [length for word, length in (("span-fortnight", 14), ("span-week", 7)) if says(word, sentence)]
        if len(told) == 1 and not any(says(word, sentence) for word in ("time-month", "time-year")):
            period = replace(period, start=day - timedelta(days=told[0]), end=day)
    return UNSTATED if period.kind == "interval" and period.start is None else period


def _in_all_behind(following: str) -> bool:
    """Whether the words right behind a number make it a whole ("1,188 a day in August, or 36,830 in all")."""
    found = cue("whole-behind", following)
    return found is not None and not following[: found[0]].strip()


def _since_this_year(period: Period, sentence: str, day: date | None) -> bool:
    """Whether the sentence itself counts from a day of the draft's year ("since the start of January it added")."""
    begun = period.start is not None and day is not None and period.start.year == day.year
    return begun and says("date-since", sentence)


def _days(period: Period) -> int:
    """The days between a period's ends; 0 where one is open."""
    return (period.end - period.start).days if period.start is not None and period.end is not None else 0


def _outside_brackets(sentence: str, place: int) -> str:
    """The sentence, bracketed parts that do not hold the place blanked out ("31 tanks (7,485 in all), 42 guns")."""
    for found in _BRACKETED.finditer(sentence):
        if not found.start() < place < found.end():
            sentence = f"{sentence[: found.start()]}{' ' * len(found.group())}{sentence[found.end() :]}"
    return sentence


def _of_weeks(period: Period, sentence: str, start: int, end: int) -> Period:
    """The period as one of seven or fourteen days, where the sentence has only such a word beside the figure."""
    last = period.end
    if last is None or any(says(word, sentence) for word in ("time-total", "time-day", "time-month", "time-year")):
        return period
    for word, days in (("span-fortnight", 14), ("span-week", 7)):
        if beside(word, sentence, start, end):
            return Period("interval", last - timedelta(days=days), last, "document-date")
    return period
