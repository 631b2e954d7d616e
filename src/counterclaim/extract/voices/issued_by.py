"""Who issued the paper or the pictures that a word points to, where "by" names him ("according to a statement
released on Thursday by the General Staff")?
"""

from __future__ import annotations

import re
from functools import cache

from counterclaim.extract.clauses.named_persons import HEADS
from counterclaim.extract.voices.cue import Cue, Said
from counterclaim.extract.voices.speakers_behind import issuer_by, issuer_right
from counterclaim.extract.words.lexicon import folded, forms_pattern, lexicon
from counterclaim.model.claim import Named, Party
from counterclaim.vocabulary.load import vocabulary

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


def maker_of_pictures(cue: Cue) -> Party:
    """Who took or handed out the pictures that are said to show it ("Satellite images taken by Maxar show")."""
    shown = next((one for one in reversed(cue.items[: cue.place]) if one.has("mute")), None)
    made = _pictured(cue.lexicon.language).match(cue.text, shown.end, cue.item.start) if shown is not None else None
    if made is None:
        return None
    entry = cue.lexicon.entry(folded(made[1]))
    if "place_in" in entry:
        return None  # "videos from Kursk"
    party = entry.get("party")
    if party is None:
        return Named(made[1])
    return str(party) if vocabulary().parties[str(party)].kind not in {"state", "group"} else None


@cache
def _pictured(language: str) -> re.Pattern[str]:
    taken = forms_pattern(lexicon(language).table.get("pictured") or ()).pattern
    name = r"((?:[A-Z][\w.&’'-]*)(?:\s[A-Z][\w.&’'-]*){0,3})"
    return re.compile(rf"\s(?:{taken}\s(?:on\s[^,;:.\d]{{3,12}}\d{{0,2}}\s)?by|from)\s(?:the\s)?{name}")


@cache
def _issuing(language: str) -> re.Pattern[str]:
    return forms_pattern(lexicon(language).table.get("issued") or ())
