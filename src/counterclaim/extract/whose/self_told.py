"""Whose loss is it where a speaker tells of itself, strikes it off, or names it by the noun between two figures?"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from counterclaim.extract.clauses.clauses import owned_behind
from counterclaim.extract.clauses.tokens import Item
from counterclaim.extract.counts.figure import Figure, Sentence, sentences_before, stateless_word
from counterclaim.extract.issuers.scenes import placed
from counterclaim.extract.issuers.sides import counted_by, home_of, side
from counterclaim.extract.whose.case import Case
from counterclaim.extract.whose.owners import Voice, owner_of_noun
from counterclaim.extract.whose.persons import STATUS_UNKNOWN
from counterclaim.extract.whose.victims import struck_at
from counterclaim.extract.words.lexicon import folded
from counterclaim.model.claim import Named, Party
from counterclaim.vocabulary.load import vocabulary

_OF_NOUN = 4  # items from a noun of the fallen to its number ("число погибших: 5937")
_OWN_PEOPLE = frozenset({"personnel", "officers", "commanders", "mobilised", "volunteers"})
_FEW = 100  # soldiers
_OWN_MACHINES = frozenset({"aircraft", "helicopters", "ships"})
_HURT = frozenset({"killed", "wounded", "casualties", "missing"})
_SIDES = ("party", "adj", "forces")
_QUOTES = frozenset('«»“”"')
_ASIDE = 3  # items from a count to the verb behind it
_BESIDE = 4  # items from a word of mourning to its number
_FELL = frozenset({"killed", "wounded", "casualties", "missing", "lost"})
_THAT_OF = re.compile(r"(?<!\w)(?:that|those) (?:of|for|among) (?:the )?$")  # "and that of Russians at 198,000"
_COUNTING_BODIES = frozenset({"forces", "ministry", "office"})


def of_its_noun(case: Case, inherited: Figure) -> Party:
    """Whose losses the noun between two figures names ("Russian losses at 9, Ukrainian losses at 5")."""
    items, at = case.items, case.figure.at
    for place in range(at - 1, inherited.phrase.last, -1):
        governs = inherited.governor is not None and inherited.governor.place == place  # "77 men, killed on the border"
        if items[place].has("toll") and not items[place].has("party") and not governs:
            return owner_of_noun(items, place, case.voice, stop=at)
        if items[place].has("forces", "adj", "party") and _THAT_OF.search(
            case.figure.sentence.paragraph.folded, 0, items[place].start
        ):
            return side(str(items[place].get("forces") or items[place].get("adj") or items[place].get("party")))
    return None


def of_own_total(case: Case) -> Party:
    """The speaker's own side, whose "own total" of persons is told where no other side is named in the sentence."""
    figure, items, home = case.figure, case.items, case.voice.home
    at_war = home in case.voice.sides.parties or case.voice.sides.first_day is None
    if not (figure.human and at_war and home is not None) or figure.outcome not in _FELL:
        return None
    place = next((at for at in range(figure.at - 1, 0, -1) if items[at].has("counts_total", "counts_figure")), None)
    whose = (
        next((at for at in range(place - 1, max(-1, place - 3), -1) if items[at].has("own")), None) if place else None
    )
    by_name = whose is not None and whose > 0 and items[whose - 1].get("possessive") and _sided(items[whose - 1])
    printed = "" if whose is None else figure.sentence.paragraph.folded[items[whose].start : items[whose].end]
    own = whose is not None and (by_name or " " in printed)  # "Moscow's own total", "its own total"
    if place is None or any(
        item.has("clause", "speech_after") or _sided(item) for item in items[place + 1 : figure.at]
    ):
        return None
    if place is None or not own or any(item.has("by", "speech_after", "taker", "enemy") for item in items[: figure.at]):
        return None
    named = (side(str(i.get("adj") or i.get("forces") or i.get("party"))) for i in items[: figure.at] if _sided(i))
    return home if all(one == home for one in named) else None


