"""On which day was aid announced?"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from counterclaim.extract.times.last_times import last_day
from counterclaim.extract.times.placed import Placed, in_sentence, near, times_of
from counterclaim.extract.times.time_spans import TimeSpan
from counterclaim.extract.words.forms import words
from counterclaim.vocabulary.load import word_table

_FOR = 4  # characters of "for" before an expression
_BACK = 3  # sentences from an announcement to the one that dates it


def announced_on(number: Placed, here: list[TimeSpan], text: str) -> TimeSpan | None:
    """The day aid was announced: one said with a word of speech, else the nearest one before it, else behind it."""
    days = [time for time in here if time.kind == "day" and near(time, number, text)]
    days = [time for time in days if time.statement or not number.stalled]
    said = [time for time in days if time.statement]
    before = [time for time in days if time.end <= number.start]
    behind = [time for time in days if time.start >= number.end]
    found = before[-1:] or [time for time in said if time in behind] or behind[:1]
    return replace(found[0], statement=True) if found else None


def when_given(number: Placed, here: list[TimeSpan], text: str) -> list[TimeSpan]:
    """The expressions without a year or month that aid is only meant for ("pledged 977 million for 2024")."""
    return [time for time in here if time.kind != "window" or time.start < number.end or not _meant_for(time, text)]


def _meant_for(time: TimeSpan, text: str) -> bool:
    led = text[max(0, time.start - _FOR) : time.start].lower() == "for "
    return led or text[time.start : time.end].lower().startswith("for ")


def day_before(number: Placed, placed: Sequence[Placed], times: Sequence[tuple[int, int, TimeSpan]]) -> TimeSpan | None:
    """The one day of a sentence before on which aid not held up was announced; null for none.

    "The ministers met on Tuesday. Germany pledged 500 million; Denmark added 19 guns": sentences of aid alone stand
    between, and none of another time.
    """
    if number.stalled:
        return None
    own = any(True for _ in times_of(times, number.paragraph, number.sentence))
    for sentence in range(number.sentence - 1, number.sentence - 1 - _BACK, -1):
        told = in_sentence(placed, sentence)
        dated = [time for _, _, time in times_of(times, number.paragraph, sentence) if time.kind != "until"]
        strange = any(not one.aid or one.paragraph != number.paragraph for one in told)
        if strange or (told and own) or any(time.kind != "day" for time in dated):
            return None
        if dated:
            one_day = len({(day.first, day.last) for day in dated}) == 1
            return replace(dated[0], statement=True) if one_day and not told else None
    return None


def same_occasion(number: Placed, times: Sequence[tuple[int, int, TimeSpan]], text: str) -> TimeSpan | None:
    """The day told last, where aid was announced "at the same conference"; null where no such words stand near."""
    start = max(text.rfind(mark, 0, number.start) for mark in (". ", "\n")) + 1
    end = min((at for mark in (". ", "\n") if (at := text.find(mark, number.end)) >= 0), default=len(text))
    if _occasions().search(text[start:end].lower()) is None:
        return None
    last = last_day(number, times, said=True)
    return replace(last, statement=True) if last is not None else None


@cache
def _occasions() -> re.Pattern[str]:
    forms = [
        form for code in ("en", "uk", "ru") for form in words(word_table(f"periods.{code}").get("same_occasion") or ())
    ]
    return re.compile("|".join(rf"(?<!\w)(?:{form})(?!\w)" for form in forms))
