"""Which window does a word that only adds up stand in ("За січень загалом загинули 40", "in May a total of 40")?"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from counterclaim.extract.times.daily_reports import too_many
from counterclaim.extract.times.placed import Placed, in_sentence
from counterclaim.extract.times.time_spans import TimeSpan, is_short, is_week
from counterclaim.extract.words.forms import trie, words
from counterclaim.vocabulary.load import word_table

_OPENS = re.compile(r"(?:^|[.!?\n])\s*(?:\w{1,6}\s)?$")  # what stands before a window that opens its sentence
_BREAKS = frozenset(",;:—–()")


def added_up(before: Sequence[TimeSpan], number: Placed, placed: Sequence[Placed], text: str) -> TimeSpan | None:
    """The window in whose clause a word of summing stands, which makes no running total of the number behind it.

    `before`: the expressions before the number, in text order. Null where the word is that of a tally ("the toll"),
    where a mark or a figure parts the two, or where the window is too short for so many.
    """
    if len(before) < 2 or before[-1].kind != "total" or before[-2].kind not in ("window", "day"):
        return None
    window, total = before[-2:]
    gap = text[window.end : number.start]
    if _OPENS.search(text, 0, window.start) is not None:
        gap = gap.removeprefix(",")  # "In May, a total of 40"
    parted = window.statement or set(gap) & _BREAKS or any(window.end <= item.start < number.start for item in placed)
    if parted or number.total or number.increment or too_many(number, window):
        return None
    return window if _summing().fullmatch(text[total.start : total.end].lower()) is not None else None


def sums_the_war(time: TimeSpan, main: TimeSpan | None, number: Placed, placed: Sequence[Placed], text: str) -> bool:
    """Whether "in all" behind a report of a day or week adds up the war ("In all, the invasion has cost Moscow 5,047").

    By the war that costs, or by a number of its list that so few days cannot bring.
    """
    if time.kind != "anaphor" or not time.adverb or main is None or not (is_short(main) or is_week(main)):
        return False
    if _war_costs().search(text[time.start : number.start].lower()) is not None:
        return True
    return any(one.unit == "persons" and too_many(one, main) for one in in_sentence(placed, number.sentence))


@cache
def _war_costs() -> re.Pattern[str]:
    """A war that has cost something, in any of the languages."""
    wars, costs = (
        trie([form for code in ("en", "uk", "ru") for form in words(word_table(f"periods.{code}").get(key) or ())])
        for key in ("the_war", "has_cost")
    )
    return re.compile(rf"(?<!\w)(?:{wars})(?:,[^,.;:]*,)?\s(?:{costs})(?!\w)")


@cache
def _summing() -> re.Pattern[str]:
    """Words that only add up, in any of the languages."""
    forms = [form for code in ("en", "uk", "ru") for form in words(word_table(f"periods.{code}")["adds_up"])]
    return re.compile(trie(forms))
