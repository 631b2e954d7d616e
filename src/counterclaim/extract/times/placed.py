"""Where does a number stand, and which time expressions stand beside it?"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from operator import attrgetter, itemgetter

from counterclaim.extract.times.time_spans import TimeSpan, is_short
from counterclaim.extract.words.forms import trie, words
from counterclaim.vocabulary.load import vocabulary, word_table

_sentence = attrgetter("sentence")
_start = attrgetter("start")
_end = attrgetter("end")
_place = itemgetter(0, 1)
WHEN = re.compile(r",?\s(?:when|коли|когда)\s")  # opens what was told on the day right before it
_OPENS = 3  # characters from a comma to a relative clause that is an expression itself
_LED = 60  # characters before a relative clause in which the place that it describes stands
_PLACE_LED = re.compile(r"(?:\A|[.!?\n]\s*)(?:In|At|Near|У|В|На|Під|Под|Біля)\s[^,.;:\d]{2,40}\Z")
_RELATIVE = re.compile(r",\s(?:which|who|whose|where|який|яка|яке|які|котор\w+|где|де)\s")
_ASIDES = re.compile(r"\([^()\d]{1,40}\)")  # "the Yug (South) group of forces"
_ELLIPSIS = re.compile(r"\s?[—–](?:\s[^\W\d]+){0,2}\s?")  # "1,140 in May, 1,219 — in April", "among them 90 — late on"
_LONG_ELLIPSIS = re.compile(r"(?:\s[^\W\d]+){1,3}\s[—–]\s")  # "five of these ships — since January."
_CLOSES = frozenset({"", ".", ",", ";", "\n"})
_JOINED = re.compile(r"(?<!\w)(?:and|та|і|й|а|и|но|але|but|while)\s(?:[^\W\d]+\s)?$", re.IGNORECASE)
_PAIR = re.compile(r"(?:\s[\w'-]+){1,3}(?:,|,?\s(?:and|or|та|і|й|и))\s(?:[^\W\d]+\s){0,2}")
_ITEM = re.compile(r"(?:\s[^\W\d][\w'’-]*){1,3}(?:,|,?\s(?:and|та|і|й|и))\s")  # " танків, " within one row
_UNEQUAL = 25  # times the second of a pair, from which on the first is a total
_STOP = re.compile(r"[.!?…]\s")
_COMPARED = re.compile(
    r"(?<!\w)(?:(?:up|down|risen|fallen) from|compared (?:to|with)|against|versus|rather than|instead of"
    r"|проти|порівняно (?:з|із)|замість|против|по сравнению с|вместо)\s(?:[^\W\d]+\s){0,2}$"
)
_ADDED = re.compile(r"(?<!\w)(?:added|новых|нових|добав\w+|додан\w+)(?!\w)")  # to a list
LEAD = 40  # characters before a number that may say what it is set against
_GROUND = frozenset({"area", "settlements"})
COMMA = 2  # characters from a list's comma to its next number


ONLY_A_TOTAL = 5000  # no side of a present war says that so many fell within a few days; tuned on the annotated texts
_THINK_TANKS = frozenset({"isw", "rusi"})  # who report of days and weeks, and keep no list of all losses


@dataclass(slots=True, kw_only=True)
class Placed:
    """A number in its place.

    Attributes:
        start: first character of the number alone, in the document's clean text.
        end: one past its last.
        paragraph: which line of the document.
        sentence: which sentence, counted through the document.
        zone: `headline`, `body`, `caption`…
        value: the stated number, the lower bound of a range; null for a vague word.
        unit: `persons`, `items`, `usd`, …
        increment: printed as an addition ("(+16)").
        claimant: label of the claimant, empty when unknown.
        resumes: stands without a noun of its own and takes the one before.
        what: label of what is counted.
        aid: speaks of aid; `stalled` of aid that is held up, `pledged` of aid announced or promised.
        gave_up: counts prisoners, of whom a large number is no balance of a war; `held` those in captivity now.
        returned: counts bodies brought home, of which a large number is no balance of a war.
        listed: stands in an item of a list.
        package: is what the package of the sentence before holds.
        part: is told to be a part of the one before ("of which 900").
        event: it is the toll of one event ("the death toll from the strike").
        total: its addition is printed right behind it ("7,911 tanks (+11)"), so that it is a running total.
    """

    start: int
    end: int
    paragraph: int
    sentence: int
    zone: str = "body"
    value: float | None = None
    unit: str | None = None
    increment: bool = False
    claimant: str = ""
    listed: bool = False
    package: bool = False
    event: bool = False
    total: bool = False
    part: bool = False
    resumes: bool = False
    what: str = ""
    aid: bool = False
    gave_up: bool = False
    held: bool = False
    returned: bool = False
    stalled: bool = False
    pledged: bool = False
    report: str = ""
    cumulative_cue: bool = False
    paragraph_start: int = 0

    @property
    def of_ground(self) -> bool:
        """Whether it measures ground taken or held."""
        return self.what in _GROUND


def by_monitor(number: Placed) -> bool:
    """Whether a body that keeps a list of all confirmed losses says it, of losses."""
    known = vocabulary().parties.get(number.claimant.strip("'\""))
    losses = number.unit in ("persons", "items") and number.what != "settlements"
    lists = known is not None and known.kind == "monitor" and number.claimant.strip("'\"") not in _THINK_TANKS
    return lists and losses


def in_sentence(placed: Sequence[Placed], sentence: int) -> Sequence[Placed]:
    """The numbers of one sentence; `placed` stand in text order."""
    first = bisect_left(placed, sentence, key=_sentence)
    return placed[first : bisect_right(placed, sentence, first, key=_sentence)]


def times_of(
    times: Sequence[tuple[int, int, TimeSpan]], paragraph: int, sentence: int | None = None
) -> Sequence[tuple[int, int, TimeSpan]]:
    """The time expressions of a paragraph, or of one of its sentences; `times` stand in text order."""
    low = (paragraph, -1 if sentence is None else sentence)
    high = (paragraph + 1, -1) if sentence is None else (paragraph, sentence + 1)
    first = bisect_left(times, low, key=_place)
    return times[first : bisect_left(times, high, first, key=_place)]


def without_day(number: Placed, times: Sequence[tuple[int, int, TimeSpan]]) -> bool:
    """Whether no day or window stands in a number's sentence."""
    return all(time.kind == "total" for _, _, time in times_of(times, number.paragraph, number.sentence))


