"""For whom does "its spokesman" speak behind a word of speech ("the enemy lost 90 men, said its spokesman, X")?"""

from __future__ import annotations

from counterclaim.extract.issuers.owned_tallies import of_its_spokesman
from counterclaim.extract.voices.cue import Cue, Said, taken_up_again

_OFFICES = ("issuers_spokespeople", "issuers_heads")


def said_its_spokesman(cue: Cue) -> Said:
    """The group named in the sentence before its spokesman, else who spoke before; null for another word order."""
    its, man = [*cue.items[cue.place + 1 : cue.place + 3], None, None][:2]
    if cue.inverts or its is None or man is None or not (cue.is_verb or cue.points):
        return None
    led = its.has("speech_pronouns") and man.has(*_OFFICES) and not (its.unknown or man.unknown or its.has("own"))
    if not led:
        return None
    return of_its_spokesman(cue.items, cue.place + 3, cue.text, cue.lexicon) or taken_up_again(cue)
