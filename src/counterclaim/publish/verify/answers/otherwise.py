"""Does a figure belong to another window of its row, and which window does its sentence name nearest to it?"""

from __future__ import annotations

from dataclasses import replace

from counterclaim.model.finding import Finding
from counterclaim.model.period import Period
from counterclaim.publish.verify.answers.figure import Figure
from counterclaim.publish.verify.answers.question import Desk, fit, series_of
from counterclaim.publish.verify.answers.windows import DAY, Reading, windows
from counterclaim.publish.verify.answers.words import found_at
from counterclaim.publish.verify.read.cues import WINDOWS, closing_time, for_weekday, own_times
from counterclaim.publish.verify.read.prose import (
    averaged,
    beside,
    distance,
    item_at,
    month_spans,
    plain,
    says,
    spans_of,
    undated,
    without,
)

TELLING = 100
"""Below this a number meets another row or day too often by chance to be taken for it."""
SMALL = 5
"""... and below this even where the sentence speaks of a week alone and the number is the day's."""
SMALL_OF_A_WEEK = 10
"""... and below this where a week is named behind it."""
MONTH = range(27, 32)
"""Days of a month."""
OFF_SCALE = 20
"""A number this many times above a window's value is not told of it."""
SAME = {
    "day": {"day"},
    "seven-days": {"seven-days"},
    "two-days": {"two-days"},
    "two-weeks": {"two-weeks"},
    "since-january": {"since-january"},
    "total": {"total"},
    "window": {"this-month", "last-month", "month"},
}


def other_window(figure: Figure, desk: Desk, expected: list[Reading], *, exact: bool = False) -> Finding | None:
    """The very number of another period of the same row; with `exact` false also its fair rounding."""
    period = desk.period_of(figure)
    if period.kind not in ("interval", "cumulative") or not expected or not figure.quantity.stated:
        return None
    wanted = {name for reading in expected for name in SAME.get(reading.window, {reading.window})}
    end = min(period.end or desk.today, desk.today)
    series = series_of(figure, desk)
    near = min(end + DAY, desk.today)  # the last day of a month or year has its bulletin on the next
    for reading in (*windows(series, end), *(windows(series, near) if near != end else ())):
        if exact and reading.value != figure.quantity.stated:
            continue
        if any(right.value == reading.value for right in expected):
            continue
        # "from 20 to 26 March, both days included" is no week to the 27th
        shifted = period.kind == "interval" and says("inclusive", figure.sentence) and reading.end != end
        fence = shifted or _is_fence(reading.window, wanted)
        if (reading.window in wanted and not shifted) or not _tells(figure, reading, fence=fence):
            continue
        if "total" in wanted and not _surely_total(figure):
            continue
        right = next((r for r in expected if r.window != "statement"), expected[0])
        return found_at(
            figure,
            rule="window",
            severity="high",
            kind="fence-post" if fence else f"{reading.window}-as-{right.window}",
            message=(
                f"{figure.number} belongs to another period ({reading.window.replace('-', ' ')}: {reading.how});"
                f" for the period the draft names: {right.how}"
            ),
            reading=right,
        )
    return None


def _surely_total(figure: Figure) -> bool:
    """Whether the value of a day or a week can only have been told as the war's: its own words are those of it alone.

    A total taken over from the sentence before is mostly a misread day or week.
    """
    start, end = figure.span[0] - figure.sentence_start, figure.span[1] - figure.sentence_start
    if says("new-ones", figure.sentence):
        return False  # "eight new tanks and 27 armoured vehicles" are those of a day
    days = any(says(f"weekday-{day}", figure.sentence) for day in range(7))
    return own_times(figure.sentence, start, end) == {"total"} and not says("time-day", figure.sentence) and not days


def surely_short(figure: Figure) -> bool:
    """Whether a figure can only have been told as that of a day or week: with its noun the one number of its
    sentence, or the first one behind that time, which alone is named; no word of a count kept ("reached", "tally").
    """
    start, end = figure.span[0] - figure.sentence_start, figure.span[1] - figure.sentence_start
    bare = undated(figure.sentence)
    for name in ("time-day", "time-week", "span-week"):
        bare = without(name, bare)
    alone = not any(letter.isdigit() for letter in bare[:start] + bare[end:]) and len(bare) == len(figure.sentence)
    times = own_times(figure.sentence, start, end)
    counted = any(says(word, figure.sentence) for word in _COUNTS)
    named = [place for name in ("time-day", "time-week", "span-week") for place in spans_of(name, figure.sentence)]
    fronted = bool(named) and all(last <= start for _, last in named) and not any(map(str.isdigit, bare[:start]))
    alone = alone or (fronted and len(bare) == len(figure.sentence))
    return alone and len(times) == 1 and times <= {"day", "week"} and not (counted or figure.nounless)


