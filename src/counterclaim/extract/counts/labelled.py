"""Which outcome is the label of a number that a colon parts from it ("74 (destroyed: 52, damaged: 7)")?"""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.extract.clauses.tokens import Item

_OPENS = frozenset({"(", ",", ";", "/", "[", "•", "-", "–", "—"})


def labelled(items: Sequence[Item], at: int) -> int | None:
    """Where the participle stands that is the label of the number at `items[at]`; null where it has no such label."""
    if at < 2 or items[at - 1].get("punct") != ":" or items[at - 1].unknown or items[at].unknown:
        return None
    label = items[at - 2]
    opens = at == 2 or items[at - 3].get("punct") in _OPENS
    return at - 2 if opens and label.has("passive") and not label.unknown else None
