"""What do figures lend each other once each of them is read?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from counterclaim.extract.counts.figure import Figure, is_part
from counterclaim.extract.whose.kind_taken_over import restates

_FELL = frozenset({"killed", "wounded", "casualties"})


def from_body(figures: Sequence[Figure]) -> None:
    """A headline's figure without a verb means what the same figure means in the body."""
    for figure in figures:
        if figure.sentence.paragraph.zone == "body" or figure.outcome is not None or figure.number.stated is None:
            continue
        for other in figures:
            alike = other.category == figure.category or (other.human and figure.human)
            same = alike and other.number.stated == figure.number.stated
            if same and other.outcome is not None and other.dropped is None and other.sentence.paragraph.zone == "body":
                figure.outcome, figure.topic, figure.dropped = other.outcome, other.topic, None
                break


def share_subjects(figures: Sequence[Figure]) -> None:
    """A bare number joined to one whose noun names the side shares that side."""
    for first, second in pairwise(figures):
        joined = first.sentence is second.sentence and second.at - first.phrase.last <= 3
        if (
            joined
            and first.phrase.bare
            and second.phrase.party is not None
            and first.human == second.human
            and first.governor is not None
        ):
            between = first.sentence.items[first.phrase.last + 1 : second.at]
            if any(item.has("and") for item in between):
                first.subject = second.subject


def spread_hedges(figures: Sequence[Figure]) -> None:
    """A hedge that is the verb holds for all objects of the verb."""
    for place, figure in enumerate(figures):
        if figure.number.hedge != "verb" or figure.number.qualifier == "exact":
            continue
        for later in figures[place + 1 :]:
            if (
                later.sentence is not figure.sentence
                or later.claimant != figure.claimant
                or later.number.hedge is not None
                or later.number.qualifier != "exact"
                or is_part(later)
                or _broken_down(figure, later)
                or _has_its_own_verb(later, figure)
            ):
                break
            number = later.number
            low = number.stated if figure.number.low is not None else None
            high = number.stated if figure.number.high is not None else None
            later.number = replace(number, qualifier=figure.number.qualifier, low=low, high=high)


def _broken_down(whole: Figure, part: Figure) -> bool:
    """Whether a colon behind a whole opens its parts ("losses exceed 750,000 men: 198,000 killed ..."), or "of them"
    does ("перевалили за 634 тысячи, из них за сутки — 1240").
    """
    between = whole.sentence.items[whole.at + 1 : part.at]
    if any(item.has("of_them") for item in between):
        return True
    return whole.human and part.human and any(item.get("punct") == ":" for item in between)


def _has_its_own_verb(later: Figure, first: Figure) -> bool:
    """Whether a verb of loss behind the first figure governs the second ("losses topped 90, and two tanks burned")."""
    verb = later.governor
    return verb is not None and verb.role in {"loser", "taker", "passive"} and first.at < verb.place


def mark_parts(figures: Sequence[Figure]) -> None:
    """Figures that the text says are contained in another one; armour that includes tanks is tanks and armour."""
    for figure in figures:
        figure.part = is_part(figure)
    for whole, part in pairwise(figures):
        armour = whole.category == "armoured-vehicles" and not whole.part and whole.sentence is part.sentence
        between = whole.sentence.paragraph.folded[whole.number.end : part.number.start] if armour else ""
        both = "бронетехн" in between or "бронетанк" in between  # a word for armour of all kinds
        if both and part.part and part.category == "tanks" and whole.dropped is None is part.dropped:
            whole.category = "tanks-and-armour"


def share_outcomes(figures: Sequence[Figure]) -> None:
    """What became of a whole and of its parts, and of those told over again by the day, is told once."""
    _casualties_in_parts(figures)
    _told_over_again(figures)


def _casualties_in_parts(figures: Sequence[Figure]) -> None:
    """A count of people hurt is one of casualties where the dead and the wounded behind it add up to it ("6 754
    постраждалих: 968 загиблих і 5 786 поранених").
    """
    for whole, one, two in zip(figures, figures[1:], figures[2:], strict=False):
        if whole.outcome != "wounded" or {one.outcome, two.outcome} != {"killed", "wounded"} or not whole.human:
            continue
        between = whole.sentence.items[whole.phrase.last + 1 : one.at] if whole.sentence is one.sentence else ()
        if not any(item.get("punct") in {":", "("} or item.has("including", "of_them") for item in between):
            continue
        total, parts = whole.number.stated, (one.number.stated, two.number.stated)
        if whole.sentence is two.sentence and total is not None and None not in parts:
            whole.outcome = "casualties" if total == sum(part or 0 for part in parts) else whole.outcome
            for part in (one, two):
                part.category = whole.category if part.category == "people" else part.category


def _told_over_again(figures: Sequence[Figure]) -> None:
    """An average behind "that is" is of what became of those told before it ("20 тисяч убитих, тобто 650 на день")."""
    for first, second in pairwise(figures):
        fell = first.human and first.outcome in _FELL and second.human and second.outcome == "lost"
        if fell and not (second.phrase.toll or second.phrase.done) and restates(first, second):
            second.outcome = first.outcome
