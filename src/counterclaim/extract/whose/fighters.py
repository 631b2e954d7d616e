"""Whose are fighters whom a text names by no state: a force, insurgents, the men of a movement?"""

from __future__ import annotations

import re
from collections.abc import Sequence

from counterclaim.extract.clauses.tokens import Item
from counterclaim.extract.counts.figure import sentences_before, stateless_word
from counterclaim.extract.issuers.sides import side
from counterclaim.extract.whose.case import Case
from counterclaim.extract.whose.owners import agent_of
from counterclaim.extract.whose.victims import WHERE_THEY_LIVE
from counterclaim.extract.whose.waged import fell_in_war_with
from counterclaim.extract.words.lexicon import folded
from counterclaim.model.claim import Named, Party
from counterclaim.vocabulary.load import vocabulary

_FELL = frozenset({"killed", "wounded", "missing"})
_DASHES = frozenset({"—", "–"})
_BY_WHOM = ("ами", "ями")  # "боевиками убиты 12 милиционеров"
_CLAUSE = 80  # characters before a verb of losing in which its subject stands
_OF_A_FORCE = 2  # words of its name that no list knows
_PEOPLE = re.compile(r"(?<!\w)([A-Z][a-z]+(?:an|en|ish|ese|i|sh|iot)) $")  # an adjective that no list knows
_LONGEST = 20  # characters of it
_ASIDE, _TELLING = 2, 8  # items of an aside that says who tells it: at least, and at most
_PUT = 8  # items from whose losses they are to the number
_QUOTED = re.compile(r"(?: [а-яіїєґё]+){0,2} [«“\"]([A-ZА-ЯІЇЄҐЁ][^«»“”\"]{2,40})[»”\"]")
_KIND_AND_NAME = re.compile(
    r"(?: (?:из|з|із|зі))?(?: [а-яіїєґё]+)? "
    r"(?:группировк|организаци|движени|формировани|угрупован|організаці|рух)[а-яіїє]* "
    r"((?:[A-ZА-ЯІЇЄҐЁ][\w'-]+)(?: [A-ZА-ЯІЇЄҐЁ][\w'-]+){0,2})"
)
_OF_MOVEMENT = re.compile(
    r"(?:(?<!\w)(?:с|со|против|з|із|зі|проти)|группировк\w+|организаци\w+|движени\w+|лагер\w+|позици\w+|баз\w+|штаб\w+|"
    r"глав\w+|лидер\w+|главар\w+|командир\w+|угрупован\w+|табор\w+|позиці\w+|тоннел\w+|тунел\w+) "
    r"[«“\"]([A-ZА-ЯІЇЄҐЁ][^«»“”\"]{2,40})[»”\"]"
)  # of whom, with whom or against whom
_KIND_QUOTED = re.compile(
    r" (?:группировк|организаци|движени|формировани|угрупован|організаці|рух)[а-яіїє]* "
    r"[«“\"]([A-ZА-ЯІЇЄҐЁ][^«»“”\"]{2,40})[»”\"]"
)
_ABBREVIATED = re.compile(r"(?: (?:из|з|із|зі))?(?: [а-яіїєґё]+)? ([А-ЯІЇЄҐЁ]{2,6}|[A-Z]{2,6})(?![\w-])")
_LOSES = re.compile(
    r"(?:^|[.,;:–—] |\b(?:а|и|но|і|та|але) )(?:[а-яіїєґё]+ ){0,2}([А-ЯІЇЄҐЁ]{2,6}|[A-Z]{2,6}) (?=[^.,;:–—]*$)"
)
_GAPPED = re.compile(r"(?:[,;]|\b(?:а|и|і|та)) ([А-ЯІЇЄҐЁ]{2,6}|[A-Z]{2,6}) [—–] $")  # "армия потеряла 12, ФНС — 40"
_NAMED = frozenset('«“"')
_FAR = 6  # sentences back to the movement that its bare kind takes up
_COUNTED = frozenset({"personnel", "commanders", "officers"})


