"""Which running totals fall, and is it the issuer who went back or one copy that slipped?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from counterclaim.checks.series import Cell, Neighbourhood, before, falls, likelihood, restated, slip_between, suspects
from counterclaim.checks.wording import figure, on, signed, slip_words, thing, who
from counterclaim.model.finding import Finding
from counterclaim.model.quantity import Number
from counterclaim.vocabulary.load import vocabulary

REACH = 6
"""Days before a fall within which another copy must have stood as high."""
LAG = 3
"""Days after a fall by which another copy must have fallen too; copies lag by a report or two at most."""
_LIST = "the source counts a list of single cases and takes one out when it is looked at again, therefore low"
RESTATEMENT, COPY_ERROR = "restatement", "error in this copy"


def fall(near: Neighbourhood) -> Iterator[Finding]:
    """A running total that stands lower than in the report before it.

    Compares: each cumulative total with the one before it in the same copy; then with every other copy of the count.
    Arithmetic: fall = earlier total − later total. Another copy that falls through the same level within days makes it
    a restatement by the issuer; another copy that keeps the level makes it an error in this copy. Without another copy,
    a report that moves out of line in four rows or more is a restatement; else the shape decides: if the series rises
    again once one of the two cells is taken out, that cell is taken for the error; if either could go, the one that a
    slip of the hand explains better; if neither repairs it, or no slip explains it, it is taken for a restatement.
    A source that counts single cases (photographs, names) loses some whenever a case is looked at again: low there; so
    is a fall on a day for which the issuer announced a correction.
    One wrong cell shows as a fall, a jump and a disagreement of copies: the `mirror` that suspects it leads, else the
    `jump`, and names the others; those carry the mark that they tell of the same cell.
    Silent: on floors and ceilings ("more than 355,000"), on parts of a count, on outlets that quote now and then.
    False alarms: an issuer that corrects a slip of its own and announces it elsewhere is shown as a restatement
    without its announcement; a fall seen in one copy alone can be either, and the message says so.
    """
    for source, cells in near.copies.items():
        for index in falls(cells):
            fallen, last = cells[index], cells[index - 1]
            lowered = item_by_item(source) or announced(near, fallen) is not None
            truth, reason = _truth(near, cells, index)
            slip, place = _slip(near, cells, index) if truth == COPY_ERROR else (None, None)
            yield Finding(
                rule="fall",
                kind="restatement" if truth == RESTATEMENT else "copy-error",
                severity="low" if lowered else "medium",
                verdict="differs",
                message=(
                    f"{who(source)}: the total of {thing(fallen.category)} falls from {figure(last.total)} on "
                    f"{on(last.day)} to {figure(fallen.total)} on {on(fallen.day)} "
                    f"({figure(last.total)} − {figure(fallen.total)} = {figure(last.total - fallen.total)}); {reason}."
                ),
                claims=(fallen.total_id, last.total_id),
                where=fallen.where(),
                details={
                    "truth": truth,
                    "reason": reason,
                    "previous": last.total,
                    "previous_date": on(last.day),
                    "printed": fallen.total,
                    "slip": slip,
                    "suspect_date": None if place is None else on(place.day),
                    "copies": _copies(near, fallen),
                },
            )


def witnessed(near: Neighbourhood, cells: Sequence[Cell], index: int) -> str | None:
    """What the other copies make of a fall: a restatement, an error in this copy, or null when none is at hand."""
    fallen, last = cells[index], cells[index - 1]
    verdicts = set()
    for source, others in near.copies.items():
        if source == fallen.source:
            continue
        earlier = [c.total for c in others if 0 <= (last.day - c.day).days <= REACH]
        later = [c.total for c in others if 0 <= (c.day - fallen.day).days <= LAG]
        if not earlier or not later:
            continue
        followed = max(earlier) >= last.total and min(later) < last.total
        verdicts.add(RESTATEMENT if followed else COPY_ERROR)
    if not verdicts:
        return None
    return RESTATEMENT if RESTATEMENT in verdicts else COPY_ERROR


def announced(near: Neighbourhood, cell: Cell) -> Number | None:
    """By how much the issuer said it corrected the total between the report before and this one; null for not."""
    since = cell.day if cell.prev_day is None else cell.prev_day
    said = [delta for day, delta in near.announced.items() if since < day <= cell.day]
    return sum(said) if said else None


def _truth(near: Neighbourhood, cells: Sequence[Cell], index: int) -> tuple[str, str]:
    if item_by_item(cells[index].source):
        return RESTATEMENT, _LIST
    said = announced(near, cells[index])
    if said is not None:
        return RESTATEMENT, f"the issuer announced a correction of {signed(said)} for this report, therefore low"
    seen = witnessed(near, cells, index)
    if seen == RESTATEMENT:
        return RESTATEMENT, "another copy shows the same fall, so the issuer went back"
    if seen == COPY_ERROR:
        return COPY_ERROR, "another copy keeps the level, so the slip stands in this copy"
    if restated(cells[index]):
        return RESTATEMENT, "other rows of the same report move out of line with it, so the issuer restated the report"
    copy = is_copy(cells[index].source)
    found = accused(near, cells, index)
    if len(found) == 1:
        wrong = cells[found[0]]
        return (
            COPY_ERROR,
            f"no other copy has these days; the series rises again without {figure(wrong.total)} of {on(wrong.day)}"
            + ("" if copy else ", a slip in the issuer's own report or a total taken back at once"),
        )
    return RESTATEMENT, "no other copy has these days; the lower level stays, which points to the issuer going back"


def item_by_item(source: str | None) -> bool:
    """Whether the source counts a list of single items, which loses one whenever a case is looked at again."""
    entry = vocabulary().sources.get(source or "")
    return entry is not None and entry.evidence in ("visual", "registry", "named-list")


def is_copy(source: str | None) -> bool:
    """Whether the source is a copy of somebody else's series, as the vocabulary says."""
    entry = vocabulary().sources.get(source or "")
    return entry is not None and entry.mirror_of is not None


