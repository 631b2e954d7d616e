"""Which week or start does an expression mean that the document dates elsewhere?"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

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


def dated_starts(
    times: list[tuple[int, int, TimeSpan]], text: str, entries: re.Pattern[str] | None, first_day: date | None
) -> list[tuple[int, int, TimeSpan]]:
    """A "since the incursion began" without a day is that of the last such entry before it which the document dates.

    `entries`: the words for crossing a border in a language's table; null where it has none.
    """
    if entries is None:
        return times
    found: list[tuple[int, int, TimeSpan]] = []
    last: TimeSpan | None = None
    for paragraph, sentence, printed in times:
        time = printed
        crossed = time.kind == "since" and not time.war and entries.search(text, time.start, time.end) is not None
        if crossed and time.first is None and last is not None:
            time = replace(time, first=last.first, basis=last.basis, working=f"{time.working}, {last.working}")
        elif crossed and time.first not in (None, first_day) and time.opening is None:
            last = time
        found.append((paragraph, sentence, time))
    return found
