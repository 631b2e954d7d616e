"""Which side does a figure belong to where its sentence leaves the verb or the owner out?"""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.extract.clauses.clauses import inserted
from counterclaim.extract.clauses.tokens import Item
from counterclaim.extract.counts.figure import Figure, sentences_before
from counterclaim.extract.issuers.sides import counted_by, side
from counterclaim.extract.whose.case import Case
from counterclaim.extract.whose.owners import Voice
from counterclaim.extract.whose.victims import WHERE_THEY_LIVE
from counterclaim.model.claim import Party
from counterclaim.vocabulary.load import vocabulary

_FIGHTING = frozenset({"state", "group", "forces"})
_OF_MANY = ("их", "ых")  # endings of Slavic adjectives of many
_OPENING, _SHUT = frozenset('«“"'), frozenset('»”"')
_LED = 2  # items before a number: a preposition and the dash
_WHEN = frozenset({"prepositions", "to", "other_nouns", "at"})  # between a side and the dash for its verb: only when
_CLOSING = 3  # words that no list knows at the end of "at the same time"
_SHORTEST = 3  # items of a sentence that tells whose a figure is


def spoken_of(figure: Figure) -> str | None:
    """The side of which a second verb of speech tells right before its number ("..., а щодо України називав 60")."""
    if "for_side" not in figure.sentence.means:
        return None
    items, at = figure.sentence.items, figure.at
    row = items[at - 3 : at] if at > 3 and not items[at].unknown else ()
    if not row or not row[0].has("for_side") or not row[2].has("speech_before") or row[1].unknown or row[2].unknown:
        return None
    party = row[1].get("party") or row[1].get("forces")
    return side(str(party)) if party is not None else None


def has_dead(figure: Figure) -> str | None:
    """The side that a clause says it has dead or wounded ("Росія, за його словами, має 198 тис. убитих"); else null."""
    items = figure.sentence.items
    if "has_now" not in figure.sentence.means or not figure.phrase.toll:
        return None
    verb = next((at for at in range(figure.at - 1, 0, -1) if "has_now" in items[at].entry), None)
    between = items[(verb or 0) + 1 : figure.at]  # "troops sent to Russia have suffered 4,700" has a verb of its own
    if verb is None or any(item.has("punct", "loser", "taker") and not item.has("toll") for item in between):
        return None
    at = verb - 1
    if items[at].get("punct") == "," and (opening := inserted(items, at)) is not None:
        at = opening - 1
    placed = at > 0 and items[at - 1].has("prepositions", "at") and not items[at].unknown  # "troops in Russia have"
    if placed or any(item.has("loser") for item in items[verb + 1 : figure.at]):
        return None
    party = items[at].get("forces") or items[at].get("party") if at >= 0 and not items[at].has("adj") else None
    return side(str(party)) if party is not None and vocabulary().parties[str(party)].kind in _FIGHTING else None


def fell_there(figure: Figure, before: Sequence[Figure], claimant: Party) -> str | None:
    """The side in whose country a sentence that goes over to it says that soldiers fell ("В Україні загинули 70 тис.
    військових"); null where nothing was told of the other side, or by one who counts one side's dead.
    """
    items = figure.sentence.items
    if len(items) < 4 or figure.category != "personnel" or figure.outcome not in {"killed", "wounded"}:
        return None
    led = items[0].has("prepositions", "at") and items[1].has("party") and not (items[0].unknown or items[1].unknown)
    fell = items[2].has("passive", "loser") and not items[2].unknown
    if not (led and fell) or any(item.has("adj", "forces", "enemy") for item in items):
        return None
    party = side(str(items[1].get("party")))
    other = before[-1] if before and before[-1].sentence is not figure.sentence else None
    told = other is not None and other.topic == "loss" and other.subject not in {None, party}
    return party if told and counted_by(claimant) is None else None


