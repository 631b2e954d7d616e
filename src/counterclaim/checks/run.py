"""Which rules are there, and what do they find over a ledger?"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from inspect import cleandoc
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
from counterclaim.checks.stories import told_once
from counterclaim.ledger import Ledger
from counterclaim.model.errors import UnknownRuleError
from counterclaim.model.finding import Finding, Severity
from counterclaim.model.quantity import Number

AT_ONCE = 250_000
"""Claims that are read at once: claimants are taken together up to so many, and memory is bounded by it."""
DENSE_DAYS = 30
"""A source the vocabulary does not know is read as a series from 30 days of totals, on at least half of its days."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: its id, a title, how severe it is by default, and where it is computed.

    Attributes:
        text: the function whose docstring is the public methods text.
        over: finds it among a stretch of claimants; null where no part of it can be found so.
        whole: finds what takes the ledger as a whole; null where there is nothing of the kind.
    """

    id: str
    title: str
    severity: Severity
    text: Callable[..., Iterator[Finding]]
    over: Callable[[Reading], Iterator[Finding]] | None
    whole: Callable[[Reading], Iterator[Finding]] | None = None


@dataclass(slots=True)
class Reading:
    """A ledger as the rules read it: cut at a day, with what several rules need fetched once.

    Attributes:
        chosen: the rules that run.
        stretch: the first and the last claimant that are read, in the engine's own order.
    """

    ledger: Ledger
    known_by: date | None
    chosen: frozenset[str]
    stretch: tuple[str, str] = ("", "")
    _told: list[Finding] | None = None
    _near: list[Neighbourhood] | None = None
    _answers: list[restatements.Answer] | None = None
    _spans: list[tuple[Any, ...]] | None = None

    def rows(self, step: str, **parameters: Any) -> list[tuple[Any, ...]]:
        """The rows of a step, cut at the reading's day; of a step that asks so, those of the reading's claimants."""
        first, last = self.stretch
        return self.ledger.rows(step, known_by=self.known_by, recorded_by=None, first=first, last=last, **parameters)

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

    def told(self, rule: str) -> Iterator[Finding]:
        """What one of the rules over single cells finds, beside what the others that run say of the same cell."""
        if self._told is None:
            self._told = [finding for near in self.near() for finding in told_once(near, self.chosen)]
        return (finding for finding in self._told if finding.rule == rule)

    def announced(self) -> dict[Count, dict[date, Number]]:
        """By how much issuers said that they corrected their totals, by count and day."""
        return announcements(self.rows("correction"))

    def answers(self) -> list[restatements.Answer]:
        """The questions that got more than one number from one source."""
        if self._answers is None:
            self._answers = [restatements.answer_of(row) for row in self.rows("check_question")]
        return self._answers


def check(
    ledger: Ledger, *, rules: Sequence[str] | None = None, known_by: date | None = None, at_once: int = AT_ONCE
) -> Iterator[Finding]:
    """The findings of all rules (or of those named) over a ledger, rule by rule, each in order of claimant and day.

    A ledger of more than `at_once` claims is read in stretches of claimants, so that memory stays bounded: rule by rule
    within a stretch, and at the end what concerns no single claimant. The findings are the same.

    Args:
        known_by: keep only what was published on or before this day; null for everything.
        at_once: claims that are read together; a claimant with more is read by itself.

    Raises:
        UnknownRuleError: a name that is no rule.
    """
    chosen = [_rule(name) for name in rules] if rules is not None else list(RULES)
    return _run(ledger, known_by, chosen, at_once)


def passed_over(ledger: Ledger, *, known_by: date | None = None) -> int:
    """How many claims of losses no rule over series reads, since their documents name no source."""
    found = ledger.select("SELECT COUNT(*) FROM claim_now WHERE topic = 'loss' AND source IS NULL", known_by=known_by)
    return int(found[0][0])


def methods() -> list[tuple[str, str, str, Severity]]:
    """Each rule's id, title, public methods text and default severity, in the order in which they run.

    The text is the rule's docstring without what it says to those who call it.
    """
    return [(rule.id, rule.title, _public(rule.text.__doc__ or ""), rule.severity) for rule in RULES]


def _public(text: str) -> str:
    blocks = cleandoc(text).split("\n\n")
    return "\n\n".join(block for block in blocks if not block.startswith(("Args:", "Returns:", "Yields:", "Raises:")))


def named(pairs: Iterable[tuple[str, str]]) -> str:
    """Claimants and their sources as the steps take them: `|claimant/source|…|`."""
    return "|" + "".join(f"{claimant}/{source}|" for claimant, source in sorted(pairs))


def _run(ledger: Ledger, known_by: date | None, chosen: Sequence[Rule], at_once: int) -> Iterator[Finding]:
    stretches = list(_stretches(ledger.rows("check_weight"), at_once))
    ids = frozenset(rule.id for rule in chosen)
    if len(stretches) <= 1:
        reading = Reading(ledger, known_by, ids, stretches[0] if stretches else ("", ""))
        for rule in chosen:
            for part in (rule.over, rule.whole):
                yield from () if part is None else part(reading)
        return
    for stretch in stretches:
        reading = Reading(ledger, known_by, ids, stretch)
        for rule in chosen:
            yield from () if rule.over is None else rule.over(reading)
    reading = Reading(ledger, known_by, ids)
    for rule in chosen:
        yield from () if rule.whole is None else rule.whole(reading)


def _stretches(weights: Iterable[Sequence[Any]], at_once: int) -> Iterator[tuple[str, str]]:
    """First and last claimant of each stretch: neighbours of together at most so many claims, or one with more."""
    first, last, held = None, "", 0
    for claimant, claims in weights:
        if first is not None and held + int(claims) > at_once:
            yield first, last
            first, held = None, 0
        first, last, held = claimant if first is None else first, claimant, held + int(claims)
    if first is not None:
        yield first, last


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


def _cells(rule: str) -> Callable[[Reading], Iterator[Finding]]:
    return lambda reading: reading.told(rule)


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


def _averages(reading: Reading) -> Iterator[Finding]:
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
    Rule("within", "A document that contradicts itself", "high", document.within, None, _documents),
    Rule("fall", "A running total that falls", "medium", falls.fall, _cells("fall")),
    Rule("jump", "A total out of line with its own history and its sister rows", "medium", jumps.jump, _cells("jump")),
    Rule("mirror", "Two copies of one series that disagree", "medium", mirrors.mirror, _cells("mirror")),
    Rule(
        "restatement",
        "The same question answered with another number",
        "medium",
        restatements.restatement,
        lambda reading: restatements.restatement(reading.answers(), reading.near()),
        lambda reading: revisions.revised(reading.ledger, reading.rows("restated"), reading.announced()),
    ),
    Rule(
        "self",
        "An outlet or issuer that contradicts itself",
        "medium",
        restatements.changed_mind,
        lambda reading: restatements.changed_mind(reading.answers()),
        _averages,
    ),
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
        None,
        lambda reading: relays.relayed(reading.ledger, reading.known_by),
    ),
)
