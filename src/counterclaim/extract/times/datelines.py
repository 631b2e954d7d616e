"""Which day is that of the document, because its dateline or title prints it?"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import date, timedelta

from counterclaim.extract.times.time_spans import TimeSpan

_LATER = 3  # days from a dateline to the paper that prints it
_REACH = 120  # characters of a document within which its dateline stands
_CLOSED = re.compile(r"\s?(?:[)./—–-]|\n|$)")
_PART = re.compile(r"\s[^\W\dA-Z_]+\.?\s?[—–]")  # "MOSCOW, Sunday night.—"
_TOLD = re.compile(
    r"(?:^|\s)[^\W\dA-ZА-ЯІЇЄҐ]\w{3,}.*\n\.\s\S", re.DOTALL
)  # a sentence: "Drones hit the field on May 3."
_LOSSES = re.compile(r"втрат|потер|загиб|погиб|збит|сбит|losses|casualties")  # in no dateline: "втрати 25 серпня – 40"
_WIRED = re.compile(
    r"\s?\([^()\n]{2,40}\)\s?(?:[.:]?\s?[—–-]|:)"
)  # "(Reuters) -", "(by wireless to the city).—", "(UNI):"
_NAME = r"[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,2}"
_OF_PLACE = re.compile(
    rf"\W*{_NAME}(?:, {_NAME})*(?:,| ?[-–—]) ?"
)  # "Moscow, Aug 5: ...", "LVIV, UKRAINE - MAY 9: ..."


def told_there(
    times: Sequence[tuple[int, int, TimeSpan]], text: str, published: date | None, weekdays: Collection[str]
) -> list[tuple[int, int, TimeSpan]]:
    """The expressions, "today" and the like being of the dateline's day where a paper printed it a day or two later."""
    first = next((time for _, _, time in times if time.start <= _REACH), None)
    day = first.first if first is not None and first.kind == "day" and first.statement else None
    if first is None or day is None or published is None or not 0 < (published - day).days <= _LATER:
        return list(times)
    if not text[text.rfind("\n", 0, first.start) + 1 :][:3].isupper() or _CLOSED.match(text, first.end) is None:
        return list(times)
    late = published - day
    return [
        (paragraph, sentence, _moved(time, late) if _counts_from(time, text, published, weekdays) else time)
        for paragraph, sentence, time in times
    ]


def _counts_from(time: TimeSpan, text: str, published: date, weekdays: Collection[str]) -> bool:
    """Whether an expression counts from the day of publication by words alone ("today", "last night")."""
    words = text[time.start : time.end].lower().replace("'s", "").split()
    if time.basis != "document-date" or time.kind not in ("day", "window") or time.last is None:
        return False
    near = (published - time.last).days in (0, 1)
    return near and not any(word in weekdays or any(map(str.isdigit, word)) for word in words)


def _moved(time: TimeSpan, late: timedelta) -> TimeSpan:
    return replace(time, first=time.first and time.first - late, last=time.last and time.last - late)


def dateline(time: TimeSpan, text: str) -> TimeSpan:
    """A day in a dateline or title is the statement's ("KABUL (Nov. 20, 2011) –", "Digest, June 10").

    A dateline that names its agency or its way behind the day may head any paragraph.
    """
    if time.kind != "day" or time.statement:
        return time
    wired = _WIRED.match(text, time.end) is not None
    if time.start > _REACH and not wired:
        return time
    head = text[text.rfind("\n", 0, time.start) + 1 : time.start]
    if _LOSSES.search(head) or any(map(str.isdigit, head)) or _TOLD.search(head + "\n" + text[time.end : time.end + 3]):
        return time
    if text[time.end : time.end + 1] == ":" and _OF_PLACE.fullmatch(head):
        return replace(time, statement=True)
    short = len(head) < 60 and not any(mark in head for mark in ";!?")
    if wired and short and (head[:3].isupper() or not head.strip()):
        return replace(time, statement=True)
    if time.start > _REACH:
        return time
    if short and head[:3].isupper() and _PART.match(text, time.end):
        return replace(time, statement=True)
    line_end = text.find("\n")
    title = (
        0 <= line_end < 160
        and time.end <= line_end
        and text[line_end : line_end + 2] == "\n\n"
        and text[time.end : line_end].strip(" .)") == ""
    )
    return replace(time, statement=True) if title or (short and _CLOSED.match(text, time.end) is not None) else time
