"""Who lost, where an adverbial participle leaves that to its main clause ("потеряв 20 танков, бригада отошла")?"""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.extract.clauses.tokens import Item
from counterclaim.extract.issuers.sides import side
from counterclaim.extract.whose.case import Case
from counterclaim.model.claim import Party

_SIDES = ("forces", "party", "adj")
_REACH = 24  # items from the participle to the main clause's subject


def lost_by_it(case: Case) -> Party:
    """The side that the main clause of a participle of losing is about; null where the figure has no such word."""
    items, at = case.items, case.figure.at
    place = next((back for back in range(at - 1, -1, -1) if items[back].has("loser", "taker", "passive")), None)
    if place is None or items[place].get("loser") != "lost" or case.figure.topic != "loss":
        return None
    word = case.voice.text[items[place].start : items[place].end].lower()
    endings = case.lexicon.grammar.get("gerund_endings")
    if not endings or not (word.endswith(tuple(endings)) or _perfect(case, place)) or " " in word:
        return None
    opens = max((back for back in range(place) if _ends_clause(items[back])), default=-1) + 1
    beside = items[place - 1] if place and not items[place].unknown and items[place - 1].has(*_SIDES) else None
    before = beside if beside is not None else _subject(items[opens:place])  # "Kyiv has Russia losing 1,100 men"
    found = before if before is not None else _subject(_main_clause(items, at))
    if found is None:
        return None
    if found.has("enemy"):
        return case.voice.enemy
    return side(str(found.get("forces") or found.get("party") or found.get("adj")))


def _perfect(case: Case, place: int) -> bool:
    """Whether a helping participle stands before the verb ("having lost")."""
    helping, before = case.lexicon.grammar.get("having"), case.items[place - 1] if place else None
    if helping is None or before is None or case.items[place].unknown:
        return False
    return case.voice.text[before.start : before.end].lower() == str(helping)


def _ends_clause(item: Item) -> bool:
    return item.get("punct") in {";", ".", ":"} or item.has("speech_before", "relative")


def _main_clause(items: Sequence[Item], at: int) -> Sequence[Item]:
    """What stands behind the comma that closes a participle's list at the beginning of a sentence."""
    for place in range(at + 1, min(len(items), at + _REACH)):
        if _ends_clause(items[place]):
            return ()
        number = next((one for one in items[place + 1 : place + 3] if one.number is not None), None)
        if items[place].get("punct") == "," and number is None:
            return items[place + 1 : place + 1 + _REACH]
    return ()


def _subject(items: Sequence[Item]) -> Item | None:
    """The first side of a clause to which no preposition leads, before whoever speaks."""
    source = False  # "по данным Генштаба ВСУ, противник отошёл, потеряв ..."
    for place, item in enumerate(items):
        source = (source or item.has("speech_sees", "speech_after")) and item.get("punct") != ","
        if _ends_clause(item) or (item.number is not None and item.number.ignored is None):
            return None  # "сбила 12 финских самолётов, потеряв три своих": none that is counted
        if source:
            continue
        led = place and items[place - 1].has("prepositions", "at", "on") and not item.unknown
        if item.has("enemy", *_SIDES) and not led and not item.has("prepositions", "place_in"):
            return item
        if item.has("party") and not led and item.has("plain_party"):
            return item
    return None
