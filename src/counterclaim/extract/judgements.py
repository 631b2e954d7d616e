"""What does a text judge, ask or report without a figure?

Judgements of a claim ("plausible, if ..."), records ("highest since ..."), expectations, requests for comment and their
answers, and advances without a distance become claims whose quantity is null. The words stand in `judgements.XX.yml`.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise
from operator import attrgetter
from typing import Any

from counterclaim.extract.figure import Paragraph
from counterclaim.extract.forms import Folded
from counterclaim.extract.gate import JUDGES
from counterclaim.extract.headlines import all_reports
from counterclaim.extract.judging_words import Cue, Words, judging_words, likelihood_of, probability, starting
from counterclaim.extract.lexicon import Lexicon, lexicon
from counterclaim.extract.numbers import find_numbers
from counterclaim.extract.periods import find_times
from counterclaim.extract.records import outlet_of
from counterclaim.extract.report import Report
from counterclaim.extract.tokens import Item, items_of, sentence_starts
from counterclaim.model.claim import Category, Claim, Named, Party, Topic, identified
from counterclaim.model.document import Document
from counterclaim.model.period import UNSTATED, Period
from counterclaim.model.quote import Quote
from counterclaim.vocabulary.load import vocabulary

_LONGEST = 200
LONGEST_SENTENCE = 2_000
"""Characters above which a stretch without a full stop is no sentence and not judged; long ones in print have 800."""
_BESIDE = 32
_start = attrgetter("start")
_NEGATED = re.compile(r"(?<!\w)(?:not|no|never|failed to|without|не|ні|ни|нет|немає)\s+(?:\w+\s+)?\Z")
_ANSWERS = {"asked": "comment asked", "declined": "comment declined", "silent": "no answer"}


@dataclass(frozen=True, slots=True)
class _Text:
    """What the sentences of one document share."""

    document: Document
    folded: Folded
    lexicon: Lexicon
    words: Words
    own: Party


@dataclass(frozen=True, slots=True)
class _Span:
    """A sentence: its paragraph, its place there, its items, those of the sentences before it, the cues in it."""

    paragraph: Paragraph
    start: int
    end: int
    items: Sequence[Item]
    before: Sequence[Sequence[Item]]
    cues: set[int]

    @property
    def folded(self) -> str:
        return self.paragraph.folded[self.start : self.end]


def judgements(
    document: Document, paragraphs: Sequence[Paragraph], folded: Folded, lexicon: Lexicon, own: Party
) -> list[Claim]:
    """The claims without a figure, in text order, identified; `own` is the party whose own voice the document is.

    A judgement's claimant is whoever the sentence reports, else `own`; an outlet's own voice stays null. A request's
    claimant is the document's source, its subject whoever was asked.
    """
    known = _Text(document, folded, lexicon, judging_words(lexicon.language), own)
    found: dict[tuple[int, int], Claim] = {}
    for span in _spans(paragraphs, known):
        for claim in _read(span, known):
            quote = claim.quote
            found.setdefault((quote.start or 0, quote.end or 0), claim)
    return _without_inner(list(found.values()))


def _spans(paragraphs: Sequence[Paragraph], known: _Text) -> Iterator[_Span]:
    """The sentences in which a cue may stand, in text order."""
    lexicon, starts = known.lexicon, starting(known.lexicon.language)
    abbreviations = _abbreviations(lexicon.language)
    for paragraph in paragraphs:
        hits = starts.hits(paragraph.folded) if paragraph.kinds & JUDGES else []
        if not hits:
            continue
        bounds = [*sentence_starts(paragraph.text, abbreviations), len(paragraph.text)]
        cues: dict[int, set[int]] = {}
        for place, begun in hits:
            cues.setdefault(bisect_right(bounds, place) - 1, set()).update(begun)
        items: list[Item] = []
        for sentence, begun_here in cues.items():
            start, end = bounds[sentence], bounds[min(sentence + 1, len(bounds) - 1)]
            if 0 < end - start <= LONGEST_SENTENCE:
                items = items or _items(paragraph, lexicon)
                edges = pairwise(bounds[max(0, sentence - 3) : sentence + 2])
                told = [items[bisect_left(items, a, key=_start) : bisect_left(items, b, key=_start)] for a, b in edges]
                yield _Span(paragraph, start, end, told[-1], told[:-1], begun_here)


def _items(paragraph: Paragraph, lexicon: Lexicon) -> list[Item]:
    """The items of a paragraph, read now where it was not read for its figures."""
    items = [item for sentence in paragraph.sentences for item in sentence.items]
    if items:
        return items
    numbers = find_numbers(paragraph.folded, lexicon.language)
    return items_of(paragraph.text, paragraph.folded, numbers=numbers, times=(), lexicon=lexicon)


@cache
def _abbreviations(language: str) -> frozenset[str]:
    return frozenset(str(word) for word in lexicon(language).table.get("abbreviations") or ())


def _reports(span: _Span, known: _Text) -> list[Report]:
    """The reports of a sentence; where only a pronoun speaks, the issuer of the sentences before stands for it."""
    text, headline = span.paragraph.text, span.paragraph.zone == "headline"
    found = _reports_in(span.items, text, known.lexicon, headline=headline)
    if any(report.party is not None for report in found) or not any(report.pronoun for report in found):
        return found
    for items in reversed(span.before):
        named = [r for r in _reports_in(items, text, known.lexicon, headline=False) if r.party is not None]
        if named:
            return [replace(report, party=named[-1].party) for report in found if report.pronoun]
    return found


def _reports_in(items: Sequence[Item], text: str, lexicon: Lexicon, *, headline: bool) -> list[Report]:
    means: frozenset[str] = frozenset().union(*[item.entry for item in items])
    return all_reports(items, text, means, headline=headline, lexicon=lexicon) if items else []


def _read(span: _Span, known: _Text) -> Iterator[Claim]:
    text = span.folded
    told = probability(text, known.words)
    spoken = False
    for cue in (known.words.cues[place] for place in sorted(span.cues)):
        for hit in cue.pattern.finditer(text) if cue.topic else ():
            place = (span.start + hit.start(), span.start + hit.end())
            if cue.topic == "assessment" and _speaks_of_losses(span, cue):
                yield _judged(span, known, cue, place, told=told)
                spoken = True
            elif cue.topic == "request":
                asked = _asked(span, *place, cue.tells)
                if asked is not None:
                    yield _claim(
                        known, span, place, "request", _outlet(known.document), asked, Named(_ANSWERS[cue.tells])
                    )
            elif cue.topic == "territory":
                yield from _moved(span, known, cue, place)
    if told and not spoken and not any(item.number is not None and item.number.ignored is None for item in span.items):
        yield from _bare_probability(span, known)


def _judged(span: _Span, known: _Text, cue: Cue, place: tuple[int, int], *, told: str | None) -> Claim:
    """A judgement of a figure or a prospect, with the condition it hangs on."""
    expected = cue.tells == "expected"
    claimant = known.own if expected and not told else _speaker(span, known, place[0])
    likelihood = likelihood_of(told, claimant) if told and claimant is not None else None
    subject = _doer(span, place[0]) if expected else None
    if not expected and cue.tells != "unverifiable":
        subject = _whose_losses(span, claimant)
    place = _with_condition(span, *place, known.words)
    return _claim(known, span, place, "assessment", claimant, subject, Named(cue.tells), likelihood)


def _moved(span: _Span, known: _Text, cue: Cue, place: tuple[int, int]) -> Iterator[Claim]:
    """An advance, a gain or a hold of a named place, without a figure."""
    move = _move(span, cue, *place, known.words)
    if move is not None:
        subject, where, end = move
        outcome: Category = cue.tells if cue.tells in vocabulary().outcomes else Named(cue.tells)
        claimant = _speaker(span, known, place[0])
        claim = _claim(known, span, (place[0], end), "territory", claimant, subject, outcome)
        yield identified(replace(claim, category="area", place=where))


def _bare_probability(span: _Span, known: _Text) -> Iterator[Claim]:
    """An issuer's word of probability in a sentence without a figure."""
    for cue in known.words.cues:
        hit = cue.pattern.search(span.folded) if not cue.topic else None
        if hit is None:
            continue
        start = span.start + hit.start()
        claimant = _speaker(span, known, start)
        if claimant is not None:
            place = (start, _clause_end(span, span.start + hit.end()))
            subject, likelihood = _whose_losses(span, claimant), likelihood_of(cue.tells, claimant)
            yield _claim(known, span, place, "assessment", claimant, subject, None, likelihood)
        return


