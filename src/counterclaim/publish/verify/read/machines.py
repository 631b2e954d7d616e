"""Which row is meant by a noun that any vehicle goes by ("As for tanks, Ukraine has lost 3,792 machines")?"""

from __future__ import annotations

from counterclaim.publish.verify.read.prose import holds_number, row_spans, says

MACHINES = frozenset({"tanks", "armoured-vehicles", "tanks-and-armour", "artillery", "mlrs"})
"""Rows whose items are called machines."""


def machines_meant(category: str | None, sentence: str, start: int, end: int) -> str | None:
    """The row of the figure at [start, end): the one row of machines that its sentence names before it, where its own
    noun is such a word and no number parts the two; else its category.
    """
    if category != "vehicles" or not says("any-machine", sentence[start:end]):
        return category
    rows = {row for _, last, row in row_spans(sentence[:start]) if not holds_number(sentence[last:start])}
    rows &= MACHINES
    return rows.pop() if len(rows) == 1 else category
