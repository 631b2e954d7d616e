"""Which words of a sentence do brackets close in?"""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.extract.clauses.tokens import Item

_REACH = 40  # items between two brackets


def in_brackets(items: Sequence[Item], at: int) -> bool:
    """Whether a place stands in brackets of its sentence that open not far before it."""
    marks = [mark for item in items[max(0, at - _REACH) : at] if (mark := item.get("punct")) in ("(", ")")]
    return bool(marks) and marks[-1] == "("


def breakdown(items: Sequence[Item], closing: int) -> int:
    """Where a bracket opens that breaks the count before it down ("tanks (2,689 destroyed, 402 captured), 8,215 ...");
    the place of its end for any other bracket.
    """
    for place in range(closing - 1, max(-1, closing - _REACH), -1):
        if items[place].get("punct") == "(":
            inside = items[place + 1 : closing]
            return place if any(one.number is not None and one.number.ignored is None for one in inside) else closing
    return closing
