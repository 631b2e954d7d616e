"""Whose loss is it: which side does each figure speak of?"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from counterclaim.extract.elided import flown_over, gapped, led_by, without_verb
from counterclaim.extract.figure import Figure, Sentence, is_part, sentences_before
from counterclaim.extract.lexicon import Lexicon
from counterclaim.extract.lists import side_headed, side_labelled
from counterclaim.extract.owners import (
    PRINTED,
    Voice,
    agent_behind,
    agent_of,
    elsewhere,
    inflicted_on,
    loser_before,
    losses_of,
    nearest_owner,
    own_losses,
    owner_of_noun,
)
from counterclaim.extract.sides import Sides, home_by_enemy, home_of, side
from counterclaim.extract.victims import WHERE_THEY_LIVE, earlier_words, place_of, victims
from counterclaim.model.claim import Named, Party
from counterclaim.vocabulary.load import vocabulary


def name_subject(figure: Figure, before: Sequence[Figure], sides: Sides, lexicon: Lexicon) -> Party:
    """Whose loss the figure is, by the words nearest to it; null where the text does not say."""
    found = _subject(figure, before, sides, lexicon)
    if isinstance(found, str) and found.startswith(PRINTED):
        return Named(found.removeprefix(PRINTED))
    return found


def _subject(figure: Figure, before: Sequence[Figure], sides: Sides, lexicon: Lexicon) -> Party:
    phrase, claimant = figure.phrase, figure.claimant
    voice = Voice(
        claimant,
        home_of(claimant, lexicon)
        or sides.home_of_name(claimant)
        or home_by_enemy(claimant, before, sides)
        or _home_by_language(claimant, sides, lexicon),
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
    if is_part(figure) and before and before[-1].sentence is figure.sentence and before[-1].human == figure.human:
        return before[-1].subject
    beside = figure.sentence.items[figure.at - 1] if figure.at else None
    if beside is not None and beside.get("possessive") and beside.has("forces") and not beside.has("adj", "party"):
        return side(str(beside.get("forces")))
    elliptic = without_verb(figure, before) or gapped(figure, before, voice)
    if elliptic is not None:
        return elliptic
    if phrase.its:
        return agent_of(figure.sentence.items, figure.at, voice) or voice.home or claimant
    if phrase.own or _own_after(figure):
        verb = figure.governor if figure.governor is not None and figure.governor.role == "loser" else None
        loses = verb is not None and not verb.right and verb.place >= 0
        agent = agent_of(figure.sentence.items, verb.place, voice) if loses and verb is not None else None
        return agent or voice.home or claimant
    if (phrase.enemy or _enemy_behind(figure)) and sides.opponent(voice.home) is not None:
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
    taken_up = _takes_up(figure) and figure.inherited is not None
    if (
        figure.inherited is not None
        and figure.inherited.subject is not None
        and (taken_up or _near(figure, figure.inherited))
    ):
        return _own_loser(figure, figure.inherited, voice) or figure.inherited.subject
    if _admitted(figure) and voice.home in sides.parties and figure.phrase.party is None:
        return voice.home
    led = led_by(figure) or flown_over(figure, voice)
    if led is not None:
        return led
    return (
        _together(figure)
        or _such(figure, before, voice, lexicon)
        or _worded(figure, voice)
        or _around(figure, before, voice)
    )


def _takes_up(figure: Figure) -> bool:
    """Whether "the number" or the like says that a figure answers the question before ("Kyiv says the number is")."""
    items = figure.sentence.items[: figure.at]
    if not figure.phrase.bare or figure.topic_item is not None or any(item.has("toll", "cat", "adj") for item in items):
        return False
    return any(item.has("counts_figure", "counts_total") for item in items)


def _own_loser(figure: Figure, inherited: Figure, voice: Voice) -> Party:
    """The side of a verb of losing that stands between a figure and the one whose noun it takes; else null."""
    governor = figure.governor
    if governor is None or governor.role != "loser" or governor.right or inherited.sentence is not figure.sentence:
        return None
    between = figure.sentence.items[inherited.phrase.last + 1 : governor.place]
    return agent_of(between, len(between), voice) if governor.place > inherited.at else None


def _around(figure: Figure, before: Sequence[Figure], voice: Voice) -> Party:
    """The subject that the sentence, the sentences before it or the claimant's own side suggest."""
    sentence = figure.sentence
    for earlier in reversed(before):
        if (
            earlier.subject is not None
            and earlier.sentence is sentence
            and earlier.dropped is None
            and earlier.topic == figure.topic
            and (figure.category not in WHERE_THEY_LIVE or earlier.claimant == figure.claimant)
        ):
            return earlier.subject
    headed = side_labelled(figure) or side_headed(sentence)
    if headed is not None:
        return side(headed)
    if figure.category in WHERE_THEY_LIVE:
        return victims(figure, before, voice)
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
    silent = [earlier for earlier in sentences_before(sentence, 1) if not earlier.figures]
    of_own: Party = next((found for earlier in silent if (found := _own_told(earlier, voice))), None)
    if of_own is not None and figure.category not in WHERE_THEY_LIVE:
        return of_own
    if voice.enemy is not None and figure.category not in WHERE_THEY_LIVE:
        return voice.home if _admitted(figure) else voice.enemy
    asked = next((found for earlier in silent if (found := _spoken_of(earlier, voice)) is not None), None)
    if asked is not None and figure.category not in WHERE_THEY_LIVE:
        return asked
    for place, item in enumerate(sentence.items):
        if item.has("forces", "adj") and not elsewhere(sentence.items, place):
            return side(item.get("forces") or item.get("adj"))
    here = place_of(sentence.items, figure)
    fights = here in voice.sides.parties or voice.sides.first_day is None
    return (
        (here if fights else None)
        or earlier_words(sentence)
        or voice.enemy
        or _counted_by(voice)
        or _last_told(figure, before)
    )


