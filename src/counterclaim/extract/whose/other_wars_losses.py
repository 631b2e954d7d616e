"""Whose losses did the one who spoke last not speak of, so that a sentence without a speaker is the outlet's own?"""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.extract.counts.figure import Figure
from counterclaim.extract.issuers.sides import Sides, home_of, onlookers, side
from counterclaim.extract.voices.pointing_back import in_quotation
from counterclaim.extract.words.lexicon import Lexicon
from counterclaim.model.claim import Party
from counterclaim.vocabulary.load import vocabulary

_NAMING = frozenset({"party", "adj", "forces"})


def drop_who_never_spoke_of_them(figures: Sequence[Figure], own: Party, sides: Sides, lexicon: Lexicon) -> None:
    """Takes away a claimant who goes on by mere nearness where another party's losses are told.

    "The Pentagon says 13 Americans were killed. Britain has lost 457 since 2001." A body that told of its own dead does
    not go on with an army's; one that told of one side of a war may go on with the other's.
    """
    told: dict[tuple[Party, int], tuple[set[Party], list[Figure]]] = {}
    for figure in figures:
        claimant, subject = figure.claimant, figure.subject
        if claimant is None or claimant == own or figure.topic != "loss" or figure.dropped is not None:
            continue
        here = told.setdefault((claimant, figure.sentence.paragraph.index), (set(), []))
        if figure.spoken or figure.twin is not None:
            here[0].add(subject)
            here[1].append(figure)
        elif here[0] and not _in_his_words(figure) and _never_told(subject, claimant, here, sides):
            home = home_of(claimant, lexicon) or sides.home_of_name(claimant)
            figure.claimant = claimant if home is not None and home == subject else None


def _in_his_words(figure: Figure) -> bool:
    """Whether a figure stands in a quotation, which is that of whoever speaks."""
    return in_quotation(figure.sentence.paragraph.text[: figure.number.start])


def _never_told(subject: Party, claimant: Party, here: tuple[set[Party], list[Figure]], sides: Sides) -> bool:
    subjects, spoken = here
    if subject is None or subject in subjects:
        return False
    if subjects == {claimant}:
        return True  # a body that told of its own dead
    parties = vocabulary().parties
    if not isinstance(subject, str) or subject not in parties or parties[subject].kind != "state":
        return False
    if sides.first_day is not None:
        return subject not in sides.parties
    fights = sides.opponent(next(iter(subjects))) == subject and not {*sides.parties} <= onlookers()
    return not fights and not any(subject in _states_named(figure) for figure in spoken)


def _states_named(figure: Figure) -> set[str]:
    """The sides that a figure's sentence names."""
    named = [entry for item in figure.sentence.items if not _NAMING.isdisjoint(entry := item.entry)]
    return {side(str(entry.get("party") or entry.get("adj") or entry.get("forces"))) for entry in named}
