"""Does a stretch between commas only describe the name beside it, or only say where?"""

from __future__ import annotations

import re
from collections.abc import Sequence

from counterclaim.extract.clauses.tokens import Item
from counterclaim.extract.words.lexicon import Lexicon, folded

_POSSESSOR = re.compile(r"\s*[A-Z][\w.-]*(?: [A-Z][\w-]*){0,2}[’']s\s")


def owned(segment: str, inside: Sequence[Item]) -> bool:
    """Whether a stretch begins with whose body or person it is ("Israel's ambulance service", "NATO's commander")."""
    known = bool(inside) and bool(inside[0].get("possessive")) and inside[0].has("adj", "party")
    return known or _POSSESSOR.match(segment) is not None


def office_of(segment: str, inside: Sequence[Item]) -> bool:
    """Whether a stretch only says which office the one named before it holds ("Oleh X, the governor of Y, said")."""
    office = next((item for item in inside if item.has("issuers_heads", "issuers_deputies", "issuers_bodies")), None)
    bare = office is not None and inside[0] is office and len(office.unknown) < 2  # "X, acting governor of Y, said"
    return office is not None and (bare or segment.lstrip().startswith("the ")) and not office.has("party")


def only_a_place(segment: str, name: str, lexicon: Lexicon) -> bool:
    """Whether a stretch only says where ("In Hue, marines have counted ...")."""
    words = segment.split()
    return len(words) > 1 and " ".join(words[1:]) == name and "where_hurt" in lexicon.entry(folded(words[0]))


def officer_of(segment: str, inside: Sequence[Item], start: int) -> bool:
    """Whether a stretch only says whose person the one named before it is ("X, the top US officer, said")."""
    if not inside or not segment.lstrip().startswith("the ") or not inside[-1].has("cat", "adj"):
        return False
    return inside[-1].get("cat") in {"officers", "commanders"} or bool(segment[inside[-1].end - start :].strip())


def proper(segments: Sequence[str], count: int, lexicon: Lexicon) -> bool:
    """Whether the stretch before the one counted from the end is nothing but a name."""
    place = len(segments) - 2 - count
    words = segments[place].split() if place >= 0 else []
    if words and "prepositions" in lexicon.entry(folded(words[0])):
        return False
    small = {"of", "the", "for", "bin", "ibn", "abu", "van", "von", "de"}
    named = all(word[:1].isupper() or word in small or word.startswith(("al-", "el-")) for word in words)
    return bool(words) and named and len(words) < 7


def indefinite(inside: Sequence[Item]) -> bool:
    """Whether a stretch between commas describes the name before it ("the SOHR, a UK-based monitor, said")."""
    return bool(inside) and inside[0].has("article") and not inside[0].unknown
