"""Where does one total of a series stand between its neighbours, in its own copy and in the others?"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import groupby
from typing import Any, NamedTuple

from counterclaim.checks.slips import Slip
from counterclaim.ledger.rows import column_of
from counterclaim.model.claim import party_from_json
from counterclaim.model.quantity import Number

Count = tuple[str | None, ...]
"""What is counted: claimant, subject, category, outcome, each as the ledger's columns have it."""
KEY = 5
"""How many leading columns of a cell name its series: claimant, source, subject, category, outcome."""
TOGETHER = 4
"""From four rows of one report out of line, the report as a whole is. In the General Staff's series of 2022 to 2026
four or more with a fall among them meet on the days of its three known restatements alone."""
# Shares of the slips among 52 typing errors proper found in the history of two public copies of one series
# (42 one digit, 3 digits dropped, 3 moved); the rest are guesses of equal size for slips that did not occur there.
SHARES: Mapping[Slip, float] = {
    "one-digit": 0.8,
    "swapped-digits": 0.06,
    "digit-dropped": 0.06,
    "digit-added": 0.02,
    "x10": 0.02,
    "x1000": 0.01,
    "thousand-dropped": 0.01,
}


class Cell(NamedTuple):
    """One report's total of one category, with what the steps around it look like; see check_near.sql.

    `around` and `moved`: how many steps within fourteen reports on either side, and the sum of their sizes.
    The `…_sisters` count rows of the same report. `still`: how many usually moving rows it repeats when it repeats the
    report before in every row, else 0.
    """

    claimant: str | None
    source: str | None
    subject: str | None
    category: str | None
    outcome: str | None
    day: date
    total: Number
    total_id: str
    daily: Number | None
    daily_id: str | None
    prev_day: date | None
    prev_total: Number | None
    around: int
    moved: Number
    leapt: int
    torn: int
    mismatched: int
    sisters: int
    unusual_sisters: int
    fallen_sisters: int
    mismatched_sisters: int
    still: int
    unusual: int

    @property
    def step(self) -> Number | None:
        """The rise since the report before; null at the first one."""
        return None if self.prev_total is None else self.total - self.prev_total

    @property
    def typical(self) -> float:
        """The mean size of a step around here; 0.0 where there is no other step."""
        return float(self.moved) / self.around if self.around else 0.0

    @property
    def days(self) -> int:
        """Days since the report before; 1 at the first one."""
        return 1 if self.prev_day is None else (self.day - self.prev_day).days

    def where(self) -> dict[str, Any]:
        """The cell's address as findings carry it."""
        return {
            "claimant": self.claimant,
            "source": self.source,
            "subject": self.subject,
            "category": self.category,
            "date": self.day.isoformat(),
        }


@dataclass(frozen=True, slots=True)
class Neighbourhood:
    """All copies of one issuer's count of one category, near its odd days.

    Attributes:
        copies: each copy's cells in order of day.
        announced: by how much the issuer itself corrected the total, by the day it said so.
    """

    copies: Mapping[str | None, tuple[Cell, ...]]
    announced: Mapping[date, Number] = field(default_factory=dict)


def cell_of(row: Sequence[Any]) -> Cell:
    """The cell of one row of check_near.sql; numbers as int where they are whole."""
    values = list(row)
    for place in (6, 8, 11, 13):
        values[place] = plain(values[place])
    for place in (12, *range(14, 23)):
        values[place] = int(values[place] or 0)
    return Cell(*values)


def plain(value: Any) -> Any:
    """A number of the engine as int where it is whole, else as float; null stays null."""
    if value is None:
        return None
    whole = int(value)
    return whole if whole == value else float(value)


def restated(cell: Cell) -> bool:
    """Whether the cell's report looks restated as a whole: four rows or more do not add up, or move and one falls."""
    moved = cell.unusual_sisters >= TOGETHER and cell.fallen_sisters > 0 and cell.days == 1
    return moved or cell.mismatched_sisters >= TOGETHER


def neighbourhoods(
    rows: Iterable[Sequence[Any]], announced: Mapping[Count, Mapping[date, Number]] | None = None
) -> Iterator[Neighbourhood]:
    """The rows of check_near.sql, one neighbourhood for each count of an issuer, in the order of the rows."""
    for count, group in groupby(rows, key=lambda row: (row[0], row[2], row[3], row[4])):
        copies: dict[str | None, list[Cell]] = {}
        for row in group:
            copies.setdefault(row[1], []).append(cell_of(row))
        yield Neighbourhood(
            {source: tuple(cells) for source, cells in sorted(copies.items(), key=lambda c: str(c[0]))},
            (announced or {}).get(count, {}),
        )


