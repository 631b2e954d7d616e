"""Whose loss do the words of a figure's own verb or noun of loss say?"""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.extract.clauses.object_first import loser_behind
from counterclaim.extract.clauses.tokens import Item
from counterclaim.extract.counts.figure import HUMAN, Figure
from counterclaim.extract.issuers.sides import side
from counterclaim.extract.issuers.voice_sides import whole_of
from counterclaim.extract.whose.captors import in_whose_captivity
from counterclaim.extract.whose.case import Case
from counterclaim.extract.whose.costs import cost_whom
from counterclaim.extract.whose.costs_them import costs_them
from counterclaim.extract.whose.loser_beside import loser_beside
from counterclaim.extract.whose.owners import (
    Voice,
    agent_behind,
    agent_of,
    elsewhere,
    loser_before,
    losses_of,
    nearest_owner,
    owner_of_noun,
)
from counterclaim.extract.whose.self_told import own_losses
from counterclaim.extract.whose.told_of import struck_before
from counterclaim.extract.whose.victims import struck_at
from counterclaim.model.claim import Party
from counterclaim.vocabulary.load import vocabulary

_FELL = frozenset({"killed", "wounded"})
_PUT = 7  # items from a noun of loss to the number that a verb puts it at


def worded(case: Case) -> Party:
    """The subject that the governor's own words give, else the one who stands beside the thing lost."""
    return _by_governor(case) or loser_beside(case)


def _by_governor(case: Case) -> Party:
    """The subject that the governor's own words give."""
    figure, voice, items, at = case.figure, case.voice, case.items, case.figure.at
    governor = figure.governor
    own = own_losses(figure)
    if own and not only_counts(voice):
        return voice.home or whole_of(voice.claimant, case.lexicon) or _other_than_told(case)
    if (cost := costs_them(case)) is not None:
        return cost
    if figure.human and (struck := _attacked(case)) is not None:
        return struck
    if (held := in_whose_captivity(case.figure, voice) or _made_prisoners(case)) is not None:
        return held
    if figure.topic_item is not None:
        place = next(i for i, item in enumerate(items) if item is figure.topic_item)
        found = owner_of_noun(items, place, voice, stop=at)
        if found is not None:
            return found
        return loser_before(items, place, voice) or nearest_owner(items, place, voice)
    if governor is None or not 0 <= governor.place < len(items):
        return None  # none, or the word of another sentence, whose places are not this one's
    if governor.role == "toll":
        place = governor.place
        owner = owner_of_noun(items, place, voice, stop=at)
        return owner or loser_before(items, place, voice) or losses_of(items, place, voice)
    if governor.role == "loser" and governor.right:
        agent = agent_of(items, governor.place, voice)
        return _behind(items, governor.place, voice) or (None if _looks_on(agent, voice) else agent)
    fell = governor.role == "loser" and governor.outcome in _FELL
    if fell and (where := struck_at(items, figure)) is not None:
        return where  # "ЦАХАЛ каже, що в Газі загинули 700 людей"
    if governor.role == "loser" and (counted := _lost_of(case, governor.place)) is not None:
        return counted.subject
    if governor.role == "loser" and not governor.right and _passive(items, governor.place):
        return None  # "that 37 tanks were lost in March, and 52 guns": nobody named lost them
    tells = voice.claimant == voice.home in voice.sides.parties and case.lexicon.grammar.get("inverts")
    if governor.role == "loser" and tells and _army_alone(items, governor.place):
        return voice.home  # "В Израиле сообщили, что армия лишилась 86 солдат"
    if governor.role == "loser":
        whom = cost_whom(items, governor.place, at, foe=voice.foe)
        agent = whom or agent_of(items, governor.place, voice)
        return (None if _looks_on(agent, voice) else agent) or agent_behind(items, governor.place)
    if governor.role == "taker":
        if governor.right and case.lexicon.grammar.get("inverts") and (does := _does_behind(case, governor.place)):
            return voice.sides.opponent(does)
        struck = _inflicted_on(items, governor.place, at, voice)
        if struck is not None:
            return side(struck)
        hit = struck_before(items, governor.place)
        if hit is not None:
            return hit
        agent = agent_of(items, governor.place, voice, takes=True)
        return voice.sides.opponent(agent) if isinstance(agent, str) else None
    owned = owner_of_noun(items, noun, voice, stop=at) if (noun := _toll_right_before(items, at)) is not None else None
    if (told := owned or (None if figure.human else _in_the_attack(items, at))) is not None:
        return told
    nearest = loser_before(items, at, voice) or losses_of(items, at, voice) or nearest_owner(items, at, voice)
    return None if _looks_on(nearest, voice) else nearest


