"""Does a draft tell when a running total passed a round number, and did it pass it then?"""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.publish.verify.answers.question import Desk, series_of
from counterclaim.publish.verify.answers.verdict import Judged
from counterclaim.publish.verify.answers.windows import DAY, total
from counterclaim.publish.verify.read.prose import says
from counterclaim.publish.verify.read.told import ends_in


def passed_in_that_time(one: Judged, _judged: Sequence[Judged], desk: Desk) -> Judged | None:
    """A mark that the running total passed in the time the words name ("tanks passed 12,000 this month")."""
    figure, period = one.figure, one.figure.period
    value, start, end = figure.quantity.stated, period.start, period.end
    passes = says("gone-past", figure.text) or ends_in("gone-past", figure.before)
    if value is None or not passes or period.kind == "rate" or start is None or end is None:
        return None
    series = series_of(figure, desk)
    before = [reading.quantity.stated or 0 for reading in total(series, start - DAY)]
    reached = next((reading for reading in total(series, end) if (reading.quantity.stated or 0) >= value), None)
    if reached is None or not before or min(before) >= value:
        return None
    return Judged(figure, "consistent", reached)