_COUNTS = ("time-total", "time-tally", "time-total-loose", "reached")


def read_otherwise(figure: Figure, desk: Desk, expected: list[Reading]) -> Reading | None:
    """A usual window of the same row that the figure fits and whose words stand nearer to it than its own period's.

    A sentence that speaks of several windows at once, or of none, leaves open which one a figure belongs to; a figure
    that is right for one of them is taken to mean that one, and nobody tells a war's total as a day's or week's loss.
    Null where the sentence's own words say otherwise.
    """
    period = desk.period_of(figure)
    if period.kind not in ("interval", "cumulative") or not expected or not figure.quantity.stated:
        return None
    end = min(period.end or desk.today, desk.today)
    wanted = _names(expected) | ({"month"} if _a_month(period) else set())
    mine = min((gap for name in wanted if (gap := _gap(figure, name)) is not None), default=None)
    of_weekday = weekday_named(figure, period)
    dated = bool(_names(expected) & {"since", "window", "seven-days", "two-weeks"}) and _names_month(figure.sentence)
    for reading in (*windows(series_of(figure, desk), end), *windows(series_of(figure, desk), desk.today)):
        if reading.window not in _CUES or _CUES[reading.window] in {_CUES.get(name) for name in _names(expected)}:
            continue
        how = fit(figure, replace(reading, derived=False))
        if reading.value != figure.quantity.stated and how in {None, "thin"}:
            continue  # "more than 2,000" is no way to tell 439,190
        if reading.value == figure.quantity.stated and figure.value >= TELLING and _of_another_number(figure, expected):
            return reading
        if reading.window == "day" and "total" in _names(expected) and says("time-day", figure.sentence):
            if reading.value == figure.quantity.stated:
                return reading  # nobody tells a day's loss as the war's, where the sentence speaks of a day as well
            continue
        gap = _gap(figure, reading.window)
        if of_weekday and gap is None and reading.window != "total":
            continue
        if reading.window == "total" and no_total(figure):
            continue
        if reading.window == "total" and surely_short(figure):
            continue
        if reading.window == "total" and period.kind == "interval" and figure.value >= 10 * TELLING:
            return reading
        if (mine is None and not dated) or (gap is not None and (mine is None or gap <= mine)):
            return reading
    return None


def weekday_named(figure: Figure, period: Period) -> bool:
    """Whether a figure of one day has that day's name as the only words of time beside it ("losses for Monday at")."""
    start, end = period.start, period.end
    if period.kind != "interval" or start is None or end is None or (end - start).days > 1:
        return False
    place = figure.span[0] - figure.sentence_start, figure.span[1] - figure.sentence_start
    return beside(f"weekday-{end.weekday()}", figure.sentence, *place) and for_weekday(figure.before, end.weekday())


def _a_month(period: Period) -> bool:
    """Whether a period is of the days of a month."""
    start, end = period.start, period.end
    return start is not None and end is not None and (end - start).days in MONTH


def _names_month(sentence: str) -> bool:
    named = says("this-month", sentence) or bool(month_spans(plain(sentence)))
    return named and not averaged(sentence)


def _of_another_number(figure: Figure, expected: list[Reading]) -> bool:
    """Whether the words of its own window stand only beside another number ("up 200 overnight and 1,250").

    Words before the first number of a sentence speak of all its numbers.
    """
    cues = {cue for name in _names(expected) if (cue := _CUES.get(name)) is not None and says(cue, figure.sentence)}
    bare = undated(figure.sentence)
    for cue in cues:
        bare = without(cue, bare)  # "24 hours" holds a number of its own
    digits = [place for place, letter in enumerate(bare) if letter.isdigit()]
    start, end = figure.span[0] - figure.sentence_start, figure.span[1] - figure.sentence_start
    opening = figure.sentence[: digits[0]] if digits else figure.sentence
    own = item_at(figure.sentence, start, end, digits)
    if closing_time(figure.sentence, end) & {WINDOWS.get(name) for name in _names(expected)}:
        return False
    return bool(cues) and not any(says(cue, own) or says(cue, opening) for cue in cues)


_CUES = {
    "day": "time-day",
    "seven-days": "time-week",
    "two-weeks": "time-week",
    "month": "time-month",
    "this-month": "time-month",
    "last-month": "time-month",
    "since-january": "time-year",
    "total": "time-total",
}


