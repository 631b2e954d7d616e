"""Is a statement surely the one that a figure of the draft cites?"""

from __future__ import annotations

from counterclaim.publish.verify.answers.evidence import Said, akin
from counterclaim.publish.verify.answers.figure import PERSONS, Figure
from counterclaim.publish.verify.answers.otherwise import TELLING
from counterclaim.publish.verify.answers.question import Desk, collected, related, same_window
from counterclaim.publish.verify.answers.windows import Reading
from counterclaim.publish.verify.read.prose import names_month, says

FAR = 2.5
"""A number this many times off, by no known slip, is more likely another figure than the same one misprinted."""
LATELY = 14
"""Days within which a bound told with the source's own hedge is its newest statement's."""


def digits_of(value: float) -> int:
    """How many digits a number shows before its closing zeros."""
    return len(str(int(value)).rstrip("0"))


def cites(figure: Figure, reading: Reading) -> bool:
    """Whether a figure keeps the claimant's own hedge, and its sentence names the month of the statement.

    Or, without one, it is a bound that the claimant gave in these days.
    """
    said = reading.said[0]
    if reading.window != "statement" or figure.claimant is None or said.published is None or collected(said):
        return False
    if figure.quantity.qualifier != said.quantity.qualifier:
        return False
    day = figure.claim.published_at
    lately = day is not None and (day - said.published).days <= LATELY and not says("dated", figure.sentence)
    return names_month(figure.sentence, said.published) or (lately and figure.quantity.qualifier != "exact")


def comparable(figure: Figure, desk: Desk, reading: Reading) -> bool:
    """A series answers the very day; a statement only where it is recent, or of the figure's own day."""
    if reading.window != "statement":
        return True
    said = reading.said[0]
    if collected(said) and digits_of(figure.value) < 4:
        return False
    if figure.value < TELLING or said.published is None:
        return anchored(figure, said)
    return anchored(figure, said) or (desk.today - said.published).days <= 60


def firm(figure: Figure, said: Said) -> bool:
    """Whether a statement is surely the one the draft cites: same claimant, same day or month, same sort of period."""
    if figure.claimant is None or collected(said):
        return False
    return anchored(figure, said) and figure.period.kind == said.kind


def of_another_month(figure: Figure, said: Said) -> bool:
    """Whether a mean and a stated one are of whole months that do not meet ("in September 1,354" of October's)."""
    period = figure.period
    if period.start is None or period.end is None or said.start is None or said.end is None:
        return False
    if not period.kind == said.kind == "rate" or not names_month(figure.sentence, period.end):
        return False
    return period.end < said.start or said.end < period.start


def anchored(figure: Figure, said: Said) -> bool:
    """Whether draft and statement name the same day, or the same averaged month."""
    if said.kind == "rate" and figure.period.kind == "rate":
        return figure.period.end is not None and said.end == figure.period.end
    end = figure.period.end
    return end is not None and any(day is not None and abs((end - day).days) <= 1 for day in (said.end, said.published))


def of_another_row_or_time(figure: Figure, said: Said, desk: Desk) -> bool:
    """Whether a figure tells its row by a noun of its own, or a time, and what somebody gave is of another one.

    What its own claimant gave answers its question only of the same time ("13,216 tanks" is no row of vehicles, "1,030
    in a week" is no day's).
    """
    row = figure.category
    if row is not None and not figure.bare and said.category not in {row, *related(row)}:
        return not {row, said.category} <= PERSONS
    return akin(figure.claimant, said) and not same_window(figure, said, desk)
