"""What does a Word file say, with its tracked changes taken as accepted?

Deleted and moved-away text is not read, inserted text is; comments and field codes are not text. Footnotes and endnotes
follow the body. Each stretch of the text knows the run it comes from, so that a checked copy can be marked in place.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from dataclasses import dataclass
from typing import Any

from lxml import etree

from counterclaim.documents.zones import plain_zones
from counterclaim.model.document import Zone
from counterclaim.model.errors import UnreadableError
from counterclaim.model.quote import ZoneKind

LARGEST_PART = 64 * 1024 * 1024
"""Bytes of one unpacked part; a book's text has about 10 million."""
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_HIDDEN = frozenset(
    [f"{_W}{name}" for name in ("del", "moveFrom", "instrText", "delText", "delInstrText", "pPr", "rPr", "sectPr")]
    + [f"{_MC}Fallback"]
)

_SIGNS = {
    f"{_W}tab": "\t",
    f"{_W}ptab": "\t",
    f"{_W}br": "\n",
    f"{_W}cr": "\n",
    f"{_W}noBreakHyphen": "\u2011",
    f"{_W}softHyphen": "\u00ad",
}
_TITLES = ("title", "heading1", "назва", "заголовок1")


@dataclass(frozen=True, slots=True)
class Run:
    """Where a stretch of the text stands in the file.

    Attributes:
        start: first character in the document's text, inclusive.
        end: one past the last.
        part: the file inside the archive ("word/document.xml").
        node: which `w:t` element of that part, counted from 0 in document order, deleted and hidden ones included.
    """

    start: int
    end: int
    part: str
    node: int


@dataclass(frozen=True, slots=True)
class WordFile:
    """The text of a Word file with zones, runs, title and author."""

    text: str
    zones: tuple[Zone, ...]
    runs: tuple[Run, ...]
    title: str | None
    author: str | None


def read_word(raw: bytes, where: str) -> WordFile:
    """The text of a .docx file, paragraph by paragraph, table cells divided by tabs.

    Raises:
        UnreadableError: it is no Word file, is damaged, or unpacks to more than the limit.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            names = set(archive.namelist())
            if "word/document.xml" not in names:
                raise UnreadableError(where, "this archive is no Word file", "save it as .docx")
            parts = [
                (name, _tree(_unpacked(archive, name, where), where))
                for name in ("word/document.xml", "word/footnotes.xml", "word/endnotes.xml")
                if name in names
            ]
            core = (
                _tree(_unpacked(archive, "docProps/core.xml", where), where) if "docProps/core.xml" in names else None
            )
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError, ValueError, KeyError):
        raise UnreadableError(where, "this Word file is damaged", "save it again as .docx") from None
    writer = _Writer()
    for name, root in parts:
        writer.part(name, root)
    if not writer.text.strip():
        raise UnreadableError(where, "the Word file holds no text", "give a file with text in it")
    title, author = (
        (_property(core, f"{_DC}title"), _property(core, f"{_DC}creator")) if core is not None else (None, None)
    )
    text = writer.text
    return WordFile(text, _zones(text, writer.zones), tuple(writer.runs), writer.headline or title, author)


class _Writer:
    """Text, zones and runs of the parts, in reading order."""

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.length = 0
        self.zones: list[Zone] = []
        self.runs: list[Run] = []
        self.headline: str | None = None
        self._pending = ""

    @property
    def text(self) -> str:
        return "".join(self.pieces)

    def part(self, name: str, root: Any) -> None:
        """Walk one part without recursion."""
        hidden = node = began = 0
        rows: list[int] = []
        style = ""
        for event, element in etree.iterwalk(root, events=("start", "end")):
            tag = element.tag
            if event == "start":
                hidden += tag in _HIDDEN
                if tag == f"{_W}t":
                    if not hidden and element.text:
                        self._put(element.text)
                        self.runs.append(Run(self.length - len(element.text), self.length, name, node))
                    node += 1
                elif tag == f"{_W}pStyle" and not rows:
                    style = element.get(f"{_W}val") or ""
                elif hidden:
                    continue
                elif tag in _SIGNS:
                    self._put(_SIGNS[tag])
                elif tag == f"{_W}p" and not rows:
                    style, began = "", self.length + len(self._pending)
                elif tag == f"{_W}tr":
                    rows.append(self.length + len(self._pending))
            else:
                hidden -= tag in _HIDDEN
                if hidden:
                    continue
                if tag == f"{_W}p":
                    self._paragraph(began, style, inside=bool(rows))
                elif tag == f"{_W}tc" and rows and self.length > rows[-1]:
                    self._pending = "\t"
                elif tag == f"{_W}tr" and rows:
                    self._row(rows.pop(), outer=not rows)
                elif tag == f"{_W}tbl" and not rows:
                    self._pending = "\n\n"
        self._pending = "\n\n"

    def _paragraph(self, began: int, style: str, *, inside: bool) -> None:
        if inside:
            self._pending = self._pending or " "
            return
        if self.length <= began:
            return
        lowered = style.casefold()
        kind: ZoneKind = "body"
        if lowered.startswith(_TITLES) and self.headline is None:
            kind, self.headline = "headline", self.text[began:].strip()
        elif lowered.startswith("caption"):
            kind = "caption"
        if kind != "body":
            self.zones.append(Zone(kind, began, self.length))
        self._pending = "\n\n"

    def _row(self, began: int, *, outer: bool) -> None:
        if self.length > began:
            if outer:
                self.zones.append(Zone("table", began, self.length))
            self._pending = "\n"

    def _put(self, text: str) -> None:
        if self._pending:
            if self.length:
                self.pieces.append(self._pending)
                self.length += len(self._pending)
            self._pending = ""
        self.pieces.append(text)
        self.length += len(text)


def _zones(text: str, styled: list[Zone]) -> tuple[Zone, ...]:
    """The zones that styles give, and those of plain text where no style says otherwise."""
    titled = any(zone.kind == "headline" for zone in styled)
    free = [
        zone
        for zone in plain_zones(text)
        if not (titled and zone.kind == "headline")
        and all(zone.end <= other.start or zone.start >= other.end for other in styled)
    ]
    return tuple(sorted([*styled, *free], key=lambda zone: zone.start))


def _unpacked(archive: zipfile.ZipFile, name: str, where: str) -> bytes:
    """One part's bytes, never more than the limit whatever the archive claims."""
    with archive.open(name) as part:
        data = part.read(LARGEST_PART + 1)
    if len(data) > LARGEST_PART:
        raise UnreadableError(where, f"{name} unpacks to more than {LARGEST_PART:,} bytes", "split the document")
    return data


def _tree(data: bytes, where: str) -> Any:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(data, parser=parser)
    except etree.XMLSyntaxError:
        raise UnreadableError(where, "this Word file's XML is damaged", "save it again as .docx") from None
    if root.getroottree().docinfo.doctype:
        raise UnreadableError(where, "this Word file declares entities, which Word never does", "save it again")
    return root


def _property(core: Any, tag: str) -> str | None:
    node = core.find(tag)
    return node.text.strip() or None if node is not None and node.text else None
