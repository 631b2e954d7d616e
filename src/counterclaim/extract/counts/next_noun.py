"""Is the noun behind "and" that of the next number and not of the one before ("tanks at 4,392 and guns at 8,533")?"""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.extract.clauses.tokens import Item

_NOUNS = 3  # items of a noun and the losses in it


def noun_of_the_next(items: Sequence[Item], place: int) -> bool:
    """Whether nothing but a noun and "at" or "to" stands between a joining word and the next number."""
    for at in range(place + 1, min(len(items) - 1, place + 2 + _NOUNS)):
        if items[at].has("to") and not items[at].has("cat", "toll"):
            return at > place + 1 and items[at + 1].number is not None and not items[at + 1].unknown
        if not items[at].has("cat", "toll", "adj") or items[at].unknown:
            return False
    return False
