"""Whose figures are those of a headline or a caption that the body tells as well?"""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.extract.clauses.bodies import of_another_state
from counterclaim.extract.counts.figure import PERSONS, Figure, Paragraph
from counterclaim.extract.issuers.sides import home_of, side
from counterclaim.extract.words.lexicon import Lexicon, folded
from counterclaim.model.claim import Named, Party
from counterclaim.vocabulary.load import vocabulary

_ROUND = 0.1  # of a figure: how far a headline's round number may lie from it
_WHOLE = frozenset({"state", "group"})


def lend_to_headlines(paragraphs: Sequence[Paragraph], lexicon: Lexicon) -> None:
    """Headline and caption: the issuer of the same figure in the body, else of the body's first report."""
    vocab = vocabulary()
    figures = [figure for p in paragraphs for sentence in p.sentences for figure in sentence.figures]
    body = [f for f in figures if f.sentence.paragraph.zone == "body" and f.dropped is None]
    for figure in figures:
        if figure.sentence.paragraph.zone == "body":
            continue
        same = [f for f in body if figure.number.stated is not None and _tells(f, figure)]
        generic = isinstance(figure.claimant, Named) and _generic(figure.claimant.name)
        same = same or ([f for f in body if _rounded(figure, f)] if generic else [])
        near = [
            f
            for f in body
            if isinstance(f.claimant, str)
            and isinstance(figure.claimant, str)
            and f.claimant in vocab.parties
            and vocab.within(f.claimant, figure.claimant)
        ]
        twin = next((f for f in same if f.category == figure.category), None)
        if twin is not None:
            figure.twin = twin
        bare = bool(same) and of_another_state(figure.claimant, same[0].claimant)
        bare = bare or (bool(same) and _body_of(figure.claimant, same[0].claimant, lexicon))
        if figure.claimant is None or bare or (same and isinstance(figure.claimant, Named)):
            chosen = (same or body[:1] or [figure])[0]
            figure.claimant = chosen.claimant or figure.claimant
        elif near:
            figure.claimant = next((f for f in near if f in same), near[0]).claimant
        elif body and _hands_on(figure.claimant, body, lexicon):
            figure.claimant = body[0].claimant


def _hands_on(label: Party, body: Sequence[Figure], lexicon: Lexicon) -> bool:
    """Whether an outlet that labels a headline only quotes whoever tells the body's first figure ("NYT: ..."), in a
    sentence that names an outlet as well.
    """
    first, outlets = body[0], lexicon.table.get("outlets") or ()
    if not isinstance(label, Named) or first.claimant is None or folded(label.name) not in outlets:
        return False
    told = folded(first.claimant.name) in outlets if isinstance(first.claimant, Named) else False
    items, text = first.sentence.items, first.sentence.paragraph.folded
    sentence = f" {text[items[0].start : items[-1].end]} "
    return not told and any(f" {one} " in sentence.replace(",", " ") for one in outlets)


def _generic(name: str) -> bool:
    """Whether a headline only says what kind of source tells it ("relatives", "Media outlet identifies 79,000")."""
    return name.islower() or (" " in name and name[1:].islower())


def _rounded(headline: Figure, told: Figure) -> bool:
    """Whether a headline's figure is a rounder form of one told below ("passes 90,000" of 94,000)."""
    one, two = headline.number.stated, told.number.stated
    alike = headline.category == told.category or (headline.category == PERSONS and told.human)
    if one is None or two is None or not alike:
        return False
    rounder = len(str(int(one)).rstrip("0")) < len(str(int(two)).rstrip("0"))
    return rounder and abs(two - one) < _ROUND * two


def _tells(told: Figure, printed: Figure) -> bool:
    """Whether a figure of the body is a headline's, or the range of which the headline has one end."""
    number, ends = told.number, (told.number.low, told.number.high)
    return printed.number.stated == number.stated or (number.stated is None and printed.number.stated in ends)


def _body_of(printed: Party, told: Party, lexicon: Lexicon) -> bool:
    """Whether a headline's state or movement is short for a body of its own that tells the same figure below."""
    parties = vocabulary().parties
    if not isinstance(printed, str) or not isinstance(told, Named) or printed not in parties:
        return False
    whole = parties[printed].kind in _WHOLE and any(map(str.isupper, told.name))
    return whole and home_of(told, lexicon) == side(printed)
