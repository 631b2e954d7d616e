"""Which time expression holds for which number?"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache

from counterclaim.extract.forms import trie, words
from counterclaim.extract.times import TimeSpan, find_times, shifted, with_first_day
from counterclaim.model.period import UNSTATED, Period
from counterclaim.vocabulary.load import vocabulary, word_table

__all__ = ["Placed", "TimeSpan", "attach", "find_times", "shifted"]
DATELINE = 120
ASIDE = 40  # characters of a clause that still belongs to the number before it
BALANCE = 1000  # from so many on, a figure without a time word is the balance of a war, not of a day; same tuning
DAILY_LIMIT = 3000  # no day's list holds so many of anything; same tuning
ONLY_A_TOTAL = 5000  # no side of a present war says that so many fell within a few days; tuned on the annotated texts
SHORT_WINDOW = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """A number in its place.

    Attributes:
        start: first character of the number alone, in the document's clean text.
        end: one past its last.
        paragraph: which line of the document.
        sentence: which sentence, counted through the document.
        zone: `headline`, `body`, `caption`…
        value: the stated number, the lower bound of a range; null for a vague word.
        unit: `persons`, `items`, `usd`, …
        increment: printed as an addition ("(+16)").
        claimant: label of the claimant, empty when unknown.
        listed: stands in an item of a list.
    """

    start: int
    end: int
    paragraph: int
    sentence: int
    zone: str = "body"
    value: float | None = None
    unit: str | None = None
    increment: bool = False
    claimant: str = ""
    listed: bool = False
    report: str = ""
    cumulative_cue: bool = False
    paragraph_start: int = 0


@dataclass(frozen=True, slots=True)
class _Choice:
    """The time expression chosen for a number, with what it is joined to."""

    time: TimeSpan | None
    rate: TimeSpan | None = None
    until: date | None = None
    statement: date | None = None
    older: bool = False
    far: bool = False
    grown_since: date | None = None
    other: bool = False
    total: bool = False


@dataclass(frozen=True, slots=True)
class _Scope:
    """What the rest of a paragraph says about time.

    Attributes:
        main: the last earlier sentence's window (the list's heading for its items).
        last: the last window or start before the number, whatever its sentence.
        until: an as-of date of the paragraph.
        statement: the day the report was made.
        claimant: whose figure the main window was said with.
    """

    main: TimeSpan | None = None
    last: TimeSpan | None = None
    until: date | None = None
    statement: date | None = None
    claimant: str | None = None


def attach(
    placed: Sequence[Placed],
    times: Sequence[tuple[int, int, TimeSpan]],
    text: str,
    *,
    published: date | None,
    first_day: date | None,
    language: str,
) -> list[Period]:
    """The period of each number, in the order given.

    Args:
        placed: the numbers that are claims, in text order.
        times: paragraph, sentence and expression, offsets in the document's clean text, in text order.
        text: the document's clean text.
        published: day of publication.
        first_day: the war's first day where one is known; the start of totals without a printed one.
        language: of the document.
    """
    level = _level(language)
    first_day = _assumed(first_day, published, language)
    named = _named_day(times, text)
    times = [(paragraph, sentence, _dateline(with_first_day(_renamed(time, named), first_day), text)) for paragraph, sentence, time in times]
    days = _Days(published, first_day, named)
    times = _sharpened(times, text)
    body = [number for number in placed if number.zone != "headline"]
    found: dict[int, Period] = {}
    chosen: dict[int, Period] = {}
    header: TimeSpan | None = None
    before: tuple[Placed, Period] | None = None
    paragraph = -1
    for number in body:
        if number.paragraph != paragraph:
            header = _header(number, times, text, header)
            paragraph = number.paragraph
        scope = _scope(number, placed, times, header)
        choice = _choose(number, placed, times, text, scope)
        period = _period(number, _leveled(number, choice, times, text, level), days)
        if period == UNSTATED and before is not None and before[0].paragraph == number.paragraph:
            period = _continued(number, before, text)
        before = number, period
        found[id(number)] = period
        chosen[number.start] = period
    for number in placed:
        if id(number) not in found:
            found[id(number)] = _headline(number, placed, times, text, body, chosen, days)
    return _repeated([(number, found[id(number)]) for number in placed])


def _assumed(first_day: date | None, published: date | None, language: str) -> date | None:
    """The war's first day where a text need not print it.

    Annotation rules, section 7: the invasion of 2022 begins on 24 February whatever the text says; a campaign's first
    day must be printed. A Ukrainian text that names no war speaks of that one.
    """
    known = vocabulary().packs["russia-ukraine-2022"].first_day
    own = first_day is None and language == "uk" and published is not None and published >= known
    return known if own or first_day == known else None


def _repeated(pairs: list[tuple[Placed, Period]]) -> list[Period]:
    """The periods, a figure without one having that of the same figure elsewhere in the document."""
    known = {(number.value, number.unit): period for number, period in pairs if period.kind not in ("unstated", "rate")}
    return [known.get((number.value, number.unit), period) if period == UNSTATED and number.value else period for number, period in pairs]


def _continued(number: Placed, before: tuple[Placed, Period], text: str) -> Period:
    """The running total a report goes on with; a rate after a rate of the same sentence is settled elsewhere."""
    earlier, period = before
    same = earlier.claimant == number.claimant and earlier.unit in ("persons", "items") and number.unit in ("persons", "items")
    del text
    return period if same and period.kind == "cumulative" else UNSTATED


@cache
def _level(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{trie(words(word_table(f'periods.{language}')['level']))})(?!\w)")


def _leveled(number: Placed, choice: _Choice, times: Sequence[tuple[int, int, TimeSpan]], text: str, level: re.Pattern[str]) -> _Choice:
    """A level said for a day ("put the total at 3,000 on May 3", "the toll stood at 90 on Sunday") lasts until that day."""
    time = choice.time
    if time is None or time.kind != "day" or choice.far or time.start < number.end:
        return choice
    low = max(text.rfind(mark, 0, number.start) for mark in (". ", "; ", "\n")) + 1
    total = any(item.kind == "total" and low <= item.start < number.start for _, _, item in times)
    if total or level.search(text[low : number.start].lower()):
        return replace(choice, time=replace(time, kind="until"), until=time.last)
    return choice


def _dateline(time: TimeSpan, text: str) -> TimeSpan:
    """A day in a document's dateline or title is the statement's ("KABUL (Nov. 20, 2011) –", "Digest, June 10")."""
    if time.kind != "day" or time.statement or time.start > DATELINE:
        return time
    line_end = text.find("\n")
    closed = re.compile(r"\s?(?:[)./—–-]|\n|$)").match(text, time.end) is not None
    title = 0 <= line_end < 160 and time.end <= line_end and text[line_end : line_end + 2] == "\n\n" and text[time.end : line_end].strip(" .)") == ""
    head = text[text.rfind("\n", 0, time.start) + 1 : time.start]
    short = len(head) < 60 and not any(mark in head for mark in ";!?")
    return replace(time, statement=True) if title or (closed and short) else time


def _sharpened(times: Sequence[tuple[int, int, TimeSpan]], text: str) -> list[tuple[int, int, TimeSpan]]:
    """The expressions without a window whose dates follow it at once ("in the week of 10 to 16 May")."""
    kept = []
    for (paragraph, sentence, time), following in zip(times, [*times[1:], None], strict=False):
        next_time = following[2] if following is not None else None
        dated = next_time is not None and next_time.kind == "window" and time.kind == "window" and 0 <= next_time.start - time.end < 6
        if not (dated and text[time.end : next_time.start].strip(" ,(") in ("", "с", "з", "із", "от", "від", "of", "from") if next_time else False):
            kept.append((paragraph, sentence, time))
    return kept


@dataclass(frozen=True, slots=True)
class _Days:
    published: date | None
    first_day: date | None
    named: date | None


def _named_day(times: Sequence[tuple[int, int, TimeSpan]], text: str) -> date | None:
    """The day a document gives its "past day" in so many words ("минулої доби, 18 грудня,"), null when it does not."""
    for (_, sentence, window), (_, next_sentence, day) in zip(times, times[1:], strict=False):
        if window.past_day and day.kind == "day" and sentence == next_sentence and day.first is not None:
            gap = text[window.end : day.start]
            if gap.strip(" ,(") == "" and not day.statement:
                return day.first
    return None


def _renamed(time: TimeSpan, named: date | None) -> TimeSpan:
    if named is None or not time.past_day:
        return time
    return replace(time, first=named, last=named, working=f"the past day is named: {named}")


def _scope(number: Placed, placed: Sequence[Placed], times: Sequence[tuple[int, int, TimeSpan]], header: TimeSpan | None) -> _Scope:
    inside = [(sentence, time) for paragraph, sentence, time in times if paragraph == number.paragraph]
    earlier = [(sentence, time) for sentence, time in inside if sentence < number.sentence and _opens(time)]
    main, claimant = header, None
    if earlier:
        place = earlier[-1][0]
        main = next(time for sentence, time in earlier if sentence == place)
        claimant = next((item.claimant for item in placed if item.sentence == place), None)
    before = [time for _, time in inside if time.end <= number.start and _opens(time)]
    until = [
        time.last
        for sentence, time in inside
        if time.kind == "until" and time.end <= number.start and _same_voice(number, placed, sentence)
    ]
    said = [
        time
        for sentence, time in inside
        if time.statement and time.kind == "day" and sentence <= number.sentence + 1 and _same_voice(number, placed, sentence)
    ]
    ahead = [time for time in said if time.start > number.end]
    said = [time for time in said if time not in ahead] or ahead[:1]
    return _Scope(main, before[-1] if before else None, until[-1] if until else None, said[-1].last if said else None, claimant)


def _same_voice(number: Placed, placed: Sequence[Placed], sentence: int) -> bool:
    others = {item.claimant for item in placed if item.sentence == sentence}
    return not others or number.claimant in others


def _opens(time: TimeSpan) -> bool:
    return time.kind in ("window", "since", "day", "span") and not time.statement


def _header(
    number: Placed, times: Sequence[tuple[int, int, TimeSpan]], text: str, header: TimeSpan | None
) -> TimeSpan | None:
    """The expression a list's heading line gives its items; it holds until an empty line or the next heading."""
    line_start = text.rfind("\n", 0, number.start) + 1
    before = text[:line_start].rstrip(" ")
    if not before or before.endswith("\n\n"):
        return None
    heading_end = line_start - 1
    while heading_end > 0:
        heading_start = text.rfind("\n", 0, heading_end) + 1
        line = text[heading_start:heading_end].strip()
        if not line:
            break
        if line.endswith((":", "—", "–", ":*")) or heading_start == 0 or text[heading_start - 2 : heading_start] == "\n\n":
            inside = [time for _, _, time in times if heading_start <= time.start < heading_end and time.kind in ("window", "since", "day", "until")]
            if line.endswith(":") or number.listed or _is_item(text, line_start):
                return _merged(inside)
            return None
        heading_end = heading_start - 1
    return header if number.listed else None


