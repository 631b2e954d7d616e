"""Which side does a pronoun that loses take up ("Росіяни наступають. Вони втратили", "Kyiv said it had lost")?"""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.extract.clauses.tokens import Item
from counterclaim.extract.counts.figure import Figure, Sentence, sentences_before
from counterclaim.extract.issuers.sides import side
from counterclaim.extract.issuers.voice_sides import a_movement
from counterclaim.extract.voices.antecedents import opened_by
from counterclaim.extract.whose.case import Case
from counterclaim.extract.whose.forces_taken_up import loses
from counterclaim.extract.whose.owners import Voice
from counterclaim.model.claim import Party
from counterclaim.vocabulary.load import vocabulary

_SUBJECT = ("він", "вон", "он")  # begins a Slavic pronoun in the nominative, and no other
_OBLIQUE = ("их", "ої", "ого", "ій", "ому", "им", "ими", "ой", "ом", "ку")  # ends an adjective in another case
_OF_THE_ENEMY = ("ника", "врага", "ога", "теля", "нику", "врагу", "огу", "ові", "телю", "ів", "ом", "ем")
_OTHERS = ("party", "forces", "adj", "enemy", "own", "speech_before", "taker", "passive", "loser", "ground")
_OPENS = 3  # items behind a word of speech among which the clause's subject stands
_FIGHTING = frozenset({"state", "group"})


def it_goes_on(case: Case) -> Party:
    """The side that the sentence before tells of, where a pronoun goes on as who loses ("Russia has moved up tanks. It
    has likely lost 1,000", "Українці відступили. За місяць вони втратили 12 танків").
    """
    items, verb = case.items, loses(case)
    if not verb:
        return None
    place = verb - 1
    while place > 0 and items[place].has("have", "be", "aux", "also") and not items[place].has("speech_pronouns"):
        place -= 1
    before = sentences_before(case.figure.sentence, 1)
    if not items[place].has("speech_pronouns") or items[place].has("party"):
        return None
    if (opened := _opens_when_clause(items[:place], case)) is not None:
        return opened
    if not before and (asked := _asked_about(case, place)) is not None:
        return asked
    if not before or before[0].paragraph is not case.figure.sentence.paragraph:
        return None
    opens = place == 0 or (_is_subject(items[place], case.voice.text) and not _told(items[:place]))
    return subject_of(before[0], case.voice) if opens else None


def _asked_about(case: Case, pronoun: int) -> Party:
    """The state or movement of which a question asks that an answer takes up ("What does Russia lose? - It has lost").

    Null where the answer names another before its pronoun.
    """
    question = case.figure.sentence.header
    if question is None or not question.paragraph.asks or _told(case.items[:pronoun]):
        return None
    asked = [item for sentence in question.paragraph.sentences for item in sentence.items if item.has("party")]
    fighting = (side(str(item.get("party"))) for item in reversed(asked) if not item.get("possessive"))
    return next((one for one in fighting if vocabulary().parties[one].kind in _FIGHTING), None)


def _opens_when_clause(items: Sequence[Item], case: Case) -> Party:
    """The side with which the clause before begins ("С мая, когда ВСУ вошли туда, они потеряли"); null for none."""
    for place in range(len(items) - 1, 0, -1):
        named, item = items[place].get("forces") or items[place].get("party"), items[place]
        if named is None or not items[place - 1].has("clause") or item.unknown:
            continue
        printed = case.voice.text[item.start : item.end]
        fights = vocabulary().parties[side(str(named))].kind in _FIGHTING
        return side(str(named)) if fights and _nominative(printed) else None
    return None


