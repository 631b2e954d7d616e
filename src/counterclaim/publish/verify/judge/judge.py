"""Does a figure of the draft say what its source says, and if not, in which way does it differ?"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from counterclaim.checks.rounding import Agreement, hedge_change
from counterclaim.model.finding import Verdict
from counterclaim.model.period import UNSTATED
from counterclaim.publish.verify.answers.ago import loss_ago, month_named
from counterclaim.publish.verify.answers.evidence import akin, kin
from counterclaim.publish.verify.answers.figure import PERSONS, TOGETHER, Figure
from counterclaim.publish.verify.answers.hedges import (
    hedge_dropped,
    hedge_printed,
    hedge_turned,
    hedged_there,
    thin_bound,
)
from counterclaim.publish.verify.answers.looser import every_vehicle, week_of_a_month
from counterclaim.publish.verify.answers.otherwise import OFF_SCALE, no_total, read_otherwise
from counterclaim.publish.verify.answers.question import (
    Desk,
    collected,
    fit,
    is_own,
    outcome_fits,
    readings,
    unheard,
)
from counterclaim.publish.verify.answers.rows import any_row, nearest_row, row_before, row_otherwise
from counterclaim.publish.verify.answers.same_voice import (
    of_the_side_spoken_of,
    stated_a_slip_away,
    stated_with_another_hedge,
)
from counterclaim.publish.verify.answers.verdict import (
    Judged,
    best_of,
    in_a_wider_row,
    slanted,
    told_otherwise,
    unsupported,
)
from counterclaim.publish.verify.answers.windows import Reading
from counterclaim.publish.verify.judge.age import (
    dated_change,
    dated_total,
    day_itself,
    endpoint,
    outdated,
    since_a_year_before,
    standing_total,
)
from counterclaim.publish.verify.judge.anchored import anchored_in
from counterclaim.publish.verify.judge.explain import explained, own_name, scale_lost
from counterclaim.publish.verify.judge.ranges import end_slipped
from counterclaim.publish.verify.judge.rates import LONG
from counterclaim.publish.verify.judge.voices import gave_it_too, other_claimant
from counterclaim.publish.verify.read.bodies import bodies_named
from counterclaim.publish.verify.read.parties import loses, lost_by
from counterclaim.publish.verify.read.prose import says
from counterclaim.vocabulary.load import vocabulary

LEAST = 20
"""Below this the very number in somebody's statement is taken for chance."""


@dataclass(frozen=True, slots=True)
class Otherwise:
    """One further way in which a figure may be right: when it is tried, and the value it then was told of.

    Attributes:
        name: the way in words.
        when: whether it is tried, given the readings of the figure's own question.
        tries: the reading the figure is fair by; null where it is not.
    """

    name: str
    when: Callable[[Figure, list[Reading]], bool]
    tries: Callable[[Figure, Desk, list[Reading]], Reading | None]


def _answered(_figure: Figure, worded: list[Reading]) -> bool:
    return bool(worded)


def _always(_figure: Figure, _worded: list[Reading]) -> bool:
    return True


def _of_no_row(figure: Figure, _worded: list[Reading]) -> bool:
    """Whether a bare number's sentence names no row beside it."""
    return figure.bare and nearest_row(figure) is None and row_before(figure) is None


OTHERWISE = (
    Otherwise("another window of its row, named nearer to it", _answered, read_otherwise),
    Otherwise("another row, named nearer to it", _answered, row_otherwise),
    Otherwise("the same window some time before, which its clause says", _always, dated_change),
    Otherwise("another month that its sentence names", _always, month_named),
    Otherwise("a day or week that ended so long ago as its words say", _always, loss_ago),
    Otherwise("any week of a month that its sentence names", _answered, week_of_a_month),
    Otherwise("vehicles of every kind", _answered, every_vehicle),
    Otherwise("a day's own value beside an average", _always, day_itself),
    Otherwise("the total that a growth starts from or ends at", _always, endpoint),
    Otherwise("since the same month a year before", _answered, since_a_year_before),
    Otherwise("a total of these weeks", _always, standing_total),
    Otherwise("the total of an earlier day, which its sentence names", _always, dated_total),
    Otherwise("any row, for a number without a noun", _of_no_row, any_row),
)
"""The ways in their order: what the sentence says of the figure goes before what only the number says."""


def judge(figure: Figure, desk: Desk) -> Judged:
    """The figure's verdict with the finding that explains it; a fair figure has a finding only at `info` or `low`.

    A figure whose losing side the text leaves open is fair when it is fair for either side.
    """
    return aged(_heard(figure, desk), desk)


