"""Whose loss do the words around a sentence, or the habits of the one who speaks, suggest?"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from counterclaim.extract.clauses.bodies import is_monitor
from counterclaim.extract.clauses.tokens import Item
from counterclaim.extract.counts.figure import Figure, Sentence, of_others, sentences_before, stateless_word
from counterclaim.extract.counts.side_labels import side_headed, side_labelled
from counterclaim.extract.issuers.sides import onlookers, only_tells, side
from counterclaim.extract.whose.alone_before import alone_before
from counterclaim.extract.whose.announced import knocked_out_by, spoken_of, whose_kit
from counterclaim.extract.whose.case import Case
from counterclaim.extract.whose.fell_in_attack import fell_in_attack, of_the_army, of_the_movement
from counterclaim.extract.whose.own_lists import counts_by_habit, listed_by
from counterclaim.extract.whose.owners import Voice, agent_of, elsewhere, owner_of_noun
from counterclaim.extract.whose.self_told import admitted
from counterclaim.extract.whose.street_cars import beside_homes, hit_in_the_street
from counterclaim.extract.whose.victims import WHERE_THEY_LIVE, earlier_words, place_of, victims
from counterclaim.model.claim import Party
from counterclaim.vocabulary.load import vocabulary

_SOLDIERS = frozenset({"personnel", "officers", "commanders", "mobilised", "convicts", "volunteers"})
_FELL = frozenset({"killed", "wounded", "missing"})
_LOST = _FELL | {"lost", "casualties"}
_A_HABIT = 2  # figures of its own losses after which a voice goes on with them
_OF_NOBODY = frozenset({"ratio", "percentage", "other number", "event count"})
_DOES = frozenset({"taker", "loser", "speech_before", "other_verbs", "clause"})  # no list's title
_SENT = frozenset({"uavs", "missiles"})
_OUT_OF_THE_SKY = frozenset({"shot-down", "destroyed"})


def around(figure: Figure, before: Sequence[Figure], voice: Voice) -> Party:
    """The subject that the sentence, the sentences before it or the claimant's own side suggest."""
    sentence = figure.sentence
    for earlier in reversed(before):
        if (
            earlier.subject is not None
            and earlier.sentence is sentence
            and earlier.dropped is None
            and earlier.topic == figure.topic
            and not of_others(figure, earlier)
            and (figure.category not in WHERE_THEY_LIVE or earlier.claimant == figure.claimant)
            and (earlier.claimant == figure.claimant or earlier.subject != voice.home)
            and not (earlier.subject == voice.claimant and _takes(figure))  # "it had lost 14 men and captured 60"
        ):
            turned = admitted(earlier) and not admitted(figure) and _claims(sentence.items[earlier.at : figure.at])
            return (voice.enemy if turned else None) or _sent_by(figure, earlier, voice) or earlier.subject
    beaten = None if sentence.heading is None else knocked_out_by(sentence.heading, voice)
    headed = side_labelled(figure) or beaten or side_headed(sentence)
    if headed is not None:
        return side(headed)
    soldiers = figure.human and figure.category not in WHERE_THEY_LIVE
    if soldiers and not figure.phrase.nouns and (toll := _toll_told_of(sentence.items[: figure.at])) is not None:
        return toll
    if soldiers and (own := _own_told(sentence.items[: figure.at], voice)):
        return own
    asked_of = _asked_of(figure, voice)
    if asked_of is not None and not _after_another(figure, before):
        return asked_of
    if figure.category in WHERE_THEY_LIVE or beside_homes(figure):
        counted = listed_by(voice)
        if counted is not None and is_monitor(voice.claimant) and place_of(sentence.items, figure) is None:
            return counted  # who lists the dead of one army counts no others
        hurt = victims(figure, before, voice)
        lead = sentence.paragraph.lead  # "представил данные о потерях советских войск"
        announced = None if lead is None or hurt is not None or counted is not None else spoken_of(lead, voice)
        return counted or announced if hurt is None or only_tells(hurt) else hurt
    if (theirs := hit_in_the_street(figure, before)) is not None:
        return theirs
    silent = [earlier for earlier in sentences_before(sentence, 1) if not earlier.figures]
    of_own: Party = next((found for earlier in silent if (found := _own_told(earlier.items, voice))), None)
    if of_own is not None and soldiers:
        return of_own
    office = _of_office(voice)
    resumes = office or _of_the_same_before(sentence) or _of_the_press(sentence)
    for earlier in reversed(before):
        within = sentence.header is None or earlier.sentence.index >= sentence.header.index  # not above the list's head
        near = earlier.sentence.paragraph is sentence.paragraph or (sentence.paragraph.listed and within)
        if earlier.subject is None or not near:
            continue
        told = earlier.claimant == voice.claimant or earlier.subject != voice.home
        goes_on = resumes or (_mourned_too(figure, earlier) and counts_by_habit(voice) is None)
        told = told or (same_kind(figure, earlier) and goes_on) or (office and _of_soldiers(figure, earlier))
        told = told and not (earlier.sentence is sentence and of_others(figure, earlier))
        told = told and not (earlier.subject == voice.claimant and _takes(figure))
        told = told and not (earlier.dropped is not None and earlier.category in WHERE_THEY_LIVE)  # "где живут 300"
        told = told and earlier.dropped not in {"launched", "money"}  # whose weapons struck is not whose loss it was
        fits = earlier.topic == "loss" or (earlier.topic == "territory" and earlier.claimant != voice.claimant)
        guest = vocabulary().parties.get(str(earlier.subject))
        told = told and not (guest is not None and guest.at_home is not None and guest.at_home == voice.home)
        told = told and earlier.dropped not in _OF_NOBODY and (beside_homes(figure) or not beside_homes(earlier))
        if told and fits and not _spared(figure, earlier):
            return _sent_by(figure, earlier, voice) or earlier.subject
    header = sentence.header
    while header is not None:  # a short heading inside a list stands under the list's own
        titled = only_tells(voice.claimant) or header.means.isdisjoint(_DOES)
        found = knocked_out_by(header, voice) or spoken_of(header, voice) or (whose_kit(header) if titled else None)
        if found is not None:
            return found
        header = header.header
    if of_own is not None and figure.category not in WHERE_THEY_LIVE:
        return of_own
    leads = [] if sentence.paragraph.lead is None else [sentence.paragraph.lead]
    asked = next((found for earlier in [*silent, *leads] if (found := spoken_of(earlier, voice)) is not None), None)
    if asked is not None and asked == voice.home and figure.category not in WHERE_THEY_LIVE:
        return asked
    if voice.enemy is not None and figure.category not in WHERE_THEY_LIVE:
        return voice.home if admitted(figure) or _tells_its_own(figure, before, voice) else voice.enemy
    if asked is not None and figure.category not in WHERE_THEY_LIVE:
        return asked
    if _takes(figure) and (sent := next((one for one in reversed(before) if _sent(one, figure)), None)) is not None:
        return sent.subject  # "Iran launched 170 drones ...; American forces destroyed more than 80"
    for place, item in enumerate(sentence.items):
        if _takes(figure) and figure.governor is not None and place < figure.governor.place:
            continue  # who takes it, whose loss it is not
        if item.has("forces", "adj") and not (elsewhere(sentence.items, place) or _owns_count(sentence.items, place)):
            return side(item.get("forces") or item.get("adj"))
    here = place_of(sentence.items, figure)
    fights = here in voice.sides.parties or voice.sides.first_day is None
    return (
        (here if fights else None)
        or earlier_words(sentence)
        or alone_before(figure, voice)
        or voice.enemy
        or counts_by_habit(voice)
        or _last_told(figure, before)
    )


