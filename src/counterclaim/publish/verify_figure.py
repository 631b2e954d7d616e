"""What does a figure of the draft claim?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from counterclaim.model.claim import Claim
from counterclaim.model.document import Document
from counterclaim.model.period import UNSTATED, Period
from counterclaim.model.quantity import Quantity
from counterclaim.publish.verify_evidence import is_name, text_of
from counterclaim.publish.verify_prose import averaged, beside, clause_at, distance, says, sentence_at, zone_of

BODIES = frozenset({"killed", "wounded", "missing", "captured", "surrendered", "irrecoverable", "recovered"})
"""Outcomes of persons that are narrower than a loss of undefined sort."""
PERSONS = frozenset({"personnel", "people"})
_SPANS = ("time-day", "time-week", "time-month", "time-year")
_TOTALS = ("time-total", "time-tally", "time-total-loose")


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure of the draft with what it claims, as plain values, and the sentence it stands in.

    `carried` is set for a number that carries an open report on; `side` is the side spoken of before it, where its own
    is left open.
    """

    claim: Claim
    quantity: Quantity
    claimant: str | None
    subject: str | None
    category: str | None
    outcome: str | None
    period: Period
    sentence: str
    span: tuple[int, int]
    zone: str
    sentence_start: int = 0
    carried: bool = False
    side: str | None = None

    @property
    def text(self) -> str:
        """The figure as printed, with its hedge and noun."""
        return self.claim.quote.exact

    @property
    def clause(self) -> str:
        """The part of its sentence about the figure that no comma, semicolon or dash parts from it."""
        start, end = self.span[0] - self.sentence_start, self.span[1] - self.sentence_start
        return clause_at(self.sentence, start, end)

    @property
    def bare(self) -> bool:
        """Whether it is printed as a number alone, without a noun."""
        return not any(letter.isalpha() for letter in self.text)

    @property
    def value(self) -> float:
        """The number as printed, else an end of its range; 0 for a vague word."""
        quantity = self.quantity
        return quantity.stated if quantity.stated is not None else (quantity.low or quantity.high or 0)


def figure_of(claim: Claim, document: Document, spans: tuple[tuple[int, int], ...]) -> Figure | None:
    """The claim as a figure of the draft; null without a number or a place in the text.

    A claimant that is no name ("the ministry") counts as nobody named, and deaths or wounds that the sentence has no
    word for count as an outcome left open.
    """
    start, end = claim.quote.start, claim.quote.end
    if claim.quantity is None or start is None or end is None or claim.topic not in ("loss", "aid", "territory"):
        return None
    claimant = text_of(claim.claimant)
    left, right = sentence_at(list(spans), start)
    outcome = text_of(claim.outcome)
    if (
        outcome in ("killed", "wounded", "captured", "missing")
        and claim.topic == "loss"
        and not says(outcome, document.text[left:right])
    ):
        outcome = None
    period = _settled(claim.period or UNSTATED, document.text[left:right], start - left, end - left)
    zone = claim.quote.zone if claim.quote.zone != "body" else zone_of(document, start)
    return Figure(
        claim,
        claim.quantity,
        claimant if is_name(claimant) else None,
        text_of(claim.subject),
        text_of(claim.category),
        outcome,
        period,
        document.text[left:right],
        (start, end),
        zone,
        left,
    )


def spoken(figures: Iterable[Figure], side: str | None = None) -> Iterator[Figure]:
    """The figures, those of a speaker that is only a pronoun ("according to its count") given the speaker before.

    Where a figure's side is left open, its `side` is that of the figure before it ("the invading army"), at first the
    one given.
    """
    last: str | None = None
    given_all = list(figures)
    nobody = all(given.subject is None for given in given_all)
    for given in given_all:
        # a list that names its issuer alone counts the side that issuer counts
        open_ = replace(given, side=side, subject=side if nobody else None)
        figure = given if given.subject is not None else open_
        side = figure.subject or side
        if figure.claimant is None and last is not None and says("by-pronoun", figure.sentence):
            yield replace(figure, claimant=last)
            continue
        last = figure.claimant or last
        yield figure


def _settled(period: Period, sentence: str, start: int, end: int) -> Period:
    """The period as it can be relied on: a rate only beside a word of averaging, an interval only with its dates.

    A day's figure whose nearest time word is a week's ("in the seven days to Sunday") is a week's; an interval taken
    over from an earlier sentence gives way to this sentence's own word for the whole war ("in all", "the total"),
    and a war's total taken over gives way to this sentence's own word for a day or this month.
    """
    if (
        period.kind == "interval"
        and any(beside(word, sentence, start, end) for word in _TOTALS)
        and not any(says(word, sentence) for word in _SPANS)
    ):
        return Period("cumulative", None, period.end, "document-date")
    taken_over = period.kind == "cumulative" and period.basis != "stated" and period.end is not None
    longer = (*_TOTALS, "time-week", "time-month", "time-year")
    if taken_over and beside("time-day", sentence, start, end) and not any(says(word, sentence) for word in longer):
        last = period.end or date.max
        return Period("interval", last - timedelta(days=1), last, "document-date")
    if taken_over and beside("this-month", sentence, start, end) and not any(says(word, sentence) for word in _TOTALS):
        last = period.end or date.max
        return Period("interval", last.replace(day=1), last, "document-date")
    if period.kind == "interval" and period.start and period.end and (period.end - period.start).days <= 1:
        week = distance("time-week", sentence, start, end, parted=False)
        day = distance("time-day", sentence, start, end)
        if week is not None and (day is None or week < day):
            period = replace(period, start=period.end - timedelta(days=7), basis="document-date")
    if taken_over or (period.kind == "interval" and period.basis != "stated"):
        period = _of_weeks(period, sentence, start, end)
    if period.kind == "rate" and not averaged(sentence):
        period = replace(period, kind="interval", per=None)
    return UNSTATED if period.kind == "interval" and period.start is None else period


def _of_weeks(period: Period, sentence: str, start: int, end: int) -> Period:
    """The period as one of seven or fourteen days, where the sentence has only such a word beside the figure."""
    last = period.end
    if last is None or any(says(word, sentence) for word in ("time-total", "time-day", "time-month", "time-year")):
        return period
    for word, days in (("span-fortnight", 14), ("span-week", 7)):
        if beside(word, sentence, start, end):
            return Period("interval", last - timedelta(days=days), last, "document-date")
    return period
