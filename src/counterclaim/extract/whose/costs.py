"""Whose are the losses that something costs, or of whose fallen a number is told?"""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.extract.clauses.tokens import Item
from counterclaim.extract.issuers.sides import side


def of_number(items: Sequence[Item], fate: int) -> str | None:
    """The side whose "number of Ukrainian soldiers killed" a figure goes on with; null for another construction."""
    for back in range(fate - 1, max(0, fate - 4), -1):
        party = items[back].get("forces") or items[back].get("adj")
        led = items[back - 1].has("of") and items[back - 2].has("counts_figure", "counts_total")
        if party is not None and back > 1 and led:
            return side(str(party))
    return None


def cost_whom(items: Sequence[Item], place: int, at: int, *, foe: str | None) -> str | None:
    """The side that stands between a verb of costing or depriving and the number ("has cost the army 315,000 dead").

    `foe`: whom the speaker or the text means by the enemy ("сутки обошлись врагу в 900 человек").
    """
    if items[place].get("other_verbs") != "money" and not items[place].has("deprives"):
        return None
    for item in items[place + 1 : at]:
        if item.has("enemy"):
            return foe
        party = item.get("forces") or item.get("adj") or item.get("party")
        if party is not None:
            return side(str(party))
        if item.number is not None or item.get("punct"):
            return None
    return None
