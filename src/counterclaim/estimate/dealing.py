"""How are readings of what is disputed dealt over the settings that are fitted, evenly and with known chances?"""

from __future__ import annotations

from typing import TypeVar

import numpy as np
from scipy.special import ndtri

from counterclaim.estimate.likelihood import Floats

Kind = TypeVar("Kind")
SPARED = (0.1, 0.9)
"""No reading is dealt more rarely than this, so that a wrong first guess can be put right by the fit."""


def dealt_out(odds: dict[Kind, float], count: int, rng: np.random.Generator) -> list[Kind]:
    """`count` kinds in proportion to their odds, by systematic sampling, in random order."""
    kinds = list(odds)
    spots = np.searchsorted(
        np.cumsum(list(odds.values())) / sum(odds.values()), (np.arange(count) + rng.random()) / count
    )
    return [kinds[min(int(spots[i]), len(kinds) - 1)] for i in rng.permutation(count)]


def odds_of(chance: float, yes: object) -> float:
    """The chance of what came about: yes or no."""
    return chance if yes else 1 - chance


def spread_normals(count: int, size: int, rng: np.random.Generator) -> Floats:
    """Evenly spread standard normals: a shifted additive recurrence through the normal quantile."""
    root = 1.0
    for _ in range(40):
        root = (1 + root) ** (1 / (size + 1))
    steps = root ** -(np.arange(size) + 1.0)
    uniform = (rng.random(size) + np.arange(count)[:, None] * steps) % 1
    return np.asarray(ndtri(np.clip(uniform, 1e-6, 1 - 1e-6)))
