"""Where in a stretch of folded text may a number, a date or a time begin?

One look at each word answers for all three: their patterns are tried only at the places of words they begin with.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import NamedTuple

from counterclaim.extract.times.date_grammar import date_grammar
from counterclaim.extract.times.time_grammar import time_grammar
from counterclaim.extract.words.known import DAY, DIGIT, Known
from counterclaim.extract.words.number_grammar import number_grammar

_NUMBER, _DATE, _TIME = 2, 4, 8


class Openings(NamedTuple):
    """The places, each list in text order."""

    numbers: list[int]
    dates: list[int]
    times: list[int]


@lru_cache(maxsize=64)
def openings(folded: str, language: str) -> Openings:
    """The places of a folded paragraph; remembered for the paragraphs read last, since three readers ask."""
    found = Openings([], [], [])
    for place, kinds in _known(language).marks(folded):
        if kinds & (DIGIT | _NUMBER):
            found.numbers.append(place)
        if kinds & (DAY | _DATE):
            found.dates.append(place)
        if kinds & (DIGIT | _TIME):
            found.times.append(place)
    return found


@cache
def _known(language: str) -> Known:
    return Known(
        {
            _NUMBER: number_grammar(language).openers,
            _DATE: date_grammar(language).openers,
            _TIME: time_grammar(language).openers,
        }
    )
