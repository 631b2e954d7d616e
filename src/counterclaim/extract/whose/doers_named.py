"""Whose were the things destroyed by somebody whom a Slavic sentence names beside its verb or noun of destroying?

"211 танков уничтожили ВСУ", "уничтожено украинской авиацией 211 танков", "211 танков, уничтоженных бойцами ВСУ", "об
уничтожении российскими войсками 211 танков", "на счету ВСУ 211 уничтоженных танков": the opponent's of who did it.
"""

from __future__ import annotations

import re

from counterclaim.extract.clauses.tokens import Item
from counterclaim.extract.issuers.sides import home_of, side
from counterclaim.extract.whose.case import Case
from counterclaim.extract.whose.victims import WHERE_THEY_LIVE
from counterclaim.model.claim import Named, Party

_DONE = frozenset({"destroyed", "shot-down", "captured", "damaged", "lost", "killed"})
_ACTED = ("ли", "ла", "ло", "л", "в", "лися", "лись")  # endings of a verb in the past whose subject acts
_ACTS = ("нии", "ние", "нию", "нием", "тии", "тие", "тием", "ння", "нні", "нням", "ттю", "ття", "тті", "вате", "ват")
_LED = ("prepositions", "over", "at", "on", "in_ranks", "with_whom", "for_side", "from_whom", "clause", "and", "punct")
_NEAR = 4  # items from a count to its verb, and from the verb to who acts
_LIST = 24  # items of a list that is put to one account
_WORD = r"[^\W\d_][\w-]*?"
_BY_WHOM = re.compile(  # "47-й бригадой ВСУ", "украинскими военными", "средствами ПВО РФ", "Россией"
    rf"\s+(?:\d+-\w+\s+)?(?:{_WORD}(?:ой|ей|ым|им|ыми|ими|ою|ею|ьою)\s+){{0,2}}"
    rf"«?{_WORD}(?:ами|ями|ыми|ими|ой|ей|ом|ем|ою|ею|єю|ією)(?!\w)»?"
)
_NAME = re.compile(
    r"\s+[А-ЯҐЄІЇ]{2,5}(?: [А-ЯҐЄІЇ]{2,4})?(?!\w)"
)  # an abbreviation, which has no cases: "ВСУ", "ВС РФ"


def doer_named(case: Case) -> Party:
    """The opponent of who is said to have done it; null where a sentence of another language or loss is read."""
    figure = case.figure
    if figure.outcome not in _DONE or figure.category in WHERE_THEY_LIVE or figure.phrase.party is not None:
        return None
    if figure.phrase.own or figure.phrase.its or figure.phrase.enemy or not case.lexicon.grammar.get("inverts"):
        return None
    party = _behind(case) or _inside(case) or _by_a_noun(case) or _on_account(case)
    return None if party is None else case.voice.sides.opponent(side(party))


def _behind(case: Case) -> str | None:
    """Who acts behind the verb that the count stands before ("211 танков за неделю уничтожили ВСУ")."""
    items, last = case.items, case.figure.phrase.last
    for place in range(case.figure.at + 1, min(len(items), last + 1 + _NEAR)):
        verb, inside = items[place], place <= last and not items[place].has("taker", "passive")
        if verb.time is not None or inside or (verb.get("punct") == "," and place == last + 1):
            continue
        if verb.unknown or not verb.has("taker", "passive") or verb.has("loser") or verb.get("passive") == "lost":
            return None
        printed = case.voice.text[verb.start : verb.end].lower()
        return _subject(case, place + 1) if printed.split()[0].endswith(_ACTED) else _agent(case, verb, len(items))
    return None


def _subject(case: Case, start: int) -> str | None:
    """The side that stands right behind an active verb, in its own name or as whose men they are."""
    for place in range(start, min(len(case.items), start + _NEAR)):
        item = case.items[place]
        if item.time is not None or (item.number is not None and item.number.ignored == "unit designation"):
            continue
        if item.has(*_LED, "taker", "passive", "toll") or item.number is not None:
            return None
        if item.has("adj", "forces", "party"):
            return _party(item)
    return None


