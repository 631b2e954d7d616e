"""Which verb takes what stands before it ("54 танки знищили бійці бригади")?"""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.extract.clauses.object_first import verb_behind_list
from counterclaim.extract.clauses.tokens import Item
from counterclaim.extract.counts.figure import HUMAN, Figure
from counterclaim.extract.counts.govern import Governor

_OPENING = ("punct", "clause", "and", "of_them")
_SUBJECTS = ("party", "forces", "adj", "own", "cat", "issuers_armed", "issuers_bodies")
_ENDS = frozenset({",", ".", ";"})
_REACH = 12
_WHO = 2  # unknown words that may be the subject of what became of a part


def taken_behind(items: Sequence[Item], start: int) -> Governor | None:
    """The verb that stands behind its object ("three boats, he said, a cutter sank"): no other object follows it.

    Persons behind it are its subject ("54 танки знищили бійці бригади"), and what a preposition leads to is none.
    """
    found: Governor | None = None
    for place in range(start, min(len(items), start + _REACH)):
        item = items[place]
        if item.get("punct") in {";", "."}:
            break
        closes = item.get("punct") in _ENDS or item.has("and")
        if closes and found is not None and _led_away(items, found.place + 1):
            return found
        if item.number is not None and item.number.ignored is None:
            return None
        led = items[place - 1].has("prepositions")
        if found is not None and "cat" in item.entry and (led or item.get("cat") in HUMAN):
            break
        if item.has("cat", "clause", "and", "relative", "passive", "loser"):
            return None
        if item.has("taker"):
            found = Governor(str(item.get("taker")), "loss", None, "taker", place, right=True)
    return found


def _led_away(items: Sequence[Item], place: int) -> bool:
    """Whether where it was done stands right behind a verb, which takes nothing ("40 сбили над Крымом, 2 — ...")."""
    return items[place].has("over", "at", "prepositions") and not items[place].unknown


def takes_at_once(items: Sequence[Item], at: int, last: int) -> Governor | None:
    """The verb right behind a number that opens a clause, with its subject behind it (", а 3 168 захопили українські
    військові") or nothing (", 30 из них сбили"); null for none.
    """
    if last + 1 >= len(items) or not (at == 0 or items[at - 1].has(*_OPENING)):
        return None
    verb, subject = items[last + 1], items[last + 2] if last + 2 < len(items) else None
    if not verb.has("taker") or verb.unknown:
        return None
    part = any(item.has("of_them") for item in items[max(0, at - 1) : last + 1])
    unlisted = _WHO if part else 0  # ", из них 30 сбили силы ПВО", ", 30 из них сбила ПВО"
    ends = subject is None or (len(subject.unknown) <= unlisted and subject.get("punct") in _ENDS)
    if not ends and (subject is None or len(subject.unknown) > 1 or not subject.has(*_SUBJECTS)):
        return None
    return Governor(str(verb.get("taker")), "loss", None, "taker", last + 1, right=True)


def behind_list(items: Sequence[Item], start: int) -> Governor | None:
    """The verb behind the whole list that a number opens, where its subject stands behind it."""
    place = verb_behind_list(items, start)
    if place is None:
        return None
    role = "taker" if items[place].has("taker") else "loser"
    return Governor(str(items[place].get(role)), "loss", None, role, place, right=True)


def headed_by_losses(items: Sequence[Item], start: int) -> Governor | None:
    """The losses that a headline's colon says a list before it is of ("Four tanks and 900 men: losses of the day")."""
    colon = next((place for place in range(start, len(items)) if items[place].get("punct") == ":"), None)
    before = items[start:colon]
    if colon is None or any(item.has("taker", "loser", "passive", "other_verbs") for item in before):
        return None
    for place in range(colon + 1, len(items)):
        if items[place].number is not None or items[place].has("taker", "other_verbs"):
            return None
        if items[place].get("toll") == "lost":
            return Governor("lost", "loss", None, "toll", place, right=True)
    return None


def of_the_clause_before(figure: Figure) -> bool:
    """Whether what governs a figure ends the clause before "and" ("67 sites were hit and two launchers were burnt")."""
    items, governor = figure.sentence.items, figure.governor
    if governor is None or governor.role != "passive" or governor.right or governor.place + 2 > figure.at:
        return False
    link, number = items[governor.place + 1], items[governor.place + 2]
    return link.has("and") and number.number is not None and not (link.unknown or number.unknown)
