"""Which days is each number of a document about?"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache
from itertools import pairwise

from counterclaim.extract.around import Around, Scope
from counterclaim.extract.daily_reports import behind_daily_list, too_many
from counterclaim.extract.dated_weeks import dated_days, dated_starts, dated_weeks, named_months, sharpened
from counterclaim.extract.datelines import dateline
from counterclaim.extract.forms import trie, words
from counterclaim.extract.headings import Headings
from counterclaim.extract.lent_periods import dealt_out, of_its_whole, repeated, summed
from counterclaim.extract.placed import Placed, by_monitor, without_day
from counterclaim.extract.scopes import DAILY_LIMIT, ONLY_A_TOTAL, Choice, choose, is_large
from counterclaim.extract.statements import as_told, dates_it, reported_in
from counterclaim.extract.time_spans import (
    TimeSpan,
    is_short,
    of_a_war,
    one_month,
    shifted,
    whole_month,
    with_first_day,
)
from counterclaim.extract.times import find_times
from counterclaim.model.period import UNSTATED, Period
from counterclaim.vocabulary.load import vocabulary, word_table

__all__ = ["Placed", "TimeSpan", "attach", "find_times", "shifted"]
SHORTEST_OF_RATES = 20  # days over which a daily figure is averaged when the text names a month
NEAR = 0.03  # of a figure: how far a headline's round number may lie from the body's
BALANCE = 1000  # from so many on, a figure without a time word is the balance of a war, not of a day; same tuning
UNPLACED = 10_000  # the same where no war with a known first day is spoken of; same tuning


def attach(
    placed: Sequence[Placed],
    times: Sequence[tuple[int, int, TimeSpan]],
    text: str,
    *,
    published: date | None,
    first_day: date | None,
    language: str,
) -> list[Period]:
    """The period of each number, in the order given.

    Args:
        placed: the numbers that are claims, in text order.
        times: paragraph, sentence and expression, offsets in the document's clean text, in text order.
        text: the document's clean text.
        published: day of publication.
        first_day: the war's first day where one is known; the start of totals without a printed one.
        language: of the document.
    """
    printed = any(time.kind == "since" and time.first == first_day for _, _, time in times)
    first_day = first_day if printed else _assumed(first_day, published, language)
    named = _named_day(times, text) if any(time.past_day for _, _, time in times) else None
    times = [
        (paragraph, sentence, dateline(with_first_day(_renamed(time, named), first_day, published), text))
        for paragraph, sentence, time in times
    ]
    days = _Days(published, first_day, named)
    times = dated_days(times, text)
    times = dated_starts(
        dated_weeks(named_months(sharpened(times, text), published)), text, _entries(language), first_day
    )
    times = as_told(times, text, language)
    body = [number for number in placed if number.zone != "headline"]
    totals = sorted(time.start for _, _, time in times if time.kind == "total")
    headings, around = Headings(times, text), Around(placed, times, text)
    found: dict[int, Period] = {}
    chosen: dict[int, Period] = {}
    header: TimeSpan | None = None
    before: tuple[Placed, Period] | None = None
    undated: list[Placed] = []
    parted: set[int] = set()
    older: dict[tuple[int, str], bool] = {}  # whether all that one tells in a paragraph was told before
    paragraph = -1
    for number in body:
        if number.paragraph != paragraph:
            above = header if before is not None and behind_daily_list(number, before[0], times) else None
            header = headings.above(number, header) or above
            paragraph = number.paragraph
        choice = choose(number, placed, times, text, around.scope(number, header))
        if choice.time is not None and choice.time.kind == "total" and number.listed and header is not None:
            choice.time = header if header.kind == "window" and not header.past_day else choice.time
        if choice.time is not None and choice.time.kind == "window":
            choice.time = dealt_out(choice.time, number, placed, text)
        if choice.time is None or choice.far:
            choice.time = reported_in(number, times) or choice.time
        if choice.statement is None and choice.until is None:
            choice.said_before = around.said_before(number)
        voice = number.paragraph, number.claimant
        if choice.time is None or choice.time.kind == "total":
            choice.older = choice.older or (older.get(voice, False) and without_day(number, times))
        period = _period(number, _leveled(number, choice, totals, text, _level(language)), days)
        if period == UNSTATED and before is not None and before[0].paragraph == number.paragraph:
            period = _continued(number, before)
        if before is not None and before[0].paragraph == number.paragraph and _still_a_rate(number, before, period):
            period = replace(period, kind="rate", per=before[1].per)
        if before is not None and (choice.time is None or choice.far) and of_its_whole(number, before[0], parted):
            period = before[1]
        older[voice] = older.get(voice, True) and period.kind == "cumulative" and period.end is None
        before = number, period
        found[id(number)] = period
        chosen[number.start] = period
        if number.zone == "caption" and choice.time is None:
            undated.append(number)
    _from_twins(undated, body, found=found, chosen=chosen)
    _from_headline(placed, times, text, days=days, found=found, chosen=chosen)
    for number in placed:
        if id(number) not in found:
            found[id(number)] = _headline(number, placed, times, text, body=body, chosen=chosen, days=days)
    return repeated(summed([(number, found[id(number)]) for number in placed], times))


def _from_twins(
    undated: Sequence[Placed], body: Sequence[Placed], *, found: dict[int, Period], chosen: dict[int, Period]
) -> None:
    """Gives a caption's figure without a time word the period of the same figure in the body."""
    for number in undated:
        for item in body:
            if item.zone != "caption" and (item.value, item.unit) == (number.value, number.unit) and not item.increment:
                found[id(number)] = chosen[number.start] = found[id(item)]
                break


