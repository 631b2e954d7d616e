"""Are persons without a noun of their own soldiers or people, and what became of them?"""

from __future__ import annotations

from collections.abc import Container, Sequence
from itertools import pairwise

from counterclaim.extract.clauses.bodies import COUNT_THINGS
from counterclaim.extract.clauses.tokens import Item
from counterclaim.extract.counts.figure import FLYING, PERSONS, WHOLES, Figure, Paragraph, is_part
from counterclaim.extract.counts.left_topic import of_event
from counterclaim.extract.whose.army_losses import army_lost, dead_of_an_army, losses_of_an_army
from counterclaim.extract.whose.in_armies import in_an_army
from counterclaim.extract.whose.kind_taken_over import (
    adds_to_soldiers,
    goes_on_with_civilians,
    holds_soldiers,
    hurt_civilians,
    hurt_with_them,
    joined_to,
    restates,
)
from counterclaim.extract.whose.on_a_side import serves_in
from counterclaim.extract.whose.strikes_told import after_a_strike, armed, struck
from counterclaim.extract.whose.victims import own_land, struck_at
from counterclaim.extract.words.lexicon import Lexicon, folded
from counterclaim.model.claim import Named, Party
from counterclaim.vocabulary.load import vocabulary

COUNT_PEOPLE = frozenset({"gaza-moh", "un-ocha"})
_OF_ARMIES = frozenset({"lost", "irrecoverable", "casualties", "surrendered", "captured"})
STATUS_UNKNOWN = frozenset({"people", "civilians", "women", "children"})
_FELL = frozenset({"killed", "wounded", "missing", "casualties"})
_SKY = frozenset({"shot-down", "lost", "destroyed"})
_BESIDE = 2  # items between a verb or noun of loss and the army that it is said of
_OFFICE = 45  # characters beside a name within which its office stands
_COLONS = frozenset(":–—")
_GOES_ON = 2  # sentences over which a count of soldiers goes on with a bare measure


def settle_persons(figures: Sequence[Figure], lexicon: Lexicon, lines: Sequence[Paragraph] = ()) -> None:
    """Persons without a noun: people where the report speaks of people, else personnel.

    In a headline or caption they are what the body counts by the same number with the same outcome.

    Args:
        lines: the document's, one of which may print the office beside the name of the one who speaks.
    """
    civil = {
        name
        for name in {_printed(figure.claimant) for figure in figures if figure.category == PERSONS}
        if civil_office(name, lines, lexicon)
    }
    bare = [one for one in figures if one.category == PERSONS and one.sentence.paragraph.zone != "body"]
    for place, figure in enumerate(figures):
        fell = figure.outcome == "killed" and "captured" in figure.phrase.toll  # "three hostages were shot dead"
        if figure.category == PERSONS and (figure.outcome == "captured" or fell) and hostages(figure):
            figure.category = "people"
        if (
            figure.category == "people"
            and (figure.outcome in _OF_ARMIES or army_lost(figure))
            and not (struck(figure) and not losses_of_an_army(figure))
            and not (figure.outcome == "captured" and hostages(figure))
            and figure.claimant not in COUNT_PEOPLE
        ):
            figure.category = "personnel"
        if figure.category == "personnel" and "any_men" in figure.sentence.means and _men_of_a_town(figure, lexicon):
            figure.category = "people"
        origin = figure.inherited
        if figure.category == "people" and origin is not None and origin.category == "personnel":
            figure.category = "personnel"
        if figure.category == "civilians" and figure.phrase.party is not None and in_an_army(figure) is not None:
            figure.category = "personnel"  # "у лавах російської армії загинули 523 громадяни Непалу"
        soldiers = serves_in(figure) is not None or holds_soldiers(figure, figures[place + 1 : place + 2])
        if figure.category == "people" and soldiers:
            figure.category = "personnel"
        if hurt_civilians(figure, figures[max(0, place - 12) : place]):
            figure.category = "civilians"
        raided = figure.category in {"people", PERSONS} and _in_a_raid(figure, figures[max(0, place - 12) : place])
        if raided:
            figure.category = "people"
        elif figure.category == "people" and _of_soldiers(figure, figures[max(0, place - 12) : place]):
            figure.category = "personnel"
        if figure.category == PERSONS:
            around = figures[max(0, place - 12) : place], figures[place + 1 : place + 6]
            figure.category = _persons(figure, *around, lexicon, civil)
        topic = figure.topic_item
        if figure.category == "people" and figure.outcome == "lost" and topic and topic.has("deaths_where_people"):
            for one in figure.sentence.figures:
                if one.at >= figure.at and one.human and one.outcome == "lost":
                    one.outcome = "killed"
        elif figure.outcome == "lost" and topic and topic.has("deaths_where_people") and figure.phrase.bare:
            near = figures[max(0, place - 6) : place]
            told = [one for one in near if one.claimant == figure.claimant] or [
                one for one in near if _beside(one, figure)
            ]
            if told and told[-1].outcome == "killed" and told[-1].category == figure.category:
                figure.outcome = "killed"
    for first, second in pairwise(figures):  # "потери выросли с 789 550 до 796 230 человек"
        joined = first.sentence is second.sentence and first.phrase.bare and first.outcome == second.outcome == "lost"
        if joined and (first.category, second.category) == ("people", "personnel"):
            first.category = "personnel"
    body = [one for one in figures if one.sentence.paragraph.zone == "body" and one.human]
    for figure in bare:
        same = (one for one in body if (one.number.stated, one.outcome) == (figure.number.stated, figure.outcome))
        twin = next(same, None)
        if twin is not None and figure.number.stated is not None:
            figure.category, figure.twin = twin.category, twin


