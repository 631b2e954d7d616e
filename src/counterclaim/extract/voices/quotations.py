"""Who speaks in a quotation that a later sentence closes and ascribes?"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from counterclaim.extract.clauses.report import Report
from counterclaim.extract.counts.figure import Sentence

_SHUTS = {'"': '"', "“": "”", "«": "»", "„": "“"}
_OPENS = re.compile('["“«„]')
_TAG = 60  # characters from a quotation's end to the word that says whose it is


def ascribed_behind(sentence: Sentence, reports: Mapping[int, Sequence[Report]]) -> Report | None:
    """The report right behind the quotation in which a sentence stands and that a later sentence of it ends.

    '"We lost 900 men. It was hell," Novak said': the first sentence is Novak's. Null where the quotation ends with the
    sentence, where nobody is named behind it, or where another one opens before the word of speech.
    """
    text, items = sentence.paragraph.text, sentence.items
    if not items or not sentence.figures:
        return None
    opened = _open_at(text, sentence.figures[0].number.start)
    if opened is None:
        return None
    shut = _shut_at(text, opened)
    if shut < items[-1].end:
        return None
    for later in sentence.paragraph.sentences:
        if later.index <= sentence.index or not later.items or later.items[-1].end < shut:
            continue
        behind = [report for report in reports.get(later.index, ()) if report.start >= shut]
        tag = behind[0] if behind and behind[0].start - shut <= _TAG else None
        apart = tag is None or tag.party is None or any(mark in text[shut + 1 : tag.start] for mark in _SHUTS)
        return None if apart else tag
    return None


def goes_on_speaking(sentence: Sentence, said: Sequence[Report]) -> bool:
    """Whether a sentence without a report goes on with the one before it: by "also", or in a quotation still open.

    "«Знищено 14 танків, — заявив він. — Наші втрати вдвічі менші»".
    """
    if said or not sentence.figures or sentence is sentence.paragraph.sentences[0]:
        return False
    quoted = _open_at(sentence.paragraph.text, sentence.figures[0].number.start)
    return sentence.items[0].has("also") or (quoted is not None and quoted < sentence.items[0].start - 1)


def _open_at(text: str, place: int) -> int | None:
    """Where the quotation begins that is open at a place; null where none is."""
    opened = _OPENS.search(text, 0, place)
    while opened is not None and 0 <= (shut := _shut_at(text, opened.start())) < place:
        opened = _OPENS.search(text, shut + 1, place)
    return None if opened is None else opened.start()


def _shut_at(text: str, opened: int) -> int:
    """Where a quotation ends, over what straight quotes enclose inside it ("We downed 14 "Shaheds" there"); else -1."""
    sign = text[opened]
    if sign != '"':
        return text.find(_SHUTS[sign], opened + 1)
    inner = 0
    for at in range(opened + 1, len(text)):
        if text[at] == sign:
            opens = text[at - 1].isspace() and text[at + 1 : at + 2].isalnum()
            if not opens and not inner:
                return at
            inner += 1 if opens else -1
    return -1