def their_losses(case: Case) -> Party:
    """The side that the sentence before says lost, where a pronoun goes on with its losses ("Их потери — 900").

    Or the enemy with whom that sentence begins ("The enemy attacked 37 times. Its losses were 484").
    """
    items, topic, governor = case.items, case.figure.topic_item, case.figure.governor
    place = next((at for at, item in enumerate(items[: case.figure.at]) if item is topic), None)
    if place is None and governor is not None and governor.role == "toll":
        place = governor.place
    if place is None or not 0 < place < len(items) or not items[place].has("toll") or items[place].unknown:
        return None
    its = items[place - 1].has("speech_pronouns") and not items[place - 1].has("party")
    last = next((one for one in reversed(case.before) if one.dropped is None), None)
    named = any(item.has("party", "forces", "adj", "enemy") for item in items[:place])
    spoken = sentences_before(case.figure.sentence, 1) if its and not named else []
    told = next((item for item in (spoken[0].items if spoken else ()) if item.has("enemy", *_SIDES, "own")), None)
    if told is not None and told.has("enemy"):
        return case.voice.foe
    army = _army_that_loses(spoken[0]) if spoken else None
    if army is not None:
        return army
    if not its or last is None or last.sentence.paragraph is not case.figure.sentence.paragraph:
        return None
    lost = last.governor is not None and last.governor.role == "loser" and last.sentence is not case.figure.sentence
    return last.subject if lost and not named else None


def _army_that_loses(sentence: Sentence) -> str | None:
    """The side whose men or army open a clause of losing ("Російські війська щодня втрачають техніку"); else null."""
    items = sentence.items if "loser" in sentence.means else []
    for place, item in enumerate(items):
        entry = vocabulary().parties.get(str(item.get("party")))
        army = item.has("forces") or (entry is not None and entry.kind == "forces")
        opens = not place or items[place - 1].has("punct", "clause")
        says = any(one.has("speech_before") and not one.unknown for one in items[place + 1 : place + 2])
        if army and opens and not (says or item.has("issuers_bodies") or item.unknown):
            return side(str(item.get("forces") or item.get("party")))
    return None


def such(case: Case) -> Party:
    """The speaker's own side, where "such a figure" takes up one that a side told of its own losses."""
    if not case.before or not any(item.has("such") for item in case.items[: case.figure.at]):
        return None
    last = case.before[-1]
    told_own = last.subject is not None and last.subject == home_of(last.claimant, case.lexicon)
    return case.voice.home if told_own else None


def its_toll(case: Case) -> Party:
    """The speaker's own side, whose losses its clause speaks of by a pronoun ("has not updated its casualty count").

    The pronoun stands right before the word of loss, behind the speaker's own country and before the figure.
    """
    items, home = case.items, case.voice.home
    for place in range(case.figure.at - 1, 1, -1):
        if not (items[place].has("toll") and items[place - 1].has("speech_pronouns")) or items[place].unknown:
            continue
        said = (item.get("party") or item.get("adj") or item.get("forces") for item in reversed(items[: place - 1]))
        party = next((one for one in said if one is not None and one != case.voice.claimant), None)
        others = (
            item.get("party") or item.get("adj") or item.get("forces") for item in items[place + 1 : case.figure.at]
        )
        apart = any(vocabulary().state_of(str(one)) != home for one in others if one is not None)
        return home if party is not None and vocabulary().state_of(str(party)) == home and not apart else None
    return None


def _sided(item: Item) -> bool:
    return item.has(*_SIDES)


