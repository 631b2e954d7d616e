"""Which of the ledger's claims can a range be built on, and what does each say on the model's grid?"""

from __future__ import annotations

import datetime as dt
import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise
from pathlib import Path

import yaml

from counterclaim.estimate.counted import named_groups, perimeter_of
from counterclaim.estimate.report import CASUALTIES, LOST, Report
from counterclaim.model.claim import Claim, label_of
from counterclaim.model.period import Period
from counterclaim.model.quantity import Quantity
from counterclaim.vocabulary.load import Vocabulary, vocabulary

ROLES = Path(__file__).with_name("roles.yml")
PERSONNEL: Mapping[str, frozenset[str]] = {
    "lost": CASUALTIES,
    "casualties": CASUALTIES,
    "killed": frozenset({"killed"}),
    "wounded": frozenset({"wounded"}),
    "missing": frozenset({"missing"}),
    "captured": frozenset({"captured"}),
    "surrendered": frozenset({"captured"}),
    "irrecoverable": frozenset({"killed", "missing", "captured", "non-combat"}),
}
"""What an outcome counts. Personnel "lost" is read as killed and wounded, the wider meaning being averaged over."""
SERIES_DAYS, SERIES_GAP = 10, 10
"""A running series: at least ten dated totals, in the middle no more than ten days apart."""
SHORT = 5
"""Windows of fewer days are steps of a bulletin; the running totals already hold them."""


@dataclass(frozen=True, slots=True)
class Reading:
    """Reports for the model, and how many claims were left aside for which reason."""

    reports: tuple[Report, ...]
    aside: Mapping[str, int]


def reports_from_claims(
    claims: Iterable[Claim],
    *,
    subject: str,
    category: str,
    outcome: str,
    relays: Mapping[str, str] | None = None,
    weeks_from: dt.date | None = None,
) -> Reading:
    """The claims about one side's losses as reports: running totals as weekly steps, copies of one series once.

    `relays` maps a source to the one it follows (from `dependence` entries). For personnel every outcome is read,
    since each bears on the others; for equipment only the asked one, since destroyed, captured and lost differ.
    `weeks_from` is a day on which weekly steps begin; without it they begin with the series.
    """
    words, aside = vocabulary(), Counter[str]()
    single: list[tuple[Claim, Report]] = []
    for claim in claims:
        why = _unusable(claim, subject, category, outcome)
        report = None if why else _report(claim, category, words)
        if report is None:
            aside[why or "its dates or its number are open"] += 1
        else:
            single.append((claim, report))
    series, used = _series(single, words, weeks_from)
    aside["in a running series"] += len(used)
    rest = [(c, r) for i, (c, r) in enumerate(single) if i not in used]
    kept = _once(rest, aside)
    side = {(r.role, r.definition): r.source for r in series}
    out = list(series)
    for r in kept:
        own_series = side.get((r.role, r.definition)) if r.role in {"enemy", "own"} else None
        if own_series == r.source:
            aside["restates its own series"] += 1
            continue
        follows = r.follows or (relays or {}).get(r.source) or own_series
        out.append(replace(r, follows=follows))
    out.sort(key=lambda r: (r.source, sorted(r.definition), r.start, r.end, r.low or 0, r.high or 0, r.claim_id or ""))
    return Reading(tuple(out), dict(sorted((k, v) for k, v in aside.items() if v)))


def declared_relays(bodies: Iterable[Mapping[str, object]]) -> dict[str, str]:
    """Who follows whom, from the bodies of `dependence` entries; a later verdict replaces an earlier one."""
    found: dict[str, str] = {}
    for body in bodies:
        a, b = (str(body.get(f"issuer_{x}") or str(body.get(x, "")).split(":")[0]) for x in "ab")
        if body.get("verdict") == "follows":
            found[a] = b
        else:
            found.pop(a, None)
    return found


def role_of(claim: Claim, words: Vocabulary) -> str:
    """Whose words these are, seen from the losing side: own, enemy, named-list, registry or third-party.

    A side is a side of the war that the losing side fights on the last day of the claim's period: the same country
    may be a belligerent of one war and a third party to another.
    """
    claimant = claim.claimant
    if isinstance(claimant, str):
        side = _side(claim, words)
        if side is not None:
            return "own" if side == words.state_of(label_of(claim.subject)) else "enemy"
        entry = words.sources.get(claimant)
        if entry is not None and entry.evidence in {"named-list", "registry"}:
            return str(entry.evidence)
    return _roles().get(label_of(claimant), "third-party")


def _side(claim: Claim, words: Vocabulary) -> str | None:
    """The belligerent of the claim's own war that the claimant is or belongs to; None for third parties."""
    day = claim.period.end if claim.period is not None else claim.published_at
    pack = words.pack_for(day, (label_of(claim.subject),)) if day is not None else None
    if pack is None or not isinstance(claim.claimant, str):
        return None
    state = words.state_of(claim.claimant)
    return state if state in pack.belligerents else None


