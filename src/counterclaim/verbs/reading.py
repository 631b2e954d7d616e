"""How do documents and datasets become claims, and claims entries?"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path

from counterclaim.documents import Refused, read_documents
from counterclaim.extract import Unread
from counterclaim.extract import extract as read_claims
from counterclaim.model import Claim, Document
from counterclaim.verbs.opening import DEFAULT, Address, now, opened, today

Progress = Callable[[int], None]


@dataclass(frozen=True, slots=True)
class Reading:
    """One document and what was read from it.

    Attributes:
        claims: in the order of the text, each with its id.
        unread: numerals near a loss word that are no claim, with the rule's name, or not understood.
    """

    document: Document
    claims: tuple[Claim, ...]
    unread: tuple[Unread, ...]


@dataclass(slots=True)
class Added:
    """What an `add` or an `import` did.

    Attributes:
        documents: documents that were new to the ledger.
        claims: claims that were new to it.
        known: entries it held already.
        refused: documents of a batch that could not be read, each with its reason; the rest went on.
        notes: one-line remarks (an unknown source, an unread image).
    """

    documents: int = 0
    claims: int = 0
    known: int = 0
    refused: list[Refused] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


def extract(
    paths: Iterable[str | Path],
    *,
    published: date | None = None,
    source: str | None = None,
    language: str | None = None,
    on: date | None = None,
) -> Iterator[Reading | Refused]:
    """Claims of files, folders and batches, a document at a time, in the order read.

    Args:
        paths: files or folders; a `.jsonl` file is a batch of documents.
        published: day of publication of bare texts; without it the document's own metadata, an ISO date in the file's
            name, then `on` decide.
        source: outlet or issuer of bare texts, an id or a name.
        language: `en`, `uk` or `ru`; told by the text when null.
        on: the day to assume last of all; null for the current day (UTC).

    Raises:
        CounterclaimError: a single file cannot be read. Bad members of a batch come out as `Refused` instead.
    """
    for path in paths:
        for item in read_documents(path, published=published, source=source, language=language, today=on or today()):
            yield item if isinstance(item, Refused) else reading_of(item)


def reading_of(document: Document) -> Reading:
    """One document's claims and the numerals that are none."""
    found = read_claims(document)
    return Reading(document, found.claims, found.unread)
