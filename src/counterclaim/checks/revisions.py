"""Which cells of a dataset read otherwise than when they were imported before?"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from counterclaim.checks.falls import is_copy
from counterclaim.checks.series import Count, plain
from counterclaim.checks.slips import slip_kind
from counterclaim.checks.wording import figure, on, slip_words, thing, who
from counterclaim.ledger import Ledger, Point
from counterclaim.ledger.filters import condition
from counterclaim.model.finding import Finding
from counterclaim.model.quantity import Number

_AT_ONCE = 500
_COLUMNS = {"start": "period_start", "end": "period_end"}


def revised(
    ledger: Ledger, rows: Sequence[Sequence[Any]], announced: Mapping[Count, Mapping[date, Number]]
) -> Iterator[Finding]:
    """A finding for each cell whose number was changed at its source since an earlier import; see `restatement`.

    Args:
        rows: those of restated.sql.
        announced: corrections that issuers announced, by count and day.
    """
    for start in range(0, len(rows), _AT_ONCE):
        some = [(before, day, json.loads(body)) for before, day, body in rows[start : start + _AT_ONCE]]
        points = {point.claim_id: point for point in _points(ledger, some)}
        for before, day, body in some:
            first, later = points.get(before), points.get(body["now"])
            if first is not None and later is not None and _numbers(first) != _numbers(later):
                yield _finding(first, later, day, body["cell"], announced)


def _points(ledger: Ledger, some: Sequence[tuple[str, date, Mapping[str, Any]]]) -> list[Point]:
    """Both readings of each cell, whichever of them stands."""
    where, given = condition(
        {"claim_ids": sorted({name for before, _, body in some for name in (before, body["now"])})}
    )
    columns = ", ".join(_COLUMNS.get(name, name) for name in Point._fields)
    found = ledger.select(f"SELECT {columns} FROM claim_ever WHERE {where}", step="claim_ever", **given)
    return [Point(*row) for row in found]


def _numbers(point: Point) -> tuple[Number | None, ...]:
    return plain(point.stated), plain(point.low), plain(point.high)


def _finding(
    first: Point, later: Point, day: date, cell: str, announced: Mapping[Count, Mapping[date, Number]]
) -> Finding:
    count = (later.claimant, later.subject, later.category, later.outcome)
    said = announced.get(count, {}).get(later.end) if later.end else None
    old, new = _number(first) or 0, _number(later) or 0
    slip = slip_kind(old, new)
    if said is not None:
        reason = f"the issuer announced a correction of this row on {on(later.end or day)}, therefore low"
    elif is_copy(later.source):
        reason = "the copy was changed, which need not mean that its issuer changed the figure, therefore low"
    else:
        reason = "no correction was announced"
    words = f" ({slip_words(slip)})" if slip else ""
    return Finding(
        rule="restatement",
        kind="restatement",
        severity="medium" if said is None and not is_copy(later.source) else "low",
        verdict="differs",
        message=(
            f"{who(later.source)}: {thing(later.category)} for {on(later.end or day)} read {figure(old)} and, since "
            f"the import of {on(day)}, {figure(new)}{words}; {reason}."
        ),
        claims=(later.claim_id, first.claim_id),
        where={
            "claimant": later.claimant,
            "source": later.source,
            "subject": later.subject,
            "category": later.category,
            "date": None if later.end is None else later.end.isoformat(),
        },
        details={"first": old, "later": new, "slip": slip, "cell": cell, "seen": day.isoformat(), "announced": said},
    )


def _number(point: Point) -> Number | None:
    """The number a reading is named by: the stated one, else the floor, else the ceiling."""
    return next((value for value in _numbers(point) if value is not None), None)
