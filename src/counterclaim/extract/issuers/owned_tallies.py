"""Whose tally is it, where a printed body owns it or a country's adjective stands before it?"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from counterclaim.extract.clauses.bodies import completed
from counterclaim.extract.clauses.tokens import Item
from counterclaim.extract.counts.brought_to import brought_to
from counterclaim.extract.counts.on_a_list import has_on_its_list
from counterclaim.extract.issuers.issuers import named_in
from counterclaim.extract.issuers.taken_up_bodies import AGAIN
from counterclaim.extract.words.lexicon import Lexicon, folded
from counterclaim.extract.words.printed_names import short_name
from counterclaim.model.claim import Named, Party
from counterclaim.vocabulary.load import vocabulary

_OF_A_BODY = ("of", "party")  # what stands behind a tally where it is that of a body
_NEAR = 4  # items from an owner to its tally
_TO = 5  # items from a verb of revising to the number behind its "to"
_AT = 6  # items from "has" to the "at" before its number
_BETWEEN = ("counts_total", "counts_figure", "own", "speech_sees", "other", "official")
_SIDE_AND_VERB = ("forces", "loser")  # what stands behind "has" where it holds that a side loses
_NO_COUNT = ("loser", "taker", "clause", "punct", "aid_delivered", "aid_pledged")  # between "has" and "at"
_THE = frozenset({"the"})
_LED = 2  # items before a word for figures: what leads to it and whose they are
_LEADING = ("by", "on", "speech_after")
_ARTICLES = frozenset({"the", "its", "their"})  # before a count that somebody has at a number
_NAME = re.compile(r"((?:[A-Z][\w’'-]*\s)+(?:[a-z]+(?:-[a-z]+)+\s)?)$")  # "Khortytsia operational-strategic "


def body_possessed(items: Sequence[Item], place: int, text: str, lexicon: Lexicon) -> Party:
    """The body whose tally it is ("the Defence Ministry's own count"); null where none owns it.

    One printed without its country is that of the country its sentence has named.
    """
    for back in range(place - 1, max(-1, place - _NEAR), -1):
        item = items[back]
        if item.get("possessive") and item.has("issuers_bodies") and not item.has("party"):
            start = items[back - 1].end if back else max(0, item.start - sum(len(w) + 1 for w in item.unknown))
            segment = text[start : item.end].removesuffix("'s").removesuffix("’s")
            if segment.strip().islower() and " " not in short_name(segment):
                return AGAIN
            inside = [items[at] for at in range(max(0, back - 1), back + 1) if items[at].start >= start]
            found = named_in(segment, inside, first=False, start=start, lexicon=lexicon, around=items[:place])
            return Named(_plain(found.name)) if isinstance(found, Named) and found != AGAIN else found
        if len(item.unknown) > 1 or not item.has(*_BETWEEN):
            return None
    return None


def _plain(name: str) -> str:
    return name.removesuffix("'s").removesuffix("’s")


def body_of_tally(items: Sequence[Item], place: int) -> str | None:
    """The body with an id whose tally it is by "of" ("the running tally of the General Staff has passed 9"); or null.

    An army's "number" is how many men it has.
    """
    row = items[place + 1 : place + 3]
    if len(row) < len(_OF_A_BODY) or not row[0].has("of") or row[1].unknown or row[0].unknown:
        return None
    party = row[1].get("party")
    known = vocabulary().parties.get(str(party))
    counts = known is not None and known.kind in {"forces", "ministry", "monitor"} and not row[1].get("possessive")
    return str(party) if counts and items[place].has("counts_total") else None


def official_of(items: Sequence[Item], place: int) -> str | None:
    """The state whose adjective stands before a word for its own figure ("the last official Russian figure"); or null.

    Only a figure that is said to be official, or of the last or latest, is the state's own and not about it.
    """
    item = items[place]
    before = items[place - 1] if place else None
    if before is None or not before.has("adj") or item.unknown or not item.has("speech_sees", "counts_figure"):
        return None
    state = str(before.get("adj"))
    led = place > 1 and items[place - 2].has("official") and not before.unknown
    return state if led and vocabulary().parties[state].kind == "state" else None


def led_by_adjective(items: Sequence[Item], place: int) -> str | None:
    """The state whose figures a preposition leads to ("by Israeli tallies", "on Ukrainian figures"), or whose estimate
    opens its sentence ("The American estimate was of 100,000"); or null.
    """
    if not place or items[place].unknown or not set(items[place - 1].unknown) <= _THE:
        return None
    first = 1 if items[0].has("article") else 0
    opens = place == first + 1 and items[place].has("speech_before")
    led = place >= _LED and not items[place - 1].unknown and items[place - 2].has(*_LEADING)
    if not (opens or led):
        return None
    if not items[place].has("speech_sees", "counts_figure", "counts_total") or not items[place - 1].has("adj"):
        return None
    state = str(items[place - 1].get("adj"))
    return state if vocabulary().parties[state].kind == "state" else None


def _body_before(items: Sequence[Item], place: int, text: str, lexicon: Lexicon) -> Party:
    """The group that "its spokesman" speaks for, printed before it in the sentence ("the Eastern group"); else null."""
    for at in range(place - 1, -1, -1):
        item, owner = items[at], items[max(0, at - 1)]
        if not item.has("issuers_bodies") or item.has("party", "issuers_houses"):
            continue
        name = _NAME.search(text[: item.start])
        if owner.get("possessive") and owner.has("adj") and not item.unknown:
            known = completed(text[item.start : item.end], str(owner.get("adj")), lexicon)
            if known is not None:
                return known  # "Kyiv's air force shot down 14, its spokesman said"
        if name is not None:
            printed = text[name.start() : item.end].strip()
            return Named(short_name(printed)) if folded(printed) else None
    return None


def of_its_spokesman(items: Sequence[Item], place: int, text: str, lexicon: Lexicon) -> Party:
    """The group named before the "its spokesman" that stands before a word of speech at `items[place]`; else null."""
    speaker = next((at for at in range(place - 1, 0, -1) if items[at].has("issuers_spokespeople")), None)
    if speaker is None or not items[speaker - 1].has("speech_pronouns") or items[speaker].unknown:
        return None
    return _body_before(items, speaker - 1, text, lexicon)


def counts_next(items: Sequence[Item], place: int) -> bool:
    """Whether a count is what a verb changes ("raised the death toll to 569"), or counts ("собрал 62 тысячи имён")."""
    number, names = items[place + 1 : place + 2], items[place + 2 : place + 3]
    if names and number[0].number is not None and names[0].has("toll"):
        return not number[0].unknown and not names[0].unknown
    at = next((ahead for ahead in range(place + 2, min(len(items), place + _TO)) if items[ahead].number), None)
    if at is not None and brought_to(items, at) is not None:
        return True  # "raised to 569 the number of its soldiers killed"
    behind = takewhile(lambda item: item.number is None, items[place + 1 : place + 3])  # not "brought out 13 bodies"
    return any(item.has("toll", "counts_total", "counts_figure") for item in behind)


def _has_bare_numbers(items: Sequence[Item], place: int) -> bool:
    """Whether a body that opens a clause behind another's numbers has nothing but numbers behind its "has"."""
    body, behind = items[place - 1] if place else None, items[place + 1 : place + 2]
    party = body.get("party") if body is not None else None
    if party is None or vocabulary().parties[str(party)].kind == "state" or not behind or behind[0].number is None:
        return False
    opens = any(item.get("punct") == ";" or item.has("reset", "and") for item in items[max(0, place - 4) : place - 1])
    after = items[place + 2 : place + 3]
    return opens and not behind[0].unknown and (not after or after[0].has("and", "punct"))


