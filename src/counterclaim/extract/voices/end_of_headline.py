"""Who ends a headline behind its dash, by a name that no list knows ("Загинули 40 людей — Синєгубов")?"""

from __future__ import annotations

import re
from collections.abc import Sequence

from counterclaim.extract.clauses import unlisted_speakers
from counterclaim.extract.clauses.report import Report
from counterclaim.extract.clauses.tokens import Item
from counterclaim.extract.words.lexicon import Lexicon, folded
from counterclaim.model.claim import Named, Party

_TAIL = re.compile(r".*\s[—–-]\s+((?:[\w’'.«»\"&-]+ ){0,5}[\w’'»\".-]+?)\.?\s*\Z", re.DOTALL)
_NAME = re.compile(r"[A-ZА-ЯІЇЄҐЁ][\w’'.-]*(?: [A-ZА-ЯІЇЄҐЁ][\w’'.-]*){0,2}")
_ADJECTIVES = ("а", "я", "е", "є", "ий", "ій", "ое", "ый", "ой")  # endings of a body's adjectives ("Третя штурмова")
_NO_NAME = ("place_in", "cat", "toll", "taker", "loser", "passive", "be", "have", "speech_credits", "mute", "clause")


def end_of_headline(items: Sequence[Item], text: str, lexicon: Lexicon) -> list[Report]:
    """The report of the one whose name alone stands behind a headline's last dash; empty where none does."""
    tail = _TAIL.fullmatch(text) if lexicon.table.get("phrases") else None
    if tail is None:
        return []
    at, behind = tail.start(1), [item for item in items if item.end > tail.start(1)]
    told = [place for place, item in enumerate(items) if item.end <= at and item.get("punct") is not None]
    counted = any(item.number is not None and item.number.ignored is None for item in items if item.end <= at)
    if not told or not counted or any(item.number is not None or item.time is not None for item in behind):
        return []
    party = _named(tail[1], behind, lexicon)
    return [] if party is None else [Report(party, items[told[-1]].start, items[-1].end, told[-1])]


def _named(printed: str, behind: Sequence[Item], lexicon: Lexicon) -> Party:
    """The person, the outlet or the body by one to three capitalised words, or the persons by their noun."""
    no_names = lexicon.table["phrases"]["no_speakers"]
    if _NAME.fullmatch(printed) and folded(printed.split(maxsplit=1)[0]) not in no_names:
        return None if any(item.has(*_NO_NAME) for item in behind) else Named(printed.rstrip("."))
    row = printed.split()
    if behind and behind[-1].has("issuers_bodies") and printed[:1].isupper() and len(row) > 1:
        return Named(printed) if all(word.lower().endswith(_ADJECTIVES) for word in row[:-1]) else None
    return unlisted_speakers.labelled(printed, lexicon)
