"""What was read, from where, and which of its stretches are headline, body or caption?"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from counterclaim.model.quote import ZoneKind


@dataclass(frozen=True, slots=True)
class Zone:
    """A stretch of a document's text, `start` inclusive, `end` exclusive, in characters."""

    kind: ZoneKind
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A document as read: its decoded text and what is known of it.

    Attributes:
        document: `sha256:` and the hex digest of its bytes (of the batch line's text for a `.jsonl` batch).
        text: the decoded text that every quote's offsets count in.
        zones: stretches in order, not overlapping; text outside them is body.
        published_at: the day it was published; null when neither option, metadata nor name says so.
        date_basis: where that day comes from, in words ("from the option").
        source: the outlet's or issuer's id, else its name as printed.
        document_id: the batch line's own id; null for a file of its own.
        reader: name and version of the reader that made `text` from the bytes.
        notes: one-line remarks of the reader (an unknown source, an unread image).
        file: the name of the file it was read from, to call it by; not recorded, and no part of what it is.
    """

    document: str
    text: str
    zones: tuple[Zone, ...] = ()
    published_at: date | None = None
    date_basis: str | None = None
    source: str | None = None
    document_id: str | None = None
    language: str | None = None
    url: str | None = None
    canonical_url: str | None = None
    title: str | None = None
    author: str | None = None
    retrieved_at: str | None = None
    archive_urls: tuple[str, ...] = ()
    licence: str | None = None
    credit: str | None = None
    reader: str = ""
    notes: tuple[str, ...] = ()
    file: str | None = field(default=None, compare=False)

    @property
    def label(self) -> str:
        """What a person knows it by: its title, own id, file name or address; else a piece of its hash."""
        own = None if (self.document_id or "").startswith("sha256:") else self.document_id
        return self.title or own or self.file or self.url or self.document[:19]


def document_record(document: Document) -> dict[str, Any]:
    """The document record of the contract: everything but the text, as JSON."""
    return {
        "document": document.document,
        "document_id": document.document_id,
        "source": document.source,
        "url": document.url,
        "canonical_url": document.canonical_url,
        "title": document.title,
        "author": document.author,
        "published_at": None if document.published_at is None else document.published_at.isoformat(),
        "retrieved_at": document.retrieved_at,
        "archive_urls": list(document.archive_urls),
        "language": document.language,
        "licence": document.licence,
        "credit": document.credit,
        "reader": document.reader,
        "zones": [[zone.kind, zone.start, zone.end] for zone in document.zones],
    }


def document_from_record(record: Mapping[str, Any], text: str) -> Document:
    """The document that a stored record and its text describe; the inverse of `document_record`.

    Raises:
        KeyError: the record has no `document`.
        ValueError: its day is not in ISO form.
    """
    day = record.get("published_at")
    plain: dict[str, Any] = {name: record.get(name) for name in _PLAIN}
    return Document(
        document=record["document"],
        text=text,
        zones=tuple(Zone(kind, start, end) for kind, start, end in record.get("zones", ())),
        published_at=None if day is None else date.fromisoformat(day),
        archive_urls=tuple(record.get("archive_urls", ())),
        reader=record.get("reader") or "",
        **plain,
    )


_PLAIN = (
    "document_id",
    "source",
    "url",
    "canonical_url",
    "title",
    "author",
    "retrieved_at",
    "language",
    "licence",
    "credit",
)
