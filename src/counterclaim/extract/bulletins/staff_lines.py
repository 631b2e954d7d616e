"""In which layouts does the General Staff's list print a row's label, its total and what the day added?

"tanks ‒ 3036 (+5)", "▪️ Tanks – 8,885 / +9", "Tanks: +9 (8,885)", "8,885 (+9) tanks", "Tanks | 8,885 | +9", and the
label over its figures; one layout holds for all rows of a list.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from counterclaim.extract.bulletins.bulletins_rows import category_of
from counterclaim.extract.words.forms import trie, words
from counterclaim.vocabulary.load import word_table

FEWEST_ROWS = 4  # fewer rows of known labels may be a sentence of an article
_ROW = 100  # characters; a longer line is no row
_FIGURE = re.compile(r"\d")
_LED = re.compile(r"[:–—‒]|-[^\S\n]|[^\S\n]-")  # what leads to a figure in the layout that a sentence may have too
_NUMBER = r"\d{1,3}(?:[ ,.']\d{3})+(?!\d)|\d+"
_S = r"[^\S\n]"
_LABEL = r"(?P<label>[^\W\d][^\n:–—‒()\d]{1,80}?)"
_NONE = rf"(?<=[/|]){_S}?(?=0{_S}*$)"  # before what the day did not add, which has no sign
_GROWN = rf"(?:[(\[]{_S}*[+↑▲⬆•]?|[+↑▲⬆]|{_NONE}){_S}?(?P<added>{_NUMBER})(?:{_S}*[)\]])?"
_REST = r"(?P<rest>[^\n\d(‒–—]{0,60})"
_LOOSE = rf"(?:{_S}*[:=|~\t]|{_S}[–—‒-]|{_S}?\.{{3,}}|{_S}){_S}*"


def staff_rows(folded: str) -> list[re.Match[str]]:
    """The rows of known labels in the layout that holds most of them; empty when they are too few for a list."""
    rows = word_table("bulletins")["general-staff"]["rows"]
    best: list[re.Match[str]] = []
    most = FEWEST_ROWS - 1
    lines = [line for line in folded.split("\n") if _FIGURE.search(line) is not None]
    short = sum(len(line) < _ROW for line in lines) >= FEWEST_ROWS
    if not short and sum(len(_LED.findall(line)) for line in lines) < FEWEST_ROWS:
        return []
    for number, layout in enumerate(_layouts() if short else _layouts()[:1]):
        found = [match for match in layout.finditer(folded) if category_of(match["label"], rows)]
        if number and not any(match["added"] for match in found):
            continue  # "300 tanks" may as well be what fell in a day
        labels = len({match["label"] for match in found})
        if labels > most:
            best, most = found, labels
    return best


@cache
def _layouts() -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(layout, re.MULTILINE) for layout in _printed())


def _printed() -> Iterator[str]:
    table: dict[str, Any] = word_table("bulletins")["general-staff"]
    about = rf"(?:(?P<about>{trie(words(table['about']))}){_S}*)?"
    total = rf"(?P<total>{_NUMBER})"
    end = r"(?=$|[\n\d(\[‒–—])"
    middle = r"(?P<middle>[^\n(\[+↑▲⬆\d]{0,40})"
    tail = r"(?P<rest>[^\n\d]{0,20})"
    sep = rf"(?:{_S}*[:–—‒]|{_S}-|-{_S})[^\S\n–—‒-]*[–—‒-]*{_S}*"
    yield rf"(?:^|(?<=\)))[^\w\n]*{_LABEL}{sep}{about}{total}{middle}(?P<bracket>{_GROWN})?{_REST}{end}"
    yield rf"^[^\w\n]*{_LABEL}{_LOOSE}{about}{total}{middle}(?P<bracket>{_GROWN})?{tail}$"
    added_first = rf"(?:(?P<bracket>\+{_S}?(?P<added>{_NUMBER})){_S}*(?P<middle>[(\[|/,]){_S}*)?"
    yield rf"^[^\w\n]*{_LABEL}{_LOOSE}{added_first}{about}{total}{tail}$"
    yield rf"^[^\w\n]*{_LABEL}:?{_S}*\n+[^\w\n]*{about}{total}{middle}(?P<bracket>{_GROWN})?{tail}$"
    between = rf"(?P<rest>{_S}*[-–—‒]?{_S}*)"
    yield rf"^[^\w\n]*{about}{total}(?P<middle>{_S}*)(?P<bracket>{_GROWN})?{between}{_LABEL}[;,.]?{_S}*$"
