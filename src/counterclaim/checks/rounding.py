"""Is the printed figure a fair telling of the source's value?

The rules are the fair ones of the desk: a bare number may be rounded to the digits it prints; "more than" needs a
number rounder than the value and no more than a tenth below it; "about" and "nearly" reach 2 %, "just under" as far
as "fewer than". A number as precise
as the source's own reads as a quote and must be the source's number.
"""

from __future__ import annotations

import math
import re
from decimal import Decimal
from typing import Literal

from counterclaim.model.quantity import Number, Qualifier, Quantity, quantity_of
from counterclaim.vocabulary.load import word_table

Agreement = Literal["matches", "consistent", "thin", "hedged-otherwise"]
NEAR = 0.02
"""Reach of "about", "nearly" and of derived figures: 2 % (desk practice, fairness rules of 2026)."""
REACH = 1.1
"""How far above a floor (or, inverted, below a ceiling) the value may lie before the floor is thin."""
ROUNDED = 0.05
"""A bare rounding may move a value by 5 % at most: half a unit of the second digit."""
SPELLED = 0.12
"""... and by 12 % where no digit is printed ("another thousand men" of 1,110)."""
COUNTED = 100
"""Below this a bare number is a count, not a rounding: it must be exact."""
_TENTHS = re.compile(r"(?<![\d.,])(\d{1,3})[.,](\d{1,2})(?!\d)\s*[^\W\d_]")
_UNDER = re.compile(
    r"\b(?:(?:just|a little|slightly|a shade|a touch) (?:under|below|less than|fewer than)|"
    r"(?:трохи|ледь|дещо|ледве) (?:менше|нижче)|(?:чуть|немногим|немного|едва) (?:меньше|менее|ниже))(?!\w)"
)
"""Words by which a number is not reached, as by "fewer than": a tenth below it (fairness rules of 2026, section 3)."""
_FLOORS, _CEILINGS, _NEAR_WORDS = ("more-than", "at-least"), ("up-to", "fewer-than"), ("about", "nearly")


def agrees(printed: Quantity, text: str, value: Quantity | Number) -> Agreement | None:
    """How a printed figure stands to the value it reports; null when it is another figure.

    Args:
        printed: the figure of the text with its hedge.
        text: the figure as printed ("439 thousand", "a dozen"), for the digits it shows.
        value: the source's figure with its own hedge, or a plain number (taken as exact).

    Returns:
        `matches`: the source's own number, its hedge kept, or "about" dropped or added (`hedge_change` says which);
        `consistent`: fairly rounded or bounded; `thin`: true, but the bound is more than a tenth away;
        `hedged-otherwise`: the number fits but a floor, ceiling or approximation became another one; null: the text
        tells another number.
    """
    source = value if isinstance(value, Quantity) else quantity_of(value, "exact", printed.unit)
    if printed.qualifier == "vague" or source.qualifier == "vague":
        return _overlap(printed, source)
    if printed.qualifier == "range" or source.qualifier == "range" or printed.stated is None or source.stated is None:
        return _ranges(printed, text, source)
    if printed.stated == source.stated:
        return (
            "matches" if hedge_change(printed.qualifier, source.qualifier) in (None, "dropped") else "hedged-otherwise"
        )
    if source.qualifier in _FLOORS:
        return _against_floor(printed, text, source.stated)
    if source.qualifier in _CEILINGS:
        return _against_ceiling(printed, text, source.stated)
    return _against_point(printed, text, source.stated)


def derived_agrees(printed: Quantity, text: str, value: Number) -> Agreement | None:
    """How a printed average, percentage, difference or sum stands to the recomputed value; null when it is another.

    Within 2 %, or equal at the printed digits; a floor or ceiling on the right side and within a tenth is fair, and
    thin further off. Precision is no sign of a quote here: nobody printed the recomputed value.
    """
    shown = printed.stated
    if shown is None:
        low, high = printed.low, printed.high
        inside = (low is None or value >= low * (1 - NEAR)) and (high is None or value <= high * (1 + NEAR))
        return "consistent" if inside else None
    if shown == value:
        return "matches"
    if printed.qualifier in _FLOORS and value > shown:
        return "consistent" if value < shown * REACH else "thin"
    if printed.qualifier in _CEILINGS and value < shown:
        return "consistent" if value > shown * (2 - REACH) else "thin"
    near = abs(value - shown) <= NEAR * abs(value) + 1e-9
    return "consistent" if near or _rounded_to(shown, text, value) else None


def hedge_change(printed: Qualifier, source: Qualifier) -> Literal["turned", "dropped", "added"] | None:
    """What became of the source's hedge where the number is the same.

    `turned`: a floor, ceiling or approximation became another of these (or a plain number became a floor or a
    ceiling); `dropped`: it became a plain number; `added`: a plain number got "about"; null: kept in kind.
    """
    now, was = _hedge(printed), _hedge(source)
    if now == was:
        return None
    if now == "exact":
        return "dropped"
    return "added" if was == "exact" and now == "near" else "turned"


def rounder(number: Number, value: Number, *, text: str = "") -> bool:
    """Whether `number` shows fewer digits than `value`: its last non-zero digit stands further left.

    Below a hundred a multiple of five is rounder than another number, and "a dozen" is round in any case.
    """
    if _round_word(text):
        return True
    if abs(value) < COUNTED and number % 5 == 0 and value % 5 != 0:
        return True
    return precision(text, number) > precision("", value)


