"""Whose loss is it: which side does each figure speak of?

One ordered table of readings: words of the phrase first, then of its clause, then of the sentences around it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from counterclaim.extract.counts.figure import Figure, of_others, stateless_word
from counterclaim.extract.issuers.sides import Sides, counted_by, only_tells, side
from counterclaim.extract.issuers.voice_sides import a_movement, home_side
from counterclaim.extract.voices.valued import side_put_at
from counterclaim.extract.whose.accounts import put_down
from counterclaim.extract.whose.across import across
from counterclaim.extract.whose.announced import announced
from counterclaim.extract.whose.answered import takes_up
from counterclaim.extract.whose.between_two import between_two
from counterclaim.extract.whose.both_sides import together, two_sides
from counterclaim.extract.whose.by_weapon import by_whose_weapon
from counterclaim.extract.whose.captors import captured_from
from counterclaim.extract.whose.case import Case
from counterclaim.extract.whose.doers import done_by, spoils_of
from counterclaim.extract.whose.doers_named import doer_named
from counterclaim.extract.whose.elided import (
    added_to,
    counted_with,
    fell_there,
    for_each,
    gapped,
    has_dead,
    its_side_behind,
    joined_fate,
    owned_alone,
    placed_apart,
    set_against,
    spoken_of,
    without_verb,
)
from counterclaim.extract.whose.fighters import (
    abbreviated,
    fell_in_the_war,
    of_unlisted_voice,
    printed_name,
    stateless,
)
from counterclaim.extract.whose.figures_given import of_its_figure
from counterclaim.extract.whose.forces_taken_up import the_force, with_its_loss
from counterclaim.extract.whose.fronted import has_share, told_in_front
from counterclaim.extract.whose.gerunds import lost_by_it
from counterclaim.extract.whose.given import mover, recipient
from counterclaim.extract.whose.government_men import of_government
from counterclaim.extract.whose.harmed import done_to
from counterclaim.extract.whose.in_armies import in_an_army
from counterclaim.extract.whose.in_order import in_order
from counterclaim.extract.whose.kit import of_whose_kit
from counterclaim.extract.whose.made_up import makes_it_up
from counterclaim.extract.whose.never_whose import does_it, enemy_behind, not_the_taker, of_the_enemy
from counterclaim.extract.whose.of_the_country import in_another_land, of_the_country
from counterclaim.extract.whose.of_the_whole import of_the_whole
from counterclaim.extract.whose.on_a_side import on_the_side
from counterclaim.extract.whose.own_army import of_his_army
from counterclaim.extract.whose.own_lists import counted_at_home, of_own_lists
from counterclaim.extract.whose.own_soldiers import own_people, own_soldiers
from counterclaim.extract.whose.owners import PRINTED, Voice, agent_of, loser_before
from counterclaim.extract.whose.possessives import at_whose, its, own, theirs, with_us
from counterclaim.extract.whose.pronouns import it_goes_on, it_lost, itself_lost
from counterclaim.extract.whose.raids import of_the_raid
from counterclaim.extract.whose.raised_in import raised_in
from counterclaim.extract.whose.said_to_lose import of_whose, said_to_lose, which_is_said_to_lose
from counterclaim.extract.whose.self_told import (
    admitted,
    confirmed,
    hurt_at_home_counted,
    its_toll,
    mourned,
    of_its_noun,
    of_own_total,
    of_those,
    struck_off,
    such,
    their_losses,
)
from counterclaim.extract.whose.shares import of_its_share
from counterclaim.extract.whose.shot_down import downed_there, flown_over, of_those_sent
from counterclaim.extract.whose.speakers_blow import of_the_speakers_blow
from counterclaim.extract.whose.subject_pronouns import losses_of_it, pronoun_lost
from counterclaim.extract.whose.surroundings import around, put_at
from counterclaim.extract.whose.taken_by import credited, taken_by
from counterclaim.extract.whose.targets_told import at_their_target
from counterclaim.extract.whose.third_person import of_another
from counterclaim.extract.whose.told_of import (
    at_whom_they_struck,
    came_from,
    fired_by,
    held_by,
    hurt_at_home,
    inside_the_noun,
    official_own,
    other_half,
    others,
    price_of,
    returned,
    struck_by,
    under_attack,
    where_hurt,
    whose,
    whose_figures,
)
from counterclaim.extract.whose.victims import of_the_land, struck_at
from counterclaim.extract.whose.we_quoted import of_us_by_another
from counterclaim.extract.whose.what_struck import what_struck
from counterclaim.extract.whose.who_acts import acting, inflicted
from counterclaim.extract.whose.who_began import who_began
from counterclaim.extract.whose.worded import worded
from counterclaim.extract.words.lexicon import Lexicon
from counterclaim.model.claim import Named, Party, Role
from counterclaim.vocabulary.load import vocabulary


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
        found = _first(case)
        found = captured_from(figure, before, None if isinstance(found, Role) else found, voice)
        if of_the_enemy(figure) and (acts := acting(case)) is not None:
            found = voice.sides.opponent(acts)
        elif found is not None and found == voice.home and of_the_enemy(figure):
            found = None
        found = of_the_land(figure, not_the_taker(case, found))
    if isinstance(found, str) and found.startswith(PRINTED):
        return Named(found.removeprefix(PRINTED))
    return found


def _first(case: Case) -> Party:
    """What the first reading finds of those that the sentence has the words for; null for none."""
    means = case.figure.sentence.means
    for reading, words in READINGS:
        if words is None or not words.isdisjoint(means):
            found = reading(case)
            if found is not None and not only_tells(found):
                return found
    return None


def _phrase_party(case: Case) -> Party:
    """The side that the phrase itself names ("15 Russian tanks"); the maker of a weapon is no side of the war."""
    party, sides = case.figure.phrase.party or inside_the_noun(case), case.voice.sides
    if party is None or (case.figure.outcome == "recovered" and came_from(case)):
        return None
    if (acting := does_it(case)) is not None:
        return sides.opponent(acting)
    if case.figure.human and (army := in_an_army(case.figure)) not in {None, side(party)}:
        return army
    whose = case.figure.human or sides.first_day is None or vocabulary().parties[party].kind == "group"
    return side(party) if whose or side(party) in sides.parties else None


def _possessor_beside(case: Case) -> Party:
    """The forces whose possessive stands right before the number ("the invaders' 30 guns")."""
    beside = case.items[case.figure.at - 1] if case.figure.at else None
    forces = beside is not None and beside.get("possessive") and beside.has("forces")
    return side(str(beside.get("forces"))) if beside and forces and not beside.has("adj", "party") else None


def _elliptic(case: Case) -> Party:
    """The forces that share the verb before ("... and Ukrainian forces between 500,000 and 600,000")."""
    figure, before = case.figure, case.before
    if not before or before[-1].sentence is not figure.sentence:  # no figure stands before it that it could share with
        alone = spoken_of(figure) or owned_alone(figure, before, case.voice) or counted_with(figure, before)
        return alone or gapped(figure, before, case.voice)
    found = (
        without_verb(figure, before)
        or spoken_of(figure)
        or owned_alone(figure, before, case.voice)
        or gapped(figure, before, case.voice)
        or counted_with(figure, before)
        or set_against(figure, before)
        or joined_fate(figure, before)
        or added_to(figure, before)
    )
    teller = side(figure.claimant) if isinstance(figure.claimant, str) else None
    told = found == teller and before[-1].claimant not in {before[-1].subject, found, figure.claimant, None}
    return None if told else found  # "Kyiv says 480,000, London 465,000"


def _enemy(case: Case) -> Party:
    """The side that the speaker fights ("70 enemy soldiers")."""
    enemy = case.figure.phrase.enemy or enemy_behind(case.figure)
    return (case.voice.sides.opponent(case.voice.home) or case.voice.sides.foe_of_readers()) if enemy else None


def _same_verb(case: Case) -> Party:
    """The subject of an earlier figure that the same word governs."""
    figure = case.figure
    if figure.phrase.its or figure.governor is None or figure.governor.place < 0:
        return None
    for earlier in reversed(case.before):
        if earlier.sentence is not figure.sentence:
            return None
        same = earlier.governor is not None and earlier.governor == figure.governor
        soldiers = figure.category == "personnel" and bool(figure.phrase.nouns) and stateless_word(figure) is None
        if same and soldiers and stateless_word(earlier) is not None:
            return case.voice.home  # "погибли 30 боевиков и 5 солдат, сообщила армия"
        if same and not of_others(figure, earlier):
            gapped_speaker = admitted(earlier) and figure.claimant != earlier.claimant
            return case.voice.home or earlier.subject if gapped_speaker else earlier.subject
    return None


def _inherited(case: Case) -> Party:
    """The subject of the figure whose noun this one takes."""
    figure, inherited = case.figure, case.figure.inherited
    if inherited is not None and inherited.sentence is figure.sentence:
        own = of_its_noun(case, inherited) or struck_at(case.items[inherited.phrase.last + 1 : figure.at], figure)
        if own is not None:
            return own
    if inherited is None or inherited.subject is None or not (takes_up(figure) or _near(figure, inherited)):
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
    if not (at_war and admitted(case.figure)) or struck_at(case.items, case.figure) not in {None, home}:
        return None
    if home is None and a_movement(case.voice.claimant, case.lexicon):
        return case.voice.claimant
    loser = next((at for at in range(case.figure.at - 1, -1, -1) if case.items[at].has("loser")), None)
    agent = None if loser is None else agent_of(case.items, loser, case.voice)
    return home if agent is None or agent not in case.voice.sides.parties else agent


def _on_the_side(case: Case) -> Party:
    """The side that the clause says it speaks of."""
    return on_the_side(case.figure)


def _opened(case: Case) -> Party:
    """The side a sentence says it has dead, puts at a number, or flies for over the other's land."""
    figure, before = case.figure, case.before
    led = has_dead(figure) or side_put_at(figure) or fell_there(figure, before, case.voice.claimant)
    return led or flown_over(figure, case.voice)


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
    if governor.role != "loser" or governor.place <= inherited.at:
        return None
    behind = figure.sentence.items[inherited.phrase.last + 1 : governor.place + 1]
    return agent_of(behind, len(behind) - 1, voice)


