"""Which printed increments and totals of an issuer's reports do not add up?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from counterclaim.checks.definitions import definition_on
from counterclaim.checks.falls import announced
from counterclaim.checks.series import TOGETHER, Cell, Neighbourhood, after, before
from counterclaim.checks.slips import slip_kind
from counterclaim.checks.wording import figure, on, signed, slip_words, thing, who
from counterclaim.model.finding import Finding, Severity


class _Reason(NamedTuple):
    kind: str | None
    severity: Severity
    words: str
    expected: float


def add_up(near: Neighbourhood) -> Iterator[Finding]:
    """A total that is not the previous total plus the increment printed beside it, or parts that miss their whole.

    Compares: the total and the day's increment of one report with the total of the report of the day before, in the
    same source; an increment is one printed right behind its total. In drafts: a sum that is said to be one, with its
    parts.
    Arithmetic: total − previous total must equal the printed increment. Where it does not, the next report tells
    which of the two slipped: next total − its increment gives today's total back. Four or more rows of one report
    that do not add up are a restatement of the whole report (medium). A total that fits both increments counted from
    the report before last only carries yesterday's slip along (medium). A step on the day from which the row is known
    to be counted otherwise is named so (low), and so is one that a correction announced by the issuer makes up for.
    Silent: after a day without a report, on increments with a bound ("up to 400"), on reports without increments, on
    parts with bounds whose printed values add up.
    False alarms: an issuer that corrects a total without a word breaks the sum without a slip.
    """
    for cells in near.copies.values():
        for index, cell in enumerate(cells):
            if cell.mismatched and cell.daily is not None and cell.prev_total is not None:
                yield _finding(cell, _reason(near, cells, index))


def _reason(near: Neighbourhood, cells: Sequence[Cell], index: int) -> _Reason:
    cell, later, earlier = cells[index], after(cells, index), before(cells, index)
    daily, previous, step = cell.daily or 0, cell.prev_total or 0, cell.step or 0
    expected = previous + daily
    named = definition_on(cell.claimant, cell.category, cell.day)
    if named is not None and named.start == cell.day:
        return _Reason("definition", "low", f"from this day on {named.means}, therefore low", cell.total)
    said = announced(near, cell)
    if said is not None and expected + said == cell.total:
        words = f"the issuer announced a correction of {signed(said)} for this report, therefore low"
        return _Reason("restatement", "low", words, cell.total)
    if cell.mismatched_sisters >= TOGETHER:
        words = f"{cell.mismatched_sisters} of {cell.sisters} rows of this report do not add up: the report restates"
        return _Reason("restatement", "medium", words, expected)
    if earlier is not None and earlier.mismatched and earlier.prev_total is not None and earlier.daily is not None:
        carried = earlier.prev_total + earlier.daily + daily
        if carried == cell.total:
            words = (
                f"{figure(earlier.prev_total)} + {figure(earlier.daily)} + {figure(daily)} = {figure(carried)}, so the "
                f"slip stands in the report of {on(earlier.day)}"
            )
            return _Reason("carried-over", "medium", words, cell.total)
    given_back = None if later is None or later.daily is None or later.days != 1 else later.total - later.daily
    if given_back == cell.total:
        kind = slip_kind(daily, step)
        return _Reason(
            kind, "high", f"the next report confirms the total, so the increment slipped ({_slip(kind)})", step
        )
    if cell.total == previous and daily:
        return _Reason("stale-value", "high", "the total repeats the report before", expected)
    kind = slip_kind(cell.total, expected)
    if given_back == expected:
        return _Reason(
            kind,
            "high",
            f"the next report gives {figure(expected)} back, so the total slipped ({_slip(kind)})",
            expected,
        )
    other = kind or slip_kind(daily, step)
    return _Reason(other, "high", f"which of the two slipped is open ({_slip(other)})", expected)


def _slip(kind: str | None) -> str:
    return slip_words(kind)


def _finding(cell: Cell, reason: _Reason) -> Finding:
    previous, daily, step = cell.prev_total or 0, cell.daily or 0, cell.step or 0
    return Finding(
        rule="sum",
        kind=reason.kind,
        severity=reason.severity,
        verdict="differs",
        message=(
            f"{who(cell.source)}: {thing(cell.category)} on {on(cell.day)} do not add up: {figure(cell.total)} − "
            f"{figure(previous)} = {signed(step)}, printed {signed(daily)}; {reason.words}."
        ),
        claims=tuple(claim for claim in (cell.total_id, cell.daily_id) if claim),
        where=cell.where(),
        details={
            "printed_total": cell.total,
            "previous_total": previous,
            "printed_increment": daily,
            "computed_increment": step,
            "expected": reason.expected,
            "rows_not_adding_up": cell.mismatched_sisters,
        },
    )
