"""Who answers the same question with another number later, and which reports were restated as a whole?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby
from typing import Any, NamedTuple

from counterclaim.checks.falls import item_by_item
from counterclaim.checks.rounding import agrees
from counterclaim.checks.series import TOGETHER, Cell, Neighbourhood, plain, restated
from counterclaim.checks.slips import slip_kind
from counterclaim.checks.wording import figure, on, signed, slip_words, thing, who
from counterclaim.model.finding import Finding
from counterclaim.model.quantity import Number, Quantity
from counterclaim.vocabulary.load import vocabulary

SHOWN = 9
"""How many rows of a restated report its message shows."""


class Answer(NamedTuple):
    """One row of check_question.sql: who was asked what, and the number given."""

    claimant: str | None
    source: str | None
    subject: str | None
    category: str | None
    outcome: str | None
    period_kind: str
    start: date | None
    end: date
    per: str | None
    stated: Number
    low: Number | None
    high: Number | None
    qualifier: Any
    unit: Any
    published_at: date | None
    document: str
    claim_id: str
    recorded_at: Any

    @property
    def quantity(self) -> Quantity:
        """The number with the bounds its words allow."""
        return Quantity(self.stated, self.low, self.high, self.qualifier, self.unit)

    def where(self) -> dict[str, Any]:
        """The address of the question as findings carry it."""
        return {
            "claimant": self.claimant,
            "source": self.source,
            "subject": self.subject,
            "category": self.category,
            "date": on(self.end),
        }


def answer_of(row: Sequence[Any]) -> Answer:
    """The answer of one row of check_question.sql, numbers as int where they are whole."""
    values = list(row)
    for place in (9, 10, 11):
        values[place] = plain(values[place])
    return Answer(*values)


def restatement(answers: Sequence[Answer], near: Sequence[Neighbourhood]) -> Iterator[Finding]:
    """An issuer that answers the same question with another number, or restates a whole report at once.

    Compares: figures of one claimant in its own voice (or in a copy of its series) for the same subject, category,
    outcome and period, published or recorded at different times; a dataset's cell with what it read when it was
    imported before; and the rows of one report among each other.
    Arithmetic: the later figure must be the earlier one, fairly rounded or bounded. A report is restated as a whole
    when four or more of its rows are out of line with the steps around them and at least one falls, or when four or
    more printed increments do not add up.
    Silent: on rounding, on floors later replaced by higher figures, on totals given twice on one day (the later count
    simply went on), on sources that count a list of single cases, on documents that give several figures for the
    question (they speak of different places).
    A cell of a copy that was mended is low: the issuer need not have changed its figure. So is a cell whose row the
    issuer's own list of corrections names.
    False alarms: figures for different places whose place was not read look like two answers.
    """
    for first, later in _changed(answers, own=True):
        yield _second_answer("restatement", first, later)
    yield from _whole_reports(near)


def changed_mind(answers: Sequence[Answer]) -> Iterator[Finding]:
    """One outlet that contradicts itself over time, or an issuer whose own series do not add up.

    Compares: figures in one outlet's pieces for the same claimant, subject, category, outcome and period, published on
    different days; and an issuer's averages, multiplied by their days and summed, with the totals it states.
    Arithmetic: the later figure must be the earlier one, fairly rounded or bounded. Averages: the sum of average × days
    from the first month on must lie within 10 % of a stated total of the same period.
    Silent: on rounding, on issuers themselves (see `restatement`), on months with a gap between them.
    False alarms: a total and averages made for different purposes are two series; neither makes the other wrong, and
    the finding says so. A later correction that was announced still shows here.
    """
    for first, later in _changed(answers, own=False):
        yield _second_answer("self", first, later)


def issuer_speaks(claimant: str | None, source: str | None) -> bool:
    """Whether a source is the claimant's own voice or a copy of its series, as the vocabulary says."""
    known = vocabulary()
    entry = known.sources.get(source or "")
    if entry is None:
        return source is not None and source == claimant
    speaker = entry.mirror_of or entry.party
    if speaker is None or claimant is None:
        return False
    return known.within(speaker, claimant) or known.within(claimant, speaker)


