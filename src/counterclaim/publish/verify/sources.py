"""What was a draft held against, ready to be cited?"""

from __future__ import annotations

from counterclaim.ledger import Ledger
from counterclaim.publish.cite import Citation, citations, records
from counterclaim.publish.verify.verify import Verification


def sources_of(result: Verification, ledger: Ledger | None) -> tuple[Citation, ...]:
    """A citation for every claim that a figure of the draft was held against, each once, in the order of the text.

    Origin first, ledger second: days published and retrieved and the archived address come from the document's record,
    or from the fetch of a dataset, where the ledger holds one; claims given beside the ledger are cited from their own
    document.
    """
    told = [*result.findings, *(finding for finding, _ in result.suppressed), *result.fair]
    told.sort(key=lambda finding: finding.quote.start or 0 if finding.quote else 0)
    held = {claim.claim_id: claim for finding in told for claim in finding.evidence}
    wanted = list(dict.fromkeys(name for finding in told for name in (finding.details or {}).get("against", ())))
    missing = [name for name in wanted if name and name not in held]
    if ledger is not None and missing:
        held |= {claim.claim_id: claim for claim in ledger.claims(claim_ids=missing)}
    claims = [held[name] for name in wanted if name in held]
    return citations(claims, documents=None if ledger is None else records(ledger, claims))
