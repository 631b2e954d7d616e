"""Which settings of scales and structure are fitted, how often is each dealt, and how much weight does it carry?

Settings are dealt in rounds; every setting of every round is weighed by its posterior over the chance with which the
rounds together dealt it (Veach and Guibas 1995: the balance heuristic), so that no fit is thrown away.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Protocol

import numpy as np

from counterclaim.estimate.copies import Copying
from counterclaim.estimate.dealing import SPARED, dealt_out, odds_of, spread_normals
from counterclaim.estimate.grid import Problem
from counterclaim.estimate.jumps import Place
from counterclaim.estimate.laplace import Fit, Model, fit, model
from counterclaim.estimate.likelihood import Floats
from counterclaim.estimate.scales import Peak, scales_at
from counterclaim.estimate.surges import Surges

Copied = frozenset[tuple[str, frozenset[str]]]
"""Figures (source, what they count) that are taken for copies of a running series."""


@dataclass(frozen=True, slots=True, eq=False)
class Point:
    """One setting of scales and structure with its fit and its share of the posterior.

    `x` places the scales (see `scales_at`); `target` is the log of prior times evidence.
    """

    fit: Fit
    weight: float
    jump: Place
    wider: bool
    camp: float
    copied: Copied
    x: Floats
    target: float


@dataclass(frozen=True, slots=True, eq=False)
class Dealt:
    """How often each setting is dealt in one round: first by what a search found, then where the weight was."""

    peaks: tuple[Peak, ...]
    wider: float
    camp: Mapping[float, float]
    copied: Mapping[tuple[str, frozenset[str]], float]
    surges: Surges

    def log_chance(self, point: Point) -> float:
        """Log density with which a setting is dealt in this round."""
        total = -np.inf
        for here in self.peaks:
            z = np.linalg.solve(INFLATE * here.factor, point.x - here.x)
            size = float(np.log(abs(np.linalg.det(INFLATE * here.factor))))
            total = np.logaddexp(total, np.log(here.share * here.odds[point.jump]) - 0.5 * float(z @ z) - size)
        total += self.surges.log_chance(point.fit.model.sudden, point.jump)
        if self.wider:
            total += np.log(odds_of(self.wider, point.wider))
        total += np.log(self.camp[point.camp])
        return float(total + sum(np.log(odds_of(c, key in point.copied)) for key, c in self.copied.items()))


class Lay(Protocol):
    """Lays the same reports out under another reading of what is disputed."""

    def __call__(self, *, wider: bool, camp: float, copied: Copied) -> Problem:
        """The arrays when series count everyone, camps err by so much, and these figures are copies."""


@dataclass(frozen=True, slots=True, eq=False)
class Search:
    """One question to all settings: the reports under every reading, the priors, and how settings are dealt now."""

    problem: Problem
    lay: Lay
    doubts: tuple[Copying, ...]
    active: np.ndarray
    prior: dict[Place, float]
    dealt: Dealt
    problems: dict[tuple[bool, float, Copied], Problem] = field(default_factory=dict)
    models: dict[tuple[Place, bool, float, Copied, bytes], Model] = field(default_factory=dict)

    def model(self, place: Place, sudden: Floats, *, wider: bool, camp: float, copied: Copied) -> Model:
        """The reports under one reading, made once."""
        key, variant = (place, wider, camp, copied, sudden.tobytes()), (wider, camp, copied)
        if variant not in self.problems:
            self.problems[variant] = self.lay(wider=wider, camp=camp, copied=copied)
        if key not in self.models:
            self.models[key] = model(self.problems[variant], place, sudden)
        return self.models[key]


INFLATE = 1.15
"""Scales are drawn a little wider than their normal approximation, so that no weight explodes."""
LIKELIEST = 0.7
"""Share of a later round's settings that is dealt where the weight was found; the rest as before."""


