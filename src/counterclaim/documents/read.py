"""Which documents does a path hold?

One file, a folder, or a batch (`.jsonl`, web archive, feed, Telegram export or preview). A single file that cannot be
read is an error; a member of a batch or folder that cannot be read is yielded as `Refused`, and the rest goes on.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

from counterclaim.documents.batch import piece_of_line, read_batch
from counterclaim.documents.decode import LARGEST_TEXT, check_size, decode
from counterclaim.documents.piece import Piece, Read, Refused, Settings, finished, refused
from counterclaim.documents.zones import plain_zones
from counterclaim.model.document import Document
from counterclaim.model.errors import CounterclaimError, NoSuchFileError, UnreadableError

LARGEST_EXPORT = 256 * 1024 * 1024
"""Bytes of the largest Telegram export, which is read whole."""
STANDARD_INPUT = "-"
_PAGES = frozenset((".html", ".htm", ".xhtml", ".mhtml"))
_PLAIN = frozenset((".txt", ".md", ".markdown", ".text", ""))
_IMAGES = frozenset((".png", ".jpg", ".jpeg", ".gif", ".webp", ".tif", ".tiff", ".bmp", ".heic", ".svg"))
_BATCHES = frozenset((".jsonl", ".ndjson"))
_KNOWN = ".txt, .md, .html, .docx, .pdf, .jsonl, .json (Telegram export), .xml/.rss/.atom, .warc, .warc.gz"

Members = Iterable[Piece | Refused]


def read_documents(
    path: str | Path,
    *,
    published: date | None = None,
    source: str | None = None,
    language: str | None = None,
    today: date | None = None,
) -> Iterator[Document | Refused]:
    """The documents a file, a folder or a batch holds, in order.

    Args:
        path: a file, a folder (read in order of names, hidden files left out), a batch, or `-`: text, markup or a feed
            on standard input.
        published: the day all of them were published; null to take each one's own metadata, else the ISO date in the
            file's name, else `today`.
        source: the outlet or issuer, an id or a printed name; null to take it from metadata or address.
        language: BCP 47 language; null to detect it.
        today: the day to fall back on; null leaves the day of an undated document null.

    Raises:
        NoSuchFileError: the path leads nowhere.
        UnreadableError: a single file is empty, binary, broken, too large, or holds no text.
        DateError: a day in metadata or in a file's name is no day of the calendar.
        MissingExtraError: a PDF without the `office` extra.
    """
    for found in read_with_bytes(path, published=published, source=source, language=language, today=today):
        yield found.document if isinstance(found, Read) else found


def read_with_bytes(
    path: str | Path,
    *,
    published: date | None = None,
    source: str | None = None,
    language: str | None = None,
    today: date | None = None,
) -> Iterator[Read | Refused]:
    """As `read_documents`, each document with the bytes that its hash is of."""
    place = Path(path)
    settings = Settings(published, source, language, today)
    if str(path) == STANDARD_INPUT:
        yield from _whole(sys.stdin.buffer.read(LARGEST_TEXT + 1), Path("standard input"), settings)
    elif place.is_dir():
        yield from _folder(place, settings)
    elif not place.exists():
        raise NoSuchFileError(str(path))
    else:
        yield from _file(place, settings)


def read_bytes(raw: bytes, name: str, *, published: date | None = None, source: str | None = None) -> Document:
    """One document from bytes in memory; `name` tells its format by its ending and stands in errors.

    Raises:
        UnreadableError, DateError, MissingExtraError: as for `read_documents`.
    """
    piece = _single(raw, Path(name))
    return finished(piece, Settings(published, source), name=Path(name).name).document


def read_answer(
    raw: bytes,
    name: str,
    *,
    declared: str | None,
    url: str,
    published: date | None = None,
    source: str | None = None,
    language: str | None = None,
    today: date | None = None,
) -> Iterator[Read | Refused]:
    """The documents of bytes that came from an address.

    Args:
        raw: the bytes.
        name: a file name whose ending tells the format.
        declared: the encoding the carrier names; null where it names none.
        url: the address they came from; a feed's items and a channel's posts keep their own.
        published: as for `read_documents`; so are `source`, `language` and `today`.

    Raises:
        UnreadableError, DateError, MissingExtraError: as for `read_documents`.
    """
    settings = Settings(published, source, language, today)
    return _whole(raw, Path(name), settings, declared=declared, url=url)


def read_again(raw: bytes, form: str, where: str, *, known: Document) -> Document:
    """A stored document read again from its bytes by today's reader; day, source and address stay as recorded.

    Args:
        raw: the stored bytes.
        form: the reader that read them (`Document.reader`).
        where: what to call the document in an error.
        known: the record, which tells what the bytes do not.

    Raises:
        UnreadableError: the bytes are not what the reader made them from.
    """
    fresh = finished(_again(raw, form, where), Settings(known.published_at, known.source, known.language)).document
    return replace(
        fresh,
        document=known.document,
        date_basis=known.date_basis,
        document_id=known.document_id,
        url=known.url,
        canonical_url=known.canonical_url,
        title=known.title or fresh.title,
        author=known.author or fresh.author,
        retrieved_at=known.retrieved_at,
        archive_urls=known.archive_urls,
    )


def _again(raw: bytes, form: str, where: str) -> Piece:
    """The piece that bytes stored by a reader of this name hold; member readers store a member's own text or markup."""
    from counterclaim.documents.feed import item_text
    from counterclaim.documents.markup import fragment_text

    name, _, declared = form.partition(";charset=")
    kind = name.partition("/")[0]
    if kind == "html":
        return _page(raw, where, declared or None)
    if kind in ("word", "pdf"):
        return _word(raw, where) if kind == "word" else _pdf(raw, where)
    text = decode(raw, where, declared=declared or None)
    zones = plain_zones(text)
    if name.endswith("-preview"):
        text, _ = fragment_text(text, where)
        zones = plain_zones(text)
    elif kind == "feed":
        title, _, markup = text.partition("\n\n")
        text, zones = item_text(title, markup, where)
    return Piece(raw=raw, form=form, text=text, zones=zones)


