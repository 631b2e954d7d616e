"""Which kit do "2,774 Russian machines against 751 Ukrainian" count, of which the words before a dash tell?"""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.extract.clauses.tokens import Item
from counterclaim.extract.counts.figure import HUMAN, Figure

_MARKS = frozenset({":", "—", "–"})


def of_the_kit_told(figure: Figure) -> None:
    """Lets machines of no kind, or an adjective alone, count what the label of their clause names ("потери в танках —
    2774 российских машины против 751 украинской").
    """
    bare = figure.phrase.demonym and not figure.phrase.words
    if not (bare or figure.category == "vehicles") or figure.outcome is None:
        return
    kind = _label(figure.sentence.items, figure.at)
    figure.category = kind or figure.category


def _label(items: Sequence[Item], at: int) -> str | None:
    """The kit that "in" or "of" leads to before the nearest dash or colon, with only counts between; else null."""
    marked, resume = False, at
    for place in range(at - 1, 0, -1):
        item = items[place]
        if place >= resume:
            continue
        if marked and item.get("punct") == ",":  # "потери в вертолётах, по данным Oryx, — 135"
            resume = next((back for back in range(place - 1, 0, -1) if items[back].get("punct") == ","), 0)
        elif item.has("punct"):
            if item.get("punct") not in _MARKS:
                return None
            marked = True
        elif item.get("cat") not in {None, "vehicles"}:
            led = items[place - 1].has("prepositions", "at") and not item.unknown
            return str(item.get("cat")) if marked and led and item.get("cat") not in HUMAN else None
        elif marked or not (item.number is not None or item.has("adj", "against", "and", "cat")):
            return None
    return None
