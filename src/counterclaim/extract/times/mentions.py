"""Which printed dates are of time, not of a picture, and which two are one range?"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from counterclaim.extract.times.dates import DateMention
from counterclaim.extract.times.time_grammar import MASK, TimeGrammar

OLD = 20  # years: a text about so old a time does not mean its own year by "in June"
_LISTED = re.compile(r",? ?(?:and|та|і|й|и|,) ")  # between the months of a list
_SINCE = re.compile(r"(?<!\w)(?:since|з|із|від|с|со|от) $")
_BETWEEN = re.compile(r"(?<!\w)(?:between|між|поміж|между)(?: the)? $")
_APART = re.compile(r"[.;:!?\n]")  # ends a clause
REACH = 48  # characters in which a date's word ("since", "between") stands before it
_COUNT = re.compile(r"(?<![\w-])\d{1,3}(?:,\d{3})+(?!\w)")  # what pictures are said to show


def paired(text: str, mentions: list[DateMention], grammar: TimeGrammar) -> list[DateMention]:
    """The dates, two that "between … and …" or "from … to …" join made one range."""
    found: list[DateMention] = []
    for mention in mentions:
        first = found[-1] if found else None
        alike = first is not None and (
            first.is_day == mention.is_day or _month_to_day(first, mention) or _between(text, first, mention)
        )
        alike = alike and first is not None and not (first.first.season or mention.first.season)
        if first is not None and alike and first.last is None and mention.last is None:
            lead = text[max(0, first.start - REACH) : first.start] + MASK + text[first.end : mention.start]
            if mention.start - first.end < REACH and grammar.paired.search(lead):
                found[-1] = _joined(first, mention)
                continue
        if first is not None and _next_month(first, mention) and _LISTED.fullmatch(text, first.end, mention.start):
            found[-1] = _joined(first, mention)
            continue
        found.append(mention)
    return found


def _month_to_day(first: DateMention, mention: DateMention) -> bool:
    """Whether a month stands before a day ("between April 2014 and Feb. 15", "between mid-April and Aug. 27")."""
    return mention.is_day and first.first.month is not None


def _between(text: str, first: DateMention, mention: DateMention) -> bool:
    """Whether a day and a month are the ends of what lies between them ("between 24 February 2022 and November 2023").

    From a day "to" a month is read as a start and its end.
    """
    led = _BETWEEN.search(text, max(0, first.start - REACH), first.start) is not None
    return led and first.is_day and mention.first.month is not None


def _joined(first: DateMention, mention: DateMention) -> DateMention:
    """The two as one range, the first in the year before where they go over its end ("from December to May 2025")."""
    opening, year = first.first, mention.first.year
    if opening.year is None and year is not None:
        opening = replace(opening, year=year - ((opening.month or 0) > (mention.first.month or 0)))
    return replace(first, end=mention.end, first=opening, last=mention.first)


def _next_month(first: DateMention, mention: DateMention) -> bool:
    """Whether a month goes on with the one before ("in June, July and August")."""
    before = first.last or first.first
    months = before.month is not None and mention.first.month is not None and mention.last is None
    whole = before.day is None and mention.first.day is None and before.year in (None, mention.first.year)
    return months and whole and mention.first.month == (before.month or 0) % 12 + 1


def in_era(mentions: list[DateMention], text: str, published: date | None, era: int | None) -> list[DateMention]:
    """The dates, those without a year given that of the old year named last before them ("By June ..." after 1916).

    Args:
        mentions: of one paragraph, in text order.
        text: the paragraph's, folded.
        published: the document's day; years within `OLD` of it leave dates as they are.
        era: the old year that the paragraphs before named last; null where they named a recent one or none.
    """
    if published is None or (era is None and all(m.first.year is None for m in mentions)):
        return mentions
    found: list[DateMention] = []
    named: int | None = None
    for mention in mentions:
        year = mention.last.year if mention.last is not None and mention.last.year else mention.first.year
        if year is not None:
            era = era if _only_since(mention, text) else year if year <= published.year - OLD else None
            named = mention.first.month
            found.append(_closed(mention) if year <= published.year - OLD else mention)
        elif era is not None and mention.first.month is not None:
            found.append(_of_era(mention, era, named))
        else:
            found.append(mention)
    return found


def _closed(mention: DateMention) -> DateMention:
    """A range of an old year whose end is printed without one ends at the next such time after its start."""
    first, last = mention.first, mention.last
    if last is None or last.year is not None or first.year is None or not (first.month and last.month):
        return mention
    return replace(mention, last=replace(last, year=first.year + (first.month > last.month)))


def _of_era(mention: DateMention, era: int, named: int | None) -> DateMention:
    """A date of an old year; a range that goes over a year's end begins in it, unless the month named was after that.

    "31 грудня 1994 року … від 31 грудня до 2 січня": to January 1995.
    """
    last = mention.last
    if last is None:
        return replace(mention, first=replace(mention.first, year=era))
    turned = (mention.first.month or 0) > (last.month or 13)
    back = turned and named is not None and named <= (last.month or 0)
    first = replace(mention.first, year=era - back)
    return replace(mention, first=first, last=replace(last, year=era - back + turned))


def in_year_told(mentions: list[DateMention], text: str) -> list[DateMention]:
    """The dates, a month led as the one of a printed year before it in its clause being of that year.

    "4,289 died in March 2022, 840 in April and 586 in May"
    """
    found: list[DateMention] = []
    for mention in mentions:
        last = found[-1] if found else None
        if last is not None and mention.last is None and last.last is None and mention.first.year is None:
            months = last.first.month or 0, mention.first.month or 0
            whole = last.first.day is None and mention.first.day is None and last.first.year is not None
            gap = text[last.end : mention.start]
            if whole and 0 < months[0] < months[1] and len(gap) < REACH and not _APART.search(gap):
                lead, led = _lead(text, last.start), _lead(text, mention.start)
                if lead and lead == led:  # the same mention, with its year
                    mention = replace(mention, first=replace(mention.first, year=last.first.year))  # noqa: PLW2901
        found.append(mention)
    return found


def _lead(text: str, start: int) -> str:
    """The short word right before a date ("in", "у")."""
    word = text[max(0, start - REACH) : start].split()[-1:]
    return word[0] if word and len(word[0]) <= len("in") else ""


def _only_since(mention: DateMention, text: str) -> bool:
    """Whether a year only says since when nothing like it was seen ("не мають прецеденту з 1945 року")."""
    bare = mention.first.month is None and mention.first.season is None and mention.last is None
    return bare and _SINCE.search(text, max(0, mention.start - REACH), mention.start) is not None


def era_after(mentions: Sequence[DateMention], text: str, published: date | None, era: int | None) -> int | None:
    """The old year that a paragraph leaves to the next ones; see `in_era`."""
    for mention in mentions:
        year = mention.last.year if mention.last is not None and mention.last.year else mention.first.year
        if year is not None and published is not None and not _only_since(mention, text):
            era = year if year <= published.year - OLD else None
    return era


def masked(text: str, mentions: list[DateMention]) -> str:
    """The text with every date replaced by as many marks, so that phrases find dates by one sign."""
    parts, place = [], 0
    for mention in mentions:
        parts += [text[place : mention.start], MASK * (mention.end - mention.start)]
        place = mention.end
    return "".join([*parts, text[place:]])


_THAT = re.compile(r"[^,]{0,24},\s(?:что|що|that)\s(?:[^\s,]+\s){0,3}$")
_COUNTS_FROM = re.compile(r"(?:від|з|із|с) (?:самого )?(?:початку|начала)\s|since the (?:start|beginning|invasion)\s")

_LED_APART = re.compile(r",\s(?:від|з|із|зі|с|со|since|from)\s$")  # "який вивчає знімки, від 9 жовтня нарахував"


def is_photos(text: str, mention: DateMention, grammar: TimeGrammar) -> bool:
    """Whether the date is a picture's own: it never becomes a claim's."""
    if grammar.opens_since.search(text[max(0, mention.start - REACH) : mention.start]) is not None:
        return False
    start = max(text.rfind(". ", 0, mention.start), text.rfind("\n", 0, mention.start)) + 1
    shown = grammar.photo.search(text, max(start, mention.start - 160), mention.start)
    if shown is None or grammar.told.search(text, shown.end(), mention.start) is not None:
        return False  # "аналитики, которые изучают снимки, насчитали с 10 октября ..."
    if _COUNTS_FROM.search(text, shown.end(), mention.start) is not None or _LED_APART.search(
        text[max(0, mention.start - REACH) : mention.start]
    ):
        return False  # "..., що є на знімках, від початку вторгнення до 1 грудня нарахували"
    if grammar.evident.search(text, shown.end(), mention.start) is not None:
        return False  # "footage indicates that they advanced two kilometers on August 4"
    if _THAT.match(text, shown.end(), mention.start) is not None:
        return False  # "подтвердил по снимкам, что 24 июня ..."
    return _COUNT.search(text, shown.end(), mention.start) is None


_AHEAD = 27  # days that a window told of may still run
_Days = tuple[date, date] | None


def both_ends(mention: DateMention, published: date | None) -> tuple[_Days, _Days]:
    """The days of a date's first and of its last end; those of the year before where they would lie far ahead."""
    first = mention.first.days(published)
    last = mention.last.days(published) if mention.last is not None else first
    if last is None or first is None or mention.last is None or last >= first:
        return first, last
    ahead = replace(mention.last, year=first[0].year).days(published)
    far = ahead is not None and published is not None and (ahead[0] - published).days > _AHEAD
    if far and mention.first.year is None and (back := first[0].year - 1) > 0:
        return replace(mention.first, year=back).days(published), last  # "с января по декабрь", told in January
    return first, ahead
