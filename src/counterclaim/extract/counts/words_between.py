"""Over which words that no list knows does a number's phrase go on?"""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.extract.clauses.clauses import quoted_make
from counterclaim.extract.clauses.in_between import is_movement, own_model
from counterclaim.extract.clauses.tokens import Item
from counterclaim.extract.counts.numbers_first import leads_to_noun
from counterclaim.extract.counts.phrase import Phrase

_OPENERS = '(["«“”'
_LIVING_THERE = frozenset({"civilians", "children", "women", "medics", "journalists"})
_APART = frozenset(";:()")
_OF_A_MODEL = frozenset({"model name", "calibre"})
_OF_MANY = frozenset({"targets struck", "event count"})
_MAKE = 2  # words between a count and the model that it counts
_GOING_ON = frozenset({"cat", "toll", "other_nouns", "passive", "adj", "forces", "enemy", "and", "other"})


def goes_over(items: Sequence[Item], place: int, found: Phrase, group: Sequence[str], gap: str) -> bool:
    """Whether a phrase goes on with an item over the words before it that no list knows."""
    spans = "to" in items[place].entry and not (group or found.toll) and two_kinds(items, place)
    spans = spans or (found.bare and not group and (quoted_make(items, place) or leads_to_noun(items, place)))
    if group and "the" in items[place].unknown and items[place].has("forces", "adj", "cat"):
        return False  # "the 37 tanks the invaders lost"
    passes = spans or _may_pass(items[place], found, gap)
    return passes or own_model(items, place, its=found.bare and found.its)


def _may_pass(item: Item, found: Phrase, gap: str) -> bool:
    """Whether unknown words may stand between what was read of the phrase and this item."""
    if len(item.unknown) > 4 or not _APART.isdisjoint(gap):
        return False
    if "a" in item.unknown or "an" in item.unknown or ("the" in item.unknown and item.get("other_nouns") == "time"):
        return False  # "down from 1,556 the month before"
    if found.nouns or found.toll:
        return len(item.unknown) == 1 and item.has("passive", "toll")
    if item.number is not None and item.number.ignored in _OF_A_MODEL and len(item.unknown) <= _MAKE:
        return "the" not in item.unknown  # "one U.S.-made 155-mm M777 howitzer"
    movement = item.has("party") and not item.unknown[1:] and is_movement(item)  # "20 senior Hamas men"
    return movement or not _GOING_ON.isdisjoint(item.entry)


def two_kinds(items: Sequence[Item], place: int) -> bool:
    """Whether a word joins two adjectives that no list knows ("32 средних и крупных корабля", "medium to large")."""
    after = items[place + 1] if place + 1 < len(items) else None
    return after is not None and len(items[place].unknown) == len(after.unknown) == 1 and after.has("cat", "adj")


def noun_next(items: Sequence[Item], place: int) -> bool:
    """Whether what is counted stands at a place at once, or behind whose it is, or in quotes."""
    if place < len(items) and str(items[place].get("punct")) in _OPENERS and not items[place].unknown:
        place += 1
    while place < len(items) and items[place].has("adj", "forces", "enemy") and not items[place].unknown:
        if items[place].has("cat"):
            break
        place += 1
    return place < len(items) and items[place].has("cat") and not items[place].unknown


def kit_behind(items: Sequence[Item], place: int) -> bool:
    """Whether a noun of pieces is followed by what they are pieces of ("92 одиниці ворожої техніки")."""
    described = place < len(items) and items[place].has("cat") and len(items[place].unknown) == 1
    return described or noun_next(items, place)


def hurt_among(items: Sequence[Item], place: int) -> str | None:
    """The kind of people among whom so many were hurt ("6 754 постраждалих серед цивільних"); else null."""
    behind = items[place + 1].get("cat") if items[place].has("in_ranks") and place + 1 < len(items) else None
    return str(behind) if behind in _LIVING_THERE else None


def led_by_of(items: Sequence[Item], place: int, rule: str) -> bool:
    """Whether "of" leads from places or attacks to a noun, over whose it is ("seven clusters of enemy personnel")."""
    if rule not in _OF_MANY:
        return False
    back = place - 1
    while back > 0 and items[back].has("adj", "enemy", "own"):
        back -= 1
    return items[back].has("of")


def sided_noun(items: Sequence[Item], place: int) -> bool:
    """Whether a noun of what is counted stands at a place, at most with its side's adjective before it."""
    row = [item for item in items[place : place + 2] if not item.unknown]
    sided = len(row) > 1 and row[0].has("adj") and row[1].has("cat", "toll")
    return bool(row) and row[0] is items[place] and (row[0].has("cat", "toll") or sided)
