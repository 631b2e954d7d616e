"""Which sides does a document speak of, and whose side is each speaker on?"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache, lru_cache
from itertools import pairwise

from counterclaim.extract.clauses.tokens import Item
from counterclaim.extract.counts.figure import HUMAN, Figure, Sentence
from counterclaim.extract.issuers.groupings import grouping_of
from counterclaim.extract.issuers.namesakes import is_namesake
from counterclaim.extract.issuers.printed_homes import home_printed
from counterclaim.extract.page.name_places import NamePlaces
from counterclaim.extract.words.lexicon import Lexicon
from counterclaim.extract.words.lexicon import folded as folded_form
from counterclaim.extract.words.lexicon import lexicon as lexicon_of
from counterclaim.model.claim import Named, Party
from counterclaim.model.document import Document
from counterclaim.vocabulary.load import vocabulary, word_table

_BESIDE = 45  # characters between a name and the office that is printed with it
_STEM = 5  # letters of a surname that its cases share
_SHORT_FORM = 4  # letters
_FIGHTING = frozenset({"state", "group", "forces"})
_COUNTING = frozenset({"monitor", "media"})
_TODAY = 1991  # from then on two states mostly tell of the wars of others; before, they fought in theirs
_OF_ONE_SIDE = "uk"  # the language that the press of one side alone is written in
_WHO = frozenset({"forces", "adj", "party"})


@dataclass(frozen=True, slots=True)
class Sides:
    """Who fights whom in a document: its conflict's belligerents, else the states it speaks of most."""

    parties: tuple[str, ...]
    first_day: date | None
    helped: str | None = None
    homes: tuple[tuple[str, str], ...] = ()
    camps: tuple[tuple[str, ...], ...] = ()
    own: str | None = None
    readers: str | None = None  # the side for whose people the text is written

    def home_of_name(self, party: Party) -> str | None:
        """The side of an office holder, by the office printed beside his name ("Armenia's premier, X"); else null."""
        return dict(self.homes).get(party.name) if isinstance(party, Named) else None

    def opponent(self, party: Party) -> str | None:
        """The other side; null for a third party."""
        if not isinstance(party, str):
            return None
        state = vocabulary().state_of(party) if party in vocabulary().parties else party
        allies = next((camp for camp in self.camps if state in camp), (state,))
        known = vocabulary().parties
        guests = {other for other in self.parties if other in known and known[other].at_home == party}
        others = [other for other in self.parties if other not in {*allies, *guests, party}]
        foe = known[party].against if party in known else None
        if foe in self.parties or (len(self.parties) == 1 and not others):
            return foe  # a movement fights one of them, be it beside the other or in its land
        return others[0] if others and (len(self.parties) == 1 or state in self.parties) else None

    def foe_of_readers(self) -> str | None:
        """Whom readers mean by the enemy where an onlooker speaks; null where the text is not written for one side."""
        return self.opponent(self.readers) if self.readers in self.parties else None


def side(party: str) -> str:
    """The state a party belongs to; a movement stands for itself."""
    entry = vocabulary().parties.get(party)
    return party if entry is None or entry.kind == "group" else vocabulary().state_of(party)


def is_army(party: object) -> bool:
    """Whether a party is a state's whole army, no staff of it, or a movement that fights."""
    parties = vocabulary().parties
    entry = parties.get(party) if isinstance(party, str) else None
    if entry is None or entry.kind != "forces":
        return entry is not None and entry.kind == "group"
    return entry.parent is not None and parties[entry.parent].kind == "state"


def only_tells(party: Party) -> bool:
    """Whether a party is a monitor or an outlet, which has no losses in a war of others."""
    entry = vocabulary().parties.get(party) if isinstance(party, str) else None
    return entry is not None and entry.kind in {"monitor", "media", "international"}


