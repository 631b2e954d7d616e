"""Whose are those whom a possessive counts ("26 of its soldiers", "своїх бійців", "our losses")?"""

from __future__ import annotations

from counterclaim.extract.clauses.tokens import Item
from counterclaim.extract.counts.figure import Figure, sentences_before
from counterclaim.extract.issuers.sides import onlookers, side
from counterclaim.extract.issuers.voice_sides import whole_of
from counterclaim.extract.voices.bare_nouns import persons_name
from counterclaim.extract.whose.case import Case
from counterclaim.extract.whose.never_whose import number_of_its, own_after
from counterclaim.extract.whose.owners import agent_of
from counterclaim.extract.whose.self_told import of_the_one_before
from counterclaim.extract.whose.told_of import agent_named, loser_before_here
from counterclaim.extract.whose.worded import only_counts
from counterclaim.model.claim import Named, Party

_DONE = frozenset({"passive", "phrase"})  # roles of what was done to those counted
_FELL = frozenset({"killed", "wounded", "casualties", "missing"})
_OURS = ("наш", "our")  # begins the possessive of the first person
_WITH_US = ("у нас", "в нас")  # among us: our own


def its(case: Case) -> Party:
    """The subject of the clause ("26 of its soldiers")."""
    if not case.figure.phrase.its and not number_of_its(case.figure):
        return None
    governor = case.figure.governor
    if (spoken := of_the_one_before(case)) is not None:
        return spoken
    taken = governor is not None and governor.role == "taker" and 0 <= governor.place < case.figure.at
    if taken and governor is not None and any(item.has("own", "first_person") for item in case.items[: governor.place]):
        return case.voice.enemy  # "our men destroyed 40 of their tanks"
    fate = taken or (governor is not None and governor.role in _DONE)
    if fate and (struck := theirs(case)) is not None:
        return struck
    if taken and (struck := _whom_they_struck(case)) is not None:
        return struck
    if taken and isinstance(case.voice.claimant, str) and not only_counts(case.voice):
        return case.voice.home or whole_of(
            case.voice.claimant, case.lexicon
        )  # "X says that Y has killed 34 of its fighters"
    if _told_of_itself(case):
        return case.voice.home or whole_of(case.voice.claimant, case.lexicon)
    goes_on = loser_before_here(case) if not agent_named(case) else None
    agent = agent_of(case.items, case.figure.at, case.voice)
    return goes_on or agent or _side_spoken_of(case) or case.voice.home or whole_of(case.voice.claimant, case.lexicon)


def _whom_they_struck(case: Case) -> Party:
    """The side that a second verb of taking goes on with ("inflicted losses on the army and destroyed 18 of its own").

    Whoever acts speaks, or nobody of the other side does; null for any other.
    """
    items, governor, voice = case.items, case.figure.governor, case.voice
    if governor is None or not governor.place or not items[governor.place - 1].has("and"):
        return None
    led = (at for at in range(governor.place - 1, -1, -1) if items[at].has("clause", "speech_before", "speech_after"))
    low = next(led, -1) + 1
    named = (item.get("forces") or item.get("party") or item.get("adj") for item in items[low : governor.place])
    sides = [side(str(party)) for party in named if party is not None]
    if not sides or voice.home not in {None, sides[0]}:
        return None
    return next((one for one in reversed(sides) if one != sides[0]), None) or voice.sides.opponent(sides[0])


def _told_of_itself(case: Case) -> bool:
    """Whether a second "that" goes on with what a side says of its own men ("says that X and that 7 of its men fell").

    No one is named between that word and the number, and nothing is done to another's men.
    """
    figure, items = case.figure, case.items
    if not figure.human or figure.outcome not in _FELL or only_counts(case.voice):
        return False
    that = next((place for place in range(figure.at - 1, 0, -1) if items[place].has("clause", "and_that")), None)
    if that is None or not (items[that].has("and_that") or items[that - 1].has("and")):
        return False
    between = items[that + 1 : figure.at]
    return isinstance(case.voice.claimant, str) and not any(
        item.has("party", "adj", "forces", "taker", "enemy", "punct") and not item.has("passive") for item in between
    )


def _first_person(case: Case) -> bool:
    """Whether "our" says whose those counted are, and no word for one's own of whoever acts."""
    text, figure = case.voice.text, case.figure
    inside = (case.items[place] for place in range(figure.at + 1, figure.phrase.last + 1))
    return any("own" in item.entry and text[item.start : item.end].lower().startswith(_OURS) for item in inside)


def _of_whoever_acts(case: Case) -> Party:
    """The subject of the clause, where the word for one's own always takes it up ("РФ втратила ще 90 своїх бійців")."""
    inside = case.items[case.figure.at + 1 : case.figure.phrase.last + 1]
    if not any("reflexive" in one.entry for one in inside):
        return None
    back = range(case.figure.at - 1, -1, -1)
    verb = next((place for place in back if case.items[place].has("loser", "taker", "punct", "clause")), case.figure.at)
    verb = verb if case.items[verb].has("loser", "taker") else case.figure.at
    joined = 0 < verb < case.figure.at and case.items[verb - 1].has("and")
    items = _uncounted(case, verb)
    return agent_of([*items, *case.items[verb:]], len(items), case.voice, takes=joined)


