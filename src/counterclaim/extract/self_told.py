"""Whose loss is it where a speaker tells of itself, strikes it off, or names it by the noun between two figures?"""

from __future__ import annotations

from counterclaim.extract.case import Case
from counterclaim.extract.figure import Figure, sentences_before
from counterclaim.extract.owners import owner_of_noun
from counterclaim.extract.sides import side
from counterclaim.model.claim import Party
from counterclaim.vocabulary.load import vocabulary

_COUNTING_BODIES = frozenset({"forces", "ministry", "office"})


def of_its_noun(case: Case, inherited: Figure) -> Party:
    """Whose losses the noun between two figures names ("Russian losses at 9, Ukrainian losses at 5")."""
    items, at = case.items, case.figure.at
    for place in range(at - 1, inherited.phrase.last, -1):
        if items[place].has("toll") and not items[place].has("party"):
            return owner_of_noun(items, place, case.voice, stop=at)
    return None


def it_lost(case: Case) -> Party:
    """The speaker's own side, where it says of itself that it lost ("Kyiv said it had lost 40 tanks")."""
    governor, items, home = case.figure.governor, case.items, case.voice.home
    if governor is None or governor.role != "loser" or governor.right or home is None or governor.place < 1:
        return None
    place = governor.place - 1
    while place > 0 and items[place].has("have", "be", "aux", "also") and not items[place].has("speech_pronouns"):
        place -= 1
    if not items[place].has("speech_pronouns") or items[place].has("party") or items[governor.place].has("counts_act"):
        return None
    said = next((at for at in range(place - 1, -1, -1) if items[at].has("speech_before", "speech_after")), None)
    if said is None:
        return None
    between = items[said + 1 : place]
    others = any(item.has("party", "forces") and not item.get("possessive") for item in between)
    return None if others else home


def struck_off(case: Case) -> Party:
    """The enemy of a body that strikes losses off the other side's strength ("the General Staff wrote off 36 guns")."""
    governor, items = case.figure.governor, case.items
    if governor is None or not 0 <= governor.place < case.figure.at or not items[governor.place].has("counts_act"):
        return None
    kinds = vocabulary().parties
    for item in reversed(items[: governor.place]):
        if item.has("punct") or item.has("speech_before"):
            return None
        if item.has("issuers_bodies", "issuers_heads", "issuers_spokespeople") and not item.has("party"):
            return case.voice.enemy
        if item.has("party") and not item.get("possessive"):
            return case.voice.enemy if kinds[str(item.get("party"))].kind in _COUNTING_BODIES else None
    return None


def of_those(case: Case) -> Party:
    """The side whose people "of them" takes up from the sentence before ("The North Koreans ... 100 of them died")."""
    if not case.figure.phrase.of_them or case.figure.inherited is not None:
        return None
    spoken = [item for sentence in sentences_before(case.figure.sentence, 1) for item in sentence.items]
    forces = next((item for item in reversed(spoken) if item.has("forces")), None)
    return None if forces is None else side(str(forces.get("forces")))
