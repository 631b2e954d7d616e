"""What else could a figure that is about to be accused fairly be?

A wrong accusation costs a desk more than a missed slip. Before a finding on a figure is shown, one ordered table asks
whether the words around it allow another reading: that the number is denied, that its side, speaker or row was only
inferred, that it is told as an earlier day's, that somebody its sentence names gave it, that it lies between two days
its words name. Under any such reading the figure stands, or nothing is said of it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import combinations, product

from counterclaim.extract.numbers.numbers import find_numbers
from counterclaim.extract.times.dates import find_dates
from counterclaim.publish.verify.answers.comparable import digits_of
from counterclaim.publish.verify.answers.figure import Figure
from counterclaim.publish.verify.answers.hedges import hedge_printed
from counterclaim.publish.verify.answers.question import Desk, series_of
from counterclaim.publish.verify.answers.same_span import of_the_same_span
from counterclaim.publish.verify.answers.verdict import Judged
from counterclaim.publish.verify.answers.windows import DAY, change, total
from counterclaim.publish.verify.judge.age import placed_in_past
from counterclaim.publish.verify.judge.crossed import passed_in_that_time
from counterclaim.publish.verify.judge.in_order import in_its_place
from counterclaim.publish.verify.judge.inferred import (
    by_another_speaker,
    of_a_named_list,
    of_another_row,
    of_the_other_side,
    of_who_was_inferred,
    said_by_somebody_named,
)
from counterclaim.publish.verify.judge.mean_of import a_mean_of
from counterclaim.publish.verify.judge.named_year import of_the_year_named
from counterclaim.publish.verify.judge.odd_window import of_the_day_as_neighbours
from counterclaim.publish.verify.judge.of_people import of_people_after_all
from counterclaim.publish.verify.judge.told_before import (
    in_row,
    measured_elsewhere,
    of_a_record_day,
    of_the_row_told_last,
    only_carried,
    part_of_the_one_before,
    rounder_by_far,
    told_in_the_body,
    whole_of_a_share,
)
from counterclaim.publish.verify.read.prose import names_day, paragraph_at, plain, row_spans, says
from counterclaim.publish.verify.read.told import BEFORE, ends_in

FIRM = 3
"""Digits before its closing zeros from which a number meets the change between two named days by no chance."""
BESIDE = 32
"""Characters on either side of a number in which a word that denies it stands."""
NOTE = 40
"""Characters in which a text or a paragraph opens as a correction note."""
LATELY = timedelta(days=14)
"""Days within which a weekday names an earlier day."""
LEAST = 10
"""Below this a number meets a row's value by chance."""
DAYS = 10
"""Days back in which a value set beside today's is looked for."""
ANSWER = 4
"""Words of a sentence that denies the one before it and says nothing more ("It does not")."""
QUOTES = ('"', "“", "«", "„")
_OUTCOMES = ("killed", "wounded", "missing", "captured")
_NUMBERS = frozenset({"quoted-number", "derived", "stale"})
_ALL = _NUMBERS | {"window", "measure", "who", "hedge", "rate-count"}


@dataclass(frozen=True, slots=True)
class Doubt:
    """One other reading that the words allow.

    Attributes:
        name: the reading in words.
        rules: the rules whose findings it sets aside.
        tries: the judgement under it; null where the words do not allow it.
    """

    name: str
    rules: frozenset[str]
    tries: Callable[[Judged, Sequence[Judged], Desk], Judged | None]


def unaccused(judged: Sequence[Judged], desk: Desk) -> list[Judged]:
    """The judgements, a finding of medium or high severity dropped where another reading of the words is fair."""
    once = [_in_doubt(one, judged, desk) for one in judged]
    return [_in_doubt(one, once, desk) for one in once]  # what was set right may say of which days its neighbours are


def _in_doubt(one: Judged, judged: Sequence[Judged], desk: Desk) -> Judged:
    finding = one.finding
    if finding is None or finding.severity not in ("medium", "high"):
        return one
    for doubt in DOUBTS:
        if finding.rule in doubt.rules and (other := doubt.tries(one, judged, desk)) is not None:
            return other
    return one


