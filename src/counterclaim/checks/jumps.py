"""Which single totals stand out of line with their own history and with the other rows of the same report?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from counterclaim.checks.falls import COPY_ERROR, accused, announced, band, describe, item_by_item, witnessed
from counterclaim.checks.series import TOGETHER, Cell, Neighbourhood, falls, restated, slip_between
from counterclaim.checks.wording import figure, on, signed, thing, who
from counterclaim.model.finding import Finding

LEAP = 25.0
"""A step this many times the typical one is a leap. Tuned on the General Staff's series of 2022 to 2026: at 25, and
half as large again as any step before, it marks 2 of 22,310 reports, both of them days of known events."""


FAR = 7
"""Reports further apart than a week are no neighbours that a spike could be measured against."""


def jump(near: Neighbourhood) -> Iterator[Finding]:
    """A total out of line with its own history and with the other rows of the same report.

    Compares: each total with the reports before and after it in the same copy (a spike or a dip that the next report
    takes back), and each step with the steps of fourteen reports on either side, with the largest step before it and
    with the other rows of the same report.
    Arithmetic: a spike or dip is a total without which the series rises again; the numbers that fit between its
    neighbours are searched for one that a single slip turns into the printed one. A leap is a step of at least ten
    that is more than 25 times the mean step around it and more than one and a half times any step before it, and
    is not taken back.
    Silent: where another copy shows the same fall (then it is a restatement, see `fall`), where four or more rows of
    the report move out of line together (see `restatement`), on days for which the issuer announced a correction of
    the row, across gaps of more than three days, on sources that count a list of single cases (they move in lots and
    back).
    False alarms: a true event that fell into one day (a strike on airfields) leaps as a slip does. The finding says
    that the row stands alone, never that the figure is wrong.
    """
    for source, cells in near.copies.items():
        if item_by_item(source):
            continue
        marked: set[int] = set()
        for index in falls(cells):
            found = accused(near, cells, index)
            seen = witnessed(near, cells, index)
            whole = seen is None and restated(cells[index])
            if cells[index].days > FAR or announced(near, cells[index]) is not None:
                continue
            if len(found) == 1 and found[0] not in marked and seen in (None, COPY_ERROR) and not whole:
                marked.add(found[0])
                yield _spike(near, cells, found[0])
        for index, cell in enumerate(cells):
            if index not in marked and announced(near, cell) is None and _leaps(cell):
                yield _leap(cell)


def _spike(near: Neighbourhood, cells: Sequence[Cell], index: int) -> Finding:
    cell = cells[index]
    low, high = band(cells, index)
    slip: str | None
    slip, origins = slip_between(cell.total, low, high)
    if slip is None:
        slip = _earlier(cells, index)
    other = _others(near, cell)
    return Finding(
        rule="jump",
        kind=slip,
        severity="medium",
        verdict="differs",
        message=(
            f"{who(cell.source)}: the total of {thing(cell.category)} on {on(cell.day)}, {figure(cell.total)}, does "
            f"not fit its neighbours and is taken back; {describe(slip, cell.total, origins, low, high)}."
        ),
        claims=(cell.total_id,),
        where=cell.where(),
        details={
            "printed": cell.total,
            "low": low,
            "high": high,
            "expected": other if other is not None else (origins[0] if len(origins) == 1 else None),
            "reversed": True,
        },
    )


def _earlier(cells: Sequence[Cell], index: int) -> str | None:
    """`stale-value` where the total repeats one of the reports at hand before it."""
    return "stale-value" if any(c.total == cells[index].total for c in cells[:index]) else None


def _others(near: Neighbourhood, cell: Cell) -> float | None:
    values = {
        other.total
        for source, cells in near.copies.items()
        for other in cells
        if source != cell.source and other.day == cell.day and other.total != cell.total
    }
    return values.pop() if len(values) == 1 else None


def _leaps(cell: Cell) -> bool:
    step = cell.step
    if not cell.leapt or step is None or cell.unusual_sisters >= TOGETHER:
        return False
    return cell.days <= 3 and step / cell.days > LEAP * cell.typical


def _leap(cell: Cell) -> Finding:
    step = cell.step or 0
    others = cell.unusual_sisters - 1
    rows = cell.sisters - 1
    beside = (
        "the report has no other row to compare with"
        if rows < 1
        else f"{max(others, 0)} of the other {rows} rows of the report are out of line"
    )
    return Finding(
        rule="jump",
        kind="one-row",
        severity="medium",
        verdict="differs",
        message=(
            f"{who(cell.source)}: the total of {thing(cell.category)} leaps by {signed(step)} on {on(cell.day)} to "
            f"{figure(cell.total)}; around it a report adds {cell.typical:.1f} on average; {beside}, and later "
            "reports do not take it back."
        ),
        claims=(cell.total_id,),
        where=cell.where(),
        details={
            "step": step,
            "typical": round(cell.typical, 2),
            "rows_out_of_line": max(others, 0) + 1,
            "rows": cell.sisters,
            "reversed": False,
        },
    )
