"""Where could a running series have changed its bias, and how strongly do the reports speak for it?

A score test: the fit without a jump already tells, for every place at once, how much a jump there would gain.
"""

from __future__ import annotations

import numpy as np
from scipy.linalg import solve_triangular

from counterclaim.estimate.grid import is_casualties
from counterclaim.estimate.laplace import Fit, part_factors
from counterclaim.estimate.likelihood import Floats

Place = tuple[int, int] | None
"""A jump: which series, from which week on; None is no jump."""

SPACING = 4
"""Weeks between the places where a jump is looked for."""


def jump_scores(found: Fit) -> tuple[list[tuple[int, int]], Floats]:
    """Every place a jump could stand, and the log Bayes factor for it against no jump."""
    m, sd = found.model, found.model.problem.cards.jump[1]
    where, weight = m.layout, found.scales[3] ** -2
    places = [
        (k, w)
        for k, s in enumerate(m.problem.serials)
        for w in range(SPACING, m.problem.weeks - SPACING + 1, SPACING)
        if (s.week < w).any() and (s.week >= w).any()
    ]
    if not places or m.problem.cards.jump[0] <= 0:
        return [], np.zeros(0)
    columns = np.zeros((where.size, len(places)))
    score, size = np.zeros(len(places)), np.zeros(len(places))
    residuals = [_residuals(found, k) * weight for k in range(len(m.problem.serials))]
    tails = [np.cumsum(weight * lines[::-1], axis=0)[::-1] for lines in m.linear]
    for i, (k, w) in enumerate(places):
        week = m.problem.serials[k].week
        first = int(np.searchsorted(week, w))
        columns[week[first:], i] = weight
        columns[where.weeks :, i] = tails[k][first]
        score[i], size[i] = residuals[k][first:].sum(), weight * (len(week) - first)
    solved = solve_triangular(found.factor, columns, lower=True, check_finite=False)
    information = np.maximum(size - (solved**2).sum(axis=0), 0)
    return places, 0.5 * score**2 / (information + sd**-2) - 0.5 * np.log1p(sd**2 * information)


def jump_gain(found: Fit) -> float:
    """Log of the evidence with a possible jump over the evidence without one."""
    _, scores = jump_scores(found)
    if not len(scores):
        return 0.0
    chance = found.model.problem.cards.jump[0]
    return float(np.log(1 - chance + chance * np.exp(np.minimum(scores, 500)).mean()))


def _residuals(found: Fit, k: int) -> Floats:
    m, serial = found.model, found.model.problem.serials[k]
    mean = found.theta[serial.week] + m.linear[k] @ found.theta[m.layout.weeks :]
    if not (is_casualties(serial.definition) or m.problem.single):
        mean = mean + np.log(part_factors(m, found.theta, serial.definition).factor[serial.week])
    return np.asarray(serial.y - mean)
