"""Do a raid's counts of what was sent agree with each other, and with the share told of what was brought down?

How many drones and missiles an enemy launched is no loss, so no claim is read of it; a headline, a body and a caption
that print it all the same tell one number.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from counterclaim.checks.rounding import agrees
from counterclaim.checks.slips import slip_kind
from counterclaim.model.finding import Finding
from counterclaim.model.quantity import quantity_of
from counterclaim.publish.verify.answers.question import FLOWN, Desk
from counterclaim.publish.verify.answers.verdict import Judged
from counterclaim.publish.verify.answers.windows import shown
from counterclaim.publish.verify.read.prose import quote_at, row_spans, says, zone_of
from counterclaim.publish.verify.read.ratio_words import Ratio
from counterclaim.publish.verify.within.numbers import Printed, numbers_of
from counterclaim.publish.verify.within.ratio_windows import Pair

LEAST = 10
"""Below this a number of a raid is met by chance."""
NOUN = 3
"""Words behind a number in which the noun of what was sent stands ("472 attack drones")."""
_SLIPS = frozenset({"one-digit", "swapped-digits", "digit-dropped", "digit-added", "x10"})
_ASIDE = frozenset({"headline", "caption"})


@dataclass(frozen=True, slots=True)
class Sent:
    """How many of a row a sentence says were sent, where it stands and in which zone."""

    number: Printed
    row: str
    zone: str
    sentence: int


def sent_told(desk: Desk) -> list[Sent]:
    """The numbers of drones and missiles that the draft says were launched, in the text's order."""
    found: list[Sent] = []
    for index, (start, end) in enumerate(desk.spans):
        sentence = desk.document.text[start:end]
        if not says("raid-sent", sentence):
            continue
        nouns = [(start + first, row) for first, _, row in row_spans(sentence) if row in FLOWN]
        for number in numbers_of(desk, index) if nouns else ():
            row = next((row for at, row in nouns if at >= number.end), None)
            at = next((at for at, _ in nouns if at >= number.end), number.end)
            between = desk.document.text[number.end : at]
            led = not any(letter.isdigit() or letter in ".,;:" for letter in between) and len(between.split()) < NOUN
            downed = says("raid-downed", desk.document.text[start : number.start].rpartition(",")[2])
            if row is not None and led and number.value >= LEAST and not downed:
                found.append(Sent(number, row, zone_of(desk.document, number.start), index))
    return found


def launched_twice(judged: Sequence[Judged], desk: Desk) -> Iterator[Finding]:
    """A finding, `within`, for each count of what was sent that a headline or caption and the body tell a slip apart.

    It stands where the number is that no other place bears out: in the headline or caption where there are only two.
    """
    sent = sent_told(desk)
    if not any(one.zone in _ASIDE for one in sent):
        return
    losses = [one.figure.span for one in judged if one.fair]
    sent = [one for one in sent if not any(a < one.number.end and one.number.start < b for a, b in losses)]
    for one in sent:
        others = [other for other in sent if other.row == one.row and other.zone != one.zone]
        differ = [other for other in others if _a_slip_apart(one, other)]
        if not differ or len(differ) < len(others) or any(_same(one, other) for other in sent if other is not one):
            continue
        if one.zone not in _ASIDE and not _borne_out(differ[0], sent):
            continue
        other = differ[0]
        yield Finding(
            rule="within",
            severity="high",
            verdict="differs",
            kind=one.zone if one.zone in _ASIDE else other.zone,
            message=f"the {one.zone} has {shown(one.number.value)}, the {other.zone} {shown(other.number.value)}",
            quote=quote_at(desk.document, one.number.start, one.number.end),
            suggestion="check which of the two figures stands, and give the same in both places",
            details={"slip": slip_kind(one.number.value, other.number.value)},
        )


def share_of_sent(ratio: Ratio, desk: Desk, index: int) -> list[Pair]:
    """The number before a share in its sentence and how many of that row the draft said before were sent, where the
    share is told of them ("747 of the drones, or about 92 per cent of them").
    """
    if ratio.sort == "times" or (ratio.sort == "percent" and ratio.turn != "of"):
        return []
    start, end = desk.spans[index]
    sentence = desk.document.text[start:end]
    if not says("raid-downed", sentence):
        return []
    parts = [one for one in numbers_of(desk, index) if one.end <= ratio.start and one.value >= LEAST]
    rows = {row for first, _, row in row_spans(sentence[: ratio.start - start]) if row in FLOWN}
    sent = [one for one in sent_told(desk) if one.number.end <= ratio.start and one.row in rows and one.zone == "body"]
    if len(parts) == 2 and any(one.number == parts[0] for one in sent):
        parts = parts[1:]
    if len(parts) != 1 or len(rows) != 1 or len({one.number.value for one in sent}) != 1:
        return []
    part, whole = parts[0].value, sent[-1].number.value
    return [Pair(part, whole, f"{shown(part)} of {shown(whole)}", ordered=True, of=True)] if part < whole else []


def _borne_out(aside: Sent, sent: Sequence[Sent]) -> bool:
    """Whether headline and caption have one number, and no sentence of the body has it."""
    zones = {other.zone for other in sent if _same(aside, other)}
    return zones == _ASIDE


def _a_slip_apart(one: Sent, other: Sent) -> bool:
    mine, theirs = one.number, other.number
    alike = any(
        agrees(quantity_of(a.value, a.qualifier, "items"), a.exact, b.value) is not None
        for a, b in ((mine, theirs), (theirs, mine))
    )
    return not alike and slip_kind(mine.value, theirs.value) in _SLIPS


def _same(one: Sent, other: Sent) -> bool:
    return one.row == other.row and one.number.value == other.number.value
