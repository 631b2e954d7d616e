"""Which figures read as aid that arrived are rows of a count of losses that reached a number?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from counterclaim.model.claim import Claim
from counterclaim.model.document import Document
from counterclaim.publish.verify.read.prose import says, sentence_at, spans_of


def counts_reached(claims: Sequence[Claim], document: Document, spans: Sequence[tuple[int, int]]) -> list[Claim]:
    """The claims, those of a count that "has reached 5,154" told as losses of a side and by a speaker left open."""
    if not any(claim.topic == "loss" for claim in claims):
        return list(claims)
    return [_as_loss(claim) if _of_a_count(claim, document, spans) else claim for claim in claims]


def _as_loss(claim: Claim) -> Claim:
    return replace(claim, topic="loss", outcome="lost", claimant=None, subject=None)


def _of_a_count(claim: Claim, document: Document, spans: Sequence[tuple[int, int]]) -> bool:
    """Whether a claim of things delivered stands right behind a word of a count and one of reaching a number."""
    start, end = claim.quote.start, claim.quote.end
    if claim.topic == "aid" and claim.outcome in ("pledged", "delivered") and start is not None and end is not None:
        first, last = sentence_at(list(spans), start)
        if says("onto-a-list", document.text[first:start]) or says("onto-a-list", document.text[end:last]):
            return True  # "the staff added 42 Russian guns to its list"
    if claim.topic != "aid" or claim.outcome != "delivered" or start is None:
        return False
    left, _ = sentence_at(list(spans), start)
    before = document.text[left:start]
    reached, counts = spans_of("reached", before), spans_of("row-of-a-count", before)
    if not reached or not counts or any(map(str.isdigit, before[counts[-1][0] :])):
        return False
    return counts[-1][1] <= reached[-1][0] and not before[reached[-1][1] :].strip()
