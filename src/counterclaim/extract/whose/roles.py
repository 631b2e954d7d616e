"""Whose loss is it: which side does each figure speak of?

One ordered table of readings: words of the phrase first, then of its clause, then of the sentences around it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from counterclaim.extract.counts.figure import Figure, is_part, of_others
from counterclaim.extract.issuers.sides import Sides, counted_by, onlookers, only_tells, side
from counterclaim.extract.issuers.voice_sides import home_side, whole_of
from counterclaim.extract.voices.valued import side_put_at
from counterclaim.extract.whose.both_sides import together, two_sides
from counterclaim.extract.whose.captors import captured_from
from counterclaim.extract.whose.case import Case
from counterclaim.extract.whose.elided import (
    counted_with,
    downed_there,
    fell_there,
    flown_over,
    for_each,
    gapped,
    has_dead,
    led_by,
    on_the_side,
    owned_alone,
    placed_apart,
    set_against,
    without_verb,
)
from counterclaim.extract.whose.fighters import fell_in_the_war, printed_name, stateless
from counterclaim.extract.whose.forces_taken_up import it_goes_on, the_force, with_its_loss
from counterclaim.extract.whose.given import mover, recipient
from counterclaim.extract.whose.never_whose import enemy_behind, not_the_taker, number_of_its, of_the_enemy, own_after
from counterclaim.extract.whose.owners import (
    PRINTED,
    Voice,
    agent_of,
    loser_before,
)
from counterclaim.extract.whose.self_told import (
    admitted,
    it_lost,
    its_toll,
    mourned,
    of_its_figure,
    of_its_noun,
    of_the_one_before,
    of_those,
    struck_off,
    such,
    their_losses,
)
from counterclaim.extract.whose.surroundings import around, of_own_lists, own_dead, put_at
from counterclaim.extract.whose.taken_by import taken_by
from counterclaim.extract.whose.told_of import (
    agent_named,
    at_whom_they_struck,
    by_whose_weapon,
    came_from,
    done_to,
    fired_by,
    held_by,
    hurt_at_home,
    inside_the_noun,
    loser_before_here,
    official_own,
    others,
    price_of,
    returned,
    struck_by,
    under_attack,
    where_hurt,
    whose,
    whose_figures,
)
from counterclaim.extract.whose.victims import struck_at
from counterclaim.extract.whose.worded import only_counts, worded
from counterclaim.extract.words.lexicon import Lexicon
from counterclaim.model.claim import Named, Party, Role
from counterclaim.vocabulary.load import vocabulary

_OURS = ("наш", "our")  # begins the possessive of the first person


def name_subject(figure: Figure, before: Sequence[Figure], sides: Sides, lexicon: Lexicon) -> Party:
    """Whose loss the figure is, by the words nearest to it; null where the text does not say."""
    voice = Voice(
        figure.claimant, home_side(figure.claimant, before, sides, lexicon), sides, figure.sentence.paragraph.text
    )
    if figure.topic == "aid":
        found = recipient(figure, before, voice)
    elif figure.topic == "territory":
        found = mover(figure, before, voice)
    else:
        case = Case(figure, before, voice, lexicon)
        means = figure.sentence.means
        read = (reading(case) for reading, words in READINGS if words is None or not words.isdisjoint(means))
        found = next((found for found in read if found is not None and not only_tells(found)), None)
        found = captured_from(figure, before, None if isinstance(found, Role) else found, voice)
        found = None if found is not None and found == voice.home and of_the_enemy(figure) else found
        found = not_the_taker(case, found)
    if isinstance(found, str) and found.startswith(PRINTED):
        return Named(found.removeprefix(PRINTED))
    return found


def _phrase_party(case: Case) -> Party:
    """The side that the phrase itself names ("15 Russian tanks"); the maker of a weapon is no side of the war."""
    party, sides = case.figure.phrase.party or inside_the_noun(case), case.voice.sides
    if party is None or (case.figure.outcome == "recovered" and came_from(case)):
        return None
    made_by_another = sides.first_day is not None and not case.figure.human and side(party) not in sides.parties
    return None if made_by_another else side(party)


def _of_the_whole(case: Case) -> Party:
    """The subject of the figure that this one is a part of, or that has grown by it."""
    figure, before = case.figure, case.before
    whole = before[-1] if before and before[-1].sentence is figure.sentence else None
    if whole is None or whole.human != figure.human or whole.dropped is not None:
        return None
    return whole.subject if is_part(figure) or (figure.number.increment and figure.category == whole.category) else None


def _possessor_beside(case: Case) -> Party:
    """The forces whose possessive stands right before the number ("the invaders' 30 guns")."""
    beside = case.items[case.figure.at - 1] if case.figure.at else None
    forces = beside is not None and beside.get("possessive") and beside.has("forces")
    return side(str(beside.get("forces"))) if beside and forces and not beside.has("adj", "party") else None


def _elliptic(case: Case) -> Party:
    """The forces that share the verb before ("... and Ukrainian forces between 500,000 and 600,000")."""
    figure, before = case.figure, case.before
    return (
        without_verb(figure, before)
        or owned_alone(figure, before, case.voice)
        or gapped(figure, before, case.voice)
        or counted_with(figure, before)
        or set_against(figure, before)
    )


def _its(case: Case) -> Party:
    """The subject of the clause ("26 of its soldiers")."""
    if not case.figure.phrase.its and not number_of_its(case.figure):
        return None
    governor = case.figure.governor
    if (spoken := of_the_one_before(case)) is not None:
        return spoken
    taken = governor is not None and governor.role == "taker" and 0 <= governor.place < case.figure.at
    if taken and governor is not None and any(item.has("own", "first_person") for item in case.items[: governor.place]):
        return case.voice.enemy  # "our men destroyed 40 of their tanks"
    if taken and (struck := _theirs(case)) is not None:
        return struck
    if taken and isinstance(case.voice.claimant, str) and not only_counts(case.voice):
        return case.voice.home or whole_of(
            case.voice.claimant, case.lexicon
        )  # "X says that Y has killed 34 of its fighters"
    goes_on = loser_before_here(case) if not agent_named(case) else None
    agent = agent_of(case.items, case.figure.at, case.voice)
    return goes_on or agent or _side_spoken_of(case) or case.voice.home or whole_of(case.voice.claimant, case.lexicon)


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
    return agent_of(case.items, verb, case.voice, takes=joined)


def _theirs(case: Case) -> Party:
    """The side of the men whom such a verb was done to before ("killed 60 men and burned 12 of their trucks")."""
    figure, governor = case.figure, case.figure.governor
    if not (figure.phrase.own or figure.phrase.its) or governor is None or governor.role not in {"taker", "passive"}:
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
    if case.voice.home is None or not sides or case.voice.home in sides:
        return None
    named = (item.get("forces") or item.get("party") or item.get("adj") for item in case.items[: case.figure.at])
    return next((one for party in reversed([*named]) if party is not None and (one := side(str(party))) in sides), None)


def _own(case: Case) -> Party:
    """The speaker's side, or the one that loses by the verb ("lost 30 of its own", "in our ranks")."""
    figure, voice = case.figure, case.voice
    if not (figure.phrase.own or own_after(figure)):
        return None
    if (named := _of_whoever_acts(case)) is not None:
        return named
    verb = figure.governor if figure.governor is not None and figure.governor.role in {"loser", "taker"} else None
    loses = verb is not None and not verb.right and verb.place >= 0
    joined = loses and verb is not None and verb.place > 0 and case.items[verb.place - 1].has("and")
    agent = agent_of(case.items, verb.place, voice, takes=joined) if loses and verb is not None else None
    if _first_person(case) and verb is not None and verb.role == "taker" and agent is not None:
        return voice.home or voice.sides.opponent(agent)  # "росіяни вбили 12 наших бійців"
    stranger = voice.home in onlookers() and voice.home not in voice.sides.parties and voice.sides.first_day is not None
    side_said = None if only_counts(voice) or stranger else voice.home or whole_of(voice.claimant, case.lexicon)
    return agent or side_said or (agent_of(case.items, figure.at, voice) if voice.claimant is None else None)


