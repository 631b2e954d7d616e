"""What was claimed, by whom, about whose loss, in which words?"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Literal

from counterclaim.model.ids import claim_id
from counterclaim.model.period import Period
from counterclaim.model.quantity import Quantity
from counterclaim.model.quote import Quote

Topic = Literal["loss", "aid", "territory", "assessment", "request"]
SCHEMA = 1


@dataclass(frozen=True, slots=True)
class Named:
    """An organisation, office holder, category or outcome without an id, kept as printed.

    Attributes:
        name: the words of the text (for categories and outcomes: the short English name).
        sums: ids a composite category adds up; empty for everything else.
    """

    name: str
    sums: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Role:
    """A private person, kept as a role ("a resident") and never by name."""

    role: str


Party = str | Named | Role | None
Category = str | Named | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One claim: one printed number (or one judgement, request or unnumbered advance) of one document.

    Fields are those of the contract, section 1. `claimant` null means that the text names nobody; `quantity` is null
    for a judgement, a request or an unnumbered advance. `recorded_at` (UTC, ISO) is null until the ledger has it.
    """

    topic: Topic
    claimant: Party
    subject: Party
    category: Category
    outcome: Category
    quantity: Quantity | None
    period: Period | None
    quote: Quote
    attribution: tuple[Party, ...] = ()
    likelihood: Mapping[str, str] | None = None
    place: str | None = None
    part: bool = False
    model: Mapping[str, Any] | None = None
    document: str = ""
    document_id: str | None = None
    url: str | None = None
    source: str | None = None
    published_at: date | None = None
    language: str | None = None
    recorded_at: str | None = None
    reader: str | None = None
    schema: int = SCHEMA
    claim_id: str = ""

    @property
    def unreviewed(self) -> bool:
        """Whether a language model suggested it and nobody has read it since: no evidence, and on no public page."""
        return self.model is not None and not self.model.get("reviewer")


UNREVIEWED = "unreviewed "
"""How the `reader` of a claim begins that a language model suggested and nobody has reviewed."""


def identified(claim: Claim, quote: Quote | None = None) -> Claim:
    """The claim with its id: a hash of what was claimed and where, not of when or by which reader it was read.

    `quote`: the one it gets in the place of its own; null to keep that.
    """
    quote = claim.quote if quote is None else quote
    return replace(
        claim,
        quote=quote,
        claim_id=identity(
            claim.document,
            claim.source,
            quote,
            topic=claim.topic,
            claimant=claim.claimant,
            subject=claim.subject,
            category=claim.category,
            outcome=claim.outcome,
            quantity=claim.quantity,
            period=claim.period,
        ),
    )


def origin_of(claim: Claim) -> str:
    """Who read a claim that a language model suggested, and who looked at it; empty for one the grammar read."""
    if claim.model is None:
        return ""
    reviewer = claim.model.get("reviewer")
    return f"suggested by model {claim.model.get('model')}, " + (
        f"reviewed by {reviewer}" if reviewer else "unreviewed"
    )


def claim_to_json(claim: Claim) -> dict[str, Any]:
    """The claim as the JSON object of the contract, section 1; dates in ISO form."""
    quantity, period, quote = claim.quantity, claim.period, claim.quote
    return {
        "claim_id": claim.claim_id,
        "topic": claim.topic,
        "claimant": party_to_json(claim.claimant),
        "subject": party_to_json(claim.subject),
        "category": party_to_json(claim.category),
        "outcome": party_to_json(claim.outcome),
        "quantity": None
        if quantity is None
        else {
            "stated": quantity.stated,
            "low": quantity.low,
            "high": quantity.high,
            "qualifier": quantity.qualifier,
            "unit": quantity.unit,
        },
        "period": None if period is None else _period_to_json(period),
        "attribution": [party_to_json(link) for link in claim.attribution],
        "likelihood": None if claim.likelihood is None else dict(claim.likelihood),
        "place": claim.place,
        "quote": _quote_to_json(quote),
        "part": claim.part,
        "model": None if claim.model is None else dict(claim.model),
        "document": claim.document,
        "document_id": claim.document_id,
        "url": claim.url,
        "source": claim.source,
        "published_at": _iso(claim.published_at),
        "language": claim.language,
        "recorded_at": claim.recorded_at,
        "reader": claim.reader,
        "schema": claim.schema,
    }


