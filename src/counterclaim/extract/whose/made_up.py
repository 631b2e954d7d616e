"""Whose is a loss of which the text says what side makes it up ("The Wagner company accounts for a further 900")?"""

from __future__ import annotations

from counterclaim.extract.issuers.sides import side
from counterclaim.extract.whose.case import Case
from counterclaim.model.claim import Party

_NEAR = 3  # items from a side to the verb behind the noun that it has


def makes_it_up(case: Case) -> Party:
    """The side that opens the clause of such a verb right before the figure; null for any other."""
    items, verb = case.items, case.figure.at - 1
    if verb > 0 and not items[verb].has("makes_up"):
        verb -= items[verb].has("more")
    if verb < 1 or not items[verb].has("makes_up"):
        return None
    for item in reversed(items[max(0, verb - _NEAR) : verb]):
        if item.has("punct", "of", "speech_before") or item.get("possessive"):
            return None
        party = item.get("forces") or item.get("party") or item.get("adj")
        if party is not None:
            return side(str(party))
    return None