def _enemy(case: Case) -> Party:
    """The side that the speaker fights ("70 enemy soldiers")."""
    enemy = case.figure.phrase.enemy or enemy_behind(case.figure)
    return case.voice.sides.opponent(case.voice.home) if enemy else None


def _same_verb(case: Case) -> Party:
    """The subject of an earlier figure that the same word governs."""
    figure = case.figure
    if figure.phrase.its or figure.governor is None or figure.governor.place < 0:
        return None
    for earlier in reversed(case.before):
        if earlier.sentence is not figure.sentence:
            return None
        same = earlier.governor is not None and earlier.governor == figure.governor
        if same and not of_others(figure, earlier):
            return earlier.subject
    return None


def _inherited(case: Case) -> Party:
    """The subject of the figure whose noun this one takes."""
    figure, inherited = case.figure, case.figure.inherited
    if inherited is not None and inherited.sentence is figure.sentence:
        own = of_its_noun(case, inherited) or struck_at(case.items[inherited.phrase.last + 1 : figure.at], figure)
        if own is not None:
            return own
    if inherited is None or inherited.subject is None or not (_takes_up(figure) or _near(figure, inherited)):
        return None
    turns = figure.claimant != inherited.claimant and not figure.phrase.of_them
    turns = turns and side_of(inherited.claimant) != case.voice.home
    if turns and counted_by(inherited.claimant) == inherited.subject == case.voice.home:
        return case.voice.enemy or inherited.subject  # each body counts the other side's
    return _own_loser(figure, inherited, case.voice) or inherited.subject


