"""Whose are the prisoners that somebody says he holds?"""

from __future__ import annotations

from counterclaim.extract.figure import Figure
from counterclaim.extract.owners import Voice, admitted
from counterclaim.extract.self_told import own_losses
from counterclaim.extract.victims import WHERE_THEY_LIVE
from counterclaim.model.claim import Party


def captured_from(figure: Figure, found: Party, voice: Voice) -> Party:
    """The other side, where the only side found is the one that counts its prisoners ("X reports 900 captured");
    null where the other side is not known.
    """
    if voice.claimant is None or figure.category in WHERE_THEY_LIVE:
        return found
    own = figure.phrase.own or figure.phrase.its or figure.phrase.party is not None or admitted(figure)
    if figure.outcome != "captured" or found is None or found != voice.home or own or own_losses(figure):
        return found
    items = figure.sentence.items[: figure.at]
    does = next((place for place, item in enumerate(items) if item.has("taker") and not item.has("toll", "cat")), 0)
    if any(voice.enemy in {item.get("forces"), item.get("adj")} for item in items[:does] if item.has("forces", "adj")):
        return found  # the other side is told to do it
    lost = figure.governor is not None and figure.governor.role == "loser"
    return found if lost else voice.enemy
