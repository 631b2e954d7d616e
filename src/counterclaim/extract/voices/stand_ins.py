"""Whom do a possessive, a pronoun or "the latter" before a word of speech stand for?"""

from __future__ import annotations

import re
from collections.abc import Sequence

from counterclaim.extract.clauses.clause_floor import before_aside
from counterclaim.extract.clauses.clauses import set_against
from counterclaim.extract.clauses.named_persons import HEADS
from counterclaim.extract.clauses.tokens import Item
from counterclaim.extract.issuers.taken_up_bodies import AGAIN
from counterclaim.extract.voices.only_known import only_known
from counterclaim.extract.voices.told_to import source_in_body
from counterclaim.model.claim import Party
from counterclaim.vocabulary.load import vocabulary

_RELATIVES = ("який", "яка", "яке", "які", "яку", "котор", "що ", "что ")
_WAYS = frozenset({"по", "за", "согласно", "згідно з", "зі", "із", "з", "из"})  # lead to the data that a figure is by
_TAKES_UP = frozenset({"the", "this", "that"})
_OVER = 6  # items from a verb of giving to the bodies that are given
_SHOWN = 3  # items between what shows and its verb
_QUALITY = ("ми", "им", "ым")  # endings of an adjective that stands between ("за ізраїльськими офіційними даними")
_APART = 2  # unknown words between such a word and its noun
_ADJECTIVES = 2  # unknown words that may stand between an owner and its tally ("Moscow's most recent official figure")


_CLOSING, _OPENING = frozenset("»”"), frozenset("«“")
_TO_WHOM = ("і", "ї", "у", "е", "ю")  # endings of a Slavic state's name in the dative

_BEEN = re.compile(r"\sbeen\s(?:\w+ly\s)?$")  # before a participle
_HELPED = 24  # characters before a participle among which "been" and its adverb stand
_BY = 5  # items from a participle to the one by whom it was done
_ROW = 6  # items of those who speak together


def handed_to(items: Sequence[Item], place: int, text: str) -> bool:
    """Whether a verb that may tell or give has a state behind it that is given something ("передала Украине ..."), or
    bodies are what is handed over ("передала свыше 5 тысяч останков").
    """
    behind = items[place + 1] if place + 1 < len(items) else None
    if items[place].has("gives_back") and any(item.has("bodies") for item in items[place + 1 : place + _OVER]):
        return True
    if (
        behind is None
        or not items[place].has("aid_delivered", "gives_back")
        or behind.unknown
        or not behind.has("party")
    ):
        return False
    state = vocabulary().parties[str(behind.get("party"))].kind == "state"
    return state and text[behind.start : behind.end].lower().endswith(_TO_WHOM)


def hearsay(items: Sequence[Item], place: int, text: str) -> bool:
    """Whether nobody is named as saying it ("Russia is said to have lost 40"), nothing is said, or it is only quoted by
    another ("the SBU, quoted by a newspaper, believes"), or set beside another's ("nine times what Moscow admits").
    """
    if set_against(items, place) or only_known(items, place, text):
        return True
    behind = items[place + 1] if place + 1 < len(items) else None
    spoken = items[place].has("speech_before")
    told = () if not items[place].has("speech_relays") else ("by",)
    if spoken and behind is not None and not behind.unknown and behind.has("nothing", *told):
        return True
    then = items[place + 2] if place + 2 < len(items) else None
    if then is not None and then.has("nothing") and behind is not None and behind.has("speech_before"):
        return True  # "Moscow's communiqués say nothing"
    counted = behind is not None and behind.number is not None and behind.number.ignored is None
    if counted and items[place].has("speech_puts"):
        return True  # "put 11 guns out of action"
    helping = (
        place - 2 if place > 1 and items[place - 1].has("also") else place - 1
    )  # "Russia is also said to have lost"
    passive = place > 0 and items[helping].has("be") and not items[place].unknown
    if passive and spoken and text.startswith(" to ", items[place].end):
        return True
    known_by = _BEEN.search(text, max(0, items[place].start - _HELPED), items[place].start) is not None
    return known_by and spoken and not any(item.has("by") for item in items[place + 1 : place + _BY])


