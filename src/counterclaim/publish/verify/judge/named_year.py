"""Is a number of a year that its own sentence names, where it was read as one of the draft's?"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from counterclaim.publish.verify.answers.question import Desk, fit, series_of
from counterclaim.publish.verify.answers.verdict import Judged
from counterclaim.publish.verify.answers.windows import DAY, change

_YEAR = re.compile(r"(?<![\d.,])20\d\d(?![\d]|[.,]\d)")


def of_the_year_named(one: Judged, _judged: Sequence[Judged], desk: Desk) -> Judged | None:
    """The same days of the one other year that the words before it name ("In the same half of 2023 it was 122,380").

    Fair where that window's growth gives it; not checkable where the series does not reach so far back.
    """
    figure = one.figure
    start, end = figure.period.start, figure.period.end
    years = {int(found) for found in _YEAR.findall(figure.before)}
    if start is None or end is None or start.year != end.year or len(years) != 1:
        return None
    year = years.pop()
    if year == start.year:
        return None
    series, start, end = series_of(figure, desk), _moved(start, year), _moved(end, year)
    found = [reading for first in (start - DAY, start) for reading in change(series, first, end, window="window")]
    fits = next((reading for reading in found if fit(figure, reading) in ("matches", "consistent")), None)
    if fits is not None:
        return Judged(figure, "consistent", fits)
    return None if found else Judged(figure, "not-checkable")


def _moved(day: date, year: int) -> date:
    return day.replace(year=year, day=28) if (day.month, day.day) == (2, 29) else day.replace(year=year)