def _from_headline(
    placed: Sequence[Placed],
    times: Sequence[tuple[int, int, TimeSpan]],
    text: str,
    *,
    days: _Days,
    found: dict[int, Period],
    chosen: dict[int, Period],
) -> None:
    """Gives a body without any time word the window its headline prints, or else the sentence that repeats its figure.

    The two are one report.
    """
    body = [number for number in placed if number.zone != "headline"]
    silent = all(chosen[number.start] == UNSTATED for number in body)
    for number in placed:
        if number.zone != "headline" or not body:
            return
        again = {item.sentence for item in body if item.value == number.value and item.unit == number.unit}
        told = [i for i in body if chosen[i.start] == UNSTATED and (silent or i.sentence in again)]
        choice = choose(number, placed, times, text, Scope()) if told else Choice(None)
        if dates_it(choice.time, silent=silent) and choice.rate is None:
            period = _period(number, choice, days)
            for item in told:
                found[id(item)] = chosen[item.start] = period
            return


def _assumed(first_day: date | None, published: date | None, language: str) -> date | None:
    """The war's first day where a text need not print it.

    Annotation rules, section 7: the invasion of 2022 begins on 24 February whatever the text says; a campaign's first
    day must be printed. A Ukrainian text that names no war speaks of that one.
    """
    known = vocabulary().packs["russia-ukraine-2022"].first_day
    own = first_day is None and language == "uk" and published is not None and published >= known
    return known if own or first_day == known else None


def _still_a_rate(number: Placed, before: tuple[Placed, Period], period: Period) -> bool:
    """Whether a bare number of another month goes on with the rate before ("In August they had been under 600")."""
    earlier, rate = before
    whole = period.kind == "interval" and period.start is not None and period.end is not None
    beside = number.sentence == earlier.sentence and number.what == earlier.what
    if not ((number.resumes or beside) and rate.kind == "rate" and whole) or earlier.unit != number.unit:
        return False
    near = number.value and earlier.value and 1 / 5 < number.value / earlier.value < 5
    if not near or period.start is None or period.end is None:
        return False
    return (period.end - period.start).days >= SHORTEST_OF_RATES


def _continued(number: Placed, before: tuple[Placed, Period]) -> Period:
    """The running total a report goes on with; a rate after a rate of the same sentence is settled elsewhere."""
    earlier, period = before
    if number.package and number.unit == "items":
        return period if period.kind == "interval" else UNSTATED
    given = number.aid and number.sentence != earlier.sentence
    same = not given and earlier.claimant == number.claimant and {earlier.unit, number.unit} <= {"persons", "items"}
    return period if same and period.kind == "cumulative" else UNSTATED