def _sent(earlier: Figure, figure: Figure) -> bool:
    """Whether an earlier figure tells what a side launched of the kind that is shot down here."""
    flew = {earlier.category, figure.category} <= _SENT and earlier.dropped == "launched"
    return flew and earlier.subject is not None and figure.outcome in _OUT_OF_THE_SKY


def _takes(figure: Figure) -> bool:
    return figure.governor is not None and figure.governor.role == "taker"


def _owns_count(items: Sequence[Item], place: int) -> bool:
    """Whether a side's name only says whose count it is ("Kyiv's own bulletins")."""
    behind = [item for item in items[place + 1 : place + 3] if not item.has("own")][:1]
    return bool(items[place].get("possessive")) and any(
        item.has("counts_figure", "speech_sees") and not item.has("toll", "loser") for item in behind
    )


def _claims(between: Sequence[Item]) -> bool:
    """Whether who has admitted losses goes on with what he claims ("admitted the loss of six planes and claimed")."""
    return any(one.has("and", "but") and two.has("speech_lists") and not two.unknown for one, two in pairwise(between))


def _sent_by(figure: Figure, earlier: Figure, voice: Voice) -> Party:
    """Whose drones and planes were shot down over people, or by men, said to be hurt: the other side's; or null."""
    taken = figure.outcome == "lost" and figure.governor is not None and figure.governor.role == "taker"
    flew = figure.outcome == "shot-down" or ((figure.outcome == "destroyed" or taken) and figure.category in _SENT)
    own = figure.outcome == "shot-down" and earlier.human and earlier.subject == voice.home  # "признаёт гибель 19"
    aimed = flew and earlier.outcome in _FELL and (earlier.category in WHERE_THEY_LIVE or own)
    return voice.sides.opponent(earlier.subject) if aimed else None


