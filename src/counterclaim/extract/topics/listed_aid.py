"""Which aid does a count go on with in the same list ("a package of four systems, and 15 tanks")?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from counterclaim.extract.clauses.tokens import Item
from counterclaim.extract.counts.figure import Figure

_OF_LISTS = (
    "of",
    "and",
    "plus",
    "other",
    "article",
    "cat",
    "including",
    "of_them",
    "aid_nouns",
    "aid_contents",
    "prepositions",
    "more",
)


def listed_with(figure: Figure) -> Figure | None:
    """The aid right before this count in the same list ("a package, including 4 systems and 15 tanks"); else null."""
    row = figure.sentence.figures
    last = next((other for other, then in pairwise(row) if then is figure), None)
    if last is None or last.topic != "aid" or last.dropped is not None:
        return None
    between = _outside_brackets(figure.sentence.items[last.phrase.last + 1 : figure.at])
    held = any(one.has("relative") and two.has("aid_contents") for one, two in pairwise(between))  # ", which includes"
    if held and all(item.has("relative", "to", *_OF_LISTS) or item.get("punct") == "," for item in between):
        return last
    other = next((str(item.get("party")) for item in between if item.has("party")), None)
    dashed = other is not None and any(item.get("punct") in {"—", "–"} for item in between)
    if dashed and all(item.has("party", "clause", *_OF_LISTS) or item.has("punct") for item in between):
        return replace(last, claimant=other)
    added = bool(between) and between[-1].has("plus")  # "gave Kyiv 18 tanks in May, together with three radars"
    passed = ("to", "party", *_OF_LISTS) if added or _for_one(between) else _OF_LISTS
    listed = (item.has(*passed) or item.get("punct") == "," or (added and item.time is not None) for item in between)
    return last if all(listed) else None


def _outside_brackets(items: Sequence[Item]) -> Sequence[Item]:
    """The items without an aside in brackets ("100 tanks (with Denmark), two launchers")."""
    places = [place for place, item in enumerate(items) if item.get("punct") in {"(", ")"}]
    return [*items[: places[0]], *items[places[-1] + 1 :]] if len(places) > 1 else items


def _for_one(between: Sequence[Item]) -> bool:
    """Whether the only party in it is one to whom the aid before goes ("12 guns for Ukraine, and 40 trucks")."""
    named = [place for place, item in enumerate(between) if item.has("party")]
    return len(named) == 1 and named[0] > 0 and between[named[0] - 1].has("to", "for_whom", "for_side")
