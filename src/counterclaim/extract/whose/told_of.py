"""Whose loss does a relative clause, an agent behind "by" or the verb before in the sentence tell?"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from counterclaim.extract.clauses.tokens import Item
from counterclaim.extract.counts.figure import FLYING, PERSONS
from counterclaim.extract.issuers.sides import onlookers, side
from counterclaim.extract.whose.case import Case
from counterclaim.extract.whose.of_events import of_event
from counterclaim.extract.whose.owners import agent_of
from counterclaim.extract.whose.slavic_cases import is_genitive
from counterclaim.extract.whose.victims import WHERE_THEY_LIVE, own_land, struck_at
from counterclaim.model.claim import Party

_SOLDIERS = frozenset({"personnel", "officers", "commanders", "mobilised", "volunteers", "convicts"})
_FELL = frozenset({"killed", "wounded", "casualties", "missing"})
_LOSS_OF = 3  # items from "for" to the number of "for the loss of ten"
_WIDE = 16  # items from an event or a holder before a figure to it
_INTO = ("ну", "ию", "ію")  # endings of a Slavic state's name that is moved into
_DONE = ("но", "то")  # endings of a Slavic verb that has no subject
_TO_WHOM = ("і", "ї", "у", "е", "ю")  # endings of a Slavic name in the dative
_NEAR = 6  # items from a figure to who is said to have done it


def agent_named(case: Case) -> bool:
    """Whether the sentence names anybody before the figure."""
    return any(item.has("party", "forces", "adj", "enemy", "unlisted") for item in case.items[: case.figure.at])


def loser_before_here(case: Case) -> Party:
    """Who lost what the sentence counts before ("It also lost two tanks, and three of its soldiers were taken")."""
    row = [one for one in case.before if one.sentence is case.figure.sentence]
    lost = bool(row) and row[0].governor is not None and row[0].governor.role == "loser"
    return row[0].subject if lost else None


def whose(case: Case) -> Party:
    """The party that a relative clause of its own losses belongs to ("Moscow, whose last count was 5,937 dead")."""
    items, at = case.items, case.figure.at
    whose = next((place for place in range(at - 1, 1, -1) if items[place].has("whose")), None)
    if whose is None or any(item.number is not None or item.has("taker", "party", "adj") for item in items[whose:at]):
        return None
    if any(
        one.get("punct") == "," and two.has("have", "loser", "speech_before") for one, two in pairwise(items[whose:at])
    ):
        return None  # "the French, whose advance has been rapid, have made 9,000 prisoners"
    named = items[whose - 2] if items[whose - 1].get("punct") == "," and not items[whose - 1].unknown else None
    party = None if named is None else named.get("party") or named.get("forces")
    counts = any(item.has("counts_total", "counts_figure") and not item.has("toll") for item in items[whose:at])
    if counts and case.before and case.before[-1].sentence is case.figure.sentence:
        return case.before[-1].subject  # "Russian losses rose by 900, says the staff, whose count has reached 90,000"
    return None if party is None else side(str(party))


def whose_figures(case: Case) -> Party:
    """The side whose figures or losses a relative clause puts at a number ("Ukraine's losses, which X puts at 900")."""
    items, at = case.items, case.figure.at
    start = next((place for place in range(at - 1, 1, -1) if items[place].has("relative")), None)
    if start is None or not any(item.has("speech_puts", "speech_before") for item in items[start:at]):
        return None
    noun = start - 2 if items[start - 1].get("punct") == "," else start - 1
    counted = items[noun].has("counts_figure", "counts_total", "toll") and not items[start].unknown
    owner = items[noun - 1] if noun and counted and not items[noun].unknown else None
    named = owner is not None and (owner.has("adj") or (owner.has("party") and owner.get("possessive")))
    return side(str(owner.get("adj") or owner.get("party"))) if owner is not None and named else None


def others(case: Case) -> Party:
    """The side of those counted before, of whom "seven others" are ("four soldiers died; seven others were hurt")."""
    behind = case.items[case.figure.at + 1] if case.figure.at + 1 < len(case.items) else None
    if behind is None or not behind.has("others") or behind.unknown:
        return None
    row = [one for one in case.before[-6:] if one.human and one.dropped is None and one.claimant == case.voice.claimant]
    return row[-1].subject if row and case.figure.human else None


def where_hurt(case: Case) -> Party:
    """The country where people were hurt by what struck it ("an attack on Kyiv killed one", "killed 40 in Lebanon")."""
    governor, topic = case.figure.governor, case.figure.topic_item
    told = topic is not None or (governor is not None and governor.role in {"taker", "toll"})
    if case.figure.category not in WHERE_THEY_LIVE or not told:
        return None
    low = next((place for place in range(case.figure.at, -1, -1) if case.items[place].get("punct") == ";"), -1)
    high = next(
        (place for place in range(case.figure.phrase.last, len(case.items)) if case.items[place].has("punct")),
        len(case.items),
    )
    return struck_at(case.items[low + 1 : high], case.figure)


def hurt_at_home(case: Case) -> Party:
    """The speaker's own country, right behind a bare number of dead ("ХАМАС заявив про 900 загиблих у Газі")."""
    figure, last = case.figure, case.figure.phrase.last
    if figure.category != PERSONS or figure.outcome not in _FELL or figure.phrase.party is not None:
        return None
    led, where = [*case.items[last + 1 : last + 3], None, None][:2]
    if led is None or where is None or not led.has("at", "where_hurt") or led.unknown or where.unknown:
        return None
    return own_land(where, case.voice.claimant)


