"""What else could a figure that is about to be accused fairly be?

A wrong accusation costs a desk more than a missed slip. Before a finding on a figure is shown, one ordered table asks
whether the words around it allow another reading: that the number is denied, that its side, speaker or row was only
inferred, that it is told as an earlier day's, that somebody its sentence names gave it, that it lies between two days
its words name. Under any such reading the figure stands, or nothing is said of it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import combinations, product

from counterclaim.extract.dates import find_dates
from counterclaim.extract.numbers import find_numbers
from counterclaim.model.period import UNSTATED
from counterclaim.publish.verify_evidence import Said
from counterclaim.publish.verify_explain import digits_of
from counterclaim.publish.verify_figure import Figure
from counterclaim.publish.verify_otherwise import TELLING
from counterclaim.publish.verify_parties import loses, lost_by, mentions, names
from counterclaim.publish.verify_prose import (
    names_day,
    paragraph_at,
    plain,
    row_spans,
    says,
    spans_of,
)
from counterclaim.publish.verify_question import Desk, fit, is_own, outcome_fits, readings, series_of, words_of
from counterclaim.publish.verify_rows import nearest_row, row_before
from counterclaim.publish.verify_settled import OLD
from counterclaim.publish.verify_told import BEFORE, ends_in
from counterclaim.publish.verify_verdict import Judged
from counterclaim.publish.verify_voices import voice_named
from counterclaim.publish.verify_windows import DAY, Reading, change, total
from counterclaim.vocabulary.load import vocabulary

FIRM = 3
"""Digits before its closing zeros from which a number meets the change between two named days by no chance."""
BESIDE = 32
"""Characters on either side of a number in which a word that denies it stands."""
LATELY = timedelta(days=14)
"""Days within which a weekday names an earlier day."""
LEAST = 10
"""Below this a number meets a row's value by chance."""
DAYS = 10
"""Days back in which a value set beside today's is looked for."""
ANSWER = 4
"""Words of a sentence that denies the one before it and says nothing more ("It does not")."""
WORDS = 3
"""Words between the name of a side and a word of its losses."""
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
    return [_in_doubt(one, judged, desk) for one in judged]


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
    if figure.quantity.qualifier not in ("exact", "about"):
        return None  # "not less than" is a bound
    text, stop = desk.document.text, figure.sentence_start + len(figure.sentence)
    _, close = paragraph_at(text, figure.span[0])
    following = text[stop:close].lstrip(" .?!\"'”»").partition(".")[0]
    if says("answer-no", following) and len(following.split()) <= ANSWER:
        return Judged(figure, "not-checkable")
    end = figure.span[1] - figure.sentence_start
    behind = figure.sentence[end : end + BESIDE]
    denied = says("nothing-of", behind.partition(",")[0].partition(":")[0]) or ends_in("no-such", figure.before)
    if not denied and finding is not None and finding.rule == "measure":
        start, _ = paragraph_at(desk.document.text, figure.span[0])
        opening = desk.document.text[start : figure.sentence_start]
        denied = says("no-such", figure.clause) or says("answer-no", opening[-BESIDE:])
    return Judged(figure, "not-checkable") if denied else None


def _of_the_other_side(one: Judged, _judged: Sequence[Judged], desk: Desk) -> Judged | None:
    """A number given for another side than its source's, where either side was inferred and not said beside it."""
    figure, finding = one.figure, one.finding
    if finding is None or finding.kind != "wrong-side" or figure.subject is None:
        return None
    against = (finding.details or {}).get("against", ())
    source = [said for said in desk.evidence.said if said.claim_id in against]
    told = figure.sentence[: figure.span[1] - figure.sentence_start].rpartition(";")[2]
    stated = lost_by(figure.subject, figure.before) or (
        _lost_beside(figure.subject, told) and not says("the-enemy", told)
    )
    if stated and all(_side_said(said) for said in source):
        return None
    for side in desk.sides:
        if side != figure.subject:
            asked = replace(figure, subject=side)
            for reading in readings(asked, desk):
                if fit(asked, reading) in ("matches", "consistent"):
                    return Judged(asked, "consistent", reading)
    return Judged(figure, "not-checkable")


