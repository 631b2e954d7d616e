"""Which kind of people is said to make up a part of those counted ("Volunteers account for 900 of the dead")?"""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.extract.figure import HUMAN
from counterclaim.extract.tokens import Item

_WHOLES = frozenset({"personnel", "people"})


def making_up(items: Sequence[Item], at: int) -> str | None:
    """The kind of people who are said to make up a number of those counted ("Volunteers account for 900 of the dead").

    Null where another number, or no such verb, stands right before it.
    """
    verb = at - 1
    if verb < 1 or not items[verb].has("makes_up") or items[at].unknown:
        return None
    noun = verb - 1
    while noun > 0 and items[noun].has("also", "aux") and not items[noun].has("cat"):
        noun -= 1
    kind = items[noun].get("cat")
    return str(kind) if kind in HUMAN - _WHOLES and len(items[noun + 1].unknown) <= 1 else None