def under_attack(case: Case) -> Party:
    """Whose people an attack told before the figure hurt: of the place attacked, else of whom the attacker fights."""
    figure, items = case.figure, case.items
    if figure.category not in WHERE_THEY_LIVE or figure.outcome not in _FELL or figure.phrase.party is not None:
        return None
    verb = next((place for place in range(figure.at - 1, 0, -1) if _attacks(items[place])), None)
    if verb is not None and case.voice.text[items[verb].start : items[verb].end].endswith(_DONE):
        return None  # "в Україні зафіксовано загибель 90 цивільних": nobody's act
    if verb is None or any(item.get("punct") == ";" or item.has("taker") for item in items[verb : figure.at]):
        return None
    attacker = next((item for item in reversed(items[:verb]) if item.has("adj", "party", "forces", "enemy")), None)
    if attacker is None:
        return None
    named = [item for item in (*items[verb + 1 : figure.at], *items[:verb]) if item.has("place_in")]
    struck = named[0] if named else None
    here = struck_at(items[verb + 1 :], figure) or (None if struck is None else str(struck.get("place_in")))
    if here is not None or attacker.has("enemy"):
        return here or case.voice.home or case.voice.sides.helped
    return case.voice.sides.opponent(side(str(attacker.get("forces") or attacker.get("adj") or attacker.get("party"))))


def _attacks(item: Item) -> bool:
    return bool(item.get("other_verbs") == "launched")


def fired_by(case: Case) -> Party:
    """Whose drones and missiles were fired: of the side before the verb ("Россия выпустила по Украине 99 ракет")."""
    figure, items = case.figure, case.items
    if figure.category not in FLYING or figure.outcome is not None or figure.phrase.party is not None:
        return None
    verb = next((at for at in range(figure.at - 1, 0, -1) if _attacks(items[at])), None)
    if verb is None or any(item.get("punct") or item.number is not None for item in items[verb : figure.at]):
        return None
    named = items[verb - 1] if not items[verb].unknown else None
    party = None if named is None else named.get("forces") or named.get("party")
    return None if party is None else side(str(party))


def at_whom_they_struck(case: Case) -> Party:
    """The country struck, else the opponent of those whose strike it is ("при атаках ВСУ на Белгородскую область")."""
    figure, items = case.figure, case.items
    if figure.category not in WHERE_THEY_LIVE or figure.outcome not in _FELL or figure.phrase.party is not None:
        return None
    for place in range(max(1, figure.at - _WIDE), min(len(items), figure.phrase.last + _WIDE)):
        before, item = items[place - 1], items[place]
        event = before.get("other_nouns") == "event count" and not item.unknown and item.has("forces")
        if (
            event
            and not item.has("adj")
            and place > 1
            and items[place - 2].has("prepositions", "for_side", "at", "under")
        ):
            return struck_at(items[place + 1 :], figure) or case.voice.sides.opponent(side(str(item.get("forces"))))
    return None


