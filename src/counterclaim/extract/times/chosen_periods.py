"""Which days does the time expression chosen for a number make its period?"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta

from counterclaim.extract.times.daily_reports import too_many, worst_day
from counterclaim.extract.times.placed import ONLY_A_TOTAL, Placed, by_monitor, is_large
from counterclaim.extract.times.scopes import DAILY_LIMIT, Choice
from counterclaim.extract.times.time_spans import TimeSpan, is_short, of_a_war, one_month, whole_month
from counterclaim.model.period import UNSTATED, Period

BALANCE = 1000  # from so many on, a figure without a time word is the balance of a war, not of a day; same tuning
_PART = re.compile(
    r"(?<!\w)(?:прорив|прорыв|наступ|битв|облог|осад|операці|операци|offensive|battle of|siege|breakthrough)"
)
_WAR = re.compile(
    r"(?<!\w)(?:війн(?!ят)|воєн|войн(?!ят)|воен(?:ной|ный)|wars?(?!\w)|warfare|конфлікт|конфликт|conflict)"
)
UNPLACED = 10_000  # the same where no war with a known first day is spoken of; same tuning
_SEVERAL, _COSTLIEST = 4, 2000  # days; persons a day that either side's worst weeks since 2022 are said to have cost
OLD = 2  # days back from which a statement's "past day" is its own; yesterday's is told as the document's day is


@dataclass(frozen=True, slots=True)
class Days:
    """What a document says of days as a whole.

    Attributes:
        published: the day of publication; null where nobody knows it.
        first_day: the war's first day; null where none is known.
        named: the day that the document gives its "past day"; null where it gives none.
        of_a_part: it tells of an offensive or a battle and names no war, so that no window of it is a whole war's.
    """

    published: date | None
    first_day: date | None
    named: date | None
    of_a_part: bool = False


def tells_of_a_part(text: str) -> bool:
    """Whether a text tells of an offensive, a battle or a siege and of no war (see `Days`)."""
    low = text.lower()
    return _PART.search(low) is not None and _WAR.search(low) is None


def period_of(number: Placed, choice: Choice, days: Days) -> Period:
    """The period that a choice makes of a number; `UNSTATED` where it chose nothing and the number is no balance."""
    if number.increment or choice.grown_since is not None:
        return _increment(choice, days)
    time = _when_said(choice.time, choice.statement, days)
    if choice.total and time is None:
        return Period("cumulative", None, choice.until or days.published, "unresolved")
    of_a_month = time is not None and time.kind == "window" and whole_month(time) and one_month(time)
    if choice.rate is not None and not (choice.rate.per == "month" and of_a_month and not choice.far):
        return _rated(choice.rate, None if choice.other else time, days, far=choice.far)
    if choice.far and time is not None and not worst_day(number, time) and (is_large(number) or by_monitor(number)):
        headed = number.listed and time.kind == "window" and not time.past_day and not too_many(number, time)
        headed = headed or _of_those_days(number, time)
        elsewhere = choice.other or (choice.beyond and by_monitor(number))  # no more fell in a week than in all
        time = None if (is_short(time) and not headed) or (elsewhere and time.kind in ("window", "day")) else time
    if time is None or time.kind in ("total", "until"):
        counted = number.unit == "persons" and number.value is not None and number.value >= ONLY_A_TOTAL // 10
        balance = BALANCE if days.first_day is not None else UNPLACED
        known = (
            (number.unit == "persons" and (number.value or 0) >= balance and not (number.returned or number.gave_up))
            or (
                number.unit == "items"
                and not number.aid
                and (number.value or 0) >= BALANCE
                and days.first_day is not None
            )
            or by_monitor(number)
            or (choice.older and counted and not number.returned)
            or choice.until is not None
            or number.total
        )
        if time is None and not known:
            return UNSTATED
        if time is not None and time.kind == "until" and choice.until is None:  # the as-of day of a list's heading
            choice = replace(choice, until=time.last)
        if days.first_day is None and choice.began is not None and choice.began.first is not None:
            return _cumulative(choice.began.first, choice, days, basis_known=True, working=choice.began.working)
        return _cumulative(days.first_day, choice, days, basis_known=days.first_day is not None)
    listed = number.unit == "items" and not number.aid and (number.value or 0) >= DAILY_LIMIT
    no_days = (is_large(number) and not choice.far) or listed
    if time.kind == "day" and no_days and days.first_day not in (None, time.first):
        passed = replace(choice, until=time.last)  # "losses passed 500,000 on Monday"
        return _cumulative(days.first_day, passed, days, basis_known=True)
    if time.kind == "since":
        end = time.last or choice.until
        return _cumulative(
            time.first, replace(choice, until=end), days, basis_known=time.first is not None, working=time.working
        )
    if time.kind == "window" and time.first is not None and time.first == days.first_day and not is_short(time):
        whole = replace(choice, until=time.last)
        return _cumulative(time.first, whole, days, basis_known=True, working=time.working)
    if time.kind == "window" and days.first_day is not None and _from_its_month(time, days.first_day):
        return _cumulative(days.first_day, replace(choice, until=time.last), days, basis_known=True)
    if days.first_day is None and of_a_war(time) and not days.of_a_part:
        return _cumulative(time.first, replace(choice, until=time.last), days, basis_known=True, working=time.working)
    if time.kind == "span" or time.first is None:
        return Period("interval", None, None, "unresolved", None, time.working)
    last = time.last or choice.until or choice.statement or days.published
    before_war = days.first_day is not None and time.kind == "window" and time.first < days.first_day == last
    return Period("interval", last if before_war else time.first, last, time.basis, None, time.working)


def _from_its_month(time: TimeSpan, first_day: date) -> bool:
    """Whether a window opens with the month in which the war began and runs beyond it ("февраль 2022 – май 2024")."""
    month = (first_day.year, first_day.month)
    if time.first is None or time.last is None or (time.last.year, time.last.month) == month:
        return False
    return time.first.day == 1 and (time.first.year, time.first.month) == month


def _of_those_days(number: Placed, time: TimeSpan) -> bool:
    """Whether several days named before may have cost so many persons ("from 9 to 15 November ... more than 9,000")."""
    if time.kind != "window" or time.past_day or time.first is None or time.last is None or by_monitor(number):
        return False
    days = (time.last - time.first).days + 1
    return days >= _SEVERAL and (number.value or 0) <= _COSTLIEST * days


def _when_said(time: TimeSpan | None, said: date | None, days: Days) -> TimeSpan | None:
    """The past day, or the night, of an older statement, told from its own day and not from the document's."""
    if time is None or said is None or days.published is None or days.named is not None:
        return time
    night = time.kind == "window" and time.basis == "document-date" and time.last == days.published
    night = night and not time.past_day and time.first == days.published - timedelta(1)
    back = days.published - said
    if time.past_day and time.last == said and back >= timedelta(OLD):
        return replace(
            time, first=said, working=f"{time.working}, the day {said} alone"
        )  # "28 листопада добові втрати"
    if not (time.past_day or night) or back < timedelta(1 if night else OLD):
        return time
    if time.first is None or time.last is None or not time.last - back < days.published:
        return time
    return replace(time, first=time.first - back, last=time.last - back, working=f"{time.working}, as said on {said}")