def _spared(figure: Figure, earlier: Figure) -> bool:
    """Whether what was shot down stands behind a number of houses or shells that is no loss, and says nothing of it."""
    return figure.outcome == "shot-down" and earlier.dropped is not None and earlier.outcome != "shot-down"


def _tells_its_own(figure: Figure, before: Sequence[Figure], voice: Voice) -> bool:
    """Whether all that a voice has told so far are losses of its own side ("The aviation, it added, lost 118").

    People hurt where they live are no reason to take what was shot down over them for its own.
    """
    told = [one for one in before if one.claimant == voice.claimant and one.dropped is None and one.topic == "loss"]
    if figure.outcome == "shot-down" and any(earlier.category in WHERE_THEY_LIVE for earlier in told):
        return False
    return len(told) >= _A_HABIT and all(earlier.subject == voice.home for earlier in told)


def _of_office(voice: Voice) -> bool:
    """Whether a head of state or a minister speaks, who tells of his own side's people too."""
    entry = vocabulary().parties.get(voice.claimant) if isinstance(voice.claimant, str) else None
    return entry is not None and entry.kind == "office"


def _of_the_same_before(sentence: Sentence) -> bool:
    """Whether a sentence opens with what was told before of the same ("Ранее ведомство говорило о 63 погибших")."""
    first = sentence.items[0] if sentence.items else None
    earlier = (
        first is not None and first.time is not None and first.time.kind == "earlier"
    )  # "До цього міністр говорив"
    return first is not None and ("openers" in first.entry or earlier)


def _of_the_press(sentence: Sentence) -> bool:
    """Whether journalists speak, who tell of the losses of their own country as well."""
    if not {"speech_before", "cat"} <= sentence.means:
        return False
    said = next((place for place, item in enumerate(sentence.items) if item.has("speech_before")), 0)
    return any(item.get("cat") == "journalists" for item in sentence.items[:said])


def same_kind(figure: Figure, earlier: Figure) -> bool:
    """Whether two figures tell the same of the same, one right after the other."""
    near = figure.sentence.index - earlier.sentence.index <= 1
    return near and (figure.category, figure.outcome) == (earlier.category, earlier.outcome)


def _of_soldiers(figure: Figure, earlier: Figure) -> bool:
    """Whether a rate of soldiers goes on with another one of the sentence before ("200 a day ... spoke of 100 deaths a
    day").
    """
    near = figure.sentence.index - earlier.sentence.index == 1 and earlier.dropped is None
    soldiers = {figure.category, earlier.category} <= _SOLDIERS and {figure.outcome, earlier.outcome} <= _LOST
    value, last = figure.number.stated, earlier.number.stated
    return near and soldiers and bool(value) and bool(last) and 1 / 5 < (value or 0) / (last or 1) < 5


