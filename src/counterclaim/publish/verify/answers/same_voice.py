"""What else did the very claimant of a figure say: of which side, and with which hedge?"""

from __future__ import annotations

from dataclasses import replace

from counterclaim.checks.slips import slip_kind
from counterclaim.publish.verify.answers.comparable import digits_of
from counterclaim.publish.verify.answers.evidence import akin
from counterclaim.publish.verify.answers.figure import Figure
from counterclaim.publish.verify.answers.hedges import hedge_turned, hedged_there
from counterclaim.publish.verify.answers.question import Desk, collected, fit, is_own, words_of
from counterclaim.publish.verify.answers.verdict import Judged
from counterclaim.publish.verify.answers.windows import Reading
from counterclaim.publish.verify.answers.words import slipped
from counterclaim.publish.verify.read.parties import mentions

SWAPPED = 3
"""Digits before its closing zeros from which a number with two of them swapped is another's misprint."""
SAME_DAYS = 3
"""Days within which a statement and a table's cell are of one day."""


def of_the_side_spoken_of(figure: Figure, desk: Desk) -> Figure:
    """The figure, of the one side whose losses its claimant gave, where its own is a country only passed through.

    "Perthes, who left after talks in Cairo, spoke of 150,000 dead in Sudan": a country that nobody gave losses of is a
    place, where the sentence names the one that its claimant spoke of.
    """
    subject = figure.subject
    if figure.claim.topic != "loss" or figure.claimant is None or subject is None or ":" in subject:
        return figure
    if subject in desk.sides or any(subject == one for one, _ in desk.evidence.rows):
        return figure
    given = {
        said.subject
        for said in desk.evidence.said
        if not said.copied and said.subject is not None and akin(figure.claimant, said) and not is_own(said, desk)
    }
    side = next(iter(given)) if len(given) == 1 else None
    return replace(figure, subject=side) if side is not None and mentions(side, figure.sentence) else figure


def stated_a_slip_away(figure: Figure, worded: list[Reading]) -> Judged | None:
    """The finding on what the claimant himself stated for the very question, where the draft has two digits of it
    swapped and is only near a sum of somebody's table.
    """
    if figure.claimant is None or figure.quantity.qualifier != "exact" or digits_of(figure.value) < SWAPPED:
        return None
    for one in worded:
        own = one.window == "statement" and one.quantity.stated is not None and akin(figure.claimant, one.said[0])
        if own and (kind := slip_kind(figure.value, one.value)) == "swapped-digits":
            return Judged(figure, "differs", one, slipped(figure, one, kind))
    return None


def stated_with_another_hedge(figure: Figure, desk: Desk, best: Reading) -> Judged | None:
    """The finding on a hedge turned, where the claimant himself stated a table's very number of that day with another.

    A source's own statement goes before a table (fairness rules, section 2).
    """
    if figure.quantity.qualifier == "exact" or figure.claimant is None or figure.carried or not hedged_there(figure):
        return None
    told = [
        said
        for said in desk.evidence.by_number.get(figure.quantity.stated or -1, ())
        if not said.copied
        and not collected(said)
        and not is_own(said, desk)
        and said.claim is not None
        and akin(figure.claimant, said)
        and (said.subject, said.category) == (figure.subject, figure.category)
        and best.end is not None
        and said.day is not None
        and abs((said.day - best.end).days) <= SAME_DAYS
    ]
    stated = [Reading(said.quantity, words_of(said), (said,), "statement", end=said.day) for said in told]
    if not stated or any(fit(figure, reading) != "hedged-otherwise" for reading in stated):
        return None
    return Judged(figure, "differs", stated[0], hedge_turned(figure, stated[0]))