def _attacked(case: Case) -> str | None:
    """The side struck in the attack told of, or whose enemy's victims are counted; null for none."""
    items, at, means = case.items, case.figure.at, case.figure.sentence.means
    struck = _in_the_attack(items, at) if "taker" in means and "clause" in means else None
    return struck or (_whose_victims(items, at, case.voice) if "cat" in means and "toll" in means else None)


def _other_than_told(case: Case) -> Party:
    """The opponent of those whose losses stand right before "our losses", where no side speaks; null for none told."""
    last = case.before[-1] if case.before else None
    told = last.subject if last is not None and not own_losses(last) else None
    return case.voice.sides.opponent(told) if isinstance(told, str) else None


def _lost_of(case: Case, lost: int) -> Figure | None:
    """The figure reported before, of which "lost" is said, where a list goes on ("reported 40 men lost, 9 tanks")."""
    items, at = case.items, case.figure.at
    parted = any(item.get("punct") == "," for item in items[lost + 1 : at]) and items[lost].has("passive")
    if not parted:
        return None
    for one in case.before:
        here = one.sentence is case.figure.sentence and one.phrase.last in (lost - 1, lost) and one.at < lost
        if here and one.at and items[one.at - 1].has("speech_before", "speech_lists") and not items[one.at].unknown:
            return one
    return None


def _passive(items: Sequence[Item], lost: int) -> bool:
    """Whether a word of losing is a passive behind a count of things ("37 tanks were lost")."""
    row = items[max(0, lost - 3) : lost]
    said = len(row) > 2 and row[2].has("be") and items[lost].has("passive") and not items[lost].unknown
    return said and row[0].number is not None and row[1].has("cat")


def _made_prisoners(case: Case) -> Party:
    """The opponent of those who are said to have prisoners ("The French have made 9,000 prisoners"); null for none."""
    figure, items = case.figure, case.items
    if figure.outcome != "captured" or "captured" not in figure.phrase.told or figure.phrase.party is not None:
        return None
    row = items[max(0, figure.at - 2) : figure.at]
    men = len(row) > 1 and row[1].get("cat") == "personnel" and not row[1].unknown and row[0].get("adj")
    army = men or (row[-1].get("forces") if row else None)  # "украинские десантники показали 14 пленных"
    if army and items[figure.at].unknown and case.lexicon.grammar.get("inverts"):
        return case.voice.sides.opponent(side(str(army)))
    verb = next((at for at in range(figure.at - 1, -1, -1) if items[at].has("have")), None)
    if verb is None or any(item.has("loser", "passive", "taker", "punct") for item in items[verb + 1 : figure.at]):
        return None
    agent = agent_of(items, verb, case.voice)
    return case.voice.sides.opponent(agent) if isinstance(agent, str) else None


def _in_the_attack(items: Sequence[Item], at: int) -> str | None:
    """The side struck in an attack that killed some and wounded the number ("an attack that killed 2, hurt 9")."""
    for place in range(at - 1, 1, -1):
        entry = items[place].entry
        if entry.get("punct") in {";", "."} or "speech_before" in entry:
            return None
        if "taker" in entry and items[place - 1].has("clause"):
            return struck_before(items, place)
    return None


def _whose_victims(items: Sequence[Item], at: int, voice: Voice) -> str | None:
    """The opponent of those whose victims are counted ("кількість жертв росіян на Донеччині — 40"); null for none."""
    for place in range(at - 2, -1, -1):
        noun, item = items[place].entry, items[place + 1]
        if noun.get("punct") in {";", "."}:
            return None
        victims = noun.get("cat") == "people" and noun.get("toll") == "killed" and not item.unknown
        if victims and item.has("enemy"):
            return voice.home
        if victims and item.has("forces") and item.has("adj"):
            return voice.sides.opponent(side(str(item.get("forces"))))
    return None


