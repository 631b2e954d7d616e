"""Whose is a loss by the words around it: its owner, its agent, the one it is inflicted on?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from counterclaim.extract.clauses.clauses import (
    after_count,
    begun,
    behind_attack,
    ends_clause,
    in_count,
    inserted,
    lost_there,
    only_says,
    owned_behind,
    owned_later,
    told_aside,
    told_before,
)  # fmt: skip
from counterclaim.extract.clauses.tokens import Item
from counterclaim.extract.counts.bulletin_heads import owns_only_a_line
from counterclaim.extract.counts.figure import HUMAN
from counterclaim.extract.counts.on_a_list import keeps_it
from counterclaim.extract.counts.under_fire import fell_under, fired
from counterclaim.extract.issuers.owned_tallies import has_it_at
from counterclaim.extract.issuers.scenes import behind_its_scene, of_the_scene, on_its_land, placed
from counterclaim.extract.issuers.sides import Sides, a_monitors, side
from counterclaim.extract.whose.costs import cost_whom, of_number
from counterclaim.extract.whose.laid_to import laid_to
from counterclaim.extract.whose.of_events import foe_repelled, of_event
from counterclaim.extract.whose.slavic_cases import acts_right_before, is_object
from counterclaim.extract.whose.told_by_it import only_tells_of_it
from counterclaim.extract.whose.waged import of_two_at_war, wages
from counterclaim.model.claim import Named, Party, label_of
from counterclaim.vocabulary.load import vocabulary

_SUFFERED = frozenset({"casualties", "lost", "killed", "wounded", "irrecoverable"})
PRINTED = "printed:"
# What the words must mean at which a walk through a sentence stops or finds its party; others are passed over at once.
_WHOSE_BEHIND = frozenset({"enemy", "speech_after", "own", "party", "adj", "forces"})  # behind a noun of loss
_WHOSE_BEFORE = _WHOSE_BEHIND | {"speech_before", "reflexive", "speech_pronouns", "possessive"}  # before it
_OWNING = frozenset({"punct", "reset", "enemy", "adj", "forces", "party"})
_LOSING = frozenset(
    {"punct", "reset", "speech_before", "leaves", "takes_losses", "passive", "taker", "loser", "have"}
)  # fmt: skip
_ACTING = frozenset({"punct", "and_that", "enemy", "own", "unlisted", "speech_pronouns", "forces", "party", "adj"})
_THEIRS = ("їх", "их")  # never who speaks
_OF_THE_ENEMY = ("ника", "врага", "ога", "теля", "нику", "врагу", "огу", "ові", "телю")  # of who does nothing
_S = ("'s", "’s")
_QUOTED = frozenset('«“"')
_TITLE = 2  # unknown words of an office between its country and its noun
_OFFICES = ("issuers_heads", "issuers_officials", "issuers_spokespeople")
_REPORTING = ("speech_sees", "speech_before", "issuers_bodies", *_OFFICES)


@dataclass(slots=True)
class Voice:
    """Who speaks, for which side, in a war of which sides."""

    claimant: Party
    home: str | None
    sides: Sides
    text: str

    @property
    def enemy(self) -> str | None:
        """The side that the speaker fights."""
        if self.home is None and len(self.sides.parties) == 1:
            return self.sides.parties[0]
        return self.sides.opponent(self.home)

    @property
    def foe(self) -> str | None:
        """Whom the word "enemy" means: the side that the speaker fights, else the one that the text's readers fight."""
        return self.enemy or self.sides.foe_of_readers()


def elsewhere(items: Sequence[Item], place: int) -> bool:
    """Whether an adjective or possessor belongs to one who reports or strikes ("Israeli strikes", "Kyiv's tally")."""
    following = items[place + 1] if place + 1 < len(items) else None
    if following is None:
        return False
    if (len(following.unknown) > 1 and following.get("punct") in {"—", "–"}) or owns_only_a_line(items, place):
        return True  # "російський історик Кривошеєв – 126 875"
    if following.has("of_side") and place + 2 < len(items) and items[place + 2].has("speech_before"):
        return not items[place + 2].unknown  # "the Ukrainian side spoke of 400 dead"
    if wages(items, place) or (following.get("cat") == "journalists" and not following.unknown):
        return True  # "in an interview with British journalist X Y"
    if following.unknown and not of_event(items, place):  # "the British defence secretary"
        return len(following.unknown) <= _TITLE and following.has("issuers_bodies", "speech_before", *_OFFICES)
    return following.has(*_REPORTING, "in_captivity") or of_event(items, place) or a_monitors(items, place)


