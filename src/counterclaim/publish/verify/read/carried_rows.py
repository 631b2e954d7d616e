"""Which row is a number that carries a report of losses on, by the nouns about it?"""

from __future__ import annotations

import re
from collections.abc import Sequence

from counterclaim.extract import Extraction, Unread
from counterclaim.model.claim import Claim
from counterclaim.model.document import Document
from counterclaim.model.quantity import Quantity
from counterclaim.publish.verify.read.parties import lost_by
from counterclaim.publish.verify.read.prose import (
    cue,
    holds_number,
    paragraph_at,
    row_spans,
    says,
    sentence_at,
    spans_of,
)

TELLING_ALONE = 1000
"""From here on a number without a noun is read as one of the row spoken of before it."""
LEAST, TOLD = 100, 3
"""The least number, and the least digits before its closing zeros, of a figure that names no row."""
_LEADS = re.compile(r"\s*[—–:]\s*\d")
REACH = 48
"""Characters between a number and the noun it counts, no other number between."""


def row_taken_over(
    item: Unread,
    opener: Claim,
    claims: Sequence[Claim],
    document: Document,
    spans: Sequence[tuple[int, int]],
) -> str | None:
    """The row of a large number without a noun of its own: the one spoken of before it, else people."""
    return (
        _named_last(item, claims, document, spans)
        or _behind_it(item, claims, document, spans)
        or _spoken_of(item, document, claims)
        or _row_before(item, claims, opener)
        or _people(item, document, spans)
    )


def of_people(item: Unread, opener: Claim, document: Document) -> bool:
    """Whether a number was added to a count of losses, or the side that loses stands right before it and no noun
    behind ("Ukraine lost up to 400 there").
    """
    if _onto_a_count(item, document):
        return True
    left, right = paragraph_at(document.text, item.start)
    behind = document.text[item.end : right].lstrip(" \xa0")
    found = cue("goes-on", behind)
    alone = not behind[:1].isalpha() or (found is not None and found[0] == 0)
    return alone and isinstance(opener.subject, str) and lost_by(opener.subject, document.text[left : item.start])


def row_of(item: Unread, extraction: Extraction, document: Document, found: Sequence[Claim]) -> str | None:
    """The row whose noun stands right after the number, else right before it, no other number between."""
    left, right = paragraph_at(document.text, item.start)
    line = document.text[left:right]
    start, end = item.start - left, item.end - left
    walls = [
        (other.start - left, other.end - left)
        for other in (*extraction.unread, *_spans(extraction.claims))
        if left <= other.start < right and other.start != item.start and other.rule != "date"
    ]
    after = min((first for first, _ in walls if first >= end), default=len(line))
    before = max((last for _, last in walls if last <= start), default=0)
    nouns = row_spans(line)
    following = [
        (first, row)
        for first, last, row in nouns
        if end <= first and last <= after and first - end <= REACH and not _of_the_next(line, end, first, last)
    ]
    preceding = [
        (last, row) for first, last, row in nouns if before <= first and last <= start and start - last <= REACH
    ]
    joined = bool(following) and bool(preceding) and _joined(line[end : min(following)[0]])
    if following and not joined and not _parted(line[end : min(following)[0]]):
        return min(following)[1]
    if preceding and not _parted(line[max(preceding)[0] : start]):
        return max(preceding)[1]
    if line[max(0, start - 2) : start].strip() in ("(+", "+") and found and found[-1].quote.end is not None:
        near = found[-1]
        return str(near.category) if item.start - (near.quote.end or 0) <= 4 else None
    return None


def _of_the_next(line: str, end: int, first: int, last: int) -> bool:
    """Whether a comma leads from a number to a noun, and a dash or colon from there to the next number."""
    return "," in line[end:first] and _LEADS.match(line, last) is not None


def counted_there(item: Unread, claims: Sequence[Claim], spans: Sequence[tuple[int, int]]) -> str | None:
    """The row of the last figure before the number in its own sentence ("90 tanks, which is 20 a day")."""
    start, _ = sentence_at(list(spans), item.start)
    there = [claim for claim in claims if start <= (claim.quote.start or -1) < item.start]
    last = max(there, key=lambda claim: claim.quote.start or 0, default=None)
    return last.category if last is not None and isinstance(last.category, str) else None


def row_headed(item: Unread, document: Document, spans: Sequence[tuple[int, int]]) -> str | None:
    """The one row of a count that the sentence names as such before the number ("the aircraft row … now shows 431")."""
    start, _ = sentence_at(list(spans), item.start)
    before = document.text[start : item.start]
    counts = spans_of("row-of-a-count", before)
    nouns = row_spans(before)
    behind = {
        row for first, _, row in nouns if any(last <= first and not before[last:first].strip() for _, last in counts)
    }
    rows = behind or {row for _, last, row in nouns if any(last <= a and not before[last:a].strip() for a, _ in counts)}
    return rows.pop() if len(rows) == 1 else None


def _onto_a_count(item: Unread, document: Document) -> bool:
    """Whether a number was added to a count of losses ("has added 16,660 to its count of Russian losses")."""
    _, right = paragraph_at(document.text, item.start)
    behind = re.split(r"[,;:.]", document.text[item.end : right])[0]
    return says("count-of", behind) and says("its-losses", behind) and not row_spans(behind)


def stands_alone(item: Unread, quantity: Quantity, document: Document) -> bool:
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


def _behind_it(
    item: Unread, claims: Sequence[Claim], document: Document, spans: Sequence[tuple[int, int]]
) -> str | None:
    """The one row counted behind the number in its sentence, which names none before it and was not spoken of before
    ("That is an average of 2,345 a day, when 12,630 losses were claimed").
    """
    start, end = sentence_at(list(spans), item.start)
    if row_spans(document.text[start : item.start]):
        return None
    rows = {claim.category for claim in claims if item.end <= (claim.quote.start or -1) < end}
    row = rows.pop() if len(rows) == 1 else None
    return row if isinstance(row, str) else None


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


def _joined(between: str) -> bool:
    """Whether a noun behind a number is the next one's, led to by a joining word ("tanks at 3,436 and guns at")."""
    return bool(between.split()) and says("joining", between.split(maxsplit=1)[0])


def _parted(between: str) -> bool:
    """Whether a full stop, a semicolon, a comma or a word that begins a clause parts the number from the noun."""
    return (any(sign in between for sign in ".;,:") and between.strip() != ":") or says("parting", between)


def _spans(claims: Sequence[Claim]) -> list[Unread]:
    return [
        Unread(c.quote.start, c.quote.end or 0, c.quote.exact, "claim", "") for c in claims if c.quote.start is not None
    ]
