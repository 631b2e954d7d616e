"""Does a stretch between commas only describe the name beside it, or only say where?"""

from __future__ import annotations

import re
from collections.abc import Sequence

from counterclaim.extract.clauses.tokens import Item
from counterclaim.extract.words.lexicon import Lexicon, folded
from counterclaim.model.claim import Named, Party
from counterclaim.vocabulary.load import vocabulary

_POSSESSOR = re.compile(r"\s*[A-Z][\w.-]*(?: [A-Z][\w-]*){0,2}[’']s\s")
_IN_FULL = re.compile(r"\W*[А-ЯІЇЄҐЁ][\w’'-]+(?: [А-ЯІЇЄҐЁ][\w’'-]+){1,2}\W*")
_ASIDE = 2  # items: a mark and a noun, at the least, before the "that" of an aside
_THE = {("a",), ("an",), ("the",)}


def owned(segment: str, inside: Sequence[Item]) -> bool:
    """Whether a stretch begins with whose body or person it is ("Israel's ambulance service", "NATO's commander")."""
    known = bool(inside) and bool(inside[0].get("possessive")) and inside[0].has("adj", "party")
    return known or _POSSESSOR.match(segment) is not None


def office_of(segment: str, inside: Sequence[Item]) -> bool:
    """Whether a stretch only says which office the one named before it holds ("Oleh X, the governor of Y, said")."""
    office = next((item for item in inside if item.has("issuers_heads", "issuers_deputies", "issuers_bodies")), None)
    bare = office is not None and inside[0] is office and len(office.unknown) < 2  # "X, acting governor of Y, said"
    return office is not None and (bare or segment.lstrip().startswith("the ")) and not office.has("party")


def only_a_place(segment: str, party: Party, inside: Sequence[Item], lexicon: Lexicon, *, apposed: bool) -> bool:
    """Whether a stretch only says where ("In Hue, marines have counted ..."), or, `apposed` to a name, where its seat
    is ("CSIS, in Washington, counts").
    """
    if isinstance(party, str):
        led = len(inside) > 1 and inside[-2].has("prepositions", "of", "at") and not inside[-2].unknown
        seat = led and inside[-1].get("party") == party and not inside[-1].get("possessive")
        return apposed and seat and vocabulary().parties[party].kind == "state"
    words = segment.split()
    name = party.name if isinstance(party, Named) else ""
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


def describes(segments: Sequence[str], count: int, party: Party, inside: Sequence[Item], lexicon: Lexicon) -> bool:
    """Whether a stretch between commas only says, in a language without articles, who the person named in full before
    it is ("Том Купер, австрийский военный аналитик, сказал"); not whose spokesman he is, nor a body with an id.
    """
    if not 0 < count < len(segments) - 1 or isinstance(party, str) or not segments[-1 - count].strip()[:1].islower():
        return False
    named = _IN_FULL.fullmatch(segments[-2 - count]) is not None and proper(segments, count, lexicon)
    return named and not any(item.has("issuers_spokespeople", "clause", "relative", "speech_after") for item in inside)


def before_its_aside(items: Sequence[Item], place: int) -> int:
    """Where the comma stands behind the name that an aside describes by what it counts ("X, a website that lists 40");
    else the verb's own place.
    """
    that = place - 1
    while that > 1 and items[that].has("have", "aux", "also") and not items[that].unknown:
        that -= 1
    if that < _ASIDE or not items[that].has("clause") or items[that].unknown or items[place].unknown:
        return place
    if not items[that - 1].has("issuers_bodies") or items[that - 1].has("party"):
        return place
    commas = (back for back in range(that - 2, max(0, that - _ASIDE - 2), -1) if items[back].get("punct") == ",")
    comma = next(commas, None)
    led = comma is not None and (items[comma + 1].has("article") or items[comma + 1].unknown[:1] in _THE)
    return comma if led and comma is not None and not _parted(items[comma + 1 : that]) else place


def _parted(items: Sequence[Item]) -> bool:
    return any(item.get("punct") or item.number is not None or item.has("and", "clause") for item in items)


def indefinite(inside: Sequence[Item]) -> bool:
    """Whether a stretch between commas describes the name before it ("the SOHR, a UK-based monitor, said")."""
    return bool(inside) and inside[0].has("article") and not inside[0].unknown