def led_apart(items: Sequence[Item], place: int, text: str) -> bool:
    """Whether a word or two stand between a noun of data and the preposition that leads to it ("по сводным данным"),
    or it opens a bracket ("(дані ДСНС)").
    """
    before = items[place - 1] if place else None
    words = len(items[place].unknown)
    if before is not None and before.get("punct") == "(" and not words:
        return True
    return before is not None and 0 < words <= _APART and text[before.start : before.end].lower() in _WAYS


def cites_data(items: Sequence[Item], place: int) -> bool:
    """Whether a noun of data stands between a pointer and whose they are ("посилаючись на дані ОТУ «Схід»")."""
    behind = items[place + 1] if items[place].has("speech_relays") and place + 1 < len(items) else None
    return behind is not None and not behind.unknown and behind.has("speech_sees") and not behind.has("party", "adj")


def keeps_itself(items: Sequence[Item], place: int, text: str) -> bool:
    """Whether "який веде" is said of who keeps a count, not of a count that somebody keeps ("рахунок, який веде X")."""
    if not text[items[place].start : items[place].end].lower().startswith(_RELATIVES):
        return False
    behind = items[place + 1] if place + 1 < len(items) else None
    return behind is None or bool(behind.unknown) or not behind.has("party", "issuers_bodies", "issuers_heads")


def by_adjective(items: Sequence[Item], place: int) -> Party:
    """The state whose adjective stands between a noun of data and the preposition that leads to it ("по украинским
    данным"); null for another construction.
    """
    at = place - 1
    while at > 0 and items[at].get("cat") and not items[at].has("plain_adj") and not items[at + 1].unknown:
        at -= 1  # "за українськими військовими даними"
    if at < 1 or not items[at].has("plain_adj") or items[at].has("forces", "possessive"):
        return None
    if items[place].has("of_column"):
        return None  # "у російському списку": whose losses it lists
    led = items[at - 1].has("prepositions", "at", "for_side", "speech_after")
    qualities = items[place].unknown
    led = led and len(qualities) < _APART and all(word.endswith(_QUALITY) for word in qualities)
    return str(items[at].get("adj")) if led and not items[at].unknown[_APART:] else None


def noun_use(items: Sequence[Item], place: int, text: str) -> bool:
    """Whether a word such as "report" or "claims" is no verb of speech here, but a noun or what was said of a noun."""
    if place > 0 and not items[place].unknown and items[place - 1].has("article", "possessive", "of", "prepositions"):
        since = place > 1 and text[items[place - 1].start : items[place - 1].end] == "since"
        return not (since and items[place - 2].has("have") and not items[place - 1].unknown)  # "have since verified"
    behind = items[place + 1] if place + 1 < len(items) else None
    shown = behind is not None and behind.has("mute") and not behind.unknown
    if shown and text[: items[place].end].endswith("ed"):
        return True  # "geolocated footage", "published imagery"
    counted = place > 0 and items[place - 1].has("cat", "forces") and text[items[place].start].isascii()
    counted = counted and not items[place - 1].has("issuers_bodies", "issuers_heads") and not items[place].unknown
    if counted and behind is not None and not behind.unknown and behind.has("passive", "toll"):
        return True  # "Russian troops believed killed", "tanks reported destroyed"
    if not items[place].has("speech_sees", "counts_total", "counts_figure"):
        return False
    if place and text[items[place].start].isupper() and behind is not None and behind.has("prepositions", "of"):
        return True  # "Daily Statistical Report on the Number of ..." is a title
    for back in range(place - 1, max(-1, place - 4), -1):
        spoken = items[back].has("party", "speech_pronouns", "issuers_bodies", "issuers_heads", "issuers_officials")
        if spoken or items[back].get("punct"):
            return False
        if items[back].has("article", "own", "of") or len(items[back].unknown) > 1:
            return True
    return False