def announcements(rows: Iterable[Sequence[Any]]) -> dict[Count, dict[date, Number]]:
    """The rows of correction.sql as how much each count was corrected by its issuer on which day."""
    found: dict[Count, dict[date, Number]] = {}
    for _, day, body in rows:
        said = json.loads(body)
        parties = (said["claimant"], said["subject"], said["category"], said["outcome"])
        count = tuple(column_of(party_from_json(party)) for party in parties)
        days = found.setdefault(count, {})
        days.setdefault(day, said["delta"])
    return found


def before(cells: Sequence[Cell], index: int) -> Cell | None:
    """The report just before, where it is at hand."""
    return cells[index - 1] if index > 0 and cells[index - 1].day == cells[index].prev_day else None


def after(cells: Sequence[Cell], index: int) -> Cell | None:
    """The report just after, where it is at hand."""
    follows = index + 1 < len(cells) and cells[index + 1].prev_day == cells[index].day
    return cells[index + 1] if follows else None


def falls(cells: Sequence[Cell]) -> Iterator[int]:
    """The places of the cells that stand below the report before them, where that report is at hand."""
    for index, cell in enumerate(cells):
        if cell.prev_total is not None and cell.total < cell.prev_total and before(cells, index) is not None:
            yield index


def suspects(cells: Sequence[Cell], index: int) -> tuple[int, ...]:
    """Which cell, taken out, lets the series rise again: the fallen one, the one before it, both or neither."""
    fallen, last = cells[index], cells[index - 1]
    earlier, later = before(cells, index - 1), after(cells, index)
    found = []
    if earlier is None or earlier.total <= fallen.total:
        found.append(index - 1)
    if later is None or last.total <= later.total:
        found.append(index)
    return tuple(found)


def slip_between(printed: Number, low: Number, high: Number) -> tuple[Slip | None, tuple[Number, ...]]:
    """The likeliest slip that brought a number here from between `low` and `high` (both inclusive).

    Each number a slip can come from is weighed by how common the slip is and by how many ways it has to go wrong.

    Returns:
        The slip and the numbers in the band that it may have come from, ascending; null and nothing when no slip
        reaches the band.
    """
    weights, origins = _weighed(printed, low, high)
    if not weights:
        return None, ()
    best = max(weights, key=lambda kind: (weights[kind], kind))
    return best, tuple(sorted(origins[best]))


def likelihood(printed: Number, low: Number, high: Number) -> float:
    """How likely a slip brings a number from an even choice in this band to the printed one; 0.0 when none can."""
    weights, _ = _weighed(printed, low, high)
    return sum(weights.values()) / (high - low + 1)


def _weighed(printed: Number, low: Number, high: Number) -> tuple[dict[Slip, float], dict[Slip, set[Number]]]:
    weights: dict[Slip, float] = {}
    origins: dict[Slip, set[Number]] = {}
    for kind, origin, ways in _origins(printed):
        if low <= origin <= high and origin not in origins.get(kind, set()):
            weights[kind] = weights.get(kind, 0.0) + SHARES[kind] / ways
            origins.setdefault(kind, set()).add(origin)
    return weights, origins


def _origins(printed: Number) -> Iterator[tuple[Slip, Number, int]]:
    """Every number that one slip turns into this one, with the number of ways in which that slip can go."""
    if printed < 0 or int(printed) != printed:
        return
    number = int(printed)
    digits = str(number)
    size = len(digits)
    for place in range(size):
        rest = digits[:place] + digits[place + 1 :]
        for digit in "0123456789":
            if digit != digits[place]:
                yield "one-digit", int(digits[:place] + digit + digits[place + 1 :]), 9 * size
        for other in range(size):
            moved = rest[:other] + digits[place] + rest[other:]
            if moved != digits:
                yield "swapped-digits", int(moved), size - 1 if abs(place - other) == 1 else size * size
        if rest:
            yield "digit-added", int(rest), 10 * size
    for place in range(size + 1):
        for digit in "0123456789":
            longer = digits[:place] + digit + digits[place:]
            if not longer.startswith("0"):
                yield "digit-dropped", int(longer), size + 1
    if number % 10 == 0 and number:
        yield "x10", number // 10, 1
    if number % 1000 == 0 and number:
        yield "x1000", number // 1000, 1
    yield "thousand-dropped", number * 1000, 1
