"""Where does the name of a body behind its verb begin, and where does it end ("зазначили в Третій бригаді «Степ»")?"""

from __future__ import annotations

import re

from counterclaim.extract.clauses.tokens import Item
from counterclaim.extract.voices.level_told import where_it_begins

_FAR = 90  # characters of a name before its noun
_QUOTED_BEHIND = re.compile(r" [«“\"]([\dA-ZА-ЯІЇЄҐЁ][^«»“”\"\n]{1,40})[»”\"]")
_ADJECTIVES = re.compile(r" ([А-ЯІЇЄҐЁ][\w’'-]*(?:ій|ому|ой|ом|их|ых)(?: [\w’'-]+(?:ій|ому|ой|ом|их|ых))+) $")


def with_quoted(name: str, text: str, end: int) -> str:
    """An abbreviation with the name in quotation marks that ends right behind it ("ОТУ «Степ»")."""
    quoted = _QUOTED_BEHIND.match(text, end)
    return name if quoted is None else f"{name} {quoted[1]}"


def where_begins(body: Item, text: str) -> int:
    """Where a body's name begins: at the capitalised word right before its noun ("Государственная служба"), or at the
    adjective that says of what level it is ("в обласній прокуратурі").
    """
    row = _ADJECTIVES.search(text, max(0, body.start - _FAR), body.start)  # "в Національній розвідувальній службі"
    if row is not None and len(row[1].split()) == len(body.unknown):
        return row.start(1)
    return where_it_begins(body, text)
