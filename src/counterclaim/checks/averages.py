"""Do an issuer's averages, multiplied and summed, lead to the totals it states?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby

from counterclaim.checks.wording import figure, on, thing, who
from counterclaim.ledger import Point
from counterclaim.model.finding import Finding

SLACK = 0.10
"""How far the sum of averages may lie from a stated total: 10 %, the desk's limit for a floor."""
PER = {"day": 1.0, "week": 7.0}


@dataclass(frozen=True, slots=True)
class Running:
    """The sum of an issuer's averages from `start` to `end`, both inclusive, rounded to whole units."""

    start: date
    end: date
    total: int
    claim_ids: tuple[str, ...]


def running_sums(rates: Sequence[Point]) -> list[Running]:
    """Running sums of averages that follow each other without a gap, one for each average, in order.

    A rate a month counts once; a rate a day or a week counts by its days.
    """
    found: list[Running] = []
    total, ids, start, reached = 0.0, (), None, None
    ids_so_far: tuple[str, ...] = ids
    for rate in sorted(rates, key=lambda r: (r.start or date.min, r.end or date.min)):
        if rate.start is None or rate.end is None or rate.stated is None:
            continue
        if reached is not None and rate.start > reached + timedelta(days=1):
            total, ids_so_far, start = 0.0, (), None
        elif reached is not None and rate.start <= reached:
            continue
        days = (rate.end - rate.start).days + 1
        total += rate.stated * (days / PER[rate.per] if rate.per in PER else 1)
        ids_so_far = (*ids_so_far, rate.claim_id)
        start, reached = start or rate.start, rate.end
        found.append(Running(start, rate.end, round(total), ids_so_far))
    return found


def averages_against_totals(rates: Sequence[Point], totals: Sequence[Point]) -> Iterator[Finding]:
    """Stated totals that an issuer's own averages do not lead to; one finding a total. See the rule `self`.

    Only totals that begin within ten days of the first average and end within ten days of the end of one are compared.
    """
    by_issuer = {k: running_sums(list(group)) for k, group in groupby(sorted(rates, key=_asked), key=_asked)}
    for total in sorted(totals, key=lambda t: (_asked(t), t.end or date.min, t.claim_id)):
        if total.start is None or total.end is None or total.stated is None:
            continue
        near = [
            run
            for run in by_issuer.get(_asked(total), ())
            if abs((run.start - total.start).days) <= 10 and abs((run.end - total.end).days) <= 10
        ]
        if not near:
            continue
        run = _nearest(near, total.end)
        floor = total.qualifier in ("more-than", "at-least")
        above, below = run.total > total.stated * (1 + SLACK), run.total < total.stated * (1 if floor else 1 - SLACK)
        if above or below:
            yield _finding(total, run)


def _asked(point: Point) -> tuple[str, str, str]:
    return point.claimant or "", point.subject or "", point.category or ""


def _nearest(runs: Sequence[Running], day: date) -> Running:
    return min(runs, key=lambda run: abs((run.end - day).days))


def _finding(total: Point, run: Running) -> Finding:
    stated = int(total.stated or 0)
    return Finding(
        rule="self",
        kind="averages",
        severity="low",
        verdict="differs",
        message=(
            f"{who(total.claimant)} stated {(total.qualifier or 'exact').replace('-', ' ')} {figure(stated)} "
            f"{thing(total.category)} until {on(total.end or run.end)}; its own averages, times their days, add up to "
            f"{figure(run.total)} from {on(run.start)} to {on(run.end)} "
            f"({figure(run.total)} − {figure(stated)} = {figure(run.total - stated)}). "
            "These are two series; neither makes the other wrong (therefore low)."
        ),
        claims=(total.claim_id,),
        where={
            "claimant": total.claimant,
            "source": total.source,
            "subject": total.subject,
            "category": total.category,
            "date": on(total.end or run.end),
        },
        details={"stated": stated, "sum_of_averages": run.total, "averages": len(run.claim_ids)},
    )
