"""Which stretches of a plain text are headline and caption?"""

from __future__ import annotations

import re
from functools import cache

from counterclaim.model.document import Zone
from counterclaim.vocabulary.load import word_table
from counterclaim.vocabulary.wrapped import read_through

LONGEST_HEADLINE = 250
"""Characters; a first paragraph above it is prose. The longest of 80 dev texts' headlines has 141."""
LONGEST_TITLE = 80
"""Characters of a picture's title line above its caption."""
MOST_CAPTIONS = 2_000
"""Lines looked at as captions in one text; more than that is no article."""
_LINE = re.compile(r"[^\r\n]+")
_WORDS = re.compile(r"\S")
_ENDS_SENTENCE = (".", "!", "?", "…", ":", ";", ",", "»", "”", '"')
_HEADING = re.compile(r"#{1,6}\s+\S")


def plain_zones(text: str) -> tuple[Zone, ...]:
    """The headline and the captions of a plain or Markdown text, in order; everything else is body.

    The headline is the first line when an empty line follows it and it does not end like a sentence, or a Markdown
    heading. A caption is a line that says so, or one that ends with a picture's credit, together with the short title
    line straight above it.
    """
    text = read_through(text)
    zones = list(_headline(text))
    floor = zones[0].end if zones else 0
    for start, end in _candidates(text, floor):
        if is_caption(text[start:end]):
            above = _line_above(text, start)
            first = above[0] if above is not None and above[0] >= floor and _is_title(text, above, start) else start
            zones.append(Zone("caption", first, end))
            floor = end
    return tuple(zones)


def is_caption(line: str) -> bool:
    """Whether a line says that it is a caption, or ends with a picture's credit."""
    bare = line.strip()
    starts, needles, credit = _patterns()
    if bare.startswith(starts):
        return True
    tail = bare[-160:]
    return any(needle in tail for needle in needles) and credit.search(tail) is not None


@cache
def _patterns() -> tuple[tuple[str, ...], tuple[str, ...], re.Pattern[str]]:
    """Words a caption begins with, words a credit cannot do without, and the form of a credit at a line's end."""
    table = word_table("captions")
    names = {*table["agencies"], *table["sold"]}
    names |= {name.upper() for name in names}
    agencies = "|".join(re.escape(name) for name in sorted(names, key=lambda name: (-len(name), name)))
    via = "|".join(map(re.escape, table["via"]))
    photo = "|".join(map(re.escape, table["photo"]))
    name = r"[^\W\d_][\w'’.-]*(?:\s[^\W\d_][\w'’.-]*){0,4}"
    credit = (
        rf"(?:\b{name}\s*/\s*(?:{agencies})|\b(?:{agencies})\s*/\s*{name}|\b{name}\s+(?:{via})\s+(?:{agencies})"
        rf"|\b{name}\s*/\s*{name}\s+(?:{via})\s+(?:{agencies})|\((?:{photo})[^()]*\)|\bGetty Images)"
        rf"(?:\s+(?:{via})\s+(?:{agencies}))?\s*[).]?\s*\Z"
    )
    needles = _shortest({*names, *(f"({word}" for word in table["photo"])})
    return tuple(table["starts"]), needles, re.compile(credit)


def _shortest(words: set[str]) -> tuple[str, ...]:
    """The words that hold none of the others: a search for these finds every line that the others stand in."""
    return tuple(sorted(word for word in words if not any(other in word for other in words if other != word)))


def _candidates(text: str, floor: int) -> list[tuple[int, int]]:
    """The lines that hold a word of captions, in order; found by plain search, which costs next to nothing."""
    starts, needles, _ = _patterns()
    found: set[tuple[int, int]] = set()
    for needle in (*starts, *needles):
        place = text.find(needle, floor)
        while place >= 0 and len(found) < MOST_CAPTIONS:
            start = max(text.rfind("\n", 0, place), text.rfind("\r", max(0, place - 4000), place)) + 1
            stops = [stop for stop in (text.find("\n", place), text.find("\r", place, place + 4000)) if stop >= 0]
            end = min(stops, default=len(text))
            if start >= floor:
                found.add((start, end))
            place = text.find(needle, end)
    return sorted(found)


def _headline(text: str) -> tuple[Zone, ...]:
    first = _LINE.search(text)
    while first is not None and not first.group().strip():
        first = _LINE.search(text, first.end())
    if first is None or first.end() - first.start() > LONGEST_HEADLINE or is_caption(first.group()):
        return ()
    second = _WORDS.search(text, first.end())
    if second is None:
        return ()
    line = first.group().strip()
    parted = _breaks(text[first.end() : second.start()]) >= 2 and not line.endswith((".", ";", ","))
    return (Zone("headline", first.start(), first.end()),) if parted or _HEADING.match(line) else ()


def _line_above(text: str, start: int) -> tuple[int, int] | None:
    end = len(text[max(0, start - 1000) : start].rstrip()) + max(0, start - 1000)
    begin = max(text.rfind("\n", 0, end), text.rfind("\r", max(0, end - 1000), end)) + 1
    return (begin, end) if begin < end else None


def _is_title(text: str, line: tuple[int, int], below: int) -> bool:
    start, end = line
    words = text[start:end].strip()
    if len(words) > LONGEST_TITLE or words.endswith(_ENDS_SENTENCE) or _breaks(text[end:below]) > 1:
        return False
    return start == 0 or _breaks(text[:start][-4:]) >= 2


def _breaks(between: str) -> int:
    return between.count("\n") or between.count("\r")