def _cumulative(
    first: date | None, choice: Choice, days: Days, *, basis_known: bool, working: str | None = None
) -> Period:
    end = choice.until or (None if choice.older else choice.statement or choice.said_before or days.published)
    early = first is not None and end is not None and end < first
    if early or (end is not None and days.published is not None and end > days.published):
        end = days.published  # also of a half of a month that is still running
    basis = ("vocabulary" if first == days.first_day else "document-date") if basis_known else "unresolved"
    # a choice between two words is a plain string for the checker
    return Period("cumulative", first, end, basis, None, working)  # type: ignore[arg-type]


def _increment(choice: Choice, days: Days) -> Period:
    if choice.grown_since is not None:
        told = choice.statement if choice.statement is not None and choice.statement > choice.grown_since else None
        end = told or days.published
        return Period("interval", choice.grown_since, end, "document-date", None, f"added since {choice.grown_since}")
    if days.named is not None:
        return Period("interval", days.named, days.named, "stated", None, "the past day is named")
    time = choice.time
    whole_war = time is not None and time.first is not None and time.first == days.first_day
    whole_war = whole_war or (time is not None and days.first_day is None and of_a_war(time) and not days.of_a_part)
    end = choice.until or (time.last if time is not None and (time.kind == "since" or whole_war) else None)
    end = end or days.published
    if time is not None and time.kind == "window" and time.first is not None and not (time.past_day or whole_war):
        return Period("interval", time.first, time.last, time.basis, None, time.working)
    if end is None:
        return Period("interval", None, None, "unresolved")
    return Period("interval", end - timedelta(1), end, "document-date", None, f"added in the day before {end}")


def _rated(rate: TimeSpan, time: TimeSpan | None, days: Days, *, far: bool) -> Period:
    if (
        time is None
        or time.first is None
        or time.kind not in ("window", "since")
        or (is_short(time) and (far or time.past_day))
    ):
        return Period("rate", None, None, "unresolved", rate.per, rate.working)
    return Period("rate", time.first, time.last or days.published, time.basis, rate.per, time.working)
