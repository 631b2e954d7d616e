"""Is an average told as a count, or a count as an average?"""

from __future__ import annotations

from datetime import timedelta

from counterclaim.model.finding import Finding
from counterclaim.publish.verify.answers.evidence import Said, akin
from counterclaim.publish.verify.answers.figure import Figure
from counterclaim.publish.verify.answers.otherwise import TELLING
from counterclaim.publish.verify.answers.question import Desk, fit, is_own, series_of, words_of
from counterclaim.publish.verify.answers.windows import DAY, Reading, average, change, over, windows
from counterclaim.publish.verify.answers.words import found_at
from counterclaim.publish.verify.read.cues import of_a_whole, of_another_mean
from counterclaim.publish.verify.read.prose import averaged, names_month, paragraph_at, says
from counterclaim.publish.verify.read.told import own_mean

LONG = 20
"""Days from which a period is long enough that its daily average and its sum are not taken for a day's own value."""
FEW = 5
"""Days from which the sum of a period is not taken for its daily average."""
WEEK = 7
"""Days of a week."""
LEAST = 10
"""Below this an average is met by chance."""
REACH = 10
"""Days by which a count may lie outside the days of an average and still be a telling of it."""


def rate_or_count(figure: Figure, desk: Desk) -> Finding | None:
    """A stated average told as a count, or a stated count told as an average; or one per day told as one per week."""
    rate = figure.period.kind == "rate"
    if rate and (other_span := _per_another(figure, desk)) is not None:
        return other_span
    told_as_rate = figure.claim.period is not None and figure.claim.period.kind == "rate"
    open_ = figure.bare and (told_as_rate or figure.period.kind == "unstated")
    left, right = (place - figure.sentence_start for place in figure.span)
    count = of_another_mean(figure.sentence, right) or of_a_whole(figure.sentence, left, right)
    if not rate and says("same-measure", figure.sentence) and _mean_goes_on(figure, desk):
        return None
    if not rate and not count and (open_ or averaged(figure.sentence) or _mean_goes_on(figure, desk)):
        return None
    for said in desk.evidence.by_number.get(figure.quantity.stated or -1, ()):
        other = said.kind == "rate"
        if other == rate or said.subject != figure.subject or not akin(figure.claimant, said) or is_own(said, desk):
            continue
        if rate and (said.kind != "interval" or figure.value < TELLING):
            continue
        if not rate and (_of_other_days(figure, said) or _of_one_such_week(figure, said)):
            continue
        reading = Reading(said.quantity, words_of(said), (said,), "statement", end=said.day)
        was, now = ("a count", "an average") if rate else (f"an average per {said.per or 'day'}", "a count")
        return found_at(
            figure,
            rule="rate-count",
            severity="high",
            kind="count-as-rate" if rate else "rate-as-count",
            message=f"the draft tells {figure.number} as {now}; the source gives it as {was}: {reading.how}",
            reading=reading,
            safe=f"write that {figure.number} is {was}" + (f" over {over(said)}" if not rate else ""),
        )
    return _computed_rate(figure, desk)


def _per_another(figure: Figure, desk: Desk) -> Finding | None:
    """A stated average per day told as one per week or month, or the other way, in so many words."""
    told = figure.claim.period.per if figure.claim.period is not None else None
    if told is None or figure.value < LEAST:
        return None
    alike = [
        said
        for said in desk.evidence.by_number.get(figure.quantity.stated or -1, ())
        if said.kind == "rate" and said.subject == figure.subject and akin(figure.claimant, said)
    ]
    if not alike or any((said.per or "day") == told for said in alike):
        return None
    said = alike[0]
    reading, per = Reading(said.quantity, words_of(said), (said,), "statement", end=said.day), said.per or "day"
    return found_at(
        figure,
        rule="window",
        severity="high",
        kind=f"per-{per}-as-per-{told}",
        message=f"the draft tells {figure.number} per {told}; the source gives it per {per}: {reading.how}",
        reading=reading,
        safe=f"write that {figure.number} is an average per {per}",
    )


def _mean_goes_on(figure: Figure, desk: Desk) -> bool:
    """Whether a number without a noun carries a mean on: "1,271 a day for September. It had 1,187 for August"."""
    if not says("same-measure", figure.sentence) and (not figure.bare or says("time-total", figure.sentence)):
        return False
    start, _ = paragraph_at(desk.document.text, figure.span[0])
    return averaged(desk.document.text[start : figure.span[0]])


def _of_one_such_week(figure: Figure, said: Said) -> bool:
    """Whether a number per week is told of a week: the two are one ("in less than a week more than 1,100 …")."""
    return said.per == "week" and (says("span-week", figure.sentence) or says("time-week", figure.sentence))


def _of_other_days(figure: Figure, said: Said) -> bool:
    """Whether a stated average and a figure are of days that do not meet, a reach about the average's own; a day of the
    month of the average, which its sentence names, is no other ("on one day in December").
    """
    if said.end is not None and names_month(figure.sentence, said.end):
        return False
    start, end = figure.period.start, figure.period.end
    if figure.period.kind != "interval" or start is None or end is None or said.start is None or said.end is None:
        return False
    reach = timedelta(days=REACH)
    return end < said.start - reach or start > said.end + reach


def _computed_rate(figure: Figure, desk: Desk) -> Finding | None:
    """A sum of several days told as their average per day, or the average as their sum."""
    period = figure.period
    if period.kind == "rate" and period.start is None and figure.value >= TELLING * 10:
        return _sum_as_mean(figure, desk)
    if period.start is None or period.end is None or figure.value < TELLING:
        return None
    left = figure.sentence_start
    mean = period.kind == "rate" and own_mean(figure.sentence, figure.span[0] - left, figure.span[1] - left)
    if (period.end - period.start).days < (FEW if mean else LONG):
        return None
    if period.kind == "rate" and (period.end - period.start).days == WEEK and says("per-week", figure.sentence):
        return None
    series = series_of(figure, desk)
    start, end = period.start, min(period.end, desk.today)
    for early in (start - DAY, start):
        made = change(series, early, end, window="window") if period.kind == "rate" else average(series, early, end)
        for reading in made:
            if fit(figure, reading) not in ("matches", "consistent") or period.kind == "cumulative":
                continue
            now, was = ("an average", "the whole") if period.kind == "rate" else ("a count", "the average per day")
            return found_at(
                figure,
                rule="rate-count",
                severity="high",
                kind="count-as-rate" if period.kind == "rate" else "rate-as-count",
                message=f"the draft tells {figure.number} as {now}; it is {was} of those days: {reading.how}",
                reading=reading,
            )
    return None


def _sum_as_mean(figure: Figure, desk: Desk) -> Finding | None:
    """The very sum of a usual window of several days told as a mean whose days are left open."""
    for reading in windows(series_of(figure, desk), desk.day_of(figure)):
        if reading.window == "seven-days" and says("per-week", figure.sentence):
            continue  # a sum of seven days is what a week brings
        if reading.derived and reading.value == figure.quantity.stated:
            return found_at(
                figure,
                rule="rate-count",
                severity="high",
                kind="count-as-rate",
                message=(
                    f"the draft tells {figure.number} as an average; it is the whole of those days: {reading.how}"
                ),
                reading=reading,
                safe=f"write that {figure.number} is the whole of those days, or give their average",
            )
    return None
