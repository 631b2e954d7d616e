"""Is a number what its row grew by over the very time that another figure of the draft is told of?

"Between 12 and 19 January: 10,490 men, 55 tanks": a first figure that is right says which days are meant, and the
figures beside it are of these days too, whatever they were read as.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from counterclaim.publish.verify.answers.question import Desk, series_of
from counterclaim.publish.verify.answers.rows import nearest_row, row_before
from counterclaim.publish.verify.answers.verdict import Judged
from counterclaim.publish.verify.answers.windows import change

LEAST = 10
"""Below this a number meets a row's growth by chance."""
DAYS = 2
"""Days from which on a growth tells a time of its own."""


def of_the_same_span(one: Judged, judged: Sequence[Judged], desk: Desk) -> Judged | None:
    """The judgement of a figure that is its row's growth to the digit over the days of another fair figure."""
    figure = one.figure
    if figure.quantity.stated is None or figure.value < LEAST:
        return None
    row = nearest_row(figure) or row_before(figure) or figure.category
    series = series_of(figure, desk, category=row)
    told = [span for other in judged if other is not one for span in (*_span(other, row), *_since(other, row, desk))]
    for start, end in dict.fromkeys(told):
        for reading in change(series, start, end, window="window"):
            if reading.value == figure.quantity.stated:
                return Judged(figure, "consistent", reading)
    return None


def _since(other: Judged, row: str | None, desk: Desk) -> list[tuple[date, date]]:
    """The days from an earlier total of another row, told as such, to today ("a year ago they stood at 23,980")."""
    reading = other.reading if other.fair and other.figure.category != row else None
    if reading is None or reading.window != "total" or reading.value != other.figure.quantity.stated:
        return []
    end = desk.day_of(other.figure)
    return [(reading.end, end)] if reading.end is not None and (end - reading.end).days >= DAYS else []


def _span(other: Judged, row: str | None) -> list[tuple[date, date]]:
    """The days from and to which a fair figure of another row was reckoned."""
    reading = other.reading if other.fair and other.figure.category != row else None
    if reading is None or len(reading.said) != 2 or reading.value != other.figure.quantity.stated:
        return []
    start, end = reading.said[0].end, reading.said[1].end
    return [(start, end)] if start is not None and end is not None and (end - start).days >= DAYS else []