def _last_told(figure: Figure, before: Sequence[Figure]) -> Party:
    """Whose losses the same voice spoke of last, where nothing else says ("The total is 522,810")."""
    before = [one for one in before if one.dropped != "other number"]  # "Two officials said"
    before = [one for one in before if not (one.subject == figure.claimant and _takes(figure))]
    for earlier in reversed(before):
        same = earlier.category == figure.category and earlier.dropped is None and earlier.outcome in _OUT_OF_THE_SKY
        if same and earlier.subject is not None and figure.outcome == "shot-down":
            return earlier.subject
    if before and before[-1].claimant != figure.claimant:
        same = before[-1].category == figure.category and before[-1].topic == figure.topic
        return before[-1].subject if same and before[-1].dropped is None else None
    if not before or before[-1].topic != figure.topic:
        return None
    apart = before[-1].sentence is figure.sentence and of_others(figure, before[-1])
    return before[-1].subject if before[-1].dropped is None and not apart else None


def _own_told(items: Sequence[Item], voice: Voice) -> Party:
    """The side whose own losses words without a figure speak of; null for none.

    "Kyiv keeps its losses secret", "Moscow has given few official casualty figures".
    """
    turn = next((place for place in range(len(items) - 1, -1, -1) if items[place].has("turns")), -1)
    items = items[turn + 1 :]
    for place, (one, two) in enumerate(pairwise(items)):
        if one.has("counts_figure", "counts_total") and two.has("own") and not two.unknown:
            teller = agent_of(items, place, voice)  # "Ukraine gives no regular figures of its own"
            return teller if teller == voice.home else None
        if not two.has("toll") or two.unknown:
            continue
        if one.has("speech_pronouns", "own"):
            return owner_of_noun(items, place + 1, voice, stop=len(items))
        if one.has("official") and not one.has("party", "adj"):
            teller = agent_of(items, place, voice)
            return teller if teller == voice.home else None
    return None


def put_at(case: Case) -> Party:
    """Whose losses "them" takes up, told before without a figure ("Its losses are secret. The paper put them at 9"), or
    whose figures another one puts ("They put the Ukrainian figures at close to 70,000 killed").
    """
    items, figure = case.items, case.figure
    if (whose := _figures_put(case)) is not None:
        return whose
    them = set(case.lexicon.table.get("them") or ())
    place = next((at for at in range(figure.at - 1, 0, -1) if them & set(items[at].unknown)), None)
    if place is None or figure.phrase.party is not None or not items[place - 1].has("speech_puts"):
        return None
    for at in range(place - 1, -1, -1):
        if items[at].has("toll") and (owner := owner_of_noun(items, at, case.voice, stop=place)) is not None:
            return owner
    told = (earlier for earlier in sentences_before(figure.sentence, 1) if not earlier.figures)
    return next((spoken_of(earlier, case.voice) for earlier in told), None)


def _figures_put(case: Case) -> str | None:
    """The side whose figures, by the adjective before them, a verb right before puts at the number; else null."""
    items = case.items
    verb = next((at for at in range(case.figure.at - 1, 0, -1) if items[at].has("speech_puts")), None)
    between = items[(verb or 0) + 1 : case.figure.at]
    if verb is None or case.figure.phrase.party is not None or any(item.has("clause", "loser") for item in between):
        return None
    named = [
        str(one.get("adj"))
        for one, two in pairwise(between)
        if one.has("adj") and two.has("counts_figure", "counts_total") and not (one.get("possessive") or two.unknown)
    ]
    claimant = case.voice.claimant
    own = bool(named) and isinstance(claimant, str) and side(claimant) == side(named[0])
    return side(named[0]) if named and not own else None


def _after_another(figure: Figure, before: Sequence[Figure]) -> bool:
    """Whether an earlier sentence of the same answer has already said whose losses it goes on with."""
    return any(
        one.sentence.paragraph is figure.sentence.paragraph and one.sentence is not figure.sentence and one.subject
        for one in before
    )


