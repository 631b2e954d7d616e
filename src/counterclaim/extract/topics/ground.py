"""Which figures speak of ground gained or held, and whose?"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from counterclaim.extract.clauses.tokens import Item
from counterclaim.extract.counts.figure import Figure, sentences_before
from counterclaim.extract.issuers.sides import side
from counterclaim.extract.topics.aid import distance_to

_MORE = 20  # times a distance or area that another month's of the same is not


def name_ground(figure: Figure) -> None:
    """Makes a distance or an area a territory claim where the sentence speaks of ground gained or held."""
    items, at = figure.sentence.items, figure.at
    if figure.topic == "territory" and figure.human:
        figure.topic, figure.outcome = "loss", "captured" if figure.outcome == "controls" else None
    unit = figure.number.unit or _ground_before(figure)
    if unit in {"km", "km2"}:
        taken = figure.outcome == "captured" and unit == "km2"  # "взяли 4 945 квадратних кілометрів"
        figure.category, figure.outcome = None, None
        verbs = [
            (distance_to(items, at, place), place)
            for place, item in enumerate(items)
            if item.has("ground") and item.get("ground") != "front"
        ]
        where = min(verbs)[1] if verbs else None
        near = items[where] if where is not None else None
        if figure.number.unit is None and near is None:
            figure.topic, figure.category, figure.dropped, figure.unit = "territory", "area", None, unit
            figure.outcome = _last_outcome(figure)
            return
        first = max(0, at - 6) if where is None or where > at else max(where, at - 6)
        if near is None and unit == "km2" and (gained := _gained_before(figure)) is not None:
            figure.topic, figure.category, figure.dropped, figure.unit = "territory", "area", None, unit
            figure.outcome = gained.outcome
            return
        if near is None and taken:
            figure.topic, figure.category, figure.dropped, figure.unit = "territory", "area", None, unit
            figure.outcome = "controls"
            return
        if near is None or any(item.get("ground") == "front" for item in items[first : at + 4]):
            figure.dropped = "distance"
            return
        figure.topic, figure.category, figure.dropped, figure.unit = "territory", "area", None, unit
        figure.outcome = str(near.get("ground"))
    elif figure.category == "settlements" and figure.dropped is None:
        listed = figure.governor is None or figure.governor.role == "list"
        if figure.topic == "territory" and figure.outcome == "lost" and listed:
            figure.outcome = _last_outcome(figure) or "controls"  # "называет другую цифру: 22 населенных пункта"
        if figure.topic != "territory":
            figure.outcome = "controls" if figure.outcome == "captured" else None
        figure.topic, figure.unit = "territory", "items"
    if figure.topic == "territory" and figure.subject is None:
        for item in items:
            party = item.get("forces") or item.get("party") or item.get("adj")
            if party is not None:
                figure.subject = side(party)
                break


def _ground_before(figure: Figure) -> str | None:
    """The unit of the area that a bare number is compared with ("192 km² in February, after 325 in January")."""
    if not figure.phrase.bare or figure.number.unit is not None or figure.topic_item is not None:
        return None
    rows = [*sentences_before(figure.sentence, 1), figure.sentence]
    row = [other for sentence in rows for other in sentence.figures]
    last = next((other for other, then in pairwise(row) if then is figure), None)
    if last is None or last.topic != "territory" or last.unit not in {"km", "km2"} or last.dropped is not None:
        return None
    told, value = last.number.stated or last.number.high, figure.number.stated or figure.number.high
    if last.sentence is not figure.sentence and told is not None and (value or 0) > _MORE * told:
        return None  # "advanced 5 km. The force used there numbers 30,000"
    behind = items_behind(figure)
    return (
        last.unit if not behind or behind[0].has("prepositions", "and", "punct") or behind[0].time is not None else None
    )


def _gained_before(figure: Figure) -> Figure | None:
    """The area of the sentence before that this one says again ("that makes 700 km² a month"); null for none."""
    before = sentences_before(figure.sentence, 1)
    rows = before[0].figures if before else []
    return next((row for row in rows if row.topic == "territory" and row.unit == "km2" and row.dropped is None), None)


def _last_outcome(figure: Figure) -> str | None:
    rows = [*sentences_before(figure.sentence, 1), figure.sentence]
    told = [
        other.outcome
        for sentence in rows
        for other in sentence.figures
        if other.topic == "territory" and other is not figure
    ]
    return told[-1] if told else None


def items_behind(figure: Figure) -> Sequence[Item]:
    """The items of a figure's sentence behind its phrase."""
    return figure.sentence.items[figure.phrase.last + 1 :]
