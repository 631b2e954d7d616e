"""Is a printed sum what the numbers printed before it make, whatever they count?"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from counterclaim.checks.slips import slip_kind
from counterclaim.extract.numbers.numbers import find_numbers
from counterclaim.model.finding import Finding
from counterclaim.model.quantity import Number
from counterclaim.publish.verify.answers.figure import Figure
from counterclaim.publish.verify.answers.question import Desk
from counterclaim.publish.verify.answers.windows import shown
from counterclaim.publish.verify.answers.words import found_at
from counterclaim.publish.verify.read.prose import paragraph_at, plain, says

LEAST = 100
"""From here on two printed numbers are taken for the parts of the sum that follows them."""


def printed_sum(figure: Figure, desk: Desk) -> Finding | None:
    """A sum of the numbers printed before it in its sentence, whatever they count, that is one slip off."""
    parts = _numbers_printed(desk.document.text[figure.sentence_start : figure.span[0]], desk)
    if len(parts) == 1 and says("together-with", figure.before):
        opens = max((start for start, end in desk.spans if end <= figure.sentence_start), default=figure.sentence_start)
        left, _ = paragraph_at(desk.document.text, figure.span[0])
        parts = [*_numbers_printed(desk.document.text[max(left, opens) : figure.sentence_start], desk), *parts]
    whole = sum(parts)
    if len(parts) != 2 or slip_kind(figure.value, whole) not in ("one-digit", "swapped-digits"):
        return None
    return parts_make(figure, parts, whole)


def _numbers_printed(text: str, desk: Desk) -> list[Number]:
    """The numbers of a hundred or more that a part of the text prints."""
    spans = find_numbers(plain(text), (desk.document.language or "en")[:2])
    return [span.stated for span in spans if span.ignored is None and span.stated and span.stated >= LEAST]


def parts_make(figure: Figure, values: Sequence[Number], whole: Number, **details: Any) -> Finding:
    """The finding that a printed sum is not what its parts make."""
    sum_text = " + ".join(map(shown, values))
    return found_at(
        figure,
        rule="sum",
        severity="high",
        kind="parts",
        message=f"the draft has {figure.number}; its parts make {sum_text} = {shown(whole)}",
        reading=None,
        safe=f"write {shown(whole)}, or check the parts",
        details={"expected": shown(whole), **details},
    )
