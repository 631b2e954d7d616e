"""How does a whole ledger travel as text, and come back byte for byte?

One line of canonical JSON an entry, in order of writing, with the number of its commit and, for a document, its bytes.
Read into an empty ledger the lines make the same commits with the same hashes.
"""

from __future__ import annotations

import base64
import binascii
import json
from collections.abc import Iterable, Iterator
from typing import Any, TextIO

from counterclaim.ledger.entries import Entry, add, entry_from_json, entry_of, entry_to_json
from counterclaim.ledger.moments import moment_of
from counterclaim.ledger.rows import CLAIM_COLUMNS, Rows
from counterclaim.ledger.store import Appended, Ledger
from counterclaim.model import canonical_json, sha256_hex
from counterclaim.model.errors import EntryError


def export_entries(ledger: Ledger, out: TextIO) -> int:
    """Write every entry as a line of JSON; how many."""
    count = 0
    for line in entry_lines(ledger):
        out.write(line + "\n")
        count += 1
    return count


def entry_lines(ledger: Ledger) -> Iterator[str]:
    """Every entry as a line of JSON, in order of writing."""
    columns = ", ".join(name for name in CLAIM_COLUMNS if name != "claim_id")
    sql = (
        f"SELECT segment, kind, id, known_at, target, content, {columns} FROM entry "
        "WHERE known_at <= CAST($known_by AS DATE) AND recorded_at < CAST($recorded_before AS TIMESTAMP) "
        "ORDER BY segment, seq"
    )
    known_by, recorded_before = ledger.cut
    for rows in ledger.engine.stream(sql, {"known_by": known_by, "recorded_before": recorded_before}):
        for row in rows:
            entry = entry_of(row[1:])
            value: dict[str, Any] = {**entry_to_json(entry), "segment": row[0]}
            kept = entry.body.get("bytes") if entry.kind == "document" else None
            if kept:
                content = ledger.engine.kept(kept)
                value["raw"] = None if content is None else base64.b64encode(content).decode()
            yield canonical_json(value)


def import_entries(ledger: Ledger, lines: Iterable[str]) -> Appended:
    """Add exported entries, a commit a commit; those that are there already are left as they are.

    Interrupted anywhere, the same call again adds what is missing.

    Raises:
        EntryError: a line that is no exported entry; names its number. What stands before its commit was added.
    """
    added = known = 0
    for rows in _commits(ledger, lines):
        done = ledger.engine.append(rows.batch())
        added, known = added + done.added, known + done.known
    return Appended(added, known)


def _commits(ledger: Ledger, lines: Iterable[str]) -> Iterator[Rows]:
    rows: Rows | None = None
    segment: Any = None
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        value, entry = _read(line, number)
        if entry.recorded_at is None:
            raise EntryError(f"line {number}", "the entry has no recorded_at", "give an exported line")
        if rows is not None and value.get("segment") != segment:
            yield rows
            rows = None
        rows = rows or Rows(moment_of(entry.recorded_at))
        segment = value.get("segment")
        rows.recorded_at = moment_of(entry.recorded_at)
        _keep(ledger, value, entry, number)
        add(rows, entry)
    if rows is not None:
        yield rows


def _read(line: str, number: int) -> tuple[dict[str, Any], Entry]:
    try:
        value = json.loads(line)
        return value, entry_from_json(value)
    except (ValueError, EntryError, AttributeError, TypeError) as error:
        raise EntryError(f"line {number}", f"no exported entry ({error})", "export the ledger again") from error


def _keep(ledger: Ledger, value: dict[str, Any], entry: Entry, number: int) -> None:
    if not value.get("raw"):
        return
    try:
        content = base64.b64decode(value["raw"], validate=True)
    except (binascii.Error, ValueError, TypeError) as error:
        raise EntryError(f"line {number}", "the document's bytes are garbled", "export the ledger again") from error
    name = entry.body.get("bytes")
    if sha256_hex(content) != name:
        raise EntryError(f"line {number}", "the document's bytes do not fit their hash", "export the ledger again")
    ledger.engine.keep(str(name), content)
