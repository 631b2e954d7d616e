"""Does a factor divide two figures of unlike measures that were given before it?"""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.model.finding import Finding
from counterclaim.publish.verify.answers.figure import PERSONS
from counterclaim.publish.verify.answers.question import Desk
from counterclaim.publish.verify.answers.verdict import Judged
from counterclaim.publish.verify.read.parties import loses
from counterclaim.publish.verify.read.prose import quote_at, says
from counterclaim.publish.verify.read.ratio_words import Ratio
from counterclaim.publish.verify.within.ratio_values import gives
from counterclaim.publish.verify.within.ratio_windows import Pair
from counterclaim.publish.verify.within.unlike import LEAST, not_alike, opposed, set_apart

PAIR = 2
"""Sides of a war."""
AGO = 8
"""Figures before a factor that it may have been made of."""
OPEN = 1.25
"""A quotient so many times a factor told with "more than" is not what it was told of."""


def divided(judged: Sequence[Judged], desk: Desk, index: int, ratio: Ratio) -> tuple[Judged, Judged] | None:
    """The two figures of unlike measures, of two sides or claimants, that a factor without figures of its own is of."""
    if ratio.sort != "times":
        return None
    start, end = desk.spans[index]
    sentence = desk.document.text[start:end]
    pair = opposed(judged, desk, index)
    compares = says("divides", sentence) or (says("compare", sentence) and not says("the-first", sentence))
    if pair is None and says("compare", sentence):
        pair = _last_of_either_side(judged, sentence, start, desk)
    if pair is None and compares:
        pair = _divided(judged, ratio, start)
        if pair is not None and pair[0].figure.subject == pair[1].figure.subject and _named_as_they_are(sentence):
            return None
    return pair


def _last_of_either_side(
    judged: Sequence[Judged], sentence: str, start: int, desk: Desk
) -> tuple[Judged, Judged] | None:
    """The last total of persons of each side before a factor that names both ("the Russian army loses seven times as
    many men as the Ukrainian"), where the two are of unlike outcomes.
    """
    named = [side for side in desk.sides if loses(side, sentence)]
    last = {
        one.figure.subject: one
        for one in judged
        if one.figure.subject in named
        and one.figure.span[1] <= start
        and one.figure.category in PERSONS
        and one.figure.value >= LEAST
        and one.figure.period.kind == "cumulative"
    }
    told = sorted(last.values(), key=lambda each: each.figure.span)
    return (told[0], told[1]) if len(told) == len(named) == PAIR and not_alike(*told) else None


def _named_as_they_are(sentence: str) -> bool:
    """Whether a sentence names casualties as well as deaths ("ten casualties for each death it has owned up to")."""
    return says("killed", sentence) and says("casualties-named", sentence)


def _divided(judged: Sequence[Judged], ratio: Ratio, before: int) -> tuple[Judged, Judged] | None:
    """Two figures of unlike measures given before a sentence whose quotient is the very factor it tells."""
    near = [one for one in judged if one.figure.span[1] <= before and one.fair and one.figure.value > 0][-AGO:]
    return next(
        (
            (one, other)
            for place, one in enumerate(near)
            for other in near[place + 1 :]
            if set_apart(one, other)
            and not_alike(one, other)
            and gives(Pair(one.figure.value, other.figure.value, ""), ratio)
            and max(one.figure.value, other.figure.value)
            < OPEN * ratio.value * min(one.figure.value, other.figure.value)
        ),
        None,
    )


def unlike_ratio(ratio: Ratio, pair: tuple[Judged, Judged], desk: Desk) -> Finding:
    """The finding on a factor between two figures of unlike measures given before it."""
    first, second = pair[0].figure, pair[1].figure
    exact = desk.document.text[ratio.start : ratio.end]
    return Finding(
        rule="category",
        severity="medium",
        verdict="not-comparable",
        kind="unlike-measures",
        message=f"“{exact}” sets “{first.text}” against “{second.text}”; the two measures do not compare",
        claims=(first.claim.claim_id, second.claim.claim_id),
        quote=quote_at(desk.document, ratio.start, ratio.end),
        suggestion="give both figures with what each counts, and do not divide them",
        details={"other": [list(first.span), list(second.span)]},
    )
