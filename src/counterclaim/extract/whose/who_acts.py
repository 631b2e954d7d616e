"""Whose loss is it by who acts: the enemy of those who destroyed it, those on whom losses were inflicted?"""

from __future__ import annotations

from counterclaim.extract.whose.case import Case
from counterclaim.extract.whose.owners import agent_of
from counterclaim.model.claim import Party

_NEAR = 2  # words from whom losses are inflicted on to their noun


def acting(case: Case) -> Party:
    """The side that knocked out what is the enemy's ("Вірменські артилеристи підбили 9 гармат ворога").

    Null where nobody named does it, or where the word "enemy" itself stands before the verb.
    """
    governor, items = case.figure.governor, case.items
    if governor is None or governor.role != "taker" or governor.right or not 0 <= governor.place < len(items):
        return None
    before = items[: governor.place]
    if any(item.has("enemy", "own", "punct", "speech_pronouns", "speech_before") for item in before):
        return None
    if not any(item.has("adj", "forces", "party") for item in before):
        return None
    agent = agent_of(items, governor.place, case.voice, takes=True)
    return agent if isinstance(agent, str) else None


def inflicted(case: Case) -> Party:
    """The side between a verb of inflicting and its losses ("Росія завдала Україні втрат: знищено 40 бронемашин")."""
    items, at = case.items, case.figure.at
    for place, item in enumerate(items[: max(0, at - 1)]):
        whom, lost = items[place + 1], items[place + 2] if place + 2 < len(items) else None
        led = item.get("other_verbs") == "launched" and not whom.unknown and whom.has("party", "forces", "enemy")
        if led and lost is not None and lost.get("toll") == "lost" and len(lost.unknown) < _NEAR and place + 2 < at:
            parted = any(one.get("punct") in {".", ";"} for one in items[place:at])
            if parted or not whom.has("enemy"):
                return None if parted else str(whom.get("party") or whom.get("forces"))
            agent = agent_of(items, place, case.voice, takes=True)  # "армія РФ завдала противнику втрат"
            return case.voice.sides.opponent(agent) if isinstance(agent, str) else None
    return None
