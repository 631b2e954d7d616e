"""Does a stretch between commas only say more of the name before it ("which ...", "run by Hamas"), and from where?"""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.extract.clauses.clause_floor import before_helping
from counterclaim.extract.clauses.named_persons import HEADS
from counterclaim.extract.clauses.tokens import Item

_REACH = 14
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


def has_happened(between: Sequence[Item]) -> bool:
    """Whether a relative clause has come to an end in a loss, whatever may be of its noun ("would end a war that has
    cost 600,000 dead").
    """
    opened = (place for place, item in enumerate(between[:-1]) if item.has("relative", "clause"))
    return any(between[place + 1].has("have") and not between[place + 1].unknown for place in opened)


def over_relative(items: Sequence[Item], place: int, text: str) -> int:
    """Where a relative clause that ends right before a verb begins ("X, whose men fired, said"); else the place."""
    verb, place = place, before_helping(items, place)
    adverb = place == verb and len(items[place].unknown) == 1  # "which ..., last reported"
    adverb = adverb and not text[: items[place].start].rsplit(maxsplit=1)[-1][:1].isupper()  # ", Kovalenko said"
    if not place or items[place - 1].get("punct") != "," or (items[place].unknown and not adverb):
        return verb
    for back in range(place - 2, max(-1, place - _REACH), -1):
        if items[back].get("punct") == "," and not _only_dated(items, back, place):
            opening = items[back + 1]
            aside = opening.has("relative", "article", "seated") and not opening.unknown
            described = opening.unknown[:1] == ("the",) and back > 0 and items[back - 1].has("party")
            return back if aside or described else verb  # "Oryx, the Dutch site that counts what it sees, had found"
    return verb


def _only_dated(items: Sequence[Item], comma: int, place: int) -> bool:
    """Whether a comma only parts a weekday from its date ("the interview, which ran on Friday, 3 May, said")."""
    then = items[comma + 1]
    dated = then.time is not None or (then.number is not None and then.number.ignored == "date")
    return comma + 3 == place and dated and not then.unknown and items[comma - 1].time is not None
