"""Whom does "his" behind a colon mean, where the words before it only say what he is like or that he differs?"""

from __future__ import annotations

from counterclaim.extract.clauses.named_persons import HEADS
from counterclaim.extract.voices.cue import Cue, Said
from counterclaim.extract.voices.speakers import issuer_left

_NEAR = 2  # items from a colon to the pronoun's words ("там називають")


def before_colon(cue: Cue) -> Said:
    """The one named before a colon, behind which a pronoun takes him up; null where somebody spoke before it.

    "Оглядач Костянтин Іваненко обережніший: на його думку, загинули 900".
    """
    items, place = cue.items, cue.place
    colon = next((at for at in range(place - 1, max(-1, place - _NEAR - 1), -1) if items[at].get("punct") == ":"), None)
    if colon is None or cue.found or not cue.inverts:
        return None
    row = items[:colon]
    if not any(item.has("party", *HEADS) for item in row) or any(item.has("toll", "loser", "taker") for item in row):
        return None
    return issuer_left(items, colon, cue.text, cue.lexicon)
