"""Does a stretch between commas only say more of the name before it ("which ...", "run by Hamas")?"""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.extract.clauses.named_persons import HEADS
from counterclaim.extract.clauses.tokens import Item

_OPENING = frozenset('"“«')


def relative(inside: Sequence[Item]) -> bool:
    """Whether a stretch between commas only says more of the name before it ("which ...", "run by Hamas")."""
    aside = bool(inside) and inside[0].has("aside", "seated") and not inside[0].unknown
    if len(inside) > 1 and inside[0].has("prepositions", "at", "of", "with_whom") and inside[1].has("relative"):
        return not (inside[0].unknown or inside[1].unknown)  # "посадовці, з якими розмовляла газета, вважають"
    return aside or (bool(inside) and inside[0].has("relative") and not inside[0].has("party"))


def bare_relative(inside: Sequence[Item]) -> bool:
    """Whether the one before the relative word is who speaks ("Lee, who had claimed")."""
    return inside[0].has("relative") and all(item.has("have", "aux", "be") for item in inside[1:])


def own_subject(inside: Sequence[Item]) -> bool:
    """Whether a relative clause has a subject of its own that speaks ("where the doctors' network counted")."""
    named = [item for item in inside[:3] if item.get("punct") not in _OPENING]
    if named[2:] and named[1].has("issuers_civil") and named[2].has(*HEADS) and not named[2].unknown:
        named.pop(1)  # "where the regional governor said"
    return len(named) > 1 and named[0].has("relative") and named[1].has("party", "adj", *HEADS)
