"""Who issued the paper that a word points to, where "by" names him behind words between ("according to a statement
released on Thursday by the General Staff")?
"""

from __future__ import annotations

import re
from functools import cache

from counterclaim.extract.clauses.named_persons import HEADS
from counterclaim.extract.voices.cue import Cue, Said
from counterclaim.extract.voices.speakers_behind import issuer_by, issuer_right
from counterclaim.extract.words.lexicon import folded, forms_pattern, lexicon
from counterclaim.model.claim import Party

PARTICIPLES = ("ed", "given", "said", "put", "known", "made")
_REACH = 10  # words from the one that points to the "by" of its paper


def issuer_of_paper(cue: Cue) -> Party:
    """The issuer behind the "by" of a participle of issuing; null where a mark, a figure or a name comes first.

    "According to documents seen on Thursday by Reuters" names nobody who has issued them.
    """
    items, place = cue.items, cue.place
    paper = cue.item.has("speech_again")  # "according to the statement"
    for at in range(place + 1, min(len(items) - 1, place + _REACH)):
        item = items[at]
        if item.has("by") and at > place + 1:
            between = folded(cue.text[items[place].end : item.start])
            issued = paper and _issuing(cue.lexicon.language).search(between) is not None
            return issuer_right(items, at, cue.text, cue.lexicon) if issued else None
        counted = item.number is not None and item.number.ignored is None
        if item.get("punct") or counted or item.has("party", "clause", "taker", *HEADS):
            return None
        paper = paper or item.has("counts_figure", "counts_total", "counts_bulletin", "speech_sees")
    return None


def by_whom(cue: Cue) -> Said:
    """The issuer that "by" names behind a participle ("it was announced here by", "figures released on Monday by")."""
    told = cue.item.has("speech_before") and cue.text[: cue.item.end].endswith(PARTICIPLES)
    return issuer_by(cue.items, cue.place, cue.text, cue.lexicon) if told else None


@cache
def _issuing(language: str) -> re.Pattern[str]:
    return forms_pattern(lexicon(language).table.get("issued") or ())
