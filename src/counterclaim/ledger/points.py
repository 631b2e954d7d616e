"""What is a claim in its plainest form, for questions that scan thousands of them?"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any, NamedTuple

POINT_COLUMNS = (
    "claim_id, claimant, source, subject, category, outcome, period_kind, period_start, period_end, per, "
    "stated * 1e0, low * 1e0, high * 1e0, qualifier, published_at, part"
)
"""Of `claim_now`. Times 1e0 a number comes as a float where the engine has floats: decimals are slow to hand over."""


class Point(NamedTuple):
    """A claim in the plainest form, for quick scans; parties and categories as text, numbers as floats."""

    claim_id: str
    claimant: str | None
    source: str | None
    subject: str | None
    category: str | None
    outcome: str | None
    period_kind: str | None
    start: date | None
    end: date | None
    per: str | None
    stated: float | None
    low: float | None
    high: float | None
    qualifier: str | None
    published_at: date | None
    part: bool


def point_of(row: Sequence[Any]) -> Point:
    """The point of a row with `POINT_COLUMNS`."""
    numbers = row[10:13]
    if all(type(number) is float for number in numbers):
        return Point._make(row)
    return Point(*row[:10], *(None if number is None else float(number) for number in numbers), *row[13:])
