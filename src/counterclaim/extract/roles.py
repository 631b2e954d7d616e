"""Whose loss is it: which side does each figure speak of?"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

from counterclaim.extract.figures import Figure, Sentence
from counterclaim.extract.lexicon import Lexicon
from counterclaim.extract.lexicon import folded as folded_form
from counterclaim.extract.tokens import Item
from counterclaim.model.claim import Named, Party
from counterclaim.vocabulary.load import vocabulary

_PRINTED = "printed:"


@dataclass(frozen=True, slots=True)
class Sides:
    """Who fights whom in a document: its conflict's belligerents, else the states it speaks of most."""

    parties: tuple[str, ...]
    first_day: date | None
    helped: str | None = None

    def opponent(self, party: Party) -> str | None:
        """The other side; null for a third party."""
        if not isinstance(party, str):
            return None
        state = vocabulary().state_of(party) if party in vocabulary().parties else party
        others = [other for other in self.parties if other != state]
        if len(self.parties) == 1:
            return others[0] if others else None
        return others[0] if state in self.parties and others else None


def side(party: str) -> str:
    """The state a party belongs to; a movement stands for itself."""
    entry = vocabulary().parties.get(party)
    return party if entry is None or entry.kind == "group" else vocabulary().state_of(party)


def sides_of(sentences: Sequence[Sentence], published: date | None, source: str | None) -> Sides:
    """The sides of a document: those of the conflict in which a party of the text or the source fights on that day."""
    counted: Counter[str] = Counter()
    for sentence in sentences:
        for item in sentence.items:
            party = item.get("forces") or item.get("adj") or item.get("party")
            if party is not None:
                counted[side(party)] += 2 if item.has("forces", "adj") else 1
    vocab = vocabulary()
    if source is not None and source in vocab.parties:
        counted[side(source)] += 1
    ranked = [party for party, _ in counted.most_common()]
    pack = vocab.pack_for(published, tuple(ranked)) if published is not None else None
    if pack is not None:
        named = [party for party in ranked if party in pack.belligerents]
        strangers = [
            party
            for party in ranked[:2]
            if party not in pack.belligerents and vocab.parties[party].kind == "state" and party not in _onlookers()
        ]
        if len(named) >= 2 or (named and len(pack.belligerents) == 2 and not strangers):
            others = tuple(p for p in pack.belligerents if p not in named)
            return Sides((*named, *others), pack.first_day, pack.theatre)
    fighters = [party for party in ranked if party not in _onlookers()]
    fighters = fighters if len(fighters) > 1 else ranked
    return Sides(tuple(fighters[:2]), None)


def opening(folded: str, published: date | None, own: Party, language: str) -> date | None:
    """The first day of the conflict whose sides a text names; null where it names none that fights on that day."""
    if published is None:
        return None
    best: tuple[int, date] | None = None
    for pack in vocabulary().packs.values():
        if published < pack.first_day or (pack.last_day is not None and published > pack.last_day):
            continue
        named = sum(_names(party, language).search(folded) is not None for party in pack.belligerents)
        named += isinstance(own, str) and side(own) in pack.belligerents
        if named and (best is None or (named, pack.first_day) > best):
            best = (named, pack.first_day)
    return best[1] if best else None


@cache
def _names(party: str, language: str) -> re.Pattern[str]:
    entry = vocabulary().parties[party]
    forms = [f for table in (entry.aliases, entry.adjectives, entry.forces) for f in table.get(language, ())]
    return re.compile(
        r"(?<!\w)(?:" + "|".join(re.escape(folded_form(f)).replace(r"\*", r"\w*") for f in forms) + r")(?!\w)"
    )


def _onlookers() -> frozenset[str]:
    """States that are mostly named for what they say: those whose ministries count other armies' losses."""
    return frozenset({"us", "uk"})


def name_subject(figure: Figure, before: Sequence[Figure], sides: Sides, lexicon: Lexicon) -> Party:
    """Whose loss the figure is, by the words nearest to it; null where the text does not say."""
    found = _subject(figure, before, sides, lexicon)
    if isinstance(found, str) and found.startswith(_PRINTED):
        return Named(found.removeprefix(_PRINTED))
    return found