def printed_name(case: Case) -> Party:
    """A force without an id ("ISAF soldiers", "fighters of the Free Syrian Army"), or the state soldiers came from."""
    phrase = case.figure.phrase
    beside = case.items[case.figure.at + 1] if case.figure.at + 1 < len(case.items) and phrase.toll else None
    if beside is not None and "unlisted" in beside.entry and not beside.unknown:
        return Named(case.voice.text[beside.start : beside.end])  # "750 SDF dead"
    if phrase.named is None and phrase.party is None:
        behind = case.items[phrase.last + 1 : phrase.last + 3]
        if case.figure.category in _COUNTED and (movement := _movement_printed(case)) is not None:
            return movement
        kind = behind and behind[0].has("issuers_movements", "issuers_organised") and not behind[0].unknown
        if kind and case.figure.category in _COUNTED and (movement := _movement_behind(case)) is not None:
            return movement  # "40 бойцов движения ХАМАС"
        next_to = bool(behind) and case.lexicon.grammar.get("inverts") and not behind[0].unknown
        if next_to and "unlisted" in behind[0].entry:
            return Named(case.voice.text[behind[0].start : behind[0].end])  # "41 пікап RSF"
        of = len(behind) > 1 and behind[0].has("of") and not behind[0].unknown and not behind[1].unknown
        if of and "unlisted" in behind[1].entry:
            return Named(case.voice.text[behind[1].start : behind[1].end])
        home = behind[1].get("place_in") if of and case.lexicon.grammar.get("inverts") else None
        counted = case.figure.outcome in _FELL and case.figure.category not in WHERE_THEY_LIVE
        return side(str(home)) if home is not None and counted else None  # "погибли 5328 военных из Башкортостана"
    listed = phrase.named is not None and "unlisted" in case.lexicon.entry(folded(phrase.named))  # "400 Allied tanks"
    printed = phrase.named is not None and (listed or case.figure.category == "personnel")
    return Named(str(phrase.named)) if printed else None


def stateless(case: Case) -> Party:
    """Fighters of no state, named by their own word ("insurgents"), where the speaker's enemy is not known."""
    item = stateless_word(case.figure)
    if item is not None and (movement := _movement_behind(case) or _movement_again(case)) is not None:
        return movement
    if item is not None and (movement := _movement_before(case)) is not None:
        return movement
    if (lost := _lost_by_fighters(case) or _losses_of_fighters(case)) is not None:
        return lost
    if item is not None and case.figure.phrase.own and (movement := _only_movement(case)) is not None:
        return movement
    known = case.voice.sides.first_day is not None
    if known and (case.voice.claimant is None or case.voice.sides.opponent(case.voice.home) is not None):
        return None
    governor = case.figure.governor
    if item is not None and governor is not None and governor.role == "loser" and 0 <= governor.place < case.figure.at:
        return agent_of(case.items, governor.place, case.voice) or Named(case.voice.text[item.start : item.end])
    return None if item is None else Named(case.voice.text[item.start : item.end])


def _movement_again(case: Case) -> Party:
    """The movement named last before, which its bare kind behind fighters takes up ("40 бойовиків угруповання")."""
    place = case.figure.phrase.last + 1
    kind = case.items[place] if place < len(case.items) else None
    if kind is None or kind.unknown or not kind.has("issuers_movements"):
        return None
    printed = case.voice.text[kind.end : kind.end + 2].strip()
    if printed[:1] in _NAMED or printed[:1].isupper():
        return None
    sentences = [*sentences_before(case.figure.sentence, _FAR), case.figure.sentence]
    items = [item for sentence in sentences for item in sentence.items if item.start < kind.start]
    named = (side(str(item.get("party") or item.get("forces"))) for item in items if item.has("party", "forces"))
    movements = [one for one in named if vocabulary().parties[one].kind == "group"]
    return movements[-1] if movements else None


def _only_movement(case: Case) -> str | None:
    """The movement that tells of its own fighters, alone before them ("ХАМАС визнав загибель 9 своїх бойовиків")."""
    kinds = vocabulary().parties
    named = [item.get("party") for item in case.items[: case.figure.at] if item.has("party")]
    return str(named[0]) if len(named) == 1 and kinds[str(named[0])].kind == "group" else None


