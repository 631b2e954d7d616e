"""Which numbers count something that is not lost at all?"""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.extract.clauses.tokens import Item
from counterclaim.extract.counts.figure import FLYING, Figure, Sentence
from counterclaim.extract.counts.govern import Governor
from counterclaim.extract.words.lexicon import Lexicon

_FIRED = FLYING | {"ammunition", "uncrewed-boats"}
_INSTRUMENTAL = ("ами", "ями")  # endings of a Slavic noun with which a thing is done
_DONE_WITH = frozenset({"passive", "taker"})
_APPOSED = 4  # items: a noun, a number between two commas
_QUESTION = 5  # items: the shortest question of which a number can be a part
_PERSONS = frozenset({"killed", "wounded"})
_DEEDS = ("loser", "taker", "passive")  # roles of a verb of loss
_OBJECT = 4  # items behind a verb among which the number of those stands whom it killed
_DWELLERS = frozenset({"civilians", "people"})
_HIT = frozenset({"damaged", "destroyed", "killed", "wounded"})


def of_speakers(sentence: Sentence, at: int, lexicon: Lexicon) -> bool:
    """Whether a number counts the officials who speak ("two senior American officials")."""
    behind = sentence.items[at + 1] if at + 1 < len(sentence.items) else None
    if behind is None or not behind.has("party") or len(behind.unknown) > 1:
        return False
    noun = sentence.paragraph.folded[behind.start : behind.end].rsplit(None, 1)[-1]
    return "issuers_officials" in lexicon.entry(noun)


def hits_by(figure: Figure) -> str | None:
    """The rule of what only hit, right behind such a noun ("Hits by 26 missiles were recorded"); null for others."""
    items, at = figure.sentence.items, figure.at
    noun = items[at - 1] if at and not items[at].unknown and figure.category in FLYING else None
    printed = "" if noun is None else figure.sentence.paragraph.folded[noun.start : noun.end]
    of_hits = (
        noun is not None and noun.get("other_nouns") == "event count" and printed.endswith((" by", " from", " of"))
    )
    return "event count" if of_hits else None


def no_loss(figure: Figure) -> str | None:
    """The rule by which a number counts nothing lost, by where it stands; null for none."""
    means = figure.sentence.means
    if ("be" in means and (_somewhere(figure) or _at_anchor(figure))) or _out_of_all(figure):
        return "strength"
    if "verbs" in means and _asked(figure.sentence.items):
        return "hypothetical"
    if "negation" in means and _denied(figure):
        return "negated"
    if figure.category in FLYING and "peak" in means and _apposed_peak(figure):
        return "launched"
    if figure.category in FLYING and (_did_it(figure) or _strikes(figure) or _out_of_the_launched(figure)):
        return "launched"
    if figure.category in FLYING - {"aircraft"} and _of_a_blow(figure):
        return "launched"
    if "tallied" in means and _seen_in_the_sky(figure):
        return "launched"
    spared = ("struck" in means and _inhabitants(figure)) or ("turns" in means and _all_but(figure))
    return "other number" if spared or ("have" in means and _has_people(figure)) else None


def _out_of_the_launched(figure: Figure) -> bool:
    """Whether "of" leads to what was launched and another number tells how many fell ("из 33 выпущенных Россией ракет
    удалось сбить 21").
    """
    items, at = figure.sentence.items, figure.at
    sent = items[at + 1] if at and at + 1 < len(items) and items[at - 1].has("of") and not items[at].unknown else None
    flown = sent is not None and not sent.unknown and sent.get("other_verbs") == "launched"
    return flown and any(one.at > figure.phrase.last and one.phrase.bare for one in figure.sentence.figures)


def _denied(figure: Figure) -> bool:
    """Whether the verb before a number stands right behind "not" ("Україна не втратила 1,7 мільйона вояків")."""
    governor, items = figure.governor, figure.sentence.items
    if governor is None or governor.role not in _DEEDS or not 0 < governor.place < figure.at:
        return False
    verb = items[governor.place]
    close = items[governor.place - 1].has("negation") and not verb.unknown
    apart = any(item.has("but") or item.get("punct") for item in items[governor.place + 1 : figure.at])
    return close and not apart and verb.has(*_DEEDS)