def _subject(figure: Figure, before: Sequence[Figure], sides: Sides, lexicon: Lexicon) -> Party:
    phrase, claimant = figure.phrase, figure.claimant
    voice = _Voice(
        claimant,
        home_of(claimant, lexicon) or _home_by_enemy(claimant, before, sides),
        sides,
        figure.sentence.paragraph.text,
    )
    if figure.topic == "aid":
        return _recipient(figure, before, voice)
    if figure.topic == "territory":
        return _mover(figure, before, voice)
    if phrase.party is not None:
        return side(phrase.party)
    if phrase.named is not None and figure.category == "personnel":
        return Named(phrase.named)
    stateless = _stateless(figure)
    if stateless is not None and sides.opponent(voice.home) is None:
        return stateless
    if phrase.its:
        return _agent(figure.sentence.items, figure.at, voice) or voice.home or claimant
    if phrase.own or _own_after(figure):
        return voice.home or claimant
    if phrase.enemy and sides.opponent(voice.home) is not None:
        return sides.opponent(voice.home)
    for earlier in reversed(before):
        if earlier.sentence is not figure.sentence:
            break
        if (
            earlier.governor is not None
            and earlier.governor == figure.governor
            and figure.governor.place >= 0
            and not figure.phrase.its
        ):
            return earlier.subject
    if figure.inherited is not None and figure.inherited.subject is not None and _near(figure, figure.inherited):
        return figure.inherited.subject
    return _together(figure) or _worded(figure, voice) or _around(figure, before, voice)


@dataclass(frozen=True, slots=True)
class _Voice:
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


_WHERE_THEY_LIVE = frozenset({"people", "civilians", "women", "children"})


def _around(figure: Figure, before: Sequence[Figure], voice: _Voice) -> Party:
    """The subject that the sentence, the sentences before it or the claimant's own side suggest."""
    sentence = figure.sentence
    for earlier in reversed(before):
        if (
            earlier.subject is not None
            and earlier.sentence is sentence
            and earlier.dropped is None
            and earlier.topic == figure.topic
        ):
            return earlier.subject
    if figure.category in _WHERE_THEY_LIVE:
        return _victims(figure, before, voice)
    for earlier in reversed(before):
        near = earlier.sentence.paragraph is sentence.paragraph or sentence.paragraph.listed
        told = earlier.claimant == voice.claimant or earlier.subject != voice.home
        fits = earlier.topic == "loss" or (earlier.topic == "territory" and earlier.claimant != voice.claimant)
        if earlier.subject is not None and near and told and fits:
            return earlier.subject
    if sentence.header is not None:
        found = _spoken_of(sentence.header, voice)
        if found is not None:
            return found
    if voice.enemy is not None and figure.category not in _WHERE_THEY_LIVE:
        return voice.home if _admitted(figure) else voice.enemy
    for place, item in enumerate(sentence.items):
        if item.has("forces", "adj") and not _elsewhere(sentence.items, place):
            return side(item.get("forces") or item.get("adj"))
    return _place_of(sentence.items, figure) or _earlier_words(sentence) or voice.enemy or _counted_by(voice)


def _victims(figure: Figure, before: Sequence[Figure], voice: _Voice) -> Party:
    """Whose people were hurt: the country the sentence speaks of, the people before, else the speaker's own."""
    place = _place_of(figure.sentence.items, figure)
    if place is not None:
        return place
    before_here = [s for s in figure.sentence.paragraph.sentences if s.index < figure.sentence.index]
    named = next((item for s in reversed(before_here) for item in s.items if item.has("place_in")), None)
    if named is not None:
        return str(named.get("place_in"))
    if figure.told_after is not None and isinstance(figure.told_after, str):
        return side(figure.told_after)
    for earlier in reversed(before):
        if earlier.category in _WHERE_THEY_LIVE and earlier.subject is not None:
            return earlier.subject
    if voice.home is not None and vocabulary().parties[voice.home].kind in {"state", "group"}:
        return voice.home
    for earlier in reversed(before):
        if isinstance(earlier.claimant, str) and earlier.outcome == "shot-down":
            return side(earlier.claimant)
    for back, item in enumerate(figure.sentence.items):
        if item.has("party", "adj") and not _of_event(figure.sentence.items, back):
            return side(item.get("party") or item.get("adj"))
    return _earlier_words(figure.sentence) or voice.sides.helped


