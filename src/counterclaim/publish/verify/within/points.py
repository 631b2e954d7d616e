"""Is a gap in percentage points that of the two shares told right before it?

"January made up 38 per cent and March 32 per cent, a gap of six points": both shares are printed, and so is the gap.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from counterclaim.extract.numbers.numbers import find_numbers
from counterclaim.model.finding import Finding
from counterclaim.publish.verify.answers.question import Desk
from counterclaim.publish.verify.read.prose import paragraph_at, plain, quote_at, spans_of
from counterclaim.publish.verify.read.ratio_words import ratios

NEXT = 3
"""Characters between a number and the words that make it points."""
_PRINTED = re.compile(r"\d+(?:[.,]\d+)?")


def points_told(desk: Desk) -> Iterator[Finding]:
    """A finding, `sum`, for each gap in points that the only two shares before it in its paragraph do not make."""
    text = desk.document.text
    for start, end in desk.spans:
        sentence = text[start:end]
        places = spans_of("points", sentence)
        if not places:
            continue
        left, _ = paragraph_at(text, start)
        for first, _ in places:
            gap = _before(sentence, first, (desk.document.language or "en")[:2])
            if gap is None:
                continue
            told = [one for one in ratios(plain(text[left : start + gap[0]]), left) if one.sort == "percent"]
            if len(told) != 2:
                continue
            shares = [round(one.value * 100, 4) for one in told]
            right = round(abs(shares[0] - shares[1]), 4)
            reach = max(_step(text[one.start : one.end]) for one in told)
            if abs(right - gap[2]) <= reach + 1e-9 or right == 0:
                continue
            yield Finding(
                rule="sum",
                severity="high",
                verdict="differs",
                kind="difference",
                message=f"the draft has {gap[2]:g} points; its shares are {shares[0]:g} and {shares[1]:g}",
                quote=quote_at(desk.document, start + gap[0], start + gap[1]),
                suggestion=f"write {right:g}, or check the two shares",
                details={"expected": f"{right:g}"},
            )


def _before(sentence: str, first: int, language: str) -> tuple[int, int, float] | None:
    """The number that ends right before the place, with its value."""
    found = [
        (one.start, one.end, float(one.stated))
        for one in find_numbers(plain(sentence), language)
        if one.stated is not None and 0 <= first - one.end <= NEXT
    ]
    return found[-1] if found else None


@cache
def _step(exact: str) -> float:
    """What the last printed digit of a share stands for: a gap of two rounded shares may be so far off."""
    found = _PRINTED.search(exact)
    decimals = re.split(r"[.,]", found[0])[1:] if found is not None else []
    return float(10 ** -len(decimals[0])) if decimals else 1.0
