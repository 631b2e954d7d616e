"""Which lists does a table stand for?

A table is read as lists: one for each column under that column's heading, its items the rows' labels with their cells,
or, where the headings name what was lost and the labels who lost it, one for each row. The lists are read like any
other, and each claim's quote is led back to the cell it came from.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from operator import itemgetter

from counterclaim.extract.page.paired_rows import paired_rows
from counterclaim.extract.times.dates import find_dates
from counterclaim.extract.words.forms import fold
from counterclaim.extract.words.lexicon import Lexicon
from counterclaim.model.document import Document, Zone
from counterclaim.model.quote import Quote, ZoneKind
from counterclaim.vocabulary.wrapped import UNSEEN

_Span = tuple[int, int]
_RULE = re.compile(r"[\s|:+-]*")  # the line below the head of a table drawn with bars
_LINE = re.compile(r"[^\r\n]*")
_ALIGNED = re.compile(r" {2,}[+~(]?\w")  # columns set out by spaces
_LED = re.compile(r"[^\W\d][^\n.]{1,60}?\s?\.{3,}\s?[+~(]?\d[\d ,.()+]*")  # a label that dots lead to its figure
_GAPS = {"  ": re.compile(r" {2,}"), ".": re.compile(r"\s?\.{3,}\s?")}
_BROKEN_DOWN = re.compile(
    r"\W*(?P<label>[^\W\d][^\n(:–—]{1,60}?)\s*(?:\(|:|\s[–—-])\s*(?P<total>\d[\d., ]*)[,;]?\s"
    r"(?P<which>[^\W\d]+(?:\s[^\W\d]+)?):?\s"
    r"(?P<parts>[^\W\d]+(?:\s[^\W\d]+)?:?\s\d[^\n()]*)\)?[.;,]?\s*"
)  # "Tanks (702, of which destroyed: 462, damaged: 35)"
_IN_ALL = re.compile(
    r"\W*(?P<label>[^\W\d][^\n(:–—]{1,60}?)(?:,|:|\s[–—-])\s"
    r"(?P<which>[^\W\d]+):?\s(?P<total>\d[\d., \u00a0\u202f]*)[:;]\s"
    r"(?P<parts>[^\W\d]+(?:\s[^\W\d]+)?:?\s\d[^\n()]*)[.;,]?\s*"
)  # "Russia - total 23,100: destroyed 17,000, damaged 900"
_WHOLE_ROW = re.compile(
    r"^(?P<label>[^\W\d][^\n(:–—]{1,60}?)\s*\((?P<total>\d[\d.,]*)\)[.;,]?[^\S\n]*$", re.MULTILINE
)  # "Helicopters (33)" among such rows
_PART = re.compile(
    r"(?P<fate>[^\W\d]+(?:\s[^\W\d]+)?):?\s"
    r"(?P<figure>\d{1,3}(?:[ \u00a0\u202f]\d{3})+|\d[\d.,]*\d|\d)"
    r"(?:[,;]?\s(?:and\s|та\s|и\s|і\s)?|$)"
)
_BESIDE = 32
_GROWTH = ("+", "(+)", "+/-", "+/−", "±", "Δ")  # headings of what was added
_BLANK = " \t\r\n\u00a0\u202f" + UNSEEN
_FATES = ("toll", "passive", "loser")
_LOSSES = ("cat", *_FATES)
_NAMING = ("party", "adj", "forces")
MOST_CELLS = 20_000
"""Cells of one table that are read; a larger one is a dataset, for which there is `import`."""


@dataclass(frozen=True, slots=True)
class Unrolled:
    """A document whose tables stand as lists, with the way back.

    Attributes:
        document: the document with lists in the tables' place.
        pieces: start in that document's text, start in the original, length; in order. Characters outside them were
            added.
    """

    document: Document
    pieces: tuple[tuple[int, int, int], ...]

    def original(self, start: int, end: int) -> _Span | None:
        """Where a span of the lists stands in the document; null when it is not all from one place."""
        piece = bisect_right(self.pieces, start, key=itemgetter(0)) - 1
        following = self.pieces[piece + 1 : piece + 2]
        if following and following[0][0] < end:  # it begins with the blank that stands before a cell
            piece, start = piece + 1, following[0][0]
        if piece < 0:
            return None
        first, place, length = self.pieces[piece]
        return (place + start - first, place + end - first) if end <= first + length else None


def unrolled(document: Document, words: Lexicon) -> Unrolled | None:
    """The document with its tables as lists; null when it holds none."""
    text = document.text
    rows = _broken_down(text, words)
    pairs = list(paired_rows(text, words))
    if not (rows or pairs) and "\t" not in text and "|" not in text and "  " not in text and "..." not in text:
        return None
    tables = [table for table in _tables(text) if _is_filled(text, table)]
    tables += [pair for pair in pairs if not any(_overlap(pair, table) for table in (*tables, *rows))]
    if not tables and not rows:
        return None
    made = _Text(text)
    for table in sorted([*tables, *rows], key=lambda table: table[0][0][0]):
        if table in rows:
            _spread(made, table, words)
            continue
        made.copy(made.upto, text.rfind("\n", 0, table[0][0][0]) + 1)
        _list(made, table, words)
        end = text.find("\n", table[-1][-1][1])
        made.upto = len(text) if end < 0 else end
    made.copy(made.upto, len(text))
    zones = tuple(made.zones(document.zones))
    return Unrolled(replace(document, text="".join(made.parts), zones=zones), tuple(made.pieces))


def _overlap(one: Sequence[Sequence[_Span]], other: Sequence[Sequence[_Span]]) -> bool:
    return one[0][0][0] < other[-1][-1][1] and other[0][0][0] < one[-1][-1][1]


def requoted(quote: Quote, document: Document, back: Unrolled) -> Quote | None:
    """The quote of a list's claim as the document prints it; null for one that stands only in what was added."""
    if quote.start is None or quote.end is None:
        return quote
    span = back.original(quote.start, quote.end)
    if span is None:
        return None
    start, end = span
    text = document.text
    return Quote(
        text[start:end],
        start,
        end,
        zone_at(document.zones, start) or quote.zone,
        text[max(0, start - _BESIDE) : start],
        text[end : end + _BESIDE],
    )


