"""What did a check find, and what does it rest on?"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from counterclaim.model.claim import Claim, claim_to_json
from counterclaim.model.quote import Quote

Severity = Literal["high", "medium", "low", "info"]
Verdict = Literal["matches", "consistent", "differs", "not-comparable", "unsupported", "not-checkable"]
SEVERITIES: tuple[Severity, ...] = ("high", "medium", "low", "info")


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing found; data, never an exception. It speaks of text against source, never of truth.

    Attributes:
        rule: id of the rule (contract, section 3).
        kind: the sort of slip ("one-digit"); null where the rule has none.
        message: neutral, one or two sentences, with the arithmetic.
        claims: ids of the claims it is about.
        quote: where in the draft or document; null for a finding on a dataset.
        where: `claimant`, `source`, `subject`, `category`, `date` of a dataset's cell; null for a text.
        evidence: the claims it was held against, with their quotes.
        suggestion: a safe wording; null where none can be offered.
        details: figures a reader or another program may want (expected value, other copies' values, truth kind).
    """

    rule: str
    severity: Severity
    verdict: Verdict
    message: str
    kind: str | None = None
    claims: tuple[str, ...] = ()
    quote: Quote | None = None
    where: Mapping[str, Any] | None = None
    evidence: tuple[Claim, ...] = ()
    suggestion: str | None = None
    details: Mapping[str, Any] | None = None


def finding_to_json(finding: Finding) -> dict[str, Any]:
    """The finding as one JSON object; `methods` is the address of the rule's page."""
    quote = finding.quote
    value: dict[str, Any] = {
        "rule": finding.rule,
        "kind": finding.kind,
        "severity": finding.severity,
        "verdict": finding.verdict,
        "message": finding.message,
        "claims": list(finding.claims),
        "quote": None
        if quote is None
        else {"start": quote.start, "end": quote.end, "exact": quote.exact, "zone": quote.zone},
        "evidence": [claim_to_json(claim) for claim in finding.evidence],
        "suggestion": finding.suggestion,
        "methods": f"methods.html#{finding.rule}",
    }
    if finding.where is not None:
        value["where"] = dict(finding.where)
    if finding.details is not None:
        value["details"] = dict(finding.details)
    return value


def at_least(finding: Finding, severity: Severity) -> bool:
    """Whether the finding is as severe as `severity`, or more."""
    return SEVERITIES.index(finding.severity) <= SEVERITIES.index(severity)
