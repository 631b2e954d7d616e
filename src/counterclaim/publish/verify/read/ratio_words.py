"""Where does a draft set figures against each other by a factor, a share or a growth?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from typing import Any, Literal

from counterclaim.publish.verify.read.prose import plain, word_form
from counterclaim.vocabulary.load import word_table

Sort = Literal["times", "share", "percent"]
HEDGED = 14
"""Characters before an expression in which its hedge stands ("nearly twice", "more than a third")."""
TURN = 34
"""Characters about a percentage in which its word of growth stands ("up 3 percent", "40 % more than")."""
LONG = 70
"""... in which a noun of growth stands that is the subject of its clause."""
OPENING = 4
"""Words before an expression that opens its clause: "or nearly", "a rise of about"."""
_WALL = re.compile(r"[;(—–:]|[.,]\s")
_NUMBER = r"(?<![\d.,])\d{1,4}(?:[.,]\d+)?"


@dataclass(frozen=True, slots=True)
class Ratio:
    """One expression of a ratio: its span in the text, what it says, and how.

    Attributes:
        start, end: span in the text, end exclusive.
        sort: `times` (a factor), `share` (a part of a whole) or `percent`.
        value: 2 for "twice", 0.25 for "a quarter", 0.4 for "40 %".
        unit: what the last printed digit stands for: 0.01 for "40 %", 0.1 for "2.5 times"; 0 for a word.
        turn: for a percentage `up` or `down` where it is a growth, else `of`.
        hedge: `exact`, `about`, `floor` or `ceiling`.
    """

    start: int
    end: int
    sort: Sort
    value: float
    unit: float
    turn: str
    hedge: str


def ratios(sentence: str, start: int) -> Iterator[Ratio]:
    """The ratios of a sentence in order; `start` is where it begins in the text."""
    for ratio in _ratios_in(sentence):
        yield replace(ratio, start=start + ratio.start, end=start + ratio.end)


@lru_cache(maxsize=1024)
def _ratios_in(sentence: str) -> tuple[Ratio, ...]:
    """The ratios of a sentence, asked for once for each of its figures."""
    text = plain(sentence)
    found_all: list[Ratio] = []
    taken: list[tuple[int, int]] = []
    for found, sort, value, unit in _expressions(text):
        if any(found[0] < last and first < found[1] for first, last in taken):
            continue
        taken.append(found)
        found_all.append(Ratio(*found, sort, value, unit, _turn(text, *found, sort), _hedge(text, found[0])))
    return tuple(found_all)


def against(what: str, sentence: str) -> bool:
    """Whether a sentence names what it is set against: `day`, `week`, `month`, `year`, `average`, `whole`."""
    return _words(what).search(plain(sentence)) is not None


def about_losses(sentence: str, start: int, end: int) -> bool:
    """Whether the clause of a span speaks of losses or their count, or opens with the span and so adds to what went
    before it ("439,190, up 3 percent on a week earlier").
    """
    part = part_about(sentence, start, end)
    if _words("subject").search(plain(part)):
        return True
    left = _opening(sentence, start)
    opening = plain(sentence[left:start])
    return left > 0 and len(opening.split()) <= OPENING


def part_about(sentence: str, start: int, end: int) -> str:
    """The clause of a span: what no comma, semicolon, dash or bracket parts from it."""
    right = found.start() if (found := _WALL.search(sentence, end)) else len(sentence)
    return sentence[_opening(sentence, start) : right]


def _opening(sentence: str, start: int) -> int:
    walls = [found.end() for found in _WALL.finditer(sentence, 0, start)]
    return walls[-1] if walls else 0


def _expressions(text: str) -> Iterator[tuple[tuple[int, int], Sort, float, float]]:
    for found in _factor().finditer(text):
        yield _span(found), "times", _value(found[1]), _unit(found[1])
    for found in _percent().finditer(text):
        yield _span(found), "percent", _value(found[1]) / 100, _unit(found[1]) / 100
    for found in _so_many_times().finditer(text):
        if _ones()[found[1]] > 1:
            yield _span(found), "times", _ones()[found[1]] + (0.5 if found[2] else 0.0), 0.0
    for found in _for_every().finditer(text):
        value = _ones().get(found[1]) or float(found[1].replace(",", "."))
        if value > 1:
            yield _span(found), "times", value, 0.0
    for found in _every_first().finditer(text):
        value = _ones().get(found[1]) or float(found[1].replace(",", "."))
        if value > 1:
            yield found.span(1), "times", value, 0.0
    for found in _in_so_many().finditer(text):
        part, whole = (_ones().get(found[n]) or float(found[n]) for n in (1, 2))
        if 0 < part < whole:
            yield _span(found), "share", part / whole, 0.0
    shared = _words("no-share").sub(lambda found: " " * len(found.group()), text)
    named: tuple[tuple[Sort, str, str], ...] = (("times", "times", text), ("share", "shares", shared))
    for sort, table, told in named:
        for value, pattern in _named(table):
            for found in pattern.finditer(told):
                yield _span(found), sort, value, 0.0


def _span(found: re.Match[str]) -> tuple[int, int]:
    return found.span()


def _value(text: str) -> float:
    return float(text.replace(",", "."))


def _unit(text: str) -> float:
    _, point, decimals = text.replace(",", ".").partition(".")
    return float(10 ** -len(decimals)) if point else 1.0


def _turn(text: str, start: int, end: int, sort: Sort) -> str:
    if sort != "percent":
        return "of"
    made = _words("makes-up").sub(lambda found: " " * len(found.group()), text[:start])  # "make up 28 %" of a whole
    window = made[max(0, start - TURN) :], text[end : end + TURN]
    best: tuple[int, str] | None = None
    for turn in ("up", "down"):
        for found in _words(turn).finditer(window[0]):
            gap = len(window[0]) - found.end()
            best = min(best or (gap, turn), (gap, turn))
        for found in _words(turn).finditer(window[1]):
            best = min(best or (found.start(), turn), (found.start(), turn))
    following = window[1].lstrip()
    if best is None and not following.startswith(("of ", "від ", "от ")):
        return _turned_before(text[:start])
    if best is None or (best[0] > 4 and following.startswith(("of ", "від ", "от "))):
        return "of"
    return best[1]


def _turned_before(before: str) -> str:
    """The growth that the clause before a percentage names ("The rise from one month to the next is 13 per cent")."""
    clause = re.split(r"[\d;:,(]", before[-LONG:])[-1]
    turns = [turn for turn in ("up", "down") if _words(f"growth-{turn}").search(clause)]
    return turns[0] if len(turns) == 1 else "of"


def _hedge(text: str, start: int) -> str:
    before = text[max(0, start - HEDGED) : start]
    for hedge in ("about", "floor", "ceiling"):
        for found in _words(hedge).finditer(before):
            if not before[found.end() :].strip(" «“\"'~"):
                return hedge
    return "exact"


@cache
def _words(what: str) -> re.Pattern[str]:
    return _pattern([form for forms in _table()[what].values() for form in forms])


@cache
def _factor() -> re.Pattern[str]:
    forms = [form for forms in _table()["factor"].values() for form in forms]
    words = "|".join(word_form(form) for form in sorted(forms, key=len, reverse=True))
    return re.compile(rf"({_NUMBER})[\s-]?(?:{words})(?!\w)")


@cache
def _percent() -> re.Pattern[str]:
    forms = [form for forms in _table()["percent"].values() for form in forms]
    words = "|".join(word_form(form) for form in sorted(forms, key=len, reverse=True))
    return re.compile(rf"({_NUMBER})[\s-]?(?:{words})")


@cache
def _ones() -> dict[str, float]:
    return {word: float(value) for words in _table()["ones"].values() for word, value in words.items()}


@cache
def _so_many_times() -> re.Pattern[str]:
    words = "|".join(sorted(map(re.escape, _ones()), key=len, reverse=True))
    times = "|".join(word_form(form) for forms in _table()["factor"].values() for form in forms)
    half = "|".join(word_form(form) for name in ("half", "odd") for forms in _table()[name].values() for form in forms)
    return re.compile(rf"(?<!\w)({words})((?:\s+(?:{half}))?)[\s-](?:{times})(?!\w)")


@cache
def _for_every() -> re.Pattern[str]:
    number = "|".join([r"\d{1,2}(?:[.,]\d)?", *sorted(map(re.escape, _ones()), key=len, reverse=True)])
    every = "|".join(word_form(form) for forms in _table()["forevery"].values() for form in forms)
    return re.compile(rf"(?<![\w.,])({number})\s+(?:[^\W\d]+\s+){{0,3}}(?:{every})(?!\w|[.,]\d)")


@cache
def _every_first() -> re.Pattern[str]:
    number = "|".join([r"\d{1,2}(?:[.,]\d)?", *sorted(map(re.escape, _ones()), key=len, reverse=True)])
    every = "|".join(word_form(form) for forms in _table()["forevery"].values() for form in forms if " one" not in form)
    return re.compile(rf"(?<!\w)(?:{every})\s+(?:[^\W\d]+,?\s+){{1,9}}?({number})(?![\w%]|[.,]\d)")


@cache
def _in_so_many() -> re.Pattern[str]:
    number = "|".join([r"\d{1,3}", *sorted(map(re.escape, _ones()), key=len, reverse=True)])
    between = "|".join(word_form(form) for forms in _table()["outof"].values() for form in forms)
    return re.compile(rf"(?<![\w.,])({number})\s+(?:{between})\s+({number})(?![\w.,]*\d)(?!\w)")


@cache
def _named(table: str) -> tuple[tuple[float, re.Pattern[str]], ...]:
    made = [
        (float(value), _pattern([form for forms in languages.values() for form in forms]))
        for value, languages in _table()[table].items()
    ]
    # the longer words first: "two and a half times" before "half", "two thirds" before "a third"
    return tuple(sorted(made, key=lambda pair: -len(pair[1].pattern.split("|")[0])))


def _pattern(forms: list[str]) -> re.Pattern[str]:
    parts = sorted((word_form(form) for form in forms), key=len, reverse=True)
    return re.compile(r"(?<!\w)(?:" + "|".join(parts) + r")(?!\w)")


def _table() -> Any:
    return word_table("ratios")
