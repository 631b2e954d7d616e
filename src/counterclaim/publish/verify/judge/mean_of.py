"""Is a mean per day one that the draft reckoned itself, of a figure before it?"""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.extract.numbers.numbers import find_numbers
from counterclaim.publish.verify.answers.comparable import digits_of
from counterclaim.publish.verify.answers.figure import Figure
from counterclaim.publish.verify.answers.question import Desk
from counterclaim.publish.verify.answers.verdict import Judged
from counterclaim.publish.verify.read.prose import averaged, paragraph_at, plain

FIRM = 3
"""Digits before its closing zeros from which a number is a mean by no chance."""
LEAST = 10
"""Below this a number meets a mean by chance."""
SPANS = (7, 14, 28, 29, 30, 31)
"""Days that a mean per day of a printed sum is taken over."""


def a_mean_of(one: Judged, judged: Sequence[Judged], desk: Desk) -> Judged | None:
    """The very mean per day of a number before it, reckoned by the draft itself: one its sentence prints, over a usual
    span, or a count of its paragraph over that count's own days.
    """
    figure = one.figure
    if figure.quantity.stated is None or figure.value < LEAST:
        return None
    reach = 10 ** (len(str(int(figure.value))) - digits_of(figure.value)) / 2
    printed = find_numbers(plain(figure.before), (figure.claim.language or "en")[:2])
    made = [span.stated / days for span in printed if span.ignored is None and span.stated for days in SPANS]
    made = made if digits_of(figure.value) >= FIRM else []
    if averaged(figure.sentence):
        start, _ = paragraph_at(desk.document.text, figure.span[0])
        counts = [other for other in judged if start <= other.figure.span[0] < figure.span[0] and other.fair]
        counts = [other for other in counts if _of_like_length(figure, other)]
        made += [other.figure.value / days for other in counts for days in _days_of(other)]
    return Judged(figure, "consistent", None) if any(abs(mean - figure.value) <= reach for mean in made) else None


def _of_like_length(figure: Figure, other: Judged) -> bool:
    """Whether a mean may be that of a count: one of its own days, as far as it names any."""
    if other.figure.sentence_start == figure.sentence_start:
        return True
    start, end = figure.period.start, figure.period.end
    days = (end - start).days if start is not None and end is not None else 0
    return days <= 1 or any(abs(span - days) <= 2 for span in _days_of(other))


def _days_of(other: Judged) -> list[int]:
    """The days between the two totals that a count was reckoned from."""
    said = other.reading.said if other.reading is not None else ()
    start, end = (said[0].end, said[1].end) if len(said) == 2 else (None, None)
    days = (end - start).days if start is not None and end is not None else 0
    return [days] if days > 1 else []
