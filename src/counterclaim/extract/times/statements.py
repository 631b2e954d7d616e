"""Which expressions of a text date a statement, a report or a comparison, and not the losses themselves?"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache
from itertools import takewhile

from counterclaim.extract.times.as_many_days import same_days
from counterclaim.extract.times.counted_from import counts_back
from counterclaim.extract.times.covered_days import covered
from counterclaim.extract.times.daily_reports import reports_daily
from counterclaim.extract.times.placed import WHEN, Placed, in_sentence, times_of
from counterclaim.extract.times.time_spans import TimeSpan
from counterclaim.extract.words.forms import trie, words
from counterclaim.vocabulary.load import word_table

Times = Sequence[tuple[int, int, TimeSpan]]
_REACH = 60  # characters before an expression that may say what it dates
_WEEK = timedelta(7)
_PREVIOUS = re.compile(r"(?:previous|preceding|попередн\w+|предыдущ\w+)(?!\w)")
_AGO = re.compile(r"\b(?:\d+|two|three|four|five|six|seven|24|48|hours|days|week)\b|\s(?:доб|сут|тиж|нед|дн)")
_JOINED = re.compile(r"\s(?:and|but|та|і|й|а|и|но)\s(?:on|у|в|во)?\s?$")
_OFF = 2  # days by which a window and its first day as printed may differ
_SAME_DAY = re.compile(r"(?:on )?the same day that\b")  # right behind a verb of speech: when it was said
_DAY = re.compile(r"(?:день|дня|днем)$")
_TELLS = re.compile(r"\s[а-яіїєґё'’-]+(?:в|ла|ло|ли|л|ив|є|ють|ет|ют),?\s(?:що|что|об?|про)\s")
_LEAD = 6  # characters that hold the preposition of a day
_SENTENCE = re.compile(r"[.!?\n]\s?")


@dataclass(frozen=True, slots=True)
class _Words:
    """A language's patterns: a report before or behind its day, a party's silence, what only one
    other time passed, an average, a first time, an event that a month dates, the end of a time up to which is counted,
    those of a day whom a total takes in, what days up to the document's own are called, who reports that something was.
    """

    report_before: re.Pattern[str]
    report_dated: re.Pattern[str]
    report_behind: re.Pattern[str]
    silence: re.Pattern[str]
    only: re.Pattern[str]
    rivals: re.Pattern[str]
    averages: re.Pattern[str]
    first: re.Pattern[str]
    event: re.Pattern[str]
    ends: re.Pattern[str]
    total: re.Pattern[str]
    added: re.Pattern[str]
    counted_in: re.Pattern[str]
    latest: re.Pattern[str]
    reports_that: re.Pattern[str]


@cache
def _words(language: str) -> _Words:
    table = word_table(f"periods.{language}")
    report = _stems(table["bulletins"])
    on, dated = trie(words(table["report_of"])), trie(words(table["dated"]))
    return _Words(
        re.compile(rf"(?<!\w)(?:{report}),?(?:\s(?:{on}))?\s?$"),
        re.compile(rf"(?<!\w)(?:{report})(?:\s[^\s\d.,;:!?]+){{1,5}}\s(?:{dated})\s$"),
        re.compile(rf"(?:'s)?\s(?:[^\W\d]+\s){{0,2}}(?:{report})(?!\w)"),
        re.compile(rf"(?<!\w)(?:{_stems(table['silence'])})(?!\w)"),
        re.compile(rf"(?<!\w)(?:{trie(words(table['only']))})\s$"),
        re.compile(rf"(?<!\w)(?:{_stems(table['rivals'])})(?!\w)"),
        re.compile(rf"\s(?:{_stems(table['averages'])})(?!\w)"),
        re.compile(rf"(?<!\w)(?:{trie(words(table['first_time']))})\s$"),
        re.compile(rf"(?<!\w)(?:{trie(words(table['after_event']))})\s(?:\w{{1,2}}\s)?$"),
        re.compile(rf"(?<!\w)(?:{_stems(table['by_end'])})\s$"),
        re.compile(rf"(?<!\w)(?:{_stems(table['grown_totals'])})\s$" if table.get("grown_totals") else r"(?!)"),
        re.compile(rf"(?:\s[^\W\d]+){{0,3}}?\s(?:{_stems(table['added'])})(?!\w)" if table.get("added") else r"(?!)"),
        re.compile(rf"(?<!\w)(?:{_stems(table['counted_in'])})\s$" if table.get("counted_in") else r"(?!)"),
        re.compile(rf"(?<!\w)(?:{trie(words(table['latest']))})(?!\w)"),
        re.compile(
            rf",?(?:\s[^\s,;:.]+){{1,8}}?(?:,(?:\s[^\s,;:.]+){{1,6}},)?\s(?:{_stems(table['speech'])})"
            rf"(?:\s[^\s,;:.]+){{0,4}}?,?\s(?:{trie(words(table['that']))})(?!\w)"
        ),
    )


def _stems(forms: Sequence[str]) -> str:
    return "|".join(re.escape(form[:-1]) + r"\w*" if form.endswith("*") else re.escape(form) for form in words(forms))


def dates_it(time: TimeSpan | None, *, silent: bool) -> bool:
    """Whether a headline's time is that of what happened: a window, or in a text without another time a day."""
    if time is None or time.kind not in {"window", "day"}:
        return False
    return time.kind == "window" or (silent and not (time.statement or time.single))


