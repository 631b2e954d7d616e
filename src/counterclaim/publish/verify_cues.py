"""Which words of time in a sentence belong to which of its numbers?

"Up 720 on the day, for a total of 203,880": the day is the first number's, the total the second's. A word belongs to
the number nearest to it, a comma or a joining word between them counting as a distance; words before the first number
speak of that one, and of every number that has none of its own.
"""

from __future__ import annotations

import re
from functools import lru_cache

from counterclaim.publish.verify_prose import month_spans, plain, spans_of, undated

KINDS = {
    "day": ("time-day",),
    "week": ("time-week", "span-week"),
    "fortnight": ("span-fortnight",),
    "month": ("this-month", "time-month"),
    "year": ("this-year",),
    "total": ("time-total", "time-tally"),
}
"""The spans of time a figure may be told of, and the lists of `draft.yml` that hold their words."""
WINDOWS = {
    "day": "day",
    "seven-days": "week",
    "two-weeks": "fortnight",
    "month": "month",
    "this-month": "month",
    "last-month": "month",
    "since-january": "year",
    "total": "total",
}
"""The span of time that each window of a series is told by."""
_NUMBER = re.compile(r"\d+(?:[  ,.]\d+)*")
_CLOSED = re.compile(r"[;()]")
_WALL = re.compile(r"[,;:—–(]\s|\s(?:and|but|while|with|і|й|та|а|и|но)\s")
WALLED = 25
"""Characters that a comma or joining word between a word of time and a number counts for."""


@lru_cache(maxsize=4096)
def own_times(sentence: str, start: int, end: int) -> frozenset[str]:
    """The spans of time (keys of `KINDS`) that the words of the number at [start, end) name; empty where none do."""
    text = plain(sentence)
    bare = undated(sentence)
    words = {kind: {span for name in lists for span in spans_of(name, bare)} for kind, lists in KINDS.items()}
    words["month"] |= set(month_spans(bare))
    spoken = [span for places in words.values() for span in places]
    numbers = [found.span() for found in _NUMBER.finditer(bare)]
    numbers = [one for one in numbers if not any(left <= one[0] and one[1] <= right for left, right in spoken)]
    mine = next((span for span in numbers if span[0] < end and start < span[1]), (start, end))
    numbers = sorted({*numbers, mine})
    lead = max(bare.rfind(sign, 0, numbers[0][0]) for sign in ":;") + 1
    lead = lead if any(lead <= span[0] < numbers[0][0] for span in spoken) else 0
    own: set[str] = set()
    opening: set[str] = set()
    for kind, places in words.items():
        for place in places:
            if _CLOSED.search(text[min(place[1], mine[1]) : max(place[0], mine[0])]):
                continue
            if place[1] <= numbers[0][0]:
                opening |= {kind} if place[0] >= lead else set()
            elif min(numbers, key=lambda number: (_gap(place, number, text), number)) == mine:
                own.add(kind)
    return frozenset(own or opening)


def _gap(word: tuple[int, int], number: tuple[int, int], text: str) -> int:
    first, last = sorted((word, number))
    between = text[first[1] : last[0]]
    return len(between) + WALLED * len(_WALL.findall(f"{between} "))
