"""Which participle closes a clause that "with" opens behind a comma (", with nine cars and 41 drones destroyed")?"""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.extract.clauses.tokens import Item

_PASSED = ("cat", "and", "adj", "forces", "other", "more", "others", "enemy", "plus")  # between number and participle


def clause_end(items: Sequence[Item], at: int) -> int | None:
    """The place of the participle that says what became of a number of such a clause; null outside of one."""
    opening = next((place for place in range(at - 1, 0, -1) if not _counts(items, place)), 0)
    if not items[opening].has("with_own") or items[opening - 1].get("punct") != ",":
        return None
    for place in range(at + 1, len(items)):
        item = items[place]
        if item.has("passive") and not item.has("cat"):
            return place
        if not _counts(items, place):
            return None
    return None


def _counts(items: Sequence[Item], place: int) -> bool:
    """Whether it is a number, what is counted, or the comma before the next number, and no more."""
    item = items[place]
    if item.get("punct") == ",":
        return place + 1 < len(items) and items[place + 1].number is not None and not item.unknown
    return item.number is not None or (item.has(*_PASSED) and not item.has("taker", "loser", "passive", "punct"))
