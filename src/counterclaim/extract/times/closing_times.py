"""Which time stands behind a list of numbers and holds for all of it ("3 tanks and 5 guns were lost since May")?"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from counterclaim.extract.times.placed import COMMA, Placed, in_sentence
from counterclaim.extract.times.time_spans import TimeSpan

_CLOSE = 3  # characters from the second of two numbers to what holds for both
_ROW = 3  # numbers from which on a comma may stand before "and"
_OXFORD = re.compile(r",\s(?:and|or)\s")
_JOINED = re.compile(r"\s(?:and|та|і|й|и)\s")
_MANIFOLD = 5  # times all that was told before it, from which on a sum is that of a war
_AND_THAT = re.compile(r"\b(?:and|but|та|і|й|а|и|но|але)\s(?:that|що|что)\b")


def behind_list(number: Placed, placed: Sequence[Placed], inside: list[TimeSpan], text: str) -> TimeSpan | None:
    """What stands behind a list of numbers and holds for all of it ("3 tanks and 5 guns were lost since May")."""
    following: list[Placed] | None = None
    for time in inside:
        if time.start < number.end or not (time.kind in ("window", "since", "day") or time.adverb):
            continue
        if following is None:
            following = [item for item in in_sentence(placed, number.sentence) if item.start >= number.end]
        gap = text[number.end : time.start]
        if _AND_THAT.search(gap):
            continue  # "had suffered 790,000, and that it had lost 3,000 tanks in the past year"
        commas = [
            place
            for place, letter in enumerate(gap, number.end)
            if letter == "," and not any(item.start <= place < item.end for item in following)
        ]
        listed = all(
            any(place < item.start <= place + COMMA for item in following)
            or _last_of_a_row(place, number, placed, text)
            for place in commas
        )
        ends = not time.adverb or text[time.end : time.end + 1] in ("", ".", ",", ";", "\n")
        if listed and ends and not set(gap) & set(";:()—–"):
            return time
    return None


def _last_of_a_row(comma: int, number: Placed, placed: Sequence[Placed], text: str) -> bool:
    """Whether a comma and "and" lead to the last of three numbers or more ("444 jets, 240 guns, and 31 trucks")."""
    row = in_sentence(placed, number.sentence)
    last = next((at for at, item in enumerate(row) if item.start > comma), 0)
    joined = last >= _ROW - 1 and _OXFORD.fullmatch(text, comma, row[last].start) is not None
    before = row[last - _ROW + 1 : last]
    return joined and all(text[max(one.end, two.start - COMMA) : two.start] == ", " for one, two in pairwise(before))


def behind_pair(number: Placed, placed: Sequence[Placed], inside: list[TimeSpan], text: str) -> TimeSpan | None:
    """What stands right behind two bare numbers and holds for both ("listed for the day, 29 and 242 for the week")."""
    following = next((item for item in in_sentence(placed, number.sentence) if item.start >= number.end), None)
    if following is None or not (number.resumes and following.resumes):
        return None
    if _JOINED.fullmatch(text, number.end, following.start) is None:
        return None
    times = (time for time in inside if time.kind in ("window", "day") and not time.adverb)
    return next((time for time in times if 0 < time.start - following.end <= _CLOSE and not time.statement), None)


def summed_behind(time: TimeSpan, number: Placed, placed: Sequence[Placed]) -> bool:
    """Whether words of a sum right behind a number tell a running total: it is many times what was counted before."""
    if time.kind != "anaphor" or not 0 < time.start - number.end <= _CLOSE or number.value is None:
        return False
    before = [item for item in in_sentence(placed, number.sentence) if item.end <= number.start]
    same = [item for item in before if item.unit == number.unit and item.value]
    return bool(same) and number.value > _MANIFOLD * sum(item.value or 0 for item in same)