def _reporter(items: Sequence[Item], place: int, voice: Voice, *, takes: bool = False) -> bool:
    """Whether a party is the one that "according to" names, or a part of its name."""
    told = isinstance(voice.claimant, Named) and (takes or items[place].has("forces"))
    name = label_of(voice.claimant) if told else ""
    start = voice.text.find(name) if " " in name else -1
    if 0 <= start <= items[place].start and items[place].end <= start + len(name):
        return True  # "Управління комунікацій ЗСУ повідомило", "Ukraine's rescue service said the strike killed"
    if keeps_it(items, place, voice.text):
        return True
    behind = next((one for one in items[place + 1 :] if not (one.get("cat") == "personnel" or one.has("and"))), None)
    men = items[place].has("adj") and place + 1 < len(items) and items[place + 1].get("cat") == "personnel"
    if men and behind is not None and behind.has("speech_before") and not behind.unknown:
        return True  # "Українські льотчики та зенітники повідомили про"
    for back in range(place - 1, max(-1, place - 4), -1):
        item = items[back]
        if item.has("speech_after", "speech_relays"):
            return True
        if not item.has("party", "adj", "issuers_bodies", "issuers_deputies", *_OFFICES):
            return False
    return False


def nearest_owner(items: Sequence[Item], at: int, voice: Voice) -> Party:
    """The nearest adjective or possessor to the left that does not merely report ("Wagner's share comes to")."""
    for back in range(at - 1, -1, -1):
        item = items[back]
        if _OWNING.isdisjoint(item.entry):
            continue
        if item.get("punct") in {";", "."} or (item.has("reset") and item.has("clause")):
            return None
        if item.has("enemy") and not of_event(items, back):
            return foe_repelled(items, back, voice.sides) or voice.foe
        if (item.has("adj", "forces") or (item.has("party") and item.get("possessive"))) and not (
            _of_weapon_that_struck(items, back)
            or elsewhere(items, back)
            or in_count(items, back)
            or _reporter(items, back, voice)
            or _of_report(items, back)
            or only_says(items, back, at)
            or _only_made(items, back, voice)
            or begun(items, back)
            or behind_attack(items, back)
            or _set_against(items, back, voice.text)
        ):
            return side(item.get("adj") or item.get("forces") or item.get("party"))
    return None


def _set_against(items: Sequence[Item], place: int, text: str) -> bool:
    """Whether a possessor with nothing behind it is only compared with ("half of Russia's, or 57,500")."""
    behind = items[place + 1] if place + 1 < len(items) else None
    alone = items[place].get("possessive") and behind is not None and behind.has("punct", "or", "and", "to")
    led = place > 0 and not items[place].unknown and items[place - 1].has("of")
    return bool(
        alone and led and not (behind and behind.unknown) and text[items[place].end - 2 : items[place].end] in _S
    )


def _only_made(items: Sequence[Item], place: int, voice: Voice) -> bool:
    """Whether an adjective says where a thing was made, of a country that does not fight ("американский Bradley")."""
    thing = next((item for item in items[place + 1 : place + 3] if item.get("punct") not in _QUOTED), None)
    made = thing is not None and not thing.unknown and thing.has("cat") and thing.get("cat") not in HUMAN
    sides = voice.sides.parties
    return made and items[place].has("adj") and bool(sides) and side(str(items[place].get("adj"))) not in sides


def _of_report(items: Sequence[Item], place: int) -> bool:
    """Whether a possessor's own is only its report ("Kyiv's bulletins show")."""
    behind = items[place + 1] if place + 1 < len(items) else None
    return behind is not None and not behind.unknown and behind.has("speech_sees") and not behind.has("toll", "cat")


