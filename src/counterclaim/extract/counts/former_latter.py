"""Which of two kinds told before does "of the former" or "of the latter" count ("41 of the former and 442 of the latter
were shot down")?
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from counterclaim.extract.counts.figure import Figure
from counterclaim.extract.words.forms import trie
from counterclaim.extract.words.lexicon import Lexicon, folded, lexicon

_BACK = 1  # sentences before the number's own in which the two stand


def take_one_of_two(figure: Figure, before: Sequence[Figure], words: Lexicon) -> None:
    """Gives a number the kind that the last two different ones told side by side have for it, if it points to one."""
    sentence, points = figure.sentence, _points(words.language)
    pointed = points.match(sentence.paragraph.folded, figure.number.end)
    if pointed is None:
        return
    plain = [one for one in before if points.match(one.sentence.paragraph.folded, one.number.end) is None]
    for first, second in reversed(list(pairwise(plain))):
        kinds = first.category, second.category
        near = first.sentence is second.sentence and sentence.index - first.sentence.index <= _BACK
        if near and None not in kinds and kinds[0] != kinds[1]:
            figure.category, figure.dropped = kinds[0 if pointed.lastgroup == "former" else 1], None
            return


@cache
def _points(language: str) -> re.Pattern[str]:
    table = lexicon(language).table["functions"]
    former, latter = (trie([folded(form) for form in table.get(key) or ()]) for key in ("former", "latter"))
    of = trie([folded(form) for form in table["of"]]) if table.get("former") else r"(?!)"
    return re.compile(rf"\s{of}\s(?:(?P<former>{former})|(?P<latter>{latter}))(?!\w)")