def no_total(figure: Figure) -> bool:
    """Whether the sentence ties its figure to this year or month and has no word of a running total.

    The war's total told as this year's loss is a slip; told beside a day's loss it is only a sentence misread.
    """
    sentence = without("said-then", figure.sentence)
    if says("since-january", sentence):
        sentence = without("sums-loosely", sentence)  # "altogether since January" is no word of the whole war
        if figure.period.start is not None and (figure.period.start.month, figure.period.start.day) == (1, 1):
            return not any(says(word, sentence) for word in ("time-total", "time-tally"))
    if figure.period.kind == "unstated" or any(says(word, sentence) for word in ("time-total", "time-tally")):
        return False
    start, end = figure.span[0] - figure.sentence_start, figure.span[1] - figure.sentence_start
    return beside("this-year", sentence, start, end) or beside("this-month", sentence, start, end)


_SHORTER = ("time-day", "time-week", "time-month", "time-year")


def of_the_nearest_word(figure: Figure, expected: list[Reading]) -> list[Reading]:
    """For a figure without a period: readings of the window whose words stand nearest, else totals and statements.

    Words behind another number may be that one's; a figure that has none of its own may then be a total as well.
    """
    named = window_named(figure)
    gaps = {window: gap for window in _CUES if (gap := _gap(figure, window)) is not None}
    nearest = named or min(gaps, key=lambda window: gaps[window], default="total")
    kept = {nearest} if nearest in {reading.window for reading in expected} else {"total"}
    small = [reading.value for reading in expected if reading.window in kept]
    if named is None or (small and figure.value > OFF_SCALE * max(small)):
        kept.add("total")  # "as of today: 585,140" is no day's loss
    return [reading for reading in expected if reading.window in kept or reading.window == "statement"]


def _names(expected: list[Reading]) -> set[str]:
    return {reading.window for reading in expected}


def _gap(figure: Figure, window: str) -> int | None:
    if window not in _CUES:
        return None
    start, end = figure.span[0] - figure.sentence_start, figure.span[1] - figure.sentence_start
    found = distance(_CUES[window], figure.sentence, start, end)
    if found is not None or window != "total" or any(says(word, figure.sentence) for word in _SHORTER):
        return found
    loose = [distance(word, figure.sentence, start, end) for word in ("time-tally", "time-total-loose")]
    return min((gap for gap in loose if gap is not None), default=None)


def window_named(figure: Figure) -> str | None:
    """The window whose words stand nearest to the figure, no other number between; null where none stands there."""
    start, end = figure.span[0] - figure.sentence_start, figure.span[1] - figure.sentence_start
    gaps = {
        window: gap
        for window in ("day", "seven-days", "this-month", "since-january", "total")
        if beside(_CUES[window], figure.sentence, start, end) and (gap := _gap(figure, window)) is not None
    }
    return min(gaps, key=lambda window: gaps[window], default=None)


def _is_fence(window: str, wanted: set[str]) -> bool:
    return "seven-days" in wanted and window in ("six-days", "eight-days")


def _opens_with_week(figure: Figure) -> bool:
    """Whether a word of a week opens the sentence, before all its numbers, and no word of a day stands in it."""
    opening = undated(figure.sentence)[: figure.span[0] - figure.sentence_start]
    digits = [place for place, letter in enumerate(opening) if letter.isdigit()]
    opening = opening[: digits[0]] if digits else opening
    return says("span-week", opening) and not says("span-day", figure.sentence)


def _week_beside(figure: Figure) -> bool:
    """Whether a number's own words name a week, and no word of a day stands in its sentence."""
    start, end = figure.span[0] - figure.sentence_start, figure.span[1] - figure.sentence_start
    return own_times(figure.sentence, start, end) == {"week"} and not says("time-day", undated(figure.sentence))


def _tells(figure: Figure, reading: Reading, *, fence: bool) -> bool:
    """Whether a number points at another window: the very value, or its fair rounding where that has three digits."""
    if reading.window in ("six-days", "eight-days", "two-days", "month") and not fence:
        return False
    if reading.value == figure.quantity.stated:
        if reading.window == "day" and _opens_with_week(figure):
            return fence or figure.value >= SMALL
        return fence or figure.value >= (SMALL_OF_A_WEEK if reading.window == "day" and _week_beside(figure) else 20)
    return figure.value >= 1000 and fit(figure, replace(reading, derived=False)) == "consistent"
