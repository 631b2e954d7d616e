"""Does the interval likelihood integrate to one and give the slopes it says?"""

from __future__ import annotations

import numpy as np
import pytest
from scipy.stats import t

from counterclaim.estimate.likelihood import interval_logp, interval_slopes, t4_cdf, t4_density


def test_the_closed_form_is_students_t_with_four_degrees() -> None:
    z = np.linspace(-8, 8, 41)
    assert np.allclose(t4_cdf(z), t.cdf(z, 4), atol=1e-12)
    assert np.allclose(t4_density(z), t.pdf(z, 4), atol=1e-12)


def test_the_chances_of_all_intervals_add_up_to_one() -> None:
    edges = np.concatenate([[-np.inf], np.linspace(-3, 3, 13), [np.inf]])
    logp = interval_logp(np.full(14, 0.3), edges[:-1], edges[1:], np.full(14, 0.5))
    assert np.exp(logp).sum() == pytest.approx(1, abs=1e-9)


@pytest.mark.parametrize(
    ("low", "high"),
    [(0.1, 0.5), (0.2, 0.2001), (-np.inf, 0.4), (0.4, np.inf), (3.0, 3.3)],  # wide, exact, ceiling, floor, far off
)
def test_slopes_are_those_of_the_log_probability(low: float, high: float) -> None:
    def at(mean: float) -> float:
        return float(interval_logp(np.array([mean]), np.array([low]), np.array([high]), np.array([0.2]))[0])

    step = 1e-4
    _, slope, curve = interval_slopes(np.array([0.15]), np.array([low]), np.array([high]), np.array([0.2]))
    assert slope[0] == pytest.approx((at(0.15 + step) - at(0.15 - step)) / (2 * step), rel=2e-3, abs=1e-5)
    assert curve[0] == pytest.approx(-(at(0.15 + step) + at(0.15 - step) - 2 * at(0.15)) / step**2, rel=2e-2, abs=1e-3)


def test_an_exact_count_far_from_the_mean_costs_a_bounded_amount() -> None:
    low = interval_logp(np.zeros(1), np.array([9.9999]), np.array([10.0]), np.array([0.1]))
    assert np.isfinite(low).all() and low[0] > -60
