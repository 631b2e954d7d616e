"""Which words of time in a sentence belong to which of its numbers?

"Up 720 on the day, for a total of 203,880": the day is the first number's, the total the second's. A word belongs to
the number nearest to it, a comma or a joining word between them counting as a distance; words before the first number
speak of that one, and of every number that has none of its own.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Hashable, Mapping
from functools import lru_cache
from typing import TypeVar

from counterclaim.publish.verify.read.prose import (
    averaged,
    clause_at,
    cue,
    month_spans,
    plain,
    says,
    spans_of,
    spelt,
    undated,
    without,
)

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
_ONE_DAY = re.compile(
    r"(?<!\w)одн\w+\s(?:(?:ли[шь]\w*|т[оі]льк[иоі]|останн\w+|минул\w+|последн\w+|минувш\w+)\s){0,2}(?=доб|сут|ден|дн|тиж|нед)"
)
"""A "one" that only says of how long a time something is ("за одну лише останню добу")."""
_CLOSED = re.compile(r"[;()]")
_WALL = re.compile(r"[,;:—–(]\s|\s(?:and|but|while|with|і|й|та|а|и|но)\s")
_LEADING = ":—–"
"""Signs that lead from words to the number they tell of."""
_PARTED = re.compile(r",\s|\s[—–]\s|[;(]|\sor\s")
CLOSING = frozenset({"week", "fortnight"})
"""Spans of time that are told of a whole list by words behind it."""
AGO = ("ago-day", "ago-week", "ago-month", "ago-year")
"""The lists of `draft.yml` that place a figure on an earlier day."""
NEAR = 3
"""Words between a word of a mean and its number."""
TELLER = 6
"""Words between a month and the verb of whoever told a number in it."""
BEHIND = 40
"""Characters behind a number in which words right behind it stand."""
WALLED = 25
"""Characters that a comma or joining word between a word of time and a number counts for."""


@lru_cache(maxsize=4096)
def own_times(sentence: str, start: int, end: int) -> frozenset[str]:
    """The spans of time (keys of `KINDS`) that the words of the number at [start, end) name; empty where none do."""
    bare = undated(sentence)
    words = {kind: {span for name in lists for span in spans_of(name, bare)} for kind, lists in KINDS.items()}
    words["month"] |= set(month_spans(bare))
    words["week"] = {one for one in words["week"] if not any(_within(one, other) for other in words["fortnight"])}
    return owned(sentence, start, end, words) or closing_time(sentence, end)


@lru_cache(maxsize=4096)
def closing_time(sentence: str, end: int) -> frozenset[str]:
    """The span that the only words of time of a sentence name, where they close a list the number before `end` stands
    in, no comma between ("lost 1,180 soldiers and 100 guns in the past week"): it is then of every item.
    """
    bare = undated(sentence)
    words = {kind: [span[0] for name in lists for span in spans_of(name, bare)] for kind, lists in KINDS.items()}
    words["month"] += [span[0] for span in month_spans(bare)]
    kinds = {kind for kind, places in words.items() if places}
    if "fortnight" in kinds:
        kinds.discard("week")
    if len(kinds) != 1 or not kinds <= CLOSING or any(spans_of(f"weekday-{day}", bare) for day in range(7)):
        return frozenset()
    first = min(words[next(iter(kinds))])
    closed = first >= end and not any(sign in bare[end:first] for sign in (", ", ";", ":", "—", "–", "(", ")"))
    return frozenset(kinds) if closed else frozenset()


Key = TypeVar("Key", bound=Hashable)


def owned(sentence: str, start: int, end: int, words: Mapping[Key, Collection[tuple[int, int]]]) -> frozenset[Key]:
    """The keys of `words`, with the places of their forms in the sentence, that belong to the number at [start, end).

    A word belongs to the number nearest to it; words before the first number belong to every number without any.
    """
    own, opening = shares(sentence, start, end, words)
    return own or opening


def shares(
    sentence: str, start: int, end: int, words: Mapping[Key, Collection[tuple[int, int]]]
) -> tuple[frozenset[Key], frozenset[Key]]:
    """The keys of `words` nearest to the number at [start, end), and those that open the sentence before any number."""
    text, bare = plain(sentence), undated(sentence)
    spoken = [span for places in words.values() for span in places]
    single = {found.start() for found in _ONE_DAY.finditer(bare)}
    numbers = [*(found.span() for found in _NUMBER.finditer(bare)), *spelt(bare)]
    numbers = [one for one in numbers if one[0] not in single]
    numbers = [one for one in numbers if not any(_within(one, span) for span in spoken)]
    mine = next((span for span in numbers if span[0] < end and start < span[1]), (start, end))
    numbers = sorted({*numbers, mine})
    lead = max(bare.rfind(sign, 0, numbers[0][0]) for sign in ":;") + 1
    lead = lead if any(lead <= span[0] < numbers[0][0] for span in spoken) else 0
    own: set[Key] = set()
    opening: set[Key] = set()
    for kind, places in words.items():
        for place in places:
            between = text[min(place[1], mine[1]) : max(place[0], mine[0])]
            if _CLOSED.search(between) and not (place[1] <= mine[0] and between.strip() == "("):
                continue  # "in all of 2024 (430,320)" tells the number in the bracket
            if place[1] <= numbers[0][0]:
                opening |= {kind} if place[0] >= lead else set()
            elif min(numbers, key=lambda number: (_gap(place, number, text), number)) == mine:
                own.add(kind)
    return frozenset(own), frozenset(opening)


def _within(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return other[0] <= one[0] and one[1] <= other[1]


def mean_behind(following: str) -> bool:
    """Whether the words right behind a number make it a mean per day ("1,200 daily"; not "300 a day earlier")."""
    bare = without("not-average", following[:BEHIND])
    found = cue("per-day", bare)
    return found is not None and not following[: found[0]].strip()


def ago_behind(following: str) -> bool:
    """Whether the words right behind a number place it on an earlier day ("7,543 a month ago")."""
    lead = len(following) - len(following.lstrip(" \xa0"))
    return any(found[0] == lead for name in AGO if (found := cue(name, following)) is not None)


def own_average(sentence: str, start: int, end: int) -> bool:
    """Whether the words of a mean in a sentence may speak of the number at [start, end).

    They do not where a comma closes them off with an earlier number ("8,080 men, or 1,154 a day, and 93 tanks").
    """
    if mean_behind(sentence[end:]):
        return True
    if not averaged(sentence):
        return False
    text = plain(sentence)
    bare = without("not-average", undated(sentence))
    words = spans_of("average", bare)
    numbers = sorted({*(found.span() for found in _NUMBER.finditer(bare)), (start, end)})
    mine = next((span for span in numbers if span[0] < end and start < span[1]), (start, end))
    for word in words:
        owner = min(numbers, key=lambda number: (_gap(word, number, text), number))
        closed = ", " in text[max(owner[1], word[1]) : mine[0]]
        if word[1] > numbers[0][0] and owner[0] > mine[0] and _reckoned(text, mine[1], owner, word):
            continue
        if word[1] <= numbers[0][0] or owner[0] >= mine[0] or not closed:
            return True
    return False


def of_a_whole(sentence: str, start: int, end: int) -> bool:
    """Whether a number is told of a whole span ("1,163 in the whole of June") and words of a mean are another's."""
    whole = spans_of("whole-span", sentence)
    if len(whole) != 1 or mean_behind(sentence[end:]):
        return False
    means = spans_of("average", without("not-average", undated(sentence)))
    return owned(sentence, start, end, {"whole": whole, "mean": means}) == {"whole"}


