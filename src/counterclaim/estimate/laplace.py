"""Which weekly losses and biases fit the reports best for given scales, and how sharply are they pinned down?

Newton's method with the curvature of the reports, then the normal distribution at the peak (Laplace).
"""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from scipy.linalg import lapack

from counterclaim.estimate.grid import Problem, Serial, is_casualties, part_index
from counterclaim.estimate.likelihood import Floats, interval_logp, interval_slopes
from counterclaim.estimate.report import LOST

SCALES = ("rate", "share", "drift", "serial", "noise", "scatter")
LEVEL = 10.0
"""Sd of the log level before any report: so wide that it says nothing."""
SURGE = 0.5
"""Sd of a sudden weekly step of the log rate, beside that of an ordinary one: the same as of a jump in a bias."""


@dataclass(frozen=True, slots=True, eq=False)
class Layout:
    """Where each unknown stands in the vector: weekly log rate, share nodes, part ratios, biases, drifts, a jump."""

    weeks: int
    share: slice
    parts: slice
    bias: slice
    drifts: tuple[slice, ...]
    jump: int | None
    size: int


@dataclass(frozen=True, slots=True, eq=False)
class Model:
    """A problem with its priors written out; `jump` is (serial, first week) of a jump in that series' bias, or None."""

    problem: Problem
    layout: Layout
    centre: Floats
    level: float
    linear: tuple[Floats, ...]
    jump: tuple[int, int] | None
    sudden: Floats
    bias_prior: dict[float, tuple[Floats, float]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, eq=False)
class Fit:
    """The peak, the Cholesky factor of the curvature there, and the log evidence (Laplace)."""

    model: Model
    scales: Floats
    theta: Floats
    factor: Floats
    evidence: float
    decrement: float
    jacobian: Floats
    slope: Floats
    curve: Floats
    prior: Floats
    steps: int


def layout(problem: Problem, jump: tuple[int, int] | None) -> Layout:
    """The order of the unknowns for a problem, with or without a jump."""
    count, at = problem.basis.shape[1], problem.weeks
    share = slice(at, at + (0 if problem.single else count))
    parts = slice(share.stop, share.stop + (0 if problem.single else 3))
    bias = slice(parts.stop, parts.stop + len(problem.sources))
    at, drifts = bias.stop, []
    for _ in problem.serials:
        drifts.append(slice(at, at + count))
        at += count
    return Layout(problem.weeks, share, parts, bias, tuple(drifts), at if jump else None, at + (jump is not None))


def model(problem: Problem, jump: tuple[int, int] | None = None, sudden: Floats | None = None) -> Model:
    """A problem with everything that does not depend on the scales worked out once.

    `sudden` is 1 for each weekly step of the rate that is taken for a sudden one, else 0 (see `surges`).
    """
    where = layout(problem, jump)
    centre = np.zeros(where.size)
    guess = _level(problem)
    centre[: where.weeks] = guess
    if not problem.single:
        centre[where.share] = problem.cards.killed_share[0]
        centre[where.parts] = [problem.cards.parts[p][0] for p in ("missing", "captured", "non-combat")]
    centre[where.bias] = problem.bias_mean
    return Model(
        problem,
        where,
        centre,
        guess,
        tuple(_serial_columns(problem, where, k, s, jump) for k, s in enumerate(problem.serials)),
        jump,
        np.zeros(problem.weeks - 1) if sudden is None else sudden,
    )


def _level(problem: Problem) -> float:
    """A rough log weekly level to start from: serial steps less their centre, else the widest report over its weeks."""
    if problem.serials:
        return float(np.mean([np.mean(s.y) - problem.bias_mean[s.source] for s in problem.serials]))
    rows = problem.rows
    middle = np.where(np.isfinite(rows.low), rows.low, rows.high)
    weeks = np.maximum(rows.cover.sum(axis=1), 1e-9)
    return float(np.median(middle - np.log(weeks) - rows.biased * problem.bias_mean[rows.source]))


def _serial_columns(problem: Problem, where: Layout, k: int, serial: Serial, jump: tuple[int, int] | None) -> Floats:
    columns = np.zeros((len(serial.week), where.size - where.weeks))
    columns[:, where.bias.start - where.weeks + serial.source] = 1
    columns[:, where.drifts[k].start - where.weeks : where.drifts[k].stop - where.weeks] = problem.basis[serial.week]
    if jump and jump[0] == k and where.jump is not None:
        columns[:, where.jump - where.weeks] = serial.week >= jump[1]
    return columns


