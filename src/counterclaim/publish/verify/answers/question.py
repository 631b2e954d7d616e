"""What was said in answer to the question that a figure of the draft asks?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from counterclaim.checks.rounding import REACH, Agreement, agrees, derived_agrees, hedge_change
from counterclaim.model.document import Document
from counterclaim.model.period import Period
from counterclaim.model.quantity import Number, Quantity
from counterclaim.publish.verify.answers.evidence import Evidence, Said, Series, akin, kin, war_begins
from counterclaim.publish.verify.answers.figure import BODIES, PERSONS, Figure
from counterclaim.publish.verify.answers.windows import (
    Reading,
    asked,
    change,
    earlier,
    shown,
    spoken_day,
    total,
    whole_months,
)
from counterclaim.publish.verify.answers.words import named
from counterclaim.publish.verify.read.prose import names_day, names_month, says
from counterclaim.vocabulary.load import vocabulary

FLOWN = frozenset({"uavs", "missiles"})
"""What an air force counts by the raid and a general staff by the day."""
_AIR_FORCE = "air-force"
CARRIED = 7
"""Days back from which the day of one sentence is taken over to the next."""
YEAR = (365, 366)
"""Days that "in a year" may go back."""
LAXITY = 20
"""A twentieth of a period may lie between its last day and the statement's: "in 2024" said in mid December."""


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


def series_of(
    figure: Figure, desk: Desk, *, category: str | None = None, subject: str | None = None, anyone: bool = False
) -> Series:
    """The running totals that answer the figure's question, without the outlet's own earlier pieces."""
    who = None if anyone else figure.claimant
    key = who, subject or figure.subject, category or figure.category
    if key not in desk.series:
        found = desk.evidence.series(*key)
        if not found.days and key[2] == "people":
            found = desk.evidence.series(key[0], key[1], "personnel")  # people of an army's count are its soldiers
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
    # totals count no drones that were sent, and nothing promised
    loss = figure.claim.topic == "loss" or not (says("sent-out", figure.sentence) or figure.outcome in _GIVEN)
    if figure.category in FLOWN and (says("raid", figure.sentence) or _AIR_FORCE in (figure.claimant or "")):
        return found  # one night's interceptions are no day's row of a general staff
    computed = list(asked(series, period, desk.day_of(figure), strict=strict, first=first)) if loss else []
    if period.kind == "unstated":
        computed = [reading for reading in computed if _window_told(reading.window, figure.sentence)]
    if (
        period.kind == "cumulative"
        and period.start is not None
        and period.start > first
        and says("dated", figure.sentence)
    ):
        for before in earlier(period, desk.day_of(figure), days=14):
            computed += asked(series, before, desk.day_of(figure), strict=strict, first=first)
    if loss and period.kind == "rate" and period.start is None and figure.carried:
        computed += whole_months(series, desk.today, per=period.per or "day")
    if loss and says("in-a-year", figure.sentence) and period.kind != "rate":
        end = desk.day_of(figure)
        for days in YEAR:
            computed += change(series, end - timedelta(days=days), end, window="year")
    if loss and _of_a_carried_day(figure, period, desk, first):
        computed += total(series, desk.day_of(figure))
    if computed and period.kind == "cumulative" and computed[0].said[0].copied:
        standing = {said.claim_id for reading in computed for said in reading.said}
        found = [
            reading
            for reading in found
            if not _earlier_total(reading, computed[0]) or reading.said[0].claim_id in standing
        ]
    return [*found, *computed]


_GIVEN = ("pledged", "stalled", "delivered")
"""Outcomes of aid: what is on its way is no loss."""


def _of_a_carried_day(figure: Figure, period: Period, desk: Desk, first: date) -> bool:
    """Whether a total's day was taken over from an earlier sentence: its own names none, so it may be of now."""
    if not _from_first(period.kind, period.start, first) or period.end is None or period.basis == "stated":
        return False
    gap = (desk.day_of(figure) - period.end).days
    return 0 < gap <= CARRIED and not names_day(figure.sentence, period.end) and not says("ago-day", figure.sentence)


