"""Which kind of people is said to make up a part of those counted ("Volunteers account for 900 of the dead")?"""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.extract.clauses.tokens import Item
from counterclaim.extract.counts.figure import HUMAN

_THREE = 3  # items from the kind over a mark and the pronoun to its number
_WHOLES = frozenset({"personnel", "people"})


def making_up(items: Sequence[Item], at: int) -> str | None:
    """The kind of people who are said to make up a number of those counted ("Volunteers account for 900 of the dead").

    Null where another number, or no such verb, stands right before it.
    """
    if (kind := in_the_row(items, at)) is not None:
        return kind
    if (kind := _their_number(items, at)) is not None:
        return kind
    verb = at - 1
    if verb < 1 or not items[verb].has("makes_up") or items[at].unknown:
        return None
    noun = verb - 1
    while noun > 0 and items[noun].has("also", "aux") and not items[noun].has("cat"):
        noun -= 1
    kind = items[noun].get("cat")
    return str(kind) if kind in HUMAN - _WHOLES and len(items[noun + 1].unknown) <= 1 else None


def _their_number(items: Sequence[Item], at: int) -> str | None:
    """The kind right before "of them so many are" ("больше всего добровольцев, их 30 тысяч"); null for none."""
    if at < _THREE or not items[at - 1].has("speech_pronouns") or items[at].unknown or items[at - 1].unknown:
        return None
    noun = items[at - _THREE]
    led = items[at - 2].get("punct") in {",", ":", "—", "–"} and not items[at - 2].unknown
    return str(noun.get("cat")) if led and noun.has("cat") and not noun.has("toll") else None


def in_the_row(items: Sequence[Item], at: int) -> str | None:
    """The kind right before a number that goes on with the row ("volunteers now make up 19,100, convicts 16,171")."""
    noun = items[at - 1] if at and not items[at].unknown else None
    if noun is None or not noun.has("cat"):
        return None
    for place in range(at - 2, 0, -1):
        item = items[place]
        if item.has("makes_up"):
            jailed = noun.get("cat") == "personnel" and noun.get("toll") == "captured"  # prisoners who fought
            kind = "convicts" if jailed else noun.get("cat")
            return str(kind) if kind in HUMAN - _WHOLES else None
        if not (item.has("cat", "and", "also", "of_them") or item.number is not None or item.get("punct") == ","):
            return None
    return None
