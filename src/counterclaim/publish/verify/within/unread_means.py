"""Is a mean per day that no claim was read of the mean of the count told right before it?

"За серпень — 36 830 осіб, або 950 на добу": the mean has neither noun nor verb of its own; the words between say that
it is of the count, whose days are known.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from counterclaim.checks.rounding import derived_agrees
from counterclaim.model.finding import Finding
from counterclaim.model.quantity import quantity_of
from counterclaim.publish.verify.answers.question import Desk
from counterclaim.publish.verify.answers.verdict import Judged
from counterclaim.publish.verify.answers.windows import shown
from counterclaim.publish.verify.read.cues import mean_behind
from counterclaim.publish.verify.read.prose import averaged, quote_at, says
from counterclaim.publish.verify.within.means import DAYS, FAR, LEAST
from counterclaim.publish.verify.within.numbers import Printed, numbers_of

BETWEEN = 45
"""Characters between a count and the mean that is reckoned from it, at the most."""


def unread_means(judged: Sequence[Judged], desk: Desk) -> Iterator[Finding]:
    """A finding, `derived`, for each such mean that the count and its days do not give."""
    spans = [one.figure.span for one in judged if one.verdict != "consistent"]
    for one in judged:
        days = _days(one)
        if days < DAYS or one.reading is None:
            continue
        mean = _mean_behind(one, spans, desk)
        if mean is None:
            continue
        told = quantity_of(mean.value, mean.qualifier, None)
        means = [(span, one.reading.value / span) for span in (days, days - 1, days + 1)]
        if any(derived_agrees(told, mean.exact, value) is not None for _, value in means):
            continue
        if not 1 / FAR < mean.value / means[0][1] < FAR:
            continue
        right = shown(round(means[0][1]))
        how = f"{shown(one.reading.value)} over {days} days, {right} a day"
        yield Finding(
            rule="derived",
            severity="medium",
            verdict="differs",
            kind="average",
            message=f"the draft has {shown(mean.value)} a day; recomputed: {how}",
            quote=quote_at(desk.document, mean.start, mean.end),
            suggestion=f"write about {right} a day, or name the days it is of",
            details={
                "expected": right,
                "how": one.reading.how,
                "against": [said.claim_id for said in one.reading.said],
            },
        )


def _days(one: Judged) -> int:
    """The days that a count, fairly told, was reckoned over; 0 for a total, a statement or a mean."""
    reading = one.reading if one.fair else None
    if reading is None or not reading.derived or reading.window == "average":
        return 0
    first, last = reading.said[0].day, reading.said[-1].day
    return (last - first).days if first is not None and last is not None else 0


def _mean_behind(one: Judged, spans: Sequence[tuple[int, int]], desk: Desk) -> Printed | None:
    """The mean per day right behind a count in its sentence, where the words between tell it of that count."""
    text, (start, end) = desk.document.text, one.figure.span
    index = next((at for at, (first, last) in enumerate(desk.spans) if first <= start < last), None)
    numbers = [number for number in numbers_of(desk, index) if number.start >= end] if index is not None else []
    if index is None or not numbers:
        return None
    number = min(numbers, key=lambda found: found.start)
    between = text[end : number.start]
    known = any(a < number.end and number.start < b for a, b in spans)
    if known or number.value < LEAST or len(between) > BETWEEN or not says("that-is-so-many", between):
        return None
    following = text[number.end : desk.spans[index][1]]
    return number if mean_behind(following) or averaged(between) else None
