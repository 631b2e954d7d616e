"""Which lines of a list hold two figures each, of the times that the line above them names, or a bare figure behind its
label ("Втрати (за добу / від початку війни):", "tanks 4 (10,310)")?
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from counterclaim.extract.words.forms import fold
from counterclaim.extract.words.lexicon import Lexicon, lexicon

_Span = tuple[int, int]
_NUMBER = r"\d{1,3}(?:[ ,.'\u00a0\u202f]\d{3})+(?!\d)|\d+"
_ROW = re.compile(
    rf"^[^\w\n]*(?P<label>[^\W\d][^\n:|/()\d–—]{{1,60}}?)(?P<mark>\s*[:–—]|\s-)?[^\S\n]+(?P<first>{_NUMBER})"
    rf"(?:[^\S\n]*(?:(?P<slash>[/|])[^\S\n]*(?P<second>{_NUMBER})|\([^\S\n]*(?P<inner>{_NUMBER})[^\S\n]*\)))?"
    r"[^\S\n]*[.;,]?[^\S\n]*$",
    re.MULTILINE,
)
_IN_BRACKETS = re.compile(r"(?P<corner>[^\n]*?)[^\S\n]*\((?P<first>[^()\n/|]+?)\s*[/|]\s*(?P<second>[^()\n/|]+?)\)\W*")
_BARE = re.compile(
    r"(?P<corner>[^\n]*?)[,:–—-]?[^\S\n]+(?P<first>[^\s()/|,:–—][^()\n/|,:–—]*?)\s*[/|]\s*(?P<second>[^()\n/|,:–—]+?)\W*"
)
_BESIDE = re.compile(
    r"(?P<corner>[^\n]*?)[,:–—-]?[^\S\n]+(?P<first>[^\s()/|,:–—][^()\n/|,:–—]*?)"
    r"\s*\((?:(?:у|в|in) \w+\s?[:–—-]\s?)?(?P<second>[^()\n/|]+?)\)\W*"
)
_ORDERED = (
    r"(?P<corner>[^\n(]*?)[(.]?[^\S\n]*(?:the\s)?(?:{first})\W*(?:{counts})?\W*(?:{says})?\s+(?P<first>[^()\n/|;,.]+?)"
    r"[;,.]\s*(?:{also}\s)?(?:the\s)?(?:{second})\W*(?:{counts})?\W*(?:{says})?\s+(?P<second>[^()\n/|;.]+?)\W*"
)  # "(first number – since the war began, second – in a day)"
_CLOSES = frozenset("0123456789)")  # what a row's last figure ends with
_FEWEST = 3  # rows of a bare figure behind its label
_SHORT = 6  # words of a column's heading


def paired_rows(text: str, words: Lexicon) -> Iterator[list[list[_Span]]]:
    """The spans of each such list: its head where it has one, the corner's first, then each row's label and figures."""
    if sum(line.rstrip().rstrip(".;,").rstrip()[-1:] in _CLOSES for line in text.split("\n")) < 2:
        return
    for rows in _runs(text):
        first = rows[0]
        figures = [_figures(row) for row in rows]
        both = list(zip(rows, figures, strict=True))
        if all(len(row) == 2 for row in figures):
            head = _head(text, first, words)
            if head is not None:
                yield [head, *([row.span("label"), *spans] for row, spans in both)]
            continue
        bare = len(rows) >= _FEWEST and not any(row["mark"] or len(spans) > 1 for row, spans in both)
        if bare and 2 * sum(_counted(row["label"], words) for row in rows) > len(rows):
            yield [[row.span("label"), *spans] for row, spans in both]


def _runs(text: str) -> Iterator[list[re.Match[str]]]:
    """The runs of rows of one make on lines that follow one another."""
    run: list[re.Match[str]] = []
    for row in _ROW.finditer(text):
        if run and (row.start() > run[-1].end() + 1 or len(_figures(row)) != len(_figures(run[-1]))):
            yield run
            run = []
        run.append(row)
    if len(run) > 1:
        yield run


def _figures(row: re.Match[str]) -> list[_Span]:
    return [row.span(name) for name in ("first", "second", "inner") if row[name] is not None]


def _head(text: str, row: re.Match[str], words: Lexicon) -> list[_Span] | None:
    """The spans of the corner and of the two columns' headings in the line above a row; null for no such line."""
    end = len(text[: row.start()].rstrip())
    start = text.rfind("\n", 0, end) + 1
    ordered = _ordered(words.language)
    for shape in (ordered, _IN_BRACKETS, _BARE) if row["slash"] else (ordered, _BESIDE):
        head = shape.fullmatch(text, start, end)
        if head is None:
            continue
        inside = shape in (_IN_BRACKETS, ordered)
        for first in [head.span("first")] if inside else _endings(text, head.span("first")):
            if _headings([text[slice(*first)], head["second"]], words):
                return [head.span("corner") if inside else (start, first[0]), first, head.span("second")]
    return None


@cache
def _ordered(language: str) -> re.Pattern[str]:
    """What finds a line that says of the first and of the second figure of each row what they are of."""
    table = lexicon(language).table["heading_orders"]
    return re.compile(
        _ORDERED.format(**{key: "|".join(map(re.escape, words)) for key, words in table.items()}), re.IGNORECASE
    )


def _headings(heads: list[str], words: Lexicon) -> bool:
    """Whether two short phrases name a day's or a week's addition and a whole total, or two such times."""
    timed = [_timed(one, words) for one in heads]
    short = all(len(one.split()) <= _SHORT for one in heads)
    return short and any(timed) and all(at or _whole(one, words) for at, one in zip(timed, heads, strict=True))


def _endings(text: str, span: _Span) -> list[_Span]:
    """The span's last word, last two words and so on."""
    starts = [0, *(mark.end() for mark in re.finditer(r"\s+", text[slice(*span)]))]
    return [(span[0] + at, span[1]) for at in reversed(starts)]


def _timed(heading: str, words: Lexicon) -> bool:
    folded = fold(heading).text.strip(" .:").removeprefix("the ")
    return any(folded in names for names in words.table["heading_spans"].values())


def _whole(heading: str, words: Lexicon) -> bool:
    folded = fold(heading).text.strip(" .:").removeprefix("the ")
    return any(folded.startswith(name) for name in words.table["heading_wholes"])


def _counted(label: str, words: Lexicon) -> bool:
    return any("cat" in entry for _, _, entry in words.known(fold(label).text))
