"""Which numbers does somebody have who counts the losses of others, and has none of his own ("Oryx has 213 tanks")?"""

from __future__ import annotations

import re
from collections.abc import Sequence

from counterclaim.extract.clauses.tokens import Item
from counterclaim.extract.counts.govern import Governor
from counterclaim.extract.counts.no_losses import still_has
from counterclaim.vocabulary.load import vocabulary

_KEEPS = re.compile(
    r"\s(?:(?:has|have|had|itself|now)\s){0,2}(?:kept|keeps?|maintain(?:s|ed)?|publish(?:es|ed)?|runs?|compile[sd]?"
    r"|posts|posted|issue[sd]?|updates?|released?|claim(?:s|ed)?|gives|gave|reports|reported)(?!\w)"
)
_TALLY = ("speech_sees", "counts_total", "counts_figure", "counts_bulletin")
_COUNTING = frozenset({"monitor", "media"})
_WHICH = frozenset({"that", "which", "the"})


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


def keeps_it(items: Sequence[Item], place: int, text: str) -> bool:
    """Whether a side right behind a tally is the one that keeps it ("the tallies Kyiv has kept since 2022")."""
    item, tally = items[place], items[place - 1] if place else None
    if tally is None or not item.has("party") or item.get("possessive") or not set(item.unknown) <= _WHICH:
        return False
    return tally.has(*_TALLY) and not tally.get("possessive") and _KEEPS.match(text, item.end) is not None


def listed_there(items: Sequence[Item], at: int) -> Governor | None:
    """The losses of which a monitor has so many, where nothing else says what became of them; null for any other."""
    place = at - 1 if at and not items[at - 1].has("also") else at - 2
    if place < 0 or not items[place].has("have") or not has_on_its_list(items, place):
        return None
    return Governor("lost", "loss", None, "list", -1)


def kept_there(items: Sequence[Item], at: int, text: str) -> Governor | None:
    """The losses that a tally which a side keeps comes to ("the tallies Kyiv has kept climb to 292,060 troops")."""
    reached = next((place for place in range(at - 1, 0, -1) if items[place].has("to")), None)
    if reached is None or any(item.has("taker", "passive", "loser") for item in items[reached:at]):
        return None
    kept = any(keeps_it(items, place, text) for place in range(1, reached))
    return Governor("lost", "loss", None, "list", -1) if kept else None


def stock_of(items: Sequence[Item], at: int) -> bool:
    """Whether a party has what is counted, and does not only count it ("Kyiv has 500,000 troops")."""
    return still_has(items, at) and listed_there(items, at) is None
