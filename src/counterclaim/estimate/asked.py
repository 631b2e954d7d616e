"""What does the ledger let one say about losses: a range, a claim's place in it, a ladder, sources, changes?"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any, Protocol

from counterclaim.estimate.answer import Estimate, Rung
from counterclaim.estimate.answering import DEFINITIONS, SEED, estimate_reports, heard_reports
from counterclaim.estimate.changepoints import Change, changepoints
from counterclaim.estimate.counted import EVERYONE_COUNTED
from counterclaim.estimate.ladder import specification_curve
from counterclaim.estimate.own_cards import cards_of
from counterclaim.estimate.plausible import Plausible, plausible_reports
from counterclaim.estimate.reading import Reading, declared_relays, reports_from_claims
from counterclaim.estimate.report import LOST, Report
from counterclaim.estimate.sources import Source, sources_of_reports
from counterclaim.model.claim import Claim, label_of
from counterclaim.model.errors import NotPlausibleError


class Claims(Protocol):
    """What is asked of a ledger here."""

    def claims(self, *, category: str, subject: str, known_by: dt.date | None = None) -> Iterable[Claim]:
        """The claims of a category about a side."""

    def claim(self, claim_id: str, *, known_by: dt.date | None = None) -> Claim | None:
        """One claim by its id."""

    def entries(self, kind: str | None = None, *, known_by: dt.date | None = None) -> Iterable[Any]:
        """Entries of one kind."""

    def head(self) -> str:
        """The hash that stands for the whole ledger."""


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked of a ledger, the same for every answer; an answer leaves aside what it has no use for.

    `start` and `end` are both included; without them the window is all that is reported. For equipment the outcome is
    `lost` unless another is given. `known_by` keeps what was published on or before that day; `who` narrows the people
    counted; `ladder=False` leaves the evidence ladder empty, which saves a third of the time.
    """

    category: str
    subject: str
    outcome: str = "casualties"
    start: dt.date | None = None
    end: dt.date | None = None
    known_by: dt.date | None = None
    seed: int = SEED
    level: float = 0.9
    cards: str = "common"
    who: str = EVERYONE_COUNTED
    ladder: bool = True

    @property
    def meant(self) -> str:
        """The outcome that is meant: `casualties` is a word for people, so for equipment it stands for `lost`."""
        return "lost" if self.category != "personnel" and self.outcome == "casualties" else self.outcome


def estimate(ledger: Claims, question: Question) -> Estimate:
    """The range of one side's losses that the ledger's claims leave, with all that it rests on.

    Raises:
        NoDefinitionError, LevelError, NoCardsError, NoPerimeterError: an outcome, a level, a set of cards or of people
            that there is not.
    """
    reading = read(ledger, question)
    found = estimate_reports(
        reading.reports,
        subject=question.subject,
        category=question.category,
        outcome=question.meant,
        start=question.start,
        end=question.end,
        level=question.level,
        seed=question.seed,
        cards=question.cards,
        ledger=ledger.head(),
        who=question.who,
        ladder=question.ladder,
    )
    refused, first, last = found.refused, question.start, question.end
    if reading.aside and not reading.reports:
        why = ", ".join(f"{count:,} ({reason})" for reason, count in reading.aside.items())
        refused = f"no figure about these losses can be used; left aside: {why}"
    elif question.known_by and not reading.reports and not (first and last and last < first):
        refused = (
            f"no figure about these losses published by {question.known_by} is known; give a later day or add documents"
        )
    return replace(found, refused=refused, diagnostics={**found.diagnostics, "left_aside": dict(reading.aside)})


MONDAY = dt.date(2024, 1, 1)


def read(ledger: Claims, question: Question, *, weeks_from: dt.date | None = None) -> Reading:
    """The ledger's claims as reports, with declared dependence respected."""
    relays = declared_relays(entry.body for entry in ledger.entries("dependence", known_by=question.known_by))
    claims = ledger.claims(category=question.category, subject=question.subject, known_by=question.known_by)
    return reports_from_claims(
        claims,
        subject=question.subject,
        category=question.category,
        outcome=question.meant,
        relays=relays,
        weeks_from=weeks_from,
    )


def plausible(
    ledger: Claims, claim_id: str, *, known_by: dt.date | None = None, seed: int = SEED, cards: str = "common"
) -> tuple[Plausible, ...]:
    """A claim of either side beside the range that everyone else's figures leave, under each meaning of its words.

    Raises:
        NotPlausibleError: there is no such claim, or it gives no number, side or dates to compare.
    """
    claim = ledger.claim(claim_id, known_by=known_by)
    if claim is None:
        raise NotPlausibleError(claim_id, "the ledger holds no claim of that id")
    category, subject, outcome = label_of(claim.category), label_of(claim.subject), label_of(claim.outcome)
    one = reports_from_claims([claim], subject=subject, category=category, outcome=outcome).reports
    if not one or not subject:
        raise NotPlausibleError(claim_id, "it is not a number of losses of one side over known days")
    reading = read(ledger, Question(category, subject, outcome, known_by=known_by))
    found = plausible_reports(one[0], reading.reports, seed=seed, cards=cards)
    return tuple(replace(under, ledger=ledger.head()) for under in found)


def specifications(ledger: Claims, question: Question) -> tuple[Rung, ...]:
    """The range under every other choice a careful person could have made (specification curve)."""
    deck, start, end = cards_of(question.cards), question.start, question.end
    kept, _, suspected = heard_reports(read(ledger, question).reports, deck)
    if not kept:
        return ()
    until = end + dt.timedelta(days=1) if end else max(r.end for r in kept)
    return specification_curve(
        kept,
        deck,
        DEFINITIONS[question.meant] if question.category == "personnel" else LOST,
        start or min(r.start for r in kept),
        until,
        level=question.level,
        seed=question.seed,
        suspected=suspected,
    )


def sources(ledger: Claims, question: Question) -> tuple[Source, ...]:
    """Every source about one side's losses: bias, scatter, drift and the chance that it repeats another."""
    return sources_of_reports(read(ledger, question).reports, seed=question.seed, cards=question.cards)


@dataclass(frozen=True, slots=True)
class Rates:
    """Change points of one source's claimed rate."""

    source: str
    changes: tuple[Change, ...]


def changes(ledger: Claims, question: Question) -> tuple[Rates, ...]:
    """Weeks (from Monday) in which the rate that a running series claims changed, at p of 0.95 or more, by source."""
    reading = read(ledger, question, weeks_from=MONDAY)
    out = []
    for source in sorted({r.source for r in reading.reports if r.form == "serial"}):
        weeks, rates = weekly_rate([r for r in reading.reports if r.source == source and r.form == "serial"])
        out.append(Rates(source, changepoints(weeks, rates)))
    return tuple(out)


def weekly_rate(steps: Iterable[Report]) -> tuple[list[dt.date], list[float | None]]:
    """Claimed losses a day for each week that a weekly step begins in, by the Monday of that week; gaps are None."""
    rates = {r.start - dt.timedelta(days=r.start.weekday()): r for r in steps if r.value}
    monday, weeks = min(rates), list[dt.date]()
    while monday <= max(rates):
        weeks.append(monday)
        monday += dt.timedelta(days=7)
    found = [rates.get(w) for w in weeks]
    return weeks, [
        None if r is None or r.value is None or (r.end - r.start).days > 10 else r.value / (r.end - r.start).days
        for r in found
    ]
