"""What does a figure of the draft claim?"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from counterclaim.extract.numbers.numbers import find_numbers
from counterclaim.model.claim import Claim
from counterclaim.model.document import Document
from counterclaim.model.period import UNSTATED, Period
from counterclaim.model.quantity import Quantity, quantity_of
from counterclaim.publish.verify.answers.evidence import text_of
from counterclaim.publish.verify.answers.ministries import speaker_meant
from counterclaim.publish.verify.answers.settled_period import settled_period
from counterclaim.publish.verify.answers.windows import shown
from counterclaim.publish.verify.read.machines import machines_meant
from counterclaim.publish.verify.read.parties import loses, lost_by, mentions, names, side_counted
from counterclaim.publish.verify.read.prose import (
    clause_at,
    plain,
    says,
    sentence_at,
    spans_of,
    unsummed,
    without,
    zone_of,
)
from counterclaim.publish.verify.read.ratio_words import ratios
from counterclaim.publish.verify.read.told import Told, ends_in, told_periods
from counterclaim.vocabulary.load import vocabulary

BODIES = frozenset({"killed", "wounded", "missing", "captured", "surrendered", "irrecoverable", "recovered"})
"""Outcomes of persons that are narrower than a loss of undefined sort."""
PERSONS = frozenset({"personnel", "people"})
TAIL = 40
"""Characters before a number in which "Ukraine has lost" stands."""
NEXT = 8
"""Characters behind a number in which the word stands that makes it a day of the month."""
LED = 4
"""Words right before a number in which its own weekday stands."""
TWO = 2
"""Words before a number in which one that makes it a floor stands."""
TOGETHER = frozenset({"name:both sides", "name:each side"})
"""Subjects of a figure that adds up, or holds for, the losses of either side: no slip in a table of one."""


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
    def lead(self) -> str:
        """The words of its sentence before it, back to the number or semicolon before them."""
        before = self.sentence[: self.span[0] - self.sentence_start]
        return before[
            max((at + 1 for at, letter in enumerate(before) if letter.isdigit() or letter == ";"), default=0) :
        ]

    @property
    def before(self) -> str:
        """The words of its sentence before it."""
        return self.sentence[: self.span[0] - self.sentence_start]

    @property
    def bare(self) -> bool:
        """Whether it is printed as a number alone, without a noun."""
        return not any(letter.isalpha() for letter in self.text)

    @property
    def nounless(self) -> bool:
        """Whether no noun follows its digits ("about 6,600", "33 thousand"), or it is bare."""
        if self.bare:
            return True
        digits = [place + 1 for place, letter in enumerate(self.text) if letter.isdigit()]
        spans = find_numbers(plain(self.text), (self.claim.language or "en")[:2]) if digits else []
        last = max([*digits[-1:], *(span.end for span in spans)], default=0)
        return bool(digits) and not any(map(str.isalpha, self.text[last:]))

    def led_by_weekday(self, day: date) -> bool:
        """Whether the few words right before it name the weekday of a day ("the last, Saturday's, with 1,190")."""
        return says(f"weekday-{day.weekday()}", " ".join(self.lead.split()[-LED:]))

    def told(self, today: date) -> tuple[Told, ...]:
        """The periods that the words beside it name, for a draft of that day."""
        start, end = self.span[0] - self.sentence_start, self.span[1] - self.sentence_start
        return told_periods(self.sentence, start, end, today, (self.claim.language or "en")[:2])

    @property
    def number(self) -> str:
        """The number as messages write it: 439,190; both ends of a range."""
        low, high = self.quantity.low, self.quantity.high
        if self.quantity.stated is None and low is not None and high is not None:
            return f"{shown(low)} to {shown(high)}"
        return shown(self.value)

    @property
    def value(self) -> float:
        """The number as printed, else an end of its range; 0 for a vague word."""
        quantity = self.quantity
        return quantity.stated if quantity.stated is not None else (quantity.low or quantity.high or 0)


def figure_of(claim: Claim, document: Document, spans: tuple[tuple[int, int], ...]) -> Figure | None:
    """The claim as a figure of the draft; null without a number or a place in the text.

    A ministry without a state is that of the state its paragraph named last; any other claimant that is no name counts
    as nobody named. Deaths or wounds that the sentence has no word for count as an outcome left open, and a sentence
    that speaks of both in one breath ("killed and wounded", "with the wounded") tells casualties.
    """
    start, end = claim.quote.start, claim.quote.end
    if claim.quantity is None or start is None or end is None or claim.topic not in ("loss", "aid", "territory"):
        return None
    if says("day-number", document.text[end : end + NEXT].lstrip(" \xa0").partition(" ")[0]):
        return None  # "1 числа" is a day of the month
    claimant = text_of(claim.claimant)
    left, right = sentence_at(list(spans), start)
    sentence = document.text[left:right]
    outcome = text_of(claim.outcome)
    if outcome in ("killed", "wounded", "captured", "missing") and claim.topic == "loss":
        outcome = _settled_outcome(outcome, _part_of(sentence, start - left))
        if outcome in ("killed", "wounded") and _lost_there(_own_words(sentence, start - left, end - left), outcome):
            outcome = None
    period = settled_period(
        claim.period or UNSTATED, unsummed(sentence), start - left, end - left, document.published_at
    )
    claimant = speaker_meant(claimant, text_of(claim.subject), sentence, document.text, start)
    zone = claim.quote.zone if claim.quote.zone != "body" else zone_of(document, start)
    quantity = claim.quantity
    if quantity.qualifier in ("fewer-than", "more-than") and says("than-the", claim.quote.exact):
        quantity = quantity_of(quantity.stated, "exact", quantity.unit) if quantity.stated is not None else quantity
    if (
        quantity.qualifier == "up-to"
        and quantity.stated is not None
        and _adds_up_to(sentence, start - left, end - left)
    ):
        quantity = quantity_of(quantity.stated, "exact", quantity.unit)  # "which adds up to" hedges nothing
    if quantity.stated is not None and not claim.quote.exact[:1].isalpha() and _gone_past(sentence[: start - left]):
        quantity = quantity_of(quantity.stated, "more-than", quantity.unit)
    side = _loser_before(sentence[: start - left], text_of(claim.subject))
    if claimant in vocabulary().parties and side is not None:
        side = side_counted(claimant or "", side, sentence)
    return Figure(
        claim,
        quantity,
        claimant,
        side,
        machines_meant(text_of(claim.category), sentence, start - left, end - left),
        outcome,
        period,
        sentence,
        (start, end),
        zone,
        left,
    )


def _adds_up_to(sentence: str, start: int, end: int) -> bool:
    """Whether a verb of adding or growing ends in the "to" that leads to a number ("adds up to", "доведены до")."""
    first = next((at for at in range(start, end) if sentence[at].isdigit()), end)
    return ends_in("sums-up-to", sentence[:first])


def _gone_past(before: str) -> bool:
    """Whether the words right before a number make it a floor ("are past 300,000", not "вдвое превышает 300")."""
    words = before.split()
    tail = " ".join(words[-TWO:])
    found = spans_of("gone-past", tail)
    if not found or found[-1][1] != len(tail):
        return False
    led = before.rstrip()
    place = len(led) - (found[-1][1] - found[-1][0])
    return all(not 0 <= place - ratio.end <= 1 for ratio in ratios(led, 0))


def _settled_outcome(outcome: str, sentence: str) -> str | None:
    alone = without("both", sentence)
    if outcome in ("killed", "wounded") and not says(outcome, alone) and says("both", sentence):
        return "casualties"
    return outcome if says(outcome, sentence) else None


def _part_of(sentence: str, place: int) -> str:
    """The part of a sentence about a place that semicolons close in."""
    end = sentence.find(";", place)
    return sentence[sentence.rfind(";", 0, place) + 1 : end if end >= 0 else len(sentence)]


def _own_words(sentence: str, start: int, end: int) -> str:
    """A figure's own text with the words of its part of the sentence that no number parts from it."""
    return re.split(r"\d|[;:,]", sentence[:start])[-1] + sentence[start:end] + re.split(r"\d|[;:,.]", sentence[end:])[0]


