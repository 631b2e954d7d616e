"""Whose is what was done to them, who stand in a Slavic dative before its verb ("Ворогові знищили 79 танків")?"""

from __future__ import annotations

from counterclaim.extract.issuers.sides import side
from counterclaim.extract.whose.case import Case
from counterclaim.model.claim import Party

MANAGED = ("вдал", "удал", "пощаст", "довел", "повезл")  # begins a verb whose dative is who did it
_HARMED_MANY = ("ам", "ям")  # endings of a Slavic dative plural
_HARMED = ("у", "ові", "еві", *_HARMED_MANY)


def done_to(case: Case) -> Party:
    """Whom a verb of taking was done to, in a Slavic dative before it ("Ворогові знищили 79 танків")."""
    governor, items = case.figure.governor, case.items
    if not case.lexicon.grammar.get("inverts") or governor is None or governor.role != "taker" or governor.right:
        return None
    place = governor.place - 1
    while place > 0 and items[place].time is not None:
        place -= 1
    harmed = items[place] if place >= 0 else None
    if harmed is None or not harmed.has("enemy", "forces", "adj") or items[governor.place].unknown:
        return None
    if case.voice.text[items[governor.place].start :].lower().startswith(MANAGED):
        return None  # "окупантам вдалося знищити 12 танків"
    word = case.figure.sentence.paragraph.folded[harmed.start : harmed.end]
    if harmed.has("enemy"):
        return case.voice.enemy if word.endswith(_HARMED) else None
    return side(str(harmed.get("forces") or harmed.get("adj"))) if word.endswith(_HARMED_MANY) else None
