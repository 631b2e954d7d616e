"""Who does what the clause of a verb without a subject goes on with ("..., сообщая о", "..., but says that")?"""

from __future__ import annotations

from dataclasses import replace

from counterclaim.extract.voices.cue import Cue, Said, taken_up_again
from counterclaim.extract.voices.speakers import issuer_left
from counterclaim.extract.voices.speakers_behind import subject_behind
from counterclaim.extract.voices.stand_ins import main_verb


def converb(cue: Cue) -> Said:
    """Who does what the clause of a verb without a subject goes on with ("..., сообщая о", "..., уточнивши, що")."""
    if not (cue.inverts and cue.item.has("speech_same")) and not _behind_but(cue):
        return None
    if cue.found:
        last = cue.found[-1]
        return replace(last, start=cue.item.start, end=cue.item.end, place=cue.place, relay=False)
    place = main_verb(cue.items, cue.place)
    told = place is not None and not cue.items[place].has("punct")
    here = None if place is None else issuer_left(cue.items, place + (not told), cue.text, cue.lexicon)
    return (
        here
        or (subject_behind(cue.items, place, cue.text, cue.lexicon) if told and place else None)
        or taken_up_again(cue)
    )


def _behind_but(cue: Cue) -> bool:
    """Whether a verb right behind "but" shares the subject before it ("Баку потери скрывает, но говорит о 40")."""
    before = cue.items[cue.place - 1] if cue.place and cue.inverts and cue.is_verb and not cue.item.unknown else None
    if before is None or before.has("yet"):
        return before is not None
    if cue.found or not (before.has("and") or cue.text[before.start : before.end] == "а"):
        return False
    denied = main_verb(cue.items, cue.place)  # "Київ утрат не називає й повідомляє про 40"
    return bool(denied) and denied is not None and cue.items[denied - 1].has("negation")
