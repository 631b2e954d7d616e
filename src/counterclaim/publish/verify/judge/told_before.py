"""Does another place of the draft say what an accused figure counts: what stands before it, or the body?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from counterclaim.checks.rounding import agrees
from counterclaim.publish.verify.answers.comparable import digits_of
from counterclaim.publish.verify.answers.question import Desk, readings, series_of
from counterclaim.publish.verify.answers.verdict import Judged
from counterclaim.publish.verify.answers.windows import total
from counterclaim.publish.verify.read.prose import row_spans, says, without
from counterclaim.publish.verify.read.ratio_words import ratios

ENDS = ("killed", "wounded", "missing", "captured")
"""Outcomes of persons that stand only for themselves."""

LEAST = 10
"""Below this a number meets a row's value by chance."""
FIRM = 3
"""Digits before its closing zeros from which a number meets its row by no chance."""
LATELY = 60
"""Days back in which a record day is spoken of."""
NEAR = 0.06
"""How far off its value a round number may be, in another statement of the same time."""
WORDED = 0.12
"""... of a number in words that a headline rounds a statement to."""
FEWER = 2
"""Digits by which such a number is rounder."""

PART = 2
"""Words behind a figure that tell it as a part ("510 of them")."""
WHOLE = 5
"""Words between a share and the number it is of."""
_WHOLE = ("cumulative", "unstated")


def part_of_the_one_before(one: Judged, judged: Sequence[Judged], _desk: Desk) -> Judged | None:
    """A figure told as some of those just counted, where it was held against their very total or of their days."""
    figure, right, rule = one.figure, one.reading, one.finding.rule if one.finding is not None else None
    behind = " ".join(figure.sentence[figure.span[1] - figure.sentence_start :].split()[:PART])
    part = says("out-of-them", figure.lead) or (rule == "window" and says("out-of-them", f"{figure.text} {behind}"))
    if not part or (rule != "window" and right is not None and right.window != "total"):
        return None
    wholes = [
        other
        for other in judged
        if other.figure.sentence_start == figure.sentence_start and other.figure.span[1] <= figure.span[0]
    ]
    whole = max(wholes, key=lambda other: other.figure.span[0], default=None)
    if whole is None or whole.figure.value <= figure.value or whole.figure.category != figure.category:
        return None
    return Judged(figure, "not-checkable")


def whole_of_a_share(one: Judged, _judged: Sequence[Judged], desk: Desk) -> Judged | None:
    """The very total of the day that a share right before it is told of ("11 per cent of its 891,660")."""
    figure = one.figure
    for ratio in ratios(figure.sentence, figure.sentence_start):
        between = desk.document.text[ratio.end : figure.span[0]]
        led = ratio.end <= figure.span[0] and len(between.split()) <= WHOLE and not set(between) & set(",;:")
        if not led or not says("share-of", between):
            continue
        for reading in total(series_of(figure, desk), desk.day_of(figure)):
            if reading.value == figure.quantity.stated:
                return Judged(figure, "consistent", reading)
    return None


def of_the_row_told_last(one: Judged, _judged: Sequence[Judged], desk: Desk) -> Judged | None:
    """The very number of the row named last before it, where its own sentence names no row ("359 losses in June")."""
    figure, finding = one.figure, one.finding
    if finding is None or finding.kind != "wrong-row" or figure.value < LEAST or row_spans(figure.sentence):
        return None
    named = row_spans(desk.document.text[: figure.sentence_start])
    row = named[-1][2] if named else None
    if row is None or row == figure.category:
        return None
    return in_row(one, row, desk)


def in_row(one: Judged, row: str, desk: Desk) -> Judged | None:
    """The figure judged fair as a number of another row, where that row has this very value; null where it has not."""
    asked = replace(one.figure, category=row, outcome=None)
    for reading in readings(asked, desk):
        if reading.value == one.figure.quantity.stated:
            return Judged(asked, "consistent", reading)
    return None


