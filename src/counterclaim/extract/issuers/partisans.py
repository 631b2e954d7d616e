"""Which side does a text take that speaks of "ours" and "the enemy" and names neither?"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from re import Pattern

from counterclaim.extract.counts.figure import Sentence
from counterclaim.extract.words.lexicon import Lexicon, forms_pattern, lexicon
from counterclaim.vocabulary.load import vocabulary

_OURS = frozenset({"own", "enemy"})
_FIRST_PERSON = "наш"
_REACH = 8  # items from the enemy to the place that he struck


def taken_side(sentences: Sequence[Sentence], sides: tuple[str, ...], words: Lexicon) -> str | None:
    """The side of a text's own voice: whose places the enemy struck, or whose foes its slurs are for; null for none.

    Null too where the two do not agree, and for a text that speaks of neither "ours" nor "the enemy".
    """
    ours = [sentence for sentence in sentences if not _OURS.isdisjoint(sentence.means)]
    if not ours or not words.grammar.get("inverts"):
        return None
    found = {where for sentence in ours if (where := _struck(sentence)) is not None}
    lines = [paragraph.folded for paragraph in {s.paragraph.index: s.paragraph for s in sentences}.values()]
    for foe, slurs in _slurs(words.language).items():
        if any(slurs.search(line) for line in lines):
            found |= _foes(foe, sides)
    return found.pop() if len(found) == 1 else None


def speaks_of_ours(sentences: Sequence[Sentence]) -> bool:
    """Whether a text says "ours" of the men or the kit of its side ("наша ПВО", "наші хлопці")."""
    return any(
        item.has("own") and sentence.paragraph.folded.startswith(_FIRST_PERSON, item.start)
        for sentence in sentences
        if "own" in sentence.means
        for item in sentence.items
    )


def _struck(sentence: Sentence) -> str | None:
    """The country of the place that the enemy fired at ("враг бил по Белгороду")."""
    items = sentence.items
    for place, item in enumerate(items):
        if "enemy" not in item.entry:
            continue
        behind = items[place + 1 : place + _REACH]
        fired = next((at for at, one in enumerate(behind) if one.get("other_verbs") == "launched"), None)
        where = None if fired is None else next((one for one in behind[fired:] if one.has("place_in")), None)
        if where is not None:
            return str(where.get("place_in"))
    return None


def _foes(scorned: str, sides: tuple[str, ...]) -> set[str]:
    """Who fights those whom a slur means."""
    packs = (pack.belligerents for pack in vocabulary().packs.values() if scorned in pack.belligerents)
    pair = next((set(pair) for pair in packs if len(pair) == 2), set(sides))
    return pair - {scorned}


@cache
def _slurs(language: str) -> dict[str, Pattern[str]]:
    """What finds the slurs for each side in a language."""
    table = lexicon(language).table.get("slurs") or {}
    return {side: forms_pattern(forms) for side, forms in table.items()}
