"""Which verb of losing stands behind its object, and who loses by it?"""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.extract.clauses.tokens import Item

_DASHES = frozenset("—–")
_LIST = 24  # items of a list that may stand before its verb
_LOSERS = ("party", "forces", "enemy", "issuers_armed")


def loses_what_stands_before(items: Sequence[Item], start: int, place: int) -> bool:
    """Whether a verb of losing has its object before it and its subject on either side ("900 men lost Russia").

    `start`: the first item behind the object.
    """
    if items[place].get("loser") != "lost" or items[place].has("prepositions", "other_verbs"):
        return False  # also "один такий танк коштував 3 млн"
    between = [item for item in items[start:place] if item.has(*_LOSERS) and not item.get("possessive")]
    men = items[place - 1].get("cat") == "personnel" and place - 2 >= start and items[place - 2].has("adj")
    return bool(between) or men or _subject_taken_in(items, start, place) or loser_behind(items, place) is not None


def _subject_taken_in(items: Sequence[Item], start: int, place: int) -> bool:
    """Whether the side that ends the object's phrase is the subject of the verb behind ("40 танков РФ потеряла").

    Nothing but a time stands between.
    """
    last = items[start - 1] if start > 1 else None
    if last is None or not last.has(*_LOSERS, "adj") or last.get("possessive"):
        return False
    return all(item.time is not None for item in items[start:place]) and not items[place].has("passive")


def taken_in_front(items: Sequence[Item], at: int, last: int) -> int | None:
    """The active verb right behind a number, or what it counts, that goes on a list and is its object ("ще 516 захопили
    ЗСУ", ", а 40 знищили дрони", "двох людей убив, п'ятьох поранив"); null for none.
    """
    if at < 2 or last + 2 >= len(items):
        return None
    verb, behind = items[last + 1], items[last + 2]
    if not verb.has("taker") or verb.unknown or verb.has("passive", "other_verbs", "toll"):
        return None
    lead = items[at - 2] if items[at - 1].has("more") else items[at - 1]
    goes_on = not items[at].unknown and (lead.get("punct") == "," or lead.has("and", "reset", "clause", "of_them"))
    subject = behind.has(*_LOSERS, "adj", "issuers_bodies", "other_nouns") or (
        behind.has("cat") and not behind.has("toll")
    )
    ends = behind.get("punct") in {".", ",", ";"} or (last > at and behind.has("and"))
    whole = last == at or items[last].has("of_them")  # "41 з яких знищили Повітряні сили"
    return last + 1 if goes_on and (ends or (subject and whole)) else None


def another_count(item: Item) -> bool:
    """Whether a number is of another count, and no day ("танків, знищених 8 червня")."""
    return item.number is not None and item.number.ignored != "date"


def verb_behind_list(items: Sequence[Item], start: int) -> int | None:
    """The place of the verb that a whole list stands before ("900 men, 6 tanks and 19 guns sank yesterday the fleet").

    Nothing but further numbers with their nouns stands between, and the subject stands behind the verb: a list whose
    subject came first would be read from it.
    """
    more = False
    for place in range(start, min(len(items), start + _LIST)):
        item = items[place]
        if item.has("taker") or item.get("loser") == "lost":
            subject = items[place - 1].has(*_LOSERS) and items[place - 2].has("cat") and not items[place - 1].has("cat")
            return place if more and (subject or loser_behind(items, place) is not None) else None
        if item.get("punct") in _DASHES:  # "900 men and 6 tanks — so many lost yesterday the fleet"
            more = True
            continue
        number = item.number is not None and item.number.ignored is None
        more = more or number
        if not (number or item.has("cat", "adj", "forces", "and", "enemy") or item.get("punct") == ","):
            return None
    return None


def loser_behind(items: Sequence[Item], place: int) -> Item | None:
    """The subject behind a verb of losing, over where and when it lost ("lost under Kursk the army"); else null."""
    for at in range(place + 1, min(len(items), place + 6)):
        item = items[at]
        if item.time is not None or (item.number is not None and item.number.ignored == "unit designation"):
            continue  # "47-я бригада"
        if item.number is not None or item.get("punct") or item.has("clause", "toll", "loser", "taker"):
            return None
        if item.has("cat") and not item.has("forces", "adj", "enemy"):
            return None  # "потеряли россияне", a people and no kind of men
        led = items[at - 1].has("prepositions") and at - 1 > place
        unit = item.get("other_nouns") == "unit count"
        if len(item.unknown) < 2 and (unit or item.has(*_LOSERS, "adj")) and not item.has("prepositions") and not led:
            return item
    return None
