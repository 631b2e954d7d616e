"""Which days does "the same period" of another year mean ("over the same period of 2024", "... a year earlier")?"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import cache

from counterclaim.extract.times.time_spans import TimeSpan, whole_month
from counterclaim.extract.words.forms import trie, words
from counterclaim.vocabulary.load import word_table

Times = Sequence[tuple[int, int, TimeSpan]]
_DECEMBER = 12
_THIS_MONTH = re.compile(r"(?:за|в|у|во) (?:этот|этом|цей|цьому|ці) месяц[е]?|(?:за|у|в) (?:цей|цьому) місяц[ьі]")


@cache
def _behind(language: str) -> re.Pattern[str]:
    """What stands behind "the same period" and names its year, or says that it is the one before."""
    back = words(word_table(f"periods.{language}").get("year_back") or ())
    return re.compile(rf",?\s(?:[^\W\d]{{1,3}}\s)?(?:(?P<year>(?:19|20)\d\d)(?!\d)|(?P<back>{trie(back)})(?!\w))")


def of_other_years(times: Times, text: str, language: str) -> list[tuple[int, int, TimeSpan]]:
    """The expressions, "the same period" of another year being the last window's days in that year."""
    found: list[tuple[int, int, TimeSpan]] = []
    lowered, last, taken = text.lower(), None, -1
    for paragraph, sentence, time in times:
        if time.start < taken:
            continue  # the year of the period before it
        if time.kind == "window" and not time.statement:
            last = time
        named = _behind(language).match(lowered, time.end) if time.kind == "anaphor" and not time.single else None
        if named is not None and last is not None and last.first is not None and last.last is not None:
            year = int(named["year"]) if named["year"] else last.last.year - 1
            back = last.last.year - year
            if back:
                first, end = in_other_year(last, back)
                taken = named.end()
                working = f"the same days of {year}: {first}..{end}"
                shifted = replace(time, kind="window", first=first, last=end, end=taken, working=working)
                found.append((paragraph, sentence, shifted))
                last = last if shifted.statement else shifted
                continue
        found.append((paragraph, sentence, time))
    return found


def months_of_a_year(times: Times, text: str) -> list[tuple[int, int, TimeSpan]]:
    """The expressions, a month right behind the year it is of being that year's ("торік у вересні"), and "this month"
    right behind a month being that one.
    """
    found: list[tuple[int, int, TimeSpan]] = []
    for paragraph, sentence, time in times:
        year = found[-1][2] if found and found[-1][1] == sentence else None
        month = None if year is None else _of_year(year, time, text)
        if month is None:
            found.append((paragraph, sentence, time))
        else:
            found[-1] = (paragraph, sentence, month)
    return _just_told(found, text)


def _just_told(times: Times, text: str) -> list[tuple[int, int, TimeSpan]]:
    """The expressions, "this month" behind a month of its sentence being that one ("стал декабрь: за этот месяц")."""
    found: list[tuple[int, int, TimeSpan]] = []
    for paragraph, sentence, time in times:
        told = found[-1][2] if found and found[-1][1] == sentence else None
        month = told is not None and told.kind == "window" and whole_month(told) and not told.statement
        if told is not None and month and _THIS_MONTH.fullmatch(text[time.start : time.end].lower()):
            same = replace(time, first=told.first, last=told.last, basis=told.basis, working=told.working)
            found.append((paragraph, sentence, same))
        else:
            found.append((paragraph, sentence, time))
    return found


def _of_year(year: TimeSpan, month: TimeSpan, text: str) -> TimeSpan | None:
    if year.first is None or year.last is None or month.last is None or not whole_month(month) or year.statement:
        return None
    whole = year.kind == "window" and (year.first.month, year.first.day) == (1, 1) and year.last.month == _DECEMBER
    if not whole or text[year.end : month.start].strip(" ,") or year.last.year >= month.last.year:
        return None
    first, last = in_other_year(month, month.last.year - year.last.year)
    return replace(month, start=year.start, first=first, last=last, working=f"{month.working}, of {year.last.year}")


def in_other_year(time: TimeSpan, back: int) -> tuple[date | None, date | None]:
    """The first and last day of the same days so many years before."""
    return (
        None if time.first is None else _in(time.first, back),
        None if time.last is None else _in(time.last, back),
    )


def _in(day: date, back: int) -> date:
    """A day so many years before; the last of February where there is no 29th."""
    try:
        return day.replace(year=day.year - back)
    except ValueError:
        return date(day.year - back, 2, 28)
