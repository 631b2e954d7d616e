"""On which day did what a number counts from begin, where the document says it once?"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import cache

from counterclaim.extract.times.placed import WHEN
from counterclaim.extract.times.time_spans import TimeSpan
from counterclaim.extract.words.forms import trie, words
from counterclaim.extract.words.lexicon import forms_pattern
from counterclaim.vocabulary.load import vocabulary, word_table

Times = Sequence[tuple[int, int, TimeSpan]]
_CLAUSE = re.compile(r"[^.,;:!?\n]{0,40}")
_OPERATION = re.compile(r"операці|операци|operation")  # of the war, where the text has dated no other
_CALENDAR = re.compile(r"(?:year|month|week|року|місяця|тижня|года|месяца|недели)$")  # began, but is no operation
_BESIDE = 16  # characters from a start without a day, or a verb of beginning, to the day right beside it


def named_starts(times: Times, text: str, language: str, first_day: date | None) -> list[tuple[int, int, TimeSpan]]:
    """The expressions, each start without a day being the one that the document has dated before.

    "Since the incursion began" is the last entry before it with a day; "since the operation began, that is, since 13
    June" dates both itself and every later "since the operation began" or "in all the time of the operation".
    """
    entries = _entries(language)
    found: list[tuple[int, int, TimeSpan]] = []
    entered: TimeSpan | None = None
    began: TimeSpan | None = None
    counted: TimeSpan | None = None  # a start that only a count goes by ("від 3 травня загинули 410")
    for paragraph, sentence, printed in times:
        time = printed
        bare = found[-1] if found and found[-1][1] == sentence and _undated(found[-1][2]) else None
        if bare is not None and _dates(time, text[bare[2].end : time.start], language):
            began = time
            found[-1] = (*bare[:2], _from(bare[2], time))
        crossed = time.kind == "since" and not time.war and entries is not None
        crossed = crossed and entries is not None and entries.search(text, time.start, time.end) is not None
        if time.kind == "since" and not (time.war or time.opening) and time.first not in (None, first_day):
            said = text[time.start : time.end].lower()
            told = (not _CALENDAR.search(said) and _begun(language).search(said)) or _began_then(time, text, language)
            began = time if told else began
            counted = None if told or time.statement or time.first is None else time
        elif time.kind == "day" and not time.statement and time.first == time.last and _began_on(time, text, language):
            began = time
        if crossed and time.first not in (None, first_day) and time.opening is None:
            entered = time
        known = entered if crossed and entered is not None else began
        if known is not None and (_undated(time) or (time.war and _OPERATION.search(text, time.start, time.end))):
            time = _from(time, known)
        elif (
            known is None
            and counted is not None
            and _undated(time)
            and _fighting(language).search(_printed(time, text))
        ):
            time = _from(time, counted)
        found.append((paragraph, sentence, time))
    return found


def _printed(time: TimeSpan, text: str) -> str:
    return text[time.start : time.end].lower().replace("ё", "е")


def _began_then(time: TimeSpan, text: str, language: str) -> bool:
    """Whether a clause behind a start says what began then ("від 6 серпня, коли почалася операція")."""
    when = WHEN.match(text, time.end)
    clause = _CLAUSE.match(text, when.end()) if when is not None else None
    return clause is not None and _begun(language).search(clause[0].lower()) is not None


def _began_on(time: TimeSpan, text: str, language: str) -> bool:
    """Whether it is said right before a day that something began on it ("операція почалася 6 серпня")."""
    low = text[max(0, time.start - _BESIDE) : time.start].lower()
    before = re.split(r"[.,;:!?\n]", low)[-1]
    return _begun(language).search(before) is not None


def _undated(time: TimeSpan) -> bool:
    return time.kind == "since" and time.first is None


def _from(time: TimeSpan, known: TimeSpan) -> TimeSpan:
    return replace(time, first=known.first, basis=known.basis, working=f"{time.working}, {known.working}")


def _dates(time: TimeSpan, gap: str, language: str) -> bool:
    """Whether a day right behind a start only says when that was ("with the first strikes, that is, since 13 June")."""
    if time.first is None or time.statement or not (time.kind == "since" or time.first == time.last):
        return False
    return len(gap) < _BESIDE and _that_is(language).fullmatch(gap.lower()) is not None


@cache
def _that_is(language: str) -> re.Pattern[str]:
    """What parts a start from the day that dates it: a mark, with or without "that is"."""
    return re.compile(rf"\s?[,(–—-]\s?(?:(?:{trie(words(word_table(f'periods.{language}')['that_is']))}),?\s?)?")


@cache
def _begun(language: str) -> re.Pattern[str]:
    """A word by which something begins ("since it began on August 6")."""
    return re.compile(rf"(?<!\w)(?:{trie(words(word_table(f'periods.{language}')['begun']))})(?!\w)")


@cache
def _entries(language: str) -> re.Pattern[str] | None:
    listed = words(word_table(f"periods.{language}").get("entries") or ())
    return re.compile(rf"(?<!\w)(?:{trie(listed)})(?!\w)", re.IGNORECASE) if listed else None


def named_war(time: TimeSpan, text: str, language: str, first_day: date | None) -> date | None:
    """The first day of the war that an expression of a war names ("від початку великої війни"), else the text's own."""
    known = vocabulary().packs["russia-ukraine-2022"].first_day
    other = time.war and first_day is not None and known is not None and first_day > known
    return known if other and _full_scale(language).search(text[time.start : time.end].lower()) else first_day


@cache
def _fighting(language: str) -> re.Pattern[str]:
    """What begins a start of all the fighting that a text tells of, and of no part of it ("від початку боїв")."""
    return forms_pattern(word_table(f"periods.{language}").get("fighting_began") or ())


@cache
def _full_scale(language: str) -> re.Pattern[str]:
    return forms_pattern(word_table(f"periods.{language}").get("full_scale") or ())