def _toll_right_before(items: Sequence[Item], at: int) -> int | None:
    """Where the noun stands that a verb puts at a number told in dead ("and Ukraine's losses were over 900 dead")."""
    for place in range(at - 1, max(-1, at - _PUT), -1):
        item = items[place]
        counted = place > 0 and items[place - 1].number is not None  # "120 dead and 300 wounded"
        if item.number is not None and not items[place + 1].has("toll"):
            return None
        if item.has("loser", "taker", "punct", "clause") and not counted:
            return None
        if not counted and item.has("toll") and not item.has("cat", "passive"):
            return place
    return None


def _behind(items: Sequence[Item], place: int, voice: Voice) -> Party:
    """The side that a verb of losing has behind it ("lost the Russian army")."""
    item = loser_behind(items, place)
    if item is None:
        return None
    named = item.get("forces") or item.get("party") or item.get("adj")
    return voice.enemy if item.has("enemy") else (side(str(named)) if named is not None else None)


def _army_alone(items: Sequence[Item], lost: int) -> bool:
    """Whether an army without its country stands right before a verb of losing."""
    army = items[lost - 1] if lost and not items[lost].unknown else None
    bare = army is not None and army.has("issuers_armed") and not army.has("adj", "forces", "party", "enemy")
    return bare and not (lost > 1 and items[lost - 2].has("adj", "enemy", "speech_pronouns"))


def _looks_on(agent: Party, voice: Voice) -> bool:
    """Whether the one before a verb of losing only speaks, of a war between others ("the US says that 20 were hit")."""
    known = isinstance(agent, str) and voice.sides.first_day is not None and agent == voice.home
    fights = isinstance(agent, str) and agent in vocabulary().parties and vocabulary().parties[agent].kind == "group"
    return known and not fights and agent not in voice.sides.parties


def only_counts(voice: Voice) -> bool:
    """Whether the speaker is a monitor or an outlet, which fights nobody ("we confirmed 23 tanks")."""
    entry = vocabulary().parties.get(voice.claimant) if isinstance(voice.claimant, str) else None
    return entry is not None and entry.kind in {"monitor", "media"}


def _does_behind(case: Case, verb: int) -> str | None:
    """The people right behind a verb that its object stands before ("14 танков уничтожили россияне"); null for none."""
    item = case.items[verb + 1] if verb + 1 < len(case.items) else None
    people = item is not None and not item.unknown and item.has("forces", "adj")
    if item is None or not people or not case.voice.text[item.start : item.end].lower().endswith(("не", "цы", "ці")):
        return None
    return side(str(item.get("forces") or item.get("adj")))


def _inflicted_on(items: Sequence[Item], place: int, at: int, voice: Voice) -> str | None:
    """The side that losses are inflicted on."""
    for ahead in range(place + 1, min(len(items), at + 6)):
        item = items[ahead]
        if item.get("punct") in {";", "."} or (ahead > at and item.has("speech_after", "speech_before", "reset")):
            return None
        if ahead > at and elsewhere(items, ahead):
            continue  # "has killed thousands: a US envoy put it at 150,000"
        if item.has("adj", "forces") and not (ahead > at and _only_made(items, ahead, voice)):
            found: str | None = item.get("adj") or item.get("forces")
            return found
    return None


def _only_made(items: Sequence[Item], place: int, voice: Voice) -> bool:
    """Whether an adjective says who made a piece of kit and fights nobody here ("две американские РСЗО HIMARS")."""
    kit = items[place + 1] if place + 1 < len(items) else None
    known = items[place].has("adj") and not items[place].has("forces") and voice.sides.first_day is not None
    of_kit = kit is not None and not kit.unknown and kit.has("cat") and kit.get("cat") not in HUMAN
    return known and of_kit and side(str(items[place].get("adj"))) not in voice.sides.parties
