"""Whose people were hurt where they live?"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from counterclaim.extract.clauses.clauses import of_its_war
from counterclaim.extract.clauses.tokens import Item
from counterclaim.extract.counts.figure import Figure, Sentence, sentences_before
from counterclaim.extract.issuers.sides import side
from counterclaim.extract.whose.of_events import of_event
from counterclaim.extract.whose.owners import Voice, elsewhere
from counterclaim.extract.whose.waged import at_home, of_two_at_war, wages
from counterclaim.model.claim import Party
from counterclaim.vocabulary.load import vocabulary

_WEAPONS = frozenset({"missiles", "rockets", "uavs", "guided-bombs", "aircraft", "artillery", "mlrs", "ammunition"})
WHERE_THEY_LIVE = frozenset({"people", "civilians", "women", "children", "journalists", "medics"})
_LANDS = frozenset({"gaza"})  # whose toll is a health ministry's, of fighters and others alike
_BOMBING = ("бомбард", "бомбеж", "bomb")  # of whom, not by whom
_SHUT = frozenset({'"', "”", "»"})  # of what is quoted before who did it
_NAMING = frozenset({"place_in", "adj", "party"})
_PART = "ern"  # "in eastern Ukraine"
_LYING = frozenset({"place_in", "party", "possessive"})


def victims(figure: Figure, before: Sequence[Figure], voice: Voice) -> Party:
    """Whose people were hurt: the country the sentence speaks of, the people before, else the speaker's own."""
    place = place_of(figure.sentence.items, figure)
    if place is not None:
        return place
    before_here = sentences_before(figure.sentence, 6)
    named = next((found for s in reversed(before_here) if (found := _spoken_of(s.items)) is not None), None)
    if named is not None:
        return named
    if figure.told_after is not None and isinstance(figure.told_after, str):
        return side(figure.told_after)
    spoken = [one for one in before if one.category in WHERE_THEY_LIVE and one.subject is not None]
    other_voice = bool(spoken) and spoken[-1].claimant != voice.claimant and figure.sentence is not spoken[-1].sentence
    if other_voice and voice.home in voice.sides.parties and spoken[-1].subject != voice.home:
        return voice.home
    if spoken:
        return spoken[-1].subject
    struck_by = _struck_by([*before_here, figure.sentence], voice)
    if struck_by is not None:
        return struck_by
    fights = voice.sides.first_day is None or voice.home in voice.sides.parties
    if voice.home is not None and fights and vocabulary().parties[voice.home].kind in {"state", "group"}:
        return voice.home
    for earlier in reversed(before):
        if isinstance(earlier.claimant, str) and earlier.outcome == "shot-down":
            return side(earlier.claimant)
    items = figure.sentence.items
    attackers: list[str] = []
    for back, item in enumerate(items):
        if item.has("dateline") or not item.has("party", "adj"):
            continue
        party = side(item.get("party") or item.get("adj"))
        if of_two_at_war(items, back, figure.sentence.paragraph.folded):
            continue
        if of_event(items, back) or wages(items, back) or _launches(items, back) or _attacks(items, back, figure):
            attackers.append(party)
        elif not _seated(items, back):
            return party
    if attackers and attackers[0] in voice.sides.parties:
        return voice.sides.opponent(attackers[0])  # "44 people were killed in Russia's mass missile attack"
    states = [party for party in voice.sides.parties if vocabulary().parties[party].kind == "state"]
    alone = states[0] if len(states) == 1 and voice.sides.first_day is None else None
    return voice.sides.helped or earlier_words(figure.sentence) or alone


def _launches(items: Sequence[Item], place: int) -> bool:
    """Whether a side fires or launches something ("when Russia fired 88 missiles")."""
    behind = items[place + 1] if place + 1 < len(items) else None
    fires = behind is not None and behind.get("other_verbs") in {"launched", "event count"} and len(behind.unknown) <= 1
    return fires or _its_attacks(items, place)


def _its_attacks(items: Sequence[Item], place: int) -> bool:
    """Whether a side is said to do something with attacks of its own ("as Israel ramped up its attacks")."""
    row = items[place + 1 : place + 3]
    own = len(row) > 1 and row[0].has("speech_pronouns") and not row[1].unknown
    return own and (row[1].get("other_nouns") == "event count" or row[1].has("struck"))


