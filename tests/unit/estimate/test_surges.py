"""Is a sudden rise of the losses told from an ordinary step, and from a jump of one series' bias?"""

from __future__ import annotations

import datetime as dt

import numpy as np
import pytest

from counterclaim.estimate import Report, card_set
from counterclaim.estimate.grid import Problem, lay_out
from counterclaim.estimate.laplace import SCALES, fit, model
from counterclaim.estimate.report import CASUALTIES
from counterclaim.estimate.surges import CHANCE, Surges, sudden_steps, surge_chances

START, WEEKS = dt.date(2021, 1, 4), 40
CARDS = card_set("worlds")
MEDIANS = np.array([CARDS.hyper[name][0] for name in SCALES])


def day(week: int) -> dt.date:
    return START + dt.timedelta(weeks=week)


def war(rise: float, weeks_reported: int = WEEKS) -> Problem:
    """A series of a war that rises at once, by a factor given as a log, after its twentieth week."""
    rng = np.random.default_rng(3)
    weekly = np.exp(8 + rise * (np.arange(WEEKS) >= 20) + 0.05 * rng.standard_normal(WEEKS))
    said = [
        Report("enemy", "enemy", CASUALTIES, day(t), day(t + 1), v - 0.5, v + 0.5, "serial")
        for t, v in enumerate(weekly[:weeks_reported])
    ]
    total = weekly.sum()
    said.append(Report("third-1", "third-party", CASUALTIES, START, day(WEEKS), total * 0.98, total * 1.02))
    return lay_out(said, CARDS, start=START, end=day(WEEKS))


def test_a_sudden_rise_is_seen_in_its_week_and_nowhere_else() -> None:
    found = sudden_steps(fit(model(war(0.8)), MEDIANS))
    assert np.flatnonzero(found.model.sudden).tolist() == [19]
    assert surge_chances(found)[19] > 0.95


def test_a_calm_war_has_no_sudden_step() -> None:
    assert not sudden_steps(fit(model(war(0.0)), MEDIANS)).model.sudden.any()


def test_a_step_nothing_is_said_about_keeps_the_chance_it_had() -> None:
    chances = surge_chances(fit(model(war(0.0, weeks_reported=30)), MEDIANS))
    assert chances[33:].tolist() == pytest.approx([CHANCE] * 6, rel=0.05)


def test_steps_are_dealt_as_often_as_they_are_likely_and_weighed_by_it() -> None:
    surges = Surges(np.array([5, 9, 20]), np.array([0.25, 1.0, 1.0]), WEEKS - 1)
    dealt = surges.deal([None] * 20 + [(0, 21)] * 20, np.random.default_rng(1))
    assert dealt[:, 9].all() and dealt[:20, 20].all() and dealt[20:, 20].sum() <= 6
    assert dealt[:, 5].sum() == 10 and not np.delete(dealt, surges.steps, axis=1).any()
    assert surges.log_chance(dealt[0], None) == pytest.approx(np.log(0.25 if dealt[0, 5] else 0.75))
    assert surges.logp(dealt[0]) == pytest.approx(dealt[0].sum() * np.log(CHANCE / (1 - CHANCE)))


def test_the_steps_beside_the_likeliest_jump_are_those_of_the_fit_that_has_it() -> None:
    surges = Surges(np.array([19]), np.array([1.0]), WEEKS - 1)
    jumped = fit(model(war(0.8), (0, 20), surges.beside((0, 20))), MEDIANS)
    surges = surges.with_jump(jumped)
    assert surges.beside(None)[19] == 1.0
    assert surges.best == (0, 20)
