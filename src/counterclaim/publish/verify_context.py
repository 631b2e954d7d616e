"""Which unread numbers of a draft carry on a report of losses that its sentences opened before?

"It also lists 370 armoured vehicles and 32 artillery systems" has no word of loss of its own. Inside a report whose
claimant and side are known, such a number is held against that claimant's rows; it makes a finding only where a row and
a slip fit exactly, never by being merely different.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from counterclaim.extract import Extraction, Unread
from counterclaim.extract.forms import fold
from counterclaim.extract.numbers import find_numbers
from counterclaim.model.claim import Claim, identified
from counterclaim.model.document import Document
from counterclaim.model.period import UNSTATED
from counterclaim.model.quantity import Quantity, Unit
from counterclaim.model.quote import Quote
from counterclaim.publish.verify_carried import carried_period, per_day_behind
from counterclaim.publish.verify_cues import ago_behind, mean_behind
from counterclaim.publish.verify_parties import counted_side, loses, names, side_counted, states_named
from counterclaim.publish.verify_prose import (
    cue,
    holds_number,
    paragraph_at,
    quote_at,
    row_spans,
    says,
    sentence_at,
)
from counterclaim.vocabulary.load import vocabulary

PASSED = "passed over"
OTHER = "other number"
"""The reason for a number whose clause has no word of loss the reader knows; three digits or more may be a row's."""
OPEN = frozenset({"no word of loss", "no noun", PASSED})
"""Reasons for which a number was left unread though a report may be open; others (a date, a calibre) strike it."""
LARGE = {"hypothetical": 4, "launched": 4}
"""Reasons that do so for a number of fewer digits alone: the word they go by may stand elsewhere."""
TELLING_ALONE = 1000
"""From here on a number without a noun is read as one of the row spoken of before it."""
LEAST, TOLD = 100, 3
"""The least number, and the least digits before its closing zeros, of a figure that names no row."""
LISTED = 10
"""From here on a number right before the noun of a row is read as that row's, in a line that lists others."""
NEXT = 3
"""Characters between a number and a noun right after it."""
REACH = 48
"""Characters between a number and the noun it counts, no other number between."""


def carried_on(extraction: Extraction, document: Document, spans: Sequence[tuple[int, int]]) -> list[Claim]:
    """Claims for unread numbers of an open report, with that report's claimant and side, period left open."""
    losses = [
        claim
        for claim in extraction.claims
        if claim.topic == "loss" and claim.claimant is not None and claim.subject is not None
    ]
    losses = [_of_the_side_counted(claim, document, spans) for claim in _of_its_war(losses, document)]
    taken = [(claim.quote.start or 0, claim.quote.end or 0) for claim in extraction.claims]
    found: list[Claim] = []
    for item in sorted([*extraction.unread, *_passed_over(extraction, document, taken)], key=lambda one: one.start):
        digits = sum(letter.isdigit() for letter in item.exact)
        large = digits >= LARGE.get(item.rule, digits + 1) or (item.rule == OTHER and digits >= 3)
        large = large or (
            item.rule == "time" and digits >= 4 and ago_behind(document.text[item.end : item.end + REACH])
        )
        large = large or (item.rule == "strength" and digits >= TOLD and per_day_behind(item, document))
        if not large and (item.status != "unread" or item.rule not in OPEN):
            continue
        if any(start <= item.start < end for start, end in taken):
            continue
        opener = _opener(item, losses, document, spans)
        category = _row(item, extraction, document, found)
        quantity = _quantity(item, document)
        if category is None and opener is not None and _onto_a_count(item, document):
            category = "personnel"
        summed = (
            opener is not None and category is None and opener.category is not None and _sums(item, document, spans)
        )
        alone = opener is not None and category is None and not summed and item.rule != PASSED
        if opener is not None and alone and quantity is not None and _bare(item, quantity, document):
            category = (
                _named_last(item, [*extraction.claims, *found], document, spans)
                or _spoken_of(item, document, [*extraction.claims, *found])
                or _row_before(item, [*extraction.claims, *found], opener)
                or _people(item, document, spans)
            )
        mean = mean_behind(document.text[item.end : item.end + REACH])
        if mean and category is None:
            category = _counted_there(item, [*extraction.claims, *found], spans)
        if opener is not None and summed and isinstance(opener.category, str):
            category = opener.category
        if opener is not None and quantity is not None and (category is not None or _telling(quantity)):
            claim = _claim(item, opener, category, quantity, document)
            if (quantity.stated or 0) < TELLING_ALONE and not _open_before(item, opener, document, spans):
                continue
            found.append(
                replace(
                    claim,
                    period=opener.period if summed and not mean else carried_period(item, spans, document, mean=mean),
                )
            )
    return found


