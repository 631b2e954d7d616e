"""How is a draft checked for a browser, without being kept anywhere?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from counterclaim.documents import read_bytes
from counterclaim.ledger import Ledger
from counterclaim.model.document import Document
from counterclaim.model.finding import Finding, finding_to_json
from counterclaim.publish.briefs.view import QUOTE_LIMIT, source_name
from counterclaim.publish.pages.site import claim_path
from counterclaim.publish.second_sources import with_second_sources
from counterclaim.publish.verify.verify import Verification, verify
from counterclaim.publish.words import words
from counterclaim.vocabulary.load import vocabulary

_TOLD = words("en")


def verified(
    ledger: Ledger, text: str, *, published: date, source: str | None = None, language: str | None = None
) -> Verification:
    """A draft's text held against the ledger; neither is changed and nothing is written.

    Raises:
        UnreadableError: the text is empty.
    """
    draft = read_bytes(text.encode("utf-8", "surrogatepass"), "draft.txt", published=published, source=source)
    chosen: Document = draft if language is None else replace(draft, language=language)
    return with_second_sources(verify(chosen, ledger), ledger)


def verification_to_json(found: Verification) -> dict[str, Any]:
    """The findings, the coverage and the notes as JSON; evidence from sources without permission keeps no words."""
    coverage = found.coverage
    return {
        "findings": [_finding(one) for one in found.findings],
        "coverage": {
            "figures": coverage.figures,
            "matched": coverage.matched,
            "differing": coverage.differing,
            "unsupported": coverage.unsupported,
            "unread": coverage.unread,
            "newest": {who: None if day is None else day.isoformat() for who, day in coverage.newest.items()},
            "line": coverage.line(),
        },
        "notes": list(found.notes),
        "read_as": found.read_as,
    }


def result_of(found: Verification, published: date) -> dict[str, Any]:
    """What the draft checker's page shows: the draft in pieces with its figures marked, then the findings."""
    shown = [
        finding
        for finding in found.findings
        if finding.severity != "info" or finding.verdict in ("differs", "not-comparable")
    ]
    return {
        "summary": found.coverage.counts(),
        "text": found.draft.text,
        "notes": [*found.notes, found.read_as, found.coverage.compared()],
        "language": found.draft.language or "en",
        "published": published.isoformat(),
        "pieces": list(_pieces(found.draft.text, shown)),
        "findings": [_shown(finding, place) for place, finding in enumerate(shown, 1)],
    }


def _pieces(text: str, findings: Sequence[Finding]) -> Iterator[tuple[str, str, int]]:
    """The text cut at the figures: (severity, words, finding's number), the first two empty for plain text."""
    at = 0
    marked = [
        (finding.quote.start, finding.quote.end, finding.severity, place)
        for place, finding in enumerate(findings, 1)
        if finding.quote is not None and finding.quote.start is not None and finding.quote.end is not None
    ]
    for start, end, severity, place in sorted(marked):
        if start < at or end > len(text):
            continue
        yield "", text[at:start], 0
        yield severity, text[start:end], place
        at = end
    yield "", text[at:], 0


def _shown(finding: Finding, place: int) -> dict[str, Any]:
    return {
        "place": place,
        "rule": finding.rule,
        "kind": finding.kind or "",
        "severity": finding.severity,
        "message": finding.message,
        "suggestion": finding.suggestion or "",
        "exact": finding.quote.exact if finding.quote is not None else "",
        "evidence": [
            {
                "source": source_name(claim.source),
                "day": _TOLD.day(claim.published_at) if claim.published_at else "",
                "exact": claim.quote.exact[:QUOTE_LIMIT],
                "path": claim_path(claim) if claim.claim_id else "",
            }
            for claim in finding.evidence[:6]
            if _may_quote(claim.source)
        ],
    }


def _finding(finding: Finding) -> dict[str, Any]:
    return finding_to_json(replace(finding, evidence=tuple(one for one in finding.evidence if _may_quote(one.source))))


def _may_quote(source: str | None) -> bool:
    entry = vocabulary().sources.get(source or "")
    return entry is None or entry.publish
