"""In which form do programs get the same facts, from a file or from the live server?"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta
from typing import Any

from counterclaim.model.claim import Claim, claim_to_json, label_of
from counterclaim.publish.briefs.brief import Brief, brief_to_json
from counterclaim.publish.briefs.view import QUOTE_LIMIT
from counterclaim.publish.pages.site import Site
from counterclaim.publish.series import Series, series_row_to_json
from counterclaim.publish.words import words
from counterclaim.vocabulary.load import vocabulary

_LATE = timedelta(days=3)
"""A daily series is called stale when other sources are more than three days ahead of it: weekends are bridged."""


def envelope(data: Any, **meta: Any) -> dict[str, Any]:
    """Data with what must be known to use it; every key of `meta` is always there, null where there is none."""
    keys = ("known_by", "source", "caveat", "licence", "next", "stale_since")
    return {"data": data, "meta": {key: meta.get(key) for key in keys}}


def series_answer(site: Site, found: Series) -> dict[str, Any]:
    """A series, an object a day."""
    return envelope([series_row_to_json(row) for row in found.rows], **_series_meta(site, found))


def latest_answer(site: Site, found: Series) -> dict[str, Any]:
    """The newest day of a series that has a report."""
    return envelope(series_row_to_json(found.reported[-1]), **_series_meta(site, found))


def claim_answer(claim: dict[str, Any]) -> dict[str, Any]:
    """A claim, given as its JSON object; its quote is never longer than a quotation may be."""
    return envelope(_trimmed(claim), **_source_meta(claim["source"], claim["published_at"]))


def document_answer(site: Site, document_id: str) -> dict[str, Any] | None:
    """A document's record with its claims, without its text; null where there is none that may be shown."""
    record = site.shelf.document(document_id)
    if record is None:
        return None
    entry = vocabulary().sources.get(str(record.get("source") or ""))
    if entry is not None and not entry.publish:
        return None
    kept = {key: value for key, value in record.items() if key not in ("text", "notes", "bytes")}
    claims = [_trimmed(claim_to_json(claim)) for claim in site.shelf.of_document(str(record["document"]))]
    return envelope({**kept, "claims": claims}, **_source_meta(record.get("source"), record.get("published_at")))


def brief_answer(found: Brief) -> dict[str, Any]:
    """A day's brief."""
    caveat = words("en").text("text.side_caveat")
    return envelope(brief_to_json(found), known_by=found.date.isoformat(), caveat=caveat, source="counterclaim")


def search_answer(claims: Iterable[Claim], *, next_page: str | None) -> dict[str, Any]:
    """Every place a number stands, oldest first."""
    return envelope([_trimmed(claim_to_json(claim)) for claim in claims], next=next_page)


def _series_meta(site: Site, found: Series) -> dict[str, Any]:
    last = found.reported[-1].date
    days = site.days()
    stale = days and days[-1] - last > _LATE
    entry = vocabulary().sources.get(found.source)
    return {
        "known_by": last.isoformat(),
        "source": found.source,
        "caveat": f"A claim by {words('en').party(found.claimant) or label_of(found.claimant)}, not a count of ours.",
        "licence": entry.licence if entry else None,
        "stale_since": (last + timedelta(days=1)).isoformat() if stale else None,
    }


def _source_meta(source: str | None, day: str | None) -> dict[str, Any]:
    entry = vocabulary().sources.get(source or "")
    return {
        "known_by": day or None,
        "source": source,
        "caveat": "A claim, not a count of ours.",
        "licence": entry.licence if entry else None,
    }


def _trimmed(claim: dict[str, Any]) -> dict[str, Any]:
    quote = dict(claim["quote"])
    exact = str(quote["exact"])[:QUOTE_LIMIT]
    room = QUOTE_LIMIT - len(exact)
    prefix = str(quote.get("prefix") or "")[-(room // 2) :] if room > 1 else ""
    quote.update(exact=exact, prefix=prefix, suffix=str(quote.get("suffix") or "")[: max(0, room - len(prefix))])
    return {**claim, "quote": quote}
