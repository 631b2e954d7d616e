"""Which two figures are one running total at the start and at the end of a window ("In March it rose from 874,560 to
915,230")?
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import cache

from counterclaim.extract.times.placed import Placed, times_of
from counterclaim.extract.times.time_spans import TimeSpan, whole_month
from counterclaim.extract.words.number_grammar import number_grammar
from counterclaim.model.period import Period

Told = tuple[Placed, Period]
_REACH = 90  # characters before the first figure in which the verb of change stands
_LONGEST = 130  # days of a window ...
_MOST = 1.5  # ... over which a total grows to so many times itself at most
_LEAST = 1000  # from so many on a figure that grows little is a running total
_STOP = re.compile(r"[.;:!?\n]\s")
_NOUN = r"(?:[^\W\d]+\s){0,3}"
_FROM = {
    "en": r"from\s(?:[^\W\d]+\s)?$",
    "uk": r"(?:з|із|зі|від)\s(?:[^\W\d]+\s)?$",
    "ru": r"(?:с|со|от)\s(?:[^\W\d]+\s)?$",
}
_BY = re.compile(r"(?<!\w)на\s(?:[^\W\d]+\s)?$")
_REACHED = {
    "uk": re.compile(r"(?<!\w)(?:до|досяг\w*|сяга\w*|сягну\w*|станов\w+|перевищ\w+|склал\w*|склада\w+|дійш\w+)\s"),
    "ru": re.compile(r"(?<!\w)(?:до|достиг\w*|состав\w+|превы\w+|дош\w+)\s"),
}
_TO = {"en": rf"\s{_NOUN}to\s{_NOUN}", "uk": rf"\s{_NOUN}до\s{_NOUN}", "ru": rf"\s{_NOUN}до\s{_NOUN}"}


def climbing(
    told: Sequence[Told],
    times: Sequence[tuple[int, int, TimeSpan]],
    text: str,
    *,
    first_day: date | None,
    language: str,
) -> list[Told]:
    """The figures, two between which a total rose or fell over a window being that total of its first and last day."""
    found = list(told)
    for place in range(len(found) - 1):
        (low, period), (high, other) = found[place], found[place + 1]
        days = (period.kind, period.start, period.end) == (other.kind, other.start, other.end)
        if low.sentence != high.sentence or not days or low.aid or period.kind == "rate":
            continue
        here = [time for _, _, time in times_of(times, low.paragraph, low.sentence)]
        window = _window(here)
        if window is None or window.first is None or window.last is None:
            continue
        both = period == other and _one_total(low, high, window) and _changes(low, high, text, language)
        if not both and not _grown_by(low, high, text, language):
            continue
        total = replace(period, kind="cumulative", start=first_day, working=window.working)
        if both:
            began = window.first - timedelta(1) if whole_month(window) else window.first
            found[place] = low, replace(total, end=began)
        found[place + 1] = high, replace(total, end=window.last)
    return found


def _window(here: Sequence[TimeSpan]) -> TimeSpan | None:
    """The only window of a sentence in which nothing is told by the day or week; else null."""
    windows = [time for time in here if time.kind == "window" and not time.statement]
    apart = any(time.kind in ("rate", "average", "day", "since") and not time.statement for time in here)
    return windows[0] if len(windows) == 1 and not apart else None


def _one_total(low: Placed, high: Placed, window: TimeSpan) -> bool:
    """Whether two figures are of one size and large enough for the totals of a war."""
    if low.value is None or high.value is None or min(low.value, high.value) < _LEAST:
        return False
    days = (window.last - window.first).days if window.last is not None and window.first is not None else 0
    near = max(low.value, high.value) <= _MOST * min(low.value, high.value)
    return near and 0 < days <= _LONGEST and low.unit in ("persons", "items")


def _changes(low: Placed, high: Placed, text: str, language: str) -> bool:
    """Whether a verb of change leads to "from", the first figure, "to" and the second."""
    _from, to, change = _links(language)
    before = _STOP.split(text[max(0, low.start - _REACH) : low.start].lower())[-1]
    led = _from.search(before) is not None and to.fullmatch(text[low.end : high.start].lower()) is not None
    return led and change.search(before) is not None


def _grown_by(low: Placed, high: Placed, text: str, language: str) -> bool:
    """Whether a total grows by the first figure and comes to the second ("зросли на 1 200 і становлять 628 000")."""
    if language not in _REACHED or low.value is None or high.value is None or high.value < max(_LEAST, 20 * low.value):
        return False
    before = _STOP.split(text[max(0, low.start - _REACH) : low.start].lower())[-1]
    between = text[low.end : high.start].lower()
    grown = _BY.search(before) is not None and _links(language)[2].search(before) is not None
    return grown and _STOP.search(between) is None and _REACHED[language].search(between) is not None


@cache
def _links(language: str) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """What stands before the first figure and between the two, and the verbs of change."""
    tongue = language if language in _FROM else "en"
    return re.compile(rf"(?<!\w){_FROM[tongue]}"), re.compile(_TO[tongue]), number_grammar(tongue).change
