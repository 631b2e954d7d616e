"""Whose loss is it where "it" takes up who began what a sentence counts from ("Since Russia invaded, it has lost")?"""

from __future__ import annotations

import re

from counterclaim.extract.issuers.sides import side
from counterclaim.extract.whose.case import Case
from counterclaim.model.claim import Party
from counterclaim.vocabulary.load import vocabulary

_SINCE = re.compile(r"since (?:the )?")
_FIGHTING = frozenset({"state", "group", "forces"})
_OTHERS = ("party", "forces", "adj", "enemy", "own")


def who_began(case: Case) -> Party:
    """The side that a start counted from names first, where a pronoun goes on with its losses; the other side, where
    it goes on with what that side has destroyed. Null where anybody else is named before the figure.
    """
    items, figure = case.items[: case.figure.at], case.figure
    place = next((at for at, item in enumerate(items) if item.has("speech_pronouns")), 0)
    comma = place > 1 and items[place - 1].get("punct") == ","
    at = place - 2 if comma else place - 1
    at -= comma and at > 0 and items[at].has("party") and not items[at].unknown  # "Since Israel invaded Gaza, it"
    since = items[at] if place else None
    named = any(item.has(*_OTHERS) for item in (*items[:at], *items[place:]))
    if since is None or since.time is None or since.time.kind != "since" or named or figure.phrase.party is not None:
        return None
    began = _named_first(case, since.start, since.end)
    takes = figure.governor is not None and figure.governor.role == "taker"
    return case.voice.sides.opponent(began) if takes and began is not None else began


def _named_first(case: Case, start: int, end: int) -> str | None:
    printed = case.figure.sentence.paragraph.folded[start:end]
    led = _SINCE.match(printed)
    known = () if led is None else case.lexicon.known(printed[led.end() :])
    entries = [(first, last, entry) for first, last, entry in known if entry]
    if led is None or not entries or entries[0][0] or printed.startswith(("'", "’"), led.end() + entries[0][1]):
        return None
    men = len(entries) > 1 and "cat" in entries[1][2] and entries[1][0] == entries[0][1] + 1  # "Russian troops"
    entry = entries[0][2]
    party = entry.get("forces") or entry.get("party") or (entry.get("adj") if men else None)
    return side(str(party)) if party is not None and vocabulary().parties[str(party)].kind in _FIGHTING else None
