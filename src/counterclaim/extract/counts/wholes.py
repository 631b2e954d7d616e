"""Of which figure before it is one a part, or the base that it was counted out of?"""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.extract.clauses.tokens import Item
from counterclaim.extract.counts.figure import FLYING, Figure, among_behind, is_part
from counterclaim.extract.counts.govern import Governor
from counterclaim.extract.counts.lists import last_with

_SUBJECT = 5  # items between a relative pronoun and its verb


def before_parts(figure: Figure, governor: Governor, before: Sequence[Figure]) -> Figure | None:
    """The whole whose parts are named behind "among them", where only a verb before the whole's clause governs them."""
    items = figure.sentence.items
    parts = next((place for place in range(figure.at - 1, governor.place, -1) if items[place].has("including")), None)
    if parts is None or governor.right:
        return None
    row = [one for one in before if one.sentence is figure.sentence and one.at < parts and one.dropped is None]
    return row[-1] if row and row[-1].outcome is not None else None


def of_two_verbs(items: Sequence[Item], place: int) -> bool:
    """Whether a verb is the second of two that "or" joins ("destroyed or abandoned, including 3,000 tanks")."""
    if not 1 < place < len(items) or items[place].unknown or items[place - 1].unknown:
        return False
    return items[place].has("passive") and items[place - 1].has("or", "and") and items[place - 2].has("passive")


def among(figure: Figure, before: Sequence[Figure]) -> Figure | None:
    """The figure that one followed by "among them" is a part of; null where it tells its own outcome."""
    told_here = figure.phrase.toll or figure.phrase.done or not figure.phrase.nouns
    if told_here or not before or before[-1].sentence is not figure.sentence or not among_behind(figure):
        return None
    return before[-1]


def whole_of(figure: Figure, before: Sequence[Figure]) -> Figure | None:
    """The figure whose bracketed parts this one is among, where the bracket tells no outcome of its own."""
    items = figure.sentence.items
    if figure.phrase.toll or figure.phrase.done or not figure.phrase.nouns:
        return None
    if "(" not in figure.sentence.paragraph.folded:
        return None
    for place in range(figure.at - 1, -1, -1):
        if items[place].has("taker", "loser", "passive", "toll") or items[place].get("punct") in {")", ";", ":"}:
            return None
        if items[place].get("punct") == "(":
            return next(
                (other for other in reversed(before) if other.sentence is figure.sentence and other.at < place), None
            )
    return None


def is_base(figure: Figure, before: Sequence[Figure]) -> bool:
    """Whether a bare number is what the one before was counted out of ("збито 21 дрон із 30")."""
    items, at = figure.sentence.items, figure.at
    if not before or not at or not figure.phrase.bare or items[at].unknown or not items[at - 1].has("of"):
        return False
    if before[-1].at == at - 2 and not items[at - 1].unknown:  # "2,200 out of 3,500 are gone"
        return (before[-1].number.stated or 0) < (figure.number.stated or 0)
    if before[-1].phrase.nouns and before[-1].phrase.last == at - 2 and before[-1].outcome is not None:
        return (before[-1].number.stated or 0) < (figure.number.stated or 0)  # "втратила 20 танків із 26"
    lost = at > 1 and items[at - 2].has("toll", "and")  # "for the loss of ten", "of 12 in May and of 46 since"
    return not lost and before[-1].category in FLYING and before[-1].outcome in {"shot-down", "destroyed"}


def told_anew(figure: Figure) -> bool:
    """Whether a comma and "another" part a bare number and its verb from what was told ("ещё 62 сдались", ", поранено
    ще 40").
    """
    items, at = figure.sentence.items, figure.at
    if at < 2 or not items[at - 1].has("more") or items[at].unknown or not figure.phrase.bare:
        return False
    verb = at > 2 and items[at - 2].has("passive", "loser") and not items[at - 1].unknown
    return bool(items[at - (3 if verb else 2)].get("punct") == ",")


def of_part(figure: Figure, last: Figure) -> bool:
    """Whether a bare number stands behind a part of a count, in the next sentence (", three of them women. 60 fell") or
    as another count behind a comma ("33 people, five of them children, another 121 were hurt").
    """
    apart = last.sentence is not figure.sentence or told_anew(figure)
    return figure.phrase.bare and apart and last.human and is_part(last) and not is_part(figure)


def past_a_part(figure: Figure, before: Sequence[Figure]) -> Figure | None:
    """The count whose noun another one takes up past a part of it ("33 людини, з них п'ятеро дітей, ще 121 дістала
    поранення"); else null.
    """
    if not before or not told_anew(figure) or not is_part(before[-1]):
        return None
    whole = last_with(before, figure.sentence)
    return whole if whole is not None and whole.human else None


def past_its_part(figure: Figure, governor: Governor | None, before: Sequence[Figure]) -> Figure | None:
    """The count before a part whose own fate is no fate of what goes on ("40 tanks, 12 of them captured, and 30 guns");
    null where a verb of its own, or none of the part's, governs the number.
    """
    if (told := _before_its_relative(figure, governor, before)) is not None:
        return told
    part = before[-1] if before and before[-1].sentence is figure.sentence else None
    if part is None or not is_part(part) or not figure.phrase.nouns or figure.phrase.done or figure.phrase.toll:
        return None
    if governor is None or governor.right or not part.at <= governor.place <= part.phrase.last or is_part(figure):
        return None
    row = (one for one in reversed(before[:-1]) if one.sentence is figure.sentence and not is_part(one))
    whole = next(row, None)
    return whole if whole is not None and whole.outcome is not None else None


def _before_its_relative(figure: Figure, governor: Governor | None, before: Sequence[Figure]) -> Figure | None:
    """The count with which a list goes on past a clause that tells how what flew was sent ("downed 15 of the 22
    missiles which Russia used in its attack, along with 14 drones").
    """
    if governor is None or governor.rule != "launched" or governor.right or not figure.phrase.nouns or figure.at < 1:
        return None
    items, verb = figure.sentence.items, governor.place
    joined = items[figure.at - 1].has("plus", "and") and any(
        item.get("punct") == "," for item in items[verb : figure.at]
    )
    who = next((at for at in range(verb - 1, max(0, verb - _SUBJECT), -1) if items[at].has("relative", "clause")), None)
    if not joined or who is None or not items[who - 1].has("cat") or items[who].unknown:
        return None
    row = (one for one in reversed(before) if one.sentence is figure.sentence and one.phrase.last < who)
    whole = next((one for one in row if one.outcome is not None and one.dropped is None), None)
    return whole if whole is not None and figure.category in FLYING and whole.category in FLYING else None


def of_what_flies(figure: Figure) -> None:
    """Lets a bare count of what was shot down take up what flew, and not the thing it struck ("drones struck a depot;
    the ministry said it had downed 101 of them").
    """
    if figure.outcome != "shot-down" or figure.category is None or figure.phrase.nouns or figure.category in FLYING:
        return
    flew = [item for item in figure.sentence.items[: figure.at] if item.get("cat") in FLYING]
    figure.category = str(flew[-1].get("cat")) if flew else figure.category
