"""Which numbers does a sentence of the draft print, and which of them are reckoned from others?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from counterclaim.checks.rounding import derived_agrees, rounder
from counterclaim.extract.numbers.numbers import find_numbers
from counterclaim.model.quantity import Number, Qualifier, quantity_of
from counterclaim.publish.verify.answers.question import Desk
from counterclaim.publish.verify.read.prose import says, undated, zone_of
from counterclaim.publish.verify.read.ratio_words import ratios

PARTS = 3
"""From so many parts on, numbers of any size are taken for the parts of the sum behind them; two only from LEAST on."""
APART = "difference"
"""The reader's own reason for passing over a number that only tells how far two others are apart."""
LEAST = 100
"""From here on a number is taken for one of two that a sum or a difference is made of."""
CLOSE = 2.0
"""A sum more times off, by no known slip, adds up something else."""
SLIPS = frozenset({"one-digit", "swapped-digits"})
SUM_SLIPS = SLIPS | {"digit-dropped", "digit-added", "x10"}


@dataclass(frozen=True, slots=True)
class Printed:
    """A number of the text: its place, its value, the text as printed, its hedge, and whether it is a difference."""

    start: int
    end: int
    value: Number
    exact: str
    qualifier: Qualifier
    apart: bool = False


@dataclass(frozen=True, slots=True)
class Recount:
    """What recomputing a printed sum or difference gave: fair, or the sum in words with the right number."""

    whole: Printed
    how: str
    right: Number
    fair: bool
    kind: str
    pair: tuple[Number, Number] | None = None


def numbers_of(desk: Desk, index: int) -> list[Printed]:
    """The numbers of a sentence that count something: no dates, no times, no factors or shares."""
    start, end = desk.spans[index]
    text = desk.document.text
    if not any(map(str.isdigit, text[start:end])) and not says("added", text[start:end]):
        return []
    factors = [(ratio.start, ratio.end) for ratio in ratios(text[start:end], start)]
    return [
        Printed(
            start + one.start,
            start + one.end,
            one.stated,
            text[start:end][one.start : one.end],
            one.qualifier,
            one.ignored == APART,
        )
        for one in find_numbers(undated(text[start:end]), (desk.document.language or "en")[:2])
        if one.ignored in (None, APART)
        and one.stated
        and not any(first < start + one.end and start + one.start < last for first, last in factors)
    ]


def numbers_before(sentences: Sequence[list[Printed]], desk: Desk, index: int) -> list[Printed]:
    """The numbers of the sentence before one, in its own paragraph or the one above."""
    if not index:
        return []
    between = desk.document.text[desk.spans[index - 1][1] : desk.spans[index][0]]
    aside = zone_of(desk.document, desk.spans[index - 1][0]) != zone_of(desk.document, desk.spans[index][0])
    return [] if aside or between.count("\n") > 2 else sentences[index - 1]


def agrees(one: Printed, value: Number) -> bool:
    """Whether a value is the printed number, or fairly rounded to it: near is not enough for a number to the digit."""
    if one.value == value or value < LEAST or not rounder(one.value, value, text=one.exact):
        return one.value == value
    qualifier: Qualifier = "exact" if one.qualifier == "up-to" else one.qualifier  # "which adds up to" is no ceiling
    quantity = quantity_of(one.value, qualifier, None)
    return derived_agrees(quantity, one.exact, value) in ("matches", "consistent")