def _folder(folder: Path, settings: Settings) -> Iterator[Read | Refused]:
    files = sorted(p for p in folder.rglob("*") if p.is_file() and not _hidden(p.relative_to(folder)))
    if not files:
        raise NoSuchFileError(str(folder), "the folder holds no files")
    for file in files:
        try:
            yield from _file(file, settings)
        except CounterclaimError as error:
            yield refused(str(file.relative_to(folder)), error)


def _hidden(path: Path) -> bool:
    return any(part.startswith((".", "~$")) for part in path.parts)


def _file(path: Path, settings: Settings) -> Iterator[Read | Refused]:
    from counterclaim.documents.archive import archive_pieces

    ending = path.suffix.lower()
    try:
        if ending in _BATCHES:
            if path.stat().st_size == 0:
                raise UnreadableError(path.name, "it is empty", "give a file with text in it")
            yield from read_batch(path, settings)
        elif ending == ".warc" or path.name.lower().endswith(".warc.gz"):
            yield from _members(archive_pieces(path), settings, path.name)
        else:
            limit = LARGEST_EXPORT if ending == ".json" else LARGEST_TEXT
            yield from _whole(_bytes(path, limit), path, settings)
    except OSError as error:
        raise NoSuchFileError(str(path), (error.strerror or "it cannot be opened").lower()) from None


def _bytes(path: Path, limit: int) -> bytes:
    if not path.is_file():
        raise NoSuchFileError(str(path), "this is no file with text in it")
    size = path.stat().st_size
    if size > limit:
        raise UnreadableError(path.name, f"{size:,} bytes are over the limit of {limit:,}", "split the document")
    with path.open("rb") as file:
        return file.read(limit + 1)