def sides_of(sentences: Sequence[Sentence], published: date | None, source: str | None) -> Sides:
    """The sides of a document: those of the conflict in which a party of the text or the source fights on that day."""
    counted: Counter[str] = Counter()
    made: Counter[str] = Counter()  # of these where it only says who made what was lost ("два немецких танка")
    for sentence in sentences:
        if _WHO.isdisjoint(sentence.means):
            continue
        for place, item in enumerate(sentence.items):
            if _WHO.isdisjoint(item.entry) or (item.has("adj") and a_monitors(sentence.items, place)):
                continue
            party = item.get("forces") or item.get("adj") or item.get("party")
            if party is not None and place and _only_met_there(sentence.items[place - 1], item):
                continue
            if party is not None and vocabulary().parties[side(party)].kind in _FIGHTING:
                counted[side(party)] += 2 if item.has("forces", "adj") else 1
                made[side(party)] += 2 if _of_kit(sentence.items, place) else 0
    vocab = vocabulary()
    if source is not None and source in vocab.parties and vocab.parties[side(source)].kind in _FIGHTING:
        counted[side(source)] += 1
    ranked = [party for party, _ in counted.most_common()]
    pack = vocab.pack_for(published, tuple(ranked)) if published is not None else None
    if pack is not None:
        named = [party for party in ranked if party in pack.belligerents]
        looks_on = onlookers().union(word_table("press")["bystanders"]) if pack.first_day.year >= _TODAY else ()
        strangers = [
            party
            for party in ranked[:2]
            if party not in pack.belligerents and vocab.parties[party].kind == "state" and party not in looks_on
            if made[party] < counted[party] or pack.first_day.year < _TODAY  # "nine British cruisers"
        ]
        counts = source in pack.counters  # a bulletin: where else a drone flew on to is no side
        if len(named) >= 2 or (named and len(pack.belligerents) == 2 and (counts or not strangers)):
            others = tuple(p for p in pack.belligerents if p not in named)
            return Sides((*named, *others), pack.first_day, pack.theatre, camps=pack.camps)
    guests = [vocab.parties[party] for party in ranked if vocab.parties[party].against in ranked]
    hosts = {guest.at_home for guest in guests}  # Hezbollah fights Israel in Lebanon
    fighters = [party for party in ranked if party not in onlookers() and party not in hosts]
    fighters = fighters if len(fighters) > 1 else ranked
    return Sides(tuple(fighters[:2]), None, helped=_helped(ranked, published))


@cache
def press_of(source: str | None) -> str | None:
    """The side whose press a source is; null for others."""
    return next((state for state, ids in word_table("press")["sides"].items() if source in ids), None)


def press_then(document: Document, language: str, *, spoken: bool) -> str | None:
    """The side whose press a text is of that says "ours" (`spoken`): that of nearly all print of its language on its
    day, else of its source; null for others.
    """
    if not spoken:
        return None
    published, eras = document.published_at, word_table("press")["eras"].get(language, {}).items()
    then = (str(state) for state, last in eras if published is not None and published <= last)
    return next(then, None) or press_of(document.source)


def _of_kit(items: Sequence[Item], place: int) -> bool:
    """Whether an adjective stands right before a piece of kit, whose maker's it may be."""
    behind = items[place + 1] if place + 1 < len(items) else None
    kit = behind is not None and not behind.unknown and behind.has("cat") and behind.get("cat") not in HUMAN
    return kit and items[place].has("adj") and not items[place].has("forces")


def _only_met_there(led: Item, item: Item) -> bool:
    """Whether a state stands behind "in" only as the place where somebody spoke or met ("speaking in Ankara")."""
    return led.has("told_where", "seated") and not (item.unknown or item.has("adj", "forces", "possessive"))


