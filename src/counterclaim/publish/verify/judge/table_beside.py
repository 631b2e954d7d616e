"""Is a number that nothing answers one more of the table whose total stands beside it?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from counterclaim.publish.verify.answers.comparable import digits_of
from counterclaim.publish.verify.answers.evidence import akin
from counterclaim.publish.verify.answers.figure import Figure
from counterclaim.publish.verify.answers.otherwise import TELLING
from counterclaim.publish.verify.answers.question import Desk
from counterclaim.publish.verify.answers.rows import nearest_row, row_before
from counterclaim.publish.verify.answers.verdict import Judged
from counterclaim.publish.verify.judge.heard import speaks
from counterclaim.publish.verify.read.cues import own_times
from counterclaim.publish.verify.read.prose import paragraph_at

SURE = 4
"""Digits before its closing zeros from which a running total is met by no chance."""


def of_the_table_beside(one: Judged, judged: Sequence[Judged], desk: Desk) -> Iterator[Figure]:
    """Of the voice whose running total its sentence, or the one before in its paragraph, has to the digit, where it was
    read as of somebody whom neither names and who has no such table ("Kyiv's figures are of another kind: 1,200,370").
    """
    figure = one.figure
    claimant = figure.claimant
    if claimant is None or figure.claim.topic != "loss" or speaks(claimant, figure.sentence):
        return
    left, _ = paragraph_at(desk.document.text, figure.span[0])
    for other in reversed(judged):
        told = other.reading.said[-1] if other.fair and other.reading is not None else None
        if told is None or not left <= other.figure.span[0] < figure.span[0]:
            continue
        table = told.copied and told.claimant is not None and other.reading is not None
        exact = table and other.figure.quantity.stated == told.quantity.stated and told.kind == "cumulative"
        if exact and digits_of(other.figure.value) >= SURE and not akin(claimant, told):
            row = nearest_row(figure) or row_before(figure) or figure.category
            yield replace(figure, claimant=told.claimant, subject=told.subject, category=row, outcome=None)
            return


def kept_beside(one: Judged) -> bool:
    """Fair, or wrong by a hundred or more of a span that its own words name."""
    if one.fair or one.finding is None or one.figure.value < TELLING:
        return one.fair
    start, end = one.figure.span[0] - one.figure.sentence_start, one.figure.span[1] - one.figure.sentence_start
    return one.finding.rule in ("quoted-number", "window", "derived") and bool(
        own_times(one.figure.sentence, start, end)
    )
