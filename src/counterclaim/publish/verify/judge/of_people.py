"""Is a number without a noun one of people, whatever row was told last before it?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from counterclaim.model.period import UNSTATED
from counterclaim.publish.verify.answers.figure import PERSONS, Figure
from counterclaim.publish.verify.answers.question import Desk
from counterclaim.publish.verify.answers.verdict import Judged
from counterclaim.publish.verify.judge.judge import judge_as
from counterclaim.publish.verify.read.prose import row_spans

MANY = 1000
"""From here on a number whose sentence has no noun at all may be of people, whatever was listed before it."""


def as_people(figure: Figure) -> Iterator[Figure]:
    """The figure as one of people, where its sentence has no noun at all and kit was listed before it."""
    kit = figure.category not in PERSONS and figure.category is not None
    if kit and figure.nounless and figure.value >= MANY and not row_spans(figure.sentence):
        yield replace(figure, category="personnel", outcome=None)


def of_people_after_all(one: Judged, _judged: Sequence[Judged], desk: Desk) -> Judged | None:
    """The number fair as one of people, of the time its own words name ("The month's count is already past 33,000")."""
    for figure in as_people(one.figure):
        periods = [*(told.period for told in figure.told(desk.today)), figure.period, UNSTATED]
        for period in dict.fromkeys(periods):
            found = judge_as(replace(figure, period=period), desk)
            if found.fair:
                return found
    return None