def _lost_by_fighters(case: Case) -> Party:
    """The fighters of no state whom a verb of losing has for its subject ("боевики потеряли 8 тысяч"); else null."""
    governor, items, at = case.figure.governor, case.items, case.figure.at
    verb = governor.place if governor is not None and governor.role == "loser" and not governor.right else 0
    if governor is not None and governor.role == "phrase" and at and items[at - 1].get("loser") == "lost":
        verb = at - 1  # "have lost 700 killed"
    if verb <= 0 or case.voice.sides.first_day is not None:
        return None
    gapped = at > 2 and items[at - 1].get("punct") in _DASHES and not items[at - 1].unknown
    if gapped and "stateless" in items[at - 2].entry and items[at - 3].has("punct", "and", "but", "clause"):
        return Named(case.voice.text[items[at - 2].start : items[at - 2].end])  # "армия лишилась 100, повстанцы — 183"
    place = _subject(items, verb)
    lone = "stateless" in items[place].entry and not items[verb].unknown and verb < at
    return _named_as_losers(case, place) if lone else None


def _subject(items: Sequence[Item], verb: int) -> int:
    """The place right before a verb, its helping words and whoever is said to tell it ("The rebels, he said, lost")."""
    place = verb - 1
    while place > 0 and items[place].has("have", "be", "aux", "also") and not items[place].unknown:
        place -= 1
    if place > _ASIDE and items[place].get("punct") == ",":
        opening = next((at for at in range(place - 1, place - _TELLING, -1) if items[at].get("punct") == ","), None)
        told = opening is not None and any(item.has("speech_before") for item in items[opening:place])
        return opening - 1 if opening is not None and opening > 0 and told else place
    return place


def _losses_of_fighters(case: Case) -> Party:
    """The fighters of no state of whose losses a clause speaks ("втрати бойовиків становлять троє вбитих").

    No fighters who did it, by whom it was done or against whom it was fought.
    """
    figure = case.figure
    takes = figure.governor is not None and figure.governor.role == "taker"
    if case.voice.sides.first_day is not None or takes or figure.outcome is None:
        return None
    spoken = False
    for place in range(figure.at - 1, max(-1, figure.at - _PUT), -1):
        item = case.items[place]
        spoken = spoken or item.has("speech_before")
        if item.has("clause", "taker") or (item.has("punct") and item.get("punct") not in _DASHES):
            return None
        if item.number is not None and not case.items[place + 1].has("toll"):
            return None
        if item.has("party", "adj", "forces", "enemy", "own"):
            return None
        counted = place > 0 and case.items[place - 1].number is not None and not item.unknown
        if "stateless" in item.entry and counted and figure.phrase.nouns:
            return None  # "30 боевиков и 5 солдат"
        if "stateless" in item.entry:
            owned = place > 0 and case.items[place - 1].has("toll")  # "потери дудаевцев штаб оценивает в 6500"
            return _named_as_losers(case, place) if owned or not spoken else None
    return None


def _named_as_losers(case: Case, place: int) -> Party:
    """Fighters of no state, unless a preposition leads to them or they are those by whom it was done."""
    item = case.items[place]
    word = case.voice.text[item.start : item.end]
    before = case.items[place - 1] if place else None
    led = before is not None and before.has("prepositions", "against", "by", "by_fault") and not item.unknown
    led = led and before is not None and not before.has("with_whom", "in_ranks")
    people = _PEOPLE.search(case.voice.text, max(0, item.start - _LONGEST), item.start) if item.unknown else None
    name = word if people is None else f"{people[1]} {word}"  # "Chechen rebels"
    return None if led or word.endswith(_BY_WHOM) else Named(name)


def _movement_behind(case: Case) -> Party:
    """The movement whose fighters are counted ("50 боевиков шиитского движения «Хезболлах»"); null for none."""
    for item in case.items[case.figure.phrase.last + 1 : case.figure.phrase.last + 4]:
        party = item.get("forces") or item.get("party")
        if party is not None and vocabulary().parties[side(str(party))].kind == "group":
            return side(str(party))
        if item.number is not None or item.has("taker", "loser", "passive", "prepositions", "and", "clause"):
            return None
    return _movement_printed(case)


def _movement_before(case: Case) -> Party:
    """The movement of no state told before its fighters in the sentence ("вместе с главой «Хезболлы» убиты 20
    боевиков", "в боях с «Боко Харам»"); null for none and for the one who speaks.
    """
    own = {case.voice.claimant, case.voice.home}
    for item in reversed(case.items[: case.figure.at]):
        party = item.get("party") or item.get("forces")
        if party is None or vocabulary().parties[side(str(party))].kind != "group":
            continue
        return None if side(str(party)) in own or item.has("possessive") else side(str(party))
    if case.voice.sides.first_day is not None:
        return None
    start, here = case.items[0].start, case.items[case.figure.at].start
    printed = next(iter(reversed(list(_OF_MOVEMENT.finditer(case.voice.text, start, here)))), None)
    return None if printed is None or _known(printed[1], case) else Named(printed[1])


