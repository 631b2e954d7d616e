"""Are soldiers, or the people of a town, killed by nobody named the speaker's own, or does he only look on?"""

from __future__ import annotations

from counterclaim.extract.issuers.sides import side
from counterclaim.extract.whose.case import Case
from counterclaim.extract.whose.surroundings import own_dead
from counterclaim.model.claim import Party
from counterclaim.vocabulary.load import vocabulary

_OF_TOWNS = frozenset({"civilians", "children", "women"})
_WHERE = ("place_in", "where_hurt", "adj", "forces", "taker", "enemy")


def own_soldiers(case: Case) -> Party:
    """The speaker's own side; null also where he is an onlooker who counted a side's losses before."""
    last, voice = case.before[-1] if case.before else None, case.voice
    counts = last is not None and last.claimant == voice.claimant and last.topic == "loss"
    looks_on = counts and last is not None and last.subject in voice.sides.parties and voice.home != last.subject
    return None if looks_on and voice.home not in voice.sides.parties else own_dead(case.figure, voice)


def own_people(case: Case) -> Party:
    """The speaker's own side, of the people of towns of whose death a side at war tells with no word of another's
    ("Баку сообщает о 63 погибших мирных жителях").
    """
    figure, home = case.figure, case.voice.home
    if figure.category not in _OF_TOWNS or figure.topic != "loss" or home not in case.voice.sides.parties:
        return None
    speaker = vocabulary().parties.get(str(figure.claimant))
    if speaker is None or speaker.kind not in {"state", "ministry", "office"}:
        return None
    others = any(item.has("party") and side(str(item.get("party"))) != home for item in case.items)
    return None if others or any(item.has(*_WHERE) for item in case.items) else home
