"""What do all fits together say, once scales, jumps, camp errors and disputed meanings are averaged over?"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from threadpoolctl import ThreadpoolController

from counterclaim.estimate.cards import CardSet
from counterclaim.estimate.copies import Copying
from counterclaim.estimate.dealing import SPARED
from counterclaim.estimate.draws import draw, weekly_losses
from counterclaim.estimate.grid import NODE, Problem, Serial, cover, is_casualties, lay_out
from counterclaim.estimate.jumps import Place, jump_scores
from counterclaim.estimate.laplace import SCALES, Fit, fit, model
from counterclaim.estimate.likelihood import Floats
from counterclaim.estimate.report import EVERYONE, Report
from counterclaim.estimate.scales import Peak, peak, scales_at
from counterclaim.estimate.settings import (
    Copied,
    Dealt,
    Point,
    Search,
    deal,
    effective,
    kept_alive,
    look_again,
    weighed,
)
from counterclaim.estimate.surges import Surges, sudden_steps

POINTS = 48
"""Settings of scales and structure that are fitted."""
DRAWS = 8192
ENOUGH, ROUNDS = 0.3, 3
"""Where fewer than this share of the settings carry the weight, as many more are dealt around those; thrice at most."""
_THREADS = ThreadpoolController()


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
        return effective(self.points)

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

    def stands_at(self, source: int) -> Floats:
        """Log of the multiple of the losses at which a source stands (its place in `problem.sources`), one a draw.

        A running series stands where all its steps together stand to the losses of the same weeks: what its bias was in
        the first week, how it drifted and whether it jumped are all in it. Any other source stands at its bias.
        """
        serial = next((s for s in self.problem.serials if s.source == source), None)
        if serial is None:
            return np.asarray(self.draws[:, self.points[0].fit.model.layout.bias][:, source])
        return self._above(serial, slice(None))

    def moved(self, source: int) -> float | None:
        """How a running series' multiple moved from its first eight weeks to its last eight (middle); None for others.

        Of a series shorter than sixteen weeks its halves are compared; one week alone has not moved.
        """
        serial = next((s for s in self.problem.serials if s.source == source), None)
        span = 0 if serial is None else min(NODE, len(serial.week) // 2)
        if serial is None or not span:
            return None
        change = self._above(serial, slice(-span, None)) - self._above(serial, slice(span))
        return float(np.exp(self.quantiles(change, (0.5,))[0]))

    def _above(self, serial: Serial, steps: slice) -> Floats:
        lost = self.weekly(serial.definition)[:, serial.week[steps]].sum(axis=1)
        return np.asarray(np.log(np.exp(serial.y[steps]).sum() / lost))

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
        rounds, found = [search.dealt], weighed(deal(search, rng, points), [search.dealt])
        while effective(found) < ENOUGH * points and len(rounds) <= ROUNDS:
            search = replace(search, dealt=look_again(search, found))
            rounds.append(search.dealt)
            found = weighed([*found, *deal(search, rng, points)], rounds)
        theta, weights = draw([p.fit for p in found], np.array([p.weight for p in found]), draws, rng)
        return Posterior(search.problem, found, theta, weights, search.doubts)


def single_fit(reports: Sequence[Report], cards: CardSet, *, start: dt.date, end: dt.date) -> Fit:
    """One Laplace fit with every scale at its card's median: milliseconds, for screening and for timing."""
    with _THREADS.limit(limits=1, user_api="blas"):
        problem = lay_out(reports, cards, start=start, end=end, camp=_pooled(cards))
        return fit(model(problem), np.array([cards.hyper[name][0] for name in SCALES]))


def _pooled(cards: CardSet) -> float:
    return float(np.sqrt(sum(chance * sd**2 for sd, chance in cards.camp)))


def _search(
    reports: Sequence[Report], cards: CardSet, start: dt.date, end: dt.date, doubts: Sequence[Copying]
) -> Search:
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
    found, surges = _peaks(problem, active, flat, odds, prior, surges=surges)
    dealt = Dealt(
        found,
        cards.wider if disputed else 0.0,
        dict(cards.camp) if len(_camps(problem)) > 1 else {_camps(problem)[0]: 1.0},
        {c.key: float(np.clip(c.chance, *SPARED)) for c in open_ones},
        surges,
    )
    return Search(problem, lay, open_ones, active, prior, dealt)


def _camps(problem: Problem) -> list[float]:
    shared = len([c for c in problem.camps if c]) > len({c for c in problem.camps if c})
    return [sd for sd, _ in problem.cards.camp] if shared else [0.0]


def _peaks(
    problem: Problem,
    active: np.ndarray,
    flat: Peak,
    odds: dict[Place, float],
    prior: dict[Place, float],
    *,
    surges: Surges,
) -> tuple[tuple[Peak, ...], Surges]:
    """The peak without a jump, and, where a jump is likely enough, a second one around the likeliest jump.

    With the second one the sudden steps are those that are seen beside that jump, too.
    """
    total = sum(odds.values())
    jumped = 1 - odds[None] / total
    first = Peak(flat.fit, flat.x, flat.factor, kept_alive({p: v / total for p, v in odds.items()}), 1.0)
    if jumped < LIKELY:
        return (first,), surges
    best = max((p for p in odds if p is not None), key=odds.__getitem__)
    m = model(problem, best, surges.beside(best))
    second = peak(m, active, flat.x, np.append(flat.fit.theta, 0.0), tries=3)
    surges = surges.with_jump(sudden_steps(second.fit))
    near = sorted((p for p in odds if p is not None), key=lambda p: (-odds[p], p))[:8]
    near += [p for p in odds if p is not None and p[0] == best[0] and abs(p[1] - best[1]) <= 12 and p not in near]
    found = {
        p: fit(model(problem, p, surges.beside(p)), second.fit.scales, second.fit.theta, tolerance=1e-2).evidence
        + surges.logp(surges.beside(p))
        for p in near
    }
    top = max(found.values())
    refined: dict[Place, float] = {p: float(np.exp(v - top)) for p, v in found.items()}
    size = sum(refined.values())
    calm = flat.fit.evidence + surges.logp(flat.fit.model.sudden)
    without = calm - 0.5 * flat.x @ flat.x + np.log(prior[None])
    with_jump = top + np.log(size * prior[best]) - 0.5 * second.x @ second.x
    share = float(np.clip(1 / (1 + np.exp(np.clip(without - with_jump, -50, 50))), 0.15, 0.85))
    away = Peak(
        second.fit,
        second.x,
        second.factor,
        kept_alive({p: refined.get(p, 0.0) / size for p in odds}),
        share,
    )
    return (replace(first, share=1 - share), away), surges


LIKELY = 0.3
"""From this chance of a jump on, a second search starts from the likeliest one."""
