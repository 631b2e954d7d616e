"""In whose army did men of another country fall ("у лавах російської армії загинули 523 непальці")?"""

from __future__ import annotations

from counterclaim.extract.counts.figure import Figure
from counterclaim.extract.issuers.sides import side
from counterclaim.extract.whose.on_a_side import serves_in


def in_an_army(figure: Figure) -> str | None:
    """The side in whose army those fell who are named by another country ("у лавах російської армії 523 непальці")."""
    items = figure.sentence.items
    for place in range(figure.at - 1, 0, -1):
        led, named = items[place - 1], items[place]
        army = named.get("forces") or (led.has("in_ranks") and (named.get("adj") or named.get("party")))
        tells = items[place + 1].has("speech_before") and led.has("at")  # "В ЦАХАЛ заявили, что убиты 12 бойцов ХАМАС"
        if army and led.has("in_ranks", "at") and not (named.unknown or tells):
            return side(str(army))
        if named.get("punct") in {";", ":"} or "reset" in named.entry:
            return None
    return serves_in(figure) and side(str(serves_in(figure)))
