"""How do reports become a range with all that it rests on?"""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Sequence
from typing import Any

from counterclaim.estimate.answer import Estimate, Relay, Rung
from counterclaim.estimate.bands import Band, bands
from counterclaim.estimate.cards import CardSet, digest
from counterclaim.estimate.copies import Copying, copies, without_copies
from counterclaim.estimate.counted import EVERYONE_COUNTED, groups_of, narrowed
from counterclaim.estimate.grounds import Assumption, assumptions
from counterclaim.estimate.integrate import POINTS, Posterior, posterior
from counterclaim.estimate.ladder import rungs
from counterclaim.estimate.own_cards import cards_of
from counterclaim.estimate.refusals import why_not_at_all, why_not_identified, why_withheld
from counterclaim.estimate.report import CASUALTIES, EVERYONE, LOST, Report
from counterclaim.model.errors import LevelError, NoDefinitionError

SEED = 20220224
VERSION = 3
DEFINITIONS: dict[str, frozenset[str]] = {
    "casualties": CASUALTIES,
    "killed": frozenset({"killed"}),
    "wounded": frozenset({"wounded"}),
    "missing": frozenset({"missing"}),
    "captured": frozenset({"captured"}),
    "irrecoverable": frozenset({"killed", "missing", "captured", "non-combat"}),
    "all": EVERYONE,
    "lost": LOST,
}
"""What each outcome counts; `irrecoverable` as armies use it: killed, missing, captured and dead of other causes."""


def estimate_reports(
    reports: Sequence[Report],
    *,
    subject: str,
    category: str,
    outcome: str = "casualties",
    start: dt.date | None = None,
    end: dt.date | None = None,
    level: float = 0.9,
    seed: int = SEED,
    cards: CardSet | str = "common",
    ledger: str | None = None,
    ladder: bool = True,
    who: str = EVERYONE_COUNTED,
) -> Estimate:
    """The range of losses the reports leave, from `start` to `end` (both included; default: all that is reported).

    `ladder=False` leaves the evidence ladder empty, which saves most of the time. `who` narrows the people counted
    (`citizens`, `regulars`). Same arguments, same numbers.

    Raises:
        NoDefinitionError: what the outcome counts is not known.
        LevelError: the level is not between 0 and 1.
        NoCardsError: there is no such set of cards.
        NoPerimeterError: there is no such set of people.
    """
    deck = cards_of(cards)
    if category == "personnel" and outcome not in DEFINITIONS:
        raise NoDefinitionError(outcome, tuple(DEFINITIONS))
    if not 0 < level < 1:
        raise LevelError(level)
    first = start or (min(r.start for r in reports) if reports else dt.date.min)
    until = (
        end + dt.timedelta(days=1)
        if end
        else (max(r.end for r in reports) if reports else dt.date.min + dt.timedelta(days=2))
    )
    definition = DEFINITIONS[outcome] if category == "personnel" else LOST
    groups_of(who)
    asked = {
        "subject": subject,
        "category": category,
        "outcome": outcome,
        "start": start,
        "end": end,
        "level": level,
        "seed": seed,
        "who": who,
    }
    spec = digest(
        {"version": VERSION, "cards": deck.hash, "definition": sorted(definition), "points": POINTS, "who": who}
    )
    counted = {r.source: r.perimeter for r in reports if r.perimeter}

    def said(
        refused: str | None,
        *,
        low: float | None = None,
        median: float | None = None,
        high: float | None = None,
        steps: tuple[Rung, ...] = (),
        grounds: tuple[Assumption, ...] = (),
        relays: tuple[Relay, ...] = (),
        diagnostics: dict[str, Any] | None = None,
        grown: tuple[Band, ...] = (),
    ) -> Estimate:
        return Estimate(
            subject,
            category,
            outcome,
            first if reports else start,
            until - dt.timedelta(days=1) if reports else end,
            level,
            low,
            median,
            high,
            steps,
            grounds,
            relays,
            refused,
            diagnostics or {},
            seed,
            spec,
            ledger,
            deck.hash,
            who,
            counted,
            grown,
            beside=_under_common_cards(reports, asked) if deck.own_cards else None,
        )

    refused = why_not_at_all(reports, deck, first, until)
    if refused:
        return said(refused)
    kept, relays, suspected = heard_reports(reports, deck)
    refused = why_not_at_all(kept, deck, first, until)
    if refused:
        return said(f"{refused} (relays left out)" if relays else refused, relays=relays)
    found = posterior(
        kept,
        deck,
        start=min(first, *(r.start for r in kept)),
        end=max(until, *(r.end for r in kept)),
        seed=seed,
        suspected=suspected,
    )
    grounds, share_sum = assumptions(found, definition, first, until)
    facts = _diagnostics(found, share_sum, kept, first, until)
    refused = why_withheld(found, share_sum)
    if refused:
        return said(refused, grounds=grounds, relays=relays, diagnostics=facts)
    tail = (1 - level) / 2
    factor = narrowed(found, who, seed)
    total = found.total(definition, first, until) * factor
    low, median, high = (float(v) for v in found.quantiles(total, (tail, 0.5, 1 - tail)))
    steps = (
        rungs(
            kept,
            deck,
            definition,
            first,
            until,
            level=level,
            seed=seed,
            whole=(low, median, high),
            suspected=suspected,
            who=who,
        )
        if ladder
        else ()
    )
    return said(
        why_not_identified(grounds),
        low=low,
        median=median,
        high=high,
        steps=steps,
        grounds=grounds,
        relays=relays,
        diagnostics=facts,
        grown=bands(found, definition, first, until, level=level, factor=factor),
    )