@cache
def _entries(language: str) -> re.Pattern[str] | None:
    listed = words(word_table(f"periods.{language}").get("entries") or ())
    return re.compile(rf"(?<!\w)(?:{trie(listed)})(?!\w)", re.IGNORECASE) if listed else None


@cache
def _level(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{trie(words(word_table(f'periods.{language}')['level']))})(?!\w)")


def _leveled(number: Placed, choice: Choice, totals: Sequence[int], text: str, level: re.Pattern[str]) -> Choice:
    """A level said for a day ("put the total at 3,000 on May 3", "the toll stood at 90 on Sunday") ends that day.

    `totals`: where the text says "in total", in order.
    """
    time = choice.time
    if time is None or time.kind != "day" or choice.far or time.start < number.end or number.part:
        return choice
    line = text.rfind("\n", 0, number.start) + 1
    low = max(line - 1, *(text.rfind(mark, line, number.start) for mark in (". ", "; "))) + 1
    total = bisect_left(totals, low) < bisect_left(totals, number.start)
    if total or level.search(text[low : number.start].lower()):
        return replace(choice, time=replace(time, kind="until"), until=time.last)
    return choice


OLD = 2  # days back from which a statement's "past day" is its own; yesterday's is told as the document's day is


@dataclass(frozen=True, slots=True)
class _Days:
    published: date | None
    first_day: date | None
    named: date | None


def _named_day(times: Sequence[tuple[int, int, TimeSpan]], text: str) -> date | None:
    """The day a document gives its "past day" in so many words ("минулої доби, 18 грудня,"), null when it does not."""
    for (_, sentence, window), (_, next_sentence, day) in pairwise(times):
        if window.past_day and day.kind == "day" and sentence == next_sentence and day.first is not None:
            gap = text[window.end : day.start]
            if gap.strip(" ,(") == "" and not dateline(day, text).statement:
                return day.first
    return None


def _renamed(time: TimeSpan, named: date | None) -> TimeSpan:
    if named is None or not time.past_day:
        return time
    return replace(time, first=named, last=named, working=f"the past day is named: {named}")


