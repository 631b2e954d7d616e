"""Which weekly losses remain possible, drawn from the fits and corrected towards the exact posterior?

The normal approximation at a peak is slightly too narrow where a cumulative figure bends the surface; each draw is
weighed by exact over approximate, which restores the tails.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from scipy.linalg import solve_triangular

from counterclaim.estimate.grid import is_casualties, part_index
from counterclaim.estimate.laplace import Fit, Model, expected, row_scale
from counterclaim.estimate.likelihood import Floats, interval_logp
from counterclaim.estimate.report import LOST


def draw(fits: Sequence[Fit], weights: Floats, total: int, rng: np.random.Generator) -> tuple[Floats, Floats]:
    """About `total` draws of the unknowns that all fits share, one a row, and their weights (adding to 1).

    No weight exceeds the root of their number times their mean (Ionides 2008): one draw never stands for a tail, and
    the tails stay whole (a cut at a quarter of that made ranges 2 % too narrow).
    """
    counts = np.floor(weights * total + rng.random(len(weights))).astype(int)
    size = min(f.theta.size for f in fits)
    theta, importance = [], []
    for found, count in zip(fits, counts, strict=True):
        if count == 0:
            continue
        normal = rng.standard_normal((found.theta.size, count))
        away = solve_triangular(found.factor, normal, lower=True, trans="T", check_finite=False).T
        theta.append((found.theta + away)[:, :size])
        importance.append(np.exp(np.clip(_exactness(found, away), -20, 20)))
    every = np.concatenate(importance)
    every = np.minimum(every, every.mean() * np.sqrt(len(every)))
    return np.concatenate(theta), every / every.sum()


def _exactness(found: Fit, away: Floats) -> Floats:
    """Log of the exact posterior over its normal approximation, at the peak plus `away`, for each draw."""
    m, rows = found.model, found.model.problem.rows
    if not len(rows.low):
        return np.zeros(len(away))
    scale = row_scale(m, found.scales)
    at_peak, _ = expected(m, found.theta, slopes=False)
    shifted = expected_of_draws(m, found.theta + away)
    moved = away @ found.jacobian.T
    exact = interval_logp(shifted, rows.low, rows.high, scale) - interval_logp(at_peak, rows.low, rows.high, scale)
    normal = moved * found.slope - 0.5 * moved**2 * found.curve
    return np.asarray((exact - normal).sum(axis=1))


def weekly_losses(m: Model, theta: Floats, definition: frozenset[str]) -> Floats:
    """Losses of each week that a definition counts, one row a draw."""
    where = m.layout
    rate = np.exp(theta[:, : where.weeks])
    if m.problem.single or is_casualties(definition) or definition == LOST:
        return rate
    mask = part_index(definition)
    share = 1 / (1 + np.exp(-(theta[:, where.share] @ m.problem.basis.T)))
    ratio = mask[0] - mask[1] + np.exp(theta[:, where.parts]) @ mask[2:]
    return np.asarray(rate * (mask[1] + share * ratio[:, None]))


def expected_of_draws(m: Model, theta: Floats) -> Floats:
    """Expected log value of every non-serial row, one line a draw."""
    rows = m.problem.rows
    out = np.zeros((len(theta), len(rows.low)))
    for d, definition in enumerate(rows.definitions):
        pick = np.flatnonzero(rows.which == d)
        out[:, pick] = np.log(weekly_losses(m, theta, definition) @ rows.cover[pick].T)
    return np.asarray(out + rows.biased * theta[:, m.layout.bias][:, rows.source])
