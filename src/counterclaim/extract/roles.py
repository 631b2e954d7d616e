"""Whose loss is it: which side does each figure speak of?"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

from counterclaim.extract.figures import Figure, Sentence
from counterclaim.extract.lexicon import folded as folded_form
from counterclaim.extract.tokens import Item
from counterclaim.model.claim import Named, Party
from counterclaim.vocabulary.load import vocabulary


@dataclass(frozen=True, slots=True)
class Sides:
    """Who fights whom in a document: its conflict's belligerents, else the states it speaks of most."""

    parties: tuple[str, ...]
    first_day: date | None

    def opponent(self, party: Party) -> str | None:
        """The other side; null for a third party and where more than two sides are spoken of."""
        if not isinstance(party, str):
            return None
        state = side(party)
        others = [other for other in self.parties if other != state]
        return others[0] if state in self.parties and others else None


def side(party: str) -> str:
    """The state or movement a party belongs to."""
    return vocabulary().state_of(party) if party in vocabulary().parties else party


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
        strangers = [party for party in ranked[:2] if party not in pack.belligerents and vocab.parties[party].kind == "state" and party not in _onlookers()]
        if len(named) >= 2 or (named and len(pack.belligerents) == 2 and not strangers):  # noqa: PLR2004
            return Sides(tuple(named) + tuple(p for p in pack.belligerents if p not in named), pack.first_day)
    fighters = [party for party in ranked if party not in _onlookers()] or ranked
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
    return re.compile(r"(?<!\w)(?:" + "|".join(re.escape(folded_form(f)).replace(r"\*", r"\w*") for f in forms) + r")(?!\w)")


def _onlookers() -> frozenset[str]:
    """States that are mostly named for what they say: those whose ministries count other armies' losses."""
    return frozenset({"us", "uk"})


def name_subject(figure: Figure, before: Sequence[Figure], sides: Sides) -> Party:
    """Whose loss the figure is, by the words nearest to it; null where the text does not say."""
    sentence, phrase = figure.sentence, figure.phrase
    claimant = figure.claimant
    home = side(claimant) if isinstance(claimant, str) else None
    if phrase.party is not None and figure.topic != "aid":
        return side(phrase.party)
    if phrase.named is not None and figure.category == "personnel":
        return Named(phrase.named)
    stateless = _stateless(figure)
    if stateless is not None and (home is None or sides.opponent(claimant) is None):
        return stateless
    if phrase.own and home is not None:
        return home
    if phrase.enemy:
        found = sides.opponent(claimant)
        if found is not None:
            return found
    if figure.inherited is not None and figure.inherited.subject is not None and _near(figure, figure.inherited):
        return figure.inherited.subject
    worded = _worded(figure, sides, home)
    if worded is not None:
        return worded
    for earlier in reversed(before):
        if earlier.subject is not None and earlier.sentence is sentence and earlier.dropped is None:
            return earlier.subject
    if figure.category in {"people", "civilians", "women", "children"}:
        place = _place_of(sentence.items)
        if place is not None:
            return place
    for earlier in reversed(before):
        same = earlier.sentence.paragraph is sentence.paragraph or sentence.paragraph.listed
        if earlier.subject is not None and same and earlier.claimant == claimant and earlier.dropped is None:
            return earlier.subject
    if sentence.header is not None:
        found = _spoken_of(sentence.header, sides, home, claimant)
        if found is not None:
            return found
    other = sides.opponent(claimant)
    if other is not None and figure.category not in {"people", "civilians", "women", "children"}:
        return other
    for item in sentence.items:
        if item.has("forces", "adj"):
            return side(item.get("forces") or item.get("adj"))
    return _place_of(sentence.items) or _earlier_words(sentence) or other or _counted_by(claimant, sides)


def _stateless(figure: Figure) -> Party:
    """Fighters of no state, named by their own word ("insurgents")."""
    items = figure.sentence.items
    for place in figure.phrase.words:
        if items[place].has("stateless"):
            text = figure.sentence.paragraph.text[items[place].start : items[place].end]
            return Named(text)
    return None


