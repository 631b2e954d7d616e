"""Which days does an expression mean that counts from the document's day or cuts a part out of a month or year?"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta

from counterclaim.extract.times.date_grammar import AGO
from counterclaim.extract.times.dates import DateMention, years_back
from counterclaim.extract.times.holidays import holiday
from counterclaim.extract.times.mentions import REACH
from counterclaim.extract.times.time_grammar import MASK, QUARTERS, SEASONS, TimeGrammar
from counterclaim.extract.times.time_spans import TimeSpan, told
from counterclaim.model.days import days_in_month

_MONTHS = 12
_WEEK = 7
_FIRST = re.compile(r"(?<!\w)(?:first|перші|перших|первые|первых)(?!\w)")  # of "the first ten days of"
_BY = "by"  # the one short word that ends a count at a weekday; "to" and "до" may join two
_AGO = re.compile(AGO)
PARTS = {"h1": (1, 15), "h2": (16, 31), "d1": (1, 10), "d2": (11, 20), "d3": (21, 31), "w1": (1, 7), "wl": (-6, 31)}


def relative(
    kind: str, match: re.Match[str], span: TimeSpan, *, inner: Sequence[DateMention], grammar: TimeGrammar, day: date
) -> TimeSpan:
    """The days of an expression of one of the kinds of `time_grammar.ORDER`.

    Args:
        kind: what the pattern matched.
        match: in the folded text with dates masked.
        span: where it stands; filled in and returned.
        inner: the dates inside.
        grammar: of the language.
        day: the document's.
    """

    def window(first: date, last: date = day, *, past_day: bool = False) -> TimeSpan:
        return told(
            span,
            first=first,
            last=last,
            past_day=past_day,
            working=f"{match.group().replace(MASK, '')} = {first}..{last}",
        )

    if kind == "night_to":
        last = _end(match, inner, grammar, day)
        return window(last - timedelta(1), last)
    if kind in ("week_to", "fortnight_to"):
        last = _end(match, inner, grammar, day)
        return window(last - timedelta(7 if kind == "week_to" else 14), last)
    if kind == "between_days":
        return window(*_between(match.group(), grammar, day))
    if kind in ("past_day", "overnight"):
        return window(day - timedelta(1), past_day=kind == "past_day")
    if kind == "weekday" and (led := _led(match, span, grammar, day)) is not None:
        return led
    if kind in ("today", "yesterday", "weekday"):
        found = day - timedelta(kind == "yesterday")
        if kind == "weekday":
            found = _weekday_meant(match, grammar, day)
        return told(span, kind="day", first=found, last=found, working=f"{match.group()} = {found}")
    if kind == "new_year_night":
        begun = day.year - ((day.month, day.day) != (12, 31))
        return window(date(begun, 12, 31), date(begun + 1, 1, 1))
    if kind.startswith("days_back_"):
        found = day - timedelta(int(kind.removeprefix("days_back_")))
        return told(span, kind="day", first=found, last=found, working=f"{match.group()} = {found}")
    if kind.startswith("holiday_"):
        found = holiday(kind.removeprefix("holiday_"), day)
        return told(span, kind="day", first=found, last=found, working=f"{match.group()} = {found}")
    if kind == "weekend":
        saturday = day - timedelta((day.weekday() - 5) % 7)
        sunday = min(day, saturday + timedelta(1))
        return told(span, kind="day", first=saturday, last=sunday, working=f"{match.group()} = {saturday}..{sunday}")
    if kind == "past_week":
        return window(day - timedelta(7))
    if kind.startswith("past_months_"):
        return window(_months_back(day, int(kind.removeprefix("past_months_"))))
    if kind == "past_year":
        ends = (inner[-1].last or inner[-1].first).days(day) if inner else None  # "in the year to September"
        last = ends[1] if ends else day
        whole = bool(inner) and inner[-1].first.day is None
        return window(_months_back(last + timedelta(whole), 12), last)
    if kind == "past_fortnight":
        return window(day - timedelta(14))
    if kind == "this_month":
        return window(day.replace(day=1))
    if kind == "past_month":
        last = _end(match, inner, grammar, day) if inner else day  # "in the month to 18 August"
        return window(_months_back(last, 1), last)
    if kind.startswith("part_") and inner:
        return _part(kind.removeprefix("part_"), inner[-1], span, day)
    if kind == "last_month":
        last = day.replace(day=1) - timedelta(1)
        return window(last.replace(day=1), last)
    if kind == "this_year":
        named = inner[-1].first.days(day) if inner else None  # "in June so far"
        return window(named[0] if named else date(day.year, 1, 1))
    if kind == "last_year":
        return window(date(day.year - 1, 1, 1), date(day.year - 1, 12, 31))
    if kind == "past_n" and _FIRST.search(match.group()) is not None:
        year = inner[-1].first.year if inner and inner[-1].first.month is None else None
        by_months = any(grammar.units.get(word) == "month" for word in match.group().split())
        if year is not None and by_months:
            return _first_months(match, span, grammar, year)
        return _opening_of(match, span, inner, grammar, day)
    if kind == "first_n":
        return _first_months(match, span, grammar, (inner[-1].first.year if inner else None) or day.year)
    if kind == "past_n":
        last = (inner[-1].first.days(day) or (day, day))[1] if inner else day
        return past_n(match, span, grammar, last, whole_months=bool(inner))
    name = kind.split("_")[1]
    low, high = QUARTERS[name] if kind.startswith("quarter") else SEASONS[name]
    year = day.year - (date(day.year, low, 1) > day)
    year_mention = [mention for mention in inner if mention.first.year]
    if year_mention:
        year = year_mention[0].first.year or year
    elif kind.startswith("quarter") and (ago := _AGO.search(match.group())) is not None:
        year = day.year - years_back(ago.group())
    elif kind.startswith("season") and year == day.year and grammar.past_season.match(match.group()) is not None:
        year -= 1  # "прошлым летом", said in the autumn of the same year
    last_year = year + (high < low)
    return window(date(year, low, 1), date(last_year, high, days_in_month(last_year, high)))


def _end(match: re.Match[str], inner: Sequence[DateMention], grammar: TimeGrammar, day: date) -> date:
    """The day that ends a night or week: the date inside, of two the last, else the weekday, else the document's."""
    days = (inner[-1].last or inner[-1].first).days(day) if inner else None
    return days[0] if days else weekday(match.group(), grammar, day) or day


