"""By how much did a total grow, and which times are the growth's own?"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from datetime import date
from functools import cache
from operator import attrgetter

from counterclaim.extract.times.placed import LEAD, Placed, compared, in_sentence
from counterclaim.extract.times.time_spans import TimeSpan
from counterclaim.extract.words.forms import trie, words
from counterclaim.vocabulary.load import word_table

_start = attrgetter("start")
_PLAIN = re.compile(r"(?<!\w)(?:another|a further|an additional)\s(?:[^\W\d]+\s){0,2}$")  # count, and compare nothing
_TO = re.compile(r"\s(?:to|до)\s(?:[^\W\d]+\s){0,2}$")
_BESIDE = 24  # characters from a growth to its own time
_AGAINST = 40  # ... to the day it is told against
_MANIFOLD = 2  # times its growth, from which on a figure is the total that grew


def of_growth(time: TimeSpan, number: Placed, placed: Sequence[Placed], text: str) -> bool:
    """Whether a time right behind a growth is the growth's alone, no total's ("54,185, a rise of 1,396 in a week")."""
    at = max(0, bisect_right(placed, time.start, key=_start) - 1)
    grown = next((item for item in placed[at : at + 2] if item is not number), None)
    if grown is None or grown.sentence < 0 or grown.value is None or not 0 <= time.start - grown.end <= _BESIDE:
        return False
    larger = (number.value or 0) > _MANIFOLD * grown.value
    return larger and _growth().search(text[max(0, grown.start - LEAD) : grown.start].lower()) is not None


def set_against(time: TimeSpan, placed: Sequence[Placed], text: str) -> Placed | None:
    """What a total has grown by since a time ("95,323, which is 2,419 more than at the end of January"); else null."""
    before = bisect_right(placed, time.start, key=_start) - 1
    grown = placed[before] if before >= 0 else None
    if grown is None or not 0 <= time.start - grown.end <= _AGAINST:
        return None
    gap = text[grown.end : time.start].lower()
    if not grown.increment:
        return grown if _up_on(grown, gap, text) else None
    since = time.kind == "since" and not time.war and not gap.strip()  # "grew by 2,253 since the update of May 2"
    return grown if since or _than().search(gap) is not None else None


def grown_since(here: Sequence[TimeSpan], number: Placed, placed: Sequence[Placed], text: str) -> date | None:
    """The day since which a total has grown by a number; null where no day is printed behind it."""
    time = next((time for time in here if set_against(time, placed, text) is number), None) if here else None
    if time is None:
        return None
    known = time.last if time.kind == "until" else time.first
    return known or (time.opening[1] if time.opening is not None else None)


def grown_to(number: Placed, placed: Sequence[Placed], text: str) -> bool:
    """Whether a number is what a total has grown to, told behind by how much ("rose by 76 to 8,304 in a week")."""
    before = next((one for one in reversed(in_sentence(placed, number.sentence)) if one.end <= number.start), None)
    if before is None or number.start - before.end > _BESIDE or (number.value or 0) <= _MANIFOLD * (before.value or 0):
        return False
    led = _growth().search(text[max(0, before.start - LEAD) : before.start].lower()) is not None
    return led and _TO.search(text, before.end, number.start) is not None


def _up_on(grown: Placed, gap: str, text: str) -> bool:
    """Whether a growth is told against the day behind it ("439,190, up 910 on the day before")."""
    before = text[max(0, grown.start - LEAD) : grown.start].lower()
    led = _growth().search(before) is not None and not (
        gap == " on " and _PLAIN.search(before)
    )  # "another 800 on Tuesday"
    return led and gap.strip() in _grown_on() and not compared(grown, text)  # "up from 1,090 on Saturday"


@cache
def _grown_on() -> frozenset[str]:
    """What alone stands between a growth led by its word and the day it is told against, in any of the languages."""
    return frozenset(
        form for code in ("en", "uk", "ru") for form in words(word_table(f"periods.{code}").get("grown_on") or ())
    )


@cache
def _than() -> re.Pattern[str]:
    """What stands between a growth and the day it is told against, in any of the languages."""
    forms = [
        form for code in ("en", "uk", "ru") for form in words(word_table(f"periods.{code}").get("grown_than") or ())
    ]
    return re.compile(rf"(?<!\w)(?:{trie(forms)})(?!\w)")


@cache
def _growth() -> re.Pattern[str]:
    """What leads to a growth in any of the languages ("a rise of", "ещё", "+")."""
    forms = [form for code in ("en", "uk", "ru") for form in words(word_table(f"periods.{code}").get("growth") or ())]
    return re.compile(rf"(?<!\w)(?:{trie(forms)})\s(?:[^\W\d]+\s){{0,2}}$")
