"""Whose own paper says what a sentence tells of him ("The brigade downed 12 drones, its report says")?"""

from __future__ import annotations

from counterclaim.extract.voices.cue import Cue, Said, taken_up_again
from counterclaim.extract.voices.speakers import issuer_left
from counterclaim.extract.words.lexicon import folded

_DONE = ("taker", "loser", "speech_before")  # what the subject of a sentence does
_PLURAL = ("их", "їх")  # begin the possessive of several


def in_its_paper(cue: Cue) -> Said:
    """Who did what the sentence tells, whose own paper says so ("Бригада сбила 12 дронов, говорится в её сводке")."""
    if not (cue.points and cue.inverts):
        return None
    whose = next((word for word in _beside(cue) if "speech_pronouns" in cue.lexicon.entry(folded(word))), None)
    if whose is None:
        return None
    items, text = cue.items, cue.text
    done = next((at for at, item in enumerate(items[: cue.place]) if item.has(*_DONE)), None)
    several = done is not None and text[items[done].start : items[done].end].endswith("и")
    if done is None or several != whose.lower().startswith(_PLURAL):
        return taken_up_again(cue)
    return issuer_left(items, done, text, cue.lexicon) or taken_up_again(cue)


def _beside(cue: Cue) -> list[str]:
    """The words inside a phrase of speech ("говорится в её сводке"), else the known word right behind it."""
    inside = cue.text[cue.item.start : cue.item.end].split()[1:-1]
    behind = cue.items[cue.place + 1] if cue.place + 1 < len(cue.items) else None
    return [*inside, cue.text[behind.start : behind.end]] if behind is not None and not behind.unknown else inside