def _spoken_of(sentence: Sentence, sides: Sides, home: str | None, claimant: Party) -> Party:
    """The side that a sentence of losses without a figure speaks of."""
    for place, item in enumerate(sentence.items):
        if item.has("toll"):
            found = _owner_of_noun(sentence.items, place, sides, home, claimant, stop=len(sentence.items))
            if found is not None:
                return found
        if item.has("loser"):
            found = _agent(sentence.items, place, sides, home, claimant)
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


def _counted_by(claimant: Party, sides: Sides) -> str | None:
    """Whose losses a claimant counts by habit, as the conflict's pack says."""
    if not isinstance(claimant, str):
        return None
    for pack in vocabulary().packs.values():
        if pack.first_day == sides.first_day and claimant in pack.counters:
            return pack.counters[claimant]
    return None


def _near(figure: Figure, other: Figure) -> bool:
    return figure.sentence is other.sentence or figure.phrase.of_them or figure.number.increment


def _worded(figure: Figure, sides: Sides, home: str | None) -> Party:
    """The subject that the governor's own words give."""
    items, at = figure.sentence.items, figure.at
    governor = figure.governor
    if figure.topic_item is not None:
        place = next(i for i, item in enumerate(items) if item is figure.topic_item)
        found = _owner_of_noun(items, place, sides, home, figure.claimant, stop=at)
        if found is not None:
            return found
    if governor is None or governor.place < 0:
        return None
    if governor.role == "toll":
        return _owner_of_noun(items, governor.place, sides, home, figure.claimant, stop=at)
    if governor.role == "loser" and not governor.right:
        return _agent(items, governor.place, sides, home, figure.claimant)
    if governor.role == "taker" and figure.topic == "loss":
        struck = _inflicted_on(items, governor.place, at)
        if struck is not None:
            return side(struck)
        agent = _agent(items, governor.place, sides, home, figure.claimant)
        if isinstance(agent, str):
            return sides.opponent(agent)
    if governor.role == "taker":
        return _agent(items, governor.place, sides, home, figure.claimant)
    return None


def _agent(items: Sequence[Item], place: int, sides: Sides, home: str | None, claimant: Party) -> Party:
    """Who does what the verb says: the nearest party before it that does not merely report."""
    for back in range(place - 1, -1, -1):
        item = items[back]
        if item.get("punct") in {";", "."}:
            return None
        if item.has("enemy"):
            return sides.opponent(claimant)
        if item.has("own") and home is not None:
            return home
        if item.has("speech_pronouns") and not item.has("party"):
            continue
        if item.has("forces", "party", "adj"):
            if item.get("possessive") and items[back + 1].has("counts_total", "counts_figure", "speech_sees"):
                continue
            return side(item.get("forces") or item.get("party") or item.get("adj"))
    return None


def _owner_of_noun(
    items: Sequence[Item], place: int, sides: Sides, home: str | None, claimant: Party, *, stop: int
) -> Party:
    """Whose losses: the adjective or possessor before the noun, else the party after it ("losses on Ukrainian units")."""
    for back in range(place, max(-1, place - 5), -1):
        item = items[back]
        if back < place and (item.get("punct") in {";", ".", ","} or item.number is not None):
            break
        if item.has("enemy"):
            return sides.opponent(claimant)
        if item.has("own") and home is not None:
            return home
        if item.has("adj", "forces") or (item.get("possessive") and item.has("party")):
            return side(item.get("adj") or item.get("forces") or item.get("party"))
    for ahead in range(place + 1, min(stop, place + 6)):
        item = items[ahead]
        if item.has("enemy"):
            return sides.opponent(claimant)
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


def _place_of(items: Sequence[Item]) -> str | None:
    """The country a sentence speaks of, for people hurt where they live."""
    for item in items:
        party = item.get("adj") or item.get("party")
        if party is not None and vocabulary().parties[party].kind in {"state", "group"} and not item.has("forces"):
            return side(party)
    return None
