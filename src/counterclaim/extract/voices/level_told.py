"""Where does a body's name begin that stands behind the day of its verb ("сообщила в среду районная администрация")?"""

from __future__ import annotations

from counterclaim.extract.clauses.tokens import Item
from counterclaim.extract.words.lexicon import folded

_OF_LEVEL = ("сній", "ькій", "онній", "стной", "ской", "онной")  # endings of such an adjective in the locative
_AGREES = (
    "ная", "ская", "ный", "ский", "ной", "ное", "ское", "ные", "ские", "ська", "цька", "ський", "цький", "ні", "ські",
    "на",
)  # fmt: skip
_SHORT = 4  # letters: no such adjective


def where_it_begins(body: Item, text: str) -> int:
    """Where a body's name begins: at the capitalised word right before its noun ("Государственная служба"), or at the
    adjective that says of what level it is ("в обласній прокуратурі").
    """
    before = text[: body.start].rstrip().rpartition(" ")[2]
    level = before.endswith(_OF_LEVEL) or (before.islower() and len(before) > _SHORT and before.endswith(_AGREES))
    named = (before[:1].isupper() or level) and body.unknown[-1:] == (folded(before),)
    return body.start - len(before) - 1 if named else body.start