def _speaker(span: _Span, known: _Text, place: int) -> Party:
    """Whose judgement it is: the report nearest to it, an organisation rather than the person who speaks for it."""
    judged = {place for place, item in enumerate(span.items) if item.has("speech_sees")}
    named = [report for report in _reports(span, known) if report.party is not None and report.place not in judged]
    if not named:
        return known.own
    party = min(named, key=lambda report: abs(report.start - place)).party
    if isinstance(party, str):
        return party
    entries = vocabulary().parties
    houses = [item.get("party") for item in span.items if item.has("party")]
    monitors = [str(house) for house in houses if house in entries and entries[str(house)].kind == "monitor"]
    return monitors[-1] if monitors else party


def _speaks_of_losses(span: _Span, cue: Cue) -> bool:
    if cue.tells == "expected":
        return any(item.has("adj", "forces", "party") for item in span.items)
    return any(
        item.has("toll", "cat", "counts_total", "counts_figure", "speech_sees", "loser", "passive")
        for item in span.items
    )


def _with_condition(span: _Span, start: int, end: int, words: Words) -> tuple[int, int]:
    """The judgement with the condition it hangs on, where both fit into a quote."""
    before = list(words.conditions.finditer(span.folded, 0, start - span.start))
    if before and end - (span.start + before[0].start()) <= _LONGEST:
        return span.start + before[0].start(), end
    after = words.conditions.search(span.folded, end - span.start)
    stop = _clause_end(span, span.start + after.end()) if after else end
    return (start, stop) if stop - start <= _LONGEST else (start, end)


