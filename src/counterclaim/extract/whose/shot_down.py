"""Whose aircraft were shot down, by the land over which it was done?"""

from __future__ import annotations

from itertools import pairwise

from counterclaim.extract.clauses.tokens import Item
from counterclaim.extract.counts.figure import FLYING, Figure
from counterclaim.extract.issuers.sides import side
from counterclaim.extract.whose.owners import Voice
from counterclaim.vocabulary.load import vocabulary

_SENT = frozenset({"uavs", "missiles", "guided-bombs"})


def flown_over(figure: Figure, voice: Voice) -> str | None:
    """Whose aircraft were shot down over a side's land: the other side's ("над Курском сбито 12 дронов"); else null."""
    if figure.category not in FLYING or figure.outcome not in {"shot-down", "destroyed"}:
        return None
    for before, item in pairwise(figure.sentence.items):
        land = item.get("place_in") or item.get("adj") or item.get("party")
        if before.has("over") and not item.unknown and land is not None:
            return voice.sides.opponent(side(str(land)))
    return None


def downed_there(figure: Figure, voice: Voice) -> str | None:
    """Whose drones and missiles were shot down in a place: those of the other side than the land's, where nobody of
    another side speaks ("Kyiv region: nine drones shot down"); else null.
    """
    if figure.category not in _SENT or figure.outcome not in {"shot-down", "destroyed", "lost"}:
        return None
    named = (item.get("place_in") or _capital(item, voice.text) for item in figure.sentence.items)
    land = next((str(one) for one in named if one is not None), None)
    speaks = voice.home is None or voice.home == land or voice.home not in voice.sides.parties
    return voice.sides.opponent(land) if land is not None and speaks else None


def _capital(item: Item, text: str) -> str | None:
    """The state whose capital a word is; null for its own name and anything else."""
    party = item.get("party")
    entry = vocabulary().parties.get(str(party)) if party is not None and not item.get("possessive") else None
    state = entry is not None and entry.kind == "state" and text[item.start : item.end] not in entry.names.values()
    return str(party) if state else None


def of_those_sent(figure: Figure, whole: Figure) -> bool:
    """Whether a figure's own words say whose it is: its whole is of another sentence, or of those sent, with only a
    count of persons before ("убили 43 человека ... из 38 ракет сбили 30").
    """
    first = whole.inherited
    persons = first is not None and figure.category in _SENT and first.human
    return figure.sentence is not whole.sentence or persons