def read_at_home(
    sides: Sides, sentences: Sequence[Sentence], published: date | None, lexicon: Lexicon, source: str | None = None
) -> Sides:
    """The sides of a text in the language, or of the press, of one of them, whose readers that side's people are.

    Where it names nobody who is given aid, the side that reads its language is, unless the text is of others who fight
    ("У Ємені"); where it names onlookers or one side alone and speaks of the enemy, the sides are those of that war.
    """
    pack = vocabulary().packs["russia-ukraine-2022"]
    at_home = lexicon.language == _OF_ONE_SIDE
    readers = pack.theatre if at_home else press_of(source)
    if readers is None or published is None or published < pack.first_day:
        return sides
    known = onlookers() if at_home else {*onlookers(), *pack.belligerents}
    bare = sides.first_day is None and known.issuperset(sides.parties)
    if bare and any("enemy" in sentence.means for sentence in sentences):
        sides = replace(sides, parties=pack.belligerents, first_day=pack.first_day, camps=pack.camps)
    if not at_home:
        return replace(sides, readers=readers)
    warring = frozenset(lexicon.table.get("places") or ()) - {*pack.belligerents}
    others = bool(sides.parties) and warring.issuperset(map(_land_of, sides.parties))
    return replace(sides, helped=sides.helped or (None if others else pack.theatre), readers=pack.theatre)


def _land_of(party: str) -> str:
    """The state in whose land a side fights; of a movement that of those whom it fights, where it has no other."""
    entry = vocabulary().parties.get(party)
    moves = entry is not None and entry.kind == "group"
    return (entry.at_home or entry.parent or entry.against or party) if moves and entry is not None else party


def _helped(named: Sequence[str], published: date | None) -> str | None:
    """The side of a known conflict, begun by that day, which is given aid, where a text names it."""
    packs = vocabulary().packs.values()
    begun = (pack.theatre for pack in packs if published is not None and pack.first_day <= published)
    return next((theatre for theatre in begun if theatre in named), None)


def with_other_lines(sides: Sides, lines: Iterable[str], lexicon: Lexicon) -> Sides:
    """The sides, where the lines with figures name one alone, with the state or movement that the others name most."""
    if sides.first_day is not None or len(sides.parties) != 1:
        return sides
    counted: Counter[str] = Counter()
    for line in lines:
        for _, _, entry in lexicon.known(folded_form(line)):
            party = entry.get("forces") or entry.get("adj") or entry.get("party")
            if party is not None and vocabulary().parties[side(party)].kind in _FIGHTING:
                counted[side(party)] += 1
    others = [party for party, _ in counted.most_common() if party not in sides.parties and party not in onlookers()]
    return replace(sides, parties=(*sides.parties, *others[:1]))


def a_monitors(items: Sequence[Item], place: int) -> bool:
    """Whether an adjective says where a monitor is from ("the Dutch project Oryx", "Oryx, the Dutch site"), which is no
    side.
    """
    before = items[place - 2] if place > 1 and items[place - 1].get("punct") == "," else None
    if before is not None and before.has("party") and not items[place - 1].unknown:
        return vocabulary().parties[str(before.get("party"))].kind in _COUNTING
    for item in items[place + 1 : place + 3]:
        if item.has("party"):
            return vocabulary().parties[str(item.get("party"))].kind in _COUNTING
        if item.get("punct") or item.number is not None:
            return False
    return False


def with_speakers(
    sides: Sides, claimants: Iterable[Party], sentences: Sequence[Sentence], published: date | None, lexicon: Lexicon
) -> Sides:
    """The sides, where the text names too few, by whose side its speakers are on or count, and where it happens."""
    if sides.first_day is not None or len(sides.parties) > 1 or published is None:
        return sides
    known = [home for party in claimants if (home := home_of(party, lexicon) or counted_by(party)) is not None]
    places = [str(item.get("place_in")) for sentence in sentences for item in sentence.items if item.has("place_in")]
    known += places
    if not sides.parties and not known and lexicon.language == _OF_ONE_SIDE:
        known = ["ua"]  # a Ukrainian text that names no war speaks of its own
    parties = tuple(dict.fromkeys([*sides.parties, *known]))
    pack = vocabulary().pack_for(published, parties) if parties else None
    if pack is None and not sides.parties and len(set(places)) == 1:
        return replace(sides, parties=(places[0],))  # the state in whose land alone it happens
    if pack is None or len(pack.belligerents) != 2 or set(parties) - set(pack.belligerents):
        return sides
    others = tuple(party for party in pack.belligerents if party not in parties)
    return replace(sides, parties=(*parties, *others), first_day=pack.first_day, helped=pack.theatre)


