"""Which full names does a stretch of text print?"""

from __future__ import annotations

import re

from counterclaim.extract.lexicon import Lexicon, folded

_RUN = re.compile(r"(?<![\w«“\"])[A-ZА-ЯІЇЄҐЁ][\w’'-]+(?: [A-ZА-ЯІЇЄҐЁ][\w’'-]+)+(?![\w»”\"])")
_NAME = 2  # words: a first name and a surname, in front of which an office may be printed with a capital too


def full_names_in(text: str, lexicon: Lexicon | None = None) -> list[str]:
    """The last two words of each run of capitalised words, in text order; with a lexicon, of those it does not know."""
    runs = [run.split()[-_NAME:] for run in _RUN.findall(text)]
    if lexicon is not None:
        runs = [run for run in runs if not any(lexicon.entry(folded(word)) for word in run)]
    return [" ".join(run) for run in runs]
