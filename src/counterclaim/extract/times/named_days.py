"""Which day is a document's "past day", because its text or its title names it?"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise

from counterclaim.extract.times.covered_days import covered
from counterclaim.extract.times.datelines import dateline
from counterclaim.extract.times.time_spans import TimeSpan

_WHOLE_DAY = re.compile(r"(?:За|В течение|На протяжении|Протягом|Упродовж|Впродовж)\s(?:день |сутки |добу )?\d")
Times = Sequence[tuple[int, int, TimeSpan]]


def named_day(times: Times, text: str) -> date | None:
    """The day a document gives its "past day" in so many words ("минулої доби, 18 грудня,"), or by the title of its
    report ("Зведення за 18 грудня"); null when it does neither.
    """
    for (_, sentence, window), (_, next_sentence, day) in pairwise(times):
        if window.past_day and day.kind == "day" and sentence == next_sentence and day.first is not None:
            gap = text[window.end : day.start]
            if gap.strip(" ,(") == "" and not dateline(day, text).statement:
                return day.first
    end = text.find("\n")
    first = times[0][2] if times else None
    titled = first is not None and first.end <= end and covered(first, text)
    return first.first if first is not None and titled else _told_in_all(times, text, end)


def _told_in_all(times: Times, text: str, end: int) -> date | None:
    """The day that a report's first sentence tells of as a whole ("За 1 мая произошло 167 боёв"); null for others."""
    opening = next((time for _, _, time in times if time.start > end), None)
    told = opening is not None and opening.kind == "day" and not opening.statement
    whole = told and opening is not None and _WHOLE_DAY.match(text, opening.start) is not None
    return opening.first if opening is not None and whole and not text[end : opening.start].strip() else None


def renamed(time: TimeSpan, named: date | None) -> TimeSpan:
    """The expression, a "past day" being the one that the document names."""
    if named is None or not time.past_day:
        return time
    return replace(time, first=named, last=named, working=f"the past day is named: {named}")
