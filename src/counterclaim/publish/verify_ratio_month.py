"""Which month does a growth or factor name that it is set against ("27 per cent more than in November")?"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from counterclaim.extract.dates import find_dates
from counterclaim.publish.verify_figure import Figure
from counterclaim.publish.verify_prose import plain
from counterclaim.publish.verify_question import Desk, series_of
from counterclaim.publish.verify_ratio_windows import Pair
from counterclaim.publish.verify_ratio_words import Ratio, against
from counterclaim.publish.verify_windows import DAY, change, shown

BEHIND = 30
"""Characters behind a ratio in which the month stands."""
MONTH = 27
"""Days between the first and the last of the shortest month."""
LONGER = 3
"""Days by which the longest is longer."""
_CLOSE = re.compile(r"[.;:]|,\s")


def month_behind(ratio: Ratio, here: Sequence[Figure], before: Sequence[Figure], desk: Desk) -> Iterator[Pair]:
    """Each figure of the sentence, or the last before it, against its row's count in the month behind the ratio."""
    text = desk.document.text
    behind = _CLOSE.split(text[ratio.end : ratio.end + BEHIND])[0]
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
