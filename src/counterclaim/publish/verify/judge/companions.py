"""Is a figure of the same day as the figures of its sentence that are a bulletin's own values, to the digit?

"The count grew by 8,880 in a week to 1,259,780": the growth is that of the week to today, the total one of a month
ago. "Some 18,414 guns, up from 18,822 a week ago": no count is up from a larger one. "7 drones in a day and 4,076 in
all": another row's total, which the draft never names. Such a figure was taken for fair, or for nobody's, only
because nothing beside it ties it to a day or a row; what its sentence prints beside it does.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from counterclaim.checks.slips import slip_kind
from counterclaim.publish.verify.answers.ago import told_ago
from counterclaim.publish.verify.answers.comparable import FAR, digits_of
from counterclaim.publish.verify.answers.evidence import Series, akin
from counterclaim.publish.verify.answers.figure import PERSONS, Figure
from counterclaim.publish.verify.answers.otherwise import TELLING
from counterclaim.publish.verify.answers.question import Desk, fit, series_of
from counterclaim.publish.verify.answers.rows import nearest_row, row_before
from counterclaim.publish.verify.answers.verdict import Judged
from counterclaim.publish.verify.answers.windows import DAY, Reading, change, spoken_day, total
from counterclaim.publish.verify.answers.words import found_at, row_named, slipped
from counterclaim.publish.verify.read.cues import own_times
from counterclaim.publish.verify.read.prose import names_day, row_spans, says
from counterclaim.publish.verify.read.ratio_words import against
from counterclaim.publish.verify.read.told import ends_in

FIRM = 3
"""Digits before its closing zeros from which a number is met, or missed by a slip of the hand, by no chance."""
SURE = 4
"""... from which it is a total of its row by no chance."""
PARTS = 2
"""Figures of one span of time from which a part of a sentence is of that span."""
FEW = 2
"""Below this a number meets a row's value by chance."""
LEAST = 1000
"""From here on a number without words of time is a total and no day's loss."""
LATELY = 400
"""Days back in which a row's total is told again."""
WEEK = 7
"""Days back within which a weekday's name is that of the last one."""
DAYS = {"day": 1, "week": 7, "fortnight": 14}
"""Spans of time that words name, in days."""
WINDOWS = {"day": "day", "week": "seven-days", "fortnight": "two-weeks", "total": "total"}
_DIGITS = frozenset({"one-digit", "swapped-digits", "digit-dropped", "digit-added", "x10", "x1000", "thousand-dropped"})


def companions(judged: Sequence[Judged], desk: Desk) -> list[Judged]:
    """The judgements, a figure that was fair of another day or row, or nobody's, set wrong by those beside it."""
    return [_set_right(one, judged, desk) or one for one in judged]


def _set_right(one: Judged, judged: Sequence[Judged], desk: Desk) -> Judged | None:
    figure, finding = one.figure, one.finding
    if finding is not None and finding.severity in ("medium", "high"):
        return None
    if not (one.fair or one.verdict == "unsupported") or figure.claim.topic != "loss":
        return None
    if figure.subject not in desk.sides or figure.quantity.stated is None or figure.period.basis == "stated":
        return None
    if figure.quantity.qualifier not in ("exact", "about"):
        return None
    beside = [other for other in judged if other is not one and _of_now(other, figure, desk)]
    if not beside or not _counts(figure, beside):
        return None
    if not one.fair and (before := _of_the_span_before(figure, beside, desk)) is not None:
        return before
    if _placed_elsewhere(figure, one, desk):
        return None
    row = _row(figure, beside)
    if row is None:
        return None
    asked = replace(figure, category=row)
    if one.fair:
        return (
            _of_an_unnamed_row(asked, one, desk)
            or _of_another_span(asked, one, beside, desk)
            or _of_an_older_day(asked, one, beside, judged, desk)
        )
    return _misprinted(asked, beside, desk)


