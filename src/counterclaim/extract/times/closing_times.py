"""Which time stands behind a list of numbers and holds for all of it ("3 tanks and 5 guns were lost since May")?"""

from __future__ import annotations

import re
from collections.abc import Sequence

from counterclaim.extract.times.placed import COMMA, Placed, in_sentence
from counterclaim.extract.times.time_spans import TimeSpan

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
        listed = all(any(place < item.start <= place + COMMA for item in following) for place in commas)
        ends = not time.adverb or text[time.end : time.end + 1] in ("", ".", ",", ";", "\n")
        if listed and ends and not set(gap) & set(";:()—–"):
            return time
    return None
