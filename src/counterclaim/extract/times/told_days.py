"""Which month does "за цей місяць" mean, and of which year is a day, where the text has told it before?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from counterclaim.extract.times.time_spans import TimeSpan, one_month, whole_month
from counterclaim.extract.words.forms import words
from counterclaim.vocabulary.load import word_table

Times = Sequence[tuple[int, int, TimeSpan]]


def of_told_days(times: Times, text: str, language: str) -> list[tuple[int, int, TimeSpan]]:
    """The expressions, "за цей місяць" being the month that its paragraph has named, and a start without a year the day
    of the year with which the text has named it ("7 жовтня 2023 року ... від 7 жовтня").
    """
    takes_up = set(words(word_table(f"periods.{language}").get("month_told") or ()))
    found: list[tuple[int, int, TimeSpan]] = []
    for paragraph, sentence, printed in times:
        time = printed
        if time.kind == "window" and text[time.start : time.end].lower() in takes_up:
            month = next((one for at, _, one in reversed(found) if at == paragraph and _month(one)), None)
            time = time if month is None else replace(time, first=month.first, last=month.last, working=month.working)
        elif time.kind == "since" and time.basis == "document-date" and time.first is not None:
            time = _of_told_year(time, found)
        found.append((paragraph, sentence, time))
    return found


def _month(time: TimeSpan) -> bool:
    return whole_month(time) and one_month(time) and not time.statement


def _of_told_year(time: TimeSpan, found: Times) -> TimeSpan:
    """A start, moved to the same day of the year that an earlier expression prints; itself where none does."""
    if time.first is None or time.opening is not None:
        return time
    day = time.first
    told = (one.first for _, _, one in reversed(found) if one.basis == "stated" and one.first is not None)
    same = next((one for one in told if (one.month, one.day) == (day.month, day.day) and one < day), None)
    return time if same is None else replace(time, first=same, basis="stated", working=f"since {same}")
