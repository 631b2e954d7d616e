"""When is there no honest range to give, and how is that said?"""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Sequence

from counterclaim.estimate.cards import CardSet
from counterclaim.estimate.grounds import Assumption
from counterclaim.estimate.integrate import Posterior
from counterclaim.estimate.report import Report

ALONE = 0.8
"""Share of an answer on one source from which on it restates the assumption about that source..."""
LOOSE = 0.3
"""...if that assumption is looser than this on the log scale (study of 2026-08)."""
LATE = 92
"""Days past the last figure that an answer may reach."""
BRIDGED = 3.0
"""How many standard deviations of their two cards two bounds may contradict each other by (a judgement)."""
FEW_POINTS = 4.0
FEW_DRAWS = 200.0


def why_not_at_all(reports: Sequence[Report], cards: CardSet, start: dt.date, end: dt.date) -> str | None:
    """Why no range can be given from these reports, in words; None when one can be tried."""
    until = end - dt.timedelta(days=1)
    if reports and start > max(r.end for r in reports) + dt.timedelta(days=LATE):
        told = max(r.end for r in reports) - dt.timedelta(days=1)
        return f"the window starts on {start}, more than {LATE} days after the last figure ({told})"
    if reports and end <= start == min(r.start for r in reports):
        return f"no figure speaks of the time up to {until}; the first one starts on {start}"
    if reports and end <= start and end == max(r.end for r in reports):
        return f"the window starts on {start}, after the last figure ({until}); give an earlier start or a later end"
    if end <= start:
        return f"the window ends before it starts ({start} to {until}); give an end after the start"
    if not reports:
        return "no figure about these losses is known; add documents or import a series"
    reports = [r for r in reports if r.start < end]
    if not reports:
        return f"no figure speaks of the time up to {until}; every one starts later"
    if not any((r.high if r.high is not None else r.low or 0) > 0 for r in reports):
        return "every figure is zero; a range of a zero cannot be told from silence"
    contradiction = _contradiction(reports)
    if contradiction:
        return contradiction
    last, first = max(r.end for r in reports), min(r.start for r in reports)
    if (end - last).days > LATE:
        told = last - dt.timedelta(days=1)
        return f"the window ends on {until}, more than {LATE} days after the last figure ({told})"
    if (first - start).days > LATE:
        return f"the window starts on {start}, over {LATE} days before the first figure ({first})"
    missing = sorted(
        {f"{r.source} ({r.role})" for r in reports if r.role not in cards.cards and r.source not in cards.own_cards}
    )
    if missing:
        return f"no card says what to assume about {', '.join(missing)}; without one nothing fixes the level"
    if len(reports) == 1:
        return f"one single figure, from {reports[0].source}; a range from it would restate what is assumed of it"
    return _one_sided(reports) or _at_odds(reports, cards)


def _at_odds(reports: Sequence[Report], cards: CardSet) -> str | None:
    """Why two sources alone leave nothing to weigh, in words; None where a third speaks or they can both be meant.

    An "at least" stands so far above the other's "at most" that what the cards assume of the two does not bridge it.
    """
    if len({r.source for r in reports}) > 2:
        return None
    for floor in (r for r in reports if r.form != "named" and r.low and r.high is None):
        for top in (r for r in reports if r.high and not r.low):
            inner = top.start <= floor.start and floor.end <= top.end and floor.definition <= top.definition
            if not (inner and floor.low and top.high):
                continue
            a, b = cards.card(floor.role, floor.source), cards.card(top.role, top.source)
            shared = min(a.shared, b.shared) if floor.role == top.role else 0.0
            errs = math.sqrt(a.spread**2 + b.spread**2 - 2 * shared**2 + a.noise**2 + b.noise**2)
            if math.log(floor.low / top.high) - (a.centre - b.centre) > BRIDGED * errs:
                return (
                    f"{floor.source} says at least {floor.low:,.0f}, {top.source} at most {top.high:,.0f}, and no "
                    "third source speaks; these bounds contradict each other by more than is assumed of either"
                )
    return None


def _one_sided(reports: Sequence[Report]) -> str | None:
    """Why figures that only cap or only hold up leave one end of a range open, in words; None where both are held."""
    ends = [r.log_bounds for r in reports if r.form != "bound"]
    if not any(math.isfinite(low) for low, _ in ends) and not any(r.form == "bound" and r.low for r in reports):
        return "every figure only says at most; nothing holds a range up from below"
    if not any(math.isfinite(low) and math.isfinite(high) for low, high in ends):
        return "no figure says how many, only at least or at most; a range would restate what is assumed"
    return None


def _contradiction(reports: Sequence[Report]) -> str | None:
    for r in reports:
        if r.end <= r.start:
            return f"the days of a figure of {r.source} end before they start ({r.start} to {r.end})"
        if r.low is not None and r.high is not None and r.low > r.high:
            return f"{r.source} is given as at least {r.low:,.0f} and at most {r.high:,.0f}; these bounds contradict"
        if any(v is not None and (v < 0 or math.isnan(v) or math.isinf(v)) for v in (r.low, r.high)):
            return f"{r.source} is given as {r.low} to {r.high}; a count of losses is a number from zero on"
    floors = [r for r in reports if r.form in {"bound", "named"} and r.low]
    tops = [r for r in reports if r.form == "bound" and r.high is not None and not r.low]
    for floor in floors:
        for top in tops:
            inner = top.start <= floor.start and floor.end <= top.end and floor.definition <= top.definition
            if inner and floor.low is not None and top.high is not None and floor.low > top.high:
                return (
                    f"{floor.source} sets a floor of {floor.low:,.0f} above the ceiling of {top.high:,.0f} set by "
                    f"{top.source}; the bounds contradict each other"
                )
    return None


def why_not_identified(grounds: Sequence[Assumption]) -> str | None:
    """Why a range only restates an assumption, in words; None when it rests on more than one loose one."""
    first = grounds[0]
    if first.share > ALONE and first.spread > LOOSE:
        return (
            f"not identified: this range restates the assumption about {first.source}, "
            f"on which {first.share:.0%} of it rests and which holds only within a factor of "
            f"{math.exp(1.645 * first.spread):.1f}"
        )
    return None


def why_withheld(found: Posterior, share_sum: float) -> str | None:
    """Why a computed range is held back by the diagnostics, in words; None when it passed."""
    if found.best.fit.decrement > 1e-3:
        return "the fit did not settle; the range is withheld"
    if found.effective_points < FEW_POINTS or found.effective_draws < FEW_DRAWS:
        return (
            f"too few of the fitted settings carry the weight ({found.effective_points:.1f} settings, "
            f"{found.effective_draws:.0f} draws); the range is withheld"
        )
    if not 0.9 <= share_sum <= 1.1:
        return f"the shares of the assumptions add up to {share_sum:.2f} instead of 1; the range is withheld"
    return None
