"""Whose words does a participle of speech behind a comma go on with ("Putin was more open, telling editors that 40 men
were held")?
"""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.extract.clauses.named_persons import HEADS
from counterclaim.extract.clauses.tokens import Item
from counterclaim.extract.issuers.issuers import named_in
from counterclaim.extract.issuers.taken_up_bodies import AGAIN
from counterclaim.extract.voices.cue import Cue, Said

_OPENS = ("article", "adj", "party", "place_in", *HEADS)
_SMALL = frozenset({"the", "a", "an", "of"})


def said_by_participle(cue: Cue) -> Said:
    """The one whom the sentence opens with, where nobody has spoken in it yet; null for none."""
    items, place = cue.items, cue.place
    said = cue.item.has("speech_same") and not (cue.found or cue.item.unknown)
    if not said or place < 1 or items[place - 1].get("punct") != ",":
        return None
    last = _subject(items[:place], cue.text)
    if last is None:
        return None
    start = items[0].start
    name = named_in(cue.text[start : items[last].end], items[: last + 1], first=True, start=start, lexicon=cue.lexicon)
    return None if name == AGAIN else name


def _subject(items: Sequence[Item], text: str) -> int | None:
    """Where the name or office ends that opens a sentence; null where it opens with something else."""
    last: int | None = None
    for place, item in enumerate(items):
        between = text[items[place - 1].end if place else item.start : item.start].split()
        if not item.has(*_OPENS) or any(word[:1].islower() and word not in _SMALL for word in between):
            break
        last = place if item.has("party", *HEADS) and not item.get("possessive") else last
    return last
