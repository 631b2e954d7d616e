"""To whom does a blow belong, and who is the enemy of those that repel one?"""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.extract.clauses.tokens import Item
from counterclaim.extract.counts.figure import FLYING
from counterclaim.extract.issuers.sides import Sides, side

_FIRING = FLYING | {"mlrs", "artillery", "ammunition", "rockets"}
_FROM = 5  # items from an attack to who made it


def of_event(items: Sequence[Item], place: int) -> bool:
    """Whether a side belongs to a strike or an attack ("Israeli strikes", "a Ukrainian drone attack", "shelling of the
    town on the part of the army").
    """
    if place > 1 and items[place - 1].has("from_whom"):
        return any(_is_attack(one) for one in items[max(0, place - _FROM) : place - 1])
    if place and items[place - 1].has("blow") and not items[place].unknown:
        return True  # "удара российской армии"
    following = items[place + 1] if place + 1 < len(items) else None
    fired = following is not None and following.get("cat") in _FIRING and len(following.unknown) <= 1
    if fired and place + 2 < len(items):
        following = items[place + 2]
    speaks = following is not None and following.has("issuers_bodies") and place + 2 < len(items)
    if speaks and items[place + 2].has("speech_before") and not items[place + 2].unknown:
        return False  # "В Ізраїлі поліція підтвердила"
    hit = following is not None and following.get("other_nouns") == "targets struck"  # "at Gaza Strip hospitals"
    town = following is not None and not following.has("other_nouns", "taker")
    beside = next((one for one in items[place + 2 : place + 4] if not one.has("of")), None) if town else None
    hit = hit or (beside is not None and beside.has("place_in"))  # "the Ukrainian city of Dnipro"
    return following is not None and not hit and len(following.unknown) <= 1 and _is_attack(following)


def _is_attack(item: Item) -> bool:
    return item.get("other_nouns") == "event count" or (item.has("struck") and not item.has("cat"))


def foe_repelled(items: Sequence[Item], place: int, sides: Sides) -> str | None:
    """The side behind "the enemy" where the other one is said to have beaten off its attack ("Армия отразила штурм,
    противник потерял 40 человек"); null where nobody does.
    """
    verb = next((at for at in range(place - 1, 0, -1) if items[at].get("other_verbs") == "event count"), None)
    if verb is None:
        return None
    named = (item.get("forces") or item.get("party") or item.get("adj") for item in reversed(items[:verb]))
    party = next((one for one in named if one is not None), None)
    return sides.opponent(side(str(party))) if party is not None else None