def mourned(case: Case) -> Party:
    """The speaker's own side, of soldiers told by a word for one's own dead where no other side is named ("полягло").

    Words such as "fell" and "perished" are used of one's own; the enemy's are killed or destroyed.
    """
    figure, items, voice = case.figure, case.items, case.voice
    missing = figure.outcome == "missing" or _only_hurt(figure)  # nobody knows of the enemy's who failed to return
    if not missing and "mourned" not in figure.sentence.means:
        return None
    kinds = _OWN_PEOPLE | _OWN_MACHINES if missing else _OWN_PEOPLE
    if figure.category not in kinds or voice.home not in voice.sides.parties or figure.phrase.enemy:
        return None
    if stateless_word(figure) is not None:
        return None  # no army's own are called militants
    claimant = voice.claimant
    if counted_by(claimant) not in (None, voice.home) and not missing and not _of_the_fallen(case):
        return None  # one who counts the other side's by habit
    known = home_of(claimant, case.lexicon) or voice.sides.home_of_name(claimant)
    if known is None and isinstance(claimant, Named) and not claimant.name.islower():
        return None  # a stranger, whose side only the language suggests
    low = next((at for at in range(figure.at - 1, -1, -1) if items[at].get("punct") in {";", "(", ":"}), -1)
    high = next((at for at in range(figure.phrase.last + 1, len(items)) if items[at].has("punct", "and")), len(items))
    clause = items[low + 1 : high]
    near = items[max(low + 1, figure.at - _BESIDE) : max(high, figure.phrase.last + _BESIDE)]
    told = missing or any(item.has("mourned") for item in near) or _of_the_fallen(case)
    acts = items[low + 1 : figure.phrase.last + 1] if missing else clause  # "12 soldiers were wounded when drones hit"
    acting = any(item.has("taker") and not (missing and item.has("passive")) for item in acts)
    if not told or acting or any(item.has("enemy", "unlisted") for item in clause):
        return None
    row = (one for one in case.before if one.sentence is figure.sentence and one.dropped is None)
    if counted_by(claimant) is not None and any(one.subject == voice.enemy for one in row):
        return None  # a body that counts the enemy's tells another number of them
    sides = (at for at in range(low + 1, high) if items[at].has(*_SIDES) and not placed(items, at))
    named = (items[at].get("adj") or items[at].get("forces") or items[at].get("party") for at in sides)
    if any(party is not None and side(str(party)) not in (voice.home, side_of(voice)) for party in named):
        return None
    last = next((one for one in reversed(case.before) if one.claimant == voice.claimant and one.dropped is None), None)
    goes_on = last is not None and last.sentence.paragraph is figure.sentence.paragraph
    return None if goes_on and last is not None and last.subject not in (None, voice.home) else voice.home


def _only_hurt(figure: Figure) -> bool:
    """Whether a sentence tells of a few soldiers wounded and of nobody killed, as nobody does of the enemy's."""
    told = [one for one in figure.sentence.figures if one.dropped is None]
    few = figure.number.stated is not None and figure.number.stated < _FEW
    return figure.outcome == "wounded" and few and all(one.outcome in {"wounded", "missing"} for one in told)


def hurt_at_home_counted(case: Case) -> Party:
    """The country of a civil body that counts people killed or hurt ("за даними ліванського МОЗ, загинули 2 412")."""
    figure, voice = case.figure, case.voice
    people = figure.category in STATUS_UNKNOWN and figure.outcome in _HURT and figure.phrase.party is None
    if not people or voice.home is None or not isinstance(voice.claimant, Named):
        return None
    named = [entry for _, _, entry in case.lexicon.known(folded(voice.claimant.name))]
    owned = any("adj" in entry or "party" in entry for entry in named)
    alone = case.lexicon.grammar.get("inverts") and not any(item.has("place_in", "taker") for item in case.items)
    return voice.home if owned and alone and any("issuers_civil" in entry for entry in named) else None


def _of_the_fallen(case: Case) -> bool:
    """Whether a body that counts the enemy's by habit tells its first figure as of the fallen ("498 погибших")."""
    near = case.items[max(0, case.figure.at - _OF_NOUN) : case.figure.phrase.last + 1]
    behind = case.items[case.figure.phrase.last + 1 : case.figure.phrase.last + 2]
    near = [*near, *(item for item in behind if item.has("mourned") and not item.unknown)]
    told = any(item.has("mourned") for item in near)
    named = {side(str(i.get("adj") or i.get("forces") or i.get("party"))) for i in near if _sided(i)}
    theirs = named - {case.voice.home} or any(item.has("enemy", "in_ranks") for item in near)
    first = not any(one.dropped is None and one.claimant == case.voice.claimant for one in case.before)
    return told and first and not theirs


