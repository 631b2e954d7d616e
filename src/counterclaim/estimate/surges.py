"""Between which weeks could the losses themselves have risen or fallen suddenly?

A war's rate walks slowly, but offensives begin and end. Each weekly step is an ordinary one or, rarely, a sudden one;
which it was is decided by what the reports say of the step itself, with what they leave open about it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from scipy.linalg import solve_triangular

from counterclaim.estimate.jumps import Place
from counterclaim.estimate.laplace import SURGE, Fit, fit, model
from counterclaim.estimate.likelihood import Floats

CHANCE = 0.03
"""Chance that a weekly step is sudden: an offensive or two a year, each with a beginning and an end (a judgement)."""


def surge_chances(found: Fit) -> Floats:
    """The chance that each weekly step of the rate is a sudden one, given the reports and the fit's scales.

    The fit's own prior for a step is first taken out again, so that what is left is what the reports say about it: an
    estimate with a width, never a bare point. A step of which they say nothing keeps the chance it had before.
    """
    weeks, ordinary = found.model.layout.weeks, found.scales[0] ** 2
    lines = np.zeros((found.theta.size, weeks - 1))
    at = np.arange(weeks - 1)
    lines[at, at], lines[at + 1, at] = -1.0, 1.0
    variance = (solve_triangular(found.factor, lines, lower=True, check_finite=False) ** 2).sum(axis=0)
    prior = 1 / (ordinary + SURGE**2 * found.model.sudden)
    precision = np.maximum(1 / variance - prior, 1e-6)
    said = np.diff(found.theta[:weeks]) / variance / precision
    narrow, wide = ordinary + 1 / precision, ordinary + SURGE**2 + 1 / precision
    odds = np.log(CHANCE / (1 - CHANCE)) + 0.5 * np.log(narrow / wide) + 0.5 * said**2 * (1 / narrow - 1 / wide)
    return np.asarray(1 / (1 + np.exp(-np.clip(odds, -50, 50))))


def sudden_steps(found: Fit) -> Fit:
    """The fit again, with those steps taken for sudden that more likely were, until they stay the same."""
    for _ in range(4):
        sudden = (surge_chances(found) > 0.5).astype(float)
        if (sudden == found.model.sudden).all():
            break
        m = model(found.model.problem, found.model.jump, sudden)
        found = fit(m, found.scales, found.theta, tolerance=1e-2)
    return found


SURE = 0.1
"""Below this chance a step is ordinary, and above one less it is sudden, in every setting that is fitted."""
OPEN = 6
"""Steps that are left open at most, the least clear ones: each more halves what every fitted setting is worth."""
NEAR = 2
"""Weeks around a jump of a bias within which the losses hardly moved suddenly as well, unless a fit says so."""
BESIDE = 0.15
"""How often a step so near a jump is still dealt as sudden."""
ABOUT = 12
"""Weeks around the likeliest jump for which the steps are dealt as the fit with that jump sees them."""


@dataclass(frozen=True, slots=True, eq=False)
class Surges:
    """The steps that could be sudden and how often each is dealt as such; the rest are ordinary throughout.

    A step that looks sudden without a jump in a bias may be explained by one, so the chances beside the likeliest jump
    (`best`) are held apart: `jumped`.
    """

    steps: np.ndarray
    chance: Floats
    count: int
    best: Place = None
    jumped: Floats | None = None

    @classmethod
    def seen(cls, found: Fit) -> Surges:
        """What the reports say of each step, at the scales of a fit without a jump."""
        chance = _settled(surge_chances(found))
        steps = np.flatnonzero(chance)
        return cls(steps, chance[steps], len(chance))

    def with_jump(self, found: Fit) -> Surges:
        """The same with what the reports say of each step beside the jump that this fit has."""
        beside, before = _settled(surge_chances(found)), np.zeros(self.count)
        before[self.steps] = self.chance
        steps = np.flatnonzero((beside > 0) | (before > 0))
        return Surges(steps, before[steps], self.count, found.model.jump, beside[steps])

    def _dealt(self, place: Place) -> Floats:
        if place is None:
            return self.chance
        if self._about(place) and self.jumped is not None:
            return self.jumped
        return np.where(abs(self.steps - (place[1] - 1)) <= NEAR, np.minimum(BESIDE, self.chance), self.chance)

    def _about(self, place: Place) -> bool:
        if place is None or self.best is None:
            return False
        return place[0] == self.best[0] and abs(place[1] - self.best[1]) <= ABOUT

    def beside(self, place: Place) -> Floats:
        """The likely sudden steps when a bias jumps at a place."""
        out = np.zeros(self.count)
        out[self.steps] = self._dealt(place) > 0.5
        return out

    def deal(self, places: Sequence[Place], rng: np.random.Generator) -> Floats:
        """For each setting (one row, with the place of its jump) which steps are sudden: 1 or 0."""
        out = np.zeros((len(places), self.count))
        chance = np.array([self._dealt(place) for place in places]).reshape(len(places), len(self.steps))
        for i, step in enumerate(self.steps):
            spots = (rng.permutation(len(places)) + rng.random()) / len(places)
            out[:, step] = spots < chance[:, i]
        return out

    def logp(self, sudden: Floats) -> float:
        """Log prior of the steps that are taken for sudden, against all of them ordinary."""
        return float(sudden.sum() * np.log(CHANCE / (1 - CHANCE)))

    def log_chance(self, sudden: Floats, place: Place) -> float:
        """Log of the chance with which these were dealt beside a jump at a place."""
        chance = self._dealt(place)
        return float(np.log(np.where(sudden[self.steps] > 0, chance, 1 - chance)).sum())

    def look_again(self, places: Sequence[Place], weight: Floats, sudden: Floats) -> Surges:
        """The open steps dealt by the weight (adding to 1) found on each in the settings fitted so far."""
        about = np.array([self._about(place) for place in places])

        def fresh(old: Floats, mass: Floats) -> Floats:
            if mass.sum() < 2 * SURE:
                return old
            spared = np.clip(mass @ sudden[:, self.steps] / mass.sum(), SURE, 1 - SURE)
            return np.where((old > 0) & (old < 1), spared, old)

        jumped = None if self.jumped is None else fresh(self.jumped, weight * about)
        return replace(self, chance=fresh(self.chance, weight * ~about), jumped=jumped)


def _settled(chance: Floats) -> Floats:
    """Chances with what is hardly open closed, and all but the most open."""
    likelier = (chance > 0.5).astype(float)
    doubt = np.minimum(chance, 1 - chance)
    keep = (doubt > SURE) & (doubt >= np.sort(np.append(doubt, np.zeros(OPEN)))[-OPEN])
    return np.where(keep, chance, likelier)
