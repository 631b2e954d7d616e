"""Which time expression was told last before a number?"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from functools import cache

from counterclaim.extract.times.around import opens_window
from counterclaim.extract.times.placed import Placed, times_of
from counterclaim.extract.times.time_spans import TimeSpan, is_week, one_month, whole_month
from counterclaim.extract.words.forms import trie, words
from counterclaim.vocabulary.load import word_table

_DECEMBER = 12
_UNIT = re.compile(r"week|fortnight|month|year|тижд|недел|місяц|месяц")
_PAST_DAY = re.compile(r"(?:доб[уи]|сутки|сутках)$")
_NIGHT = re.compile(r"ноч|ніч|night")


def as_night(pointed: TimeSpan, said: str) -> TimeSpan:
    """A day that "that night" points back to, as the night before it ("28 серпня ... тієї ночі збито")."""
    alone = pointed.kind == "day" and pointed.first is not None and pointed.first == pointed.last
    if not alone or pointed.first is None or _NIGHT.search(said) is None:
        return pointed
    return replace(pointed, kind="window", first=pointed.first - timedelta(1))


def last_window(number: Placed, times: Sequence[tuple[int, int, TimeSpan]]) -> TimeSpan | None:
    """The last window or start before a number that following sentences may go on with; null for none."""
    before = (
        time
        for _, _, time in reversed(times)
        if time.end <= number.start and opens_window(time) and time.kind != "span"
    )
    return next(before, None)


def last_night(number: Placed, times: Sequence[tuple[int, int, TimeSpan]], said: str) -> TimeSpan | None:
    """The last night before a number, for words that point back to one ("the same night"); null for none, or others."""
    if _NIGHT.search(said) is None:
        return None
    before = (time for _, _, time in reversed(times) if time.end <= number.start and time.kind == "window")
    return next((time for time in before if time.first is not None and _NIGHT.search(time.working or "")), None)


def last_past_day(number: Placed, times: Sequence[tuple[int, int, TimeSpan]], said: str) -> TimeSpan | None:
    """The last past day before a number, for words that point back to one ("за ту саму добу"); null for others."""
    if _PAST_DAY.search(said) is None:
        return None
    return next((time for _, _, time in reversed(times) if time.end <= number.start and time.past_day), None)


def last_day(number: Placed, times: Sequence[tuple[int, int, TimeSpan]], *, said: bool = False) -> TimeSpan | None:
    """The last day before a number; a statement's only where it is asked for with `said`; null for none."""
    before = (
        time
        for _, _, time in reversed(times)
        if time.end <= number.start and time.first is not None and time.kind == "day" and (said or not time.statement)
    )
    return next(before, None)


def dated_events(times: Sequence[tuple[int, int, TimeSpan]]) -> list[tuple[int, int, TimeSpan]]:
    """The expressions, "in the attack" with the night in which it was told to be, where no day was told since."""
    found: list[tuple[int, int, TimeSpan]] = []
    night: TimeSpan | None = None
    for paragraph, sentence, time in times:
        if time.kind == "event" and night is not None:
            found.append((paragraph, sentence, replace(night, start=time.start, end=time.end)))
            continue
        if time.first is not None and not time.statement and time.kind in ("day", "window", "since"):
            night = time if time.kind == "window" and _NIGHT.search(time.working or "") else None
        found.append((paragraph, sentence, time))
    return found


def last_month(number: Placed, times: Sequence[tuple[int, int, TimeSpan]]) -> TimeSpan | None:
    """The last whole month told of before a number."""
    before = (_month_told(time) for _, _, time in reversed(times) if time.end <= number.start)
    return next((time for time in before if time is not None and whole_month(time) and one_month(time)), None)


def last_year(number: Placed, times: Sequence[tuple[int, int, TimeSpan]]) -> TimeSpan | None:
    """The last whole year told of before a number."""
    before = (time for _, _, time in reversed(times) if time.end <= number.start and time.kind == "window")
    return next((time for time in before if _whole_year(time)), None)


def _whole_year(time: TimeSpan) -> bool:
    if time.first is None or time.last is None or time.statement:
        return False
    return (time.first.month, time.first.day, time.first.year) == (
        1,
        1,
        time.last.year,
    ) and time.last.month == _DECEMBER


def _month_told(time: TimeSpan) -> TimeSpan | None:
    """A window, or the month in which something was said ("boasted in May of 24 tanks destroyed that month")."""
    if time.kind == "earlier" and time.opening is not None:
        return replace(time, kind="window", first=time.opening[0], last=time.opening[1], statement=False, opening=None)
    return time if time.kind == "window" else None


def last_start(number: Placed, times: Sequence[tuple[int, int, TimeSpan]]) -> TimeSpan | None:
    """The last "since" before a number whose day is known."""
    since = (time for _, _, time in reversed(times) if time.kind == "since" and time.end <= number.start)
    return next((time for time in since if time.first is not None), None)


def latest(one: TimeSpan | None, other: TimeSpan | None) -> TimeSpan | None:
    """Of two expressions the one that stands last in the text; null where there is none."""
    return max((time for time in (one, other) if time is not None), key=lambda time: time.start, default=None)


def day_it_began(number: Placed, times: Sequence[tuple[int, int, TimeSpan]]) -> TimeSpan | None:
    """The printed day since which the text before counts, for "that day" ("Since October 7, 2023, ... that day")."""
    start = last_start(number, times)
    dated = start is not None and start.first is not None and start.opening is None and not start.war
    return replace(start, kind="day", last=start.first) if dated and start is not None else None


def month_beside(pointer: TimeSpan, number: Placed, times: Sequence[tuple[int, int, TimeSpan]]) -> TimeSpan | None:
    """The whole month or year or the dated start of its sentence that "the same period" takes up; null for none."""
    before = (
        time
        for _, _, time in reversed(times_of(times, number.paragraph, number.sentence))
        if time.kind in {"window", "since"} and time.end <= pointer.start and not (time.statement or time.single)
    )
    last = next(before, None)
    if last is not None and last.kind == "since":
        return last if last.first is not None else None
    return last if last is not None and (whole_month(last) or is_week(last)) and not last.past_day else None


def long_ago(number: Placed, here: Sequence[TimeSpan], text: str) -> bool:
    """Whether a week, month or year back, told before the number, sets it apart from the days spoken of before."""
    back = (time for time in here if time.kind == "earlier" and time.end <= number.start)
    return any(_UNIT.search(text[time.start : time.end].lower()) is not None for time in back)


def just_now(number: Placed, text: str) -> bool:
    """Whether ground was gained "recently", which no window told before dates."""
    said = text[max(text.rfind(". ", 0, number.start), text.rfind("\n", 0, number.start)) + 1 : number.start]
    return number.of_ground and _recently().search(said.lower()) is not None


@cache
def _recently() -> re.Pattern[str]:
    forms = (form for code in ("en", "uk", "ru") for form in words(word_table(f"periods.{code}").get("recently") or ()))
    return re.compile(rf"(?<!\w)(?:{trie(forms)})(?!\w)")
