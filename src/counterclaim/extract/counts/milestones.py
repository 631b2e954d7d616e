"""Which verbs of striking only say how high a count stands ("Russia hit a million casualties")?"""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.extract.clauses.tokens import Item

_COUNTED = frozenset({"casualties", "lost"})
_STRUCK = frozenset({"taker", "passive"})
_THINGS = ("cat", "struck", "other_nouns", "toll", "passive")
_NEAR = 8  # items from the noun of a count to its verb


def mark_milestones(items: Sequence[Item]) -> None:
    """Takes its sense of striking from a verb whose object is a number of casualties or losses, or a bare number where
    its subject is a count ("the tally has hit 266,900").
    """
    for verb, number, noun in zip(items, items[1:], items[2:], strict=False):
        if number.number is None or verb.get("taker") != "damaged" or number.unknown:
            continue
        counted = noun.get("toll") in _COUNTED and not noun.has("cat", "passive") and not noun.unknown
        if counted or (not noun.has(*_THINGS) and _of_a_count(items, verb)):
            verb.entry = {key: value for key, value in verb.entry.items() if key not in _STRUCK}


def _of_a_count(items: Sequence[Item], verb: Item) -> bool:
    """Whether the subject of a verb is a total or a figure, with nothing but whose it is between them."""
    at = next(place for place, item in enumerate(items) if item is verb)
    for item in reversed(items[max(0, at - _NEAR) : at]):
        if item.has("counts_total", "counts_figure"):
            return True
        if not item.has("have", "of", "where_hurt", "party", "adj", "forces", "also") and item.time is None:
            return False
    return False
