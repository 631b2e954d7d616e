"""What becomes of figures whose document names no source?

They are kept, but nobody's running total can be made of them. Once the same document is added with its source, what was
read in it without one gives way.
"""

from __future__ import annotations

from datetime import date

from counterclaim.ledger import Entry, Ledger
from counterclaim.model import Document
from counterclaim.model.ids import canonical_json, sha256_hex

ADVICE = "`check` reads running totals of named sources alone; add them again with --source ID"


class Unnamed:
    """The documents of one `add` that name no source, and those of earlier ones that now do."""

    def __init__(self, store: Ledger) -> None:
        self._store = store
        self._held = {name for (name,) in store.select("SELECT DISTINCT document FROM claim_now WHERE source IS NULL")}
        self._without = 0
        self._given: dict[str, tuple[str, date | None]] = {}

    def read(self, document: Document, claims: int) -> None:
        """Note a document that is added, and how many claims were read in it."""
        if document.source is None:
            self._without += bool(claims)
        elif document.document in self._held:
            self._given[document.document] = (document.source, document.published_at)

    def settled(self, *, recorded_at: str) -> list[str]:
        """Take back what stood without the source that is known now; remarks for the person who added."""
        told = []
        entries = [_withdrawal(claim, document, *self._given[document]) for claim, document in self._standing()]
        if entries:
            self._store.append(entries, recorded_at=recorded_at)
            told.append(f"{len(entries):,} claims read before without a source give way to the same with it")
        if self._without:
            whose = (
                "1 document with claims names"
                if self._without == 1
                else f"{self._without:,} documents with claims name"
            )
            told.append(f"{whose} no source; {ADVICE}")
        return told

    def _standing(self) -> list[tuple[str, str]]:
        """Claims that stand without a source in documents that are known with one now, each with its document."""
        if not self._given:
            return []
        rows = self._store.select("SELECT claim_id, document FROM claim_now WHERE source IS NULL ORDER BY claim_id")
        return [(claim, document) for claim, document in rows if document in self._given]


def _withdrawal(claim: str, document: str, source: str, day: date | None) -> Entry:
    body = {
        "claim_id": claim,
        "document": document,
        "reason": f"the document was added again with its source, {source}",
        "who": "counterclaim add",
    }
    return Entry("withdrawal", "w-" + sha256_hex(canonical_json(body))[:32], day, None, body)
