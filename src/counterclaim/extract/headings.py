"""Which time does a list's heading give the items under it?"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from counterclaim.extract.daily_reports import of_titled_day
from counterclaim.extract.placed import Placed
from counterclaim.extract.time_spans import TimeSpan

_LABEL = re.compile(r"[^\W\d][^.:;\n\d]{1,60}:[ \t]+[~+]?\d")  # "Tanks: 55"
SHORT = 60  # characters of a heading inside a list; without a time of its own it goes on with the one above


def heading_of(
    number: Placed, times: Sequence[tuple[int, int, TimeSpan]], text: str, header: TimeSpan | None
) -> TimeSpan | None:
    """The expression a list's heading line gives its items; it holds until an empty line or the next heading."""
    line_start = text.rfind("\n", 0, number.start) + 1
    before = text[:line_start].rstrip(" ")
    heading_end = line_start - 1
    above = before.rstrip()
    if before.endswith("\n\n") and number.listed and (above.endswith(":") or (above and "\n" not in above)):
        heading_end = len(above)
    elif not before or before.endswith("\n\n"):
        return None
    while heading_end > 0:
        heading_start = text.rfind("\n", 0, heading_end) + 1
        line = text[heading_start:heading_end].strip()
        if not line:
            break
        if (
            line.endswith((":", "—", "–", ":*"))
            or heading_start == 0
            or (text[heading_start - 2 : heading_start] == "\n\n" and not _is_item(text, heading_start))
        ):
            inside = [
                time
                for _, _, time in times
                if heading_start <= time.start < heading_end
                and time.kind in ("window", "since", "day", "until", "span")
            ]
            if not inside and (whole := _total(times, heading_start, heading_end)) is not None:
                return whole
            if not inside and line.endswith(":") and len(line) < SHORT and text[:heading_start].strip():
                heading_end = len(text[:heading_start].rstrip())
                continue
            if line.endswith(":") or number.listed or _is_item(text, line_start):
                return _merged(inside, number)
            return None
        heading_end = heading_start - 1
    return header if number.listed else None


def _total(times: Sequence[tuple[int, int, TimeSpan]], start: int, end: int) -> TimeSpan | None:
    """The "Total" that is a heading inside a list; null for another line."""
    inside = (time for _, _, time in times if start <= time.start < end and time.kind == "total")
    return next(inside, None) if end - start < SHORT else None


def _is_item(text: str, start: int) -> bool:
    return (
        text[start : start + 2].strip()[:1] in ("-", "•", "*", "–", "—", "‒", "·", "▪", "◾")
        or "–" in text[start : start + 60]
        or "‒" in text[start : start + 60]
        or _LABEL.match(text, start) is not None
    )


def _merged(inside: list[TimeSpan], number: Placed) -> TimeSpan | None:
    """The heading's expression: "since … as of …" as one; the day of a title is no item's, but a daily report's."""
    since = next((time for time in inside if time.kind == "since"), None)
    until = next((time for time in inside if time.kind == "until" or (time.kind == "day" and not time.statement)), None)
    if since is not None:
        return replace(since, last=until.last) if until is not None else since
    if inside and inside[0].kind == "day" and inside[0].statement:
        return of_titled_day(inside[0], number)
    return inside[0] if inside else None
