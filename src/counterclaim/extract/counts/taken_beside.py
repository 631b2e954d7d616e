"""What became of what was launched, by a verb before or behind ("downed 40 fired by X", "40 fired were lost")?"""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.extract.clauses.clauses import after_count
from counterclaim.extract.clauses.tokens import Item

_APART = ("of", "punct", "clause", "and", "of_them", "prepositions")
_REACH = 8  # items from the participle to the verb
_WORDS = 4  # that no list knows, of where or by whom


def taken_beside(items: Sequence[Item], place: int, at: int) -> bool:
    """Whether the verb at a place is of taking or losing, and nothing but hedges stands between it and the number.

    "Downed most of the 40 drones fired" takes a part of them only.
    """
    if place >= at or not items[place].has("taker", "loser"):
        return False
    between = items[place + 1 : at]
    return not any(item.has(*_APART) or item.number is not None or item.unknown for item in between)


def brought_down(items: Sequence[Item], launched: int) -> int | None:
    """The passive that tells the end of what a participle only says to have been launched or sent ("40 fired by X were
    lost", "100 soldiers stationed in Kursk were killed").

    Null where the word is no participle, or where another number, noun or clause stands between.
    """
    if launched < 1 or items[launched - 1].has("be", "have", "aux", "party", "forces", "speech_pronouns"):
        return None
    for place in range(launched + 1, min(len(items) - 1, launched + _REACH)):
        item = items[place]
        if item.has("be") and len(item.unknown) <= _WORDS:
            behind = next((at for at in range(place + 1, len(items)) if not items[at].has("be", "have", "also")), None)
            return behind if behind is not None and items[behind].has("passive") else None
        counted = item.number is not None and item.number.ignored is None
        if counted or item.has("cat", "clause", "and", "taker", "loser", "other_verbs") or item.get("punct"):
            return None
    return None


def of_noun_taken(items: Sequence[Item], place: int) -> bool:
    """Whether a participle of launching only describes the object of a verb ("downed 12 missiles fired from ships")."""
    if items[place].get("other_verbs") != "launched" or place + 1 >= len(items):
        return False
    behind = items[place + 1]
    if (
        items[place].unknown
        or not behind.has("by", "prepositions")
        or behind.unknown
        or not items[place - 1].has("cat")
    ):
        return False
    number = next((at for at in range(place - 2, max(-1, place - 5), -1) if items[at].number is not None), None)
    before = range((number or 0) - 1, max(-1, (number or 0) - 4), -1)
    return number is not None and any(taken_beside(items, at, number) for at in before)


def shared_with_next(items: Sequence[Item], last: int) -> bool:
    """Whether the verb that ends a phrase is that of the bare number behind it ("Із 25 дронів збито 22")."""
    behind = items[last + 1] if last + 1 < len(items) else None
    counted = behind is not None and behind.number is not None and behind.number.ignored is None and not behind.unknown
    return counted and items[last].has("passive")


def behind_count(items: Sequence[Item], place: int, *, crossed: bool) -> bool:
    """Whether a verb that says why a number is no loss is only said of another number, before it ("16 випущених ракет:
    шість ..."); `crossed`: one was passed on the way to the verb.
    """
    behind = items[place + 1] if place + 1 < len(items) else None
    sent = items[place].get("other_verbs") == "launched" and behind is not None
    of_noun = sent and behind is not None and behind.has("cat") and not behind.unknown
    return (crossed or items[place].has("cat") or of_noun) and after_count(items, place)
