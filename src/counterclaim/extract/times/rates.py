"""Which rate does a number go by?"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter

from counterclaim.extract.times.placed import Placed, in_sentence, is_large, last_end, next_start, now_said, of_a_pair
from counterclaim.extract.times.time_spans import TimeSpan, is_week

_LISTED = re.compile(r"[^,;:.\d]{2,40}(?:,|\s(?:и|та|і|й|and))\s(?:\w{2,4}\s)?")  # between two figures of one list
_start = attrgetter("start")
_TIGHT = 16  # characters between a number and its rate
_MEAN = 3  # times its mean per day that a count of several days is
_OPENED = re.compile(r"[,(]\s?(?:[^\W\d]+\s){0,3}$")
_CLOSED = re.compile(r"(?:\s[^\W\d]+){0,2}[,)]")
_BEYOND_RATE = 5  # times the rate before it; the same bound as for a rate that the next month goes on with
_RECORD = re.compile(
    r"\b(?:highest|heaviest|worst|deadliest|largest|lowest|record|biggest|bloodiest) $"
)  # "weekly toll"


def rate_of(number: Placed, placed: Sequence[Placed], here: list[TimeSpan], text: str) -> TimeSpan | None:
    """The rate of a number's sentence that holds for it: behind it, before it, or before the list it stands in."""
    if all(time.kind != "rate" for time in here):
        return None
    began = any(time.kind == "since" and time.start >= number.end for time in here)
    here = [time for time in here if time.kind == "rate" and not _RECORD.search(text, 0, time.start)]
    here = [time for time in here if (mean := _inserted(time, number, placed, text)) is None or mean is number]
    if not here:
        return None
    following = next_start(placed, number.end, len(text))
    goes_on = any(item.start == following for item in in_sentence(placed, number.sentence))
    for time in here:
        apart = ";:!?," if goes_on else ";:!?"  # ", while daily losses averaged 1,530"
        if number.end <= time.start < following and not set(text[number.end : time.start]) & set(apart):
            return time
    previous = last_end(placed, number.start)
    for time in reversed(here):
        gap = text[time.end : number.start] if previous <= time.start < number.start else ";"
        if not set(gap) & set(";!?") and not ((set(gap) & set(",—–") or began) and _all_in_all(number, placed)):
            return time
    listed = _head_of_list(number, placed, text)
    led = next((time for time in here if listed is not None and time.end <= listed.start), None)
    if led is not None and listed is not None and rate_of(listed, placed, here, text) is led:
        return led
    return next((time for time in here if of_a_pair(number, placed, time, text)), None)


def at_present(number: Placed, text: str) -> bool:
    """Whether the words of a number's sentence before it tell of now ("troops are now advancing by 30 km² a day")."""
    start = max(text.rfind(mark, 0, number.start) for mark in (". ", "\n")) + 1
    return now_said("," + text[start : number.start].replace(",", " "))


def of_its_week(rate: TimeSpan, main: TimeSpan | None, here: Sequence[TimeSpan]) -> bool:
    """Whether "weekly losses" are those of the week that the paragraph tells of, and no mean of several weeks."""
    weekly = rate.per == "week" and main is not None and is_week(main)
    return weekly and not any(time.kind == "average" for time in here)


def _inserted(rate: TimeSpan, number: Placed, placed: Sequence[Placed], text: str) -> Placed | None:
    """The number that commas or brackets close in with its rate behind a count of the same, which alone the rate holds
    for ("lost 6,480 soldiers, 926 a day on average, and 85 tanks"); null for a rate of another build.
    """
    beside = in_sentence(placed, number.sentence)
    at = bisect_left(beside, rate.start, key=_start)
    places = [place for place in (at - 1, at) if 0 < place < len(beside)]
    place = min(places, key=lambda one: _gap(beside[one], rate), default=0)
    if not place or _gap(beside[place], rate) > _TIGHT:
        return None
    near, before = beside[place], beside[place - 1]
    if before.what != near.what or not (before.value or 0) > _MEAN * (near.value or 0):
        return None
    opened = _OPENED.search(text, before.end, min(near.start, rate.start if rate.end <= near.start else near.start))
    closed = _CLOSED.match(text, max(near.end, rate.end))
    return near if opened is not None and closed is not None else None


def _gap(number: Placed, rate: TimeSpan) -> int:
    """The characters between a number and a rate."""
    return max(number.start - rate.end, rate.start - number.end)


def _head_of_list(number: Placed, placed: Sequence[Placed], text: str) -> Placed | None:
    """The figure that a number is listed with at once ("каждый день теряет до 800 человек и 120 единиц"); else null."""
    head: Placed | None = None
    for before in reversed([item for item in in_sentence(placed, number.sentence) if item.end <= number.start]):
        if _LISTED.fullmatch(text, before.end, (head or number).start) is None:
            break
        head = before
    return head


def _all_in_all(number: Placed, placed: Sequence[Placed]) -> bool:
    """Whether a number behind a rate is too large to go on with it ("899 a day, and the total has passed 465,000")."""
    before = next((item for item in reversed(in_sentence(placed, number.sentence)) if item.end <= number.start), None)
    return is_large(number) and before is not None and (number.value or 0) > _BEYOND_RATE * (before.value or 0)


def averaged(number: Placed, placed: Sequence[Placed], here: Sequence[TimeSpan]) -> TimeSpan | None:
    """The "past day" that an average is told for ("в среднем 970 человек за сутки"); null without one."""
    mean = next((time for time in reversed(here) if time.kind == "average" and time.end <= number.start), None)
    if mean is None or (day := next((time for time in here if time.past_day), None)) is None:
        return None
    first, last = min(mean.end, day.start), max(number.end, day.start)
    between = any(first <= item.start < last and item is not number for item in in_sentence(placed, number.sentence))
    return None if between else day


def rate_before(number: Placed, placed: Sequence[Placed], here: list[TimeSpan], text: str) -> TimeSpan | None:
    """The rate a sentence goes on with behind a semicolon ("In April the daily figure was 9; in May it was 8")."""
    rates = [
        time
        for time in here
        if time.kind == "rate" and time.end <= number.start and ";" in text[time.end : number.start]
    ]
    return rates[-1] if rates and any(rates[-1].end <= item.start < number.start for item in placed) else None
