"""Which figure is a running total, as only a day's share stands behind it ("8,640 tanks, in the past day 7")?"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise

from counterclaim.extract.times.placed import Placed, times_of
from counterclaim.extract.times.time_spans import TimeSpan, is_short
from counterclaim.model.period import Period

Told = tuple[Placed, Period]
_TIMES_MORE = 20  # times a day's share, from which on a figure is no count of that day
_BEHIND = 30  # characters from a share to its day behind it
_STOPS = re.compile(r"[.;!?\n]")
_APART = re.compile(r"[,(:]")
_SHARE = re.compile(r"\+|прирост|плюс|приріст|ещ[её]|ще")  # leads to what a total has grown by


def with_days_shares(
    told: Sequence[Told],
    times: Sequence[tuple[int, int, TimeSpan]],
    text: str,
    *,
    first_day: date | None,
    published: date | None,
) -> list[Told]:
    """The figures, one being a total where the day printed between it and its share is the share's alone.

    A share led by a word for growth, with no day of its own, is of the day of the share before it.
    """
    found = list(told)
    last: Period | None = None
    for place, (one, two) in enumerate(pairwise(range(len(found)))):
        (whole, period), (share, part) = found[one], found[two]
        last = None if whole.paragraph != share.paragraph else last
        if not _shares(whole, share, text):
            last = part if part.kind == "interval" else last
            continue
        here = [time for _, _, time in times_of(times, whole.paragraph, whole.sentence) if is_short(time)]
        here = [time for time in here if not time.statement and time.kind != "until"]
        own = _of_the_share(here, whole, share, text)
        if own is not None and period.kind == "interval" and (period.start, period.end) == (own.first, own.last):
            total = _total_before(found[:place], whole) or Period("cumulative", first_day, published, "unresolved")
            found[one] = whole, replace(total, working=own.working)
        if part.kind == "interval":
            last = part
        elif last is not None and part.kind == "cumulative" and _led(share, whole, text) and not here:
            found[two] = share, last
    return found


def _shares(whole: Placed, share: Placed, text: str) -> bool:
    """Whether a figure may be a day's share of the one before it in the sentence."""
    alike = whole.sentence == share.sentence and whole.what == share.what and whole.claimant == share.claimant
    lost = whole.unit == share.unit and whole.unit in ("persons", "items") and not (whole.aid or whole.of_ground)
    if not (alike and lost) or whole.value is None or share.value is None or share.value <= 0:
        return False
    return whole.value >= _TIMES_MORE * share.value and _STOPS.search(text[whole.end : share.start]) is None


def _of_the_share(here: Sequence[TimeSpan], whole: Placed, share: Placed, text: str) -> TimeSpan | None:
    """The only day of a sentence's clauses, where it stands between a total and its share or right behind the share."""
    opened = max((text.rfind(mark, 0, whole.start) for mark in (";", ". ", "\n")), default=-1)
    near = [time for time in here if time.start > opened]
    if any(time.end <= whole.start for time in near):
        return None
    for time in near:
        between = whole.end <= time.start and time.end <= share.start
        between = between and _APART.search(text, whole.end, time.start) is not None
        between = between and _APART.search(text, time.end, share.start) is None
        behind = share.part and 0 <= time.start - share.end <= _BEHIND
        if between or behind:
            return time
    return None


def _total_before(told: Sequence[Told], whole: Placed) -> Period | None:
    """The period of the last running total that the same one told."""
    totals = (then for one, then in reversed(told) if one.claimant == whole.claimant and then.kind == "cumulative")
    return next(totals, None)


def _led(share: Placed, whole: Placed, text: str) -> bool:
    """Whether a word for growth stands right before a share."""
    return _SHARE.search(text[whole.end : share.start].lower()) is not None
