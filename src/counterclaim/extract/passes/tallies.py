"""Where does a count of one side's dead by name go on, in paragraphs in which nobody speaks?"""

from __future__ import annotations

import re
from collections.abc import Sequence

from counterclaim.extract.counts.figure import Figure, is_part
from counterclaim.extract.passes.passes import is_outlet
from counterclaim.extract.whose.persons import STATUS_UNKNOWN
from counterclaim.model.claim import Party

_OF_A_COUNT = frozenset({"counts_total", "counts_figure", "counts_act", "said_to_be", "makes_up", "speech_lists"})
_NEAR = 2  # paragraphs
_DEAD = frozenset({"killed", "casualties"})  # outlets call the names on such a list casualties as well
_SHRUNK = re.compile(
    r"(?<!\w)(?:флот|парк|арми|авиаци|арсенал|группировк|угрупован|авіаці)\w*(?: [\w-]+){0,3}"
    r" (?:сократил|уменьшил|поредел|обеднел|скоротив|скоротил|зменшив|зменшил|порідш)\w* на[^.;]{0,60}$"
)
_CLAUSE = 130  # characters before a number in which it is said what has shrunk
_PARTS = frozenset({"officers", "commanders", "convicts", "volunteers", "mobilised"})


def added_to_total(figure: Figure) -> bool:
    """Whether a running total has grown by a figure; a fleet or a park that has shrunk by so many has lost them."""
    text, at = figure.sentence.paragraph.folded, figure.number.start
    return figure.number.grown and _SHRUNK.search(text, max(0, at - _CLAUSE), at) is None


def tally_goes_on(figures: Sequence[Figure], own: Party, outlet: Party) -> None:
    """A paragraph in which nobody speaks goes on with the count of the dead right before it.

    Only of a project's count or of the outlet's own, of the same army's dead, and where the words say that a count
    is told or a part of it: "Mediazona lists 90,000 dead. ¶ Of them 4,600 were officers." What killed men in one
    place stands in no list and stays the outlet's.
    """
    if own is not None and not is_outlet(own):
        return
    last: Figure | None = None
    for figure in figures:
        if figure.topic != "loss" or figure.dropped is not None or figure.sentence.paragraph.zone != "body":
            continue
        if figure.claimant is None and not figure.spoken:
            if last is None or not _goes_on(figure, last):
                continue
            figure.claimant, figure.subject = last.claimant, last.subject
        listed = is_outlet(figure.claimant) or (outlet is not None and figure.claimant == outlet)
        counts = listed and figure.outcome in _DEAD and figure.human and figure.subject is not None
        last = figure if counts and figure.category not in STATUS_UNKNOWN else None


def told_by_no_list(figures: Sequence[Figure], own: Party) -> None:
    """Persons whom no list of names holds are told by the outlet, though the project that keeps it speaks alone.

    Further down than the paragraph in which it speaks: the other side's men, the wounded, and men killed in one place
    of whom the words do not say that they are counted ("A missile hit a barracks and killed 89 men").
    """
    if own is not None:
        return
    told: dict[str, Figure] = {}
    for figure in figures:
        claimant = figure.claimant
        if not (figure.human and figure.topic == "loss" and isinstance(claimant, str) and is_outlet(claimant)):
            continue
        if figure.spoken or claimant not in told:
            told[claimant] = figure
            continue
        last = told[claimant]
        apart = figure.sentence.paragraph.index > last.sentence.paragraph.index
        body = figure.sentence.paragraph.zone == last.sentence.paragraph.zone == "body"
        body = body and not figure.sentence.paragraph.listed
        before = [one for one in figure.sentence.figures if one.at < figure.at and one.human]
        goes_on = bool(before) and before[-1].claimant is None
        if body and apart and (goes_on or figure.subject != last.subject or not _counted(figure)):
            figure.claimant = None


def _goes_on(figure: Figure, last: Figure) -> bool:
    near = figure.sentence.paragraph.index - last.sentence.paragraph.index <= _NEAR
    if not near or not figure.human or figure.subject not in {None, last.subject} or figure.phrase.enemy:
        return False
    before = [one for one in figure.sentence.figures if one.at < figure.at and one.dropped is None]
    return _counted(figure) and all(one.claimant == last.claimant for one in before)


def _counted(figure: Figure) -> bool:
    """Whether the words tell of the dead of a list: a kind of them, a part, or a count of them."""
    if figure.outcome not in _DEAD:
        return False
    if figure.category in _PARTS or is_part(figure):
        return True
    return not _OF_A_COUNT.isdisjoint(figure.sentence.means)