def side_of(claimant: Party) -> str | None:
    """The state that a claimant with an id belongs to."""
    return vocabulary().state_of(claimant) if isinstance(claimant, str) and claimant in vocabulary().parties else None


def _admits(case: Case) -> Party:
    """The speaker's own side, where the verb says that it admits."""
    home = case.voice.home
    at_war = home in case.voice.sides.parties or case.voice.sides.first_day is None
    if not (at_war and admitted(case.figure)):
        return None
    loser = case.figure.governor is not None and case.figure.governor.role == "loser" and not case.figure.governor.right
    agent = agent_of(case.items, case.figure.governor.place, case.voice) if loser and case.figure.governor else None
    return home if agent is None or agent not in case.voice.sides.parties else agent


def _on_the_side(case: Case) -> Party:
    """The side that the clause says it speaks of."""
    return on_the_side(case.figure)


def _opened(case: Case) -> Party:
    """The side a sentence opens with ("For Ukraine, the project lists ..."), or flies for over the other's land."""
    figure, before = case.figure, case.before
    led = has_dead(figure) or led_by(figure) or side_put_at(figure) or fell_there(figure, before, case.voice.claimant)
    return led or flown_over(figure, case.voice)


def _takes_up(figure: Figure) -> bool:
    """Whether "the number" or the like says that a figure answers the question before ("Kyiv says the number is")."""
    items = figure.sentence.items[: figure.at]
    if not figure.phrase.bare or figure.topic_item is not None or any(item.has("toll", "cat", "adj") for item in items):
        return False
    return any(item.has("counts_figure", "counts_total") for item in items)


def _own_loser(figure: Figure, inherited: Figure, voice: Voice) -> Party:
    """The side of a verb of losing that stands between a figure and the one whose noun it takes; else null."""
    governor = figure.governor
    if governor is None or inherited.sentence is not figure.sentence:
        return None
    if (
        governor.right or governor.role == "phrase"
    ):  # "that 5,937 men had died, and that Ukraine had lost 61,207 killed"
        between = figure.sentence.items[inherited.phrase.last + 1 : figure.at]
        lost = between and between[-1].has("loser", "have") and not between[-1].unknown
        return loser_before(figure.sentence.items, figure.at, voice) if lost else None
    if governor.role != "loser":
        return None
    between = figure.sentence.items[inherited.phrase.last + 1 : governor.place]
    return agent_of(between, len(between), voice) if governor.place > inherited.at else None


