"""Whose is a body that a text names without its country ("the General Staff")?"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from counterclaim.extract.clauses.bodies import OF_THE_PLACE, completed
from counterclaim.extract.clauses.tokens import Item
from counterclaim.extract.counts.figure import FLYING, Figure, Paragraph
from counterclaim.extract.issuers.scenes import land_opening
from counterclaim.extract.issuers.sides import Sides, home_of
from counterclaim.extract.words.lexicon import Lexicon, folded
from counterclaim.model.claim import Named, Party
from counterclaim.vocabulary.load import vocabulary

_OF_COUNTRY = ("adj", "forces", "party", "place_in")
_HOLDER = re.compile(r" ((?:[А-ЯІЇЄҐЁ][а-яіїєґё’'-]+ )?[А-ЯІЇЄҐЁ][а-яіїєґё’'-]+)(?!\w)")
_BRANCHES = frozenset({"air force", "ground forces"})
_BODIES = frozenset({"forces", "ministry"})
_DEFENCE = "-mod"  # ends the id of a ministry of defence


def disown(paragraphs: Sequence[Paragraph], published: date | None, own: Party, lexicon: Lexicon) -> None:
    """Leaves a bare body of a country that a text does not speak of to be read by its printed name.

    A table's bare name ("Генштаб") is that of one country's body. A text speaks of that country where it names it,
    its people or a place of it, where its own source is of it, or where the country fights, on the day of publication,
    one that the text names; a text that names no country at all, in a conflict of that day, is taken to speak of it.
    Before the name of an officer or minister of another country it is that one's body ("начальник Генштаба Герасимов").
    """
    _before_another_s(paragraphs, lexicon)
    if published is None:
        return
    sentences = [sentence for paragraph in paragraphs for sentence in paragraph.sentences]
    named = (item for sentence in sentences if "party" in sentence.means for item in sentence.items)
    bare = [item for item in named if "party" in item.entry and _names_a_body(item) and _is_bare(item)]
    if not bare:
        return
    items = [item for sentence in sentences for item in sentence.items]
    vocab = vocabulary()
    spoken = {
        vocab.state_of(str(item.entry[key]))
        for item in items
        for key in _OF_COUNTRY
        if key in item.entry and item.entry[key] in vocab.parties and not any(item is one for one in bare)
    }
    if isinstance(own, str) and own in vocab.parties:
        spoken.add(vocab.state_of(own))
    for item in bare:
        state = vocab.state_of(str(item.entry["party"]))
        if state in spoken:
            continue
        pack = vocab.pack_for(published, (state,))
        if pack is None or (spoken and not spoken & set(pack.belligerents)):
            item.entry = {key: value for key, value in item.entry.items() if key not in {"party", "capital"}}


def _before_another_s(paragraphs: Sequence[Paragraph], lexicon: Lexicon) -> None:
    for paragraph in paragraphs:
        sentences = [one for one in paragraph.sentences if {"party", "issuers_bodies"} <= one.means]
        for item in (one for sentence in sentences for one in sentence.items):
            if "party" not in item.entry or "issuers_bodies" not in item.entry or not _is_bare(item):
                continue
            name = _HOLDER.match(paragraph.text, item.end)
            home = home_of(Named(name[1]), lexicon) if name is not None else None
            if home is not None and home != vocabulary().state_of(str(item.entry["party"])):
                item.entry = {key: value for key, value in item.entry.items() if key not in {"party", "capital"}}


def _names_a_body(item: Item) -> bool:
    """Whether a word is a body's name, or its owner's form ("the General Staff's deputy chief")."""
    return "issuers_bodies" in item.entry or ("possessive" in item.entry and "plain_party" in item.entry)


def _is_bare(item: Item) -> bool:
    """Whether a word names one country's body by what every country's is called."""
    entry = vocabulary().parties.get(str(item.entry["party"]))
    return entry is not None and entry.kind in _BODIES


def own_army(figures: Sequence[Figure], sides: Sides, lexicon: Lexicon) -> None:
    """Says whose "the military" or "the army" is that speaks without its country.

    It is that of the only state among the sides, where that one fights a movement; of two states, that of the one that
    spoke last, else of the one named most. One whose army has no id keeps its printed name.
    """
    if any(_without_country(figure.claimant) for figure in figures):
        _own_army(figures, sides, lexicon)
    told_of_the_sky(figures)


def _own_army(figures: Sequence[Figure], sides: Sides, lexicon: Lexicon) -> None:
    states = [party for party in sides.parties if vocabulary().parties[party].kind == "state"]
    last: str | None = None
    for figure in figures:
        party = figure.claimant
        if not isinstance(party, Named) or not _without_country(party):
            last = home_of(party, lexicon) or last
            continue
        whose = last if len(states) > 1 and last is not None else next(iter(states), None)
        land = land_opening(figure.sentence)
        whose = whose if land is None else land  # "In Sudan, the army said"
        if whose in states and "issuers_armed" in lexicon.entry(folded(party.name)):
            others = (
                states
                if land is None and (last is not None or party.name[:1].isupper() or folded(party.name) in _BRANCHES)
                else ()
            )  # "the military" is no ministry of Gaza's that spoke before
            bodies = (completed(party.name, str(one), lexicon) for one in dict.fromkeys([whose, *others]))
            figure.claimant = next((one for one in bodies if one is not None), party)


def told_of_the_sky(figures: Sequence[Figure]) -> None:
    """What a state says it shot down is its air force's word, where that one goes on with it in the same paragraph."""
    known = vocabulary().parties
    flying = [one for one in figures if one.category in FLYING and isinstance(one.claimant, str)]
    for figure in flying:
        body = known.get(str(figure.claimant))
        if body is None or body.kind != "forces":
            continue
        for one in flying:
            here = one.sentence.paragraph is figure.sentence.paragraph and one.sentence.index < figure.sentence.index
            if here and one.claimant == vocabulary().state_of(str(figure.claimant)):
                one.claimant = figure.claimant