def _part(part: str, mention: DateMention, span: TimeSpan, day: date) -> TimeSpan:
    """A half of a month or year, a third of a month or its last week ("the second half of May")."""
    named = mention.first.days(day)
    if named is None:
        return told(span, kind="span", basis="unresolved")
    first, last = named
    if mention.first.month is None:
        low, high = QUARTERS.get(part, (1, _MONTHS))
        first, last = date(first.year, low, 1), date(first.year, high, days_in_month(first.year, high))
    else:
        low, high = PARTS[part]
        opens = last.day + low if low < 0 else low
        first, last = first.replace(day=opens), first.replace(day=min(high, last.day))
    return told(span, first=first, last=last, basis="stated", working=f"{first}..{last}")


def _between(printed: str, grammar: TimeGrammar, day: date) -> tuple[date, date]:
    """The days of two weekdays ("between Monday morning and Tuesday morning")."""
    spoken = [word for word in printed.split() if word in grammar.weekdays]
    last = weekday(spoken[-1], grammar, day) or day
    first = weekday(spoken[0], grammar, last) or last
    return (last - timedelta(7) if first == last else first), last  # "from Sunday to Sunday"


def _weekday_meant(match: re.Match[str], grammar: TimeGrammar, day: date) -> date:
    """The last such weekday; one that the word before or behind calls the last ("last Wednesday") is not today."""
    found = weekday(match.group(), grammar, day) or day
    before = match.string[: match.start()].rsplit(maxsplit=1)[-1:]
    called = bool(before) and grammar.last.match(before[0]) is not None
    called = called or grammar.last.match(match.string[match.end() :].removeprefix(" ")) is not None
    return found - timedelta(_WEEK) if called and found == day else found


