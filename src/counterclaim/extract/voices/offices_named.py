"""Who is it that a text first calls by an office or a kind ("a website called X", "an army's head ... Gen. Y")?"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from counterclaim.extract.clauses.bodies import completed
from counterclaim.extract.counts.figure import Figure, Paragraph, sentences_before
from counterclaim.extract.words.lexicon import Lexicon, folded
from counterclaim.model.claim import Named, Party, Role
from counterclaim.vocabulary.load import vocabulary

_CALLED = re.compile(r"\s(?:called|named|known as|dubbed|nicknamed)\s[\"“]?((?:[A-Z][\w’'-]*)(?:\s[A-Z][\w’'-]*){0,3})")
_OWNED = re.compile(r"(?:country|nation|kingdom|republic)[’']s\s")
_TITLED = re.compile(r"(?:^|[\s,\"“])([A-Z][a-z]+)\.?\s$")


def named_behind(paragraphs: Sequence[Paragraph], lexicon: Lexicon) -> None:
    """Gives a claimant who is named right behind what he is, or with his rank in the next sentence, that name."""
    figures = [figure for p in paragraphs for sentence in p.sentences for figure in sentence.figures]
    meant: dict[Party, Party] = {}
    for figure in figures:
        claimant = figure.claimant
        if isinstance(claimant, Named) and claimant not in meant and claimant.name[-1:].islower():
            text = figure.sentence.paragraph.text
            found = (one for one in _CALLED.finditer(text) if text.endswith(claimant.name, 0, one.start()))
            if (called := next(found, None)) is not None:
                meant[claimant] = lexicon.entry(folded(called[1])).get("party") or Named(called[1])
    for first, second in pairwise(figures):
        if _office(first, lexicon) and first.claimant not in meant and _ranked(second, first, lexicon):
            meant[first.claimant] = second.claimant
    for figure in figures:
        figure.claimant = _of_the_country(figure, lexicon) or meant.get(figure.claimant, figure.claimant)


def _of_the_country(figure: Figure, lexicon: Lexicon) -> Party:
    """The body with an id that "the country's general staff" is of the state that the sentence, or the last, names."""
    owned = _OWNED.match(figure.claimant.name) if isinstance(figure.claimant, Named) else None
    if owned is None or not isinstance(figure.claimant, Named):
        return None
    body = figure.claimant.name[owned.end() :]
    for sentence in (figure.sentence, *reversed(sentences_before(figure.sentence, 3))):
        states = [item.get("party") or item.get("adj") or item.get("place_in") for item in sentence.items]
        known = (str(party) for party in states if party in vocabulary().parties)
        found = (completed(body, str(vocabulary().state_of(party)), lexicon) for party in known)
        if (party := next((one for one in found if one is not None), None)) is not None:
            return party
    return None


def _office(figure: Figure, lexicon: Lexicon) -> bool:
    """Whether the claimant is an office alone ("head of Norway's armed forces", "Britain's most senior officer")."""
    if isinstance(figure.claimant, Role):
        return True
    name = figure.claimant.name if isinstance(figure.claimant, Named) else ""
    words = [entry for _, _, entry in lexicon.known(folded(name))]
    civil = any("issuers_civil" in entry for entry in words)  # a mayor is no lieutenant
    return not (civil or name.istitle()) and any("issuers_heads" in entry for entry in words)


def _ranked(figure: Figure, office: Figure, lexicon: Lexicon) -> bool:
    """Whether the next sentence's claimant is a person first named there, with his rank ("Gen. Eirik Hansen told")."""
    claimant, sentence = figure.claimant, figure.sentence
    person = isinstance(claimant, Named) and claimant.name.istitle() and " " in claimant.name
    beside = sentence.paragraph is office.sentence.paragraph and sentence.index - office.sentence.index == 1
    if not isinstance(claimant, Named) or not (person and beside):
        return False
    at = sentence.paragraph.text.find(claimant.name)
    rank = _TITLED.search(sentence.paragraph.text[:at]) if at > office.number.end else None
    return rank is not None and folded(rank[1]) in (lexicon.table.get("name_titles") or ())