def _denied(one: Judged, _judged: Sequence[Judged], desk: Desk) -> Judged | None:
    """A number that a word right before or behind it, or the next sentence, denies; an outcome, also an answer."""
    figure, finding = one.figure, one.finding
    end = figure.span[1] - figure.sentence_start
    if figure.before.rstrip()[-1:] in QUOTES and says("nobody-said", figure.sentence[end:]):
        return Judged(figure, "not-checkable")  # a phrase quoted only to say that nobody used it
    if figure.before.rstrip()[-1:] in QUOTES and _called_wrong(figure, desk.document.text):
        return Judged(figure, "not-checkable")
    if figure.quantity.qualifier not in ("exact", "about"):
        return None  # "not less than" is a bound
    text, stop = desk.document.text, figure.sentence_start + len(figure.sentence)
    _, close = paragraph_at(text, figure.span[0])
    following = text[stop:close].lstrip(" .?!\"'”»").partition(".")[0]
    if (says("answer-no", following) and len(following.split()) <= ANSWER) or says("not-borne-out", following):
        return Judged(figure, "not-checkable")
    behind = figure.sentence[end : end + BESIDE]
    if says("asked-whether", figure.before) and not says("confirmed", figure.sentence[end:]):
        return Judged(figure, "not-checkable")  # "asked whether 1.5 million was the true number"
    if says("which-not", figure.sentence[end:]):
        return Judged(figure, "not-checkable")
    denied = says("nothing-of", behind.partition(",")[0].partition(":")[0]) or ends_in("no-such", figure.before)
    if not denied and finding is not None and finding.rule == "measure":
        start, _ = paragraph_at(desk.document.text, figure.span[0])
        opening = desk.document.text[start : figure.sentence_start]
        denied = says("no-such", figure.clause) or says("answer-no", opening[-BESIDE:])
    return Judged(figure, "not-checkable") if denied else None


def _called_wrong(figure: Figure, text: str) -> bool:
    """Whether the rest of the paragraph says of a headline or sentence just quoted that it was wrong."""
    _, close = paragraph_at(text, figure.span[0])
    return says("was-wrong", text[figure.span[1] : close])


def _of_an_earlier_day(one: Judged, judged: Sequence[Judged], desk: Desk) -> Judged | None:
    """An earlier day's value that its words tell as that day's, or that stands beside the value of today."""
    figure, finding = one.figure, one.finding
    day = (finding.details or {}).get("day") if finding is not None else None
    if finding is None or day is None or one.reading is None:
        return None
    then = date.fromisoformat(str(day))
    end = figure.span[1] - figure.sentence_start
    about = f"{figure.lead} {figure.clause} {figure.sentence[end : end + BESIDE].partition(';')[0]}"
    near = desk.today - then <= LATELY
    ours = then.weekday() == desk.today.weekday()
    weekday = near and (says(f"last-{then.weekday()}", about) or (not ours and names_day(about, then)))
    behind = figure.sentence[end : end + BESIDE].partition(";")[0]
    became = ends_in("was-then", figure.before) and says("is-now", behind) and any(map(str.isdigit, behind))
    told = became or weekday or names_day(about, then, weekday=False) or says("we-gave", about)
    told = told or placed_in_past(figure, about, desk)
    start, stop = paragraph_at(desk.document.text, figure.span[0])
    beside = near and any(
        other.fair
        and other.figure is not figure
        and start <= other.figure.span[0] < stop
        and other.figure.zone == figure.zone
        and other.figure.category == figure.category
        and other.reading is not None
        and other.reading.window == "total"
        and other.figure.value >= figure.value
        and (other.reading.end or then) >= max(then + DAY, desk.today - DAY)
        for other in judged
    )
    return Judged(figure, "consistent", None) if told or beside or _of_the_day_told(one, judged, then) else None


