"""How does the range grow from the first week to the last?"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

import numpy as np

from counterclaim.estimate.grid import cover
from counterclaim.estimate.integrate import Posterior
from counterclaim.estimate.likelihood import Floats

EVERY = 4
"""Weeks between two days of a band: monthly detail, so that a war of years stays a table a reader can scroll."""


@dataclass(frozen=True, slots=True)
class Band:
    """The range of all losses from the window's first day to `day` (included): persons or items, unrounded.

    `low` and `high` are the central range of the estimate's level, `inner_low` and `inner_high` its inner half.
    """

    day: dt.date
    low: float
    inner_low: float
    median: float
    inner_high: float
    high: float

    def as_json(self) -> dict[str, Any]:
        """All fields by name, the day in ISO form."""
        return {
            "day": self.day.isoformat(),
            "low": self.low,
            "inner_low": self.inner_low,
            "median": self.median,
            "inner_high": self.inner_high,
            "high": self.high,
        }


def bands(
    found: Posterior, definition: frozenset[str], start: dt.date, until: dt.date, *, level: float, factor: Floats
) -> tuple[Band, ...]:
    """Ranges of the running total from `start`, every four weeks and on the last day; `until` is excluded.

    `factor` multiplies every draw (who is counted; ones for everyone). The last band is the answer itself.
    """
    tail = (1 - level) / 2
    out = []
    days = [until - dt.timedelta(weeks=EVERY * k) for k in range((until - start).days // (7 * EVERY) + 1)]
    days = [day for day in days if day > start]
    covers = np.array([cover(start, day, found.problem.start, found.problem.weeks) for day in days])
    weekly = found.weekly(definition)
    totals = covers @ weekly.T * factor
    totals[0] = weekly @ covers[0] * factor  # summed as the answer is, to the last digit
    for day, total in zip(days, totals, strict=True):
        if not np.all(total > 0):
            break
        low, inner_low, median, inner_high, high = (
            float(v) for v in found.quantiles(total, (tail, 0.25, 0.5, 0.75, 1 - tail))
        )
        out.append(Band(day - dt.timedelta(days=1), low, inner_low, median, inner_high, high))
    return tuple(reversed(out))