def _last_told(figure: Figure, before: Sequence[Figure]) -> Party:
    """Whose losses the same voice spoke of last, where nothing else says ("The total is 522,810")."""
    for earlier in reversed(before):
        same = (earlier.category, earlier.outcome, earlier.dropped) == (figure.category, figure.outcome, None)
        if same and earlier.subject is not None and figure.outcome == "shot-down":
            return earlier.subject
    if not before or before[-1].claimant != figure.claimant or before[-1].topic != figure.topic:
        return None
    return before[-1].subject if before[-1].dropped is None else None


def _own_told(sentence: Sentence, voice: Voice) -> Party:
    """The side whose own losses a sentence without a figure speaks of ("Kyiv keeps its losses secret"); else null."""
    for one, two in pairwise(sentence.items):
        if two.has("toll") and not two.unknown and one.has("speech_pronouns", "own"):
            return owner_of_noun(sentence.items, sentence.items.index(two), voice, stop=len(sentence.items))
    return None


def _such(figure: Figure, before: Sequence[Figure], voice: Voice, lexicon: Lexicon) -> Party:
    """The speaker's own side, where "such a figure" takes up one that a side told of its own losses."""
    if not before or not any(item.has("such") for item in figure.sentence.items[: figure.at]):
        return None
    last = before[-1]
    return voice.home if last.subject is not None and last.subject == home_of(last.claimant, lexicon) else None


def _admitted(figure: Figure) -> bool:
    """Whether a side speaks of its own losses by the verb ("acknowledged that ...")."""
    return any(item.has("speech_admits") for item in figure.sentence.items[: figure.at])


def _home_by_language(claimant: Party, sides: Sides, lexicon: Lexicon) -> str | None:
    """The side of an unnamed or unknown voice in a language that one side's press alone is written in."""
    known = isinstance(claimant, str)
    return "ua" if lexicon.language == "uk" and not known and set(sides.parties) <= {"ua", "ru"} else None


def _together(figure: Figure) -> Party:
    """Both sides, or each side, where the text counts them together."""
    items = figure.sentence.items
    for item in items[max(0, figure.at - 7) : figure.at + 6]:
        if item.has("each_side") and item.start > figure.number.start:
            return Named("each side")
        if item.has("both") and item.start < figure.number.start and figure.phrase.party is None:
            return Named("both sides")
    return None


def _recipient(figure: Figure, before: Sequence[Figure], voice: Voice) -> Party:
    """Who is given aid: the party after "for" or "to", else that of the sum before, else the war's theatre."""
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
    return voice.sides.helped or _given_to(figure, voice)


def _given_to(figure: Figure, voice: Voice) -> str | None:
    """The state that stands behind the verb of giving in its own clause ("promised Ukraine 2bn"); else null."""
    given = False
    for item in figure.sentence.items:
        if item.get("punct") in {";", "."}:
            given = False
        given = given or item.has("aid_pledged", "aid_delivered", "aid_stalled")
        party = item.get("party")
        if given and party is not None and side(party) != voice.home:
            return side(party)
    return None


