"""Does the draft add a part to the whole that holds it already?

"More than 100,000 casualties, among them over 20,000 dead": 120,000 counts the dead twice.
"""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.model.finding import Finding
from counterclaim.publish.verify.answers.figure import PERSONS
from counterclaim.publish.verify.answers.verdict import Judged
from counterclaim.publish.verify.answers.windows import shown
from counterclaim.publish.verify.answers.words import found_at


def part_twice(one: Judged, before: Sequence[Judged]) -> Finding | None:
    """The finding on a number that is a whole told before it with its own part added; null where it is none."""
    figure = one.figure
    if figure.category not in PERSONS or figure.outcome in ("killed", "wounded"):
        return None
    for part in before:
        for whole in before:
            if _holds(whole, part) and whole.figure.value + part.figure.value == figure.quantity.stated:
                high, low = shown(whole.figure.value), shown(part.figure.value)
                return found_at(
                    figure,
                    rule="sum",
                    severity="high",
                    kind="part-twice",
                    message=f"{figure.number} is {high} + {low}; the {low} are part of the {high}",
                    reading=None,
                    safe=f"write {high}, which holds the {low}",
                    details={"expected": high},
                )
    return None


def _holds(whole: Judged, part: Judged) -> bool:
    """Whether a figure is told as a part of another of its sentence and side."""
    mine, theirs = part.figure, whole.figure
    return (
        mine.claim.part
        and theirs.sentence_start == mine.sentence_start
        and theirs.span[1] <= mine.span[0]
        and theirs.subject == mine.subject
        and {mine.category, theirs.category} <= PERSONS
        and mine.value < theirs.value
    )
