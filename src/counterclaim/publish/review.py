"""Which findings about published texts are open, accepted, rejected or answered?

A finding about another outlet's text is open until a reviewer accepts it with a reason. An answer of the issuer or
outlet is stored and shown beside it; its own later correction comes first. Nothing open about third parties reaches a
public page: `publishable` is the one gate.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any, Literal

from counterclaim.ledger import Entry, Ledger
from counterclaim.model.document import Document, Zone
from counterclaim.model.errors import NoSuchFindingError, ReviewError
from counterclaim.model.finding import Finding, at_least, finding_to_json
from counterclaim.model.ids import canonical_json, sha256_hex
from counterclaim.model.standing import Standing
from counterclaim.publish.filed import SETTLED, standings
from counterclaim.publish.second_sources import with_second_sources
from counterclaim.publish.verify.verify import Verification, verify

Decision = Literal["accepted", "rejected"]
STATUSES = ("open", "accepted", "rejected", "corrected")
"""How a filed finding may stand."""


def file_findings(ledger: Ledger, verification: Verification, *, recorded_at: str) -> list[str]:
    """Files the findings of low severity or above as open and returns their ids; filing them again adds nothing."""
    draft = verification.draft
    entries = [
        Entry("finding", finding_id(finding, draft.document), draft.published_at, None, _body(finding, draft))
        for finding in verification.findings
        if at_least(finding, "low")
    ]
    if entries:
        ledger.append(entries, recorded_at=recorded_at)
    return [entry.id for entry in entries]


def finding_id(finding: Finding, document: str) -> str:
    """The id of a finding: what was found where, not when or in which words it was told."""
    quote = finding.quote
    where = [quote.start, quote.end, quote.exact] if quote is not None else dict(finding.where or {})
    return "f-" + sha256_hex(canonical_json([document, finding.rule, finding.kind, where]))[:32]


def review(
    ledger: Ledger, finding: str, *, decision: Decision, reviewer: str, reason: str, on: date, recorded_at: str
) -> Standing:
    """Accepts or rejects a filed finding and returns its new standing.

    Args:
        finding: its id, or the unmistakable beginning of it.
        reviewer: a name or a pseudonym.
        reason: why; kept and shown with the finding.
        on: the day of the decision.

    Raises:
        NoSuchFindingError: no filed finding, or several, have that id.
        ReviewError: the reviewer or the reason is empty.
    """
    standing = standing_of(ledger, finding)
    _said(reviewer=reviewer, reason=reason)
    body = {
        "finding": standing.finding_id,
        "decision": decision,
        "reviewer": reviewer.strip(),
        "reason": reason.strip(),
        "on": on.isoformat(),
    }
    return _add(ledger, "review", body, on, recorded_at)


def dispute(
    ledger: Ledger, finding: str, *, by: str, answer: str, on: date, recorded_at: str, correction: str | None = None
) -> Standing:
    """Files what the issuer or outlet answers to a finding and returns its new standing.

    `correction` is the corrected wording (or its address) where the outlet has put the figure right: from then on a
    finding that is open or accepted stands as `corrected`, and the correction is shown first. A rejected one stays
    rejected and unpublished.

    Raises:
        NoSuchFindingError: no filed finding, or several, have that id.
        ReviewError: the answering party or the answer is empty.
    """
    standing = standing_of(ledger, finding)
    _said(by=by, answer=answer)
    body = {
        "finding": standing.finding_id,
        "by": by.strip(),
        "answer": answer.strip(),
        "on": on.isoformat(),
        "correction": correction,
    }
    return _add(ledger, "dispute", body, on, recorded_at)


def publishable(ledger: Ledger, *, own_sources: Sequence[str] = ()) -> list[Standing]:
    """The findings that may stand on a public page: accepted or corrected ones, and those about one's own pieces."""
    own = set(own_sources)
    return [one for one in standings(ledger) if one.status in SETTLED or one.body.get("source") in own]


def recheck(
    ledger: Ledger, *, sources: Sequence[str], today: date
) -> Iterator[tuple[Verification, tuple[Finding, ...]]]:
    """Verifies the stored pieces of these outlets again; yields each with the findings that were not filed before.

    Each piece is judged as on its own day, and once more by what is known on `today`: a figure that was fair then and
    that its source has restated since is a finding of rule `restatement`, never an error of the piece. Pieces
    whose text is not stored are passed over.
    """
    filed = {standing.finding_id for standing in standings(ledger)}
    for entry in ledger.entries("document"):
        document = _document(ledger, entry.body) if entry.body.get("source") in sources else None
        if document is None:
            continue
        then = with_second_sources(verify(document, ledger), ledger)
        fair = {(one.quote.start, one.quote.end) for one in then.fair if one.quote is not None}
        since = [_restated(one) for one in verify(document, ledger, known_by=today).findings if _differs_at(one, fair)]
        fresh = [
            finding
            for finding in (*then.findings, *since)
            if at_least(finding, "low") and finding_id(finding, document.document) not in filed
        ]
        yield then, tuple(fresh)


def _differs_at(finding: Finding, fair: set[tuple[int | None, int | None]]) -> bool:
    quote = finding.quote
    return at_least(finding, "medium") and quote is not None and (quote.start, quote.end) in fair


def _restated(finding: Finding) -> Finding:
    return replace(
        finding,
        rule="restatement",
        severity="medium",
        message=f"fair when it was published; restated since: {_published(finding.message)}",
        suggestion="no correction is owed; a note may give the source's newer figure and the day it was seen",
    )


def _document(ledger: Ledger, body: Mapping[str, Any]) -> Document | None:
    text = ledger.text(body["document"])
    if text is None:
        return None
    day = body.get("published_at")
    return Document(
        document=body["document"],
        text=text,
        zones=tuple(Zone(*zone) for zone in body.get("zones", ())),
        published_at=None if day is None else date.fromisoformat(str(day)),
        date_basis="from the ledger",
        source=body.get("source"),
        document_id=body.get("document_id"),
        language=body.get("language"),
        url=body.get("url"),
        title=body.get("title"),
        reader=body.get("reader") or "",
    )


def _published(message: str) -> str:
    """A message about a draft as one about a text that is out."""
    return message.replace("the draft", "the text")


def _body(finding: Finding, draft: Document) -> dict[str, Any]:
    told = finding_to_json(replace(finding, message=_published(finding.message)))
    return {**told, "document": draft.document, "source": draft.source, "url": draft.url}


def standing_of(ledger: Ledger, finding: str) -> Standing:
    """The one filed finding whose id is, or unmistakably begins with, this.

    Raises:
        NoSuchFindingError: no filed finding, or several, do.
    """
    found = [standing for standing in standings(ledger) if standing.finding_id.startswith(finding)] if finding else []
    if len(found) != 1:
        raise NoSuchFindingError(finding, len(found))
    return found[0]


def _add(ledger: Ledger, kind: str, body: dict[str, Any], on: date, recorded_at: str) -> Standing:
    name = f"{kind[0]}-" + sha256_hex(canonical_json(body))[:32]
    ledger.append([Entry(kind, name, on, None, body)], recorded_at=recorded_at)
    return standing_of(ledger, body["finding"])


def _said(**words: str) -> None:
    for name, value in words.items():
        if not value.strip():
            raise ReviewError(name)
