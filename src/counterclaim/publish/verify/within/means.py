"""Is a mean per day that of the count told right before it?

"The row grew by 21,540 over the month. That works out at 865 a day": the mean names no days of its own, and those of
the count before it are known.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from counterclaim.checks.rounding import derived_agrees
from counterclaim.model.finding import Finding
from counterclaim.publish.verify.answers.question import Desk, readings
from counterclaim.publish.verify.answers.verdict import Judged
from counterclaim.publish.verify.answers.windows import Reading, shown
from counterclaim.publish.verify.answers.words import found_at
from counterclaim.publish.verify.read.cues import own_times
from counterclaim.publish.verify.read.prose import paragraph_at

LEAST = 10
"""Below this a mean is told of too many counts."""
DAYS = 4
"""Days from which a count has a mean."""
FAR = 3
"""A mean so many times off that of the count before it is of another one."""


def means_told(judged: Sequence[Judged], desk: Desk) -> list[Judged]:
    """The judgements, a mean per day that nothing answered held against the count of known days right before it."""
    return [
        _of_the_count_before(one, judged[:place], desk) or _of_the_time_named(one, desk) or one
        for place, one in enumerate(judged)
    ]


def _of_the_time_named(one: Judged, desk: Desk) -> Judged | None:
    """A mean of the only month, year or dates that its own sentence names, by the row's running totals."""
    figure = one.figure
    open_ = one.verdict == "unsupported" and figure.period.kind == "rate" and figure.period.start is None
    if not open_ or figure.value < LEAST or figure.quantity.stated is None or figure.claim.topic != "loss":
        return None
    told = [told.period for told in figure.told(desk.today) if told.named and told.period.kind == "rate"]
    if len(told) != 1 or figure.category is None or figure.subject not in desk.sides:
        return None
    means = [reading for reading in readings(replace(figure, period=told[0]), desk) if reading.window == "average"]
    for reading in means:
        if derived_agrees(figure.quantity, figure.text, reading.value) is not None:
            return Judged(figure, "consistent", reading)
    if not means or not 1 / FAR < figure.value / means[0].value < FAR:
        return None
    sums = "; ".join(reading.how for reading in means[:2])
    return Judged(figure, "differs", means[0], _finding(one, means[0], sums, means[0].value))


def _of_the_count_before(one: Judged, before: Sequence[Judged], desk: Desk) -> Judged | None:
    figure = one.figure
    open_ = one.verdict == "unsupported" and figure.period.kind == "rate" and figure.period.per in (None, "day")
    count = before[-1] if before else None
    named = _times(one) - {"day"}
    if count is None or not open_ or figure.value < LEAST or (named and not named & _times(count)):
        return None
    reading = count.reading if count.fair else None
    if reading is None or not reading.derived or reading.window == "average":
        return None
    left, right = paragraph_at(desk.document.text, figure.span[0])
    first, last = reading.said[0].day, reading.said[-1].day
    alike = figure.carried or figure.category == count.figure.category
    near = left <= count.figure.span[0] < right or bool(_times(one) & _times(count) - {"day"})
    if not alike or first is None or last is None or not near:
        return None
    days = (last - first).days
    if days < DAYS:
        return None
    means = [(span, reading.value / span) for span in (days, days - 1, days + 1)]
    for _, mean in means:
        if derived_agrees(figure.quantity, figure.text, mean) is not None:
            return Judged(figure, "consistent", reading)
    if not 1 / FAR < figure.value / means[0][1] < FAR:
        return None
    sums = "; ".join(f"{shown(reading.value)} over {span} days, {shown(mean)} a day" for span, mean in means[:2])
    return Judged(figure, "differs", reading, _finding(one, reading, sums, means[0][1]))


def _times(one: Judged) -> frozenset[str]:
    """The spans of time that the words of a figure name."""
    figure = one.figure
    start, end = figure.span[0] - figure.sentence_start, figure.span[1] - figure.sentence_start
    return own_times(figure.sentence, start, end)


def _finding(one: Judged, reading: Reading, sums: str, mean: float) -> Finding:
    return found_at(
        one.figure,
        rule="derived",
        severity="medium",
        kind="average",
        message=f"the draft has {one.figure.number} a day; recomputed: {sums}",
        reading=reading,
        safe=f"write about {shown(round(mean))} a day, or name the days it is of",
        details={"expected": shown(round(mean))},
    )