@cache
def _roles() -> dict[str, str]:
    return {str(k): str(v) for k, v in yaml.safe_load(ROLES.read_text(encoding="utf-8")).items()}


def _unusable(claim: Claim, subject: str, category: str, outcome: str) -> str | None:
    if claim.topic != "loss" or claim.quantity is None or claim.period is None:
        return "not a number of losses"
    if label_of(claim.subject) != subject or claim.category != category:
        return "of another side or category"
    if claim.unreviewed:
        return "read by a model and not reviewed"
    if claim.place is not None or claim.part:
        return "of a place or a part only"
    if named_groups(claim.quote.exact) - {"regulars"} and category == "personnel":
        return "of irregulars or foreigners only"
    if claim.claimant is None:
        return "nobody is named as the one who claims it"
    if _is_step(claim.period):
        return "of a few days only, a bulletin's step"
    wanted = set(PERSONNEL) if category == "personnel" else {outcome}
    return None if claim.outcome in wanted else "of another outcome"


def _report(claim: Claim, category: str, words: Vocabulary) -> Report | None:
    window, quantity = _window(claim, words), claim.quantity
    if window is None or quantity is None:
        return None
    start, end, factor = window
    bounds = _bounds(quantity, factor)
    if bounds is None:
        return None
    low, high, form = bounds
    role, source = role_of(claim, words), label_of(claim.claimant)
    if role == "named-list":
        if form == "range" or not _counted(quantity):
            source = f"{source} (estimate)"
            role = _roles().get(source, "third-party")
        else:
            form, low, high = "named", low or high, high or low
    entry = words.sources.get(claim.source or "")
    derived = entry is not None and entry.evidence == "derived"
    camp = _side(claim, words)
    definition = PERSONNEL[str(claim.outcome)] if category == "personnel" else LOST
    perimeter = perimeter_of(source, claim.quote.exact) if category == "personnel" else None
    if perimeter == "regulars":
        source = f"{source} (regulars)"
    return Report(
        source,
        role,
        definition,
        start,
        end,
        low,
        high,
        form,
        camp=camp,
        perimeter=perimeter,
        published_at=claim.published_at,
        follows="others' figures, which it is computed from" if derived else None,
        claim_id=claim.claim_id,
    )


def _counted(quantity: Quantity) -> bool:
    """Whether a list's number is its count of cases (exact or to the last digit) and not an estimate built on it."""
    number = quantity.stated if quantity.stated is not None else quantity.low
    if quantity.qualifier == "exact" or number is None:
        return True
    return len(f"{number:.0f}".rstrip("0")) >= 4


def _is_step(period: Period) -> bool:
    """Whether a figure speaks of so few days that it is a step of a bulletin."""
    if period.kind != "interval" or period.start is None or period.end is None:
        return False
    return 0 <= (period.end - period.start).days < SHORT - 1


def _window(claim: Claim, words: Vocabulary) -> tuple[dt.date, dt.date, float] | None:
    """First day, day after the last, and what the number is multiplied by (a rate: the days or weeks it runs)."""
    period = claim.period
    if period is None or period.end is None or period.kind == "unstated":
        return None
    pack = words.pack_for(period.end, (label_of(claim.subject),))
    start = period.start or (pack.first_day if pack and period.kind == "cumulative" else None)
    if start is None or start > period.end:
        return None
    days = (period.end - start).days + 1
    if period.kind == "rate":
        per = {"day": 1.0, "week": 7.0, "month": 30.4375}.get(period.per or "")
        return (start, period.end + dt.timedelta(days=1), days / per) if per else None
    return start, period.end + dt.timedelta(days=1), 1.0


def _bounds(quantity: Quantity, factor: float) -> tuple[float | None, float | None, str] | None:
    """Low, high and form of a quantity; a single number spans its rounding, at most a tenth of itself."""
    stated = None if quantity.stated is None else float(quantity.stated)
    match quantity.qualifier:
        case "range" if quantity.low is not None and quantity.high is not None:
            if quantity.low == quantity.high:
                return _rounding(float(quantity.low), factor, about=False)
            return quantity.low * factor, quantity.high * factor, "range"
        case "range" if quantity.low is not None:
            return quantity.low * factor, None, "more-than"
        case "range" if quantity.high is not None:
            return None, quantity.high * factor, "range"
        case "exact" | "about" if stated is not None:
            return _rounding(stated, factor, about=quantity.qualifier == "about")
        case "more-than" | "at-least" if stated is not None:
            return stated * factor, None, "more-than"
        case "nearly" if stated is not None:
            return stated * factor / 1.12, stated * factor, "range"
        case "up-to" | "fewer-than" if stated is not None:
            return None, stated * factor, "range"
        case _:
            return None


