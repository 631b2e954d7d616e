"""Which words of strength tell nothing of the number behind them?"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from counterclaim.extract.clauses.tokens import Item


def closed_off(items: Sequence[Item], place: int, at: int) -> bool:
    """Whether a comma closes a strength off inside a list of losses ("lost 900 men, most of the army it had before the
    war, and 20 tanks").
    """
    between = items[place + 1 : at]
    joined = any(one.get("punct") == "," and other.has("and") for one, other in pairwise(between))
    lost = next((one for one in reversed(items[:place]) if one.has("loser", "clause", "reset", "speech_before")), None)
    return joined and lost is not None and lost.has("loser")


def of_the_named(items: Sequence[Item], at: int) -> bool:
    """Whether what a number counts is the dead by another word ("список насчитывает 46 454 фамилии")."""
    behind = items[at + 1] if at + 1 < len(items) else None
    return behind is not None and behind.get("toll") == "killed" and not behind.unknown