def accused(near: Neighbourhood, cells: Sequence[Cell], index: int) -> tuple[int, ...]:
    """The places of the cells that may be wrong where a total falls: the fallen one, the one before it, or both.

    Another copy that has one of the two totals clears it; without another copy the shape decides (`suspects`), and
    where the series rises again without either, the one that a slip explains better.
    """
    pair = (index - 1, index)
    cleared, contradicted = set(), set()
    for place in pair:
        others = {
            other.total
            for source, copy in near.copies.items()
            for other in copy
            if source != cells[place].source and other.day == cells[place].day
        }
        if cells[place].total in others:
            cleared.add(place)
        elif others:
            contradicted.add(place)
    if len(contradicted) == 1:
        return tuple(contradicted)
    left = tuple(place for place in suspects(cells, index) if place not in cleared)
    if len(left) < 2:
        return left
    weights = {place: likelihood(cells[place].total, *band(cells, place)) for place in left}
    best = max(left, key=lambda place: weights[place])
    return (best,) if weights[best] > 0 else left


def _slip(near: Neighbourhood, cells: Sequence[Cell], index: int) -> tuple[str | None, Cell | None]:
    found = accused(near, cells, index)
    if len(found) != 1:
        return None, None
    wrong = cells[found[0]]
    low, high = band(cells, found[0])
    slip, _ = slip_between(wrong.total, low, high)
    return slip, wrong


def band(cells: Sequence[Cell], index: int) -> tuple[float, float]:
    """The lowest and highest total that would fit between the reports before and after a cell, both inclusive.

    At the end of a series, and where a report is not at hand, three typical steps stand for the missing neighbour.
    """
    cell = cells[index]
    earlier = before(cells, index)
    later = cells[index + 1] if index + 1 < len(cells) and cells[index + 1].prev_day == cell.day else None
    reach = 3 * max(cell.typical, 1.0)
    low = earlier.total if earlier else (later.total - reach if later else cell.total - reach)
    high = later.total if later else low + reach
    return float(low), float(max(low, high))


def _copies(near: Neighbourhood, cell: Cell) -> dict[str, float]:
    return {
        who(source): other.total
        for source, cells in near.copies.items()
        for other in cells
        if other.day == cell.day and source != cell.source
    }


def describe(slip: str | None, printed: float, origins: Sequence[float], low: float, high: float) -> str:
    """What a slip may have come from, in words: the single candidate, or the band that the neighbours leave."""
    between = f"between {figure(_whole(low))} and {figure(_whole(high))}" if low != high else figure(_whole(low))
    if slip is None:
        return f"the reports around it leave {between} for {figure(_whole(printed))}; {slip_words(None)} explains it"
    if len(origins) == 1:
        return f"the reports around it leave {between}; {slip_words(slip)} from {figure(_whole(origins[0]))}"
    return f"the reports around it leave {between}; {slip_words(slip)}"


def _whole(number: float) -> float | int:
    return int(number) if number == int(number) else number