def _of_now(other: Judged, figure: Figure, desk: Desk) -> bool:
    """Whether another figure of the sentence is, to the digit, a bulletin's value of the draft's day, or of one ago."""
    reading = other.reading
    if reading is None or not other.fair or not reading.said[-1].copied or other.figure.value < FEW:
        return False
    if other.figure.sentence_start != figure.sentence_start or other.figure.subject != figure.subject:
        return False
    if reading.value != other.figure.quantity.stated:
        return False
    return reading.end == desk.day_of(figure) or (reading.window == "total" and told_ago(other.figure) is not None)


def _counts(figure: Figure, beside: Sequence[Judged]) -> bool:
    """Whether the figure's claimant, where it has one, is the one whose bulletin its companions are of."""
    return figure.claimant is None or any(
        other.reading is not None and akin(figure.claimant, other.reading.said[-1]) for other in beside
    )


def _placed_elsewhere(figure: Figure, one: Judged, desk: Desk) -> bool:
    """Whether words beside the figure place it on another day, or make it where a growth starts."""
    about = f"{figure.lead} {figure.clause}"
    if told_ago(figure) is not None or says("dated", about) or says("said-then", about):
        return True
    if any(ends_in(name, figure.before) for name in ("from-there", "was-then")) or says("we-gave", about):
        return True
    day = one.reading.end if one.reading is not None else None
    back = (desk.day_of(figure) - day).days if day is not None else 0
    if day is not None and back and names_day(figure.sentence, day, weekday=back < WEEK):
        return True
    return any(told.named for told in figure.told(desk.today))


def _row(figure: Figure, beside: Sequence[Judged]) -> str | None:
    """The row that words beside the figure name, else that of the figure right before it, of which it tells on."""
    named = nearest_row(figure) or row_before(figure)
    if named is not None:
        return named
    before = [other for other in beside if other.figure.span[1] <= figure.span[0]]
    last = max(before, key=lambda other: other.figure.span, default=None)
    if last is None or not figure.nounless:
        same = any(other.figure.category == figure.category for other in beside)
        return figure.category if same or not figure.nounless else None
    between = figure.sentence[last.figure.span[1] - figure.sentence_start : figure.span[0] - figure.sentence_start]
    rows = {row for _, _, row in row_spans(between)} - {last.figure.category}
    return None if rows or any(map(str.isdigit, between)) else last.figure.category


def _of_an_unnamed_row(figure: Figure, one: Judged, desk: Desk) -> Judged | None:
    """A number without a noun that is the total of a row which the draft never names, and not that of its own."""
    reading = one.reading
    row = reading.said[-1].category if reading is not None else None
    if reading is None or row in (None, figure.category) or reading.window != "total" or not reading.said[-1].copied:
        return None
    if {row, figure.category} & PERSONS:
        return None  # people are told of without a noun
    if digits_of(figure.value) < FIRM or any(kind == row for _, _, kind in row_spans(desk.document.text)):
        return None
    right = next(total(series_of(figure, desk), desk.day_of(figure)), None)
    if right is None or right.value == figure.quantity.stated:
        return None
    names = row_named(row), row_named(figure.category)
    finding = found_at(
        figure,
        rule="quoted-number",
        severity="high",
        kind="wrong-row",
        message=f"{figure.number} is the row “{names[0]}” ({reading.how}); the row “{names[1]}” has {right.how}",
        reading=right,
    )
    return Judged(figure, "differs", right, finding)


