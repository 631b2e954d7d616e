"""Does a side only wage the war in which was lost, or stand in it as one of two?"""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.extract.clauses.clauses import wars
from counterclaim.extract.clauses.tokens import Item
from counterclaim.vocabulary.load import vocabulary

_WAGED = 2  # words that no list knows between a side and the end of its war's name ("full-scale invasion")
_SIDES = frozenset({"party", "forces", "adj", "enemy"})
_BETWEEN = frozenset({"between", "между", "між"})


def wages(items: Sequence[Item], place: int) -> bool:
    """Whether a side is only said to wage a war ("in the Russian Federation's war against Ukraine", "Russia's invasion
    had resulted in 900 deaths").
    """
    behind = items[place + 1] if place + 1 < len(items) and items[place].has("adj", "party") else None
    lost = behind is None or behind.has("toll", "cat")  # "Russia's war losses"
    return behind is not None and not lost and not wars().isdisjoint(behind.unknown[:_WAGED])


def at_home(items: Sequence[Item], place: int) -> bool:
    """Whether people fell in a country's own war, which no known conflict of two states is ("in Sudan's civil war")."""
    item, behind = items[place], items[place + 1] if place + 1 < len(items) else None
    if not item.get("possessive") or behind is None or not place or not items[place - 1].has("where_hurt"):
        return False
    if wars().isdisjoint(behind.unknown[-1:]) or not (behind.get("punct") or behind.time is not None):
        return False
    return not any(str(item.get("adj")) in pack.belligerents for pack in vocabulary().packs.values())


def of_two_at_war(items: Sequence[Item], place: int, text: str) -> bool:
    """Whether a party is one of two between whom there is a war ("in 14 months of war between Israel and Hamas")."""
    first = place - 2 if place > 1 and items[place - 1].has("and") and items[place - 2].has("party") else place
    before = items[first - 1] if first else None
    return before is not None and items[place].has("party") and text[before.start : before.end].lower() in _BETWEEN


def fell_in_war_with(items: Sequence[Item], *, abroad: bool) -> str | None:
    """The party with or against which a war is in which soldiers fell: they are its opponent's.

    With `abroad` also the one in whose land it is ("погибших на войне в Украине"), as who fights at home does not say.
    Null where the sentence names no such war, or any other party beside it.
    """
    sides = [place for place, item in enumerate(items) if not _SIDES.isdisjoint(item.entry)]
    if len(sides) != 1 or sides[0] == 0 or items[sides[0]].unknown:
        return None
    led, named = items[sides[0] - 1], items[sides[0]]
    if led.has("where_hurt") and not abroad:
        return None
    if not led.has("at", "against", "where_hurt", "with_whom", "of", "on", "prepositions") or not named.has("party"):
        return None
    span = items[sides[0] - 2].time if sides[0] > 1 and not led.unknown else None  # "на войне" is a time as well
    at_war = (span is not None and span.war) or not wars().isdisjoint(led.unknown[-1:])
    return str(named.get("party")) if at_war else None
