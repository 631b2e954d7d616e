"""What does a document claim?

The root of the floor: paragraphs that pass the gate are read into items, sentences into figures, figures into claims;
every number near a word of loss ends as part of a claim, as ignored with the rule's name, or as unread.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise
from operator import attrgetter

from counterclaim.extract.bulletins.bulletins import Reading, read_bulletin
from counterclaim.extract.counts.figure import Figure, Paragraph, is_part, settle
from counterclaim.extract.counts.left_topic import of_event
from counterclaim.extract.counts.nouns_taken_up import beyond_any_kit
from counterclaim.extract.issuers.bare_bodies import (
    disown,
    ministers_ministry,
    own_army,
    own_ministry,
)
from counterclaim.extract.issuers.groupings import groupings_report
from counterclaim.extract.issuers.holders_again import holders_again
from counterclaim.extract.issuers.ministries_meant import another_ministry
from counterclaim.extract.issuers.named_sides import opening
from counterclaim.extract.issuers.namesakes import disown_namesakes
from counterclaim.extract.issuers.partisans import speaks_of_ours, taken_side
from counterclaim.extract.issuers.sides import (
    Sides,
    homes_beside,
    press_then,
    read_at_home,
    sides_of,
    with_other_lines,
    with_speakers,
)
from counterclaim.extract.issuers.titles import titled
from counterclaim.extract.issuers.units_own import units_taken_up
from counterclaim.extract.judgements.judgements import judgements
from counterclaim.extract.page.as_read import as_read, in_print
from counterclaim.extract.page.layout import paragraphs_of
from counterclaim.extract.page.left_out import without_names
from counterclaim.extract.page.private_persons import nameless
from counterclaim.extract.page.tables import requoted, unrolled
from counterclaim.extract.passes.gate import NAMES, PROBABLE, gate, mark, stirring
from counterclaim.extract.passes.outlets_words import bulletin_goes_on, drop_strangers, own_counts, own_voice
from counterclaim.extract.passes.passes import name_claimants
from counterclaim.extract.passes.records import claim_of, outlet_of, row_claim
from counterclaim.extract.passes.sentences import Unread, read_paragraphs
from counterclaim.extract.passes.sharing import (
    from_body,
    mark_parts,
    share_outcomes,
    share_subjects,
    spread_hedges,
)
from counterclaim.extract.passes.tallies import added_to_total, tally_goes_on, told_by_no_list
from counterclaim.extract.times.periods import Placed, TimeSpan, attach
from counterclaim.extract.topics.aid import name_aid, package_of
from counterclaim.extract.topics.giving_leaders import name_giver
from counterclaim.extract.topics.ground import name_ground
from counterclaim.extract.voices.credits import credit
from counterclaim.extract.voices.dialogue import turns_of
from counterclaim.extract.voices.labels import posted_by, voices_of
from counterclaim.extract.voices.source_lines import sourced
from counterclaim.extract.whose.first_blows import dated_blows, settle_first_blow
from counterclaim.extract.whose.foreign_totals import FOUGHT_BESIDE, of_this_war
from counterclaim.extract.whose.other_wars_losses import drop_who_never_spoke_of_them
from counterclaim.extract.whose.own_lists import on_a_list_of_kit
from counterclaim.extract.whose.persons import settle_persons
from counterclaim.extract.whose.roles import name_subject
from counterclaim.extract.whose.soldiers_again import told_as_soldiers
from counterclaim.extract.words.forms import Folded, fold
from counterclaim.extract.words.judging_words import with_likelihood
from counterclaim.extract.words.lexicon import Lexicon, lexicon
from counterclaim.extract.words.tongues import as_printed, read_apart
from counterclaim.model.claim import Claim, Named, Party, identified
from counterclaim.model.document import Document
from counterclaim.model.period import Period
from counterclaim.model.quote import Quote
from counterclaim.vocabulary.load import vocabulary

_FIRST_PERSON = re.compile(r"\b(?:[Мм]ы|[Нн]аш\w*|[Нн]ам|[Мм]и|[Ww]e|[Oo]ur)\b")
_NOT_COUNTED = {"usd": "money", "eur": "money", "km": "distance", "km2": "distance"}
_SOVIET = date(1922, 12, 30), date(1991, 12, 26)
_IN_BRACKETS = re.compile(r"\((?:[^\W\d]+\s){0,3}(?:[—–-]\s?)?$")  # "(", "(всего — ", "(a total of "
_TOTALS = 10  # times a day's count that the running total behind it exceeds


@dataclass(frozen=True, slots=True)
class Extraction:
    """A document's claims in text order, and the numbers that are none."""

    claims: tuple[Claim, ...]
    unread: tuple[Unread, ...]


