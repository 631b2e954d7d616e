"""Whose men stand before the comma of a participle of dying ("российских военных, погибших в Украине")?"""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.extract.clauses.tokens import Item
from counterclaim.extract.issuers.sides import side

_ROW = 3  # items before the comma: an adjective, its noun, another noun


def men_before(items: Sequence[Item], place: int) -> str | None:
    """The side of the men right before the comma of the word at `items[place]`; null where none stands there."""
    if place < 2 or items[place - 1].get("punct") != "," or items[place].unknown or items[place - 1].unknown:
        return None
    if not items[place - 2].has("cat", "forces", "adj"):
        return None
    for item in reversed(items[max(0, place - 1 - _ROW) : place - 1]):
        whose = item.get("adj") or item.get("forces")
        if whose is not None:
            return side(str(whose))
        if not item.has("cat"):
            return None
    return None