def _movement_printed(case: Case) -> Party:
    """The name right behind fighters counted, quoted or behind its kind, in a war whose sides are not known."""
    text, end = case.voice.text, case.items[case.figure.phrase.last].end
    if case.voice.sides.first_day is not None:
        of_kind = _KIND_QUOTED.match(text, end)
        return None if of_kind is None or _known(of_kind[1], case) else Named(of_kind[1])
    printed = _QUOTED.match(text, end) or _KIND_AND_NAME.match(text, end) or _ABBREVIATED.match(text, end)
    return None if printed is None or _known(printed[1], case) else Named(printed[1])


def abbreviated(case: Case) -> Party:
    """The force that loses by an abbreviation no table knows ("ХТШ за неделю лишилась 196 бойцов"); null for none."""
    governor = case.figure.governor
    loses = governor is not None and governor.role == "loser" and not governor.right and governor.place >= 0
    if not loses or governor is None or case.voice.sides.first_day is not None:
        return None
    text, start, here = case.voice.text, case.items[governor.place].start, case.items[case.figure.at].start
    printed = _GAPPED.search(text, max(0, here - _CLAUSE), here)
    if printed is None and governor.place > (case.before[-1].at if case.before else -1):
        printed = _LOSES.search(text, max(0, start - _CLAUSE), start)
    if printed is None or _known(printed[1], case):
        return None
    named = any(item.has("party") for item in case.items if printed.end(1) < item.end <= here)  # "ЧВК «Вагнер»"
    return None if named else Named(printed[1])


def _known(name: str, case: Case) -> bool:
    """Whether the tables know a printed abbreviation as a side, a body or a thing."""
    entry = case.lexicon.entry(folded(name))
    return bool(entry) and "unlisted" not in entry


def of_unlisted_voice(case: Case) -> Party:
    """Its own, of people who are said to have fallen by a body of a force without an id ("Омбудсмен ДНР сообщил, что
    погибли 40 военных"), and by nobody who did it.
    """
    figure, voice = case.figure, case.voice.claimant
    if not figure.human or figure.outcome not in _FELL | {"lost", "casualties"}:
        return None
    for place, item in enumerate(case.items[: figure.at]):
        if "unlisted" not in item.entry or not place or len(item.unknown) > _OF_A_FORCE:
            continue
        lost = case.items[place - 2 if place > 1 and case.items[place - 1].has("issuers_bodies") else place - 1]
        if lost.has("toll"):
            return Named(case.voice.text[item.start : item.end])  # "потери Народной милиции ДНР составили 40"
    if not isinstance(voice, Named):
        return None
    if figure.phrase.enemy or (figure.governor is not None and figure.governor.role == "taker"):
        return None
    if figure.governor is not None and figure.governor.role == "loser" and not case.lexicon.grammar.get("inverts"):
        return None  # "The junta lost 60 soldiers, the Arakan Army said"; of itself it says "it lost"
    if figure.category in WHERE_THEY_LIVE and not case.lexicon.grammar.get("inverts"):
        land = next((str(item.get("place_in")) for item in case.items if item.has("place_in")), None)
        if land is not None:
            return land  # "The Arakan Army said 40 people were killed in Mrauk-U"
    return voice if "unlisted" in case.lexicon.entry(folded(voice.name)) else None


def fell_in_the_war(case: Case) -> Party:
    """The opponent of the party in whose land or with which the war was ("204 soldiers killed in the war in X").

    Civilians are not those who went there.
    """
    figure = case.figure
    if not figure.human or figure.category in WHERE_THEY_LIVE - {"people"}:
        return None
    if figure.outcome not in {"killed", "wounded", "missing", "captured", "lost", "casualties"}:
        return None
    party = fell_in_war_with(case.items, abroad=bool(case.lexicon.grammar.get("inverts")))
    return case.voice.sides.opponent(side(party)) if party is not None else None
