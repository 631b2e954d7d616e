"""Where does an outlet tell in its own words what stands between the reports of others?"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from counterclaim.extract.bulletins.bulletins import Reading
from counterclaim.extract.counts.figure import Figure
from counterclaim.extract.issuers.sides import counted_by, home_of
from counterclaim.extract.passes.passes import is_outlet
from counterclaim.extract.whose.persons import COUNT_PEOPLE, STATUS_UNKNOWN, civil_office, counts_people
from counterclaim.extract.words.lexicon import Lexicon, folded
from counterclaim.model.claim import Named, Party
from counterclaim.vocabulary.load import vocabulary

_QUOTES = frozenset('"“”«»')


def drop_strangers(figures: Sequence[Figure], own: Party, lexicon: Lexicon) -> None:
    """A body that counts one side's losses does not speak of the other's in a sentence that does not name it.

    Nor does a body that counts the people of one country, its health ministry, of those of another.
    """
    if not figures:
        return
    counted = {claimant: side for pack in vocabulary().packs.values() for claimant, side in pack.counters.items()}
    states = set(counted.values())
    ministry: dict[int, Party] = {}  # the last body of a paragraph that counts an army's losses
    told: set[tuple[Party, Party, int]] = set()  # of whom each is said to have told in a paragraph
    for figure in figures:
        claimant, subject = figure.claimant, figure.subject
        heard = claimant, subject, figure.sentence.paragraph.index
        if claimant != own and _of_another_country(figure, lexicon):
            figure.claimant = None
            continue
        if _of_an_army(figure, lexicon):
            figure.claimant = ministry.get(figure.sentence.paragraph.index)
            continue
        if isinstance(claimant, str) and claimant in counted:
            ministry[figure.sentence.paragraph.index] = claimant
        if figure.spoken and figure.topic == "loss":
            told.add(heard)
        if (
            figure.topic != "loss"
            or figure.spoken
            or figure.twin is not None
            or claimant == own
            or heard in told
            or "own" in figure.sentence.means
            or _headed_by(figure, claimant)
            or not isinstance(claimant, str)
            or not isinstance(subject, str)
        ):
            continue
        monitor = claimant in vocabulary().parties and vocabulary().parties[claimant].kind in {"monitor", "media"}
        if counted.get(claimant, subject) != subject and subject in states and not monitor:
            figure.claimant = None


def _headed_by(figure: Figure, claimant: Party) -> bool:
    """Whether the line above a list says that the claimant counts the losses that follow."""
    header = figure.sentence.header
    return header is not None and any(item.get("party") == claimant for item in header.items)


def bulletin_goes_on(figures: Sequence[Figure], own: Party, rows: Sequence[Reading] = ()) -> None:
    """A paragraph in which nobody speaks goes on with the bulletin told right before it, of the same side's losses.

    Only of a body that counts that side's losses day by day, and of an army's, not of people hurt or of what was shot
    down in a night: "Russia lost 900 men in a day, the General Staff said. ¶ Since the invasion its losses come to
    860,000." So does a headline that tells nobody above a body's own list, whose `rows` are read apart.
    """
    for figure in figures:
        above = bool(rows) and figure.topic == "loss" and figure.sentence.paragraph.zone != "body"
        if above and figure.claimant is None and figure.subject in {None, rows[0].subject}:
            figure.claimant, figure.subject = rows[0].claimant, rows[0].subject
    if own is not None and not is_outlet(own):
        return
    last: Figure | None = None
    for figure in figures:
        if figure.topic != "loss" or figure.sentence.paragraph.zone != "body":
            continue
        if last is not None and figure.claimant is None and not figure.spoken and _goes_on_with(figure, last):
            figure.claimant, figure.subject = last.claimant, last.subject
        last = figure


def _goes_on_with(figure: Figure, last: Figure) -> bool:
    """Whether a figure that nobody tells is of the losses that the body right before it counts."""
    here = figure.sentence.paragraph
    near = here.index - last.sentence.paragraph.index <= 1 + here.listed  # a list stands behind its heading
    body = last.claimant if isinstance(last.claimant, str) else None
    at_war = body is not None and vocabulary().side_of(body) is not None
    enemys = figure.subject is None and "enemy" in figure.sentence.means
    counts = at_war and counted_by(body) == last.subject and (enemys or figure.subject == last.subject)
    armed = not {figure.category, last.category} & STATUS_UNKNOWN and figure.outcome != "recovered"
    night = figure.outcome == "shot-down" and "counts_total" not in figure.sentence.means  # another body's
    return near and counts and armed and not night


def _of_an_army(figure: Figure, lexicon: Lexicon) -> bool:
    """Whether an army's losses are told, by nobody in their sentence, behind a mayor or a governor, who counts none."""
    items, claimant = figure.sentence.items, figure.claimant
    if figure.topic != "loss" or figure.spoken or not isinstance(claimant, Named) or figure.category != "personnel":
        return False
    parties = vocabulary().parties
    owners = (two.get("party") for one, two in pairwise(items[: figure.at]) if one.get("toll") == "lost")
    armed = any(party in parties and parties[party].kind == "forces" for party in owners)
    return armed and civil_office(claimant.name, [figure.sentence.paragraph], lexicon)


