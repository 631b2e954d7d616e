"""Which month does a growth or factor name that it is set against ("27 per cent more than in November")?"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from counterclaim.extract.times.dates import find_dates
from counterclaim.publish.verify.answers.figure import PERSONS, Figure
from counterclaim.publish.verify.answers.question import Desk, series_of
from counterclaim.publish.verify.answers.verdict import Judged
from counterclaim.publish.verify.answers.windows import DAY, change, shown
from counterclaim.publish.verify.read.prose import plain, row_spans, says
from counterclaim.publish.verify.read.ratio_words import Ratio, against
from counterclaim.publish.verify.within.ratio_windows import Pair

BEHIND = 30
"""Characters behind a ratio in which the month stands."""
MONTH = 27
"""Days between the first and the last of the shortest month."""
LONGER = 3
"""Days by which the longest is longer."""
_CLOSE = re.compile(r"[.;:]|,\s")
_THAN = re.compile(r",\s(ніж|чем)(?!\w)")


def month_behind(ratio: Ratio, here: Sequence[Figure], before: Sequence[Figure], desk: Desk) -> Iterator[Pair]:
    """Each figure of the sentence, or the last before it, against its row's count in the month behind the ratio."""
    text = desk.document.text
    behind = _THAN.sub(r" \1", text[ratio.end : ratio.end + BEHIND])
    behind = _CLOSE.split(behind)[0]
    if (ratio.turn == "of" and ratio.sort != "times") or not against("anchor", behind):
        return
    for mention in find_dates(plain(behind), (desk.document.language or "en")[:2]):
        days = mention.first.days(desk.today)
        if days is None or mention.is_day or days[0].day != 1 or not 0 <= (days[1] - days[0]).days - MONTH <= LONGER:
            continue
        for figure in here or before[-1:]:
            for cut in (DAY, 0 * DAY):
                start, end = days[0] - cut, min(days[1] + DAY - cut, desk.today)
                for reading in change(series_of(figure, desk), start, end, window="last-month"):
                    if reading.value > 0:
                        how = f"{shown(figure.value)} against {reading.how}"
                        yield Pair(figure.value, reading.value, how, reading.said, ordered=True)


def of_two_months(ratio: Ratio, sentence: str, start: int, judged: Sequence[Judged], desk: Desk) -> Iterator[Pair]:
    """The counts of the only two months that a growth's sentence names without a figure of its own, in either order, of
    the row counted last before it ("Приріст березня до лютого — 11 відсотків").
    """
    rows = {row for _, _, row in row_spans(sentence)} or (PERSONS if says("its-losses", sentence) else set())
    last = [
        one for one in judged if one.fair and one.figure.span[1] <= start and (not rows or one.figure.category in rows)
    ][-1:]
    if (
        not last
        or ratio.sort != "percent"
        or ratio.turn == "of"
        or any(map(str.isdigit, sentence[: ratio.start - start]))
    ):
        return
    months = _months_in(sentence, desk)
    if len(months) != 2 or months[0] == months[1]:
        return
    series = series_of(last[0].figure, desk)
    for cut in (DAY, 0 * DAY):
        counts = [
            next(iter(change(series, first - cut, min(end + DAY - cut, desk.today), window="last-month")), None)
            for first, end in months
        ]
        one, other = counts
        if one is not None and other is not None and one.value > 0 and other.value > 0:
            said = (*one.said, *other.said)
            yield Pair(one.value, other.value, f"{one.how} against {other.how}", said)
            yield Pair(other.value, one.value, f"{other.how} against {one.how}", said)


def _months_in(sentence: str, desk: Desk) -> list[tuple[date, date]]:
    """The first and last days of every month that a sentence names, in its order; empty where it names other dates."""
    language = (desk.document.language or "en")[:2]
    found = []
    for mention in find_dates(plain(sentence), language):
        days = mention.first.days(desk.today)
        if days is None or mention.is_day or mention.last is not None or mention.first.month is None:
            return []
        found.append(days)
    return found
