"""Whom did it cost the men, where a pronoun says so ("Russia's war has cost it 900,000 casualties")?"""

from __future__ import annotations

import re

from counterclaim.extract.counts.figure import sentences_before
from counterclaim.extract.issuers.sides import side
from counterclaim.extract.whose.case import Case

_NEAR = 5  # items between the verb and the number
_IT = re.compile(r"\s(?:it|ей|ему|їй|йому)\b")  # right behind a verb of costing: whose war it is
_THEM = re.compile(r"\s(?:them|him|им|їм)\b")  # an army named before


def costs_them(case: Case) -> str | None:
    """Whom a pronoun behind a verb of costing takes up: whose war it is that has a cost ("Russia's war has cost it
    900,000 casualties"), or the speaker's enemy, of whose men the sentence before told ("cost them 900 men").
    """
    items, text, at = case.items, case.voice.text, case.figure.at
    for place in range(at - 1, max(-1, at - _NEAR), -1):
        if items[place].get("other_verbs") != "money" or not items[place].has("loser"):
            continue
        if _IT.match(text, items[place].end):
            owners = [
                item for item in items[:place] if item.has("adj") or (item.has("party") and item.get("possessive"))
            ]
            return side(str(owners[-1].get("adj") or owners[-1].get("party"))) if len(owners) == 1 else None
        foe = case.voice.sides.opponent(case.voice.home) if case.voice.home in case.voice.sides.parties else None
        if foe is not None and _THEM.match(text, items[place].end):
            told = (item for one in sentences_before(case.figure.sentence, 1) for item in one.items)
            sides = {side(str(item.get(key))) for item in told for key in ("forces", "adj", "party") if item.has(key)}
            return foe if foe in sides else None
        return None
    return None