def extract(document: Document) -> Extraction:
    """The claims of a document, each with its quote, and every number near a word of loss that is none.

    Pure: it reads no files beyond the vocabulary and knows no clock; days are resolved from `document.published_at`.
    """
    seen = as_read(document)
    if seen is document:
        return _in_its_languages(document)
    found = _in_its_languages(seen)
    text = document.text
    claims = [identified(claim, in_print(claim.quote, text)) for claim in found.claims]
    return Extraction(tuple(claims), tuple(replace(one, exact=text[one.start : one.end]) for one in found.unread))


def _in_its_languages(document: Document) -> Extraction:
    language = _language(document)
    tongues = read_apart(document, language)
    if not tongues:
        return _in_one_language(document, language)
    found = [_in_one_language(part, tongue) for tongue, part in tongues]
    claims = [identified(claim, as_printed(claim.quote, document.text)) for one in found for claim in one.claims]
    unread = [number for one in found for number in one.unread]
    return Extraction(_in_order(claims), tuple(sorted(unread, key=attrgetter("start"))))


def _in_one_language(document: Document, language: str) -> Extraction:
    words = lexicon(language)
    lists = unrolled(document, words)
    if lists is None or read_bulletin(document, language):  # an issuer's list is read as it stands
        return _extracted(document, language, words)
    found = _extracted(lists.document, language, words)
    claims = [
        identified(claim, quote)
        for claim in found.claims
        if (quote := requoted(claim.quote, document, lists)) is not None
    ]
    unread = [
        replace(number, start=span[0], end=span[1])
        for number in found.unread
        if (span := lists.original(number.start, number.end)) is not None
    ]
    return Extraction(_in_order(without_names(claims, document.text, words)), tuple(unread))


