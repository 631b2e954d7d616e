"""What may a figure mean that nothing answered as it was first read?

A number may have been read with the speaker, the side or the row of another sentence, or not be read as a loss at all.
Each is read again in the ways of one ordered table; a way counts only where it makes the figure fair, or where the
very number or one slip of the hand leads to what the source gives. Being merely different is no finding here, but for
one row in a list whose other rows are right to the digit.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from counterclaim.checks.slips import slip_kind
from counterclaim.model.period import UNSTATED, Period
from counterclaim.publish.verify.answers.ago import told_ago
from counterclaim.publish.verify.answers.comparable import digits_of, of_another_month
from counterclaim.publish.verify.answers.evidence import Said, akin, at_war
from counterclaim.publish.verify.answers.figure import PERSONS, TOGETHER, Figure
from counterclaim.publish.verify.answers.otherwise import TELLING, no_total, window_named
from counterclaim.publish.verify.answers.question import Desk, fit, is_own, outcome_fits, same_window, words_of
from counterclaim.publish.verify.answers.rows import nearest_row, row_before
from counterclaim.publish.verify.answers.verdict import Judged
from counterclaim.publish.verify.answers.windows import Reading, shown
from counterclaim.publish.verify.answers.words import slipped
from counterclaim.publish.verify.judge.heard import speaks
from counterclaim.publish.verify.judge.judge import aged, judge_as
from counterclaim.publish.verify.judge.neighbours import before_it, beside_it
from counterclaim.publish.verify.judge.of_people import as_people
from counterclaim.publish.verify.judge.ranges import somebodys_range
from counterclaim.publish.verify.judge.small_counts import small_quote
from counterclaim.publish.verify.judge.table_beside import kept_beside, of_the_table_beside
from counterclaim.publish.verify.judge.voices import of_side, voice_named
from counterclaim.publish.verify.read.cues import own_times
from counterclaim.publish.verify.read.parties import loses, lost_by, names
from counterclaim.publish.verify.read.prose import averaged
from counterclaim.vocabulary.load import vocabulary

FIRM = 3
"""Digits before its closing zeros from which a number is told by a slip of the hand and not by chance."""
TOLD = 2
"""... of a figure that somebody the sentence names gave as it stands, or these days with two digits swapped."""
SURE = 4
"""... where nothing says which row it counts."""
LEAST = 10
"""Below this a number of a list differs from its row by chance."""
LISTED = 2
"""Figures of a list that must be right to the digit before another of it is wrong by being merely different."""
SCALE = 1000
"""How many times a number is off where one scale word stands for the next."""
NEXT = 2
"""Sentences within which a report goes on."""
_EXACT = frozenset({"window", "measure", "hedge", "who", "stale", "self", "rate-count"})
_SLIPS = frozenset({"one-digit", "swapped-digits", "digit-dropped", "digit-added", "x10", "x1000", "thousand-dropped"})


@dataclass(frozen=True, slots=True)
class Way:
    """One way of reading a figure again.

    Attributes:
        name: the way in words.
        tries: the figures it may be, the likeliest first; nothing where the way does not apply.
        keeps: whether what came of it counts.
    """

    name: str
    tries: Callable[[Judged, Sequence[Judged], Desk], Iterator[Figure]]
    keeps: Callable[[Judged], bool]


def second_look(judged: Sequence[Judged], desk: Desk) -> list[Judged]:
    """The judgements, those that nothing answered read again; what no way explains stays unsupported."""
    looked = [_again(one, judged, desk) if _open(one) else one for one in judged]
    return [_by_the_table(one, looked, desk) if _open(one) else one for one in looked]


def _by_the_table(one: Judged, judged: Sequence[Judged], desk: Desk) -> Judged:
    """The judgement as one more number of the table whose total, by now known, stands beside it."""
    for figure in of_the_table_beside(one, judged, desk):
        found = judge_as(figure, desk)
        if kept_beside(found):
            return replace(found, figure=replace(figure, carried=one.figure.carried))
    return one


def _open(one: Judged) -> bool:
    finding = one.finding
    return one.verdict == "unsupported" and (finding is None or finding.rule == "unsupported") and one.figure.value > 0


def _again(one: Judged, judged: Sequence[Judged], desk: Desk) -> Judged:
    for way in WAYS:
        for figure in way.tries(one, judged, desk):
            found = aged(judge_as(figure, desk), desk)
            if way.keeps(found):
                return replace(found, figure=replace(figure, carried=one.figure.carried))
    last = _of_their_report(one, judged, desk) or _of_any_row(one, desk) or _of_a_statement(one, desk)
    last = last or _of_another_scale(one, desk) or somebodys_range(one.figure, desk)
    last = last or small_quote(one, judged, desk)
    return aged(last, desk) if last is not None else one


def _as_its_neighbours(one: Judged, judged: Sequence[Judged], desk: Desk) -> Iterator[Figure]:
    """As one more row of the list whose other figures fit a bulletin to the digit."""
    figure = one.figure
    beside = beside_it(one, judged, desk)
    goes_on = not beside
    beside = beside or before_it(one, judged, desk)
    row = nearest_row(figure) or row_before(figure)
    if row is None or not beside or row in {other.figure.category for other in beside}:
        return
    if figure.before.rstrip().endswith("+"):
        return  # the day's own number behind the total of its line
    near = min(beside, key=lambda other: abs(other.figure.span[0] - figure.span[0]))
    reading = near.reading
    if reading is None or reading.end is None:
        return
    window = window_named(figure) or reading.window
    period = _period(window, reading, near.figure)
    if period is not None:
        firm = not goes_on and len(beside) >= LISTED and figure.quantity.qualifier == "exact"
        yield replace(
            figure,
            claimant=near.figure.claimant,
            subject=reading.said[-1].subject,
            category=row,
            outcome=None,
            period=period,
            carried=not firm,
        )


def _period(window: str, reading: Reading, near: Figure) -> Period | None:
    end = reading.end
    if end is None:
        return None
    if window == "total":
        return Period("cumulative", None, end, "stated")
    if window == "since-january":
        return Period("cumulative", end.replace(month=1, day=1), end, "stated")
    days = {"day": 1, "seven-days": 7, "two-weeks": 14}.get(window)
    if days is not None:
        return Period("interval", end - timedelta(days=days), end, "stated")
    return near.period if window == reading.window else None


def _by_nobody_named(one: Judged, _judged: Sequence[Judged], desk: Desk) -> Iterator[Figure]:
    """Of a claimant that its own sentence does not name: as anybody's, of the side or of the other."""
    figure = one.figure
    if figure.claim.topic != "loss" or figure.subject in TOGETHER:
        return
    claimant = figure.claimant
    theirs = claimant is not None and (speaks(claimant, figure.sentence) or _alone(claimant, desk.document.text))
    who = (claimant,) if theirs else (None,)
    rows = dict.fromkeys(row for row in (nearest_row(figure), row_before(figure), figure.category) if row)
    told = [side for side in desk.sides if loses(side, figure.clause)]
    told = told or [side for side in desk.sides if loses(side, figure.sentence)]
    sides = told or [side for side in (figure.subject, *desk.sides) if side in desk.sides]
    start, end = figure.span[0] - figure.sentence_start, figure.span[1] - figure.sentence_start
    # "Kyiv said 11 were lost in the past week" is of that week, be it read rightly
    of_its_time = theirs and figure.period.kind == "interval" and bool(own_times(figure.sentence, start, end))
    for voice in who:
        for side in dict.fromkeys(sides):
            for row in rows:
                changed = replace(figure, claimant=voice, subject=side, category=row)
                if (voice, side, row) != (figure.claimant, figure.subject, figure.category):
                    yield changed
                    if row != figure.category and figure.outcome is not None:
                        yield replace(changed, outcome=None)
                if figure.period.kind != "unstated" and not of_its_time:
                    yield replace(changed, period=UNSTATED, outcome=figure.outcome if row == figure.category else None)


