"""Which findings may leave the house as ClaimReview, and in which form?

Only findings about another outlet's text that a named reviewer accepted. The rating is a word of text against source
("differs from the source"), without a number: nothing here says what is true.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from counterclaim.ledger import Ledger
from counterclaim.model.standing import Standing
from counterclaim.publish.briefs.view import QUOTE_LIMIT, safe_url, source_name
from counterclaim.publish.filed import standings

_VERDICTS = {
    "differs": "differs from the source",
    "consistent": "consistent with the source",
    "matches": "as the source has it",
    "not-comparable": "not comparable with the source",
}


def claim_reviews(ledger: Ledger) -> Iterator[dict[str, Any]]:
    """A schema.org ClaimReview for each accepted finding, in the order filed; open and rejected ones never."""
    for standing in standings(ledger, status="accepted"):
        yield review_of(standing)


def review_of(standing: Standing) -> dict[str, Any]:
    """One accepted finding as ClaimReview, with reviewer and day, without a numeric rating."""
    finding, decision = standing.body, standing.reviews[-1]
    text = str((finding.get("quote") or {}).get("exact") or "")[:QUOTE_LIMIT]
    item: dict[str, Any] = {"@type": "Claim", "text": text}
    address = safe_url(finding.get("url"))
    if address is not None:
        item["appearance"] = {"@type": "CreativeWork", "url": address}
    if finding.get("source"):
        item["author"] = {"@type": "Organization", "name": source_name(finding["source"])}
    verdict = str(finding.get("verdict") or "")
    return {
        "@context": "https://schema.org",
        "@type": "ClaimReview",
        "identifier": standing.finding_id,
        "datePublished": decision.get("on"),
        "author": {"@type": "Person", "name": decision.get("reviewer")},
        "claimReviewed": text,
        "itemReviewed": item,
        "reviewRating": {"@type": "Rating", "alternateName": _VERDICTS.get(verdict, verdict)},
        "reviewBody": str(finding.get("message") or ""),
    }
