"""Which stretches of a plain text are headline and caption?"""

from __future__ import annotations

import re
from functools import cache

from counterclaim.model.document import Zone
from counterclaim.vocabulary.load import word_table

LONGEST_HEADLINE = 250
"""Characters; a first paragraph above it is prose. The longest of 80 dev texts' headlines has 141."""
LONGEST_TITLE = 80
"""Characters of a picture's title line above its caption."""
_LINE = re.compile(r"[^\r\n]+")
_ENDS_SENTENCE = (".", "!", "?", "…", ":", ";", ",", "»", "”", '"')
_HEADING = re.compile(r"#{1,6}\s+\S")


def plain_zones(text: str) -> tuple[Zone, ...]:
    """The headline and the captions of a plain or Markdown text, in order; everything else is body.

    The headline is the first line when an empty line follows it and it does not end like a sentence, or a Markdown
    heading. A caption is a line that says
    so, or one that ends with a picture's credit, together with the short title line straight above it.
    """
    lines = [(found.start(), found.end()) for found in _LINE.finditer(text) if found.group().strip()]
    if not lines:
        return ()
    zones = []
    if _is_headline(text, lines):
        zones.append(Zone("headline", *lines[0]))
    for i, (start, end) in enumerate(lines):
        if i == 0 and zones:
            continue
        if is_caption(text[start:end]):
            first = start
            if i > 0 and lines[i - 1][0] >= (zones[-1].end if zones else 0) and _is_title(text, lines[i - 1], start):
                first = lines[i - 1][0]
            zones.append(Zone("caption", first, end))
    return tuple(zones)


def is_caption(line: str) -> bool:
    """Whether a line says that it is a caption, or ends with a picture's credit."""
    bare = line.strip()
    starts, credit = _patterns()
    return bare.startswith(starts) or credit.search(bare[-160:]) is not None


@cache
def _patterns() -> tuple[tuple[str, ...], re.Pattern[str]]:
    table = word_table("captions")
    agencies = "|".join(re.escape(name) for name in sorted(table["agencies"], key=len, reverse=True))
    sold = "|".join(re.escape(name) for name in sorted(table["sold"], key=len, reverse=True))
    via = "|".join(map(re.escape, table["via"]))
    photo = "|".join(map(re.escape, table["photo"]))
    name = r"[^\W\d_][\w'’.-]*(?:\s[^\W\d_][\w'’.-]*){0,4}"
    credit = (
        rf"(?:\b{name}\s*/\s*(?:{agencies})|\b(?:{agencies})\s*/\s*{name}|\b{name}\s*/\s*{name}\s+(?:{via})\s+(?:{sold})"
        rf"|\b{name}\s+(?:{via})\s+(?:{sold})|\((?:{photo})[^()]*\)|\bGetty Images)"
        rf"(?:\s+(?:{via})\s+(?:{sold}))?\s*[).]?\s*\Z"
    )
    return tuple(table["starts"]), re.compile(credit, re.IGNORECASE)


def _is_headline(text: str, lines: list[tuple[int, int]]) -> bool:
    start, end = lines[0]
    if end - start > LONGEST_HEADLINE or len(lines) == 1 or is_caption(text[start:end]):
        return False
    between, line = text[end : lines[1][0]], text[start:end].strip()
    return (_breaks(between) >= 2 and not line.endswith((".", ";", ","))) or _HEADING.match(text, start) is not None


def _is_title(text: str, line: tuple[int, int], below: int) -> bool:
    start, end = line
    words = text[start:end].strip()
    if len(words) > LONGEST_TITLE or words.endswith(_ENDS_SENTENCE) or _breaks(text[end:below]) > 1:
        return False
    return start == 0 or _breaks(text[:start][-4:]) >= 2


def _breaks(between: str) -> int:
    return between.count("\n") or between.count("\r")