def _alone(claimant: str, text: str) -> bool:
    """Whether a party that is no side of the war speaks in a text that names no office of either side."""
    if ":" in claimant or at_war(claimant):
        return False
    words = vocabulary()
    offices = {one for pack in words.packs.values() for one in pack.counters if words.parties[one].kind != "state"}
    return not any(at_war(one) and names(one, text) for one in offices)


def _of_people(one: Judged, _judged: Sequence[Judged], desk: Desk) -> Iterator[Figure]:
    """Of people, where its sentence has no noun at all and kit was listed before it ("The total, 1,082,140, ...")."""
    for figure in as_people(one.figure):
        yield figure
        for told in figure.told(desk.today):
            yield replace(figure, period=told.period)


def _kept_people(one: Judged) -> bool:
    """Fair, or the very total of an earlier day, of a number with digits enough to be no chance."""
    return one.fair or (one.finding is not None and one.finding.rule == "stale" and digits_of(one.figure.value) >= SURE)


def _kept_row(one: Judged) -> bool:
    """Fair, or explained by the very number or a slip, of a number with digits enough to tell."""
    return _explained(one, FIRM)


def _kept_listed(one: Judged) -> bool:
    """Fair, or wrong by a slip of a number of two digits or more, or merely different from a hundred on."""
    finding = one.finding
    if one.fair or finding is None:
        return one.fair
    if finding.rule not in ("quoted-number", "window", "stale") or one.figure.value < LEAST:
        return False
    if one.figure.carried or averaged(one.figure.sentence):
        return _explained(one, FIRM)
    return one.figure.value >= TELLING or finding.kind in _SLIPS