def side_of(voice: Voice) -> str | None:
    """The state that the speaker belongs to."""
    known = isinstance(voice.claimant, str) and voice.claimant in vocabulary().parties
    return side(str(voice.claimant)) if known else voice.home


def struck_off(case: Case) -> Party:
    """The enemy of a body that strikes losses off the other side's strength ("the General Staff wrote off 36 guns")."""
    governor, items = case.figure.governor, case.items
    if governor is None or not 0 <= governor.place < case.figure.at or not items[governor.place].has("counts_act"):
        return None
    kinds = vocabulary().parties
    for item in reversed(items[: governor.place]):
        if (item.has("punct") and item.get("punct") not in _QUOTES) or item.has("speech_before"):
            return None
        if item.has("issuers_bodies", "issuers_heads", "issuers_spokespeople") and not item.has("party"):
            return case.voice.enemy
        if item.has("party") and not item.get("possessive"):
            return case.voice.enemy if kinds[str(item.get("party"))].kind in _COUNTING_BODIES else None
    return None


def of_those(case: Case) -> Party:
    """The side whose people "of them" takes up from the sentence before ("The North Koreans ... 100 of them died")."""
    if not case.figure.phrase.of_them or case.figure.inherited is not None:
        return None
    spoken = [item for sentence in sentences_before(case.figure.sentence, 1) for item in sentence.items]
    forces = next((item for item in reversed(spoken) if item.has("forces")), None)
    return None if forces is None else side(str(forces.get("forces")))


def _told_of_others(between: Sequence[Item]) -> bool:
    """Whether a comma closes what was said of one's own losses, and a verb of speech goes on to who lost."""
    said = next((at for at, one in enumerate(between) if one.has("speech_before")), None)
    closed = said is not None and any(one.get("punct") == "," for one in between[:said])
    return closed and any(one.has("loser") for one in between[said or 0 :])


def own_losses(figure: Figure) -> bool:
    """Whether a figure is one of the speaker's own losses ("our own losses were")."""
    items, at = figure.sentence.items, figure.at
    if "own" not in figure.sentence.means:
        return False
    for back in range(at - 1, max(0, at - 12), -1):
        if items[back].get("punct") in {";", "."} or items[back].has("reset", "turns", "and_that"):
            return False
        if items[back].has("taker") and not items[back].has("toll", "cat"):
            return False
        if items[back].has("speech_before") and items[back - 1].has("and") and not items[back].has("speech_sees"):
            return False  # "putting its own losses at six and claiming one frigate sunk"
        if (
            items[back].has("own")
            and back
            and items[back - 1].get("possessive")
            and items[back - 1].has("party", "adj")
        ):
            return False  # "Russia's own casualties"
        if items[back].has("own") and back and items[back - 1].has("at", "on") and items[0].has("enemy"):
            return False  # "the enemy in our sector lost"
        if items[back].has("toll", "cat") and items[back - 1].has("own"):
            if items[back - 1].has("reflexive") and any(item.has("loser") for item in items[: back - 1]):
                return False  # "РФ втратила 900 своїх бійців і 20 гармат"
            if _told_of_others(items[back + 1 : at]):
                return False  # "the ministry, which never gives its own losses, said Kyiv lost 900"
            theirs = back > 1 and items[back - 2].get("possessive")  # "they put Russia's own losses at"
            told_of = items[back + 1] if not items[back + 1].unknown and items[back + 1].has("plain_adj") else None
            if told_of is not None and figure.sentence.paragraph.folded[: told_of.end].endswith(("их", "ых")):
                return False  # "собственные потери русских войск историк оценивает"
            return not (theirs or owned_behind(items, back))
        if items[back].has("first_person") and _have_losses(items[back + 1 : at]):
            return True
        if items[back].has("own") and back and items[back - 1].has("prepositions") and items[back + 1].unknown:
            continue  # "оставили перед нашими заграждениями до сотни убитых"
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