def _spoken_of(items: Sequence[Item]) -> str | None:
    """The country in which a sentence before says that something is ("events in Ukraine", "near Kharkiv")."""
    for place, item in enumerate(items):
        if ("place_in" not in item.entry and "party" not in item.entry) or item.has("dateline"):
            continue
        if item.has("place_in"):
            return str(item.get("place_in"))
        led = place > 0 and items[place - 1].has("where_hurt") and not item.unknown
        state = led and item.has("party") and vocabulary().parties[str(item.get("party"))].kind == "state"
        if state and not item.get("possessive") and not _seated(items, place):
            return str(item.get("party"))
    return None


def _struck_by(sentences: Sequence[Sentence], voice: Voice) -> str | None:
    """The side that a weapon or a strike named last was turned on ("Armenian rockets struck the town")."""
    for sentence in reversed(sentences[-3:]):
        for place, item in enumerate(sentence.items):
            of_head = place + 1 < len(sentence.items) and sentence.items[place + 1].has("issuers_heads")
            if item.has("adj") and (
                _of_weapon(sentence.items, place) or (of_event(sentence.items, place) and not of_head)
            ):
                return voice.sides.opponent(side(str(item.get("adj"))))
    return None


def earlier_words(sentence: Sentence) -> str | None:
    """The side that the sentences before name, nearest first."""
    for earlier in reversed(sentences_before(sentence, 6)):
        for place, item in enumerate(earlier.items):
            if item.has("forces", "adj") and not (_of_weapon(earlier.items, place) or elsewhere(earlier.items, place)):
                return side(item.get("forces") or item.get("adj"))
    return None


def place_of(items: Sequence[Item], figure: Figure) -> str | None:
    """The country a sentence speaks of, for people hurt where they live; the claimant's own name is no place."""
    semicolons = [place for place, item in enumerate(items) if item.entry.get("punct") == ";" or _turns(item)]
    low = max((place for place in semicolons if place <= figure.at), default=-1)
    high = min((place for place in semicolons if place >= figure.at), default=len(items))
    struck = struck_at(items[low + 1 : high], figure)
    if struck is not None:
        return struck
    group: str | None = None
    for place, item in enumerate(items):
        if _NAMING.isdisjoint(item.entry) or not low < place < high or item.has("dateline"):
            continue
        if _does_it(items, place) or _seated(items, place) or _attacks(items, place, figure) or _launches(items, place):
            continue
        if figure.category in WHERE_THEY_LIVE and at_home(items, place):
            return side(str(item.get("adj")))
        if wages(items, place) or of_two_at_war(items, place, figure.sentence.paragraph.folded):
            continue
        fought = place > 0 and items[place - 1].has("with_own", "against") and not item.unknown and item.has("party")
        if fought and not (place > 1 and wages(items, place - 2)):
            continue  # "killed in the conflict with Russia"
        if item.get("possessive") and of_event(items, place) and items[place + 1].get("cat") in _WEAPONS:
            continue  # "in Russia's mass missile attack"
        party = item.get("place_in") or item.get("adj") or item.get("party")
        if item.has("place_in") and not item.has("adj", "party"):
            if figure.category in WHERE_THEY_LIVE:
                return str(item.get("place_in"))
            continue
        if party is None or item.has("forces") or side(party) == figure.claimant:
            continue
        if elsewhere(items, place) or _of_weapon(items, place) or _seated(items, place):
            continue
        kind = vocabulary().parties[party].kind
        if kind == "group":
            group = group or side(party)
        elif kind == "state" or (
            party == figure.claimant and vocabulary().parties[side(party)].kind in {"state", "group"}
        ):
            return side(party)
    return group


def _turns(item: Item) -> bool:
    """Whether a word goes over to another report ("..., while the General Staff estimates")."""
    return item.has("reset") and item.has("clause")


def _does_it(items: Sequence[Item], place: int) -> bool:
    """Whether a party stands behind "by" as the one that did what is told ("killed by Israel")."""
    attack = place > 1 and (
        items[place - 2].get("other_nouns") == "event count" or items[place - 2].get("punct") in _SHUT
    )
    return place > 1 and items[place - 1].has("by") and (items[place - 2].has("passive", "taker") or attack)


def _attacks(items: Sequence[Item], place: int, figure: Figure) -> bool:
    """Whether a party right behind an attack is whose it is ("внаслідок агресії РФ"), and no country bombed."""
    if of_its_war(items, place):
        return True
    row = items[place + 1 : place + 3]
    struck = len(row) > 1 and row[0].has("taker") and row[1].has("place_in")
    if struck and not (row[0].unknown or row[1].unknown):
        return True  # "Росія вдарила по Києву: 94 ракети, загинули 5 людей"
    before = items[place - 1] if place and not items[place].unknown else None
    if before is not None and before.time is not None and before.time.kind == "event" and items[place].has("party"):
        return True
    event = before is not None and before.get("other_nouns") == "event count"
    if event and items[place].has("adj") and not items[place].has("cat") and place + 1 < len(items):
        behind = items[place + 1]
        return bool(behind.unknown) or behind.has("forces", "issuers_armed")  # "при ударах израильской авиации"
    if before is None or not event or not items[place].has("party"):
        return False
    if before.has("struck"):
        return False  # "strikes on Iran"
    return not figure.sentence.paragraph.folded.startswith(_BOMBING, before.start)


