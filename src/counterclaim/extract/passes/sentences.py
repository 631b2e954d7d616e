"""Which sentences stand in the paragraphs, with which figures?

Paragraphs that passed the gate are read into numbers, times and items, their sentences into figures. What a list stands
under, and what a question asked, goes with the sentences below it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from operator import attrgetter

from counterclaim.extract.clauses.included import leave_asides
from counterclaim.extract.clauses.tokens import Item, items_of, sentence_starts
from counterclaim.extract.counts.bulletin_heads import bulletin_of
from counterclaim.extract.counts.figure import Figure, Paragraph, Sentence
from counterclaim.extract.counts.figures import read_sentence
from counterclaim.extract.counts.milestones import mark_milestones
from counterclaim.extract.counts.when_clauses import mute_when_clauses
from counterclaim.extract.issuers.printed_homes import mark_dateline
from counterclaim.extract.numbers.numbers import find_numbers
from counterclaim.extract.page.layout import parts_list
from counterclaim.extract.times.dates import find_dates
from counterclaim.extract.times.mentions import era_after
from counterclaim.extract.times.periods import TimeSpan, find_times, shifted
from counterclaim.extract.words.forms import Folded
from counterclaim.extract.words.lexicon import Lexicon, lexicon
from counterclaim.model.document import Document

_SIDES = frozenset({"adj", "party", "forces", "enemy"})
_LONG_SENTENCE = 150
_start = attrgetter("start")
_OF_LOSS = frozenset({"toll", "passive", "loser", "taker"})


@dataclass(frozen=True, slots=True)
class Unread:
    """A number that is no claim: `ignored` by a rule it names, or `unread` (not understood).

    Attributes:
        start, end: its span in the document's text, end exclusive.
        exact: the number as printed.
        status: `ignored` or `unread`.
        rule: the rule's name (annotation rules, section 8); for `unread` what is missing.
    """

    start: int
    end: int
    exact: str
    status: str
    rule: str


def read_paragraphs(
    paragraphs: Sequence[Paragraph],
    words: Lexicon,
    times: list[tuple[int, int, TimeSpan]],
    struck: list[Unread],
    *,
    folded: Folded,
    document: Document,
) -> list[Figure]:
    """The figures of the paragraphs in text order, before anybody has settled whose they are.

    Args:
        paragraphs: those that the gate let pass; their sentences are added to them.
        words: the tables of the language.
        times: gets each time that a sentence names, with its paragraph's and its sentence's place.
        struck: gets each number that a rule takes away before it is read.
        folded: the document's text as the tables see it.
        document: whose text and day they are.
    """
    figures: list[Figure] = []
    text, published = document.text, document.published_at
    count = 0
    header: Sentence | None = None
    heading: Sentence | None = None
    asked: Sentence | None = None
    lead: Sentence | None = None
    era: int | None = None
    abbreviations, units = _abbreviations(words.language)
    for paragraph in paragraphs:
        numbers = find_numbers(paragraph.folded, words.language)
        spans = find_times(paragraph.folded, words.language, published=published, era=era)
        era = era_after(find_dates(paragraph.folded, words.language), paragraph.folded, published, era)
        items = items_of(paragraph.text, paragraph.folded, numbers=numbers, times=spans, lexicon=words)
        mark_dateline(items, paragraph.text)
        mark_milestones(items)
        mute_when_clauses(items)
        leave_asides(items, paragraph.folded)
        paragraph.lead = lead
        starts = [*sentence_starts(paragraph.text, abbreviations, units), len(paragraph.text) + 1]
        earlier = figures[-12:]
        for start, end, inside in _sentences(items, starts):
            sentence = Sentence(count, paragraph, inside)
            count += 1
            paragraph.sentences.append(sentence)
            if paragraph.listed:
                sentence.header, sentence.heading = header, heading
            elif parts_list(paragraph):
                sentence.header = header
            elif asked is not None:
                sentence.header = asked
            if sentence.items:
                read_sentence(sentence, earlier, words)
            earlier = [*earlier, *sentence.figures]
            figures += sentence.figures
            times += [
                (paragraph.index, sentence.index, shifted(span, paragraph.start))
                for span in spans[bisect_left(spans, start, key=_start) : bisect_left(spans, end, key=_start)]
            ]
        if not paragraph.listed:
            parts = (header is not None or paragraph.heads) and parts_list(paragraph)
            heading = paragraph.sentences[0] if parts and paragraph.sentences else None
        header = _header(paragraph, header)
        lead = _announcing(paragraph, lead)
        asked = paragraph.sentences[-1] if paragraph.asks and paragraph.sentences else None
        for number in numbers:
            if number.ignored is not None and number.ignored != "negated":
                a, b = paragraph.start + number.start, paragraph.start + number.end
                a, b = folded.original(a), folded.original_end(b)
                struck.append(Unread(a, b, text[a:b], "ignored", number.ignored))
    return figures


def _sentences(items: Sequence[Item], starts: Sequence[int]) -> Iterator[tuple[int, int, list[Item]]]:
    """Each sentence's bounds and items; one of more items than any prose has is cut, so that time stays linear."""
    place = 0
    for start, end in pairwise(starts):
        first, begin = place, start
        stop = bisect_left(items, end, place, key=_start)
        if stop - first <= _LONG_SENTENCE:
            place = stop
        while place < stop:
            item = items[place]
            if place - first >= _LONG_SENTENCE and item.number is not None:
                yield begin, item.start, list(items[first:place])
                first, begin = place, item.start
            place += 1
        yield begin, end, list(items[first:place])