def _is_item(text: str, start: int) -> bool:
    return text[start : start + 2].strip()[:1] in ("-", "•", "*", "–", "—", "‒", "·", "▪", "◾") or "–" in text[start : start + 60] or "‒" in text[start : start + 60]


def _merged(inside: list[TimeSpan]) -> TimeSpan | None:
    """The heading's expression: "since … as of …" as one."""
    since = next((time for time in inside if time.kind == "since"), None)
    until = next((time for time in inside if time.kind == "until" or (time.kind == "day" and not time.statement)), None)
    if since is not None:
        return replace(since, last=until.last) if until is not None else since
    return inside[0] if inside else None


def _choose(
    number: Placed, placed: Sequence[Placed], times: Sequence[tuple[int, int, TimeSpan]], text: str, scope: _Scope
) -> _Choice:
    here = [time for _, sentence, time in times if sentence == number.sentence]
    inside = [time for time in here if not (time.statement or time.kind in ("rate", "average", "until", "earlier"))]
    statement = next((time.last for time in here if time.statement and time.first is not None and _is_day(time)), scope.statement)
    if number.unit in ("usd", "eur"):
        return _aid(number, placed, here, times, text)
    said_here = any(time.statement and _is_day(time) for time in here)
    older = not said_here and any(time.kind == "earlier" and _governs(time, number, placed, text) for time in here)
    until = next((time.last for time in here if time.kind == "until" and _near(time, number, text)), None if older else scope.until)
    rate = _rate(number, placed, here, text)
    ago = next((time.first for time in here if time.kind == "earlier" and number.end <= time.start < number.end + 60), None)
    time = _own(number, placed, inside, text)
    far = time is None
    if older and time is not None and time.kind == "window" and _whole_month(time) and time.end <= number.start:
        time, far = None, False
    elif far and scope.main is not None and _short(scope.main) and _sum_of_war(number, placed):
        since = [item for paragraph, _, item in times if paragraph == number.paragraph and item.end <= number.start and item.kind == "since" and item.war]
        scope = replace(scope, main=since[-1] if since else None)
    if time is not None and time.kind in ("anaphor", "event"):
        time = _resolved(time, number, times, text, scope)
    if far:
        time = scope.main
    if rate is None and time is not None and not far and _whole_month(time):
        rate = _rate_before(number, placed, here, text)
    if rate is not None and time is not None and time.kind == "total":
        time = scope.main
    other = far and scope.claimant is not None and scope.claimant != number.claimant
    return _Choice(time, rate, until, statement, older, far, ago if number.increment else None, other)


