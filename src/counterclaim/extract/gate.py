"""Which paragraphs may hold a claim and are worth reading?"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from counterclaim.extract.figures import Paragraph
from counterclaim.extract.lexicon import Lexicon

_DIGIT = re.compile(r"\d")


def gate(paragraphs: Sequence[Paragraph], words: Lexicon) -> list[Paragraph]:
    """The paragraphs that hold a number and a word of loss, and those that carry an open topic on."""
    found, open_topic = [], False
    for paragraph in paragraphs:
        cue = words.pattern.search(paragraph.folded) is not None
        if cue or (open_topic and paragraph.listed):
            found.append(paragraph)
            open_topic = True
        else:
            open_topic = False
    return found
