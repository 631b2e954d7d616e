"""Where do two copies of one issuer's count disagree, and which of them looks wrong?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from counterclaim.checks.definitions import definition_on
from counterclaim.checks.series import Cell, Neighbourhood
from counterclaim.checks.slips import slip_kind
from counterclaim.checks.wording import figure, on, slip_words, thing, who
from counterclaim.model.finding import Finding
from counterclaim.model.quantity import Number

RUN = 4
"""From four reports in a row with the same distance the copies count differently rather than slip."""


class _Judged(NamedTuple):
    wrong: Cell | None
    right: Cell | None
    kind: str | None
    reason: str


def mirror(near: Neighbourhood) -> Iterator[Finding]:
    """Two copies of one issuer's series that give different totals for the same day.

    Compares: the totals of all copies (and the issuer's own documents) of one claimant, subject, category and
    outcome for one day.
    Arithmetic: difference = higher − lower. The copy that a printed increment contradicts is suspected; else, of three
    or more, the one that stands alone; of two, the one that does not fit between the totals on which the copies agree
    before and after; else the one that repeats its own total of the report before. The slip is named from the suspected
    copy to the other one. Four or more reports in a row at the same distance are a difference of definition or a value
    carried along, not a slip (low).
    Silent: on days that only one copy has; on figures with unlike outcomes.
    False alarms: none as to the difference itself; which copy is suspected can be wrong where both values fit.
    """
    if len(near.copies) < 2:
        return
    rows: dict[date, list[Cell]] = {}
    for copy in near.copies.values():
        for cell in copy:
            rows.setdefault(cell.day, []).append(cell)
    runs = _runs(rows)
    for day, cells in sorted(rows.items()):
        if len({cell.total for cell in cells}) < 2:
            continue
        yield _finding(cells, _judge(near, cells, runs.get(day, 1)), runs.get(day, 1))


def _runs(rows: dict[date, list[Cell]]) -> dict[date, int]:
    """How many reports in a row, each day's included, the first two copies stand at about the same distance."""
    lengths: dict[date, int] = {}
    run: list[date] = []
    last: Number | None = None
    for day, cells in sorted(rows.items()):
        if len(cells) < 2:
            continue
        distance = cells[0].total - cells[1].total
        if distance and last is not None and abs(distance - last) <= max(1, abs(last) // 50):
            run.append(day)
        else:
            lengths.update(dict.fromkeys(run, len(run)))
            run = [day] if distance else []
        last = distance or None
    lengths.update(dict.fromkeys(run, len(run)))
    return lengths


def _judge(near: Neighbourhood, cells: Sequence[Cell], run: int) -> _Judged:
    if run >= RUN:
        named = definition_on(cells[0].claimant, cells[0].category, cells[0].day)
        if named is not None and named.differs_between_copies:
            return _Judged(None, None, "definition", f"the copies count differently here: {named.means}")
        return _Judged(None, None, "carried", f"{run} reports in a row stand at the same distance")
    judged = _by_increment(cells) or _by_majority(cells) or _by_neighbours(near, cells) or _by_repeat(cells)
    if judged is not None:
        return judged
    first, second = sorted(cells, key=lambda cell: cell.total)[:: len(cells) - 1]
    return _Judged(None, None, slip_kind(first.total, second.total), "both values fit their neighbours")


def _named(wrong: Cell, right: Cell, reason: str) -> _Judged:
    repeats = wrong.total == wrong.prev_total and wrong.prev_total != right.total
    kind: str | None = slip_kind(wrong.total, right.total)
    return _Judged(wrong, right, kind or ("stale-value" if repeats else None), reason)


def _by_majority(cells: Sequence[Cell]) -> _Judged | None:
    values = sorted(cell.total for cell in cells)
    common = max(set(values), key=lambda value: (values.count(value), value))
    odd = [cell for cell in cells if cell.total != common]
    if len(cells) < 3 or len(odd) != 1:
        return None
    right = next(cell for cell in cells if cell.total == common)
    return _named(odd[0], right, f"{len(cells) - 1} of {len(cells)} copies have {figure(common)}")


def _by_increment(cells: Sequence[Cell]) -> _Judged | None:
    printed = next((c for c in cells if c.daily is not None and c.prev_total is not None and c.days == 1), None)
    if printed is None or printed.prev_total is None or printed.daily is None:
        return None
    expected = printed.prev_total + printed.daily
    fits = [cell for cell in cells if cell.total == expected]
    if not fits or len(fits) == len(cells):
        return None
    wrong = next(cell for cell in cells if cell.total != expected)
    return _named(wrong, fits[0], f"the printed increment {figure(printed.daily)} leads to {figure(expected)}")


def _by_neighbours(near: Neighbourhood, cells: Sequence[Cell]) -> _Judged | None:
    """The copy outside the band that the days of agreement before and after leave."""
    day = cells[0].day
    agreed = sorted(
        (d, next(iter(totals)))
        for d, totals in _totals(near, [cell.source for cell in cells]).items()
        if len(totals) == 1
    )
    low = max((total for d, total in agreed if d < day), default=None)
    high = min((total for d, total in agreed if d > day), default=None)
    out = [cell for cell in cells if (low is not None and cell.total < low) or (high is not None and cell.total > high)]
    inside = [cell for cell in cells if cell not in out]
    if len(out) != 1 or not inside:
        return None
    bounds = " and ".join(figure(bound) for bound in (low, high) if bound is not None)
    return _named(out[0], inside[0], f"{figure(out[0].total)} does not fit between {bounds}")


def _totals(near: Neighbourhood, sources: Sequence[str | None]) -> dict[date, set[Number]]:
    totals: dict[date, set[Number]] = {}
    for source in sources:
        for cell in near.copies[source]:
            totals.setdefault(cell.day, set()).add(cell.total)
    return totals


def _by_repeat(cells: Sequence[Cell]) -> _Judged | None:
    still = [cell for cell in cells if cell.total == cell.prev_total and cell.typical >= 1]
    moved = [cell for cell in cells if cell.total != cell.prev_total]
    if len(still) != 1 or not moved:
        return None
    return _named(still[0], moved[0], f"{figure(still[0].total)} repeats the report before")


def _finding(cells: Sequence[Cell], judged: _Judged, run: int) -> Finding:
    shown = judged.wrong or cells[0]
    values = {who(cell.source): cell.total for cell in cells}
    low, high = min(values.values()), max(values.values())
    told = ", ".join(f"{source} {figure(value)}" for source, value in sorted(values.items()))
    slip = "" if judged.wrong is None or judged.kind is None else f" ({slip_words(judged.kind)})"
    blame = "no copy is suspected" if judged.wrong is None else f"{who(judged.wrong.source)} is suspected{slip}"
    return Finding(
        rule="mirror",
        kind=judged.kind,
        severity="low" if run >= RUN else "medium",
        verdict="differs",
        message=(
            f"copies of {who(shown.claimant)} on {thing(shown.category)}, {on(shown.day)}: {told} "
            f"({figure(high)} − {figure(low)} = {figure(high - low)}); {blame}: {judged.reason}."
        ),
        claims=tuple(cell.total_id for cell in sorted(cells, key=lambda cell: cell is not judged.wrong)),
        where=shown.where(),
        details={
            "values": values,
            "suspect": None if judged.wrong is None else who(judged.wrong.source),
            "expected": None if judged.right is None else judged.right.total,
            "reason": judged.reason,
            "run": run,
        },
    )