def _changed(answers: Sequence[Answer], *, own: bool) -> Iterator[tuple[Answer, Answer]]:
    """The first answer to a question and each later one that is another number."""
    for _, group in groupby(answers, key=lambda answer: answer[:9]):
        asked = list(group)
        if issuer_speaks(asked[0].claimant, asked[0].source) != own:
            continue
        documents: dict[str, set[Number]] = {}
        for answer in asked:
            documents.setdefault(answer.document, set()).add(answer.stated)
        # one document gives several numbers: a dataset whose cell was mended and imported again, or two places
        reread = len(documents) == 1
        if reread and not (asked[0].document.startswith("dataset:") and asked[0].recorded_at != asked[-1].recorded_at):
            continue
        single = asked if reread else [a for a in asked if len(documents[a.document]) == 1]
        for later in single[1:]:
            first = single[0]
            same_day = first.published_at == later.published_at and not reread
            if not same_day and not _fits(first.quantity, later.quantity):
                yield first, later


def _fits(first: Quantity, later: Quantity) -> bool:
    bounded = first.qualifier in ("more-than", "at-least") and (later.stated or 0) >= (first.stated or 0)
    return bounded or agrees(later, "", first) is not None or agrees(first, "", later) is not None


def _second_answer(rule: str, first: Answer, later: Answer) -> Finding:
    kind = slip_kind(later.stated, first.stated)
    words = "over" if rule == "restatement" else "in its own pieces for"
    days = (
        f"{on(first.published_at)} and {on(later.published_at)}"
        if first.published_at and later.published_at
        else "two days"
    )
    return Finding(
        rule=rule,
        kind=rule if rule == "restatement" else kind,
        severity="medium",
        verdict="differs",
        message=(
            f"{who(later.source)} gives two figures {words} the same question ({who(later.claimant)}, "
            f"{thing(later.category)}, until {on(later.end)}), published {days}: {figure(first.stated)}, then "
            f"{figure(later.stated)} (difference {figure(abs(later.stated - first.stated))}; {slip_words(kind)})."
        ),
        claims=(later.claim_id, first.claim_id),
        where=later.where(),
        details={"first": first.stated, "later": later.stated, "slip": kind},
    )


def _whole_reports(near: Sequence[Neighbourhood]) -> Iterator[Finding]:
    reports: dict[tuple[Any, ...], list[Cell]] = {}
    said: dict[tuple[Any, ...], list[str]] = {}
    for group in near:
        count = next((row[0] for row in group.copies.values() if row), None)
        for day, delta in group.announced.items():
            if delta and count is not None:
                told = f"{thing(count.category)} {signed(delta)}"
                said.setdefault((count.claimant, count.subject, day), []).append(told)
        for source, row in group.copies.items():
            for cell in () if item_by_item(source) else row:
                if restated(cell) and (cell.unusual or cell.mismatched):
                    reports.setdefault(
                        (cell.claimant or "", cell.source or "", cell.subject or "", cell.day), []
                    ).append(cell)
    for _, cells in sorted(reports.items(), key=lambda item: item[0]):
        yield _whole_report(cells, said.get((cells[0].claimant, cells[0].subject, cells[0].day), []))


def _whole_report(cells: Sequence[Cell], said: Sequence[str]) -> Finding:
    cell = cells[0]
    told = f" The issuer announced corrections that day: {', '.join(said)}." if said else ""
    if cell.mismatched_sisters >= TOGETHER:
        counted = f"{cell.mismatched_sisters} of {cell.sisters} printed increments do not add up"
    else:
        counted = f"{cell.unusual_sisters} of {cell.sisters} rows are out of line with the steps around them"
        counted += f" and {cell.fallen_sisters} fall" + ("s" if cell.fallen_sisters == 1 else "")
    steps = ", ".join(
        f"{thing(c.category)} {figure(c.prev_total)} → {figure(c.total)}"
        for c in cells[:SHOWN]
        if c.prev_total is not None
    ) + (", …" if len(cells) > SHOWN else "")
    return Finding(
        rule="restatement",
        kind="restatement",
        severity="medium",
        verdict="differs",
        message=(
            f"{who(cell.source)}: the report of {on(cell.day)} looks restated as a whole: {counted} ({steps}).{told} "
            "Steps across that day are not one day's losses."
        ),
        claims=tuple(c.total_id for c in cells),
        where={**cell.where(), "category": None},
        details={
            "rows": cell.sisters,
            "out_of_line": cell.unusual_sisters,
            "fallen": cell.fallen_sisters,
            "not_adding_up": cell.mismatched_sisters,
            "categories": [c.category for c in cells],
            "announced": list(said),
        },
    )
