"""How had those who fell come to serve, and what kind of people does that make them?

"More than 23,000 of them had signed up as volunteers": behind a count that others are parts of, words of joining tell
no strength of a force but who the dead were.
"""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.extract.clauses.tokens import Item

_KINDS = frozenset({"volunteers", "convicts", "mobilised"})  # named beside it, they are parts of the same count


def of_the_counted(items: Sequence[Item], place: int) -> bool:
    """Whether the sentence has said before a word of joining that it counts parts ("of them", "Among them", "Of the
    95,000 men killed").
    """
    if place and items[place - 1].get("punct") in {"—", "–"} and not items[place].unknown:
        return True  # "17 тисяч — завербовані в колоніях в'язні"
    whole = len(items) > 1 and items[0].has("of") and items[1].number is not None
    if place == 1 and items[0].number is not None and items[place].get("served") == "convicts":
        return not items[0].unknown  # "At least 9,000 were prisoners recruited by Wagner"
    fell = whole and any(item.get("passive") == "killed" for item in items[2:place])
    if place and "killed" in (items[place - 1].get("toll"), items[place - 1].get("passive")):
        return True  # "11 тысяч убитых были добровольцами"
    if any(item.has("of_them") and not item.unknown for item in items[place + 1 : place + 2]):
        return True  # "Завербованих у колоніях серед них 10 тисяч"
    if any(item.get("cat") in _KINDS and not item.unknown for item in items[:place]):
        return True  # "50 тысяч в списке — добровольцы, 18 тысяч завербованы в колониях"
    return fell or items[0].has("including") or any(item.has("of_them") for item in items[:place])


def served_as(items: Sequence[Item], place: int) -> str | None:
    """The kind of people that the verb behind a number's phrase tells of ("were drafted"); null for none."""
    while place < len(items) and items[place].has("be", "have", "aux") and not items[place].has("served"):
        place += 1
    if place < len(items) and items[place].has("served") and of_the_counted(items, place):
        return str(items[place].get("served"))
    return None
