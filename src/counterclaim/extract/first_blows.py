"""Whose people were hurt on the day with which a war began, and who does not count them?"""

from __future__ import annotations

from counterclaim.extract.figure import Figure, is_part
from counterclaim.extract.persons import hostages
from counterclaim.extract.victims import WHERE_THEY_LIVE
from counterclaim.model.period import Period
from counterclaim.vocabulary.load import vocabulary


def settle_first_blow(figure: Figure, period: Period, before: Figure | None, told: set[str]) -> None:
    """Gives people hurt or taken on a war's first day alone to the side that its first blow fell on.

    So are hostages, of whichever day. Nobody else is meant where the phrase names its side ("1,500 Hamas fighters") or
    another than the theatre was read. A body that counts the other side's people did not count these; nor did any
    other that the sentence does not name, where the text only recalls how the war began.

    Args:
        before: the figure before it.
        told: who has told of a first blow in so many words so far; grows by this figure's claimant.
    """
    if not figure.human or figure.topic != "loss" or figure.phrase.party is not None:
        return
    if is_part(figure) and before is not None and before.sentence is figure.sentence and hostages(before):
        figure.subject = before.subject  # "94 hostages, of whom at least 34 are dead"
    on_one_day = period.kind == "interval" and period.start == period.end
    for pack in vocabulary().packs.values():
        first = on_one_day and period.start == pack.first_day
        if pack.first_blow is None or not (first or (figure.outcome == "captured" and hostages(figure))):
            continue
        attacker = (
            figure.subject is not None and figure.category in WHERE_THEY_LIVE and _strikers(figure, pack.first_blow)
        )
        if figure.subject in {None, pack.theatre} or attacker:
            figure.subject = pack.first_blow
        if figure.claimant is None or figure.subject != pack.first_blow:
            continue
        counted = pack.counters.get(figure.claimant) if isinstance(figure.claimant, str) else None
        speaker = repr(figure.claimant)
        if figure.spoken:
            told.add(speaker)
        if counted not in {None, pack.first_blow} or speaker not in told:
            figure.claimant = None


def _strikers(figure: Figure, struck: str) -> bool:
    """Whether the people were read as those of the group that struck ("the attack of Hamas killed 1,200 people")."""
    known = vocabulary().parties.get(str(figure.subject))
    return known is not None and known.kind == "group" and known.against == struck
