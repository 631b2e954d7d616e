"""On which days is there no report, and which reports only repeat the one before?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Any

from counterclaim.checks.series import Cell, Neighbourhood
from counterclaim.checks.wording import figure, on, thing, who
from counterclaim.model.finding import Finding

DAILY = 0.6
"""A source is taken for a daily one when this share of its reports follows within a day of the one before."""
LONG = 20
"""Below this a step over two days may equal one day's figure because the other day had none."""
ENOUGH = 10
"""Below ten reports nothing is said about a source's rhythm."""


def gap(reports: Sequence[tuple[Any, ...]], rows: Sequence[tuple[Any, ...]]) -> Iterator[Finding]:
    """Days without a report in a daily series, and steps over several days that could be read as one day's.

    Compares: the days of each source's reports; and for each row of a report the day it last stood in one.
    Arithmetic: a source is daily when three in five of its reports follow within a day. Days between two reports
    without one are a gap; the next step covers all of them. A printed day's figure that equals a step over several
    days is named: it may be a longer report read as one day.
    Silent: on sources that report now and then, before the first and after the last report. A missing day is
    missing, never zero.
    False alarms: a report that was given and not collected looks like one that was not given.

    Args:
        reports: rows of check_pause.sql.
        rows: rows of check_row_gap.sql for daily sources.
    """
    open_days: dict[tuple[Any, ...], set[tuple[date, date]]] = {}
    for claimant, source, subject, last, day, *rhythm in reports:
        if last is None or not daily(rhythm):
            continue
        open_days.setdefault((claimant, source, subject), set()).add((last, day))
        missing = _between(last, day)
        yield Finding(
            rule="gap",
            kind="no-report",
            severity="low",
            verdict="not-checkable",
            message=(
                f"{who(source)}: no report on {_days(missing)}; the step from {on(last)} to {on(day)} covers "
                f"{(day - last).days} days and is not one day's figure."
            ),
            where=_where((claimant, source, subject), None, missing[0]),
            details={"missing": [on(d) for d in missing], "before": on(last), "after": on(day)},
        )
    for claimant, source, subject, category, _, last, day, printed, step, claim in rows:
        key = (claimant, source, subject)
        if printed is not None and printed == step and step >= LONG:
            yield _two_days(key, category, last=last, day=day, printed=int(printed), claim=claim)
        elif (last, day) not in open_days.get(key, set()) and _apart(key, last, day, open_days):
            yield _row(key, category, last, day, claim)


def daily(rhythm: Sequence[Any]) -> bool:
    """Whether a source reports daily: how many of its reports follow within a day, and how many it has."""
    close, count = int(rhythm[0]), int(rhythm[1])
    return count >= ENOUGH and close >= DAILY * (count - 1)


def stale_report(near: Sequence[Neighbourhood]) -> Iterator[Finding]:
    """An old figure used as if current: a report that repeats the one before in every row, or an old total.

    Compares: every row of a report with the report before, where at least three rows usually move; in drafts, a figure
    told as current with the newest one its claimant had published by then.
    Arithmetic: step = total − previous total; all steps are zero. A row usually moves when the steps around it are
    three or more on average.
    Silent: on sources whose rows seldom move, on figures that the text dates itself.
    False alarms: a truly quiet day; with three rows that usually move every report it has not been seen.
    """
    reports: dict[tuple[Any, ...], list[Cell]] = {}
    for group in near:
        for row in group.copies.values():
            for cell in row:
                if cell.still and cell.prev_day is not None:
                    reports.setdefault((cell.claimant, cell.source or "", cell.subject or "", cell.day), []).append(
                        cell
                    )
    for (claimant, source, subject, day), cells in sorted(reports.items()):
        first = cells[0]
        last = first.prev_day or day
        yield Finding(
            rule="stale",
            kind="stale-value",
            severity="medium",
            verdict="differs",
            message=(
                f"{who(source)}: the report of {on(day)} repeats that of {on(last)} in all {first.sisters} rows, "
                f"{first.still} of which usually move; it looks like the earlier report under a new date."
            ),
            claims=tuple(cell.total_id for cell in cells),
            where=_where((claimant, source, subject), None, day),
            details={"repeats": on(last), "rows": first.sisters},
        )


def _apart(
    key: tuple[Any, ...], last: date, day: date, open_days: dict[tuple[Any, ...], set[tuple[date, date]]]
) -> bool:
    """Whether the source itself reported on some day between."""
    covered = {
        missing
        for first, then in open_days.get(key, set())
        if first < day and then > last
        for missing in _between(first, then)
    }
    return any(missing not in covered for missing in _between(last, day))


def _row(key: tuple[Any, ...], category: str, last: date, day: date, claim: str) -> Finding:
    missing = _between(last, day)
    return Finding(
        rule="gap",
        kind="no-row",
        severity="low",
        verdict="not-checkable",
        message=(
            f"{who(key[1])}: the row {thing(category)} is missing on {_days(missing)} although other rows were "
            f"reported; the step to {on(day)} covers {(day - last).days} days."
        ),
        claims=(claim,),
        where=_where(key, category, missing[0]),
        details={"missing": [on(d) for d in missing], "before": on(last), "after": on(day)},
    )


def _two_days(key: tuple[Any, ...], category: str, *, last: date, day: date, printed: int, claim: str) -> Finding:
    return Finding(
        rule="gap",
        kind="days-as-one",
        severity="low",
        verdict="differs",
        message=(
            f"{who(key[1])}: the day's figure {figure(printed)} of {thing(category)} on {on(day)} equals the step "
            f"since {on(last)}, {(day - last).days} days; it may be a longer report read as one day."
        ),
        claims=(claim,),
        where=_where(key, category, day),
        details={"printed": printed, "days": (day - last).days},
    )


def _where(key: tuple[Any, ...], category: str | None, day: date) -> dict[str, Any]:
    claimant, source, subject = key
    return {"claimant": claimant, "source": source, "subject": subject, "category": category, "date": on(day)}


def _between(last: date, day: date) -> list[date]:
    return [last + timedelta(days=n) for n in range(1, (day - last).days)]


def _days(days: Sequence[date]) -> str:
    return on(days[0]) if len(days) == 1 else f"{on(days[0])} to {on(days[-1])} ({len(days)} days)"