def has_it_at(items: Sequence[Item], place: int) -> bool:
    """Whether the one before "has" holds a count to be at a number ("Kyiv has Russian losses at 350,000")."""
    body = items[place - 1] if place and items[place].has("have") else None
    if body is None or items[place].unknown or not body.has("party", "issuers_bodies", "speech_pronouns"):
        return False
    if place > 1 and items[place - 2].has("where_hurt") and not body.unknown:
        return False  # "the number of casualties in Ukraine has in April stood at 899"
    at = next((ahead for ahead in range(place + 1, min(len(items) - 1, place + _AT)) if items[ahead].has("to")), None)
    if at is None or any(one.has(*_NO_COUNT) for one in items[place + 1 : at]):
        return False
    hurt = any(one.has("taker", "toll", "passive") for one in items[at + 1 : at + 4])
    if items[at].has("of") and hurt and _suffers(body):
        return False  # "Russia had an average of 1,500 men killed a day"
    led = set(items[place + 1].unknown) - _ARTICLES  # "has the total at"
    if led or any(one.unknown for one in items[place + 2 : at + 1]):  # "has paid for it with at least 170,000"
        return False
    number = next((one for one in items[at + 1 : at + 3] if one.number is not None), None)
    return number is not None and not number.unknown and number.number is not None and number.number.ignored is None


def _has_them_losing(items: Sequence[Item], place: int) -> bool:
    """Whether a side and what it is losing stand right behind "has" ("Kyiv has Russia losing 1,100 men a day")."""
    row = items[place + 1 : place + 3]
    if len(row) < len(_SIDE_AND_VERB) or not row[0].has("forces", "party") or row[1].unknown:
        return False
    return row[1].has("loser") and not row[1].has("passive") and set(row[0].unknown) <= {"the"}


def _suffers(body: Item) -> bool:
    """Whether a name is a state's, which has losses as well as counts."""
    party = body.get("party")
    return party is not None and vocabulary().parties[str(party)].kind == "state"


def has_a_count(items: Sequence[Item], place: int) -> bool:
    """Whether a sentence says that somebody has a count of his own ("the group has a higher count: at least 406").

    So does a body that "has" bare numbers after another's ("...; the General Staff has 367 and 328"), or its enemy
    losing men ("Moscow has the Ukrainians losing 400").
    """
    if not items[place].has("have"):
        return False
    if place + 1 < len(items) and items[place + 1].has("to") and not items[place + 1].has("be", "prepositions", "of"):
        return False  # "the toll from the attack on Kyiv has risen to 25"
    if _has_bare_numbers(items, place) or has_it_at(items, place) or _has_them_losing(items, place):
        return True
    if has_on_its_list(items, place):
        return True
    for ahead in range(place + 1, min(len(items) - 1, place + 4)):
        if items[ahead].has("counts_figure", "counts_total"):
            behind = items[ahead + 2 if items[ahead + 1].has("own") and ahead + 2 < len(items) else ahead + 1]
            return bool(behind.get("punct") == ":")
    return False
