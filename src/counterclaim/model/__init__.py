"""Which nouns does everything else speak in?

Frozen records that import nothing of ours: claim, quantity, period, quote, document, finding, and the errors.
"""

from counterclaim.model.claim import Category, Claim, Named, Party, Role, claim_from_json, claim_to_json
from counterclaim.model.document import Document, Zone
from counterclaim.model.finding import Finding, Severity, finding_to_json
from counterclaim.model.ids import canonical_json, claim_id, sha256_hex
from counterclaim.model.period import Period
from counterclaim.model.quantity import Quantity
from counterclaim.model.quote import Quote

__all__ = [
    "Category",
    "Claim",
    "Document",
    "Finding",
    "Named",
    "Party",
    "Period",
    "Quantity",
    "Quote",
    "Role",
    "Severity",
    "Zone",
    "canonical_json",
    "claim_from_json",
    "claim_id",
    "claim_to_json",
    "finding_to_json",
    "sha256_hex",
]