def _without_country(party: Party) -> bool:
    """Whether a body is named by what every country calls its own ("military", "Air Force")."""
    return isinstance(party, Named) and (
        (party.name.islower() and " " not in party.name) or folded(party.name) in {*_BRANCHES, "navy", "army"}
    )


def ministers_ministry(figures: Sequence[Figure], lexicon: Lexicon) -> None:
    """Gives what "the ministry" tells to that of the minister who spoke before, and names a body without its "'s"."""
    common = frozenset(lexicon.table.get("ministry_words") or ())
    kinds = vocabulary().parties
    ministry: str | None = None
    for figure in figures:
        claimant = figure.claimant
        if isinstance(claimant, str) and claimant in kinds:
            parent = kinds[claimant].parent if kinds[claimant].kind == "office" else None
            body = claimant if kinds[claimant].kind == "ministry" else parent
            ministry = body if body is not None and kinds[body].kind == "ministry" else None
        elif isinstance(claimant, Named):
            if ministry is not None and folded(claimant.name) in common:
                figure.claimant = ministry
            elif claimant.name.endswith(("'s", "’s")):
                name = claimant.name[:-2]
                figure.claimant = lexicon.entry(folded(name)).get("party") or replace(claimant, name=name)


def own_ministry(figures: Sequence[Figure], sides: Sides, own: Party, lexicon: Lexicon) -> None:
    """Gives what a ministry without its country tells to that of the page's own land, or of the only land spoken of.

    "міністерство охорони здоров'я" of a text on Gaza; a ministry of defence has readings of its own.
    """
    known = vocabulary().parties
    lands = [vocabulary().state_of(own)] if isinstance(own, str) and own in known else []
    lands = lands or [party for party in sides.parties if party in known and known[party].kind != "group"]
    for name in {figure.claimant.name for figure in figures if isinstance(figure.claimant, Named)}:
        if " " not in name and not name.isupper():
            continue
        bare = name.partition(" ")[2] if folded(name).startswith(OF_THE_PLACE) else name
        found = {completed(bare, land, lexicon) for land in lands} - {None}
        party = next(iter(found)) if len(found) == 1 and _speaks_of_one(lands) else None
        if isinstance(party, str) and known[party].kind == "ministry" and not party.endswith(_DEFENCE):
            for figure in figures:
                if isinstance(figure.claimant, Named) and figure.claimant.name == name:
                    figure.claimant = party


def _speaks_of_one(lands: Sequence[str]) -> bool:
    """Whether no second land but the other side of its war is spoken of, whose ministry it could be as well."""
    wars = [{*pack.belligerents, str(pack.theatre)} for pack in vocabulary().packs.values()]
    return len(lands) == 1 or any(set(lands) <= war for war in wars)
