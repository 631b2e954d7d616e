"""Which numbers does somebody have who counts the losses of others, and has none of his own ("Oryx has 213 tanks")?"""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.extract.clauses.tokens import Item
from counterclaim.extract.counts.govern import Governor
from counterclaim.extract.counts.no_losses import still_has
from counterclaim.vocabulary.load import vocabulary

_COUNTING = frozenset({"monitor", "media"})


def has_on_its_list(items: Sequence[Item], place: int) -> bool:
    """Whether a monitor's "has" at a place leads to a number ("Oryx, which wants to see each one, has 213 tanks")."""
    behind = next((item for item in items[place + 1 : place + 3] if not item.has("also")), None)
    if behind is None or behind.number is None or behind.number.ignored is not None:
        return False
    back = place - 1
    if back > 0 and items[back].get("punct") == ",":
        opening = next((at for at in range(back - 1, 0, -1) if items[at].get("punct") == ","), None)
        back = opening - 1 if opening is not None else -1
    party = items[back].get("party") if back >= 0 and not items[back].get("possessive") else None
    return party is not None and (vocabulary().parties[str(party)].kind in _COUNTING or _a_staff(str(party)))


def _a_staff(party: str) -> bool:
    """Whether a party is the staff of an army, which counts the enemy's losses and has none itself."""
    entry = vocabulary().parties[party]
    above = vocabulary().parties.get(entry.parent or "")
    return entry.kind == "forces" and above is not None and above.kind == "forces"


def listed_there(items: Sequence[Item], at: int) -> Governor | None:
    """The losses of which a monitor has so many, where nothing else says what became of them; null for any other."""
    place = at - 1 if at and not items[at - 1].has("also") else at - 2
    if place < 0 or not items[place].has("have") or not has_on_its_list(items, place):
        return None
    return Governor("lost", "loss", None, "list", -1)


def stock_of(items: Sequence[Item], at: int) -> bool:
    """Whether a party has what is counted, and does not only count it ("Kyiv has 500,000 troops")."""
    return still_has(items, at) and listed_there(items, at) is None