def _lost_there(text: str, outcome: str) -> bool:
    """Whether a figure's own words tell a loss, and the deaths or wounds are those of a figure before it."""
    return says("lost-there", text) and not says(outcome, text)


def _loser_before(before: str, subject: str | None) -> str | None:
    """The side that the words right before a number say lost it ("Ukraine lost 480"); else the one that was read."""
    sides = [side for pack in vocabulary().packs.values() if pack.counters for side in pack.belligerents]
    if subject not in sides:
        return subject
    tail = before[-TAIL:]
    found = [side for side in sides if side != subject and lost_by(side, tail)]
    return found[0] if len(found) == 1 else subject


def spoken(figures: Iterable[Figure], side: str | None = None, sides: Sequence[str] = ()) -> Iterator[Figure]:
    """The figures, those of a speaker that is only a pronoun ("according to its count") given the speaker before.

    A state that is no side of the war and stands in the pronoun's own sentence ("British intelligence …, when it put")
    is that speaker.

    Where a figure's side is left open, its `side` is that of the figure before it ("the invading army"), at first the
    one given.
    """
    last: str | None = None
    given_all = _parts_sided(list(figures))
    given_all = [replace(one, subject=None) if _at_peace(one) and side is not None else one for one in given_all]
    nobody = all(given.subject is None for given in given_all)
    for given in given_all:
        # a list that names its issuer alone counts the side that issuer counts
        open_ = replace(given, side=side, subject=side if nobody else None)
        figure = given if given.subject is not None else open_
        side = figure.subject or side
        if says("by-pronoun", figure.sentence):
            spoke = _spoke_there(figure, sides)
            if spoke is not None or (figure.claimant is None and last is not None):
                yield replace(figure, claimant=spoke or last)
                last = spoke or last
                continue
        last = figure.claimant or last
        yield figure