def _lost_beside(side: str, text: str) -> bool:
    """Whether a word of losses, of people or of kit stands within three words of a side's name ("Ukrainian troops")."""
    spans = [*spans_of("its-losses", text), *spans_of("lost", text), *((a, b) for a, b, _ in row_spans(text))]
    return any(
        mentions(side, " ".join(text[:start].split()[-WORDS:])) or mentions(side, " ".join(text[end:].split()[:WORDS]))
        for start, end in spans
    )


def _side_said(said: Said) -> bool:
    """Whether a source's own words name the side it counts; a series' side is known.

    An issuer of one side that was read as telling that side's own losses says so in so many words or is misread.
    """
    if said.copied or said.claim is None or said.subject is None:
        return True
    own = vocabulary().state_of(said.claimant or "") == said.subject
    quote = said.claim.quote
    return not own or loses(said.subject, f"{quote.prefix} {quote.exact} {quote.suffix}")


def _by_another_speaker(one: Judged, _judged: Sequence[Judged], desk: Desk) -> Judged | None:
    """A number ascribed to somebody whom neither its own sentence nor its paragraph before it names.

    A printed name may stand anywhere before it: no office can be meant by "their paper".
    """
    figure, finding = one.figure, one.finding
    if finding is None or finding.kind != "wrong-claimant" or figure.claimant is None:
        return None
    who = figure.claimant
    printed = who.partition(":")[2]
    start = 0 if printed else paragraph_at(desk.document.text, figure.span[0])[0]
    told = f"{desk.document.text[start : figure.span[0]]} {figure.sentence}"
    voices = (who, *vocabulary().ancestors(who))
    named = printed in told if printed else any(names(each, told) for each in voices)
    return None if named else Judged(figure, "not-checkable")


def _of_another_row(one: Judged, _judged: Sequence[Judged], desk: Desk) -> Judged | None:
    """A bare number whose own row no word beside it names: another row's, which the sentence names, or nobody's."""
    figure, finding = one.figure, one.finding
    wrong = finding is not None and finding.kind == "wrong-row"
    if not figure.bare or figure.quantity.stated is None or figure.value < LEAST:
        return None
    periods = (figure.period,) if finding is not None and finding.rule == "window" else (figure.period, UNSTATED)
    if figure.category == nearest_row(figure) or (
        figure.category == row_before(figure) and not _counted_before(figure)
    ):
        return None
    named = {row for _, _, row in row_spans(figure.sentence)}
    held = one.reading.said[-1].category if one.reading is not None and not wrong else figure.category
    for subject, row in desk.evidence.rows:
        if subject != figure.subject or row in (figure.category, held) or not (wrong or row in named):
            continue
        for period in periods:
            asked = replace(figure, category=row, outcome=None, period=period)
            for reading in readings(asked, desk):
                plainest = period == figure.period or reading.window in ("day", "total")
                if reading.value == figure.quantity.stated and plainest:
                    return Judged(asked, "consistent", reading)
    return Judged(figure, "not-checkable") if wrong else None


def _counted_before(figure: Figure) -> bool:
    """Whether the noun before a bare number is that of an earlier number ("4,402 guns, with the other row at 415")."""
    before = figure.before
    nouns = [start for start, _, row in row_spans(before) if row == figure.category]
    return bool(nouns) and before[: nouns[-1]].rstrip()[-1:].isdigit()


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
    told = weekday or names_day(about, then, weekday=False) or says("we-gave", about) or says("dated", about)
    start, stop = paragraph_at(desk.document.text, figure.span[0])
    beside = any(
        other.fair
        and other.figure is not figure
        and start <= other.figure.span[0] < stop
        and other.figure.zone == figure.zone
        and other.figure.category == figure.category
        and other.reading is not None
        and other.reading.window == "total"
        and other.figure.value >= figure.value
        and (other.reading.end or then) > then
        for other in judged
    )
    return Judged(figure, "consistent", None) if told or beside else None


