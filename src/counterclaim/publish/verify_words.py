"""How is a finding about a draft worded, and which wording would be safe?"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from counterclaim.model.finding import Finding, Severity, Verdict
from counterclaim.publish.verify_question import Figure
from counterclaim.publish.verify_windows import Reading, shown

_HEDGES: Mapping[str, Mapping[str, str]] = {
    "en": {
        "more-than": "more than",
        "at-least": "at least",
        "about": "about",
        "nearly": "nearly",
        "up-to": "up to",
        "fewer-than": "fewer than",
    },
    "uk": {
        "more-than": "понад",
        "at-least": "щонайменше",
        "about": "близько",
        "nearly": "майже",
        "up-to": "до",
        "fewer-than": "менше",
    },
    "ru": {
        "more-than": "более",
        "at-least": "не менее",
        "about": "около",
        "nearly": "почти",
        "up-to": "до",
        "fewer-than": "менее",
    },
}


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
        quote=figure.claim.quote,
        evidence=tuple(said.claim for said in reading.said if said.claim is not None) if reading is not None else (),
        suggestion=offered,
        details=extra or None,
    )


def suggested(figure: Figure, reading: Reading | None) -> str | None:
    """Safe wording and a correction note: the source's number with the source's own hedge, in the draft's language."""
    if reading is None:
        return None
    language = (figure.claim.language or "en")[:2]
    right = worded(reading, language)
    who = reading.said[-1].claimant or reading.said[-1].source or "the source"
    note = f"Correction: an earlier version gave {shown(figure.value)}; {who.removeprefix('name:')} gives {right}."
    return f"write “{right}”. {note}"


def worded(reading: Reading, language: str) -> str:
    """A reading's number with its hedge, as a text in that language would print it."""
    quantity = reading.quantity
    if quantity.stated is None:
        ends = [grouped(end, language) for end in (quantity.low, quantity.high) if end is not None]
        return "–".join(ends)
    value = quantity.stated if float(quantity.stated).is_integer() else round(quantity.stated)
    hedge = _HEDGES.get(language, _HEDGES["en"]).get(quantity.qualifier, "")
    return f"{hedge} {grouped(value, language)}".strip()


def grouped(value: float, language: str) -> str:
    """A number with the thousands' mark of the language: a comma in English, a no-break space otherwise."""
    text = shown(value)
    return text if language == "en" else text.replace(",", "\u00a0")
