"""Whose are the houses and cars that were hit in a street?"""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.extract.counts.figure import Figure
from counterclaim.extract.whose.victims import WHERE_THEY_LIVE
from counterclaim.model.claim import Party

_IN_THE_STREET = frozenset({"vehicles"})
_FELL = frozenset({"killed", "wounded", "missing"})
_ARMIES = frozenset({"enemy", "forces", "issuers_armed"})


def beside_homes(figure: Figure) -> bool:
    """Whether houses that were hit are counted, or cars beside them, so that they are of those who live there."""
    if figure.dropped == "targets struck":
        return _homes(figure)
    cars = figure.category == "vehicles" and figure.outcome in {"damaged", "destroyed"}
    return cars and any(one.dropped == "targets struck" and _homes(one) for one in figure.sentence.figures)


def _homes(figure: Figure) -> bool:
    counted = figure.sentence.items[figure.at + 1 : figure.phrase.last + 1]
    return any(item.has("struck") for item in counted)


def hit_in_the_street(figure: Figure, before: Sequence[Figure]) -> Party:
    """The side whose cars were hit by nobody named: that of people just said to be hurt ("34 died; ten cars burnt"),
    or of the town that was struck ("drones shelled Odesa, four cars caught fire").
    """
    governor = figure.governor
    done = governor is not None and (governor.role == "passive" or (governor.role == "phrase" and figure.phrase.done))
    if figure.category not in _IN_THE_STREET or not done or "enemy" in figure.sentence.means:
        return None
    if (town := _struck_town(figure)) is not None:
        return town
    told = next((one for one in reversed(before) if one.dropped is None), None)
    beside = told is not None and told.sentence.paragraph is figure.sentence.paragraph
    hurt = beside and told is not None and told.category in WHERE_THEY_LIVE and told.outcome in _FELL
    return told.subject if hurt and told is not None else None


def _struck_town(figure: Figure) -> str | None:
    """The country of the town that a sentence without a word of armies says was struck, before the number."""
    items = figure.sentence.items[: figure.at]
    if not _ARMIES.isdisjoint(figure.sentence.means):
        return None
    hit = next((at for at, item in enumerate(items) if item.has("struck") and not item.has("cat")), len(items))
    return next((str(item.get("place_in")) for item in items[hit + 1 :] if item.has("place_in")), None)
