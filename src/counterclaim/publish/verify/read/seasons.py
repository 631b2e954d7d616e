"""Which season do words of a sentence tell of, where no year stands beside it?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from counterclaim.model.period import Period
from counterclaim.publish.verify.read.prose import cue, spans_of

SEASONS = {"winter": 12, "spring": 3, "summer": 6, "autumn": 9}
"""The month in which each season begins."""
MONTHS = 3


def seasons_told(sentence: str, today: date) -> Iterator[tuple[tuple[int, int], Period]]:
    """Where a sentence names a season, with the latest one that has begun; "the winter offensive" names none."""
    for name, month in SEASONS.items():
        for first, last in spans_of(f"season-{name}", sentence):
            following = sentence[last:].lstrip(" \xa0")
            goes_on = cue("season-goes-on", following)
            if not following[:1].isalpha() or (goes_on is not None and goes_on[0] == 0):
                yield (first, last), _latest(month, today)


def _latest(month: int, today: date) -> Period:
    begun = date(today.year if date(today.year, month, 1) <= today else today.year - 1, month, 1)
    end = date(begun.year + (month + MONTHS > 12), (month + MONTHS - 1) % 12 + 1, 1) - timedelta(days=1)
    return Period("interval", begun, min(end, today), "stated")
