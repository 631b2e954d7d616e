"""Where does an aside that stands between a noun and its verb end?"""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.extract.clauses.tokens import Item

PAIRS = {",": ",", "(": ")", "–": "–", "—": "—", "-": "-"}  # what opens an insertion, and what closes it
_BARE = frozenset(",(–—")  # what sets off an insertion that names no part
_LEADS = frozenset({":", "—", "–"})  # between a word and the number that it leads to
_SHORT_PART = 6  # items of a part without marks, its number included
_LONG_PART = 14  # items of an insertion that names a part


def insertion(items: Sequence[Item], opening: int) -> int | None:
    """Where the sentence goes on after an insertion that a helping verb follows; else null.

    Only an insertion that names a part ("seven people, two of them children, were killed") may hold a number, or stand
    between hyphens.
    """
    mark = items[opening].get("punct")
    part = any(item.has("including", "of_them") for item in items[opening + 1 : opening + 4])
    if mark not in _BARE and not part:
        return None
    for place in range(opening + 1, min(len(items) - 1, opening + (_LONG_PART if part else 9))):
        item = items[place]
        if not part and item.number is not None and item.number.ignored is None:
            return None
        if item.get("punct") == PAIRS[mark]:
            after = items[place + 1]
            goes_on = after.has("be", "have", "aux", "loser", "passive", "other_verbs")
            if goes_on and not after.has("cat") and not after.unknown:
                return None if _of_the_next(items, place + 1) else place + 1
            if not part or (not after.unknown and after.has("speech_after", "speech_before", "speech_relays")):
                return None  # "40 запущено, 35 из них, по данным ПВО, сбиты": said of the part
        elif item.get("punct") in {".", ";", ":"}:
            return None
    return None


def unmarked_part(items: Sequence[Item], place: int) -> int | None:
    """Where the verb of a whole stands behind a part that no mark sets off ("seven people including a child were").

    `place`: where the word that leads the part in stands; null where no helping verb follows the part.
    """
    if (told := _contact(items, place)) is not None:
        return told
    if not items[place].has("including") or place + 2 >= len(items) or items[place + 1].number is None:
        return None
    for at in range(place + 2, min(len(items), place + _SHORT_PART)):
        item = items[at]
        if item.has("be", "have", "aux") and not item.unknown:
            return at
        if item.get("punct") or item.number is not None or item.has("and", "clause", "taker", "loser"):
            return None
    return None


def _contact(items: Sequence[Item], place: int) -> int | None:
    """Where the verb of a relative clause without "that" stands ("the 900 men Kyiv says it has lost"); else null."""
    if place + 3 >= len(items) or not items[place].has("party", "issuers_bodies") or items[place].unknown:
        return None
    speech, it = items[place + 1], items[place + 2]
    said = speech.has("speech_before") and not speech.unknown and not it.unknown
    return place + 3 if said and it.has("speech_pronouns") else (place + 2 if said and it.has("have", "to") else None)


def _of_the_next(items: Sequence[Item], place: int) -> bool:
    """Whether a number stands behind a word, which is said of it ("погибли 12, в том числе 3 ..., ранены 40", also
    with a dash or a colon between).
    """
    leads = place + 2 < len(items) and items[place + 1].get("punct") in _LEADS
    number = items[place + 1 + leads].number if place + 1 < len(items) else None
    return number is not None and number.ignored is None


def closed_aside(items: Sequence[Item], start: int, closing: int) -> int | None:
    """Where the verb stands that is said of a whole and of its part, for the part before a closing mark; else null."""
    if closing != start:
        return None
    for place in range(start - 1, max(-1, start - _LONG_PART), -1):
        mark = items[place].entry.get("punct")
        if mark is None:
            continue
        if mark in PAIRS and PAIRS[mark] == items[closing].get("punct") and insertion(items, place) == closing + 1:
            return closing + 1
        if mark in {".", ";", ":"}:
            return None
    return None


def whole_names(items: Sequence[Item], text: str) -> str:
    """The text with blanks for the commas inside a known name ("Міністерство здоров'я, підконтрольне ХАМАС")."""
    for item in items:
        if item.has("party") and "," in text[item.start : item.end]:
            text = text[: item.start] + text[item.start : item.end].replace(",", " ") + text[item.end :]
    return text
