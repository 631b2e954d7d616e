"""Which source repeats a running series instead of counting for itself?

Two stories are compared for all figures of one source: they are the series plus rounding, or they stand at some
distance of their own with an error of their own. The first wins only when figure after figure follows the series.
Where the figures are too few to settle it, both stories go on into the fit and are averaged over.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from counterclaim.estimate.cards import CardSet
from counterclaim.estimate.likelihood import Floats, interval_logp
from counterclaim.estimate.report import Report

COPY_ERROR = 0.025
OWN_ERROR = 0.15
DISTANCE = 0.6
ENOUGH = 2
"""Figures needed before a copy is acted on; one figure alone may follow by chance (18 % of honest ones do)."""
DOUBT = 0.05
"""Chance of copying from which on a source that is not settled counts only as far as the fit bears it out."""
PRESENT = 0.9
"""Share of a window that the series must cover before the two are compared."""


@dataclass(frozen=True, slots=True)
class Copying:
    """What speaks for a source's figures of one definition being a copy: their number and the chance of copying.

    `prior` is the chance before these figures were read, `same` their log-likelihood if they are copies.
    """

    source: str
    follows: str
    definition: frozenset[str]
    figures: int
    chance: float
    prior: float
    same: float

    @property
    def acted_on(self) -> bool:
        """Whether the figures are taken out: more likely a copy than not, on at least two figures."""
        return self.chance > 0.5 and self.figures >= ENOUGH

    @property
    def is_open(self) -> bool:
        """Whether the figures leave open what they are: the fit then weighs both stories."""
        return not self.acted_on and self.chance > DOUBT

    @property
    def key(self) -> tuple[str, frozenset[str]]:
        """Whose figures of which definition are meant."""
        return self.source, self.definition


def copies(reports: Sequence[Report], cards: CardSet) -> tuple[Copying, ...]:
    """Every source with figures that a running series could have given, with the chance that it did.

    Prior chance `cards.copy`; a copy stays within about 3 %, an independent source within 15 % around a distance of
    its own with sd 0.6 (log scale; study of 2026-08). Sources that are settled by two figures or more teach the rest:
    where others copy, one more is likelier to (the prior is worth `TAUGHT` sources).
    """
    found = _compared(reports, cards)
    settled = [c for c in found if c.figures >= ENOUGH]
    copying = sum(c.acted_on for c in settled)
    learned = (cards.copy * TAUGHT + copying) / (TAUGHT + len(settled)) if cards.copy else 0.0
    return tuple(c if c.figures >= ENOUGH else _with_prior(c, learned) for c in found)


TAUGHT = 5.0


def _with_prior(c: Copying, prior: float) -> Copying:
    return replace(c, prior=prior, chance=_turned(c.chance, c.prior, prior))


def _turned(chance: float, old: float, new: float) -> float:
    """A chance found under one prior, under another."""
    if not 0 < new < 1 or chance <= 0:
        return 0.0 if new <= 0 else chance
    yes, no = chance * new / old, (1 - chance) * (1 - new) / (1 - old)
    return yes / (yes + no)


def _compared(reports: Sequence[Report], cards: CardSet) -> list[Copying]:
    found = []
    parents = dict.fromkeys((r.source, r.definition) for r in reports if r.form == "serial")
    for parent, definition in parents:
        steps = [r for r in reports if r.source == parent and r.form == "serial" and r.value]
        others: dict[str, list[tuple[float, float, float]]] = {}
        for r in reports:
            if r.source == parent or r.definition != definition or r.form in {"named", "bound"} or r.follows:
                continue
            total = _over(steps, r.start, r.end)
            if total:
                others.setdefault(r.source, []).append((*r.log_bounds, float(np.log(total))))
        for source, figures in others.items():
            same, chance = _chance(np.array(figures), cards.copy)
            found.append(Copying(source, parent, definition, len(figures), chance, cards.copy, same))
    return found


def without_copies(reports: Sequence[Report], found: Sequence[Copying]) -> tuple[list[Report], list[Report]]:
    """The reports that count for themselves, and the relays: declared ones and detected ones."""
    detected = {(c.source, c.definition) for c in found if c.acted_on}
    kept = [r for r in reports if not r.follows and (r.form == "serial" or (r.source, r.definition) not in detected)]
    names = {id(r) for r in kept}
    return kept, [r for r in reports if id(r) not in names]


def _over(steps: Sequence[Report], start: dt.date, end: dt.date) -> float | None:
    """The series' own total over a window, or None where it covers less than nine tenths of it."""
    days = total = 0.0
    for step in steps:
        shared = (min(step.end, end) - max(step.start, start)).days
        if shared > 0 and step.value:
            days += shared
            total += step.value * shared / (step.end - step.start).days
    whole = (end - start).days
    return total * whole / days if whole > 0 and days >= PRESENT * whole else None


def _chance(figures: Floats, prior: float) -> tuple[float, float]:
    """Log-likelihood of the figures as copies, and the chance that they are."""
    low, high, series = figures.T
    same = float(interval_logp(series, low, high, np.full(len(low), COPY_ERROR)).sum())
    grid = np.linspace(-4, 4, 161) * DISTANCE
    apart = np.array([interval_logp(series + b, low, high, np.full(len(low), OWN_ERROR)).sum() for b in grid])
    weight = -0.5 * (grid / DISTANCE) ** 2
    own = float(np.logaddexp.reduce(apart + weight) - np.logaddexp.reduce(weight))
    if prior <= 0:
        return same, 0.0
    return same, float(1 / (1 + (1 - prior) / prior * np.exp(np.clip(own - same, -500, 500))))