def zone_at(zones: Sequence[Zone], place: int) -> ZoneKind | None:
    """The zone a character stands in; null outside all."""
    return next((zone.kind for zone in zones if zone.start <= place < zone.end), None)


class _Text:
    """The text of lists as it grows, with the places its characters come from."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.parts: list[str] = []
        self.pieces: list[tuple[int, int, int]] = []
        self.length = 0
        self.upto = 0

    def copy(self, start: int, end: int) -> None:
        if start < end:
            self.pieces.append((self.length, start, end - start))
            self.add(self.source[start:end])

    def add(self, text: str) -> None:
        self.parts.append(text)
        self.length += len(text)

    def zones(self, zones: Sequence[Zone]) -> Iterator[Zone]:
        """The zones that stand whole outside tables, where they stand now."""
        for zone in zones:
            for first, place, length in self.pieces:
                if place <= zone.start and zone.end <= place + length:
                    yield Zone(zone.kind, zone.start - place + first, zone.end - place + first)


def _tables(text: str) -> Iterator[list[list[_Span]]]:
    """Runs of two and more lines of the same number of cells, each line its cells' spans."""
    lines = [(mark, match.span()) for match in _LINE.finditer(text) if (mark := _mark(match[0])) != ""]
    for _, run in groupby(_numbered(lines), key=lambda line: line[:2]):
        rows = [list(_cells(text, span, mark)) for _, mark, span in run if not _RULE.fullmatch(text, *span)]
        for _, alike in groupby(rows, key=len):
            table = list(alike)
            if len(table) > 1 and len(table[0]) > 1 and len(table) * len(table[0]) <= MOST_CELLS:
                yield table


def _numbered(lines: Sequence[tuple[str, _Span]]) -> Iterator[tuple[int, str, _Span]]:
    """Each line with the number of the run it belongs to: lines that follow one another without a gap."""
    run, last = 0, -1
    for mark, (start, end) in lines:
        run += start > last + 2
        last = end
        yield run, mark, (start, end)


