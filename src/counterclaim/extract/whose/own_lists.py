"""Whose are the dead that a body lists, which keeps the lists of one side?"""

from __future__ import annotations

from itertools import pairwise

from counterclaim.extract.clauses.bodies import COUNT_THINGS, is_monitor
from counterclaim.extract.counts.figure import Figure, Sentence
from counterclaim.extract.issuers.sides import side
from counterclaim.extract.whose.case import Case
from counterclaim.extract.whose.owners import Voice
from counterclaim.extract.whose.victims import WHERE_THEY_LIVE, struck_at
from counterclaim.extract.words.lexicon import folded
from counterclaim.model.claim import Named, Party
from counterclaim.vocabulary.load import vocabulary

_COUNTS = frozenset({"tallied", "has_now", "speech_before", "speech_after", "speech_sees", "counts_bulletin"})
_BESIDE = 2  # items behind "to the account of" among which a side is named
_GROUND = frozenset({"settlements", "area", "aid-package"})


def of_own_lists(case: Case) -> Party:
    """The side whose own people a body lists, where its sentence names the other side only for a deed; else null."""
    figure, voice = case.figure, case.voice
    if figure.category not in WHERE_THEY_LIVE and not is_monitor(voice.claimant):
        return None
    listed = listed_by(voice)
    if figure.category not in WHERE_THEY_LIVE:
        other = voice.sides.opponent(listed)
        fell_there = figure.human and other is not None and _scene_named(figure.sentence, other)
        return listed if fell_there and not _names_men_of(figure.sentence, other) else None
    if voice.home is None or listed != voice.home:
        return None
    if struck_at(figure.sentence.items, figure) not in {None, voice.home}:
        return None
    other = voice.sides.opponent(voice.home)
    return None if other is not None and _scene_named(figure.sentence, other) else voice.home


def _names_men_of(sentence: Sentence, other: Party) -> bool:
    """Whether a sentence names a side for more than the place where others fell."""
    for place, item in enumerate(sentence.items):
        men = item.get("adj") or item.get("forces")
        if men is not None and side(str(men)) == other:
            return True
        led = place and sentence.items[place - 1].has("prepositions", "at", "on") and not item.unknown
        here = item.has("party") and not led and not item.has("place_in")
        if here and side(str(item.get("party"))) == other:
            return True
    return False


def _scene_named(sentence: Sentence, country: Party) -> bool:
    """Whether a sentence says that it happened in a country, and not only that its forces did it."""
    for one, two in pairwise(sentence.items):
        here = country in (two.get("party"), two.get("place_in"), one.get("place_in"))
        led = one.has("prepositions", "at", "on") or {"on", "in", "near"} & set(two.unknown)
        if here and (led or "place_in" in two.entry or "place_in" in one.entry):
            return True
    return False


def listed_by(voice: Voice) -> str | None:
    """Whose people a claimant counts that keeps the lists of one side's dead: a monitor, or a body of that side."""
    counted = counts_by_habit(voice)
    if counted is None or not isinstance(voice.claimant, str):
        return None
    own = vocabulary().state_of(voice.claimant) == counted
    return counted if own or vocabulary().parties[voice.claimant].kind == "monitor" else None


def counted_at_home(case: Case) -> Party:
    """The country whose name a rights group or a hospital's network bears, whose people it counts where no other side
    is named ("the Sudanese doctors' union said gunmen had killed 17"); else null.
    """
    voice = case.voice
    if not isinstance(voice.claimant, Named) or voice.home is None or not case.figure.human:
        return None
    known = [entry for _, _, entry in case.lexicon.known(folded(voice.claimant.name))]
    counts = any("issuers_civil" in entry or "issuers_organised" in entry for entry in known)
    counts = counts and not any("issuers_armed" in entry or "issuers_heads" in entry for entry in known)
    return voice.home if counts and {voice.home}.issuperset(voice.sides.parties) else None


def counts_by_habit(voice: Voice) -> str | None:
    """Whose losses a claimant counts by habit, as the conflict's pack says."""
    if not isinstance(voice.claimant, str):
        return None
    for pack in vocabulary().packs.values():
        if pack.first_day == voice.sides.first_day and voice.claimant in pack.counters:
            return pack.counters[voice.claimant]
    return None


def on_a_list_of_kit(figure: Figure) -> None:
    """Makes kit lost that a monitor of lost kit is said to have counted, whatever the verb ("Oryx має 4 093 танки")."""
    kit = figure.category is not None and not figure.human and figure.category not in _GROUND
    counted = figure.claimant in COUNT_THINGS and not _COUNTS.isdisjoint(figure.sentence.means)
    if kit and counted and figure.dropped == "strength" and _has_now(figure):
        figure.dropped, figure.topic, figure.governor, figure.outcome = None, "loss", None, "lost"
    if kit and counted and figure.topic == "loss" and figure.governor is None and figure.dropped is None:
        figure.outcome = figure.outcome or "lost"
    if kit and figure.claimant in COUNT_THINGS and on_the_account(figure) is not None and not figure.phrase.done:
        figure.outcome = "lost"


def _has_now(figure: Figure) -> bool:
    """Whether a figure has no fate but that a list has it ("Перелік Oryx налічує 302 літаки")."""
    governor, items = figure.governor, figure.sentence.items
    return governor is not None and 0 <= governor.place < len(items) and items[governor.place].has("has_now")


def on_the_account(figure: Figure) -> Party:
    """The side to whose account a sentence puts a figure ("на рахунку росіян 2 235 танків"); null for none."""
    governor, items = figure.governor, figure.sentence.items
    here = governor is not None and governor.role == "taker" and governor.place < len(items)  # no other sentence's
    if governor is None or not here or not items[governor.place].has("credited"):
        return None
    named = (one.get("adj") or one.get("forces") or one.get("party") for one in items[governor.place + 1 :][:_BESIDE])
    found = next((party for party in named if party is not None), None)
    return None if found is None else side(str(found))