def _at_peace(figure: Figure) -> bool:
    """Whether a figure was read as the losses of its own claimant's state, which fights no war on that day."""
    words, subject, day = vocabulary(), figure.subject, figure.claim.published_at
    if subject not in words.parties or words.state_of(figure.claimant or "") != subject or day is None:
        return False
    return words.pack_for(day, (subject,)) is None


def _parts_sided(figures: list[Figure]) -> list[Figure]:
    """The figures, a part ("including 15,500 killed") given the side of the figure right before it in its sentence."""
    done: list[Figure] = []
    for given in figures:
        figure, before = given, done[-1] if done else None
        if before is not None and figure.claim.part and before.sentence_start == figure.sentence_start:
            between = figure.sentence[before.span[1] - before.sentence_start : figure.span[0] - figure.sentence_start]
            unnamed = not any(loses(side, between) for side in (figure.subject, before.subject))
            if unnamed and before.subject is not None and not any(map(str.isdigit, between)):
                figure = replace(figure, subject=before.subject)
        done.append(figure)
    return done


def _spoke_there(figure: Figure, sides: Sequence[str]) -> str | None:
    """The one state that a sentence names before its figure, as the speaker, while its claimant is not there."""
    before = figure.sentence[: figure.span[0] - figure.sentence_start]
    if not sides or (figure.claimant is not None and names(figure.claimant, figure.sentence)):
        return None
    words = vocabulary()
    states = [one.id for one in words.parties.values() if one.kind == "state"]
    if figure.claimant is not None and figure.subject in sides:
        states = [state for state in states if state != figure.subject]  # "it says, Moscow's total stands at 68,900"
    found = [state for state in states if _speaks_before(state, before, side=state in sides)]
    return found[0] if len(found) == 1 else None


def _speaks_before(state: str, before: str, *, side: bool) -> bool:
    """Whether a text mentions a state; a side of the war is only meant where it speaks ("Kyiv's total … it says")."""
    return (names(state, before) and not loses(state, before)) if side else mentions(state, before)