def _have_losses(between: Sequence[Item]) -> bool:
    """Whether those who speak say that they have losses ("We have losses too: twenty dead in one battalion")."""
    toll = next((place for place, item in enumerate(between) if item.has("toll")), None)
    others = any(item.has("enemy", "taker", "adj", "party", "forces", "speech_before") for item in between)
    return toll is not None and not others and any(item.get("punct") == ":" for item in between[toll:])


def of_the_one_before(case: Case) -> Party:
    """The side whose force the sentence before tells of, where nobody but a speaker is named before "its".

    "North Korea's contingent is bleeding. Some 4,000 of its men, officials say, had been killed."
    """
    before = sentences_before(case.figure.sentence, 1)
    first = before[0].items[0] if before and before[0].items and not before[0].figures else None
    owner = first.get("adj") or first.get("party") if first is not None and first.get("possessive") else None
    if owner is None or not any(item.has("force_noun", "issuers_armed", "forces") for item in before[0].items[1:3]):
        return None
    named = [at for at, item in enumerate(case.items[: case.figure.at]) if item.has("party", "adj", "forces")]
    tells = all(
        any(item.has("speech_before", "issuers_officials") for item in case.items[at + 1 : at + 4]) for at in named
    )
    return side(str(owner)) if tells else None


def admitted(figure: Figure) -> bool:
    """Whether a side speaks of its own losses by the verb ("acknowledged that ...")."""
    if "speech_admits" not in figure.sentence.means:
        return False
    behind = figure.sentence.items[figure.phrase.last + 1 :]
    if any(one.has("be") and two.has("speech_admits") and not two.unknown for one, two in pairwise(behind)):
        return not any(item.number is not None for item in behind[:_ASIDE])  # "the loss of 12 was admitted by X"
    led = behind[1:] if behind and behind[0].has("clause", "relative") and not behind[0].unknown else behind
    if len(led) > 1 and led[0].has("party", "issuers_bodies") and led[1].has("speech_admits") and not led[1].unknown:
        return len(led[0].unknown) <= 1  # "the 1,351 deaths that Moscow acknowledged"
    for item in reversed(figure.sentence.items[: figure.at]):
        if item.has("speech_admits"):
            return True
        if item.get("punct") == ";" or item.has("enemy", "speech_puts"):
            return False
        if item.has("speech_before") and not item.has("speech_sees"):
            return False  # "admits 729 dead and puts the enemy's losses at 6,000"
    return False


def confirmed(case: Case) -> Party:
    """The speaker's own side, which confirms a death or a loss of which no other side is named ("Moscow confirmed the
    deaths of 63 servicemen"): nobody confirms another's.
    """
    figure, items, home, words = case.figure, case.items, case.voice.home, case.lexicon.table.get("confirms")
    if not isinstance(case.voice.claimant, str) or vocabulary().state_of(case.voice.claimant) != home:
        return None
    if not words or home not in case.voice.sides.parties or figure.phrase.party is not None or figure.phrase.enemy:
        return None
    if figure.outcome not in _FELL or (not figure.human and figure.outcome != "lost"):
        return None
    text = figure.sentence.paragraph.folded
    told = (at for at, item in enumerate(items) if text[item.start : item.end].removesuffix(" by") in words)
    verb = next(told, None)
    if verb is None and figure.phrase.toll and vocabulary().parties[case.voice.claimant].kind == "state":
        at, reporting = figure.at - 1, case.lexicon.table.get("reports_dead") or ()
        reports = at >= 0 and text[items[at].start : items[at].end] in reporting and not items[figure.at].unknown
        verb = at if reports else None  # "Pakistan reported 31 deaths"
    if verb is None or any(item.has("enemy") for item in items) or struck_at(items, figure) not in {None, home}:
        return None  # "The Ukrainian Air Force confirmed that two civilians were killed in a strike on Belgorod"
    between = items[min(verb, figure.at) : max(verb, figure.phrase.last + 1)]
    if any(item.has("taker", "loser") and not item.has("passive") for item in between if item is not items[verb]):
        return None
    named = (side(str(i.get("adj") or i.get("forces") or i.get("party"))) for i in items if _sided(i))
    return home if all(one == home for one in named) else None
