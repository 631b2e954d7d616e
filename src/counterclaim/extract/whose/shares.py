"""Whose loss is a figure that is said to be somebody's share of a count ("На долю «Вагнера» приходится 20 тысяч")?"""

from __future__ import annotations

from counterclaim.extract.issuers.sides import side
from counterclaim.extract.whose.case import Case
from counterclaim.model.claim import Party


def of_its_share(case: Case) -> Party:
    """The side named right behind the words for a share; null where none is, or the words stand behind the number."""
    items, at = case.items, case.figure.at
    share = next((place for place in range(at - 1, -1, -1) if items[place].has("share_of")), None)
    if share is None or any(item.get("punct") == ";" for item in items[share:at]):
        return None
    named = (item.get("forces") or item.get("party") or item.get("adj") for item in items[share + 1 : at])
    party = next((one for one in named if one is not None), None)
    return None if party is None else side(str(party))
