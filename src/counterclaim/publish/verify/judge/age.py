"""Is a figure an old one, and is it told as old?"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

from counterclaim.model.finding import Finding
from counterclaim.publish.verify.answers.ago import told_ago, totals_ago
from counterclaim.publish.verify.answers.evidence import Said, kin, war_begins
from counterclaim.publish.verify.answers.figure import Figure
from counterclaim.publish.verify.answers.otherwise import no_total, surely_short
from counterclaim.publish.verify.answers.question import Desk, fit, outcome_fits, readings, series_of
from counterclaim.publish.verify.answers.windows import Reading, change, spoken_day, total
from counterclaim.publish.verify.answers.words import found_at
from counterclaim.publish.verify.judge.explain import earlier_totals
from counterclaim.publish.verify.read.cues import mean_behind, said_this_month
from counterclaim.publish.verify.read.prose import (
    averaged,
    beside,
    names_day,
    names_month,
    says,
    without,
    without_month,
)
from counterclaim.publish.verify.read.ratio_words import against
from counterclaim.publish.verify.read.told import ends_in
from counterclaim.vocabulary.load import vocabulary

LATELY = 45
"""Days back beyond which a bare number of a sentence names no day of the month."""
ALMOST_A_YEAR = 330
"""Days from which on a date without its year is a later one's."""
FEW_WEEKS = 21
"""Days from which a statement was not made "last week"."""
LARGE = 100
"""From here on a number is a weekday's own value by no chance."""
BACK = (1, 2, 3, 7, 14, 28, 29, 30, 31, 365, 366)
"""Days by which a window may end earlier that its words place in the past."""
_THE_WEEK_BEFORE = (7, 8, 6, 5, *range(9, 15))
"""Days ago on which the week before the one just told may have ended, be it one from Monday to Sunday."""
WEEK = 7
"""Days back within which a weekday's name is that of the last one."""


def outdated(figure: Figure, desk: Desk, best: Reading) -> Finding | None:
    """An old statement told as news: two months old, or answered by a newer one, in a sentence that says “now”."""
    if best.window != "statement" or best.said[0].published is None:
        return None
    sentence, said = figure.sentence, best.said[0]
    age = (desk.today - (said.published or desk.today)).days
    newer = _newer(figure, desk, said)
    told_now = says("weekday", sentence) and says("said", sentence)
    lately = says("told-lately", sentence) and says("said", sentence) and age > FEW_WEEKS
    lately = lately or (said_this_month(sentence) and (said.published or desk.today) < desk.today.replace(day=1))
    of_now = bool(newer) and _of_a_newer_month(sentence, newer[0], said, desk)
    lately = lately or of_now
    bare = without("told-lately", without("pluperfect", figure.clause if told_now else sentence))
    bare = without_month(bare, desk.today) if of_now else bare
    dated = says("dated", bare if lately else without("pluperfect", figure.clause if told_now else sentence))
    if (
        not (lately or says("current", sentence))
        or dated
        or age <= 7
        or not (newer or age > 60 or (says("weekday", sentence) and age > 10))
    ):
        return None
    if _said_again(desk, said):
        return None
    if (
        figure.period.kind in ("rate", "interval")
        and figure.period.end is not None
        and figure.period.end < desk.today - timedelta(days=7)
    ):
        return None
    later = f"; newer: {newer[0].how}" if newer else ""
    return found_at(
        figure,
        rule="stale",
        severity="medium",
        kind="old-statement",
        message=f"told as current on {spoken_day(desk.today)}, but said {age} days before: {best.how}{later}",
        reading=best,
        safe=f"say when it was said ({spoken_day(said.published)})"
        + (f", or give the newer figure: {newer[0].how}" if newer else ""),
    )


def _of_a_newer_month(sentence: str, newer: Reading, old: Said, desk: Desk) -> bool:
    """Whether a sentence names the draft's own month, in which its speaker gave another number ("made public in May"),
    and not the one in which this number was given.
    """
    given = newer.said[0].published
    now = given is not None and given >= desk.today.replace(day=1) and names_month(sentence, desk.today)
    return now and old.published is not None and not names_month(sentence, old.published)


