"""What do all fits together say, once scales, jumps, camp errors and disputed meanings are averaged over?"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeVar

import numpy as np
from scipy.special import ndtri
from threadpoolctl import ThreadpoolController

from counterclaim.estimate.cards import CardSet
from counterclaim.estimate.draws import draw, weekly_losses
from counterclaim.estimate.grid import Problem, cover, is_casualties, lay_out
from counterclaim.estimate.jumps import Place, jump_gain, jump_scores
from counterclaim.estimate.laplace import SCALES, Fit, Model, calm_steps, fit, model
from counterclaim.estimate.likelihood import Floats
from counterclaim.estimate.report import EVERYONE, Report

POINTS = 48
"""Settings of scales and structure that are fitted."""
DRAWS = 4096
ENOUGH, ROUNDS = 0.3, 2
"""Where fewer than this share of the settings carry the weight, they are dealt again around those; twice at most."""
STEP = 0.25
"""Step of the search over scales, in prior standard deviations."""
_THREADS = ThreadpoolController()
Kind = TypeVar("Kind")


@dataclass(frozen=True, slots=True, eq=False)
class Point:
    """One setting of scales and structure with its fit and its share of the posterior."""

    fit: Fit
    weight: float
    jump: Place
    wider: bool
    camp: float


@dataclass(frozen=True, slots=True, eq=False)
class Posterior:
    """Draws of all unknowns with weights, and the fits they come from; `start` plus whole weeks is the grid."""

    problem: Problem
    points: tuple[Point, ...]
    draws: Floats
    weights: Floats

    @property
    def effective_points(self) -> float:
        """How many of the fitted settings carry the weight."""
        return _effective(self.points)

    @property
    def effective_draws(self) -> float:
        """How many independent draws the weighted ones are worth."""
        return float(1 / (self.weights**2).sum())

    @property
    def best(self) -> Point:
        """The setting with the most weight."""
        return max(self.points, key=lambda p: p.weight)

    def total(self, definition: frozenset[str], start: dt.date, end: dt.date) -> Floats:
        """Losses counted by `definition` from `start` to `end` (excluded), one number a draw."""
        return self.weekly(definition) @ cover(start, end, self.problem.start, self.problem.weeks)

    def weekly(self, definition: frozenset[str]) -> Floats:
        """Losses of each week of the grid, one row a draw."""
        return weekly_losses(self.points[0].fit.model, self.draws, definition)

    def quantiles(self, values: Floats, levels: Sequence[float]) -> Floats:
        """Weighted quantiles of one number a draw."""
        order = np.argsort(values, kind="stable")
        mass = np.cumsum(self.weights[order]) - 0.5 * self.weights[order]
        return np.interp(levels, mass, values[order])


def posterior(
    reports: Sequence[Report],
    cards: CardSet,
    *,
    start: dt.date,
    end: dt.date,
    seed: int,
    points: int = POINTS,
    draws: int = DRAWS,
) -> Posterior:
    """The losses on the weekly grid from `start` to `end` (excluded) that the reports leave possible.

    Linear algebra is held to one thread: small fits run up to a hundred times slower when spread over several.
    Same arguments, same numbers.
    """
    with _THREADS.limit(limits=1, user_api="blas"):
        rng = np.random.default_rng(seed)
        search = _search(reports, cards, start, end)
        found, x = _weighed(search, rng, points)
        for _ in range(ROUNDS):
            if _effective(found) >= ENOUGH * points:
                break
            _look_again(search, found, x)
            found, x = _weighed(search, rng, points)
        theta, weights = draw([p.fit for p in found], np.array([p.weight for p in found]), draws, rng)
        return Posterior(search.problem, found, theta, weights)


def _effective(points: Sequence[Point]) -> float:
    weights = np.array([p.weight for p in points])
    return float(weights.sum() ** 2 / (weights**2).sum())


def single_fit(reports: Sequence[Report], cards: CardSet, *, start: dt.date, end: dt.date) -> Fit:
    """One Laplace fit with every scale at its card's median: milliseconds, for screening and for timing."""
    with _THREADS.limit(limits=1, user_api="blas"):
        problem = lay_out(reports, cards, start=start, end=end, camp=_pooled(cards))
        return fit(model(problem), np.array([cards.hyper[name][0] for name in SCALES]))


def _pooled(cards: CardSet) -> float:
    return float(np.sqrt(sum(chance * sd**2 for sd, chance in cards.camp)))


@dataclass(frozen=True, slots=True, eq=False)
class _Peak:
    """A place to look around: scales (in prior units), their spread, how likely each structure is there."""

    fit: Fit
    x: Floats
    factor: Floats
    odds: dict[Place, float]
    share: float


