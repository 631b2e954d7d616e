"""Which sentences may judge, ask or tell of a move without a figure, and who speaks in each?

A sentence counts where a word of `judgements.XX.yml` may begin in it. Its speakers are settled as those of figures are:
each hit stands for a figure at its place, and the paragraph is read for who reports what.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise
from operator import attrgetter

from counterclaim.extract.clauses.tokens import Item, items_of, sentence_starts
from counterclaim.extract.counts.figure import Figure, Paragraph, Sentence
from counterclaim.extract.counts.phrase import Phrase
from counterclaim.extract.issuers.sides import Sides, home_in, home_of
from counterclaim.extract.numbers.numbers import NumberSpan, find_numbers
from counterclaim.extract.passes.gate import JUDGES
from counterclaim.extract.passes.passes import name_claimants
from counterclaim.extract.passes.records import chain, outlet_of
from counterclaim.extract.times.periods import find_times
from counterclaim.extract.voices.attribution import CUES
from counterclaim.extract.voices.stand_ins import noun_use
from counterclaim.extract.words.forms import Folded
from counterclaim.extract.words.judging_words import Cue, Words, starting
from counterclaim.extract.words.lexicon import Entry, Lexicon, lexicon
from counterclaim.model.claim import Category, Claim, Named, Party, Topic, identified
from counterclaim.model.document import Document
from counterclaim.model.period import UNSTATED, Period
from counterclaim.model.quote import Quote
from counterclaim.vocabulary.load import vocabulary

LONGEST = 200
"""Characters of a quote."""
LONGEST_SENTENCE = 2_000
"""Characters above which a stretch without a full stop is no sentence and not judged; long ones in print have 800."""
_BESIDE = 32
_start = attrgetter("start")
_DOUBTING = frozenset({"other_verbs", "doubts"})
_WORD = re.compile(r"\w[\w'’.-]*")
_TALLY = frozenset({"speech_sees", "counts_total", "counts_figure"})  # whose count is judged is not who judges it
_LOSSES = frozenset({"toll", "cat", "loser", "passive"}) | _TALLY
_SIDES = frozenset({"forces", "adj", "party"})
_PARTIES = _SIDES | {"enemy", "own", "mission", "speech_pronouns"}
_COUNT = _TALLY | CUES
_JUDGES: Entry = {"verbs": True, "speech_before": True}


@dataclass(frozen=True, slots=True)
class Judged:
    """What the sentences of one document share."""

    document: Document
    folded: Folded
    lexicon: Lexicon
    words: Words
    own: Party
    sides: Sides
    turns: Mapping[int, Party]
    counted: Sequence[int]
    """Where the quotes of the document's figures begin, in text order."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A cue that stands in a sentence.

    Attributes:
        start, end: its span in the paragraph's text, end exclusive.
        voices, sentence, place: who speaks in the paragraph, and which of its sentences' hits this one is.
    """

    cue: Cue
    start: int
    end: int
    voices: Voices
    sentence: int
    place: int

    @property
    def claimant(self) -> Party:
        """Who speaks there; null for the outlet itself."""
        return self.voices.at(self.sentence, self.place)[0]

    @property
    def told_here(self) -> bool:
        """Whether the sentence itself reports somebody; else the claimant is who spoke before."""
        return self.voices.at(self.sentence, self.place)[1]


@dataclass(slots=True)
class Voices:
    """Who speaks at each hit of a paragraph: read when it is first asked for, since most hits make no claim."""

    paragraph: Paragraph
    rows: Sequence[Sequence[Item]]
    found: Mapping[int, Sequence[tuple[Cue, int, int]]]
    known: Judged
    read: dict[int, list[tuple[Party, bool]]] | None = None

    def at(self, sentence: int, place: int) -> tuple[Party, bool]:
        """Who speaks at a hit of a sentence, and whether the sentence itself says so."""
        if self.read is None:
            self.read = _speakers(self.paragraph, self.rows, self.found, self.known)
        return self.read[sentence][place]


@dataclass(frozen=True, slots=True)
class Span:
    """A sentence: its paragraph, its bounds there, its items, and the hits in it in the order of the cues."""

    paragraph: Paragraph
    start: int
    end: int
    items: Sequence[Item]
    hits: Sequence[Hit]

    @property
    def folded(self) -> str:
        """Its text as the tables see it."""
        return self.paragraph.folded[self.start : self.end]


def judged_sentences(paragraphs: Sequence[Paragraph], known: Judged) -> Iterator[Span]:
    """The sentences in which a cue stands, in text order."""
    starts, abbreviations = starting(known.lexicon.language), _abbreviations(known.lexicon.language)
    for paragraph in paragraphs:
        begun = starts.hits(paragraph.folded) if paragraph.kinds & JUDGES else []
        if not begun:
            continue
        bounds = [*sentence_starts(paragraph.text, abbreviations), len(paragraph.text)]
        cues: dict[int, set[int]] = {}
        for place, which in begun:
            cues.setdefault(bisect_right(bounds, place) - 1, set()).update(which)
        found = {
            sentence: [
                (cue, bounds[sentence] + hit.start(), bounds[sentence] + hit.end())
                for cue in (known.words.cues[which] for which in sorted(here))
                for hit in cue.pattern.finditer(paragraph.folded[bounds[sentence] : bounds[sentence + 1]])
            ]
            for sentence, here in cues.items()
            if sentence + 1 < len(bounds) and bounds[sentence + 1] - bounds[sentence] <= LONGEST_SENTENCE
        }
        if not any(found.values()):
            continue
        items = _items(paragraph, known.lexicon)
        cut = [bisect_left(items, bound, key=_start) for bound in bounds]
        rows = [items[a:b] for a, b in pairwise(cut)]
        for sentence, hits in found.items():
            text = paragraph.folded[bounds[sentence] : bounds[sentence + 1]]
            found[sentence] = [hit for hit in hits if _worth(hit[0], rows[sentence], text, known)]
        if not any(found.values()):
            continue
        voices = Voices(paragraph, rows, found, known)
        for sentence, hits in found.items():
            if hits:
                told = [Hit(*hit, voices, sentence, place) for place, hit in enumerate(hits)]
                yield Span(paragraph, bounds[sentence], bounds[sentence + 1], rows[sentence], told)


def _worth(cue: Cue, items: Sequence[Item], text: str, known: Judged) -> bool:
    """Whether a sentence holds what its cue judges, asks or moves; settled before anybody's reports are read."""
    means = _means(items)
    if cue.tells == "held":
        return True  # whose control it is may be a word of the cue itself
    if cue.topic in {"request", "territory"} and not _PARTIES.isdisjoint(means):
        return True
    if cue.topic == "request":
        return home_in(text, known.lexicon.language) is not None
    if cue.topic == "territory":
        return known.words.bare_troops.search(text) is not None
    if cue.topic and cue.tells not in {"expected", "expects"}:
        if not _LOSSES.isdisjoint(means):
            return True
        if cue.tells == "unverifiable":
            return known.words.claims.search(text) is not None
        return cue.tells == "record" and known.words.deadly.search(text) is not None
    issuers_own = not cue.topic and known.own is not None
    return issuers_own or not _SIDES.isdisjoint(means)


