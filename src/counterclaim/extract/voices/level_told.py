"""What stands between a verb and the body that speaks behind it ("насчитала в Одессе областная прокуратура")?"""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.extract.clauses.named_persons import HEADS
from counterclaim.extract.clauses.tokens import Item
from counterclaim.extract.words.lexicon import folded

_OF_LEVEL = ("сній", "ькій", "онній", "стной", "ской", "онной")  # endings of such an adjective in the locative
_AGREES = (
    "ная", "ская", "ный", "ский", "ной", "ное", "ское", "ные", "ские", "ська", "цька", "ський", "цький", "ні", "ські",
    "на",
)  # fmt: skip
_OF_MANY = ("ых", "их")  # endings of a Slavic adjective in the genitive of many
_INSIDE = ("ому", "ій", "ом", "ой")  # endings of an adjective in the locative, and of its noun
_THERE = ("і", "ї", "е", "у")
_SHORT = 4  # letters: no such adjective


def where_it_begins(body: Item, text: str) -> int:
    """Where a body's name begins: at the capitalised word right before its noun ("Государственная служба"), or at the
    adjective that says of what level it is ("в обласній прокуратурі").
    """
    before = text[: body.start].rstrip().rpartition(" ")[2]
    level = before.endswith(_OF_LEVEL) or (before.islower() and len(before) > _SHORT and before.endswith(_AGREES))
    named = (before[:1].isupper() or level) and body.unknown[-1:] == (folded(before),)
    return body.start - len(before) - 1 if named else body.start


def only_scene(items: Sequence[Item], place: int, text: str) -> bool:
    """Whether a place only says where who speaks behind it has counted ("насчитала в Одессе ГСЧС"), and is no adjective
    of the body in which it was said ("зазначили в Чеченському штабі").
    """
    led = items[place - 1].has("at", "on") and not items[place].unknown
    behind = items[place + 1] if place + 1 < len(items) else None
    names = behind is not None and behind.has(*HEADS) and len(behind.unknown) <= 1 and not behind.has("party")
    housed = text[: items[place].end].endswith(_INSIDE) and behind is not None and text[: behind.end].endswith(_THERE)
    return led and items[place].has("place_in") and not items[place].has("party") and names and not housed


def of_whom_told(items: Sequence[Item], place: int, after: int, text: str) -> bool:
    """Whether an adjective behind a verb stands in no nominative, with no preposition: of whom it is told."""
    item, led = items[after], items[after - 1].has("prepositions", "at", "on", "of", "to")
    verb = items[place].has("speech_before") and not items[place].has("speech_after", "speech_relays")
    return verb and item.has("adj") and not led and text[item.start : item.end].endswith(_OF_MANY)