def _window_told(window: str, sentence: str) -> bool:
    """Whether a figure without a period may be of this window: a day, a week, the whole war, or one its words name.

    A sentence that has a word of some span is not of another span.
    """
    named = [word for word in ("time-week", "time-month", "time-year") if says(word, sentence)]
    if window == "two-weeks" and named:
        return says("span-fortnight", sentence)
    return window in ("day", "total") or not named or _SPAN_WORDS.get(window, "time-month") in named


_SPAN_WORDS = {"year": "time-year", "seven-days": "time-week", "two-weeks": "time-week", "since-january": "time-year"}


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
    for said in sorted(found, key=lambda item: item.published or date.min, reverse=True):
        yield Reading(said.quantity, words_of(said), (said,), "statement", end=said.day)


def same_window(figure: Figure, said: Said, desk: Desk) -> bool:
    """Whether a statement speaks of the figure's time; an unsettled end on either side excludes nothing."""
    period = desk.period_of(figure)
    if "unstated" in (period.kind, said.kind):
        return "rate" not in (period.kind, said.kind) or period.kind == said.kind
    if "rate" in (period.kind, said.kind):
        alike = period.kind == said.kind and (period.per or "day") == (said.per or "day")
        same = said.quantity.stated == figure.quantity.stated and said.end is not None
        named = same and names_month(figure.sentence, said.end or desk.today)
        if named and says("year-of-now", figure.sentence) and (said.end or desk.today).year != desk.today.year:
            named = False  # "in November came to 1,523 this year", said of the November before
        return alike and (_overlap(period, said) or named)
    first = war_begins(figure.subject, desk.today)
    mine, theirs = _from_first(period.kind, period.start, first), _from_first(said.kind, said.start, first)
    if said.kind == "interval" and said.start is None and said.end is None:
        return True
    if mine or theirs:
        return mine and theirs
    if _calendar_month(period, said, figure.sentence):
        return True
    if period.start is None or said.start is None:
        return _near(period.end or desk.today, said.day)
    end = min(period.end or desk.today, desk.today)
    reach = max(1, (end - period.start).days // LAXITY)
    return abs((period.start - said.start).days) <= 1 and (
        period.kind == "cumulative" or said.kind == "cumulative" or _near(end, said.day, days=reach)
    )


def _calendar_month(period: Period, said: Said, sentence: str) -> bool:
    """Whether "in a month", reckoned back from the draft's own day, is the calendar month that the sentence names and
    of which it was stated ("on the last day of May he said that in the month").
    """
    first, last, begun, ended = period.start, period.end, said.start, said.end
    if first is None or last is None or begun is None or ended is None or period.basis == "stated":
        return False
    days = (last - first).days if period.kind == "interval" else 0
    whole = begun.day == 1 and (begun.year, begun.month) == (ended.year, ended.month)
    return _MONTH[0] <= days <= _MONTH[1] and whole and names_month(sentence, ended)


_MONTH = 28, 31
"""Days of a month, at least and at most."""


def fit(figure: Figure, reading: Reading) -> Agreement | None:
    """How the figure stands to one reading."""
    if reading.derived:
        value = reading.quantity.stated
        if value is not None and figure.period.kind == "unstated" and reading.window != "average":
            return agrees(figure.quantity, figure.text, value)  # any of many windows is near to anything
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
        if printed == high:
            return "hedged-otherwise"  # the ceiling told as a floor
        return None if printed > low else ("consistent" if printed * REACH >= low else "thin")
    if qualifier in ("up-to", "fewer-than"):
        if printed < high or (qualifier == "up-to" and printed > high * REACH):
            return None  # fairness rules, section 3: "up to" is told of the source's own ceiling
        return "consistent" if printed <= high * REACH else "thin"
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


def collected(said: Said) -> bool:
    """Whether it is a cell of a collection of others' estimates, which rounds and leaves hedges out.

    A body without an id that speaks for itself, and a paper that reports somebody, have words of their own.
    """
    entry = vocabulary().sources.get(said.source or "")
    return entry is not None and entry.party is None and not (entry.speaks or entry.news)


def words_of(said: Said) -> str:
    """What was said, in its own words where they are at hand: “more than 355,000” (uk-mod, 3 Mar 2024)."""
    quote = said.claim.quote.exact if said.claim is not None else ""
    figure = f"“{quote}”" if quote else _plain(said.quantity)
    return f"{figure} ({named(said.claimant or said.source)}, {spoken_day(said.published or said.end)})"


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
