"""Which time expressions only say with what something is compared, or how rare it is?"""

from __future__ import annotations

import re

from counterclaim.extract.times.mentions import REACH
from counterclaim.extract.times.time_grammar import MASK, TimeGrammar
from counterclaim.extract.times.time_spans import TimeSpan

_YEARS, _FAR = 360, 90  # days, characters: "the heaviest losses of the southern army in four years"
_A_YEARS = 31  # days: longer windows are of a year
_THAN_ALL = re.compile(
    r"(?<!\w)(?:а?ніж|чем|нежели|than)(?: (?:за|у|в|во|на|in|over|during|from))? "
    r"(?:всі|усі|всіх|усіх|все|всех|всю|усю|будь-як\w+|люб\w+|all|any|every|the whole)(?: [^\s.,;:\d]+){0,4} $"
)  # before the end of a comparison with more than one war, year or month
_WHEN = re.compile(r",?\s(?:when|коли|когда)\s")  # opens what was told of the day that another is held against


def compared_with(text: str, time: TimeSpan, grammar: TimeGrammar) -> bool:
    """Whether the expression is what something is compared with ("more than the day before", "more than in all wars
    since 1945").
    """
    if _THAN_ALL.search(text, max(0, time.start - REACH), time.start) is not None:
        return True
    if time.kind == "total" and time.adverb:  # "the largest package to date"
        return grammar.superlative.search(text, max(0, time.start - REACH), time.start) is not None
    if time.kind == "since":
        rare = grammar.superlative.search(text, max(0, time.start - REACH), time.start)
        return (rare or grammar.worst_of.search(text, max(0, time.start - _FAR), time.start)) is not None
    if time.kind not in ("day", "window") or MASK in text[time.start : time.end] or _WHEN.match(text, time.end):
        return False  # also "порівняно з попередньою добою, коли РФ втратила 900"
    days = (time.last - time.first).days if time.first is not None and time.last is not None else 0
    ranked = days > _A_YEARS and grammar.superlative.search(text, max(0, time.start - REACH), time.start)
    ranked = ranked or (days > _YEARS and grammar.rarest.search(text, max(0, time.start - _FAR), time.start))
    ranked = ranked or (days > 1 and grammar.worst_of.search(text, max(0, time.start - REACH), time.start))
    if ranked and time.kind == "window":
        return True  # "the deadliest attack on Ukraine this year"
    return grammar.than.match(text[max(0, time.start - REACH) : time.start][::-1]) is not None
