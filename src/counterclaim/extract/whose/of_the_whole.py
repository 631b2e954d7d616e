"""Whose is a part of what was counted before, or what a count has grown by ("450 росіян. Серед них 12 жінок")?"""

from __future__ import annotations

from counterclaim.extract.counts.figure import is_part
from counterclaim.extract.counts.goes_on import opens_with_them
from counterclaim.extract.whose.case import Case
from counterclaim.model.claim import Party


def of_the_whole(case: Case) -> Party:
    """The subject of the figure that this one is a part of, or that has grown by it."""
    figure, before = case.figure, case.before
    near = before and before[-1].sentence.index in (figure.sentence.index, figure.sentence.index - 1)
    whole = before[-1] if near and before[-1].sentence.paragraph is figure.sentence.paragraph else None
    if whole is None or whole.human != figure.human or whole.dropped is not None:
        return None
    if whole.sentence is not figure.sentence:
        part = is_part(figure) or opens_with_them(figure.sentence)
        return whole.subject if part and whole.claimant == figure.claimant else None
    return whole.subject if is_part(figure) or (figure.number.increment and figure.category == whole.category) else None
