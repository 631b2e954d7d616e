"""Which documents does a `.jsonl` batch hold, one JSON object a line?"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any, BinaryIO

from counterclaim.documents.decode import LARGEST_TEXT
from counterclaim.documents.origin import day_of
from counterclaim.documents.piece import Piece, Read, Refused, Settings, finished, refused
from counterclaim.documents.zones import plain_zones
from counterclaim.model.errors import CounterclaimError, UnreadableError
from counterclaim.model.ids import sha256_hex

FORM = "batch/1"
_FIELDS = ("text", "html", "published_at", "date", "source", "language", "url", "title", "retrieved_at")


def read_batch(path: Path, settings: Settings) -> Iterator[Read | Refused]:
    """The documents of a batch, line by line in bounded memory; a bad line is refused and the rest goes on."""
    with path.open("rb") as file:
        for number, line in _lines(file):
            where = f"{path.name} line {number}"
            try:
                if line is None:
                    raise UnreadableError(where, f"the line is over {LARGEST_TEXT:,} bytes", "split the document")
                if line.strip():
                    read = finished(piece_of_line(line, where), settings, name=path.name)
                    yield replace(read, document=replace(read.document, file=where))
            except CounterclaimError as error:
                yield refused(where, error)


def piece_of_line(line: bytes, where: str) -> Piece:
    """The document of one line; its hash is that of its text (or markup), not of the line.

    `id` absent, the hash stands for it; `date` is taken for an absent `published_at`; `retrieved_at` is kept as the
    moment at which whoever made the batch fetched the document.

    Raises:
        UnreadableError: the line is no JSON object with `text` or `html`, or a field is of the wrong kind.
        DateError: `published_at` or `retrieved_at` is no day of the calendar.
    """
    item = _object(line, where)
    for name in _FIELDS:
        if item.get(name) is not None and not isinstance(item[name], str):
            raise UnreadableError(where, f"{name} is {item[name]!r:.40}", "expected is a text in quotes")
    own = item.get("id")
    if not isinstance(own, str | int | None) or isinstance(own, bool):
        raise UnreadableError(where, f"id is {own!r:.40}", "expected is a text or a whole number")
    text, markup = item.get("text"), item.get("html")
    if not (text or "").strip() and not (markup or "").strip():
        raise UnreadableError(where, "the line has neither `text` nor `html`", "give one of them")
    published = item.get("published_at") or item.get("date")
    dated = day_of(published, f"published_at of {where}") if published else None
    fetched = item.get("retrieved_at")
    if fetched:
        day_of(fetched, f"retrieved_at of {where}")
    piece = _of_text(text) if (text or "").strip() else _of_markup(str(markup), where)
    return Piece(
        raw=piece.raw,
        form=piece.form,
        text=piece.text,
        zones=piece.zones,
        title=item.get("title") or piece.title,
        author=piece.author,
        dated=dated or piece.dated,
        dated_by="from the batch line" if dated else piece.dated_by,
        outlet=item.get("source") or piece.outlet,
        url=item.get("url"),
        canonical_url=piece.canonical_url,
        language=item.get("language"),
        language_hint=piece.language_hint,
        document_id=f"sha256:{sha256_hex(piece.raw)}" if own is None else str(own),
        notes=piece.notes,
        retrieved_at=fetched or None,
    )


def _of_text(text: str | None) -> Piece:
    told = text or ""
    return Piece(raw=told.encode("utf-8", "surrogatepass"), form=FORM, text=told, zones=plain_zones(told))


def _of_markup(markup: str, where: str) -> Piece:
    from counterclaim.documents.markup import read_page

    page = read_page(markup, where)
    return Piece(
        raw=markup.encode("utf-8", "surrogatepass"),
        form="html/1",
        text=page.text,
        zones=page.zones,
        title=page.title,
        author=page.author,
        dated=page.published,
        outlet=page.site,
        canonical_url=page.canonical_url,
        language_hint=page.language,
    )


def _object(line: bytes, where: str) -> dict[str, Any]:
    try:
        item = json.loads(line.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise UnreadableError(where, f"broken UTF-8 at byte {error.start}", "save the batch as UTF-8") from None
    except json.JSONDecodeError as error:
        raise UnreadableError(where, f"this is not JSON ({error.msg})", "write one object a line") from None
    except (ValueError, RecursionError):
        raise UnreadableError(
            where, "this JSON is nested or numbered beyond reason", "write one object a line"
        ) from None
    if not isinstance(item, dict):
        raise UnreadableError(where, "this is no JSON object", 'expected is {"text": …}')
    return item


def _lines(file: BinaryIO) -> Iterator[tuple[int, bytes | None]]:
    """Numbered lines; null for one over the limit, whose rest is passed over."""
    number = 0
    while line := file.readline(LARGEST_TEXT + 1):
        number += 1
        if len(line) <= LARGEST_TEXT or line.endswith(b"\n"):
            yield number, line
            continue
        while line and not line.endswith(b"\n"):
            line = file.readline(LARGEST_TEXT)
        yield number, None