def _admitted(figure: Figure) -> bool:
    """Whether a side speaks of its own losses by the verb ("acknowledged that ...")."""
    return any(item.has("speech_admits") for item in figure.sentence.items[: figure.at])


def _home_by_enemy(claimant: Party, before: Sequence[Figure], sides: Sides) -> str | None:
    """The side of a speaker without a country: the one whose enemy's losses he has counted."""
    if not isinstance(claimant, Named):
        return None
    for earlier in before:
        if earlier.claimant == claimant and isinstance(earlier.subject, str) and earlier.subject in sides.parties:
            return sides.opponent(earlier.subject)
    return None


def _together(figure: Figure) -> Party:
    """ "Both sides" and "each side" are subjects of their own."""
    items = figure.sentence.items
    for item in items[max(0, figure.at - 7) : figure.at + 6]:
        if item.has("each_side") and item.start > figure.number.start:
            return Named("each side")
        if item.has("both") and item.start < figure.number.start and figure.phrase.party is None:
            return Named("both sides")
    return None


def _recipient(figure: Figure, before: Sequence[Figure], voice: _Voice) -> Party:
    """Who is given aid: the party after "for" or "to", else that of the sum before, else the side the war is forced on."""
    items = figure.sentence.items
    for place, item in enumerate(items[1:], 1):
        party = item.get("party") or item.get("forces")
        if (
            party is not None
            and items[place - 1].has("to", "prepositions", "for_whom")
            and side(party) in voice.sides.parties
        ):
            return side(party)
    for earlier in reversed(before):
        if earlier.topic == "aid" and earlier.subject is not None:
            return earlier.subject
    return voice.sides.helped


def _mover(figure: Figure, before: Sequence[Figure], voice: _Voice) -> Party:
    """Who moves or holds: the subject of the verb, else the mover before, else the one who claims it."""
    items = figure.sentence.items
    verb = next(
        (place for place, item in enumerate(items) if item.has("ground") and item.get("ground") != "front"), figure.at
    )
    agent = _agent(items, verb, voice, movers=True)
    if agent is not None:
        return agent
    if voice.home is not None and voice.home in voice.sides.parties:
        return voice.home
    for earlier in reversed(before):
        if earlier.topic == "territory" and earlier.subject is not None:
            return earlier.subject
    return voice.enemy or (voice.sides.parties[0] if voice.sides.parties else None)


def home_of(claimant: Party, lexicon: Lexicon) -> str | None:
    """The side a claimant belongs to; of a printed name, the one whose adjective it holds ("Pakistan's military")."""
    if isinstance(claimant, str):
        return side(claimant)
    if isinstance(claimant, Named):
        flat = folded_form(claimant.name)
        for state, forms in (lexicon.table.get("homes") or {}).items():
            if any(folded_form(form).rstrip("*") in flat for form in forms):
                return str(state)
        for match in lexicon.pattern.finditer(folded_form(claimant.name)):
            entry = lexicon.entry(match[0])
            party = entry.get("adj") or entry.get("party") or entry.get("forces")
            if party is not None:
                return side(party)
    return None


def _own_after(figure: Figure) -> bool:
    """Whether "in their own ranks" or the like stands right behind the phrase."""
    items, last = figure.sentence.items, figure.phrase.last
    after = items[last + 1 : last + 4]
    return any(
        item.has("own") and not item.unknown and not items[last + place].has("by")
        for place, item in enumerate(after)
        if item.number is None
    )


def _stateless(figure: Figure) -> Party:
    """Fighters of no state, named by their own word ("insurgents")."""
    items = figure.sentence.items
    for place in figure.phrase.words:
        if items[place].has("stateless"):
            text = figure.sentence.paragraph.text[items[place].start : items[place].end]
            return Named(text)
    return None


def _spoken_of(sentence: Sentence, voice: _Voice) -> Party:
    """The side that a sentence of losses without a figure speaks of."""
    for place, item in enumerate(sentence.items):
        if item.has("toll"):
            found = _owner_of_noun(sentence.items, place, voice, stop=len(sentence.items))
            if found is not None:
                return found
        if item.has("loser"):
            found = _agent(sentence.items, place, voice)
            if found is not None:
                return found
    return None


def _earlier_words(sentence: Sentence) -> str | None:
    """The side that the sentences before name, nearest first."""
    for earlier in reversed([s for s in sentence.paragraph.sentences if s.index < sentence.index]):
        for item in earlier.items:
            if item.has("forces", "adj"):
                return side(item.get("forces") or item.get("adj"))
    return None


