"""Which figures beside one are a bulletin's own values, to the digit?"""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.publish.verify.answers.figure import Figure
from counterclaim.publish.verify.answers.question import Desk
from counterclaim.publish.verify.answers.verdict import Judged
from counterclaim.publish.verify.read.cues import own_times
from counterclaim.publish.verify.read.prose import paragraph_at, row_spans

LINES, LINE = 4, 80
"""Lines a list's neighbouring figures may be apart, and the characters such a line has at most."""


def beside_it(one: Judged, judged: Sequence[Judged], desk: Desk) -> list[Judged]:
    """The figures of its sentence, or of the lines of its list, that are a bulletin's own values."""
    return [
        other
        for other in judged
        if other is not one
        and _to_the_digit(other)
        and (other.figure.sentence_start == one.figure.sentence_start or _in_one_list(one.figure, other.figure, desk))
    ]


def before_it(one: Judged, judged: Sequence[Judged], desk: Desk) -> list[Judged]:
    """... of the sentence right before, which a short one with no other figure and no time of its own goes on."""
    figure = one.figure
    start, end = figure.span[0] - figure.sentence_start, figure.span[1] - figure.sentence_start
    alone = not any(other is not one and other.figure.sentence_start == figure.sentence_start for other in judged)
    if not alone or len(figure.sentence) > LINE or own_times(figure.sentence, start, end):
        return []
    return [other for other in judged if _to_the_digit(other) and _right_before(other.figure, figure, desk)]


def _to_the_digit(one: Judged) -> bool:
    reading = one.reading
    if reading is None or not one.fair or one.figure.value < 2:
        return False
    return reading.said[-1].copied and reading.value == one.figure.quantity.stated


def _right_before(other: Figure, figure: Figure, desk: Desk) -> bool:
    """Whether nothing but a space parts the sentence of one figure from that of another."""
    end = other.sentence_start + len(other.sentence)
    return end <= figure.sentence_start and not desk.document.text[end : figure.sentence_start].strip(" ")


def _in_one_list(one: Figure, other: Figure, desk: Desk) -> bool:
    """Whether two figures stand in neighbouring lines that each begin with a row's noun or a bullet, or end in one."""
    text = desk.document.text
    first, last = sorted((one.span[0], other.span[0]))
    if "\n\n" in text[first:last] or not 0 < text[first:last].count("\n") <= LINES:
        return False
    lines = [text[slice(*paragraph_at(text, figure.span[0]))] for figure in (one, other)]
    return all(len(line) <= LINE and row_spans(line) for line in lines)