def _said_again(desk: Desk, old: Said) -> bool:
    """Whether the same voice gave the same number again in the last days."""
    week_ago = desk.today - timedelta(days=WEEK)
    again = desk.evidence.by_number.get(old.quantity.stated or -1, ())
    return any(
        (one.subject, one.category) == (old.subject, old.category)
        and one.published is not None
        and week_ago <= one.published <= desk.today
        and _one_voice(one, old)
        for one in again
    )


def _newer(figure: Figure, desk: Desk, old: Said) -> list[Reading]:
    """Statements of the same voice that answer the same question at least a week later with another number."""
    found = [
        reading
        for reading in readings(replace(figure, claimant=None), desk)
        if reading.window == "statement"
        and reading.quantity != old.quantity
        and outcome_fits(figure, reading.said[0])
        and _one_voice(reading.said[0], old)
        and (reading.said[0].published or date.min) > (old.published or desk.today) + timedelta(days=6)
    ]
    return sorted(found, key=lambda reading: reading.said[0].published or date.min, reverse=True)


def _one_voice(said: Said, other: Said) -> bool:
    if said.claimant is not None and other.claimant is not None and kin(said.claimant, other.claimant):
        return True
    return said.source is not None and said.source == other.source and said.source in vocabulary().parties


def dated_total(figure: Figure, desk: Desk, _expected: list[Reading]) -> Reading | None:
    """The total of an earlier day where the sentence itself places the figure in the past."""
    if figure.period.kind not in ("cumulative", "unstated") or figure.quantity.stated is None:
        return None
    if told_ago(figure) is not None:
        return next((one for one in totals_ago(figure, desk) if fit(figure, one) in ("matches", "consistent")), None)
    if no_total(figure) and says("since-january", figure.sentence):
        return None  # "since January, it judged earlier this month" counts this year
    dated = figure.period.kind == "cumulative" and placed_in_past(figure, figure.sentence, desk)
    for reading in earlier_totals(figure, desk):
        if dated or (reading.said[0].copied and _names_past(figure.sentence, reading.end, desk)):
            return reading
    return None


def since_a_year_before(figure: Figure, desk: Desk, _expected: list[Reading]) -> Reading | None:
    """The growth, or the war's total, since the "last" such month before the one that was read ("since last February",
    written in March).
    """
    period = desk.period_of(figure)
    if period.kind != "cumulative" or period.start is None or not says("since-last", figure.before):
        return None
    start, end = period.start.replace(year=period.start.year - 1, day=1), min(period.end or desk.today, desk.today)
    series = series_of(figure, desk)
    whole = start <= war_begins(figure.subject, desk.today)
    told = total(series, end) if whole else change(series, start, end, window="since")
    return next((one for one in told if fit(figure, one) in ("matches", "consistent")), None)


def placed_in_past(figure: Figure, about: str, desk: Desk) -> bool:
    """Whether words about a figure place it in the past, and none tells it as of the draft's own day ("Two days before
    the vote losses stand at 959,500 as of Wednesday").
    """
    return says("dated", about) and not (says("as-of", about) and figure.period.end == desk.today)


def _names_past(sentence: str, day: date | None, desk: Desk) -> bool:
    """Whether a sentence names an earlier day: by its date, or by its weekday within the last week."""
    if day is None or day >= desk.today or ((desk.today - day).days > LATELY and not names_month(sentence, day)):
        return False
    if (desk.today - day).days > ALMOST_A_YEAR and str(day.year) not in sentence:
        return False  # "12 February" is this year's
    return names_day(sentence, day, weekday=(desk.today - day).days < WEEK)


def dated_change(figure: Figure, desk: Desk, _expected: list[Reading]) -> Reading | None:
    """The same window ending some days, a week or a month earlier, where the figure's clause places it in the past."""
    start, end = figure.period.start, figure.period.end
    if (
        figure.period.kind != "interval"
        or start is None
        or end is None
        or not says("dated", f"{figure.lead} {figure.clause}")
    ):
        return None
    series = series_of(figure, desk)
    start = start if start < end else end - timedelta(days=1)
    for back in _backs(figure, start, end, desk):
        shift = timedelta(days=back)
        for reading in change(series, start - shift, end - shift, window="window"):
            if fit(figure, reading) in ("matches", "consistent"):
                return reading
    day = timedelta(days=1)
    before = change(series, end - 2 * day, end - day, window="day") if (end - start).days > 1 else ()
    # "Tuesday's bulletin had 770 and the one before 600, 1,370 in two days"
    return next((one for one in before if one.value == figure.quantity.stated), None)