def _of_weapon_that_struck(items: Sequence[Item], place: int) -> bool:
    """Whether an adjective says whose weapons struck ("killed by Iranian missiles")."""
    behind = items[place + 1] if place + 1 < len(items) else None
    by = place > 0 and items[place - 1].has("by", "from_whom") and not items[place].unknown
    return by and behind is not None and not behind.unknown and behind.has("cat")


def loser_before(items: Sequence[Item], at: int, voice: Voice) -> Party:
    """The subject of the verb before a figure that tells its own outcome ("Ukraine has had 70,000 killed")."""
    for back in range(at - 1, -1, -1):
        item = items[back]
        if _LOSING.isdisjoint(item.entry):
            continue
        if item.get("punct") in {";", "."} or (item.has("reset") and item.has("clause")):
            return None
        if item.has("turns") and any(one.has("speech_before") for one in items[back + 1 : at]):
            return None
        told = item.has("speech_before") and back and items[back - 1].has("issuers_bodies", "party")
        if told and ends_clause(items, back):
            return None
        if item.has("leaves") and not item.has("taker"):
            event = any(one.get("other_nouns") == "event count" for one in items[max(0, back - 2) : back])
            agent = agent_of(items, back, voice, takes=event)
            return voice.sides.opponent(agent) if event and isinstance(agent, str) else agent
        if item.has("takes_losses") and _takes_losses(items, back):
            return agent_of(items, back, voice)
        fell = item.has("loser") and item.get("loser") != "lost"  # "51 людина загинула, понад 200 поранено"
        if (item.has("passive") or fell) and after_count(items, back):
            continue
        if fell and back + 1 < at and items[back + 1].number is not None:
            continue  # "перед нашими позиціями полягло 500 солдатів, знищено 18 танків"
        if item.has("passive") and (whose := of_number(items, back)) is not None:
            return whose
        if item.has("taker") and not (back and items[back - 1].has("be")) and not item.has("toll"):
            if any(one.has("passive") and two.number is not None for one, two in pairwise(items[back + 1 : at + 1])):
                return None  # "випустили 23 ракети, 21 збили, а також було знищено два дрони"
            agent = agent_of(items, back, voice, takes=True)
            return voice.sides.opponent(agent) if isinstance(agent, str) else None
        if has_it_at(items, back):
            continue
        if item.has("loser") or (item.has("have") and not items[back + 1].has("speech_before", "taker")):
            return cost_whom(items, back, at, foe=voice.foe) or agent_of(items, back, voice)
    return None


def _takes_losses(items: Sequence[Item], place: int) -> bool:
    """Whether "took" has casualties for its object, so that its subject loses ("took 983 casualties")."""
    if place and items[place - 1].has("be"):
        return False
    after = items[place + 1 : place + 7]
    return any(item.get("toll") in _SUFFERED and not item.has("cat") for item in after)