def _near(figure: Figure, other: Figure) -> bool:
    return figure.sentence is other.sentence or figure.phrase.of_them or figure.number.increment


def _of_own_lists(case: Case) -> Party:
    """Its own people, of a body that lists one side's dead."""
    return of_own_lists(case.figure, case.voice)


def _own_dead(case: Case) -> Party:
    """The speaker's own soldiers, killed by nobody named."""
    return own_dead(case.figure, case.voice)


def _downed_there(case: Case) -> Party:
    """The other side's, of drones and missiles shot down in a place that the sentence names."""
    return downed_there(case.figure, case.voice)


def _around(case: Case) -> Party:
    """What the sentences around, or the speaker's side, suggest."""
    return around(case.figure, case.before, case.voice)


# The ways in which a text says whose loss a figure is, surest first: the first that finds a side is the reading. A new
# way is a function of the case and a line here: words of the phrase, then of the clause, then what stands around.
# Beside it the words of which the sentence must hold one for the way to find anything; none where it needs no word.
READINGS: tuple[tuple[Callable[[Case], Party], frozenset[str] | None], ...] = (
    (two_sides, frozenset({"and"})),
    (_phrase_party, None),
    (printed_name, None),
    (stateless, frozenset({"stateless"})),
    (_of_the_whole, None),
    (_possessor_beside, frozenset({"possessive"})),
    (with_its_loss, frozenset({"with_own"})),
    (_elliptic, None),
    (the_force, frozenset({"force_noun"})),
    (returned, frozenset({"handed_back"})),
    (_its, None),
    (_theirs, frozenset({"speech_pronouns"})),
    (_own, frozenset({"own", "speech_pronouns"})),
    (_enemy, frozenset({"enemy"})),
    (done_to, frozenset({"taker"})),
    (_on_the_side, frozenset({"of_side", "in_ranks", "with_whom", "at"})),
    (of_those, None),
    (whose, frozenset({"whose"})),
    (whose_figures, frozenset({"relative"})),
    (others, frozenset({"others"})),
    (taken_by, frozenset({"by", "own", "adj", "forces", "party"})),
    (held_by, frozenset({"hands"})),
    (struck_by, frozenset({"other_nouns", "struck", "taker"})),
    (at_whom_they_struck, frozenset({"forces"})),
    (fired_by, frozenset({"other_verbs"})),
    (price_of, frozenset({"for_side"})),
    (official_own, frozenset({"official"})),
    (it_lost, frozenset({"speech_pronouns"})),
    (it_goes_on, frozenset({"speech_pronouns"})),
    (struck_off, frozenset({"counts_act"})),
    (for_each, frozenset({"for_side"})),
    (_same_verb, None),
    (_inherited, None),
    (_admits, frozenset({"speech_admits"})),
    (_opened, frozenset({"for_side", "over", "has_now", "prepositions"})),
    (together, frozenset({"both", "each_side"})),
    (such, frozenset({"such"})),
    (_of_own_lists, None),
    (under_attack, frozenset({"other_verbs"})),
    (placed_apart, frozenset({"where_hurt"})),
    (where_hurt, None),
    (hurt_at_home, frozenset({"party"})),
    (by_whose_weapon, frozenset({"adj"})),
    (their_losses, frozenset({"speech_pronouns"})),
    (its_toll, frozenset({"speech_pronouns"})),
    (of_its_figure, frozenset({"counts_figure", "counts_total", "toll"})),
    (put_at, frozenset({"speech_puts"})),
    (worded, None),
    (mourned, None),
    (_own_dead, None),
    (_downed_there, None),
    (fell_in_the_war, None),
    (_around, None),
)
