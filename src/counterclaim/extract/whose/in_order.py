"""Whose are two bare numbers held against each other, by the order in which the sides were told before?"""

from __future__ import annotations

from counterclaim.extract.counts.figure import Figure
from counterclaim.extract.issuers.sides import side
from counterclaim.extract.whose.case import Case
from counterclaim.model.claim import Party

_PAIR = 2


def in_order(case: Case) -> Party:
    """The first or the second of the sides of the pair before ("2774 российских против 751 украинской; в самолётах —
    105 против 78"), or of the two whose losses the sentence speaks of ("потери России и Украины — 105 против 78").
    """
    figure = case.figure
    if not figure.phrase.bare or figure.phrase.party is not None:
        return None
    place = _place_in_pair(case, figure)
    if place is None:
        return None
    here = [one for one in case.before if one.sentence is figure.sentence]
    told = here[: len(here) - place][-_PAIR:]
    if len(told) == _PAIR and _against(case, told[0], told[1]) and told[0].subject != told[1].subject:
        return told[place].subject
    sides = _named(case) if not told else []
    return sides[place] if len(sides) == _PAIR else None


def _place_in_pair(case: Case, figure: Figure) -> int | None:
    """0 for the number before "against", 1 for the one behind; null for none of such a pair."""
    items, at = case.items, figure.at
    if at + 2 < len(items) and items[at + 1].has("against") and items[at + 2].number is not None:
        return None if items[at + 1].unknown or items[at + 2].unknown else 0
    behind = at > 1 and items[at - 1].has("against") and items[at - 2].number is not None
    return 1 if behind and not (items[at].unknown or items[at - 1].unknown) else None


def _against(case: Case, first: Figure, second: Figure) -> bool:
    between = case.items[first.phrase.last + 1 : second.at]
    return len(between) == 1 and between[0].has("against")


def _named(case: Case) -> list[str]:
    """The two sides that "and" joins behind a noun of loss; empty for others."""
    items = case.items[: case.figure.at]
    for place in range(1, len(items) - 2):
        first, link, second = items[place : place + 3]
        parties = [one.get("party") or one.get("forces") or one.get("adj") for one in (first, second)]
        lost = items[place - 1].has("toll") or (place + 3 < len(items) and items[place + 3].has("toll"))
        if link.has("and") and lost and None not in parties and not (link.unknown or second.unknown):
            return [side(str(party)) for party in parties]
    return []