def told_in_the_body(one: Judged, judged: Sequence[Judged], _desk: Desk) -> Judged | None:
    """A headline's number that the body gives as well, of the same row and the whole time, and not accused there.

    So also one that fairly rounds, or bounds, a body's figure that its source bears out: whose it is, the body says.
    """
    figure = one.figure
    if figure.zone != "headline" or figure.quantity.stated is None or figure.period.kind not in _WHOLE:
        return None
    for other in judged:
        alike = other.figure.category == figure.category and other.figure.zone == "body"
        if not alike or other.figure.period.kind not in _WHOLE:
            continue
        if other.figure.quantity.stated == figure.quantity.stated:
            accused = other.finding is not None and other.finding.severity in ("medium", "high")
            return None if accused else Judged(figure, "not-checkable")
        ends = {figure.outcome, other.figure.outcome} & set(ENDS)  # the dead are no rounding of all casualties
        alike = not ends or figure.outcome == other.figure.outcome
        if alike and other.fair and agrees(figure.quantity, figure.text, other.figure.quantity) is not None:
            return Judged(figure, "not-checkable")
    return None


def of_a_record_day(one: Judged, _judged: Sequence[Judged], desk: Desk) -> Judged | None:
    """An earlier day's value that is told as a record and as of no day just past ("a new high of 2,030 in one day")."""
    figure, finding = one.figure, one.finding
    day = (finding.details or {}).get("day") if finding is not None else None
    if day is None or not says("record", figure.sentence) or says("day-just-past", figure.sentence):
        return None
    lately = 1 < (desk.today - date.fromisoformat(str(day))).days <= LATELY
    return Judged(figure, "consistent", None) if lately else None


def only_carried(one: Judged, judged: Sequence[Judged], _desk: Desk) -> Judged | None:
    """A bound that only carries a report on, near a value of other days than those of the figures beside it."""
    finding, reading = one.finding, one.reading
    near = finding is not None and finding.kind == "wrong-side-of-the-bound"
    listed = any(
        other.fair
        and other.figure.sentence_start == one.figure.sentence_start
        and other.reading is not None
        and reading is not None
        and (other.reading.window, other.reading.end) == (reading.window, reading.end)
        and digits_of(other.figure.value) >= FIRM
        for other in judged
    )
    return Judged(one.figure, "not-checkable") if near and one.figure.carried and not listed else None


def rounder_by_far(one: Judged, _judged: Sequence[Judged], _desk: Desk) -> Judged | None:
    """A round number near a table's statement: somebody's own rounding of another day, and no slip of the hand.

    Nor is a headline's number in words of one digit ("half a million" over "more than 560,000").
    """
    figure, reading = one.figure, one.reading
    if reading is None or reading.window != "statement" or figure.quantity.stated is None:
        return None
    quote = reading.said[0].claim.quote if reading.said[0].claim is not None else None
    table = quote is None or quote.zone == "table"
    gap = abs(reading.value - figure.value) / reading.value if reading.value else 1
    worded = figure.zone == "headline" and not any(map(str.isdigit, figure.text)) and digits_of(figure.value) == 1
    if worded and gap <= WORDED:
        return Judged(figure, "not-checkable")
    near = gap <= NEAR
    rounder = digits_of(figure.value) + FEWER <= digits_of(reading.value)
    return Judged(figure, "not-checkable") if table and near and rounder else None


def measured_elsewhere(one: Judged, judged: Sequence[Judged], _desk: Desk) -> Judged | None:
    """A number whose own clause has no word of its outcome: it took it over from a figure whose measure is a slip.

    Or the only such word stands in a question left open ("Kyiv's count, which leaves open how many died, reached").
    """
    figure = one.figure
    if figure.outcome not in ENDS or says(figure.outcome or "", without("how-many", figure.clause)):
        return None
    taken_over = any(
        other.finding is not None
        and other.finding.rule == "measure"
        and other.figure.sentence_start == figure.sentence_start
        and other.figure.span < figure.span
        for other in judged
    )
    return Judged(figure, "consistent", one.reading) if taken_over or says("how-many", figure.sentence) else None
