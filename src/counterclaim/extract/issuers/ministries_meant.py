"""Which ministry is a bare one that tells of its own side's losses, where the text names another?"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from counterclaim.extract.clauses.tokens import Item
from counterclaim.extract.counts.figure import Figure, Paragraph
from counterclaim.extract.issuers.sides import Sides
from counterclaim.extract.words.lexicon import Lexicon, folded
from counterclaim.model.claim import Named, Party
from counterclaim.vocabulary.load import vocabulary

_FLYING = frozenset({"uavs", "missiles", "rockets"})
_DOWN = frozenset({"shot-down", "destroyed"})
_BRITISH, _SO_SPELT = "uk-mod", "Ministry of Defence"
_HURT = frozenset({"killed", "wounded", "missing", "casualties"})
_AT_LEAST = 1000  # losses of its own that no ministry tells by the way


def another_ministry(
    figures: Sequence[Figure], paragraphs: Sequence[Paragraph], sides: Sides, lexicon: Lexicon, *, own: Party
) -> list[Figure]:
    """Gives large losses that a ministry without its country is read to tell of its own side to the one that is named.

    "Russian losses have passed half a million, the Ministry of Defence said ..., according to British intelligence."
    Drones that it shot down, and what it destroyed, make it the ministry of the side that they fly against.

    Returns:
        The other figures of a ministry so read, whose subject has to be asked for again: "the enemy's" is another now.
    """
    kinds = vocabulary().parties
    others = [one for one in figures if one.claimant != own]  # a ministry's own page needs no name
    bare = [one for one in others if isinstance(one.claimant, str) and _of_a_ministry(one)]
    downed = [one for one in others if _struck(one) and _bare(one, lexicon)]
    answered = [one for one in others if _of_parliament(one, lexicon) is not None]
    if any(map(_of_british_dead, others)):
        for figure in others:
            spelt = isinstance(figure.claimant, Named) and figure.claimant.name == _SO_SPELT
            figure.claimant = _BRITISH if spelt else figure.claimant
    if not (bare or downed or answered):
        return []
    items = (item for paragraph in paragraphs for sentence in paragraph.sentences for item in sentence.items)
    named = dict.fromkeys(str(item.get("party")) for item in items if "party" in item.entry and _with_country(item))
    ministries = [party for party in named if party in kinds and kinds[party].kind == "ministry"]
    if not ministries and bare:
        publish = (lexicon.table.get("intelligence_updates") or {}).items()
        ministries = [one for one, words in publish if any(word in p.folded for p in paragraphs for word in words)]
        bare = bare if ministries else []
    else:
        bare = [one for one in bare if one.subject == vocabulary().state_of(str(one.claimant))]
    for figure in bare:
        if figure.claimant not in named and len(ministries) == 1:
            figure.claimant = ministries[0]
    read_as: dict[Party, str] = {}
    for figure in answered:
        ministry = _of_parliament(figure, lexicon)
        if ministry is not None and figure.claimant not in named:
            read_as[figure.claimant] = ministry
    for figure in downed:
        foe = sides.opponent(figure.subject)
        if foe is not None and figure.claimant not in named:
            its = [name for name, one in kinds.items() if one.kind == "ministry" and vocabulary().state_of(name) == foe]
            if len(its) == 1:
                read_as[figure.claimant] = its[0]
                figure.claimant = its[0]
    read = {id(one) for one in downed}
    followed = [one for one in others if one.claimant in read_as and id(one) not in read]
    for figure in followed:
        figure.claimant = read_as[figure.claimant]
    return followed


def _of_british_dead(figure: Figure) -> bool:
    """Whether "the Ministry of Defence", so spelt and of no country, tells of British servicemen killed or hurt."""
    name = figure.claimant.name if isinstance(figure.claimant, Named) else ""
    own = vocabulary().state_of(_BRITISH)
    return name == _SO_SPELT and figure.human and figure.subject == own and figure.outcome in _HURT


def _with_country(item: Item) -> bool:
    """Whether a party is printed by a name of its own, and no bare ministry that the tables give to one side."""
    ministry = vocabulary().parties[str(item.get("party"))].kind == "ministry"
    return not (ministry and item.has("issuers_bodies"))


def _of_parliament(figure: Figure, lexicon: Lexicon) -> str | None:
    """The ministry that answers to a parliament named in the figure's paragraph ("told MPs"); null for none."""
    claimant = figure.claimant
    known = vocabulary().parties.get(claimant) if isinstance(claimant, str) else None
    bare = isinstance(claimant, Named) and folded(claimant.name) in (lexicon.table.get("defence_ministries") or ())
    if not bare and (known is None or known.kind != "ministry"):
        return None
    answers = (lexicon.table.get("answers_to") or {}).items()
    text = f" {figure.sentence.paragraph.folded} "
    return next((one for one, words in answers if any(f" {word}" in text for word in words)), None)


def _bare(figure: Figure, lexicon: Lexicon) -> bool:
    """Whether a ministry of defence tells a figure, its country not in its name or only guessed."""
    claimant = figure.claimant
    if isinstance(claimant, Named):
        return folded(claimant.name) in (lexicon.table.get("defence_ministries") or ())
    known = vocabulary().parties.get(claimant) if isinstance(claimant, str) else None
    return known is not None and known.kind == "ministry" and figure.subject == vocabulary().state_of(str(claimant))


def _struck(figure: Figure) -> bool:
    """Whether a figure tells what was shot down or destroyed, and not what a side has lost of its own."""
    taken = figure.governor is not None and figure.governor.role == "taker"
    downed = figure.category in _FLYING and figure.outcome in _DOWN
    return figure.topic == "loss" and (taken or downed) and "own" not in figure.sentence.means and not figure.phrase.its


def _of_a_ministry(figure: Figure) -> bool:
    """Whether a ministry tells a large loss of persons, and does not admit it."""
    known = vocabulary().parties.get(str(figure.claimant))
    large = figure.human and (figure.number.stated or figure.number.low or 0) >= _AT_LEAST
    admits = not figure.sentence.means.isdisjoint({"speech_admits", "own"}) or _its_toll(figure)
    return known is not None and known.kind == "ministry" and large and not admits


def _its_toll(figure: Figure) -> bool:
    """Whether "its losses" stand before a figure ("Moscow last updated its toll on Friday, when the ministry gave")."""
    before = figure.sentence.items[: figure.at]
    return any(one.has("speech_pronouns") and two.has("toll") and not two.unknown for one, two in pairwise(before))
