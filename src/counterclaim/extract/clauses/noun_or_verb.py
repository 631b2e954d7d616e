"""Does a word that may be a noun of persons or a verb stand as the one or as the other ("soldiers killed")?"""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.extract.clauses.tokens import Item


def before_noun(items: Sequence[Item], place: int) -> bool:
    """Whether a word that may be a noun of persons stands before their noun ("16 wounded children")."""
    for following in items[place + 1 : place + 3]:
        if following.unknown or following.has("toll"):
            return False
        if following.has("cat"):
            return True
        if not following.has("adj"):  # "3,196 lost Russian tanks"
            return False
    return False


def verb_like(items: Sequence[Item], place: int, *, settled: bool) -> bool:
    """Whether a word that may be a noun of persons stands as a participle here ("soldiers killed")."""
    return settled and items[place].has("passive")


def clause_verb(items: Sequence[Item], place: int) -> bool:
    """Whether it stands behind a helping verb, as the verb of its clause ("12 were wounded")."""
    return items[place - 1].has("be")


def is_passive(items: Sequence[Item], place: int) -> bool:
    """Whether a form of "be" stands before a participle, which is no active verb then."""
    before = items[place - 1] if place else None
    return before is not None and before.has("be") and len(items[place].unknown) <= 1


def closes(items: Sequence[Item], place: int) -> bool:
    """Whether what stands at a place leaves a participle before it without an object ("by", a time)."""
    behind = items[place] if place < len(items) and not items[place].unknown else None
    return behind is not None and (behind.time is not None or behind.has("by", "punct", "prepositions"))
