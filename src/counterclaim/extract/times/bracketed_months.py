"""Of which month or year is a figure that stands in brackets behind its name ("up from October (30,000)")?"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from functools import cache

from counterclaim.extract.times.date_grammar import date_grammar
from counterclaim.extract.times.placed import Placed
from counterclaim.extract.words.forms import fold, trie
from counterclaim.model.days import days_in_month
from counterclaim.model.period import Period

_BEFORE = 45  # characters before a bracket in which its month and year stand
_YEAR = r"(?:1[89]|20)\d\d"


def of_bracket(number: Placed, period: Period, text: str, *, published: date | None, language: str) -> Period:
    """The period of a figure, or that of the month or the year printed right before the bracket it opens.

    A month without its year is the latest that had begun by the day of publication; without one nothing changes.
    """
    if "(" not in text[max(0, number.start - 12) : number.start] or published is None:
        return period
    named = _named(language).search(fold(text[max(0, number.start - _BEFORE) : number.start]).text)
    if named is None or number.increment or number.total:
        return period
    if named["month"] is None:
        year = int(named["alone"])
        start, end = date(year, 1, 1), date(year, 12, 31)
    else:
        month = date_grammar(language).months[named["month"]]
        told = period.start if period.start is not None and period.start.month == month else None
        year = int(named["year"] or (published.year - (month > published.month) if told is None else told.year))
        start, end = date(year, month, 1), date(year, month, days_in_month(year, month))
    if start > published:
        return period
    working = f"{named['month'] or ''} {year}".strip() + f" = {start}..{end}"
    kept = replace(period, kind="interval", per=None) if period.kind != "rate" else period
    return replace(kept, start=start, end=end, basis="stated", working=working)


@cache
def _named(language: str) -> re.Pattern[str]:
    months = trie(sorted(date_grammar(language).months))
    word = r"(?:\s(?:года|году|г\.|року|році|р\.))?"
    return re.compile(
        rf"(?<!\w)(?<!\d\s)(?:(?P<month>{months})(?:,?\s(?P<year>{_YEAR}){word})?|(?P<alone>{_YEAR}){word})"
        rf"\s\((?:[^\W\d]+\s){{0,2}}\Z"
    )
