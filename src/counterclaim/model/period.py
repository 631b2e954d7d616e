"""Over which days does the speaker speak?"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

PeriodKind = Literal["interval", "cumulative", "rate", "unstated"]
PeriodBasis = Literal["stated", "document-date", "vocabulary", "unresolved"]
Per = Literal["day", "week", "month"]


@dataclass(frozen=True, slots=True)
class Period:
    """The days a figure is about; both ends are included.

    Attributes:
        kind: `interval` (within start..end), `cumulative` (since start), `rate` (per `per`, averaged over
            start..end) or `unstated`.
        start: first day, inclusive; null where it cannot be settled.
        end: last day, inclusive; null where it cannot be settled.
        basis: where the dates come from.
        per: the unit of a rate; null for every other kind.
        working: how a relative date was resolved, in words ("Wednesday = 2024-03-27"); null when nothing was.
    """

    kind: PeriodKind
    start: date | None = None
    end: date | None = None
    basis: PeriodBasis = "unresolved"
    per: Per | None = None
    working: str | None = None


UNSTATED = Period("unstated")
