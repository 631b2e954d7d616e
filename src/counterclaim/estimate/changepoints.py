"""In which weeks did a claimed rate of losses change?

Exact Bayesian change points (Fearnhead 2006): every way of cutting the series into stretches of one level is weighed,
forwards and backwards, so the chance of a change in a week is a sum over all cuts and not a search result.
A change of the claimed rate may be a change of the losses or of the counting; one source alone cannot tell which.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from counterclaim.estimate.likelihood import Floats

SURE = 0.95
"""Changes below this chance are not reported: stated chances of .5-.95 came true in .3-.7 (200 series, 2026-08)."""
STRETCH = 26.0
"""Expected weeks between changes: two offensives a year."""
LEVELS_APART = 0.5
"""Sd of the log level of a stretch around the series' middle."""


@dataclass(frozen=True, slots=True)
class Change:
    """A week in which the claimed rate changed: first day, chance, and claimed losses a day before and after."""

    week: dt.date
    chance: float
    before: float
    after: float

    def sentence(self, source: str) -> str:
        """One line in plain words; speaks of the claims, never of the losses themselves."""
        return (
            f"in the week of {self.week.isoformat()} the rate {source} claims changed from about {self.before:,.0f} "
            f"to about {self.after:,.0f} a day (p = {self.chance:.2f})"
        )


def changepoints(weeks: Sequence[dt.date], per_day: Sequence[float | None]) -> tuple[Change, ...]:
    """Weeks with a change of the claimed rate at p of 0.95 or more, oldest first.

    `weeks` are the first days of successive weeks, `per_day` the claimed losses a day (None: missing, kept missing).
    Fewer than twelve stated weeks give no change.
    """
    known = [(w, v) for w, v in zip(weeks, per_day, strict=True) if v is not None and v > 0]
    if len(known) < 12:
        return ()
    y = np.log(np.array([v for _, v in known]))
    chance, cuts = change_chances(y)
    out = []
    edges = [0, *cuts, len(y)]
    for i, at in enumerate(cuts):
        sure = float(chance[at])
        if sure >= SURE:
            before, after = np.exp(y[edges[i] : at].mean()), np.exp(y[at : edges[i + 2]].mean())
            out.append(Change(known[at][0], min(sure, 1.0), float(before), float(after)))
    return tuple(out)


def change_chances(y: Floats) -> tuple[Floats, list[int]]:
    """The chance of a change at each week (before it), and the likeliest set of weeks with one."""
    n = len(y)
    noise = max(1.4826 * float(np.median(np.abs(np.diff(y)))) / np.sqrt(2), 0.02)
    segment = _segments(y - y.mean(), noise, LEVELS_APART)
    hazard, stay = -np.log(STRETCH), np.log1p(-1 / STRETCH)
    ahead, best, back = np.full(n + 1, -np.inf), np.full(n + 1, -np.inf), np.zeros(n + 1, dtype=int)
    ahead[0] = best[0] = 0.0
    for end in range(1, n + 1):
        starts = np.arange(end)
        price = segment[starts, end] + stay * (end - starts - 1) + np.where(starts > 0, hazard, 0)
        ahead[end] = np.logaddexp.reduce(ahead[:end] + price)
        options = best[:end] + price
        back[end], best[end] = int(np.argmax(options)), float(np.max(options))
    behind = np.full(n + 1, -np.inf)
    behind[n] = 0.0
    for start in range(n - 1, -1, -1):
        ends = np.arange(start + 1, n + 1)
        price = segment[start, ends] + stay * (ends - start - 1) + (hazard if start else 0.0)
        behind[start] = np.logaddexp.reduce(behind[ends] + price)
    chance = np.exp(ahead[:n] + behind[:n] - ahead[n])
    chance[0] = 0.0
    cuts, at = [], int(back[n])
    while at > 0:
        cuts.append(at)
        at = int(back[at])
    return chance, cuts[::-1]


def _segments(y: Floats, noise: float, apart: float) -> Floats:
    """Log marginal likelihood of every stretch start..end (end excluded) with one unknown level and normal error."""
    n = len(y)
    first, second = np.concatenate([[0], np.cumsum(y)]), np.concatenate([[0], np.cumsum(y * y)])
    start, end = np.arange(n)[:, None], np.arange(n + 1)[None, :]
    length = np.maximum(end - start, 1)
    total, squares = first[end] - first[start], second[end] - second[start]
    width = noise**2 + length * apart**2
    inner = squares - apart**2 * total**2 / width
    return np.asarray(
        -0.5 * (length * np.log(2 * np.pi) + (length - 1) * np.log(noise**2) + np.log(width) + inner / noise**2)
    )