def _did_it(figure: Figure) -> bool:
    """Whether "by" behind a passive verb leads to weapons by which others fell ("killed on Monday by two drones")."""
    items, at, governor = figure.sentence.items, figure.at, figure.governor
    led = at > 1 and items[at - 1].has("by") and not items[at].unknown and items[at - 1].get("punct") is None
    fell = (
        governor is not None
        and not governor.right
        and 0 <= governor.place < at
        and items[governor.place].has("passive")
    )
    return led and fell and any(item.has("be") for item in items[: at - 1])


def _strikes(figure: Figure) -> bool:
    """Whether weapons do what the verb behind them says ("Two missiles that hit the city killed 35 people")."""
    items, governor = figure.sentence.items, figure.governor
    if governor is None or not governor.right or not figure.at < governor.place < len(items):
        return False
    verb, before = items[governor.place], items[governor.place - 1]
    had = before.has("have") and not before.has("be")  # "four of the rockets had hit the building"
    if verb.get("taker") not in _HIT or (before.has("be", "aux", "negation") and not had):
        return False
    whom = items[governor.place + 1 : governor.place + _OBJECT]
    fell = verb.get("taker") in _PERSONS and any(item.number is not None for item in whom)
    who = had or before.has("relative") or figure.sentence.paragraph.folded[before.start : before.end] == "that"
    return fell or (who and verb.get("taker") == "damaged" and not verb.unknown)


def _of_a_blow(figure: Figure) -> bool:
    """Whether weapons are those of a blow named right before them ("унаслідок атаки 30 дронів загинули п'ятеро")."""
    items, at, governor = figure.sentence.items, figure.at, figure.governor
    before = items[at - 1] if at and not items[at].unknown else None
    if before is None or not (before.has("blow") or (before.time is not None and before.time.kind == "event")):
        return False
    return governor is None or governor.place < 0 or governor.outcome in _PERSONS


def _seen_in_the_sky(figure: Figure) -> bool:
    """Whether a verb right before says only that missiles or drones were recorded ("Усього зафіксовано 99 цілей")."""
    items, at, governor = figure.sentence.items, figure.at, figure.governor
    flies = figure.category in FLYING or figure.category == "missiles and drones"
    seen = at > 0 and items[at - 1].has("tallied") and not items[at].unknown and not figure.phrase.done
    told = governor is not None and 0 <= governor.place < len(items)
    lost = any(item.has("toll") or item.get("loser") == "lost" for item in items[:at])
    return flies and seen and not told and not lost and not figure.phrase.toll


def _apposed_peak(figure: Figure) -> bool:
    """Whether a bare number between commas is a record that weapons set when they fly ("the record, 267, was set")."""
    items, at = figure.sentence.items, figure.at
    row = items[at - 2 : at + 2] if at > 1 and figure.phrase.bare else []
    commas = len(row) == _APPOSED and row[1].get("punct") == row[-1].get("punct") == ","
    return commas and row[0].has("peak") and not any(item.has("passive", "toll", "taker") for item in items)


def _asked(items: Sequence[Item]) -> bool:
    """Whether a sentence only asks whether it is so ("Did Kyiv lose 40 tanks?"), and not whether somebody knows it."""
    if len(items) < _QUESTION or items[-1].get("punct") != "?":
        return False
    colon = next((at for at, item in enumerate(items[:_QUESTION]) if item.get("punct") == ":"), -1)
    verb, whom = items[colon + 1], items[colon + 2]
    return verb.has("verbs") and not verb.unknown and not verb.has("cat", "toll", "party") and not whom.has("addressed")


def _somewhere(figure: Figure) -> bool:
    """Whether a number only says how many are somewhere ("10,000 are in the region", "541,000 men are in the land")."""
    items, place, phrase = figure.sentence.items, figure.phrase.last + 1, figure.phrase
    told = phrase.toll or phrase.done or (figure.topic_item is not None if phrase.bare else not figure.human)
    if told or place + 1 >= len(items):
        return False
    there = items[place].has("be") and not items[place].unknown and not items[place + 1].unknown
    clause = next((at for at in range(place, len(items)) if items[at].has("clause", "punct")), len(items))
    hurt = any(item.has("passive", "toll") for item in items[place:clause])
    return there and items[place + 1].has("where_hurt") and not hurt


def designated(figure: Figure) -> bool:
    """Whether a bare number goes on a row of designations ("buses 62 and 25")."""
    items, at = figure.sentence.items, figure.at
    before = items[at - 2].number if at > 1 and items[at - 1].has("and", "to") else None
    return before is not None and figure.phrase.bare and before.ignored in {"unit designation", "other number"}