def _whole_month(time: TimeSpan) -> bool:
    return time.kind == "window" and time.first is not None and time.last is not None and time.first.day == 1 and (time.last - time.first).days >= 27


def _sum_of_war(number: Placed, placed: Sequence[Placed]) -> bool:
    """Whether the number's sentence lists figures too large for a day."""
    return any((item.value or 0) >= DAILY_LIMIT and not item.increment for item in placed if item.sentence == number.sentence)


def _rate_before(number: Placed, placed: Sequence[Placed], here: list[TimeSpan], text: str) -> TimeSpan | None:
    """The rate a sentence goes on with behind a semicolon ("In April the daily figure was 899; in May it had been 800")."""
    rates = [time for time in here if time.kind == "rate" and time.end <= number.start and ";" in text[time.end : number.start]]
    return rates[-1] if rates and any(rates[-1].end <= item.start < number.start for item in placed) else None


def _own(number: Placed, placed: Sequence[Placed], inside: list[TimeSpan], text: str) -> TimeSpan | None:
    """The expression of the number's own sentence: right behind it, else before it, else at the sentence's end."""
    direct = _direct(number, placed, inside, text)
    if direct is not None and direct.past_day:
        day = next((item for item in inside if item.kind == "day" and item.end <= number.start and ";" not in text[item.end : number.start]), None)
        return day or direct
    if direct is not None:
        return direct
    before = [item for item in inside if item.end <= number.start and _reaches(item, number, placed, text)]
    if before:
        broken = ";" in text[before[-1].end : number.start]
        return next((item for item in before if _opens(item)), before[-1]) if broken else before[-1]
    for item in inside:
        if item.start >= number.end and (not item.single or item.kind == "anaphor") and item.kind != "total" and ";" not in text[number.end : item.start]:
            last = max(other.end for other in placed if other.end <= item.start)
            gap = text[last : item.start]
            aside = gap.count(",") == 2 or (number.end == last and gap.count(",") == 1 and len(gap) < ASIDE)
            if "," not in gap or aside or not gap[gap.rindex(",") + 1 :].strip():
                return item
    return None