def _of_another_span(figure: Figure, one: Judged, beside: Sequence[Judged], desk: Desk) -> Judged | None:
    """A day's number that its own words tell as a week's, or the other way, where the day's words are a companion's.

    A number in brackets with a plus sign, behind its row's total, is the day's.
    """
    reading = one.reading
    if reading is None or reading.window not in ("day", "seven-days") or reading.value != figure.quantity.stated:
        return None
    if reading.said[-1].category != figure.category:
        return None
    start, end = figure.span[0] - figure.sentence_start, figure.span[1] - figure.sentence_start
    times, mine = own_times(figure.sentence, start, end), "day" if reading.window == "day" else "week"
    added = figure.text.startswith("(+") or figure.before.endswith("(+")
    if added and not times and not says("span-week", desk.document.text):
        times = frozenset({"day"})
    elif not any(_tells_of(mine, other, figure) for other in beside):
        return None
    if len(times) != 1 or not times <= {"day", "week"} or times == {mine} or figure.value < TELLING / 5:
        return None
    right = next(_values(series_of(figure, desk), next(iter(times)), desk.day_of(figure)), None)
    if right is None or right.value == figure.quantity.stated:
        return None
    finding = found_at(
        figure,
        rule="window",
        severity="high",
        kind=f"{reading.window}-as-{right.window}",
        message=(
            f"{figure.number} belongs to another period ({reading.window.replace('-', ' ')}: {reading.how});"
            f" for the period the draft names: {right.how}"
        ),
        reading=right,
    )
    return Judged(figure, "differs", right, finding)


def _tells_of(time: str, other: Judged, figure: Figure) -> bool:
    """Whether a companion of the same row, of that span, has its words as its own."""
    there = other.figure
    if there.category != figure.category or other.reading is None or other.reading.window != WINDOWS[time]:
        return False
    start, end = there.span[0] - there.sentence_start, there.span[1] - there.sentence_start
    return own_times(there.sentence, start, end) == {time}


def _of_an_older_day(
    figure: Figure, one: Judged, beside: Sequence[Judged], judged: Sequence[Judged], desk: Desk
) -> Judged | None:
    """A total of an earlier day beside its row's growth up to today, a larger one of a week ago, or totals of today."""
    reading, today = one.reading, desk.day_of(figure)
    if reading is None or reading.window != "total" or not reading.said[-1].copied or reading.end is None:
        return None
    if reading.end >= today or reading.said[-1].category != figure.category:
        return None
    if digits_of(figure.value) < FIRM or figure.value < LEAST:
        return None
    right = next(total(series_of(figure, desk), today), None)
    if right is None or fit(figure, right) in ("matches", "consistent"):
        return None
    told = [other for other in judged if other.figure.sentence_start == figure.sentence_start and other.fair]
    if any(other.reading is not None and other.reading.value == right.value for other in told):
        return None  # the row's total of today is printed too
    if not any(_speaks_of_today(figure, other, reading) for other in beside):
        return None
    finding = found_at(
        figure,
        rule="stale",
        severity="medium",
        kind="stale-value",
        message=(
            f"{figure.number} is the value of {spoken_day(reading.end)}, beside a figure of {spoken_day(today)};"
            f" for {spoken_day(today)} it is {right.how}"
        ),
        reading=right,
        details={"day": reading.end.isoformat()},
    )
    return Judged(figure, "differs", right, finding)


def _speaks_of_today(figure: Figure, other: Judged, mine: Reading) -> bool:
    """Whether a companion is the growth of the same row, a later total of it, or the total of another row."""
    reading = other.reading
    if reading is None or reading.end is None or mine.end is None:
        return False
    if other.figure.category != figure.category:
        return reading.window == "total" and digits_of(other.figure.value) >= SURE and mine.end < reading.end
    return reading.window in WINDOWS.values() and mine.end < reading.end


