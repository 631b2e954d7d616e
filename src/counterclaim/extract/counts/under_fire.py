"""Did a party before a verb of falling only fire at those who fell ("под обстрелами ВСУ погибли")?"""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.extract.clauses.tokens import Item

_FELL = frozenset({"killed", "wounded", "missing"})  # what happens to those counted, not to who has them


def fell_under(items: Sequence[Item], comma: int, verb: int) -> bool:
    """Whether a comma parts what one side did from who fell ("Росіяни вдарили по Сумах, загинули 34 людини")."""
    if comma + 1 != verb or verb >= len(items) or items[verb].unknown or items[verb].get("loser") not in _FELL:
        return False
    return any(item.get("other_verbs") == "launched" or item.has("taker", "struck") for item in items[:comma])


def fired(items: Sequence[Item], place: int, verb: int) -> bool:
    """Whether a party right behind fire or a strike did it ("под обстрелами ВСУ погибли", "через агресію РФ")."""
    before = items[place - 1] if place and not items[place].unknown else None
    if before is not None and before.time is not None and before.time.kind == "event":
        return True  # "в результате удара Израиля по Ливану погибли"
    if before is not None and before.has("by_fault"):
        return True  # "от действий ВСУ погиб 331 человек"
    if before is None or before.get("other_nouns") != "event count":
        return False
    fell = verb < len(items) and items[verb].get("loser") in _FELL
    noun = items[place + 1] if place + 1 < len(items) else items[place]
    of_adjective = items[place].has("adj") and not items[place].has("forces") and not noun.has("cat", "toll")
    whose = items[place].has("party") or of_adjective  # "ударов израильской авиации"
    return before.has("struck") or (fell and whose)