def still_has(items: Sequence[Item], at: int) -> bool:
    """Whether a party is said to have what is counted ("Kyiv has 500,000 troops")."""
    verb = at - 2 if at > 2 and items[at - 1].has("prepositions") and not items[at].unknown else at - 1
    has = verb > 0 and items[verb].has("has_now", "have") and not items[verb + 1].unknown and not items[verb].unknown
    return has and items[verb - 1].has("party", "forces")  # also "has between 3,000 and 4,000 troops"


def struck_with(figure: Figure, governor: Governor) -> bool:
    """Whether weapons are counted that hit something ("four rockets hit a school")."""
    items, inside = figure.sentence.items, bool(figure.phrase.done) and figure.phrase.last > figure.at
    place = figure.phrase.last if inside else governor.place
    if figure.category in _FIRED and (_by_which(figure, governor) or _done_with(figure, governor)):
        return True
    if figure.category in _FIRED and _listed_behind_a_blow(figure, governor):
        return True
    if not (inside or governor.right) or figure.category not in _FIRED or not 0 < place < len(items) - 1:
        return False
    active = items[place].has("taker") and not items[place - 1].has("be", "have")
    active = active and items[place].get("taker") != "shot-down"  # "11 з них збили українські захисники"
    active = active and (inside or place == figure.phrase.last + 1) and not figure.phrase.of_them
    behind = items[place + 1]
    thing = behind.has("article", "struck", "place_in") or bool({"a", "an", "the"} & set(behind.unknown))
    thing = thing or (behind.has("party", "adj") and not behind.unknown)  # "hit Kyiv", "struck Ukraine's main port"
    thing = thing or behind.get("other_nouns") == "targets struck"  # "struck populated areas"
    thing = thing or (behind.number is not None and items[place].get("taker") in _PERSONS)  # "180 missiles killed one"
    others = (
        ("by", "and") if len(behind.unknown) > 1 else ("by", "and", "prepositions")
    )  # "hit the Epicentr store at four"
    return active and thing and not behind.has(*others) and not items[place].unknown


def _listed_behind_a_blow(figure: Figure, governor: Governor) -> bool:
    """Whether a colon behind whom somebody struck leads to what it was done with ("вдарила по місту: 94 ракети")."""
    items, at = figure.sentence.items, figure.at
    if governor.role != "taker" or not 0 <= governor.place < at or figure.phrase.done:
        return False
    verb = items[governor.place]
    at_whom = figure.sentence.paragraph.folded[verb.start : verb.end].endswith((" по", " at"))
    return at_whom and any(item.get("punct") == ":" for item in items[governor.place : at])


def _done_with(figure: Figure, governor: Governor) -> bool:
    """Whether weapons stand in the case of what a thing is done with ("ударом двумя «Искандерами» уничтожено 60")."""
    if governor.role not in _DONE_WITH or governor.outcome == "captured" or not figure.phrase.words:
        return False
    noun = figure.sentence.items[figure.phrase.words[0]]
    return figure.sentence.paragraph.folded[: noun.end].endswith(_INSTRUMENTAL)


def _by_which(figure: Figure, governor: Governor) -> bool:
    """Whether "with" leads to the weapons by which something before was hit ("hit the cruiser with two missiles")."""
    items, at = figure.sentence.items, figure.at
    led = at > 1 and items[at - 1].has("with_own") and not (items[at].unknown or items[at - 2].get("punct"))
    told = figure.phrase.done or figure.phrase.toll
    return led and not told and governor.role == "taker" and not governor.right and governor.outcome in _HIT


def _inhabitants(figure: Figure) -> bool:
    """Whether a bare number says how large a town is ("the city of almost two million")."""
    items, at = figure.sentence.items, figure.at
    of = at > 1 and figure.phrase.bare and items[at - 1].has("of") and not (items[at].unknown or items[at - 1].unknown)
    return of and items[at - 2].has("struck") and not items[at - 2].has("cat", "toll", "taker", "other_nouns")


def _has_people(figure: Figure) -> bool:
    """Whether a place is said to have so many who live in it ("The republic has 970,000 inhabitants")."""
    items, at, behind = figure.sentence.items, figure.at, figure.phrase.last + 1
    if figure.category not in _DWELLERS or figure.phrase.toll or figure.phrase.done or at < 1:
        return False
    has = items[at - 1].has("have", "has_now") and not (items[at].unknown or items[at - 1].has("be"))
    return has and (behind >= len(items) or bool(items[behind].get("punct")) or items[behind].has("and"))


