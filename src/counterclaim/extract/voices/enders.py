"""Which body ends the clause that its verb of speech opens, in a language that puts it there?"""

from __future__ import annotations

from counterclaim.extract.clauses import clause_enders
from counterclaim.extract.voices.cue import Cue, Said

_NAMING = frozenset('«»“”„"')  # a name in them may stand before its verb


def opens_clause(cue: Cue) -> Said:
    """The body that ends the clause its verb opens, where no name stands before the verb in it ("— такі дані
    наводить у ранковому зведенні Генштаб").
    """
    if not (cue.is_verb and cue.inverts):
        return None
    marks = (
        item for item in reversed(cue.items[: cue.place]) if item.get("punct") and item.get("punct") not in _NAMING
    )
    mark = next((item.end for item in marks), 0)
    before = cue.text[mark : cue.item.start]
    return clause_enders.far_behind(cue.items, cue.place, cue.text) if mark and before == before.lower() else None


def at_clause_end(cue: Cue) -> Said:
    """The body that ends the clause its verb opens, in a language that inverts."""
    return clause_enders.far_behind(cue.items, cue.place, cue.text) if cue.is_verb and cue.inverts else None


def unlisted_behind(cue: Cue) -> Said:
    """Who ends the clause its verb opens, by words that no list knows (", подсчитали добровольцы группы «Имена»")."""
    return clause_enders.unlisted_behind(cue.items, cue.place, cue.text) if cue.is_verb and cue.inverts else None
