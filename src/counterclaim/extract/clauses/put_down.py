"""To whose account does a verb put what is counted ("зарахували Україні 900 вбитих", "записали на свій рахунок")?"""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.extract.clauses.tokens import Item
from counterclaim.vocabulary.load import vocabulary

_STOPS = ("clause", "speech_before", "taker", "loser", "relative", "reset")
_OWNED = ("ому", "ій", "им", "ої", "ого", "их", "ом", "ой", "ам", "ян", "ців", "цев")  # of a Slavic dative or genitive
_ACTS = ("яни", "яне", "ці", "цы", "ія", "ия", "їна", "ина", "ква", "їв", "ев", "ль", "штаб")  # of who acts
_REACH = 12  # items from the verb to the last number of its list


def put_down_to(items: Sequence[Item], place: int, text: str) -> Item | None:
    """The word for whom a verb of accounting at a place has right behind it; null where it is no such verb, names
    nobody, or counts nothing. Who stands in the nominative does it ("нарахували українські волонтери").
    """
    if not items[place].has("puts_down") or not any(one.number is not None for one in items[place : place + _REACH]):
        return None
    behind = items[place + 1] if place + 1 < len(items) else None
    if behind is None or behind.unknown or behind.number is not None:
        return None
    word = text[behind.start : behind.end].lower()
    whose = word.endswith(_OWNED) if behind.has("adj") and not behind.has("forces") else not word.endswith(_ACTS)
    return behind if whose and behind.has("party", "forces", "adj", "enemy") else None


def puts_down_to_self(items: Sequence[Item], place: int) -> bool:
    """Whether a verb of accounting counts something as its own subject's feat ("зараховує собі 16 збитих дронів")."""
    return items[place].has("puts_down_own") and any(
        one.number is not None and one.number.ignored is None for one in items[place : place + _REACH]
    )


def puts_to_account(items: Sequence[Item], place: int, text: str) -> bool:
    """Whether a verb at a place puts a count to somebody's account, its subject's own or another's."""
    return put_down_to(items, place, text) is not None or puts_down_to_self(items, place)


def account_of(items: Sequence[Item], at: int) -> int | None:
    """The place of the verb of accounting that a number's clause opens with; null for none."""
    for place in range(at - 1, max(-1, at - _REACH), -1):
        item = items[place]
        if item.has("puts_down", "puts_down_own"):
            return place
        if item.get("punct") in {";", ":", "."} or item.has(*_STOPS):
            return None
    return None


def side_named(item: Item) -> str | None:
    """The state or movement whose account a word names; null for "the enemy"."""
    named = item.get("forces") or item.get("adj") or item.get("party")
    return None if named is None else vocabulary().state_of(str(named))
