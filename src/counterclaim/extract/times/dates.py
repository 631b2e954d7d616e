"""Which calendar days, months and years does a text name?"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from counterclaim.extract.times.date_grammar import DateGrammar, date_grammar
from counterclaim.extract.times.openers import openings
from counterclaim.model.days import days_in_month

_MID = "mid-"  # before a month, of which it is a part
_BEFORE_LAST = ("поза",)  # "позаминулого року"
_TIGHT = frozenset("-–—")
_WEAK = re.compile(r"\s(?:and|at|in|near|around)\b")  # behind the second of two days that it need not follow
_LED = re.compile(r"\b(?:from|between|over) $")  # before the first of two days, the second only a number
_LED_NEXT = re.compile(r"\b(?:from|between|over|on|of|in) $")  # the same before a day and the next one
_EDGE = 24  # characters before a month in which "the last day of" stands
_IN = re.compile(r"(?:^|\W)in $")  # before a month and no day of it
_ALSO_VERBS = frozenset({"may", "march"})
_MONTH_BEFORE = re.compile(
    r"\b(?:in|over|since|of|until|till|to|through|by|during|from|for|last|early|late|mid|this|and|between|before"
    r"|after)[ -]$"
)
_MONTH_BEHIND = re.compile(
    r" (?:accounted|was|had|has|saw|brought|alone|average|figures?|total|toll|tally|losses|in figures)\b|'s\b"
)
_ROW = re.compile(r"\s?[:(–—‒-]\s*(?:[a-z]+\s){0,3}[~+]?\d")  # a month that is a row's label ("March: 27,300")
_BULLETS = " \t•*▪●◦·–—‒-"
LAST = -1
SEASON_MONTHS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "winter": (12, 2)}


@dataclass(slots=True)
class Calendar:
    """A day, month, season or year as printed; what is not printed is null. `back`: so many years before this one."""

    year: int | None = None
    month: int | None = None
    day: int | None = None  # `LAST` for the last of its month
    season: str | None = None
    late: bool = False
    back: int = 0

    def days(self, published: date | None) -> tuple[date, date] | None:
        """First and last day meant; a missing year is that of the latest such time not after `published`.

        Null when the year is missing and nothing is known of the day of publication, or the day does not exist.
        """
        year = self.year
        if year is None:
            if published is None:
                return None
            year = published.year - self.back
            found = self._in(year)
            if not self.back and (found is None or found[0] > published):
                return self._in(year - 1)
            return found
        return self._in(year)

    def _in(self, year: int) -> tuple[date, date] | None:
        try:
            if self.day is not None and self.month is not None:
                of_month = days_in_month(year, self.month) if self.day == LAST else self.day
                day = date(year, self.month, of_month)
                return day, day
            if self.month is not None:
                return date(year, self.month, 1), date(year, self.month, days_in_month(year, self.month))
            if self.season is not None:
                first, last = SEASON_MONTHS[self.season]
                end = year + (last < first)
                return date(year, first, 1), date(end, last, days_in_month(end, last))
            return date(year, 1, 1), date(year, 12, 31)
        except ValueError:
            return None


@dataclass(slots=True)
class DateMention:
    """A date in a text: its span, its first day or month and, for a range ("10 to 16 May"), its last."""

    start: int
    end: int
    first: Calendar
    last: Calendar | None = None

    @property
    def is_day(self) -> bool:
        """Whether a full day is named (the year may be missing)."""
        return self.first.day is not None


@lru_cache(maxsize=64)
def find_dates(folded: str, language: str) -> tuple[DateMention, ...]:
    """Dates named in a folded paragraph, in text order, not overlapping.

    Days ("4 June", "June 4, 2023", "24.02.22", "2022-02-24"), day ranges ("June 28 and 29"), months with or without a
    year, years where the words around them make them years, never a bare count that looks like one.
    """
    grammar = date_grammar(language)
    found: list[DateMention] = []
    end = 0
    for place in openings(folded, language).dates:
        match = grammar.pattern.match(folded, place) if place >= end else None
        if match is None:
            continue
        end = match.end()
        mention = _mention(match, grammar)
        if mention is not None:
            found.append(mention)
            end = mention.end
    return tuple(found)


def _mention(match: re.Match[str], grammar: DateGrammar) -> DateMention | None:
    kind = match.lastgroup
    groups = match.groupdict()
    start, end = match.start(), match.end()
    if groups["iso"]:
        iso = [int(part) for part in groups["iso"].split("-")]
        return _checked(start, end, Calendar(iso[0], iso[1], iso[2]))
    if groups["num"]:
        last = _in_digits(groups["num2"]) if groups["num2"] else None
        return _checked(start, end, _in_digits(groups["num"]), last)
    if groups["dm"]:
        day, month = (int(part) for part in groups["dm"].split("."))
        return _checked(start, end, Calendar(None, month, day))
    if groups["days"]:
        year = _year(groups["dy2"])
        last_month = grammar.months[groups["dmo2"]]
        first_month = grammar.months[groups["dmo1"]] if groups["dmo1"] else last_month
        last = Calendar(year, last_month, _day(groups["d2"], grammar))
        first = Calendar(_year(groups["dy1"]) or year, first_month, _day(groups["d1"], grammar))
        return _checked(start, end, first if groups["dy1"] else _before(first, last), last)
    if groups["dmon"]:
        month, back = grammar.months[groups["dmo3"]], years_back(groups["ago3"])
        return _checked(start, end, Calendar(_year(groups["dy3"]), month, _day(groups["d3"], grammar), back=back))
    if groups["mdays"]:
        year = _year(groups["dy5"])
        first_month = grammar.months[groups["mo4"]]
        last_month = grammar.months[groups["mo5"]] if groups["mo5"] else first_month
        apart = first_month == last_month and _day(groups["d5"], grammar) != _day(groups["d4"], grammar) + 1
        tight = match.string[match.end("d4") : match.start("d5")] in _TIGHT  # "Dec. 23-29" is no count
        led = _LED if apart else _LED_NEXT
        named = tight or bool(groups["mo5"] or groups["dy5"]) or led.search(match.string, 0, start)
        if not named and (
            grammar.goes_on.match(match.string, end) is None or (apart and _WEAK.match(match.string, end))
        ):  # "12 on June 3 and 29 in the next bulletin"
            end = match.end("dy4") if groups["dy4"] else match.end("d4")
            return _checked(start, end, Calendar(_year(groups["dy4"]), first_month, _day(groups["d4"], grammar)))
        last = Calendar(year, last_month, _day(groups["d5"], grammar))
        first = Calendar(_year(groups["dy4"]) or year, first_month, _day(groups["d4"], grammar))
        return _checked(start, end, first if groups["dy4"] else _before(first, last), last)
    if groups["mday"] and _IN.search(match.string, 0, start) and not groups["dy6"]:  # "In January 25 tanks were lost"
        return DateMention(start, match.end("mo6"), Calendar(None, grammar.months[groups["mo6"]]))
    if groups["mday"]:
        month, back = grammar.months[groups["mo6"]], years_back(groups["ago6"])
        return _checked(start, end, Calendar(_year(groups["dy6"]), month, _day(groups["d6"], grammar), back=back))
    if groups["mon"]:
        if (
            groups["mo7"] in _ALSO_VERBS
            and not groups["dy7"]
            and not _MONTH_BEFORE.search(match.string, max(0, start - 12), start)
            and not _MONTH_BEHIND.match(match.string, end)
            and not (_ROW.match(match.string, end) and not match.string[:start].strip(_BULLETS))
        ):
            return None
        start -= len(_MID) if match.string.endswith(_MID, 0, start) else 0
        first = Calendar(_year(groups["dy7"]), grammar.months[groups["mo7"]], back=years_back(groups["ago"]))
        if not groups["mo8"]:
            edge = grammar.edge_day.search(match.string, max(0, start - _EDGE), start)
            if edge is not None:  # "on the last day of March"
                return DateMention(edge.start(), end, replace(first, day=LAST if edge["last"] else 1))
            return DateMention(start, end, first)
        last = replace(first, month=grammar.months[groups["mo8"]])
        return DateMention(start, end, _before(first, last), last)
    if groups["yr"]:
        begin = match.start("yr")
        last_year = groups["y2"]
        return DateMention(begin, end, Calendar(int(groups["y1"])), Calendar(int(last_year)) if last_year else None)
    if groups["adj"]:
        return DateMention(start, end, Calendar(month=grammar.months[groups["moa"]]))
    if groups["sea"]:
        word = groups["sea"].split()[0]
        return DateMention(start, end, Calendar(_year(groups["sea"]), season=grammar.seasons[word]))
    raise AssertionError(kind)


def _in_digits(printed: str) -> Calendar:
    """The day of "24.02.22", "24.02.2022" or "6/14/2023"."""
    one, two, year = (int(part) for part in re.split(r"[./]", printed))
    day, month = (two, one) if two > 12 else (one, two)
    return Calendar(year if year > 99 else 2000 + year, month, day)


def _before(first: Calendar, last: Calendar) -> Calendar:
    """The first of two months or days, in the year before where they go over its end ("November–January 2025")."""
    turned = first.year is not None and first.year == last.year and (first.month or 0) > (last.month or 0)
    return replace(first, year=first.year - 1) if turned and first.year is not None else first


def _checked(start: int, end: int, first: Calendar, last: Calendar | None = None) -> DateMention | None:
    if any(part is not None and part.month is not None and not 1 <= part.month <= 12 for part in (first, last)):
        return None
    if any(part is not None and part.day is not None and not 1 <= part.day <= 31 for part in (first, last)):
        return None
    return DateMention(start, end, first, last)


def _year(text: str | None) -> int | None:
    found = re.search(r"(?:1[5-9]|20)\d\d", text) if text else None
    return int(found.group()) if found else None


def years_back(ago: str | None) -> int:
    """How many years ago a printed "last year" or "the year before last" is."""
    return 1 + ago.startswith(_BEFORE_LAST) if ago else 0


def _day(text: str, grammar: DateGrammar) -> int:
    found = re.match(r"\d+", text)
    return int(found.group()) if found else grammar.days.get(text, 0)
