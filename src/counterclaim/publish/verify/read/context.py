"""Which unread numbers of a draft carry on a report of losses that its sentences opened before?

"It also lists 370 armoured vehicles and 32 artillery systems" has no word of loss of its own. Inside a report whose
claimant and side are known, such a number is held against that claimant's rows; it makes a finding only where a row and
a slip fit exactly, never by being merely different.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from counterclaim.extract import Extraction, Unread
from counterclaim.extract.numbers.numbers import find_numbers
from counterclaim.extract.words.forms import fold
from counterclaim.model.claim import Claim, identified
from counterclaim.model.document import Document
from counterclaim.model.period import UNSTATED
from counterclaim.model.quantity import Quantity, Unit
from counterclaim.publish.verify.read.carried import carried_period, per_day_behind
from counterclaim.publish.verify.read.carried_rows import (
    LEAST,
    REACH,
    TELLING_ALONE,
    TOLD,
    counted_there,
    of_people,
    row_headed,
    row_of,
    row_taken_over,
    stands_alone,
)
from counterclaim.publish.verify.read.cues import ago_behind, mean_behind
from counterclaim.publish.verify.read.openers import open_before, opener_of
from counterclaim.publish.verify.read.parties import side_counted, sides_counted, states_named
from counterclaim.publish.verify.read.prose import (
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
LARGE = {"hypothetical": 4, "launched": 4, "difference": 6}
"""Reasons that do so for a number of fewer digits alone: the word they go by may stand elsewhere."""
LISTED = 10
"""From here on a number right before the noun of a row is read as that row's, in a line that lists others."""
SENTENCE, BARE = 24, 10_000
"""Characters of a line that tells of a count and names no row, and the least number read there as one of people."""
NEXT = 3
"""Characters between a number and a noun right after it."""


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
        opener = opener_of(item, losses, document, spans)
        category = row_of(item, extraction, document, found)
        quantity = _quantity(item, document)
        if category is None and opener is not None and of_people(item, opener, document):
            category = "personnel"
        summed = (
            opener is not None and category is None and opener.category is not None and _sums(item, document, spans)
        )
        alone = opener is not None and category is None and not summed and item.rule != PASSED
        if opener is not None and alone and quantity is not None and stands_alone(item, quantity, document):
            category = row_taken_over(item, opener, [*extraction.claims, *found], document, spans)
        mean = mean_behind(document.text[item.end : item.end + REACH])
        if mean and category is None:
            category = counted_there(item, [*extraction.claims, *found], spans)
        if category in (None, "equipment") and not summed:
            category = row_headed(item, document, spans) or category  # "the aircraft row now shows 431 pieces"
        if opener is not None and summed and isinstance(opener.category, str):
            category = opener.category
        if opener is not None and quantity is not None and (category is not None or _telling(quantity)):
            claim = _claim(item, opener, category, quantity, document)
            if (quantity.stated or 0) < TELLING_ALONE and not open_before(item, opener, document, spans):
                continue
            found.append(
                replace(
                    claim,
                    period=opener.period if summed and not mean else carried_period(item, spans, document, mean=mean),
                )
            )
    return found


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
    counted = sides_counted(document.text)
    found = []
    start = 0
    for line in document.text.splitlines(keepends=True):
        nouns = row_spans(line)
        told = nouns or (len(line) >= SENTENCE and says("row-of-a-count", line))
        if told and any(map(str.isdigit, line)) and counted(start + len(line)):
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
                if (span.stated or 0) >= (LISTED if next_to else TELLING_ALONE if nouns else BARE):
                    rule = PASSED if nouns else "no noun"
                    found.append(Unread(*place, document.text[place[0] : place[1]], "unread", rule))
        start += len(line)
    return found


def _led_by(between: str) -> bool:
    """Whether a noun leads to its number by a dash or colon alone ("літаків — 427")."""
    return between.strip() in ("—", "–", ":", "-")


def _right_behind(between: str) -> bool:
    """Whether a noun follows its number at once, or behind one word of whose it was ("12 Russian tanks")."""
    words = between.split()
    return len(between) <= NEXT or (len(words) == 1 and words[0].isalpha() and bool(states_named(words[0])))


def _sums(item: Unread, document: Document, spans: Sequence[tuple[int, int]]) -> bool:
    start, end = sentence_at(list(spans), item.start)
    return says("added", document.text[start:end])


def _quantity(item: Unread, document: Document) -> Quantity | None:
    left, right = paragraph_at(document.text, item.start)
    folded = fold(document.text[left:right])
    for span in find_numbers(folded.text, (document.language or "en")[:2]):
        place = span.start if folded.offsets is None else folded.offsets[span.start]
        if place == item.start - left and span.ignored in (None, *LARGE) and span.stated is not None:
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
