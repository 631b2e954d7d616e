"""How likely is a stated interval, when the model expects a value with heavy-tailed error?

The error is Student's t with four degrees of freedom, whose distribution function is closed: a typing slip or a wild
claim then costs a bounded amount instead of dragging the level along.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
TINY = 1e-300
FAR = 1e3


def t4_cdf(z: Floats) -> Floats:
    """Probability that a t(4) variable lies below z."""
    x = z / np.sqrt(4 + z * z)
    return np.asarray(0.5 + x * (0.75 - 0.25 * x * x))  # powers as products: five times faster on arrays


def t4_density(z: Floats) -> Floats:
    """Density of a t(4) variable at z."""
    u = 1 + z * z / 4
    return np.asarray(0.375 / (u * u * np.sqrt(u)))


def interval_logp(mean: Floats, low: Floats, high: Floats, scale: Floats) -> Floats:
    """Log probability that mean + scale * t(4) falls between low and high; arrays of one shape or broadcastable.

    An interval narrower than a fiftieth of the scale is read as a density times its width, so that exact counts stay
    exact in floating point.
    """
    za, zb = np.clip((low - mean) / scale, -FAR, FAR), np.clip((high - mean) / scale, -FAR, FAR)
    upper = za > 0
    left, right = np.where(upper, -zb, za), np.where(upper, -za, zb)
    wide = np.log(np.maximum(t4_cdf(right) - t4_cdf(left), TINY))
    centre = (za + zb) / 2
    narrow = np.log(np.maximum(zb - za, TINY)) + np.log(t4_density(centre))
    return np.where(zb - za < NARROW, narrow, wide)


def interval_slopes(mean: Floats, low: Floats, high: Floats, scale: Floats) -> tuple[Floats, Floats, Floats]:
    """Log probability, its first derivative and minus its second derivative in the mean."""
    za, zb = np.clip((low - mean) / scale, -FAR, FAR), np.clip((high - mean) / scale, -FAR, FAR)
    logp = interval_logp(mean, low, high, scale)
    fa, fb = t4_density(za) * (np.abs(za) < FAR), t4_density(zb) * (np.abs(zb) < FAR)
    mass = np.exp(logp)
    first = -(fb - fa) / (mass * scale)
    second = (-5 * zb / (4 + zb * zb) * fb + 5 * za / (4 + za * za) * fa) / (mass * scale**2)
    z = (za + zb) / 2
    is_narrow = zb - za < NARROW
    slope = np.where(is_narrow, 5 * z / (4 + z * z) / scale, first)
    curve = np.where(is_narrow, 5 * (4 - z * z) / (4 + z * z) ** 2 / scale**2, first * first - second)
    return logp, slope, curve


NARROW = 0.02