def _mark(line: str) -> str:
    """What parts a line's cells; empty when it is no row."""
    bare = line.strip()
    if "\t" in bare or (line.startswith("\t") and bare):
        return "\t"
    if (bare.startswith("|") and bare.count("|") > 2) or " | " in bare or ("|" in bare and _RULE.fullmatch(bare)):
        return "|"
    return "  " if bare[:1].isalnum() and _ALIGNED.search(bare) else ("." if _LED.fullmatch(bare) else "")


def _cells(text: str, span: _Span, mark: str) -> Iterator[_Span]:
    start, end = span
    if mark == "|":
        while start < end and text[start] in " |":
            start += text[start] == "|" or 1
            if text[start - 1] == "|":
                break
        while end > start and text[end - 1] in " |":
            end -= 1
            if text[end] == "|":
                break
    if mark in _GAPS:
        place = start
        for gap in _GAPS[mark].finditer(text, start, end):
            yield place, gap.start()
            place = gap.end()
        yield place, start + len(text[start:end].rstrip())
        return
    place = start
    for cell in text[start:end].split(mark):
        bare = cell.strip(_BLANK)
        at = place + cell.index(bare) if bare else place
        yield at, at + len(bare)
        place += len(cell) + 1


def _is_filled(text: str, table: Sequence[Sequence[_Span]]) -> bool:
    """Whether it has labels in front and figures behind."""
    figures = sum(_numeric(text[a:b]) for row in table for a, b in row[1:])
    labels = sum(any(map(str.isalpha, text[a:b])) for (a, b), *_ in table)
    return figures >= 1 and 2 * labels >= len(table)


def _numeric(cell: str) -> bool:
    return sum(letter.isdigit() for letter in cell) * 2 >= len(cell.strip("()+~ ")) > 0 and cell.strip() != ""


def _broken_down(text: str, words: Lexicon) -> list[list[list[_Span]]]:
    """The lines that break a total down in one row: the label's and the total's span, then each fate's and figure's."""
    found = []
    marks = words.table["rows"]["which"], words.table["rows"]["in_all"]
    for line in _LINE.finditer(text) if any(mark in text for mark in (*marks[0], *marks[1])) else ():
        row = _BROKEN_DOWN.fullmatch(text, *line.span())
        if row is None or row["which"].lower() not in marks[0]:
            row = _IN_ALL.fullmatch(text, *line.span())
        if row is None or row["which"].lower() not in (*marks[0], *marks[1]):
            continue
        told = row["parts"].rstrip(" ).,;")
        parts = list(_PART.finditer(text, row.start("parts"), row.start("parts") + len(told)))
        whole = sum(part.end() - part.start() for part in parts) == len(told)
        fates = _losses([part["fate"] for part in parts], words, keys=_FATES)
        if parts and whole and 2 * fates >= len(parts):
            total = row.start("total"), row.start("total") + len(row["total"].rstrip(" ,."))
            found.append([[row.span("label"), total], *([part.span("fate"), part.span("figure")] for part in parts)])
    whole_rows = _WHOLE_ROW.finditer(text, found[0][0][0][1]) if found else ()
    alone = [
        [[row.span("label"), row.span("total")]] for row in whole_rows if _losses([row["label"]], words, keys=("cat",))
    ]
    return sorted([*found, *alone])


def _spread(made: _Text, row: list[list[_Span]], words: Lexicon) -> None:
    """A total with its breakdown as a list: so many lost, so many destroyed, so many damaged."""
    text = made.source
    start = text.rfind("\n", 0, row[0][0][0]) + 1
    made.copy(made.upto, start)
    label = text[slice(*row[0][0])]
    if _losses([label], words, keys=_NAMING) and not _losses([label], words, keys=("cat",)):
        label = f"{label}, {words.table['rows']['kit']}"
    fates = [words.table["rows"]["total"], *(text[slice(*fate)] for fate, _ in row[1:])]
    for fate, (_, figure) in zip(fates, row, strict=True):
        made.add(f"- {_fated(label, fate, words)}: ")
        made.copy(*figure)
        made.add("\n")
    end = text.find("\n", row[-1][-1][1])
    made.upto = len(text) if end < 0 else end + 1


