"""Does a growth that its sentence tells alone speak of the two counts just before it?"""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.publish.verify.answers.figure import PERSONS, Figure
from counterclaim.publish.verify.read.prose import cue, says
from counterclaim.publish.verify.read.ratio_words import Ratio, against

SIZE = 4
"""A count so many times another is of no span of the same sort."""
TWO = 2
"""The counts that a growth is of."""
_ANCHORS = ("anchor", "day", "week", "month", "year", "average", "whole", "since-january")


def row_told(figure: Figure) -> str | None:
    """The row a figure counts, one for all sorts of people."""
    return "personnel" if figure.category in PERSONS else figure.category


def growth(ratio: Ratio, sentence: str) -> bool:
    """Whether a percentage tells a growth, or a difference."""
    return ratio.sort == "percent" and (ratio.turn != "of" or says("difference-told", sentence))


def grown_alone(ratio: Ratio, sentence: str) -> bool:
    """Whether a sentence names the growth, or the difference, itself ("The rise is 14 per cent")."""
    return growth(ratio, sentence) and (says("growth-told", sentence) or says("difference-told", sentence))


def told_back(ratio: Ratio, sentence: str) -> bool:
    """Whether a growth is of what was told before: its sentence names it, or points back ("That is 14 % more") at no
    other time.
    """
    opening = cue("that-is", sentence)
    points = opening is not None and opening[0] == 0 and growth(ratio, sentence)
    return grown_alone(ratio, sentence) or (points and not any(against(one, sentence) for one in _ANCHORS[1:]))


def told_of_two(ratio: Ratio, before: Sequence[Figure], sentence: str) -> bool:
    """Whether a growth, whose sentence has no figure, is of the two just before it.

    Its sentence names the growth; or one of the two is told as an earlier one, and it points back at them or names
    nothing else that it is set against ("The pace has gone up by 14 %").
    """
    if len(before) != TWO or not growth(ratio, sentence):
        return False
    if grown_alone(ratio, sentence):
        return True
    alone = told_back(ratio, sentence) or not any(against(anchor, sentence) for anchor in _ANCHORS)
    return alone and set_beside(before)


def of_these_two(here: Sequence[Figure], sentence: str) -> bool:
    """Whether a growth behind the two counts of its sentence is of them, nothing else named that it is set against."""
    return _alike(here) and (says("dated", sentence) or not any(against(anchor, sentence) for anchor in _ANCHORS[1:]))


def set_beside(figures: Sequence[Figure]) -> bool:
    """Whether two counts are of one row and the words of the second place one of them earlier."""
    return _alike(figures) and says("dated", figures[-1].sentence)


def _alike(figures: Sequence[Figure]) -> bool:
    """Whether two counts are of one row and side, no means, and of about one size."""
    one, other = figures
    near = 1 / SIZE < one.value / other.value < SIZE
    alike = (row_told(one), one.subject) == (row_told(other), other.subject)
    return alike and near and "rate" not in (one.period.kind, other.period.kind)
