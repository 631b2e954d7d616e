"""Is a word of speech said of what stands before it, which does not speak ("20 men have been found"), or done by it
to the one behind it ("the losses that Kyiv attributed to Moscow")?
"""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.extract.clauses.named_persons import HEADS
from counterclaim.extract.clauses.tokens import Item

_LAID_TO = ("ed to", "down to", "ed on", "ed mainly to", "ed solely to", "ed directly to")


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


def lays_to(items: Sequence[Item], place: int, text: str) -> bool:
    """Whether an English pair that may name who speaks ("figures attributed to Kyiv") says whom the speaker before it
    holds to have had the losses ("the losses that the General Staff attributed to Moscow").
    """
    if not text[: items[place].end].endswith(_LAID_TO) or not place or len(items[place].unknown) > 1:
        return False
    before = items[place - 1]
    if before.has("have") and place > 1 and not before.unknown:
        before = items[place - 2]
    return before.has("party", "speech_pronouns", *HEADS) and not before.has("counts_figure", "toll")


def of_what_struck(items: Sequence[Item], place: int) -> bool:
    """Whether a toll is only "from" what struck, which is nobody who tells it ("the toll from the strike on X")."""
    behind = items[place + 1] if place + 1 < len(items) else None
    if behind is None or not items[place].has("toll") or behind.unknown[1:]:
        return False
    return behind.has("struck", "other_nouns", "taker") and not behind.has("party", *HEADS)