def _list(made: _Text, table: list[list[_Span]], words: Lexicon) -> None:
    text = made.source
    head = None
    if not any(_numeric(text[a:b]) and not _year(text[a:b]) for a, b in table[0][1:]):
        head, table = table[0], table[1:]
    labels = [text[slice(*row[0])] for row in table]
    if head is None:
        for place in range(1, len(table[0])):
            _group(made, "", [(label, row[place]) for label, row in zip(labels, table, strict=True)])
        return
    corner, *heads = [text[slice(*cell)] for cell in head]
    if corner and _losses([corner], words, keys=("toll", *_NAMING)):
        made.add(f"{corner}:\n\n")
    if _crossed(heads, labels, words):  # what became of things above, the things in front, or the other way round
        for place, heading in enumerate(heads, start=1):
            _group(
                made,
                "",
                [(_fated(label, heading, words), row[place]) for label, row in zip(labels, table, strict=True)],
            )
    elif _losses(heads, words) > _losses(labels, words):
        for label, row in zip(labels, table, strict=True):
            _group(made, _dated(label, words), list(zip(heads, row[1:], strict=True)))
    else:
        for place, heading in enumerate(heads, start=1):
            fate = bool(_losses([heading], words, keys=_FATES))
            items = [
                (_fated(label, heading, words) if fate else label, row[place])
                for label, row in zip(labels, table, strict=True)
            ]
            grown = heading in _GROWTH or any(text.startswith("+", row[place][0]) for row in table)
            _group(made, "" if fate else _dated(heading, words, grown=grown), items)


def _group(made: _Text, heading: str, items: Sequence[tuple[str, _Span]]) -> None:
    """A list of the cells that hold a figure, each behind its label, under its heading where it has one."""
    if heading:
        made.add(f"{heading}:\n")
    for label, cell in items:
        if any(letter.isdigit() for letter in made.source[slice(*cell)]):
            made.add(f"- {label}: ")
            start, end = cell
            made.copy(start + made.source.startswith("+", start), end)
            made.add("\n")
    made.add("\n")


def _crossed(heads: Sequence[str], labels: Sequence[str], words: Lexicon) -> bool:
    """Whether one side of the table names things and the other what became of them."""
    fates, things = ([_losses(side, words, keys=keys) for side in (heads, labels)] for keys in (_FATES, ("cat",)))
    return (fates[0] > 0 and things[1] > things[0]) or (fates[1] > 0 and things[0] > things[1] and fates[1] > fates[0])


def _fated(label: str, heading: str, words: Lexicon) -> str:
    """The label of a figure: the thing, then what became of it."""
    if not _losses([heading], words, keys=_FATES) and _losses([label], words, keys=_FATES):
        label, heading = heading, label
    return f"{label}, {heading[:1].lower()}{heading[1:]}" if label else heading


def _dated(heading: str, words: Lexicon, *, grown: bool = False) -> str:
    """A heading that is a month, a year or a span, as the words by which a text dates ("In January 2024").

    A column of what was added, whose heading names no time, is that of the day.
    """
    folded = fold(heading).text.strip(" .:")
    forms = words.table["heading_dates"]
    span = next((span for span, names in words.table["heading_spans"].items() if folded in names), None)
    if span is not None:
        return str(forms[span])
    dates = find_dates(folded, words.language)
    whole = len(dates) == 1 and dates[0].first.day is None and dates[0].end - dates[0].start == len(folded)
    kind = "year" if _year(folded) else ("month" if whole else None)
    if kind is not None:
        return str(forms[kind]).format(heading)
    timed = bool(dates) or any(folded.find(word) >= 0 for word in words.table["heading_times"])
    return str(forms["day"]) if grown and not timed else heading


def _year(cell: str) -> bool:
    return re.fullmatch(r"(?:19|20)\d\d", cell) is not None


def _losses(cells: Sequence[str], words: Lexicon, keys: Collection[str] = _LOSSES) -> int:
    """How many of the cells name what was lost or how."""
    named = 0
    for cell in cells:
        entries = [entry for _, _, entry in words.known(fold(cell).text)]
        named += any(key in entry for entry in entries for key in keys)
    return named
