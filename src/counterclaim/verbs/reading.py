"""How do documents and datasets become claims, and claims entries?"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from datetime import date, datetime
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory

from counterclaim.documents import (
    DatasetMap,
    Read,
    Refused,
    dataset_maps,
    find_map,
    read_again,
    read_corrections,
    read_dataset,
    read_with_bytes,
)
from counterclaim.documents.endpoint import Endpoint
from counterclaim.documents.fetch import Fetcher
from counterclaim.documents.online import Announced, read_address
from counterclaim.documents.online import fetch_dataset as fetch_files
from counterclaim.extract import extract as read_claims
from counterclaim.extract.passes.records import READER
from counterclaim.ledger import Ledger
from counterclaim.ledger.entries import retrieval
from counterclaim.ledger.restated import add_cells, corrected
from counterclaim.model import Claim, Document
from counterclaim.model.document import document_from_record
from counterclaim.verbs.opening import DEFAULT, Address, known_language, now, opened, today
from counterclaim.verbs.records import Added, Reading
from counterclaim.verbs.suggesting import Suggesting
from counterclaim.verbs.unnamed import Unnamed

Progress = Callable[[int], None]


def extract(
    paths: Iterable[str | Path],
    *,
    published: date | None = None,
    source: str | None = None,
    language: str | None = None,
    on: date | None = None,
    processes: int = 1,
) -> Iterator[Reading | Refused]:
    """Claims of files, folders and batches, a document at a time, in the order read.

    Args:
        paths: files or folders; a `.jsonl` file is a batch of documents.
        published: day of publication of bare texts; without it the document's own metadata, an ISO date in the file's
            name, then `on` decide.
        source: outlet or issuer of bare texts, an id or a name.
        language: `en`, `uk` or `ru`; told by the text when null.
        on: the day to assume last of all; null for the current day (UTC).
        processes: worker processes that share a batch; memory stays bounded and the order is kept.

    Raises:
        CounterclaimError: a single file cannot be read, or the language is none of these. Bad members of a batch come
            out as `Refused` instead.
    """
    known_language(language)
    documents = (
        found.document if not isinstance(found, Refused) else found
        for path in paths
        for found in read_with_bytes(path, published=published, source=source, language=language, today=on or today())
    )
    if processes == 1:
        return (item if isinstance(item, Refused) else reading_of(item) for item in documents)
    return _shared(documents, processes)


def reading_of(document: Document) -> Reading | Refused:
    """One document's claims and the numerals that are none; refused, with the reason, where the reader itself fails.

    A batch outlives a fault of ours: the document is named, nothing of it is kept, and the rest goes on.
    """
    try:
        found = read_claims(document)
    except Exception as error:  # noqa: BLE001 - whatever the fault, one document must not end a batch
        return Refused(
            document.label, f"the reader failed on it ({type(error).__name__}: {error}); please report the text"
        )
    return Reading(document, found.claims, found.unread)


def add(
    targets: Iterable[str | Path],
    *,
    ledger: Address = DEFAULT,
    published: date | None = None,
    source: str | None = None,
    language: str | None = None,
    endpoint: Endpoint | None = None,
    recorded_at: datetime | None = None,
    progress: Progress | None = None,
) -> Added:
    """Keep documents as they were, read their claims, append both; the same document twice changes nothing.

    Args:
        targets: files, folders, batches, or http(s) addresses, which are fetched.
        endpoint: a language model to ask as well; what the text bears out of its answers is kept, marked, and is no
            evidence until reviewed. Null asks nobody. Where it fails the grammar's claims are kept and a note says so.
        recorded_at: the moment to record; null for the clock's.
        progress: called with the number of documents read since the last call.

    Raises:
        CounterclaimError: a target cannot be read or fetched, or the ledger cannot be written; what was committed
            before stays, and the same call again adds only what is missing.
    """
    known_language(language)
    done, at = Added(), now(recorded_at)
    asking = Suggesting(endpoint)
    with opened(ledger, create=True) as store:
        before = store.count("document"), store.count("claim")
        unnamed = Unnamed(store)

        def documents() -> Iterator[tuple[Document, bytes | None, Iterable[Claim]]]:
            for target in targets:
                for found in _found(target, at, published=published, source=source, language=language):
                    if isinstance(found, Refused):
                        done.refused.append(found)
                        continue
                    reading = reading_of(found.document)
                    if isinstance(reading, Refused):
                        done.refused.append(reading)
                        continue
                    reading = asking.of(reading)
                    done.note(found.document.notes)
                    if reading.unasked is not None:
                        done.unasked += 1
                        done.note([reading.unasked])
                    unnamed.read(found.document, len(reading.claims))
                    yield found.document, found.raw, reading.claims
                    if progress is not None:
                        progress(1)

        appended = store.add_documents(documents(), recorded_at=at, reader=READER)
        done.documents = store.count("document") - before[0]
        done.claims = store.count("claim") - before[1]
        done.known = appended.known
        done.note(unnamed.settled(recorded_at=at))
    return done


def import_dataset(
    dataset: str | Path,
    path: str | Path,
    *,
    ledger: Address = DEFAULT,
    recorded_at: datetime | None = None,
    progress: Progress | None = None,
) -> Added:
    """A declared table into the ledger, a claim for each printed cell; importing it again adds only what is new.

    A cell that reads otherwise than in an earlier import gives way to its newer reading in the newest view; earlier
    `known_by` and `recorded_by` show it as it was. The issuer's own list of corrections, where the dataset has one, is
    kept too, each from its own day.

    Args:
        dataset: a map that ships with counterclaim (`datasets()` lists them), or the path of a map file.
        path: the dataset's file or folder.

    Raises:
        CounterclaimError: the map or a file is not what it should be; names file, row and column.
    """
    done = Added()
    at = now(recorded_at)
    with opened(ledger, create=True) as store:
        claims = _told(read_dataset(dataset, path, notes=done.notes), progress)
        before = store.count("claim")
        imported = add_cells(store, claims, recorded_at=at)
        announced = store.append(map(corrected, read_corrections(dataset, path)), recorded_at=at)
        done.claims, done.known = store.count("claim") - before, imported.known + announced.known
    if imported.restated:
        cells = "1 cell reads" if imported.restated == 1 else f"{imported.restated} cells read"
        done.notes.append(f"{cells} otherwise than when imported before; `check` names them (restatement)")
    if announced.added:
        done.notes.append(f"{announced.added} announced corrections of running totals kept; `check` reads by them")
    return done


def fetch_dataset(
    dataset: str | Path,
    *,
    ledger: Address = DEFAULT,
    recorded_at: datetime | None = None,
    say: Callable[[str], None] | None = None,
    progress: Progress | None = None,
    fetcher: Fetcher | None = None,
) -> Added:
    """As `import_dataset`, with the files fetched from the addresses that the map names; the day is kept for citations.

    Args:
        say: called before each fetch with what, from where and under which licence.
        fetcher: keeps connections' manners between calls; a new one by default.

    Raises:
        CounterclaimError: the map names no address, or what came is not what the map says; nothing was added.
    """
    found, addresses = find_map(dataset), list[str]()
    moment = now(recorded_at)

    def told(item: Announced) -> None:
        addresses.append(item.address)
        if say is not None:
            say(f"fetching {item.file} from {item.address} (licence: {item.licence}; credit: {item.credit})")

    with TemporaryDirectory() as folder:
        fetch_files(found, Path(folder), fetcher=fetcher, say=told)
        done = import_dataset(dataset, folder, ledger=ledger, recorded_at=recorded_at, progress=progress)
    with opened(ledger, read_only=False) as store:
        kept = retrieval(f"dataset:{found.name}", addresses, retrieved_at=moment)
        store.append([kept], recorded_at=now(recorded_at))
    return done


def datasets() -> tuple[DatasetMap, ...]:
    """The dataset maps that ship with counterclaim, with address, licence and credit, by name."""
    return tuple(dataset_maps().values())


def reread(*, ledger: Address = DEFAULT, recorded_at: datetime | None = None) -> Added:
    """Read the stored documents again with today's reader; newer readings supersede, nothing is deleted.

    Raises:
        CounterclaimError: there is no ledger there, or it cannot be written.
    """
    done = Added()
    with opened(ledger, read_only=False) as store:
        before = store.count("claim")

        def again() -> Iterator[tuple[Document, bytes | None, Iterable[Claim]]]:
            for known in _stored(store):
                raw = store.raw(known.document)
                fresh = known if raw is None else read_again(raw, known.reader, known.document, known=known)
                done.documents += 1
                yield fresh, raw, read_claims(fresh).claims

        appended = store.add_documents(again(), recorded_at=now(recorded_at), reader=READER)
        done.claims, done.known = store.count("claim") - before, appended.known
    return done


def _stored(store: Ledger) -> Iterator[Document]:
    newest = {entry.id: entry for entry in store.entries("document")}
    for entry in newest.values():
        yield document_from_record(entry.body, store.text(entry.id) or "")


def _found(
    target: str | Path, at: str, *, published: date | None, source: str | None, language: str | None
) -> Iterator[Read | Refused]:
    if isinstance(target, str) and target.startswith(("http://", "https://")):
        return read_address(
            target, retrieved_at=at, published=published, source=source, language=language, today=today()
        )
    return read_with_bytes(target, published=published, source=source, language=language, today=today())


def _told(claims: Iterator[Claim], progress: Progress | None) -> Iterator[Claim]:
    if progress is None:
        return claims

    def counted() -> Iterator[Claim]:
        for count, claim in enumerate(claims, 1):
            yield claim
            if not count % 1000:
                progress(1000)

    return counted()


def _shared(documents: Iterator[Document | Refused], processes: int) -> Iterator[Reading | Refused]:
    with ProcessPoolExecutor(processes) as pool:
        while chunk := list(islice(documents, _CHUNK * processes)):
            parts = [chunk[i : i + _CHUNK] for i in range(0, len(chunk), _CHUNK)]
            for part in pool.map(_read_part, parts):
                yield from part


def _read_part(part: list[Document | Refused]) -> list[Reading | Refused]:
    return [item if isinstance(item, Refused) else reading_of(item) for item in part]


_CHUNK = 64
