"""Are soldiers killed by nobody named the speaker's own, or does he only look on?"""

from __future__ import annotations

from counterclaim.extract.whose.case import Case
from counterclaim.extract.whose.surroundings import own_dead
from counterclaim.model.claim import Party


def own_soldiers(case: Case) -> Party:
    """The speaker's own side; null also where he is an onlooker who counted a side's losses before."""
    last, voice = case.before[-1] if case.before else None, case.voice
    counts = last is not None and last.claimant == voice.claimant and last.topic == "loss"
    looks_on = counts and last is not None and last.subject in voice.sides.parties and voice.home != last.subject
    return None if looks_on and voice.home not in voice.sides.parties else own_dead(case.figure, voice)
