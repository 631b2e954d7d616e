"""Which noun behind a number does it count ("raising to 378 the number of"), and which before it only puts it there?"""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.extract.clauses.tokens import Item

_NUMBER_OF = 2  # items that stand behind a number that a count is brought to: "the number", "of"
_THE = {("the",), ("their",), ("its",)}
_NOUN = 3  # items behind these among which the noun stands
_FATE = 8  # items behind the number among which that noun stands
_REVISED = 3  # items before such a number among which the verb of revising stands


def brought_to(items: Sequence[Item], at: int) -> Item | None:
    """The noun of loss whose number stands before it ("raising to 378 the number of soldiers it has lost"); or null.

    So also between commas ("lowered, to 28, the number of its men hurt"), and the toll or the count of
    one who revises it ("raised to 46 its toll").
    """
    if not at or not items[at - 1].has("to") or items[at].unknown:
        return None
    first = at + 2 if _between_commas(items, at) else at + 1
    row = items[first : first + _NUMBER_OF]
    if len(row) < _NUMBER_OF:
        return None
    revised = any(item.has("speech_revises") for item in items[max(0, at - _REVISED) : at - 1])
    its = revised and row[0].has("speech_pronouns") and not row[0].unknown and not row[1].unknown
    if its and row[1].has("toll"):
        return row[1]
    if its and row[1].has("counts_figure", "counts_total"):
        first, row = first + 1, items[first + 1 : first + 1 + _NUMBER_OF]
    elif not row[0].has("counts_figure", "counts_total") or not (
        row[0].unknown in _THE or (revised and not row[0].unknown and row[0].has("toll"))
    ):
        return None
    if len(row) < _NUMBER_OF:
        return None
    if row[1].has("toll") and not row[1].unknown:
        return row[1]  # "the number of those who died", "the number killed"
    if not row[1].has("of", "of_its"):
        return None
    named = items[first + _NUMBER_OF : first + _NUMBER_OF + _NOUN]
    return next((item for item in named if item.has("toll", "cat", "forces") and not item.get("punct")), None)


def fate_of_brought(items: Sequence[Item], at: int) -> int | None:
    """The place of the word that tells what befell those whose number stands before it; or null.

    "Raised to 46 the number of its men who fell", "lowered, to 28, the number of people wounded".
    """
    noun = brought_to(items, at)
    if noun is None or noun.has("toll"):
        return None
    row = range(at + 1, min(len(items), at + _FATE))
    place = next((place for place in row if items[place] is noun), len(items))
    for behind in range(place + 1, min(len(items), place + _NOUN + 1)):
        if items[behind].has("loser", "passive"):
            return behind
        if items[behind].has("punct") or items[behind].number is not None:
            return None
    return None


def _between_commas(items: Sequence[Item], at: int) -> bool:
    """Whether the number and its "to" stand between two commas behind a verb of revising."""
    before, behind = items[max(0, at - _REVISED) : at - 1], items[at + 1 : at + 2]
    closed = bool(behind) and behind[0].get("punct") == "," and bool(before) and before[-1].get("punct") == ","
    return closed and any(item.has("speech_revises") for item in before)


def who_put_it(items: Sequence[Item], place: int) -> bool:
    """Whether a noun only says by whom a figure is put at a number ("is put by the journalists at 9")."""
    led = place > 1 and items[place - 1].has("by") and items[place - 2].has("speech_puts", "speech_before")
    return led and not items[place].has("toll")