def _resolved(
    time: TimeSpan, number: Placed, times: Sequence[tuple[int, int, TimeSpan]], text: str, scope: _Scope
) -> TimeSpan | None:
    """What "in the same period", "since then" or "during the strike" point back to."""
    if time.kind == "event":
        last = _last_day(number, times)
        return replace(last, start=time.start, end=time.end) if last is not None else scope.main
    if time.single:  # "since then"
        last = _last_day(number, times)
        return replace(time, kind="since", first=last.first if last else None, last=None)
    pointed = scope.main
    if pointed is None or (_large(number) and _short(pointed)):
        pointed = scope.last or _last_window(number, times)
    if pointed is None:
        return None
    days = pointed.kind == "since" and text[time.start : time.end].lower().endswith(("дни", "дні", "days"))
    return replace(pointed, start=time.start, end=time.end, kind="window" if days else pointed.kind)


def _aid(number: Placed, placed: Sequence[Placed], here: list[TimeSpan], times: Sequence[tuple[int, int, TimeSpan]], text: str) -> _Choice:
    """Money is dated by its announcement; "since" and "so far" make it a total."""
    since = next((time for time in here if time.kind in ("since", "total") and _near(time, number, text) and not time.single), None)
    if since is not None and (since.start < number.start or _direct(number, placed, [since], text)):
        return _Choice(since if since.kind == "since" else None, until=None, total=True)
    if any(time.kind == "anaphor" and time.end <= number.start for time in here):
        last = _last_day(number, times, said=True)
        return _Choice(last)
    return _Choice(next((time for time in here if time.kind == "day" and time.statement), None))


