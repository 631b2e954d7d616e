"""What is an entry, and how do documents, claims and remarks become entries?"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from counterclaim.engines.base import Engine
from counterclaim.ledger.moments import moment_of, moment_text
from counterclaim.ledger.rows import CLAIM_COLUMNS, Rows, claim_of
from counterclaim.model import Claim, Document, canonical_json, claim_from_json, claim_to_json, sha256_hex
from counterclaim.model.document import document_record
from counterclaim.model.errors import EntryError

BATCH = 100_000  # claims a commit: large enough that a file's own cost does not show, small enough to hold in memory
READ = 20_000  # rows a commit of documents with what was read in them: no dearer than more, and half the memory
CONTENT = 16_000_000  # characters of text a commit
ALWAYS = date(1900, 1, 1)  # a reading of a dataset is not published; it holds for every `known_by`
KINDS = (
    "document", "reading", "claim", "amendment", "withdrawal", "restatement", "reinstatement", "correction", "review",
    "dispute", "dependence", "retrieval", "note",
)  # fmt: skip
_KIND = re.compile(r"[a-z][a-z0-9-]*")


@dataclass(frozen=True, slots=True)
class Entry:
    """One fact of the ledger.

    Attributes:
        kind: `document`, `reading` (a dataset was read), `claim`, `amendment`, `withdrawal`, `review`, `dispute`,
            `dependence`, `note`, or another word: a remark, kept as it is.
        id: names it within its kind; of a claim its id, of a document its hash.
        published_at: the day from which it counts as known; null means the day it was recorded.
        recorded_at: when it entered the ledger (UTC); null before it did.
        body: its content as JSON; of a claim the claim, of a document its record with `text` and `read_by`, of an
            amendment `claim` (as it shall read), `changes`, `reason`, `who`; of a withdrawal `claim_id`, `document`,
            `reason`, `who`; of a restatement `claim_id` (which gave way), `now` (to what), `document`, `cell`; of a
            correction what its issuer announced. Other kinds may name a `claim_id` and a `document`.
    """

    kind: str
    id: str
    published_at: date | None
    recorded_at: str | None
    body: Mapping[str, Any]


def add(rows: Rows, entry: Entry) -> None:
    """Put an entry of any kind into a batch.

    Raises:
        EntryError: the kind does not exist, or the body lacks what the kind needs.
    """
    body = entry.body
    try:
        match entry.kind:
            case "claim":
                rows.add_claim(claim_from_json(body), known_at=entry.published_at)
            case "amendment":
                note = {name: body[name] for name in ("changes", "reason", "who")}
                claim = claim_from_json(body["claim"])
                rows.add_claim(
                    claim,
                    kind="amendment",
                    entry_id=entry.id,
                    target=claim.claim_id,
                    known_at=entry.published_at,
                    note=note,
                )
            case "document":
                _add_record(rows, body, entry.published_at)
            case "reading":
                add_reading(rows, body["document"], body["read_by"], work=body.get("work"))
            case kind if _KIND.fullmatch(kind):
                rows.add_entry(
                    kind=kind, entry_id=entry.id, known_at=entry.published_at, body=body,
                    target=body["claim_id"] if kind == "withdrawal" else body.get("claim_id"),
                    document=body["document"] if kind == "withdrawal" else body.get("document"),
                )  # fmt: skip
            case kind:
                raise EntryError(
                    f"entry {entry.id!r}",
                    f"{kind!r} is no kind",
                    f"take a word in small letters; known are {', '.join(KINDS)}",
                )
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        what = f"the body of this {entry.kind} lacks or garbles {error}"
        raise EntryError(f"entry {entry.id!r}", what, "compare docs/ledger.md") from error


def of_claims(claims: Iterable[Claim], recorded_at: datetime) -> Iterator[Rows]:
    """Batches of claims, each document's reading noted with the first of its claims."""
    rows, read = Rows(recorded_at), set[tuple[str, str | None]]()
    for claim in claims:
        reading = (claim.document, claim.reader)
        if reading not in read:
            read.add(reading)
            add_reading(rows, claim.document, claim.reader or "")
        rows.add_claim(claim)
        if len(rows.rows) >= BATCH:
            yield rows
            rows = Rows(recorded_at)
    yield rows