def _under_common_cards(reports: Sequence[Report], asked: dict[str, Any]) -> Rung:
    common = estimate_reports(reports, **asked, ladder=False)
    return Rung("the common cards", common.low, common.median, common.high, common.refused)


def heard_reports(
    reports: Sequence[Report], deck: CardSet
) -> tuple[list[Report], tuple[Relay, ...], tuple[Copying, ...]]:
    """The reports that count for themselves, the relays, and what speaks for each possible copy.

    Figures about a longer window than the asked one bear on it too; a reader's cut is made before, by `known_by`.
    """
    inside = [r for r in reports if r.low or r.high]
    suspected = copies(inside, deck)
    kept, left = without_copies(inside, suspected)
    chances = {c.source: c for c in suspected if c.acted_on}
    relays = []
    for source in dict.fromkeys(r.source for r in left):
        declared = [r for r in left if r.source == source and r.follows]
        follows = declared[0].follows if declared else chances[source].follows
        chance = 1.0 if declared else chances[source].chance
        relays.append(Relay(source, follows or "", sum(r.source == source for r in left), bool(declared), chance))
    return kept, tuple(relays), suspected


def _diagnostics(
    found: Posterior, share_sum: float, kept: Sequence[Report], start: dt.date, end: dt.date
) -> dict[str, Any]:
    floors = [r.low for r in kept if r.form in {"named", "bound"} and r.low and start <= r.start and r.end <= end]
    return {
        "reports": len(kept),
        "sources": len(found.problem.sources),
        "weeks": found.problem.weeks,
        "decrement": found.best.fit.decrement,
        "effective_points": round(found.effective_points, 1),
        "effective_draws": round(found.effective_draws),
        "share_sum": round(share_sum, 4),
        "jump_chance": round(sum(p.weight for p in found.points if p.jump), 3),
        "documented": max(floors) if floors else None,
        "possible_copies": [
            {
                "source": c.source,
                "follows": c.follows,
                "definition": sorted(c.definition),
                "chance": round(found.copied(c), 2),
            }
            for c in found.doubts
        ],
        "warnings": _conflicts(found),
    }


def _conflicts(found: Posterior) -> list[str]:
    """Sources whose bias the reports put outside what their card calls likely (95 %)."""
    out = []
    for i, source in enumerate(found.problem.sources):
        low, high = found.quantiles(found.stands_at(i), (0.25, 0.75))
        reach = 1.96 * math.sqrt(float(found.problem.bias_cov[i, i]))
        if low > found.problem.bias_mean[i] + reach or high < found.problem.bias_mean[i] - reach:
            out.append(f"the reports put {source} outside what its card calls likely")
    return out