def _is_day(time: TimeSpan) -> bool:
    return time.kind == "day" or (time.first is not None and time.first == time.last)


def _rate(number: Placed, placed: Sequence[Placed], here: list[TimeSpan], text: str) -> TimeSpan | None:
    following = min((item.start for item in placed if item.start >= number.end), default=len(text))
    for time in here:
        if time.kind == "rate" and number.end <= time.start < following and not set(text[number.end : time.start]) & set(";:!?"):
            return time
    previous = max((item.end for item in placed if item.end <= number.start), default=0)
    for time in here:
        if time.kind == "rate" and previous <= time.start < number.start and not set(text[time.end : number.start]) & set(";!?"):
            return time
    return None


def _governs(time: TimeSpan, number: Placed, placed: Sequence[Placed], text: str) -> bool:
    """Whether "last month", "in September 2022 … said" speaks of this number: none other stands between."""
    low, high = (time.end, number.start) if time.end <= number.start else (number.end, time.start)
    if time.end <= number.start:
        return ";" not in text[low:high]
    return not any(low <= item.start < high for item in placed) and "," not in text[low:high]


def _near(time: TimeSpan, number: Placed, text: str) -> bool:
    low, high = (time.end, number.start) if time.end <= number.start else (number.end, time.start)
    return ";" not in text[low:high]


def _direct(number: Placed, placed: Sequence[Placed], inside: list[TimeSpan], text: str) -> TimeSpan | None:
    """The expression right behind a number, before the next one and any break ("510 troops in the past day")."""
    following = min((item.start for item in placed if item.start >= number.end), default=len(text))
    for time in inside:
        if number.end <= time.start < following and time.kind != "total" and (not time.single or time.kind == "anaphor"):
            gap = text[number.end : time.start]
            if not set(gap) & set(",;:—–()!?") and len(gap) < 90 and not _opens_next(text, time, following):
                return time
    return None


def _opens_next(text: str, time: TimeSpan, following: int) -> bool:
    """Whether the expression leads into the next number's clause ("… tanks and since May 40 guns")."""
    before = text[max(0, time.start - 6) : time.start].split()
    joined = bool(before) and before[-1].lower() in ("and", "та", "і", "й", "а", "и", "but", "while")
    return joined and following < len(text)


def _reaches(time: TimeSpan, number: Placed, placed: Sequence[Placed], text: str) -> bool:
    """Whether an expression before a number holds for it: over a semicolon only the sentence's own window does."""
    gap = text[time.end : number.start]
    if time.single and any(time.end <= item.start < number.start for item in placed):
        return False
    if ";" in gap:
        return time.kind in ("window", "since", "day")
    return True


def _last_window(number: Placed, times: Sequence[tuple[int, int, TimeSpan]]) -> TimeSpan | None:
    before = [time for _, _, time in times if time.end <= number.start and time.kind in ("window", "since", "day") and not time.statement]
    return before[-1] if before else None


def _last_day(number: Placed, times: Sequence[tuple[int, int, TimeSpan]], *, said: bool = False) -> TimeSpan | None:
    before = [
        time
        for _, _, time in times
        if time.end <= number.start and time.first is not None and time.kind == "day" and (said or not time.statement)
    ]
    return before[-1] if before else None