def _means(items: Sequence[Item]) -> frozenset[str]:
    return frozenset().union(*[item.entry for item in items])


def _items(paragraph: Paragraph, lexicon: Lexicon) -> list[Item]:
    """The items of a paragraph, read now where it was not read for its figures."""
    items = [item for sentence in paragraph.sentences for item in sentence.items]
    if items:
        return items
    numbers = find_numbers(paragraph.folded, lexicon.language)
    times = find_times(paragraph.folded, lexicon.language, published=None)
    return items_of(paragraph.text, paragraph.folded, numbers=numbers, times=times, lexicon=lexicon)


@cache
def _abbreviations(language: str) -> frozenset[str]:
    return frozenset(str(word) for word in lexicon(language).table.get("abbreviations") or ())


def _speakers(
    paragraph: Paragraph,
    rows: Sequence[Sequence[Item]],
    found: Mapping[int, Sequence[tuple[Cue, int, int]]],
    known: Judged,
) -> dict[int, list[tuple[Party, bool]]]:
    """Who speaks at each hit of each sentence, and whether the sentence itself says so.

    The paragraph is read with a figure in each hit's place.
    """
    stand_in = replace(paragraph, sentences=[])
    told: dict[int, list[Figure]] = {}
    for index, items in enumerate(rows):
        hits = found.get(index, ())
        judged = any(cue.topic == "assessment" for cue, _, _ in hits)
        row = _with_judges(items, paragraph, known.words) if judged else list(items)
        numbers = [_stand_in(paragraph, start, end, known.words) for _, start, end in hits]
        for number in numbers:
            row.insert(bisect_left(row, number.start, key=_start), Item(number.start, number.end, {}, number, None, ()))
        sentence = Sentence(index, stand_in, row)
        stand_in.sentences.append(sentence)
        for number in numbers:
            at = next(place for place, item in enumerate(row) if item.number is number)
            sentence.figures.append(Figure(number, at, sentence, Phrase(last=at)))
        told[index] = list(sentence.figures)
        sentence.figures.sort(key=lambda figure: figure.number.start)
    name_claimants([stand_in], known.own, known.lexicon, known.turns)
    silent = known.own if only_prints(known.own) else None
    speakers = {
        index: [
            (None if figure.claimant == silent else _house(figure.claimant, rows[index]), figure.spoken)
            for figure in figures
        ]
        for index, figures in told.items()
    }
    for sentence in stand_in.sentences:
        sentence.figures.clear()
    return speakers


def _stand_in(paragraph: Paragraph, start: int, end: int, words: Words) -> NumberSpan:
    """The figure that stands in a hit's place; behind the verb of judging that opens one ("expects X to")."""
    verb = words.judges.match(paragraph.folded, start, end)
    start = start if verb is None else verb.end()
    return NumberSpan(start, end, None, None, None, "exact", start, end)


