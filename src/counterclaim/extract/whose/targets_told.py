"""Whose were they who fell at what was struck, or of whose loss its own side tells in so many words?"""

from __future__ import annotations

import re

from counterclaim.extract.issuers.scenes import under_the_blow
from counterclaim.extract.issuers.sides import side
from counterclaim.extract.whose.blows_at_armies import army_struck
from counterclaim.extract.whose.case import Case
from counterclaim.model.claim import Party

_TOLD_LOSS = re.compile(
    r"(?:report|announc|confirm|acknowledg|admit|conced|disclos)(?:s|es|ed|ted|ts)(?: on \w+)? "
    r"the (?:loss|death|deaths) of (?:(?:about|some|around|at least|more than|over|nearly|almost|another) )?$"
)


def at_their_target(case: Case) -> Party:
    """Whose is what a blow struck, of those whom it killed ("a strike on a Ukrainian base killed 12 soldiers"); else of
    the side that tells of its own loss.
    """
    return _struck(case) or army_struck(case) or _told_as_lost(case)


def _struck(case: Case) -> Party:
    governor, items = case.figure.governor, case.items
    if governor is None or governor.role != "taker" or case.figure.phrase.party is not None:
        return None
    for back in range(min(governor.place, case.figure.at) - 1, 0, -1):
        item = items[back]
        if item.get("punct") or item.has("clause", "speech_before", "taker"):
            return None
        if under_the_blow(items, back):
            return side(str(item.get("forces") or item.get("party") or item.get("adj")))
    return None


def _told_as_lost(case: Case) -> Party:
    """The speaker's own side at war, where it reports a loss of nobody named ("confirmed the loss of two jets")."""
    figure, home = case.figure, case.voice.home
    if home is None or home not in case.voice.sides.parties or figure.phrase.party is not None or figure.phrase.enemy:
        return None
    if any(one.claimant == figure.claimant and one.subject not in {None, home} for one in case.before):
        return None  # it has told of another's before: "Kyiv also reported the loss of three tanks"
    told = _TOLD_LOSS.search(case.voice.text, 0, figure.number.outer_start)
    return None if told is None else home