def _clause_end(span: _Span, place: int) -> int:
    text = span.paragraph.folded
    place += len(text[place : span.end]) - len(text[place : span.end].lstrip(" ,"))
    stops = [found for mark in ',;.!?"”»' if (found := text.find(mark, place, span.end)) >= 0]
    end = min([*stops, span.end])
    return min(end, place + _LONGEST - 60)


def _whose_losses(span: _Span, claimant: Party) -> Party:
    """Whose losses a judgement is about: the side named beside the word of loss; null where none is, or both are."""
    words = vocabulary()
    found: list[tuple[int, str]] = []
    tolls = [place for place, item in enumerate(span.items) if item.has("toll", "cat", "loser")]
    for place, item in enumerate(span.items):
        party = item.get("adj") or item.get("forces") or item.get("party")
        if party is None or words.side_of(party) is None or party == claimant:
            continue
        follows = span.items[place + 1] if place + 1 < len(span.items) else None
        if (
            item.get("possessive")
            and follows is not None
            and follows.has("speech_sees", "counts_total", "counts_figure")
        ):
            continue
        distance = min((abs(place - toll) for toll in tolls), default=9)
        found.append((distance, words.state_of(party)))
    if not found:
        return None
    distance, side = min(found)
    others = [away for away, other in found if other != side]
    return side if not others or min(others) - distance > 2 else None


def _doer(span: _Span, place: int) -> Party:
    """Who is expected to act: the side named shortly before; null where none is."""
    words = vocabulary()
    before = [
        item
        for item in span.items
        if item.has("forces", "adj", "party") and item.end <= place and place - item.end < 60
    ]
    party = str(before[-1].get("forces") or before[-1].get("adj") or before[-1].get("party")) if before else None
    return words.state_of(party) if party is not None and words.side_of(party) is not None else None


def _asked(span: _Span, start: int, end: int, tells: str) -> Party:
    """Who was asked: the party inside the phrase or behind it; for an answer, the one before it."""
    items = span.items
    embassy = next((item for item in items if item.has("mission") and item.end <= start), None)
    if embassy is not None and tells != "asked":  # "the Russian embassy in Washington did not respond"
        whose = [item for item in items if item.has("adj", "party") and abs(item.start - embassy.start) < _BESIDE]
        whose = [item for item in whose if item.start < embassy.start or items[items.index(item) - 1].has("of")]
        return str(whose[-1].get("party") or whose[-1].get("adj")) if whose else None
    inside = [item for item in items if item.has("party") and start <= item.start < end]
    before = [item for item in items if item.has("party") and item.end <= start]
    after = [item for item in items if item.has("party") and item.start >= end]
    order = [*inside, *after[:1], *reversed(before)] if tells == "asked" else [*reversed(before), *inside, *after[:1]]
    return str(order[0].get("party")) if order else None


