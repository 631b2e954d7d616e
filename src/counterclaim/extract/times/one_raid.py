"""In which night were the drones and missiles downed of which a text tells that speaks of one raid alone?"""

from __future__ import annotations

import re
from collections.abc import Sequence

from counterclaim.extract.times.placed import Placed
from counterclaim.extract.times.time_spans import TimeSpan
from counterclaim.model.period import UNSTATED, Period

_NIGHT = re.compile(r"ноч|ніч|night")
_FLYING = frozenset({"uavs", "missiles", "rockets", "guided-bombs", "missiles and drones"})
_DATING = frozenset({"day", "window", "since"})


def one_raid(times: Sequence[tuple[int, int, TimeSpan]]) -> TimeSpan | None:
    """The one night in whose days all times of a text lie ("У ніч на 3 вересня (з 18:30 2 вересня)"); else null."""
    dated = [time for _, _, time in times if time.kind in _DATING and time.first is not None and not time.statement]
    night = next((time for time in dated if time.kind == "window" and _NIGHT.search(time.working or "")), None)
    if night is None or night.first is None or night.last is None:
        return None
    inside = all(time.first and night.first <= time.first <= night.last for time in dated)
    return night if inside and all(time.last is None or time.last <= night.last for time in dated) else None


def of_one_raid(number: Placed, period: Period, raid: TimeSpan | None) -> Period:
    """The raid's night for a number of drones or missiles without a time of its own; the period as it is for others."""
    if raid is None or period != UNSTATED or number.what not in _FLYING:
        return period
    return Period("interval", raid.first, raid.last, basis=raid.basis, working=raid.working)
