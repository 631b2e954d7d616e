"""How does each source stand to the rest: its bias, how reliable its figures are, whether it copies?"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from counterclaim.estimate.answering import SEED, heard_reports
from counterclaim.estimate.cards import CardSet
from counterclaim.estimate.integrate import posterior
from counterclaim.estimate.own_cards import cards_of
from counterclaim.estimate.refusals import why_not_at_all
from counterclaim.estimate.report import Report


@dataclass(frozen=True, slots=True)
class Source:
    """One source: `low`, `middle`, `high` say at what multiple of the losses it stands (90 %), null when not fitted.

    A running series stands where all its steps together stand to the losses of the same weeks. `card` is the multiple
    assumed before, `learned` the share of that assumption's width the reports removed (0: the reports say nothing of
    it), `noise` the scatter of its figures around its own bias (log), `drift` how a series' multiple moved from its
    first eight weeks to its last eight (2: it doubled; null for others), `copies` the chance that it repeats a series.
    """

    source: str
    role: str
    figures: int
    low: float | None
    middle: float | None
    high: float | None
    card: float
    learned: float | None
    noise: float
    drift: float | None
    follows: str | None
    copies: float | None

    def as_json(self) -> dict[str, Any]:
        """All fields by name."""
        return {name: getattr(self, name) for name in self.__slots__}


def sources_of_reports(
    reports: Sequence[Report], *, seed: int = SEED, cards: CardSet | str = "common"
) -> tuple[Source, ...]:
    """Every source with its bias against the pooled losses, in alphabetical order; relays are listed, not fitted.

    Biases carry the same assumption as the level: all of them move together if the cards do.
    """
    deck = cards_of(cards)
    if not reports or why_not_at_all(reports, deck, min(r.start for r in reports), max(r.end for r in reports)):
        return ()
    kept, relays, suspected = heard_reports(reports, deck)
    chance = {c.source: c for c in suspected}
    out = [
        Source(
            r.source,
            next(x.role for x in reports if x.source == r.source),
            r.figures,
            None,
            None,
            None,
            1.0,
            None,
            math.nan,
            None,
            r.follows,
            r.chance,
        )
        for r in relays
        if r.source not in {k.source for k in kept}
    ]
    out = [
        Source(
            **{
                **{n: getattr(s, n) for n in s.__slots__},
                "card": math.exp(deck.card(s.role, s.source).centre),
                "noise": deck.card(s.role, s.source).noise,
            }
        )
        for s in out
    ]
    if not kept:
        return tuple(out)
    found = posterior(
        kept, deck, start=min(r.start for r in kept), end=max(r.end for r in kept), seed=seed, suspected=suspected
    )
    scale = float(sum(p.weight * p.fit.scales[4] for p in found.points))
    for i, source in enumerate(found.problem.sources):
        draws = found.stands_at(i)
        low, middle, high = (math.exp(v) for v in found.quantiles(draws, (0.05, 0.5, 0.95)))
        mean = float(found.weights @ draws)
        spread = math.sqrt(float(found.weights @ (draws - mean) ** 2))
        prior = math.sqrt(float(found.problem.bias_cov[i, i]))
        role = found.problem.roles[i]
        card = deck.card(role, source)
        copied = chance.get(source)
        out.append(
            Source(
                source,
                role,
                sum(r.source == source for r in kept),
                low,
                middle,
                high,
                math.exp(card.centre),
                max(0.0, 1 - spread / prior),
                card.noise * scale,
                found.moved(i),
                next((r.follows for r in relays if r.source == source), None),
                None if copied is None else copied.chance,
            )
        )
    return tuple(sorted(out, key=lambda s: s.source))