def _onto_a_count(item: Unread, document: Document) -> bool:
    """Whether a number was added to a count of losses ("has added 16,660 to its count of Russian losses")."""
    _, right = paragraph_at(document.text, item.start)
    behind = re.split(r"[,;:.]", document.text[item.end : right])[0]
    return says("count-of", behind) and says("its-losses", behind) and not row_spans(behind)


def _of_its_war(losses: list[Claim], document: Document) -> list[Claim]:
    """The claims that count a side of the document's war; one read with another party opens no report."""
    sides = tuple(sorted({claim.subject for claim in losses if isinstance(claim.subject, str)}))
    pack = vocabulary().pack_for(document.published_at, sides) if document.published_at and sides else None
    return [claim for claim in losses if pack is None or claim.subject in pack.belligerents]


def _of_the_side_counted(claim: Claim, document: Document, spans: Sequence[tuple[int, int]]) -> Claim:
    """The claim, of the side its issuer counts where its sentence names the issuer's own only as the speaker."""
    start, end = sentence_at(list(spans), claim.quote.start or 0)
    claimant, subject = claim.claimant, claim.subject
    if not isinstance(claimant, str) or not isinstance(subject, str):
        return claim
    return replace(claim, subject=side_counted(claimant, subject, document.text[start:end]))


def _telling(quantity: Quantity) -> bool:
    """Whether a number of no row has digits enough to be told from any other: three before its closing zeros."""
    value = quantity.stated
    return value is not None and value >= LEAST and float(value).is_integer() and len(str(value).rstrip("0")) >= TOLD


def _passed_over(extraction: Extraction, document: Document, taken: Sequence[tuple[int, int]]) -> list[Unread]:
    """Numbers that the reader passed over, in a text whose issuers count one side's losses.

    Of a thousand or more anywhere in a line that names a row; smaller ones only right before a row's noun.
    """
    known = [*taken, *((item.start, item.end) for item in extraction.unread)]
    found = []
    start = 0
    for line in document.text.splitlines(keepends=True):
        nouns = row_spans(line)
        if nouns and any(map(str.isdigit, line)) and counted_side(document.text[: start + len(line)]):
            folded = fold(line)
            for span in find_numbers(folded.text, (document.language or "en")[:2]):
                first, last = (
                    place if folded.offsets is None else folded.offsets[place] for place in (span.start, span.end - 1)
                )
                place = start + first, start + last + 1
                if span.ignored is not None or any(a < place[1] and place[0] < b for a, b in known):
                    continue
                next_to = any(_led_by(folded.text[noun:first]) for _, noun, _ in nouns if noun <= first)
                next_to = next_to or any(
                    _right_behind(folded.text[last + 1 : noun]) for noun, _, _ in nouns if noun > last
                )
                if (span.stated or 0) >= (LISTED if next_to else TELLING_ALONE):
                    found.append(Unread(*place, document.text[place[0] : place[1]], "unread", PASSED))
        start += len(line)
    return found


def _led_by(between: str) -> bool:
    """Whether a noun leads to its number by a dash or colon alone ("літаків — 427")."""
    return between.strip() in ("—", "–", ":", "-")


