"""How does a claim become a row of typed columns, and a row a claim again, with nothing lost?

The columns carry what queries ask for; `body` carries the rest as canonical JSON (attribution, likelihood, place, a
model's record, the words around a quote), and the exact numbers where numeric(20,4) would round them.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from counterclaim.engines.base import Batch
from counterclaim.ledger.moments import moment_text
from counterclaim.model import Claim, Named, Period, Quantity, Quote, Role, canonical_json
from counterclaim.model.claim import SCHEMA, Category, Party, party_from_json, party_to_json
from counterclaim.model.quantity import Number

CLAIM_COLUMNS = (
    "claim_id", "topic", "claimant", "source", "subject", "category", "outcome",
    "period_kind", "period_start", "period_end", "per", "period_basis",
    "stated", "low", "high", "qualifier", "unit", "part",
    "zone", "quote_exact", "quote_start", "quote_end", "quote_cell",
    "document", "document_id", "url", "published_at", "recorded_at", "language", "reader", "body",
)  # fmt: skip
_LARGEST = 10**15
_SCALE = Decimal("0.0001")


class Rows:
    """A batch in the making: what entries share is kept once."""

    def __init__(self, recorded_at: datetime) -> None:
        self.recorded_at = recorded_at
        self.rows: list[tuple[Any, ...]] = []
        self.size = 0
        self._heads: dict[tuple[Any, ...], int] = {}
        self._bodies: dict[Any, str | None] = {}

    def add_claim(
        self, claim: Claim, *, kind: str = "claim", entry_id: str = "", target: str | None = None,
        known_at: date | None = None, note: Mapping[str, Any] | None = None,
    ) -> None:  # fmt: skip
        """Add a claim, or an amendment that holds the claim as it shall read (`note`: why, and by whom)."""
        quantity, period, quote, heads = claim.quantity, claim.period, claim.quote, self._heads
        claimant, subject, category, outcome = claim.claimant, claim.subject, claim.category, claim.outcome
        head = (
            kind, claim.reader or "", self.recorded_at, claim.topic,
            claimant if type(claimant) is str else column_of(claimant), claim.source,
            subject if type(subject) is str else column_of(subject),
            category if type(category) is str else column_of(category),
            outcome if type(outcome) is str else column_of(outcome),
            period.kind if period else None, period.per if period else None, period.basis if period else None,
            quantity.qualifier if quantity else None, quantity.unit if quantity else None,
            claim.part, quote.zone, claim.document, claim.document_id, claim.url, claim.language,
        )  # fmt: skip
        stated: Number | Decimal | None = quantity.stated if quantity else None
        low: Number | Decimal | None = quantity.low if quantity else None
        high: Number | Decimal | None = quantity.high if quantity else None
        if (
            note is None
            and (stated is None or (type(stated) is int and -_LARGEST < stated < _LARGEST))
            and (low is None or (type(low) is int and -_LARGEST < low < _LARGEST))
            and (high is None or (type(high) is int and -_LARGEST < high < _LARGEST))
            and not quote.prefix and not quote.suffix
            and claim.likelihood is None and claim.place is None and claim.model is None
            and (period is None or period.working is None) and claim.schema == SCHEMA
            and type(category) is str and type(outcome) is str
        ):  # fmt: skip
            body = self._bodies.get(claim.attribution, "")
            if body == "":
                body = self._bodies[claim.attribution] = _body(claim, None)
        else:
            body = _body(claim, note)
            stated, low, high = map(
                _fitting, (quantity.stated, quantity.low, quantity.high) if quantity else (None,) * 3
            )
        published = claim.published_at
        self.rows.append((
            heads.setdefault(head, len(heads)), entry_id or claim.claim_id, target,
            known_at or published or self.recorded_at.date(),
            period.start if period else None, period.end if period else None,
            stated, low, high,
            quote.exact, quote.start, quote.end, quote.cell, published, body, None,
        ))  # fmt: skip

    def add_entry(
        self, *, kind: str, entry_id: str, known_at: date | None, body: Mapping[str, Any] | None, reader: str = "",
        target: str | None = None, document: str | None = None, source: str | None = None, url: str | None = None,
        language: str | None = None, document_id: str | None = None, content: str | None = None,
        published_at: date | None = None,
    ) -> None:  # fmt: skip
        """Add an entry that is no claim."""
        head = (kind, reader, self.recorded_at, None, None, source, *(None,) * 10, document, document_id, url, language)
        self.rows.append((
            self._heads.setdefault(head, len(self._heads)), entry_id, target, known_at or self.recorded_at.date(),
            *(None,) * 5, None, None, None, None, published_at, None if body is None else canonical_json(body), content,
        ))  # fmt: skip
        self.size += len(content) if content else 0

    def batch(self) -> Batch:
        """The batch so far."""
        return Batch(list(self._heads), self.rows)


def claim_of(row: Sequence[Any]) -> Claim:
    """The claim of a row with `CLAIM_COLUMNS`."""
    (
        claim_id, topic, claimant, source, subject, category, outcome, kind, start, end, per, basis,
        stated, low, high, qualifier, unit, part, zone, exact, first, last, cell,
        document, document_id, url, published_at, recorded_at, language, reader, body,
    ) = row  # fmt: skip
    rest = json.loads(body) if body else {}
    sums = rest.get("sums") or {}
    exactly = rest.get("quantity") or (number_of(stated), number_of(low), number_of(high))
    prefix, suffix = rest.get("around") or ("", "")
    return Claim(
        claim_id=claim_id,
        topic=topic,
        claimant=party_of(claimant, sums.get("claimant")),
        subject=party_of(subject, sums.get("subject")),
        category=_category(category, sums.get("category")),
        outcome=_category(outcome, sums.get("outcome")),
        quantity=None if qualifier is None else Quantity(exactly[0], exactly[1], exactly[2], qualifier, unit),
        period=None if kind is None else Period(kind, start, end, basis, per, rest.get("working")),
        quote=Quote(exact, first, last, zone, prefix, suffix, cell),
        attribution=tuple(map(party_from_json, rest.get("attribution", ()))),
        likelihood=rest.get("likelihood"),
        place=rest.get("place"),
        part=bool(part),
        model=rest.get("model"),
        document=document,
        document_id=document_id,
        url=url,
        source=source,
        published_at=published_at,
        language=language,
        recorded_at=moment_text(recorded_at),
        reader=reader or None,
        schema=rest.get("schema", SCHEMA),
    )


def column_of(party: Party | Category) -> str | None:
    """A party or category as one text: its id, `name:…` or `role:…`; null stays null."""
    if isinstance(party, Named):
        return f"name:{party.name}"
    return f"role:{party.role}" if isinstance(party, Role) else party


def party_of(text: str | None, sums: Sequence[str] | None = None) -> Party:
    """The inverse of `column_of`."""
    if text is None or ":" not in text:
        return text
    sort, _, name = text.partition(":")
    if sort == "name":
        return Named(name, tuple(sums or ()))
    return Role(name) if sort == "role" else text


def number_of(value: Decimal | float | None) -> int | float | None:
    """A stored number as the whole or decimal number it was."""
    if value is None:
        return None
    return int(value) if value == int(value) else float(value)


def _category(text: str | None, sums: Sequence[str] | None) -> Category:
    found = party_of(text, sums)
    return Named(found.role) if isinstance(found, Role) else found


def fits(number: float) -> bool:
    """Whether a number is one that the columns can hold."""
    return -_LARGEST < number < _LARGEST


def _fitting(number: float | None) -> Decimal | int | None:
    """The number as the column takes it, on any engine; null where it is too large for it (the body has it)."""
    if number is None or not fits(number):
        return None
    return number if isinstance(number, int) else Decimal(repr(number)).quantize(_SCALE)


def _fits(number: float | None) -> bool:
    """Whether the column gives back the very same number, of the same type."""
    if number is None:
        return True
    if isinstance(number, int):
        return not isinstance(number, bool) and abs(number) < _LARGEST
    return abs(number) < 10**10 and round(number, 4) == number and number != int(number)


def _body(claim: Claim, note: Mapping[str, Any] | None) -> str | None:
    quantity, period, quote = claim.quantity, claim.period, claim.quote
    numbers = (quantity.stated, quantity.low, quantity.high) if quantity else ()
    named = {"claimant": claim.claimant, "subject": claim.subject, "category": claim.category, "outcome": claim.outcome}
    rest = {
        "attribution": [party_to_json(link) for link in claim.attribution],
        "likelihood": None if claim.likelihood is None else dict(claim.likelihood),
        "place": claim.place,
        "model": None if claim.model is None else dict(claim.model),
        "around": [quote.prefix, quote.suffix] if quote.prefix or quote.suffix else None,
        "working": period.working if period else None,
        "quantity": None if all(map(_fits, numbers)) else list(numbers),
        "sums": {k: list(v.sums) for k, v in named.items() if isinstance(v, Named) and v.sums},
        "schema": None if claim.schema == SCHEMA else claim.schema,
        "note": note,
    }
    kept = {name: value for name, value in rest.items() if value not in (None, [], {})}
    if claim.likelihood == {}:
        kept["likelihood"] = {}
    if claim.model == {}:
        kept["model"] = {}
    return canonical_json(kept) if kept else None
