"""Which rules are there, and what do they find over a ledger?"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from counterclaim.checks import (
    averages,
    definitions,
    document,
    falls,
    gaps,
    jumps,
    mirrors,
    relays,
    restatements,
    revisions,
    sums,
)
from counterclaim.checks.series import Count, Neighbourhood, announcements, neighbourhoods
from counterclaim.ledger import Ledger
from counterclaim.model.errors import UnknownRuleError
from counterclaim.model.finding import Finding, Severity
from counterclaim.model.quantity import Number

DENSE_DAYS = 30
"""A source the vocabulary does not know is read as a series from 30 days of totals, on at least half of its days."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: its id, a title, how severe it is by default, and where it is computed.

    Attributes:
        text: the function whose docstring is the public methods text.
        over: finds it over a ledger.
    """

    id: str
    title: str
    severity: Severity
    text: Callable[..., Iterator[Finding]]
    over: Callable[[Reading], Iterator[Finding]]


@dataclass(slots=True)
class Reading:
    """A ledger as the rules read it: cut at a day, with what several rules need fetched once."""

    ledger: Ledger
    known_by: date | None
    _near: list[Neighbourhood] | None = None
    _answers: list[restatements.Answer] | None = None
    _spans: list[tuple[Any, ...]] | None = None

    def rows(self, step: str, **parameters: Any) -> list[tuple[Any, ...]]:
        """The rows of a step, cut at the reading's day."""
        return self.ledger.rows(step, known_by=self.known_by, recorded_by=None, **parameters)

    def spans(self) -> list[tuple[Any, ...]]:
        """Each series with its days: claimant, source, subject, category, outcome, days, first and last day."""
        if self._spans is None:
            self._spans = self.rows("check_span")
        return self._spans

    def own(self) -> str:
        """The series that are read as series, `|claimant/source|…`: an issuer's own, its copies, and dense ones."""
        pairs = {
            (claimant, source)
            for claimant, source, _, _, _, days, first, last in self.spans()
            if restatements.issuer_speaks(claimant, source)
            or (int(days) >= DENSE_DAYS and 2 * int(days) >= (last - first).days)
        }
        return named(pairs)

    def own_spans(self) -> list[tuple[Any, ...]]:
        """Claimant, source, subject, category, first and last day of each series that is read as one."""
        own = self.own()
        return [(*row[:4], row[6], row[7]) for row in self.spans() if f"|{row[0]}/{row[1]}|" in own]

    def near(self) -> list[Neighbourhood]:
        """The neighbourhoods of all odd cells."""
        if self._near is None:
            self._near = list(neighbourhoods(self.rows("check_near", own=self.own()), self.announced()))
        return self._near

    def announced(self) -> dict[Count, dict[date, Number]]:
        """By how much issuers said that they corrected their totals, by count and day."""
        return announcements(self.rows("correction"))

    def answers(self) -> list[restatements.Answer]:
        """The questions that got more than one number from one source."""
        if self._answers is None:
            self._answers = [restatements.answer_of(row) for row in self.rows("check_question")]
        return self._answers


def check(ledger: Ledger, *, rules: Sequence[str] | None = None, known_by: date | None = None) -> Iterator[Finding]:
    """The findings of all rules (or of those named) over a ledger, rule by rule, each in order of claimant and day.

    Args:
        known_by: keep only what was published on or before this day; null for everything.

    Raises:
        UnknownRuleError: a name that is no rule.
    """
    chosen = [_rule(name) for name in rules] if rules is not None else list(RULES)
    return _run(Reading(ledger, known_by), chosen)


def methods() -> list[tuple[str, str, str, Severity]]:
    """Each rule's id, title, public methods text and default severity, in the order in which they run."""
    return [(rule.id, rule.title, rule.text.__doc__ or "", rule.severity) for rule in RULES]


def named(pairs: Iterable[tuple[str, str]]) -> str:
    """Claimants and their sources as the steps take them: `|claimant/source|…|`."""
    return "|" + "".join(f"{claimant}/{source}|" for claimant, source in sorted(pairs))


