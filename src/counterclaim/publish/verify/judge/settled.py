"""Do the words right beside a figure settle of which time it is, whatever it was read as?

A text's words of time carry over from sentence to sentence, and a reader may carry them too far. A number that is a
series' very value for a span which its own words name, or for any where they name none, is told fairly; one whose own
words name another span is not.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from counterclaim.extract.numbers.numbers import find_numbers
from counterclaim.extract.times.placed import now_said
from counterclaim.model.period import UNSTATED, Period
from counterclaim.publish.verify.answers.comparable import of_another_row_or_time
from counterclaim.publish.verify.answers.evidence import akin
from counterclaim.publish.verify.answers.figure import Figure
from counterclaim.publish.verify.answers.hedges import hedged_there
from counterclaim.publish.verify.answers.otherwise import TELLING, weekday_named
from counterclaim.publish.verify.answers.question import Desk, fit, is_own, series_of, words_of
from counterclaim.publish.verify.answers.rows import nearest_row, row_before
from counterclaim.publish.verify.answers.stated import THE_WARS
from counterclaim.publish.verify.answers.verdict import Judged
from counterclaim.publish.verify.answers.windows import FENCES, Reading, change, total, windows
from counterclaim.publish.verify.answers.words import found_at
from counterclaim.publish.verify.judge.judge import judge_as
from counterclaim.publish.verify.judge.voices import voice_named
from counterclaim.publish.verify.read.cues import KINDS, WINDOWS, own_times
from counterclaim.publish.verify.read.parties import names
from counterclaim.publish.verify.read.prose import averaged, beside, plain, row_spans, says, unsummed
from counterclaim.publish.verify.read.told import DAY, Told, ends_in, grown

LEAST = 10
"""Below this a number meets a row's value by chance."""
MERELY = (None, "growth")
"""Kinds of findings on a number that is another one, by no known slip."""
OLD = "old-statement"
"""The kind of a finding that is not about the number: somebody did say it, at another time."""
PER = "per-"
"""How the kind of a finding begins by which a mean per day is told per week: both spans stand in so many words."""
_IN_DOUBT = frozenset({"window", "quoted-number", "derived", "stale"})


def by_its_words(one: Judged, desk: Desk) -> Judged:
    """The judgement, with a finding on the time it is of dropped, or made, by the words beside the figure."""
    figure, finding = one.figure, one.finding
    if figure.claim.topic != "loss" or figure.quantity.stated is None or figure.subject not in desk.sides:
        return one
    sharp = finding is not None and finding.severity in ("medium", "high")
    if (anew := _of_its_told_period(one, desk)) is not None:
        return anew
    if finding is not None and finding.rule == "hedge" and sharp and figure.quantity.qualifier != "exact":
        return one if hedged_there(figure) else Judged(figure, "consistent", one.reading)
    surely = finding is not None and (finding.kind in (OLD, THE_WARS) or (finding.kind or "").startswith(PER))
    if finding is not None and finding.rule in _IN_DOUBT and sharp and not surely:
        fair = _fair_by_its_words(one, desk)
        return Judged(figure, "consistent", fair) if fair is not None else one
    day = one.reading.end if one.fair and one.reading is not None and one.reading.window == "day" else None
    if day is not None and figure.led_by_weekday(day):
        return one
    if one.fair and finding is None and (told := _told_of_another_time(one, desk)) is not None:
        return told
    return one