def _right_behind(between: str) -> bool:
    """Whether a noun follows its number at once, or behind one word of whose it was ("12 Russian tanks")."""
    words = between.split()
    return len(between) <= NEXT or (len(words) == 1 and words[0].isalpha() and bool(states_named(words[0])))


def _opener(
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
    since = document.text[max((claim.quote.end or 0 for claim in before), default=0) : item.start]
    if not named and _issuer_named(since):
        return _by_issuer(item, since, document) or ordered[0]  # an issuer named since the last figure took over
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
                quote = Quote(item.exact, item.start, item.end)
                return Claim(
                    topic="loss",
                    claimant=issuer,
                    subject=side,
                    category=None,
                    outcome="lost",
                    quantity=None,
                    period=UNSTATED,
                    quote=quote,
                    document=document.document,
                    source=document.source,
                    published_at=document.published_at,
                    language=document.language,
                )
    return None


def _open_before(item: Unread, opener: Claim, document: Document, spans: Sequence[tuple[int, int]]) -> bool:
    """Whether the report was open before a small number: a claim stands before it, or its sentence names the issuer."""
    if opener.quote.start is None or opener.quote.start < item.start or _same_paragraph(item, opener, document):
        return True
    start, end = sentence_at(list(spans), item.start)
    return isinstance(opener.claimant, str) and _names(opener.claimant, document.text[start:end])


def _same_paragraph(item: Unread, opener: Claim, document: Document) -> bool:
    return paragraph_at(document.text, item.start) == paragraph_at(document.text, opener.quote.start or 0)


def _counted_there(item: Unread, claims: Sequence[Claim], spans: Sequence[tuple[int, int]]) -> str | None:
    """The row of the last figure before the number in its own sentence ("90 tanks, which is 20 a day")."""
    start, _ = sentence_at(list(spans), item.start)
    there = [claim for claim in claims if start <= (claim.quote.start or -1) < item.start]
    last = max(there, key=lambda claim: claim.quote.start or 0, default=None)
    return last.category if last is not None and isinstance(last.category, str) else None


def _bare(item: Unread, quantity: Quantity, document: Document) -> bool:
    """Whether the number is large and no noun of its own follows it ("That makes 439,190 since the invasion")."""
    least = LEAST if _spoken_of(item, document, ()) is not None else TELLING_ALONE
    if quantity.stated is None or quantity.stated < least:
        return False
    _, right = paragraph_at(document.text, item.start)
    following = document.text[item.end : right].lstrip(" \xa0")
    found = cue("goes-on", following)
    return not following[:1].isalpha() or (found is not None and found[0] == 0)


def _people(item: Unread, document: Document, spans: Sequence[tuple[int, int]]) -> str | None:
    """The row of people, for a number whose sentence names no row: the one an issuer's bulletin is told by."""
    start, end = sentence_at(list(spans), item.start)
    return None if row_spans(document.text[start:end]) else "personnel"


def _row_before(item: Unread, losses: Sequence[Claim], opener: Claim) -> str | None:
    """The row last spoken of before the number, of the same side by the same voice or by nobody named."""
    rows = [
        claim
        for claim in losses
        if (claim.quote.start or 0) < item.start
        and claim.topic == "loss"
        and claim.subject == opener.subject
        and claim.claimant in (opener.claimant, None)
    ]
    last = max(rows, key=lambda claim: claim.quote.start or 0, default=opener)
    return last.category if isinstance(last.category, str) else None


def _alone_before(issuer: str, item: Unread, document: Document) -> bool:
    """Whether the text before the number names this issuer, and no other that counts losses."""
    before = document.text[: item.start]
    return names(issuer, before) and counted_side(before) is not None


def _named_last(
    item: Unread, claims: Sequence[Claim], document: Document, spans: Sequence[tuple[int, int]]
) -> str | None:
    """The row whose noun its sentence names last before the number, behind all figures ("no tanks; they ...")."""
    start, _ = sentence_at(list(spans), item.start)
    start = max([start, *(claim.quote.end or 0 for claim in claims if (claim.quote.start or 0) < item.start)])
    nouns = row_spans(document.text[start : item.start])
    return nouns[-1][2] if nouns and not holds_number(document.text[start : item.start]) else None


def _spoken_of(item: Unread, document: Document, claims: Sequence[Claim]) -> str | None:
    """The one row whose noun its paragraph names before the number; null where it names several, or none.

    A noun before a figure of another row is not what the paragraph speaks of last.
    """
    start, _ = paragraph_at(document.text, item.start)
    start = max([start, *(claim.quote.start or 0 for claim in claims if (claim.quote.start or 0) < item.start)])
    rows = {row for _, _, row in row_spans(document.text[start : item.start])}
    return rows.pop() if len(rows) == 1 else None


def _sums(item: Unread, document: Document, spans: Sequence[tuple[int, int]]) -> bool:
    start, end = sentence_at(list(spans), item.start)
    return says("added", document.text[start:end])


def _names(claimant: str, sentence: str) -> bool:
    return any(names(one, sentence) for one in (claimant, *vocabulary().ancestors(claimant)))


def _row(item: Unread, extraction: Extraction, document: Document, found: Sequence[Claim]) -> str | None:
    """The row whose noun stands right after the number, else right before it, no other number between."""
    left, right = paragraph_at(document.text, item.start)
    line = document.text[left:right]
    start, end = item.start - left, item.end - left
    walls = [
        (other.start - left, other.end - left)
        for other in (*extraction.unread, *_spans(extraction.claims))
        if left <= other.start < right and other.start != item.start
    ]
    after = min((first for first, _ in walls if first >= end), default=len(line))
    before = max((last for _, last in walls if last <= start), default=0)
    nouns = row_spans(line)
    following = [(first, row) for first, last, row in nouns if end <= first and last <= after and first - end <= REACH]
    if following and not _parted(line[end : min(following)[0]]):
        return min(following)[1]
    preceding = [
        (last, row) for first, last, row in nouns if before <= first and last <= start and start - last <= REACH
    ]
    if preceding and not _parted(line[max(preceding)[0] : start]):
        return max(preceding)[1]
    if line[max(0, start - 2) : start].strip() in ("(+", "+") and found and found[-1].quote.end is not None:
        near = found[-1]
        return str(near.category) if item.start - (near.quote.end or 0) <= 4 else None
    return None


def _parted(between: str) -> bool:
    """Whether a full stop, a semicolon, a comma or a word that begins a clause parts the number from the noun."""
    return (any(sign in between for sign in ".;,:") and between.strip() != ":") or says("parting", between)


def _spans(claims: Sequence[Claim]) -> list[Unread]:
    return [
        Unread(c.quote.start, c.quote.end or 0, c.quote.exact, "claim", "") for c in claims if c.quote.start is not None
    ]


def _quantity(item: Unread, document: Document) -> Quantity | None:
    left, right = paragraph_at(document.text, item.start)
    folded = fold(document.text[left:right])
    for span in find_numbers(folded.text, (document.language or "en")[:2]):
        place = span.start if folded.offsets is None else folded.offsets[span.start]
        if place == item.start - left and span.ignored is None and span.stated is not None:
            return Quantity(span.stated, span.low, span.high, span.qualifier, "items")
    return None


def _claim(item: Unread, opener: Claim, category: str | None, quantity: Quantity, document: Document) -> Claim:
    quote = quote_at(document, item.start, item.end)
    unit: Unit = "persons" if category in ("personnel", "people") else "items"
    return identified(
        replace(
            opener,
            category=category,
            outcome="lost",
            quantity=replace(quantity, unit=unit),
            period=UNSTATED,
            quote=quote,
            part=False,
            place=None,
            claim_id="",
        )
    )