def _beside(one: Figure, other: Figure) -> bool:
    """Whether a figure stands in another one's paragraph, one sentence before it at most."""
    return one.sentence.paragraph is other.sentence.paragraph and other.sentence.index - one.sentence.index <= 1


def _in_a_raid(figure: Figure, before: Sequence[Figure]) -> bool:
    """Whether persons fell, as nobody in their sentence says, behind nothing but what was shot out of the sky.

    "The Air Force downed 40 drones. Nine people were killed": those who count drones did not lose them.
    """
    if figure.spoken or figure.outcome not in {"killed", "wounded"} or figure.phrase.party is not None:
        return False
    if figure.outcome == "killed" and "mourned" not in figure.sentence.means:
        return False  # "за сутки уничтожено до 300 человек"
    here = [one for one in before if one.sentence.paragraph is figure.sentence.paragraph and one.dropped is None]
    told = [one for one in here if one.sentence is not figure.sentence]
    sky = bool(told) and all(one.category in FLYING and one.outcome in _SKY for one in told)
    again = all(one.category == "people" for one in here if one.sentence is figure.sentence)
    return sky and again and not armed(figure.sentence.items)


def _of_soldiers(figure: Figure, before: Sequence[Figure]) -> bool:
    """Whether a bare measure ("507 человек") counts the soldiers just spoken of, or is an army's own count."""
    measured = any(figure.sentence.items[place].has("measure") for place in figure.phrase.words)
    lists = figure.outcome == "lost" and _lists_soldiers(figure.claimant)  # "Татарстан потерял 4681 человека"
    if not measured or not (figure.outcome in _FELL or lists):
        return False
    taken = figure.governor is not None and figure.governor.role == "taker"
    if taken and struck_at(figure.sentence.items, figure) is not None and not lists:
        return False  # "ракеты убили в Израиле 28 человек"
    if (struck(figure) or _in_a_town(figure) or after_a_strike(figure)) and not _lists_soldiers(figure.claimant):
        return False
    for earlier in reversed(before):
        if earlier.sentence.paragraph is not figure.sentence.paragraph or not earlier.human or earlier.dropped:
            continue
        if earlier.claimant != figure.claimant:
            break
        return figure.sentence.index - earlier.sentence.index <= _GOES_ON and _soldiers(earlier.category)
    counted = isinstance(figure.claimant, str) and any(
        figure.claimant in pack.counters for pack in vocabulary().packs.values()
    )
    where = struck_at(figure.sentence.items, figure)
    if where is not None and isinstance(figure.claimant, str) and where != vocabulary().state_of(figure.claimant):
        return lists  # "ЦАХАЛ: у Газі загинули 70 тисяч людей"
    return counted and figure.claimant not in COUNT_PEOPLE


def _lists_soldiers(claimant: Party) -> bool:
    """Whether a monitor or an outlet keeps a list of one army's dead, of whom it says where they were from."""
    packs = vocabulary().packs.values()
    known = isinstance(claimant, str) and any(claimant in pack.counters for pack in packs)
    return known and vocabulary().parties[str(claimant)].kind in {"monitor", "media"}


def _soldiers(category: str | None) -> bool:
    return category == "personnel" or WHOLES.get(str(category)) == "personnel"