def next_start(placed: Sequence[Placed], place: int, default: int) -> int:
    """Where the next number begins at or after a place; numbers stand in text order."""
    at = bisect_left(placed, place, key=lambda item: item.start)
    return placed[at].start if at < len(placed) else default


def last_end(placed: Sequence[Placed], place: int) -> int:
    """Where the last number before a place ends; 0 when there is none."""
    last = number_before(placed, place)
    return last.end if last is not None else 0


def number_before(placed: Sequence[Placed], place: int) -> Placed | None:
    """The last number that ends at or before a place; null when there is none."""
    at = bisect_right(placed, place, key=_end)
    return placed[at - 1] if at else None


def governs(time: TimeSpan, number: Placed, placed: Sequence[Placed], text: str) -> bool:
    """Whether "last month", "in September 2022 … said" speaks of this number: none other stands between."""
    low, high = (time.end, number.start) if time.end <= number.start else (number.end, time.start)
    if time.end <= number.start:
        between = [item for item in in_sentence(placed, number.sentence) if low <= item.start < high]
        another = bool(between) and "" not in {between[-1].claimant, number.claimant}
        return ";" not in text[low:high] and not (another and between[-1].claimant != number.claimant)
    if WHEN.match(text, time.end) and in_sentence(placed, number.sentence)[-1].start > time.end:
        return False  # "5,937 had been killed, the first figure since March, when it said 1,351"
    apposed = text.count(",", max(0, number.start - COMMA), number.start) == 1 and text.count(",", low, high) == 1
    apart = turned(text[low:high])  # "at 45,400, while the CIA last month put it at 15,000"
    if time.statement and not (";" in text[low:high] or apart) and next_start(placed, low, high) >= high:
        return True
    apart = apart or ";" in text[low:high] or ("," in text[low:high] and not apposed)
    return next_start(placed, low, high) >= high and not apart


