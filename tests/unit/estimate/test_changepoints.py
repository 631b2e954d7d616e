"""Are changes of a claimed rate found where they are, and nowhere else?"""

from __future__ import annotations

import datetime as dt

import numpy as np

from counterclaim.estimate.changepoints import changepoints

WEEKS = [dt.date(2023, 1, 2) + dt.timedelta(weeks=i) for i in range(80)]


def rates(*levels: tuple[int, float], seed: int = 3) -> list[float]:
    rng = np.random.default_rng(seed)
    return [float(v) for n, level in levels for v in level * np.exp(0.06 * rng.standard_normal(n))]


def test_one_step_is_found_in_its_week() -> None:
    found = changepoints(WEEKS, rates((40, 500), (40, 850)))
    assert [c.week for c in found] == [WEEKS[40]]
    assert found[0].chance >= 0.95
    assert abs(found[0].before - 500) < 30 and abs(found[0].after - 850) < 50


def test_a_level_series_has_none() -> None:
    assert changepoints(WEEKS, rates((80, 500))) == ()


def test_missing_weeks_stay_missing() -> None:
    values: list[float | None] = list(rates((40, 500), (40, 900)))
    values[10:14] = [None] * 4
    assert [c.week for c in changepoints(WEEKS, values)] == [WEEKS[40]]


def test_too_short_a_series_says_nothing() -> None:
    assert changepoints(WEEKS[:8], rates((4, 500), (4, 2000))) == ()


def test_the_words_speak_of_a_claim() -> None:
    line = changepoints(WEEKS, rates((40, 500), (40, 850)))[0].sentence("north")
    assert "the rate north claims changed" in line