def for_each(case: Case) -> str | None:
    """The side behind "for" of a figure, where another of its sentence has its own ("43,000 for Russia and 17,500 for
    Ukraine"); else null.
    """
    sides = {figure.at: _for_whom(figure) for figure in case.figure.sentence.figures}
    mine = sides.get(case.figure.at)
    dead = case.figure.human and case.figure.topic_item is not None  # "puts the dead at 200,000 for Russia"
    return mine if mine is not None and (dead or any(one not in {None, mine} for one in sides.values())) else None


def _for_whom(figure: Figure) -> str | None:
    items, place = figure.sentence.items, figure.phrase.last + 1
    if place + 1 >= len(items) or not items[place].has("for_side") or items[place].unknown or items[place + 1].unknown:
        return None
    party = items[place + 1].get("party") or items[place + 1].get("forces")
    ends = place + 2 == len(items) or bool(items[place + 2].get("punct")) or items[place + 2].has("and")
    return side(str(party)) if party is not None and ends and not items[place + 1].get("possessive") else None


def without_verb(figure: Figure, before: Sequence[Figure]) -> str | None:
    """The forces that share the verb before ("... and Ukrainian forces between 500,000 and 600,000"); else null."""
    items, at = figure.sentence.items, figure.at
    last = before[-1] if before and before[-1].sentence is figure.sentence else None
    if last is None:
        return None
    place = at - 2 if at and items[at - 1].has("prepositions") and not items[at - 1].has("of") else at - 1
    if place < 1:
        return None
    said = items[place]
    joined = items[place - 1].has("and", "plus") and not said.get("possessive")
    if said.has("forces") and joined:
        return side(str(said.get("forces")))
    lost = last.governor is not None and last.governor.role == "loser" and not last.governor.right
    joined = joined or (
        items[place - 1].get("punct") in {",", ";"} and not said.get("possessive")
    )  # "Britain lost 255 men, Argentina 649"
    admits = figure.claimant == said.get("party") != last.claimant and "speech_admits" in figure.sentence.means
    beside = place == at - 1 and said.unknown in {(), ("the",)} and not items[at].unknown
    suffered = last.governor is None or last.governor.role not in {"taker", "loser"}
    lost = lost or (suffered and figure.topic == last.topic == "loss" and items[place - 1].has("and"))
    if said.has("party", "forces") and not said.has("adj") and joined and (lost or admits) and beside:
        return side(str(said.get("party") or said.get("forces")))
    between = items[last.phrase.last + 1 : at]
    if len(before) < 2 or not all(item.has("prepositions", "and") or item.get("punct") == "," for item in between):
        return None
    return without_verb(last, before[:-1])


def owned_alone(figure: Figure, before: Sequence[Figure], voice: Voice) -> str | None:
    """The side whose possessive alone stands for losses ("... and Ukraine's at 5,000", "its own at 900"); or null."""
    items, at = figure.sentence.items, figure.at
    last = before[-1] if before and before[-1].sentence is figure.sentence else None
    if last is None:
        return _opens_alone(items, before)
    for place in range(last.phrase.last + 1, at):
        owner, following = items[place], items[place + 1]
        if "own" not in owner.entry and "possessive" not in owner.entry:
            continue
        if owner.has("own") and following.has("to") and not (owner.unknown or following.unknown):
            return voice.home
        named = owner.get("possessive") and owner.has("adj", "party", "forces")
        if named and (place + 1 == at or following.has("to", "be", "prepositions", "punct")) and not following.unknown:
            return side(str(owner.get("adj") or owner.get("party") or owner.get("forces")))
    return _adjective_alone(items, last.phrase.last + 1, at) or adjective_led(figure, last)


def adjective_led(figure: Figure, last: Figure) -> str | None:
    """The side whose adjective, in a Slavic genitive before a place, stands for the men counted before ("у Москвы 6465
    украинских пленных, российских у Киева — 1348"); null for none.
    """
    items, text = figure.sentence.items, figure.sentence.paragraph.folded
    for place in range(max(1, last.phrase.last + 1), figure.at - 2):
        if "adj" not in items[place].entry:
            continue
        owner, before, led = items[place], items[place - 1], items[place + 1]
        joined = before.has("and", "reset", "plus", "turns", "clause") or bool(before.get("punct"))
        alone = owner.has("adj") and text[owner.start : owner.end].endswith(_OF_MANY) and not led.unknown
        if joined and alone and led.has("with_whom", "at", "prepositions") and not led.has("cat", "of"):
            return side(str(owner.get("adj")))
    return None


