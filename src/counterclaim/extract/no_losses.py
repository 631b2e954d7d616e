"""Which numbers count something that is not lost at all?"""

from __future__ import annotations

from counterclaim.extract.figure import Figure, Sentence
from counterclaim.extract.lexicon import Lexicon


def of_speakers(sentence: Sentence, at: int, lexicon: Lexicon) -> bool:
    """Whether a number counts the officials who speak ("two senior American officials")."""
    behind = sentence.items[at + 1] if at + 1 < len(sentence.items) else None
    if behind is None or not behind.has("party") or len(behind.unknown) > 1:
        return False
    noun = sentence.paragraph.folded[behind.start : behind.end].rsplit(None, 1)[-1]
    return "issuers_officials" in lexicon.entry(noun)


def somewhere(figure: Figure) -> bool:
    """Whether a bare number only says how many are somewhere ("10,000 are in the region")."""
    items, place = figure.sentence.items, figure.phrase.last + 1
    if not figure.phrase.bare or figure.topic_item is not None or place + 1 >= len(items):
        return False
    there = items[place].has("be") and not items[place].unknown and not items[place + 1].unknown
    return there and items[place + 1].has("where_hurt") and not any(item.has("passive") for item in items[place:])


def designated(figure: Figure) -> bool:
    """Whether a bare number goes on a row of designations ("buses 62 and 25")."""
    items, at = figure.sentence.items, figure.at
    before = items[at - 2].number if at > 1 and items[at - 1].has("and", "to") else None
    return before is not None and figure.phrase.bare and before.ignored in {"unit designation", "other number"}