def _led(match: re.Match[str], span: TimeSpan, grammar: TimeGrammar, day: date) -> TimeSpan | None:
    """A weekday behind "since" or "until"; null behind anything else."""
    found = _weekday_meant(match, grammar, day)
    back = match.string[max(0, match.start() - REACH) : match.start()][::-1]
    since, until, window = (pattern.match(back) for pattern in (grammar.since, grammar.until, grammar.window))
    owned = since is not None and match.group().endswith("'s")  # "after Friday's attack"
    if owned and since is not None and not grammar.opens_since.search(since.group()[::-1]):
        return None
    if since is not None and not (window and window.end() >= since.end()):
        return told(span, kind="since", first=found, working=f"{match.group()} = {found}")
    led = until is not None and (len(until.group()) > len("to ") or until.group().strip() == _BY[::-1])
    if until is not None and led and not (window and window.end() >= until.end()):
        return told(span, kind="until", last=found, working=f"{match.group()} = {found}")
    return None


def counted(match: re.Match[str]) -> bool:
    """Whether the expression prints how many days, weeks or months it means."""
    return any(value for name, value in match.groupdict().items() if name.startswith("n_"))


def _first_months(match: re.Match[str], span: TimeSpan, grammar: TimeGrammar, year: int) -> TimeSpan:
    """The first months of a year ("the first five months of 2025")."""
    printed = next((value for name, value in match.groupdict().items() if name.startswith("n_") and value), "")
    count = int(printed) if printed.isdigit() else grammar.numbers.get(printed)
    if count is None or not 0 < count <= _MONTHS:
        return told(span, kind="span", basis="unresolved")
    first, last = date(year, 1, 1), date(year, count, days_in_month(year, count))
    return told(span, first=first, last=last, working=f"{match.group().replace(MASK, '')} = {first}..{last}")


def past_n(
    match: re.Match[str], span: TimeSpan, grammar: TimeGrammar, day: date, *, whole_months: bool = False
) -> TimeSpan:
    """So many days, weeks or months up to a day; a span at no settled place where the number is none."""
    groups = match.groupdict()
    printed = next((value for name, value in groups.items() if name.startswith("n_") and value), "")
    unit_form = next((value for name, value in groups.items() if name.startswith("u_") and value), None)
    if unit_form is None:
        unit_form = next((word for word in reversed(match.group().split()) if word in grammar.units), "")
    if " week of" in match.group() and not printed:
        printed, unit_form = "7", "days"  # "in the first week of May"
    count = int(printed) if printed.isdigit() else grammar.numbers.get(printed or unit_form)
    if match.group().split()[-1] in grammar.weekdays:
        day = weekday(match.group(), grammar, day) or day
    unit = grammar.units.get(unit_form, "day")
    if count is None or (count == 1 and unit == "day" and not printed.isdigit()):
        return told(span, kind="span", basis="unresolved")
    if unit == "hour":
        first = day - timedelta(max(1, round(count / 24)))
    elif unit == "day":
        first = day - timedelta(count)
    elif unit == "week":
        first = day - timedelta(7 * count)
    else:
        first = _months_back(day, count * (12 if unit == "year" else 1))
        if whole_months and day.day == days_in_month(day.year, day.month):
            first = _months_back(
                day + timedelta(1), count * (12 if unit == "year" else 1)
            )  # "the six months to 30 June"
    return told(
        span,
        first=first,
        last=day,
        past_day=unit == "hour" and count == 24,
        working=f"{match.group()} = {first}..{day}",
    )


def _opening_of(
    match: re.Match[str], span: TimeSpan, inner: Sequence[DateMention], grammar: TimeGrammar, day: date
) -> TimeSpan:
    """The first days of a month or year ("in the first seven days of April")."""
    named = inner[-1].first.days(day) if inner else None
    whole = past_n(match, span, grammar, day)
    if named is None or whole.first is None or whole.last is None:
        return told(span, kind="span", basis="unresolved")
    last = named[0] + (whole.last - whole.first) - timedelta(1)
    return told(whole, first=named[0], last=last, past_day=False, working=f"{named[0]}..{last}")


def _months_back(day: date, count: int) -> date:
    month = day.month - 1 - count
    year, month = day.year + month // 12, month % 12 + 1
    return date(year, month, min(day.day, days_in_month(year, month))) if year > 0 else date.min


def weekday(printed: str, grammar: TimeGrammar, day: date) -> date | None:
    """The last such weekday on or before the day."""
    parts = reversed(printed.replace("'s", "").split())
    number = next((grammar.weekdays[word] for word in parts if word in grammar.weekdays), None)
    return None if number is None else day - timedelta((day.weekday() - number) % 7)
