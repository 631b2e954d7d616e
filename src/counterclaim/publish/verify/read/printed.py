"""How do a draft's claims quote what is read of it, and its findings what it prints?"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from counterclaim.extract import Extraction
from counterclaim.extract.page.as_read import as_read, in_print
from counterclaim.model.document import Document
from counterclaim.model.finding import Finding
from counterclaim.vocabulary.wrapped import UNSEEN


def as_seen(draft: Document, extraction: Extraction) -> tuple[Document, Extraction]:
    """The draft as it is read, wrapped lines run on and marks of emphasis out of sight, and its claims quoting that."""
    seen = as_read(draft)
    if seen is draft:
        return draft, extraction
    claims = (replace(claim, quote=in_print(claim.quote, seen.text)) for claim in extraction.claims)
    return seen, Extraction(tuple(claims), extraction.unread)


def printed(findings: Iterable[Finding], draft: Document) -> list[Finding]:
    """The findings with their quotes as the draft prints them."""
    return [
        replace(
            finding,
            quote=None if finding.quote is None else in_print(finding.quote, draft.text),
            message=finding.message.replace(UNSEEN, ""),
            suggestion=None if finding.suggestion is None else finding.suggestion.replace(UNSEEN, ""),
        )
        for finding in findings
    ]
