"""Are soldiers, or the people of a town, killed by nobody named the speaker's own, or does he only look on?"""

from __future__ import annotations

from counterclaim.extract.counts.figure import Figure, stateless_word
from counterclaim.extract.issuers.sides import side
from counterclaim.extract.whose.case import Case
from counterclaim.extract.whose.surroundings import own_dead
from counterclaim.model.claim import Party
from counterclaim.vocabulary.load import vocabulary

_OF_TOWNS = frozenset({"civilians", "children", "women"})
_WHERE_IT_WAS = ("at", "on")
_WHERE = ("place_in", "where_hurt", "adj", "forces", "taker", "enemy")


def own_soldiers(case: Case) -> Party:
    """The speaker's own side; null also where he is an onlooker who counted a side's losses before."""
    last, voice = case.before[-1] if case.before else None, case.voice
    if last is not None and _after_the_stateless(case, last):
        return voice.home
    counts = last is not None and last.claimant == voice.claimant and last.topic == "loss"
    looks_on = counts and last is not None and last.subject in voice.sides.parties and voice.home != last.subject
    return None if looks_on and voice.home not in voice.sides.parties else own_dead(case.figure, voice)


def _after_the_stateless(case: Case, last: Figure) -> bool:
    """Whether soldiers are told of right behind the militants whom the same side at war has killed ("ликвидировано 30
    террористов. Погибли двое солдат").
    """
    figure, voice = case.figure, case.voice
    known = vocabulary().parties.get(str(voice.claimant))
    armed = known is not None and known.kind in {"forces", "ministry", "state"} and voice.home in voice.sides.parties
    if not armed or last.claimant != figure.claimant or stateless_word(last) is None or last.outcome != "killed":
        return False
    named = any(item.has("adj", "forces", "enemy", "hostile", "taker") for item in case.items)
    soldiers = any("personnel" in kinds for kinds in figure.phrase.nouns)  # and no "человек"
    return soldiers and stateless_word(figure) is None and not named


def _named_there(case: Case) -> str | None:
    """The state that opens the sentence as where people were hurt ("На севере Израиля ранены четверо"); else null."""
    row, figure = case.items[:2], case.figure
    if len(row) < len(_WHERE_IT_WAS) or not row[0].has(*_WHERE_IT_WAS) or len(row[1].unknown) > 1:
        return None
    land = vocabulary().parties.get(str(row[1].get("party")))
    hurt = figure.human and figure.outcome in {"killed", "wounded"} and figure.phrase.party is None
    return land.id if hurt and land is not None and land.kind == "state" else None


def own_people(case: Case) -> Party:
    """The speaker's own side, of the people of towns of whose death a side at war tells with no word of another's
    ("Баку сообщает о 63 погибших мирных жителях"); else the country that the sentence opens with as where it was.
    """
    if (there := _named_there(case)) is not None and there != case.voice.home:
        return there
    figure, home = case.figure, case.voice.home
    if figure.category not in _OF_TOWNS or figure.topic != "loss" or home not in case.voice.sides.parties:
        return None
    speaker = vocabulary().parties.get(str(figure.claimant))
    if speaker is None or speaker.kind not in {"state", "ministry", "office"}:
        return None
    others = any(item.has("party") and side(str(item.get("party"))) != home for item in case.items)
    return None if others or any(item.has(*_WHERE) for item in case.items) else home
