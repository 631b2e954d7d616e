"""Whose are losses by the country just named: "the country's losses", "the army's dead", "In Sudan, 40 fell"?"""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.extract.clauses.tokens import Item
from counterclaim.extract.counts.figure import sentences_before
from counterclaim.extract.issuers.scenes import land_opening
from counterclaim.extract.issuers.sides import side
from counterclaim.extract.whose.case import Case
from counterclaim.extract.whose.victims import WHERE_THEY_LIVE
from counterclaim.model.claim import Party
from counterclaim.vocabulary.load import vocabulary

_NOUN = 4  # items from "the country's" to what is counted


def of_the_country(case: Case) -> Party:
    """The side named last before "the country's" and a noun of loss ("a Ukrainian estimate put the country's dead at").

    Else the side of the speaker, or the one that the sentence before names last; null where none of these fights.
    """
    items, at = case.items, case.figure.at
    place = next((back for back in range(at - 1, -1, -1) if items[back].has("of_country")), None)
    if place is None or not _of_loss(items[place + 1 : min(at + 1, place + 1 + _NOUN)]):
        return None
    if any(
        item.get("punct") in {";", "."} or (item.has("loser", "taker") and not item.has("toll"))
        for item in items[place + 1 : at]
    ):
        return None
    sides = case.voice.sides.parties
    here = _last_named(items[:place], sides)
    if here is not None or case.voice.home in sides:
        return here or case.voice.home
    before = sentences_before(case.figure.sentence, 1)
    told = _last_named(before[0].items, sides) if before else None
    states = [party for party in sides if vocabulary().parties[party].kind == "state"]
    return told or (states[0] if len(states) == 1 else None)


def _of_loss(row: Sequence[Item]) -> bool:
    return any(item.has("toll", "cat", "own") or item.get("loser") == "lost" for item in row)


def _last_named(items: Sequence[Item], sides: Sequence[str]) -> str | None:
    """The side among those that fight that items name last; null for none."""
    for item in reversed(items):
        named = item.get("party") or item.get("adj") or item.get("forces")
        if named is not None and side(str(named)) in sides:
            return side(str(named))
    return None


def in_another_land(case: Case) -> Party:
    """The land with which a sentence begins, of people who fell or were lost there, where it is no side of the text's
    war ("In Myanmar, the junta lost 60 soldiers"); null for those whom somebody took.
    """
    figure = case.figure
    taken = figure.governor is not None and figure.governor.role == "taker" and figure.category not in WHERE_THEY_LIVE
    land = land_opening(figure.sentence) if figure.human and figure.topic == "loss" and not taken else None
    return None if land in case.voice.sides.parties else land
