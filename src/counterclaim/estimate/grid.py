"""How do the reports lie on the weekly grid, and which unknowns explain them?"""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

import numpy as np

from counterclaim.estimate.cards import Card, CardSet
from counterclaim.estimate.likelihood import Floats
from counterclaim.estimate.report import CASUALTIES, LOST, PARTS, Report

NODE = 8
"""Weeks between the nodes of slow quantities (killed share, drift of a serial source's bias)."""


@dataclass(frozen=True, slots=True, eq=False)
class Serial:
    """One running series: log of its weekly steps, the weeks they fall in, and what it counts."""

    source: int
    definition: frozenset[str]
    week: np.ndarray
    y: Floats


@dataclass(frozen=True, slots=True, eq=False)
class Rows:
    """All other reports: what share of each week they cover, what they count, and the log interval they state."""

    cover: Floats
    definitions: tuple[frozenset[str], ...]
    which: np.ndarray
    source: np.ndarray
    biased: Floats
    low: Floats
    high: Floats
    noise: Floats
    scaled: np.ndarray
    claim_ids: tuple[str | None, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Problem:
    """Everything one fit needs, as arrays; `start` plus whole weeks is the grid.

    `bias_own` is the part of each source's variance in `bias_cov` that a war teaches (0: fixed by the card): the
    scatter of sources of one role around what they share.
    """

    start: dt.date
    weeks: int
    single: bool
    basis: Floats
    sources: tuple[str, ...]
    roles: tuple[str, ...]
    camps: tuple[str | None, ...]
    counted: tuple[str | None, ...]
    bias_mean: Floats
    bias_cov: Floats
    bias_own: Floats
    spread: Floats
    rows: Rows
    serials: tuple[Serial, ...]
    cards: CardSet


def cover(start: dt.date, end: dt.date, origin: dt.date, weeks: int) -> Floats:
    """The share of each week of the grid that lies in start..end (end excluded), each between 0 and 1."""
    edges = np.arange(weeks + 1) * 7.0
    a, b = (start - origin).days, (end - origin).days
    return np.asarray(np.clip((np.minimum(edges[1:], b) - np.maximum(edges[:-1], a)) / 7, 0, 1))


def nodes(weeks: int) -> Floats:
    """Linear interpolation from nodes eight weeks apart to weeks: one row a week."""
    count = max(2, math.ceil(weeks / NODE) + 1)
    at = np.clip((np.arange(weeks) + 0.5) / NODE, 0, count - 1)
    left = np.minimum(at.astype(int), count - 2)
    basis = np.zeros((weeks, count))
    basis[np.arange(weeks), left] = 1 - (at - left)
    basis[np.arange(weeks), left + 1] = at - left
    return basis


def listed_share(card: Card, report: Report, origin: dt.date, weeks: int) -> Floats:
    """The share of each week's dead a list already holds on its own day, by the card's delay curve (1 without one)."""
    if not card.delay or report.definition == LOST:
        return np.ones(weeks)
    age = np.maximum(((report.end - origin).days / 7) - (np.arange(weeks) + 0.5), 0)
    return np.asarray(np.interp(age, [point[0] for point in card.delay], [point[1] for point in card.delay]))


def lay_out(
    reports: Sequence[Report],
    cards: CardSet,
    *,
    start: dt.date,
    end: dt.date,
    only: Mapping[str, frozenset[str]] | None = None,
    camp: float = 0.0,
    without: AbstractSet[tuple[str, frozenset[str]]] = frozenset(),
    steps: tuple[Serial, ...] | None = None,
) -> Problem:
    """The arrays for one fit: reports on the grid from `start` to `end` (excluded), with each source's prior.

    `only` overrides what a serial source is taken to count (definition mixture); `camp` is the sd of the error that
    sources of one camp share; `without` names the figures (source, definition) that are taken for copies here: they
    say nothing, while their source keeps its place among the unknowns. `steps` are the series as an earlier call laid
    them out; they hang on `only` and on nothing else that may differ between calls for the same reports.
    """
    weeks = max(1, math.ceil((end - start).days / 7))
    sources = tuple(dict.fromkeys(r.source for r in reports))
    first = {r.source: r for r in reversed(reports)}
    roles = tuple(first[s].role for s in sources)
    held = [cards.card(role, source) for role, source in zip(roles, sources, strict=True)]
    camps = tuple(first[s].camp or held[i].camp for i, s in enumerate(sources))
    spread = np.array([card.spread for card in held])
    mean = np.array([card.centre for card in held])
    shared = np.array([card.shared for card in held])
    kin = np.array([[a == b for b in roles] for a in roles])
    cov = np.diag(spread**2 - shared**2) + kin * np.outer(shared, shared)
    for name in sorted({c for c in camps if c}):
        member = np.array([float(c == name) for c in camps])
        if member.sum() > 1:
            cov += camp**2 * np.outer(member, member)
    counted = tuple(first[s].perimeter for s in sources)
    for group in sorted({c for c in counted if c}):
        if group not in cards.perimeters:
            continue
        shift, width = cards.perimeters[group]
        member = np.array([float(c == group) for c in counted])
        mean, cov = mean + shift * member, cov + width**2 * np.outer(member, member)
    index = {s: i for i, s in enumerate(sources)}
    other = [
        r
        for r in reports
        if r.form != "serial" and (r.form in {"named", "bound"} or (r.source, r.definition) not in without)
    ]
    return Problem(
        start=start,
        weeks=weeks,
        single=not any(r.definition - LOST for r in reports),
        basis=nodes(weeks),
        sources=sources,
        roles=roles,
        camps=camps,
        counted=counted,
        bias_mean=mean,
        bias_cov=cov,
        bias_own=np.where((shared > 0) & (kin.sum(axis=1) > 1), spread**2 - shared**2, 0.0),
        spread=spread,
        rows=_rows(other, index, held, start, weeks),
        cards=cards,
        serials=_serials([r for r in reports if r.form == "serial"], index, start, weeks, only or {})
        if steps is None
        else steps,
    )


def _rows(reports: list[Report], index: dict[str, int], held: list[Card], start: dt.date, weeks: int) -> Rows:
    lines: list[tuple[Floats, frozenset[str], int, float, float, float, float, bool, str | None]] = []
    for r in reports:
        source = index[r.source]
        whole = cover(r.start, r.end, start, weeks)
        low, high = r.log_bounds
        if r.form in {"bound", "named"} and math.isfinite(low):
            lines.append((whole, r.definition, source, 0.0, low, math.inf, FLOOR, False, r.claim_id))
        if r.form != "bound":
            lines.append(
                (
                    whole * listed_share(held[source], r, start, weeks),
                    r.definition,
                    source,
                    1.0,
                    low,
                    high,
                    held[source].noise,
                    True,
                    r.claim_id,
                )
            )
    kinds = tuple(dict.fromkeys(line[1] for line in lines))
    return Rows(
        cover=np.array([line[0] for line in lines]).reshape(len(lines), weeks),
        definitions=kinds,
        which=np.array([kinds.index(line[1]) for line in lines], dtype=int),
        source=np.array([line[2] for line in lines], dtype=int),
        biased=np.array([line[3] for line in lines]),
        low=np.array([line[4] for line in lines]),
        high=np.array([line[5] for line in lines]),
        noise=np.array([line[6] for line in lines]),
        scaled=np.array([line[7] for line in lines], dtype=bool),
        claim_ids=tuple(line[8] for line in lines),
    )


FLOOR = 0.03
"""Slack of a hard floor on the log scale: double entries and misdated cases in a list of names (study of 2026-08)."""


def _serials(
    reports: list[Report], index: dict[str, int], start: dt.date, weeks: int, only: Mapping[str, frozenset[str]]
) -> tuple[Serial, ...]:
    """Weekly log steps of each serial source; a step is put in the week that holds its middle day."""
    found: dict[str, dict[int, list[float]]] = {}
    meant: dict[str, frozenset[str]] = {}
    for r in reports:
        value = r.value
        if value is None or value <= 0:
            continue
        days = (r.end - r.start).days
        week = int(((r.start - start).days + days / 2) // 7)
        if days <= 0 or not 0 <= week < weeks:
            continue
        found.setdefault(r.source, {}).setdefault(week, []).append(value * 7 / days)
        meant[r.source] = only.get(r.source, r.definition)
    return tuple(
        Serial(
            source=index[s],
            definition=meant[s],
            week=np.array(sorted(steps)),
            y=np.array([math.log(float(np.mean(steps[w]))) for w in sorted(steps)]),
        )
        for s, steps in found.items()
    )


def part_index(definition: frozenset[str]) -> np.ndarray:
    """1 where a definition counts the part, in the order of PARTS."""
    return np.array([float(part in definition) for part in PARTS])


def is_casualties(definition: frozenset[str]) -> bool:
    """Whether a definition is exactly killed and wounded, where the killed share drops out."""
    return definition == CASUALTIES