def _outlet(document: Document) -> Party:
    """Who asks: the document's source."""
    return None if document.source is None else outlet_of(document.source)


def _move(span: _Span, cue: Cue, start: int, end: int, words: Words) -> tuple[str, str, int] | None:
    """Who moves or holds, where, and where the phrase ends; null for a sentence about something else."""
    if _NEGATED.search(span.paragraph.folded[span.start : start]):
        return None
    if any(
        item.number is not None and item.number.ignored is None and abs(item.start - end) < 40 for item in span.items
    ):
        return None
    movers = [item for item in span.items if item.has("forces", "adj", "party") and not item.get("possessive")]
    mover = next((item for item in reversed(movers) if item.end <= start), None)
    party = None if mover is None else str(mover.get("forces") or mover.get("adj") or mover.get("party"))
    if party is None or vocabulary().side_of(party) is None:
        return None
    place = _place(span, cue, end, words)
    return None if place is None else (vocabulary().state_of(party), *place)


def _place(span: _Span, cue: Cue, end: int, words: Words) -> tuple[str, int] | None:
    text = span.paragraph.text
    here = words.here_after.match(text, end, span.end)
    if here is not None:
        named = list(words.named_place.finditer(text, max(0, span.start - 600), span.start))
        return (named[-1].group(1), here.end()) if named else None
    pattern = words.place_after if cue.tells == "advanced" else words.object_after
    found = pattern.match(text, end, span.end)
    if found is not None and not _is_known(span, found.start(1), found.end(1), words.language):
        finer = words.named_place.match(text, found.end(1) + 1, span.end) or found
        return finer.group(1), finer.end(1)
    return None


def _is_known(span: _Span, start: int, end: int, language: str) -> bool:
    """Whether what looks like a place is a party, a time or another known word."""
    times = find_times(span.folded, language, published=None)
    if any(time.start < end - span.start and start - span.start < time.end for time in times):
        return True
    return any(
        item.start < end and start < item.end and item.has("party", "adj", "forces", "cat", "toll")
        for item in span.items
    )


def _without_inner(claims: list[Claim]) -> list[Claim]:
    """The claims without those whose quote lies inside another one of the same topic, in text order."""
    reached: dict[str, int] = {}
    kept: list[Claim] = []
    for claim in sorted(claims, key=lambda claim: (claim.quote.start or 0, -(claim.quote.end or 0))):
        end = claim.quote.end or 0
        if end > reached.get(claim.topic, -1):
            reached[claim.topic] = end
            kept.append(claim)
    return kept


def _claim(
    known: _Text,
    span: _Span,
    place: tuple[int, int],
    topic: Topic,
    claimant: Party,
    *named: Any,
) -> Claim:
    """A claim without a figure; `named`: subject, outcome and, where there is one, likelihood."""
    subject, outcome, likelihood = (*named, None)[:3]
    document, at = known.document, span.paragraph.start
    first = known.folded.original(at + place[0])
    stop = known.folded.original_end(at + min(place[1], place[0] + _LONGEST))
    text = document.text
    quote = Quote(
        text[first:stop],
        first,
        stop,
        span.paragraph.zone,
        text[max(0, first - _BESIDE) : first],
        text[stop : stop + _BESIDE],
    )
    links: list[Party] = [link for link in (_outlet(document), claimant) if link is not None]
    day = document.published_at
    period = Period("interval", day, day, "document-date") if topic == "request" and day is not None else UNSTATED
    return identified(
        Claim(
            topic=topic,
            claimant=claimant,
            subject=subject,
            category=None,
            outcome=outcome,
            quantity=None,
            period=period,
            quote=quote,
            attribution=tuple(dict.fromkeys(links)),
            likelihood=likelihood,
            document=document.document,
            document_id=document.document_id,
            url=document.url,
            source=document.source,
            published_at=document.published_at,
            language=document.language,
            reader="judgements 1",
        )
    )
