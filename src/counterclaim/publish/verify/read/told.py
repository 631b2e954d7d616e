"""Which days do the words beside a number say it is of, whatever period the sentence was read with?

"November cost Russia 612 guns", "the list has grown by 232 since 7 June", "a further 140 were added overnight": a
period may hang on words that the reader of claims does not join to a number. Here each word of time goes to the number
it stands nearest to, as in `verify_cues`; what it then says is one more period in which the number may be meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from counterclaim.extract.times.dates import DateMention, find_dates
from counterclaim.model.period import Period
from counterclaim.publish.verify.read.cues import mean_behind, owned, shares
from counterclaim.publish.verify.read.prose import plain, says, spans_of, undated, without
from counterclaim.publish.verify.read.seasons import seasons_told

DAY = timedelta(days=1)
BEFORE = 20
"""Characters before a date in which the word that makes it a start or an end stands."""
COUNTED = (2, 3, 4, 5, 10)
"""Spans of days, other than weeks, that drafts tell of."""
FEWEST = 4
"""Days from which a mean per day is told."""
REPORT = 45
"""Characters before a date in which the bulletin stands whose day it is."""
LONGEST = 400
"""Days before the draft's own at which a date without a year may lie."""
_CAPITAL = re.compile(r"(?<![\w.])(May|March)(?![\w])")
_YEAR = re.compile(r"(?<![\d.,-])20[2-4]\d(?![\d-]|[.,]\d)")
_NAMED = {"May": 5, "March": 3}


@dataclass(frozen=True, slots=True)
class Told:
    """One period that words beside a number name.

    Attributes:
        period: the period.
        named: whether the words are a month, a date or a start, so that they leave no other period open.
        short: whether they are a weekday or so many days, which go before a month that opens the sentence.
    """

    period: Period
    named: bool
    short: bool = False


@lru_cache(maxsize=4096)
def told_periods(sentence: str, start: int, end: int, today: date, language: str) -> tuple[Told, ...]:
    """The periods that the words of the number at [start, end) name, dates and months before vaguer words.

    Empty where its words name none, and where a date stands in a part no rule here covers ("before 3 March").
    """
    places: dict[Told | None, set[tuple[int, int]]] = {}
    seasons = ((place, Told(period, True)) for place, period in seasons_told(sentence, today))
    for place, one in (*_dated(sentence, today, language), *_spoken(sentence, today), *seasons):
        places.setdefault(one, set()).add(place)
    places = _but_the_bulletins_day(places, sentence)
    firm = {key: place for key, place in places.items() if key is None or key.named}
    own, opening = shares(sentence, start, end, firm)
    if None in (own or opening):
        return ()
    vague = {key: place for key, place in places.items() if key is not None and not key.named}
    named = frozenset(key for key in (own or opening) if key is not None)
    found = sorted(named or owned(sentence, start, end, vague), key=_order)
    if named and not own:
        nearer, _ = shares(sentence, start, end, {**vague, **_short(sentence, today)})
        if nearer and all(key.short for key in nearer):
            found = sorted(nearer, key=_order)
    counted = {(one.period.start, one.period.end) for one in found if one.period.kind == "cumulative"}
    # "с начала августа" is told once, be it as a month or as a first day
    found = [one for one in found if one.period.kind != "interval" or (one.period.start, one.period.end) not in counted]
    if own_mean(sentence, start, end):
        return tuple(Told(_per_day(one.period), one.named) for one in found if _lasts(one.period))
    return tuple(found)


def _but_the_bulletins_day(
    places: dict[Told | None, set[tuple[int, int]]], sentence: str
) -> dict[Told | None, set[tuple[int, int]]]:
    """The places without a date that is only a bulletin's, behind a week or month that is named before all numbers
    ("За неделю потеряно 1 200 военных, следует из сводки за четверг, 13 марта").
    """
    head = min((at for at, letter in enumerate(undated(sentence)) if letter.isdigit()), default=0)
    led = [place for key, found in places.items() if key is not None and _is_span(key) for place in found]
    if not any(place[1] <= head for place in led):
        return places
    kept = {
        key: {place for place in found if place[0] < head or not _of_a_bulletin(sentence, place)}
        for key, found in places.items()
    }
    return {key: found for key, found in kept.items() if found}


