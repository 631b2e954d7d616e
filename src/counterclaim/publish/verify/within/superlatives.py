"""Is a mean that the draft calls the highest or lowest of the war one beyond which its claimant gave another?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from counterclaim.model.finding import Finding
from counterclaim.publish.verify.answers.evidence import Said, akin
from counterclaim.publish.verify.answers.figure import Figure
from counterclaim.publish.verify.answers.question import Desk, words_of
from counterclaim.publish.verify.answers.verdict import Judged
from counterclaim.publish.verify.answers.windows import Reading, shown, spoken_day
from counterclaim.publish.verify.answers.words import found_at
from counterclaim.publish.verify.read.prose import says, undated

WORDS = {"highest": "record-high", "lowest": "record-low"}
"""The words of the draft by which a mean is told as a record, each with the list that holds them."""


def superlatives(judged: Sequence[Judged], desk: Desk) -> Iterator[Finding]:
    """One finding, `derived`, for each fair mean that is told as the war's record and is none."""
    for one in judged:
        figure = one.figure
        if not one.fair or figure.period.kind != "rate" or figure.quantity.stated is None:
            continue
        if not says("of-the-war", figure.sentence):
            continue
        told = _told(figure)
        beyond = _beyond(figure, told, desk) if told is not None else None
        if told is None or beyond is None:
            continue
        when = f", {spoken_day(beyond.start)} to {spoken_day(beyond.end)}" if beyond.start and beyond.end else ""
        yield found_at(
            figure,
            rule="derived",
            severity="medium",
            kind="no-record",
            message=(
                f"the draft calls {figure.number} the {told} of the war; the same claimant gave"
                f" {shown(beyond.quantity.stated or 0)} per {beyond.per or 'day'}{when}: {words_of(beyond)}"
            ),
            reading=Reading(beyond.quantity, words_of(beyond), (beyond,), "statement", end=beyond.day),
            safe=f"leave out that it is the {told} of the war, or say since when it is",
        )


def _told(figure: Figure) -> str | None:
    """Whether the words up to the next numbers call a figure the highest or the lowest; null for both, or neither."""
    start, end = figure.span[0] - figure.sentence_start, figure.span[1] - figure.sentence_start
    before, behind = undated(figure.sentence[:start]), undated(figure.sentence[end:])
    near = before[max((at + 1 for at, letter in enumerate(before) if letter.isdigit()), default=0) :]
    near += " " + behind[: next((at for at, letter in enumerate(behind) if letter.isdigit()), len(behind))]
    named = [told for told, words in WORDS.items() if says(words, near)]
    return named[0] if len(named) == 1 else None


def _beyond(figure: Figure, told: str, desk: Desk) -> Said | None:
    """A mean of the same claimant, side and measure of another time that goes beyond the figure; null for none."""
    found = [
        said
        for said in desk.evidence.said
        if said.kind == "rate"
        and said.subject == figure.subject
        and said.quantity.stated is not None
        and (said.per or "day") == (figure.period.per or "day")
        and akin(figure.claimant, said)
        and said.start is not None
        and said.start != figure.period.start
    ]
    if told == "highest":
        return next((one for one in found if (one.quantity.stated or 0) > figure.value), None)
    return next((one for one in found if (one.quantity.stated or 0) < figure.value), None)