def _near(figure: Figure, other: Figure) -> bool:
    return not of_those_sent(figure, other) or figure.phrase.of_them or figure.number.increment


def _downed_there(case: Case) -> Party:
    """The other side's, of drones and missiles shot down in a place that the sentence names."""
    return downed_there(case.figure, case.voice)


def _around(case: Case) -> Party:
    """What the sentences around, or the speaker's side, suggest."""
    return around(case.figure, case.before, case.voice)


# The ways in which a text says whose loss a figure is, surest first, with the words of which the sentence must hold one
# (none where it needs no word). A new one is a line here: words of the phrase, of the clause, then what stands around.
READINGS: tuple[tuple[Callable[[Case], Party], frozenset[str] | None], ...] = (
    (two_sides, frozenset({"and"})),
    (_phrase_party, None),
    (of_government, None),
    (of_its_share, frozenset({"share_of"})),
    (said_to_lose, frozenset({"speech_before"})),
    (which_is_said_to_lose, frozenset({"relative"})),
    (printed_name, None),
    (of_us_by_another, frozenset({"first_person"})),
    (makes_it_up, frozenset({"makes_up"})),
    (stateless, frozenset({"stateless"})),
    (of_the_whole, None),
    (raised_in, frozenset({"place_in"})),
    (_possessor_beside, frozenset({"possessive"})),
    (with_its_loss, frozenset({"with_own"})),
    (other_half, frozenset({"handed_back"})),
    (itself_lost, frozenset({"itself"})),
    (lost_by_it, frozenset({"loser"})),
    (its_side_behind, frozenset({"punct"})),
    (_elliptic, None),
    (the_force, frozenset({"force_noun"})),
    (returned, frozenset({"handed_back"})),
    (its, None),
    (theirs, frozenset({"speech_pronouns"})),
    (credited, frozenset({"credited"})),
    (of_another, frozenset({"speech_pronouns"})),
    (held_by, frozenset({"hands"})),
    (own, frozenset({"own", "speech_pronouns"})),
    (with_us, frozenset({"own"})),
    (put_down, frozenset({"puts_down", "puts_down_own"})),
    (_enemy, frozenset({"enemy"})),
    (inflicted, frozenset({"other_verbs"})),
    (of_the_raid, frozenset({"taker", "passive", "toll"})),
    (done_to, frozenset({"taker"})),
    (has_share, frozenset({"other_verbs", "other_nouns"})),
    (across, frozenset({"reset"})),
    (doer_named, frozenset({"taker", "passive", "toll", "credited"})),
    (_on_the_side, frozenset({"of_side", "of_column", "in_ranks", "with_whom", "at"})),
    (of_those, None),
    (of_whose, frozenset({"whose"})),
    (whose, frozenset({"whose"})),
    (whose_figures, frozenset({"relative"})),
    (others, frozenset({"others"})),
    (done_by, frozenset({"adj", "forces", "party", "enemy", "own"})),
    (spoils_of, frozenset({"passive"})),
    (taken_by, frozenset({"by", "own", "adj", "forces", "party"})),
    (what_struck, None),
    (at_their_target, frozenset({"struck", "speech_before", "forces", "party"})),
    (struck_by, frozenset({"other_nouns", "struck", "taker", "forces"})),
    (at_whom_they_struck, frozenset({"forces"})),
    (fired_by, frozenset({"other_verbs"})),
    (price_of, frozenset({"for_side"})),
    (official_own, frozenset({"official"})),
    (of_own_total, frozenset({"own"})),
    (of_the_country, frozenset({"of_country"})),
    (of_his_army, frozenset({"speech_pronouns"})),
    (it_lost, frozenset({"speech_pronouns"})),
    (pronoun_lost, frozenset({"speech_pronouns"})),
    (it_goes_on, frozenset({"speech_pronouns"})),
    (who_began, frozenset({"speech_pronouns"})),
    (struck_off, frozenset({"counts_act"})),
    (for_each, frozenset({"for_side"})),
    (at_whose, frozenset({"with_whom"})),
    (abbreviated, frozenset({"loser"})),
    (told_in_front, frozenset({"for_side", "about_side", "with_whom", "adj"})),
    (in_order, frozenset({"against"})),
    (_same_verb, None),
    (_inherited, None),
    (_admits, frozenset({"speech_admits"})),
    (confirmed, frozenset({"speech_before", "speech_after"})),
    (_opened, frozenset({"over", "has_now", "prepositions"})),
    (together, frozenset({"both", "each_side"})),
    (between_two, frozenset({"and"})),
    (such, frozenset({"such"})),
    (of_whose_kit, None),
    (of_own_lists, None),
    (under_attack, frozenset({"other_verbs"})),
    (placed_apart, frozenset({"where_hurt"})),
    (where_hurt, None),
    (hurt_at_home, frozenset({"party"})),
    (by_whose_weapon, frozenset({"adj"})),
    (their_losses, frozenset({"speech_pronouns"})),
    (losses_of_it, frozenset({"speech_pronouns"})),
    (its_toll, frozenset({"speech_pronouns"})),
    (of_its_figure, None),
    (put_at, frozenset({"speech_puts"})),
    (of_the_speakers_blow, frozenset({"speech_before"})),
    (own_people, None),
    (announced, None),
    (worded, None),
    (mourned, None),
    (hurt_at_home_counted, None),
    (in_another_land, frozenset({"where_hurt"})),
    (of_unlisted_voice, None),
    (own_soldiers, None),
    (_downed_there, None),
    (fell_in_the_war, None),
    (_around, None),
    (counted_at_home, None),
)