def _asked_of(figure: Figure, voice: Voice) -> Party:
    """Whose losses the question of an interview is about ("And your own losses?", "And the Russians?"); else null."""
    sentence, question = figure.sentence, figure.sentence.header
    if question is None or not question.paragraph.asks:
        return None
    items = question.items
    addressed = any(item.has("own", "addressed") for item in items)
    if addressed and any(item.has("taker") for item in items):
        return voice.enemy
    if addressed and any(item.has("toll", "loser", "own") for item in items):
        return voice.home
    if any(item.has("enemy") for item in items):
        return voice.enemy
    named = next((item for item in items if item.has("forces", "adj", "party")), None)
    if named is None:
        fell = figure.category in _SOLDIERS and figure.outcome in _FELL
        hit = figure.governor is not None and figure.governor.role == "taker"
        return voice.home if fell and not hit and not any(i.has("enemy", "adj") for i in sentence.items) else None
    return side(str(named.get("forces") or named.get("adj") or named.get("party")))


def own_dead(figure: Figure, voice: Voice) -> Party:
    """The speaker's own side, of soldiers who died or were hurt by nobody named ("the army said four men were killed").

    Where a known conflict's pack says whom a claimant counts, that is the answer of `counts_by_habit` instead.
    """
    governor, items = figure.governor, figure.sentence.items
    soldiers = figure.category in _SOLDIERS and stateless_word(figure) is None
    taken = governor is not None and 0 <= governor.place < len(items) and items[governor.place].has("hostile")
    taken = taken or any(item.has("hostile") for item in items[figure.at + 1 : figure.phrase.last + 1])
    fell = (
        figure.outcome in _FELL and not taken and (governor is None or governor.role in {"passive", "toll", "phrase"})
    )
    at_noun = governor is not None and 0 <= governor.place < len(items) and items[governor.place].has("toll")
    named = figure.phrase.nouns or (governor is not None and (governor.role == "toll" or at_noun))
    if not (soldiers and fell and not taken and named and voice.home is not None) or _of_others_here(figure):
        return None
    if of_the_movement(figure, voice):
        return None
    kind = vocabulary().parties[voice.home].kind if voice.home in vocabulary().parties else None
    third = voice.home not in {*voice.sides.parties, *onlookers()} and kind == "state"
    if voice.sides.first_day is not None and not third:
        own = counts_by_habit(voice) == voice.home or of_the_army(figure, voice)
        own = own or (voice.home in voice.sides.parties and fell_in_attack(figure))
        return voice.home if own else None
    others = any(
        item.has("adj", "enemy") and not elsewhere(items, place)
        for place, item in enumerate(items)
        if figure.at - 6 <= place <= figure.phrase.last + 8
    )
    return voice.home if kind == "state" and not others else None


def _toll_told_of(items: Sequence[Item]) -> str | None:
    """Whose toll the words before a bare figure speak of ("say the true Russian toll is higher; the Pentagon said")."""
    for place in range(len(items) - 1, 0, -1):
        if items[place].has("counts_total") and items[place].has("toll") and items[place - 1].has("adj"):
            return side(str(items[place - 1].get("adj"))) if len(items[place].unknown) == 0 else None
    return None


def _of_others_here(figure: Figure) -> bool:
    """Whether the sentence has counted another side's soldiers before, in the same voice ("15 Soviet men, 53 hurt")."""
    row = [one for one in figure.sentence.figures if one.at < figure.at and one.claimant == figure.claimant]
    told = bool(row) and row[-1].dropped is None and row[-1].human and row[-1].outcome in _FELL
    return told and row[-1].phrase.party is not None


def _mourned_too(figure: Figure, earlier: Figure) -> bool:
    """Whether two figures tell of the fallen by the words for one's own, and none of the sentences after names another
    side ("43 тисячі полеглих українців. Проєкт встановив імена 64 300 загиблих").
    """
    fallen = figure.outcome == earlier.outcome == "killed" and "mourned" in earlier.sentence.means
    others = figure.sentence.means & {"enemy", "forces", "adj"}
    return fallen and "mourned" in figure.sentence.means and not others
