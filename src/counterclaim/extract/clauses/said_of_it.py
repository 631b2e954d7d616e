"""Who says of what a number counts that somebody lost it ("the 6,832 tanks that Kyiv says Russia has lost"), or told of
it ("the 31,000 that Zelensky acknowledged")?
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from counterclaim.extract.clauses.tokens import Item

_SPEAKER = 6  # items that name the speaker at the most: "that the General Staff of Ukraine's armed forces says"
_LOSER = 5  # ... and who lost: "Moscow's invading army has"
_NAMES = (
    "party",
    "issuers_bodies",
    "issuers_heads",
    "issuers_people",
    "adj",
    "possessive",
    "article",
    "forces",
    "seated",
)
_HELPS = ("have", "be", "aux", "also")


@dataclass(frozen=True, slots=True)
class Saying:
    """A relative clause in which somebody tells of a loss: the places of his verb, and of the verb of losing."""

    verb: int
    loss: int


def saying_behind(items: Sequence[Item], place: int) -> Saying | None:
    """The saying whose clause begins at a place, right behind a noun, with "that" or without it; else null.

    The speaker is named, and what he says has a verb of losing: of whom he names, or of the noun itself ("the 900 men
    the ministry says were killed").
    """
    if (verb := teller_behind(items, place)) is None:
        return None
    begins = verb + 1
    for at in range(begins, min(len(items), begins + _LOSER + 2)):
        item = items[at]
        if item.unknown and not set(item.unknown) <= _THE:
            return None
        if item.has("loser", "taker") or (item.has("passive") and at > begins and items[at - 1].has(*_HELPS)):
            return Saying(verb, at) if at > begins else None
        if item.number is not None or item.get("punct") or item.has("clause", "and", "or", "prepositions", "cat"):
            return None
        if not item.has(*_HELPS, *_NAMES, "speech_pronouns", "enemy", "own"):
            return None
    return None


def teller_behind(items: Sequence[Item], place: int) -> int | None:
    """The verb of one who tells of what stands right before a place ("the 120,000 dead that Mediazona estimated"), with
    "that" or without it; null where no speaker is named there.
    """
    if place + 1 >= len(items):
        return None
    start = place + 1 if items[place].has("clause", "relative") and not items[place].unknown else place
    verb = next((at for at in range(start, min(len(items), start + _SPEAKER)) if _speaks(items[at])), None)
    if verb is None:
        return None
    named = next((at for at in range(verb, start, -1) if not items[at - 1].has("have", "aux", "also")), start)
    return verb if named > start and _named(items[start:named]) else None


_THE = frozenset({"the", "its", "a"})


def _speaks(item: Item) -> bool:
    return item.has("speech_before", "speech_puts") and not set(item.unknown) - _THE


def _named(items: Sequence[Item]) -> bool:
    """Whether items name a speaker and hold nothing else."""
    named = any(
        item.has("party", "issuers_bodies", "issuers_heads", "issuers_people", "speech_pronouns") for item in items
    )
    whole = all(item.has(*_NAMES, "speech_pronouns", "of") and item.number is None for item in items)
    return named and whole and not any(item.get("punct") for item in items)


def opens_what_is_said(items: Sequence[Item], at: int) -> bool:
    """Whether a number opens what a body says in a clause of its own ("..., the air force said 18 missiles")."""
    verb = at - 2 if at > 2 and items[at - 1].has("clause") and not items[at].unknown else at - 1
    if verb < 1 or not items[verb].has("speech_before") or items[verb + 1].unknown or items[verb].unknown:
        return False
    return items[verb - 1].has("party", "issuers_bodies", "issuers_officials", "issuers_heads", "speech_pronouns")
