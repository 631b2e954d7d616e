"""What is recorded when a dataset is imported again and a cell of it reads otherwise than before?

The new reading of a cell is a claim of its own, known from the day it was seen; an entry of kind `restatement` says
which claim gave way to it. Views then show the newer one, while an earlier `known_by` or `recorded_by` shows the older.
A cell that goes back to what it was gets an entry of kind `reinstatement`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, NamedTuple

from counterclaim.documents.dataset import Correction
from counterclaim.ledger.entries import BATCH, Entry, add_reading
from counterclaim.ledger.moments import moment_text
from counterclaim.ledger.rows import Rows
from counterclaim.ledger.store import Ledger
from counterclaim.model import Claim, canonical_json, sha256_hex
from counterclaim.model.claim import party_to_json

Address = tuple[str, str]  # document, cell


class Imported(NamedTuple):
    """What an import did: claims added, entries known before, and cells that read otherwise than before."""

    added: int
    known: int
    restated: int


@dataclass(slots=True)
class _Held:
    """What the ledger holds of the cells that a batch speaks of.

    Attributes:
        read: every claim ever read from a cell.
        standing: those that the newest view shows.
        given_way: those that a restatement put aside.
    """

    read: dict[Address, set[str]] = field(default_factory=dict)
    standing: dict[Address, set[str]] = field(default_factory=dict)
    given_way: set[str] = field(default_factory=set)


def add_cells(ledger: Ledger, claims: Iterable[Claim], *, recorded_at: str) -> Imported:
    """Add the claims of a dataset; cells that read otherwise than in an earlier import are restated.

    A cell that is missing from the import stays as it is: the file may be only the newest of several. Interrupted
    anywhere, the same call again adds what is missing.
    """
    counted: list[int] = []
    done = ledger.streamed(_rows(ledger, claims, ledger.in_time(recorded_at), counted))
    return Imported(done.added, done.known, sum(counted))


def _rows(ledger: Ledger, claims: Iterable[Claim], moment: datetime, restated: list[int]) -> Iterator[Rows]:
    """Batches of the claims with what they restate; how many cells each restates goes into `restated`."""
    known: dict[str, bool] = {}
    seen: set[tuple[str, str | None]] = set()
    rows, again = Rows(moment), list[Claim]()
    for claim in claims:
        reading = (claim.document, claim.reader)
        if reading not in seen:
            seen.add(reading)
            known.setdefault(claim.document, _was_read(ledger, claim.document))
            add_reading(rows, claim.document, claim.reader or "")
        if known[claim.document]:
            again.append(claim)
        else:
            rows.add_claim(claim)
        if len(rows.rows) + len(again) >= BATCH:
            restated.append(_settle(rows, again, _held(ledger, again)))
            yield rows
            rows, again = Rows(moment), []
    restated.append(_settle(rows, again, _held(ledger, again)))
    yield rows


def corrected(correction: Correction) -> Entry:
    """The entry for a correction that an issuer announced, known from its own day."""
    body = {
        "source": correction.source,
        "claimant": party_to_json(correction.claimant),
        "subject": party_to_json(correction.subject),
        "category": party_to_json(correction.category),
        "outcome": party_to_json(correction.outcome),
        "day": correction.day.isoformat(),
        "delta": correction.delta,
        "cell": correction.quote.cell,
        "exact": correction.quote.exact,
        "reason": "the issuer's running total was corrected beside the day's own losses",
    }
    return Entry("correction", f"co-{sha256_hex(canonical_json(body))[:32]}", correction.day, None, body)


def _settle(rows: Rows, batch: list[Claim], held: _Held) -> int:
    """Put claims and what they restate into the rows; how many cells read otherwise than before."""
    now: dict[Address, set[str]] = {}
    for claim in batch:
        now.setdefault(_address(claim), set()).add(claim.claim_id)
    today, restated = rows.recorded_at.date(), 0
    for claim in batch:
        place = _address(claim)
        read = held.read.get(place)
        if read is None or claim.claim_id in held.standing.get(place, ()):
            rows.add_claim(claim)
            continue
        if claim.claim_id in read and claim.claim_id not in held.given_way:
            rows.add_claim(claim)  # withdrawn here by hand: that the cell still reads so is nothing new
            continue
        back = claim.claim_id in read
        day = max(today, claim.published_at or today)
        rows.add_claim(claim, known_at=day)
        if back:
            _add(rows, "reinstatement", day, {"claim_id": claim.claim_id, "document": claim.document, "cell": place[1]})
        for old in sorted(held.standing.get(place, set()) - now[place]):
            body = {"claim_id": old, "now": claim.claim_id, "document": claim.document, "cell": place[1]}
            _add(
                rows, "restatement", day, body | {"reason": "the cell reads otherwise than when it was imported before"}
            )
            restated += 1
        held.standing[place] = now[place] | {claim.claim_id}
    return restated


def _add(rows: Rows, kind: str, day: date, body: Mapping[str, Any]) -> None:
    name = f"{kind[:2]}-{sha256_hex(canonical_json([kind, body, moment_text(rows.recorded_at)]))[:32]}"
    rows.add_entry(
        kind=kind, entry_id=name, known_at=day, body=body, target=body["claim_id"], document=body["document"]
    )


def _was_read(ledger: Ledger, document: str) -> bool:
    sql = "SELECT 1 FROM entry WHERE kind = 'reading' AND document = $document LIMIT 1"
    return bool(ledger.engine.rows(sql, {"document": document}))


def _held(ledger: Ledger, claims: list[Claim]) -> _Held:
    """What the ledger holds of these claims' cells; of each dataset only the stretch of addresses between them."""
    held = _Held()
    for document in sorted({claim.document for claim in claims}):
        cells = [claim.quote.cell or "" for claim in claims if claim.document == document]
        given = {"document": document, "first": min(cells), "last": max(cells)}
        where = "document = $document AND quote_cell >= $first AND quote_cell <= $last"
        sql = f"SELECT id, quote_cell FROM entry WHERE kind = 'claim' AND {where}"
        for name, cell in ledger.engine.rows(sql, given):
            held.read.setdefault((document, cell), set()).add(name)
        for name, cell in ledger.select(f"SELECT claim_id, quote_cell FROM claim_now WHERE {where}", **given):
            held.standing.setdefault((document, cell), set()).add(name)
        gone = "SELECT target FROM amended WHERE kind = 'restatement' AND document = $document"
        held.given_way |= {name for (name,) in ledger.select(gone, step="amended", document=document)}
    return held


def _address(claim: Claim) -> Address:
    return claim.document, claim.quote.cell or ""
