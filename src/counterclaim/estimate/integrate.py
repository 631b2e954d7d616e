"""What do all fits together say, once scales, jumps, camp errors and disputed meanings are averaged over?"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Protocol

import numpy as np
from threadpoolctl import ThreadpoolController

from counterclaim.estimate.cards import CardSet
from counterclaim.estimate.copies import Copying
from counterclaim.estimate.dealing import SPARED, dealt_out, odds_of, spread_normals
from counterclaim.estimate.draws import draw, weekly_losses
from counterclaim.estimate.grid import Problem, cover, is_casualties, lay_out
from counterclaim.estimate.jumps import Place, jump_scores
from counterclaim.estimate.laplace import SCALES, Fit, Model, fit, model
from counterclaim.estimate.likelihood import Floats
from counterclaim.estimate.report import EVERYONE, Report
from counterclaim.estimate.scales import Peak, peak, scales_at
from counterclaim.estimate.surges import Surges, sudden_steps

POINTS = 48
"""Settings of scales and structure that are fitted."""
DRAWS = 8192
ENOUGH, ROUNDS = 0.3, 2
"""Where fewer than this share of the settings carry the weight, they are dealt again around those; twice at most."""
_THREADS = ThreadpoolController()
Copied = frozenset[tuple[str, frozenset[str]]]
"""Figures (source, what they count) that are taken for copies of a running series."""


@dataclass(frozen=True, slots=True, eq=False)
class Point:
    """One setting of scales and structure with its fit and its share of the posterior."""

    fit: Fit
    weight: float
    jump: Place
    wider: bool
    camp: float
    copied: Copied


@dataclass(frozen=True, slots=True, eq=False)
class Posterior:
    """Draws of all unknowns with weights, and the fits they come from; `start` plus whole weeks is the grid."""

    problem: Problem
    points: tuple[Point, ...]
    draws: Floats
    weights: Floats
    doubts: tuple[Copying, ...] = ()

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

    def copied(self, doubt: Copying) -> float:
        """The chance, after the fit, that these open figures are copies."""
        return float(sum(p.weight for p in self.points if doubt.key in p.copied))

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
    suspected: Sequence[Copying] = (),
) -> Posterior:
    """The losses on the weekly grid from `start` to `end` (excluded) that the reports leave possible.

    Of the `suspected` copies those that are open are heard as both: the two stories are weighed by what they explain.
    Linear algebra is held to one thread: small fits run up to a hundred times slower when spread over several.
    Same arguments, same numbers.
    """
    with _THREADS.limit(limits=1, user_api="blas"):
        rng = np.random.default_rng(seed)
        search = _search(reports, cards, start, end, [c for c in suspected if c.is_open])
        found, x = _weighed(search, rng, points)
        for _ in range(ROUNDS):
            if _effective(found) >= ENOUGH * points:
                break
            _look_again(search, found, x)
            found, x = _weighed(search, rng, points)
        theta, weights = draw([p.fit for p in found], np.array([p.weight for p in found]), draws, rng)
        return Posterior(search.problem, found, theta, weights, search.doubts)


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


@dataclass(slots=True, eq=False)
class _Dealt:
    """How often each reading of what is disputed is dealt: first by its prior, then where the weight was found."""

    wider: float
    camp: dict[float, float]
    copied: dict[tuple[str, frozenset[str]], float]
    surges: Surges


class Lay(Protocol):
    """Lays the same reports out under another reading of what is disputed."""

    def __call__(self, *, wider: bool, camp: float, copied: Copied) -> Problem:
        """The arrays when series count everyone, camps err by so much, and these figures are copies."""


@dataclass(frozen=True, slots=True, eq=False)
class _Search:
    problem: Problem
    lay: Lay
    doubts: tuple[Copying, ...]
    active: np.ndarray
    peaks: list[Peak]
    prior: dict[Place, float]
    dealt: _Dealt
    problems: dict[tuple[bool, float, Copied], Problem] = field(default_factory=dict)
    models: dict[tuple[Place, bool, float, Copied, bytes], Model] = field(default_factory=dict)

    def model(self, place: Place, sudden: Floats, *, wider: bool, camp: float, copied: Copied) -> Model:
        key, variant = (place, wider, camp, copied, sudden.tobytes()), (wider, camp, copied)
        if variant not in self.problems:
            self.problems[variant] = self.lay(wider=wider, camp=camp, copied=copied)
        if key not in self.models:
            self.models[key] = model(self.problems[variant], place, sudden)
        return self.models[key]


def _search(
    reports: Sequence[Report], cards: CardSet, start: dt.date, end: dt.date, doubts: Sequence[Copying]
) -> _Search:
    heard = {r.source for r in reports}
    open_ones = tuple(c for c in doubts if c.source in heard and c.follows in heard)
    likely = frozenset(c.key for c in open_ones if c.chance > 0.5)
    problem = lay_out(reports, cards, start=start, end=end, camp=_pooled(cards), without=likely)
    disputed = {problem.sources[s.source]: EVERYONE for s in problem.serials if is_casualties(s.definition)}

    steps = {False: problem.serials}

    def lay(*, wider: bool, camp: float, copied: Copied) -> Problem:
        only, known = disputed if wider else None, steps.get(wider)
        laid = lay_out(reports, cards, start=start, end=end, camp=camp, only=only, without=copied, steps=known)
        steps[wider] = laid.serials
        return laid

    in_use = [True, not problem.single, bool(problem.serials), bool(problem.serials), bool(len(problem.rows.low))]
    in_use.append(bool((problem.bias_own > 0).any()))
    active = np.flatnonzero(in_use)
    warm = sudden_steps(fit(model(problem), scales_at(cards, active, np.zeros(len(active))), tolerance=1e-2))
    flat = peak(warm.model, active, np.zeros(len(active)), warm.theta)
    again = sudden_steps(flat.fit)
    if (again.model.sudden != flat.fit.model.sudden).any():
        flat = peak(again.model, active, flat.x, again.theta, tries=3)
    surges = Surges.seen(flat.fit)
    places, scores = jump_scores(flat.fit)
    if flat.fit.model.sudden.any():
        plain = fit(model(problem), flat.fit.scales, flat.fit.theta, tolerance=1e-3)
        less = plain.evidence - flat.fit.evidence - surges.logp(flat.fit.model.sudden)
        scores = np.maximum(scores, jump_scores(plain)[1] + less)
    chance = cards.jump[0] if places else 0.0
    prior: dict[Place, float] = {None: 1 - chance}
    prior.update({place: chance / len(places) for place in places})
    odds: dict[Place, float] = {None: 1 - chance}
    odds.update({p: prior[p] * float(np.exp(min(s, 300))) for p, s in zip(places, scores, strict=True)})
    dealt = _Dealt(
        cards.wider if disputed else 0.0,
        dict(cards.camp) if len(_camps(problem)) > 1 else {_camps(problem)[0]: 1.0},
        {c.key: float(np.clip(c.chance, *SPARED)) for c in open_ones},
        surges,
    )
    search = _Search(problem, lay, open_ones, active, [], prior, dealt)
    search.peaks.extend(_peaks(search, flat, odds))
    return search


def _camps(problem: Problem) -> list[float]:
    shared = len([c for c in problem.camps if c]) > len({c for c in problem.camps if c})
    return [sd for sd, _ in problem.cards.camp] if shared else [0.0]


def _peaks(search: _Search, flat: Peak, odds: dict[Place, float]) -> list[Peak]:
    """The peak without a jump, and, where a jump is likely enough, a second one around the likeliest jump."""
    total = sum(odds.values())
    jumped = 1 - odds[None] / total
    first = Peak(flat.fit, flat.x, flat.factor, _kept_alive({p: v / total for p, v in odds.items()}), 1.0)
    if jumped < LIKELY:
        return [first]
    best = max((p for p in odds if p is not None), key=odds.__getitem__)
    surges = search.dealt.surges
    m = model(search.problem, best, surges.beside(best))
    second = peak(m, search.active, flat.x, np.append(flat.fit.theta, 0.0), tries=3)
    surges.see_jump(sudden_steps(second.fit))
    near = sorted((p for p in odds if p is not None), key=lambda p: (-odds[p], p))[:8]
    near += [p for p in odds if p is not None and p[0] == best[0] and abs(p[1] - best[1]) <= 12 and p not in near]
    found = {
        p: fit(model(search.problem, p, surges.beside(p)), second.fit.scales, second.fit.theta, tolerance=1e-2).evidence
        + surges.logp(surges.beside(p))
        for p in near
    }
    top = max(found.values())
    refined: dict[Place, float] = {p: float(np.exp(v - top)) for p, v in found.items()}
    size = sum(refined.values())
    without = (
        flat.fit.evidence + surges.logp(flat.fit.model.sudden) - 0.5 * flat.x @ flat.x + np.log(search.prior[None])
    )
    with_jump = top + np.log(size * search.prior[best]) - 0.5 * second.x @ second.x
    share = float(np.clip(1 / (1 + np.exp(np.clip(without - with_jump, -50, 50))), 0.15, 0.85))
    away = Peak(
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
    fresh = Peak(best, mean, vectors * np.sqrt(values), _kept_alive(weight), 0.7)
    search.peaks[:] = [fresh, *(replace(p, share=0.3 * p.share) for p in search.peaks)]
    dealt = search.dealt
    if dealt.wider:
        dealt.wider = float(np.clip(tempered @ np.array([p.wider for p in points]), *SPARED))
    dealt.camp = {
        sd: 0.9 * float(tempered @ np.array([p.camp == sd for p in points])) + 0.1 * was
        for sd, was in dealt.camp.items()
    }
    dealt.surges.look_again([p.jump for p in points], tempered, np.array([p.fit.model.sudden for p in points]))
    for key in dealt.copied:
        dealt.copied[key] = float(np.clip(tempered @ np.array([key in p.copied for p in points]), *SPARED))


def _weighed(search: _Search, rng: np.random.Generator, count: int) -> tuple[tuple[Point, ...], Floats]:
    """Fits at evenly spread settings, each weighed by its evidence over the chance of having been picked."""
    normal = spread_normals(count, len(search.active), rng)
    peaks = np.searchsorted(np.cumsum([p.share for p in search.peaks])[:-1], (np.arange(count) + rng.random()) / count)
    turns = [rng.permutation(np.flatnonzero(peaks == g)) for g in range(len(search.peaks))]
    place_of = {
        int(k): p
        for g, turn in enumerate(turns)
        for k, p in zip(turn, dealt_out(search.peaks[g].odds, len(turn), rng), strict=True)
    }
    cards = search.problem.cards
    wide, camp, copied, story = _stories(search, count, rng)
    surges = search.dealt.surges
    sudden = surges.deal([place_of[k] for k in range(count)], rng)
    found, logw, xs = [], [], []
    for k in range(count):
        peak, place = search.peaks[peaks[k]], place_of[k]
        x = peak.x + INFLATE * peak.factor @ normal[k]
        m = search.model(place, sudden[k], wider=wide[k], camp=camp[k], copied=copied[k])
        got = fit(m, scales_at(cards, search.active, x), _begin(peak.fit.theta, m), tolerance=1e-4)
        xs.append(x)
        found.append(Point(got, 0.0, place, wide[k], camp[k], copied[k]))
        structure = float(np.log(search.prior[place])) + story[k] - _log_chance(search, x, place)
        structure += surges.logp(sudden[k]) - surges.log_chance(sudden[k], place)
        logw.append(got.evidence - 0.5 * float(x @ x) + structure)
    weights = np.exp(np.array(logw) - max(logw))
    weights /= weights.sum()
    return tuple(replace(p, weight=float(w)) for p, w in zip(found, weights, strict=True)), np.array(xs)


def _stories(
    search: _Search, count: int, rng: np.random.Generator
) -> tuple[list[bool], list[float], list[Copied], Floats]:
    """For each setting how series are read, how camps err, which open figures are copies; and its log weight.

    The weight is the prior of these readings, times the likelihood of the copies, over the chance of being dealt.
    """
    cards, dealt = search.problem.cards, search.dealt
    wide = dealt_out({True: dealt.wider, False: 1 - dealt.wider}, count, rng)
    camp = dealt_out(dealt.camp, count, rng)
    prior = dict(cards.camp)
    story = np.zeros(count)
    if dealt.wider:
        story += [np.log(odds_of(cards.wider, yes) / odds_of(dealt.wider, yes)) for yes in wide]
    if len(dealt.camp) > 1:
        story += [np.log(prior[sd] / dealt.camp[sd]) for sd in camp]
    copied: list[set[tuple[str, frozenset[str]]]] = [set() for _ in range(count)]
    for c in search.doubts:
        chance = dealt.copied[c.key]
        for k, yes in enumerate(dealt_out({True: chance, False: 1 - chance}, count, rng)):
            if yes:
                copied[k].add(c.key)
            story[k] += np.log(odds_of(c.prior, yes) / odds_of(chance, yes)) + (c.same if yes else 0.0)
    return wide, camp, [frozenset(one) for one in copied], story


def _begin(theta: Floats, m: Model) -> Floats:
    size = m.layout.size
    return theta[:size] if theta.size >= size else np.append(theta, np.zeros(size - theta.size))


def _log_chance(search: _Search, x: Floats, place: Place) -> float:
    """Log density with which a setting of scales and place is picked, over all peaks."""
    total = -np.inf
    for here in search.peaks:
        z = np.linalg.solve(INFLATE * here.factor, x - here.x)
        size = float(np.log(abs(np.linalg.det(INFLATE * here.factor))))
        total = np.logaddexp(total, np.log(here.share * here.odds[place]) - 0.5 * float(z @ z) - size)
    return float(total)
