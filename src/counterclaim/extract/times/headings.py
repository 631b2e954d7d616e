"""Which time does a list's heading give the items under it?"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from counterclaim.extract.times.daily_reports import of_titled_day
from counterclaim.extract.times.placed import Placed
from counterclaim.extract.times.time_spans import TimeSpan, is_week, of_a_war

_LABEL = re.compile(r"[^\W\d][^.:;\n\d]{1,60}(?::| —)[ \t]+(?:[^\W\d]+\s){0,2}[~+]?\d")  # "Tanks: 55", "Tanks: lost 55"
_COUNT = re.compile(
    r"(?:(?:about|around|some|over|nearly|almost|up to|at least|more than|понад|близько|свыше|около)\s)?"
    r"[~+]?\d[\d,. \u00a0]*\s?[^\W\d][^.:;\n]{1,60}[.,;]?"
)  # "8 tanks"
_PROSE = re.compile(r"[^\W\d]{3}\. .*\.$")  # two sentences and more
_LEADS_ON = 100  # characters of a line without a time that only leads from the one above to a list
SHORT = 60  # characters of a heading inside a list; without a time of its own it goes on with the one above


@dataclass(frozen=True, slots=True)
class _Heading:
    """A heading line: its expressions, the "Total" that it is, whether a colon ends it, whether it is sentences,
    whether a full stop ends it.
    """

    inside: list[TimeSpan]
    whole: TimeSpan | None
    leads: bool
    prose: bool
    closed: bool


class Headings:
    """The heading lines of a document, each line looked at once however many items stand under it."""

    def __init__(self, times: Sequence[tuple[int, int, TimeSpan]], text: str) -> None:
        """Takes the document's time expressions, their offsets in its clean text, and that text."""
        self.text = text
        self.times = [time for _, _, time in times]
        self.order = sorted(range(len(self.times)), key=self._start)
        self.first = _bare_start(text)
        self.found: dict[int, _Heading | None] = {}

    def above(self, number: Placed, header: TimeSpan | None) -> TimeSpan | None:
        """The expression a list's heading line gives its items; it holds until an empty line or the next heading."""
        text = self.text
        line_start = text.rfind("\n", 0, number.start) + 1
        end = line_start
        while end > 0 and text[end - 1] == " ":
            end -= 1
        heading_end, bare = line_start - 1, _bare_end(text, end)
        titled = bare > 0 and (text[bare - 1] == ":" or text.find("\n", 0, bare) < 0)
        if text.endswith("\n\n", 0, end) and number.listed and titled:
            heading_end = bare
        elif end == 0 or text.endswith("\n\n", 0, end):
            return None
        heading = self._heading(heading_end)
        if heading is None:
            return header if number.listed else None
        if heading.whole is not None:
            return heading.whole
        if heading.closed and (number.increment or number.total) and any(is_week(time) for time in heading.inside):
            return None  # a week told in a sentence above is not that of "8,614 (+9)"
        if heading.leads or number.listed or (not heading.prose and _is_item(text, line_start)):
            return _merged(heading.inside, number)
        return None

    def _heading(self, end: int) -> _Heading | None:
        """The heading that holds for what stands under a line with this end; null for none."""
        passed: list[int] = []
        heading: _Heading | None = None
        while end > 0 and end not in self.found:
            passed.append(end)
            start = self.text.rfind("\n", 0, end) + 1
            line = self.text[start:end].strip()
            if not line:
                break
            if self._heads(line, start):
                heading = self._read(line, start, end)
                if (
                    heading.inside
                    or heading.whole
                    or not heading.leads
                    or len(line) >= _LEADS_ON
                    or start <= self.first
                ):
                    break
                heading = None
                end = _bare_end(self.text, start)
            else:
                end = start - 1
        else:
            heading = self.found.get(end)
        self.found.update(dict.fromkeys(passed, heading))
        return heading

    def _heads(self, line: str, start: int) -> bool:
        alone = self.text[start - 2 : start] == "\n\n" and not _is_item(self.text, start)
        alone = alone and (_COUNT.fullmatch(line) is None or self._timed(start, start + len(line)))
        return line.endswith((":", "—", "–", ":*")) or start == 0 or alone

    def _read(self, line: str, start: int, end: int) -> _Heading:
        low = bisect_left(self.order, start, key=self._start)
        high = bisect_left(self.order, end, low, key=self._start)
        here = [self.times[place] for place in sorted(self.order[low:high])]
        here = _of_its_last_sentence(here, start, line) if line.endswith(":") else here
        inside = [time for time in here if time.kind in ("window", "since", "day", "until", "span")]
        short = not inside and end - start < SHORT
        whole = next((time for time in here if time.kind == "total"), None) if short else None
        return _Heading(inside, whole, line.endswith(":"), _PROSE.search(line) is not None, line.endswith("."))

    def _timed(self, start: int, end: int) -> bool:
        place = bisect_left(self.order, start, key=self._start)
        return place < len(self.order) and self.times[self.order[place]].start < end

    def _start(self, place: int) -> int:
        return self.times[place].start


def _of_its_last_sentence(times: list[TimeSpan], start: int, line: str) -> list[TimeSpan]:
    """Of several sentences' expressions those of the last one, which leads to the list, where it has any of its own.

    Where the last one only points back to a window ("for the month:"), the window told before.
    """
    last = start + max((line.rfind(mark) + 1 for mark in (". ", "! ", "? ")), default=0)
    own = [time for time in times if time.start >= last]
    if last == start or not own:
        return times
    if any(time.kind == "anaphor" for time in own):
        told = [time for time in times if time.start < last and time.kind == "window" and not time.statement]
        return told[-1:] or own
    dated = any(time.kind in ("window", "since", "span") or (time.kind == "day" and not time.statement) for time in own)
    return own if dated else times


def _bare_end(text: str, end: int) -> int:
    """Where what stands before a place ends, blanks left out."""
    while end > 0 and text[end - 1].isspace():
        end -= 1
    return end


def _bare_start(text: str) -> int:
    """Where a text begins, blanks left out."""
    return len(text) - len(text.lstrip())


def _is_item(text: str, start: int) -> bool:
    return (
        text[start : start + 2].strip()[:1] in ("-", "•", "*", "–", "—", "‒", "·", "▪", "◾")
        or "–" in text[start : start + 60]
        or "‒" in text[start : start + 60]
        or _LABEL.match(text, start) is not None
    )


def _merged(inside: list[TimeSpan], number: Placed) -> TimeSpan | None:
    """The heading's expression: a whole war's window, "since … as of …" as one; the day of a title is no item's, but a
    daily report's.
    """
    whole = next((time for time in inside if of_a_war(time)), None)
    if whole is not None:
        return whole
    since = next((time for time in inside if time.kind == "since"), None)
    until = next((time for time in inside if time.kind == "until" or (time.kind == "day" and not time.statement)), None)
    if since is not None:
        return replace(since, last=until.last) if until is not None else since
    if inside and inside[0].kind == "day" and inside[0].statement:
        return of_titled_day(inside[0], number)
    return inside[0] if inside else None


def of_a_total(time: TimeSpan, until: date | None, header: TimeSpan) -> tuple[TimeSpan, date | None]:
    """The time of a list's row that is called a total, and the day up to which it is one: its header's where it has
    them ("Losses in May: ... Total tanks: 34", "Losses as of 14 May: ... Total tanks: 695").
    """
    if header.kind == "until":
        return time, until or header.last
    return (header if header.kind == "window" and not header.past_day else time), until
