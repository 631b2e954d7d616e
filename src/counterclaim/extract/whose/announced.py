"""Whose losses did a sentence without a figure announce, with which the next one goes on?

"Генштаб ВСУ обновил данные о потерях России. За месяц погибли 211 солдат": Russia's, though who tells it is of Ukraine.
"""

from __future__ import annotations

from itertools import pairwise

from counterclaim.extract.counts.figure import Sentence, sentences_before
from counterclaim.extract.issuers.sides import side
from counterclaim.extract.whose.case import Case
from counterclaim.extract.whose.men_before import men_before
from counterclaim.extract.whose.owners import Voice, agent_behind, agent_of, owner_of_noun
from counterclaim.extract.whose.victims import WHERE_THEY_LIVE
from counterclaim.model.claim import Party

_BACK = 2  # sentences; between the one that announces and the figure's stands one that tells of nobody's losses
_NAMES = ("enemy", "own", "adj", "forces", "first_person")
_OF_THINGS = frozenset({"destroyed", "damaged", "shot-down"})
_TELLS = ("toll", "loser", "taker", "speech_before", "enemy", "adj", "forces", "party")


def announced(case: Case) -> Party:
    """The side whose losses the sentence before speaks of; null where the figure's own names one.

    A sentence that tells of nobody ("Бои продолжаются") may stand between.
    """
    figure, sentence = case.figure, case.figure.sentence
    if figure.category in WHERE_THEY_LIVE or figure.phrase.enemy or figure.phrase.party is not None:
        return None
    if any(item.has(*_NAMES) or (item.has("party") and not _speaks(case, at)) for at, item in enumerate(case.items)):
        return None
    row = sentences_before(sentence, _BACK)
    lead = sentence.paragraph.lead
    for earlier in reversed(row if lead is None or len(row) == _BACK else [lead, *row]):
        if earlier.figures:
            return None
        found = spoken_of(earlier, case.voice) if "toll" in earlier.means else None
        if found is not None or not earlier.means.isdisjoint(_TELLS):
            return None if found is None or _only_there(earlier, found) else found
    return None


def _only_there(sentence: Sentence, found: Party) -> bool:
    """Whether a side is named only as where people died ("число погибших в Нагорном Карабахе")."""
    named = [at for at, item in enumerate(sentence.items) if found in (item.get("party"), item.get("forces"))]
    return bool(named) and all(at and sentence.items[at - 1].has("at", "over", "on") for at in named)


def _speaks(case: Case, place: int) -> bool:
    """Whether a party named in the figure's sentence is only who tells it."""
    near = case.items[max(0, place - 1) : place + 3]
    party = case.items[place].get("party")
    return party == case.voice.claimant and any(item.has("speech_before", "speech_after") for item in near)


def spoken_of(sentence: Sentence, voice: Voice) -> Party:
    """The side that a sentence of losses without a figure speaks of."""
    for place, item in enumerate(sentence.items):
        if item.has("toll"):
            fallen = men_before(sentence.items, place)
            found = fallen or owner_of_noun(sentence.items, place, voice, stop=len(sentence.items))
            if found is not None:
                return found
        if item.has("passive") and (whose := whose_kit(sentence)) is not None:
            return whose  # "How many Ukrainian soldiers have been killed?"
        if item.has("loser"):
            found = agent_of(sentence.items, place, voice) or agent_behind(sentence.items, place)
            if found is not None:
                return found
    return None


def knocked_out_by(header: Sentence, voice: Voice) -> str | None:
    """The foe of those who, as a list's head says, destroyed what stands in it ("Українські захисники знищили:"); else
    null.
    """
    items = header.items
    place = next((at for at, item in enumerate(items) if item.has("taker")), None)
    if place is None or any(item.number is not None and item.number.ignored is None for item in items[place:]):
        return None
    if any(item.has("toll", "enemy", "clause") for item in items) or (place and items[place - 1].has("be")):
        return None
    if items[place].has("passive") and items[place].get("taker") not in _OF_THINGS:
        return None  # "Russian soldiers killed:"
    for one, two in pairwise(items[:place]):
        soldiers = two.get("cat") == "personnel" and not two.unknown
        if soldiers and one.has("adj", "own"):
            return voice.sides.opponent(side(str(one.get("adj"))) if one.has("adj") else voice.home)
        if one.get("cat") == "personnel" and two.has("party") and not two.unknown:
            return voice.sides.opponent(str(two.get("party")))
    if place and items[place - 1].has("cat"):
        return None  # "Ukrainian tanks destroyed:"
    agent = agent_of(items, place, voice, takes=True)
    return voice.sides.opponent(agent) if isinstance(agent, str) else None


def whose_kit(header: Sentence) -> Party:
    """The side whose kit a list is said to be of ("Ukrainian armour, visually confirmed", "Техника ВСУ"); else null."""
    for one, two in pairwise(header.items):
        if one.has("adj") and two.has("cat") and not two.unknown:
            return side(str(one.get("adj")))
        if one.has("cat") and two.has("adj", "forces") and not (one.has("adj", "party") or two.unknown):
            return side(str(two.get("adj") or two.get("forces")))
    return None
