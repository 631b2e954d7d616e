"""Which body without an id does a text name, in whatever language?"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from counterclaim.publish.verify.read.prose import plain, word_form
from counterclaim.vocabulary.load import vocabulary


@lru_cache(maxsize=4096)
def bodies_named(text: str) -> frozenset[str]:
    """The bodies a text calls by one of their names ("IISS", "Міжнародний інститут стратегічних досліджень")."""
    folded = plain(text)
    return frozenset(body for body, pattern in _called() if pattern.search(folded))


def body_speaking(sentence: str, voices: Sequence[str]) -> str | None:
    """The voice of the evidence that is the one body a sentence names; null where it names none, or several."""
    there = bodies_named(sentence)
    if len(there) != 1:
        return None
    return next((voice for voice in voices if there <= bodies_named(voice)), None)


def name_completed(name: str, sentence: str, voices: Sequence[str]) -> str | None:
    """The voice of the evidence whose whole name in the sentence a printed name is the beginning or a part of."""
    folded, part = plain(sentence), plain(name)
    whole = [found.group() for _, pattern in _called() for found in pattern.finditer(folded)]
    return body_speaking(sentence, voices) if any(part in one for one in whole) else None


@cache
def _called() -> tuple[tuple[str, re.Pattern[str]], ...]:
    made = []
    for entry in vocabulary().sources.values():
        forms = sorted((word_form(form) for form in entry.called), key=len, reverse=True)
        if forms:
            made.append((entry.id, re.compile(r"(?<!\w)(?:" + "|".join(forms) + r")(?!\w)")))
    return tuple(made)