def _of_its_told_period(one: Judged, desk: Desk) -> Judged | None:
    """The judgement by a period that the words beside the figure name; null where they name none, or it adds nothing.

    A figure found wrong of another time is fair if it is fair of one of them; one that nothing answered is judged by
    the only one; one that was fair of some other window is not, where its words name a month or a date.
    """
    figure, finding = one.figure, one.finding
    sharp = finding is not None and finding.severity in ("medium", "high")
    open_ = one.verdict == "unsupported" and not sharp
    if figure.claimant is not None and not _counts(figure.claimant, desk):
        return None
    if one.fair and now_said(figure.before):
        return None  # "in November it was 1,523, and now, by Kyiv's count, about 1,800"
    told = figure.told(desk.today)
    start, end = figure.span[0] - figure.sentence_start, figure.span[1] - figure.sentence_start
    if not told and open_ and grown(figure.sentence, start, end):
        told = (Told(Period("interval", desk.today - DAY, desk.today, "document-date"), False),)
    if len(told) > 1 and ends_in("stood-at", figure.sentence[:start]):
        told = (
            tuple(one for one in told if one.period.kind == "cumulative") or told
        )  # "stood at 105,960 on 31 December"
    if not told or not (open_ or (sharp and finding is not None and finding.rule in _IN_DOUBT) or one.fair):
        return None
    rows = dict.fromkeys(row for row in (nearest_row(figure), row_before(figure), figure.category) if row)
    if not rows:
        return None
    firm = figure.value >= TELLING or not figure.carried
    asked = replace(figure, category=next(iter(rows)), carried=figure.carried and not firm)
    if asked.category != figure.category:
        asked = replace(asked, outcome=None)
    found = [judge_as(replace(asked, period=each.period), desk) for each in told]
    if any(each.fair for each in found):
        kept = (each for each, period in zip(found, told, strict=True) if _holds(each, period.period, desk))
        return None if one.fair else next(kept, None)
    if len(told) > 1 or (one.fair and not _elsewhere(one, told[0])) or says("added", unsummed(figure.sentence)):
        return None
    if not told[0].named and says("dated", f"{figure.lead} {figure.clause}"):
        return None
    finding = found[0].finding
    sure = finding is not None and finding.severity in ("medium", "high")
    if (
        finding is not None
        and finding.kind in MERELY
        and figure.bare
        and not row_spans(figure.sentence)
        and not _total_beside(asked, desk)
    ):
        return None  # a number alone that no slip explains may count anything
    return found[0] if sure and (open_ or one.fair) else None


def _total_beside(figure: Figure, desk: Desk) -> bool:
    """Whether the sentence prints the row's own total of the day too ("grew by 3,868, to 9,663")."""
    printed = {span.stated for span in find_numbers(plain(figure.sentence), (figure.claim.language or "en")[:2])}
    return any(one.value in printed for one in total(series_of(figure, desk), desk.day_of(figure)))


def _holds(one: Judged, period: Period, desk: Desk) -> bool:
    """Whether a figure is fair of this very period: of its last day, and a running total only where it names one."""
    reading, end = one.reading, min(period.end or desk.today, desk.today)
    if not one.fair or reading is None or reading.end is None:
        return False
    whole = period.kind == "cumulative" and period.start is None
    return abs((reading.end - end).days) <= (0 if whole else 1) and (reading.window == "total") == whole


def _elsewhere(one: Judged, told: Told) -> bool:
    """Whether a figure is fair only of a window computed for another time than the month or date its words name."""
    reading = one.reading
    if not told.named or reading is None or reading.window in ("statement", "total") or one.figure.value < TELLING:
        return False
    if says("span-week", one.figure.lead):
        return False  # "1,008 a day in October, and the week's bulletins come out at 1,090"
    return reading.said[-1].copied and one.figure.period.kind in ("unstated", "rate", "cumulative")


def _counts(claimant: str, desk: Desk) -> bool:
    """Whether a claimant is one whose running totals the evidence holds."""
    return any(said.copied and akin(claimant, said) for said in desk.evidence.said)


def _fair_by_its_words(one: Judged, desk: Desk) -> Reading | None:
    figure = one.figure
    if figure.value < LEAST or figure.quantity.qualifier not in ("exact", "about"):
        return None
    if (said := _said_by_who_is_named(figure, desk)) is not None:
        return said
    named = _times(figure)
    if averaged(figure.sentence) and figure.period.kind == "rate":
        return None
    dated = figure.period.kind == "interval" and says("inclusive", figure.sentence)
    claimed = one.finding is not None and (one.finding.rule == "window" or (one.finding.rule == "derived" and dated))
    claimed = claimed and (
        dated
        or figure.period.basis == "stated"
        or any(_between_dates(told) for told in figure.told(desk.today))
        or (says("since-january", figure.sentence) and not _times(figure))
    )
    for reading in _values(figure, desk):
        if reading.window not in ("day", "total") and weekday_named(figure, figure.period):
            continue
        time = WINDOWS.get(reading.window)
        if reading.value != figure.quantity.stated or reading.window in FENCES or claimed:
            continue
        window = one.finding is not None and one.finding.rule == "window"
        if (not named and (window or figure.value >= TELLING)) or time in named:
            return reading
    return None