def _seated(items: Sequence[Item], place: int) -> bool:
    """Whether a place only says where a body sits ("a rights group in Washington")."""
    if place and items[place - 1].has("aside", "seated") and not items[place].unknown:
        return True  # "the observatory, based in Britain, puts the toll at"
    led = place > 1 and items[place - 1].has("where_hurt", "in", "prepositions", "aside") and not items[place].unknown
    struck = items[place - 2].get("other_nouns") == "targets struck"  # "a strike on a hospital in Rafah"
    return (
        led and not struck and items[place - 2].has("issuers_heads", "issuers_bodies") and not _attacked(items, place)
    )


def struck_at(items: Sequence[Item], figure: Figure) -> str | None:
    """The country behind "in" or "at" in the same clause as people hurt ("удары по Бейруту"); else null."""
    if figure.category not in WHERE_THEY_LIVE:
        return None
    found: str | None = None
    for place, (before, item) in enumerate(pairwise(items), 1):
        if _LYING.isdisjoint(item.entry):
            continue
        struck = (item.has("party") or item.get("possessive")) and of_event(items, place)
        if struck or _seated(items, place) or _attacks(items, place, figure) or wages(items, place):
            continue
        if found is not None and item.start > figure.number.start:
            break  # a place before the number is nearer to it than one behind
        where = item.get("place_in") or item.get("party")
        if where is None and item.get("possessive") and before.has("where_hurt"):
            where = item.get("adj")  # "in Russia's Kursk region"
        lead = items[place - 2] if _second_part(items, place) else before
        part = bool(item.unknown) and (item.unknown[0] == "the" or item.unknown[-1].endswith(_PART))
        attacked = _attacked(items, place) or (part and lead.get("other_nouns") == "event count")
        allowed = 2 if part and attacked else 1 if part or lead.has("struck") else 0
        apart = len(item.unknown) > allowed  # "strikes on the central Gaza Strip"
        onto = lead.has("at", "over", "struck", "where_hurt") or attacked
        onto = onto or (lead.has("on") and item.has("place_in"))  # "на Донеччині загинули двоє людей"
        if not onto or apart or where is None or item.has("issuers_bodies"):
            continue
        if item.has("place_in") or vocabulary().parties[where].kind in {"state", "group"}:
            found = side(str(where))
    return found


def _attacked(items: Sequence[Item], place: int) -> bool:
    """Whether a country stands behind an attack on it, which is no seat ("нападения ХАМАС на Израиль")."""
    led = items[place - 1]
    onto = led.has("on") or (led.has("prepositions") and led.has("about_side"))
    if not onto or led.unknown:
        return False
    before = items[max(0, place - 4) : place - 1]
    return any(item.get("other_nouns") == "event count" for item in before)


def _second_part(items: Sequence[Item], place: int) -> bool:
    """Whether "and" joins two parts of the country that was struck ("ударов по югу и востоку Ливана")."""
    joined = place > 1 and items[place - 1].has("and") and items[place - 2].has("struck")
    return joined and len(items[place - 1].unknown) == 1


def _of_weapon(items: Sequence[Item], place: int) -> bool:
    """Whether an adjective belongs to what struck ("from Iranian missiles")."""
    following = items[place + 1] if place + 1 < len(items) else None
    return following is not None and not following.unknown and following.get("cat") in _WEAPONS


def of_the_land(figure: Figure, found: Party) -> Party:
    """The country of people hurt where they live, where only the movement that fights from or in it was found."""
    entry = vocabulary().parties.get(found) if isinstance(found, str) else None
    lives = figure.category in WHERE_THEY_LIVE and figure.phrase.party is None and figure.claimant != found
    land = None if entry is None or entry.kind != "group" else entry.at_home or entry.parent or entry.against
    return land if land is not None and lives else found


def own_land(item: Item, claimant: Party) -> str | None:
    """The speaker's own country, of whose dead a ministry of health keeps the toll ("ХАМАС: 900 загиблих у Газі")."""
    land = item.get("party")
    known = land in _LANDS and isinstance(claimant, str) and claimant in vocabulary().parties
    return str(land) if known and vocabulary().state_of(str(claimant)) == land else None
