"""What does a figure of the draft claim, and what was said in answer to the same question?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from counterclaim.checks.rounding import Agreement, agrees, derived_agrees, hedge_change
from counterclaim.model.claim import Claim
from counterclaim.model.document import Document
from counterclaim.model.period import UNSTATED, Period
from counterclaim.model.quantity import Number, Quantity
from counterclaim.publish.verify_evidence import Evidence, Said, Series, akin, is_name, kin, text_of, war_begins
from counterclaim.publish.verify_prose import averaged, beside, clause_at, distance, says, sentence_at, zone_of
from counterclaim.publish.verify_windows import Reading, asked, earlier, shown, spoken_day
from counterclaim.vocabulary.load import vocabulary

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


@dataclass(frozen=True, slots=True)
class Desk:
    """The draft on the desk: its document, its day, its figures' sentences and the evidence beside it.

    `lags` gives, for a side, how many days the draft's bulletin lies behind its own date.
    """

    document: Document
    today: date
    spans: tuple[tuple[int, int], ...]
    evidence: Evidence
    lags: dict[str, int]
    sides: tuple[str, ...] = ()
    series: dict[tuple[str | None, str | None, str | None], Series] = field(default_factory=dict, compare=False)

    def day_of(self, figure: Figure) -> date:
        """The day an undated figure is about: the draft's, or its bulletin's where that is older throughout."""
        lag = self.lags.get(figure.subject or "", 0)
        return self.today - timedelta(days=lag)

    def period_of(self, figure: Figure) -> Period:
        """The figure's period, moved back where the draft rests on an older bulletin and names no day."""
        lag, period = self.lags.get(figure.subject or "", 0), figure.period
        if not lag or period.basis == "stated" or period.end is None or period.end != self.today:
            return period
        back = timedelta(days=lag)
        moved = period.start if period.kind == "cumulative" or period.start is None else period.start - back
        return replace(period, start=moved, end=period.end - back)


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
    and a war's total taken over gives way to this sentence's own word for a day.
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


def series_of(
    figure: Figure, desk: Desk, *, category: str | None = None, subject: str | None = None, anyone: bool = False
) -> Series:
    """The running totals that answer the figure's question, without the outlet's own earlier pieces."""
    who = None if anyone else figure.claimant
    key = who, subject or figure.subject, category or figure.category
    if key not in desk.series:
        found = desk.evidence.series(*key)
        desk.series[key] = Series({day: kept for day, items in found.days.items() if (kept := _witnesses(items, desk))})
    return desk.series[key]


def readings(
    figure: Figure, desk: Desk, *, category: str | None = None, subject: str | None = None, anyone: bool = False
) -> list[Reading]:
    """Every value the figure may be held against, statements first; empty when nobody answered its question."""
    found = list(statements(figure, desk, category=category, subject=subject, anyone=anyone))
    if figure.period.kind == "rate" and any(_same_days(figure, reading.said[0]) for reading in found):
        return found
    series = series_of(figure, desk, category=category, subject=subject, anyone=anyone)
    period = desk.period_of(figure)
    first = war_begins(subject or figure.subject, desk.today)
    strict = says("inclusive", figure.sentence)
    computed = list(asked(series, period, desk.day_of(figure), strict=strict, first=first))
    if (
        period.kind == "cumulative"
        and period.start is not None
        and period.start > first
        and says("dated", figure.sentence)
    ):
        for before in earlier(period, desk.day_of(figure), days=14):
            computed += asked(series, before, desk.day_of(figure), strict=strict, first=first)
    if computed and period.kind == "cumulative" and computed[0].said[0].copied:
        standing = {said.claim_id for reading in computed for said in reading.said}
        found = [
            reading
            for reading in found
            if not _earlier_total(reading, computed[0]) or reading.said[0].claim_id in standing
        ]
    return [*found, *computed]


def statements(
    figure: Figure, desk: Desk, *, category: str | None = None, subject: str | None = None, anyone: bool = False
) -> Iterator[Reading]:
    """What was stated in so many words for the same question, newest first."""
    who = None if anyone else figure.claimant
    rows = desk.evidence.statements(who, subject or figure.subject, category or figure.category)
    topic = figure.claim.topic
    found = [
        said for said in rows if said.topic == topic and not is_own(said, desk) and same_window(figure, said, desk)
    ]
    for said in sorted(found, key=lambda item: (item.published or date.min, item.claim_id), reverse=True):
        yield Reading(said.quantity, words_of(said), (said,), "statement", end=said.day)


def same_window(figure: Figure, said: Said, desk: Desk) -> bool:
    """Whether a statement speaks of the figure's time; an unsettled end on either side excludes nothing."""
    period = desk.period_of(figure)
    if "unstated" in (period.kind, said.kind):
        return "rate" not in (period.kind, said.kind) or period.kind == said.kind
    if "rate" in (period.kind, said.kind):
        return period.kind == said.kind and (period.per or "day") == (said.per or "day") and _overlap(period, said)
    first = war_begins(figure.subject, desk.today)
    mine, theirs = _from_first(period.kind, period.start, first), _from_first(said.kind, said.start, first)
    if mine or theirs:
        return mine and theirs
    if period.start is None or said.start is None:
        return _near(period.end or desk.today, said.day)
    return abs((period.start - said.start).days) <= 1 and (
        period.kind == "cumulative" or said.kind == "cumulative" or _near(period.end or desk.today, said.day, days=1)
    )