def agent_of(items: Sequence[Item], place: int, voice: Voice, *, movers: bool = False, takes: bool = False) -> Party:
    """Who does what the verb says: the nearest party before it that does not merely report."""
    resume = place
    for back in range(place - 1, -1, -1):
        item, behind = items[back], items[min(back + 1, len(items) - 1)]
        if back >= resume or _ACTING.isdisjoint(item.entry) or item.has("dateline"):
            continue
        if item.get("punct") == "," and (opening := inserted(items, back)) is not None:
            resume = opening
            continue
        if item.get("punct") in {";", "."} or (item.get("punct") == ":" and told_before(items, back)):
            return None
        if item.get("punct") == "," and fell_under(items, back, place):
            return None
        if in_count(items, back):
            continue
        if takes and item.has("and_that"):
            return None  # "that Russia had used 440 drones and that air defences had shot down 402"
        if item.has("enemy"):
            if takes and back and items[back - 1].has("on", "against", "prepositions") and not item.unknown:
                continue  # "inflicted casualties on enemy units and destroyed two vehicles"
            if voice.text[item.start : item.end].lower().endswith(_OF_THE_ENEMY) if takes else of_event(items, back):
                continue  # "вклинились в оборону неприятеля, уничтожив"; "внаслідок ворожої атаки постраждали двоє"
            return foe_repelled(items, back, voice.sides) or voice.foe
        if item.has("own") and voice.home is not None:
            if back and items[back - 1].has("at", "on") and not item.unknown:
                continue  # "the enemy in our sector"
            if back > 1 and items[back - 2].has("enemy") and items[back - 1].has("prepositions", "at", "on"):
                continue  # "ворог у смузі нашого угруповання"
            return voice.home
        if item.has("unlisted") and not behind.has("speech_before"):
            return PRINTED + voice.text[item.start : item.end]
        if item.has("speech_pronouns") and not item.has("party"):
            if takes and voice.home is not None:
                return voice.home
            continue
        party = item.get("forces") or item.get("party") or item.get("adj")
        if party is not None:
            if takes and item.has("cat") and is_object(voice.text[item.start : item.end]):
                continue
            if takes and (
                _of_object(items, back, place) or _said_it(items, back, place) or of_the_scene(items, back, place)
            ):
                continue
            acts = back + 1 == place < len(items) and acts_right_before(item, behind, voice.text)
            there = (placed(items, back) and not (acts and item.unknown)) or behind_its_scene(items, back)
            if there or _reporter(items, back, voice, takes=takes):
                continue
            if of_two_at_war(items, back, voice.text):
                continue  # "с начала перемирия между ХАМАС и Израилем погибли 466 человек"
            if not takes and not acts and (of_event(items, back) or wages(items, back)):
                continue
            if (not takes and fired(items, back, place)) or told_aside(items, back) or begun(items, back):
                continue
            if item.get("possessive") and behind.has("counts_total", "counts_figure", "speech_sees"):
                continue
            if item.has("adj") and _of_report(items, back):
                continue  # "по украинскому счёту, потеряно 40 танков"
            if movers and (side(party) not in voice.sides.parties or on_its_land(items, back, voice.text)):
                continue
            return side(party)
    return _bare_army(items, place, voice)


def _bare_army(items: Sequence[Item], place: int, voice: Voice) -> str | None:
    """The state whose army a text calls just "the army", where it fights a movement ("the army lost 17 soldiers")."""
    states = [party for party in voice.sides.parties if vocabulary().parties[party].kind == "state"]
    if voice.sides.first_day is not None or len(states) != 1:
        return None
    bare = any(
        item.has("issuers_armed") and not (back and items[back - 1].has("adj", "party")) and not item.unknown[1:]
        for back, item in enumerate(items[:place])
        if not any(later.has("clause", "punct", "speech_before") for later in items[back + 1 : place])
    )
    return states[0] if bare else None


def agent_behind(items: Sequence[Item], place: int) -> str | None:
    """The party right behind its verb ("сколько потеряла Россия", "під контролем РФ"); null where another word is."""
    if place + 1 < len(items) and items[place + 1].has("issuers_armed") and not items[place + 1].unknown:
        place += 1  # "что потеряла армия Украины"
    item = items[place + 1] if place + 1 < len(items) else None
    if item is None or item.unknown or item.has("prepositions", "possessive") or not item.has("party", "forces"):
        return None
    following = items[place + 2] if place + 2 < len(items) else None
    if following is not None and not following.unknown and following.has("cat", "toll"):
        return None
    return side(str(item.get("forces") or item.get("party")))


def _said_it(items: Sequence[Item], back: int, place: int) -> bool:
    """Whether a party speaks between commas of what another did ("the Israeli army said, a rocket killed one man")."""
    body = back + 1 if back + 1 < place and items[back + 1].has(*_REPORTING) else back
    told = any(item.has("speech_before") and not item.has("to") for item in items[body + 1 : body + 4])
    return told and any(item.has("cat", "struck") for item in items[body + 2 : place])


def _of_object(items: Sequence[Item], back: int, place: int) -> bool:
    """Whether a party is in the object of a verb that "and" joins to this one ("shot down a Sudanese jet and took")."""
    if not any(item.has("and") for item in items[back + 1 : place]):
        return False
    for item in reversed(items[:back]):
        if item.get("punct") not in {None, "«", "»", "“", "”"} or item.has("clause", "speech_before"):
            return False
        if item.has("taker") or item.get("other_verbs") == "launched":  # "ударил по позициям X и убил"
            return True
    return False