def possessor(items: Sequence[Item], place: int) -> Party:
    """The party whose tally or view it is ("Kyiv's tally", "у экспертов RUSI счёт другой")."""
    return _possessive(items, place) or _holder(items, place)


def owner_behind(items: Sequence[Item], place: int) -> Party:
    """The party right behind the word, where the language names owners there ("зведення Генштабу")."""
    after = items[place + 1 : place + 3]
    if after and after[0].get("punct") in {"«", '"', "“"}:
        after = after[1:]
    if not after or after[0].unknown or not after[0].has("party"):
        return None
    kind = vocabulary().parties[after[0].get("party")].kind
    return own_id(after[0]) if kind != "state" else None


def owned_by_body(items: Sequence[Item], place: int) -> bool:
    """Whether a body without an id stands behind a word of counting, and a colon, a dash or nothing behind it
    ("Підсумок Офісу генпрокурора: ...", "Липневий звіт Сил територіальної оборони").
    """
    behind = items[place + 1] if place + 1 < len(items) else None
    if behind is None or behind.unknown or not behind.has("issuers_bodies") or behind.has("party"):
        return False
    row = items[place + 2 : place + 5]
    if all(item.time is not None and not item.unknown for item in row):
        return True
    mark = next((item.get("punct") for item in row if item.has("punct")), None)
    return mark in {":", "—", "–"}


def _holder(items: Sequence[Item], place: int) -> Party:
    """The party of whom a clause that opens with "у" says that it has a count of its own; null for none."""
    for back in range(place - 1, max(-1, place - 9), -1):
        item = items[back]
        if item.number is not None and item.number.ignored is None:
            return None
        opens = back == 0 or bool(items[back - 1].get("punct"))
        if item.has("with_whom") and opens:
            near = items[back + 1 : min(place, back + 4)]
            return next((str(one.get("party")) for one in near if one.has("party")), None)
    return None


def _possessive(items: Sequence[Item], place: int) -> Party:
    """The party that a possessive before the word names ("Kyiv's tally"); null for none."""
    for back in range(place - 1, max(-1, place - 4), -1):
        item = items[back]
        if len(items[back + 1].unknown) > _ADJECTIVES:
            return None
        if item.get("possessive") and item.has("party", "adj") and not item.has("forces"):
            return own_id(item)
        if item.get("possessive") and item.has("issuers_bodies") and not item.unknown[1:]:
            return AGAIN
        dated = item.time is not None or (item.number is not None and item.number.ignored is not None)
        if not dated and not item.has("counts_total", "counts_figure", "own", "speech_sees", "other", "official"):
            return None
    return None


_OF_TWO = frozenset({"former", "latter"})


def own_id(item: Item) -> Party:
    """The party that a word names or whose adjective it is; null for neither."""
    party = item.get("party") or item.get("adj")
    return None if party is None else str(party)


def is_pronoun(items: Sequence[Item], place: int) -> bool:
    """Whether a pronoun is the subject of the word of speech at `items[place]`."""
    turned = not place or bool(items[place - 1].get("punct")) or items[place - 1].number is not None
    behind = items[place + 1] if place + 1 < len(items) else None
    if turned and behind is not None and behind.has("speech_pronouns") and not behind.unknown:
        following = items[place + 2] if place + 2 < len(items) else None
        where = following is not None and not following.unknown and following.has("prepositions", "at", "on")
        if following is None or following.get("punct") or following.time is not None or where:
            return not source_in_body(items, place + 1)  # also "написал он в воскресенье"
    for back in range(place - 1, max(-1, place - 4), -1):
        if items[back].has("speech_pronouns"):
            if items[back].has("owns_next") and items[back + 1].unknown:
                return False  # "its SBU says"
            told = any(item.has("be") for item in items[back + 1 : place])  # "it is announced that"
            return not (items[back].has("party") or told)
        if items[back].has("speech_there"):
            return all(item.has("also") for item in items[back + 1 : place]) and not items[place].unknown
        if not items[back].has("have", "be", "aux", "also"):
            return False
    return False