def struck_by(case: Case) -> Party:
    """The opponent of the side whose strike killed ("servicemen killed in the Ukrainian strike on a base").

    Of people who are no soldiers only where the clause names no place: those of a third country live where it fell.
    """
    figure, items = case.figure, case.items
    fell = figure.category in _SOLDIERS or figure.category in WHERE_THEY_LIVE
    if not fell or figure.outcome not in _FELL or figure.phrase.party is not None:
        return None
    if figure.category in WHERE_THEY_LIVE and any(item.has("place_in") for item in items):
        return None
    low, high = max(1, figure.at - _WIDE), min(len(items) - 1, figure.phrase.last + _NEAR)
    for place in range(low, high):
        entry = items[place].entry
        if entry.get("punct") in {";", "."} and place > figure.at:
            return None
        if "adj" not in entry and "party" not in entry and "forces" not in entry:
            continue
        fired = place > figure.at and items[place].has("adj") and items[place + 1].get("cat") in FLYING
        if fired and place + 2 < len(items) and items[place + 2].has("taker") and not items[place + 1].unknown:
            return case.voice.sides.opponent(side(str(items[place].get("adj"))))  # "when enemy missiles hit a school"
        before = items[place - 2] if place > 1 and items[place - 1].has("article") else items[place - 1]
        led = before.has("in", "prepositions", "by", "blow") and not set(items[place].unknown) - {"the", "a", "an"}
        told = _blow_before(case, place)
        if (led or told) and (told or (items[place].has("adj", "party") and of_event(items, place))):
            fell_on = struck_at(items[place + 1 :], figure)  # "израильских ударов по Ливану", and not on whom it fights
            struck = side(str(items[place].get("adj") or items[place].get("party") or items[place].get("forces")))
            return fell_on or _counted_at_home(case, struck) or case.voice.sides.opponent(struck)
    return None


def _blow_before(case: Case, place: int) -> bool:
    """Whether a time word right before a side ends in a blow, which is that side's ("в результате удара индийской")."""
    before = case.items[place - 1]
    if before.time is None or before.time.kind != "event" or case.items[place].unknown:
        return False
    word = case.voice.text[case.items[place].start : case.items[place].end].split(" ", 1)[0]
    if case.lexicon.grammar.get("inverts") and not is_genitive(word):
        return False  # "унаслідок удару росіяни втратили 12 танків"
    last = case.voice.text[before.start : before.end].rpartition(" ")[2]
    return "blow" in case.lexicon.entry(last.lower())


def _counted_at_home(case: Case, attacker: str) -> Party:
    """The speaker's own country, where people live whom a third one struck ("9 died in Israeli raids")."""
    home, sides = case.voice.home, case.voice.sides
    apart = home not in {None, attacker, sides.opponent(attacker)} and home not in onlookers()
    return home if apart and case.figure.category in WHERE_THEY_LIVE else None


def struck_before(items: Sequence[Item], place: int) -> str | None:
    """The side of what was struck, where a participle or relative clause tells who fell by it.

    "hit a Russian ship, killing 12", "Russia pounded Kyiv with 18 missiles in an attack that killed two"

    `place`: the participle's; null where no verb before its comma has such an object.
    """
    struck: str | None = None
    clause = place > 1 and items[place - 1].has("clause") and items[place - 2].get("other_nouns") == "event count"
    if not place or not (items[place - 1].get("punct") == "," or clause):
        return None
    for at in range(place - (3 if clause else 2), -1, -1):
        item = items[at]
        if item.get("punct") in {";", ".", ":", "—", "–", ")"} or item.has("clause", "speech_before"):
            return None
        if item.get("other_verbs") == "launched" or (item.has("taker") and not item.has("cat", "toll")):
            return None if struck is None else side(struck)
        named = item.get("adj") or item.get("forces") or item.get("party")
        if named is not None and struck is not None and side(str(named)) != side(struck):
            return side(struck)  # whoever stands first acts, whatever the verb
        led = at > 0 and items[at - 1].has("by", "from_whom", "prepositions") and not item.unknown
        if item.has("adj", "forces") or (struck is None and named is not None and not (led or item.get("possessive"))):
            struck = str(named)
    return None