def counted_by(claimant: Party) -> str | None:
    """Whose losses a claimant counts by habit, as the packs say; null where none says."""
    packs = vocabulary().packs.values()
    return next(
        (pack.counters[claimant] for pack in packs if isinstance(claimant, str) and claimant in pack.counters), None
    )


def homes_beside(
    claimants: Iterable[Party], sentences: Sequence[Sentence], lexicon: Lexicon, sides: Sides
) -> tuple[tuple[str, str], ...]:
    """The side of each printed name whose office stands beside it with its country, or whose enemy it names."""
    found: dict[str, str] = {}
    claimants = dict.fromkeys(claimants)
    for figure in (figure for sentence in sentences for figure in sentence.figures):
        home = _by_what_it_took(figure, sides)
        if home is not None and isinstance(figure.claimant, Named) and home_of(figure.claimant, lexicon) is None:
            found.setdefault(figure.claimant.name, home)
    named = [party for party in claimants if isinstance(party, Named) and home_of(party, lexicon) is None]
    printed_in = NamePlaces({s.paragraph.index: s.paragraph for s in sentences}.values())
    for party in sorted(named, key=lambda one: (-len(one.name), one.name)):
        known = next((home for name, home in found.items() if _same_person(name, party.name)), None)
        if party.name in found or known is not None:
            found.setdefault(party.name, str(known))
            continue
        home = _home_beside(party.name, printed_in, lexicon, sides)
        if home is not None:
            found[party.name] = home
    return tuple(found.items())


def _home_beside(name: str, printed_in: NamePlaces, lexicon: Lexicon, sides: Sides) -> str | None:
    """The side that the country or the office printed beside a name is on, at the first place where one is; or null."""
    body = lexicon.language == "en" and "issuers_bodies" in lexicon.entry(folded_form(name.rpartition(" ")[2]))
    for start, paragraph in printed_in.of(name):
        office = paragraph.text[max(0, start - _BESIDE) : start]
        listed = home_in(folded_form(office), lexicon.language) if office else None
        for sentence in paragraph.sentences:
            near = [item for item in sentence.items if _BESIDE > start - item.end >= 0]
            near += [item for item in sentence.items if 0 <= item.start - start - len(name) < _BESIDE]
            home = None
            if any(item.has("issuers_heads", "issuers_officials") for item in near):
                country = next((item for item in near if item.has("adj") or _owns(item)), None)
                if country is not None:
                    return side(str(country.get("adj") or country.get("party")))
                where = next((str(item.get("place_in")) for item in near if item.has("place_in")), None)
                home = where if office and any(item.has("issuers_heads") for item in near) else None
            home = home or listed
            printed = home_printed(sentence, start, name) if body and home is None else None
            home = home or (printed if printed in sides.parties else None)
            if home is not None:
                return home
    return None


def _by_what_it_took(figure: Figure, sides: Sides) -> str | None:
    """The side of a voice that says "we destroyed 19 Russian vehicles": the opponent of whose they were; else null."""
    took = figure.governor is not None and figure.governor.role == "taker" and figure.phrase.party is not None
    ours = took and any(item.has("first_person", "own") for item in figure.sentence.items[: figure.at])
    return sides.opponent(side(str(figure.phrase.party))) if ours else None


def _owns(item: Item) -> bool:
    """Whether a party's name says whose officer stands beside it ("Ukraine's", "the Ukrainian air force")."""
    if not item.has("party"):
        return False
    return bool(item.get("possessive")) or vocabulary().parties[str(item.get("party"))].kind in {"forces", "ministry"}


def _same_person(full: str, short: str) -> bool:
    """Whether a name without the first one is that of a person named in full, in whatever case ("Громов")."""
    apart = " " in full and " " not in short and len(short) >= _STEM
    return apart and full.rsplit(maxsplit=1)[-1][:_STEM] == short[:_STEM]


def onlookers() -> frozenset[str]:
    """States that are mostly named for what they say: those whose ministries count other armies' losses."""
    return frozenset({"us", "uk"})


