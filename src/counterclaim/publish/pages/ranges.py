"""What stands on the page of plausible ranges, and what does it rest on?

Only people: of equipment one claimant's word is all there is on most ledgers, and a range would restate it; the command
line gives it with that said.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from counterclaim.estimate import Estimate, Question, estimate, two_digits
from counterclaim.ledger import Ledger
from counterclaim.publish.briefs.notes import party_at
from counterclaim.publish.charts.chart import Spec
from counterclaim.publish.charts.estimate import estimates_chart
from counterclaim.publish.pages.site import Page
from counterclaim.publish.words import words
from counterclaim.vocabulary.load import vocabulary

CATEGORY = "personnel"
OUTCOMES = ("casualties", "killed")
PATH = "ranges.html"
_TOLD = words("en")
_SHOWN = 6


@dataclass(frozen=True, slots=True)
class Ranges:
    """Both sides' ranges of one measure."""

    outcome: str
    sides: tuple[Estimate, ...]

    def chart(self) -> Spec:
        """Both sides beside each other, a panel each; a refusal takes the same room."""
        one, other = self.sides
        return estimates_chart(one, other, _TOLD)


def ranges_of(ledger: Ledger) -> tuple[Ranges, ...]:
    """The ranges of people lost, killed and casualties apart, for the two sides of the newest war on file.

    None where no war of two sides has claims on file; one whose ranges are refused stands there with the reason.
    """
    dated = "SELECT 1 FROM claim_now WHERE topic = 'loss' AND category = $category AND period_end IS NOT NULL LIMIT 1"
    if not ledger.select(dated, category=CATEGORY):
        return ()
    packs = [pack for pack in vocabulary().packs.values() if len(pack.belligerents) == 2]
    counts = {
        pack.id: len(ledger.points(topic="loss", category=CATEGORY, subject=pack.belligerents, limit=1_000))
        for pack in packs
    }
    pack = max(packs, key=lambda one: (counts[one.id], one.id))
    if not counts[pack.id]:
        return ()
    return tuple(
        Ranges(
            outcome,
            tuple(estimate(ledger, Question(CATEGORY, side, outcome, ladder=False)) for side in pack.belligerents),
        )
        for outcome in OUTCOMES
    )


def range_file(outcome: str) -> str:
    """The address of a measure's chart, without its ending."""
    return f"charts/ranges/{CATEGORY}-{outcome}"


def ranges_page(found: tuple[Ranges, ...]) -> Page:
    """The ranges in words and pictures, with the assumptions each rests on."""
    rows = [
        {
            "title": _TOLD.measure(CATEGORY, one.outcome),
            "file": range_file(one.outcome),
            "alt": str(one.chart()["description"]),
            "sides": [_side(side) for side in one.sides],
        }
        for one in found
    ]
    return Page(PATH, "ranges.html.j2", "Plausible ranges", {"measures": rows})


def _side(found: Estimate) -> Mapping[str, Any]:
    given = found.refused is None and found.low is not None and found.high is not None
    return {
        "of": _TOLD.of(found.subject),
        "range": f"{_round(found.low)} to {_round(found.high)}" if given else "",
        "refused": found.refused or "",
        "level": f"{found.level:.0%}",
        "start": _TOLD.day(found.start) if found.start else "",
        "end": _TOLD.day(found.end) if found.end else "",
        "rests": [
            (_TOLD.party(party_at(one.source.partition(" (")[0])), f"{one.share:.0%}") for one in found.assumptions
        ][:_SHOWN],
        "relays": [(_TOLD.party(party_at(one.source)), _TOLD.party(party_at(one.follows))) for one in found.relays],
        "command": f"counterclaim estimate {found.category} --subject {found.subject} --outcome {found.outcome}",
    }


def _round(value: float | None) -> str:
    return "" if value is None else _TOLD.number(two_digits(value))