def as_told(times: Times, text: str, language: str) -> list[tuple[int, int, TimeSpan]]:
    """The expressions, those that date something else than losses marked so.

    A report's day is its statement's; a day right before a "past day" is the one that ends with it; a month since
    which nothing was heard is that of an older statement; a month that alone passed another holds for its own figure.
    """
    known = _words(language)
    found: list[tuple[int, int, TimeSpan]] = []
    for place, (paragraph, sentence, printed) in enumerate(times):
        before = text[max(0, printed.start - _REACH) : printed.start].lower()
        silent = printed.kind in ("since", "span") and known.first.search(before) is not None
        if silent and WHEN.match(text, printed.end) is None:
            continue  # "for the first time since March": how long the silence was
        if printed.kind == "day" and known.counted_in.search(before):
            continue  # "включая жертв 7 октября"
        if printed.kind == "window" and known.event.search(before):
            continue  # "the second month after the invasion in February 2022"
        time = _told(printed, text, before, known)
        before_that = bool(found) and found[-1][1] == sentence and found[-1][2].kind == "earlier"
        if before_that and time.kind == "window" and not text[found[-1][2].end : time.start].strip(" ,"):
            if counts_back(text[found[-1][2].start : found[-1][2].end], language):
                found.pop()  # "роком раніше, у жовтні 2023-го": the month named is that month
            else:
                time = replace(time, kind="earlier", first=None, last=None, statement=True)  # "До этого в июне ..."
        if time.kind == "earlier" and time.statement and found and found[-1][1] == sentence:
            wider = found[-1][2]
            if wider.kind == "window" and not text[wider.end : time.start].strip(" ,"):
                found.pop()  # "наприкінці минулого року, у грудні, X говорив про"
        start = found[-1][2] if found and found[-1][2].kind == "since" else None
        if time.kind == "earlier" and start is not None and not text[start.end : time.start].strip():
            continue  # "since the war began 18 months ago"
        if found and _opens_window(found[-1], sentence, time, text):
            continue  # "За неделю, с 2 июля, ..."
        if found and time.past_day and time.kind == "window" and time.last is not None:
            last = found[-1][2]
            beside = last.kind == "day" and found[-1][1] == sentence and text[last.end : time.start].strip() == ""
            if beside and last.last is not None and last.first == last.last:
                found[-1] = (*found[-1][:2], replace(last, statement=True))
                time = replace(time, first=last.last - timedelta(1), last=last.last)
        if (said := _said_on(found, sentence, time, text)) is not None and time.first and time.last:
            back = time.last - said
            time = replace(time, first=time.first - back, last=said, past_day=False, working=f"told on {said}")
        if _opens_report(time, times, place, text, known):
            time = replace(time, statement=True)  # "On Friday, X reported that nine fell in the night"
        latest = known.latest.search(text[time.start : time.end].lower()) is not None
        if found and not latest and (days := same_days(found[-1], paragraph, sentence, time)) is not None:
            time = replace(time, first=days.first, last=days.last, working=f"the days of {days.working}")
        found.append((paragraph, sentence, time))
    opened = {sentence for _, sentence, time in found if time.kind == "since"}
    return [
        (paragraph, sentence, replace(time, statement=True) if sentence in opened and covered(time, text) else time)
        for paragraph, sentence, time in found
    ]  # "с начала года, по сводке за четверг": up to that day


def _opens_window(last: tuple[int, int, TimeSpan], sentence: int, time: TimeSpan, text: str) -> bool:
    """Whether a start between commas only names the first day of the week or month told right before it."""
    window = last[2]
    if time.kind != "since" or last[1] != sentence or window.kind != "window" or window.first is None or not time.first:
        return False
    aside = text[window.end : time.start] in {", ", " ("} and text[time.end : time.end + 1] in {",", ")"}
    return aside and abs(time.first - window.first) <= timedelta(_OFF)