def deal(search: Search, rng: np.random.Generator, count: int) -> list[Point]:
    """Fits at `count` evenly spread settings, not yet weighed."""
    dealt, cards = search.dealt, search.problem.cards
    normal = spread_normals(count, len(search.active), rng)
    peaks = np.searchsorted(np.cumsum([p.share for p in dealt.peaks])[:-1], (np.arange(count) + rng.random()) / count)
    turns = [rng.permutation(np.flatnonzero(peaks == g)) for g in range(len(dealt.peaks))]
    place_of = {
        int(k): p
        for g, turn in enumerate(turns)
        for k, p in zip(turn, dealt_out(dealt.peaks[g].odds, len(turn), rng), strict=True)
    }
    wide = dealt_out({True: dealt.wider, False: 1 - dealt.wider}, count, rng)
    camp = dealt_out(dict(dealt.camp), count, rng)
    copied: list[set[tuple[str, frozenset[str]]]] = [set() for _ in range(count)]
    for key, chance in dealt.copied.items():
        for k, yes in enumerate(dealt_out({True: chance, False: 1 - chance}, count, rng)):
            if yes:
                copied[k].add(key)
    sudden = dealt.surges.deal([place_of[k] for k in range(count)], rng)
    out = []
    for k in range(count):
        peak, place = dealt.peaks[peaks[k]], place_of[k]
        x, same = peak.x + INFLATE * peak.factor @ normal[k], frozenset(copied[k])
        m = search.model(place, sudden[k], wider=wide[k], camp=camp[k], copied=same)
        got = fit(m, scales_at(cards, search.active, x), _begin(peak.fit.theta, m), tolerance=1e-4)
        target = (
            got.evidence
            - 0.5 * float(x @ x)
            + _log_prior(search, place, sudden[k], wide=wide[k], camp=camp[k], copied=same)
        )
        out.append(Point(got, 0.0, place, wide[k], camp[k], same, x, target))
    return out


def _log_prior(search: Search, place: Place, sudden: Floats, *, wide: bool, camp: float, copied: Copied) -> float:
    """Log prior of a setting's readings; copies bring the likelihood of what they repeat."""
    cards = search.problem.cards
    total = float(np.log(search.prior[place])) + search.dealt.surges.logp(sudden)
    if search.dealt.wider:
        total += np.log(odds_of(cards.wider, wide))
    if len(search.dealt.camp) > 1:
        total += np.log(dict(cards.camp)[camp])
    for c in search.doubts:
        total += np.log(odds_of(c.prior, c.key in copied)) + (c.same if c.key in copied else 0.0)
    return float(total)


def weighed(points: Sequence[Point], rounds: Sequence[Dealt]) -> tuple[Point, ...]:
    """All settings dealt in these rounds (equally many in each), with weights that add to 1."""
    dealt = np.array([np.logaddexp.reduce([r.log_chance(p) for r in rounds]) for p in points])
    log = np.array([p.target for p in points]) - dealt
    weights = np.exp(log - log.max())
    return tuple(replace(p, weight=float(w)) for p, w in zip(points, weights / weights.sum(), strict=True))


def effective(points: Sequence[Point]) -> float:
    """How many settings carry the weight."""
    weights = np.array([p.weight for p in points])
    return float(weights.sum() ** 2 / (weights**2).sum())


def look_again(search: Search, points: Sequence[Point]) -> Dealt:
    """Another way to deal: around where the weight was found, with its spread and its structures."""
    x, was = np.array([p.x for p in points]), search.dealt
    tempered = np.sqrt(np.array([p.weight for p in points]))
    tempered /= tempered.sum()
    mean = tempered @ x
    spread = (x - mean).T @ ((x - mean) * tempered[:, None]) + 0.05 * np.eye(x.shape[1])
    values, vectors = np.linalg.eigh(spread)
    weight: dict[Place, float] = dict.fromkeys(search.prior, 0.0)
    for p, w in zip(points, tempered, strict=True):
        weight[p.jump] += float(w)
    best = max(points, key=lambda p: p.weight).fit
    fresh = Peak(best, mean, vectors * np.sqrt(values), kept_alive(weight), LIKELIEST)
    older = (replace(p, share=(1 - LIKELIEST) * p.share) for p in was.peaks)
    return Dealt(
        (fresh, *older),
        float(np.clip(tempered @ np.array([p.wider for p in points]), *SPARED)) if was.wider else 0.0,
        {c: 0.9 * float(tempered @ np.array([p.camp == c for p in points])) + 0.1 * v for c, v in was.camp.items()},
        {key: float(np.clip(tempered @ np.array([key in p.copied for p in points]), *SPARED)) for key in was.copied},
        was.surges.look_again([p.jump for p in points], tempered, np.array([p.fit.model.sudden for p in points])),
    )


def kept_alive(odds: dict[Place, float]) -> dict[Place, float]:
    """Odds with a twentieth spread over everything, so that no structure is ruled out by an approximation."""
    return {p: 0.95 * v + 0.05 / len(odds) for p, v in odds.items()} if len(odds) > 1 else {None: 1.0}


def _begin(theta: Floats, m: Model) -> Floats:
    size = m.layout.size
    return theta[:size] if theta.size >= size else np.append(theta, np.zeros(size - theta.size))
