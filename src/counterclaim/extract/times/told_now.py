"""Which figures does a text say to be those of now, whatever older days it told before?"""

from __future__ import annotations

import re
from functools import cache

from counterclaim.extract.times.placed import Placed
from counterclaim.extract.words.forms import trie, words
from counterclaim.vocabulary.load import word_table

_CLAUSE = re.compile(r"[.;:!?\n]\s")
_REACH = 160  # characters before a number that may say so


def told_now(number: Placed, text: str, language: str) -> bool:
    """Whether a word of the present stands before a number in its clause ("it now believes the number to be 600,000").

    "A more recent estimate is 115,000" behind one of September is no estimate of September.
    """
    before = text[max(0, number.start - _REACH) : number.start]
    clause = _CLAUSE.split(before)[-1]
    return _present(language).search(clause.lower()) is not None


def held_now(number: Placed, text: str, language: str) -> bool:
    """Whether ground is told in the present to be held ("still holds 800 square kilometers"), of no days before."""
    clause = _CLAUSE.split(text[max(0, number.start - _REACH) : number.start])[-1].rpartition(",")[2]
    return _held(language).search(clause.lower()) is not None


@cache
def _held(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{trie(words(word_table(f'periods.{language}')['held_now']))})(?!\w)")


@cache
def _present(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{trie(words(word_table(f'periods.{language}')['present']))})(?!\w)")