def _said_on(found: Times, sentence: int, time: TimeSpan, text: str) -> date | None:
    """The day on which its sentence says that a past day was told ("on Monday it reported 40 in 24 hours"), where that
    was yesterday; any day before, where the days are the previous ones ("on Monday, 900 over the previous three days").
    """
    if time.kind != "window" or time.first is None or time.last is None:
        return None
    same = takewhile(lambda item: item[1] == sentence, reversed(found))
    day = next((one for _, _, one in same if one.kind == "day" and one.statement), None)
    said = day.last if day is not None and day.first == day.last else None
    if said is None or not timedelta(0) < time.last - said < _WEEK:
        return None
    if _PREVIOUS.search(text[time.start : time.end].lower()) and _AGO.search(text[time.start : time.end].lower()):
        return said
    yesterday = time.past_day and (time.last - time.first).days == 1 and said == time.last - timedelta(1)
    return said if yesterday else None


def _opens_report(time: TimeSpan, times: Times, place: int, text: str, known: _Words) -> bool:
    """Whether a day that opens a sentence is that of a report of another window, told behind its "that"."""
    if (
        time.kind != "day"
        or time.statement
        or time.past_day
        or text[max(0, time.start - 2) : time.start].strip(" \n.!?")
    ):
        return False
    behind = times[place + 1] if place + 1 < len(times) else None
    if behind is None or behind[1] != times[place][1] or behind[2].kind not in ("window", "day"):
        return False
    told = None if behind[2].statement else known.reports_that.match(text[time.end : behind[2].start].lower())
    between = text[time.end + told.end() : behind[2].start] if told is not None else ","
    return not ("," in between or _JOINED.search(between))


def _told(time: TimeSpan, text: str, low: str, known: _Words) -> TimeSpan:
    """An expression as the words around it make it; `low`: those before it, in small letters."""
    if time.kind == "since" and time.war and known.total.search(low):
        return replace(time, single=True)  # "pushing the total since the invasion to 41,000"
    if time.kind == "anaphor" and (_SAME_DAY.match(text[time.start :].lower()) or _told_that_day(time, text)):
        return replace(time, statement=True)  # "told Putin the same day that Ukraine lost"
    if time.kind not in ("day", "since", "window") or time.war or time.past_day:
        return time
    if time.kind == "window" and known.ends.search(low):
        return replace(time, kind="until", first=None)  # "by the end of last year"
    behind = text[time.end : time.end + _REACH].lower()
    if time.kind != "window" and time.first is not None and time.opening is None and not covered(time, text):
        led = (
            low + text[time.start : time.start + _LEAD].lower().split(" ", 1)[0] + " "
        )  # "зведенні Генштабу від 17 лютого"
        dated = any(known.report_dated.search(words) for words in (low, led))
        of_it = known.report_before.search(low) and not (time.kind == "since" and low.endswith(", "))
        if dated or of_it or known.report_behind.match(behind):
            return replace(time, kind="day", last=time.first, statement=True, report=True)
    elif (
        time.kind == "since"
        and time.opening is not None
        and (WHEN.match(text, time.end) or known.silence.search(_clause(text, time)))
    ):
        return replace(time, kind="earlier", first=None, last=None, statement=True)
    if time.kind == "since" and known.total.search(low):
        return replace(time, single=True)  # "bringing the total since August 6 to 41,000"
    if time.kind == "window" and (known.averages.match(behind) or known.added.match(behind)):
        return replace(time, single=True)
    if time.kind == "window" and known.only.search(low) and known.rivals.search(_clause(text, time)):
        return replace(time, single=True)
    return time


def _told_that_day(time: TimeSpan, text: str) -> bool:
    """Whether a verb of telling with what it tells stands right behind "that day" ("того ж дня доповів, що")."""
    return _DAY.search(text[time.start : time.end].lower()) is not None and _TELLS.match(text, time.end) is not None


def _clause(text: str, time: TimeSpan) -> str:
    """The sentence around an expression, folded."""
    low = [match.end() for match in _SENTENCE.finditer(text, max(0, time.start - 200), time.start)]
    high = _SENTENCE.search(text, time.end)
    return text[low[-1] if low else max(0, time.start - 200) : high.start() if high else len(text)].lower()


def reported_in(number: Placed, times: Times) -> TimeSpan | None:
    """The day up to the report that its sentence names ("Monday's bulletin added 40 tanks"); null for other figures."""
    if not reports_daily(number):
        return None
    here = [time for _, _, time in times_of(times, number.paragraph, number.sentence) if time.report]
    if not here or here[-1].first is None:
        return None
    first = here[-1].first - timedelta(1)
    working = f"report of {here[-1].first}: {first}.."
    return replace(here[-1], kind="window", first=first, statement=False, working=working)


def same_voice(number: Placed, placed: Sequence[Placed], sentence: int) -> bool:
    """Whether a sentence has no figure, or one of the same claimant."""
    others = {item.claimant for item in in_sentence(placed, sentence)}
    return not others or number.claimant in others
