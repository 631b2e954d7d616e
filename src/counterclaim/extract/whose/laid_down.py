"""Whose men does a side lay down that is said to have "laid" so many ("Іран поклав 20 тисяч солдатів убитими")?"""

from __future__ import annotations

from counterclaim.extract.whose.case import Case
from counterclaim.extract.whose.owners import agent_of
from counterclaim.model.claim import Party

_AS_WHAT = ("ими",)  # ends what they are laid down as
_BESIDE = 3  # items from the noun to it
_KINDS = frozenset({"personnel", "people"})


def laid_down(case: Case) -> Party:
    """The side before such a verb, of soldiers whom nothing calls another's; null where they are the enemy's."""
    figure, items, governor = case.figure, case.items, case.figure.governor
    if governor is None or not 0 <= governor.place < figure.at or not items[governor.place].has("lays_down"):
        return None
    phrase, text = figure.phrase, case.voice.text
    as_dead = any(
        one.get("toll") == "killed" and text[one.start : one.end].endswith(_AS_WHAT)
        for one in items[figure.at + 1 : phrase.last + _BESIDE]
    )
    if phrase.enemy or phrase.party is not None or figure.category not in _KINDS or not as_dead:
        return None  # "поклали 900 солдатів" may be another's
    return agent_of(items, governor.place, case.voice)
