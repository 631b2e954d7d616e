"""Around which scales of walks and errors does the weight lie, and how widely?

A short quasi-Newton search over the logs of the scales, each step a full fit, then the curvature by differences.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from counterclaim.estimate.cards import CardSet
from counterclaim.estimate.jumps import Place, jump_gain
from counterclaim.estimate.laplace import SCALES, Fit, Model, fit
from counterclaim.estimate.likelihood import Floats

STEP = 0.25
"""Step of the search over scales, in prior standard deviations."""


@dataclass(frozen=True, slots=True, eq=False)
class Peak:
    """A place to look around: scales (in prior units), their spread, how likely each structure is there."""

    fit: Fit
    x: Floats
    factor: Floats
    odds: dict[Place, float]
    share: float


def scales_at(cards: CardSet, active: np.ndarray, x: Floats) -> Floats:
    """The scales at a point of the search: `x` counts prior sds of the active ones from their medians (log scale)."""
    full = np.zeros(len(SCALES))
    full[active] = x
    return np.array([cards.hyper[name][0] * np.exp(cards.hyper[name][1] * full[i]) for i, name in enumerate(SCALES)])


def peak(m: Model, active: np.ndarray, x: Floats, theta: Floats, tries: int = 8) -> Peak:
    """The best scales (their log-normal priors included) and a square root of their covariance."""
    cards, warm = m.problem.cards, {"theta": theta}

    def loss(at: Floats) -> float:
        found = fit(m, scales_at(cards, active, at), warm["theta"], tolerance=1e-3)
        warm["theta"] = found.theta
        return float(0.5 * at @ at) - found.evidence - (0.0 if m.jump else jump_gain(found))

    x, here = _descend(loss, x, tries)
    values, vectors = np.linalg.eigh(_second(loss, x, here))
    final = fit(m, scales_at(cards, active, x), warm["theta"], tolerance=1e-4)
    return Peak(final, x, vectors / np.sqrt(np.clip(values, 0.4, 40)), {}, 1.0)


def _descend(loss: Callable[[Floats], float], x: Floats, tries: int) -> tuple[Floats, float]:
    here, inverse = loss(x), 0.7 * np.eye(len(x))
    moved = last = np.zeros(len(x))
    for turn in range(tries):
        slope = np.array([(loss(x + STEP * unit) - here) / STEP for unit in np.eye(len(x))])
        if turn:
            inverse = _bfgs(inverse, moved, slope - last)
        last, moved = slope, -inverse @ slope
        moved = moved * min(1.0, 1.5 / float(np.abs(moved).max() + 1e-12))
        there = loss(x + moved)
        while there > here and np.abs(moved).max() > 0.05:
            moved = moved / 2
            there = loss(x + moved)
        if there > here:
            break
        gain, x, here = here - there, x + moved, there
        if gain < 0.03:
            break
    return x, here


def _bfgs(inverse: Floats, s: Floats, y: Floats) -> Floats:
    sy = float(s @ y)
    if sy < 1e-6:
        return inverse
    left = np.eye(len(s)) - np.outer(s, y) / sy
    return np.asarray(left @ inverse @ left.T + np.outer(s, s) / sy)


def _second(loss: Callable[[Floats], float], x: Floats, here: float) -> Floats:
    width = 1.6 * STEP
    units = width * np.eye(len(x))
    up, down = np.array([loss(x + u) for u in units]), np.array([loss(x - u) for u in units])
    hessian = np.diag((up + down - 2 * here) / width**2)
    for i in range(len(x)):
        for j in range(i):
            both = loss(x + units[i] + units[j])
            hessian[i, j] = hessian[j, i] = (both - up[i] - up[j] + here) / width**2
    return hessian