def _period(number: Placed, choice: Choice, days: _Days) -> Period:
    if number.increment:
        return _increment(choice, days)
    time = _when_said(choice.time, choice.statement, days)
    if choice.total and time is None:
        return Period("cumulative", None, days.published, "unresolved")
    of_a_month = time is not None and time.kind == "window" and whole_month(time) and one_month(time)
    if choice.rate is not None and not (choice.rate.per == "month" and of_a_month and not choice.far):
        return _rated(choice.rate, None if choice.other else time, days, far=choice.far)
    if choice.far and time is not None and (is_large(number) or by_monitor(number)):
        headed = number.listed and time.kind == "window" and not time.past_day and not too_many(number, time)
        elsewhere = choice.other or (choice.beyond and by_monitor(number))  # no more fell in a week than in all
        time = None if (is_short(time) and not headed) or (elsewhere and time.kind in ("window", "day")) else time
    if time is None or time.kind in ("total", "until"):
        counted = number.unit == "persons" and number.value is not None and number.value >= ONLY_A_TOTAL // 10
        balance = BALANCE if days.first_day is not None else UNPLACED
        known = (
            (number.unit == "persons" and (number.value or 0) >= balance and not number.returned)
            or (
                number.unit == "items"
                and not number.aid
                and (number.value or 0) >= BALANCE
                and days.first_day is not None
            )
            or by_monitor(number)
            or (choice.older and counted)
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
    if days.first_day is None and of_a_war(time):
        return _cumulative(time.first, replace(choice, until=time.last), days, basis_known=True, working=time.working)
    if time.kind == "span" or time.first is None:
        return Period("interval", None, None, "unresolved", None, time.working)
    last = time.last or choice.until or choice.statement or days.published
    return Period("interval", time.first, last, time.basis, None, time.working)


def _when_said(time: TimeSpan | None, said: date | None, days: _Days) -> TimeSpan | None:
    """The past day of an older statement, told from its own day and not from the document's."""
    if time is None or not time.past_day or said is None or days.published is None or days.named is not None:
        return time
    back = days.published - said
    if back < timedelta(OLD) or time.first is None or time.last is None or not time.last - back < days.published:
        return time
    return replace(time, first=time.first - back, last=time.last - back, working=f"{time.working}, as said on {said}")


def _cumulative(
    first: date | None, choice: Choice, days: _Days, *, basis_known: bool, working: str | None = None
) -> Period:
    end = choice.until or (None if choice.older else choice.statement or choice.said_before or days.published)
    if first is not None and end is not None and end < first:
        end = days.published
    basis = ("vocabulary" if first == days.first_day else "document-date") if basis_known else "unresolved"
    # a choice between two words is a plain string for the checker
    return Period("cumulative", first, end, basis, None, working)  # type: ignore[arg-type]


def _increment(choice: Choice, days: _Days) -> Period:
    if choice.grown_since is not None:
        return Period(
            "interval", choice.grown_since, days.published, "document-date", None, f"added since {choice.grown_since}"
        )
    if days.named is not None:
        return Period("interval", days.named, days.named, "stated", None, "the past day is named")
    time = choice.time
    end = choice.until or (time.last if time is not None and time.kind == "since" else None) or days.published
    whole_war = time is not None and time.first is not None and time.first == days.first_day
    if time is not None and time.kind == "window" and time.first is not None and not (time.past_day or whole_war):
        return Period("interval", time.first, time.last, time.basis, None, time.working)
    if end is None:
        return Period("interval", None, None, "unresolved")
    return Period("interval", end - timedelta(1), end, "document-date", None, f"added in the day before {end}")


def _rated(rate: TimeSpan, time: TimeSpan | None, days: _Days, *, far: bool) -> Period:
    if (
        time is None
        or time.first is None
        or time.kind not in ("window", "since")
        or (is_short(time) and (far or time.past_day))
    ):
        return Period("rate", None, None, "unresolved", rate.per, rate.working)
    return Period("rate", time.first, time.last or days.published, time.basis, rate.per, time.working)


def _told_again(headline: Placed, item: Placed) -> bool:
    """Whether the body's figure is the headline's: the same, or the one that a rounder headline passes or nears."""
    if headline.value is None or item.value is None or headline.value == item.value:
        return headline.value == item.value
    digits = len(str(int(headline.value)).rstrip("0"))
    return digits < len(str(int(item.value)).rstrip("0")) and abs(item.value - headline.value) < NEAR * item.value


def _headline(
    number: Placed,
    placed: Sequence[Placed],
    times: Sequence[tuple[int, int, TimeSpan]],
    text: str,
    *,
    body: list[Placed],
    chosen: dict[int, Period],
    days: _Days,
) -> Period:
    """A headline's period: its own words', else that of the same number in the body, else of the body's first one."""
    choice = choose(number, placed, times, text, Scope())
    own = choice.time is not None and choice.time.kind != "total"
    twins = [
        chosen[item.start]
        for item in body
        if _told_again(number, item) and item.unit == number.unit and not item.increment
    ]
    if own and all(period == UNSTATED for period in twins):
        return _period(number, choice, days)
    if twins:
        period = twins[0]
        if (
            period.kind == "cumulative"
            and choice.time is not None
            and choice.time.kind == "since"
            and choice.time.first == period.start
        ):
            return period
        return (
            _period(number, choice, days)
            if own and choice.time is not None and choice.time.kind in ("since", "rate")
            else period
        )
    same = [chosen[item.start] for item in body if item.unit == number.unit and chosen[item.start].kind != "rate"]
    anything = [chosen[item.start] for item in body if chosen[item.start].kind != "rate"]
    return (same or anything or [_period(number, choice, days)])[0]
