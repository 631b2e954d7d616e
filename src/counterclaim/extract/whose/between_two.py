"""Did they fall in a war between two, of whom the sentence counts nobody apart?"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from counterclaim.extract.clauses.tokens import Item
from counterclaim.extract.issuers.sides import side
from counterclaim.extract.whose.case import Case
from counterclaim.extract.words.forms import words
from counterclaim.model.claim import Named, Party
from counterclaim.vocabulary.load import vocabulary, word_table

_SIDES = frozenset({"party", "forces", "adj", "unlisted", "stateless"})
_NAMES = _SIDES | {"place_in", "enemy", "own"}
_FIGHT = frozenset({"state", "forces", "group"})
_COUNTED = frozenset({"people", "personnel", "officers", "commanders", "volunteers", "mobilised"})
_APART = 2  # words between two sides: "and" and what says what the second one is
_FOUGHT = 3  # items from a war to the first of its two sides


def between_two(case: Case) -> Party:
    """Both sides, of people who fell "in the war between Iran and Iraq" or "в войне России и Украины"; else null.

    Nobody's where the sentence names anything beside the two, or where the people of one land alone are counted.
    """
    figure, items = case.figure, case.items
    if figure.category not in _COUNTED or figure.phrase.party is not None or figure.phrase.enemy:
        return None
    pair = _pair(case)
    if pair is None:
        return None
    named = [side(_named(items[place])) for place in pair]
    at_home = any(vocabulary().parties[one].at_home for one in named if one in vocabulary().parties)
    if named[0] == named[1] or (figure.category == "people" and (at_home or case.voice.sides.helped is not None)):
        return None  # "since the war between Israel and Hamas began, 34,000 people": of where they live, nearly all
    beside = (item for place, item in enumerate(items) if not pair[0] <= place <= pair[1])
    return None if any(_names_one(item, figure.claimant) for item in beside) else Named("both sides")


def _pair(case: Case) -> tuple[int, int] | None:
    """The places of the two sides of a war named before or behind a figure; or null."""
    items, text = case.items, case.figure.sentence.paragraph.folded
    for place in range(1, len(items) - 1):
        if not items[place].has("and") or items[place].unknown:
            continue
        first, second = place - 1, place + 1
        if not items[second].has("party", "forces") and second + 1 < len(items) and not items[second + 1].unknown:
            second += 1  # "между армией Судана и повстанцами RSF"
        if any(_SIDES.isdisjoint(items[at].entry) or items[at].has("adj") for at in (first, second)):
            continue
        if len(items[second].unknown) < _APART and _fought(items, first, text):
            return first, second
    return None


def _fought(items: Sequence[Item], first: int, text: str) -> bool:
    """Whether the side at a place is the first of two in a war ("в войне между", "война России и")."""
    for back in range(first, max(-1, first - _FOUGHT), -1):
        item = items[back]
        if any(word.startswith(_fights()) for word in item.unknown[-2:]):
            return True
        if item.time is not None and text[item.start : item.end].rsplit(None, 1)[-1].startswith(_fights()):
            return back < first
        if back < first and item.get("other_nouns") == "event count":
            return True
        if back < first and not item.has("prepositions", "issuers_bodies", "forces", "of"):
            return False
    return False


@cache
def _fights() -> tuple[str, ...]:
    """How the words for fighting between two begin, in any of the languages."""
    tables = (word_table(f"cues.{code}") for code in ("en", "uk", "ru"))
    return tuple(form for table in tables for form in words(table.get("fought") or ()))


def _names_one(item: Item, claimant: Party) -> bool:
    """Whether a word names somebody or some place beside the two, who is not the one who tells it."""
    if _NAMES.isdisjoint(item.entry) or item.has("speech_pronouns"):
        return False
    party = item.get("party") or item.get("forces") or item.get("adj")
    entry = vocabulary().parties.get(str(party)) if party is not None else None
    return entry is None or (entry.kind in _FIGHT and side(str(party)) != claimant)


def _named(item: Item) -> str:
    return str(item.get("forces") or item.get("party") or item.get("unlisted"))
