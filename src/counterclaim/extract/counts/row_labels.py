"""Which things does the label of a row count, in whatever states its numbers say they are?

"Танки: 14 потеряно, 8 уничтожено", "Howitzers — 12 destroyed, 3 captured".
"""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.extract.clauses.tokens import Item
from counterclaim.extract.counts.bare_rows import bare_row
from counterclaim.extract.counts.figure import HUMAN, Figure
from counterclaim.extract.words.compounds import Combined, combined

_MARKS = frozenset({":", "—", "–"})
_LONG = 8  # items of a label and its mark
_TOLD = ("taker", "loser", "passive", "speech_before", "clause", "other_verbs")
_BETWEEN = frozenset({",", "("})


def row_of(figure: Figure) -> Combined | None:
    """What a bare number of a row counts: what its label names, else what the line above the list is of."""
    row = row_label(figure.sentence.items, figure.at)
    headed = bare_row(figure) if row is None else None
    return row if headed is None else Combined(headed, ())


def row_label(items: Sequence[Item], at: int) -> Combined | None:
    """The things that the words before a row's colon or dash name, where nothing but states stands behind it.

    Null for persons, of whom those words may only say where they fell.
    """
    first = max((place + 1 for place in range(at) if items[place].get("punct") == ";"), default=0)
    mark = next((place for place in range(first, min(at, first + _LONG)) if items[place].get("punct") in _MARKS), first)
    label = items[first:mark]
    if not label or any(item.number is not None or item.has(*_TOLD) for item in label):
        return None
    kinds = [str(item.get("cat")) for item in label if item.has("cat")]
    if not kinds or not items[mark - 1].has("cat") or items[mark].unknown or not HUMAN.isdisjoint(kinds):
        return None
    for item in items[mark + 1 : at]:
        state = item.has("passive", "toll", "loser", "and", "of_them", "including") or item.number is not None
        if not (state or item.get("punct") in _BETWEEN) or item.unknown:
            return None
    return combined(kinds)
