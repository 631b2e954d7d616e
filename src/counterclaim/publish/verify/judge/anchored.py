"""Did somebody state the very number of a figure whose own question nobody answered?"""

from __future__ import annotations

from counterclaim.publish.verify.answers.comparable import digits_of
from counterclaim.publish.verify.answers.evidence import akin
from counterclaim.publish.verify.answers.figure import PERSONS, Figure
from counterclaim.publish.verify.answers.hedges import hedge_turned
from counterclaim.publish.verify.answers.question import Desk, collected, fit, is_own, outcome_fits, words_of
from counterclaim.publish.verify.answers.verdict import Judged, told_otherwise
from counterclaim.publish.verify.answers.windows import Reading
from counterclaim.publish.verify.judge.heard import speaks
from counterclaim.publish.verify.judge.voices import gave_it_too, given_by_another
from counterclaim.publish.verify.read.parties import loses
from counterclaim.publish.verify.read.prose import says

TELLS = 3
"""Digits before its closing zeros from which a number is a collection's own by no chance."""
LEAST = 20
"""Below this the very number in somebody's statement is taken for chance."""


def anchored_in(figure: Figure, desk: Desk) -> Judged | None:
    """The statement with the very number, where nobody answered the question the figure was read with.

    A sentence may name the side or the speaker by a word the reader does not know; a number that one of the sources
    gave of persons, or of the same row, is then told of it, and its hedge is compared. Null where none or several did.
    """
    if figure.quantity.stated is None or figure.value < LEAST:
        return None
    # a speaker of another paragraph was taken over, and this sentence has one of its own behind the number
    end = figure.span[1] - figure.sentence_start
    taken = (
        figure.claimant is not None
        and not speaks(figure.claimant, figure.sentence)
        and says("said", figure.sentence[end:])
    )
    told = [
        said
        for said in desk.evidence.by_number.get(figure.quantity.stated, ())
        if not said.copied
        and said.claim is not None
        and not is_own(said, desk)
        and said.topic == figure.claim.topic
        and (
            figure.claimant is None or ":" in figure.claimant or figure.carried or taken or akin(figure.claimant, said)
        )
        and (said.category == figure.category or {said.category, figure.category} <= PERSONS)
        and (
            figure.carried
            or said.subject == figure.subject
            or figure.subject not in desk.sides
            or (taken and not loses(figure.subject, figure.sentence))
        )
    ]
    told = [said for said in told if not collected(said) or digits_of(figure.value) >= TELLS]
    if not told or len({(said.quantity, said.claimant) for said in told}) > 1 or told[0].kind == "rate":
        return None
    reading = Reading(told[0].quantity, words_of(told[0]), (told[0],), "statement", end=told[0].day)
    if not outcome_fits(figure, told[0]):
        return told_otherwise(figure, [reading])
    how = fit(figure, reading)
    if gave_it_too(figure, desk) and not akin(figure.claimant, told[0]):
        return None  # the claimant's own statement of it is of another row or side
    if (other := given_by_another(figure, reading, desk)) is not None:
        return Judged(figure, "differs", reading, other)
    if how == "hedged-otherwise":
        return Judged(figure, "differs", reading, hedge_turned(figure, reading))
    return Judged(figure, "consistent", reading) if how in ("matches", "consistent") else None
