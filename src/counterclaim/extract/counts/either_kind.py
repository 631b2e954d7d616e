"""Which of two kinds does a word of both mean ("fighters", "штурмовики")?"""

from __future__ import annotations

from itertools import takewhile

from counterclaim.extract.clauses.tokens import Item
from counterclaim.extract.counts.figure import HUMAN, Figure, sentences_before

_OF_MEN = frozenset({"killed", "wounded", "captured", "surrendered", "missing"})
_SAID = ("loser", "passive", "taker", "toll")


def meant_of_two(figure: Figure) -> None:
    """A word of two categories is read as the second where the paragraph speaks of that kind."""
    if "either" not in figure.sentence.means:
        return
    words = [figure.sentence.items[place] for place in figure.phrase.words]
    other = next((item.get("either") for item in words if item.has("either")), None)
    if other is None:
        return
    if figure.category in HUMAN and _only_of_men(figure):
        return  # "thirty fighters were killed"
    around = [item for item in figure.sentence.items if item not in words]
    around += [item for sentence in sentences_before(figure.sentence, 4) for item in sentence.items]
    if any(item.get("cat") == other for item in around) or any(
        "shot-down" in (item.get("taker"), item.get("passive")) for item in figure.sentence.items
    ):
        figure.category = other
    elif other in HUMAN and any(item.get(key) in _OF_MEN for item in figure.sentence.items for key in _SAID):
        figure.category = other  # "четырнадцать штурмовиков ранены"


def _only_of_men(figure: Figure) -> bool:
    """Whether the verb nearest behind the word, or else nearest before the number, is one of men alone."""
    items = figure.sentence.items
    clause = takewhile(_goes_on, items[figure.phrase.last + 1 :])
    behind = next((item for item in clause if item.has(*_SAID)), None)
    nearest = behind or next((item for item in reversed(items[: figure.at]) if item.has(*_SAID)), None)
    return nearest is not None and any(nearest.get(key) in _OF_MEN for key in _SAID)


def _goes_on(item: Item) -> bool:
    return item.number is None and not item.has("and", "but", "reset") and item.get("punct") != ";"
