"""Of which rows are bare numbers that follow the order of the list told right before them?

"It lists 10,683 tanks, 22,296 armoured vehicles and 26,689 guns. The day's increases were 4, 23 and 30": the second
sentence names no row, and its numbers stand for the rows of the first, one for one. Where all of them are their rows'
values of one window they are fair; where all but one are, that one is wrong.
"""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.checks.slips import slip_kind
from counterclaim.extract.numbers.numbers import find_numbers
from counterclaim.model.finding import Finding
from counterclaim.publish.verify.answers.figure import Figure
from counterclaim.publish.verify.answers.question import Desk, series_of
from counterclaim.publish.verify.answers.verdict import Judged
from counterclaim.publish.verify.answers.windows import DAY, Reading, change, shown, total
from counterclaim.publish.verify.read.prose import quote_at, row_spans, undated
from counterclaim.publish.verify.within.numbers import Printed, numbers_of

FEWEST = 3
"""Numbers from which two lists of one length are told in one order."""
PAIR = 2
"""Numbers from which a sentence may give its rows first and then these, in that order."""
WEEK = 7
"""Days of a week."""


def in_order(judged: Sequence[Judged], desk: Desk) -> tuple[list[Judged], list[Finding]]:
    """The judgements, numbers told in the order of the list before them set fair, and a finding for a wrong one."""
    done, found = list(judged), []
    for index in range(1, len(desk.spans)):
        start, end = desk.spans[index]
        if row_spans(desk.document.text[start:end]):
            continue
        numbers = numbers_of(desk, index)
        listed = _listed(done, desk, index - 1) if len(numbers) >= FEWEST else []
        if len(listed) != len(numbers):
            continue
        for values in _windows(listed, desk):
            right = [
                number for number, value in zip(numbers, values, strict=True) if value and value.value == number.value
            ]
            if len(right) < len(numbers) - 1:
                continue
            for number, value in zip(numbers, values, strict=True):
                fair = number in right
                for place, one in enumerate(done):
                    if one.figure.span[0] < number.end and number.start < one.figure.span[1]:
                        done[place] = Judged(one.figure, "consistent" if fair else "differs", value)
                if not fair and value is not None:
                    found.append(_finding(number, value, desk))
            break
    return done, found


def in_its_place(figure: Figure) -> list[str]:
    """The row of a bare number in a sentence that names its rows and then their numbers ("guns and drones at 3 and 5").

    Empty where the rows right before the numbers are not as many as these.
    """
    nouns = row_spans(figure.sentence)
    found = find_numbers(undated(figure.sentence), (figure.claim.language or "en")[:2])
    numbers = [one for one in found if one.ignored is None and one.stated]
    start = figure.span[0] - figure.sentence_start
    first = max((stop for _, stop, _ in nouns if stop <= start), default=0)
    last = min((begin for begin, _, _ in nouns if begin >= start), default=len(figure.sentence))
    run = [one for one in numbers if first <= one.start < last]
    before = max((one.end for one in numbers if one.end <= first), default=0)
    rows = [row for begin, stop, row in nouns if before <= begin and stop <= first]
    place = next((index for index, one in enumerate(run) if one.start <= start < one.end), None)
    return [rows[place]] if place is not None and len(rows) == len(run) >= PAIR else []


def _listed(judged: Sequence[Judged], desk: Desk, index: int) -> list[Judged]:
    """The figures of a sentence that lists rows, each row once; none where one of them is of no row or told twice."""
    start, end = desk.spans[index]
    here = [one for one in judged if start <= one.figure.span[0] < end and one.figure.quantity.stated is not None]
    rows = [one.reading.said[-1].category if one.reading is not None else one.figure.category for one in here]
    return here if None not in rows and len(set(rows)) == len(rows) else []


def _windows(listed: Sequence[Judged], desk: Desk) -> list[list[Reading | None]]:
    """For each usual window, the value of every row of the list; null where it has none."""
    made: list[list[Reading | None]] = [[], [], []]
    for one in listed:
        row = one.reading.said[-1].category if one.reading is not None else one.figure.category
        series, day = series_of(one.figure, desk, category=row), desk.day_of(one.figure)
        made[0].append(next(change(series, day - DAY, day, window="day"), None))
        made[1].append(next(total(series, day), None))
        made[2].append(next(change(series, day - WEEK * DAY, day, window="seven-days"), None))
    return made


def _finding(number: Printed, value: Reading, desk: Desk) -> Finding:
    return Finding(
        rule="quoted-number",
        severity="high",
        verdict="differs",
        kind=slip_kind(number.value, value.value),
        message=f"the draft has {shown(number.value)} in the order of the rows before it; the source has {value.how}",
        quote=quote_at(desk.document, number.start, number.end),
        suggestion=f"write {shown(value.value)}, or name the row",
        details={"expected": shown(value.value), "how": value.how, "against": [one.claim_id for one in value.said]},
    )