def _explained(one: Judged, digits: int) -> bool:
    figure, finding = one.figure, one.finding
    if one.fair:
        return figure.value >= TELLING or one.verdict == "matches"
    stated = one.reading is not None and one.reading.window == "statement"
    if finding is not None and finding.rule == "measure" and stated:
        digits = TOLD
    if finding is None or digits_of(figure.value) < digits:
        return False
    exact = any(reading.value == figure.quantity.stated for reading in (one.reading, *one.others) if reading)
    very = finding.rule in _EXACT and (finding.rule in ("window", "who", "stale") or exact)
    return very or (finding.rule == "quoted-number" and finding.kind in _SLIPS)


WAYS = (
    Way("one more row of the list it stands in", _as_its_neighbours, _kept_listed),
    Way("by a claimant, of a side or a row that its own sentence leaves open", _by_nobody_named, _kept_row),
    Way("of people, where it has no noun", _of_people, _kept_people),
)
"""The ways in their order: what stands beside the figure goes before what its sentence leaves open."""


def _of_their_report(one: Judged, judged: Sequence[Judged], desk: Desk) -> Judged | None:
    """One more row of a statement that the other figures of its sentence give as it stands; equal, or one slip off."""
    figure = one.figure
    row = nearest_row(figure) or row_before(figure) or figure.category
    if row is None or figure.quantity.stated is None or figure.value < LEAST:
        return None
    for other in judged:
        told = other.reading.said[-1] if other.fair and other.reading is not None else None
        if told is None or told.copied or other is one:
            continue
        beside = other.figure.sentence_start == figure.sentence_start
        if not beside and not _goes_on(figure, other.figure, told, desk):
            continue
        for said in desk.evidence.rows.get((told.subject if beside else figure.subject, row), ()):
            if said.copied or (said.claimant, said.published, said.kind) != (told.claimant, told.published, told.kind):
                continue
            if said is told or not outcome_fits(figure, said) or _by_somebody_else(figure, said, figure.sentence):
                continue
            reading = Reading(said.quantity, words_of(said), (said,), "statement", end=said.day)
            if fit(figure, reading) in ("matches", "consistent"):
                return Judged(figure, "consistent", reading)
            kind = slip_kind(figure.value, reading.value)
            if kind is not None and not _one_of_several(said, desk) and not _of_another(figure, said):
                return Judged(figure, "differs", reading, slipped(figure, reading, kind))
    return None


def _by_somebody_else(figure: Figure, said: Said, text: str) -> bool:
    """Whether words of a figure's sentence name its claimant, and the statement is another's."""
    who = figure.claimant
    return who is not None and names(who, text) and not akin(who, said)


def _goes_on(figure: Figure, other: Figure, told: Said, desk: Desk) -> bool:
    """Whether a figure stands right behind the sentence of another of its paragraph, by the same voice."""
    spans = [span[0] for span in desk.spans if other.sentence_start <= span[0] <= figure.sentence_start]
    between = desk.document.text[other.span[1] : figure.span[0]]
    return len(spans) == NEXT and "\n" not in between and figure.claimant is not None and akin(figure.claimant, told)


def _of_another(figure: Figure, said: Said) -> bool:
    """Whether the words right before a figure tell it as the loss of another side than a statement's."""
    side = figure.subject
    return side is not None and said.subject != side and lost_by(side, figure.before)


def _one_of_several(said: Said, desk: Desk) -> bool:
    """Whether its document gives several figures of the row (places, groups), so that which one is meant is open."""
    beside = desk.evidence.rows.get((said.subject, said.category), ())
    mine = (said.claimant, said.published, said.kind, said.start, said.end)
    alike = [one for one in beside if (one.claimant, one.published, one.kind, one.start, one.end) == mine]
    return sum(not one.copied and one.outcome == said.outcome for one in alike) > 1


def _of_any_row(one: Judged, desk: Desk) -> Judged | None:
    """A number of many digits that is a total of its noun's row, or of any row without one; or one slip from it."""
    figure = one.figure
    if figure.claim.topic != "loss" or digits_of(figure.value) < SURE or no_total(figure) or told_ago(figure):
        return None
    row = nearest_row(figure)
    totals = [reading for reading in _totals(figure, desk) if row in (None, reading.said[0].category)]
    for reading in totals:
        if reading.value == figure.quantity.stated:
            return Judged(replace(figure, category=reading.said[0].category), "consistent", reading)
    if figure.quantity.qualifier != "exact" or figure.period.kind == "rate":
        return None
    if figure.claimant is not None and _alone(figure.claimant, desk.document.text):
        return None
    # what a side admits of its own losses is no row of the other's bulletin
    own = figure.claimant is not None and vocabulary().state_of(figure.claimant) == figure.subject
    for reading in totals:
        kind = slip_kind(figure.value, reading.value)
        told = row is not None or min(digits_of(figure.value), digits_of(reading.value)) >= SURE
        if kind in ("one-digit", "swapped-digits", "digit-dropped", "digit-added") and told and not own:
            return Judged(figure, "differs", reading, slipped(figure, reading, kind))
    return None


