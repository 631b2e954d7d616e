"""Does a verb put what is counted down as lost ("entered 41 missiles as destroyed", "put 12 tanks on its list")?"""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.extract.clauses.tokens import Item

_HEDGED = 4  # items from the verb over hedges and sides to its number
_REACH = 30  # items over a list of what is put down
_LIST = 6  # items from "on its" to "list" and from there to what became of things


def books_them(items: Sequence[Item], place: int) -> bool:
    """Whether a verb at a place has a count behind it and then what these are put down as, or on whose list of what."""
    if not items[place].has("counts_books"):
        return False
    behind = items[place + 1 : place + 1 + _HEDGED]
    counted = next((at for at, one in enumerate(behind) if one.number is not None and one.number.ignored is None), None)
    if counted is None or any(one.has("punct", "clause", "speech_before") for one in behind[:counted]):
        return False
    start = place + 1 + counted
    for at in range(start + 1, min(len(items) - 1, start + _REACH)):
        item = items[at]
        if item.get("punct") in {";", "."} or item.has("relative", "reset"):
            return False
        if item.has("taken_as") and _lost(items[at + 1 : at + 3]):
            return True
        if item.has("prepositions", "to") and _on_a_list(items[at + 1 : at + 1 + _LIST]):
            return True
    return False


def _lost(behind: Sequence[Item]) -> bool:
    """Whether what became of things stands at once behind "as" or "among the"."""
    return any(one.has("passive", "toll", "loser") and (not at or not one.unknown) for at, one in enumerate(behind))


def _on_a_list(behind: Sequence[Item]) -> bool:
    """Whether a list of what is lost is led to ("its list of the destroyed", "the tally of Russian losses")."""
    listed = next((at for at, one in enumerate(behind) if one.has("counts_bulletin", "counts_figure")), None)
    if listed is None or any(one.has("punct") or one.number is not None for one in behind[:listed]):
        return False
    return any(one.has("passive", "toll") for one in behind[: listed + 4])
