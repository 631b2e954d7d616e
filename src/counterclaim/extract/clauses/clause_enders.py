"""Who ends the clause that a verb of speech opens, in a language that inverts: a body, an office holder, a phrase?"""

from __future__ import annotations

import re
from collections.abc import Sequence

from counterclaim.extract.clauses.tokens import Item
from counterclaim.model.claim import Named, Party
from counterclaim.vocabulary.load import vocabulary

_REACH = 14
_BODIES = frozenset({"ministry", "office", "forces", "monitor", "media"})
_OPENS = frozenset({",", "—", "–", "»", "”", '"'})
_PHRASE = re.compile(r" ([а-яіїєґё’'-]{4,}(?: [\w’'-]{3,}){1,4})(?=[.,;:)\n]|$)")
_OF_NAMES = ("party", "adj", "forces", "place_in", "cat", "issuers_bodies", "issuers_civil")
_HOLDER = re.compile(
    r"(?: [A-ZА-ЯІЇЄҐ]{2,})? ([A-ZА-ЯІЇЄҐ][\w’'-]+ [A-ZА-ЯІЇЄҐ][\w’'-]+)(?=[.,;\n]|$)"
)  # "генсек НАТО Марк Рютте."


def far_behind(items: Sequence[Item], place: int, text: str) -> Party:
    """The body or office holder that ends the clause its verb opens ("оценивает потери России Минобороны ...")."""
    parties = vocabulary().parties
    for at, item in enumerate(items[place + 1 : place + _REACH], place + 1):
        if item.has("issuers_heads") and (holder := _HOLDER.match(text, item.end)) is not None:
            return Named(holder[1])
        if item.get("punct") or item.has("clause") or (item.number is not None and item.number.ignored is None):
            return None
        party = item.get("party")
        whose = at > place + 1 and items[at - 1].has("toll", "cat", "counts_figure") and not item.unknown
        if party is not None and not item.unknown and not whose and parties[party].kind in _BODIES:
            return str(party)
    return None


def unlisted_behind(items: Sequence[Item], place: int, text: str) -> Party:
    """The words between a verb that opens a clause and its end, where they are two or more and a noun phrase."""
    before = items[place - 1] if place else None
    if before is None or before.get("punct") not in _OPENS or items[place].unknown:
        return None
    phrase = _PHRASE.match(text, items[place].end)
    if phrase is None:
        return None
    inside = [item for item in items[place + 1 :] if item.start < phrase.end()]
    strange = any(item.number is not None or item.time is not None or not item.has(*_OF_NAMES) for item in inside)
    return None if strange else Named(phrase[1])
