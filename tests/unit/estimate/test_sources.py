"""Is a source said to stand where its figures stand to the losses, when its counting changes on the way?"""

from __future__ import annotations

import datetime as dt

import pytest

from counterclaim.estimate.report import CASUALTIES, Report
from counterclaim.estimate.sources import sources_of_reports

WAR = dt.date(2022, 2, 24)


def week(n: int) -> dt.date:
    return WAR + dt.timedelta(weeks=n)


def total(source: str, weeks: int, value: float) -> Report:
    return Report(source, "third-party", CASUALTIES, WAR, week(weeks), value * 0.98, value * 1.02)


def test_a_series_that_comes_to_count_twice_as_many_stands_between_and_is_said_to_have_moved() -> None:
    """The rate stays the same by all others; the series claims it in the first half and twice as much in the second."""
    steps = [
        Report("staff", "enemy", CASUALTIES, week(n), week(n + 1), v - 0.5, v + 0.5, "serial")
        for n, v in enumerate([1000.0] * 24 + [2000.0] * 24)
    ]
    others = [total(s, n, 1000.0 * n) for s in ("north", "south", "west") for n in (12, 24, 36, 48)]
    found = {s.source: s for s in sources_of_reports([*steps, *others])}
    staff = found["staff"]
    assert staff.middle and staff.low and staff.high and staff.low < staff.middle < staff.high
    assert staff.middle / (found["north"].middle or 0) == pytest.approx(1.5, rel=0.1)
    assert staff.drift == pytest.approx(2.0, rel=0.2)
    assert found["north"].drift is None
