"""What does one published figure say about losses, in the form the model reads?"""

from __future__ import annotations

import datetime as dt
import math
from dataclasses import dataclass

PARTS = ("killed", "wounded", "missing", "captured", "non-combat")
CASUALTIES = frozenset({"killed", "wounded"})
EVERYONE = frozenset(PARTS)
LOST = frozenset({"lost"})

FORMS = ("point", "range", "more-than", "bound", "serial", "named")
"""How the figure is stated.

`point`: one number, its rounding is `low..high`. `range`: two numbers. `more-than`: talk, `low` alone.
`bound`: a hard floor, nothing below it is possible. `serial`: one step of a running series.
`named`: a count of named or photographed cases: a floor, and a source with a coverage of its own.
"""


@dataclass(frozen=True, slots=True)
class Report:
    """One figure of one source about one side's losses.

    `start` is included, `end` is not. `low` and `high` are persons or items; None is an open end, never zero.
    `definition` names the parts the figure is said to count (for equipment: {"lost"}).
    `role` is whose words these are, seen from the losing side: enemy, own, third-party, named-list or registry.
    `camp` names sources that may err together (None: the role's own default). `perimeter` names who is counted
    where that is narrower than everyone (None: everyone). `follows` is the source this one repeats, if declared.
    """

    source: str
    role: str
    definition: frozenset[str]
    start: dt.date
    end: dt.date
    low: float | None
    high: float | None
    form: str = "point"
    camp: str | None = None
    perimeter: str | None = None
    follows: str | None = None
    published_at: dt.date | None = None
    claim_id: str | None = None

    @property
    def log_bounds(self) -> tuple[float, float]:
        """Natural logarithms of the lowest and highest value the words allow (minus or plus infinity where open)."""
        low = math.log(self.low) if self.low and self.low > 0 else -math.inf
        high = math.log(self.high) if self.high else math.inf
        if self.form == "more-than" and math.isfinite(low) and not math.isfinite(high):
            high = low + TALK
        return low, high

    @property
    def value(self) -> float | None:
        """The number as printed for a rounded point, the middle on the log scale for a range, or the one end stated."""
        if self.form != "more-than" and self.low and self.high and self.high <= _ROUNDING * self.low:
            return (self.low + self.high) / 2
        low, high = self.log_bounds
        if math.isfinite(low) and math.isfinite(high) and self.form != "more-than":
            return math.exp((low + high) / 2)
        return self.low or self.high


_ROUNDING = 1.2
"""Bounds closer than this are a point with its rounding, symmetric around the printed number."""
TALK = math.log(1.12)
"""How far above its number a "more than" is meant: speakers name the round number just passed (study of 2026-08)."""
