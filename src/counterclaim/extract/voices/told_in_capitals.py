"""Which state tells what is only said to have been told in its capital ("It was announced in Kyiv that ...")?"""

from __future__ import annotations

from counterclaim.extract.voices.cue import Cue, Said
from counterclaim.vocabulary.load import vocabulary

_IN_STATE = 2  # items: "in" and a state


def told_in_capital(cue: Cue) -> Said:
    """The state that a passive verb of speech was told in, where what was told stands behind "that" or a colon."""
    row = cue.items[cue.place + 1 : cue.place + 3]
    passive = cue.place > 0 and cue.items[cue.place - 1].has("be") and not cue.item.unknown
    if cue.inverts or not passive or len(row) < _IN_STATE or not row[0].has("where_hurt") or not row[1].has("party"):
        return None
    state = str(row[1].get("party"))
    rest = (item for item in cue.items[cue.place + 3 :] if item.time is None and not item.has("prepositions"))
    behind = next(rest, None)
    told = behind is not None and not behind.unknown and (behind.has("clause") or behind.get("punct") == ":")
    named = told and vocabulary().parties[state].kind == "state" and not (row[0].unknown or row[1].unknown)
    return state if named else None