def _is_span(told: Told) -> bool:
    """Whether a period is a week or longer and no count from a date."""
    return told.period.kind == "interval" and _lasts(told.period)


def _of_a_bulletin(sentence: str, place: tuple[int, int]) -> bool:
    """Whether the words before a date name the bulletin, or its issuer, whose day it is."""
    before = sentence[max(0, place[0] - REPORT) : place[0]]
    named = spans_of("bulletin-word", before)
    return bool(named) and not any(map(str.isdigit, before[named[-1][1] :]))


def _short(sentence: str, today: date) -> dict[Told, set[tuple[int, int]]]:
    """The weekdays that a sentence names, each as that of a bulletin and as that of the losses, and "in three days"."""
    found: dict[Told, set[tuple[int, int]]] = {}
    for back in range(7):
        day = today - back * DAY
        places = spans_of(f"weekday-{day.weekday()}", sentence)
        for last in (day, day + DAY) if places else ():
            if last <= today:
                told = Told(Period("interval", last - DAY, last, "document-date"), False, short=True)
                found.setdefault(told, set()).update(places)
    for days in COUNTED:
        if places := spans_of(f"days-{days}", sentence):
            found[Told(Period("interval", today - days * DAY, today, "document-date"), False, short=True)] = set(places)
    return found


def _order(one: Told) -> tuple[str, date, date]:
    return one.period.kind, one.period.start or date.min, one.period.end or date.min


def own_mean(sentence: str, start: int, end: int) -> bool:
    """Whether words of a mean are the number's own."""
    means = spans_of("average", without("not-average", undated(sentence)))
    return mean_behind(sentence[end:]) or bool(owned(sentence, start, end, {"average": means}))


def _lasts(period: Period) -> bool:
    """Whether a period is of days enough for a mean."""
    return period.start is not None and period.end is not None and (period.end - period.start).days >= FEWEST


def _per_day(period: Period) -> Period:
    return Period("rate", period.start, period.end, period.basis, "day")


def _dated(sentence: str, today: date, language: str) -> Iterator[tuple[tuple[int, int], Told | None]]:
    """The dates and months of a sentence, each with its period; null where its preposition leaves that open."""
    text = plain(sentence)
    taken: list[tuple[int, int]] = []
    for mention in find_dates(text, language):
        taken.append((mention.start, mention.end))
        for told in _of_date(mention, text[max(0, mention.start - BEFORE) : mention.start], today):
            yield (mention.start, mention.end), told
    for found in _YEAR.finditer(text):
        first = date(int(found[0]), 1, 1)
        if first <= today and not any(left <= found.start() < right for left, right in taken):
            since = ends_in("date-since", text[max(0, found.start() - BEFORE) : found.start()])
            last = today if since else min(first.replace(month=12, day=31), today)
            yield found.span(), Told(Period("cumulative" if since else "interval", first, last, "stated"), True)
    for found in _CAPITAL.finditer(sentence) if language == "en" else ():
        if not any(left <= found.start() < right for left, right in taken):
            last = _month(_NAMED[found[1]], today)
            yield found.span(), Told(Period("interval", last.replace(day=1), last, "stated"), True)


def _days_to(before: str) -> int | None:
    """The days of a week or fortnight that ends on a date behind these words ("in the seven days to")."""
    if not ends_in("days-to", before):
        return None
    return next((days for word, days in (("span-fortnight", 14), ("span-week", 7)) if says(word, before)), None)