def _of_the_day_told(one: Judged, judged: Sequence[Judged], then: date) -> bool:
    """Whether another total of its sentence was found fair of that very earlier day: the sentence tells of it."""
    figure = one.figure
    return any(
        other.fair
        and other is not one
        and other.figure.sentence_start == figure.sentence_start
        and other.figure.category != figure.category
        and other.reading is not None
        and other.reading.window == "total"
        and other.reading.end == then
        and digits_of(other.figure.value) >= FIRM
        for other in judged
    )


def _where_a_growth_starts(one: Judged, judged: Sequence[Judged], desk: Desk) -> Judged | None:
    """An earlier total that the row is said to have grown from: “from 8,592 to 8,883”, the second right for its row.

    Where the sentence tells of a week or a day, the value must be of about that long ago.
    """
    figure, finding = one.figure, one.finding
    day = (finding.details or {}).get("day") if finding is not None else None
    if day is None or not ends_in("from-there", figure.before):
        return None
    text, stop = figure.sentence, figure.sentence_start + len(figure.sentence)
    reached = any(
        other.fair
        and other.reading is not None
        and other.reading.window == "total"
        and figure.sentence_start <= other.figure.span[0] < stop
        and other.figure.category == figure.category
        and other.figure.value >= figure.value
        and ends_in("to-there", other.figure.before)
        for other in judged
    )
    back = (desk.today - date.fromisoformat(str(day))).days
    spans = [days for word, days in (("span-fortnight", 14), ("span-week", 7), ("span-day", 1)) if says(word, text)]
    if not reached or (spans and not any(abs(back - days) <= 1 for days in spans)):
        return None
    return Judged(figure, "consistent", one.reading)


def _beside_the_right_one(one: Judged, judged: Sequence[Judged], desk: Desk) -> Judged | None:
    """The very value of another day, where the paragraph prints the one it should have been as well: it is not that."""
    figure, finding, right = one.figure, one.finding, one.reading
    if finding is None or right is None or figure.quantity.stated is None:
        return None
    if figure.value < LEAST and finding.rule != "window":
        return None
    start, stop = paragraph_at(desk.document.text, figure.span[0])
    if finding.rule == "window" and figure.value >= right.value:
        return None
    if finding.rule == "window":  # two numbers of a row in one sentence are of two times, the day's the smaller one
        start, stop = figure.sentence_start, figure.sentence_start + len(figure.sentence)
    row = right.said[-1].category if right.said else figure.category
    printed = any(
        other.fair
        and other.figure is not figure
        and start <= other.figure.span[0] < stop
        and other.figure.category in (figure.category, row)
        and other.figure.quantity.stated == right.value
        for other in judged
    )
    if not printed:
        return None
    series = series_of(figure, desk, category=row)
    for back in range(DAYS):
        day = desk.today - timedelta(days=back)
        for reading in (*change(series, day - DAY, day, window="day"), *(total(series, day) if back else ())):
            if reading.value == figure.quantity.stated:
                return Judged(figure, "consistent", reading)
    return None


def _of_the_year_before(one: Judged, _judged: Sequence[Judged], desk: Desk) -> Judged | None:
    """A number of a month that its sentence places a year back ("in May a year ago they gave 17,400")."""
    period = one.figure.period
    this_year = period.kind == "interval" and period.start is not None and period.start.year == desk.today.year
    long = this_year and period.end is not None and period.start is not None and (period.end - period.start).days > 1
    return Judged(one.figure, "not-checkable") if long and says("ago-year", one.figure.before) else None


def _set_right_behind(one: Judged, _judged: Sequence[Judged], desk: Desk) -> Judged | None:
    """A wrong number of a correction note that prints the right one behind it, in the same paragraph."""
    figure, right, text = one.figure, one.reading, desk.document.text
    start, stop = paragraph_at(text, figure.span[0])
    if right is None or not any(says("note", text[at : at + NOTE].partition("\n")[0]) for at in (0, start)):
        return None
    behind = find_numbers(plain(text[figure.span[1] : stop]), (figure.claim.language or "en")[:2])
    return Judged(figure, "not-checkable") if any(span.stated == right.value for span in behind) else None


