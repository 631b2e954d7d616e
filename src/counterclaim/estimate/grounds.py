"""What does a number rest on, and what would it be if a source's bias were assumed otherwise?

The level of the losses is never in the reports alone: shift every source's assumed bias by the same factor and the
whole answer shifts with it. So the shares of the answer that rest on each source's assumed bias add up to one.
"""

from __future__ import annotations

import datetime as dt
import math
from dataclasses import dataclass, replace

import numpy as np
from scipy.linalg import lapack

from counterclaim.estimate.grid import FLOOR, cover
from counterclaim.estimate.integrate import Posterior
from counterclaim.estimate.laplace import Fit, part_factors
from counterclaim.estimate.likelihood import Floats


@dataclass(frozen=True, slots=True)
class Assumption:
    """The share of an answer that rests on what is assumed about one source, and what is assumed.

    `centre` is the card's mean of log(claimed / established), `spread` its standard deviation; shares add up to 1.
    """

    source: str
    role: str
    share: float
    centre: float
    spread: float


def assumptions(
    found: Posterior, definition: frozenset[str], start: dt.date, end: dt.date
) -> tuple[tuple[Assumption, ...], float]:
    """The shares, largest first and adding up to 1, and their raw sum (1 up to approximation: a diagnostic)."""
    weights = np.array([p.weight for p in found.points])
    raw = np.zeros(len(found.problem.sources))
    for k in np.argsort(-weights)[:TOP]:
        raw += weights[k] * _leans(found.points[k].fit, definition, start, end)
    raw /= np.sort(weights)[::-1][:TOP].sum()
    problem = found.problem
    floors = problem.rows.biased == 0
    held = max(0.0, 1 - float(raw.sum())) if floors.any() else 0.0
    shares = np.append(np.maximum(raw, 0), held)
    shares = shares / shares.sum()
    rows = [
        Assumption(s, problem.roles[i], float(shares[i]), float(problem.bias_mean[i]), float(problem.spread[i]))
        for i, s in enumerate(problem.sources)
    ]
    if shares[-1] > 0.02:
        rows.append(Assumption(DOCUMENTED, "floor", float(shares[-1]), 0.0, FLOOR))
    total = sum(a.share for a in rows)
    rows = [replace(a, share=a.share / total) for a in rows]
    return tuple(sorted(rows, key=lambda a: (-a.share, a.source))), float(raw.sum()) + held


DOCUMENTED = "documented cases"
"""Under what name the hard floors stand among the shares, where they hold the answer up."""
TOP = 16
"""Shares are averaged over the settings with the most weight; the rest changes nothing."""


def _leans(found: Fit, definition: frozenset[str], start: dt.date, end: dt.date) -> Floats:
    """Minus the derivative of the log answer in each source's assumed log bias."""
    m, theta, where = found.model, found.theta, found.model.layout
    weeks = cover(start, end, m.problem.start, m.problem.weeks)
    parts, rate = part_factors(m, theta, definition), np.exp(theta[: where.weeks])
    weekly = weeks * rate * parts.factor
    gradient = np.zeros(where.size)
    gradient[: where.weeks] = weekly / weekly.sum()
    if not m.problem.single:
        counted = weeks * rate / weekly.sum()
        gradient[where.share] = (counted * parts.by_share) @ m.problem.basis
        gradient[where.parts] = counted @ parts.by_part
    solved, _ = lapack.dpotrs(found.factor, gradient, lower=1)
    return np.asarray(-(solved @ found.prior[:, where.bias]))


def dialled(median: float, given: Assumption, factor: float) -> float:
    """The median if this source is assumed to stand at `factor` times what is established (1.3: over-claims by 1.3).

    No new fit: the answer moves by the source's share. Exact for small turns, a guide for large ones.

    Raises:
        ValueError: the factor is no number above zero.
    """
    if not 0 < factor < math.inf:
        raise ValueError(f"a factor of {factor!r} means nothing; give one above zero, 1 for a source that stands right")
    return median * math.exp(-given.share * (math.log(factor) - given.centre))