def counted_there(behind: Sequence[Item]) -> bool:
    """Whether what was counted stands behind "there", which then says only where ("зафіксували там втрату 79")."""
    return bool(behind) and behind[0].has("toll", "cat", "counts_figure", "passive") and not behind[0].has("clause")


def the_latter(items: Sequence[Item], place: int) -> Party:
    """The party named last before "the latter", where that is who speaks; else null."""
    near = range(place - 1, max(-1, place - 8), -1)
    start = next((back for back in near if not _OF_TWO.isdisjoint(items[back].entry)), None)
    if start is None:
        return None
    named = (item.get("party") or item.get("forces") for item in reversed(items[:start]))
    if items[start].has("former") or any(item.has("former") for item in items[:start]):
        return None
    return next((str(party) for party in named if party is not None), None)


def which_of_two(items: Sequence[Item], place: int) -> str:
    """`former` or `latter` where one of them is the subject of the word of speech; else empty."""
    for item in reversed(items[max(0, place - 6) : place]):
        if not _OF_TWO.isdisjoint(item.entry):
            return "former" if "former" in item.entry else "latter"
    return ""


def _words_said(items: Sequence[Item], at: int, place: int) -> bool:
    """Whether a place lies in words said, which a comma and a dash part from their verb ("..., as X says", he said)."""
    shut = next((one for one in range(place - 1, at - 1, -1) if items[one].get("punct") in _CLOSING), None)
    return shut is not None and any(item.get("punct") in {",", "—", "–"} for item in items[shut + 1 : place])


def antecedent(items: Sequence[Item], place: int) -> Party:
    """The body before "its estimate" in the same sentence; null where only states or nobody is named."""
    parties = vocabulary().parties
    quoted = False
    place = before_aside(items, place)  # "журналисты, изучив документы Пентагона, пишут"
    civil = place > 0 and items[place - 1].has("issuers_common")  # "on the Ukrainian army, the ministry reported"
    kinds = {"state", "group", "forces"} if civil else {"state", "group"}
    for at in range(place - 1, -1, -1):
        item = items[at]
        party = item.get("party")
        quoted = item.get("punct") in _CLOSING or (quoted and item.get("punct") not in _OPENING)
        if quoted and _words_said(items, at, place):
            continue
        if item.number is not None and item.number.ignored is None:
            return None
        owner = at > 0 and not item.unknown and items[at - 1].has("cat", "toll")  # "five boats of X, the agency said"
        if party is not None and parties[party].kind not in kinds and not item.get("possessive"):
            if owner:
                continue
            return str(party)
    return None


def shared_subject(items: Sequence[Item], place: int) -> Party:
    """The party that "and" or "but" gives a second verb ("Putin declined to give a figure but said ...")."""
    before = items[place - 1] if place else None
    if before is None or items[place].unknown or not ("and" in before.entry or "turns" in before.entry):
        return None
    for back in range(place - 2, -1, -1):
        item = items[back]
        if item.number is not None and item.number.ignored is None and item.get("punct") is None:
            opens = items[0].has("party") and not items[0].get("possessive") and items[1].has("loser", "taker")
            return str(items[0].get("party")) if opens else None  # "India lost one jet and said it had downed one"
        if item.get("punct") in {";", ":"}:
            return None
        led = back and items[back - 1].has("prepositions", "of", "to", "by") and not items[back].unknown
        if item.has("party") and not item.get("possessive") and not led:
            return str(item.get("party"))
    return None


def main_verb(items: Sequence[Item], place: int) -> int | None:
    """The verb of speech whose subject a verb form without one shares, denied or not; else the comma before; or null.

    "Азербайджан потери не раскрывает, сообщая лишь о ..."
    """
    comma = next((back for back in range(place - 1, -1, -1) if items[back].get("punct") in {",", "—", "–"}), None)
    for back in range(place - 1, -1, -1):
        if items[back].get("punct") == ";":
            return comma
        if items[back].has("speech_before") and not items[back].has("speech_sees"):
            return back
    return comma


