"""Whose loss is told of "on the other side", behind the losses of one side?"""

from __future__ import annotations

from counterclaim.extract.whose.case import Case
from counterclaim.model.claim import Party

_ACROSS = ("on the other side", "on the opposing side", "on the opposite side", "on the enemy's side")


def across(case: Case) -> Party:
    """The other side than that of the sentence before ("Russia lost 40 tanks. On the other side 47 were lost")."""
    sentence = case.figure.sentence
    last = case.figure.phrase.last + 1
    behind = [item for item in case.items[last : last + 1] if not item.unknown]  # "They logged 56 on the other side"
    reset = next((item for item in [*case.items[: case.figure.at], *behind] if item.has("reset")), None)
    if reset is None or not sentence.paragraph.folded[reset.start : reset.end].startswith(_ACROSS):
        return None
    if any(item.has("party", "adj", "forces", "enemy", "own", "taker") for item in case.items[: case.figure.at]):
        return None
    told = [one for one in case.before if one.sentence.paragraph is sentence.paragraph and one.dropped is None]
    if told and told[-1].sentence is sentence:
        return told[-1].subject
    first = told[-1].subject if told else None
    return case.voice.sides.opponent(first) if isinstance(first, str) else None
