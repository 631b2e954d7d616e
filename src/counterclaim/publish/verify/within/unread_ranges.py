"""Is a range that no claim was read from one that somebody gave, a slip of the hand in one end?

"The BBC's answer: somewhere between 319,300 and 416,200" says nothing of losses by itself; one end is that of a range
in the sources to the digit, and the other a misprint of its other end.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from counterclaim.checks.slips import slip_kind
from counterclaim.extract.numbers.numbers import find_numbers
from counterclaim.model.finding import Finding
from counterclaim.model.quantity import Number
from counterclaim.publish.verify.answers.comparable import digits_of
from counterclaim.publish.verify.answers.evidence import Said
from counterclaim.publish.verify.answers.question import Desk, words_of
from counterclaim.publish.verify.answers.verdict import Judged
from counterclaim.publish.verify.answers.windows import shown
from counterclaim.publish.verify.read.prose import plain, quote_at

FIRM = 3
"""Digits before its closing zeros from which an end met in a source is no chance."""
_SLIPS = frozenset({"one-digit", "swapped-digits", "digit-dropped", "digit-added", "x10"})
_PRINTED = re.compile(r"\d+(?:[\u00a0\u202f ,.]\d+)*")


def unread_ranges(judged: Sequence[Judged], desk: Desk) -> Iterator[Finding]:
    """One finding for each range that nothing was read of, placed at the end that differs from its source's."""
    given = [said for said in desk.evidence.said if said.quantity.qualifier == "range" and not said.copied]
    if not given:
        return
    text, language = desk.document.text, (desk.document.language or "en")[:2]
    read = [one.figure.span for one in judged]
    for start, end in desk.spans:
        for span in find_numbers(plain(text[start:end]), language):
            left, right = start + span.start, start + span.end
            known = any(first < right and left < last for first, last in read)
            if span.qualifier != "range" or span.low is None or span.high is None or known:
                continue
            if (found := _slip((span.low, span.high), given)) is not None:
                yield _finding(left, right, (span.low, span.high), found, desk)


def _slip(mine: tuple[Number, Number], given: Sequence[Said]) -> tuple[Said, int] | None:
    """The range one end of which is the very same and the other a slip away, with the place of that end; or null."""
    if any((said.quantity.low, said.quantity.high) == mine for said in given):
        return None
    for said in given:
        theirs = said.quantity.low, said.quantity.high
        for wrong in (0, 1):
            kept, meant = theirs[1 - wrong], theirs[wrong]
            if kept is None or meant is None or kept != mine[1 - wrong] or digits_of(kept) < FIRM:
                continue
            if slip_kind(mine[wrong], meant) in _SLIPS:
                return said, wrong
    return None


def _finding(left: int, right: int, mine: tuple[Number, Number], found: tuple[Said, int], desk: Desk) -> Finding:
    said, wrong = found
    meant = (said.quantity.low, said.quantity.high)[wrong] or 0
    ends = list(_PRINTED.finditer(desk.document.text, left, right))
    place = ends[wrong].span() if len(ends) == len(mine) else (left, right)
    return Finding(
        rule="quoted-number",
        severity="high",
        verdict="differs",
        kind=slip_kind(mine[wrong], meant),
        message=f"the draft has {shown(mine[wrong])} at one end of a range; the source has {words_of(said)}",
        quote=quote_at(desk.document, *place),
        suggestion=f"write {shown(meant)}",
        details={"expected": shown(meant), "how": words_of(said), "against": [said.claim_id]},
    )
