"""Is one number of a list the day's, where all its neighbours are the week's, or the other way?

"Last week 7,630 men, 27 tanks, 63 armoured vehicles and 39 guns": three are the seven days' growth to the digit, and
the guns are those of one day.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from counterclaim.publish.verify.answers.figure import Figure
from counterclaim.publish.verify.answers.question import Desk, series_of
from counterclaim.publish.verify.answers.verdict import Judged
from counterclaim.publish.verify.answers.windows import DAY, Reading, change
from counterclaim.publish.verify.answers.words import found_at
from counterclaim.publish.verify.read.cues import own_times
from counterclaim.publish.verify.read.prose import says

LEAST = 20
"""Below this a day's number is told among a week's by chance."""
NEIGHBOURS = 2
"""Numbers of one window beside it from which a list is of that window."""
WINDOWS = {"day": ("seven-days", 7, "seven days"), "seven-days": ("day", 1, "a day")}
"""For a window, the one it is mistaken for: its name, its days, and how a message tells it."""
_WORDS = {"day": ("time-day", "time-total", "time-tally"), "seven-days": ("time-week", "span-week", "time-total")}


def odd_window(judged: Sequence[Judged], desk: Desk) -> list[Judged]:
    """The judgements, a number fair of a window that no neighbour has set wrong of theirs."""
    return [_odd(one, judged, desk) or one for one in judged]


def _odd(one: Judged, judged: Sequence[Judged], desk: Desk) -> Judged | None:
    figure, mine = one.figure, _window(one)
    if mine is None or figure.value < LEAST or figure.period.basis == "stated":
        return None
    theirs, days, told = WINDOWS[mine]
    weekdays = any(says(f"weekday-{day}", figure.sentence) for day in range(7))
    if weekdays or any(says(word, figure.sentence) for word in _WORDS[mine]):
        return None
    beside = [other for other in judged if other is not one and _beside(one, other)]
    if len(beside) < NEIGHBOURS or any(_window(other) != theirs for other in beside):
        return None
    reading = one.reading
    series = series_of(figure, desk, category=reading.said[-1].category if reading is not None else figure.category)
    end = desk.day_of(figure)
    right: Reading | None = next(change(series, end - days * DAY, end, window=theirs), None)
    if right is None or reading is None or right.value == figure.quantity.stated:
        return None
    finding = found_at(
        figure,
        rule="window",
        severity="high",
        kind="wrong-period",
        message=(
            f"{figure.number} is not of {told} as the numbers beside it: {reading.how}; of {told} it is {right.how}"
        ),
        reading=right,
        safe=f"write {right.value:,}, or say of which days {figure.number} is",
    )
    return replace(one, verdict="differs", finding=finding)


def of_the_day_as_neighbours(one: Judged, judged: Sequence[Judged], desk: Desk) -> Judged | None:
    """A day's own value in a list of such values, to which the words of a longer time belong that end its sentence."""
    figure = one.figure
    start, end = figure.span[0] - figure.sentence_start, figure.span[1] - figure.sentence_start
    mine = _of_the_day(figure, desk)
    if mine is None or own_times(figure.sentence, start, end):
        return None
    beside = [other for other in judged if other is not one and _beside(one, other)]
    return (
        Judged(figure, "consistent", mine) if sum(_of_the_day(o.figure, desk) is not None for o in beside) > 1 else None
    )


def _of_the_day(figure: Figure, desk: Desk) -> Reading | None:
    """What the figure's row grew by in the draft's last day, where the figure is that number."""
    if figure.quantity.stated is None or figure.subject not in desk.sides or figure.period.basis == "stated":
        return None
    end = desk.day_of(figure)
    grown = change(series_of(replace(figure, claimant=None), desk), end - DAY, end, window="day")
    return next((one for one in grown if one.value == figure.quantity.stated), None)


def _window(one: Judged) -> str | None:
    """The window, a day or a week, that a figure without a period of its own is fair of to the digit."""
    reading = one.reading if one.fair and one.finding is None else None
    if reading is None or reading.window not in WINDOWS or len(reading.said) != 2 or not reading.said[-1].copied:
        return None
    return reading.window if reading.value == one.figure.quantity.stated else None


def _beside(one: Judged, other: Judged) -> bool:
    """Whether a figure is another row's of the same sentence."""
    return other.figure.sentence_start == one.figure.sentence_start and other.figure.value > 1
