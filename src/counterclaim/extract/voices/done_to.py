"""Is a word of speech said of what stands before it, which does not speak ("20 men have been found")?"""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.extract.clauses.tokens import Item


def is_done(items: Sequence[Item], place: int, text: str) -> bool:
    """Whether what stands before an English verb was found, or counted and confirmed by others ("the names of 900 men
    killed in X had been confirmed").
    """
    before = items[place - 1] if place and not items[place].unknown else None
    if before is None or not before.has("be"):
        return False
    named = items[place - 2] if place > 1 else before
    counted = items[place].has("said_to_be") and any(one.number is not None for one in items[:place])
    found = text[items[place].start : items[place].end] == "found"
    return found or (counted and not before.unknown and not named.has("punct"))