def _run(reading: Reading, chosen: Sequence[Rule]) -> Iterator[Finding]:
    for rule in chosen:
        yield from rule.over(reading)


def _rule(name: str) -> Rule:
    for rule in RULES:
        if rule.id == name:
            return rule
    raise UnknownRuleError(name, tuple(rule.id for rule in RULES))


def _each(rule: Callable[[Neighbourhood], Iterator[Finding]]) -> Callable[[Reading], Iterator[Finding]]:
    def over(reading: Reading) -> Iterator[Finding]:
        for near in reading.near():
            yield from rule(near)

    return over


def _documents(reading: Reading) -> Iterator[Finding]:
    for (name,) in reading.rows("check_inside"):
        yield from document.within(reading.ledger.claims(document=name, known_by=reading.known_by))


def _gaps(reading: Reading) -> Iterator[Finding]:
    pauses = reading.rows("check_pause", own=reading.own())
    full = {row[:3]: (row[6], row[7], row[8]) for row in pauses if gaps.daily(row[5:7])}
    thin = {
        (claimant, source)
        for claimant, source, subject, _, _, days, first, last in reading.spans()
        if (claimant, source, subject) in full and _lacks_rows(int(days), first, last, full[claimant, source, subject])
    }
    paused = {row[:2] for row in pauses if row[3] is not None and row[:3] in full}
    rows = reading.rows("check_row_gap", own=named(thin | paused)) if thin or paused else []
    yield from gaps.gap(pauses, [row for row in rows if row[:3] in full])


def _lacks_rows(days: int, first: date, last: date, source: tuple[Any, ...]) -> bool:
    """Whether a row may be missing from its source's reports: fewer days than reports, or a shorter life."""
    reports, first_report, last_report = source
    return bool(days < int(reports) - (first - first_report).days - (last_report - last).days)


def _restatements(reading: Reading) -> Iterator[Finding]:
    yield from restatements.restatement(reading.answers(), reading.near())
    yield from revisions.revised(reading.ledger, reading.rows("restated"), reading.announced())


def _self(reading: Reading) -> Iterator[Finding]:
    yield from restatements.changed_mind(reading.answers())
    rates = [
        point
        for point in reading.ledger.points(topic="loss", period_kind="rate", known_by=reading.known_by)
        if restatements.issuer_speaks(point.claimant, point.source)
    ]
    issuers = sorted({point.claimant for point in rates if point.claimant})
    if issuers:
        totals = reading.ledger.points(
            topic="loss", period_kind="cumulative", claimant=issuers, known_by=reading.known_by
        )
        spoken = [point for point in totals if restatements.issuer_speaks(point.claimant, point.source)]
        yield from averages.averages_against_totals(rates, spoken)


RULES: tuple[Rule, ...] = (
    Rule("sum", "Totals, increments and parts that do not add up", "high", sums.add_up, _each(sums.add_up)),
    Rule("within", "A document that contradicts itself", "high", document.within, _documents),
    Rule("fall", "A running total that falls", "medium", falls.fall, _each(falls.fall)),
    Rule(
        "jump", "A total out of line with its own history and its sister rows", "medium", jumps.jump, _each(jumps.jump)
    ),
    Rule("mirror", "Two copies of one series that disagree", "medium", mirrors.mirror, _each(mirrors.mirror)),
    Rule(
        "restatement",
        "The same question answered with another number",
        "medium",
        restatements.restatement,
        _restatements,
    ),
    Rule("self", "An outlet or issuer that contradicts itself", "medium", restatements.changed_mind, _self),
    Rule(
        "stale",
        "An old figure under a new date",
        "medium",
        gaps.stale_report,
        lambda reading: gaps.stale_report(reading.near()),
    ),
    Rule(
        "category",
        "Unlike measures and changed definitions",
        "medium",
        definitions.category,
        lambda reading: definitions.category(reading.own_spans()),
    ),
    Rule("gap", "Days without a report", "low", gaps.gap, _gaps),
    Rule(
        "independence",
        "A second source that follows the first",
        "info",
        relays.relayed,
        lambda reading: relays.relayed(reading.ledger, reading.known_by),
    ),
)