def _of_all_outcomes(one: Judged, _judged: Sequence[Judged], _desk: Desk) -> Judged | None:
    """People told under several outcomes in one breath ("killed, wounded or captured"): under none of them alone."""
    told = one.figure.clause if one.figure.outcome in _OUTCOMES else ""
    named = sum(says(word, told) for word in _OUTCOMES)
    alone = sum(map(str.isdigit, told)) <= sum(map(str.isdigit, one.figure.text))
    return Judged(one.figure, "consistent", one.reading) if named > 1 and alone else None


def _respectively(one: Judged, _judged: Sequence[Judged], desk: Desk) -> Judged | None:
    """The number of another row of its sentence, which gives its rows first and then their numbers in that order."""
    figure = one.figure
    if figure.quantity.stated is None:
        return None
    rows = [row for _, _, row in row_spans(figure.sentence)]
    for row in dict.fromkeys(rows) if says("respectively", figure.sentence) else in_its_place(figure):
        if (fair := in_row(one, row, desk)) is not None:
            return fair
    return None


def _apart(one: Judged, judged: Sequence[Judged], _desk: Desk) -> Judged | None:
    """The very difference of two figures of one row that the draft printed before it."""
    figure = one.figure
    if figure.quantity.stated is None or figure.value < LEAST:
        return None
    before = [
        other.figure
        for other in judged
        if other.figure.span[1] <= figure.span[0] and digits_of(other.figure.value) >= FIRM and not other.figure.carried
    ]
    for first, other in combinations(before, 2):
        alike = first.category == other.category and first.subject == other.subject
        if alike and abs(first.value - other.value) == figure.quantity.stated:
            return Judged(figure, "consistent", None)
    return None


def _spelt_on(one: Judged, _judged: Sequence[Judged], desk: Desk) -> Judged | None:
    """The first part of a number in words that goes on behind a comma ("seventy-one thousand, six hundred")."""
    figure = one.figure
    if any(map(str.isdigit, figure.text)):
        return None
    behind = desk.document.text[figure.span[1] : figure.span[1] + BESIDE]
    rest = find_numbers(plain(behind.lstrip(", ")), (figure.claim.language or "en")[:2])
    goes_on = behind[:1] == "," and rest and rest[0].start == 0 and not behind.lstrip(", ")[:1].isdigit()
    return Judged(figure, "not-checkable") if goes_on else None


def _hedged_once(one: Judged, _judged: Sequence[Judged], _desk: Desk) -> Judged | None:
    """A hedge that its source prints before the number, for the whole list it stands in."""
    said = one.reading.said[-1] if one.reading is not None and one.reading.said else None
    shared = said is not None and said.quantity.qualifier == "exact" and said.claim is not None
    if said is None or said.claim is None or not shared or not hedge_printed(said.claim.quote.prefix):
        return None
    return Judged(one.figure, "consistent", one.reading)


def _between_named_days(one: Judged, _judged: Sequence[Judged], desk: Desk) -> Judged | None:
    """The very growth from a day named in its sentence or the one before to today, or to another of them."""
    figure, finding = one.figure, one.finding
    if finding is None or figure.quantity.stated is None or digits_of(figure.value) < FIRM:
        return None
    if finding.kind == "fence-post":
        return None  # the two days are named, and how they are counted
    only_since = finding.rule == "window"
    mentions = list(_named(figure, desk, only_since=only_since))
    series = series_of(figure, desk)
    ends: list[tuple[int | None, date]] = [(None, end) for end in (desk.today, desk.today - DAY)]
    if not only_since:
        ends += [(index, day) for index, days in enumerate(mentions) for day in days]
    for (index, days), (other, end) in product(enumerate(mentions), ends):
        for start in days:
            if index == other or not timedelta(days=2) <= end - start:
                continue
            for reading in change(series, start, end, window="named-days"):
                if reading.value == figure.quantity.stated:
                    return Judged(figure, "consistent", reading)
    return None


