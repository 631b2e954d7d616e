"""Are two sides counted in one figure?"""

from __future__ import annotations

from counterclaim.extract.case import Case
from counterclaim.extract.sides import side
from counterclaim.extract.tokens import Item
from counterclaim.model.claim import Named, Party


def together(case: Case) -> Party:
    """Both sides, or each side, where the text counts them together."""
    figure, items = case.figure, case.items
    for item in items[max(0, figure.at - 7) : figure.at + 6]:
        if item.has("each_side") and item.start > figure.number.start:
            return Named("each side")
        if item.has("both") and item.start < figure.number.start and figure.phrase.party is None:
            return Named("both sides")
    return None


def two_sides(case: Case) -> Party:
    """Two sides that are counted in one ("Ukrainian and Russian troops killed"), in the phrase or to its left."""
    figure, items = case.figure, case.items
    for place in range(max(0, figure.at - 12), min(len(items) - 3, figure.at + 2)):
        first, link, second, noun = items[place : place + 4]
        if "and" not in link.entry:
            continue
        numbers = (item.number for item in items[place : figure.at] if item.number is not None)
        if any(number.ignored is None for number in numbers):
            continue
        sides = [_side_of(item) for item in (first, second)]
        joined = None not in sides and sides[0] != sides[1] and not (link.unknown or second.unknown)
        if joined and (second.has("forces") or noun.has("cat", "toll")):
            return Named("both sides")
    return None


def _side_of(item: Item) -> str | None:
    named = item.get("forces") or item.get("adj")
    return None if named is None else side(named)
