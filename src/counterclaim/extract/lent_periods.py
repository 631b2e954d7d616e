"""Which period does a figure without one take from another figure of its document?"""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.extract.placed import Placed, in_sentence, times_of
from counterclaim.extract.time_spans import TimeSpan
from counterclaim.model.period import UNSTATED, Period


def summed(
    pairs: list[tuple[Placed, Period]], times: Sequence[tuple[int, int, TimeSpan]]
) -> list[tuple[Placed, Period]]:
    """The figures, small ones of a list that "in total" opens being totals as the large ones behind them are."""
    found, placed = list(pairs), [number for number, _ in pairs]
    for place in range(len(found) - 2, -1, -1):
        (number, period), (behind, total) = found[place : place + 2]
        listed = behind.sentence == number.sentence and behind.claimant == number.claimant
        if period == UNSTATED and listed and total.kind == "cumulative" and not number.part:
            inside = times_of(times, number.paragraph, number.sentence)
            first = in_sentence(placed, number.sentence)[0].start
            if any(time.kind in ("anaphor", "total") and time.end <= first for _, _, time in inside):
                found[place] = number, total
    return found


def repeated(pairs: list[tuple[Placed, Period]]) -> list[Period]:
    """The periods, a figure without one having that of the same figure elsewhere in the document."""
    known = {
        (number.value, number.unit, number.what): period
        for number, period in pairs
        if period.kind not in ("unstated", "rate")
    }
    return [
        known.get((number.value, number.unit, number.what), period) if period == UNSTATED and number.value else period
        for number, period in pairs
    ]