def of_the_whole_war(sentence: str, start: int, end: int) -> bool:
    """Whether the number's own clause tells it of the whole war, and of no year ("1.02m in the war")."""
    part = clause_at(sentence, start, end)
    return cue("the-wars", part) is not None and cue("this-year", part) is None


def _reckoned(text: str, end: int, owner: tuple[int, int], word: tuple[int, int]) -> bool:
    """Whether a comma parts a number ending at `end` from the mean that is reckoned from it: a number that has no noun
    ("87,250 men, over 4,000 a week"), or one behind its own word of a mean ("13,000 over the week, on average 1,860").
    """
    nounless = word[0] >= owner[1] and not text[owner[1] : word[0]].strip()
    return (nounless or word[1] <= owner[0]) and _PARTED.search(text[end : min(owner[0], word[0])]) is not None


def of_another_mean(sentence: str, end: int) -> bool:
    """Whether the only words of a mean open behind the number ending at `end`, in a part about another time.

    "846 casualties in January, fewer than in December, when the daily average was 967" gives 846 as a count.
    """
    if mean_behind(sentence[end:]) or not averaged(sentence):
        return False
    text = plain(sentence)
    means = spans_of("average", without("not-average", undated(sentence)))
    if not means or any(first < end for first, _ in means):
        return False
    between = text[end : means[0][0]]
    numbers = [found.start() for found in _NUMBER.finditer(undated(sentence)) if found.start() >= means[0][0]]
    other = ";" in between or any(
        between[:first].rstrip().endswith(",") for first, _ in spans_of("another-time", between)
    )
    return other and bool(numbers)


def _gap(word: tuple[int, int], number: tuple[int, int], text: str) -> int:
    first, last = sorted((word, number))
    between = text[first[1] : last[0]]
    if between.strip() == "(":
        return len(between)  # "(430,320)" right behind a word is told by it
    walls = _WALL.findall(f"{between} ")
    if first == word and not any(wall[0] in ",;(" for wall in walls):
        walls = [wall for wall in walls if wall[0] not in _LEADING]  # "в недельной сумме — 7 490"
    return len(between) + WALLED * len(walls)


def for_weekday(before: str, weekday: int) -> bool:
    """Whether the words before a number hold "for" and a weekday's name right behind it ("losses for Monday at")."""
    places = spans_of(f"weekday-{weekday}", before)
    return any(says("for-a-day", " ".join(before[:first].split()[-1:])) for first, _ in places)


def mean_before(before: str) -> bool:
    """Whether the words right before a number make it a mean ("give a mean of roughly")."""
    last = spans_of("mean-word", before)[-1:]
    between = before[last[0][1] :] if last else ""
    return bool(last) and len(between.split()) <= NEAR and not any(map(str.isdigit, between))


def said_this_month(before: str) -> bool:
    """Whether a month named before a number is only the one in which it was told ("spoke this month of", "This month
    the ministry put the losses at").
    """
    last = spans_of("this-month", before)[-1:]
    if not last:
        return False
    told = spans_of("said", before)
    if any(end <= last[0][0] and not before[end : last[0][0]].strip() for _, end in told):
        return True
    between = next((before[last[0][1] : first] for first, _ in told if first >= last[0][1]), None)
    if between is None or not says("told-this-month", before[slice(*last[0])]):
        return False
    return len(between.split()) <= TELLER and not says("its-losses", between) and not says("lost", between)
