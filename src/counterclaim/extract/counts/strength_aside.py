"""Which words of strength tell nothing of the number behind them?"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from counterclaim.extract.clauses.booked import books_them
from counterclaim.extract.clauses.tokens import Item
from counterclaim.vocabulary.load import vocabulary


def closed_off(items: Sequence[Item], place: int, at: int) -> bool:
    """Whether a comma closes a strength off inside a list of losses ("lost 900 men, most of the army it had before the
    war, and 20 tanks").
    """
    between = items[place + 1 : at]
    joined = any(one.get("punct") == "," and other.has("and") for one, other in pairwise(between))
    lost = next((one for one in reversed(items[:place]) if one.has("loser", "clause", "reset", "speech_before")), None)
    return joined and lost is not None and lost.has("loser")


def of_the_base(items: Sequence[Item], place: int) -> bool:
    """Whether a participle only says what was fired of the count out of which others fell ("442 of the 476 drones
    launched overnight and 41 of the 48 missiles"), a verb of coming in puts it down ("entered 41 as destroyed"), or
    tells who keeps a tally.
    """
    if books_them(items, place) or _keeps_tally(items, place):
        return True
    back = place - 1
    while back > 0 and items[back].has("cat") and items[back].number is None:
        back -= 1
    return (
        back > 1 and items[back].number is not None and items[back - 1].has("of") and items[back - 2].number is not None
    )


def _keeps_tally(items: Sequence[Item], place: int) -> bool:
    """Whether a side right behind a tally is said to keep or release it ("the list Kyiv keeps")."""
    back = place - 1
    while back > 0 and items[back].has("have"):
        back -= 1
    side = items[back] if back > 0 else None
    known = vocabulary().parties.get(str(side.get("party"))) if side is not None else None
    told = known is not None and known.kind not in {"monitor", "media"}  # a monitor's list holds what was lost
    told = told and side is not None and not (side.get("possessive") or items[place].unknown)
    return told and items[back - 1].has("speech_sees", "counts_total", "counts_figure", "counts_bulletin")


def of_the_named(items: Sequence[Item], at: int) -> bool:
    """Whether what a number counts is the dead by another word ("список насчитывает 46 454 фамилии")."""
    behind = items[at + 1] if at + 1 < len(items) else None
    return behind is not None and behind.get("toll") == "killed" and not behind.unknown