def official_own(case: Case) -> Party:
    """The state whose official figure a number is, where nobody else's losses are named ("the official X figure")."""
    items, at = case.items, case.figure.at
    place = next((place for place in range(at - 2, 1, -1) if items[place].has("counts_figure", "speech_sees")), None)
    if place is None or not items[place - 1].has("adj") or not items[place - 2].has("official"):
        return None
    state = str(items[place - 1].get("adj"))
    named = any(one.has("party", "adj", "forces", "enemy") for one in items[place + 1 : at])
    return None if named or case.figure.phrase.party is not None or case.figure.phrase.enemy else side(state)


def price_of(case: Case) -> Party:
    """The side of a speaker that took so many "for the loss of" its own."""
    items, topic = case.items, case.figure.topic_item
    if topic is None or topic.get("toll") != "lost" or not case.figure.at > _LOSS_OF:
        return None
    at = case.figure.at
    return case.voice.home if items[at - 2] is topic and items[at - _LOSS_OF].has("for_side") else None


def inside_the_noun(case: Case) -> str | None:
    """The side that an adjective inside a noun of several words names ("pieces of Russian equipment"); else null."""
    for place in case.figure.phrase.words:
        noun = case.figure.sentence.paragraph.folded[case.items[place].start : case.items[place].end].split()
        for word in noun[1:-1]:
            if (party := case.lexicon.entry(word).get("adj")) is not None:
                return str(party)
    return None


def held_by(case: Case) -> Party:
    """The opponent of those who hold the prisoners ("prisoners in the hands of the French number 23,000") or to whom
    kit has fallen ("трофеев, доставшихся нашим войскам").
    """
    items = case.items
    if case.figure.outcome != "captured":
        return None
    for place in range(max(0, case.figure.at - _WIDE), min(len(items) - 1, case.figure.phrase.last + _NEAR)):
        if items[place].has("hands"):
            row = [items[place + 1], *items[max(0, place - 2) : place][::-1]]
            holder = next((item for item in row if item.has("own", "forces", "party", "adj", "enemy")), row[0])
            if holder.has("enemy"):  # "із них 135 дісталися ворогові": the enemy's of those who lost them
                last = case.before[-1] if case.before else None
                here = last is not None and last.sentence is case.figure.sentence and last.topic == "loss"
                return last.subject if here and last is not None else case.voice.home
            party = holder.get("forces") or holder.get("party") or holder.get("adj")
            if holder.has("own"):
                return case.voice.enemy
            return None if party is None else case.voice.sides.opponent(side(str(party)))
    return None


def _brought_to(items: Sequence[Item], text: str) -> str | None:
    """The state into which bodies are brought ("в Україну повернули 909 тіл"); null where none is named."""
    for led, state in pairwise(items):
        into = led.has("at", "to", "prepositions") and state.has("party") and not state.unknown
        if into and text[state.start : state.end].lower().endswith(_INTO):
            return side(str(state.get("party")))
    return None


def came_from(case: Case) -> bool:
    """Whether a state named in the phrase is where bodies were brought from ("вернула 1000 тел погибших из РФ")."""
    last = case.figure.phrase.last + _LOSS_OF
    row = case.items[case.figure.at : last] if case.lexicon.grammar.get("inverts") else []
    return any(led.has("of") and state.has("party") and not state.unknown for led, state in pairwise(row))


def _belong_to(items: Sequence[Item]) -> str | None:
    """The side to which bodies are said to belong ("тіла, що належать українським захисникам"); null for none."""
    for said, whose in pairwise(items):
        if said.has("belongs") and whose.has("adj", "forces", "party") and not whose.unknown:
            return side(str(whose.get("adj") or whose.get("forces") or whose.get("party")))
    return None


