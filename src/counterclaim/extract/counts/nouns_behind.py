"""Does a bare number take the noun of the next one ("погибли 5 и ранены 9", "12 destroyed and 46 captured tanks")?"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from counterclaim.extract.clauses.tokens import Item
from counterclaim.extract.counts.figure import PERSONS, Figure


def noun_behind(figures: Sequence[Figure]) -> None:
    """A bare number takes the noun of the next one where only a word of loss parts them ("погибли 5 и ранены 9")."""
    for first, behind in reversed(list(pairwise(figures))):
        if _destroyed_too(first, behind):
            first.category, first.sums, first.inherited = behind.category, behind.sums, behind
    for first, behind in pairwise(figures):
        bare = first.category is None and first.phrase.bare and first.dropped is None and not first.number.one
        between = first.sentence.items[first.phrase.last + 1 : behind.at]
        hurt = behind.phrase.toll or (behind.phrase.done and behind.phrase.nouns)
        if first.category == PERSONS and first.phrase.toll and only_and(between) and hurt:
            first.category = behind.category if behind.phrase.nouns and behind.human else first.category
            inside = first.sentence.items[behind.at + 1 : behind.phrase.last + 1]
            named = next((item.get("adj") for item in inside if item.has("adj")), None)
            first.phrase.party = first.phrase.party or behind.phrase.party or named
            continue  # "о 94 убитых и 414 раненых мирных жителях"
        if _shares_its_noun(first, behind) and only_and(between):
            first.category, first.sums = behind.category, behind.sums
            continue
        parted = bool(between) and all(
            item.has("and", "passive", "loser", "taker", "toll", "plus") or item.get("punct") == "," for item in between
        )
        parted = parted and not between[0].unknown  # "знищила дев'ять таборів і вбила 100 бойовиків"
        if bare and parted and behind.category is not None and len(between) <= 3:
            part = behind.phrase.of_them and behind.human  # "killed 20, nine of them children"
            first.category, first.sums = (PERSONS, ()) if part else (behind.category, behind.sums)


def _shares_its_noun(first: Figure, behind: Figure) -> bool:
    """Whether both numbers have a side's adjective, and only the second one the noun ("93 Azerbaijani and 50 Armenian
    civilians").
    """
    noun = first.sentence.items[first.phrase.last]
    alone = noun.has("adj") and not noun.has("cat", "forces") and first.phrase.last == first.at + 1
    sided = first.phrase.party is not None and behind.phrase.party is not None and first.dropped is None
    named = any(item.has("cat") for item in behind.sentence.items[behind.at + 1 : behind.phrase.last + 1])
    return alone and sided and named and not first.phrase.toll


def _destroyed_too(first: Figure, behind: Figure) -> bool:
    """Whether two participles stand before one noun of things ("1,012 destroyed and 546 captured tanks")."""
    told = first.phrase.bare and bool(first.phrase.done) and bool(behind.phrase.done) and first.category == PERSONS
    between = first.sentence.items[first.phrase.last + 1 : behind.at]
    joined = len(between) == 1 and (between[0].has("and") or between[0].get("punct") == ",")
    nouns = behind.phrase.words
    before = bool(nouns) and any(item.has("passive") for item in first.sentence.items[behind.at + 1 : nouns[0]])
    before = before or behind.phrase.bare  # "12 damaged, 30 destroyed and six abandoned tanks"
    return told and joined and before and not behind.human


def only_and(between: Sequence[Item]) -> bool:
    """Whether nothing but "and" stands between two figures."""
    return len(between) == 1 and between[0].has("and")
