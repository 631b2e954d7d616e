"""Which day is that of the document, because its dateline or title prints it?"""

from __future__ import annotations

import re
from dataclasses import replace

from counterclaim.extract.time_spans import TimeSpan

_REACH = 120  # characters of a document within which its dateline stands
_CLOSED = re.compile(r"\s?(?:[)./—–-]|\n|$)")
_TOLD = re.compile(
    r"(?:^|\s)[^\W\dA-ZА-ЯІЇЄҐ]\w{3,}.*\n\.\s\S", re.DOTALL
)  # a sentence: "Drones hit the field on May 3."
_WIRED = re.compile(r"\s?\([^()\n]{2,40}\)\s?[.:]?\s?[—–-]")  # "(Reuters) -", "(by wireless to the city).—"


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
    if any(letter.isdigit() for letter in head) or _TOLD.search(head + "\n" + text[time.end : time.end + 3]):
        return time
    short = len(head) < 60 and not any(mark in head for mark in ";!?")
    if wired and short and (head[:3].isupper() or not head.strip()):
        return replace(time, statement=True)
    if time.start > _REACH:
        return time
    line_end = text.find("\n")
    title = (
        0 <= line_end < 160
        and time.end <= line_end
        and text[line_end : line_end + 2] == "\n\n"
        and text[time.end : line_end].strip(" .)") == ""
    )
    return replace(time, statement=True) if title or (short and _CLOSED.match(text, time.end) is not None) else time
