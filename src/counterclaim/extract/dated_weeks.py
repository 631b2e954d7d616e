"""Which week does a "past week" mean where the document prints the week's dates?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from counterclaim.extract.time_spans import TimeSpan

WEEK = 5  # days from the first to the last of a short working week


def dated_weeks(times: list[tuple[int, int, TimeSpan]]) -> list[tuple[int, int, TimeSpan]]:
    """A "past week" beside dates that the document prints for a week is that week ("с 28 февраля по 6 марта")."""
    windows = (time for _, _, time in times if time.kind == "window")
    printed = [time for time in windows if time.working and ".." in time.working and "=" not in time.working]
    if not printed:
        return times
    return [(paragraph, sentence, _as_printed(time, printed)) for paragraph, sentence, time in times]


def _as_printed(time: TimeSpan, printed: Sequence[TimeSpan]) -> TimeSpan:
    if time.kind != "window" or time.past_day or time.first is None or time.last is None or time in printed:
        return time
    for other in printed:
        if other.first is None or other.last is None or not WEEK <= (other.last - other.first).days <= WEEK + 2:
            continue
        if abs((other.first - time.first).days) <= 1 and abs((other.last - time.last).days) <= 1:
            return replace(time, first=other.first, last=other.last, working=f"{time.working}, dated {other.working}")
    return time