def the_report(items: Sequence[Item], place: int) -> bool:
    """Whether a report taken up from before is the subject of a verb ("The report also estimated that ...")."""
    if not place:
        return False
    back = place - 1
    while back > 0 and items[back].has("also", "have", "aux") and not items[back + 1].unknown:
        back -= 1
    noun = items[back]
    if not noun.has("speech_sees", "counts_figure") or noun.has("party") or items[back + 1].unknown:
        return False
    opens = back == 0 or bool(items[back - 1].get("punct"))
    return opens and len(noun.unknown) == 1 and noun.unknown[0] in _TAKES_UP


def only_shown(items: Sequence[Item], place: int) -> bool:
    """Whether pictures alone are said to show it, where nobody is named before the verb in its clause."""
    far = max(0, place - _SHOWN)
    shown = next((back for back in range(place - 1, far - 1, -1) if items[back].has("mute")), None)
    if shown is None or any(item.get("punct") == "," for item in items[shown + 1 : place]):
        return False
    opens = max((back for back, item in enumerate(items[:shown]) if item.get("punct") in {",", ";"}), default=-1)
    return not any(item.has("party", *HEADS) for item in items[opens + 1 : place])


def only_would(items: Sequence[Item], place: int) -> bool:
    """Whether a helping verb says that somebody might, not that he does ("nobody else would accept")."""
    before, verb = items[place - 1] if place else None, items[place]
    doubted = before is not None and before.get("other_verbs") == "hypothetical" and not verb.unknown
    return doubted and not verb.has("speech_puts", "speech_after", "speech_sees")


def only_quoted(items: Sequence[Item], place: int, text: str) -> bool:
    """Whether a figure's own aside says where it was quoted ("the estimate, quoted in this story, was")."""
    behind = items[place + 1 : place + 2]
    aside = place > 0 and items[place - 1].get("punct") == "," and items[place].has("speech_relays")
    return aside and bool(behind) and behind[0].has("prepositions") and text[: items[place].end].endswith("ed")


def of_a_name(item: Item, text: str) -> bool:
    """Whether a noun of places stands right behind a name that no list knows."""
    before = text[: item.start].rsplit(None, 1)[-1:]
    return bool(item.unknown) and bool(before) and before[0][:1].isupper() and before[0][-1:].isalpha()


def of_a_place(items: Sequence[Item], place: int) -> bool:
    """Whether a noun of places ends the name of a known one ("in Sudan's Gezira state, ...")."""
    named = place > 0 and items[place - 1].has("place_in") and not items[place].unknown
    behind = items[place + 1] if place + 1 < len(items) else None
    return named and (behind is None or behind.has("punct", "prepositions", "and"))


def of_first_person(items: Sequence[Item], place: int, *, inverts: bool) -> bool:
    """Whether "I" or "we" is the subject of a word of speech, with a helping verb or without ("we have confirmed")."""
    at = place - 1
    if at > 0 and items[at].has("also") and not items[place].unknown:
        at -= 1  # "we have now confirmed"
    if at > 0 and items[at].has("have") and not items[place].unknown and not inverts:
        at -= 1
    if len(items[place].unknown) > 1:
        return False
    if inverts and at > 1 and items[at].has("party") and items[at - 1].has("plus") and not items[place].unknown:
        at -= 2  # "мы вместе с Би-би-си установили"
        if at and items[at].has("issuers_bodies") and items[at - 1].has("own") and not items[at].unknown:
            return True  # "нашей редакции совместно с Би-би-си известно"
    return at >= 0 and (items[at].has("first_person") or (not inverts and _with_us(items, at)))


def _with_us(items: Sequence[Item], last: int) -> bool:
    """Whether "we" opens the row of those who speak ("we and our colleagues at Mediazona had identified")."""
    for place in range(last, max(0, last - _ROW), -1):
        if items[place].has("and") and not items[place].unknown:
            return items[place - 1].has("first_person")
        if items[place].has("punct", "clause", "have") or items[place].number is not None:
            return False
    return False
