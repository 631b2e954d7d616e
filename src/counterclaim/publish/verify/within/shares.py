"""Of which two figures is a share that its own sentence tells in words alone?

"200,000 of the 900,000 were killed. The dead make up 38 per cent of the casualties"; "the week added 6,910. Of them the
last day took 26 per cent": the sentence of the share prints neither number, and its words say which of the figures just
before are meant.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import timedelta

from counterclaim.publish.verify.answers.figure import PERSONS, Figure
from counterclaim.publish.verify.answers.question import Desk, series_of
from counterclaim.publish.verify.answers.verdict import Judged
from counterclaim.publish.verify.answers.windows import DAY, change, shown
from counterclaim.publish.verify.read.parties import first_state, last_state
from counterclaim.publish.verify.read.prose import says
from counterclaim.publish.verify.read.ratio_words import Ratio
from counterclaim.publish.verify.within.ratio_windows import Pair
from counterclaim.vocabulary.load import vocabulary

_PARTS = ("killed", "wounded", "missing", "captured")
_WHOLES = frozenset({"casualties", "lost", None})
MANY = 10
"""A count so many times a mean is the one it is reckoned from, and not set against it."""
BEHIND = 40
"""Characters behind a ratio in which the words of whose number it is set against stand."""
LONGER = 2
"""Days from which a figure's period is a whole that one day may be a share of."""


def shares_told(sentence: str, before: Sequence[Figure], desk: Desk) -> Iterator[Pair]:
    """The pairs (part, whole) that a sentence with a share and no figure of its own can mean; none where it is open."""
    yield from _of_one_outcome(sentence, before)
    if says("of-them", sentence) and says("span-day-of", sentence):
        yield from _of_the_last_day(before, desk)


def of_two_voices(ratio: Ratio, judged: Sequence[Judged], sentence: str, start: int) -> list[Pair]:
    """The figures of the two states a comparison without figures names ("the British figure is 11 % above the
    American one"), each the last of people given before it; none where the words name no two.
    """
    left, right = ratio.start - start, ratio.end - start
    before = sentence[:left].rpartition(";")[2]
    behind = sentence[right:].partition(";")[0]
    if ratio.turn == "of" and ratio.sort != "times":
        return []
    first, second = last_state(before), first_state(behind)
    told = [one.figure for one in judged if one.figure.span[1] <= start and one.figure.category in PERSONS]
    if first is None and second is not None and (held := _beside_their_one(ratio, judged, sentence, start, second)):
        return held
    pair = [next((figure for figure in reversed(told) if _of_state(figure, state)), None) for state in (first, second)]
    one, other = pair
    if first == second or one is None or other is None or one.subject != other.subject or not one.value * other.value:
        return []
    return [Pair(one.value, other.value, f"{shown(one.value)} against {shown(other.value)}", ordered=True)]


def _beside_their_one(ratio: Ratio, judged: Sequence[Judged], sentence: str, start: int, state: str) -> list[Pair]:
    """The last figure before a factor against each figure that a state's voice gave before it ("293,440; it is nearly
    twice the British one").
    """
    behind = sentence[ratio.end - start :]
    if not says("that-one", behind[:BEHIND]):
        return []
    told = [one.figure for one in judged if one.figure.span[1] <= ratio.start and one.figure.category in PERSONS]
    mine = [one for one in told if one.span[0] >= start and one.quantity.stated is not None]
    others = [one for one in told if _given_by(one, state, judged) and mine and one.subject == mine[-1].subject]
    return [
        Pair(mine[-1].value, one.value, f"{shown(mine[-1].value)} against {shown(one.value)}", ordered=True)
        for one in others
        if mine and one is not mine[-1] and one.value
    ]


def _given_by(figure: Figure, state: str, judged: Sequence[Judged]) -> bool:
    """Whether a figure is a state's, by its claimant or by the statement that bears it out."""
    said = next((one.reading.said[-1] for one in judged if one.figure is figure and one.fair and one.reading), None)
    giver = (said.claimant if said is not None and not said.copied else None) or figure.claimant or ""
    return figure.quantity.stated is not None and vocabulary().state_of(giver) == state


def _of_state(figure: Figure, state: str | None) -> bool:
    claimant = figure.claimant or ""
    return state is not None and figure.quantity.stated is not None and vocabulary().state_of(claimant) == state


def _of_one_outcome(sentence: str, before: Sequence[Figure]) -> Iterator[Pair]:
    """The killed, the wounded … that the sentence names, against all who were lost of the same side."""
    people = [figure for figure in before if figure.category in PERSONS]
    for part in people:
        if part.outcome not in _PARTS or not says(part.outcome, sentence):
            continue
        for whole in people:
            if whole.outcome in _WHOLES and whole.subject == part.subject and whole.value > part.value:
                for one in _ends(part):
                    for other in _ends(whole):
                        yield Pair(one, other, f"{shown(one)} of {shown(other)}", ordered=True)


def _of_the_last_day(before: Sequence[Figure], desk: Desk) -> Iterator[Pair]:
    """The last day's increment against each figure of several days just before."""
    for figure in before:
        start, end = figure.period.start, figure.period.end
        if start is None or end is None or end - start < timedelta(days=LONGER) or not figure.quantity.stated:
            continue
        day = desk.day_of(figure)
        for reading in change(series_of(figure, desk), day - DAY, day, window="day"):
            how = f"{reading.how} of {shown(figure.value)}"
            yield Pair(reading.value, figure.value, how, reading.said, ordered=True)


def _ends(figure: Figure) -> list[float]:
    """A figure's number, or the two ends of its range."""
    quantity = figure.quantity
    ends = [quantity.stated] if quantity.stated is not None else [quantity.low, quantity.high]
    return [float(end) for end in ends if end]


def mean_of_it(kind: str | None, other: str | None, value: float, theirs: float) -> bool:
    """Whether one number is a mean and the other, many times as large, the count it is of (their periods' kinds)."""
    return (kind == "rate") != (other == "rate") and max(value, theirs) >= MANY * min(value, theirs)