def near(time: TimeSpan, number: Placed, text: str) -> bool:
    """Whether no semicolon stands between an expression and a number."""
    low, high = (time.end, number.start) if time.end <= number.start else (number.end, time.start)
    return ";" not in text[low:high]


def direct(number: Placed, placed: Sequence[Placed], inside: list[TimeSpan], text: str) -> TimeSpan | None:
    """The expression right behind a number, before the next one and any break ("510 troops in the past day")."""
    following = next_start(placed, number.end, len(text))
    for time in inside:
        if (
            number.end <= time.start < following
            and time.kind != "total"
            and (not time.single or time.kind == "anaphor")
        ):
            gap = _ASIDES.sub("", text[number.end : time.start])
            marks = set(gap) & set(",;:—–()!?")
            closes = text[time.end : time.end + 1] in _CLOSES and _LONG_ELLIPSIS.fullmatch(gap)
            if (
                (not marks or _ELLIPSIS.fullmatch(gap) or closes)
                and len(gap) < 90
                and not opens_next(text, time, following)
            ):
                return time
    return None


def opens_next(text: str, time: TimeSpan, following: int) -> bool:
    """Whether the expression leads into the next number's clause ("… tanks and since May 40 guns")."""
    return following < len(text) and _JOINED.search(text, max(0, time.start - 16), time.start) is not None


def _in_aside(time: TimeSpan, text: str) -> bool:
    """Whether an expression ends a relative clause between commas ("the army, which lost four on Monday, claims")."""
    opening = text.rfind(",", 0, time.start)
    led = time.kind not in ("total", "since") and _PLACE_LED.search(text, max(0, opening - _LED), max(0, opening))
    if time.start - opening <= _OPENS or led:
        return False  # "the war, which began in May, has cost 40", "In Kharkiv, which was hit overnight, 3 were hurt"
    if is_short(time) and _OUT_OF.match(text[1 + max(text.rfind(mark, 0, opening) for mark in (". ", ": ", "\n")) :]):
        return False  # "Of 56 drones, which were launched overnight, 42 were downed"
    relative = opening >= 0 and _RELATIVE.match(text, opening) is not None
    return relative and _STOP.search(text, opening, time.start) is None


_OUT_OF = re.compile(r"\s*[\"«“—–-]*\s*(?:из|із|з|of|out of)\s", re.IGNORECASE)  # opens a sentence of how many of all


def of_a_part(time: TimeSpan, placed: Sequence[Placed], text: str) -> bool:
    """Whether a time right behind a part, between commas, is that part's ("9,285 tanks, including 18 in a day,")."""
    at = bisect_right(placed, time.start, key=lambda item: item.end) - 1
    part = placed[at] if at > 0 else None
    beside = part is not None and part.part and placed[at - 1].sentence == part.sentence
    return beside and part is not None and not set(text[part.end : time.start]) & set(",;:()—–.!?\n")


def bracketed(time: TimeSpan, placed: Sequence[Placed], text: str) -> bool:
    """Whether a time stands in the brackets of a figure ("9,285 tanks (18 in the past day)")."""
    opening = text.rfind("(", max(0, time.start - 60), time.start)
    at = bisect_right(placed, time.start, key=lambda item: item.end) - 1
    return 0 <= opening < (placed[at].start if at >= 0 else 0) and ")" not in text[opening : time.start]


def reaches(time: TimeSpan, number: Placed, placed: Sequence[Placed], text: str) -> bool:
    """Whether an expression before a number holds for it: over a semicolon only the sentence's own window does."""
    gap = text[time.end : number.start]
    if time.single and (between := [item for item in placed if time.end <= item.start < number.start]):
        pair = len(between) == 1 and _PAIR.fullmatch(text, between[0].end, number.start)
        items = pairwise([*between, number])
        row = time.kind == "window" and all(_ITEM.fullmatch(text, one.end, two.start) for one, two in items)
        if not (row or (time.kind == "since" and pair)):
            return False  # but "the toll since May to 900 killed and 1,800 hurt"
    if gap.startswith(",") and (_in_aside(time, text) or (not number.part and of_a_part(time, placed, text))):
        return False
    if gap.startswith(")") and gap.rfind("(") < gap.rfind(")") and bracketed(time, placed, text):
        return False
    if time.kind in ("window", "day", "span") and now_said(gap):
        return False  # "в прошлом году 840 человек, сейчас — 1400"
    if ";" in gap:
        return time.kind in ("window", "since", "day", "span")
    return True


