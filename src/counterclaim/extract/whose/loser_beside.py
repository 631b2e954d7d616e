"""Whose loss is it where the one who lost stands in a clause about the thing ("37 tanks that the army lost")?"""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.extract.clauses.tokens import Item
from counterclaim.extract.counts.figure import Figure
from counterclaim.extract.issuers.sides import is_army, side
from counterclaim.extract.whose.case import Case
from counterclaim.extract.whose.owners import agent_of

_NAMES = ("forces", "party", "adj")
_FROM = ("from_whom", "for_side", "taken_as", "in_ranks")
_AMONG = ("taken_as", "in_ranks")
_OWNER = 3  # items behind "by" or "belonging to" in which its name ends


def loser_beside(case: Case) -> str | None:
    """The side that stands right before the verb of losing behind the thing, behind "belonging to" or behind the "by"
    of a loss, or that is missing so many; null for none.
    """
    items, figure, governor = case.items, case.figure, case.figure.governor
    behind = figure.phrase.last + 1
    if case.lexicon.grammar.get("inverts"):
        return None
    if behind < len(items) and items[behind].has("of_whose_fleet", "belongs") and not items[behind].unknown:
        return _first_named(items[behind + 1 : behind + _OWNER])
    if (army := _of_an_army(items, figure)) is not None:
        return army
    if governor is None or not 0 <= governor.place < len(items):
        return None
    if governor.right and items[governor.place].get("loser") == "lost":
        return _right_before(items, behind, governor.place)
    if governor.role == "toll" and governor.place < figure.at and behind < len(items) and items[behind].has("by"):
        return _first_named(items[behind + 1 : behind + _OWNER])
    missing = governor.role == "passive" and governor.outcome == "missing" and 0 < governor.place < figure.at
    if missing and items[governor.place - 1].has("be") and not figure.human:
        agent = agent_of(items, governor.place, case.voice)
        return agent if isinstance(agent, str) else None
    return None


def _of_an_army(items: Sequence[Item], figure: Figure) -> str | None:
    """The side whose army, by its own name, men are from or fell among ("370 men from the Israeli army", "370 were
    killed on the side of the Israeli army", "Among the Israeli army 370 were killed").
    """
    right = figure.governor is not None and figure.governor.right
    places = [0, figure.phrase.last + 1, *([figure.governor.place + 1] if right and figure.governor else [])]
    for place in places if figure.human else ():
        lead, named = items[place : place + 1], items[place + 1 : place + 2]
        if not named or not lead[0].has(*(_FROM if place else _AMONG)) or lead[0].unknown:
            continue
        if is_army(named[0].get("party")) and set(named[0].unknown) <= {"the"}:
            return side(str(named[0].get("party")))
    return None


def _right_before(items: Sequence[Item], start: int, verb: int) -> str | None:
    """The last side named between a thing and its verb, where nothing else is counted or told in between."""
    between = items[start:verb]
    if any(item.number is not None or item.has("punct", "toll", "taker", "by") for item in between):
        return None
    return next((named for item in reversed(between) if (named := _named(item)) is not None), None)


def _first_named(row: Sequence[Item]) -> str | None:
    """The side that the first words of a stretch name."""
    return next((named for item in row if (named := _named(item)) is not None), None)


def _named(item: Item) -> str | None:
    party = next((item.get(key) for key in _NAMES if item.has(key)), None)
    return side(str(party)) if party is not None and not item.has("speech_after") else None
