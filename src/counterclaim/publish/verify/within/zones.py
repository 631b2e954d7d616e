"""Does a headline or caption misprint a number that the rest of the draft prints of the same noun?

"728 drones" in headline and body, "782 drones" in the caption: what is launched or seized counts as no loss, and is
held against no source. Two digits that changed places are told all the same.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from counterclaim.checks.slips import slip_kind
from counterclaim.model.finding import Finding
from counterclaim.publish.verify.answers.question import Desk
from counterclaim.publish.verify.answers.verdict import Judged
from counterclaim.publish.verify.answers.windows import shown
from counterclaim.publish.verify.read.prose import quote_at, row_spans, zone_of
from counterclaim.publish.verify.within.numbers import LEAST, Printed, numbers_of

NOUN = 12
"""Characters behind a number in which its noun begins."""
_ASIDE = ("headline", "caption")


def misprinted_zones(judged: Sequence[Judged], desk: Desk) -> Iterator[Finding]:
    """A finding for each number of a headline or caption with two digits of a number of the body changed over."""
    counted = [pair for index in range(len(desk.spans)) for pair in _counted(desk, index)]
    zones = [zone_of(desk.document, one.start) for one, _ in counted]
    for (one, row), zone in zip(counted, zones, strict=True):
        if zone not in _ASIDE or any(_meets(other, one) and _told(other) for other in judged):
            continue
        beside = zip(counted, zones, strict=True)
        others = [other.value for (other, noun), there in beside if noun == row and there != zone]
        right = next((value for value in others if slip_kind(one.value, value) == "swapped-digits"), None)
        if right is None or one.value in others:
            continue
        yield Finding(
            rule="within",
            severity="high",
            verdict="differs",
            kind=zone,
            message=f"the {zone} has {shown(one.value)}, the rest of the draft {shown(right)}",
            quote=quote_at(desk.document, one.start, one.end),
            suggestion="check which of the two figures stands, and give the same in both places",
            details={"slip": "swapped-digits", "expected": shown(right)},
        )


def _counted(desk: Desk, index: int) -> Iterator[tuple[Printed, str]]:
    """The numbers of a sentence from a hundred on that stand right before a row's noun, with that row."""
    numbers = [one for one in numbers_of(desk, index) if one.value >= LEAST and not one.apart]
    start, end = desk.spans[index]
    nouns = row_spans(desk.document.text[start:end]) if numbers else []
    for one in numbers:
        row = next((row for first, _, row in nouns if 0 <= start + first - one.end <= NOUN), None)
        if row is not None:
            yield one, row


def _told(judged: Judged) -> bool:
    """Whether a figure is borne out, or found wrong already."""
    sharp = judged.finding is not None and judged.finding.severity in ("medium", "high")
    return judged.fair or sharp


def _meets(judged: Judged, one: Printed) -> bool:
    return judged.figure.span[0] < one.end and one.start < judged.figure.span[1]