def _month(month: int, today: date) -> date:
    """The last day of the latest such month that has begun, or the draft's own day within it."""
    year = today.year if month <= today.month else today.year - 1
    following = date(year + month // 12, month % 12 + 1, 1)
    return min(following - DAY, today)


def _of_date(mention: DateMention, before: str, today: date) -> Iterator[Told | None]:
    first = mention.first.days(today)
    last = mention.last.days(today) if mention.last is not None else None
    if first is not None and first[0] <= today and last is None and ends_in("year-end", before):
        yield Told(Period("cumulative", None, min(first[1], today), "stated"), True)  # "up to the end of 2022"
        if mention.first.month is None:
            return
    if first is None or (today - first[0]).days > LONGEST or first[0] > today:
        return
    begun, ended = first[0], min((last or first)[1], today)
    if last is not None:
        yield Told(Period("interval", begun, ended, "stated"), True) if begun < ended else None
    elif mention.is_day and (days := _days_to(before)) is not None:
        yield Told(Period("interval", begun - days * DAY, begun, "stated"), True)
    elif ends_in("date-since-end", before):
        yield Told(Period("cumulative", ended, today, "stated"), True)
    elif ends_in("date-since", before):
        yield Told(Period("cumulative", begun, today, "stated"), True)
    elif ends_in("date-until", before):
        yield Told(Period("cumulative", None, ended, "stated"), True)
    elif ends_in("date-apart", before):
        yield None
    elif mention.is_day:
        yield Told(Period("interval", begun, begun, "stated"), False)
        yield Told(Period("cumulative", None, begun, "stated"), False)
    elif mention.first.month is None and begun.year == today.year and mention.first.season is None:
        yield Told(Period("cumulative", begun, today, "stated"), True)
    else:
        yield Told(Period("interval", begun, ended, "stated"), True)


def since_the_first(sentence: str, first: date, language: str) -> bool:
    """Whether the only date of a sentence is one up to `first` since which it counts ("Since February 2022, ...")."""
    text = plain(sentence)
    mentions = [] if not says("date-since", text) else list(find_dates(text, language))
    if len(mentions) != 1 or mentions[0].last is not None:
        return False
    begun = mentions[0].first.days(first)
    since = ends_in("date-since", text[max(0, mentions[0].start - BEFORE) : mentions[0].start])
    return since and begun is not None and mentions[0].first.year is not None and begun[0] <= first


def ends_in(name: str, before: str) -> bool:
    """Whether the text before a date ends in a word of the list."""
    found = spans_of(name, before)
    return bool(found) and not before[found[-1][1] :].strip()


def foretold(before: str) -> bool:
    """Whether the words right before a number, or before its verb, tell what is still to come ("may pass", "will")."""
    words = [word for word in before.split() if word != "May"]
    tail = " ".join(words[-1:])
    if says("has-been", tail) or says("joining", tail):
        return False
    return any(ends_in("foretold", " ".join(words[: len(words) - verb])) for verb in (0, 1))


def _spoken(sentence: str, today: date) -> Iterator[tuple[tuple[int, int], Told]]:
    """The words of time of a sentence that are no dates."""
    bare = undated(sentence)
    month = today.replace(day=1)
    last = month - DAY
    january = today.replace(month=1, day=1)
    fortnights = spans_of("span-fortnight", bare)
    for name, period, named in (
        ("last-month", Period("interval", last.replace(day=1), last, "stated"), True),
        ("this-month", Period("interval", month, today, "stated"), True),
        ("year-begun", Period("cumulative", january, today, "stated"), True),
        ("span-fortnight", Period("interval", today - 14 * DAY, today, "document-date"), False),
        ("span-thirty", Period("interval", today - 30 * DAY, today, "document-date"), True),
        ("span-week", Period("interval", today - 7 * DAY, today, "document-date"), False),
        ("time-day", Period("interval", today - DAY, today, "document-date"), False),
        ("time-total", Period("cumulative", None, today, "document-date"), False),
    ):
        for place in spans_of(name, bare):
            if name != "span-week" or not any(left <= place[0] < right for left, right in fortnights):
                yield place, Told(period, named)


def grown(sentence: str, start: int, end: int) -> bool:
    """Whether the words right before or behind the number make it the growth of a count, of no span they name."""
    before, after = " ".join(sentence[:start].split()[-4:]), sentence[end:]
    return ends_in("growth", before) or (says("growth-behind", " ".join(after.split()[:4])))