def _whole(
    raw: bytes, path: Path, settings: Settings, *, declared: str | None = None, url: str | None = None
) -> Iterator[Read | Refused]:
    """The documents of a file that is read whole: several where it is a feed or a channel."""
    from counterclaim.documents.feed import feed_pieces, is_feed
    from counterclaim.documents.telegram import is_preview, preview_pieces

    name, ending = path.name, path.suffix.lower()
    check_size(raw, name, LARGEST_EXPORT)
    if ending == ".json":
        yield from _json(raw, path, settings)
    elif ending in (".xml", ".rss", ".atom") or (ending in _PLAIN | _PAGES and is_feed(raw)):
        yield from _members(feed_pieces(raw, name), settings, name)
    elif ending in _PAGES and is_preview(page := decode(raw, name, declared=declared, markup=True)):
        yield from _members(preview_pieces(page, name), settings, name)
    elif ending in _PAGES:
        yield finished(replace(_page(raw, name, declared), url=url), settings, name=name)
    else:
        yield finished(replace(_single(raw, path), url=url), settings, name=name)


def _json(raw: bytes, path: Path, settings: Settings) -> Iterator[Read | Refused]:
    from counterclaim.documents.telegram import export_pieces, is_export

    text = decode(raw, path.name) if len(raw) <= LARGEST_TEXT else raw.decode("utf-8", "replace")
    try:
        value = json.loads(text)
    except (ValueError, RecursionError):
        raise UnreadableError(path.name, "this is not JSON that can be read", "export it again") from None
    if is_export(value):
        yield from _members(export_pieces(value, path.name), settings, path.name)
    elif isinstance(value, dict) and ("text" in value or "html" in value):
        yield finished(piece_of_line(raw, path.name), settings, name=path.name)
    else:
        what = "this JSON is neither a Telegram export nor a document with `text`"
        raise UnreadableError(path.name, what, "a table is read by `import`, not as a document")


def _members(members: Members, settings: Settings, name: str) -> Iterator[Read | Refused]:
    for member in members:
        if isinstance(member, Refused):
            yield member
            continue
        try:
            yield finished(member, settings, name=name)
        except CounterclaimError as error:
            yield refused(name, error)


def _single(raw: bytes, path: Path) -> Piece:
    name, ending = path.name, path.suffix.lower()
    reader = _reader(raw, ending)
    if ending in _IMAGES:
        raise UnreadableError(name, "unread image: pictures are not read", "give its text")
    if reader is None:
        raise UnreadableError(name, f"no reader for {ending!r} files", f"known are {_KNOWN}")
    return reader(raw, name)


def _reader(raw: bytes, ending: str) -> Callable[[bytes, str], Piece] | None:
    if ending in _PAGES:
        return _page
    if ending == ".docx":
        return _word
    if ending == ".pdf":
        return _pdf
    if ending in _PLAIN:
        head = raw[:1000].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
        return _page if ending == "" and head.startswith((b"<!doctype html", b"<html")) else _plain
    return None


def _plain(raw: bytes, name: str) -> Piece:
    text = decode(raw, name)
    return Piece(raw=raw, form="text/1", text=text, zones=plain_zones(text))


def _page(raw: bytes, name: str, declared: str | None = None) -> Piece:
    from counterclaim.documents.markup import read_page

    page = read_page(decode(raw, name, declared=declared, markup=True), name)
    count = page.unread_images
    have = (
        "picture has no text that says what it shows"
        if count == 1
        else "pictures have no text that says what they show"
    )
    pictures = f"unread image: {count} {have}"
    return Piece(
        raw=raw,
        form="html/1" + (f";charset={declared}" if declared else ""),
        text=page.text,
        zones=page.zones,
        title=page.title,
        author=page.author,
        dated=page.published,
        outlet=page.site,
        canonical_url=page.canonical_url,
        language_hint=page.language,
        notes=(pictures,) if count else (),
    )


def _word(raw: bytes, name: str) -> Piece:
    from counterclaim.documents.office import read_word

    check_size(raw, name)
    word = read_word(raw, name)
    return Piece(raw=raw, form="word/1", text=word.text, zones=word.zones, title=word.title, author=word.author)


def _pdf(raw: bytes, name: str) -> Piece:
    from counterclaim.documents.pdf import read_pdf

    check_size(raw, name)
    text, title, author = read_pdf(raw, name)
    return Piece(raw=raw, form="pdf/1", text=text, zones=plain_zones(text), title=title, author=author)
