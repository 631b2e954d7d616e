"""To which side does somebody ascribe losses ("the losses that the General Staff attributed to Moscow")?"""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.extract.clauses.tokens import Item
from counterclaim.extract.issuers.sides import side
from counterclaim.extract.whose.of_events import of_event

_LOSSES = frozenset({"lost", "casualties"})  # deaths are ascribed to who caused them
_REACH = 10  # items from the noun of loss to the word, and from the word to its "to"
_ON_CIVILIANS = frozenset({"civilians", "people", "women", "children"})


def laid_to(items: Sequence[Item], place: int) -> str | None:
    """The side behind the "to" of a word of ascribing that tells of a noun of loss; null where there is none."""
    if items[place].get("toll") not in _LOSSES:
        return None
    if any(item.get("cat") in _ON_CIVILIANS for item in items[max(0, place - 1) : place + 2]):
        return None
    for ahead in range(place + 1, min(len(items), place + _REACH)):
        item = items[ahead]
        if item.number is not None or item.get("punct"):
            return None
        if item.has("lays"):
            return _to_whom(items, ahead)
    return None


def _to_whom(items: Sequence[Item], place: int) -> str | None:
    """The side to which it is ascribed, right behind the word's own "to" or the one after it."""
    for to in range(place, min(len(items) - 1, place + _REACH)):
        item, behind = items[to], items[to + 1]
        if item.get("punct") or item.number is not None:
            return None
        if not (item.has("speech_after") if to == place else item.has("to") and not item.has("be")):
            continue
        named = behind.get("forces") or behind.get("adj") or behind.get("party")
        if named is None or behind.unknown[1:] or (behind.has("adj") and of_event(items, to + 1)):
            return None
        return side(str(named))
    return None
