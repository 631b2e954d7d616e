"""On which day was aid announced?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from counterclaim.extract.times.placed import Placed, in_sentence, near, times_of
from counterclaim.extract.times.time_spans import TimeSpan


def announced_on(number: Placed, here: list[TimeSpan], text: str) -> TimeSpan | None:
    """The day aid was announced: one said with a word of speech, else the nearest one before it, else behind it."""
    days = [time for time in here if time.kind == "day" and near(time, number, text)]
    days = [time for time in days if time.statement or not number.stalled]
    said = [time for time in days if time.statement]
    before = [time for time in days if time.end <= number.start]
    behind = [time for time in days if time.start >= number.end]
    found = before[-1:] or [time for time in said if time in behind] or behind[:1]
    return replace(found[0], statement=True) if found else None


def day_before(number: Placed, placed: Sequence[Placed], times: Sequence[tuple[int, int, TimeSpan]]) -> TimeSpan | None:
    """The one day of a sentence before that has no figure, on which aid not held up was announced; null for none."""
    if in_sentence(placed, number.sentence - 1):
        return None
    days = [time for _, _, time in times_of(times, number.paragraph, number.sentence - 1) if time.kind == "day"]
    return replace(days[0], statement=True) if len(days) == 1 and not number.stalled else None