def _out_of_all(figure: Figure) -> bool:
    """Whether a number says out of how many others fell ("83 missing, out of a strength of 2,900")."""
    items, at = figure.sentence.items, figure.at
    led = at > 1 and items[at - 1].get("other_verbs") == "strength" and not items[at].unknown
    return led and any(item.has("out_of") for item in items[max(0, at - 3) : at - 1])


def _all_but(figure: Figure) -> bool:
    """Whether a number counts those that were spared ("shot down all but a few dozen of them")."""
    items, at = figure.sentence.items, figure.at
    return at > 0 and items[at - 1].has("turns") and items[at - 1].unknown[-1:] == ("all",) and not items[at].unknown


def _at_anchor(figure: Figure) -> bool:
    """Whether men between commas only say how large a force is ("The landing force, some 2,500 marines, is ashore")."""
    items, at, place = figure.sentence.items, figure.at, figure.phrase.last + 1
    if at < 2 or place + 1 >= len(items) or figure.phrase.toll or figure.phrase.done or items[at].unknown:
        return False
    apart = items[at - 1].get("punct") == items[place].get("punct") == "," and not items[at - 1].unknown
    force = apart and items[at - 2].has("force_noun", "issuers_armed") and not items[place].unknown
    behind = items[place + 1]
    only_is = (
        behind.has("be")
        and not behind.unknown
        and not any(item.has("passive", "loser", "taker", "toll") for item in items[place + 1 : place + 4])
    )
    return force and figure.human and only_is


_AGED = frozenset({"more-than", "fewer-than"})  # how ages are told


def an_age(figure: Figure) -> bool:
    """Whether a bare number is an age: of the one named before its commas ("an onlooker, 54, counted"), or of the
    oldest or the youngest ("The oldest volunteer was 74").
    """
    items, at, value = figure.sentence.items, figure.at, figure.number.stated
    if value is None or value > 110 or figure.number.word or not figure.phrase.bare or not 0 < at < len(items) - 1:
        return False
    if "eldest" in figure.sentence.means and any(item.has("eldest") for item in items[max(0, at - 4) : at]):
        return True
    if items[at - 1].has("be") and items[at + 1].get("punct") and figure.number.qualifier in _AGED:
        return any(one.human and one.at < at for one in figure.sentence.figures)  # "4,000 of the dead were over 50."
    if not items[at - 1].get("punct") == items[at + 1].get("punct") == ",":
        return False
    before = items[at - 2] if at > 1 else None
    return bool(items[at - 1].unknown) or (before is not None and before.has("issuers_private", "issuers_heads"))


def apposed_event(figure: Figure) -> str | None:
    """The rule of what is no loss, where a bare number between commas tells how many ("штурмів, 1 780, припало")."""
    items, at = figure.sentence.items, figure.at
    if not 1 < at < len(items) - 1 or not figure.phrase.bare or items[at].unknown or items[at + 1].unknown:
        return None
    if figure.number.hedge == "verb":
        return None  # "чья гибель подтверждена источниками, превысило 60 тысяч, сообщил"
    commas = items[at - 1].get("punct") == "," == items[at + 1].get("punct") and not items[at - 1].unknown
    rule = items[at - 2].get("other_nouns") if commas and not items[at - 2].has("cat", "toll") else None
    return None if rule == "time" else rule  # "the total for the month, 45,680, is"


def attacking(figure: Figure) -> bool:
    """Whether weapons are counted that an attack right before their number was made with ("атакам 91 дрона")."""
    items, at = figure.sentence.items, figure.at
    before = items[at - 1] if at and not items[at].unknown else None
    led = before is not None and before.get("other_nouns") == "event count" and not before.has("taker", "toll")
    if figure.category not in _FIRED or figure.phrase.done:
        return False
    return (led and figure.category in FLYING) or _with_these(figure)


def _with_these(figure: Figure) -> bool:
    """Whether weapons stand in the case of what a thing is done with, led by no preposition ("били 48 «шахедами»")."""
    items, at, words = figure.sentence.items, figure.at, figure.phrase.words
    if not words or (at and items[at - 1].has("prepositions", "of", "over") and not items[at].unknown):
        return False
    return figure.sentence.paragraph.folded[: items[words[0]].end].endswith(_INSTRUMENTAL)
