"""Of which kind are machines that a text counts without saying so ("авиация потеряла 58 машин")?"""

from __future__ import annotations

import re
from functools import cache

from counterclaim.extract.counts.figure import Figure, sentences_before
from counterclaim.extract.words.lexicon import Lexicon, forms_pattern, lexicon

_PARTS = frozenset(".;:(")
_VERBS = ("taker", "passive", "loser")


def machines_of(figure: Figure, words: Lexicon) -> None:
    """Machines of no kind are those of the airmen or tank crews that lost them, and aircraft if they were shot down."""
    if figure.category != "vehicles" or not figure.phrase.words or "crews" not in words.table:
        return
    items, folded = figure.sentence.items, figure.sentence.paragraph.folded
    if not folded.startswith(words.table["crews"]["machine"], items[figure.phrase.words[-1]].start):
        return
    beside = items[figure.at - 1] if figure.at else None
    if figure.outcome == "shot-down" or (beside is not None and "shot-down" in map(beside.get, _VERBS)):
        figure.category = "aircraft"
        return
    if figure.governor is not None and figure.governor.role == "taker":
        return  # "авиация уничтожила 12 машин"
    start = next((item.end for item in reversed(items[: figure.at]) if item.get("punct") in _PARTS), None)
    above = [sentence for sentence in sentences_before(figure.sentence, 1) if sentence.items] if start is None else []
    said = folded[start or (above[-1].items[-1].end if above else 0) : items[figure.at].start]
    figure.category = next((kind for kind, form in _crews(words.language) if form.search(said)), figure.category)


@cache
def _crews(language: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Words for those who fly or drive machines of a kind, with the kind."""
    table = lexicon(language).table["crews"]
    return tuple((kind, forms_pattern(forms)) for kind, forms in table.items() if kind != "machine")
