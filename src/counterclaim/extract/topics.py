"""Which figures speak of money and kit given, and which of ground gained or held?"""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.extract.figures import HUMAN, Figure
from counterclaim.extract.roles import side
from counterclaim.extract.tokens import Item

_MONEY = ("usd", "eur")
_AID = ("aid_pledged", "aid_stalled", "aid_delivered")


def name_aid(figure: Figure) -> None:
    """Makes a sum of money an aid claim where the sentence speaks of aid; leaves every other figure alone."""
    if figure.number.unit not in _MONEY:
        _name_kit(figure)
        return
    items, at = figure.sentence.items, figure.at
    figure.category, figure.outcome = None, None
    if not any(item.has("aid_nouns", *_AID) for item in items) or any(item.has("aid_not") for item in items[max(0, at - 6) : at + 3]):
        figure.dropped = "money"
        return
    spoken = [(_distance(items, at, place), item) for place, item in enumerate(items) if item.has(*_AID)]
    verb = min(spoken, key=lambda pair: pair[0])[1] if spoken else None
    if verb is None:
        figure.dropped = "money"
        return
    figure.topic, figure.category, figure.dropped = "aid", "aid-package", None
    figure.unit = figure.number.unit
    figure.outcome = next(key.removeprefix("aid_") for key in _AID if verb.has(key))


def _name_kit(figure: Figure) -> None:
    """Makes a count of kit an aid claim where nothing is lost and the sentence tells of its giving."""
    items, at = figure.sentence.items, figure.at
    if figure.outcome is not None or figure.category in {None, *HUMAN} or figure.dropped is not None:
        return
    spoken = [(_distance(items, at, place), place) for place, item in enumerate(items) if item.has(*_AID)]
    if not spoken or any(item.has("aid_not") for item in items):
        return
    verb = items[min(spoken)[1]]
    figure.topic, figure.outcome = "aid", next(key.removeprefix("aid_") for key in _AID if verb.has(key))
    figure.unit = "items"


def _distance(items: Sequence[Item], at: int, place: int) -> int:
    """How far a verb is from a sum; verbs behind it count less, unless they are said of the sum itself."""
    if place < at:
        return at - place
    own = place - at <= 3 and any(item.has("have", "be") for item in items[at + 1 : place])  # noqa: PLR2004
    return place - at if own else place - at + 3


def name_ground(figure: Figure) -> None:
    """Makes a distance or an area a territory claim where the sentence speaks of ground gained or held."""
    unit = figure.number.unit
    items, at = figure.sentence.items, figure.at
    if unit in {"km", "km2"}:
        figure.category, figure.outcome = None, None
        verbs = [(abs(place - at), place) for place, item in enumerate(items) if item.has("ground") and item.get("ground") != "front"]
        where = min(verbs)[1] if verbs else None
        near = items[where] if where is not None else None
        first = max(0, at - 6) if where is None or where > at else max(where, at - 6)
        if near is None or any(item.get("ground") == "front" for item in items[first : at + 4]):
            figure.dropped = "distance"
            return
        figure.topic, figure.category, figure.dropped, figure.unit = "territory", "area", None, unit
        figure.outcome = str(near.get("ground"))
    elif figure.category == "settlements" and figure.dropped is None:
        if figure.topic != "territory":
            figure.outcome = "controls" if figure.outcome == "captured" else None
        figure.topic, figure.unit = "territory", "items"
    if figure.topic == "territory":
        for item in items:
            party = item.get("forces") or item.get("party") or item.get("adj")
            if party is not None and figure.subject is None:
                figure.subject = side(party)