def _backs(figure: Figure, start: date, end: date, desk: Desk) -> Iterable[int]:
    """The days by which a window may have ended earlier: of a week told as the one before, those of that week alone."""
    if not WEEK - 1 <= (end - start).days <= WEEK + 1 or not against("week", f"{figure.lead} {figure.clause}"):
        return BACK
    moved = (desk.day_of(figure) - end).days
    return (back - moved for back in _THE_WEEK_BEFORE)


def endpoint(figure: Figure, desk: Desk, _expected: list[Reading]) -> Reading | None:
    """The running total that a growth starts from or ends at, where the figure is that total: “from 2,021 to 5,944”.

    The total of the period's first day, or the day before it, to the digit; that of its last day also rounded, where
    the word before the figure says "to".
    """
    start, end = figure.period.start, figure.period.end
    if figure.quantity.stated is None or start is None or figure.value < 100:
        return None
    series = series_of(figure, desk)
    for day in (start, start - timedelta(days=1)):
        for reading in total(series, day):
            if reading.value == figure.quantity.stated:
                return reading
    before = figure.sentence[: figure.span[0] - figure.sentence_start].split()
    if before and says("to-there", before[-1]):
        for reading in total(series, min(end or desk.today, desk.today)):
            if fit(figure, reading) in ("matches", "consistent"):
                return reading
    return None


def day_itself(figure: Figure, desk: Desk, _expected: list[Reading]) -> Reading | None:
    """A day's own value set beside an average, to the digit: “330 on Thursday, below the mean of 407”."""
    start, end = figure.span[0] - figure.sentence_start, figure.span[1] - figure.sentence_start
    if figure.period.kind == "interval" and figure.value >= LARGE:
        return _of_a_weekday_beside(figure, desk)
    if figure.period.kind != "rate" or figure.value < 10:
        return None
    series, today = series_of(figure, desk), desk.day_of(figure)
    for back in range(WEEK):
        day = today - timedelta(days=back)
        if not says(f"weekday-{day.weekday()}", figure.sentence):
            continue
        for reading in change(series, day - timedelta(days=1), day, window="day"):
            if reading.value == figure.quantity.stated:
                return reading  # "on Wednesday the daily figure had been 980"
    backs = 7
    if beside("average", figure.sentence, start, end):
        if averaged(without("per-day", figure.sentence)) or not mean_behind(figure.sentence[end:]):
            return None
        backs = 1  # "losses run at 1,690 a day" may tell the day's own
    for back in range(backs):
        day = today - timedelta(days=back)
        for reading in change(series, day - timedelta(days=1), day, window="day"):
            if reading.value == figure.quantity.stated:
                return reading
    return None


def _of_a_weekday_beside(figure: Figure, desk: Desk) -> Reading | None:
    """The very value of a weekday that the words right before the figure name ("the last of them Saturday's with
    1,190"), whatever longer time its sentence tells of.
    """
    for back in range(WEEK):
        day = desk.today - timedelta(days=back)
        if not figure.led_by_weekday(day):
            continue
        for reading in change(series_of(figure, desk), day - timedelta(days=1), day, window="day"):
            if reading.value == figure.quantity.stated:
                return reading
    return None


def standing_total(figure: Figure, desk: Desk, _expected: list[Reading]) -> Reading | None:
    """A total of these weeks that the figure is to the digit, where the text was read as a day's or an average's.

    Nobody tells a war's total as a day's loss; a sentence that seems to has time words that belong to another figure.
    """
    if figure.period.kind == "cumulative" or figure.value < 100 or no_total(figure) or surely_short(figure):
        return None
    weekday = f"weekday-{desk.today.weekday()}"
    now = says("current", figure.sentence) or says(weekday, figure.sentence)
    now = now or (ends_in("has-reached", figure.before) and not says("dated", figure.sentence))
    now = now and figure.period.kind == "unstated"
    for reading in earlier_totals(figure, desk):
        if now and reading.end is not None and reading.end < desk.day_of(figure):
            return None
        if (
            reading.said[0].copied
            and reading.end is not None
            and desk.today - timedelta(days=40) <= reading.end <= desk.today
        ):
            return reading
    return None
