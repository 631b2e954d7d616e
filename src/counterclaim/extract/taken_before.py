"""Which verb takes what stands before it ("54 танки знищили бійці бригади")?"""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.extract.figure import HUMAN
from counterclaim.extract.govern import Governor
from counterclaim.extract.object_first import verb_behind_list
from counterclaim.extract.tokens import Item

_REACH = 12


def taken_behind(items: Sequence[Item], start: int) -> Governor | None:
    """The verb that stands behind its object ("three boats, he said, a cutter sank"): no other object follows it.

    Persons behind it are its subject ("54 танки знищили бійці бригади"), and what a preposition leads to is none.
    """
    found: Governor | None = None
    for place in range(start, min(len(items), start + _REACH)):
        item = items[place]
        if item.get("punct") in {";", "."}:
            break
        if item.number is not None and item.number.ignored is None:
            return None
        led = items[place - 1].has("prepositions")
        if found is not None and "cat" in item.entry and (led or item.get("cat") in HUMAN):
            break
        if item.has("cat", "clause", "and", "relative", "passive", "loser"):
            return None
        if item.has("taker"):
            found = Governor(str(item.get("taker")), "loss", None, "taker", place, right=True)
    return found


def takes_at_once(items: Sequence[Item], at: int, last: int) -> Governor | None:
    """The verb right behind a number that opens a clause, with its subject behind it (", а 3 168 захопили українські
    військові"); null for none.
    """
    if last + 2 >= len(items) or not items[at - 1 if at else 0].has("punct", "clause", "and"):
        return None
    verb, subject = items[last + 1], items[last + 2]
    if not verb.has("taker") or verb.unknown or subject.unknown or not subject.has("party", "forces", "adj", "own"):
        return None
    return Governor(str(verb.get("taker")), "loss", None, "taker", last + 1, right=True)


def behind_list(items: Sequence[Item], start: int) -> Governor | None:
    """The verb behind the whole list that a number opens, where its subject stands behind it."""
    place = verb_behind_list(items, start)
    if place is None:
        return None
    role = "taker" if items[place].has("taker") else "loser"
    return Governor(str(items[place].get(role)), "loss", None, role, place, right=True)
