"""Whose report of losses does a number without a word of loss carry on?"""

from __future__ import annotations

import re
from collections.abc import Sequence

from counterclaim.extract import Unread
from counterclaim.model.claim import Claim
from counterclaim.model.document import Document
from counterclaim.model.period import UNSTATED
from counterclaim.model.quote import Quote
from counterclaim.publish.verify.read.parties import counted_side, counts_itself, loses, names
from counterclaim.publish.verify.read.prose import paragraph_at, says, sentence_at
from counterclaim.vocabulary.load import vocabulary


def opener_of(
    item: Unread, losses: Sequence[Claim], document: Document, spans: Sequence[tuple[int, int]]
) -> Claim | None:
    """The claim whose report the number stands in: the last one before it that its sentence does not contradict."""
    start, end = sentence_at(list(spans), item.start)
    sentence = document.text[start:end]
    before = [claim for claim in losses if (claim.quote.start or 0) < item.start]
    ordered = [*reversed(before), *(claim for claim in losses if claim not in before)]
    named = [claim for claim in ordered if isinstance(claim.claimant, str) and _names(claim.claimant, sentence)]
    if not ordered or (not named and _issuer_named(sentence)):
        return _by_issuer(item, sentence, document)
    since_number = re.split(r"\d", document.text[start : item.start])[-1]
    if not named and not says("bulletin-word", since_number) and (voice := _speaking(sentence)) is not None:
        return _told_by(*voice, item, document)
    if not before and not named and (alone := _by_issuer(item, sentence, document)) is not None:
        return alone
    since = document.text[max((claim.quote.end or 0 for claim in before), default=0) : item.start]
    if not named and _issuer_named(since):
        return _by_issuer(item, since, document) or ordered[0]  # an issuer named since the last figure took over
    if not named and before and (voice := _counting(since)) is not None:
        return _told_by(*voice, item, document)  # "The Ukrainian bulletins are higher. They come to"
    opens = max(paragraph_at(document.text, start)[0], before[-1].quote.end or 0) if before else start
    if not named and (voice := _speaking(document.text[opens:start])) is not None:
        return _told_by(*voice, item, document)  # "Kyiv says 618,960. In the past day 1,360 were added"
    for claim in named or ordered[:1]:
        side = claim.subject if isinstance(claim.subject, str) else None
        others = [
            one
            for pack in vocabulary().packs.values()
            for one in pack.belligerents
            if side in pack.belligerents and one != side and one != _state(claim)
        ]
        if any(loses(one, sentence) for one in others) and not loses(side, sentence):
            continue
        return claim
    return None


def open_before(item: Unread, opener: Claim, document: Document, spans: Sequence[tuple[int, int]]) -> bool:
    """Whether the report was open before a small number: a claim stands before it, or its sentence names the issuer."""
    if opener.quote.start is None or opener.quote.start < item.start or _same_paragraph(item, opener, document):
        return True
    start, end = sentence_at(list(spans), item.start)
    return isinstance(opener.claimant, str) and _names(opener.claimant, document.text[start:end])


def _issuer_named(sentence: str) -> bool:
    """Whether a sentence names an office that counts losses."""
    words = vocabulary()
    offices = (one for pack in words.packs.values() for one in pack.counters if words.parties[one].kind != "state")
    return any(names(one, sentence) for one in offices)


def _state(claim: Claim) -> str | None:
    """The state whose voice the claim is: its name in a sentence is the speaker's, not the loser's."""
    return vocabulary().state_of(claim.claimant) if isinstance(claim.claimant, str) else None


def _by_issuer(item: Unread, sentence: str, document: Document) -> Claim | None:
    """Where a draft has no claim yet: the issuer its sentence names, with the side that issuer counts by default.

    An office goes before a state, whose name is mostly that of who loses.
    """
    words = vocabulary()
    for pack in words.packs.values():
        for issuer, side in sorted(pack.counters.items(), key=lambda pair: words.parties[pair[0]].kind == "state"):
            if words.parties[issuer].kind == "state" and loses(issuer, sentence):
                continue
            if names(issuer, sentence) or _alone_before(issuer, item, document):
                return _told_by(issuer, side, item, document)
    return None


def _told_by(issuer: str, side: str, item: Unread, document: Document) -> Claim:
    return Claim(
        topic="loss",
        claimant=issuer,
        subject=side,
        category=None,
        outcome="lost",
        quantity=None,
        period=UNSTATED,
        quote=Quote(item.exact, item.start, item.end),
        document=document.document,
        source=document.source,
        published_at=document.published_at,
        language=document.language,
    )


def _speaking(sentence: str) -> tuple[str, str] | None:
    """The one issuer whose state a sentence names as the speaker, with the side it counts: a state that is no side of
    the war wherever it stands, a side where it does not lose ("Kyiv's bulletins give 38,930").
    """
    words = vocabulary()
    found: dict[str, tuple[str, str]] = {}
    for pack in words.packs.values():
        for issuer, side in pack.counters.items() if pack.last_day is None else ():
            state = words.state_of(issuer)
            if state is None or state in found or not names(state, sentence):
                continue
            speaks = not loses(state, sentence) or counts_itself(state, sentence)
            if state not in pack.belligerents or (issuer == state and speaks):
                found[state] = issuer, side
    return next(iter(found.values())) if len(found) == 1 else None


def _counting(text: str) -> tuple[str, str] | None:
    """The one side of a war whose own count a text speaks of, with the side it counts."""
    found = {
        state: side
        for pack in vocabulary().packs.values()
        for state, side in (pack.counters.items() if pack.last_day is None else ())
        if state in pack.belligerents and counts_itself(state, text)
    }
    return next(iter(found.items())) if len(found) == 1 else None


def _same_paragraph(item: Unread, opener: Claim, document: Document) -> bool:
    return paragraph_at(document.text, item.start) == paragraph_at(document.text, opener.quote.start or 0)


def _alone_before(issuer: str, item: Unread, document: Document) -> bool:
    """Whether the text up to the end of the number's paragraph names this issuer, and no other that counts losses."""
    _, end = paragraph_at(document.text, item.start)
    return any(
        names(issuer, text) and counted_side(text) for text in (document.text[: item.start], document.text[:end])
    )


def _names(claimant: str, sentence: str) -> bool:
    """Whether a sentence names a claimant, or the whole it is a part of; a state that only loses there says nothing."""
    words = vocabulary()
    return any(
        names(one, sentence)
        and not (one in words.parties and words.parties[one].kind == "state" and loses(one, sentence))
        for one in (claimant, *words.ancestors(claimant))
    )