@dataclass(frozen=True, slots=True, eq=False)
class _Search:
    problem: Problem
    variants: dict[tuple[bool, float], Problem]
    calm: Floats
    active: np.ndarray
    peaks: list[_Peak]
    prior: dict[Place, float]
    models: dict[tuple[Place, bool, float], Model] = field(default_factory=dict)

    def model(self, place: Place, *, wider: bool, camp: float) -> Model:
        key = (place, wider, camp)
        if key not in self.models:
            self.models[key] = model(self.variants[wider, camp], place, self.calm)
        return self.models[key]


def _search(reports: Sequence[Report], cards: CardSet, start: dt.date, end: dt.date) -> _Search:
    problem = lay_out(reports, cards, start=start, end=end, camp=_pooled(cards))
    disputed = {problem.sources[s.source]: EVERYONE for s in problem.serials if is_casualties(s.definition)}
    variants = {
        (wider, sd): lay_out(reports, cards, start=start, end=end, camp=sd, only=disputed if wider else None)
        for wider in ((False, True) if disputed and cards.wider else (False,))
        for sd in _camps(problem)
    }
    in_use = [True, not problem.single, bool(problem.serials), bool(problem.serials), bool(len(problem.rows.low))]
    active = np.flatnonzero(in_use)
    calm, warm = calm_steps(problem, _scales(cards, active, np.zeros(len(active))))
    flat = _peak(model(problem, None, calm), active, np.zeros(len(active)), warm.theta)
    places, scores = jump_scores(flat.fit)
    chance = cards.jump[0] if places else 0.0
    prior: dict[Place, float] = {None: 1 - chance}
    prior.update({place: chance / len(places) for place in places})
    odds: dict[Place, float] = {None: 1 - chance}
    odds.update({p: prior[p] * float(np.exp(min(s, 300))) for p, s in zip(places, scores, strict=True)})
    search = _Search(problem, variants, calm, active, [], prior)
    search.peaks.extend(_peaks(search, flat, odds))
    return search


def _camps(problem: Problem) -> list[float]:
    shared = len([c for c in problem.camps if c]) > len({c for c in problem.camps if c})
    return [sd for sd, _ in problem.cards.camp] if shared else [0.0]


def _peaks(search: _Search, flat: _Peak, odds: dict[Place, float]) -> list[_Peak]:
    """The peak without a jump, and, where a jump is likely enough, a second one around the likeliest jump."""
    total = sum(odds.values())
    jumped = 1 - odds[None] / total
    first = _Peak(flat.fit, flat.x, flat.factor, _kept_alive({p: v / total for p, v in odds.items()}), 1.0)
    if jumped < LIKELY:
        return [first]
    best = max((p for p in odds if p is not None), key=odds.__getitem__)
    m = model(search.problem, best, search.calm)
    second = _peak(m, search.active, flat.x, np.append(flat.fit.theta, 0.0), tries=3)
    near = sorted((p for p in odds if p is not None), key=lambda p: (-odds[p], p))[:8]
    near += [p for p in odds if p is not None and p[0] == best[0] and abs(p[1] - best[1]) <= 12 and p not in near]
    found = {
        p: fit(model(search.problem, p, search.calm), second.fit.scales, second.fit.theta, tolerance=1e-2).evidence
        for p in near
    }
    top = max(found.values())
    refined: dict[Place, float] = {p: float(np.exp(v - top)) for p, v in found.items()}
    size = sum(refined.values())
    without = flat.fit.evidence - 0.5 * flat.x @ flat.x + np.log(search.prior[None])
    with_jump = top + np.log(size * search.prior[best]) - 0.5 * second.x @ second.x
    share = float(np.clip(1 / (1 + np.exp(np.clip(without - with_jump, -50, 50))), 0.15, 0.85))
    away = _Peak(
        second.fit,
        second.x,
        second.factor,
        _kept_alive({p: refined.get(p, 0.0) / size for p in odds}),
        share,
    )
    return [replace(first, share=1 - share), away]


LIKELY = 0.3
"""From this chance of a jump on, a second search starts from the likeliest one."""


def _kept_alive(odds: dict[Place, float]) -> dict[Place, float]:
    """Odds with a twentieth spread over everything, so that no structure is ruled out by an approximation."""
    return {p: 0.95 * v + 0.05 / len(odds) for p, v in odds.items()} if len(odds) > 1 else {None: 1.0}


def _scales(cards: CardSet, active: np.ndarray, x: Floats) -> Floats:
    full = np.zeros(len(SCALES))
    full[active] = x
    return np.array([cards.hyper[name][0] * np.exp(cards.hyper[name][1] * full[i]) for i, name in enumerate(SCALES)])


def _peak(m: Model, active: np.ndarray, x: Floats, theta: Floats, tries: int = 8) -> _Peak:
    """The best scales (their log-normal priors included) and a square root of their covariance."""
    cards, warm = m.problem.cards, {"theta": theta}

    def loss(at: Floats) -> float:
        found = fit(m, _scales(cards, active, at), warm["theta"], tolerance=1e-3)
        warm["theta"] = found.theta
        return float(0.5 * at @ at) - found.evidence - (0.0 if m.jump else jump_gain(found))

    x, here = _descend(loss, x, tries)
    values, vectors = np.linalg.eigh(_second(loss, x, here))
    final = fit(m, _scales(cards, active, x), warm["theta"], tolerance=1e-4)
    return _Peak(final, x, vectors / np.sqrt(np.clip(values, 0.4, 40)), {}, 1.0)


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


