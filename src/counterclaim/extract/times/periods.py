"""Which days is each number of a document about?"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import cache

from counterclaim.extract.times.around import Around, Scope
from counterclaim.extract.times.bracketed_months import of_bracket
from counterclaim.extract.times.brackets import closes_bracket
from counterclaim.extract.times.chosen_periods import Days, period_of, tells_of_a_part
from counterclaim.extract.times.climbing_totals import climbing
from counterclaim.extract.times.closed_windows import closed, under_report
from counterclaim.extract.times.counted_from import counted_back, counted_from
from counterclaim.extract.times.covered_days import covered
from counterclaim.extract.times.daily_reports import behind_daily_list, of_last_report
from counterclaim.extract.times.dated_weeks import (
    daily_in_months,
    dated_days,
    dated_past_days,
    dated_weeks,
    named_months,
    named_years,
    sharpened,
)
from counterclaim.extract.times.datelines import dateline, told_there
from counterclaim.extract.times.days_shares import with_days_shares
from counterclaim.extract.times.headings import Headings, of_a_total
from counterclaim.extract.times.last_times import dated_events
from counterclaim.extract.times.lent_periods import (
    among_totals,
    dated_behind,
    dealt_out,
    grown_since,
    of_its_event,
    of_its_whole,
    of_one_event,
    of_the_grown_list,
    repeated,
    summed,
)
from counterclaim.extract.times.named_days import named_day, renamed
from counterclaim.extract.times.named_starts import named_starts, named_war
from counterclaim.extract.times.occasions import of_occasions
from counterclaim.extract.times.one_raid import of_one_raid, one_raid
from counterclaim.extract.times.placed import Placed, is_large, now_said, times_of, without_day
from counterclaim.extract.times.row_dates import of_its_row
from counterclaim.extract.times.same_periods import months_of_a_year, of_other_years
from counterclaim.extract.times.scopes import DAILY_LIMIT, Choice, choose
from counterclaim.extract.times.statements import as_told, dates_it, reported_in
from counterclaim.extract.times.time_grammar import time_grammar
from counterclaim.extract.times.time_spans import TimeSpan, said_in, shifted, with_first_day
from counterclaim.extract.times.times import find_times
from counterclaim.extract.times.titled_windows import titled_window, under_title
from counterclaim.extract.times.told_days import of_told_days
from counterclaim.extract.times.told_now import held_now, told_now
from counterclaim.extract.words.forms import trie, words
from counterclaim.model.period import UNSTATED, Period
from counterclaim.vocabulary.load import vocabulary, word_table

__all__ = ["Placed", "TimeSpan", "attach", "find_times", "shifted"]
SHORTEST_OF_RATES = 20  # days over which a daily figure is averaged when the text names a month
_OUT_OF = re.compile(
    r"\s(?:of|із|з|из)\s(?:[^\W\d]+\s){0,2}$"
)  # leads to what was promised ("50,000 of the promised 800,000")
_AHEAD = 1  # day: a text of the eve may count up to the next day
NEAR = 0.03  # of a figure: how far a headline's round number may lie from the body's


def attach(
    placed: Sequence[Placed],
    times: Sequence[tuple[int, int, TimeSpan]],
    text: str,
    *,
    published: date | None,
    first_day: date | None,
    language: str,
    elsewhere: bool = False,
) -> list[Period]:
    """The period of each number, in the order given.

    Args:
        placed: the numbers that are claims, in text order.
        times: paragraph, sentence and expression, offsets in the document's clean text, in text order.
        text: the document's clean text.
        published: day of publication.
        first_day: the war's first day where one is known; the start of totals without a printed one.
        language: of the document.
        elsewhere: nobody whose losses are told fights in the invasion of 2022.
    """
    printed = any(time.kind == "since" and time.first == first_day for _, _, time in times)
    first_day = first_day if printed else _assumed(first_day, published, "" if elsewhere else language)
    named = named_day(times, text) if any(time.past_day for _, _, time in times) else None
    times = [
        (paragraph, sentence, time if covered(time, text) else dateline(time, text))
        for paragraph, sentence, one in times
        for time in (with_first_day(renamed(one, named), named_war(one, text, language, first_day), published),)
    ]
    times = told_there(closed(times, text, language), text, published, time_grammar(language).weekdays)
    times = [one for one in times if not _still_ahead(one[2], published)]
    days = Days(published, first_day, named, of_a_part=first_day is None and tells_of_a_part(text))
    times = daily_in_months(dated_past_days(dated_days(times, text), text), text)
    times = named_years(sharpened(months_of_a_year(times, text), text), text, _bare_year(language), published)
    times = named_starts(dated_weeks(named_months(times, published)), text, language, first_day)
    times = counted_from(of_other_years(as_told(times, text, language), text, language), text, language)
    times = of_occasions(dated_events(of_told_days(times, text, language)), placed, text, language)
    raid = one_raid(times)
    body = [number for number in placed if number.zone != "headline"]
    totals = sorted(time.start for _, _, time in times if time.kind == "total")
    titled = titled_window(times, text, language)
    titled = None if placed and "\n" not in text[: placed[0].start].lstrip() else titled  # it tells a figure itself
    headings, around = Headings(times, text), Around(placed, times, text, published=published, language=language)
    found: dict[int, Period] = {}
    chosen: dict[int, Period] = {}
    header: TimeSpan | None = None
    before: tuple[Placed, Period] | None = None
    whole: tuple[Placed, Period] | None = None  # the last figure that is no part of the one before it
    undated: list[Placed] = []
    told: list[tuple[Placed, Period]] = []
    levels: set[int] = set()  # where days stand that only end a count
    parted: set[int] = set()
    older: dict[tuple[int, str], bool] = {}  # whether all that one tells in a paragraph was told before
    paragraph = -1
    for number in body:
        if number.paragraph != paragraph:
            above = header if before is not None and behind_daily_list(number, before[0], times) else None
            header = headings.above(number, header) or above
            paragraph = number.paragraph
        choice = of_its_row(number, times, text) or choose(number, placed, times, text, around.scope(number, header))
        if choice.time is not None and choice.time.kind == "total" and number.listed and header is not None:
            choice.time, choice.until = of_a_total(choice.time, choice.until, header)
        if choice.time is not None and choice.time.kind == "window":
            choice.time = dealt_out(choice.time, number, placed, text)
        if choice.time is None or choice.far:
            choice.time = reported_in(number, times) or choice.time
        if choice.statement is None and choice.until is None:
            choice.said_before = around.said_before(number)
        voice = number.paragraph, number.claimant
        if choice.time is None or choice.time.kind == "total":
            same = older.get(voice, False) and without_day(number, times) and not told_now(number, text, language)
            choice.older = choice.older or same
        choice = _leveled(
            number, choice, totals, text, _level(language), levels=levels, published=published, language=language
        )
        period = period_of(number, choice, days)
        if number.of_ground and (choice.time is None or choice.far) and held_now(number, text, language):
            period = UNSTATED
        assumed = _only_assumed(period) and not (number.listed and header is not None)
        period = under_title(number, period, titled, times, timed=choice.time is not None, assumed=assumed)
        if period == UNSTATED and before is not None and before[0].paragraph == number.paragraph:
            last = before if whole is None or number.part or number.aid else whole
            period = _continued(number, last, text)
        if before is not None and before[0].paragraph == number.paragraph and _still_a_rate(number, before, period):
            period = replace(period, kind="rate", per=before[1].per)
        elif before is not None and _now_a_rate(number, before, text):
            period = replace(before[1], start=None, end=None)
        if before is not None and (choice.time is None or choice.far) and of_its_whole(number, before[0], parted):
            period = before[1]
        if period.kind == "cumulative" and period.start in {None, days.first_day}:
            period = grown_since(number, period, choice.time, told)
        if choice.time is None or choice.far:
            said = (time for _, _, time in times_of(times, number.paragraph, number.sentence))
            back = counted_back(said, text, language) if choice.statement is not None else None
            period = of_last_report(number, period, back, told, published)
        period = of_its_event(number, period, times, text)
        if choice.time is None and not choice.older:
            period = of_one_event(number, period, told)
        period = of_bracket(number, period, text, published=published, language=language)
        period = of_one_raid(number, period, raid)
        told.append((number, period))
        older[voice] = older.get(voice, True) and period.kind == "cumulative" and period.end is None
        before = number, period
        inside = number.part or number.increment or closes_bracket(number, text)
        whole = whole if inside and whole is not None and whole[0].sentence == number.sentence else before
        found[id(number)] = period
        chosen[number.start] = period
        if number.zone == "caption" and choice.time is None:
            undated.append(number)
    _from_twins(undated, body, found=found, chosen=chosen)
    _from_headline(placed, times, text, days=days, found=found, chosen=chosen)
    for number in placed:
        if id(number) not in found:
            found[id(number)] = _headline(number, placed, times, text, body=body, chosen=chosen, days=days)
    told = [(number, found[id(number)]) for number in placed]
    told = climbing(told, times, text, first_day=days.first_day, language=language)
    told = under_report(of_the_grown_list(told, times), times, text, language, days.first_day)
    told = with_days_shares(told, times, text, first_day=days.first_day, published=published)
    return repeated(among_totals(summed(dated_behind(told, times), times)))


def _still_ahead(time: TimeSpan, published: date | None) -> bool:
    """Whether an end is one by which something is to come ("will hand over 100 drones by April 2026")."""
    if time.kind != "until" or time.last is None or published is None:
        return False
    return (time.last - published).days > _AHEAD


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
    days: Days,
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
            period = period_of(number, choice, days)
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


def _now_a_rate(number: Placed, before: tuple[Placed, Period], text: str) -> bool:
    """Whether a bare number goes on with the rate before it, at present ("в прошлом году 840, сейчас — 1400")."""
    earlier, rate = before
    alike = rate.kind == "rate" and number.sentence == earlier.sentence and number.what == earlier.what
    near = number.value and earlier.value and 1 / 5 < number.value / earlier.value < 5
    return bool(alike and near) and now_said(text[earlier.end : number.start])


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


def _continued(number: Placed, before: tuple[Placed, Period], text: str) -> Period:
    """The running total a report goes on with; a rate after a rate of the same sentence is settled elsewhere."""
    earlier, period = before
    row = number.pledged and earlier.pledged and number.sentence - earlier.sentence <= 1
    row = row and _OUT_OF.search(text[earlier.end : number.start]) is None
    if row and period.kind == "interval" and period.start == period.end:
        return period  # "Berlin announced on Monday ... The Netherlands announced 25 fighting vehicles"
    if number.package and number.unit == "items":
        return period if period.kind == "interval" else UNSTATED
    given = number.aid and number.sentence != earlier.sentence
    same = not given and earlier.claimant == number.claimant and {earlier.unit, number.unit} <= {"persons", "items"}
    return period if same and period.kind == "cumulative" else UNSTATED


@cache
def _bare_year(language: str) -> re.Pattern[str] | None:
    listed = words(word_table(f"periods.{language}").get("bare_year") or ())
    return re.compile(rf"(?<!\w)(?:{trie(listed)})(?!\w)", re.IGNORECASE) if listed else None


@cache
def _level(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?<![Aa]n )(?:{trie(words(word_table(f'periods.{language}')['level']))})(?!\w)")


def _event(between: str, language: str) -> bool:
    """Whether a day behind a count is that of the event named before it ("50 killed in the explosion on Friday")."""
    named = words(word_table(f"periods.{language}")["events"])
    return any(word in named for word in between.lower().split())


def _leveled(
    number: Placed,
    choice: Choice,
    totals: Sequence[int],
    text: str,
    level: re.Pattern[str],
    *,
    levels: set[int],
    published: date | None,
    language: str,
) -> Choice:
    """A level said for a day ("put the total at 3,000 on May 3", "the toll stood at 90 on Sunday") ends that day.

    `totals`: where the text says "in total", in order. `levels` grows by such a day: what another says of the same
    behind it is a level too, of the day of publication.
    """
    time = choice.time
    if time is not None and time.start in levels and choice.far and number.resumes:
        until = published if choice.other else time.last
        return replace(choice, time=replace(time, kind="until"), until=until)
    if time is None or time.kind != "day" or choice.far or time.start < number.end or number.part:
        return choice
    line = text.rfind("\n", 0, number.start) + 1
    low = max(line - 1, *(text.rfind(mark, line, number.start) for mark in (". ", "; "))) + 1
    total = bisect_left(totals, low) < bisect_left(totals, number.start)
    if total or (
        level.search(text[low : number.start].lower()) and not _event(text[number.end : time.start], language)
    ):
        levels.add(time.start)
        return replace(choice, time=replace(time, kind="until"), until=time.last)
    return choice


def _told_again(headline: Placed, item: Placed) -> bool:
    """Whether the body's figure is the headline's: the same, or the one that a rounder headline passes or nears."""
    if headline.value is None or item.value is None or headline.value == item.value:
        return headline.value == item.value
    digits = len(str(int(headline.value)).rstrip("0"))
    return digits < len(str(int(item.value)).rstrip("0")) and abs(item.value - headline.value) < NEAR * item.value


def _only_assumed(period: Period) -> bool:
    """Whether a period is that of a balance for which no time is printed."""
    return period.kind == "cumulative" and period.basis in {"vocabulary", "unresolved"} and not period.working


def _headline(
    number: Placed,
    placed: Sequence[Placed],
    times: Sequence[tuple[int, int, TimeSpan]],
    text: str,
    *,
    body: list[Placed],
    chosen: dict[int, Period],
    days: Days,
) -> Period:
    """A headline's period: its own words', else that of the same number in the body, else of the body's first one."""
    choice = choose(number, placed, times, text, Scope())
    own = choice.time is not None and choice.time.kind != "total"
    twins = [
        chosen[item.start]
        for item in body
        if _told_again(number, item) and item.unit == number.unit and not item.increment
    ] or [
        chosen[item.start] for item in body if item.increment and _told_again(number, item) and item.what == number.what
    ]
    days_own = own and choice.time is not None and choice.time.kind in ("window", "day", "span")
    if own and all(period == UNSTATED or (days_own and _only_assumed(period)) for period in twins):
        return period_of(number, choice, days)
    if twins:
        period = twins[0]
        if own and choice.time is not None and period.kind == "interval" and said_in(choice.time, text):
            return period
        if (
            period.kind == "cumulative"
            and choice.time is not None
            and choice.time.kind == "since"
            and choice.time.first == period.start
        ):
            return period
        return (
            period_of(number, choice, days)
            if own and choice.time is not None and choice.time.kind in ("since", "rate")
            else period
        )
    if choice.rate is not None:
        return period_of(number, choice, days)
    same = [chosen[item.start] for item in body if item.unit == number.unit and chosen[item.start].kind != "rate"]
    sums = is_large(number) or (number.unit == "items" and not number.aid and (number.value or 0) >= DAILY_LIMIT)
    if choice.time is None and sums and (total := period_of(number, choice, days)).kind == "cumulative":
        return next((period for period in same if period.kind == "cumulative"), total)  # no day costs so many
    anything = [chosen[item.start] for item in body if chosen[item.start].kind != "rate"]
    return (same or anything or [grown_since(number, period_of(number, choice, days), choice.time, ())])[0]
