"""What was said of a filed finding, and how does it stand?"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Standing:
    """A filed finding with all that was said of it.

    Attributes:
        finding_id: its id in the ledger.
        status: `open`, `accepted`, `rejected`, or `corrected` once its outlet has put right what is open or accepted; a
            rejected finding stays rejected, whatever its outlet answers.
        body: the finding as JSON, with `document` and `source`.
        reviews: decisions, oldest first, each with reviewer and reason; the last one holds.
        answers: what issuer or outlet answered, its own correction before the rest, else oldest first.
    """

    finding_id: str
    status: str
    body: Mapping[str, Any]
    reviews: tuple[Mapping[str, Any], ...]
    answers: tuple[Mapping[str, Any], ...]
