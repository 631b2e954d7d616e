"""Whose loss is what somebody puts down to a side, or counts as his own feat ("приписали Україні", "записали собі")?"""

from __future__ import annotations

from counterclaim.extract.clauses.put_down import account_of, put_down_to, puts_down_to_self, side_named
from counterclaim.extract.whose.case import Case
from counterclaim.model.claim import Party


def put_down(case: Case) -> Party:
    """The side behind a verb of accounting, or the enemy of him who counts a feat as his own; null elsewhere."""
    place = account_of(case.items, case.figure.at)
    if place is None:
        return None
    whom = put_down_to(case.items, place, case.voice.text)
    if whom is not None:
        return side_named(whom) or case.voice.foe
    return case.voice.enemy if puts_down_to_self(case.items, place) else None
