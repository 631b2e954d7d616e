"""How is a finding about a draft worded, and which wording would be safe?"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from counterclaim.extract.numbers.numbers import find_numbers
from counterclaim.model.claim import Claim, label_of
from counterclaim.model.finding import Finding, Severity, Verdict
from counterclaim.model.quantity import Quantity
from counterclaim.model.quote import Quote
from counterclaim.publish.verify.answers.figure import Figure
from counterclaim.publish.verify.answers.windows import Reading, shown, spoken_day
from counterclaim.publish.verify.read.prose import plain
from counterclaim.publish.words import words
from counterclaim.vocabulary.load import vocabulary


def named(party: str | None) -> str:
    """A party of the ledger as a reader knows it: its English name, or the name or role as printed."""
    kind, _, name = (party or "").partition(":")
    return name if name and kind in ("name", "role") else words("en").party(party) if party else "nobody named"


def row_named(category: str | None) -> str:
    """A category in English words; "something else" for null."""
    kind, _, name = (category or "").partition(":")
    return name if name and kind == "name" else words("en").category(category) if category else "something else"


def outcome_named(outcome: str | None) -> str:
    """An outcome in English words; "losses of an unnamed sort" for null."""
    kind, _, name = (outcome or "").partition(":")
    return name if name and kind == "name" else words("en").outcome(outcome) if outcome else "losses of an unnamed sort"


def said_where(claim: Claim) -> str:
    """Who said it, where that is another in which outlet, and when: "Oryx, in BBC News, 3 Mar 2024"."""
    who = named(label_of(claim.claimant)) if claim.claimant is not None else "nobody named"
    source = vocabulary().sources.get(claim.source or "")
    outlet = source.name if source is not None else named(claim.source) if claim.source else ""
    parts = [who, f"in {outlet}" if outlet and outlet != who else "", spoken_day(claim.published_at)]
    return ", ".join(part for part in parts if part)


def found_at(
    figure: Figure,
    *,
    rule: str,
    severity: Severity,
    message: str,
    reading: Reading | None,
    kind: str | None = None,
    verdict: Verdict = "differs",
    safe: str | None = None,
    details: Mapping[str, Any] | None = None,
) -> Finding:
    """A finding placed at the figure, with what it was held against as evidence, and a safe wording where possible."""
    extra: dict[str, Any] = dict(details or {})
    if reading is not None:
        extra.setdefault("expected", shown(reading.value))
        extra.setdefault("how", reading.how)
        extra.setdefault("against", [said.claim_id for said in reading.said])
    offered = (
        safe if safe is not None or verdict in ("unsupported", "matches", "consistent") else suggested(figure, reading)
    )
    return Finding(
        rule=rule,
        severity=severity,
        verdict=verdict,
        kind=kind,
        message=message,
        claims=(figure.claim.claim_id,),
        quote=_place(figure),
        evidence=tuple(said.claim for said in reading.said if said.claim is not None) if reading is not None else (),
        suggestion=offered,
        details=extra or None,
    )


def _place(figure: Figure) -> Quote:
    """The figure's quote, cut behind its number where a second number stands in it ("3,200 of the 3,500 tanks")."""
    quote = figure.claim.quote
    numbers = find_numbers(plain(quote.exact), (figure.claim.language or "en")[:2])
    two = [one for one in numbers if one.ignored is None and one.stated is not None]
    if len(two) < 2 or two[0].stated != figure.quantity.stated or quote.start is None:
        return quote
    cut = two[0].end
    return replace(quote, exact=quote.exact[:cut], end=quote.start + cut, suffix=quote.exact[cut:] + quote.suffix)


def slipped(figure: Figure, reading: Reading, kind: str, others: str = "") -> Finding:
    """The source's number with a slip of the hand of this kind in it; medium for a mean, which nobody printed.

    `others` are sums by further baselines, shown behind the first.
    """
    also = f"; by other baselines {others}" if others else ""
    mean = reading.window == "average"
    return found_at(
        figure,
        rule="derived" if mean else "quoted-number",
        severity="medium" if mean else "high",
        kind=kind,
        message=f"the draft has {figure.number}; the source has {reading.how} ({kind.replace('-', ' ')}){also}",
        reading=reading,
    )


def suggested(figure: Figure, reading: Reading | None) -> str | None:
    """Safe wording and a correction note: the source's number with the source's own hedge, in the draft's language."""
    if reading is None:
        return None
    put = words((figure.claim.language or "en")[:2])
    right = put.amount(_printed(reading.quantity))
    who = reading.said[-1].claimant or reading.said[-1].source or ""
    kind, _, name = who.rpartition(":")
    told = name if kind else put.party(who)
    note = put.text("draft.correction", old=put.amount(_printed(figure.quantity)), who=told, right=right)
    return f"write “{right}”. {note}"


def _printed(quantity: Quantity) -> Quantity:
    """The quantity as a bare number of a text: computed ones whole, without the words of its unit."""
    stated = quantity.stated
    whole = stated if stated is None or float(stated).is_integer() else round(stated)
    return replace(quantity, stated=whole, unit=None)
