"""What is put at a number ("losses at Anzio were put at 40"), and which side ("Iran is put at 2,000 dead")?"""

from __future__ import annotations

import re
from collections.abc import Sequence

from counterclaim.extract.clauses.tokens import Item
from counterclaim.extract.counts.figure import Figure
from counterclaim.extract.issuers.sides import side

_PUT_AT = re.compile(r"(?: \w+ly)? [a-z]+ at ")
_REACH = 4  # items from the copula to the number


def put_at(copula: Item, text: str) -> bool:
    """Whether a verb that values what stands before it follows a copula."""
    return _PUT_AT.match(text, copula.end) is not None


def side_put_at(figure: Figure) -> str | None:
    """The side that a clause opens with and puts at a number; else null."""
    items, text = figure.sentence.items, figure.sentence.paragraph.text
    for place in range(figure.at - 1, max(0, figure.at - _REACH), -1):
        copula, named = items[place], items[place - 1]
        if not copula.has("be") or copula.unknown:
            continue
        party = None if named.get("possessive") or named.has("adj") else named.get("party") or named.get("forces")
        opens = (
            place == 1 or bool(items[place - 2].get("punct")) or items[place - 2].has("and", "reset", "speech_before")
        )
        return side(str(party)) if party is not None and opens and put_at(copula, text) else None
    return None


def told_whole(items: Sequence[Item], start: int, inside: Sequence[Item]) -> bool:
    """Whether a stretch between commas is all of a loss, or begins behind its number, so that nobody in it speaks."""
    if any(item.end == start and item.number is not None and item.number.ignored is None for item in items):
        return True
    counted = any(item.number is not None and item.number.ignored is None for item in inside)
    return counted and inside[0].has("taker", "passive", "loser") and not inside[0].unknown
