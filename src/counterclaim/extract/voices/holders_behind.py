"""Which office holder ends a clause of speech, behind where or when he spoke ("сказал на линии президент Путин")?"""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.extract.clauses.tokens import Item
from counterclaim.model.claim import Party
from counterclaim.vocabulary.load import vocabulary

_REACH = 14
_OBLIQUE = ("ого", "ому", "им", "ым", "ом", "ем", "ою", "ину", "іну", "ову", "еву", "єву")  # of a surname
_OF_A_MAN = ("ина", "іна", "ова", "ева", "єва")  # of a man's surname in the genitive, of a woman's in the nominative
_CLOSED = ("punct", "clause", "speech_before", "loser", "taker", "toll", "cat")


def holder_behind(items: Sequence[Item], place: int, text: str) -> Party:
    """The office holder with an id at the end of the clause that the verb at `items[place]` opens; null for none.

    A name that a preposition leads to, or in another case than the first, is of whom he met.
    """
    for at in range(place + 1, min(len(items), place + 1 + _REACH)):
        item, small = items[at], text[items[at].start].islower()
        party = vocabulary().parties.get(str(item.get("party")))
        if party is not None and party.kind == "office" and not small:
            name = text[item.start : item.end]
            closed = at + 1 == len(items) or (items[at + 1].has("punct") and not items[at + 1].unknown)
            led = items[at - 1].has("prepositions", "of", "with_whom") and not item.unknown
            hers = text[items[place].start : items[place].end].endswith("ла")
            oblique = name.endswith(_OBLIQUE) or (name.endswith(_OF_A_MAN) and not hers)
            return str(item.get("party")) if closed and not (led or oblique) else None
        if item.has(*_CLOSED) or not (small or item.time):
            return None
    return None
