"""Is it an army that is said to lose the persons counted?"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from counterclaim.extract.clauses.tokens import Item
from counterclaim.extract.counts.figure import Figure
from counterclaim.extract.whose.of_events import of_event as attacking
from counterclaim.extract.whose.strikes_told import armed
from counterclaim.vocabulary.load import vocabulary

_FELL = frozenset({"killed", "wounded", "missing", "casualties"})
_BESIDE = 2  # items between a verb or noun of loss and the army that it is said of


def army_lost(figure: Figure) -> bool:
    """Whether a fighting side is said to have lost them ("the enemy lost 70 people killed")."""
    items = figure.sentence.items[: figure.at]
    sided = any(one.has("adj") and two.has("of_side") and not two.unknown for one, two in pairwise(items))
    return sided or any(  # "с украинской стороны погибли 70 тысяч человек"
        (
            item.get("loser") == "lost"
            and (item.get("other_verbs") != "money" or _cost_soldiers(figure, place))
            and not (figure.outcome == "wounded" and figure.governor is not None and figure.governor.place == place)
        )
        or (item.get("toll") in {"lost", "irrecoverable"} and not item.has("deaths_where_people"))
        or (item.has("enemy") and not attacking(items, place))
        for place, item in enumerate(items)
    )


def _cost_soldiers(figure: Figure, place: int) -> bool:
    """Whether what a verb of costing tells of are soldiers: an army's, or a people's in something else than a raid."""
    items = figure.sentence.items[: figure.at]
    raid = any(item.get("other_nouns") == "event count" for item in items[:place])
    return armed(items[place + 1 :]) or (figure.phrase.party is not None and not raid)


def dead_of_an_army(figure: Figure) -> bool:
    """Whether an army stands before the word of loss ("Ukraine's military dead"), or a people before its casualties."""
    items = figure.sentence.items
    topic = figure.topic_item or (_put_at(items, figure.at) if figure.phrase.toll else None)
    place = next((at for at, item in enumerate(items[: figure.at]) if item is topic), 0)
    if topic is None or not place or not topic.has("toll") or topic.unknown:
        return False
    row = items[max(0, place - 3) : place]
    told_in = topic.get("toll") in _FELL and all(item.number is None for item in row)
    if told_in and any(item.get("toll") == "lost" for item in row):
        return True  # "потери армии России убитыми составили"
    whose = items[place - 1]
    entry = vocabulary().parties.get(str(whose.get("party")))
    army = whose.has("forces") or (entry is not None and entry.kind == "forces")
    return army or (topic.get("toll") in {"casualties", "lost"} and whose.has("adj"))


def _put_at(items: Sequence[Item], at: int) -> Item | None:
    """The noun of losses that a number in the same clause is put at ("put American losses at 107 dead"); else null."""
    for item in reversed(items[:at]):
        if item.get("punct") or item.number is not None or item.has("loser", "clause"):
            return None
        if item.has("toll"):
            return item
    return None


def _raided(items: Sequence[Item]) -> bool:
    """Whether a sentence tells of an attack ("Israel lost 28 people killed in the rocket strikes")."""
    return any(item.get("other_nouns") == "event count" or item.has("blow") for item in items)


def losses_of_an_army(figure: Figure) -> bool:
    """Whether an army is said to lose them ("the losses of the VSU in Kursk region", "the Syrian army lost")."""
    items, parties = figure.sentence.items, vocabulary().parties
    for place, item in enumerate(items[: figure.at]):
        if item.get("toll") != "lost" and item.get("loser") != "lost":
            continue
        beside = items[place + 1]
        if beside.get("toll") in _FELL and not (beside.unknown or beside.has("cat")):
            return True  # "потеряла убитыми 300 человек": only who fights does
        before = items[max(0, place - _BESIDE) : place]
        state = any(one.has("party") and not one.has("place_in") for one in before)
        if state and item.get("loser") == "lost" and set(figure.phrase.toll) & _FELL and not _raided(items):
            return True  # "Russia has lost more than 900,000 killed and wounded"
        main = place > 0 and items[place - 1].get("punct") == ","  # "войска отошли, потеряв 300 человек"
        for one in items[0 if main else max(0, place - _BESIDE) : place + _BESIDE + 1]:
            entry = parties.get(str(one.get("party")))
            if one.has("forces", "enemy", "issuers_armed") or (entry is not None and entry.kind == "forces"):
                return True
    return False