def aged(one: Judged, desk: Desk) -> Judged:
    """The judgement, where the figure is somebody's old statement told as news: with that finding."""
    if one.fair and one.reading is not None and one.reading.window == "statement":
        old = outdated(one.figure, desk, one.reading)
        if old is not None and (one.finding is None or one.finding.severity in ("info", "low")):
            return replace(one, verdict="differs", finding=old)
    return one


def _heard(figure: Figure, desk: Desk) -> Judged:
    figure = of_the_side_spoken_of(figure, desk)
    if unheard(figure, desk):
        one = _told_by_others(figure, desk)
        if one is not None:
            return one
    sides = _sides(figure, desk)
    if figure.claim.topic != "loss" or figure.subject in sides or not sides:
        one = _judged(figure, desk)
        if one.finding is not None and one.finding.rule in _OF_ONE_SIDE and (other := _also_named(figure, desk)):
            return other
        sharp = one.fair or one.reading is not None or (one.finding is not None and one.finding.rule != "unsupported")
        return one if sharp else _other_sides_figure(figure, desk) or one
    either = [_judged(replace(figure, subject=side), desk) for side in sides]
    told = [one for one in either if one.fair]
    if not told and figure.side in sides:
        one = either[sides.index(figure.side)]
        told = [one] if one.finding is not None and one.finding.rule != "unsupported" else []
    if not told and figure.subject is not None and figure.claimant is not None:
        told = [one for one in either if one.finding is not None and one.finding.rule in _VERY and _very_number(one)]
    return told[0] if told else Judged(figure, "unsupported", None, unsupported(figure))


def judge_as(figure: Figure, desk: Desk) -> Judged:
    """The verdict on a figure as it stands, its side, row and period not read in any further way."""
    return _judged(figure, desk, anew=False)


_VERY = frozenset({"hedge", "measure", "stale"})
"""Findings by a claimant's very number that hold though the side was read wrongly."""
_OF_ONE_SIDE = frozenset({"measure", "quoted-number", "hedge"})
"""Findings that fall away where the figure is right for the other side and its sentence names that one as losing."""


def _also_named(figure: Figure, desk: Desk) -> Judged | None:
    """The figure as the other side's, to the digit, where its sentence tells of that side's losses too."""
    for side in desk.sides:
        if side != figure.subject and loses(side, figure.sentence):
            one = _judged(replace(figure, subject=side), desk, anew=False)
            if one.verdict == "matches" and figure.value >= LEAST:
                return one
    return None


def _told_by_others(figure: Figure, desk: Desk) -> Judged | None:
    """The judgement of a figure whose claimant is a printed name that nothing of the ledger knows, as anybody's.

    A name may be misread; the very number then says whose figure it is. Null where it is nobody's.
    """
    if says("own", figure.sentence) or own_name(figure, desk) or gave_it_too(figure, desk):
        return None
    name = (figure.claimant or "").partition(":")[2]
    lone = len(name.split()) == 1 and not bodies_named(name)
    if (name.split()[-1:] and name.split()[-1] not in figure.sentence) or lone:
        return judge(replace(figure, claimant=None), desk)  # a lone word, or a name of another sentence, is no speaker
    one = judge(replace(figure, claimant=None), desk)
    if other := other_claimant(figure, desk, []):
        return Judged(figure, "differs", None, other)
    rules = ("measure", "self", "hedge", "window", "who", "rate-count", "stale")
    return one if one.fair or (one.finding is not None and one.finding.rule in rules and _exact(one)) else None


def _exact(one: Judged) -> bool:
    return one.finding is not None and (
        one.finding.rule in ("self", "rate-count")
        or any(reading.value == one.figure.quantity.stated for reading in (one.reading, *one.others) if reading)
    )


def _sides(figure: Figure, desk: Desk) -> tuple[str, ...]:
    """The sides of the conflict, where the figure's own side is none of them and no name of its own."""
    if figure.subject is not None and (":" in figure.subject or figure.subject not in vocabulary().parties):
        return ()
    if any(subject == figure.subject for subject, _ in desk.evidence.rows if subject is not None):
        return ()  # a third party whose losses somebody did give
    return desk.sides


