"""Which week, month or year does an expression mean that the document dates or names elsewhere?"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise

from counterclaim.extract.times.time_spans import TimeSpan, a_month, whole_month

MONTH = 31  # days
QUARTER = 92  # days
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_DIGIT = re.compile(r"\d")
_APART = re.compile(r"[.,;:!?\n\d]")
_DAILY = ("добов", "суточн", "среднесуточн")
WEEK = 5  # days from the first to the last of a short working week


def dated_weeks(times: list[tuple[int, int, TimeSpan]]) -> list[tuple[int, int, TimeSpan]]:
    """A "past week" beside dates that the document prints for a week is that week ("с 28 февраля по 6 марта")."""
    windows = (time for _, _, time in times if time.kind == "window")
    dated = [time for time in windows if time.working and ".." in time.working and "=" not in time.working]
    printed = [time for time in dated if _of_a_week(time)]
    if not printed:
        return times
    return [(paragraph, sentence, _as_printed(time, printed)) for paragraph, sentence, time in times]


def dated_past_days(times: list[tuple[int, int, TimeSpan]], text: str) -> list[tuple[int, int, TimeSpan]]:
    """A "past day" in the clause of a printed day is that day ("28 ноября потери за сутки превысили 2000")."""
    found = list(times)
    for at, ((_, _, day), (paragraph, sentence, time)) in enumerate(pairwise(times), 1):
        dated = day.kind == "day" and day.first == day.last and not day.statement and not day.past_day
        if (
            dated
            and time.past_day
            and _APART.search(text, day.end, time.start) is None
            and _DIGIT.search(text, day.start, day.end)
        ):
            same = replace(time, first=day.first, last=day.last, working=f"{time.working}, dated {day.working}")
            found[at] = paragraph, sentence, same
    return found


def daily_in_months(times: list[tuple[int, int, TimeSpan]], text: str) -> list[tuple[int, int, TimeSpan]]:
    """The adjective "daily" beside a month is a rate and no past day ("У грудні добові втрати сягали 1 585 осіб")."""
    found = list(times)
    for at, (paragraph, sentence, time) in enumerate(times):
        if not time.past_day or not text[time.start : time.end].lower().startswith(_DAILY):
            continue
        beside = [one for _, place, one in times[max(0, at - 1) : at + 2] if place == sentence and one is not time]
        if any(whole_month(one) and _APART.search(text, *_between(one, time)) is None for one in beside):
            found[at] = paragraph, sentence, replace(time, kind="rate", per="day", past_day=False)
    return found


def _between(one: TimeSpan, two: TimeSpan) -> tuple[int, int]:
    return (one.end, two.start) if one.end <= two.start else (two.end, one.start)


def _of_a_week(time: TimeSpan) -> bool:
    return time.first is not None and time.last is not None and WEEK <= (time.last - time.first).days <= WEEK + 2


def _as_printed(time: TimeSpan, printed: Sequence[TimeSpan]) -> TimeSpan:
    if time.kind != "window" or time.past_day or time.first is None or time.last is None or time in printed:
        return time
    for other in printed:
        if other.first is None or other.last is None:
            continue
        if abs((other.first - time.first).days) <= 1 and abs((other.last - time.last).days) <= 1:
            return replace(time, first=other.first, last=other.last, working=f"{time.working}, dated {other.working}")
    return time


def dated_days(times: list[tuple[int, int, TimeSpan]], text: str) -> list[tuple[int, int, TimeSpan]]:
    """A day printed without a year is of the year that the document prints with it elsewhere ("7 October 2023")."""
    days = [time.first for _, _, time in times if time.first is not None and _YEAR.search(text, time.start, time.end)]
    known = {(day.month, day.day): day for day in days}
    return [(paragraph, sentence, _in_known_year(time, known, text)) for paragraph, sentence, time in times]


def _in_known_year(time: TimeSpan, known: Mapping[tuple[int, int], date], text: str) -> TimeSpan:
    if not known or time.first is None or time.first != time.last or _YEAR.search(text, time.start, time.end):
        return time
    day = known.get((time.first.month, time.first.day))
    if day is None or day == time.first or _DIGIT.search(text, time.start, time.end) is None:
        return time
    return replace(time, first=day, last=day, working=f"{time.working}, of the year printed with it")


def named_months(times: list[tuple[int, int, TimeSpan]], published: date | None) -> list[tuple[int, int, TimeSpan]]:
    """An "in a month" is the last whole month before the document's day, where the document names that month."""
    if published is None or not any(time.kind == "window" and a_month(time) for _, _, time in times):
        return times
    spans = (
        time.opening if time.kind == "earlier" else (time.first, time.last) for _, _, time in times if _month(time)
    )
    named = [(first, last) for first, last in filter(None, spans) if first and last]
    ended = [(first, last) for first, last in named if 0 <= (published - last).days <= MONTH >= (last - first).days]
    if not ended:
        return times
    first, last = max(ended)
    return [
        (
            paragraph,
            sentence,
            replace(time, first=first, last=last, working=f"{time.working}, the month named: {first}..{last}")
            if a_month(time)
            else time,
        )
        for paragraph, sentence, time in times
    ]


def named_years(
    times: list[tuple[int, int, TimeSpan]], text: str, bare: re.Pattern[str] | None, published: date | None
) -> list[tuple[int, int, TimeSpan]]:
    """A bare "over the year" is the whole year named before it, in its paragraph or shortly after that year's end.

    `bare`: the words for it in a language's table; null where it has none.
    """
    if bare is None or published is None:
        return times
    found: list[tuple[int, int, TimeSpan]] = []
    last: tuple[int, TimeSpan] | None = None
    for paragraph, sentence, time in times:
        if time.kind == "window" and time.last is not None and _whole_year(time):
            last = paragraph, time
        meant = None
        if last is not None and time.kind == "window" and bare.fullmatch(text, time.start, time.end) is not None:
            ended = last[1].last is not None and (published - last[1].last).days <= QUARTER
            meant = last[1] if ended or paragraph == last[0] else None
        if meant is not None and meant is not time:
            working = f"{time.working}, the year named: {meant.first}..{meant.last}"
            found.append((paragraph, sentence, replace(time, first=meant.first, last=meant.last, working=working)))
        else:
            found.append((paragraph, sentence, time))
    return found


def _whole_year(time: TimeSpan) -> bool:
    first, last = time.first, time.last
    return first is not None and last is not None and (first.month, first.day, last.month, last.day) == (1, 1, 12, 31)


def _month(time: TimeSpan) -> bool:
    """Whether it names a whole month, also as the time of an older statement."""
    return whole_month(time) or (time.kind == "earlier" and time.opening is not None)


def sharpened(times: Sequence[tuple[int, int, TimeSpan]], text: str) -> list[tuple[int, int, TimeSpan]]:
    """The expressions without a window whose dates follow it at once ("in the week of 10 to 16 May")."""
    kept = []
    for (paragraph, sentence, time), following in zip(times, [*times[1:], None], strict=False):
        next_time = following[2] if following is not None else None
        dated = (
            next_time is not None
            and next_time.kind == "window"
            and time.kind == "window"
            and 0 <= next_time.start - time.end < 6
            and not (time.past_day and whole_month(next_time))
        )
        if not (
            dated and text[time.end : next_time.start].strip(" ,(") in ("", "с", "з", "із", "от", "від", "of", "from")
            if next_time
            else False
        ):
            kept.append((paragraph, sentence, time))
    return kept