def prior_precision(m: Model, scales: Floats) -> tuple[Floats, float]:
    """Precision matrix of the unknowns before any report, and the log of its normalising constant."""
    where, rate, share, drift = m.layout, scales[0], scales[1], scales[2]
    precision = np.zeros((where.size, where.size))
    steps = rate**2 + SURGE**2 * m.sudden
    _walk(precision, 0, where.weeks, step=steps, first=LEVEL)
    logdet = -2 * np.log(LEVEL) - float(np.log(steps).sum())
    cards = m.problem.cards
    if not m.problem.single:
        nodes = where.share.stop - where.share.start
        _walk(precision, where.share.start, nodes, step=share**2, first=cards.killed_share[1])
        logdet += -2 * ((nodes - 1) * np.log(share) + np.log(cards.killed_share[1]))
        for i, part in enumerate(("missing", "captured", "non-combat")):
            precision[where.parts.start + i, where.parts.start + i] = cards.parts[part][1] ** -2
            logdet += -2 * np.log(cards.parts[part][1])
    inverse, size = _bias_prior(m, float(scales[5]))
    precision[where.bias, where.bias] = inverse
    logdet -= size
    for block in where.drifts:
        nodes = block.stop - block.start
        _walk(precision, block.start, nodes, step=drift**2, first=drift)
        logdet += -2 * nodes * np.log(drift)
    if where.jump is not None:
        precision[where.jump, where.jump] = cards.jump[1] ** -2
        logdet += -2 * np.log(cards.jump[1])
    return precision, float(logdet)


def _bias_prior(m: Model, scatter: float) -> tuple[Floats, float]:
    """Inverse and log determinant of the biases' covariance, kept for as long as the scatter is the same."""
    learned = scatter if m.problem.bias_own.any() else 1.0
    if learned not in m.bias_prior:
        cov = m.problem.bias_cov + (learned**2 - 1) * np.diag(m.problem.bias_own)
        m.bias_prior.clear()
        m.bias_prior[learned] = np.asarray(np.linalg.inv(cov)), float(np.linalg.slogdet(cov)[1])
    return m.bias_prior[learned]


def _walk(precision: Floats, at: int, count: int, *, step: float | Floats, first: float) -> None:
    """Adds a random walk of `count` unknowns from `at` on: `step` is the variance of its steps, `first` an sd."""
    index = np.arange(at, at + count)
    weight = np.ones(count - 1) / step
    precision[index[1:], index[1:]] += weight
    precision[index[:-1], index[:-1]] += weight
    precision[at, at] += first**-2
    precision[index[:-1], index[1:]] -= weight
    precision[index[1:], index[:-1]] -= weight


@dataclass(frozen=True, slots=True, eq=False)
class Parts:
    """Weekly factors that turn killed + wounded into what a definition counts, with their slopes."""

    factor: Floats
    by_share: Floats
    by_part: Floats


def part_factors(m: Model, theta: Floats, definition: frozenset[str]) -> Parts:
    """For each week: counted / (killed + wounded), its slope in the share's logit and in each part's log ratio."""
    where, weeks = m.layout, m.layout.weeks
    if m.problem.single or definition == LOST or is_casualties(definition):
        return Parts(np.ones(weeks), np.zeros(weeks), np.zeros((weeks, 3)))
    mask = part_index(definition)
    share = 1 / (1 + np.exp(-(m.problem.basis @ theta[where.share])))
    ratio = np.exp(theta[where.parts]) * mask[2:]
    per_killed = mask[0] - mask[1] + ratio.sum()
    return Parts(mask[1] + share * per_killed, share * (1 - share) * per_killed, share[:, None] * ratio[None, :])


def expected(m: Model, theta: Floats, *, slopes: bool) -> tuple[Floats, Floats]:
    """Expected log value of every non-serial row, and its derivative in each unknown (empty when not asked for)."""
    rows, where = m.problem.rows, m.layout
    count = len(rows.low)
    jacobian = np.zeros((count, where.size)) if slopes else np.zeros((0, 0))
    mean = np.zeros(count)
    if not count:
        return mean, jacobian
    rate = np.exp(theta[: where.weeks])
    for d, definition in enumerate(rows.definitions):
        pick = np.flatnonzero(rows.which == d)
        parts = part_factors(m, theta, definition)
        weekly = rows.cover[pick] * (rate * parts.factor)
        total = weekly.sum(axis=1)
        mean[pick] = np.log(total)
        if not slopes:
            continue
        jacobian[pick, : where.weeks] = weekly / total[:, None]
        if not m.problem.single and not is_casualties(definition):
            counted = rows.cover[pick] * rate / total[:, None]
            jacobian[pick, where.share] = (counted * parts.by_share) @ m.problem.basis
            jacobian[pick, where.parts] = counted @ parts.by_part
    mean = mean + rows.biased * theta[where.bias][rows.source]
    if slopes:
        jacobian[np.arange(count), where.bias.start + rows.source] = rows.biased
    return mean, jacobian


