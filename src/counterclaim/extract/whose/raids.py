"""Whose drones and missiles were shot down, by whose raid the sentence has told of?"""

from __future__ import annotations

from counterclaim.extract.clauses.attacks import is_an_attack
from counterclaim.extract.issuers.sides import side
from counterclaim.extract.whose.case import Case
from counterclaim.model.claim import Party
from counterclaim.vocabulary.load import vocabulary

_SENT = frozenset({"uavs", "missiles", "guided-bombs", "missiles and drones"})
_DOWNED = frozenset({"shot-down", "destroyed", "lost"})
_FIGHT = frozenset({"state", "forces", "group"})
_TAKES_UP = ("by", "from_whom", "over", "prepositions", "at", "on")  # lead to where it fell


def of_the_raid(case: Case) -> Party:
    """The side whose raid opens the sentence that tells what was shot down of it ("Удар РФ: ПВО сбила 102 ракеты").

    Nobody's where a side stands nearer to the number: it may be the one that shot them down.
    """
    figure, items = case.figure, case.items
    if figure.category not in _SENT or figure.outcome not in _DOWNED or figure.phrase.party is not None:
        return None
    for place in range(figure.at - 1, -1, -1):
        party = items[place].get("forces") or items[place].get("party") or items[place].get("adj")
        if party is None or vocabulary().parties[str(party)].kind not in _FIGHT:
            continue
        if place and items[place - 1].has(*_TAKES_UP) and not items[place].unknown:
            continue
        return side(str(party)) if _raids(case, place) else None
    return None


def _raids(case: Case, place: int) -> bool:
    """Whether an attack right beside a side's name is its own ("удар РФ", "российская атака")."""
    items = case.items
    at = place + 1 if items[place].has("adj") else place - 1
    if not 0 <= at < len(items) or items[max(at, place)].unknown:
        return False
    return is_an_attack(items[at], case.voice.text, case.lexicon)
