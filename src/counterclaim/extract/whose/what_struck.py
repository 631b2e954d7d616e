"""Whose were they whom a bomb or a mine killed, or who were aboard what was struck ("потопили британський
есмінець: загинули 16 моряків")?
"""

from __future__ import annotations

import re
from functools import cache

from counterclaim.extract.counts.figure import stateless_word
from counterclaim.extract.issuers.sides import side
from counterclaim.extract.whose.case import Case
from counterclaim.extract.whose.laid_down import laid_down
from counterclaim.extract.words.lexicon import forms_pattern, lexicon
from counterclaim.model.claim import Party
from counterclaim.vocabulary.load import vocabulary

_FELL = frozenset({"killed", "wounded", "missing", "casualties"})
_SOLDIERS = frozenset({"personnel", "officers", "commanders"})
_ABOARD = frozenset({"ships", "submarines", "aircraft", "helicopters"})
_HITS = ("taker", "passive", "other_verbs", "struck")
_FAR = 14  # items back to what was struck
_BESIDE = 3  # items from the verb to it


def what_struck(case: Case) -> Party:
    """The owner of a ship or a plane that the sentence says was struck, of those who fell then; else the speaker's own
    side, of soldiers whom a thing without an owner killed, where that side's army tells it.
    """
    if not case.figure.human or case.figure.outcome not in _FELL or case.figure.phrase.party is not None:
        return None
    return laid_down(case) or _aboard(case) or _by_a_device(case)


def _aboard(case: Case) -> Party:
    figure, items = case.figure, case.items
    governor = figure.governor
    if governor is None or governor.role == "taker":
        return None
    for at in range(figure.at - 1, max(0, figure.at - _FAR), -1):
        item, before = items[at], items[at - 1]
        if item.number is not None and item.number.ignored is None:
            return None
        if item.get("cat") not in _ABOARD or item.unknown or not before.has("adj"):
            continue
        hit = any(one.has(*_HITS) for one in items[max(0, at - 1 - _BESIDE) : at - 1])
        parted = any(one.get("punct") in {";", ",", ":"} for one in items[at + 1 : figure.at])
        return side(str(before.get("adj"))) if hit and parted else None
    return None


def _by_a_device(case: Case) -> Party:
    figure, items, voice = case.figure, case.items, case.voice
    governor, known = figure.governor, vocabulary().parties.get(str(voice.claimant))
    armed = known is not None and known.kind == "forces" and voice.home in voice.sides.parties
    here = governor is not None and governor.role == "taker" and 0 <= governor.place < figure.at
    if not (armed and here and governor is not None) or figure.category not in _SOLDIERS or figure.phrase.enemy:
        return None
    start = max((one.end for one in items[: governor.place] if one.get("punct") in {";", ":"}), default=0)
    before = [one for one in items[: governor.place] if one.start >= start]
    if stateless_word(figure) is not None or any(one.has("adj", "forces", "enemy", "own") for one in before):
        return None
    found = _devices(case.lexicon.language).search(figure.sentence.paragraph.folded, start, items[governor.place].start)
    return voice.home if found is not None else None


@cache
def _devices(language: str) -> re.Pattern[str]:
    """What kills without being anybody's by its name ("вибуховий пристрій", "міна")."""
    return forms_pattern(lexicon(language).table.get("devices") or ())
