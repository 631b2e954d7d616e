"""Of which earlier day is a total that stands beside "a week ago", "a year earlier"?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from counterclaim.checks.slips import slip_kind
from counterclaim.model.finding import Finding
from counterclaim.publish.verify.answers.evidence import Series
from counterclaim.publish.verify.answers.figure import Figure
from counterclaim.publish.verify.answers.question import Desk, fit, readings, series_of
from counterclaim.publish.verify.answers.windows import DAY, Reading, change, total
from counterclaim.publish.verify.answers.words import slipped
from counterclaim.publish.verify.read.prose import beside, names_month, says
from counterclaim.publish.verify.read.ratio_words import against

BACK = {"ago-day": (1,), "ago-week": (7, 8), "ago-month": (30, 31, 28, 29), "ago-year": (365, 366, 364)}
"""Days back that each list of `draft.yml` may mean, the plainest first."""
SMALL, SPANS = 20, (1, 7)
"""From here on a number is the loss of a day or week that long ago by no chance."""
LEAST = 1000
"""From here on a number beside such words is taken for a total; below it, for a day's or week's loss."""
TOLD = 3
"""Digits before its closing zeros from which such a total is told by a slip of the hand and not by chance."""
LONG, MONTH, YEAR = 26, 31, 12
"""Days between the first and the last of a month, cut either way; and the months back that a name may mean."""
_BEFORE = {"day": 1, "week": 7}
"""Spans that a figure's words set before the one just told, in days."""
SHIFTED = 8
"""Days by which such a span may end earlier."""
DIGITS = frozenset({"one-digit", "swapped-digits", "digit-dropped", "digit-added"})


def told_ago(figure: Figure) -> str | None:
    """The list whose words stand beside the figure, no other number between; null where none does."""
    start, end = figure.span[0] - figure.sentence_start, figure.span[1] - figure.sentence_start
    return next((name for name in BACK if beside(name, figure.sentence, start, end)), None)


def totals_ago(figure: Figure, desk: Desk) -> Iterator[Reading]:
    """The row's totals on the days its words may mean; nothing where they place it on no earlier day."""
    name = told_ago(figure)
    for back in BACK.get(name or "", ()):
        yield from total(series_of(figure, desk), desk.day_of(figure) - timedelta(days=back))


def loss_ago(figure: Figure, desk: Desk, _expected: list[Reading]) -> Reading | None:
    """The loss of a day or week that ended so long ago, to the digit ("a week ago the seven-day figure was 3,750")."""
    if figure.value < SMALL or figure.period.kind == "rate":
        return None
    series = series_of(figure, desk)
    for back in BACK.get(told_ago(figure) or "", ()):
        last = desk.day_of(figure) - timedelta(days=back)
        for span in SPANS:
            for reading in change(series, last - timedelta(days=span), last, window="window"):
                if reading.value == figure.quantity.stated:
                    return reading
    return None


def month_named(figure: Figure, desk: Desk, _expected: list[Reading]) -> Reading | None:
    """A month's sum or mean for another month that its sentence names ("in May and June they were 1,262 and 1,163")."""
    start, end = figure.period.start, figure.period.end
    if start is None or end is None or figure.period.kind not in ("rate", "interval") or start.day != 1:
        return None
    if not LONG <= (end - start).days <= MONTH or _of_that_month_alone(figure, desk):
        return None
    first = desk.today.replace(day=1)
    for _ in range(YEAR):
        last = first - DAY
        first = last.replace(day=1)
        if first != start and names_month(figure.sentence, first):
            other = replace(figure, period=replace(figure.period, start=first, end=last))
            for reading in readings(other, desk):
                if fit(other, reading) in ("matches", "consistent"):
                    return reading
    return None


def _of_that_month_alone(figure: Figure, desk: Desk) -> bool:
    """Whether the figure's own words name its month and no other ("48,060 in January, in March 46,070")."""
    told = figure.told(desk.today)
    return len(told) == 1 and told[0].named and told[0].period.start == figure.period.start


def slip_of_then(figure: Figure, desk: Desk) -> Finding | None:
    """A total of that earlier day, or the loss of the day or week before, with a slip of the hand in it."""
    if (slip := _slip_of_the_span_before(figure, desk)) is not None:
        return slip
    if figure.value < LEAST or figure.quantity.stated is None or figure.period.kind not in ("cumulative", "unstated"):
        return None
    for reading in totals_ago(figure, desk):
        kind = slip_kind(figure.value, reading.value)
        if kind in DIGITS and len(str(int(figure.value)).rstrip("0")) >= TOLD:
            return slipped(figure, reading, kind)
    return None


def _slip_of_the_span_before(figure: Figure, desk: Desk) -> Finding | None:
    """What the day or week before cost, which the figure's clause says it is of, with two digits swapped or one wrong.

    Not where the number is that of any such span which ended some days before.
    """
    printed = figure.quantity.stated
    if printed is None or len(str(int(printed)).rstrip("0")) < TOLD or figure.quantity.qualifier != "exact":
        return None
    if figure.period.kind not in ("interval", "unstated"):
        return None
    words = f"{figure.lead} {figure.clause}"
    days = next((days for name, days in _BEFORE.items() if against(name, words)), None)
    if days is None or says("time-total", words):
        return None
    series, last = series_of(figure, desk), desk.day_of(figure) - timedelta(days=days)
    for shift in range(SHIFTED):
        end = last - timedelta(days=shift)
        spans = (days - 1, days, days + 1)
        if any(one.value == printed for span in spans for one in _lost(series, end, span)):
            return None
    for reading in _lost(series, last, days):
        kind = slip_kind(figure.value, reading.value)
        if kind in ("swapped-digits", "one-digit") and fit(figure, reading) not in ("matches", "consistent"):
            return slipped(figure, reading, kind)
    return None


def _lost(series: Series, end: date, days: int) -> Iterator[Reading]:
    return change(series, end - timedelta(days=days), end, window="window") if days > 0 else iter(())