def _header(paragraph: Paragraph, before: Sentence | None) -> Sentence | None:
    """The sentence that the following list's items stand under: the last one that speaks of a loss."""
    if paragraph.listed:
        return before
    title = before if before is not None and before.paragraph.zone == "headline" else None
    if title is not None and _notes(paragraph):
        return title
    before = before if paragraph.zone == "headline" or parts_list(paragraph) else None
    spoken = [sentence for sentence in paragraph.sentences if not _OF_LOSS.isdisjoint(sentence.means)]
    if not spoken and before is None:
        lists = (
            s
            for s in paragraph.sentences
            if {"adj", "cat"} <= s.means or "aid_nouns" in s.means or bulletin_of(s) is not None
        )
        spoken = list(lists)[:1]
    if spoken and title is not None and spoken[-1].header is None and _tells_no_side(paragraph):
        spoken[-1].header = title  # "List of Ukrainian losses ¶ Only losses with photographs are listed."
    return spoken[-1] if spoken else before


def _tells_no_side(paragraph: Paragraph) -> bool:
    """Whether a paragraph without a count names nobody whose losses the list below it may be."""
    named = any(not _SIDES.isdisjoint(sentence.means) for sentence in paragraph.sentences)
    return not named and not any(figure.outcome for sentence in paragraph.sentences for figure in sentence.figures)


def _announcing(paragraph: Paragraph, lead: Sentence | None) -> Sentence | None:
    """The sentence of a paragraph or headline without figures that says of whose losses the next one tells; or null.

    A list's items, and a paragraph that names no side, leave the one before in force ("Russian losses", then "The list
    below contains only losses for which a picture exists").
    """
    if paragraph.listed and paragraph.zone == "body":
        return lead
    told = paragraph.zone == "caption" or any(sentence.figures for sentence in paragraph.sentences)
    if told:
        return None
    found = next((one for one in reversed(paragraph.sentences) if "toll" in one.means), None)
    sided = any(not _SIDES.isdisjoint(one.means) for one in paragraph.sentences)
    return found if sided or lead is None else lead


def _notes(paragraph: Paragraph) -> bool:
    """Whether a paragraph between a headline and its list tells of no loss, but how the list was made."""
    told = (figure for sentence in paragraph.sentences for figure in sentence.figures)
    spoken = any(not _OF_LOSS.isdisjoint(sentence.means) for sentence in paragraph.sentences)
    return not spoken and all(figure.outcome is None for figure in told)


@cache
def _abbreviations(language: str) -> tuple[frozenset[str], frozenset[str]]:
    table = lexicon(language).table
    return frozenset(map(str, table.get("abbreviations") or ())), frozenset(map(str, table.get("units") or ()))