def row_scale(m: Model, scales: Floats) -> Floats:
    """The error scale of every non-serial row."""
    return np.where(m.problem.rows.scaled, m.problem.rows.noise * scales[4], m.problem.rows.noise)


def log_posterior(m: Model, theta: Floats, scales: Floats, precision: Floats) -> float:
    """Log of prior times likelihood, up to the prior's constant."""
    mean, _ = expected(m, theta, slopes=False)
    rows = m.problem.rows
    away = theta - m.centre
    value = float(interval_logp(mean, rows.low, rows.high, row_scale(m, scales)).sum()) - 0.5 * float(
        away @ precision @ away
    )
    for k, serial in enumerate(m.problem.serials):
        residual = _serial_residual(m, theta, k, serial)
        value -= 0.5 * float(residual @ residual) / scales[3] ** 2 + len(residual) * np.log(scales[3])
    return value


def _serial_residual(m: Model, theta: Floats, k: int, serial: Serial) -> Floats:
    mean = theta[: m.layout.weeks][serial.week] + m.linear[k] @ theta[m.layout.weeks :]
    if not is_casualties(serial.definition):
        mean = mean + np.log(part_factors(m, theta, serial.definition).factor[serial.week])
    return np.asarray(serial.y - mean)


def curvature(
    m: Model, theta: Floats, scales: Floats, precision: Floats
) -> tuple[Floats, Floats, Floats, Floats, Floats]:
    """Gradient and curvature of the log posterior, and the rows' jacobian, slopes and curvatures."""
    rows, where = m.problem.rows, m.layout
    mean, jacobian = expected(m, theta, slopes=True)
    scale = row_scale(m, scales)
    _, slope, curve = interval_slopes(mean, rows.low, rows.high, scale)
    curve = np.maximum(curve, 0.02 * scale**-2 * (rows.biased > 0))
    gradient = -(precision @ (theta - m.centre))
    hessian = precision.copy()
    if len(mean):
        gradient += jacobian.T @ slope
        hessian += jacobian.T @ (jacobian * curve[:, None])
    weight = scales[3] ** -2
    for k, serial in enumerate(m.problem.serials):
        residual, other = _serial_residual(m, theta, k, serial) * weight, m.linear[k]
        if not is_casualties(serial.definition) and not m.problem.single:
            parts = part_factors(m, theta, serial.definition)
            other = other.copy()
            by = (parts.by_share / parts.factor)[serial.week]
            other[:, where.share.start - where.weeks : where.share.stop - where.weeks] += (
                by[:, None] * m.problem.basis[serial.week]
            )
            other[:, where.parts.start - where.weeks : where.parts.stop - where.weeks] += (
                parts.by_part / parts.factor[:, None]
            )[serial.week]
        gradient[serial.week] += residual
        gradient[where.weeks :] += other.T @ residual
        hessian[serial.week, serial.week] += weight
        hessian[serial.week, where.weeks :] += weight * other
        hessian[where.weeks :, serial.week] += weight * other.T
        hessian[where.weeks :, where.weeks :] += weight * (other.T @ other)
    return gradient, hessian, jacobian, slope, curve


def start(m: Model) -> Floats:
    """Where the search begins: the prior's centre, with the weekly shape of the first series."""
    theta = m.centre.copy()
    for serial in m.problem.serials[:1]:
        theta[: m.layout.weeks] = np.interp(
            np.arange(m.layout.weeks), serial.week, serial.y - m.problem.bias_mean[serial.source]
        )
    return theta


def fit(m: Model, scales: Floats, theta: Floats | None = None, *, tolerance: float = 1e-5, limit: int = 60) -> Fit:
    """The peak for given scales, from `theta` on if given, by damped Newton steps until the decrement is small."""
    precision, logdet = prior_precision(m, scales)
    theta = start(m) if theta is None else theta
    value = log_posterior(m, theta, scales, precision)
    decrement, steps = np.inf, 0
    while True:
        gradient, hessian, jacobian, slope, curve = curvature(m, theta, scales, precision)
        factor, info = lapack.dpotrf(hessian, lower=1, clean=1)
        if info:
            raise np.linalg.LinAlgError("the curvature is not positive definite")
        step, _ = lapack.dpotrs(factor, gradient, lower=1)
        decrement = float(gradient @ step)
        if decrement < tolerance or steps >= limit:
            break
        steps += 1
        length = 1.0
        while length > 1e-4:
            trial = theta + length * step
            new = log_posterior(m, trial, scales, precision)
            if new > value + 1e-4 * length * decrement:
                break
            length /= 2
        else:
            break
        theta, value = trial, new
    evidence = value + 0.5 * logdet - float(np.log(np.diag(factor)).sum())
    return Fit(m, scales, theta, factor, evidence, decrement, jacobian, slope, curve, precision, steps)