def _judged(figure: Figure, desk: Desk, *, anew: bool = True) -> Judged:
    """The verdict for one side; with `anew` false the figure is not read as one of another row or period once more."""
    if figure.quantity.qualifier == "vague":
        return Judged(figure, "not-checkable")
    found = readings(figure, desk)
    if figure.category in PERSONS and all(reading.said[-1].category != figure.category for reading in found):
        other = replace(figure, category="people" if figure.category == "personnel" else "personnel")
        answers = readings(other, desk)
        if answers or (anew and {category for _, category in desk.evidence.rows} & PERSONS == {other.category}):
            figure, found = other, answers
    worded = [reading for reading in found if all(outcome_fits(figure, said) for said in reading.said)]
    best, how = best_of(figure, worded)
    if best is not None and how in ("matches", "consistent"):
        return _fairly_told(figure, desk, best, how, worded)
    told = told_otherwise(figure, [reading for reading in found if reading not in worded])
    if told is not None and how is None:
        return told
    if best is not None and how == "hedged-otherwise" and figure.carried and not _both_bounds(figure, best):
        return Judged(figure, "consistent", best)  # its own hedge was not read
    if best is not None and how == "hedged-otherwise" and (_left_out(best) or _of_another_voice(figure, best)):
        return Judged(figure, "consistent", best)
    if best is not None and how == "hedged-otherwise":
        return Judged(figure, "differs", best, hedge_turned(figure, best))
    if best is not None and how == "thin" and (lost := scale_lost(figure, best)) is not None:
        return Judged(figure, "differs", best, lost)
    if best is not None and how == "thin":
        if (theirs_alone := other_claimant(figure, desk, [])) is not None:
            return Judged(figure, "differs", None, theirs_alone)
        theirs = figure.claimant is not None and akin(figure.claimant, best.said[-1])
        return Judged(figure, "consistent", best, thin_bound(figure, best) if theirs else None)
    if (bound := slanted(figure, worded)) is not None:
        return bound
    if (own := explained(figure, desk, worded, only="self")) is not None:
        return Judged(figure, "differs", None, own)
    for way in OTHERWISE:
        if way.when(figure, worded) and (reading := way.tries(figure, desk, worded)) is not None:
            turned = stated_with_another_hedge(figure, desk, reading) if reading.window == "total" else None
            if reading.window == "statement" and _both_bounds(figure, reading) and hedged_there(figure):
                turned = _turned(figure, reading)
            return turned or Judged(figure, "consistent", reading)
    if not worded and (wider := in_a_wider_row(figure, desk)) is not None:
        return wider
    if anew and figure.bare and (named := row_before(figure)) not in (None, figure.category):
        one = _judged(replace(figure, category=named, outcome=None), desk, anew=False)
        if one.fair or (one.finding is not None and one.finding.rule in ("window", "quoted-number")):
            return one
    finding = explained(figure, desk, worded)
    if finding is None:
        return (
            _anew(figure, desk, worded)
            or anchored_in(figure, desk)
            or Judged(figure, "unsupported", None, unsupported(figure))
        )
    return Judged(figure, finding.verdict, worded[0] if worded else None, finding)


def _turned(figure: Figure, reading: Reading) -> Judged | None:
    """The finding on a floor told as a ceiling, or a ceiling as a floor; null where the bound is the same."""
    if fit(figure, reading) != "hedged-otherwise":
        return None
    return Judged(figure, "differs", reading, hedge_turned(figure, reading))


def _of_another_voice(figure: Figure, reading: Reading) -> bool:
    """Whether somebody else said it, whom the claimant only passed on."""
    theirs, mine = reading.said[-1].claimant, figure.claimant
    return reading.window == "statement" and None not in (mine, theirs) and not kin(mine or "", theirs or "")


def _left_out(reading: Reading) -> bool:
    """Whether a plain number is a cell of a collection, which leaves the speaker's own hedge out."""
    plain_ = reading.window == "statement" and reading.quantity.qualifier == "exact"
    return plain_ and collected(reading.said[0])


def _both_bounds(figure: Figure, reading: Reading) -> bool:
    """Whether figure and source have a floor or a ceiling in so many words."""
    bounds = ("more-than", "at-least", "up-to", "fewer-than")
    return figure.quantity.qualifier in bounds and reading.quantity.qualifier in bounds


def _other_sides_figure(figure: Figure, desk: Desk) -> Judged | None:
    """The figure read for the other side, where the sentence does not name its own side alone as the one that loses.

    Null where nothing was said of that one either.
    """
    others = [side for side in desk.sides if side != figure.subject]
    if figure.subject is not None and lost_by(figure.subject, figure.before):
        return None
    if loses(figure.subject, figure.sentence) and not any(loses(side, figure.sentence) for side in others):
        return None
    either = [_judged(replace(figure, subject=side), desk) for side in others]
    fair = next((one for one in either if one.fair), None)
    if figure.subject in TOGETHER and figure.claimant is None:
        return fair
    return fair or next((one for one in either if one.reading is not None), None)


