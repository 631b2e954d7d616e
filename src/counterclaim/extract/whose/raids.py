"""Whose drones and missiles were shot down, by whose raid the sentence has told of?"""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.extract.clauses.attacks import is_an_attack
from counterclaim.extract.clauses.named_persons import HEADS
from counterclaim.extract.clauses.tokens import Item
from counterclaim.extract.counts.figure import Figure, sentences_before
from counterclaim.extract.issuers.sides import side
from counterclaim.extract.whose.case import Case
from counterclaim.model.claim import Party
from counterclaim.vocabulary.load import vocabulary

_SENT = frozenset({"uavs", "missiles", "guided-bombs", "missiles and drones"})
_DOWNED = frozenset({"shot-down", "destroyed", "lost"})
_FIGHT = frozenset({"state", "forces", "group"})
_TO_VERB = 2  # items and words between a side and its verb
_TAKES_UP = ("by", "from_whom", "over", "prepositions", "at", "on")  # lead to where it fell


def of_the_raid(case: Case) -> Party:
    """The side whose raid opens the sentence that tells what was shot down of it ("Удар РФ: ПВО сбила 102 ракеты"), or
    that is said to have struck in it or in the sentence before ("РФ ударила по Украине, ПВО сбила 64 дрона").

    Nobody's where a side stands nearer to the number: it may be the one that shot them down.
    """
    figure, items = case.figure, case.items
    if figure.category not in _SENT or figure.outcome not in _DOWNED or figure.phrase.party is not None:
        return None
    named, raider = _raider(case, items, figure.at)
    if named or figure.outcome != "shot-down":
        return raider
    before = [one for one in sentences_before(figure.sentence, 1) if one.paragraph is figure.sentence.paragraph]
    return _raider(case, before[0].items, len(before[0].items))[1] if before else None


def _raider(case: Case, items: Sequence[Item], at: int) -> tuple[bool, Party]:
    """Whether a side stands before a place in a sentence, and the nearest one if it raids; whom it strikes is none.

    Where only the one that is attacked is named, the raid is its enemy's.
    """
    hit: str | None = None
    for place in range(at - 1, -1, -1):
        party = items[place].get("forces") or items[place].get("party") or items[place].get("adj")
        if party is None or vocabulary().parties[str(party)].kind not in _FIGHT:
            continue
        led = items[place - 1] if place and not items[place].unknown else None
        if led is not None and (led.has(*_TAKES_UP) or is_strike(led)):
            attacked = led.has("struck") and is_an_attack(led, case.voice.text, case.lexicon)
            hit = side(str(party)) if attacked and hit is None else hit
            continue
        raids = _raids(case, items, place) or (_by_others(case.figure) and _strikes(items, place, at))
        return True, side(str(party)) if raids else None
    return hit is not None, case.voice.sides.opponent(hit)  # "Raid on Odesa: 38 drones downed"


def _by_others(figure: Figure) -> bool:
    """Whether what was shot down has a subject of its own or none ("and air defences downed 9"; not "and downed 9")."""
    governor = figure.governor
    if governor is None or governor.role != "taker":
        return True
    items = figure.sentence.items
    return governor.right or (governor.place < len(items) and bool(items[governor.place].unknown))


def _strikes(items: Sequence[Item], place: int, at: int) -> bool:
    """Whether a side's name stands before a verb of striking or sending, with the men who do it or a time between."""
    for item in items[place + 1 : min(at, place + _TO_VERB + 1)]:
        if is_strike(item):
            return len(item.unknown) < _TO_VERB
        if item.time is None and item.get("cat") != "personnel":
            return False
    return False


def is_strike(item: Item) -> bool:
    """Whether a word says that somebody strikes ("атаковала", "ударила по", "нанесла удар по", "fired")."""
    struck = item.has("struck") and not item.has("cat", *HEADS)  # no governor, who is named where people are hurt
    blow = struck or item.get("taker") == "damaged"
    return item.get("other_verbs") in {"launched", "targets struck"} or blow


def _raids(case: Case, items: Sequence[Item], place: int) -> bool:
    """Whether an attack right beside a side's name is its own ("удар РФ", "российская атака")."""
    at = place + 1 if items[place].has("adj") else place - 1
    if not 0 <= at < len(items) or items[max(at, place)].unknown:
        return False
    return is_an_attack(items[at], case.voice.text, case.lexicon)
