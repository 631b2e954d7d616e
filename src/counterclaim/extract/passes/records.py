"""How does a figure of prose, or a row of an issuer's own list, become a claim?"""

from __future__ import annotations

from datetime import date

from counterclaim.extract.bulletins.bulletins import Reading
from counterclaim.extract.counts.figure import Figure
from counterclaim.extract.words.forms import Folded
from counterclaim.model.claim import Category, Claim, Named, Party, Topic, identity, label_of
from counterclaim.model.document import Document
from counterclaim.model.period import Period
from counterclaim.model.quantity import Quantity
from counterclaim.model.quote import Quote
from counterclaim.vocabulary.load import vocabulary

READER = "grammar 1"
_LONGEST = 200
_BESIDE = 32
_SOVIET = (date(1922, 12, 30), date(1991, 12, 25))


def row_claim(row: Reading, document: Document) -> Claim:
    """The claim of one figure of an issuer's own list."""
    number = row.number
    category = label_of(row.category)
    entry = vocabulary().categories.get(category)
    unit = (entry.unit if entry else None) or "items"
    start, end = number.outer_start or number.start, max(number.outer_end, number.end)
    text = document.text
    quote = Quote(text[start:end], start, end, "body", text[max(0, start - _BESIDE) : start], text[end : end + _BESIDE])
    # the reader's hedges, units and topics are plain words of its tables, closed sets in a record
    quantity = Quantity(number.stated, number.low, number.high, number.qualifier, unit)  # type: ignore[arg-type]
    outcome = row.outcome if row.outcome in vocabulary().outcomes else Named(row.outcome)
    return _recorded(
        document,
        quote,
        topic="loss",
        claimant=row.claimant,
        subject=row.subject,
        category=row.category,
        outcome=outcome,
        quantity=quantity,
        period=row.period,
        part=row.part,
    )


def claim_of(figure: Figure, period: Period, document: Document, folded: Folded) -> Claim:
    """The claim of one figure of prose."""
    number = figure.number
    # plain words of the reader's tables, closed sets in a record
    quantity = Quantity(number.stated, number.low, number.high, number.qualifier, figure.unit)  # type: ignore[arg-type]
    outcome = figure.outcome if figure.outcome in vocabulary().outcomes else Named(str(figure.outcome))
    return _recorded(
        document,
        _quote(figure, document, folded),
        topic=figure.topic,  # type: ignore[arg-type]
        claimant=_of_its_day(figure.claimant, document.published_at),
        subject=_of_its_time(figure.subject, period),
        category=_category(figure),
        outcome=outcome,
        quantity=quantity,
        period=period,
        part=figure.part,
    )


def _recorded(
    document: Document,
    quote: Quote,
    *,
    topic: Topic,
    claimant: Party,
    subject: Party,
    category: Category,
    outcome: Category,
    quantity: Quantity,
    period: Period,
    part: bool,
) -> Claim:
    """The claim with its id, built once: a copy made for the id's sake costs as much as the claim."""
    return Claim(
        topic=topic,
        claimant=claimant,
        subject=subject,
        category=category,
        outcome=outcome,
        quantity=quantity,
        period=period,
        quote=quote,
        attribution=chain(document.source, claimant),
        part=part,
        document=document.document,
        document_id=document.document_id,
        url=document.url,
        source=document.source,
        published_at=document.published_at,
        language=document.language,
        reader=READER,
        claim_id=identity(
            document.document,
            document.source,
            quote,
            topic=topic,
            claimant=claimant,
            subject=subject,
            category=category,
            outcome=outcome,
            quantity=quantity,
            period=period,
        ),
    )


def _category(figure: Figure) -> Category:
    category = figure.category or ""
    return category if category in vocabulary().categories else Named(category, figure.sums)


def chain(source: str | None, claimant: Party) -> tuple[Party, ...]:
    """From the document's own source to the claimant, each once; empty where neither is known."""
    links: list[Party] = []
    if source is not None:
        links.append(outlet_of(source))
    if claimant is not None and claimant not in links:
        links.append(claimant)
    return tuple(links)


def _of_its_time(subject: Party, period: Period) -> Party:
    """The Soviet Union for the Russia of a day on which it stood."""
    first, last = period.start or period.end, period.end or period.start
    return _of_its_day(subject, first) if _of_its_day(subject, last) == "su" else subject


def _of_its_day(party: Party, day: date | None) -> Party:
    """The Soviet Union for what speaks as Russia on a day on which it stood ("Moscow's bulletin")."""
    return "su" if party == "ru" and day is not None and _SOVIET[0] <= day <= _SOVIET[1] else party


def outlet_of(source: str) -> Party:
    """A document's source as the one who hands on what it says: an id, else its printed name.

    The two letters of a state are no id here: an outlet may be called by them ("lb", "mk").
    """
    known = vocabulary()
    party = known.parties.get(source)
    return source if source in known.sources or (party is not None and party.kind != "state") else Named(source)


def _quote(figure: Figure, document: Document, folded: Folded) -> Quote:
    """The number with its hedge and noun: from the hedge to the end of its phrase, at most 200 characters."""
    number, paragraph, items = figure.number, figure.sentence.paragraph, figure.sentence.items
    last = items[min(figure.phrase.last, len(items) - 1)]
    start, end = number.outer_start, max(number.outer_end, number.end, last.end if last.start >= number.start else 0)
    if end - start > _LONGEST:
        start, end = number.start, min(number.end, number.start + _LONGEST)
    text = document.text
    first, stop = folded.original(paragraph.start + start), folded.original_end(paragraph.start + end)
    return Quote(
        text[first:stop],
        first,
        stop,
        paragraph.zone,
        text[max(0, first - _BESIDE) : first],
        text[stop : stop + _BESIDE],
    )