def _in_order(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    return tuple(sorted(claims, key=lambda claim: (claim.quote.start, claim.quote.end)))


def _extracted(document: Document, language: str, words: Lexicon) -> Extraction:
    text = document.text
    folded = fold(text)
    plain = text if folded.offsets is None else "".join(text[place] for place in folded.offsets[:-1])
    rows = read_bulletin(document, language) or []
    taken = [(folded.folded(row.line_start), folded.folded(row.line_end)) for row in rows]
    paragraphs = every = paragraphs_of(document, plain, folded)
    mark(every, language)
    if taken:
        paragraphs = [p for p in paragraphs if not _in_rows(p, taken)]
    times, struck = list[tuple[int, int, TimeSpan]](), list[Unread]()
    source = _own_voice(document.source, text)
    own = None if _only_news(document.source, text) else source
    own = titled(paragraphs[0].text, words) if own is None and paragraphs else own
    own = posted_by(every, words) if own is None else own
    turns, by_line = turns_of(every, words), sourced(every, words) if own is None else {}
    if own is None:
        turns = {**by_line, **voices_of(every, own, words), **turns}
    stirred = stirring(paragraphs)
    open_paragraphs = gate(paragraphs, language, stirred)
    figures = read_paragraphs(open_paragraphs, words, times, struck, folded=folded, document=document)
    disown(open_paragraphs, document.published_at, own, words)
    if words.grammar.get("inverts"):
        disown_namesakes(open_paragraphs, language)
    read = [s for p in open_paragraphs for s in p.sentences]
    sides = sides_of(read, document.published_at, own if isinstance(own, str) else None)
    sides = read_at_home(sides, read, document.published_at, words, document.source)
    sides = with_other_lines(sides, (p.text for p in every if not p.sentences), words)
    ours = taken_side(read, sides.parties, words) if own is None else None
    name_claimants(open_paragraphs, own, words, turns, partisan=ours is not None and speaks_of_ours(read))
    own_army(figures, sides, words)
    own_ministry(figures, sides, own, words)
    units_taken_up(figures, open_paragraphs, words)
    holders_again(figures, open_paragraphs, words)
    groupings_report(figures, read, own, words)
    ministers_ministry(figures, words)
    beyond_any_kit(figures)
    credit(every, [one for one in figures if by_line.get(one.sentence.paragraph.index, one) is not None], words)
    sides = with_speakers(sides, {ours, *(f.claimant for f in figures)}, read, document.published_at, words)
    sides = replace(sides, own=ours or press_then(document, language, spoken=speaks_of_ours(read)))
    sides = replace(sides, homes=homes_beside((figure.claimant for figure in figures), read, words, sides))
    _name_roles(figures, sides, words, own, (every, document.published_at))
    drop_strangers(figures, own, words)
    for figure in another_ministry(figures, open_paragraphs, sides, words, own=own):
        place = next(at for at, one in enumerate(figures) if one is figure)
        figure.subject = name_subject(figure, figures[max(0, place - 40) : place], sides, words)
    if not words.grammar.get("inverts"):
        drop_who_never_spoke_of_them(figures, own, sides, words)
    if document.source:
        own_counts(figures, outlet_of(document.source))
    kept = [figure for figure in figures if figure.dropped is None]
    bulletin_goes_on(kept, own, rows)
    told_by_no_list(kept, own)
    tally_goes_on(kept, own, outlet_of(document.source) if document.source else None)
    first_day = None
    if kept:
        named = (paragraph.folded for paragraph in every if paragraph.kinds & NAMES)
        first_day = opening(named, document.published_at, own, language)
    periods = _periods(kept, times, document, first_day or sides.first_day, plain=plain, language=language)
    periods = [of_this_war(figure, period, sides, first_day) for figure, period in zip(kept, periods, strict=True)]
    recalled = {repr(own)}
    for figure, period, last in zip(kept, periods, [None, *kept], strict=False):
        settle_first_blow(figure, period, last, recalled)
    claims = [claim_of(figure, period, document, folded) for figure, period in zip(kept, periods, strict=True)]
    if rows:
        claims = [claim for claim in claims if not any(_covers(claim.quote, row) for row in rows)]
    if claims and any(paragraph.kinds & PROBABLE for paragraph in every):
        claims = with_likelihood(claims, document, words)
    claims += [row_claim(row, document) for row in rows]
    claims += judgements(
        document, stirred, folded=folded, lexicon=words, own=own or source, sides=sides, turns=turns, claims=claims
    )
    claims = without_names(nameless(claims, text, words, source=document.source), text, words)
    claims.sort(key=lambda claim: (claim.quote.start, claim.quote.end))
    unread = sorted([*struck, *_dropped(figures, folded, text)], key=lambda number: number.start)
    _part(every)
    return Extraction(tuple(claims), tuple(unread))


def _part(paragraphs: Sequence[Paragraph]) -> None:
    """Lets go of what points back at its paragraph, so that all is freed at once and not left to the collector."""
    for paragraph in paragraphs:
        for sentence in paragraph.sentences:
            sentence.figures.clear()
        paragraph.sentences.clear()


def _language(document: Document) -> str:
    """The language whose tables read a document: its own, English for one without tables."""
    return document.language if document.language in {"en", "uk", "ru"} else "en"


def _covers(quote: Quote, row: Reading) -> bool:
    start, end = quote.start, quote.end
    return start is not None and end is not None and start <= row.number.start < end


def _only_news(source: str | None, text: str) -> bool:
    """Whether a source is a news outlet that does not say "we" here: its unascribed figures are nobody's."""
    entry = vocabulary().sources.get(source) if source is not None else None
    return entry is not None and entry.news and _FIRST_PERSON.search(text) is None


def _own_voice(source: str | None, text: str) -> Party:
    """The party whose own voice a source is, called as the text does: its figures without a speaker are its own."""
    vocab = vocabulary()
    if source is None:
        return None
    if source in vocab.sources:
        known = vocab.sources[source]
        if known.party is None and known.speaks:
            return Named(next((name for name in known.speaks if name in text), known.speaks[0]))
        return known.party
    return source if source in vocab.parties and vocab.parties[source].kind != "state" else None  # "lb" is an outlet


def _name_roles(
    figures: Sequence[Figure],
    sides: Sides,
    words: Lexicon,
    own: Party,
    document: tuple[Sequence[Paragraph], date | None],
) -> None:
    lines, published = document
    for figure in figures:
        name_aid(figure, sides.helped)
        name_giver(figure, sides, words)
        name_ground(figure)
    from_body(figures)
    settle_persons(figures, words, lines)
    told_as_soldiers(figures)
    own_voice(figures, own, words)
    for place, figure in enumerate(figures):
        settle(figure)
        on_a_list_of_kit(figure)
        if figure.dropped is None and (figure.category is None or figure.outcome is None):
            figure.dropped = _missing(figure)
        figure.subject = name_subject(figure, figures[max(0, place - 40) : place], sides, words)
    share_subjects(figures)
    for figure in figures:
        figure.subject, figure.claimant = (_of_its_time(one, published) for one in (figure.subject, figure.claimant))
        if figure.twin is not None and figure.phrase.party is None and figure.twin.subject is not None:
            figure.subject = figure.twin.subject
    kept = [figure for figure in figures if figure.dropped is None]
    spread_hedges(kept)
    share_outcomes(kept)
    mark_parts(kept)


def _of_its_time(party: Party, published: date | None) -> Party:
    """The Soviet Union for Russia in a text of its years, whichever of the two names it prints, and Russia before."""
    if party == "su" and published is not None and published < _SOVIET[0]:
        return "ru"
    soviet = published is not None and _SOVIET[0] <= published <= _SOVIET[1]
    return "su" if soviet and party == "ru" else party


def _missing(figure: Figure) -> str:
    if figure.number.unit in _NOT_COUNTED:
        return _NOT_COUNTED[figure.number.unit]
    return "no noun" if figure.category is None else "no word of loss"


def _periods(
    figures: Sequence[Figure],
    times: Sequence[tuple[int, int, TimeSpan]],
    document: Document,
    first_day: date | None,
    *,
    plain: str,
    language: str,
) -> list[Period]:
    placed = []
    for figure, following in zip(figures, [*figures[1:], None], strict=False):
        sentence, paragraph = figure.sentence, figure.sentence.paragraph
        placed.append(
            Placed(
                start=paragraph.start + figure.number.start,
                end=paragraph.start + figure.number.end,
                paragraph=paragraph.index,
                sentence=sentence.index,
                zone=paragraph.zone,
                claimant=repr(figure.claimant),
                value=figure.number.stated if figure.number.stated is not None else figure.number.low,
                unit=figure.unit,
                resumes=figure.phrase.bare and figure.inherited is not None,
                what=str(figure.category),
                returned=figure.outcome == "recovered",
                gave_up=figure.human and figure.outcome in {"captured", "surrendered"},
                held=figure.outcome == "captured" and "in_captivity" in figure.sentence.means,
                aid=figure.topic == "aid",
                stalled=figure.outcome == "stalled",
                pledged=figure.outcome == "pledged",
                increment=figure.number.increment or added_to_total(figure) or _beside_its_total(figure, following),
                package=figure.topic == "aid" and package_of(figure) is not None,
                listed=paragraph.listed,
                part=is_part(figure) or figure.phrase.of_them,
                event=of_event(figure),
                total=_grows(figure, following, paragraph.text) or _bracketed(figure, paragraph.text),
            )
        )
    losers = {figure.subject for figure in figures if isinstance(figure.subject, str)}
    times = dated_blows(times, plain, losers, language)
    fighting = {*vocabulary().packs["russia-ukraine-2022"].belligerents, *FOUGHT_BESIDE}
    return attach(
        placed, times, plain, published=document.published_at, first_day=first_day, language=language,
        elsewhere=bool(losers) and losers.isdisjoint(fighting),
    )  # fmt: skip


def _grows(figure: Figure, following: Figure | None, text: str) -> bool:
    """Whether the figure's addition stands right behind it in brackets ("7,911 tanks (+11)")."""
    if following is None or not following.number.increment or following.sentence is not figure.sentence:
        return False
    opening = text[figure.number.end : following.number.start].find("(")
    return opening >= 0 and not set(text[figure.number.end : figure.number.end + opening]) & set(",;:.")


def _beside_its_total(figure: Figure, following: Figure | None) -> bool:
    """Whether a count's running total stands in brackets right behind it ("six tanks (9,420 in total)")."""
    beside = following is not None and following.sentence is figure.sentence
    return beside and following is not None and _bracketed(following, figure.sentence.paragraph.text)


def _bracketed(figure: Figure, text: str) -> bool:
    """Whether a far larger bare number stands alone in brackets behind a count ("six tanks (9,420 in total)")."""
    row = figure.sentence.figures
    last = next((one for one, then in pairwise(row) if then is figure), None)
    if last is None or not figure.phrase.bare or last.number.stated is None or figure.number.stated is None:
        return False
    opens = _IN_BRACKETS.search(text[last.number.end : figure.number.start]) is not None
    return opens and figure.category == last.category and figure.number.stated > _TOTALS * last.number.stated


def _in_rows(paragraph: Paragraph, taken: Sequence[tuple[int, int]]) -> bool:
    """Whether an issuer's list has read every figure of a line."""
    return any(
        start <= paragraph.start + 2 and paragraph.start + len(paragraph.text) - 2 <= end for start, end in taken
    )


def _dropped(figures: Sequence[Figure], folded: Folded, text: str) -> list[Unread]:
    found = []
    for figure in figures:
        if figure.dropped is None:
            continue
        at = figure.sentence.paragraph.start
        start, end = folded.original(at + figure.number.start), folded.original_end(at + figure.number.end)
        status = "unread" if figure.dropped in {"no noun", "no word of loss"} else "ignored"
        found.append(Unread(start, end, text[start:end], status, figure.dropped))
    return found
