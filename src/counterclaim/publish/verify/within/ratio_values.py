"""Does a pair of figures give a printed factor, share or growth?"""

from __future__ import annotations

from counterclaim.publish.verify.read.ratio_words import Ratio
from counterclaim.publish.verify.within.ratio_windows import Pair

NEAR = 0.02
"""Reach of a printed ratio, as of any derived figure (fairness rules, section 3)."""
WORDED, LOOSE = 0.12, 0.15
"""Reach of a ratio in words ("twice", "a third"), and of one with "about": a word shows one digit."""
HALF_STEP = 0.025
"""Reach of "about 40 %" where the percentage is a multiple of five: half the step such numbers go in."""
THIN = 1.8
"""A share so many times a bound it is told by is of other figures ("more than a third" of 0.71)."""
FAR = 10
"""A factor or share this many times off the one that two figures make is of other figures."""


def gives(pair: Pair, ratio: Ratio) -> bool:
    """Whether the pair gives the ratio; a growth also by either order where the text leaves it open."""
    return any(_meets(value, ratio) for value in values_of(pair, ratio))


def near(pair: Pair, ratio: Ratio) -> bool:
    """Whether the pair may be what the ratio is of: its own ratio is no more than ten times off.

    For a growth, its own is no more than ten times as large, or ten times the whole.
    """
    if ratio.sort == "percent":
        return ratio.turn == "of" or any(abs(value) <= FAR * max(ratio.value, 1) for value in values_of(pair, ratio))
    return any(ratio.value / FAR <= value <= ratio.value * FAR for value in values_of(pair, ratio))


def values_of(pair: Pair, ratio: Ratio) -> list[float]:
    """The ratios that a pair of figures may be told by."""
    one, other = pair.one, pair.other
    if ratio.sort == "percent" and ratio.turn != "of":
        grown = (one - other) / other
        if not pair.ordered:
            return [abs(grown)]
        return [grown if ratio.turn == "up" else -grown]
    if ratio.sort == "times":
        return [one / other] if pair.ordered and one >= other else [max(one, other) / min(one, other)]
    if pair.of:
        return [one / other]
    shares = [min(one, other) / max(one, other)]
    return [*shares, abs(one - other) / max(one, other), abs(one - other) / min(one, other), one / other]


def _meets(value: float, ratio: Ratio) -> bool:
    wanted = ratio.value
    share = ratio.sort == "share" or (ratio.sort == "percent" and ratio.turn == "of")
    if ratio.hedge == "floor":
        return wanted * (1 - NEAR) <= value and (value <= wanted * THIN or not share)
    if ratio.hedge == "ceiling":
        return value <= wanted * (1 + NEAR) and (value * THIN >= wanted or not share)
    reach = max(NEAR * wanted, ratio.unit / 2, 0.0 if ratio.unit else WORDED * wanted)
    if ratio.hedge == "about":
        fives = ratio.sort == "percent" and round(wanted * 100) % 5 == 0
        reach = max(reach, HALF_STEP if fives else 0.0, LOOSE * wanted if not ratio.unit else 0.05 * wanted)
    return abs(value - wanted) <= reach + 1e-9


def as_printed(pair: Pair, ratio: Ratio) -> str:
    """What a pair of figures gives, written as the draft's ratio is."""
    value = values_of(pair, ratio)[0]
    if ratio.sort == "times":
        return f"{value:.2f} times"
    if ratio.sort == "percent" and ratio.turn != "of":
        turn = ratio.turn if value >= 0 else ("down" if ratio.turn == "up" else "up")
        return f"{turn} {abs(value):.1%}" if pair.ordered else f"{abs(value):.1%}"
    return f"{min(values_of(pair, ratio), key=lambda one: abs(one - ratio.value)):.1%}"