def _opens_alone(items: Sequence[Item], before: Sequence[Figure]) -> str | None:
    """The side whose possessive opens a sentence in the place of the losses before ("Ukraine's were 400"); or null."""
    if not before or len(items) < _SHORTEST or not items[0].get("possessive") or items[1].unknown:
        return None
    alone = items[0].has("adj", "party") and items[1].has("be", "verbs", "punct") and not items[1].has("cat", "toll")
    return side(str(items[0].get("adj") or items[0].get("party"))) if alone else None


def _adjective_alone(items: Sequence[Item], start: int, at: int) -> str | None:
    """The side whose adjective, or name behind "those of", stands for the noun before ("and Ukrainian ones at 124,500",
    "with Ukrainian at 5,000", "those of Ukraine at 900"); null for none.
    """
    lead = at - 1 if items[at - 1].has("to", "be") and not items[at].unknown else at
    place = lead - 2 if items[lead - 1].has("ones") and not items[lead].unknown else lead - 1
    if place <= start - 1 or place < 1 or lead == at or items[place + 1].unknown:
        return None
    owner, before = items[place], items[place - 1]
    if owner.has("adj"):
        joined = before.has("and", "reset", "plus", "with_whom", "turns") or bool(before.get("punct"))
        return side(str(owner.get("adj"))) if joined else None
    those = before.has("of") and before.unknown and place > 1 and items[place - 2].has("and", "reset", "turns")
    return side(str(owner.get("party"))) if those and owner.has("party") and not owner.get("possessive") else None


def counted_with(figure: Figure, before: Sequence[Figure]) -> str | None:
    """The country of a row that each number stands behind ("Ukraine leads with 67,000, Myanmar with 19,000"); or null.

    Only where the sentence, or the one before, has counted another one's.
    """
    items, at = figure.sentence.items, figure.at
    if at < 2 or not figure.phrase.bare or not before or not items[at - 1].has("prepositions", "to"):
        return None
    named = items[at - 2]
    party = named.get("party") if not named.get("possessive") else None
    opens = at == 2 or bool(items[at - 3].get("punct")) or items[at - 3].has("and")
    opens = opens and figure.claimant != party  # "Britain put it at 25,000; the CIA at about 15,000"
    near = figure.sentence.index - before[-1].sentence.index <= 1
    return side(str(party)) if party is not None and opens and near and not items[at].unknown else None


def added_to(figure: Figure, before: Sequence[Figure]) -> Party:
    """The side of the losses that others are added to ("17,000 Ukrainian troops were lost, along with 2,700 guns"); or
    null.
    """
    items, at, phrase = figure.sentence.items, figure.at, figure.phrase
    last = before[-1] if before and before[-1].sentence is figure.sentence else None
    with_them = at > 1 and items[at - 1].has("with_own") and items[at - 2].get("punct") == ","
    added = with_them or (at > 0 and items[at - 1].has("plus"))
    if last is None or last.topic != "loss" or not added or phrase.its or phrase.own:
        return None
    between = items[last.phrase.last + 1 : at - 1]
    verbs = any(item.has("loser", "taker", "speech_before", "clause") and not item.has("passive") for item in between)
    return None if verbs or phrase.enemy else last.subject


def set_against(figure: Figure, before: Sequence[Figure]) -> str | None:
    """The side of the second of two numbers held against each other ("40 tanks, against 25 for Ukraine"); or null."""
    items, at, behind = figure.sentence.items, figure.at, figure.phrase.last + 1
    if (
        "against" not in figure.sentence.means
        or not before
        or before[-1].sentence is not figure.sentence
        or before[-1].topic != "loss"
        or not at
    ):
        return None
    if not items[at - 1].has("against") or items[at].unknown or behind + 1 >= len(items):
        return None
    led, named = items[behind], items[behind + 1]
    owned = led.has("for_side", "with_whom", "where_hurt", "of") and not (led.unknown or named.unknown)
    party = named.get("forces") or named.get("party") if owned else None
    return side(str(party)) if party is not None and side(str(party)) != before[-1].subject else None