def _men_of_a_town(figure: Figure, lexicon: Lexicon) -> bool:
    """Whether "men" are told of by who counts people, or beside people hurt where they live ("killed two men and hurt
    eight people", a mayor said).
    """
    nouns = [figure.sentence.items[place] for place in figure.phrase.words]
    if not any(item.has("any_men") for item in nouns) or figure.outcome not in _FELL or figure.phrase.party is not None:
        return False
    beside = any(one.category in STATUS_UNKNOWN for one in figure.sentence.figures)
    return (beside or counts_people(figure.claimant, lexicon)) and "forces" not in figure.sentence.means


def _printed(claimant: Party) -> str:
    return claimant.name if isinstance(claimant, Named) else ""


def civil_office(name: str, lines: Sequence[Paragraph], lexicon: Lexicon) -> bool:
    """Whether a line prints beside a person's name an office that counts people ("the mayor of X, Y")."""
    line = next((line for line in lines if name in line.text), None) if " " in name else None
    if line is None:
        return False
    start = line.text.index(name)
    beside = line.folded[max(0, start - _OFFICE) : start] + " | " + line.folded[start + len(name) :][:_OFFICE]
    words = [entry for _, _, entry in lexicon.known(beside)]
    soldiers = any("issuers_armed" in entry or "forces" in entry for entry in words)
    return not soldiers and any("issuers_civil" in entry for entry in words)


def _persons(
    figure: Figure, before: Sequence[Figure], after: Sequence[Figure], lexicon: Lexicon, civil: Container[str] = ()
) -> str:
    sentence, paragraph = figure.sentence, figure.sentence.paragraph
    if figure.claimant in COUNT_THINGS and figure.outcome == "lost":
        return "equipment"
    row = [
        one
        for one in before
        if one.sentence.paragraph is paragraph
        and sentence.index - one.sentence.index <= 1
        and one.human
        and one.category != PERSONS
    ]
    beside = sentence.items[figure.at + 1] if figure.phrase.toll and figure.at + 1 < len(sentence.items) else None
    if (
        dead_of_an_army(figure)
        or _admitted_by_an_army(figure)
        or (beside is not None and beside.has("unlisted"))
        or _military(figure)
    ):
        return "personnel"
    if row and row[-1].sentence is sentence and any(one.has("grows") for one in sentence.items[row[-1].at : figure.at]):
        return WHOLES.get(str(row[-1].category), str(row[-1].category))  # "five soldiers died, bringing the toll to 47"
    toll = figure.topic_item is not None and figure.topic_item.has("deaths_where_people")
    if toll and of_event(figure):
        return "people"
    if row and goes_on_with_civilians(figure, row):
        return "civilians"
    if row and joined_to(figure, row[-1]):
        return str(row[-1].category)
    more = figure.phrase.bare or bool(figure.phrase.done)
    more = (more and bool(row) and row[-1].phrase.party is not None) or (bool(row) and hurt_with_them(figure, row[-1]))
    if row and row[-1].sentence is sentence and more and _soldiers(row[-1].category):
        return "personnel"  # "загинули 192 азербайджанські військові, ще 511 поранені, повідомило МОЗ"
    for_people = counts_people(figure.claimant, lexicon) or _printed(figure.claimant) in civil
    if figure.claimant in COUNT_PEOPLE or (for_people and not losses_of_an_army(figure)):
        return "people"
    if (
        figure.phrase.bare
        and not figure.phrase.of_them
        and figure.inherited is not None
        and not figure.inherited.human
        and not adds_to_soldiers(figure)
    ):
        return "people"
    last = before[-1] if before else None
    silent = last is not None and last.sentence.index < sentence.index - 1  # the sentence between has no figure
    reach = 2 if silent and last is not None and last.claimant == figure.claimant and _soldiers(last.category) else 1
    for earlier in reversed(before):
        if (
            earlier.sentence.paragraph is paragraph
            and earlier.human
            and earlier.category != PERSONS
            and sentence.index - earlier.sentence.index <= reach
        ):
            if is_part(earlier) and earlier.sentence is not sentence and earlier.category == "civilians":
                reach = 2  # whose whole may stand a sentence further back
                continue
            if earlier.category == "civilians" and earlier.claimant != figure.claimant:
                return "people"  # another voice, which does not say who they were
            return WHOLES.get(str(earlier.category), str(earlier.category))
    if figure.phrase.party is not None:
        return "personnel"
    if struck(figure) and (toll or figure.outcome in {"killed", "wounded"}):
        return "people"
    if (
        figure.topic_item is not None
        and figure.topic_item.get("toll") == "killed"
        and not any(item.has("forces", "adj", "loser") for item in sentence.items)
        and not _of_its_own_dead(figure)
    ):
        return "people"
    if _toll_of_a_town(figure):
        return "people"
    if figure.outcome in {"killed", "wounded"} and (_in_a_town(figure) or _fired_at(figure) or after_a_strike(figure)):
        return "people"
    for later in after:
        of_army = later.outcome in _OF_ARMIES and restates(
            figure, later
        )  # "втратила 20 тисяч убитими, тобто 650 людей"
        if later.sentence is sentence and later.human and later.category in STATUS_UNKNOWN and not of_army:
            return "people"
    spoken = [one for one in before if one.human and one.dropped is None]
    of_people = bool(spoken) and all(one.category in STATUS_UNKNOWN for one in spoken)
    if of_people and figure.outcome in {"killed", "wounded"} and not armed(sentence.items):
        return "people"
    return "personnel"


