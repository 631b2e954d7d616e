"""Which pages does a web archive (WARC) hold?"""

from __future__ import annotations

import contextlib
import io
from collections.abc import Callable, Iterator
from datetime import date
from functools import cache, partial
from pathlib import Path
from typing import Any, TypeVar

from counterclaim.documents.decode import LARGEST_TEXT, decode
from counterclaim.documents.markup import read_page
from counterclaim.documents.origin import day_of
from counterclaim.documents.piece import Piece, Refused, refused
from counterclaim.documents.zones import plain_zones
from counterclaim.model.errors import CounterclaimError, DateError, UnreadableError

LARGEST_HEADERS = 1024 * 1024
"""Bytes of one record's headers above which the archive is no archive; common ones have below 3,000."""
T = TypeVar("T")
FORM = "warc/1"
LARGEST_RECORD = 256 * 1024 * 1024
"""Unpacked bytes of one record above which the rest of the archive is not read: passing over it would take seconds."""
_PAGES = ("text/html", "application/xhtml+xml")


def archive_pieces(path: Path) -> Iterator[Piece | Refused]:
    """A piece for each HTML or text response of the archive, in order; what cannot be read is refused.

    Its day is what the page itself says, else the day of capture.

    Raises:
        UnreadableError: the file is no web archive.
    """
    from warcio.archiveiterator import ArchiveIterator
    from warcio.exceptions import ArchiveLoadFailed

    seen = 0
    bounded = _bounded_reader()
    with path.open("rb") as file:
        try:
            records = ArchiveIterator(file, no_record_parse=True)
            records.reader = bounded(file)
            while (record := _quietly(lambda: next(records, None))) is not None:
                seen += 1
                records.reader.lines = 0
                where = f"{path.name} record {seen}"
                length = int(record.rec_headers.get_header("Content-Length") or 0)
                if length > LARGEST_RECORD:
                    yield Refused(where, f"{length:,} bytes unpacked; the rest of the archive is not read")
                    return
                found = _quietly(partial(_record, record, where))
                if found is not None:
                    yield found
        except (ArchiveLoadFailed, EOFError, ValueError, OSError, AttributeError, UnicodeError) as error:
            what = f"the archive is damaged after record {seen} ({type(error).__name__})"
            if not seen:
                raise UnreadableError(path.name, "this is no web archive", "fetch it again") from None
            yield Refused(f"{path.name} record {seen + 1}", f"{what}; the rest is not read")
            return
    if not seen:
        raise UnreadableError(path.name, "the archive holds no records", "fetch it again")


@cache
def _bounded_reader() -> Any:
    """The archive library's unpacking reader, with a bound on the bytes of one record's headers."""
    from warcio.bufferedreaders import DecompressingBufferedReader
    from warcio.exceptions import ArchiveLoadFailed

    class Bounded(DecompressingBufferedReader):  # type: ignore[misc]  # the library is untyped
        lines = 0

        def readline(self, length: int | None = None) -> bytes:
            line = bytes(super().readline(length or LARGEST_HEADERS))
            self.lines += len(line)
            if self.lines > LARGEST_HEADERS:
                raise ArchiveLoadFailed("headers beyond reason")
            return line

    return Bounded


def _quietly(step: Callable[[], T]) -> T:
    """One step of the archive's reader without the warnings it prints; what is wrong is told in the refusal."""
    with contextlib.redirect_stderr(io.StringIO()):
        return step()


def _record(record: Any, where: str) -> Piece | Refused | None:
    if record.rec_type not in ("response", "resource", "conversion"):
        return None
    try:
        headers = record.http_headers = _http_headers(record)
    except Exception as error:  # noqa: BLE001 - damaged headers make the parser raise anything; it is told, not hidden
        return Refused(where, f"the answer's headers are damaged ({type(error).__name__})")
    kind = (headers.get_header("Content-Type") if headers else record.rec_headers.get_header("Content-Type")) or ""
    mime, _, rest = kind.partition(";")
    mime = mime.strip().lower()
    status = headers.get_statuscode() if headers else "200"
    if status != "200" or mime not in (*_PAGES, "text/plain"):
        return None
    try:
        return _piece(record, mime, rest, where)
    except CounterclaimError as error:
        return refused(where, error)
    except Exception as error:  # noqa: BLE001 - damaged packing makes the reader raise anything; it is told, not hidden
        return Refused(where, f"the record is damaged ({type(error).__name__}); fetch the page again")


def _http_headers(record: Any) -> Any:
    """The answer's own headers; null for a record that holds a file and no answer."""
    from warcio.statusandheaders import StatusAndHeadersParser

    if record.rec_type != "response":
        return None
    return StatusAndHeadersParser(["HTTP/1.0", "HTTP/1.1", "HTTP/2", "HTTP/2.0"]).parse(record.raw_stream)


def _piece(record: Any, mime: str, rest: str, where: str) -> Piece:
    raw = record.content_stream().read(LARGEST_TEXT + 1)
    charset = rest.partition("charset=")[2].strip("\"' ;") or None
    text = decode(raw, where, declared=charset, markup=mime in _PAGES)
    address = record.rec_headers.get_header("WARC-Target-URI")
    captured = record.rec_headers.get_header("WARC-Date")
    day = _day(captured, where)
    if mime == "text/plain":
        return Piece(
            raw=raw,
            form=FORM + (f";charset={charset}" if charset else ""),
            text=text,
            zones=plain_zones(text),
            dated=day,
            dated_by="from the archive's capture",
            url=address,
            retrieved_at=captured,
            document_id=address,
        )
    page = read_page(text, where)
    return Piece(
        raw=raw,
        form="html/1" + (f";charset={charset}" if charset else ""),
        text=page.text,
        zones=page.zones,
        title=page.title,
        author=page.author,
        dated=page.published or day,
        dated_by="from the document's own metadata" if page.published else "from the archive's capture",
        outlet=page.site,
        url=address,
        canonical_url=page.canonical_url,
        language_hint=page.language,
        retrieved_at=captured,
        document_id=address,
    )


def _day(captured: str | None, where: str) -> date | None:
    try:
        return day_of(captured, where) if captured else None
    except DateError:
        return None