def home_by_enemy(claimant: Party, before: Sequence[Figure], sides: Sides) -> str | None:
    """The side of a speaker without a country: the one whose enemy's losses he has counted."""
    if not isinstance(claimant, Named):
        return None
    for earlier in before:
        told = earlier.claimant == claimant and earlier.topic == "loss"  # whose ground or aid it is tells of no enemy
        if told and isinstance(earlier.subject, str) and earlier.subject in sides.parties:
            items = earlier.sentence.items[: earlier.at]
            own = any(one.has("own") and two.has("toll") and not two.unknown for one, two in pairwise(items))
            lost = earlier.governor is not None and earlier.governor.role == "loser"
            own = own or (lost and any(one.has("own") for one in items))  # "Ми втратили двох, ще шестеро"
            return earlier.subject if own else sides.opponent(earlier.subject)  # "Про власні втрати говорить скупо"
    return None


def home_of(claimant: Party, lexicon: Lexicon) -> str | None:
    """The side a claimant belongs to; of a printed name, the one whose adjective it holds ("Pakistan's military")."""
    if isinstance(claimant, str):
        entry = vocabulary().parties.get(claimant)
        return side(claimant) if entry is None or entry.parent or entry.kind not in {"media", "monitor"} else None
    if isinstance(claimant, Named):
        return _home_of_name(claimant.name, lexicon.language)
    return None


def home_in(flat: str, language: str) -> str | None:
    """The side that a name, office or body of the language's table speaks for; null for none."""
    anywhere, sides = _homes_of(language)
    if anywhere.search(flat) is None:
        return None
    return next((state for state, forms in sides if forms.search(flat) is not None), None)


@cache
def _homes_of(language: str) -> tuple[re.Pattern[str], tuple[tuple[str, re.Pattern[str]], ...]]:
    """What finds a word that begins with a form of any side's, and what one of each side's.

    A short form is the whole word ("гур", "ова").
    """
    found: dict[str, list[str]] = {}
    for state, forms in (lexicon_of(language).table.get("homes") or {}).items():
        flat = [folded_form(form).rstrip("*") for form in forms]
        found[str(state)] = [re.escape(form) + (r"(?!\w)" if len(form) <= _SHORT_FORM else "") for form in flat]
    heads = sorted({source for sources in found.values() for source in sources})
    compiled = [(state, re.compile(rf"(?<!\w)(?:{'|'.join(sources)})")) for state, sources in found.items()]
    return re.compile(rf"(?<!\w)(?:{'|'.join(heads)})" if heads else r"(?!)"), tuple(compiled)


@lru_cache(4096)
def _home_of_name(name: str, language: str) -> str | None:
    flat, words = folded_form(name), lexicon_of(language)
    spans = list(words.known(flat))
    if spans and spans[0][0] == 0 and "adj" in spans[0][2] and "issuers_bodies" in spans[-1][2]:
        return side(str(spans[0][2]["adj"]))  # "German Admiralty" is not the one of the table
    if len(spans) > 1 and spans[-1][1] == len(flat) and "issuers_bodies" in spans[0][2]:
        of = vocabulary().parties.get(str(spans[-1][2].get("party")))
        if of is not None and of.kind == "state":
            return side(str(spans[-1][2]["party"]))  # "МЧС Украины"
    listed = home_in(flat, language) or grouping_of(name, language)
    if listed is not None:
        return str(listed)
    found = [entry for _, _, entry in spans]
    first = name.partition(" ")[0]
    found = [e for e in found if not ("party" in e and is_namesake(first, str(e["party"]), language))]
    found = [e for e in found if not ("party" in e and "issuers_bodies" in e)]  # a bare body that is no party's here
    named = [str(e.get("adj") or e.get("party") or e.get("forces")) for e in found if e.keys() & _WHO]
    states = [party for party in named if vocabulary().parties[party].kind == "state"]
    if not named and any("issuers_civil" in entry for entry in found):
        return next((str(entry["place_in"]) for entry in found if "place_in" in entry), None)  # "X town council"
    return side((states or named)[0]) if named else None