def fit(figure: Figure, reading: Reading) -> Agreement | None:
    """How the figure stands to one reading."""
    if reading.derived:
        value = reading.quantity.stated
        return None if value is None else derived_agrees(figure.quantity, figure.text, value)
    low, high, printed = reading.quantity.low, reading.quantity.high, figure.quantity.stated
    if reading.quantity.qualifier == "range" and low is not None and high is not None and printed is not None:
        return _in_range(figure.quantity.qualifier, printed, low, high)
    how = agrees(figure.quantity, figure.text, reading.quantity)
    added = hedge_change(figure.quantity.qualifier, reading.quantity.qualifier) == "added"
    return "consistent" if how == "hedged-otherwise" and added else how


def _in_range(qualifier: str, printed: Number, low: Number, high: Number) -> Agreement | None:
    """One number told of a range: a floor up to its low end, a ceiling from its high end, else a number within."""
    if qualifier in ("more-than", "at-least"):
        return "consistent" if printed <= low else None
    if qualifier in ("up-to", "fewer-than"):
        return "consistent" if printed >= high else None
    as_round = len(str(int(printed)).rstrip("0")) <= 3  # a number to the last digit is no telling of a range
    return "consistent" if low <= printed <= high and as_round else None


def outcome_fits(figure: Figure, said: Said) -> bool:
    """Whether the draft's word for the outcome may stand for the source's.

    A loss of undefined sort may be told as losses or casualties; killed, wounded, missing and captured stand only
    for themselves. Things destroyed, shot down or lost are one; things captured are not.
    """
    mine, theirs = figure.outcome, said.outcome
    if mine is None or theirs is None or mine == theirs or figure.claim.topic != "loss":
        return True
    if figure.category in PERSONS or (figure.claim.quantity and figure.claim.quantity.unit == "persons"):
        if mine in BODIES:
            return {mine, theirs} <= {"captured", "surrendered"}
        return mine == "lost" or theirs not in BODIES
    return mine not in ("captured", "recovered") or theirs in ("captured", "recovered")


def related(category: str | None) -> tuple[str, ...]:
    """Composite rows the category is a part of, and rows a composite adds up; never itself."""
    entries = vocabulary().categories
    own = entries.get(category or "")
    if own is None:
        return ()
    wider = [entry.id for entry in entries.values() if own.id in entry.sums]
    same_row = [e.id for e in entries.values() if e.row and e.row == own.row and e.id != own.id]
    return tuple(dict.fromkeys([*wider, *own.sums, *same_row]))


def unheard(figure: Figure, desk: Desk) -> bool:
    """Whether the claimant is a printed name that gave nothing of the evidence."""
    claimant = figure.claimant
    if claimant is None or ":" not in claimant:
        return False
    return not any(kin(claimant, voice) for voice in desk.evidence.voices)


def is_own(said: Said, desk: Desk) -> bool:
    """Whether a figure stands in an earlier piece of the draft's own outlet, which is no source for it."""
    source = desk.document.source
    return source is not None and said.source == source and source not in vocabulary().parties and not said.copied


def words_of(said: Said) -> str:
    """What was said, in its own words where they are at hand: “more than 355,000” (uk-mod, 3 Mar 2024)."""
    quote = said.claim.quote.exact if said.claim is not None else ""
    figure = f"“{quote}”" if quote else _plain(said.quantity)
    who = (said.claimant or said.source or "nobody named").removeprefix("name:").removeprefix("role:")
    return f"{figure} ({who}, {spoken_day(said.published or said.end)})"


def _plain(quantity: Quantity) -> str:
    hedges = {
        "more-than": "more than ",
        "at-least": "at least ",
        "about": "about ",
        "up-to": "up to ",
        "nearly": "nearly ",
        "fewer-than": "fewer than ",
    }
    if quantity.stated is not None:
        return hedges.get(quantity.qualifier, "") + shown(quantity.stated)
    ends = [shown(end) for end in (quantity.low, quantity.high) if end is not None]
    return " to ".join(ends) or "a vague number"


def _witnesses(items: tuple[Said, ...], desk: Desk) -> tuple[Said, ...]:
    """The figures of one day that make a series: no cells of collections, which are statements, and no own pieces."""
    kept = [item for item in items if not is_own(item, desk)]
    sources = vocabulary().sources
    return tuple(item for item in kept if (entry := sources.get(item.source or "")) is None or entry.party is not None)


def _earlier_total(reading: Reading, current: Reading) -> bool:
    """Whether a statement is an older figure of the very series whose current one is known."""
    series = current.said[0].claimant
    older = reading.end is not None and current.end is not None and reading.end < current.end
    return older and series is not None and akin(series, reading.said[0])


def _same_days(figure: Figure, said: Said) -> bool:
    """Whether a stated average is of the figure's own days; one of whose days nothing is known counts as such."""
    mine, theirs = figure.period, said
    if mine.start is None or mine.end is None or theirs.start is None or theirs.end is None:
        return figure.claimant is not None
    return _near(mine.start, theirs.start, days=5) and _near(mine.end, theirs.end, days=5)


def _from_first(kind: str, start: date | None, first: date) -> bool:
    return kind == "cumulative" and (start is None or start <= first)


def _overlap(period: Period, said: Said) -> bool:
    if period.start is None or period.end is None or said.start is None or said.end is None:
        return True
    return period.start <= said.end and said.start <= period.end


def _near(day: date, other: date | None, *, days: int = 3) -> bool:
    return other is None or abs((day - other).days) <= days
