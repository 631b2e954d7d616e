"""What does a language model add to what was read, and who has looked at it?"""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Literal

from counterclaim.documents.endpoint import Endpoint, suggestions
from counterclaim.extract.suggested import admit
from counterclaim.ledger import Entry
from counterclaim.ledger import accept as accept_in
from counterclaim.ledger import reject as reject_in
from counterclaim.model import Claim
from counterclaim.model.claim import UNREVIEWED
from counterclaim.model.errors import EndpointError, NoSuchClaimError
from counterclaim.verbs.opening import DEFAULT, Address, now, opened, today
from counterclaim.verbs.records import Reading


def endpoint_at(url: str | None, model: str = "default") -> Endpoint | None:
    """A language model's address with the key of COUNTERCLAIM_LLM_KEY; null without an address."""
    return None if url is None else Endpoint(url, model, os.environ.get("COUNTERCLAIM_LLM_KEY"))


class Suggesting:
    """A language model's address that is asked for each document, until it fails for all.

    Attributes:
        failed: why it is asked no more; null while it answers.
    """

    def __init__(self, endpoint: Endpoint | None, *, on: date | None = None) -> None:
        """`on`: the day of asking, kept with each claim; null for the current day (UTC)."""
        self._endpoint = endpoint
        self._on = on
        self.failed: str | None = None

    def of(self, reading: Reading) -> Reading:
        """The reading with what the model adds and the text bears out; the reading and why, where it gives nothing."""
        if self._endpoint is None:
            return reading
        if self.failed is not None:
            return replace(reading, unasked=self.failed)
        try:
            return suggested(reading, self._endpoint, on=self._on)
        except EndpointError as error:
            if error.for_all:
                self.failed = str(error)
                return replace(reading, unasked=self.failed)
            return replace(reading, unasked=f"{reading.document.label}: {error}")


def suggested(reading: Reading, endpoint: Endpoint, *, on: date | None = None) -> Reading:
    """The reading with what a language model adds to it and the text bears out; each such claim is marked.

    Raises:
        EndpointError: the address gives nothing that can be used.
    """
    found, origin = suggestions(endpoint, reading.document, on=(on or today()).isoformat())
    claims, rejected = admit(reading.document, found, read=reading.claims, origin=origin)
    both = sorted((*reading.claims, *claims), key=lambda claim: claim.quote.start or 0)
    return replace(reading, claims=tuple(both), rejected=rejected)


def unreviewed(only: str | None = None, *, ledger: Address = DEFAULT) -> Sequence[Claim]:
    """The claims that a language model suggested and nobody has reviewed, by their ids.

    Args:
        only: the id of one, or its unmistakable beginning; null for all.

    Raises:
        NoSuchClaimError: none of them, or several, have the id that `only` gives.
    """
    with opened(ledger) as store:
        ids = store.select(f"SELECT claim_id FROM claim_now WHERE reader LIKE '{UNREVIEWED}%' ORDER BY claim_id")
        wanted = [claim_id for (claim_id,) in ids if only is None or claim_id.startswith(only)]
        if only is not None and len(wanted) != 1:
            raise NoSuchClaimError(only)
        return store.claims(claim_ids=wanted) if wanted else []


def review_claim(
    claim_id: str,
    *,
    decision: Literal["accepted", "rejected"],
    reviewer: str,
    reason: str,
    ledger: Address = DEFAULT,
    recorded_at: datetime | None = None,
) -> Entry:
    """Accept what a language model suggested, so that it counts as read, or take it out of the views.

    Args:
        claim_id: the claim's id, or its unmistakable beginning.
        reviewer, reason: a name or a pseudonym, and why; kept with the claim.

    Raises:
        NoSuchClaimError: the ledger shows no such claim.
        EntryError: no model suggested it, it is reviewed already, or reviewer or reason is empty.
    """
    act = accept_in if decision == "accepted" else reject_in
    with opened(ledger, read_only=False) as store:
        return act(store, claim_id, reason=reason, who=reviewer, recorded_at=now(recorded_at))
