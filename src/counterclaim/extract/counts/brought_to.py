"""Which noun behind a number does it count ("raising to 378 the number of"), and which before it only puts it there?"""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.extract.clauses.tokens import Item

_NUMBER_OF = ("number", "of")  # what stands behind a number that a count is brought to
_THE = {("the",), ("their",), ("its",)}


def brought_to(items: Sequence[Item], at: int) -> Item | None:
    """The noun of loss whose number stands before it ("raising to 378 the number of soldiers it has lost"); or null."""
    row = items[at + 1 : at + 3]
    led = at > 0 and items[at - 1].has("to") and not items[at].unknown and len(row) == len(_NUMBER_OF)
    if not led or not row[0].has("counts_figure", "counts_total") or row[0].unknown not in _THE or not row[1].has("of"):
        return None
    return next((item for item in items[at + 3 : at + 6] if item.has("toll", "cat") and not item.get("punct")), None)


def who_put_it(items: Sequence[Item], place: int) -> bool:
    """Whether a noun only says by whom a figure is put at a number ("is put by the journalists at 9")."""
    led = place > 1 and items[place - 1].has("by") and items[place - 2].has("speech_puts", "speech_before")
    return led and not items[place].has("toll")
