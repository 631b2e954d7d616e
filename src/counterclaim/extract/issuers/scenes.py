"""Does a country only say where another thing did what is told ("in the Ukrainian city of Poltava")?"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from counterclaim.extract.clauses.tokens import Item
from counterclaim.extract.counts.figure import Sentence
from counterclaim.extract.words.lexicon import Lexicon, folded
from counterclaim.extract.words.printed_names import short_name
from counterclaim.model.claim import Named, Party
from counterclaim.vocabulary.load import vocabulary

_OF = frozenset({"of", "of the"})
_FAR = 3  # words between a preposition and the country in its phrase
_SIDES = ("party", "forces", "adj", "enemy")
_PARTING = ("punct", "clause", "and", "speech_before", "loser", "taker", "passive", "toll", "have", "verbs", "be")
_SHORT_BLOW = 6  # characters of "a hit", which leads to nothing
_BARE = 2  # unknown words from which on a noun is no longer the adjective's own


def of_the_scene(items: Sequence[Item], back: int, place: int) -> bool:
    """Whether an adjective only says where another thing did it ("at a Ukrainian training ground a missile killed"), or
    a country what that thing hit ("The missiles that hit Kyiv this morning killed").
    """
    if under_the_blow(items, back):
        return True
    if back > 1 and items[back - 1].has("taker") and items[back - 2].has("clause") and not items[back].unknown:
        return True
    at = back - 2 if back > 1 and items[back - 1].has("article") else back - 1
    led = at >= 0 and items[at].has("at", "prepositions") and not items[at].has("by", "for_side", "of")
    other = any(
        item.has("cat", "struck") and set(item.unknown) & {"a", "an", "the"} for item in items[back + 1 : place]
    )
    article = any(item.has("article") for item in items[back + 1 : place])
    return led and items[back].has("adj") and (_place_of_its(items, back) or other or article)


def under_the_blow(items: Sequence[Item], back: int) -> bool:
    """Whether a side only says whose what was struck is ("a strike on a Ukrainian base killed", "attacks on Israeli
    towns"), in a language that leads it by "on" or "of".
    """
    led = back - 2 if back > 1 and items[back - 1].has("article") and not items[back].unknown else back - 1
    if (
        led < 0
        or set(items[back].unknown) - {"the", "several", "two", "three"}
        or not items[back].has("adj", "forces", "party")
    ):
        return False
    blow = items[led]
    if blow.has("struck") and not blow.unknown[1:] and blow.end - blow.start > _SHORT_BLOW:
        return blow.get("other_nouns") == "event count" or not blow.has("cat")
    before = items[led - 1] if led and blow.has("on", "against", "of") and not blow.unknown else None
    return before is not None and before.get("other_nouns") == "event count"


def _place_of_its(items: Sequence[Item], place: int) -> bool:
    """Whether an adjective is that of a town ("the Ukrainian city of Poltava", "the Russian border village of X")."""
    front = items[place + 1].get("ground") == "front"  # "border"
    noun, name = items[place + 1 + front], items[place + 2] if place + 2 < len(items) else None
    town = noun.has("struck") and not noun.has("issuers_heads") and len(noun.unknown) < _BARE
    return town or (noun.has("of") and bool(noun.unknown) and name is not None and name.has("place_in"))


def behind_its_scene(items: Sequence[Item], back: int) -> bool:
    """Whether a country stands in words of where, behind whom its clause tells of ("Russian troops on Ukrainian soil").

    True only where a side stands before the preposition with no mark, number, time or verb between.
    """
    words = len(items[back].unknown)
    led = back - 1
    while led >= 0 and words <= _FAR and not items[led].has("prepositions", "at", "on", "during", "against"):
        item = items[led]
        if item.number is not None or item.time is not None or item.has(*_PARTING, *_SIDES):
            return False
        words += 1 + len(item.unknown)
        led -= 1
    if led < 1 or words > _FAR or items[led].has("by", "for_side", "speech_after", "speech_relays"):
        return False
    for item in reversed(items[:led]):
        if item.number is not None or item.has(*_PARTING):
            return False
        if item.has(*_SIDES):
            return True
    return False


def placed(items: Sequence[Item], place: int) -> bool:
    """Whether a country is only where it happens ("Russian forces in Ukraine lost ..."), or who lends a hand to those
    who do it ("сирийские войска при поддержке ВКС освободили").
    """
    item = items[place]
    if place > 1 and items[place - 1].has("helped_by") and len(item.unknown) < _BARE:
        return True
    if not item.has("party") or item.get("possessive") or len(item.unknown) > 1 or not place:
        return False
    if place > 1 and items[place - 1].has("to") and items[place - 2].get("other_verbs") == "strength":
        return not item.unknown  # "North Korean troops deployed to Russia have suffered"
    if item.unknown and not items[place - 1].has("at", "on"):
        return False
    return items[place - 1].has("prepositions") and not items[place - 1].has("speech_after")


def ends_a_place(items: Sequence[Item], place: int) -> bool:
    """Whether a noun of places, or a country, ends the name of where what is told happened ("in Kyiv region rescuers
    said", "в Україні ООН нарахувала").
    """
    country = items[place].has("party") and not items[place].get("possessive") and not items[place].unknown
    if place and country and items[place - 1].has("at") and not items[place - 1].unknown:
        return True
    if place < 2 or not items[place].has("struck") or items[place].unknown:
        return False
    name, led = items[place - 1], items[place - 2].has("prepositions", "at")
    return led and name.has("place_in", "capital") and not name.unknown


def only_where(name: str, inside: Sequence[Item], segment: str, start: int, lexicon: Lexicon) -> bool:
    """Whether a name is a known place that a preposition leads to ("the governor of Kharkiv"), that of a region
    ("Kharkiv Oblast recorded 20 injuries"), or what an office is for ("the Commissioner for Human Rights").
    """
    for led, item in pairwise(inside):
        known = item.has("place_in", "issuers_civil") and not item.unknown and led.has("of", "prepositions", "at")
        if known and segment[item.start - start : item.end - start] == name:
            return True
    office = next((item for item in reversed(inside) if item.has("issuers_heads")), None)
    if office is not None and office.has("issuers_civil") and " " not in name:
        between = segment[office.end - start : max(0, segment.rfind(name))]
        if between.strip() in _OF and between:  # "the governor of Crimea", a place that no list knows
            return True
    region = folded(name.rsplit(None, 1)[-1]) in (lexicon.table.get("regions") or ())
    return region and any(item.has("place_in") for item in inside)


def officials_in(segment: str, inside: Sequence[Item], start: int) -> Party:
    """Whom officials without a name speak for, where they are said to be in a capital or a town; null elsewhere.

    "Officials in Moscow" are of that state; those of a town keep their printed name.
    """
    for place, item in enumerate(inside[:-2]):
        led, where = inside[place + 1], inside[place + 2]
        if not item.has("issuers_officials") or led.unknown or where.unknown or not led.has("where_hurt"):
            continue
        party = where.get("party")
        if party is not None and vocabulary().parties[str(party)].kind == "state":
            office = f"{party}-officials"
            return office if office in vocabulary().parties else str(party)
        if where.has("place_in"):
            return Named(short_name(segment[item.start - start : where.end - start]))
    return None


def land_opening(sentence: Sentence) -> str | None:
    """The state that a sentence begins with, as where it all happened ("In Sudan, ..."); null for another beginning."""
    opens = sentence.items[:3]
    if len(opens) < 3 or opens[2].get("punct") != "," or not opens[0].has("where_hurt") or opens[0].unknown:
        return None
    land, party = opens[1], opens[1].get("party")
    if party is None or land.unknown or land.get("possessive"):
        return None
    return str(party) if vocabulary().parties[str(party)].kind == "state" else None


def on_its_land(items: Sequence[Item], place: int, text: str) -> bool:
    """Whether a country's adjective only says where ground is gained ("в российском приграничье занято 90 км²")."""
    item = items[place]
    led = place > 0 and items[place - 1].has("at", "on") and not item.unknown
    return led and item.has("adj") and text[item.start : item.end].lower().endswith(("ом", "ой", "ому", "ій"))
