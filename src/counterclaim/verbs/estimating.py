"""How many, plausibly, and what does that rest on?"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from statistics import median

from counterclaim.estimate import asked
from counterclaim.estimate.answer import Estimate, Rung
from counterclaim.estimate.answering import SEED
from counterclaim.estimate.asked import Question, Rates
from counterclaim.estimate.plausible import Plausible
from counterclaim.estimate.sources import Source
from counterclaim.verbs.opening import DEFAULT, Address, opened


@dataclass(frozen=True, slots=True)
class Habits:
    """How a source reports.

    Attributes:
        figures: claims of the ledger that come from it.
        days: days on which it published.
        first, last: its first and last day, both included.
        every: the usual (median) distance between two reports in days; null for a single one.
        silent: days in which that distance was exceeded threefold.
        restated: how many of its figures were followed by another answer to the same question.
    """

    source: str
    figures: int
    days: int
    first: date
    last: date
    every: float | None
    silent: int
    restated: int


def estimate(
    category: str,
    *,
    subject: str,
    outcome: str = "casualties",
    start: date | None = None,
    end: date | None = None,
    ledger: Address = DEFAULT,
    known_by: date | None = None,
    recorded_by: date | None = None,
    seed: int = SEED,
    level: float = 0.9,
    cards: str = "common",
    who: str = "everyone",
) -> Estimate:
    """The range of one side's losses that the ledger's claims leave, or why none is given.

    Args:
        start, end: the window, both days included; the conflict's first day and the newest claim when null.
        level: the share of the range, 0.9 for a 90 % range.
        cards: the set of prior cards, `common` (the same for both sides) or another that ships with the estimate.
        who: the people counted: `everyone`, `citizens` (no local militias, no foreigners) or `regulars`.

    Raises:
        CounterclaimError: there is no ledger there, no such card set, no such perimeter.
    """
    with opened(ledger, known_by=known_by, recorded_by=recorded_by) as store:
        return asked.estimate(
            store, Question(category, subject, outcome, start, end, known_by, seed, level, cards, who)
        )


def plausible(
    claim_id: str,
    *,
    ledger: Address = DEFAULT,
    known_by: date | None = None,
    recorded_by: date | None = None,
    seed: int = SEED,
    cards: str = "common",
) -> tuple[Plausible, ...]:
    """A claim beside the range that everyone else's figures leave, under each meaning of its words.

    Raises:
        CounterclaimError: there is no such claim, or it gives no number, side or dates.
    """
    with opened(ledger, known_by=known_by, recorded_by=recorded_by) as store:
        return asked.plausible(store, claim_id, known_by=known_by, seed=seed, cards=cards)


def ladder(
    category: str,
    *,
    subject: str,
    outcome: str = "casualties",
    start: date | None = None,
    end: date | None = None,
    ledger: Address = DEFAULT,
    known_by: date | None = None,
    recorded_by: date | None = None,
    seed: int = SEED,
    level: float = 0.9,
    cards: str = "common",
    who: str = "everyone",
) -> tuple[Rung, ...]:
    """The range after each kind of evidence, as `estimate` gives it; empty where it is refused altogether."""
    return estimate(
        category,
        subject=subject,
        outcome=outcome,
        start=start,
        end=end,
        ledger=ledger,
        known_by=known_by,
        recorded_by=recorded_by,
        seed=seed,
        level=level,
        cards=cards,
        who=who,
    ).ladder


def specifications(
    category: str,
    *,
    subject: str,
    outcome: str = "casualties",
    start: date | None = None,
    end: date | None = None,
    ledger: Address = DEFAULT,
    known_by: date | None = None,
    recorded_by: date | None = None,
    seed: int = SEED,
    level: float = 0.9,
    cards: str = "common",
) -> tuple[Rung, ...]:
    """The range under every other choice a careful person could have made; both days included."""
    with opened(ledger, known_by=known_by, recorded_by=recorded_by) as store:
        return asked.specifications(
            store, Question(category, subject, outcome, start, end, known_by, seed, level, cards)
        )


def sources(
    category: str,
    *,
    subject: str,
    outcome: str = "casualties",
    ledger: Address = DEFAULT,
    known_by: date | None = None,
    recorded_by: date | None = None,
    seed: int = SEED,
) -> tuple[Source, ...]:
    """Every source about one side's losses: bias, scatter, drift and the chance that it repeats another."""
    with opened(ledger, known_by=known_by, recorded_by=recorded_by) as store:
        return asked.sources(store, Question(category, subject, outcome, known_by=known_by, seed=seed))


def changes(
    category: str,
    *,
    subject: str,
    outcome: str = "casualties",
    ledger: Address = DEFAULT,
    known_by: date | None = None,
    recorded_by: date | None = None,
) -> tuple[Rates, ...]:
    """Weeks in which the rate that a running series claims changed, at p of 0.95 or more, by source."""
    with opened(ledger, known_by=known_by, recorded_by=recorded_by) as store:
        return asked.changes(store, Question(category, subject, outcome, known_by=known_by))


def habits(
    *, ledger: Address = DEFAULT, known_by: date | None = None, recorded_by: date | None = None
) -> tuple[Habits, ...]:
    """How each source of the ledger reports: figures, cadence, silences, restatements; by source."""
    with opened(ledger, known_by=known_by, recorded_by=recorded_by) as store:
        points = store.points(topic="loss", known_by=known_by)
    days: dict[str, list[date]] = {}
    answers: dict[str, dict[tuple[object, ...], set[float]]] = {}
    for point in points:
        if point.source is None or point.published_at is None:
            continue
        days.setdefault(point.source, []).append(point.published_at)
        question = (
            point.claimant,
            point.subject,
            point.category,
            point.outcome,
            point.period_kind,
            point.start,
            point.end,
        )
        if point.stated is not None:
            answers.setdefault(point.source, {}).setdefault(question, set()).add(point.stated)
    return tuple(_habits(source, days[source], answers.get(source, {}).values()) for source in sorted(days))


def _habits(source: str, found: Sequence[date], answers: Iterable[set[float]]) -> Habits:
    seen = sorted(set(found))
    steps = [(b - a).days for a, b in pairwise(seen)]
    usual = median(steps) if steps else None
    silent = sum(step for step in steps if usual is not None and step > 3 * usual)
    restated = sum(len(values) - 1 for values in answers)
    return Habits(source, len(found), len(seen), seen[0], seen[-1], usual, silent, restated)
