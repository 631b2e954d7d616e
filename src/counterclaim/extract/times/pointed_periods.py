"""To which days do "in the same period", "since then" and "that month" point back?"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from counterclaim.extract.times.around import Scope
from counterclaim.extract.times.last_times import (
    as_night,
    day_it_began,
    last_day,
    last_month,
    last_night,
    last_past_day,
    last_start,
    last_window,
    last_year,
    latest,
    month_beside,
)
from counterclaim.extract.times.placed import Placed, is_large, times_of
from counterclaim.extract.times.time_spans import TimeSpan, is_short, one_month

_A_DAY = re.compile(r"(?<!\w)(?:day|that (?:morning|afternoon|evening)|день|дня|дні|днем)(?:'s)?$")
_NIGHTS = re.compile(r"night|morning|afternoon|evening|24|hours|ноч|ніч|доб|сут|час[уаі]?$")
_A_MONTH = re.compile(r"(?<!\w)(?:same|that|the) month$")
_A_YEAR = re.compile(r"(?<!\w)(?:year|год|году|рік|році|року)$")
_IN_THAT_TIME = re.compile(r"(?:час|період\w*|время|період|time|period)$")
_ENDED = re.compile(r"закінч|заверш|скінч|закончи|завершил|кончил|окончил|ended")
_HOURS = re.compile(r"\b24[ -]hour")
_MOST_A_MONTH = 60_000  # persons; a third more than either side's losses of any month since 2022 are put at
_TODAY = 2022
_THOSE_DAYS = 3  # words of "in those days"; "over the same eighteen days" counts them from the start that it takes up


def pointed_at(
    time: TimeSpan, number: Placed, times: Sequence[tuple[int, int, TimeSpan]], text: str, scope: Scope
) -> TimeSpan | None:
    """What "in the same period", "since then" or "during the strike" point back to."""
    if time.kind == "event":
        last = last_day(number, times)
        return replace(last, start=time.start, end=time.end) if last is not None else scope.main
    if time.single:  # "since then"
        last = latest(last_day(number, times), last_start(number, times))
        return replace(time, kind="since", first=last.first if last else None, last=None)
    said = text[time.start : time.end].lower()
    if (whole := _begun_and_ended(time, times, text)) is not None:
        return whole
    if (told := _told_right_before(time, said, number, times)) is not None:
        return replace(told, start=time.start, end=time.end)
    pointed = last_night(number, times, said) or last_past_day(number, times, said)
    pointed = pointed or month_beside(time, number, times) or scope.main
    if pointed is None and _HOURS.search(text[time.start : time.end]) is not None and scope.statement is not None:
        day = scope.statement
        return replace(time, kind="window", first=day - timedelta(1), last=day, past_day=True)
    if _A_DAY.search(text[time.start : time.end].lower()) is not None:
        told = latest(last_day(number, times), day_it_began(number, times)) or _day_told_on(time, number, times)
        short = pointed is not None and is_short(pointed)
        pointed = told or (None if short else _day_of_the_report(number, times)) or pointed
    elif _A_MONTH.search(text[time.start : time.end].lower()) is not None:
        pointed = last_month(number, times) or pointed
    elif _A_YEAR.search(text[time.start : time.end].lower()) is not None:
        pointed = last_year(number, times) or pointed
    elif pointed is not None and pointed.kind == "day" and scope.last is not None and scope.last.kind == "since":
        pointed = (
            scope.last
        )  # "on Thursday, a day after the truce, that it had lost 40 since May ... in the same period"
    started = scope.last is not None and scope.last.kind == "since"
    if pointed is None or (is_large(number) and (is_short(pointed) or started)):
        pointed = scope.last or last_window(number, times)
    if pointed is not None and is_large(number) and no_months_sum(number, pointed):
        return None
    pointed = _several_days(time, pointed, number, times, said) or pointed
    if pointed is None:
        ends = (item for _, _, item in reversed(times) if item.kind == "until" and item.end <= time.start)
        alone = replace(time, kind="window") if time.first is not None else None
        return next(ends, alone)  # "by the end of June ...; in the same period ..."
    pointed = as_night(pointed, said)
    days = pointed.kind == "since" and said.endswith(("дни", "дні", "days")) and len(said.split()) <= _THOSE_DAYS
    return replace(pointed, start=time.start, end=time.end, kind="window" if days else pointed.kind)


def _several_days(
    time: TimeSpan,
    pointed: TimeSpan | None,
    number: Placed,
    times: Sequence[tuple[int, int, TimeSpan]],
    said: str,
) -> TimeSpan | None:
    """The window that "in those days" means where a day stands before it ("On Friday it summed up its week from 12 to
    18 April. In those days ..."); null for others.
    """
    alone = pointed is not None and pointed.kind == "day" and pointed.first == pointed.last
    if pointed is None or not alone or _A_DAY.search(said) or _NIGHTS.search(said):
        return None
    window = last_window(number, times)
    return window if window is not None and pointed.end <= window.start and window.end <= time.start else None


def _told_right_before(
    time: TimeSpan, said: str, number: Placed, times: Sequence[tuple[int, int, TimeSpan]]
) -> TimeSpan | None:
    """The start or the past day told last in the paragraph before "in that time", where a time of the other kind was
    told as well ("за добу 12, а від 3 травня 410. ... за цей час"); null for others.
    """
    if not _IN_THAT_TIME.search(said):
        return None
    before = [one for _, _, one in times_of(times, number.paragraph) if one.end <= time.start and not one.statement]
    kinds = {one.kind for one in before}
    last = before[-1] if before else None
    either = last is not None and ((last.kind == "since" and not last.war) or (last.kind == "window" and last.past_day))
    return last if either and {"since", "window"} <= kinds and last is not None and not last.single else None


def _begun_and_ended(time: TimeSpan, times: Sequence[tuple[int, int, TimeSpan]], text: str) -> TimeSpan | None:
    """The time between two days of one sentence, on the first of which something began and on the second of which it
    ended ("почалася 2 квітня і закінчилася 14 червня ... за цей час"); null for others.
    """
    days = [(at, one) for _, at, one in times if one.kind == "day" and one.end <= time.start][-2:]
    if len(days) < 2 or days[0][0] != days[1][0] or not _IN_THAT_TIME.search(text[time.start : time.end].lower()):
        return None
    begun, ended = days[0][1], days[1][1]
    parted = _ENDED.search(text[begun.end : ended.start].lower()) is not None
    ordered = begun.first is not None and ended.last is not None and begun.first < ended.last
    return replace(time, kind="window", first=begun.first, last=ended.last) if parted and ordered else None


def _day_told_on(time: TimeSpan, number: Placed, times: Sequence[tuple[int, int, TimeSpan]]) -> TimeSpan | None:
    """The day of the statement itself ("said on Wednesday that 9 had been downed on that day"); null for none."""
    here = (item for _, _, item in reversed(times_of(times, number.paragraph, number.sentence)))
    day = next((item for item in here if item.kind == "day" and item.end <= time.start), None)
    return None if day is None else replace(day, statement=False)


def _day_of_the_report(number: Placed, times: Sequence[tuple[int, int, TimeSpan]]) -> TimeSpan | None:
    """The day on which the sentences before were said ("X said on Tuesday. That day alone ..."); null for none."""
    day = last_day(number, times_of(times, number.paragraph), said=True)
    return None if day is None else replace(day, statement=False)


def pointing(number: Placed, times: Sequence[tuple[int, int, TimeSpan]], text: str) -> TimeSpan | None:
    """The window, or day, that an "in this period" that opened the paragraph points back to."""
    opening = [
        item
        for _, sentence, item in times_of(times, number.paragraph)
        if item.kind == "anaphor" and not item.single and item.end <= number.start and sentence <= number.sentence
    ]
    if not opening:
        return None
    kinds = ("window", "day") if _A_DAY.search(text[opening[0].start : opening[0].end].lower()) else ("window",)
    windows = (item for _, _, item in reversed(times) if item.kind in kinds and not item.statement)
    before = next((item for item in windows if item.end <= opening[0].start), None)
    return None if before is None else replace(before, start=opening[0].start, end=opening[0].end)


def no_months_sum(number: Placed, time: TimeSpan) -> bool:
    """Whether a month of a war of today only dates who put so many persons there."""
    today = time.first is not None and time.first.year >= _TODAY
    return today and one_month(time) and (number.value or 0) > _MOST_A_MONTH
