"""Which words only tell when those died whose count came to a number ("the dead when a missile hit ... rose to 9")?"""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.extract.clauses.tokens import Item

_SENSES = frozenset({"cat", "taker", "passive", "loser", "toll", "other_nouns", "to"})
_SHORTEST = 4  # items before such a number
_REACH = 14  # items of such a clause


def mute_when_clauses(items: Sequence[Item]) -> None:
    """Takes their senses of loss from the words of a clause of "when" that parts a count of the dead from its verb."""
    for at, item in enumerate(items):
        if item.number is None or item.number.ignored is not None or at < _SHORTEST or not items[at - 1].has("to"):
            continue
        verb = at - 2 if items[at - 2].has("have", "aux") else at - 1
        opens = _opening(items, verb)
        for inside in items[opens + 1 : verb] if opens else ():
            strikes = {"struck": True} if inside.has("taker") else {}  # people where a town was struck
            inside.entry = {key: value for key, value in inside.entry.items() if key not in _SENSES} | strikes


def _opening(items: Sequence[Item], verb: int) -> int:
    """The place of the "when" right behind the dead that a verb counts; 0 for none."""
    for place in range(verb - 1, max(0, verb - _REACH), -1):
        item = items[place]
        if item.get("punct") or (item.number is not None and item.number.ignored is None):
            return 0
        if item.has("clause"):
            told = items[place - 1].has("toll", "passive") and not (item.unknown or item.has("relative", "and_that"))
            return place if told else 0
    return 0