def returned(case: Case) -> Party:
    """Whose dead are brought home: the receiver's ("Kyiv received 900 bodies", "Moscow handed Ukraine 900 bodies")."""
    items, voice = case.items, case.voice
    places = [place for place, item in enumerate(items) if item.has("handed_back")]
    if case.figure.outcome != "recovered" or not places:
        return None
    if (home := _belong_to(items[case.figure.at :]) or _brought_to(items, voice.text)) is not None:
        return home
    if (receiver := _went_to(case)) is not None:
        return receiver
    verb = next((place for place in reversed(places) if place < case.figure.at), places[0])
    if (other := _in_return(case)) is not None:
        return other
    for item in items[verb + 1 : verb + 3]:
        if item.has("prepositions", "of", "cat", "punct") or item.number is not None:
            break
        if item.has("party", "adj"):
            return side(str(item.get("party") or item.get("adj")))
    again = verb != places[0] and not any(item.has("party") for item in items[places[0] + 2 : verb])
    agent = agent_of(items, places[0] if again else verb, voice)  # "... handed over 1,000 bodies and received 19"
    named = next((item for item in reversed(items[:verb]) if item.has("party")), None)
    to_whom = named is not None and voice.text[named.start : named.end].endswith(_TO_WHOM)
    if agent is None and not items[verb].has("gives_back"):
        return voice.home  # "вдалося репатріювати 3900 тіл": the speaker's own
    return voice.sides.opponent(agent) if items[verb].has("gives_back") and not to_whom else agent


def other_half(case: Case) -> Party:
    """The side opposed to the one whose dead came first, where a dash stands for the verb of what the other did; else
    null: "Россия передала Украине 1000 тел, Украина России — 19".
    """
    figure = case.figure
    last = next((one for one in reversed(figure.sentence.figures) if one.at < figure.at), None)
    if last is None or last.outcome != "recovered" or not isinstance(last.subject, str) or not figure.phrase.bare:
        return None
    between = case.items[last.phrase.last + 1 : figure.at]
    dash = bool(between) and between[-1].get("punct") in {"—", "–"} and not case.items[figure.at].unknown
    named = any(item.has("party") for item in between) and not any(item.has("speech_before") for item in between)
    return case.voice.sides.opponent(last.subject) if dash and named else None


def _went_to(case: Case) -> Party:
    """The state to which bodies before a passive verb went ("27 bodies were returned to Moscow"); else null."""
    items, last = case.items, case.figure.phrase.last
    if case.lexicon.grammar.get("inverts"):
        return None
    for led, state in pairwise(items[last + 1 : last + 7]):
        if led.has("punct", "and") or led.number is not None:
            break
        if led.has("to") and not led.has("be", "of") and state.has("party") and not state.unknown:
            return side(str(state.get("party")))  # "returned the bodies of 900 men to Kyiv"
    row = [item for item in items[last + 1 : last + 6] if not item.has("to") or item.has("be")]
    if not row or not row[0].has("be", "have", "handed_back"):
        return None
    for verb, state in pairwise(row):
        if verb.has("handed_back", "gives_back") and state.has("party") and not state.unknown:
            return side(str(state.get("party")))
    return None


def _in_return(case: Case) -> Party:
    """The side opposed to the one whose dead came first, where others are given for them ("получив взамен 19")."""
    figure, items = case.figure, case.items
    row = [one for one in figure.sentence.figures if one.outcome == "recovered" and one.at < figure.at]
    if not row or figure.phrase.party is not None or not isinstance(row[-1].subject, str):
        return None
    between = items[row[-1].phrase.last + 1 : figure.at]
    given = any(item.has("in_return") for item in [*between, *items[figure.phrase.last + 1 : figure.phrase.last + 3]])
    first = next((item for item in reversed(items[: row[-1].at]) if item.has("handed_back")), None)
    then = next((item for item in between if item.has("handed_back")), None)
    if first is not None and then is not None and figure.phrase.bare:  # "received 900 bodies and handed over 24"
        given = given or first.has("gives_back") != then.has("gives_back")
    return case.voice.sides.opponent(row[-1].subject) if given else None
