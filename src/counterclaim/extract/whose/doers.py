"""Whose is what somebody did to it, by the Slavic case in which he stands ("знищила російська армія", "армією РФ")?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from counterclaim.extract.clauses.tokens import Item
from counterclaim.extract.counts.figure import FLYING
from counterclaim.extract.issuers.sides import side
from counterclaim.extract.whose.case import Case
from counterclaim.extract.whose.harmed import MANAGED
from counterclaim.extract.whose.slavic_cases import is_dative, is_genitive, is_instrumental, is_nominative
from counterclaim.extract.whose.victims import WHERE_THEY_LIVE
from counterclaim.model.claim import Party

_INFLICTED = frozenset({"captured", "surrendered", "shot-down", "destroyed", "damaged", "lost", "killed", "wounded"})
_TAKEN = frozenset({"captured", "surrendered"})
_FACTS = frozenset({"passive", "phrase", "toll"})  # what tells the outcome of a figure, and not who brought it about
_NAMED = ("adj", "forces", "party", "enemy", "own")
_ARMY = ("issuers_bodies", "issuers_armed", "force_noun", "units")
_LED = ("prepositions", "over", "at", "on", "in_ranks", "with_whom", "for_side", "against", "to", "of", "speech_after")
_ARMS = FLYING | {"artillery", "mlrs", "tanks", "helicopters", "aircraft", "air-defence"}  # "дрони окупантів"
_ASSAULTS = ("атак", "контратак", "рейд", "штурм", "наступ")  # in which the attackers fall as well
_LOST_IT = ("втрач", "утрач", "втрат", "утрат", "потер", "утер", "загубл", "розгубл")  # of whose own it is lost
_SPOILS = ("трофе", "здобич")
_NEAR = 6  # items from a participle to who did it
_WORDS = 60  # characters in which three words end
_QUOTES = frozenset('«»“”"')
_MARKS = '«»“”",.;:'


@dataclass(frozen=True, slots=True)
class _Doer:
    """A side named in a sentence: the item of its first word and the one that names it, its first two words."""

    first: int
    named: int
    word: str
    noun: str


def done_by(case: Case) -> Party:
    """The opponent of the side that did it: the subject behind its verb, who did it by the instrumental, under whose
    fire it fell, to whom prisoners went or to whose account it is put; the side itself where it is said to have lost.
    """
    figure = case.figure
    open_ = figure.outcome in _INFLICTED and figure.phrase.party is None and not figure.phrase.enemy
    if not open_ or figure.category in WHERE_THEY_LIVE or not case.lexicon.grammar.get("inverts"):
        return None
    readings = (_subject_behind, _in_the_instrumental, _struck_by, _given_up_to)
    return next((found for reading in readings if (found := reading(case)) is not None), None)


def _subject_behind(case: Case) -> Party:
    """The opponent of the subject of a verb that its object stands before ("312 танків знищила армія агресора")."""
    governor, items = case.figure.governor, case.items
    if governor is None or governor.role != "taker" or governor.place < 0 or governor.place + 1 >= len(items):
        return None
    if not governor.right:
        doer = _named_before(case, governor.place)
        managed = case.voice.text[items[governor.place].start :].lower().startswith(MANAGED)
        if doer is None or managed:
            return _opponent(doer, case) if doer is not None and is_dative(doer.word, doer.noun) else None
        armed = doer.first > 0 and not items[doer.first].unknown and items[doer.first - 1].get("cat") in _ARMS
        counted = doer.first > 1 and items[doer.first - 2].number is not None
        return _opponent(doer, case) if armed and not counted and is_genitive(doer.word) else None
    doer = _named_at(case, governor.place + 1)
    if doer is None or items[governor.place].has("passive"):
        return None
    return _opponent(doer, case) if is_nominative(doer.word) else None


def _in_the_instrumental(case: Case) -> Party:
    """The opponent of the army by which it was done, before the verb or behind it ("знищено російськими військами")."""
    figure, items, governor = case.figure, case.items, case.figure.governor
    noun = figure.topic_item is not None and figure.topic_item.has("toll")
    facts = noun or governor is None or governor.role in _FACTS
    if not facts:
        return None
    low, high = _clause(items, figure.at, figure.phrase.last)
    for place in range(low, min(high, figure.phrase.last + _NEAR)):
        doer = _named_at(case, place)
        if doer is None or (place and items[place - 1].has(*_LED, "and")):
            continue
        done = _done_near(items, doer, low, high) if is_instrumental(doer.word, doer.noun) else None
        if done is not None:
            lost = case.voice.text[done.start : done.end].lower().startswith(_LOST_IT)  # and not "підбитих"
            return _party(doer, case) if lost else _opponent(doer, case)
    return None


def _done_near(items: Sequence[Item], doer: _Doer, low: int, high: int) -> Item | None:
    """The participle or noun of what was done that stands nearest to who did it; null for none."""
    before, behind = items[max(low, doer.first - _NEAR) : doer.first], items[doer.named + 1 : high][:_NEAR]
    near = [*reversed(before), *behind]
    return next((item for item in near if item.has("passive", "toll") and not item.has("cat")), None)


def _struck_by(case: Case) -> Party:
    """The opponent of those by whose fire or blow it fell ("від вогню росіян", "унаслідок удару армії РФ", "удар
    росіян знищив"), or to whose account it is put ("на рахунку росіян 312 знищених танків").
    """
    items = case.items
    low, high = _clause(items, case.figure.at, case.figure.phrase.last)
    low = _before_colon(items, low)
    for place in range(low + 1, min(high, case.figure.phrase.last + _NEAR)):
        doer = _named_at(case, place)
        if doer is None:
            continue
        credited = items[place - 1].has("credited") and doer.named + 1 == case.figure.at
        if credited or (_blow(case, place - 1) and is_genitive(doer.word)):
            return _opponent(doer, case)
    return None


def _blow(case: Case, place: int) -> bool:
    """Whether a word leads to who struck: a fault, a blow, or a time that ends in one ("унаслідок удару")."""
    item = case.items[place]
    last = case.voice.text[item.start : item.end].rpartition(" ")[2].lower()
    if last.startswith(_ASSAULTS):
        return False
    if item.time is not None:
        return item.time.kind == "event" and "blow" in case.lexicon.entry(last)
    return item.has("by_fault", "blow")


def _given_up_to(case: Case) -> Party:
    """The opponent of those to whom prisoners went ("у полон до росіян потрапили 96", "українцям здалися 96")."""
    items = case.items
    if case.figure.outcome not in _TAKEN:
        return None
    low, high = _clause(items, case.figure.at, case.figure.phrase.last)
    for place in range(low, high):
        doer = _named_at(case, place)
        if doer is None or items[place].unknown:
            continue
        into = place > low + 1 and items[place - 1].has("to") and items[place - 2].has("into_captivity", "taken_alive")
        given = case.figure.outcome == "surrendered" and is_dative(doer.word, doer.noun)
        if into or given:
            return _opponent(doer, case)
    return None


def spoils_of(case: Case) -> Party:
    """The opponent of those whose spoils it became ("здобиччю морпіхів РФ стали 12 гармат")."""
    items, governor = case.items, case.figure.governor
    at = governor.place if governor is not None else -1
    if case.figure.outcome != "captured" or not 0 <= at < len(items):
        return None
    said = case.voice.text[items[at].start : items[at].end].lower()
    inner = said.partition(" ")[2].rpartition(" ")[0]
    if not said.startswith(_SPOILS) or not inner:
        return None
    for _, _, entry in case.lexicon.known(inner):
        named = entry.get("forces") or entry.get("adj") or entry.get("party")
        if "enemy" in entry or "own" in entry:
            return case.voice.home if "enemy" in entry else case.voice.enemy
        if named is not None:
            return case.voice.sides.opponent(side(str(named)))
    return None


def _clause(items: Sequence[Item], at: int, last: int) -> tuple[int, int]:
    """The first item of a figure's clause and the one behind its last; the comma of its own participle is inside."""
    low = next((place + 1 for place in range(at - 1, -1, -1) if _parts(items[place])), 0)
    high = next((place for place in range(last + 1, len(items)) if _ends(items, place)), len(items))
    return low, high


def _before_colon(items: Sequence[Item], low: int) -> int:
    """Where the clause begins whose colon a list stands behind ("Під удар росіян потрапила колона: знищено 12")."""
    if not low or items[low - 1].get("punct") != ":":
        return low
    return next((place + 1 for place in range(low - 2, -1, -1) if items[place].has("punct", "clause")), 0)


def _ends(items: Sequence[Item], place: int) -> bool:
    """Whether a clause ends there: at a mark that no participle follows."""
    if not _parts(items[place]):
        return False
    behind = items[place + 1] if place + 1 < len(items) else None
    return behind is None or items[place].get("punct") != "," or not behind.has("passive") or bool(behind.unknown)


def _parts(item: Item) -> bool:
    """Whether a mark or a word opens another clause."""
    return item.has("clause") or (item.has("punct") and item.get("punct") not in _QUOTES)


def _named_before(case: Case, end: int) -> _Doer | None:
    """The side whose name ends right before an item; null for none."""
    for place in (end - 2, end - 1):
        doer = _named_at(case, place) if place >= 0 else None
        if doer is not None and doer.named in {end - 1, end - 2} and not case.items[end].unknown:
            return doer
    return None


def _named_at(case: Case, place: int) -> _Doer | None:
    """The side whose name begins at an item: its adjective or name, or an army of its own ("армією агресора")."""
    items, number = case.items, case.items[place].number
    if number is not None and number.ignored is not None and place + 1 < len(items):
        place += 1  # "58-ї армії РФ"
    item = items[place]
    named = place if item.has(*_NAMED) else place + 1
    if named >= len(items) or not items[named].has(*_NAMED):
        return None
    if named > place and (items[named].unknown or not item.has(*_ARMY)):
        return None
    words = [*item.unknown, *case.voice.text[item.start : item.start + _WORDS].split(None, 2), ""]
    return _Doer(place, named, words[0].strip(_MARKS), words[1].strip(_MARKS))


def _party(doer: _Doer, case: Case) -> str | None:
    """The side that is named."""
    item = case.items[doer.named]
    if item.has("enemy", "own"):
        return case.voice.foe if item.has("enemy") else case.voice.home
    return side(str(item.get("forces") or item.get("adj") or item.get("party")))


def _opponent(doer: _Doer, case: Case) -> str | None:
    """The side that fights the one named."""
    voice, item = case.voice, case.items[doer.named]
    if item.has("enemy"):
        return voice.home or voice.sides.helped or voice.sides.opponent(voice.foe)
    return voice.enemy if item.has("own") else voice.sides.opponent(_party(doer, case))
