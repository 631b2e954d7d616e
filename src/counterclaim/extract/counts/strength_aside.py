"""Which words of strength tell nothing of the number behind them?"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from counterclaim.extract.clauses.booked import books_them
from counterclaim.extract.clauses.tokens import Item


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
    launched overnight and 41 of the 48 missiles"), or a verb of coming in puts it down ("entered 41 as destroyed").
    """
    if books_them(items, place):
        return True
    back = place - 1
    while back > 0 and items[back].has("cat") and items[back].number is None:
        back -= 1
    return (
        back > 1 and items[back].number is not None and items[back - 1].has("of") and items[back - 2].number is not None
    )


def of_the_named(items: Sequence[Item], at: int) -> bool:
    """Whether what a number counts is the dead by another word ("список насчитывает 46 454 фамилии")."""
    behind = items[at + 1] if at + 1 < len(items) else None
    return behind is not None and behind.get("toll") == "killed" and not behind.unknown
