"""Whose people are hurt, by whose weapon or strike opens the sentence that tells of them?"""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.extract.clauses.tokens import Item
from counterclaim.extract.counts.figure import FLYING
from counterclaim.extract.issuers.sides import side
from counterclaim.extract.whose.case import Case
from counterclaim.extract.whose.of_events import of_event
from counterclaim.extract.whose.victims import WHERE_THEY_LIVE
from counterclaim.model.claim import Party

_FELL = frozenset({"killed", "wounded", "casualties", "missing"})


def by_whose_weapon(case: Case) -> Party:
    """The opponent of the side whose weapon or strike opens the sentence that tells of people hurt ("A Russian missile
    struck Ukraine's largest hospital in a wave of attacks that killed 40 people").
    """
    figure, items = case.figure, case.items
    if figure.category not in WHERE_THEY_LIVE or figure.outcome not in _FELL or figure.phrase.party is not None:
        return None
    named = (at for at, item in enumerate(items[: figure.at]) if item.has("adj", "party", "forces"))
    named = (at for at in named if not items[at].has("dateline"))
    place = next((at for at in named if not _of_a_body(items, at)), None)
    if place is None or place + 1 >= len(items) or not items[place].has("adj") or items[place].get("possessive"):
        return None
    weapon = items[place + 1].get("cat") in FLYING and not items[place + 1].unknown[1:]
    attacker = side(str(items[place].get("adj")))
    if not (weapon or of_event(items, place)) or attacker not in case.voice.sides.parties:
        return None
    return case.voice.sides.opponent(attacker)


def _of_a_body(items: Sequence[Item], place: int) -> bool:
    """Whether a side only says whose a body is that tells it ("По данным иранского минздрава, израильские удары")."""
    behind = place + 1 < len(items) and items[place + 1].has("issuers_bodies") and not items[place + 1].unknown
    return behind or (place > 0 and items[place - 1].has("issuers_bodies") and not items[place].unknown[1:])