def _misprinted(figure: Figure, beside: Sequence[Judged], desk: Desk) -> Judged | None:
    """A number that nothing answered: the value its words name with a slip in it, or that of another span or year."""
    alike = [other for other in beside if other.figure.category == figure.category]
    start, end = figure.span[0] - figure.sentence_start, figure.span[1] - figure.sentence_start
    times = own_times(figure.sentence, start, end)
    series, today = series_of(figure, desk), desk.day_of(figure)
    if figure.value >= LEAST and ends_in("to-there", figure.before):
        times = frozenset({"total"})  # "grew by 3,020 in a week to 59,080"
    if len(times) != 1 or not times <= set(WINDOWS):
        shared = _shared(figure, beside)
        if times or (figure.value < LEAST and shared is None):
            return None
        times = frozenset({shared or "total"})
    time = next(iter(times))
    spans = [one for span in DAYS for one in _values(series, span, today)]
    if any(fit(figure, one) in ("matches", "consistent") for one in spans if time == "total"):
        return None  # what the row grew by in these days, whatever it was read as
    for right in _values(series, time, today):
        kind = slip_kind(figure.value, right.value)
        least = FIRM if time == "total" or not alike else 2
        if kind in _DIGITS and digits_of(max(figure.value, right.value)) >= least and figure.value >= TELLING / 2:
            return Judged(figure, "differs", right, slipped(figure, right, kind))
        if time == "total":
            if (old := _of_a_year_ago(figure, right, desk)) is not None:
                return old
            continue
        near = right.value / FAR <= figure.value <= right.value * FAR and figure.quantity.qualifier == "exact"
        if alike and near and time == "day" and min(figure.value, right.value) >= TELLING:
            message = f"the draft has {figure.number}; the source has {right.how}"
            finding = found_at(figure, rule="quoted-number", severity="high", message=message, reading=right)
            return Judged(figure, "differs", right, finding)
    return None


def _of_the_span_before(figure: Figure, beside: Sequence[Judged], desk: Desk) -> Judged | None:
    """The row's value of the day or week before that of a companion, with a slip of the hand in it."""
    words = f"{figure.lead} {figure.clause}"
    for time, ago in (("day", "ago-day"), ("week", "ago-week")):
        same = any(
            other.figure.category == figure.category
            and other.reading is not None
            and other.reading.window == WINDOWS[time]
            and other.figure.span < figure.span
            for other in beside
        )
        if not same or not (told_ago(figure) == ago or against(time, words)) or says("time-total", words):
            continue
        series, last = series_of(figure, desk), desk.day_of(figure) - DAYS[time] * DAY
        for right in _values(series, time, last):
            kind = slip_kind(figure.value, right.value)
            if kind in _DIGITS and digits_of(max(figure.value, right.value)) >= 2 and figure.value >= TELLING / 2:
                return Judged(figure, "differs", right, slipped(figure, right, kind))
    return None


def _shared(figure: Figure, beside: Sequence[Judged]) -> str | None:
    """The span of time that all other figures of its part of the sentence are of, two at least; null where of none."""
    part = [other for other in beside if _of_one_part(figure, other.figure)]
    found = {other.reading.window for other in part if other.reading is not None}
    time = next((time for time, window in WINDOWS.items() if {window} == found), None)
    return time if len(part) >= PARTS and time != "total" else None


def _of_one_part(figure: Figure, other: Figure) -> bool:
    """Whether no semicolon stands between two figures of a sentence."""
    first, last = sorted((figure.span[0], other.span[0]))
    return ";" not in figure.sentence[first - figure.sentence_start : last - figure.sentence_start]


def _values(series: Series, time: str, today: date) -> Iterator[Reading]:
    if time == "total":
        yield from total(series, today)
    else:
        yield from change(series, today - DAYS[time] * DAY, today, window=WINDOWS[time])


def _of_a_year_ago(figure: Figure, right: Reading, desk: Desk) -> Judged | None:
    """The very total of a day about a year ago, told as the one of now."""
    if digits_of(figure.value) < SURE or figure.value >= right.value:
        return None
    for said in desk.evidence.by_number.get(figure.quantity.stated or -1, ()):
        alike = (said.subject, said.category) == (figure.subject, figure.category) and said.kind == "cumulative"
        day = said.day
        if not alike or not said.copied or day is None or not 1 <= (desk.today - day).days <= LATELY:
            continue
        finding = found_at(
            figure,
            rule="stale",
            severity="medium",
            kind="stale-value",
            message=f"{figure.number} is the value of {spoken_day(day)}; for {spoken_day(right.end)} it is {right.how}",
            reading=right,
            details={"day": day.isoformat()},
        )
        return Judged(figure, "differs", right, finding)
    return None
