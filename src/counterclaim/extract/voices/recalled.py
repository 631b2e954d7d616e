"""Which sentences only recall older news, told by nobody whom they name ("As reported, ...", "Нагадаємо, ...")?"""

from __future__ import annotations

import re
from functools import cache

from counterclaim.extract.counts.figure import Sentence
from counterclaim.extract.words.lexicon import forms_pattern
from counterclaim.vocabulary.load import word_table


def recalls(sentence: Sentence, language: str) -> bool:
    """Whether a sentence tells of a loss in figures and opens with words by which an outlet takes up older news in its
    own voice; "As reported, two bombs hit the shop" leaves the word to who has it.
    """
    if all(figure.outcome is None for figure in sentence.figures):
        return False
    folded = sentence.paragraph.folded
    first = sentence.items[0].start if sentence.items else 0
    return _opening(language).match(folded, folded.rfind(". ", 0, first) + 1) is not None


@cache
def _opening(language: str) -> re.Pattern[str]:
    return re.compile(r"\W*" + forms_pattern(word_table(f"cues.{language}").get("recalls") or ()).pattern)