def _period(number: Placed, choice: _Choice, days: _Days) -> Period:
    if number.increment:
        return _increment(choice, days)
    time = choice.time
    if choice.total and time is None:
        return Period("cumulative", None, days.published, "unresolved")
    if choice.rate is not None:
        return _rated(choice.rate, time, days, far=choice.far)
    if choice.far and time is not None and (_large(number) or _by_monitor(number)):
        if _short(time) or (choice.other and time.kind in ("window", "day")):
            time = None
    if time is None or time.kind in ("total", "until"):
        counted = number.unit == "persons" and number.value is not None and number.value >= ONLY_A_TOTAL // 10
        balance = BALANCE if days.first_day is not None else ONLY_A_TOTAL
        known = (number.unit == "persons" and (number.value or 0) >= balance) or _by_monitor(number) or (choice.older and counted) or choice.until is not None
        if time is None and not known:
            return UNSTATED
        return _cumulative(days.first_day, choice, days, basis_known=days.first_day is not None)
    if time.kind == "since":
        end = time.last or choice.until
        return _cumulative(time.first, replace(choice, until=end), days, basis_known=time.first is not None, working=time.working)
    if time.kind == "span" or time.first is None:
        return Period("interval", None, None, "unresolved", None, time.working)
    last = time.last or choice.until or choice.statement or days.published
    return Period("interval", time.first, last, time.basis, None, time.working)


def _large(number: Placed) -> bool:
    return number.unit == "persons" and number.value is not None and number.value >= ONLY_A_TOTAL


def _by_monitor(number: Placed) -> bool:
    """Whether a body that keeps a list of all confirmed losses says it."""
    known = vocabulary().parties.get(number.claimant.strip("'\""))
    return known is not None and known.kind == "monitor" and number.unit in ("persons", "items")


def _short(time: TimeSpan) -> bool:
    if time.kind == "day" or time.first is None:
        return time.kind == "day"
    return time.kind == "window" and time.last is not None and (time.last - time.first).days < SHORT_WINDOW


def _cumulative(first: date | None, choice: _Choice, days: _Days, *, basis_known: bool, working: str | None = None) -> Period:
    end = choice.until or (None if choice.older else choice.statement or days.published)
    if first is not None and end is not None and end < first:
        end = days.published
    basis = ("vocabulary" if first == days.first_day else "document-date") if basis_known else "unresolved"
    return Period("cumulative", first, end, basis, None, working)  # type: ignore[arg-type]


def _increment(choice: _Choice, days: _Days) -> Period:
    if choice.grown_since is not None:
        return Period("interval", choice.grown_since, days.published, "document-date", None, f"added since {choice.grown_since}")
    if days.named is not None:
        return Period("interval", days.named, days.named, "stated", None, "the past day is named")
    time = choice.time
    end = choice.until or (time.last if time is not None and time.kind == "since" else None) or days.published
    if time is not None and time.kind == "window" and time.first is not None and not time.past_day:
        return Period("interval", time.first, time.last, time.basis, None, time.working)
    if end is None:
        return Period("interval", None, None, "unresolved")
    return Period("interval", end - timedelta(1), end, "document-date", None, f"added in the day before {end}")


def _rated(rate: TimeSpan, time: TimeSpan | None, days: _Days, *, far: bool) -> Period:
    if time is None or time.first is None or time.kind not in ("window", "since") or (_short(time) and (far or time.past_day)):
        return Period("rate", None, None, "unresolved", rate.per, rate.working)
    return Period("rate", time.first, time.last or days.published, time.basis, rate.per, time.working)


def _headline(
    number: Placed,
    placed: Sequence[Placed],
    times: Sequence[tuple[int, int, TimeSpan]],
    text: str,
    body: list[Placed],
    chosen: dict[int, Period],
    days: _Days,
) -> Period:
    """A headline's period: its own words', else that of the same number in the body, else of the body's first one."""
    choice = _choose(number, placed, times, text, _Scope())
    own = choice.time is not None and choice.time.kind not in ("total",)
    twins = [chosen[item.start] for item in body if item.value == number.value and item.unit == number.unit and not item.increment]
    if own and not twins:
        return _period(number, choice, days)
    if twins:
        period = twins[0]
        if period.kind == "cumulative" and choice.time is not None and choice.time.kind == "since" and choice.time.first == period.start:
            return period
        return _period(number, choice, days) if own and choice.time is not None and choice.time.kind in ("since", "rate") else period
    same = [chosen[item.start] for item in body if item.unit == number.unit and chosen[item.start].kind != "rate"]
    anything = [chosen[item.start] for item in body if chosen[item.start].kind != "rate"]
    return (same or anything or [_period(number, choice, days)])[0]