def _uncounted(case: Case, place: int) -> list[Item]:
    """The items before a place, without those whose losses were counted there: nobody of them acts.

    "знищила 40 бойовиків ХАМАС і повідомляє про загибель 8 своїх"
    """
    items = list(case.items[:place])
    for figure in reversed(case.before):
        if figure.sentence is not case.figure.sentence or figure.at >= place or figure.outcome is None:
            continue
        end = figure.phrase.last + 1
        owner = items[end] if end < len(items) else None
        named = owner.get("forces") or owner.get("party") if owner is not None else None
        end += named is not None and side(str(named)) == figure.subject
        del items[figure.at : end]
    return items


def theirs(case: Case) -> Party:
    """The side of the men whom such a verb was done to before ("killed 60 men and burned 12 of their trucks")."""
    figure, governor = case.figure, case.figure.governor
    if not (figure.phrase.own or figure.phrase.its) or governor is None or governor.role not in {"taker", *_DONE}:
        return None
    inside, folded = case.items[figure.at + 1 : figure.phrase.last + 1], figure.sentence.paragraph.folded
    theirs = tuple(case.lexicon.table.get("theirs") or ())
    if not any("speech_pronouns" in one.entry or folded[one.start : one.end].endswith(theirs) for one in inside):
        return None
    row = [one for one in case.before if one.sentence is figure.sentence and one.human and _done_to_them(one)]
    return row[-1].subject if row else None


def _done_to_them(figure: Figure) -> bool:
    return figure.governor is not None and figure.governor.role in {"taker", "passive"}


def _side_spoken_of(case: Case) -> Party:
    """The side named last before "its", where the speaker is of neither ("for Russia, they said; 6 of its")."""
    sides = case.voice.sides.parties
    claimant = case.voice.claimant
    person = isinstance(claimant, Named) and persons_name(claimant.name, case.lexicon)
    if not sides or case.voice.home in sides or (case.voice.home is None and not person):
        return None
    before = [*(sentences_before(case.figure.sentence, 1)), case.figure.sentence]
    spoken = [item for sentence in before for item in sentence.items if item is not None]
    spoken = spoken[: len(spoken) - len(case.items) + case.figure.at]
    named = (item.get("forces") or item.get("party") or item.get("adj") for item in spoken)
    return next((one for party in reversed([*named]) if party is not None and (one := side(str(party))) in sides), None)


def own(case: Case) -> Party:
    """The speaker's side, or the one that loses by the verb ("lost 30 of its own", "in our ranks")."""
    figure, voice = case.figure, case.voice
    if not (figure.phrase.own or own_after(figure)):
        return None
    if (named := _of_whoever_acts(case)) is not None:
        return named
    if _told_of_itself(case):
        return voice.home or whole_of(voice.claimant, case.lexicon)
    verb = figure.governor if figure.governor is not None and figure.governor.role in {"loser", "taker"} else None
    loses = verb is not None and not verb.right and verb.place >= 0
    joined = loses and verb is not None and verb.place > 0 and case.items[verb.place - 1].has("and")
    agent = agent_of(case.items, verb.place, voice, takes=joined) if loses and verb is not None else None
    if verb is None and (left := _leaves_its_own(case)) is not None:
        return left
    if _first_person(case) and verb is not None and verb.role == "taker" and agent is not None:
        return voice.home or voice.sides.opponent(agent)  # "росіяни вбили 12 наших бійців"
    stranger = voice.home in onlookers() and voice.home not in voice.sides.parties and voice.sides.first_day is not None
    side_said = None if only_counts(voice) or stranger else voice.home or whole_of(voice.claimant, case.lexicon)
    return agent or side_said or (agent_of(case.items, figure.at, voice) if voice.claimant is None else None)


def _leaves_its_own(case: Case) -> Party:
    """Who leaves so many of its own men dead ("гитлеровцы оставили на поле боя 200 трупов своих солдат")."""
    items, figure = case.items, case.figure
    own = any(item.has("reflexive") for item in items[figure.at + 1 : figure.phrase.last + 2])
    verb = next((at for at in range(figure.at - 1, 0, -1) if items[at].has("loser")), None) if own else None
    return agent_of(items, verb, case.voice) if verb is not None else None


def with_us(case: Case) -> Party:
    """The speaker's side, where "with us" opens the clause of a number ("У нас двоє загиблих"); null for any other."""
    items, at = case.items, case.figure.at
    for place in range(at - 1, -1, -1):
        item = items[place]
        if item.get("punct") or item.number is not None or item.has("taker", "loser", "speech_before", "adj", "forces"):
            return None
        if item.has("own") and case.voice.text[item.start : item.end].lower().endswith(_WITH_US):
            return case.voice.home if not case.figure.phrase.enemy else None
    return None


def at_whose(case: Case) -> Party:
    """The side behind "with" that ends what a number counts ("180 тысяч убитых у россиян, 100 тысяч у украинцев")."""
    behind = case.items[case.figure.phrase.last + 1 : case.figure.phrase.last + 4]
    if len(behind) < 2 or not behind[0].has("with_whom") or behind[0].unknown or behind[1].unknown:
        return None
    ends = len(behind) < 3 or bool(behind[2].get("punct")) or (behind[2].has("and") and not behind[2].unknown)
    party = behind[1].get("forces") or behind[1].get("adj") or behind[1].get("party")
    printed = case.voice.text[behind[1].start : behind[1].end]
    if printed.endswith("і") and not printed.endswith("ії"):
        return None  # "загибель п'ятьох солдатів у Лівані": where they fell
    return side(str(party)) if ends and party is not None else None
