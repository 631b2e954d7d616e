"""Whose army does a blow fall on, of those whom it killed and what it destroyed?"""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.extract.clauses.tokens import Item
from counterclaim.extract.issuers.sides import is_army, side
from counterclaim.extract.whose.case import Case
from counterclaim.extract.whose.victims import WHERE_THEY_LIVE

_FALLS_ON = ("against", "about_side", "at")
_BY = ("by", "from_whom", "speech_before", "speech_after", "clause")
_ENDS = ("clause", "speech_before", "and_that")
_WEAPONS = frozenset({"missiles", "rockets", "uavs", "ammunition", "guided-bombs"})
_REACH = 7  # items from a blow to the army that it falls on


def army_struck(case: Case) -> str | None:
    """The side whose army stands behind a blow: "A strike on the headquarters of the Russian army killed 34", "The
    attack targeted Russian troops and destroyed 34 tanks", "34 officers died in a strike on the Israeli army".
    """
    figure, items, governor = case.figure, case.items, case.figure.governor
    unfit = figure.phrase.party is not None or figure.category in WHERE_THEY_LIVE or figure.outcome == "shot-down"
    if governor is None or unfit or not 0 <= governor.place < len(items) or case.lexicon.grammar.get("inverts"):
        return None
    if governor.role == "taker" and not governor.right:
        return _behind_a_blow(items, _begins(items, governor.place), governor.place)
    if governor.right and governor.outcome in {"killed", "wounded"}:
        return _behind_a_blow(items, governor.place + 1, min(len(items), governor.place + 2 * _REACH))
    return None


def _begins(items: Sequence[Item], verb: int) -> int:
    """Where the clause of a verb begins."""
    ends = (at + 1 for at in range(verb - 1, -1, -1) if items[at].get("punct") or items[at].has(*_ENDS))
    return next(ends, 0)


def _behind_a_blow(items: Sequence[Item], start: int, stop: int) -> str | None:
    """The side of the army behind the first blow of a stretch; null where someone stands between who deals it."""
    for at in range(start, stop - 1):
        on = _falls_on(items, at)
        for place in range(on, min(stop, at + _REACH)) if on else ():
            item = items[place]
            if item.has(*_BY) or item.get("punct") or item.number is not None:
                return None
            party = item.get("forces") or (item.get("party") if is_army(item.get("party")) else None)
            if party is not None:
                return side(str(party))
        if on:
            return None
    return None


def _falls_on(items: Sequence[Item], at: int) -> int | None:
    """Where those begin on whom a blow falls that stands at a place; null where none stands there."""
    item, behind = items[at], items[at + 1]
    event = item.get("other_nouns") == "event count" or item.has("struck")
    if event and item.has("struck") and not item.has("cat"):
        return at + 1  # "strike on"
    if event and not behind.unknown and (behind.has(*_FALLS_ON) or behind.get("other_verbs") == "targets struck"):
        return at + 2
    hits = item.get("cat") in _WEAPONS and not behind.unknown and behind.get("taker") == "damaged"
    return at + 2 if hits else None
