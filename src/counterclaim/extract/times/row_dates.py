"""Which day or month does the label of a list's row name ("13 May: 1,211 men, 34 tanks", "- January – 25,500")?"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from counterclaim.extract.times.placed import Placed, is_large, times_of
from counterclaim.extract.times.scopes import Choice
from counterclaim.extract.times.time_spans import TimeSpan

_BULLET = re.compile(r"[\s•*▪●◦·–—‒-]*")
_MARK = re.compile(r"\s*(?::|\s[–—‒-]|\()\s*")
_LINE = 24  # characters of a line before such a label


def of_its_row(number: Placed, times: Sequence[tuple[int, int, TimeSpan]], text: str) -> Choice | None:
    """The day or month that opens a number's row and holds for all of it; null for a row of another kind.

    A day beside a number that no day costs is that of a running total, as is any time but a day or a window.
    """
    if not number.listed or number.increment:
        return None
    here = [time for _, _, time in times_of(times, number.paragraph, number.sentence) if time.start < number.start]
    if len(here) != 1 or here[0].kind not in {"day", "window"} or here[0].first is None or here[0].last is None:
        return None
    label = here[0]
    begin = text.rfind("\n", max(0, label.start - _LINE), label.start) + 1
    opens = begin > 0 and _BULLET.fullmatch(text, begin, label.start) is not None
    if not opens or _MARK.match(text, label.end) is None or (label.kind == "day" and is_large(number)):
        return None
    return Choice(replace(label, kind="window", statement=False))
