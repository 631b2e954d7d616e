"""Which kind that opens a sentence is counted behind ", with" or a colon ("Volunteers lead, with 18,200 dead")?"""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.extract.clauses.tokens import Item
from counterclaim.extract.counts.figure import HUMAN

_SPEAK = frozenset({"medics", "journalists", "commanders"})  # who tell of others rather than being counted
_OF_THINGS = frozenset({"destroyed", "damaged", "captured", "abandoned", "lost", "shot-down", "sunk"})
_LEADS = ("adj", "turns", "openers", "forces", "enemy", "own", "article")
_LINKS = frozenset({":", "—", "–"})


def opening_kind(items: Sequence[Item], at: int, fates: Sequence[str]) -> str | None:
    """The kind that a sentence opens with, for a number that only says what became of so many; null for none.

    `fates`: what the number's own words say became of them.
    """
    if at < 2 or len(items[at].unknown) > 1:
        return None
    link = items[at - 1]
    if not ((link.has("with_own") and items[at - 2].get("punct") == ",") or link.get("punct") in _LINKS):
        return None
    first = next((place for place in range(at - 1) if not items[place].has(*_LEADS) or items[place].has("cat")), None)
    if first is None or len(items[first].unknown) > 1:
        return None
    kind, behind = items[first].get("cat"), items[first + 1]
    if (
        kind is None
        or items[first].has("toll", "issuers_heads")
        or kind in _SPEAK
        or behind.has("speech_before", "cat")
    ):
        return None
    if any(item.number is not None and item.number.ignored is None for item in items[:at]):
        return None
    if kind not in HUMAN and not _OF_THINGS.issuperset(fates):
        return None
    return None if kind in {"people", "personnel", "ammunition"} else str(kind)
