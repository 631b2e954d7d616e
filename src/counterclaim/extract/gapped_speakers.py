"""Who speaks where a dash stands for the verb of speech before ("Подоляк говорив про 13 тисяч, Арахамія — про 200")?"""

from __future__ import annotations

import re
from collections.abc import Sequence

from counterclaim.extract.issuers import AGAIN, named_in
from counterclaim.extract.lexicon import Lexicon
from counterclaim.extract.report import Report
from counterclaim.extract.tokens import Item
from counterclaim.model.claim import Named, Party, Role
from counterclaim.vocabulary.load import vocabulary

_DASHES = frozenset("—–-")
_ABOUT = frozenset({"про", "о", "об", "у", "в"})  # what a verb of speech leads to its number with
_BUT = re.compile(r"\s*(?:(?:а|і|й|та|и|але|но|зате|тоді як|тогда как|в то время как|натомість|водночас)\s+)?")
_MARKS = frozenset({",", ";"})
_OF_LOSS = ("toll", "cat", "loser", "passive", "taker")
_LONG = 8  # words of a name with its office


def gapped_speakers(items: Sequence[Item], text: str, found: Sequence[Report], lexicon: Lexicon) -> list[Report]:
    """The reports that a dash makes behind one whose verb it stands for; empty where it may be of who lost."""
    made: list[Report] = []
    for place, dash in enumerate(items[:-1]):
        if not place or dash.get("punct") not in _DASHES:
            continue
        told = next((one for one in reversed(found) if one.place < place), None)
        if told is None or told.relay or not (about := _goes_on(items, place, text, told)):
            continue
        opening = next((at for at in range(place - 1, told.place, -1) if items[at].get("punct") in _MARKS), None)
        if opening is None or not any(_counts(item) for item in items[told.place : opening]):
            continue
        begin = items[opening].end
        match = _BUT.match(text, begin)
        begin = begin if match is None else match.end()
        inside = [item for item in items[opening + 1 : place] if item.start >= begin]
        wordy = len(text[begin : dash.start].split()) > _LONG
        if wordy or any(item.has(*_OF_LOSS) or _counts(item) for item in inside):
            continue
        party = named_in(text[begin : dash.start], inside, first=False, start=begin, lexicon=lexicon, around=items)
        if _speaks(party, about=about == "about"):
            made.append(Report(party, begin, dash.end, place))
    return made


def _goes_on(items: Sequence[Item], place: int, text: str, told: Report) -> str:
    """How what stands behind a dash goes on with a verb of speech: "about", by its preposition; "direct", by a number
    that is its object too; empty where it does not.
    """
    behind, further = items[place + 1], items[place + 2] if place + 2 < len(items) else None
    if behind.has("prepositions") and text[behind.start : behind.end].lower() in _ABOUT and not behind.unknown:
        return "about" if further is not None and _counts(further) and not further.unknown else ""
    after = items[told.place + 1] if told.place + 1 < len(items) else None
    verb = items[told.place].has("speech_before") and after is not None and _counts(after) and not after.unknown
    return "direct" if verb and _counts(behind) and not behind.unknown else ""


def _counts(item: Item) -> bool:
    return item.number is not None and item.number.ignored is None


def _speaks(party: Party, *, about: bool) -> bool:
    """Whether a name speaks; a state before a bare number may be the one that lost."""
    if party in (None, AGAIN) or isinstance(party, Role):
        return False
    return about or isinstance(party, Named) or vocabulary().parties[party].kind not in {"state", "group", "forces"}
