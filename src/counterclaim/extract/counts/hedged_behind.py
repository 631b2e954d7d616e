"""How firmly is a number said by words behind what it counts ("1,300 tanks or so", "1,300 men at least")?"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from counterclaim.extract.counts.figure import Figure
from counterclaim.extract.words.lexicon import Lexicon
from counterclaim.extract.words.number_grammar import number_grammar
from counterclaim.model.quantity import quantity_of

# What may follow such words where they are of the next number, or of who tells it.
_COUNTS_ON = re.compile(r"\s?(?:\d|of\b|one\b|two\b|three\b|half\b|some\b|another\b|according\b|th[ae]n\b)")


def hedged_behind(figure: Figure, lexicon: Lexicon) -> Figure:
    """The figure, a number without a hedge being given the one behind its noun in a language that puts it there."""
    number, phrase = figure.number, figure.phrase
    if lexicon.grammar.get("head") != "last" or number.hedge is not None or number.qualifier != "exact":
        return figure
    if number.stated is None or number.unit is not None or not (phrase.nouns or phrase.toll):
        return figure
    items = figure.sentence.items
    text, end = figure.sentence.paragraph.folded, items[phrase.last].end
    found = _behind(lexicon.language).match(text, end)
    if found is None or _COUNTS_ON.match(text, found.end()):
        return figure
    qualifier = number_grammar(lexicon.language).right.qualifiers[found.group("form")]
    told = quantity_of(number.stated, qualifier, None)
    figure.number = replace(
        number, low=told.low, high=told.high, qualifier=qualifier, hedge="adverb", outer_end=found.end()
    )
    while phrase.last + 1 < len(items) and items[phrase.last + 1].start < found.end():
        phrase.last += 1  # "1,300 tanks, if not more": no condition
    return figure


@cache
def _behind(language: str) -> re.Pattern[str]:
    """What finds a hedge of several words right behind a noun; a single adverb there may be of what follows."""
    forms = sorted((form for form in number_grammar(language).right.qualifiers if " " in form), key=len, reverse=True)
    return re.compile(rf",?\s(?P<form>{'|'.join(map(re.escape, forms))})(?!\w)")