def _inside(case: Case) -> str | None:
    """Who did it, before the count and beside its verb ("уничтожено ВСУ 211 танков", "бойцы СБУ уничтожили 211")."""
    governor, items = case.figure.governor, case.items
    if governor is None or governor.role not in {"passive", "taker"} or not 0 <= governor.place < case.figure.at:
        return None
    verb = items[governor.place]
    if verb.has("loser") or verb.get("passive") == "lost":
        return None
    if governor.role == "taker":
        return _body_before(case, governor.place)
    return (None if verb.unknown else _agent(case, verb, case.figure.at)) or _before(case, governor.place)


def _before(case: Case, verb: int) -> str | None:
    """Who did it, right before a passive verb ("украинской авиацией уничтожено 211 танков", "Россией уничтожено")."""
    items, text = case.items, case.voice.text
    first = verb
    while first and not (items[first - 1].has(*_LED) or items[first - 1].time is not None or _counts(items[first - 1])):
        first -= 1
    led = first and not items[first - 1].has("punct", "clause", "and") and items[first - 1].time is None
    named = next((item for item in items[first:verb] if item.has("adj", "forces", "party")), None)
    if led or named is None or verb - first > _NEAR:
        return None
    start = items[first - 1].end if first else 0
    match = _BY_WHOM.match(" " + text[start : items[verb].start].lstrip())
    return _party(named) if match is not None else None


def _body_before(case: Case, verb: int) -> str | None:
    """The state of a service whose men act, though no table of sides holds it ("бойцы СБУ уничтожили 211 танков")."""
    for place in range(verb - 1, max(-1, verb - _NEAR), -1):
        item = case.items[place]
        if item.has("adj", "forces", "party", *_LED) or item.number is not None:
            return None
        if item.has("issuers_bodies") and not item.has("toll"):
            return home_of(Named(case.voice.text[item.start : item.end]), case.lexicon)
    return None


def _counts(item: Item) -> bool:
    return item.number is not None and item.number.ignored != "unit designation"


def _by_a_noun(case: Case) -> str | None:
    """Who did it, behind a noun of doing before the count ("об уничтожении российскими войсками 211 танков")."""
    items, at = case.items, case.figure.at
    for place in range(at - 1, max(-1, at - _NEAR - _NEAR), -1):
        item = items[place]
        if item.get("punct") in {".", ";", ":", ","}:
            return None
        if item.has("toll"):
            done = case.voice.text[item.start : item.end].lower().endswith(_ACTS) and item.get("toll") != "lost"
            return _agent(case, item, at) if done else None
    return None


def _on_account(case: Case) -> str | None:
    """To whose account it is put, right before the count ("на счету ВСУ 211 уничтоженных танков")."""
    items, at = case.items, case.figure.at
    row = [one for one in case.before if one.sentence is case.figure.sentence]  # "12 подбитых танков и 30 орудий"
    done = row[0].phrase.done if row else case.figure.phrase.done or case.figure.outcome != "lost"
    for place in range(at - 1, max(-1, at - (_LIST if row else _NEAR)), -1):
        if items[place].has("credited"):
            first = next((one.at for one in row if one.at > place), at)
            named = next((one for one in items[place + 1 : first] if one.has("adj", "forces", "party")), None)
            return _party(named) if done and named is not None else None
        listed = {"—", "–", ","} if row else {"—", "–"}
        if items[place].has("punct", "clause", "taker", "loser") and items[place].get("punct") not in listed:
            return None
    return None


def _agent(case: Case, verb: Item, stop: int) -> str | None:
    """The side in the instrumental right behind a verb or noun, or owning what stands there in it."""
    text, items = case.voice.text, case.items
    end = items[stop].start if stop < len(items) else len(text)
    match = _BY_WHOM.match(text, verb.end, end) or _NAME.match(text, verb.end, end)
    if match is None:
        return None
    for item in items:
        if item.start <= verb.start:
            continue
        if item.start >= end or item.has(*_LED) or (item.start > match.end() + 1 and item.unknown):
            return None
        if item.has("adj", "forces", "party"):
            return _party(item)
    return None


def _party(item: Item) -> str:
    return str(item.get("forces") or item.get("party") or item.get("adj"))