def itself_lost(case: Case) -> Party:
    """Whoever speaks, or did what is told before, where he himself lost ("сбил 12 машин, а сам потерял 3")."""
    items, figure = case.items, case.figure
    verb = next((at for at in range(figure.at - 1, 0, -1) if items[at].has("loser") or items[at].has("punct")), 0)
    place = verb if items[verb].has("loser") else 0
    while place > 0 and not items[place].has("itself"):
        place -= 1
        if items[place].has("punct", "clause", "party", "forces", "taker"):
            return None
    before = case.before[-1] if place and case.before else None
    if before is None or before.sentence is not figure.sentence:
        return None
    return case.voice.home or (case.voice.sides.opponent(before.subject) if before.topic == "loss" else None)


def it_lost(case: Case) -> Party:
    """The speaker's own side, where it says of itself that it lost ("Kyiv said it had lost 40 tanks").

    Behind no word of speech a pronoun takes up whose losses the sentence before told ("It also lost 12 guns").
    """
    governor, items, home = case.figure.governor, case.items, case.voice.home
    if governor is None or not 1 <= governor.place < len(items) or not items[governor.place].has("loser"):
        return None
    if governor.role != "loser" and not governor.right:
        return None
    place = governor.place - 1
    while place > 0 and items[place].has("have", "be", "aux", "also") and not items[place].has("speech_pronouns"):
        place -= 1
    if not items[place].has("speech_pronouns") or items[place].has("party") or items[governor.place].has("counts_act"):
        return None
    said = next((at for at in range(place - 1, -1, -1) if items[at].has("speech_before", "speech_after")), None)
    if governor.right and (said is None or said < case.figure.at):
        return None  # but "the 2,500 men Kyiv says it has lost"
    aside = said is not None and _told_aside(items[said + 1 : place])
    if said is None or aside or _of_a_man(case, said):
        last = next((one for one in reversed(case.before) if one.dropped is None), None)
        here = last is not None and last.sentence.paragraph is case.figure.sentence.paragraph
        goes_on = here and last is not None and last.topic == "loss" and last.sentence is not case.figure.sentence
        alone = not any(item.has("party", "forces", "adj", "enemy") for item in items[: governor.place])
        told = any(item.has("speech_before") for item in items[: governor.place])
        alone = alone and (said is not None or not told)
        opened = _opened_before(case) if alone and last is not None and goes_on else None
        return opened or (last.subject if last is not None and goes_on and alone else None)
    speaker: Party = case.voice.claimant if a_movement(case.voice.claimant, case.lexicon) else home
    if speaker is None:
        return None
    between = items[said + 1 : place]
    if items[place - 1].has("and_that") or (items[place - 1].has("clause") and items[place - 2].has("and")):
        return _who_lost_before(between) or speaker  # "says that X killed nine and that it lost 73 men"
    others = any(item.has("party", "forces") and not item.get("possessive") for item in between)
    return None if others else speaker


def _opened_before(case: Case) -> str | None:
    """The side with which the sentence before opens, where it tells no figure and names no other ("Ukraine has suffered
    too. It has lost 40 tanks"); null for none.
    """
    before = next(iter(sentences_before(case.figure.sentence, 1)), None)
    if before is None or before.figures or case.lexicon.grammar.get("inverts"):
        return None
    first = next((item for item in before.items if not item.has("turns", "openers", "but", "punct")), None)
    if first is None or not first.has("party", "forces", "adj"):
        return None
    named = {side(str(i.get("party") or i.get("forces") or i.get("adj"))) for i in before.items if _sided(i)}
    return next(iter(named)) if len(named) == 1 and "speech_before" not in before.means else None


def _sided(item: Item) -> bool:
    return item.has("party", "forces", "adj")


def _who_lost_before(between: Sequence[Item]) -> str | None:
    """The side with which the clause before opens, where it tells of what that side lost or is, and of no blow of its
    ("said that Russian troops had suffered 900 casualties and that they had lost 45 tanks"); null for none.
    """
    first = next((at for at, item in enumerate(between[:_OPENS]) if item.has("party", "forces", "adj")), None)
    if first is None or any(item.has("speech_pronouns") for item in between[:first]):
        return None
    item, behind = between[first], between[first + 1] if first + 1 < len(between) else None
    owned = item.get("possessive") or (item.has("adj") and not item.has("forces"))
    men = behind is not None and not behind.unknown and behind.has("cat", "issuers_armed", "force_noun")
    rest = zip(between[first:], between[first + 1 :], strict=False)
    blow = any(two.has("taker") and not two.has("loser", "toll") and one.number is None for one, two in rest)
    if blow or (owned and not men):
        return None
    return side(str(item.get("forces") or item.get("party") or item.get("adj")))


