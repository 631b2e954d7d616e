"""Which day is one that a report covers ("зведення за 16 жовтня"), and not the one on which it was made?"""

from __future__ import annotations

import re
from functools import cache

from counterclaim.extract.times.time_spans import TimeSpan
from counterclaim.extract.words.forms import trie, words
from counterclaim.vocabulary.load import word_table

_LED = 6  # characters before a day, or the first of its own, among which the preposition stands


def covered(time: TimeSpan, text: str) -> bool:
    """Whether a preposition says that a report covers the day."""
    if time.kind != "day":
        return False
    before, first = text[max(0, time.start - _LED) : time.start].lower(), text[time.start : time.start + _LED].lower()
    return _covers().match(first) is not None or any(found.end() == len(before) for found in _covers().finditer(before))


@cache
def _covers() -> re.Pattern[str]:
    """What leads a day that a report covers, in any of the languages."""
    forms = [form for code in ("en", "uk", "ru") for form in words(word_table(f"periods.{code}").get("covers") or ())]
    return re.compile(rf"(?<!\w)(?:{trie(forms)})\s")