def now_said(gap: str) -> bool:
    """Whether a word of the present stands behind the last comma of what parts a time or a figure from the next, or
    opens what stands behind another (", and now, by Kyiv's count, about").
    """
    if "," not in gap:
        return False
    told = gap.lower()
    return _now().search(told.rpartition(",")[2]) is not None or _now_opens().search(told) is not None


@cache
def _now() -> re.Pattern[str]:
    """Words of the present before a figure, in any of the languages ("now", "сейчас")."""
    forms = [form for code in ("en", "uk", "ru") for form in words(word_table(f"periods.{code}").get("present") or ())]
    return re.compile(rf"(?<!\w)(?:{trie(forms)})(?!\w)")


@cache
def _now_opens() -> re.Pattern[str]:
    return re.compile(rf",\s+(?:[^\W\d]{{1,5}}\s+)?{_now().pattern}\s*,")


def compared(number: Placed, text: str) -> bool:
    """Whether a figure is one of other days that the one before is set against ("54 a day, up from 51 in May")."""
    return _COMPARED.search(text[max(0, number.start - LEAD) : number.start]) is not None


def turned(between: str) -> bool:
    """Whether a text goes over behind a comma to what another says, or to an older figure."""
    return _turns().search(between.lower()) is not None


@cache
def _turns() -> re.Pattern[str]:
    """What goes over to another report behind a comma, in any of the languages."""
    forms = [form for code in ("en", "uk", "ru") for form in words(word_table(f"periods.{code}").get("turns") or ())]
    return re.compile(rf",\s(?:{trie(forms)})(?!\w)")


def of_a_pair(number: Placed, placed: Sequence[Placed], rate: TimeSpan, text: str) -> bool:
    """Whether a rate behind the second of two numbers holds for both ("100 killed and 500 wounded daily")."""
    row = [item for item in in_sentence(placed, number.sentence) if number.start <= item.start < rate.start]
    if len(row) < 2 or row[0] is not number or set(text[row[-1].end : rate.start]) & set(",;:!?.()"):
        return False
    gaps = [text[one.end : two.start] for one, two in pairwise(row)]
    near = all(0 < (one.value or 0) < _UNEQUAL * (two.value or 0) for one, two in pairwise(row))
    return near and all(_PAIR.fullmatch(gap) is not None for gap in gaps)


def of_another_figure(time: TimeSpan, number: Placed, placed: Sequence[Placed]) -> bool:
    """Whether another figure of the sentence stands between a number and the time behind it."""
    return any(number.end <= item.start < time.start for item in in_sentence(placed, number.sentence))


def added_since(time: TimeSpan, end: int, text: str) -> bool:
    """Whether a list has grown since a day by the part that ends at `end` ("40 of them added since May")."""
    return time.kind == "since" and time.start >= end and _ADDED.search(text, end, time.start) is not None


def of_another_voice(time: TimeSpan, number: Placed, placed: Sequence[Placed], text: str) -> bool:
    """Whether a time stands behind a figure of somebody else, or behind a part that it dates ("of which 90 in May")."""
    between = [item for item in in_sentence(placed, number.sentence) if number.end <= item.start < time.start]
    if not between:
        return False
    beside = "," not in text[between[-1].end : time.start]
    parts = time.kind != "since" or added_since(time, between[-1].end, text)
    part = beside and between[-1].part and not number.part and time.single is False and parts
    return part or (bool(number.claimant) and between[-1].claimant not in ("", number.claimant))


def is_large(number: Placed) -> bool:
    """Whether it counts more persons than a few days can cost."""
    return number.unit == "persons" and number.value is not None and number.value >= ONLY_A_TOTAL