def _named(figure: Figure, desk: Desk, *, only_since: bool) -> list[tuple[date, ...]]:
    """For each date or month told, the days from or to which a growth may be reckoned by it."""
    previous = [span for span in desk.spans if span[1] <= figure.sentence_start][-1:]
    texts = [figure.sentence, *(desk.document.text[slice(*span)] for span in previous if not only_since)]
    found = []
    for text in map(plain, texts):
        for mention in find_dates(text, (figure.claim.language or "en")[:2]):
            days = mention.first.days(desk.today)
            before = text[max(0, mention.start - BEFORE) : mention.start]
            since = ends_in("date-since", before) or ends_in("date-since-end", before)
            if days is None or days[0] > desk.today or (only_since and not since):
                continue
            first, last = days[0], min(days[1], desk.today)
            found.append(tuple(dict.fromkeys((first - DAY, first, last, last + DAY))))
    return found


DOUBTS = (
    Doubt("it is denied", _ALL, _denied),
    Doubt("it is told under several outcomes at once", frozenset({"measure"}), _of_all_outcomes),
    Doubt("its measure is that of another number", frozenset({"measure"}), measured_elsewhere),
    Doubt("it is the other side's, which was only inferred", frozenset({"who"}), of_the_other_side),
    Doubt("it is another's, whom another sentence names", frozenset({"who"}), by_another_speaker),
    Doubt("it is of the list that its sentence names", _NUMBERS | {"window", "who"}, of_a_named_list),
    Doubt("it is of a row that no word beside it names", _NUMBERS | {"window"}, of_another_row),
    Doubt("it is of the row told last", _NUMBERS, of_the_row_told_last),
    Doubt("it is the whole of a share", frozenset({"window"}), whole_of_a_share),
    Doubt("it is of people", _NUMBERS | {"window"}, of_people_after_all),
    Doubt("it is a part of the figure before it", _NUMBERS | {"window"}, part_of_the_one_before),
    Doubt("the body tells it as well", _NUMBERS | {"window", "who"}, told_in_the_body),
    Doubt("it is a record day's", frozenset({"stale"}), of_a_record_day),
    Doubt("it only carries a report on", frozenset({"hedge"}), only_carried),
    Doubt("it is rounder by far", frozenset({"quoted-number"}), rounder_by_far),
    Doubt("it is told as an earlier day's", frozenset({"stale"}), _of_an_earlier_day),
    Doubt("it is where a growth starts", frozenset({"stale"}), _where_a_growth_starts),
    Doubt("it stands beside the value it should have been", _NUMBERS | {"window"}, _beside_the_right_one),
    Doubt("it is of the days of another figure", _NUMBERS, of_the_same_span),
    Doubt("it is of the year that its words name", _NUMBERS | {"window"}, of_the_year_named),
    Doubt("it is of a month a year back", _NUMBERS | {"window"}, _of_the_year_before),
    Doubt("it is set right behind it", _ALL, _set_right_behind),
    Doubt("its row is told by the order of a list", _NUMBERS | {"window"}, _respectively),
    Doubt("its source hedges the list it stands in", frozenset({"hedge"}), _hedged_once),
    Doubt("it is the day's as its neighbours are", _NUMBERS | {"window"}, of_the_day_as_neighbours),
    Doubt("it is the difference of two figures before it", _NUMBERS, _apart),
    Doubt("it is the mean of a figure before it", _NUMBERS | {"rate-count"}, a_mean_of),
    Doubt("it is part of a number in words", _NUMBERS, _spelt_on),
    Doubt("somebody named in the sentence gave it", _NUMBERS, said_by_somebody_named),
    Doubt("it lies between two days that are named", _NUMBERS | {"window"}, _between_named_days),
    Doubt("its total passed it in that time", frozenset({"window"}), passed_in_that_time),
    Doubt("its claimant was only inferred", frozenset({"quoted-number"}), of_who_was_inferred),
)
"""The readings in their order: what stands beside the figure goes before what its sentence leaves open."""
