"""Which verbs of striking only say how high a count stands ("Russia hit a million casualties")?"""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.extract.clauses.tokens import Item

_COUNTED = frozenset({"casualties", "lost"})
_STRUCK = frozenset({"taker", "passive"})


def mark_milestones(items: Sequence[Item]) -> None:
    """Takes its sense of striking from a verb whose object is a number of casualties or losses."""
    for verb, number, noun in zip(items, items[1:], items[2:], strict=False):
        if number.number is None or verb.get("taker") != "damaged" or number.unknown:
            continue
        if noun.get("toll") in _COUNTED and not noun.has("cat", "passive") and not noun.unknown:
            verb.entry = {key: value for key, value in verb.entry.items() if key not in _STRUCK}
