"""Whom do "her" or "their" before what is counted take up, where a tongue has another word for the subject's own?

"Москва позбулася 4 400 танків; 172 тисячі її солдатів убито": whoever was named before, of that number and gender.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from counterclaim.extract.clauses.tokens import Item
from counterclaim.extract.counts.figure import Sentence, sentences_before
from counterclaim.extract.issuers.sides import side
from counterclaim.extract.whose.case import Case
from counterclaim.extract.whose.of_events import of_event
from counterclaim.extract.whose.owners import agent_of
from counterclaim.model.claim import Party
from counterclaim.vocabulary.load import vocabulary

_HE = frozenset({"він", "вона", "воно", "вони", "он", "она", "оно", "они"})  # who speaks, and nobody's own
_HIS = 8  # items from a possessive to those counted
_LEADING = ("prepositions", "at", "on", "over", "against", "of", "with")  # before a name that is no subject


def of_another(case: Case) -> Party:
    """The side that a possessive of the third person takes up in a Slavic sentence; null for any other."""
    forms = case.lexicon.table.get("its_forms")
    if forms and (movement := _his_movement(case)) is not None:
        return movement
    if not forms or not case.figure.phrase.own or (which := _possessive(case, forms)) is None:
        return None
    governor = case.figure.governor
    if governor is not None and governor.role == "taker" and 0 <= governor.place < case.figure.at:
        agent = agent_of(case.items, governor.place, case.voice, takes=True)
        return case.voice.sides.opponent(agent) if isinstance(agent, str) else None
    endings = case.lexicon.table["its_endings"][which]
    for sentence, stop in _where_named(case):
        text = sentence.paragraph.text
        found = [(led, party) for item, led, party in sides_named(case, sentence, stop) if agrees(text, item, endings)]
        if found:
            return next((party for led, party in found if not led), found[0][1])
    return None


def _his_movement(case: Case) -> Party:
    """The movement whose head tells of his own men ("каже, що полягли 16 його бійців", "його підрозділи втратили")."""
    figure, items, claimant = case.figure, case.items, case.voice.claimant
    entry = vocabulary().parties.get(claimant) if isinstance(claimant, str) else None
    if entry is None or entry.kind != "group" or not figure.human or figure.phrase.enemy:
        return None
    row = items[max(0, figure.at - _HIS) : figure.phrase.last + 1]
    if case.before and case.before[-1].sentence is figure.sentence and case.before[-1].subject != claimant:
        return None
    if any(one.has("taker", "party", "adj", "forces") and not one.has("loser") for one in row):
        return None
    text = case.voice.text
    his = any(
        one.has("speech_pronouns", "own")
        and not one.has("speech_before")
        and text[one.start : one.end].lower() not in _HE
        for one in row
    )
    return claimant if his else None


def _possessive(case: Case, forms: Mapping[str, list[str]]) -> str | None:
    """Of what number and gender the possessive inside the phrase is; null where there is none, or one's own."""
    inside = case.items[case.figure.at + 1 : case.figure.phrase.last + 1]
    if any("own" in one.entry for one in inside):
        return None
    words = [case.voice.text[one.start : one.end].lower() for one in inside if "speech_pronouns" in one.entry]
    return next((kind for word in words for kind, begun in forms.items() if word.startswith(tuple(begun))), None)


def _where_named(case: Case) -> Iterator[tuple[Sentence, int]]:
    """The figure's sentence up to it, and the one before it in the paragraph."""
    sentence = case.figure.sentence
    yield sentence, case.figure.at
    for earlier in sentences_before(sentence, 1):
        if earlier.paragraph is sentence.paragraph:
            yield earlier, len(earlier.items)


def sides_named(case: Case, sentence: Sentence, stop: int) -> Iterator[tuple[Item, bool, str]]:
    """The sides named in a sentence up to a place, nearest first, and whether each is less likely.

    Less likely is one led by a preposition, and a state that is no side of the war.
    """
    for place in range(stop - 1, -1, -1):
        item = sentence.items[place]
        party = item.get("forces") or item.get("party") or item.get("adj")
        led = place > 0 and sentence.items[place - 1].has(*_LEADING) and not item.unknown
        if item.has("enemy") and case.voice.foe is not None:
            yield item, led, case.voice.foe
        elif party is not None and not of_event(sentence.items, place):
            found = side(str(party))
            state = found in vocabulary().parties and vocabulary().parties[found].kind == "state"
            stranger = state and case.voice.sides.first_day is not None and found not in case.voice.sides.parties
            yield item, led or stranger, found


def agrees(text: str, item: Item, endings: list[str]) -> bool:
    """Whether a name may be of the possessive's number and gender; one in capitals may be of any."""
    first = text[item.start : item.end].split(maxsplit=1)[0]
    return first.isupper() or first.lower().endswith(tuple(endings))
