"""Whose men does a side lay down that is said to have "laid" so many ("Еритрея поклала 900 солдатів убитими")?"""

from __future__ import annotations

from counterclaim.extract.whose.case import Case
from counterclaim.extract.whose.owners import agent_of
from counterclaim.model.claim import Party

_AS_WHAT = ("ими",)  # ends what they are laid down as
_FAR = 8  # items back to the verb
_BESIDE = 3  # items from the noun to it
_KINDS = frozenset({"personnel", "people"})


def laid_down(case: Case) -> Party:
    """The side before such a verb, of soldiers whom nothing calls another's; null where they are the enemy's."""
    figure, items = case.figure, case.items
    near = range(figure.at - 1, max(-1, figure.at - _FAR), -1)
    verb = next((at for at in near if items[at].has("lays_down")), None)
    if verb is None or any(one.get("punct") in {";", ":"} for one in items[verb : figure.at]):
        return None
    phrase, text = figure.phrase, case.voice.text
    as_dead = any(
        one.get("toll") == "killed" and text[one.start : one.end].endswith(_AS_WHAT)
        for one in items[figure.at + 1 : phrase.last + _BESIDE]
    )
    if phrase.enemy or phrase.party is not None or figure.category not in _KINDS or not as_dead:
        return None  # "поклали 900 солдатів" may be another's
    return agent_of(items, verb, case.voice)
