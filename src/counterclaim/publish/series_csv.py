"""How does a series stand in a spreadsheet, with its gaps still empty?"""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from datetime import date, timedelta

from counterclaim.model.quantity import Number
from counterclaim.publish.series import Series


def wide_csv(found: Sequence[Series]) -> str:
    """A table of days: `date`, then two columns a series, its total and its daily increase; a gap is an empty cell.

    One row a day from the first report of any of them to the last; UTF-8 text, RFC 4180, one header row.
    """
    columns = [{row.date: row for row in one.rows} for one in found]
    days = [day for column in columns for day in column]
    out = io.StringIO()
    table = csv.writer(out, lineterminator="\r\n")
    table.writerow(["date", *(name for one in found for name in _names(one, found))])
    first, last = (min(days), max(days)) if days else (date.max, date.min)
    for step in range(max(0, (last - first).days + 1)):
        day = first + timedelta(days=step)
        cells = [cell for column in columns for cell in _cells(column.get(day))]
        table.writerow([day.isoformat(), *cells])
    return out.getvalue()


def _names(one: Series, found: Sequence[Series]) -> tuple[str, str]:
    copies = sum(1 for other in found if (other.claimant, other.category) == (one.claimant, one.category))
    name = f"{one.claimant}.{one.category}" + (f".{one.source}" if copies > 1 else "")
    return f"{name}.cumulative", f"{name}.daily"


def _cells(row: object) -> tuple[str, str]:
    total: Number | None = getattr(row, "cumulative", None)
    daily: Number | None = getattr(row, "daily", None)
    return ("" if total is None else str(total)), ("" if daily is None else str(daily))
