"""Which period does a figure without one take from another figure of its document?"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from counterclaim.extract.times.placed import Placed, in_sentence, times_of
from counterclaim.extract.times.time_spans import TimeSpan, one_month, whole_month
from counterclaim.model.days import days_in_month
from counterclaim.model.period import UNSTATED, Period

_SENTENCES_ON = 2  # sentences behind a toll in which the day of its event may be told
_ALIKE = 20  # a count below it may be that of another event
_LISTED = re.compile(r",? (?:and|та|і|й|и) |, ")  # between months, or between figures of nothing but their number
_MOST_MONTHS = 4
_WHERE_THEY_LIVE = frozenset({"people", "civilians"})
_FIGURES_BACK = 5
_GROWTH = 2  # times a first count, up to which a later one may be the toll of the same event
_FEW = 100  # people hurt where they live, of whom a war has more than so many
_OF_ONE_EVENT = 500  # a toll up to which it is no great war's


def dealt_out(time: TimeSpan, number: Placed, placed: Sequence[Placed], text: str) -> TimeSpan:
    """The month of a list that is this figure's, of as many bare figures ("in May and June they were 1,262 and 1,163").

    Anything else comes back as it is.
    """
    if not whole_month(time) or one_month(time) or time.first is None or time.last is None:
        return time
    months = 12 * (time.last.year - time.first.year) + time.last.month - time.first.month + 1
    printed = text[time.start : time.end]
    if months > _MOST_MONTHS or _LISTED.search(printed) is None:
        return time
    row = [number]
    beside = in_sentence(placed, number.sentence)
    at = next(place for place, item in enumerate(beside) if item is number)
    for item in reversed(beside[:at]):
        if _LISTED.fullmatch(text, item.end, row[0].start) is None:
            break
        row.insert(0, item)
    for item in beside[at + 1 :]:
        if _LISTED.fullmatch(text, row[-1].end, item.start) is None:
            break
        row.append(item)
    if len(row) != months:
        return time
    place = next(place for place, item in enumerate(row) if item is number) + time.first.month - 1
    first = date(time.first.year + place // 12, place % 12 + 1, 1)
    last = date(first.year, first.month, days_in_month(first.year, first.month))
    return replace(time, first=first, last=last, working=f"{time.working}, of which {first}..{last}")


def of_its_whole(number: Placed, earlier: Placed, parted: set[int]) -> bool:
    """Whether a number has the period of the one before, whose part it is; also of a part told in the next sentence.

    `parted`: the sentences that break such a whole down ("Of these, 61 were armoured: 22 tanks and 39 carriers"), which
    grows by this one.
    """
    if number.sentence == earlier.sentence:
        return number.part or number.sentence in parted
    follows = number.sentence - earlier.sentence == 1
    opens = follows and number.claimant == earlier.claimant and number.paragraph - earlier.paragraph == 1
    beside = opens or (follows and number.paragraph == earlier.paragraph)
    fits = number.value is not None and (number.value <= earlier.value if earlier.value is not None else opens)
    if number.part and beside and fits and number.unit == earlier.unit:
        parted.add(number.sentence)
    return number.sentence in parted


def of_its_event(number: Placed, period: Period, times: Sequence[tuple[int, int, TimeSpan]], text: str) -> Period:
    """The day of an event whose toll is told, where the day owns it ("the toll of Saturday's car bombs rose to 51")."""
    if not number.event or period.kind != "cumulative" or number.value is None or number.value > _OF_ONE_EVENT:
        return period
    for _, _, day in times_of(times, number.paragraph, number.sentence):
        owns = text[day.start : day.end].endswith(("'s", "’s"))
        if day.kind == "day" and owns and day.end <= number.start:
            return Period("interval", day.first, day.last, day.basis, None, day.working)
    return period


def grown_since(number: Placed, period: Period, time: TimeSpan | None, told: Sequence[tuple[Placed, Period]]) -> Period:
    """The period of a toll: that of the dated event of which it is the toll, grown by a few, and not of the war.

    "At least 133 were killed in the attack on Friday. The toll rose to 137 on Sunday."

    Args:
        time: the expression by which the figure was read.
        told: the figures before it, with their periods.
    """
    if number.what not in _WHERE_THEY_LIVE or (time is not None and time.kind == "since") or number.value is None:
        return period
    for earlier, then in reversed(told[-_FIGURES_BACK:]):
        if earlier.what not in _WHERE_THEY_LIVE or earlier.part or not earlier.value:
            continue
        undated = then == UNSTATED and earlier.paragraph == number.paragraph and not number.aid
        if undated and (time is None or time.kind == "total") and earlier.value <= number.value <= _OF_ONE_EVENT:
            return UNSTATED
        if then.kind != "interval" or then.start is None or then.end is None or (then.end - then.start).days > 1:
            continue
        most = max(_OF_ONE_EVENT, _GROWTH * earlier.value)
        if number.paragraph - earlier.paragraph <= 1 and earlier.value <= number.value <= most:
            return then
    whole = (time is None and not number.part) or (time is not None and time.kind in ("total", "until"))
    if whole and number.value < _FEW and not number.aid:
        return UNSTATED  # "відомо загалом про п'ятьох поранених"
    of_one = number.event and number.value <= _OF_ONE_EVENT and (time is None or time.kind == "total")
    return UNSTATED if of_one else period


def of_one_event(number: Placed, period: Period, told: Sequence[tuple[Placed, Period]]) -> Period:
    """The day of the event of which the last figure of people spoke, for one of people that names no time at all.

    "A missile killed nine people on Monday. ... Forty people were hurt."
    """
    if period != UNSTATED or number.what not in _WHERE_THEY_LIVE or number.aid or number.listed:
        return period
    for earlier, then in reversed(told[-_FIGURES_BACK:]):
        near = number.paragraph - earlier.paragraph <= 1 and earlier.what == number.what and not earlier.aid
        if near and (earlier.claimant == number.claimant or "" in (earlier.claimant, number.claimant)):
            days = then.end - then.start if then.kind == "interval" and then.start and then.end else None
            return then if days is not None and days.days <= 1 else period
    return period


def dated_behind(
    pairs: list[tuple[Placed, Period]], times: Sequence[tuple[int, int, TimeSpan]]
) -> list[tuple[Placed, Period]]:
    """The figures, the toll of an event having the day that is told of it only behind ("The toll of the strike rose to
    16. The bombs fell on Saturday.").
    """
    found = list(pairs)
    for place, (number, period) in enumerate(pairs):
        if period != UNSTATED or not number.event:
            continue
        for sentence in range(number.sentence + 1, number.sentence + 1 + _SENTENCES_ON):
            told = (time for _, _, time in times_of(times, number.paragraph, sentence) if not time.statement)
            day = next((time for time in told if time.kind == "day" and time.first is not None), None)
            if day is not None:
                dated = Period("interval", day.first, day.last, day.basis, None, day.working)
                found[place] = number, dated
                for behind, (part, _) in enumerate(pairs[place + 1 :], place + 1):
                    if not part.part or part.sentence != number.sentence:
                        break
                    found[behind] = part, dated
                break
    return found


def summed(
    pairs: list[tuple[Placed, Period]], times: Sequence[tuple[int, int, TimeSpan]]
) -> list[tuple[Placed, Period]]:
    """The figures, small ones of a list being totals as the large ones behind them are.

    Such a list is opened by "in total", or has only kit and no time at all ("641 launchers and 26,826 tanks were hit").
    """
    found, placed = list(pairs), [number for number, _ in pairs]
    for place in range(len(found) - 2, -1, -1):
        (number, period), (behind, total) = found[place : place + 2]
        listed = behind.sentence == number.sentence and behind.claimant == number.claimant
        if period == UNSTATED and listed and total.kind == "cumulative" and not number.part:
            inside = times_of(times, number.paragraph, number.sentence)
            first = in_sentence(placed, number.sentence)[0].start
            opened = any(time.kind in ("anaphor", "total") and time.end <= first for _, _, time in inside)
            if opened or (not inside and number.unit == behind.unit == "items"):
                found[place] = number, total
    return found


def of_the_grown_list(
    pairs: list[tuple[Placed, Period]], times: Sequence[tuple[int, int, TimeSpan]]
) -> list[tuple[Placed, Period]]:
    """The figures, those that are more than a list has grown by being parts of all of it ("107,620 names; in two weeks
    the list has grown by 3,850. Among the dead are 25,400 volunteers"), and those behind them too.
    """
    found = list(pairs)
    grown: tuple[Placed, Period] | None = None
    total: tuple[Placed, Period] | None = None
    parted = False
    for place, (number, period) in enumerate(pairs):
        if total is not None and number.paragraph != total[0].paragraph:
            grown = total = None
            parted = False
        if number.increment and period.kind == "interval":
            grown, parted = (number, period), False
        elif grown is not None and total is not None and period == grown[1]:
            within = (number.value or 0) <= (total[0].value or 0) and number.unit == total[0].unit
            more = parted or (number.value or 0) > (grown[0].value or 0)
            later = number.sentence != grown[0].sentence and not times_of(times, number.paragraph, number.sentence)
            if within and more and later and number.claimant == total[0].claimant:
                found[place], parted = (number, total[1]), True
        elif period.kind == "cumulative" and (number.value or 0) >= _FEW:
            total = number, period
    return found


def among_totals(pairs: list[tuple[Placed, Period]]) -> list[tuple[Placed, Period]]:
    """The figures, an item that has not grown being a running total as those of its list are that have ("tanks - 900
    (+4); submarines - 1").
    """
    found, row = list(pairs), list[int]()
    for place, (number, _) in enumerate(pairs):
        if row and not _in_one_list(pairs[row[-1]][0], number):
            _lend_total(found, row)
            row = []
        row.append(place)
    _lend_total(found, row)
    return found


def _in_one_list(one: Placed, two: Placed) -> bool:
    """Whether two figures that follow each other are of one list, in one sentence or item by item."""
    items = one.listed and two.listed and two.paragraph - one.paragraph <= 1
    return (items or one.sentence == two.sentence) and one.claimant == two.claimant


def _lend_total(pairs: list[tuple[Placed, Period]], row: Sequence[int]) -> None:
    """Gives the items of a list that have no period the one of its running totals."""
    totals = (pairs[place][1] for place in row if pairs[place][0].total and pairs[place][1].kind == "cumulative")
    total = next(totals, None)
    for place in row if total is not None else ():
        number, period = pairs[place]
        if total is not None and period == UNSTATED and number.unit == "items" and not (number.increment or number.aid):
            pairs[place] = number, total


def repeated(pairs: list[tuple[Placed, Period]]) -> list[Period]:
    """The periods, a figure without one having that of the same figure elsewhere in the document.

    Small counts may be alike by chance: they are the same where one voice tells both.
    """
    known = {_same_as(number): period for number, period in pairs if period.kind not in ("unstated", "rate")}
    days = {_same_as(number): period for number, period in pairs if period.kind == "interval" and period.start}
    found = []
    for number, period in pairs:
        balance = period.kind == "cumulative" and period.basis in {"vocabulary", "unresolved"} and not period.working
        lent = days if balance and (number.value or 0) >= _ALIKE else known if period == UNSTATED else {}
        found.append(lent.get(_same_as(number), period) if number.value else period)
    return found


def _same_as(number: Placed) -> tuple[float | None, str | None, str, str]:
    """What two figures have in common that are the same."""
    voice = number.claimant if (number.value or 0) < _ALIKE else ""
    return number.value, number.unit, number.what, voice