def precision(text: str, number: Number) -> int:
    """The power of ten of the last digit a figure shows: 3 for 439,000, 1 for 439,190, 5 for "1.0 million"."""
    exponent = int(Decimal(str(number)).normalize().as_tuple().exponent) if number else 0
    shown = _TENTHS.search(text)
    if shown is None or abs(number) < 1000:
        return exponent
    # "1.0 million" shows its tenths: the zero after the point is a printed digit
    scale = round(math.log10(abs(number) / float(f"{shown[1]}.{shown[2]}")))
    return min(exponent, scale - len(shown[2]))


def _hedge(qualifier: Qualifier) -> str:
    if qualifier in _FLOORS:
        return "floor"
    if qualifier in _CEILINGS:
        return "ceiling"
    return "near" if qualifier in _NEAR_WORDS else "exact"


def _against_point(printed: Quantity, text: str, value: Number) -> Agreement | None:
    shown = printed.stated or 0
    if printed.qualifier in _FLOORS:
        if value <= shown or not rounder(shown, value, text=text):
            return None
        return "consistent" if value < shown * REACH else "thin"
    if printed.qualifier in _CEILINGS:
        if value >= shown or not rounder(shown, value, text=text):
            return None
        return "consistent" if value > shown * (2 - REACH) else "thin"
    if printed.qualifier == "nearly":
        reach = 2 - REACH if _UNDER.search(text.lower()) else 1 - NEAR
        return "consistent" if shown * reach <= value < shown else None
    if printed.qualifier == "about":
        near = abs(value - shown) <= NEAR * abs(value) + 1e-9
        return "consistent" if (near and rounder(shown, value, text=text)) or _rounded_to(shown, text, value) else None
    return "consistent" if _rounded_to(shown, text, value) else None


def _against_floor(printed: Quantity, text: str, floor: Number) -> Agreement | None:
    """The source gives a floor: the same floor, or that floor cut down to fewer digits."""
    shown = printed.stated or 0
    if printed.qualifier in _FLOORS:
        unit = 10 ** max(0, precision(text, shown))
        if shown > floor or not precision(text, shown) > precision("", floor) or floor - floor % unit != shown:
            return None
        return "consistent" if floor < shown * REACH else "thin"
    if _rounded_to(shown, text, floor):
        return "consistent" if printed.qualifier == "exact" else "hedged-otherwise"
    return None


def _against_ceiling(printed: Quantity, text: str, ceiling: Number) -> Agreement | None:
    """The source gives a ceiling: the same ceiling, or that ceiling raised to fewer digits."""
    shown = printed.stated or 0
    if printed.qualifier in _CEILINGS:
        fewer = precision(text, shown) > precision("", ceiling)
        return "consistent" if fewer and shown * (2 - REACH) < ceiling < shown else None
    if _rounded_to(shown, text, ceiling):
        return "consistent" if printed.qualifier == "exact" else "hedged-otherwise"
    return None


def _rounded_to(shown: Number, text: str, value: Number) -> bool:
    """Whether the value, rounded to the digits that are shown, is the number shown."""
    if shown == value:
        return True
    whole = float(value).is_integer()
    if whole and abs(value) < COUNTED and not _round_word(text):
        return False
    if whole and precision(text, shown) <= precision("", value):
        return False
    unit = Decimal(10) ** precision(text, shown)
    near = (Decimal(str(value)) / unit).to_integral_value(rounding="ROUND_HALF_UP") * unit
    reach = ROUNDED if not text or any(map(str.isdigit, text)) else SPELLED
    return near == Decimal(str(shown)) and abs(value - shown) <= reach * abs(value)


def _ranges(printed: Quantity, text: str, source: Quantity) -> Agreement | None:
    if printed.qualifier == "range" and source.qualifier == "range":
        ends = [_end(mine, theirs, text) for mine, theirs in ((printed.low, source.low), (printed.high, source.high))]
        if None in ends:
            return None
        return "matches" if ends == ["matches", "matches"] else "consistent"
    if printed.qualifier == "range":
        return _overlap(printed, source)
    shown, low, high = printed.stated, source.low, source.high
    if shown is None:
        return _overlap(printed, source)
    if printed.qualifier in _FLOORS and low is not None:
        return _against_floor(printed, text, low) if shown != low else "matches"
    if printed.qualifier in _CEILINGS and high is not None:
        return _against_ceiling(printed, text, high) if shown != high else "matches"
    inside = (low is None or shown >= low) and (high is None or shown <= high)
    return "consistent" if inside and printed.qualifier == "about" else None


def _end(mine: Number | None, theirs: Number | None, text: str) -> Agreement | None:
    if mine is None or theirs is None:
        return "matches" if mine == theirs else None
    return agrees(quantity_of(mine, "exact", None), text, theirs)


def _overlap(printed: Quantity, source: Quantity) -> Agreement | None:
    """Fair when the bounds the words allow meet the source's; a word without bounds contradicts nothing."""
    low, high = source.low, source.high
    if source.stated is not None and low is None and high is None:
        low = high = source.stated
    above = printed.low is not None and high is not None and printed.low > high
    below = printed.high is not None and low is not None and printed.high < low
    return None if above or below else "consistent"


def _round_word(text: str) -> bool:
    if not text or any(letter.isdigit() for letter in text):
        return False
    words = word_table("round-words")
    return any(stem in text.casefold() for stems in words.values() for stem in stems)