def _anew(figure: Figure, desk: Desk, worded: list[Reading]) -> Judged | None:
    """The figure with its period left open, where nothing answers the one it was read with, or only things far smaller.

    A period may hang on a word like "this time"; the very number, or one with a digit mistyped or two swapped, then
    says which figure was meant. Null where neither is there.
    """
    if not worded and (row := nearest_row(figure)) not in (None, figure.category):
        one = _judged(replace(figure, category=row, outcome=None), desk, anew=False)
        if one.fair or one.row is not None:
            return one
    if (
        figure.period.kind == "unstated"
        or figure.value < 1000
        or ((worded or _stated(figure, desk)) and no_total(figure))
    ):
        return None
    if worded and figure.value <= OFF_SCALE * max(reading.value for reading in worded) and not _stated(figure, desk):
        return None
    one = _judged(replace(figure, period=UNSTATED), desk, anew=False)
    slip = (
        one.finding is not None
        and one.finding.rule == "quoted-number"
        and (
            one.finding.kind in ("one-digit", "swapped-digits")
            or (one.finding.kind == "wrong-row" and figure.category in (nearest_row(figure), row_before(figure)))
        )
    )
    told = ("hedge", "measure", "stale", "who")
    turned = one.finding is not None and one.finding.rule in told and _very_number(one)
    turned = turned or (one.finding is not None and one.finding.rule == "self")
    return one if one.fair or slip or turned else None


def _stated(figure: Figure, desk: Desk) -> bool:
    """Whether the claimant stated this very number of this side and row, in whatever period."""
    rows = desk.evidence.statements(figure.claimant, figure.subject, figure.category)
    return any(said.quantity.stated == figure.quantity.stated and not is_own(said, desk) for said in rows)


def _very_number(one: Judged) -> bool:
    """Whether the figure's own number was stated, so that only its hedge or outcome is in question."""
    number = (one.finding.details or {}).get("expected") if one.finding is not None else None
    if one.finding is not None and one.finding.rule == "who":
        return number == one.figure.number
    reading = one.reading
    return reading is not None and reading.window == "statement" and reading.value == one.figure.quantity.stated


def _fairly_told(figure: Figure, desk: Desk, best: Reading, how: Agreement, worded: list[Reading]) -> Judged:
    if (slipped_end := end_slipped(figure, desk, best)) is not None:
        return Judged(figure, "differs", best, slipped_end)
    if how == "consistent" and best.derived and (swapped := stated_a_slip_away(figure, worded)) is not None:
        return swapped
    verdict: Verdict = "matches" if how == "matches" else "consistent"
    if how == "consistent" and best.derived and (fence := explained(figure, desk, worded, only="window")) is not None:
        return Judged(figure, "differs", best, fence)
    if best.window != "statement" and (own := explained(figure, desk, worded, only="self")) is not None:
        return Judged(figure, "differs", best, own)
    if _long(figure) and best.window == "statement":
        # one number cannot be both a month's average and its count: somebody's own average decides
        rate = explained(figure, desk, worded, only="rate-count")
        if rate is not None:
            return Judged(figure, "differs", best, rate)
    dropped = hedge_change(figure.quantity.qualifier, best.quantity.qualifier) == "dropped"
    shared = best.said[0].claim is not None and not hedge_printed(best.said[0].claim.quote.exact)
    if dropped and not shared and figure.quantity.stated == best.quantity.stated and best.window == "statement":
        return Judged(figure, verdict, best, hedge_dropped(figure, best))
    if best.window == "total" and (turned := stated_with_another_hedge(figure, desk, best)) is not None:
        return turned
    others = (
        tuple(one for one in worded if one.derived and one.window == best.window and _a_day_apart(one, best))
        if best.derived
        else ()
    )
    return Judged(figure, verdict, best, others=others)


def _long(figure: Figure) -> bool:
    start, end = figure.period.start, figure.period.end
    return figure.period.kind == "interval" and start is not None and end is not None and (end - start).days >= LONG


def _a_day_apart(one: Reading, other: Reading) -> bool:
    return one.end is not None and other.end is not None and abs((one.end - other.end).days) <= 1