def owner_of_noun(items: Sequence[Item], place: int, voice: Voice, *, stop: int) -> Party:
    """Whose losses: the adjective or possessor before the noun, else the party after it."""
    if (held := laid_to(items, place)) is not None:
        return held
    ends = {";", ".", ",", ":"} if owned_behind(items, place) else {";", ".", ","}  # "Датская разведка: потери РФ"
    for back in range(place, max(-1, place - 5), -1):
        item = items[back]
        if back < place and (item.get("punct") in ends or item.number is not None):
            break
        if _WHOSE_BEFORE.isdisjoint(item.entry) or owns_only_a_line(items, back, voice.claimant):
            continue
        if back < place and item.has("speech_before") and not item.has("speech_sees", "adj", "own", "enemy"):
            break
        if item.has("enemy") and not (back < place and of_event(items, back)):
            return foe_repelled(items, back, voice.sides) or voice.foe
        if item.has("reflexive") and not item.unknown and (whoever := agent_of(items, back, voice)) is not None:
            opens = back > 0 and items[back - 1].has("clause", "punct") and not items[back - 1].has("relative")
            return voice.home if opens and whoever == voice.enemy else whoever  # "що ворог втратив 96, а власні втрати"
        if item.has("own") and voice.home is not None:
            led = items[back - 1] if back else item
            if not ((led.get("possessive") and led.has("party", "adj")) or owned_behind(items, place)):
                return voice.home
        its = back == place - 1 and item.has("speech_pronouns") and not items[place].unknown
        if its and not any(one.has("counts_total") for one in items[place + 1 : place + 2]):
            return agent_of(items, back, voice) or _at_war(voice, item)
        if item.has("adj", "forces") or (item.get("possessive") and item.has("party")):
            if back < place and (behind_its_scene(items, back) or behind_attack(items, back)):
                continue
            return side(item.get("adj") or item.get("forces") or item.get("party"))
    for ahead in range(place + 1, min(stop, place + 6)):
        item = items[ahead]
        if _WHOSE_BEHIND.isdisjoint(item.entry):
            continue
        if item.has("enemy"):
            return foe_repelled(items, back, voice.sides) or voice.foe
        if item.has("speech_after"):
            break  # "потери, по данным Минобороны РФ, составили"
        if item.has("own") and voice.home is not None:
            return voice.home
        if item.has("party") and not item.has("adj", "forces") and only_tells_of_it(items, ahead, voice.text):
            continue
        elsewhose = items[ahead - 1].has("against", "by_fault") or items[ahead - 1].get("other_nouns") == "event count"
        if elsewhose and not item.unknown:
            continue  # "the toll of the operation against Hezbollah", "погибших из-за действий Израиля"
        if items[ahead - 1].has("where_hurt", "at") and not item.unknown and owned_later(items, ahead, stop):
            continue  # "раненых в Украине российских военных"
        if lost_there(items, place, ahead):
            continue
        counts = item.has("adj", "possessive") and _of_report(items, ahead)
        if item.has("adj", "forces", "party") and not counts and not of_event(items, ahead):
            return side(item.get("adj") or item.get("forces") or item.get("party"))
    return None


def _at_war(voice: Voice, pronoun: Item) -> str | None:
    """The speaker's side, where it fights: of another's losses "their" takes up who was named, also one person's."""
    person = isinstance(voice.claimant, Named) and voice.claimant.name.istitle()
    if person and voice.text[pronoun.start : pronoun.end].lower().startswith(_THEIRS):
        return None
    return voice.home if voice.sides.first_day is None or voice.home in voice.sides.parties else None


def losses_of(items: Sequence[Item], at: int, voice: Voice) -> Party:
    """Whose losses the figure is one of, by the noun before it ("потери России: 5937 погибших")."""
    for back in range(at - 1, max(-1, at - 7), -1):
        if items[back].get("punct") in {";", "."} or items[back].number is not None or items[back].has("turns"):
            return None
        if items[back].has("toll"):
            return owner_of_noun(items, back, voice, stop=at)
    return None
