"""Which noun before a number is it said of past a bracket, or past the men who lost the things?"""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.extract.clauses.tokens import Item
from counterclaim.extract.counts.figure import HUMAN

_ROW = 4  # items of such a name
_BULLETS = frozenset("*•-–—")
_NEAR = 4  # items from a loss to the noun of those who bear it
_BEFORE = 5  # items before a bracketed number in which its noun may have another count
_IN_BRACKETS = 4  # items: the noun, the bracket, the number, the bracket


def bracketed(items: Sequence[Item], at: int) -> Item | None:
    """The noun right before a bracket in which nothing but its number stands ("losses included tanks (12)")."""
    row = items[at - 2 : at + 2] if at > 1 else ()
    if len(row) < _IN_BRACKETS or any(one.unknown for one in row[1:]):
        return None
    if row[1].get("punct") != "(" or row[3].get("punct") != ")":
        return None
    clause = list(items[max(0, at - _BEFORE) : at - 2])
    while any(one.get("punct") for one in clause):
        clause.pop(0)  # "tanks (12) and soldiers (40)"
    counted = any(one.number is not None and one.number.ignored is None for one in clause)
    return row[0] if row[0].has("cat", "toll") and not counted else None


def kit_lost_by(items: Sequence[Item], place: int) -> Item | None:
    """The loss of things whose losers a noun of persons only names ("tank losses of the Russian troops")."""
    for back in range(place - 1, max(0, place - _NEAR), -1):
        item = items[back]
        if item.has("toll"):
            kind = items[back - 1].get("cat")
            return item if item.get("toll") == "lost" and not item.unknown and kind not in {*HUMAN, None} else None
        struck = item.number is not None and item.number.ignored is not None
        if not struck and not item.has("of", "adj", "party", "forces", "issuers_armed"):
            return None
    return None


def opens_row(items: Sequence[Item], bracket: int, at: int) -> bool:
    """Whether a line begins with the name of things and a bracket around their number ("Tanks (695, of which ...)")."""
    if bracket != at - 1 or not 0 < bracket <= _ROW or items[at].unknown:
        return False
    label = items[1 if items[0].get("punct") in _BULLETS else 0 : bracket]
    kinds = {item.get("cat") for item in label} - {None}
    plain = all("cat" in item.entry or item.entry.keys() <= {"adj", "and", "capital"} for item in label)
    return plain and bool(kinds) and HUMAN.isdisjoint(kinds)
