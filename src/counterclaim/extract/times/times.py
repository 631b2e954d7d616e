"""Which days does a time expression mean?"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from operator import attrgetter

from counterclaim.extract.times.bare_years import bare_years
from counterclaim.extract.times.compared_times import compared_with
from counterclaim.extract.times.covered_days import covered
from counterclaim.extract.times.dates import DateMention, find_dates
from counterclaim.extract.times.mentions import REACH, both_ends, in_era, in_year_told, is_photos, masked, paired
from counterclaim.extract.times.openers import openings
from counterclaim.extract.times.relative_times import counted, past_n, relative, weekday
from counterclaim.extract.times.time_grammar import MASK, ORDER, TimeGrammar, time_grammar
from counterclaim.extract.times.time_spans import TimeKind, TimeSpan, told, without_overlaps
from counterclaim.model.period import Per, PeriodBasis

_start = attrgetter("start")
_WEEK = 7  # days
_ITS_UNIT = re.compile(r"(?P<day>сутк|суток|доб[уи]|ноч|ніч|24)|(?P<week>неделю|тиждень|week$|(?:семь|7) дней)")
_LEADS = re.compile(
    r"(?::| [—–]) (?:[^\W\d]+ )?\d"
)  # behind a year or month of which the figure is ("Самым тяжёлым был 1984 год: 2343 погибших")
_OF_ITS = re.compile(r"(?<!\w)the [\d,.]{3,} of $")  # before a month whose figure is set against another
_WHEN = re.compile(r",?\s(?:when|коли|когда)\s")  # opens what was told of the day that another is held against
_OWN = re.compile(r" (?:[—–] )?\d[\d ]*(?:,\d+)?(?! (?:рок|год))")  # a month's own figure ("проти квітневих 175")
_ON = re.compile(r"(?:(?<!\w)(?:late |early |earlier |later )?on )?$", re.IGNORECASE)
_TITLE = 120  # characters; a longer line is no title
_SENTENCE_ENDS = frozenset(".!?")
_SEASON = range(88, 93)  # days from a season's first to its last
_OPENING = _SENTENCE_ENDS | {"—", "–", ":", ";"}  # behind which a sentence begins; a dash closes a dateline
_CLOSES = frozenset(",)")
_ASIDE_ENDS = frozenset(",.;)")
_APPOSED = re.compile(
    r"\d[^,.;:!?–—\n]{0,60}(?:,|\s[–—])\s[^\W\d][^,.;:!?–—\d\n]{2,40}(?:,|\s[–—])\s$"
)  # "45,000 men, dead or hurt, in May"
_NIGHTLY = "overnight"
_NEXT_VERB = re.compile(r"\s(?:and|but|та|і|й|и|а|но|але)\s\S+")  # "were shot down on May 3 and concedes that"
_THESE = re.compile(r"\s(?:the following|these|such|наступні|такі|следующие|такие)\s[^.;!?\n]*:")
_LED = 6  # characters that hold what opens a clause
_CLAUSE_OPENS = re.compile(r"(?:[:;]|(?<!\w)(?:що|что))\s$")  # "рахує: травень коштував", "каже, що травень"
_BEFORE_MONTH = frozenset(",:(|–—")


def find_times(folded: str, language: str, *, published: date | None = None, era: int | None = None) -> list[TimeSpan]:
    """Time expressions of a folded paragraph in text order, resolved against the day of publication.

    Args:
        folded: text as `forms.fold` gives it.
        language: `en`, `uk` or `ru`.
        published: the document's day; relative expressions stay without days when it is null.
        era: the old year that the text before speaks of, whose days these are too where no year is printed.
    """
    grammar = time_grammar(language)
    mentions = [mention for mention in find_dates(folded, language) if not is_photos(folded, mention, grammar)]
    mentions = in_year_told(in_era(paired(folded, mentions, grammar), folded, published, era), folded)
    hidden = masked(folded, mentions)
    found: list[TimeSpan] = []
    used: set[int] = set()
    for match in _found(hidden, _places(folded, mentions, language), grammar):
        inner = [one for one in mentions if match.start() <= one.start < match.end()]
        time = _phrase(match, inner, grammar, published)
        if compared_with(hidden, time, grammar):
            used.update(mention.start for mention in inner)
            if time.kind == "since" and not time.war:  # "the heaviest since a ceasefire took hold on January 19"
                used.update(
                    at for at in _dated_since(hidden, time, mentions, grammar, published)[1] if at < time.end + 2
                )
            continue
        if time.kind == "since":
            time, taken = _dated_since(hidden, time, mentions, grammar, published)
            used.update(taken)
        used.update(mention.start for mention in inner)
        found.append(_statement(hidden, time, grammar))
    dated = (_date(hidden, mention, grammar, published) for mention in mentions if mention.start not in used)
    found.extend(
        _statement(hidden, time, grammar)
        for time in dated
        if time is not None and not (time.kind == "since" and compared_with(hidden, time, grammar))
    )
    found.extend(_acting_months(folded, mentions, found, grammar, published))
    if grammar.subject_months:
        found.extend(bare_years(folded, mentions, found, published))
    return without_overlaps(sorted(found, key=lambda time: (time.start, -time.end)))


def _acting_months(
    text: str, mentions: list[DateMention], found: list[TimeSpan], grammar: TimeGrammar, published: date | None
) -> Iterator[TimeSpan]:
    """The months that open a sentence as its subject ("March cost the Russians 41,000 men"), close a title ("Civilian
    losses by region, May 2024") or own a number ("far from the 1,570 of December").
    """
    title = len(text) < _TITLE and ". " not in text
    for mention in mentions:
        opens = mention.start == 0 or text[: mention.start].rstrip(' «"“—–-•*▪●🔹')[-1:] in {"", ".", "!", "?", "\n"}
        opens = opens or _CLAUSE_OPENS.search(text, max(0, mention.start - _LED), mention.start) is not None
        whole = mention.first.month is not None and mention.first.day is None and mention.last is None
        word = text[mention.start : mention.end].split(maxsplit=1)[0]
        closes = (
            title and not text[mention.end :].strip(" )*_") and text[: mention.start].rstrip()[-1:] in _BEFORE_MONTH
        )
        named = word in grammar.subject_months or (not grammar.subject_months and mention.first.year is not None)
        owns = _OF_ITS.search(text, max(0, mention.start - REACH), mention.start) is not None
        if not whole or not (closes or (opens and named) or owns):
            continue
        days = mention.first.days(published)
        if days is not None and not any(time.start <= mention.start < time.end for time in found):
            basis: PeriodBasis = "stated" if mention.first.year is not None else "document-date"
            span = TimeSpan(mention.start, mention.end, "window", days[0], days[1], basis)
            yield told(span, working=f"{days[0]}..{days[1]}")


def _places(folded: str, mentions: Sequence[DateMention], language: str) -> list[int]:
    """Where a phrase may begin: at a word of one, or at a date."""
    places = openings(folded, language).times
    if not mentions:
        return places
    found = [mention.start for mention in mentions]
    for place in places:
        before = bisect_right(mentions, place, key=_start) - 1
        if before < 0 or place >= mentions[before].end:
            found.append(place)
    return sorted(found)


def _found(text: str, places: Sequence[int], grammar: TimeGrammar) -> Iterator[re.Match[str]]:
    """Phrases in text order, not overlapping."""
    end = 0
    for place in places:
        phrases = grammar.phrases.get(text[place : place + 2])
        if phrases is not None and place >= end and text[place - 1 : place] != "'":
            match = phrases.match(text, place)
            if match is not None:
                end = match.end()
                if match.groupdict().get("no_time") is None:  # "more than anything", in the words of a sum
                    yield match


def _phrase(match: re.Match[str], inner: list[DateMention], grammar: TimeGrammar, published: date | None) -> TimeSpan:
    kind = match.lastgroup or ""
    if kind not in ORDER or match.group(kind) is None:
        groups = match.groupdict()
        kind = next(name for name in ORDER if groups.get(name) is not None)
    span = TimeSpan(match.start(), match.end(), "window", working=match.group())
    day = published
    if kind in ("since_war", "since_year", "since_month", "since_week", "since_campaign", "since_then"):
        if kind == "since_then":
            return told(span, kind="anaphor", single=True)
        if kind == "since_war":
            return told(span, kind="since", war=True, basis="unresolved")
        first = date(day.year, 1, 1) if day is not None and kind == "since_year" else None
        if kind == "since_month" and day is not None:
            first = day.replace(day=1)
        if kind == "since_week" and day is not None:
            first = day - timedelta(day.weekday())
        if kind == "since_campaign" and day is not None:  # "since the attack on the ridge on Saturday"
            first = weekday(match.group().rsplit(maxsplit=1)[-1], grammar, day)
        return told(span, kind="since", first=first)
    if kind.startswith("war_year_"):
        return told(span, war_year=int(kind[-1]), basis="unresolved")
    if kind == "first_day":
        return told(span, kind="day", war=True, basis="unresolved")
    if kind.startswith("rate_"):
        return told(span, kind="rate", per=_PER[kind[5:]])
    if kind == "anaphor" and day is not None and (unit := _ITS_UNIT.search(match.group())) is not None:
        span = told(span, first=day - timedelta(1 if unit.lastgroup == "day" else _WEEK), last=day)
    plain: dict[str, TimeKind] = {
        "average": "average", "anaphor": "anaphor", "event_anaphor": "event", "span": "span",
        "vague_statement": "earlier", "total": "total", "total_single": "total", "total_sum": "anaphor",
        "total_adverb": "total",
    }  # fmt: skip
    if kind == "vague_statement" and day is not None:
        return (
            told(past_n(match, span, grammar, day), kind="earlier", last=None, past_day=False)
            if counted(match)
            else told(span, kind="earlier")
        )
    if kind in plain:
        adverb = kind in ("total_adverb", "total_sum")
        return told(span, kind=plain[kind], single=kind == "total_single", adverb=adverb, basis="unresolved")
    if day is None:
        return told(span, basis="unresolved")
    return relative(kind, match, span, inner=inner, grammar=grammar, day=day)


_AND_ITS_END = re.compile(r"\s?dna\s(?=\w)")  # backwards; behind a date the two are a pair
_PER: dict[str, Per] = {"day": "day", "week": "week", "month": "month"}


def _dated_since(
    text: str, time: TimeSpan, mentions: list[DateMention], grammar: TimeGrammar, published: date | None
) -> tuple[TimeSpan, list[int]]:
    """A "since …" whose first day is printed behind it ("since the war broke out in April 2023")."""
    for mention in mentions:
        near = mention.last is None and 0 <= mention.start - time.end <= REACH
        gap = text[time.end : mention.start] if near else None
        if (
            gap is None
            or gap.startswith(" and ")
            or re.search(r"[.,;:!?—–]|\d", gap[:-2] if _beside(gap, mention, text) else gap)
        ):
            continue
        back = text[max(0, mention.start - REACH) : mention.start][::-1]
        if (gap.strip() and grammar.until.match(back) and not grammar.window.match(back)) or len(gap.split()) > 4:
            continue
        days = mention.first.days(published)
        if days is not None:
            opening = None if mention.is_day else days
            return told(
                time, end=mention.end, first=days[0], opening=opening, basis="stated", working=f"since {days[0]}"
            ), [mention.start]
    return time, []


def _beside(gap: str, mention: DateMention, text: str) -> bool:
    """Whether a day between marks dates what began ("с начала войны, 25 декабря 1979 года, погибли ...")."""
    return mention.is_day and gap.endswith((", ", " (")) and text[mention.end : mention.end + 1] in _CLOSES


def _date(text: str, mention: DateMention, grammar: TimeGrammar, published: date | None) -> TimeSpan | None:
    first, last = both_ends(mention, published)
    if first is None or last is None:
        return None
    if mention.first.month is None and mention.last is None and published is not None and first[0] <= published:
        last = last[0], min(last[1], published)  # of the year or season that the document is of
    basis: PeriodBasis = "stated" if mention.first.year is not None else "document-date"
    back = text[max(0, mention.start - REACH) : mention.start][::-1]
    span = TimeSpan(mention.start, mention.end, "day", first[0], last[1], basis, working=f"{first[0]}..{last[1]}")
    place = 0
    early, late = grammar.start_of.match(back), grammar.end_of.match(back)
    if early is not None or late is not None:
        edge = early or late
        place = edge.end() if edge is not None else 0
    if mention.last is not None:
        led = [pattern.match(back) for pattern in (grammar.since, grammar.window)]
        return told(span, start=mention.start - max(found.end() if found else 0 for found in led), kind="window")
    since, until, window = (pattern.match(back, place) for pattern in (grammar.since, grammar.until, grammar.window))
    if late is not None and until is None:
        until = _AND_ITS_END.match(back, place)  # "between the start of the invasion and the end of 2023"
    direct_since = grammar.since.match(back)
    if direct_since is not None and (since is None or direct_since.end() > since.end()):
        since = direct_since
    longest = max((found.end() if found else 0) for found in (since, until, window))
    a_month = mention.first.day is None and mention.first.month is not None
    held = a_month and (not (longest or early or late) or grammar.than.match(back) is not None)
    if held and _WHEN.match(text, mention.end) is not None:
        return told(span, kind="window")  # "above December, when Russia lost 48,670"
    start = mention.start - longest
    lead = text[start : mention.start]
    of_event = mention.is_day and lead.endswith("the ") and grammar.event_behind.match(text, mention.end) is not None
    if of_event and since is not None and not grammar.opens_since.search(lead.partition(" ")[0] + " "):
        return told(span, start=start, kind="day")  # "the death toll from the Oct. 7 Hamas attack"
    owned = text.startswith("'s ", mention.end) and not grammar.opens_since.search(lead.partition(" ")[0] + " ")
    if since is not None and owned:
        return told(span, kind="window" if mention.first.day is None else "day")  # "down from February's 983"
    if since is not None and since.end() == longest:
        return told(span, start=start, kind="since", last=None, opening=None if mention.is_day else first)
    whole = mention.first.day is None
    if (
        until is not None
        and until.end() == longest
        and (mention.is_day or late or early or not window or longest > window.end())
    ):
        if mention.first.season is not None and not (early or late):
            return None  # "пик потерь пришелся на осень" ends no count
        end = first[0] if early is not None and late is None else last[1]
        return told(span, start=start, kind="until", first=None, last=end)
    if whole and window is None and not (early or late) and mention.first.season is None:
        single = grammar.figures.match(text, mention.end) is not None
        leads = _LEADS.match(text, mention.end) is not None
        leads = leads or (bool(grammar.subject_months) and _OWN.match(text, mention.end) is not None)
        if not leads and (mention.first.month is None or not (single or grammar.acts.match(text, mention.end))):
            return None
        return told(span, kind="window", single=single or leads)
    return told(span, start=start, kind="window" if whole else "day")


def _said_in(text: str, time: TimeSpan, grammar: TimeGrammar) -> TimeSpan:
    """The days in which something was said: those that end with the document's, or earlier ones without a day."""
    past = grammar.last.match(text[time.start : time.end]) is not None
    return told(time, kind="earlier", first=None, last=None, statement=True) if past else told(time, statement=True)


def _counts_in(text: str, report: re.Match[str], grammar: TimeGrammar) -> bool:
    """Whether a report behind a month tells what the month came to ("In May the staff counted 40 tanks")."""
    if grammar.that_behind.match(text, report.end()) is not None:
        return False
    if _THESE.match(text, report.end()) is not None:
        return True  # "In February Oryx confirmed the following losses:"
    counted = grammar.counted.search(report.group()) is not None
    return counted or grammar.by_the_day.match(text, report.end()) is not None


def _said_in_front(text: str, time: TimeSpan, grammar: TimeGrammar) -> bool:
    """Whether a time in front of who speaks is that of his words ("In a speech on Monday, X said that Russia lost").

    One that opens its sentence is so where what is told holds for a whole war: "On Monday X said that since 2022 ...".
    """
    said = grammar.said_next.match(text, time.end)
    if said is None:
        return False
    front = text[max(0, time.start - _TITLE) : time.start]
    if grammar.occasion.search(front if time.start > _TITLE else f"\n{front}") is not None:
        return True
    before = _ON.sub("", front).rstrip()
    opens = not before or before[-1:] in _OPENING
    return opens and grammar.overall.search(text, said.end(), said.end() + _TITLE) is not None


_OF_THEM = re.compile(
    r",\s(?:both\s)?(?:dead|killed|injured|wounded|missing|captured|убит\w+|ранен\w+|вбит\w+|поранен\w+)"
    r"\s(?:and|or|и|та|й|і)\s[^\W\d]+,\s$"
)  # what became of those counted, between commas


def _statement(text: str, time: TimeSpan, grammar: TimeGrammar) -> TimeSpan:
    """The expression, marked where it dates a statement; one dated by month only becomes `earlier`."""
    if time.kind not in ("day", "window") or time.past_day or covered(time, text):
        return time
    owns = text.endswith("'s", time.start, time.end)
    if owns and (time.kind == "window" or grammar.event_behind.match(text, time.end) is not None):
        return time  # "put last month's losses at 41,980", "the toll of Wednesday's raids"
    if text[time.start : time.end] == _NIGHTLY and grammar.event_behind.match(text, time.end) is not None:
        return time  # "says overnight shelling killed two"
    that, of_what = (pattern.match(text, time.end) for pattern in (grammar.that_behind, grammar.of_behind))
    if time.kind == "window" and (that or of_what) and MASK not in text[time.start : time.end]:
        spoken = grammar.speech_before.search(text[max(0, time.start - 90) : time.start])
        if spoken is not None and (that or len(spoken.group().split()) == 1):
            return _said_in(text, time, grammar)  # "officials said this week that ...", "spoke this week of ..."
    edge = max(0, time.start - 90)
    left = text[edge : time.start]
    if _OF_THEM.search(left) is not None:
        return time  # "had lost 45,000 men, dead and injured, in November"
    told_last = grammar.told_last.search(left) is not None and grammar.speech_far.search(left) is not None
    if time.kind == "day" and grammar.toll_rises.search(text[max(0, time.start - 200) : time.start]):
        return told(time, statement=True)  # "the death toll from Friday's strike rose on Saturday to 19"
    if not told_last and (grammar.deed.search(left) or (time.kind == "window" and grammar.lost_in.search(left))):
        return time
    if time.kind == "day" and text[time.end : time.end + 1] == "," and grammar.issued.search(left):
        return told(time, statement=True)  # "a report, sent to Congress on Monday, reckons"
    apposed = _APPOSED.search(left) is not None
    event = grammar.event.search(left) is not None
    spoken = None if event else grammar.speech_before.search(left if left.endswith(" ") else left + " ")
    close = spoken is not None and len(spoken.group().split()) <= 2
    aside = left.endswith(", ") and text[time.end : time.end + 1] == ","  # "торік, у грудні, Зеленський говорив про"
    aside = aside and not apposed
    told_behind = None if event else grammar.speech_after.match(text, time.end + aside)
    after = told_behind is not None and grammar.handed.match(text, told_behind.end()) is None
    after = after and _NEXT_VERB.fullmatch(told_behind.group() if told_behind else "") is None
    counted = after and not close and time.kind == "window"  # not "a study published this month counts 40"
    if counted and told_behind is not None and _counts_in(text, told_behind, grammar):
        return time
    if spoken is None and time.kind == "day" and text[time.end : time.end + 1] == ":" and not event:
        spoken = grammar.speech_before.search(left.replace(",", " ").replace("  ", " "))
    if spoken is None and time.kind == "day" and not event and grammar.that_behind.match(text, time.end):
        spoken = grammar.speech_far.search(left)  # "announced in a press release on Monday that ..."
    if spoken is None and time.kind == "day" and not event:
        spoken = grammar.clause_said.search(left)
    opens = not left.strip() or (left.rstrip()[-1:] in _OPENING and not apposed)
    after = after or _said_in_front(text, time, grammar) or grammar.given_out.search(left) is not None
    if time.kind == "window" and opens and text.startswith(" alone", time.end):
        return time  # "Last week alone Kyiv claimed 11,000 casualties"
    after = after or told_last
    then = time.kind == "window" and opens and grammar.said_then.match(text, time.end) is not None
    ends = text[time.end : time.end + 1] in _ASIDE_ENDS and not apposed
    if time.kind == "window" and MASK in text[time.start : time.end] and ends:
        told_in = (
            left[: left.rfind(", ", 0, -2) + 2] if grammar.aside_said.search(left[left.rfind(", ", 0, -2) :]) else left
        )
        then = then or grammar.aside_said.search(told_in) is not None  # "has owned up to 31,000 dead, in February"
    if not (spoken or after or then):
        return time
    if time.kind == "day":
        return told(time, statement=True)
    printed = text[time.start : time.end]
    days = (time.last - time.first).days if time.first is not None and time.last is not None else 0
    month, season = MASK in printed and days >= 27, MASK not in printed and after and days in _SEASON
    dated = month and days in _SEASON and printed.startswith(MASK)  # "осенью 2022 года Пентагон оценивал"
    if (close or after or then) and (
        (month and grammar.inside.match(printed)) or season or dated or grammar.last.match(printed)
    ):
        opening = (time.first, time.last) if month and time.first and time.last else None
        return told(time, kind="earlier", first=None, last=None, statement=True, opening=opening)
    short = time.first is not None and time.last is not None and (time.last - time.first).days <= 1
    beside = spoken is not None and len(spoken.group().split()) == 1
    if short and beside and MASK in printed and left[-2:-1].isalpha():
        return told(time, kind="day", first=time.last, statement=True)  # "said in the night of 4 January"
    if time.kind == "window" and grammar.issued.search(left):
        return _said_in(text, time, grammar)  # "a study published this month"
    return told(time, statement=True) if short and close and MASK not in printed else time
