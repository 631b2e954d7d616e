"""Are the lost the killed and the wounded, because the sentence says so beside their number?

"потеряла 750 тысяч: 198 тысяч убитыми, 550 тысяч ранеными", "выбыли 648 тысяч — убитых и раненых", "а вместе с ранеными
потери достигают 500 тысяч".
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise, takewhile

from counterclaim.extract.clauses.tokens import Item
from counterclaim.extract.counts.figure import Figure

_DASHES = frozenset({"—", "–", "-"})
_OPENS = frozenset({":", "("})
_PARTS = frozenset({"killed", "wounded"})


def both_told(figures: Sequence[Figure]) -> None:
    """Makes a sentence's lost persons casualties where its words count them as the killed and the wounded."""
    for place, figure in enumerate(figures):
        lost = figure.human and figure.outcome == "lost" and figure.topic == "loss" and figure.dropped is None
        if lost and (
            _in_two_parts(figure, figures[place + 1 :]) or _apposed(figure) or _with_the_wounded(figures, place)
        ):
            figure.outcome = "casualties"


def _in_two_parts(figure: Figure, behind: Sequence[Figure]) -> bool:
    """Whether a colon or a bracket opens the two parts, and nothing else, of which a number is made up."""
    items = figure.sentence.items
    mark = items[figure.phrase.last + 1] if figure.phrase.last + 1 < len(items) else None
    if mark is None or mark.get("punct") not in _OPENS or mark.unknown or len(behind) < len(_PARTS):
        return False
    parts = list(
        takewhile(lambda one: one.human and one.dropped is None and not _ends(items, figure.at, one.at), behind)
    )
    return len(parts) == len(_PARTS) and {one.outcome for one in parts} == _PARTS


def _ends(items: Sequence[Item], first: int, last: int) -> bool:
    """Whether the row of parts ends between two places."""
    return any(item.get("punct") in {";", "."} or item.has("turns", "reset") for item in items[first:last])


def _apposed(figure: Figure) -> bool:
    """Whether a dash puts the killed and the wounded beside the number ("648 000 россиян — убитых и раненых")."""
    behind = figure.sentence.items[figure.phrase.last + 1 : figure.phrase.last + 3]
    dashed = len(behind) > 1 and behind[0].get("punct") in _DASHES and not behind[0].unknown
    return dashed and behind[1].get("toll") == "casualties" and not behind[1].unknown


def _with_the_wounded(figures: Sequence[Figure], place: int) -> bool:
    """Whether "with the wounded" leads the number, behind a clause of the killed or without one."""
    figure = figures[place]
    start = figures[place - 1].phrase.last + 1 if place else 0
    led = figure.sentence.items[start : figure.at]
    said = any(item.get("toll") == "casualties" and not item.has("cat") for item in led)
    total = any(one.has("toll", "loser") for one, _ in pairwise(led))
    return said and total