def _counted_by(voice: _Voice) -> str | None:
    """Whose losses a claimant counts by habit, as the conflict's pack says."""
    if not isinstance(voice.claimant, str):
        return None
    for pack in vocabulary().packs.values():
        if pack.first_day == voice.sides.first_day and voice.claimant in pack.counters:
            return pack.counters[voice.claimant]
    return None


def _near(figure: Figure, other: Figure) -> bool:
    return figure.sentence is other.sentence or figure.phrase.of_them or figure.number.increment


def _worded(figure: Figure, voice: _Voice) -> Party:
    """The subject that the governor's own words give."""
    items, at = figure.sentence.items, figure.at
    governor = figure.governor
    own = _own_losses(items, at)
    if own:
        return voice.home or voice.claimant
    if figure.topic_item is not None:
        place = next(i for i, item in enumerate(items) if item is figure.topic_item)
        found = _owner_of_noun(items, place, voice, stop=at)
        if found is not None:
            return found
        return _loser_before(items, place, voice) or _nearest_owner(items, place, voice)
    if governor is None or governor.place < 0:
        return None
    if governor.role == "toll":
        return _owner_of_noun(items, governor.place, voice, stop=at) or _loser_before(items, governor.place, voice)
    if governor.role == "loser" and not governor.right:
        return _agent(items, governor.place, voice)
    if governor.role == "taker":
        struck = _inflicted_on(items, governor.place, at)
        if struck is not None:
            return side(struck)
        agent = _agent(items, governor.place, voice, takes=True)
        return voice.sides.opponent(agent) if isinstance(agent, str) else None
    return _loser_before(items, at, voice) or _nearest_owner(items, at, voice)


_REPORTING = (
    "speech_sees", "speech_before", "issuers_bodies", "issuers_heads", "issuers_officials", "issuers_spokespeople",
)  # fmt: skip


def _elsewhere(items: Sequence[Item], place: int) -> bool:
    """Whether an adjective or possessor belongs to one who reports or strikes ("Israeli strikes", "Kyiv's tally")."""
    following = items[place + 1] if place + 1 < len(items) else None
    if following is None or following.unknown:
        return False
    return following.has(*_REPORTING) or _of_event(items, place)


def _reporter(items: Sequence[Item], place: int) -> bool:
    """Whether a party is the one that "according to" names, or a part of its name."""
    for back in range(place - 1, max(-1, place - 4), -1):
        item = items[back]
        if item.has("speech_after", "speech_relays"):
            return True
        if not item.has("party", "issuers_bodies", "issuers_heads", "issuers_officials", "issuers_spokespeople", "adj"):
            return False
    return False


def _of_event(items: Sequence[Item], place: int) -> bool:
    following = items[place + 1] if place + 1 < len(items) else None
    return (
        following is not None
        and not following.unknown
        and (following.get("other_nouns") == "event count" or following.has("struck"))
    )


def _nearest_owner(items: Sequence[Item], at: int, voice: _Voice) -> Party:
    """The nearest adjective or possessor to the left that does not merely report ("Wagner's share comes to")."""
    for back in range(at - 1, -1, -1):
        item = items[back]
        if item.get("punct") in {";", "."} or (item.has("reset") and item.has("clause")):
            return None
        if item.has("enemy"):
            return voice.enemy
        if (item.has("adj", "forces") or (item.has("party") and item.get("possessive"))) and not (
            _elsewhere(items, back) or _in_count(items, back) or _reporter(items, back)
        ):
            return side(item.get("adj") or item.get("forces") or item.get("party"))
    return None


def _own_losses(items: Sequence[Item], at: int) -> bool:
    """Whether the figure is one of the speaker's own losses ("our own losses were")."""
    for back in range(at - 1, max(0, at - 12), -1):
        if items[back].get("punct") in {";", "."} or items[back].has("reset"):
            return False
        if items[back].has("toll", "cat") and items[back - 1].has("own"):
            return True
        if items[back].has("own") and all(item.get("punct") in {"—", "–", "-"} for item in items[back + 1 : at]):
            return True
        if (
            items[back].has("own")
            and all(item.has("punct", "prepositions") for item in items[back + 1 : at])
            and back + 3 > at - 1
        ):
            return True
        if (
            items[back].has("own")
            and items[back - 1].has("of")
            and any(item.has("toll") for item in items[max(0, back - 4) : back])
        ):
            return True
    return False


