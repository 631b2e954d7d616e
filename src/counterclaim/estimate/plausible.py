"""Does a claim fall within the range that everyone else's figures leave, and under which meaning of its words?"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from counterclaim.estimate.answer import Rung, rounded
from counterclaim.estimate.answering import SEED, heard_reports
from counterclaim.estimate.cards import Card, CardSet, card_set
from counterclaim.estimate.grounds import Assumption, assumptions
from counterclaim.estimate.integrate import Posterior, posterior
from counterclaim.estimate.own_cards import cards_of
from counterclaim.estimate.refusals import why_not_at_all, why_not_identified, why_withheld
from counterclaim.estimate.report import CASUALTIES, EVERYONE, LOST, Report

MEANINGS: tuple[tuple[str, frozenset[str]], ...] = (
    ("killed", frozenset({"killed"})),
    ("killed and missing", frozenset({"killed", "missing"})),
    ("killed and wounded", CASUALTIES),
    ("killed, wounded and missing", CASUALTIES | {"missing"}),
    ("killed, wounded, missing, captured and dead of other causes", EVERYONE),
)
BANDS = (0.5, 0.9)
BLIND = 3.0
"""Spread given to the claimant's own side: its series then lends the shape in time and says nothing of the level."""


@dataclass(frozen=True, slots=True)
class Plausible:
    """A claim beside the range under one meaning; null figures where it is refused.

    `low`, `median`, `high`: the 90 % range without the claimant's own level. `ratio`: claimed over median.
    `inside`: the bands (0.5, 0.9) the claim falls in. `rests`: what the range rests on, largest share first.
    `beside` is the range under the common cards where a card of one claimant was used; `ledger` the hash of the ledger.
    """

    definition: str
    claimed: float
    low: float | None
    median: float | None
    high: float | None
    ratio: float | None
    inside: tuple[float, ...]
    rests: tuple[Assumption, ...]
    refused: str | None
    cards: str
    seed: int
    beside: Rung | None = None
    ledger: str | None = None

    def sentence(self) -> str:
        """One line: where the claim falls and what the range rests on; the same words for every side."""
        return self._said() + ("" if self.beside is None else f"; under {self.beside.sentence()}")

    def _said(self) -> str:
        if self.refused:
            return f"as {self.definition}: no range to set {self.claimed:,.0f} beside: {self.refused}"
        first = self.rests[0]
        where = "falls within" if self.inside else "lies below" if (self.ratio or 0) < 1 else "lies above"
        band = f", and within its inner half, {rounded(self.median)} being the middle" if 0.5 in self.inside else ""
        return (
            f"as {self.definition}, {self.claimed:,.0f} {where} the range this model gives, "
            f"{rounded(self.low)}-{rounded(self.high)}{band}; "
            f"it rests {first.share:.0%} on what is assumed about {first.source}"
        )

    def as_json(self) -> dict[str, Any]:
        """The JSON object of the contract, with what the range rests on and the words."""
        return {
            "definition": self.definition,
            "low": self.low,
            "median": self.median,
            "high": self.high,
            "ratio": self.ratio,
            "inside": list(self.inside),
            "claimed": self.claimed,
            "assumptions": [{"source": a.source, "role": a.role, "share": a.share} for a in self.rests],
            "refused": self.refused,
            "cards": self.cards,
            "seed": self.seed,
            "ledger": self.ledger,
            "beside": None if self.beside is None else self.beside.as_json(),
            "sentence": self.sentence(),
        }


def told(found: Sequence[Plausible]) -> tuple[str, ...]:
    """One line a meaning, or one in all where every meaning is refused for the same reason."""
    reasons = {(one.refused, one.beside and one.beside.sentence()) for one in found}
    if len(found) < 2 or len(reasons) > 1 or found[0].refused is None:
        return tuple(one.sentence() for one in found)
    whole = replace(found[0], definition="any meaning of its words")
    return (f"under {whole.sentence().removeprefix('as ')}",)


def plausible_reports(
    claim: Report, reports: Sequence[Report], *, seed: int = SEED, cards: CardSet | str = "common"
) -> tuple[Plausible, ...]:
    """The claim under each meaning beside the range that the other sources leave for its own window.

    The claimant's own side gives no level: its running series keeps its shape alone, its other figures are left out.
    """
    deck = cards_of(cards)
    found = _set_beside(claim, reports, seed=seed, deck=deck)
    if not deck.own_cards:
        return found
    common = _set_beside(claim, reports, seed=seed, deck=card_set("common"))
    return tuple(
        replace(one, beside=Rung("the common cards", under.low, under.median, under.high, under.refused))
        for one, under in zip(found, common, strict=True)
    )


def _set_beside(claim: Report, reports: Sequence[Report], *, seed: int, deck: CardSet) -> tuple[Plausible, ...]:
    meanings = (("lost", LOST),) if claim.definition == LOST else MEANINGS
    value = claim.value

    def refusal(why: str) -> tuple[Plausible, ...]:
        return tuple(
            Plausible(n, value or 0.0, None, None, None, None, (), (), why, deck.hash, seed) for n, _ in meanings
        )

    if value is None:
        return refusal("the claim states no number")
    others, blind, side = _others(claim, reports, deck)
    why = why_not_at_all(others, blind, claim.start, claim.end)
    if why:
        return refusal(why)
    kept, _, suspected = heard_reports(others, blind)
    if not [r for r in kept if r.source not in side]:
        return refusal("not identified: nobody but the claimant's own side speaks of these losses")
    found = posterior(
        kept,
        blind,
        start=min(claim.start, *(r.start for r in kept)),
        end=max(claim.end, *(r.end for r in kept)),
        seed=seed,
        suspected=suspected,
    )
    return tuple(_under(name, definition, value, claim, found, deck=deck, seed=seed) for name, definition in meanings)


def _under(
    name: str, definition: frozenset[str], value: float, claim: Report, found: Posterior, *, deck: CardSet, seed: int
) -> Plausible:
    grounds, share_sum = assumptions(found, definition, claim.start, claim.end)
    why = why_withheld(found, share_sum) or why_not_identified(grounds)
    if why:
        return Plausible(name, value, None, None, None, None, (), grounds, why, deck.hash, seed)
    draws = found.total(definition, claim.start, claim.end)
    low, inner_low, median, inner_high, high = (float(v) for v in found.quantiles(draws, (0.05, 0.25, 0.5, 0.75, 0.95)))
    inside = tuple(
        b for b, (a, c) in zip(BANDS, ((inner_low, inner_high), (low, high)), strict=True) if a <= value <= c
    )
    return Plausible(name, value, low, median, high, value / median, inside, grounds, None, deck.hash, seed)


def _others(claim: Report, reports: Sequence[Report], deck: CardSet) -> tuple[list[Report], CardSet, set[str]]:
    """Everyone else's reports, the claimant's own series with no say on the level; the cards that do so; that side."""
    side = {
        r.source
        for r in reports
        if r.source == claim.source or (claim.camp and r.camp == claim.camp and r.role == claim.role)
    }
    kept = [r for r in reports if r.source not in side or r.form == "serial"]
    cards = dict(deck.own_cards)
    for source in {r.source for r in kept} & side:
        known = deck.cards.get(claim.role)
        cards[source] = Card(claim.role, 0.0, BLIND, known.noise if known else math.log(1.2))
    kept = [replace(r, camp=None) if r.source in side else r for r in kept]
    return kept, replace(deck, own_cards=cards), side