def _rounding(stated: float, factor: float, *, about: bool) -> tuple[float, float, str]:
    unit = 1.0
    while stated >= unit * 100 and stated % (unit * 10) == 0:
        unit *= 10
    unit = max(min(unit, stated / 10), stated / 10 if about else 0.0)
    return max(stated - unit / 2, 0.0) * factor, (stated + unit / 2) * factor, "point"


def _series(
    single: Sequence[tuple[Claim, Report]], words: Vocabulary, weeks_from: dt.date | None
) -> tuple[list[Report], set[int]]:
    """Weekly steps of every running total, and the positions of the claims that went into one (or copy one)."""
    groups: dict[tuple[str, frozenset[str], dt.date], dict[str, list[int]]] = {}
    for i, (claim, r) in enumerate(single):
        if (
            claim.period is not None
            and claim.period.kind == "cumulative"
            and r.form in {"point", "more-than", "named"}
            and not r.follows
        ):
            groups.setdefault((r.source, r.definition, r.start), {}).setdefault(claim.source or "", []).append(i)
    out: list[Report] = []
    used: set[int] = set()
    for copies in groups.values():
        whole = {name: at for name, at in copies.items() if _is_series([single[i][1].end for i in at])}
        if not whole:
            continue
        name = min(whole, key=lambda n: (not (n in words.sources and words.sources[n].preferred), -len(whole[n]), n))
        for at in copies.values():
            used.update(at)
        totals = {single[i][1].end: _stated(single[i][0]) for i in whole[name]}
        first = single[whole[name][0]][1]
        if first.role == "named-list":
            out.extend(_quarters([single[i][1] for i in whole[name]]))
        else:
            out.extend(weekly_steps(replace(first, claim_id=None), totals, weeks_from=weeks_from))
    return out, used


def _is_series(days: Sequence[dt.date]) -> bool:
    order = sorted(set(days))
    gaps = sorted((b - a).days for a, b in pairwise(order))
    return len(order) >= SERIES_DAYS and gaps[len(gaps) // 2] <= SERIES_GAP


def _quarters(lists: Sequence[Report]) -> list[Report]:
    """A list's totals a quarter apart, the last one included: neighbouring totals of a list say the same thing."""
    kept: list[Report] = []
    for r in sorted(lists, key=lambda r: r.end, reverse=True):
        if not kept or (kept[-1].end - r.end).days >= QUARTER:
            kept.append(r)
    return kept[::-1]


QUARTER = 91


def _stated(claim: Claim) -> float:
    quantity = claim.quantity
    number = None if quantity is None else quantity.stated if quantity.stated is not None else quantity.low
    return float(number or 0)


def weekly_steps(like: Report, totals: Mapping[dt.date, float], *, weeks_from: dt.date | None = None) -> list[Report]:
    """Running totals (by the day after the last one counted) as steps of about a week, each a serial report.

    A week's end without a total takes the last one of the three days before; longer gaps give one longer step. A total
    that falls or stands still gives no step: a correction is not a loss below zero, and missing is not zero.
    """
    known = sorted(totals)
    ends: list[dt.date] = []
    edge = like.start + dt.timedelta(days=(weeks_from - like.start).days % 7) if weeks_from else like.start
    while edge <= known[-1]:
        near = [d for d in known if 0 <= (edge - d).days <= 3]
        if near and (not ends or near[-1] > ends[-1]):
            ends.append(near[-1])
        edge += dt.timedelta(days=7)
    out = []
    for a, b in pairwise(ends):
        step = totals[b] - totals[a]
        if step > 0:
            half = min(0.5, step / 4)
            out.append(replace(like, start=a, end=b, low=step - half, high=step + half, form="serial", published_at=b))
    return out


def _once(rest: Sequence[tuple[Claim, Report]], aside: Counter[str]) -> list[Report]:
    """Each figure of a source once, at its first publication; mirrors and reprints of it are left aside."""
    seen: dict[tuple[object, ...], Report] = {}
    ranges = {(r.source.removesuffix(" (estimate)"), r.definition, r.end) for _, r in rest if r.form == "range"}
    for _, r in sorted(rest, key=lambda p: (p[1].published_at or dt.date.max, p[1].claim_id or "")):
        if r.form in {"point", "named"} and (r.source, r.definition, r.end) in ranges:
            aside["the middle of a range already counted"] += 1
            continue
        key = (r.source, r.definition, r.start, round(math.log(r.value or 1), 3), r.form)
        old = seen.get(key)
        if old is not None and abs((old.end - r.end).days) <= REPRINT:
            aside["a reprint of a figure already counted"] += 1
            continue
        seen[key] = r
    return list(seen.values())


REPRINT = 45
"""Days within which the same number of the same source is a reprint of one statement."""
