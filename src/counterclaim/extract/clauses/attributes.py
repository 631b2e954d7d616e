"""Which noun does a participle stand before with all that it takes ("3 342 потерянные с начала войны артсистемы")?"""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.extract.clauses.tokens import Item

_FULL = (
    "ом",
    "ой",
    "ых",
    "их",
    "ые",
    "ие",
    "ыми",
    "ими",
    "ым",
    "им",
    "ый",
    "ого",
)  # of an attribute, never of what is said of it
_EITHER = ("ий", "ену", "ану", "иту", "ені", "ані", "иті")  # also of what is said of them
_BY_WHOM = ("ми", "ом", "ем", "ою", "ею")  # ends the instrumental
_LEADS = ("prepositions", "at", "on", "over", "with_whom", "from_whom", "by_fault", "against", "to")
_STOPS = ("punct", "and", "or", "clause", "passive", "loser", "taker", "speech_before", "of_them", "be", "other_verbs")
_WHOSE = ("adj", "own", "enemy", "forces")
_REACH = 8  # items from the participle to its noun


def attributes_noun(items: Sequence[Item], place: int, text: str) -> int | None:
    """Where the noun stands that a participle right before `items[place]` is said of, over what it takes.

    Null where no preposition, no time and nobody who did it is behind it, or a mark or another verb comes first. A noun
    that a preposition leads to is where or whereby it happened ("погибших в бою с боевиками солдат").
    """
    first, participle = items[place], items[place - 1]
    done_by = by_agent(items, place, text)
    led = (first.has(*_LEADS) and not first.unknown) or first.time is not None or done_by
    printed = text[participle.start : participle.end].lower()
    if not led or (first.has("cat") and not done_by) or not printed.endswith(_FULL + _EITHER):
        return None
    for at in range(place + 1, min(len(items), place + _REACH)):
        item = items[at]
        if item.number is not None or item.has(*_STOPS):
            return None
        if done_by and text[item.start : item.end].lower().endswith(_BY_WHOM):
            continue  # "утрачені російськими військами танки"
        if item.has("cat") and "toll" not in item.entry and not _led_to(items, at):
            by_whom = not printed.endswith(_FULL) and text[item.start : item.end].lower().endswith(_BY_WHOM)
            return None if by_whom else at
    return None


def by_agent(items: Sequence[Item], place: int, text: str) -> bool:
    """Whether a side's name or adjective in the instrumental right behind a participle says who did it or lost them."""
    first = items[place]
    side = first.has("adj", "forces", "party") and not first.unknown and items[place - 1].has("passive", "toll")
    return side and text[first.start : first.end].lower().endswith((*_BY_WHOM, "им"))


def _led_to(items: Sequence[Item], at: int) -> bool:
    """Whether a preposition leads to a noun at once, or over the words that only say whose it is."""
    if items[at].unknown:
        return False
    back = at - 1
    while items[back].has(*_WHOSE) and not items[back].unknown:
        back -= 1
    return items[back].has(*_LEADS) and items[back].time is None