def claim_from_json(value: Mapping[str, Any]) -> Claim:
    """The claim a JSON object of the contract describes; the inverse of `claim_to_json`.

    Raises:
        KeyError: a required field (topic, quote) is missing.
        ValueError: a date is not in ISO form.
    """
    quantity, period, quote = value.get("quantity"), value.get("period"), value["quote"]
    return Claim(
        claim_id=value.get("claim_id", ""),
        topic=value["topic"],
        claimant=party_from_json(value.get("claimant")),
        subject=party_from_json(value.get("subject")),
        category=_category_from_json(value.get("category")),
        outcome=_category_from_json(value.get("outcome")),
        quantity=None
        if quantity is None
        else Quantity(quantity["stated"], quantity["low"], quantity["high"], quantity["qualifier"], quantity["unit"]),
        period=None
        if period is None
        else Period(
            period["kind"],
            _day(period.get("start")),
            _day(period.get("end")),
            period.get("basis", "unresolved"),
            period.get("per"),
            period.get("working"),
        ),
        attribution=tuple(party_from_json(link) for link in value.get("attribution", ())),
        likelihood=value.get("likelihood"),
        place=value.get("place"),
        quote=Quote(
            quote["exact"],
            quote.get("start"),
            quote.get("end"),
            quote.get("zone", "body"),
            quote.get("prefix", ""),
            quote.get("suffix", ""),
            quote.get("cell"),
        ),
        part=bool(value.get("part", False)),
        model=value.get("model"),
        document=value.get("document", ""),
        document_id=value.get("document_id"),
        url=value.get("url"),
        source=value.get("source"),
        published_at=_day(value.get("published_at")),
        language=value.get("language"),
        recorded_at=value.get("recorded_at"),
        reader=value.get("reader"),
        schema=value.get("schema", SCHEMA),
    )


def party_to_json(party: Party | Category) -> Any:
    """An id as text, an unknown name as `{"name": …}` (`sums` for a composite), a person as `{"role": …}`."""
    if isinstance(party, Named):
        return {"name": party.name, "sums": list(party.sums)} if party.sums else {"name": party.name}
    return {"role": party.role} if isinstance(party, Role) else party


def party_from_json(value: Any) -> Party:
    """The inverse of `party_to_json` for claimants, subjects and links of an attribution."""
    if isinstance(value, Mapping):
        return Role(value["role"]) if "role" in value else Named(value["name"], tuple(value.get("sums", ())))
    return None if value is None else str(value)


def label_of(party: Party | Category) -> str:
    """A short text for a party, category or outcome: its id, its printed name, its role; empty for null."""
    if isinstance(party, Named):
        return party.name
    return party.role if isinstance(party, Role) else (party or "")


def _category_from_json(value: Any) -> Category:
    party = party_from_json(value)
    return Named(party.role) if isinstance(party, Role) else party


def identity(
    document: str,
    source: str | None,
    quote: Quote,
    *,
    topic: Topic,
    claimant: Party,
    subject: Party,
    category: Category,
    outcome: Category,
    quantity: Quantity | None,
    period: Period | None,
) -> str:
    """The id of a claim with these fields, for one that is not built yet (see `identified`)."""
    return claim_id(
        [
            document,
            source,
            quote.start,
            quote.end,
            quote.cell,
            quote.exact,
            topic,
            party_to_json(claimant),
            party_to_json(subject),
            party_to_json(category),
            party_to_json(outcome),
            None
            if quantity is None
            else [quantity.stated, quantity.low, quantity.high, quantity.qualifier, quantity.unit],
            None if period is None else [period.kind, _iso(period.start), _iso(period.end), period.per],
        ]
    )


def _period_to_json(period: Period) -> dict[str, Any]:
    value: dict[str, Any] = {
        "kind": period.kind,
        "start": _iso(period.start),
        "end": _iso(period.end),
        "basis": period.basis,
    }
    if period.per is not None:
        value["per"] = period.per
    if period.working is not None:
        value["working"] = period.working
    return value


def _quote_to_json(quote: Quote) -> dict[str, Any]:
    value: dict[str, Any] = {
        "exact": quote.exact,
        "start": quote.start,
        "end": quote.end,
        "zone": quote.zone,
        "prefix": quote.prefix,
        "suffix": quote.suffix,
    }
    if quote.cell is not None:
        value["cell"] = quote.cell
    return value


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)
