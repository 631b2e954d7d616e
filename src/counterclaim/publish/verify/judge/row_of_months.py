"""Is a bare number one more month of a row of months that are told beside it?

"January had 31,680 and March 30,800. February had 33,310": the numbers beside it, right for the months they are told
of, say whose and of which row it is.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from counterclaim.publish.verify.answers.figure import Figure
from counterclaim.publish.verify.answers.question import Desk
from counterclaim.publish.verify.answers.verdict import Judged
from counterclaim.publish.verify.judge.judge import judge_as
from counterclaim.publish.verify.read.prose import paragraph_at, row_spans

MONTH = range(26, 33)
"""Days between the two totals of a month's growth, or of a month that still runs."""
LEAST = 1000
"""From here on a number is told as a month's."""


def one_more_month(judged: Sequence[Judged], desk: Desk) -> list[Judged]:
    """The judgements, a bare number that nothing answered judged as the month's its words name, in a row of months."""
    return [_judged(one, judged, desk) if _open(one) else one for one in judged]


def _open(one: Judged) -> bool:
    figure = one.figure
    return one.verdict == "unsupported" and figure.bare and figure.value >= LEAST and not row_spans(figure.sentence)


def _judged(one: Judged, judged: Sequence[Judged], desk: Desk) -> Judged:
    figure = one.figure
    told = [each for each in figure.told(desk.today) if each.named and each.period.kind == "interval"]
    near = _month_beside(figure, judged, desk) if len(told) == 1 else None
    if near is None:
        return one
    asked = replace(
        figure,
        claimant=near.figure.claimant,
        subject=near.figure.subject,
        category=near.figure.category,
        outcome=None,
        period=told[0].period,
        carried=False,
    )
    found = judge_as(asked, desk)
    sure = found.finding is not None and found.finding.severity in ("medium", "high")
    return found if found.fair or sure else one


def _month_beside(figure: Figure, judged: Sequence[Judged], desk: Desk) -> Judged | None:
    """A number of its paragraph, or the one before, that is its row's growth over a month to the digit."""
    text = desk.document.text
    start, end = paragraph_at(text, figure.span[0])
    previous, _ = paragraph_at(text, max(0, len(text[:start].rstrip()) - 1))
    return next(
        (
            other
            for other in judged
            if previous <= other.figure.span[0] < end
            and other.fair
            and other.reading is not None
            and other.reading.value == other.figure.quantity.stated
            and _a_month(other)
        ),
        None,
    )


def _a_month(other: Judged) -> bool:
    said = other.reading.said if other.reading is not None else ()
    start, end = (said[0].end, said[1].end) if len(said) == 2 else (None, None)
    return start is not None and end is not None and (end - start).days in MONTH
