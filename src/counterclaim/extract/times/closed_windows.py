"""Until when does a window run that a text closes, or tells, once ("с 8 октября по вторник", "отчёт охватывает")?"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import cache

from counterclaim.extract.times.placed import Placed
from counterclaim.extract.times.time_spans import TimeSpan, one_month, whole_month
from counterclaim.extract.words.forms import trie, words
from counterclaim.model.period import UNSTATED, Period, PeriodKind
from counterclaim.vocabulary.load import word_table

Times = Sequence[tuple[int, int, TimeSpan]]
_IN_WAR = re.compile(r"(?:[Вв]о?|[Нн]а|[Уу]) (?:[\w-]+ )?в(?:ойне|ійні)(?!\w)")
_ONE_MONTH = re.compile(r"за (?:один|єдиний|единственный) (?:месяц|місяць)")
_BESIDE = re.compile(r"[^.,;:!?\d]{0,39}(?:,\s)?")  # "за время боёв под Басрой, с 8 января по 26 февраля"
_NEAR = 40  # characters before a window among which a report is said to cover it


def closed(times: Times, text: str, language: str) -> list[tuple[int, int, TimeSpan]]:
    """The expressions, a start and its end right behind it being one, and a war with its days beside it being those.

    "с 8 октября по вторник"; "в войне с 1 сентября 1939 года по 9 мая 1945 года ... за годы войны".
    """
    found: list[tuple[int, int, TimeSpan]] = []
    war: TimeSpan | None = None
    for paragraph, sentence, printed in times:
        time, last = printed, found[-1] if found and found[-1][1] == sentence else None
        if last is not None and _ends(last[2], time, text, language):
            found[-1] = (*last[:2], replace(last[2], end=time.end, last=time.last))
            continue
        if last is not None and _names(last[2], time, text):
            found.pop()
            war = time
        elif war is not None and time.kind == "since" and time.first is None and time.war:
            time = replace(time, kind="window", first=war.first, last=war.last, basis=war.basis, war=False)
        found.append((paragraph, sentence, time))
    return [one for place, one in enumerate(found) if not _only_which(found, place, text)]


def _only_which(times: Times, place: int, text: str) -> bool:
    """Whether words say in which war men were lost of whose days the sentence tells ("за 2024 год ... в войне против"),
    or only that a month's or a day's record is told that it dates ("больше всего за месяц, 725, захватила в ноябре").
    """
    _, sentence, time = times[place]
    near = [one for _, at, one in (*times[max(0, place - 2) : place], *times[place + 1 : place + 3]) if at == sentence]
    dated = [one for one in near if one.kind == "window" and one.first is not None and not one.statement]
    if time.kind == "since" and time.war:
        return bool(dated) and _IN_WAR.match(text, time.start) is not None
    alone = time.kind == "span" and _ONE_MONTH.fullmatch(text.lower(), time.start, time.end) is not None
    return alone and any(one.start > time.end and whole_month(one) and one_month(one) for one in dated)


def _ends(start: TimeSpan, day: TimeSpan, text: str, language: str) -> bool:
    """Whether a day is the end of the window that a start right before it opens."""
    if start.kind != "since" or start.last is not None or day.kind != "day" or day.last is None:
        return False
    gap = text[start.end : day.start].lower()
    later = start.first is None or start.first <= day.last
    return later and len(gap) < _NEAR and _until(language).fullmatch(gap) is not None


def _names(war: TimeSpan, window: TimeSpan, text: str) -> bool:
    """Whether a window right behind a war without days says when it was."""
    undated = war.kind == "since" and war.first is None and war.last is None
    printed = window.basis == "stated" or any(map(str.isdigit, text[window.start : window.end]))
    dated = window.kind == "window" and window.first is not None and printed and not window.statement
    return undated and dated and _BESIDE.fullmatch(text, war.end, window.start) is not None


def under_report(
    told: Sequence[tuple[Placed, Period]], times: Times, text: str, language: str, war: date | None
) -> list[tuple[Placed, Period]]:
    """The periods, those without days of their own being the window that the report is said to cover.

    A running total whose end no words give ends with that window. `war`: the war's first day, of which totals count.
    """
    covered = [time for _, _, time in times if time.kind == "window" and _covers(time, text, language)]
    if len(covered) != 1 or covered[0].first is None or covered[0].last is None:
        return list(told)
    window = covered[0]
    beside = next((one.claimant for one, _ in reversed(told) if one.start < window.start), None)
    return [
        (number, _within(period, window, war) if beside is None or number.claimant == beside else period)
        for number, period in told
    ]


def _within(period: Period, window: TimeSpan, war: date | None) -> Period:
    first, last = window.first, window.last
    if period.kind == "cumulative" and period.start == first and last is not None and (period.end or last) >= last:
        return replace(period, end=last)
    open_ = period == UNSTATED or (period.kind == "interval" and period.start is None and period.end is None)
    kind: PeriodKind = "cumulative" if first == war else "interval"
    return Period(kind, first, last, window.basis, None, window.working) if open_ else period


def _covers(time: TimeSpan, text: str, language: str) -> bool:
    before = text[max(0, time.start - _NEAR) : time.start].lower().replace("ё", "е").rstrip()
    return any(found.end() == len(before) for found in _covering(language).finditer(before))


@cache
def _until(language: str) -> re.Pattern[str]:
    """What parts a start from the day that ends its window."""
    forms = words(word_table(f"periods.{language}").get("closes") or ())
    return re.compile(rf",?\s(?:{trie(forms)})\s")


@cache
def _covering(language: str) -> re.Pattern[str]:
    forms = words(word_table(f"periods.{language}").get("covers_period") or ())
    return re.compile(rf"(?<!\w)(?:{trie(forms)})")
