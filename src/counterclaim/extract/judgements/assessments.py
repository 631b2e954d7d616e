"""How is a count judged, what is expected, and how probable does an issuer call it?"""

from __future__ import annotations

import re
from bisect import bisect_left

from counterclaim.extract.judgements.judged_sentences import (
    LONGEST,
    Hit,
    Judged,
    Span,
    army_of,
    home,
    only_prints,
    told_claim,
)
from counterclaim.extract.words.judging_words import Words, likelihood_of, outlets
from counterclaim.model.claim import Claim, Named, Party
from counterclaim.vocabulary.load import vocabulary

_CLAUSE = re.compile(r"[,.](?!\d)|[;!?\"”»]")
_OF_COUNTS = ("speech_sees", "counts_total", "counts_figure")
_NEAR = 60  # characters between who acts and the word that expects it of him


def judged(span: Span, hit: Hit, known: Judged, *, told: str | None) -> Claim | None:
    """A judgement of a count or a prospect, with the condition it hangs on; null where no side is expected to act."""
    expects = hit.cue.tells == "expects"
    expected = expects or hit.cue.tells == "expected"
    claimant = hit.claimant if hit.told_here else None if only_prints(known.own) else known.own
    if hit.cue.tells == "unverifiable" and (
        outlets()[0].search(span.paragraph.text, span.start, hit.start) or _fights(claimant, known)
    ):
        claimant = None  # "Reuters could not verify", "like Kyiv's figures, these are hard to verify"
    if expected and _counts(span, known):
        claimant = None if only_prints(known.own) else known.own  # who tells the figure may expect nothing
    likelihood = likelihood_of(told, claimant) if told and claimant is not None else None
    subject = (
        _awaited(span, hit, known) if expects else _doer(span, hit.start, known, hit.claimant) if expected else None
    )
    if expects and subject is None:
        return None
    if not expected and hit.cue.tells != "unverifiable":
        subject = _whose_losses(span, claimant)
    place = _with_condition(span, hit.start, hit.end, known.words)
    outcome = Named("expected" if expects else hit.cue.tells)
    return told_claim(
        known, span, place, "assessment", claimant, subject=subject, outcome=outcome, likelihood=likelihood
    )


def probable(span: Span, hit: Hit, known: Judged) -> Claim | None:
    """An issuer's word of probability in a sentence without a claimed figure; null for an outlet's own word."""
    if _counts(span, known) or hit.claimant is None:
        return None
    place = (hit.start, _clause_end(span, hit.end))
    subject, likelihood = _whose_losses(span, hit.claimant), likelihood_of(hit.cue.tells, hit.claimant)
    return told_claim(
        known, span, place, "assessment", hit.claimant, subject=subject, outcome=None, likelihood=likelihood
    )


def _counts(span: Span, known: Judged) -> bool:
    """Whether a claimed figure stands in the sentence."""
    at = span.paragraph.start
    first, stop = known.folded.original(at + span.start), known.folded.original_end(at + span.end)
    place = bisect_left(known.counted, first)
    return place < len(known.counted) and known.counted[place] < stop


def _fights(claimant: Party, known: Judged) -> bool:
    return isinstance(claimant, str) and vocabulary().state_of(claimant) in known.sides.parties


def _with_condition(span: Span, start: int, end: int, words: Words) -> tuple[int, int]:
    """The judgement with the condition it hangs on, where both fit into a quote."""
    before = list(words.conditions.finditer(span.folded, 0, start - span.start))
    if before and end - (span.start + before[0].start()) <= LONGEST:
        return span.start + before[0].start(), end
    after = words.conditions.search(span.folded, end - span.start)
    stop = _clause_end(span, span.start + after.end()) if after else end
    return (start, stop) if stop - start <= LONGEST else (start, end)


def _clause_end(span: Span, place: int) -> int:
    text = span.paragraph.folded
    place += len(text[place : span.end]) - len(text[place : span.end].lstrip(" ,"))
    stop = _CLAUSE.search(text, place, span.end)
    end = stop.start() if stop is not None else span.end
    return min(end, place + LONGEST - 60)


def _whose_losses(span: Span, claimant: Party) -> Party:
    """Whose losses a judgement is about: the side named beside the word of loss; null where none is, or both are."""
    words = vocabulary()
    found: list[tuple[int, str]] = []
    tolls = [place for place, item in enumerate(span.items) if item.has("toll", "cat", "loser")]
    for place, item in enumerate(span.items):
        party = item.get("adj") or item.get("forces") or item.get("party")
        if party is None or words.side_of(party) is None or party == claimant:
            continue
        follows = span.items[place + 1] if place + 1 < len(span.items) else None
        if follows is not None and follows.has(*_OF_COUNTS) and item.has("adj", "possessive"):
            continue  # whose count it is: "Kyiv's tally of Russian dead"
        distance = min((abs(place - toll) for toll in tolls), default=9)
        found.append((distance, words.state_of(party)))
    if not found:
        return None
    distance, side = min(found)
    others = [away for away, other in found if other != side]
    return side if not others or min(others) - distance > 2 else None


def _awaited(span: Span, hit: Hit, known: Judged) -> Party:
    """Whom a verb of expecting expects to act: the first side in its words or shortly behind ("expect X to ...")."""
    for item in span.items:
        if hit.start < item.start < hit.end + _NEAR // 2 and item.has("forces", "adj", "party", "enemy"):
            return army_of(item.entry, known, hit.claimant)
    doer = _doer(span, hit.start, known, hit.claimant)
    return None if doer == home(hit.claimant, known) else doer


def _doer(span: Span, place: int, known: Judged, claimant: Party) -> Party:
    """Who is expected to act: the side named shortly before; null where none is."""
    before = [
        item
        for item in span.items
        if item.has("forces", "adj", "party", "enemy") and item.end <= place and place - item.end < _NEAR
    ]
    return army_of(before[-1].entry, known, claimant) if before else None
