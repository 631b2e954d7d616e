"""Whose are soldiers by the region or town they are from ("412 men from the Perm region", "Altai has lost 900 men")?"""

from __future__ import annotations

from counterclaim.extract.whose.case import Case
from counterclaim.model.claim import Party

_SOLDIERS = frozenset({"personnel", "officers", "commanders", "volunteers", "mobilised", "convicts"})
_FROM = frozenset({"from", "of"})
_NEAR = 3  # items from those counted to the place they are from


def raised_in(case: Case) -> Party:
    """The country of the place right behind "from", or of the place that opens a clause of losing; null for none."""
    figure, items = case.figure, case.items
    if figure.category not in _SOLDIERS or figure.phrase.party is not None:
        return None
    low, text = figure.phrase.last + 1, figure.sentence.paragraph.folded
    for place in range(low, min(low + _NEAR, len(items) - 1)):
        led, home = items[place], items[place + 1]
        if led.has("punct", "clause", "taker", "loser"):
            break
        if text[led.start : led.end] == "from" and home.has("place_in") and set(home.unknown) <= {"the"}:
            return str(home.get("place_in"))
    governor = figure.governor
    if governor is None or governor.role != "loser" or not 0 < governor.place < figure.at:
        return None
    place = governor.place - 1
    while place > 0 and items[place].has("have", "also", "aux") and not items[place].unknown:
        place -= 1
    opens = place == 0 or items[place - 1].has("punct", "clause")
    town = items[place].has("place_in") and not items[place + 1].unknown
    return str(items[place].get("place_in")) if opens and town else None
