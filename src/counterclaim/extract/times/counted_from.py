"""Which days does an expression mean that counts back from another ("the day before", "a year earlier")?"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import cache
from itertools import takewhile

from counterclaim.extract.times.placed import WHEN
from counterclaim.extract.times.same_periods import in_other_year
from counterclaim.extract.times.time_spans import TimeSpan, is_week, whole_month
from counterclaim.extract.words.forms import trie, words
from counterclaim.vocabulary.load import word_table

Times = Sequence[tuple[int, int, TimeSpan]]
_TITLE = re.compile(r"(?:\s(?:the|its|their|that|an?)(?:\s[^\W\d]+){0,2}|['’]s(?:\s[^\W\d]+)?)?\s?")
_RANKED = 48  # characters before "since" in which a superlative stands
_CLAUSE = 90  # characters from "since" to the day on which began what it tells of
_THAT_DAY = ("дня", "day")
_MOST = re.compile(r"(?<!\w)(?:най\w+|наи\w+|рекорд\w*|most|highest|largest)\s$")
_NEAR = 40  # characters from a day to the words that count back from it


@cache
def _words(language: str) -> tuple[re.Pattern[str], re.Pattern[str], tuple[tuple[int, re.Pattern[str]], ...]]:
    """What means the day before one told, the year before, and so many days behind an event."""
    table = word_table(f"periods.{language}")
    behind = ((int(days), _whole(forms)) for days, forms in table["days_after"].items())
    return _whole(table["day_before"]), _whole(table["year_back"]), tuple(behind)


def _whole(forms: Sequence[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{trie(words(forms))})(?!\w)")


def counted_back(times: Iterable[TimeSpan], text: str, language: str) -> date | None:
    """The day of a statement that is said to be the day before ("a day earlier it reported"); null where none is."""
    pattern = _words(language)[0]
    said = (time for time in times if time.kind == "day" and time.statement)
    return next((time.last for time in said if pattern.search(text[time.start : time.end].lower())), None)


def counted_from(times: Times, text: str, language: str) -> list[tuple[int, int, TimeSpan]]:
    """The expressions, those that count from another one being settled, and totals of a named month being the month's.

    "Seven died on 30 August. The day before, ..."; "232 died in June, up from 92 a year earlier"; "In May the toll was
    183"; "the swap on Wednesday came a day after a strike in which five died".
    """
    _, _, days_after = _words(language)
    comparing, daily = _comparing(language), False
    found: list[tuple[int, int, TimeSpan]] = []
    for paragraph, sentence, printed in times:
        told = found[-1][2] if found and found[-1][:2] == (paragraph, sentence) else None
        if printed.kind == "total" and told is not None and _of_the_month(told, printed, text):
            continue
        if told is not None and told.kind == "since" and printed.war and not text[told.end : printed.start].strip():
            continue  # "с января в войне с Украиной"
        recalled = _recalled(printed, text)
        close = takewhile(lambda item: item[0] >= paragraph - 1, reversed(found))  # noqa: B023 - used up at once
        near = [one for at, _, one in close if at == paragraph or is_week(one)][::-1]
        end = _ended_there(recalled, found, text, language)
        if end is not None and told is not None and told.kind == "since" and not text[told.end : end.start].strip():
            found[-1] = paragraph, sentence, replace(told, kind="window", end=end.end, last=end.last)
            continue  # "from 7 December to that day"
        settled = end or _settled(recalled, near, text, language)
        if settled is None:
            continue
        if settled.past_day and settled.first is not None and settled.last is not None:
            if daily and comparing.search(text[max(0, settled.start - _NEAR) : settled.start].lower()):
                first, last = settled.first - timedelta(1), settled.last - timedelta(1)
                settled = replace(settled, first=first, last=last, working=f"{settled.working}, the one before")
            daily = True
        time = _begun(settled, told, text, language)
        if time.kind == "since" and _only_ranks(time, text, language):
            continue
        behind = _after(time, text, days_after) if time.kind == "day" and time.first == time.last else None
        if behind is None:
            found.append((paragraph, sentence, time))
        else:  # what follows goes on with the event
            found.extend([(paragraph, sentence, replace(time, single=True)), (paragraph, sentence, behind)])
    return found


@cache
def _comparing(language: str) -> re.Pattern[str]:
    """What leads to the past day before the one told ("Для порівняння: попередньої доби ...")."""
    forms = words(word_table(f"periods.{language}").get("comparing") or ())
    return re.compile(rf"(?<!\w)(?:{trie(forms)})\W+$" if forms else r"(?!)")


@cache
def _next_day(language: str) -> re.Pattern[str] | None:
    forms = word_table(f"periods.{language}").get("next_day") or ()
    return _whole(forms) if forms else None


def _of_the_month(month: TimeSpan, total: TimeSpan, text: str) -> bool:
    """Whether a total is that of the month before it in its clause ("In May the toll was 183"), and no running one."""
    own = whole_month(month) and not (month.statement or total.adverb)
    return own and _TITLE.fullmatch(text, month.end, total.start) is not None


def _begun(time: TimeSpan, told: TimeSpan | None, text: str, language: str) -> TimeSpan:
    """A start, where a month or day dates what "since" tells the begin of ("since launching an assault in October"), or
    a relative clause that of a war ("the war, which began in April 2023").
    """
    since = _since(language)
    dated = not time.statement and time.first is not None and time.kind in {"day", "window", "since"}
    if dated and (relative := _which_began(language).search(text[max(0, time.start - _CLAUSE) : time.start].lower())):
        whole = time.first is not None and time.last is not None and time.kind != "day"
        opening = (time.first, time.last) if whole and time.first and time.last else time.opening
        return replace(time, kind="since", start=time.start - len(relative[0]), last=None, opening=opening)
    if since is None or not (whole_month(time) or time.kind == "day") or time.statement or time.first is None:
        return time
    low = max(0, time.start - _CLAUSE)
    opened = since.search(text[low : time.start].lower())
    if opened is None or (told is not None and told.end > low + opened.start()):
        return time
    opening = (time.first, time.last) if time.last is not None and time.kind != "day" else None
    return replace(time, kind="since", start=low + opened.start(), last=None, opening=opening)


@cache
def _which_began(language: str) -> re.Pattern[str]:
    """What leads from a war to the month or day on which it began."""
    return re.compile(
        rf"(?<!\w)(?:{trie(words(word_table(f'periods.{language}')['war_began']))})(?:\s[^\d.,;:()—–]{{1,40}})?\s?$"
    )


def _only_ranks(time: TimeSpan, text: str, language: str) -> bool:
    """Whether "since" tells from when on a record counts ("the highest for a year since it began counting in 2009")."""
    said = text[time.start : time.end].lower()
    kept = any(word in said for word in _counting(language))
    return kept and _ranked(language).search(text[max(0, time.start - _RANKED) : time.start].lower()) is not None


@cache
def _counting(language: str) -> tuple[str, ...]:
    """What begins where a record does, not a war ("since it began counting")."""
    return tuple(words(word_table(f"periods.{language}").get("counting") or ()))


@cache
def _ranked(language: str) -> re.Pattern[str]:
    """A superlative that "since" follows at once, or with a few words between."""
    forms = words(word_table(f"periods.{language}")["superlative"])
    return re.compile(rf"(?<!\w)(?:{trie(forms)})(?!\w)[^.;:]{{0,28}}$")


@cache
def _since(language: str) -> re.Pattern[str] | None:
    """What opens such a clause and the words up to its day; null in a language that has other ways."""
    forms = word_table(f"periods.{language}").get("since_doing") or ()
    reach = "8," if language == "en" else "0,"  # "відколи 6 жовтня почалася"
    between = rf"(?:[^\d.,;:!?()—–]|(?<=[a-z])\d\d?(?=\s)){{{reach}}}"  # "since the M23 rebels entered on"
    return re.compile(rf"(?<!\w)(?:{trie(words(forms))})\s{between}$") if forms else None


def _ended_there(time: TimeSpan, earlier: Times, text: str, language: str) -> TimeSpan | None:
    """The day told last as the end of a count, for words that point back to it ("by the same date"); else null."""
    if time.kind != "total" or not time.adverb or not _same_date(language).match(text[time.start : time.end].lower()):
        return None
    ends = (one for _, _, one in reversed(earlier) if one.kind in {"until", "day", "window"} and one.last is not None)
    last = next(ends, None)
    if last is None:
        return None
    return replace(time, kind="until", adverb=False, last=last.last, working=f"{time.working}: {last.last}")


@cache
def _same_date(language: str) -> re.Pattern[str]:
    """What opens words that point back to a day; nothing in a language whose table has no such words."""
    forms = word_table(f"periods.{language}").get("same_date") or ()
    return re.compile("|".join(re.escape(form) for form in forms) if forms else r"(?!)")


def _settled(time: TimeSpan, earlier: Sequence[TimeSpan], text: str, language: str) -> TimeSpan | None:
    """The expression, settled by those before it in its paragraph where it counts from one of them; null for a "next
    day" without such a one.
    """
    day_before, year_back, _ = _words(language)
    next_day = _next_day(language)
    printed = text[time.start : time.end].lower()
    if time.kind == "day" and (back := _days_back(day_before, printed, language)):
        day = next((one for one in reversed(earlier) if one.kind == "day" and one.first == one.last), None)
        if day is not None and day.first is not None:
            then = day.first - timedelta(back)
            return replace(time, first=then, last=then, working=f"{time.working}, before {day.first}")
    if time.kind == "anaphor" and time.single and printed.endswith(_THAT_DAY):
        day = next((one for one in reversed(earlier) if one.kind == "day" and not one.statement), None)
        if day is not None and day.first is not None:  # "с этого дня и по август"
            return replace(time, kind="since", single=False, first=day.first, last=None, working=f"from {day.first} on")
    if time.kind == "day" and next_day is not None and next_day.search(printed) is not None:
        day = next((one for one in reversed(earlier) if one.kind == "day" and one.first == one.last), None)
        if day is None or day.first is None:
            return None
        then = day.first + timedelta(1)
        return replace(time, first=then, last=then, working=f"{time.working}, behind {day.first}")
    if _week_before(time, printed, language):
        week = next((one for one in reversed(earlier) if is_week(one) or _from_a_weekday(one)), None)
        if week is not None and week.first is not None:
            began = week.first - timedelta(7)
            working = f"{time.working}, before {week.first}..{week.last}"
            return replace(time, kind="window", first=began, last=week.first, statement=False, working=working)
    if time.kind == "earlier" and year_back.fullmatch(printed) is not None:
        window = next((one for one in reversed(earlier) if whole_month(one) and not one.statement), None)
        if window is not None:
            first, last = in_other_year(window, 1)
            working = f"the same days a year before: {first}..{last}"
            return replace(time, kind="window", first=first, last=last, statement=False, working=working)
    if time.kind == "earlier" and _months_back(language).fullmatch(printed) is not None:
        month = next((one for one in reversed(earlier) if whole_month(one) and not one.statement), None)
        if month is not None and month.first is not None:
            last = month.first - timedelta(1)
            working = f"the month before {month.first}"
            return replace(time, kind="window", first=last.replace(day=1), last=last, statement=False, working=working)
    return time


def _days_back(day_before: re.Pattern[str], printed: str, language: str) -> int:
    """How many days an expression counts back from the day told before; 0 for one that counts back none."""
    several = next((days for days, pattern in _back(language) if pattern.fullmatch(printed)), None)
    return several or int(day_before.search(printed) is not None)


@cache
def _back(language: str) -> tuple[tuple[int, re.Pattern[str]], ...]:
    table = word_table(f"periods.{language}").get("days_back") or {}
    return tuple((int(days), re.compile("|".join(forms))) for days, forms in table.items())


def _recalled(time: TimeSpan, text: str) -> TimeSpan:
    """The month since which a record counts, where its figure follows ("найбільше з листопада, коли втратили 725")."""
    if time.kind != "earlier" or time.opening is None or WHEN.match(text, time.end) is None:
        return time
    if _MOST.search(text[max(0, time.start - _RANKED) : time.start].lower()) is None:
        return time
    return replace(time, kind="window", first=time.opening[0], last=time.opening[1], statement=False)


def counts_back(printed: str, language: str) -> bool:
    """Whether an expression counts a month or a year back from the days told before."""
    return any(one.fullmatch(printed.lower()) is not None for one in (_words(language)[1], _months_back(language)))


@cache
def _months_back(language: str) -> re.Pattern[str]:
    """What means the month before the one told; nothing in a language whose table has no such words."""
    forms = word_table(f"periods.{language}").get("month_back") or ()
    return _whole(forms) if forms else re.compile(r"(?!)")


def _week_before(time: TimeSpan, printed: str, language: str) -> bool:
    """Whether an expression means the week before the one told ("a week earlier", "against 6,020 the week before")."""
    back, before = _weeks_back(language)
    if time.kind == "earlier":
        return back.fullmatch(printed) is not None
    return is_week(time) and before.search(printed) is not None


def _from_a_weekday(time: TimeSpan) -> bool:
    """Whether a count starts at a weekday ("since last Monday")."""
    return time.kind == "since" and time.basis == "document-date" and time.first is not None and not time.war


@cache
def _weeks_back(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What means a week before the one told, and what says so within words of a past week."""
    table = word_table(f"periods.{language}")
    return _whole(table["week_back"]), _whole(table["week_before"])


def _after(time: TimeSpan, text: str, days_after: Sequence[tuple[int, re.Pattern[str]]]) -> TimeSpan | None:
    """The day of an event so many days before a named one ("... on Wednesday came a day after a strike")."""
    low = text[time.end : time.end + _NEAR].lower()
    for days, pattern in days_after:
        found = pattern.search(low)
        if found is not None and time.first is not None and not set(low[: found.start()]) & set(".;:!?\n"):
            then = time.first - timedelta(days)
            start, end = time.end + found.start(), time.end + found.end()
            working = f"{days} days before {time.first}"
            return TimeSpan(start, end, "day", then, then, working=working)
    return None
