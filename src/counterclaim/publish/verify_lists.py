"""Does a list that adds itself up ("four tanks, 11 vehicles, three guns, together 32 pieces") add up?"""

from __future__ import annotations

from collections.abc import Iterator

from counterclaim.checks.slips import slip_kind
from counterclaim.extract.numbers import find_numbers
from counterclaim.model.finding import Finding
from counterclaim.model.quote import Quote
from counterclaim.publish.verify_prose import plain, row_spans, says, spans_of, zone_of
from counterclaim.publish.verify_question import Desk
from counterclaim.publish.verify_windows import shown

PARTS = 3
"""From so many parts on, small numbers before a word of adding are taken for the parts of the one right behind it."""
BEHIND = 12
"""Characters between the word of adding and its number."""
MOST = 1000
"""Below this; larger sums are told by the figures they add up."""
SLIPS = frozenset({"one-digit", "swapped-digits"})


def list_sums(desk: Desk) -> Iterator[Finding]:
    """One finding, `sum`, for each small total right behind a word of adding that is one slip off its list's sum.

    A run of the list that makes the total, of two parts or more, leaves it alone.
    """
    text, language = desk.document.text, (desk.document.language or "en")[:2]
    for start, end in desk.spans:
        sentence = text[start:end]
        if not says("added", sentence) or len(row_spans(sentence)) < PARTS:
            continue
        numbers = [one for one in find_numbers(plain(sentence), language) if one.ignored is None and one.stated]
        for _, after in spans_of("added", sentence):
            whole = next((one for one in numbers if 0 <= one.start - after <= BEHIND), None)
            parts = [one.stated or 0 for one in numbers if one.end <= after]
            if whole is None or whole.stated is None or whole.stated >= MOST or len(parts) < PARTS:
                continue
            made = {sum(parts[first:last]) for first in range(len(parts)) for last in range(first + 2, len(parts) + 1)}
            right = sum(parts)
            if whole.stated in made or slip_kind(whole.stated, right) not in SLIPS:
                continue
            left, stop = start + whole.start, start + whole.end
            total = " + ".join(map(shown, parts))
            yield Finding(
                rule="sum",
                severity="high",
                verdict="differs",
                kind="parts",
                message=f"the draft has {shown(whole.stated)}; its parts make {total} = {shown(right)}",
                quote=Quote(
                    text[left:stop],
                    left,
                    stop,
                    zone_of(desk.document, left),
                    text[max(0, left - 32) : left],
                    text[stop : stop + 32],
                ),
                suggestion=f"write {shown(right)}, or check the parts",
                details={"expected": shown(right)},
            )