def _with_judges(items: Sequence[Item], paragraph: Paragraph, words: Words) -> list[Item]:
    """A sentence's items with its verbs of judging as words of speech, and counts as what is judged."""
    if not items:
        return []
    row = [_told_of(items, place, paragraph.text) for place in range(len(items))]
    start = items[0].start - sum(map(len, items[0].unknown)) - len(items[0].unknown)
    for verb in words.judges.finditer(paragraph.folded, max(0, start), items[-1].end):
        at = bisect_left(row, verb.start(), key=_start)
        if 0 < at < len(row) and (row[at].start, row[at].end) == verb.span() and row[at].entry.keys() <= _DOUBTING:
            row[at] = replace(row[at], entry=_JUDGES)
            continue
        if at == 0 or at == len(row) or row[at - 1].end > verb.start() or row[at].start < verb.end():
            continue
        behind = row[at]
        row[at] = replace(behind, unknown=tuple(_WORD.findall(paragraph.folded, verb.end(), behind.start)))
        between = tuple(_WORD.findall(paragraph.folded, row[at - 1].end, verb.start()))
        row.insert(at, Item(verb.start(), verb.end(), _JUDGES, None, None, between))
    return row


def _told_of(items: Sequence[Item], place: int, text: str) -> Item:
    """A word for a count as the thing that is judged, not as words of whose count it is."""
    item = items[place]
    if _TALLY.isdisjoint(item.entry) or (item.has("speech_before") and not noun_use(items, place, text)):
        return item
    return replace(item, entry={key: value for key, value in item.entry.items() if key not in _COUNT})


def only_prints(own: Party) -> bool:
    """Whether a document's own voice is an outlet's, which judges nothing by itself."""
    entry = vocabulary().parties.get(own) if isinstance(own, str) else None
    return entry is not None and entry.kind == "media"


def _house(party: Party, items: Sequence[Item]) -> Party:
    """An organisation rather than the person who speaks for it."""
    if party is None or isinstance(party, str):
        return party
    entries = vocabulary().parties
    houses = [str(item.get("party")) for item in items if item.has("party")]
    monitors = [house for house in houses if house in entries and entries[house].kind == "monitor"]
    return monitors[-1] if monitors else party


def army_of(meant: Entry, known: Judged, claimant: Party) -> str | None:
    """The state or movement that a word's army is of; null where no side of a war is meant."""
    if "enemy" in meant:
        language = known.lexicon.language
        return known.sides.opponent(home(claimant, known) or ("ua" if language == "uk" else None))
    party = meant.get("forces") or meant.get("adj") or meant.get("party")
    if party is None:
        return home(claimant, known) if "own" in meant else None
    return vocabulary().state_of(str(party)) if vocabulary().side_of(str(party)) is not None else None


def home(claimant: Party, known: Judged) -> str | None:
    """The side that a speaker is of, an office holder's by his name too; null for one of none."""
    state = (
        home_of(claimant, known.lexicon) if isinstance(claimant, Named) or claimant in vocabulary().parties else None
    )
    return state if state is not None and vocabulary().side_of(state) is not None else None


def outlet(document: Document) -> Party:
    """Who hands on and asks: the document's source."""
    return None if document.source is None else outlet_of(document.source)


def told_claim(
    known: Judged,
    span: Span,
    place: tuple[int, int],
    topic: Topic,
    claimant: Party,
    *,
    subject: Party,
    outcome: Category,
    likelihood: Mapping[str, str] | None = None,
    where: str | None = None,
) -> Claim:
    """A claim without a figure, identified.

    Args:
        known: what the document's sentences share.
        span: the sentence.
        place: the span of its words in the paragraph, end exclusive; a longer one is cut to a quote's length.
        topic: of an assessment, a request or a move.
        claimant: who tells or asks it.
        subject: whose losses, who was asked or who moves.
        outcome: the kind of judgement, answer or move; null for a bare word of probability.
        likelihood: that word with its issuer's yardstick.
        where: the place that a move is of, whose category is its ground.
    """
    document, at = known.document, span.paragraph.start
    first = known.folded.original(at + place[0])
    stop = known.folded.original_end(at + min(place[1], place[0] + LONGEST))
    text = document.text
    quote = Quote(
        text[first:stop],
        first,
        stop,
        span.paragraph.zone,
        text[max(0, first - _BESIDE) : first],
        text[stop : stop + _BESIDE],
    )
    day = document.published_at
    period = Period("interval", day, day, "document-date") if topic == "request" and day is not None else UNSTATED
    return identified(
        Claim(
            topic=topic,
            claimant=claimant,
            subject=subject,
            category=None if where is None else "area",
            outcome=outcome,
            quantity=None,
            period=period,
            quote=quote,
            attribution=chain(document.source, claimant),
            likelihood=likelihood,
            place=where,
            document=document.document,
            document_id=document.document_id,
            url=document.url,
            source=document.source,
            published_at=document.published_at,
            language=document.language,
            reader="judgements 2",
        )
    )