def _of_another_country(figure: Figure, lexicon: Lexicon) -> bool:
    """Whether people hurt are told, by nobody in their sentence, behind a body that counts those of another country."""
    if figure.topic != "loss" or figure.spoken or figure.twin is not None or figure.category not in STATUS_UNKNOWN:
        return False
    if figure.claimant not in COUNT_PEOPLE and not counts_people(figure.claimant, lexicon):
        return False
    home = home_of(figure.claimant, lexicon)
    return home is not None and isinstance(figure.subject, str) and figure.subject != home


def _fights(claimant: Party, lexicon: Lexicon) -> bool:
    """Whether a claimant is a party or a body; a person printed by name goes on speaking of the people of his place."""
    if isinstance(claimant, Named):
        return any(lexicon.entry(folded(word)).get("issuers_bodies") for word in claimant.name.split())
    return isinstance(claimant, str)


def _joined(figure: Figure) -> bool:
    """Whether "and" joins a figure to the one before it ("511 soldiers and one civilian")."""
    return (
        figure.at > 0
        and figure.sentence.items[figure.at - 1].has("and")
        and not figure.sentence.items[figure.at].unknown
    )


def own_counts(figures: Sequence[Figure], outlet: Party) -> None:
    """What an outlet says it has counted itself is its own claim ("by our count", "по подсчётам агентства").

    Annotation rules, section 4: all else that an outlet tells in its own voice has no claimant.
    """
    for figure in figures:
        means = figure.sentence.means
        counts = "speech_self" in means and "speech_corrects" not in means
        if figure.claimant is None and (counts or ("first_person" in means and _we_count(figure))):
            figure.claimant = outlet


def _we_count(figure: Figure) -> bool:
    """Whether "we" is the subject of a word of counting in a sentence that quotes nobody ("We have identified")."""
    items, text = figure.sentence.items, figure.sentence.paragraph.text
    if any(item.get("punct") in _QUOTES for item in items) or text[: items[0].start].rstrip()[-1:] in _QUOTES:
        return False
    for place, item in enumerate(items[: figure.at]):
        if not item.has("first_person"):
            continue
        verb = next((one for one in items[place + 1 :] if not one.has("have", "also", "aux")), None)
        if verb is not None and verb.has("speech_lists", "speech_puts") and not verb.has("party"):
            return True
    return False


def own_voice(figures: Sequence[Figure], own: Party, lexicon: Lexicon) -> None:
    """People hurt, told without a speaker after a body's report of another kind of loss, are told by the outlet itself.

    Args:
        own: the party whose document it is, which tells all that nobody else does; null for an outlet's.
    """
    if own is not None and not is_outlet(own):
        return
    for place, figure in enumerate(figures):
        whole = figures[place - 1] if place and figure.phrase.of_them else None
        if whole is not None and whole.sentence is figure.sentence and whole.told_after == figure.claimant is not None:
            figure.told_after, figure.claimant = figure.claimant, whole.claimant  # "19 died, nine of them children"
            continue
        if (
            figure.category not in STATUS_UNKNOWN
            or figure.spoken
            or figure.phrase.of_them
            or figure.outcome == "recovered"
            or is_outlet(figure.claimant)
            or (place and figures[place - 1].sentence is figure.sentence and _joined(figure))
        ):
            continue
        before = [f for f in figures[max(0, place - 12) : place] if f.sentence.paragraph is figure.sentence.paragraph]
        read = [f for f in before if f.category is not None and f.sentence is not figure.sentence]
        others = [f for f in read if f.claimant == figure.claimant]
        if others and not any(f.category in STATUS_UNKNOWN for f in others) and _fights(figure.claimant, lexicon):
            figure.told_after, figure.claimant = figure.claimant, None
        elif before and before[-1].told_after is not None and before[-1].sentence is figure.sentence:
            figure.told_after, figure.claimant = before[-1].told_after, None