INFLATE = 1.15
"""Scales are drawn a little wider than their normal approximation, so that no weight explodes."""


def _look_again(search: _Search, points: Sequence[Point], x: Floats) -> None:
    """Adds a peak where the weight was found: its mean, its spread and its structures."""
    tempered = np.sqrt(np.array([p.weight for p in points]))
    tempered /= tempered.sum()
    mean = tempered @ x
    spread = (x - mean).T @ ((x - mean) * tempered[:, None]) + 0.05 * np.eye(x.shape[1])
    values, vectors = np.linalg.eigh(spread)
    weight: dict[Place, float] = dict.fromkeys(search.prior, 0.0)
    for p, w in zip(points, tempered, strict=True):
        weight[p.jump] += float(w)
    best = max(points, key=lambda p: p.weight).fit
    fresh = _Peak(best, mean, vectors * np.sqrt(values), _kept_alive(weight), 0.7)
    search.peaks[:] = [fresh, *(replace(p, share=0.3 * p.share) for p in search.peaks)]


def _weighed(search: _Search, rng: np.random.Generator, count: int) -> tuple[tuple[Point, ...], Floats]:
    """Fits at evenly spread settings, each weighed by its evidence over the chance of having been picked."""
    normal = _spread_normals(count, len(search.active), rng)
    peaks = np.searchsorted(np.cumsum([p.share for p in search.peaks])[:-1], (np.arange(count) + rng.random()) / count)
    turns = [rng.permutation(np.flatnonzero(peaks == g)) for g in range(len(search.peaks))]
    place_of = {
        int(k): p
        for g, turn in enumerate(turns)
        for k, p in zip(turn, _dealt(search.peaks[g].odds, len(turn), rng), strict=True)
    }
    cards = search.problem.cards
    wide = (rng.permutation(count) + 0.5) / count < (cards.wider if any(w for w, _ in search.variants) else 0.0)
    sds = _camps(search.problem)
    camp = _dealt(dict(cards.camp) if len(sds) > 1 else {sds[0]: 1.0}, count, rng)
    found, logw, xs = [], [], []
    for k in range(count):
        peak, place = search.peaks[peaks[k]], place_of[k]
        x = peak.x + INFLATE * peak.factor @ normal[k]
        m = search.model(place, wider=bool(wide[k]), camp=camp[k])
        got = fit(m, _scales(cards, search.active, x), _begin(peak.fit.theta, m), tolerance=1e-4)
        xs.append(x)
        found.append((got, place, bool(wide[k]), camp[k]))
        logw.append(got.evidence - 0.5 * float(x @ x) + np.log(search.prior[place]) - _log_chance(search, x, place))
    weights = np.exp(np.array(logw) - max(logw))
    weights /= weights.sum()
    return tuple(Point(f, float(w), j, d, c) for (f, j, d, c), w in zip(found, weights, strict=True)), np.array(xs)


def _begin(theta: Floats, m: Model) -> Floats:
    size = m.layout.size
    return theta[:size] if theta.size >= size else np.append(theta, np.zeros(size - theta.size))


def _log_chance(search: _Search, x: Floats, place: Place) -> float:
    """Log density with which a setting of scales and place is picked, over all peaks."""
    total = -np.inf
    for peak in search.peaks:
        z = np.linalg.solve(INFLATE * peak.factor, x - peak.x)
        size = float(np.log(abs(np.linalg.det(INFLATE * peak.factor))))
        total = np.logaddexp(total, np.log(peak.share * peak.odds[place]) - 0.5 * float(z @ z) - size)
    return float(total)


def _dealt(odds: dict[Kind, float], count: int, rng: np.random.Generator) -> list[Kind]:
    """`count` kinds in proportion to their odds, by systematic sampling, in random order."""
    kinds = list(odds)
    spots = np.searchsorted(
        np.cumsum(list(odds.values())) / sum(odds.values()), (np.arange(count) + rng.random()) / count
    )
    return [kinds[min(int(spots[i]), len(kinds) - 1)] for i in rng.permutation(count)]


def _spread_normals(count: int, size: int, rng: np.random.Generator) -> Floats:
    """Evenly spread standard normals: a shifted additive recurrence through the normal quantile."""
    root = 1.0
    for _ in range(40):
        root = (1 + root) ** (1 / (size + 1))
    steps = root ** -(np.arange(size) + 1.0)
    uniform = (rng.random(size) + np.arange(count)[:, None] * steps) % 1
    return np.asarray(ndtri(np.clip(uniform, 1e-6, 1 - 1e-6)))
