"""Is a number of two digits one slip away from the only thing its speaker gave of its row in these days?

Two digits meet many others by chance. A small number is held against a statement only where its speaker made it in the
last days, the draft tells that number nowhere else, and the digits are swapped; or where it is the one number that was
given of the row, and one digit is another.
"""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.checks.slips import slip_kind
from counterclaim.publish.verify.answers.evidence import Said, akin
from counterclaim.publish.verify.answers.figure import Figure
from counterclaim.publish.verify.answers.question import Desk, is_own, outcome_fits, same_window, words_of
from counterclaim.publish.verify.answers.verdict import Judged
from counterclaim.publish.verify.answers.windows import Reading
from counterclaim.publish.verify.answers.words import slipped
from counterclaim.publish.verify.judge.heard import speaks
from counterclaim.publish.verify.judge.voices import voice_named
from counterclaim.publish.verify.read.prose import says

SMALL = range(10, 100)
"""Numbers of two digits."""
LATELY = 3
"""Days within which a draft quotes what was said."""
JUST = 1
"""... where one digit is another."""


def small_quote(one: Judged, judged: Sequence[Judged], desk: Desk) -> Judged | None:
    """The finding on a small number that is one slip off what its speaker gave; null where it may be another number."""
    figure = one.figure
    number = figure.quantity.stated
    if number not in SMALL or figure.claim.topic != "loss" or not any(map(str.isdigit, figure.text)):
        return None
    if figure.quantity.qualifier != "exact" or says("dated", figure.sentence):
        return None
    given = [said for said in desk.evidence.rows.get((figure.subject, figure.category), ()) if _just_given(said, desk)]
    given = [said for said in given if outcome_fits(figure, said) and _by_its_speaker(figure, said)]
    told = {other.figure.quantity.stated for other in judged if other is not one}
    free = [said for said in given if said.quantity.stated not in told and said.quantity.stated in SMALL]
    if any(said.quantity.stated == number for said in given):
        return None
    for said in free:
        kind = slip_kind(figure.value, said.quantity.stated or 0)
        of_its_kind = {other.quantity.stated for other in given if said.outcome in (None, other.outcome)}
        alone = len(of_its_kind) == 1 and figure.outcome == said.outcome and not figure.claim.part
        close = alone and _days(said, desk) <= JUST and same_window(figure, said, desk)
        if kind == "swapped-digits" or (kind == "one-digit" and close):
            reading = Reading(said.quantity, words_of(said), (said,), "statement", end=said.day)
            return Judged(figure, "differs", reading, slipped(figure, reading, kind))
    return None


def _days(said: Said, desk: Desk) -> int:
    return (desk.today - said.published).days if said.published is not None else LATELY + 1


def _just_given(said: Said, desk: Desk) -> bool:
    """Whether it is a number that somebody else's text printed in these days."""
    lately = 0 <= _days(said, desk) <= LATELY
    return lately and not said.copied and said.topic == "loss" and said.kind != "rate" and not is_own(said, desk)


def _by_its_speaker(figure: Figure, said: Said) -> bool:
    """Whether the figure's sentence names whoever said it."""
    mine = figure.claimant is not None and akin(figure.claimant, said) and speaks(figure.claimant, figure.sentence)
    return mine or voice_named(said, figure.sentence)
