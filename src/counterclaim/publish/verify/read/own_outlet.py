"""Does a sentence speak of its own outlet: by "we" and "our", or by the outlet's name in either script?"""

from __future__ import annotations

import re

from counterclaim.publish.verify.read.prose import says

LEAST = 4
"""Letters from which on a word of an outlet's id is a name and no article."""
_QUOTED = re.compile(r"[«“„\"]([^«»“”„\"]{4,40})[»”“\"]")
"""A name in quotation marks, as papers print one another's and their own; a place of that name has none."""
_GENERIC = frozenset({"desk", "news", "daily", "weekly", "press", "radio"})
_LATIN = {
    **dict(zip("абвгґдеёєзиіїйклмнопрстуфыэ", "abvggdeeeziiijklmnoprstufye", strict=True)),
    "ж": "zh",
    "х": "kh",
    "ц": "ts",
    "ч": "ch",
    "ш": "sh",
    "щ": "shch",
    "ю": "yu",
    "я": "ya",
    "ъ": "",
    "ь": "",
}


def speaks_of_itself(sentence: str, outlet: str | None) -> bool:
    """Whether a sentence cites the outlet it stands in; `outlet` is the draft's source, null where it has none."""
    return says("own", sentence) or bool(outlet and _named(sentence, outlet))


def _named(sentence: str, outlet: str) -> bool:
    words = {word for word in outlet.casefold().replace("-", " ").split() if len(word) >= LEAST} - _GENERIC
    return any(words & set(latin(found[1]).split()) for found in _QUOTED.finditer(sentence))


def latin(word: str) -> str:
    """A word in Latin letters, folded; Cyrillic ones by the usual table, without signs."""
    return "".join(_LATIN.get(letter, letter) for letter in word.casefold())