def of_documents(
    documents: Iterable[tuple[Document, bytes | None, Iterable[Claim]]],
    recorded_at: datetime,
    *,
    reader: str | None,
    keep: Callable[[str, bytes], None],
) -> Iterator[Rows]:
    """Batches of documents with their claims; the bytes are kept before the entry that names them is written."""
    rows = Rows(recorded_at)
    for document, raw, claims in documents:
        found = list(claims)
        name = None
        if raw is not None and raw != document.text.encode("utf-8", "surrogatepass"):
            name = sha256_hex(raw)
            keep(name, raw)
        read_by = next((claim.reader for claim in found if claim.model is None), reader)
        body = {**document_record(document), "date_basis": document.date_basis, "notes": list(document.notes)}
        body |= {"bytes": name, "text": document.text, "read_by": read_by or document.reader}
        _add_record(rows, body, document.published_at)
        for suggested_by in {claim.reader for claim in found if claim.model is not None} - {None, read_by}:
            add_reading(rows, document.document, suggested_by or "", work=f"{_work(body)} {suggested_by}")
        for claim in found:
            rows.add_claim(claim)
        if len(rows.rows) >= READ or rows.size >= CONTENT:
            yield rows
            rows = Rows(recorded_at)
    yield rows


def read(engine: Engine, kind: str | None, known_by: str, recorded_before: str) -> Iterator[Entry]:
    """The entries in order of writing."""
    columns = [name for name in CLAIM_COLUMNS if name != "claim_id"]
    sql = (
        f"SELECT kind, id, known_at, target, content, {', '.join(columns)} FROM entry "
        "WHERE known_at <= CAST($known_by AS DATE) AND recorded_at < CAST($recorded_before AS TIMESTAMP) "
        f"{'' if kind is None else 'AND kind = $kind '}ORDER BY segment, seq"
    )
    given = {"known_by": known_by, "recorded_before": recorded_before, "kind": kind}
    for rows in engine.stream(sql, given):
        yield from map(entry_of, rows)


def entry_of(row: Sequence[Any]) -> Entry:
    """The entry of a row: kind, id, known_at, target, content, then the columns of a claim without its id."""
    kind, entry_id, known_at, target, content, *columns = row
    recorded_at = moment_text(columns[CLAIM_COLUMNS.index("recorded_at") - 1])
    if kind in ("claim", "amendment"):
        claim = claim_to_json(claim_of((entry_id if kind == "claim" else target, *columns)))
        note = json.loads(columns[-1] or "{}").get("note") or {}
        return Entry(kind, entry_id, known_at, recorded_at, claim if kind == "claim" else {"claim": claim, **note})
    body = json.loads(columns[-1]) if columns[-1] else {}
    if kind == "document":
        body["text"] = content
    return Entry(kind, entry_id, known_at, recorded_at, body)


def retrieval(document: str, addresses: Sequence[str], *, retrieved_at: str) -> Entry:
    """The entry for a dataset's files that were fetched from their addresses, known from the moment they were."""
    body = {"document": document, "addresses": list(addresses), "retrieved_at": retrieved_at}
    return Entry("retrieval", f"re-{sha256_hex(canonical_json(body))[:32]}", None, None, body)


def entry_to_json(entry: Entry) -> dict[str, Any]:
    """The entry as one JSON object."""
    return {
        "kind": entry.kind,
        "id": entry.id,
        "published_at": None if entry.published_at is None else entry.published_at.isoformat(),
        "recorded_at": entry.recorded_at,
        "body": dict(entry.body),
    }


def entry_from_json(value: Mapping[str, Any]) -> Entry:
    """The inverse of `entry_to_json`.

    Raises:
        EntryError: the object is no entry.
    """
    try:
        day = value["published_at"]
        moment = value["recorded_at"]
        return Entry(
            str(value["kind"]),
            str(value["id"]),
            None if day is None else date.fromisoformat(day),
            None if moment is None else moment_text(moment_of(moment)),
            dict(value["body"]),
        )
    except (KeyError, TypeError, ValueError) as error:
        raise EntryError(
            "entry", f"{canonical_json(value)[:80]!r} is none: {error!r}", "give an exported line"
        ) from error


def _add_record(rows: Rows, body: Mapping[str, Any], known_at: date | None) -> None:
    published = body["published_at"]
    rows.add_entry(
        kind="document", entry_id=body["document"], known_at=known_at, reader=body["read_by"], target=_work(body),
        body={name: value for name, value in body.items() if name != "text"}, content=body["text"],
        document=body["document"], source=body["source"], url=body["url"], language=body["language"],
        document_id=body["document_id"], published_at=None if published is None else date.fromisoformat(published),
    )  # fmt: skip


def _work(record: Mapping[str, Any]) -> str:
    """What a document is a version of: its page on its day, else itself."""
    address = record.get("canonical_url")
    return f"{address} {record['published_at']}" if address else str(record["document"])


def add_reading(rows: Rows, document: str, reader: str, *, work: str | None = None) -> None:
    """Note that a reader read a dataset, or a language model a document.

    Args:
        work: of which the newest reading stands; null for the dataset itself. A model's is the document's work with the
            reader behind it, so that it stands beside the grammar's and gives way with the document.
    """
    body = {"document": document, "read_by": reader} | ({} if work is None else {"work": work})
    rows.add_entry(
        kind="reading", entry_id=document, known_at=ALWAYS, reader=reader, target=work or document,
        body=body, document=document,
    )  # fmt: skip
