"""Whose is a weapon of a model that only one side of the war has ("17 Abrams were lost")?"""

from __future__ import annotations

import re
from functools import cache

from counterclaim.extract.whose.case import Case
from counterclaim.extract.words.forms import trie
from counterclaim.extract.words.lexicon import folded, lexicon
from counterclaim.model.claim import Party


def of_whose_kit(case: Case) -> Party:
    """The side that alone has the model by which the figure's things are called; null for any other noun."""
    figure, sides = case.figure, case.voice.sides
    if figure.human or figure.topic != "loss" or not figure.phrase.nouns or sides.first_day is None:
        return None
    items = case.items[figure.at + 1 : figure.phrase.last + 1]
    if not items:
        return None
    printed = figure.sentence.paragraph.folded[items[0].start : items[-1].end]
    for party, models in _models(case.lexicon.language):
        if party in sides.parties and models.search(printed) is not None:
            return party
    return None


@cache
def _models(language: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """What finds each side's models in folded text."""
    table = lexicon(language).table.get("kit_of") or {}
    flat = {str(party): trie([folded(form) for form in forms]) for party, forms in table.items()}
    return tuple((party, re.compile(rf"(?<!\w)(?:{models})")) for party, models in flat.items())