def _mover(figure: Figure, before: Sequence[Figure], voice: Voice) -> Party:
    """Who moves or holds: the subject of the verb, else the mover before, else the one who claims it."""
    items = figure.sentence.items
    verb = next(
        (place for place, item in enumerate(items) if item.has("ground") and item.get("ground") != "front"), figure.at
    )
    agent = agent_of(items, verb, voice, movers=True) or agent_behind(items, verb)
    if agent is not None:
        return agent
    moved = [earlier for earlier in before if earlier.topic == "territory" and earlier.subject is not None]
    if moved and isinstance(voice.claimant, Named) and moved[-1].claimant == voice.claimant:
        return moved[-1].subject
    if voice.home is not None and voice.home in voice.sides.parties:
        return voice.home
    if moved:
        return moved[-1].subject
    return voice.enemy or (voice.sides.parties[0] if voice.sides.parties else None)


def _own_after(figure: Figure) -> bool:
    """Whether "in their own ranks" or the like stands right behind the phrase."""
    items, last = figure.sentence.items, figure.phrase.last
    after = items[last + 1 : last + 4]
    theirs = any(one.has("speech_pronouns") and two.has("cat") and not two.unknown for one, two in pairwise(after))
    return (theirs and bool(after) and after[0].has("prepositions") and not after[0].unknown) or any(
        item.has("own") and not item.unknown and not items[last + place].has("by")
        for place, item in enumerate(after)
        if item.number is None
    )


def _enemy_behind(figure: Figure) -> bool:
    """Whether "of the enemy" stands right behind the phrase where no noun of it took it up."""
    items, last = figure.sentence.items, figure.phrase.last
    behind = items[last + 1] if last + 1 < len(items) else None
    return figure.phrase.last > figure.at and behind is not None and behind.has("enemy") and not behind.unknown


def _stateless(figure: Figure) -> Party:
    """Fighters of no state, named by their own word ("insurgents")."""
    items = figure.sentence.items
    for place in figure.phrase.words:
        if items[place].has("stateless"):
            text = figure.sentence.paragraph.text[items[place].start : items[place].end]
            return Named(text)
    return None


def _spoken_of(sentence: Sentence, voice: Voice) -> Party:
    """The side that a sentence of losses without a figure speaks of."""
    for place, item in enumerate(sentence.items):
        if item.has("toll"):
            found = owner_of_noun(sentence.items, place, voice, stop=len(sentence.items))
            if found is not None:
                return found
        if item.has("loser"):
            found = agent_of(sentence.items, place, voice) or agent_behind(sentence.items, place)
            if found is not None:
                return found
    return None


def _counted_by(voice: Voice) -> str | None:
    """Whose losses a claimant counts by habit, as the conflict's pack says."""
    if not isinstance(voice.claimant, str):
        return None
    for pack in vocabulary().packs.values():
        if pack.first_day == voice.sides.first_day and voice.claimant in pack.counters:
            return pack.counters[voice.claimant]
    return None


def _near(figure: Figure, other: Figure) -> bool:
    return figure.sentence is other.sentence or figure.phrase.of_them or figure.number.increment


def _worded(figure: Figure, voice: Voice) -> Party:
    """The subject that the governor's own words give."""
    items, at = figure.sentence.items, figure.at
    governor = figure.governor
    own = own_losses(items, at)
    if own:
        return voice.home or voice.claimant
    if figure.topic_item is not None:
        place = next(i for i, item in enumerate(items) if item is figure.topic_item)
        found = owner_of_noun(items, place, voice, stop=at)
        if found is not None:
            return found
        return loser_before(items, place, voice) or nearest_owner(items, place, voice)
    if governor is None or not 0 <= governor.place < len(items):
        return None  # none, or the word of another sentence, whose places are not this one's
    if governor.role == "toll":
        return owner_of_noun(items, governor.place, voice, stop=at) or loser_before(items, governor.place, voice)
    if governor.role == "loser" and not governor.right:
        return agent_of(items, governor.place, voice) or agent_behind(items, governor.place)
    if governor.role == "taker":
        struck = inflicted_on(items, governor.place, at)
        if struck is not None:
            return side(struck)
        agent = agent_of(items, governor.place, voice, takes=True)
        return voice.sides.opponent(agent) if isinstance(agent, str) else None
    return loser_before(items, at, voice) or losses_of(items, at, voice) or nearest_owner(items, at, voice)
