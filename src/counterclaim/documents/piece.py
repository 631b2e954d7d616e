"""What does every format's reader hand over, and how does it become a document?"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from counterclaim.documents.decode import without_halves
from counterclaim.documents.origin import day_in_name, is_known, language_of, source_of
from counterclaim.model.document import Document, Zone
from counterclaim.model.errors import CounterclaimError
from counterclaim.model.ids import sha256_hex
from counterclaim.vocabulary.load import vocabulary


@dataclass(frozen=True, slots=True)
class Refused:
    """A member of a batch that could not be read, and why; the rest of the batch goes on.

    Attributes:
        where: the file and the member ("batch.jsonl line 12").
        why: one clear line, without the place.
    """

    where: str
    why: str


def refused(where: str, error: CounterclaimError) -> Refused:
    """The refusal an error stands for; the place is named once, even where the error's message begins with it."""
    return Refused(where, str(error).removeprefix(f"{where}: ").removeprefix(f"{where.rpartition('/')[2]}: "))


@dataclass(frozen=True, slots=True)
class Settings:
    """What the reader of the files was told about them; each is null when nothing was said.

    Attributes:
        today: the day to fall back on where nothing names one; a clock is always an argument.
    """

    published: date | None = None
    source: str | None = None
    language: str | None = None
    today: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """One document as its format's reader found it.

    Attributes:
        raw: the bytes its hash is of, and that `text` can be rebuilt from by `form`.
        form: the reader's name and version.
        dated: the day its own metadata names.
        dated_by: where that day stands, in words.
        outlet: the outlet or issuer as its metadata prints it.
        language: the language the batch names; it is taken as said.
        language_hint: the language a page or feed claims; the text's own letters come first, since pages often err.
    """

    raw: bytes
    form: str
    text: str
    zones: tuple[Zone, ...] = ()
    title: str | None = None
    author: str | None = None
    dated: date | None = None
    dated_by: str = "from the document's own metadata"
    outlet: str | None = None
    url: str | None = None
    canonical_url: str | None = None
    language: str | None = None
    language_hint: str | None = None
    document_id: str | None = None
    retrieved_at: str | None = None
    notes: tuple[str, ...] = field(default=())


@dataclass(frozen=True, slots=True)
class Read:
    """A document and the bytes it was read from."""

    document: Document
    raw: bytes


def finished(piece: Piece, settings: Settings, *, name: str = "") -> Read:
    """The document of a piece, its day, source and language settled in the contract's order.

    Args:
        piece: what the format's reader found.
        settings: what was said on the command line or in the call; it comes first.
        name: the file's name, which may hold an ISO date.

    Raises:
        DateError: the file's name holds a day that is none, and nothing before it settles the day.
    """
    published, basis = _dated(piece, settings, name)
    source = (
        source_of(settings.source) if settings.source else source_of(piece.outlet, piece.url or piece.canonical_url)
    )
    notes = list(piece.notes)
    if source is not None and not is_known(source):
        notes.append(f"source {source!r} is not in the vocabulary; kept as its printed name")
    text = without_halves(piece.text)
    if text != piece.text:
        notes.append("half characters (lone surrogates) were replaced by U+FFFD")
    entry = vocabulary().sources.get(source or "")
    document = Document(
        document=f"sha256:{sha256_hex(piece.raw)}",
        text=text,
        zones=piece.zones,
        published_at=published,
        date_basis=basis,
        source=source,
        document_id=piece.document_id,
        language=settings.language or piece.language or language_of(text) or piece.language_hint,
        url=piece.url,
        canonical_url=piece.canonical_url,
        title=None if piece.title is None else without_halves(piece.title),
        author=None if piece.author is None else without_halves(piece.author),
        retrieved_at=piece.retrieved_at,
        licence=entry.licence if entry else None,
        credit=entry.credit if entry else None,
        reader=piece.form,
        notes=tuple(notes),
        file=name or None,
    )
    return Read(document, piece.raw)


def _dated(piece: Piece, settings: Settings, name: str) -> tuple[date | None, str | None]:
    if settings.published is not None:
        return settings.published, "from the option"
    if piece.dated is not None:
        return piece.dated, piece.dated_by
    named = day_in_name(name) if name else None
    if named is not None:
        return named, "from the file's name"
    return (settings.today, "today, as nothing else says") if settings.today is not None else (None, None)