def _is_when(words: Sequence[str]) -> bool:
    """Whether the words before a dash only close an "at the same time"."""
    return len(words) <= _CLOSING


def gapped(figure: Figure, before: Sequence[Figure], voice: Voice) -> str | None:
    """The side a dash puts in the place of the subject before ("турецкая армия — троих"); else null.

    It may open a sentence of its own ("Россия потеряла 300 человек. Украина — 40.").
    """
    items, at = figure.sentence.items, figure.at
    if not before or before[-1].topic != figure.topic:
        return None
    anew = before[-1].sentence is not figure.sentence
    if at < 1 + (not anew) or (anew and before[-1].sentence not in sentences_before(figure.sentence, 1)):
        return None
    between = items[0 if anew else before[-1].phrase.last + 1 : at]
    if all(item.has("and", "plus") or item.get("punct") == "," for item in between) and not items[at].unknown:
        return gapped(before[-1], before[:-1], voice)  # "Украина — 70 тысяч погибших и 120 тысяч раненых"
    dash, name = items[at - 1], at - 2
    if anew and name < 0:
        return None
    if dash.has("prepositions") and at > _LED and items[name].get("punct") in {"—", "–"} and not dash.unknown:
        dash, name = items[name], name - 1  # "оценили российские потери в 180 тысяч, украинские — в 100 тысяч"
    if items[name].get("punct") == "," and (opening := inserted(items, name)) is not None and opening:
        name = opening - 1  # "а Україна, за його словами, — 100 тисяч"
    while name > 1 and (items[name].time is not None or not _WHEN.isdisjoint(items[name].entry)):
        name -= 1  # "Україна за той самий місяць — 120"
    quoted = items[name].get("punct") in _SHUT and not items[name].unknown and name > _LED
    name -= quoted  # "ливанская «Хезболла» — 1697"
    named = items[name]
    body = named.has("issuers_bodies", "issuers_armed") and name and items[name - 1].has("adj")
    party = items[name - 1].get("adj") if body else named.get("forces") or named.get("party") or named.get("adj")
    foe = party is None and named.has("enemy", "others_side") and isinstance(before[-1].subject, str)
    party = voice.sides.opponent(before[-1].subject) if foe else party  # "її противник — 96", "протилежна сторона — 96"
    when = name < at - 2 and _is_when(dash.unknown)
    if dash.get("punct") not in {"—", "–"} or items[at].unknown or (dash.unknown and not when) or party is None:
        return None
    if figure.claimant == party != before[-1].claimant:
        return None  # it speaks: "Втрати РФ Лондон оцінює приблизно в 300 тисяч, Пентагон — більш як у 200"
    army = name > 0 and items[name - 1].has("issuers_armed", "issuers_bodies") and not (named.unknown or body)
    led = name > 0 and not named.unknown
    there = led and items[name - 1].has("at") and figure.category in WHERE_THEY_LIVE
    there = there or (led and items[name - 1].has("from_whom", "with_whom"))  # "з боку Росії — 12"
    there = there or (led and foe and items[name - 1].has("speech_pronouns"))
    first = name - 1 if body or army or there else name  # "сирийская армия — 12", "армия Мали — 12", "в Сирии — 17"
    first -= quoted and items[first - 1].get("punct") in _OPENING
    of_its_kind = ("adj", "issuers_armed", "issuers_bodies", "issuers_movements")
    while first > 1 and not (body or there or items[first].unknown) and items[first - 1].has(*of_its_kind):
        first -= 1  # "частная армия «Вагнер»", "палестинское движение ХАМАС"
    opens = first > 0 and (items[first - 1].get("punct") in {",", ";"} or items[first - 1].has("and", "clause"))
    if anew:
        opens = not any(item.has("loser", "taker", "punct", "toll") for item in items[:first])
    if not opens or (not anew and first - 1 <= before[-1].at):
        return None
    governor = before[-1].governor
    takes = governor is not None and governor.role == "taker"
    return voice.sides.opponent(side(str(party))) if takes else side(str(party))