def _told_aside(between: Sequence[Item]) -> bool:
    """Whether who speaks stands between commas before a pronoun ("торік, вважає відомство, вона втратила 40")."""
    comma = any(item.get("punct") == "," for item in between)
    return comma and not any(item.has("clause", "and_that") for item in between)


def _of_a_man(case: Case, said: int) -> bool:
    """Whether a man or a woman speaks, of whom "it" is not said ("He added that it had also lost 40 tanks")."""
    before = case.items[said - 1] if said else None
    if before is None or not before.has("speech_pronouns") or case.items[said].unknown:
        return False
    word = case.figure.sentence.paragraph.folded[before.start : before.end]
    return word in (case.lexicon.table.get("of_persons") or ())


def taken_up_by(figure: Figure, verb: int, voice: Voice, before: Sequence[Figure]) -> Party:
    """The side for which a pronoun stands before a verb of gaining ground, in its clause or the one it goes on from."""
    items = figure.sentence.items
    place = next((at for at in range(verb - 1, -1, -1) if _is_subject(items[at], voice.text)), None)
    if place is None or _told(items[:place]):
        return None
    last = sentences_before(figure.sentence, 1)
    if not last or last[0].paragraph is not figure.sentence.paragraph:
        return None
    moved = [one for one in before if one.topic == "territory" and one.sentence is last[0]]
    return subject_of(last[0], voice) or (moved[-1].subject if moved else None)


def subject_of(sentence: Sentence, voice: Voice) -> str | None:
    """The side that is a sentence's subject, by the first name of one that stands in no other case; else null."""
    party = opened_by(sentence)
    if party is not None:
        return side(party)
    text, kinds = sentence.paragraph.text, vocabulary().parties
    for place, item in enumerate(sentence.items):
        if item.has("speech_before", "taker", "loser", "ground") or item.get("punct") in {";", ":"}:
            return None
        led = place > 0 and sentence.items[place - 1].has("prepositions", "at", "on", "over", "against", "of")
        if led and not item.unknown:
            continue
        printed = text[item.start : item.end]
        if printed.isascii():
            continue
        if item.has("enemy") and not item.has("cat") and not printed.lower().endswith(_OF_THE_ENEMY):
            return voice.foe
        found = item.get("forces") or item.get("party") or item.get("adj")
        if found is None or kinds[side(str(found))].kind not in _FIGHTING or item.get("possessive"):
            continue
        men = place == 1 and sentence.items[0].get("cat") == "personnel" and not item.unknown  # "Бойовики ХАМАСу"
        if men or _nominative(printed):
            return side(str(found))
    return None


def _nominative(printed: str) -> bool:
    first = printed.split(maxsplit=1)[0]
    if printed.isupper():
        return True
    if " " in printed or first.endswith(
        ("ський", "цький", "ська", "цька", "ські", "цькі", "ское", "ская", "ские", "ский")
    ):
        return not first.endswith(_OBLIQUE)
    return first.endswith(("и", "і", "ы", "е", "я", "а", "ець", "ец", "ин"))


def _is_subject(item: Item, text: str) -> bool:
    return (
        item.has("speech_pronouns")
        and not item.has("party")
        and text[item.start : item.end].lower().startswith(_SUBJECT)
    )


def _told(items: Sequence[Item]) -> bool:
    """Whether another side or another event is told before a place."""
    return any(item.has(*_OTHERS) or item.get("punct") in {";", ":"} for item in items)