def _between_dates(told: Told) -> bool:
    """Whether words name a month, the first day and the last, or the first day since which it is counted."""
    return told.named and told.period.kind != "rate" and told.period.start is not None


def _said_by_who_is_named(figure: Figure, desk: Desk) -> Reading | None:
    """The very number as somebody stated it whom the sentence names, where its claimant was read from elsewhere."""
    if figure.value < TELLING:
        return None
    spoken = figure.claimant is not None and names(
        figure.claimant, figure.sentence[: figure.span[1] - figure.sentence_start]
    )
    if spoken:
        return None  # a claimant named behind the number may be that of a comparison ("less than what Kyiv claims")
    for said in desk.evidence.by_number.get(figure.quantity.stated or -1, ()):
        told = said.subject == figure.subject and (said.kind == "rate") == (figure.period.kind == "rate")
        told = told and not (akin(figure.claimant, said) or of_another_row_or_time(figure, said, desk))
        if told and not said.copied and not is_own(said, desk) and voice_named(said, figure.sentence):
            return Reading(said.quantity, words_of(said), (said,), "statement", end=said.day)
    return None


def _values(figure: Figure, desk: Desk) -> Iterator[Reading]:
    """The values of its row on the draft's day and on weekdays named beside it; of any row where it names none."""
    near = nearest_row(figure) or row_before(figure)
    named = {row for _, _, row in row_spans(figure.sentence)}
    rows = [near or figure.category] if near or figure.category in named else _rows(figure, desk)
    for row in rows:
        series = series_of(replace(figure, claimant=None), desk, category=row)
        for end in dict.fromkeys((desk.day_of(figure), desk.today)):
            yield from windows(series, end)
        start, stop = figure.span[0] - figure.sentence_start, figure.span[1] - figure.sentence_start
        for back in range(1, 7):
            day = desk.today - timedelta(days=back)
            if beside(f"weekday-{day.weekday()}", figure.sentence, start, stop):
                yield from change(series, day - timedelta(days=1), day, window="day")


def _rows(figure: Figure, desk: Desk) -> list[str | None]:
    return [row for subject, row in desk.evidence.rows if subject == figure.subject]


def _times(figure: Figure) -> frozenset[str]:
    start, end = figure.span[0] - figure.sentence_start, figure.span[1] - figure.sentence_start
    return own_times(figure.sentence, start, end)


def _told_of_another_time(one: Judged, desk: Desk) -> Judged | None:
    """The finding on a figure, fair for some span, whose own words name another one of which it is not the value."""
    figure, reading = one.figure, one.reading
    if reading is None or reading.window not in WINDOWS or not reading.said[-1].copied or figure.value < TELLING:
        return None
    named = _times(figure)
    if not named or WINDOWS[reading.window] in named or reading.value != figure.quantity.stated:
        return None
    if "total" in (*named, WINDOWS[reading.window]):
        return None  # nobody tells a war's total as a day's, or a day as the war's
    if any(says(word, figure.sentence) for word in KINDS[WINDOWS[reading.window]]) or says("dated", figure.sentence):
        return None
    series = series_of(figure, desk, category=reading.said[-1].category)
    right = [value for value in windows(series, desk.day_of(figure)) if WINDOWS.get(value.window) in named]
    open_ = replace(figure, period=UNSTATED)
    if not right or "month" in named or any(fit(open_, value) is not None for value in right):
        return None
    return Judged(
        figure,
        "differs",
        right[0],
        found_at(
            figure,
            rule="window",
            severity="high",
            kind=f"{reading.window}-as-{right[0].window}",
            message=(
                f"{figure.number} belongs to another period ({reading.window.replace('-', ' ')}: {reading.how});"
                f" for the period the draft names: {right[0].how}"
            ),
            reading=right[0],
        ),
    )
