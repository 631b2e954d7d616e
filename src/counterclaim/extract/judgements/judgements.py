"""What does a text judge, ask or report without a figure?

Judgements of a claim ("plausible, if ..."), records ("highest since ..."), expectations, requests for comment and their
answers, and advances without a distance become claims whose quantity is null. The words stand in `judgements.XX.yml`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from counterclaim.extract.counts.figure import Paragraph
from counterclaim.extract.issuers.sides import Sides
from counterclaim.extract.judgements.assessments import judged, probable
from counterclaim.extract.judgements.judged_sentences import Judged, Span, judged_sentences
from counterclaim.extract.judgements.moves import moved
from counterclaim.extract.judgements.requests import request_claims
from counterclaim.extract.words.forms import Folded
from counterclaim.extract.words.judging_words import judging_words, probability
from counterclaim.extract.words.lexicon import Lexicon
from counterclaim.model.claim import Claim, Party, label_of
from counterclaim.model.document import Document


def judgements(
    document: Document,
    paragraphs: Sequence[Paragraph],
    *,
    folded: Folded,
    lexicon: Lexicon,
    own: Party,
    sides: Sides,
    turns: Mapping[int, Party],
    claims: Sequence[Claim],
) -> list[Claim]:
    """The claims without a figure, in text order, identified.

    A judgement's claimant is whoever the sentence reports, else `own`; an outlet's own voice stays null. A request's
    claimant is who asked, the document's source where nobody is named; its subject is whoever was asked.

    Args:
        document: whose text it is.
        paragraphs: its lines that may hold a judgement.
        folded: its text as the tables see it.
        lexicon: the tables of its language.
        own: the party whose own voice it is; null for an outlet.
        sides: who fights whom in it.
        turns: whose voice a line is, by the line's index, where its label says so.
        claims: those with a figure, so that a probability told of a figure is not told twice.
    """
    counted = sorted(claim.quote.start for claim in claims if claim.quote.start is not None)
    words = judging_words(lexicon.language)
    known = Judged(document, folded, lexicon, words, own, sides, turns, counted)
    found: dict[tuple[int, int, str], Claim] = {}
    asked: list[Party] = []
    for span in judged_sentences(paragraphs, known):
        for claim in _read(span, known, asked):
            quote = claim.quote
            found.setdefault((quote.start or 0, quote.end or 0, label_of(claim.subject)), claim)
    return _without_inner(list(found.values()))


def _read(span: Span, known: Judged, asked: list[Party]) -> Iterator[Claim]:
    """The claims of a sentence; whom it says were asked is kept in `asked` for the answers that follow."""
    told = probability(span.folded, known.words)
    spoken = False
    for hit in span.hits:
        if hit.cue.topic == "assessment":
            judgement = judged(span, hit, known, told=told)
            if judgement is not None:
                yield judgement
                spoken = True
        elif hit.cue.topic == "request":
            requests = request_claims(span, hit, known, asked)
            if hit.cue.tells == "asked" and requests:
                asked[:] = [claim.subject for claim in requests]
            yield from requests
        elif hit.cue.topic == "territory":
            moves = list(moved(span, hit, known, told_as=told))
            spoken = spoken or bool(moves)
            yield from moves
    bare = next((hit for hit in span.hits if not hit.cue.topic), None)
    if told and not spoken and bare is not None and (claim := probable(span, bare, known)) is not None:
        yield claim


def _without_inner(claims: list[Claim]) -> list[Claim]:
    """The claims without those whose quote lies inside another one of the same topic, in text order."""
    reached: dict[str, tuple[int, int]] = {}
    kept: list[Claim] = []
    for claim in sorted(claims, key=lambda claim: (claim.quote.start or 0, -(claim.quote.end or 0))):
        span = claim.quote.start or 0, claim.quote.end or 0
        last = reached.get(claim.topic)
        again = last is not None and claim.place is not None and span[0] < last[1] and _same_move(claim, kept[-1])
        if again:
            continue
        if last is None or span[1] > last[1] or span == last or (claim.place and claim.place != kept[-1].place):
            reached[claim.topic] = span
            kept.append(claim)
    return kept


def _same_move(one: Claim, other: Claim) -> bool:
    """Whether two claims tell of one move of one side at one place."""
    return (one.place, one.subject, one.outcome) == (other.place, other.subject, other.outcome)