def _loser_before(items: Sequence[Item], at: int, voice: _Voice) -> Party:
    """The subject of the verb before a figure that tells its own outcome ("Ukraine has had 70,000 killed")."""
    for back in range(at - 1, -1, -1):
        item = items[back]
        if item.get("punct") in {";", "."} or (item.has("reset") and item.has("clause")):
            return None
        if item.has("taker") and not (back and items[back - 1].has("be")) and not item.has("toll"):
            agent = _agent(items, back, voice, takes=True)
            return voice.sides.opponent(agent) if isinstance(agent, str) else None
        if item.has("loser") or (item.has("have") and not items[back + 1].has("speech_before", "taker")):
            return _agent(items, back, voice)
    return None


def _agent(items: Sequence[Item], place: int, voice: _Voice, *, movers: bool = False, takes: bool = False) -> Party:
    """Who does what the verb says: the nearest party before it that does not merely report."""
    for back in range(place - 1, -1, -1):
        item = items[back]
        if item.get("punct") in {";", "."}:
            return None
        if _in_count(items, back):
            continue
        if item.has("enemy"):
            return voice.enemy
        if item.has("own") and voice.home is not None:
            return voice.home
        if item.has("unlisted"):
            return _PRINTED + voice.text[item.start : item.end]
        if item.has("speech_pronouns") and not item.has("party"):
            if takes and voice.home is not None:
                return voice.home
            continue
        party = item.get("forces") or item.get("party") or item.get("adj")
        if party is not None:
            if _of_event(items, back) or _reporter(items, back):
                continue
            if item.get("possessive") and items[back + 1].has("counts_total", "counts_figure", "speech_sees"):
                continue
            if movers and side(party) not in voice.sides.parties:
                continue
            return side(party)
    return None


def _in_count(items: Sequence[Item], place: int) -> bool:
    """Whether an adjective belongs to what a number before it counts ("12 Afghan policemen")."""
    for item in reversed(items[max(0, place - 2) : place]):
        if item.number is not None:
            return item.number.ignored is None
        if not item.has("more", "other", "adj"):
            return False
    return False


def _owner_of_noun(items: Sequence[Item], place: int, voice: _Voice, *, stop: int) -> Party:
    """Whose losses: the adjective or possessor before the noun, else the party after it ("losses on Ukrainian units")."""
    for back in range(place, max(-1, place - 5), -1):
        item = items[back]
        if back < place and (item.get("punct") in {";", ".", ","} or item.number is not None):
            break
        if item.has("enemy"):
            return voice.enemy
        if item.has("own") and voice.home is not None:
            return voice.home
        if item.has("adj", "forces") or (item.get("possessive") and item.has("party")):
            return side(item.get("adj") or item.get("forces") or item.get("party"))
    for ahead in range(place + 1, min(stop, place + 6)):
        item = items[ahead]
        if item.has("enemy"):
            return voice.enemy
        if item.has("own") and voice.home is not None:
            return voice.home
        if item.has("adj", "forces", "party"):
            return side(item.get("adj") or item.get("forces") or item.get("party"))
    return None


def _inflicted_on(items: Sequence[Item], place: int, at: int) -> str | None:
    """The side that losses are inflicted on."""
    for item in items[place + 1 : at + 6]:
        if item.get("punct") in {";", "."}:
            return None
        if item.has("adj", "forces"):
            found: str | None = item.get("adj") or item.get("forces")
            return found
    return None


def _place_of(items: Sequence[Item], figure: Figure) -> str | None:
    """The country a sentence speaks of, for people hurt where they live; the claimant's own name is no place."""
    for place, item in enumerate(items):
        party = item.get("place_in") or item.get("adj") or item.get("party")
        if item.has("place_in") and not item.has("adj", "party"):
            if figure.category in _WHERE_THEY_LIVE:
                return str(item.get("place_in"))
            continue
        if party is None or item.has("forces") or side(party) == figure.claimant:
            continue
        if _elsewhere(items, place):
            continue
        if vocabulary().parties[party].kind in {"state", "group"} or party == figure.claimant:
            return side(party)
    return None