def _beside_the_right_one(one: Judged, judged: Sequence[Judged], desk: Desk) -> Judged | None:
    """The very value of another day, where the paragraph prints the one it should have been as well: it is not that."""
    figure, finding, right = one.figure, one.finding, one.reading
    if finding is None or right is None or figure.quantity.stated is None or figure.value < LEAST:
        return None
    start, stop = paragraph_at(desk.document.text, figure.span[0])
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
    for back in range(1, DAYS):
        day = desk.today - timedelta(days=back)
        for reading in (*change(series, day - DAY, day, window="day"), *total(series, day)):
            if reading.value == figure.quantity.stated:
                return Judged(figure, "consistent", reading)
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


def _said_by_somebody_named(one: Judged, _judged: Sequence[Judged], desk: Desk) -> Judged | None:
    """A figure that somebody whom its sentence names gave just so, whoever it was read as of."""
    figure, finding = one.figure, one.finding
    if figure.quantity.stated is None or figure.value < TELLING or finding is None or finding.kind == OLD:
        return None
    for said in desk.evidence.by_number.get(figure.quantity.stated, ()):
        if said.copied or is_own(said, desk) or said.subject != figure.subject or said.topic != figure.claim.topic:
            continue
        if (said.kind == "rate") != (figure.period.kind == "rate") or not outcome_fits(figure, said):
            continue
        reading = Reading(said.quantity, words_of(said), (said,), "statement", end=said.day)
        if voice_named(said, figure.sentence) and fit(figure, reading) in ("matches", "consistent"):
            return Judged(figure, "consistent", reading)
    return None


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


def _of_who_was_inferred(one: Judged, _judged: Sequence[Judged], _desk: Desk) -> Judged | None:
    """A number merely different from what a claimant gave whom its sentence names no speaker but a place."""
    figure, finding = one.figure, one.finding
    if finding is None or finding.kind is not None or figure.claimant is None or one.reading is None:
        return None
    who = figure.claimant
    speaks = any(
        names(each, figure.sentence) and not _only_a_place(each, figure.sentence)
        for each in (who, *vocabulary().ancestors(who))
    )
    elsewhere = says("reckons", figure.sentence) and not speaks
    return Judged(figure, "not-checkable") if elsewhere else None


def _only_a_place(state: str, sentence: str) -> bool:
    """Whether a sentence names a state only behind "in"."""
    bare = plain(sentence)
    for _, stop in spans_of("place-word", bare):
        rest = bare[stop:].split()[:1]
        if rest and names(state, rest[0].strip(".,;:")):
            cut = bare.find(rest[0], stop)
            bare = bare[:cut] + " " * len(rest[0]) + bare[cut + len(rest[0]) :]
    return not names(state, bare)


DOUBTS = (
    Doubt("it is denied", _ALL, _denied),
    Doubt("it is the other side's, which was only inferred", frozenset({"who"}), _of_the_other_side),
    Doubt("it is another's, whom another sentence names", frozenset({"who"}), _by_another_speaker),
    Doubt("it is of a row that no word beside it names", _NUMBERS | {"window"}, _of_another_row),
    Doubt("it is told as an earlier day's", frozenset({"stale"}), _of_an_earlier_day),
    Doubt("it stands beside the value it should have been", _NUMBERS, _beside_the_right_one),
    Doubt("it is the difference of two figures before it", _NUMBERS, _apart),
    Doubt("it is part of a number in words", _NUMBERS, _spelt_on),
    Doubt("somebody named in the sentence gave it", _NUMBERS, _said_by_somebody_named),
    Doubt("it lies between two days that are named", _NUMBERS | {"window"}, _between_named_days),
    Doubt("its claimant was only inferred", frozenset({"quoted-number"}), _of_who_was_inferred),
)
"""The readings in their order: what stands beside the figure goes before what its sentence leaves open."""
