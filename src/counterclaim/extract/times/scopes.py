"""Which time expression of its sentence, or of the paragraph before it, does a number go by?"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from counterclaim.extract.times.aid_days import announced_on, day_before, same_occasion, when_given
from counterclaim.extract.times.around import Scope, month_of_its_year, opens_window
from counterclaim.extract.times.brackets import in_other_bracket
from counterclaim.extract.times.closing_times import behind_list, behind_pair, summed_behind
from counterclaim.extract.times.daily_reports import of_the_day, printed_in, too_many, worst_day
from counterclaim.extract.times.growths import grown_since, grown_to, of_growth, set_against
from counterclaim.extract.times.last_times import just_now, last_day, long_ago
from counterclaim.extract.times.placed import (
    WHEN,
    Placed,
    added_since,
    compared,
    direct,
    governs,
    in_sentence,
    is_large,
    near,
    next_start,
    number_before,
    of_another_figure,
    of_another_voice,
    opens_next,
    reaches,
    times_of,
    turned,
)
from counterclaim.extract.times.pointed_periods import no_months_sum, pointed_at, pointing
from counterclaim.extract.times.rates import at_present, averaged, of_its_week, rate_before, rate_of
from counterclaim.extract.times.summed_up import added_up, sums_the_war
from counterclaim.extract.times.time_spans import (
    TimeSpan,
    a_month,
    is_short,
    is_week,
    of_days,
    one_month,
    said_in,
    whole_month,
)

_ADJOINED = re.compile(r",\s(?:in|during|at|near|when|on)\s")  # ", in a clash with gunmen on Saturday"
_PARTICIPLE = re.compile(
    r",\s(?:[^\W\d_]+(?:нн|вш|ем|ит|ят|ен|ан)(?:ых|ые|ый|ого|ая|ую|их|ие|ими|ими|ими|і)|сбитых|сбитые|збитих|збиті)\s"
)  # "беспилотниках, перехваченных за ночь"
_DASH = re.compile(r"\s[—–]\s")
_MARK = re.compile(r"[,.;:—–\n]")
_ADJUNCT = 90  # characters of a clause and an adjunct that ends with its day
ASIDE = 40  # characters of a clause that still belongs to the number before it
_SET_BACK = 28  # characters from an earlier time to the number that stood then
DAILY_LIMIT = 3000  # no day's list holds so many of anything; same tuning
_MANIFOLD = 60  # times a day's figure that a sum of its event may come to; a war's total is beyond it


@dataclass(slots=True)
class Choice:
    """The time expression chosen for a number, with what it is joined to."""

    time: TimeSpan | None
    rate: TimeSpan | None = None
    until: date | None = None
    statement: date | None = None
    older: bool = False
    far: bool = False
    grown_since: date | None = None
    other: bool = False
    total: bool = False
    began: TimeSpan | None = None
    beyond: bool = False
    said_before: date | None = None


def _a_days_toll(time: TimeSpan, here: Sequence[TimeSpan]) -> bool:
    """Whether a "toll" is that of each day, and no total ("the average daily toll")."""
    return time.kind == "total" and any(rate.kind == "rate" and rate.end + 1 == time.start for rate in here)


def choose(
    number: Placed, placed: Sequence[Placed], times: Sequence[tuple[int, int, TimeSpan]], text: str, scope: Scope
) -> Choice:
    """The time expression a number goes by, with its rate, its as-of date and the day of its statement."""
    here = [time for _, _, time in times_of(times, number.paragraph, number.sentence)]
    here = [time for time in here if not in_other_bracket(time, number, placed, text)]
    here = when_given(number, here, text) if number.aid or number.unit in ("usd", "eur") else here
    against = [time for time in here if set_against(time, placed, text) not in (None, number)]
    here = [time for time in here if time not in against]
    if number.returned:  # "the bodies of 140 men who died in the war"
        here = [time for time in here if not (time.war and said_in(time, text))]
    if number.aid and not any(time.kind == "anaphor" for time in here):
        scope = Scope(until=scope.until, statement=scope.statement)
    if number.total:
        here = [
            time
            for time in here
            if time.kind != "anaphor" and not (time.kind in ("window", "day") and is_short(time) and not time.statement)
        ]
        main = scope.main
        scope = replace(scope, main=None if main is not None and (is_short(main) or is_week(main)) else main)
    inside = [
        time
        for time in here
        if not (time.statement or time.kind in ("rate", "average", "until", "earlier") or _a_days_toll(time, here))
        and not of_another_voice(time, number, placed, text)
        and not of_growth(time, number, placed, text)
    ]
    if any(time.kind in ("window", "day", "anaphor") for time in inside) and grown_to(number, placed, text):
        inside = [time for time in inside if time.kind not in ("window", "day", "anaphor")]
    statement = next(
        (time.last for time in here if time.statement and time.first is not None and _is_day(time)), scope.statement
    )
    if number.unit in ("usd", "eur"):
        return _aid(number, placed, here, times, text)
    said_here = any(time.statement and _is_day(time) for time in here)
    older = not said_here and any(time.kind == "earlier" and governs(time, number, placed, text) for time in here)
    if (earlier := _set_back(number, here, text)) is not None:
        older, statement, scope = True, None, replace(scope, until=None)
        here = [time for time in here if time.kind != "until" or time.start > earlier.start]
    until = next(
        (
            time.last
            for time in here
            if time.kind == "until"
            and (near(time, number, text) or number.end <= time.start <= next_start(placed, number.end, len(text)))
        ),
        None if older else scope.until,
    )
    rate = rate_of(number, placed, here, text)
    if rate is not None and (_counts_a_day(rate, number, inside, text) or of_its_week(rate, scope.main, here)):
        rate = None
    mean_day = averaged(number, placed, here) if rate is None else None
    if mean_day is not None:
        rate = replace(mean_day, kind="rate", per="day")
        inside = [time for time in inside if time is not mean_day]
    ago = next(
        (time.first for time in here if time.kind == "earlier" and number.end <= time.start < number.end + 60), None
    )
    time = _own(number, placed, inside, text)
    time = (printed_in(number, placed, here, text) if time is not None else None) or time
    time = month_of_its_year(time, number, inside, text) if time is not None else None
    if time is not None and whole_month(time) and time.start >= number.end:
        since = [item for item in inside if item.kind == "since" and item.end <= number.start]
        if since and text[since[-1].end : number.start].count(",") == 0:
            time, older = since[-1], True
    when = WHEN.match(text, time.end) if time is not None and time.kind == "since" else None
    if time is not None and when is not None and time.end < number.start and "," not in text[when.end() : number.start]:
        time = replace(time, kind="day", last=time.first)  # inside the clause, and not behind it
    if time is not None and is_large(number) and no_months_sum(number, time):
        time, older = None, not said_here  # "officials put the dead at 70,000 in August"
    if time is not None and is_large(number) and is_short(time) and of_another_figure(time, number, placed):
        time = None  # "losses passed 485,000 after another 1,240 in the past day"
    tally = time is not None and time.kind == "total" and not (time.single or time.adverb)
    if tally and of_the_day(number, scope.main, scope.claimant):
        time = None  # "South's tally was 610" in a report of the past day
    if time is not None and time.kind == "total" and until is None and is_large(number):
        days = [item for item in inside if item.kind == "day" and item.end <= number.start]
        until = days[-1].last if days else None  # "Днем раніше йшлося про 1 200, а загальна цифра дорівнювала 989 700"
    if number.aid and time is not None and time.kind == "day":
        said = announced_on(number, here, text)  # "on Thursday X promised four; on Friday Y announced 13"
        time = said if said is not None and time.end < said.start < number.start else time
    far = time is None
    if number.aid and (time is None or time.kind == "anaphor") and not until:
        last = last_day(number, times, said=True) if time is not None else None
        announced = (
            last
            or announced_on(number, here, text)
            or day_before(number, placed, times)
            or same_occasion(number, times, text)
        )
        time, far = announced or time, announced is None and far
    back = next((item.end for item in reversed(here) if item.kind == "earlier" and item.end <= number.start), 0)
    opens = time is not None and next_start(placed, back, number.start) > time.start  # dates no figure before it
    if older and rate is None and opens and time is not None and one_month(time):
        time, far = None, False
    elif far and scope.main is not None and of_days(scope.main) and _sum_of_war(number, scope.main, placed, text):
        since = [
            item
            for _, _, item in times_of(times, number.paragraph)
            if item.end <= number.start and item.kind == "since" and item.war
        ]
        scope = replace(scope, main=since[-1] if since else None)
    if time is not None and a_month(time) and scope.last is not None and whole_month(scope.last):
        time = scope.last
    if time is not None and summed_behind(time, number, placed):
        time = replace(time, kind="total", adverb=True)  # "810 for the day and 109,720 in all"
    if time is not None and sums_the_war(time, scope.main, number, placed, text):
        time = replace(time, kind="total")
    if time is not None and time.kind in ("anaphor", "event"):
        time = pointed_at(time, number, times, text, scope)
    if far:
        main = None if long_ago(number, here, text) or just_now(number, text) else scope.main
        held = number.held and main is not None and (main.kind in ("window", "day") or not main.war)
        lent = None if main is None or held or of_growth(main, number, placed, text) else main
        time = lent or pointing(number, times, text)
        unfit = time is not None and (too_many(number, time) or no_months_sum(number, time))
        time = None if unfit and is_large(number) else time
    if rate is None and time is not None and not far and whole_month(time):
        rate = rate_before(number, placed, here, text)
    sums = rate is not None or _of_event(scope, number) or _goes_on(scope, number)
    if time is not None and time.kind == "total" and sums:
        time = scope.main
    other = far and scope.claimant is not None and scope.claimant != number.claimant
    ends = any(item.kind == "until" and near(item, number, text) for item in here)  # "4,000 by mid-March" is a count
    begun = time is not None and time.kind == "since" and not time.war and older  # another's start, of an older count
    lost = time is not None and (time.kind == "span" or begun or (ends and not time.past_day))
    time = None if other and lost else time
    beyond = far and not other and (number.value or 0) > (scope.value or number.value or 0)
    began = scope.main if scope.main is not None and scope.main.kind == "since" and not scope.main.war else None
    grown = grown_since(here, number, placed, text) or (ago if number.increment else None)
    if number.part and time is not None and not far and added_since(time, number.end, text):
        grown = time.first
    if rate is not None and far and at_present(number, text):
        time = None  # "189 villages since January. Troops are now advancing by 30 square kilometres a day"
    return Choice(time, rate, until, statement, older, far, grown, other, began=began, beyond=beyond)


def _set_back(number: Placed, here: Sequence[TimeSpan], text: str) -> TimeSpan | None:
    """What dates a number back right before it ("a week earlier at 559,150", "since March, when it was 1,351")."""
    for time in here:
        gap = text[time.end : number.start] if time.kind == "earlier" and time.end <= number.start else None
        if gap is not None and len(gap) < _SET_BACK and (WHEN.match(gap) or not set(gap) & set(",;:.—–()")):
            return time
    return None


def _of_event(scope: Scope, number: Placed) -> bool:
    """Whether "in all" sums up the event of a day that the paragraph speaks of ("In all, 102 missiles were downed")."""
    of_day = scope.main is not None and scope.main.kind == "day" and not number.total
    value = number.value or 0
    return of_day and value < DAILY_LIMIT and value <= _MANIFOLD * max(scope.value or value, 1)


def _goes_on(scope: Scope, number: Placed) -> bool:
    """Whether "the total" is that of the months since a start, named by the same speaker ("that total includes 21")."""
    began = scope.main is not None and scope.main.kind == "since" and not scope.main.war
    return began and scope.claimant == number.claimant and (number.value or 0) <= (scope.value or 0)


def _sum_of_war(number: Placed, day: TimeSpan, placed: Sequence[Placed], text: str) -> bool:
    """Whether the number's sentence lists figures too large for a day, but for a total in brackets or in another clause
    behind it ("Ten were captured in Kursk, where losses have passed 62,550").
    """
    return not worst_day(number, day) and any(
        (item.value or 0) >= DAILY_LIMIT
        and not item.increment
        and "(" not in text[number.end : item.start]
        and not turned(text[number.end : item.start])
        for item in in_sentence(placed, number.sentence)
    )


def _day_in_the_war(day: TimeSpan, war: TimeSpan, placed: Sequence[Placed], text: str) -> TimeSpan | None:
    """The past day or night, where the war named behind it only says in what was lost ("Росія впродовж минулої доби
    втратила у війні проти України 1 190 військових"); null for any other two expressions.
    """
    gap = text[day.end : war.start].removeprefix(",")  # behind a day that names the past one: "за добу, 5 травня, ..."
    if not (said_in(war, text) and day.kind in ("window", "day") and is_short(day)) or set(gap) & set(",;:"):
        return None
    return None if any(day.end <= item.start < war.start for item in placed) else day


def _a_days_losses(day: TimeSpan, total: TimeSpan, number: Placed, placed: Sequence[Placed], text: str) -> bool:
    """Whether all losses of a day are told in few persons ("За сутки общие потери ВСУ составили 450 человек")."""
    few = number.unit == "persons" and 0 < (number.value or 0) < DAILY_LIMIT
    told = total.kind == "total" and not (total.single or total.adverb) and day.kind == "window" and is_short(day)
    apart = set(text[day.end : total.start]) & set(",;:—–") or any(day.end <= one.start < total.start for one in placed)
    return few and told and not apart


def _own(number: Placed, placed: Sequence[Placed], inside: list[TimeSpan], text: str) -> TimeSpan | None:
    """The expression of the number's own sentence: right behind it, else before it, else at the sentence's end."""
    if not inside:
        return None
    if (shared := behind_pair(number, placed, inside, text)) is not None:
        return shared
    beside = direct(number, placed, inside, text)
    if beside is not None and beside.past_day:
        day = next(
            (
                item
                for item in inside
                if item.kind == "day"
                and item.end <= number.start
                and item.last != beside.last
                and ";" not in text[item.end : number.start]
            ),
            None,
        )
        return day or beside
    if beside is not None:
        return beside
    before = [item for item in inside if item.end <= number.start and reaches(item, number, placed, text)]
    shared = behind_list(number, placed, inside, text)
    if shared is not None and (not before or before[-1].kind in ("anaphor", "total")):
        return shared
    if (window := added_up(before, number, placed, text)) is not None:
        return window
    others = in_sentence(placed, number.sentence)
    if shared is not None and shared.adverb and any(item.end <= before[-1].start for item in others):
        return shared  # "970 men in a day and 851,070 in all"
    if before and before[-1].kind == "total" and before[-1].start < number.start:
        opened = [item for item in before if item.kind == "since" and ";" not in text[item.end : number.start]]
        if opened and opened[-1].end <= before[-1].start:
            edge = before[-1].start if before[-1].start - opened[-1].end < _SET_BACK else number.start
            if not any(opened[-1].end <= item.start < edge for item in placed):
                return opened[-1]  # also "losses since March total 900 men, of whom 200 died, and 30 tanks"
    if len(before) > 1 and _a_days_losses(before[-2], before[-1], number, placed, text):
        return before[-2]
    if len(before) > 1 and (day := _day_in_the_war(before[-2], before[-1], placed, text)) is not None:
        return day
    if before:
        broken = ";" in text[before[-1].end : number.start]
        return next((item for item in before if opens_window(item)), before[-1]) if broken else before[-1]
    for item in inside:
        if (
            item.start >= number.end
            and (not item.single or item.kind == "anaphor")
            and item.kind != "total"
            and ";" not in text[number.end : item.start]
        ):
            nearest = number_before(placed, item.start) or number
            last = nearest.end
            if nearest is not number and compared(nearest, text):
                continue  # "at 1,354 a day, up from 1,271 in September"
            gap = text[last : item.start]
            if _DASH.search(gap) and next_start(placed, item.end, len(text)) < _clause_end(text, item.end):
                continue  # "a list of 109,600 dead — in two weeks it grew by 2,480"
            if turned(text[number.end : item.start]) and nearest is not number:
                continue  # "2,906 dead, a figure that it raised from 2,855 in May"
            row = [one for one in in_sentence(placed, number.sentence) if number.start <= one.start and one.end <= last]
            if "," in gap and any(one.part for one in row):
                gap = gap[gap.index(",") + 1 :]  # what closes "including 182 officers and 12 gunners,"
            following = next_start(placed, item.end, len(text))
            if opens_next(text, item, following) and "," in gap:
                continue  # ", and in the past day another 500 gave up"
            if (
                gap.endswith(", ")
                and gap.count(",") == 1
                and (following < _clause_end(text, item.end) or not text[item.end : following].strip(" —–-:"))
            ):
                continue  # "holds 56,237 names, in two weeks 1,904 were added"
            aside = gap.count(",") == 2 or (number.end == last and gap.count(",") == 1 and len(gap) < ASIDE)
            ended = gap.count(",") == 1 and len(gap) < _ADJUNCT and _ADJOINED.match(gap, gap.index(",")) is not None
            ended = ended or (gap.count(",") == 1 and _PARTICIPLE.match(gap, gap.index(",")) is not None)
            if "," not in gap or aside or ended or not gap[gap.rindex(",") + 1 :].strip():
                return item
    return None


def _aid(
    number: Placed,
    placed: Sequence[Placed],
    here: list[TimeSpan],
    times: Sequence[tuple[int, int, TimeSpan]],
    text: str,
) -> Choice:
    """Money is dated by its announcement; "since" and "so far" make it a total."""
    near_it = [
        time for time in here if time.kind in ("since", "total") and near(time, number, text) and not time.single
    ]
    since = next((time for time in near_it if time.kind == "since"), next(iter(near_it), None))
    if since is not None and (since.start < number.start or direct(number, placed, [since], text)):
        ends = (time.last for time in here if time.kind == "until" and near(time, number, text))
        return Choice(since if since.kind == "since" else None, until=next(ends, None), total=True)
    following = next_start(placed, number.end, len(text))
    if any(time.kind == "anaphor" and not number.end < time.start > following for time in here):
        last = last_day(number, times, said=True)
        return Choice(last)
    announced = announced_on(number, here, text) or day_before(number, placed, times)
    announced = announced or same_occasion(number, times, text)
    ends = (time.last for time in here if time.kind == "until" and near(time, number, text))
    if announced is None and (end := next(ends, None)) is not None:
        return Choice(None, until=end, total=True)  # "had delivered 125 billion euros by the end of October"
    months = [time for time in here if time.kind == "window" and whole_month(time) and not time.statement]
    return Choice(direct(number, placed, months, text) or announced)


def _counts_a_day(rate: TimeSpan, number: Placed, inside: Sequence[TimeSpan], text: str) -> bool:
    """Whether a daily figure is that of a day named before it ("on 28 November the daily figure passed 2,000")."""
    days = [time for time in inside if time.kind == "day" and time.end <= rate.start and rate.end <= number.start]
    return bool(days) and not set(text[days[-1].end : rate.start]) & set(".,;:—–")


def _clause_end(text: str, place: int) -> int:
    mark = _MARK.search(text, place)
    return mark.start() if mark is not None else len(text)


def _is_day(time: TimeSpan) -> bool:
    return time.kind == "day" or (time.first is not None and time.first == time.last)
