"""Does a row put its number first, and behind a dash or a colon what it counts ("46,000 – Ukrainian soldiers dead")?"""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.extract.clauses.tokens import Item

_MARKS = frozenset({"–", "—", ":", "-", "="})
_COUNTED = ("cat", "adj", "forces", "toll", "counts_figure", "counts_total", "enemy")
_BULLETS = frozenset("•*-–—")


def row_goes_on(items: Sequence[Item], place: int) -> bool:
    """Whether the item at `place` stands between a number that opens its row and the noun of what it counts."""
    return _counted_behind(items, place) or leads_to_noun(items, place)


def _counted_behind(items: Sequence[Item], place: int) -> bool:
    """Whether the mark at `place` parts the number that opens its row from the noun of what it counts."""
    at = place - 1
    opens = at == 0 or (at == 1 and items[0].get("punct") in _BULLETS)
    if not opens or items[place].get("punct") not in _MARKS or place + 1 >= len(items) or items[at].unknown:
        return False
    noun = items[place + 1]
    if any(item.number is not None and item.number.ignored is None for item in items[place + 1 :]):
        return False
    return not items[place].unknown and len(noun.unknown) <= 1 and noun.number is None and noun.has(*_COUNTED)


def leads_to_noun(items: Sequence[Item], place: int) -> bool:
    """Whether a word behind such a mark only says that it is a number ("95,323 – the number of soldiers killed")."""
    behind = items[place + 1] if place + 1 < len(items) else None
    counts = items[place].has("counts_figure", "counts_total") and behind is not None and behind.has("of")
    return (counts or items[place].has("of")) and _counted_behind(items, place - 1 if counts else place - 2)


def counts_itself(items: Sequence[Item], place: int) -> bool:
    """Whether a number of its own stands behind a word of what became of people, over a dash or at once."""
    row = items[place + 1 : place + 3]
    dashed = len(row) > 1 and row[0].get("punct") in {"—", "–", ":"} and not row[0].unknown
    number = row[1].number if dashed else row[0].number if row and not row[0].unknown else None
    return number is not None and number.ignored is None
