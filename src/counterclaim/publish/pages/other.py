"""What stands on the pages about the site itself: methods, corrections and disputes, the interface for programs?"""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from counterclaim.checks import methods
from counterclaim.ledger import Entry
from counterclaim.model.standing import Standing
from counterclaim.publish.briefs.view import QUOTE_LIMIT, safe_url, source_name
from counterclaim.publish.pages.claims import claim_title
from counterclaim.publish.pages.site import Page, Site, claim_path, slug
from counterclaim.publish.review import publishable
from counterclaim.publish.verify.methods import draft_methods
from counterclaim.publish.words import words
from counterclaim.vocabulary.load import vocabulary

_TOLD = words("en")
_REMARKS = ("amendment", "withdrawal", "dependence")
ROUTES = (
    ("api/v1/series/{claimant}/{category}.json", "a claimant's running total, an object a day"),
    ("api/v1/series/{claimant}/{category}/latest.json", "the newest day of it"),
    ("api/v1/claims/{id}.json", "a claim with its quote"),
    ("api/v1/documents/{id}.json", "a document's record and its claims, without its text"),
    ("api/v1/briefs/{date}.json", "the brief of a day"),
    ("api/v1/search?number=", "every place a number stands (live only)"),
    ("api/v1/claims?after=", "all claims by id, a page at a time; meta.next leads on (live only)"),
    ("api/v1/verify", "a draft against the ledger: POST, the text in the body (live only)"),
    ("api/v1/documents", "POST a text to keep it, with the server's token (live only)"),
    ("api/v1/claims/{id}/amendments", "POST how a claim shall read, and why, with the token (live only)"),
    ("api/v1/findings/{id}/disputes", "POST an issuer's or outlet's answer, with the token (live only)"),
    ("api/v2/statistics/{date}", "the day in the field names of russianwarship.rip's v2; also /latest (live only)"),
    ("api/v1/openapi.json", "all of this as OpenAPI 3.1 (live only)"),
)  # fmt: skip


def methods_page() -> Page:
    """How figures are checked: the rules' own texts, in the order in which they run."""
    rules = [
        {"id": rule, "title": title, "severity": severity, "paragraphs": list(_paragraphs(text))}
        for rule, title, text, severity in (*methods(), *draft_methods())
    ]
    return Page("methods.html", "methods.html.j2", "How figures are checked", {"rules": rules})


def corrections_page(site: Site) -> Page:
    """Every amendment, withdrawal and verdict on dependence, and reviewed findings with their answers, newest first.

    An open finding about another outlet's text never stands here.
    """
    ledger = site.shelf.ledger
    entries = [_remark(entry, site) for kind in _REMARKS for entry in ledger.entries(kind)]
    rows = [*entries, *(_reviewed(one) for one in publishable(ledger))]
    rows.sort(key=lambda row: (str(row["iso"]), str(row["recorded"]), str(row["id"])), reverse=True)
    return Page("corrections.html", "corrections.html.j2", "Corrections and disputes", {"rows": rows})


def api_page(site: Site) -> Page:
    """The interface for programs: addresses, envelope, files, feeds, credit of each source."""
    credits_ = [_credit(source) for source, *_ in site.shelf.sources()]
    return Page("api.html", "api.html.j2", "For programs", {"routes": ROUTES, "credits": credits_})


def _credit(source: str) -> dict[str, str]:
    entry = vocabulary().sources.get(source)
    return {
        "name": source_name(source),
        "path": f"sources/{slug(source)}.html",
        "licence": (entry.licence if entry else "") or "licence not stated",
        "credit": entry.credit if entry and entry.credit and entry.credit != entry.name else "",
        "url": safe_url(entry.url if entry else None) or "",
    }


def check_page(result: dict[str, Any] | None = None, *, live: bool) -> Page:
    """The draft checker: a form where there is a server, else the command to run at home."""
    return Page("check.html", "check.html.j2", "Check a draft", {"live": live, "result": result})


def _remark(entry: Entry, site: Site) -> dict[str, Any]:
    body = dict(entry.body)
    claim = body.get("claim")
    target = str(body.get("claim_id") or (claim.get("claim_id") if isinstance(claim, dict) else "") or "")
    day, claim_meant = entry.published_at, site.shelf.claim(target)
    return {
        "kind": entry.kind,
        "id": entry.id,
        "day": "" if day is None else _TOLD.day(day),
        "iso": "" if day is None else day.isoformat(),
        "recorded": entry.recorded_at or "",
        "target": target,
        "about": "" if claim_meant is None else claim_title(claim_meant),
        "path": "" if claim_meant is None else claim_path(claim_meant),
        "reason": str(body.get("reason") or body.get("text") or body.get("answer") or body.get("verdict") or ""),
        "who": str(body.get("who") or ""),
        "changes": [(name, _said(value)) for name, value in dict(body.get("changes") or {}).items()],
    }


def _said(value: object) -> str:
    """A changed field in words: "stated 7, qualifier about"; a dash for null."""
    if isinstance(value, Mapping):
        return ", ".join(f"{name} {_said(one)}" for name, one in value.items())
    # a type in a tuple narrows nothing for the checker; isinstance would take True for a number
    return "–" if value is None else _TOLD.number(value) if type(value) in (int, float) else str(value)  # type: ignore[arg-type]


def _paragraphs(text: str) -> Iterator[tuple[str, str]]:
    """The paragraphs of a rule's text as (label, text); a line that opens with "Silent:" begins one of that label."""
    for block in re.split(r"\n\s*\n", inspect.cleandoc(text)):
        plain = " ".join(line.strip() for line in block.splitlines()).replace("`", "")
        pieces = re.split(r"(?:^|(?<=[.;:?!)\"”] ))([A-Z][a-z]+(?: [a-z]+){0,2}): ", plain)
        if pieces[0].strip():
            yield "", pieces[0].strip()
        yield from ((label, said.strip()) for label, said in zip(pieces[1::2], pieces[2::2], strict=True))


def _reviewed(standing: Standing) -> dict[str, Any]:
    """A reviewed finding: the outlet's own correction first, then the finding, then answers and who decided."""
    body = standing.body
    decision = standing.reviews[-1] if standing.reviews else {}
    corrections = [str(one["correction"]) for one in standing.answers if one.get("correction")]
    answers = [(f"answer of {one.get('by', '')}", str(one.get("answer", ""))) for one in standing.answers]
    day = str(decision.get("on") or "")
    return {
        "kind": standing.status,
        "id": standing.finding_id,
        "day": _TOLD.day(date.fromisoformat(day)) if day else "",
        "iso": day,
        "recorded": "",
        "target": "",
        "about": source_name(body.get("source")),
        "path": "",
        "reason": f"its correction: {corrections[0]}" if corrections else str(body.get("message") or ""),
        "who": source_name(body.get("source")),
        "changes": [
            *(("its correction", one) for one in corrections[1:]),
            *([("before it", str(body.get("message") or ""))] if corrections else []),
            ("the figure", str((body.get("quote") or {}).get("exact") or "")[:QUOTE_LIMIT]),
            *answers,
            *([("reviewed by", f"{decision.get('reviewer')}: {decision.get('reason')}")] if decision else []),
        ],
    }