def _totals(figure: Figure, desk: Desk) -> list[Reading]:
    """The running totals of every row on the draft's day, of the side the draft's issuers count."""
    day = desk.day_of(figure)
    return [
        Reading(said.quantity, f"{shown(said.quantity.stated)} on {day:%-d %b %Y}", (said,), "total", end=day)
        for (subject, _), items in desk.evidence.rows.items()
        if subject in desk.sides
        for said in items
        if said.copied and said.kind == "cumulative" and said.end == day and said.quantity.stated is not None
    ]


def _of_a_statement(one: Judged, desk: Desk) -> Judged | None:
    """The figure of somebody whom its sentence names, or one slip from it, where the sentence's words do not differ."""
    figure = one.figure
    if digits_of(figure.value) < TOLD or figure.value < TELLING or figure.quantity.stated is None:
        return None
    row, close = nearest_row(figure), timedelta(days=CLOSE)
    said_there = [
        said
        for said in desk.evidence.said
        if not said.copied
        and said.topic == "loss"
        and said.quantity.stated is not None
        and not is_own(said, desk)
        and (voice_named(said, figure.sentence) or _just_said(figure, said, desk.today - close))
        and (said.kind == "rate") == averaged(figure.sentence)
        and (row is None or row == said.category or {row, said.category} <= PERSONS)
        and not of_another_month(figure, said)
    ]
    same = [said for said in said_there if said.quantity.stated == figure.quantity.stated]
    if same:
        reading = Reading(same[0].quantity, words_of(same[0]), (same[0],), "statement", end=same[0].day)
        if fit(figure, reading) not in ("matches", "consistent"):
            return None
        side = same[0].subject
        if side in desk.sides and all(one.subject == side for one in same) and _of_another(figure, same[0]):
            return Judged(figure, "differs", reading, of_side(figure, side, reading))
        return Judged(figure, "consistent", reading)
    for said in (one for one in said_there if not _by_somebody_else(figure, one, figure.lead)):
        if (
            figure.period.kind == "interval"
            and said.kind != "rate"
            and akin(figure.claimant, said)
            and not same_window(figure, said, desk)
        ):
            continue  # a week's number is no slip of a day's
        kind = slip_kind(figure.value, said.quantity.stated or 0)
        recent = said.published is not None and (desk.today - said.published).days <= RECENT
        firm = digits_of(figure.value) >= FIRM or (
            kind == "swapped-digits" and _just_said(figure, said, desk.today - close)
        )
        long = kind in ("digit-added", "digit-dropped", "x10") and digits_of(figure.value) >= FIRM
        if kind is not None and (kind in ("one-digit", "swapped-digits") or long) and recent and firm:
            reading = Reading(said.quantity, words_of(said), (said,), "statement", end=said.day)
            return Judged(figure, "differs", reading, slipped(figure, reading, kind))
    return None


def _of_another_scale(one: Judged, desk: Desk) -> Judged | None:
    """A number of people a thousand times one that somebody gave of late of the same side: millions for thousands."""
    figure = one.figure
    if figure.category not in PERSONS or figure.quantity.stated is None or figure.claim.topic != "loss":
        return None
    for said in desk.evidence.by_number.get(figure.quantity.stated / SCALE, ()):
        recent = said.published is not None and (desk.today - said.published).days <= RECENT
        alike = (said.subject, said.category, said.topic) == (figure.subject, figure.category, "loss")
        if alike and recent and not said.copied and said.quantity.stated and said.quantity.stated >= SCALE:
            reading = Reading(said.quantity, words_of(said), (said,), "statement", end=said.day)
            return Judged(figure, "differs", reading, slipped(figure, reading, "x1000"))
    return None


def _just_said(figure: Figure, said: Said, since: date) -> bool:
    """Whether the figure's claimant gave it in these days, so that the draft speaks of it without naming him again."""
    who = figure.claimant
    return who is not None and said.published is not None and said.published >= since and akin(who, said)


CLOSE = 3
"""Days within which a draft speaks on of a claimant's newest statement."""
RECENT = 60
"""Days within which a statement is taken for the one a draft cites."""
