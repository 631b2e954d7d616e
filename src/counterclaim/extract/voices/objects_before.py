"""Where does the name of who speaks end that has what he speaks of between it and its verb ("Штаб потери отрицает")?"""

from __future__ import annotations

import re
from functools import cache

from counterclaim.extract.words.lexicon import Lexicon, folded, forms_pattern, lexicon

_LONG = 40  # characters
_AGREES = ("ие", "ые", "ее", "ое", "ую", "юю", "ні", "кі", "ві", "ої")  # endings of an adjective that goes with it


def before_object(text: str, end: int, words: Lexicon) -> int:
    """Where a name ends before the object that stands right before its verb at `end`; `end` where none does."""
    if not words.grammar.get("inverts"):
        return end
    low = max(0, end - _LONG)
    found = _objects(words.language).search(folded(text[low:end].rstrip()))
    if found is None or not found.start() or text[low : low + found.start()].rstrip().endswith(_AGREES):
        return end
    named = text[low : low + found.start()].rstrip()
    return low + len(named) + 1 if (named and named[-1].isalpha()) or named.endswith(("»", ")")) else end


@cache
def _objects(language: str) -> re.Pattern[str]:
    forms = lexicon(language).table.get("objects_told") or ()
    return re.compile(forms_pattern(forms).pattern + "$")