def its_side_behind(case: Case) -> Party:
    """The side behind the dash of a bare count, as behind a verb before ("216 втратила Росія, а 96 – Україна",
    "216 – російські", "216 належали Україні, 96 – Росії"); null for none.
    """
    figure, items = case.figure, case.items
    place = figure.phrase.last + 2
    if place >= len(items) or not figure.phrase.bare or not case.before or items[place].unknown:
        return None
    link, named = items[place - 1], items[place]
    told = link.get("punct") in {"—", "–"} or link.has("belongs", "loser")
    ends = place + 1 == len(items) or items[place + 1].has("punct", "and")
    party = named.get("forces") or named.get("adj") or named.get("party")
    if link.unknown or not told or not ends or party is None or figure.phrase.party is not None:
        return None
    inside = any(one.sentence is figure.sentence and one.phrase.nouns for one in case.before)
    return side(str(party)) if inside else None


def placed_apart(case: Case) -> Party:
    """The country behind a bare count that goes on with people hurt in another ("1,200 in Israel and 900 in Gaza")."""
    figure, first = case.figure, case.before[-1] if case.before else None
    if first is None or first.sentence is not figure.sentence or first.category not in WHERE_THEY_LIVE:
        return None
    if not figure.phrase.bare:
        return None
    places = [_right_behind(case.items, one.phrase.last + 1) for one in (first, figure)]
    return places[1] if places[0] is not None else None


def _right_behind(items: Sequence[Item], at: int) -> str | None:
    """The country or town that a preposition leads to right behind a count."""
    led, where = items[at : at + 1], items[at + 1 : at + 2]
    if (
        not where
        or led[0].unknown
        or not led[0].has("where_hurt", "at", "in")
        or where[0].unknown not in ((), ("the",))
    ):
        return None
    party = where[0].get("place_in") or where[0].get("party")
    return None if party is None or where[0].get("possessive") else side(str(party))


def joined_fate(figure: Figure, before: Sequence[Figure]) -> Party:
    """The side of the figure right before, whose clause "and" and a bare number with another fate end ("57,500
    Ukrainian soldiers had been killed and 250,000 wounded"); null for none.
    """
    last = before[-1] if before and before[-1].sentence is figure.sentence else None
    if last is None or not last.human or figure.phrase.nouns or not figure.human:
        return None
    between = figure.sentence.items[last.phrase.last + 1 : figure.at]
    governor = figure.governor
    behind = governor is not None and governor.right and governor.role in {"passive", "loser"}
    fate = behind or figure.phrase.told or figure.phrase.toll or figure.phrase.done
    if fate and last.subject is not None and _only_joined(between) and not _in_front(figure, last):
        return last.subject  # "погибли 12 жителей, а 21 ранен"
    if last.phrase.party is None:
        return None
    told = bool(between) and between[-1].has("and") and any(item.has("passive", "loser") for item in between[:-1])
    only = all(item.has("passive", "taker", "loser", "aux", "be", "have", "also", "and") for item in between)
    return last.subject if told and only else None


def _only_joined(between: Sequence[Item]) -> bool:
    """Whether nothing but a comma and a word that joins stands between two figures."""
    joins = all(item.get("punct") == "," or item.has("and", "more", "clause") for item in between)
    return len(between) > 1 and joins and not any(item.unknown for item in between)


def _in_front(figure: Figure, last: Figure) -> bool:
    """Whether a side stands right behind the joined figure's fate, whose they may be ("а 21 ранен у украинцев")."""
    behind = figure.sentence.items[figure.phrase.last + 1 : figure.phrase.last + 3]
    return last.claimant != figure.claimant or any(item.has("with_whom", "forces", "adj", "party") for item in behind)