def _admitted_by_an_army(figure: Figure) -> bool:
    """Whether a ministry or staff that counts no people where they live owns to so many dead, and to no strike."""
    entry = vocabulary().parties.get(figure.claimant) if isinstance(figure.claimant, str) else None
    owns = entry is not None and entry.kind in {"forces", "ministry"} and figure.claimant not in COUNT_PEOPLE
    owns = owns and "speech_admits" in figure.sentence.means and bool(figure.phrase.toll)
    return owns and not (struck(figure) or _in_a_town(figure))


def _military(figure: Figure) -> bool:
    """Whether the noun of the dead itself says that they were soldiers ("its military dead", "900 combat deaths")."""
    items, phrase = figure.sentence.items, figure.phrase
    nouns = [items[place] for place in range(figure.at + 1, phrase.last + 1)] if phrase.toll else []
    return any(one is not None and one.has("of_soldiers") for one in [figure.topic_item, *nouns])


def hostages(figure: Figure) -> bool:
    """Whether those taken are hostages, whom no army has taken prisoner."""
    near = figure.sentence.items[max(0, figure.at - 3) : figure.phrase.last + 4]
    return any(item.has("hostages") for item in near)


def _toll_of_a_town(figure: Figure) -> bool:
    """Whether a town's own toll is told ("Goma toll climbs to 900")."""
    topic = figure.topic_item
    if topic is None or not topic.has("deaths_where_people"):
        return False
    return any(one.has("place_in") and two is topic and not two.unknown for one, two in pairwise(figure.sentence.items))


def _in_a_town(figure: Figure) -> bool:
    """Whether a sentence without a word of armies says in which town it happened ("12 загиблих у Дніпрі")."""
    items = figure.sentence.items
    led = any(
        one.has("at") and not two.unknown and (two.has("place_in") or own_land(two, figure.claimant) is not None)
        for one, two in pairwise(items)
    )
    told = items[: figure.at]
    town = any(
        two.has("place_in") and (one.has("at", "on") or not one.has("prepositions")) for one, two in pairwise(told)
    )
    fired_at = town and any(item.get("other_verbs") == "launched" or item.get("taker") == "damaged" for item in told)
    return fired_at or (not armed(items) and (led or _labelled_with_a_place(items)))


def _fired_at(figure: Figure) -> bool:
    """Whether a bare count of the hurt follows what was fired ("launches 109 drones, 7 killed")."""
    told = figure.sentence.items[: figure.at]
    return figure.phrase.bare and not armed(told) and any(item.get("other_verbs") == "launched" for item in told)


def _labelled_with_a_place(items: Sequence[Item]) -> bool:
    """Whether a place opens the item of a list ("Kharkiv: one killed")."""
    mark = next((place for place, item in enumerate(items[:4]) if item.get("punct") in _COLONS), 0)
    return any(item.has("place_in") for item in items[:mark])


def _of_its_own_dead(figure: Figure) -> bool:
    """Whether the dead are a party's own ("Moscow rarely speaks of its dead")."""
    items = figure.sentence.items
    return any(one.has("speech_pronouns", "own") and two is figure.topic_item for one, two in pairwise(items))


def counts_people(claimant: Party, lexicon: Lexicon) -> bool:
    """Whether a printed claimant is one who counts people, not soldiers (medics, a mayor)."""
    if not isinstance(claimant, Named):
        return False
    return any("issuers_civil" in entry for _, _, entry in lexicon.known(folded(claimant.name)))
