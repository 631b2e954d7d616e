"""How many, as a range, and what does the range rest on?"""

from __future__ import annotations

import datetime as dt
import math
from dataclasses import dataclass, field
from typing import Any

from counterclaim.estimate.bands import Band
from counterclaim.estimate.counted import EVERYONE_COUNTED, groups_of
from counterclaim.estimate.grounds import Assumption, dialled


@dataclass(frozen=True, slots=True)
class Relay:
    """A source that repeats another: it adds nothing to the level and is shown struck through."""

    source: str
    follows: str
    figures: int
    declared: bool
    chance: float


@dataclass(frozen=True, slots=True)
class Rung:
    """One step of the evidence ladder: which kinds of sources were heard, and the range they leave."""

    evidence: str
    low: float | None
    median: float | None
    high: float | None
    refused: str | None = None

    def sentence(self) -> str:
        """The evidence and its range in two significant digits, or why there is none."""
        if self.low is None:
            return f"{self.evidence} no range: {self.refused}"
        return f"{self.evidence} {rounded(self.low)}-{rounded(self.high)} (middle {rounded(self.median)})"

    def as_json(self) -> dict[str, Any]:
        """All fields by name."""
        return {name: getattr(self, name) for name in self.__slots__}


@dataclass(frozen=True, slots=True)
class Estimate:
    """A range of losses with all that it rests on; `as_json` gives the object of the contract, section 6.

    `start` and `end` are days, both included. `low`, `median`, `high` are persons or items, unrounded, the central
    interval of `level`; null when refused. Where the answer only restates one assumption, `refused` says so and the
    range that restates it is still given, to be shown with those words and never alone. `who` is the perimeter
    counted (everyone: regulars, militias, private companies, foreigners), `counted` names the sources that count a
    narrower one, `bands` is the range over time. `beside` is the range under the common cards where a card of one
    claimant was used, null otherwise. `start` or `end` is null where none was asked and no figure tells one.
    """

    subject: str
    category: str
    outcome: str
    start: dt.date | None
    end: dt.date | None
    level: float
    low: float | None
    median: float | None
    high: float | None
    ladder: tuple[Rung, ...]
    assumptions: tuple[Assumption, ...]
    relays: tuple[Relay, ...]
    refused: str | None
    diagnostics: dict[str, Any]
    seed: int
    spec: str
    ledger: str | None
    cards: str
    who: str = EVERYONE_COUNTED
    counted: dict[str, str] = field(default_factory=dict)
    bands: tuple[Band, ...] = ()
    beside: Rung | None = None

    @property
    def documented(self) -> float | None:
        """The highest hard floor among the reports (named or photographed cases), told apart from the range."""
        value = self.diagnostics.get("documented")
        return None if value is None else float(value)

    def dialled(self, source: str, factor: float) -> float | None:
        """The middle if `source` is assumed to over-claim by `factor`; null where the answer does not rest on it.

        Raises:
            ValueError: the factor is no number above zero.
        """
        given = next((a for a in self.assumptions if a.source == source), None)
        return None if given is None or self.median is None else dialled(self.median, given, factor)

    def sentence(self) -> str:
        """The range first, in two significant digits, then what it rests on; or the refusal, in the same place."""
        return self._said() + ("" if self.beside is None else f"; under {self.beside.sentence()}")

    def _said(self) -> str:
        what = self.outcome if self.category == "personnel" else f"{self.category} {self.outcome}"
        if self.refused and self.low is None:
            return f"no range for {self.subject}, {what}: {self.refused}"
        span = f"{rounded(self.low)}-{rounded(self.high)} ({self.level:.0%} range, middle {rounded(self.median)})"
        if self.refused:
            return f"{self.refused}; what the assumption alone gives: {span}"
        top = ", ".join(f"{a.share:.0%} on {a.source}" for a in self.assumptions[:3])
        only = "" if self.who == EVERYONE_COUNTED else f" ({self.who} only)"
        return f"{span} {what} of {self.subject}{only}; the level rests {top}"

    def as_json(self) -> dict[str, Any]:
        """The JSON object of the contract; dates in ISO form, shares unrounded and adding up to 1."""
        return {
            "subject": self.subject,
            "category": self.category,
            "outcome": self.outcome,
            "start": None if self.start is None else self.start.isoformat(),
            "end": None if self.end is None else self.end.isoformat(),
            "level": self.level,
            "low": self.low,
            "median": self.median,
            "high": self.high,
            "ladder": [r.as_json() for r in self.ladder],
            "assumptions": [
                {"source": a.source, "role": a.role, "share": a.share, "centre": a.centre, "spread": a.spread}
                for a in self.assumptions
            ],
            "relays": [
                {
                    "source": r.source,
                    "follows": r.follows,
                    "figures": r.figures,
                    "declared": r.declared,
                    "chance": r.chance,
                }
                for r in self.relays
            ],
            "refused": self.refused,
            "diagnostics": self.diagnostics,
            "seed": self.seed,
            "spec": self.spec,
            "ledger": self.ledger,
            "cards": self.cards,
            "counted": {
                "who": self.who,
                "groups": list(groups_of(self.who)) if self.category == "personnel" else [],
                "sources": self.counted,
            },
            "bands": [b.as_json() for b in self.bands],
            "beside": None if self.beside is None else self.beside.as_json(),
            "sentence": self.sentence(),
        }


def rounded(value: float | None) -> str:
    """A number in two significant digits, with thousands separated; a dash for null."""
    if value is None:
        return "–"
    if value <= 0:
        return "0"
    return f"{two_digits(value):,.0f}" if value >= 10 else f"{value:.1f}"


def two_digits(value: float) -> float:
    """A number in two significant digits; below ten in one decimal."""
    if value < 10:
        return round(value, 1)
    unit = 10.0 ** (math.floor(math.log10(value)) - 1)
    return float(round(value / unit) * unit)
