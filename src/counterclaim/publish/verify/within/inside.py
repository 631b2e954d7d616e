"""Does the draft agree with itself: headline with body, parts with their sum, one total with the next?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from counterclaim.checks.rounding import agrees
from counterclaim.checks.slips import slip_kind
from counterclaim.model.finding import Finding
from counterclaim.publish.verify.answers.comparable import FAR
from counterclaim.publish.verify.answers.evidence import kin
from counterclaim.publish.verify.answers.figure import BODIES, PERSONS, Figure
from counterclaim.publish.verify.answers.question import Desk
from counterclaim.publish.verify.answers.verdict import Judged
from counterclaim.publish.verify.answers.windows import DAY, Reading, shown
from counterclaim.publish.verify.answers.words import found_at
from counterclaim.publish.verify.read.prose import paragraph_at, says, unsummed
from counterclaim.publish.verify.within.part_twice import part_twice
from counterclaim.publish.verify.within.printed_sum import LEAST, parts_make, printed_sum

_OVERTAKEN = frozenset({"quoted-number", "derived", "window", "stale", "unsupported"})
_SUMMED = frozenset({"unsupported", "derived", "quoted-number"})
TOLD = 4
"""Digits before its closing zeros from which a number with two of them swapped is another's misprint."""
HEADED = 3
"""... of a headline's number, beside one of the body that the ledger bears out."""
ADDED = 120
"""Characters between the last part and the sentence of its sum."""
CHANCE = 1000
"""From here on a number is the sum of those just before it by no chance."""
_ASIDE = frozenset({"headline", "caption"})


def inside(judged: Sequence[Judged], desk: Desk) -> list[Judged]:
    """The judgements with the draft's own contradictions named: `within` and `sum` in place of weaker findings."""
    found = [_within(one, judged) for one in judged]
    return _sums([_as_history(one, judged, desk) for one in found], desk)


def _as_history(one: Judged, others: Sequence[Judged], desk: Desk) -> Judged:
    """An old total beside the one of now, right and of the same row in its paragraph, is told as an old one."""
    finding, right = one.finding, one.reading
    if finding is None or finding.kind != "stale-value" or right is None or one.figure.value < LEAST:
        return one
    place = paragraph_at(desk.document.text, one.figure.span[0])
    for other in others:
        same = other.reading is not None and other.reading.window == "total" and other.reading.how == right.how
        if same and other.fair and paragraph_at(desk.document.text, other.figure.span[0]) == place:
            return Judged(one.figure, "consistent", right)
    return one


def _within(one: Judged, others: Sequence[Judged]) -> Judged:
    """A figure that its own document contradicts elsewhere; placed at the one that the ledger does not bear out."""
    if one.fair and _only_near(one):
        told = next((other for other in others if other.verdict == "matches" and _misprinted(one, other)), None)
        printed = any(other is not one and other.figure.value == one.figure.value for other in others)
        return one if told is None or printed else replace(one, verdict="differs", finding=_contradiction(one, told))
    if one.fair or one.verdict == "not-checkable" or (one.finding is not None and one.finding.rule not in _OVERTAKEN):
        return one
    supported = one.verdict != "unsupported"
    if one.figure.zone in _ASIDE and any(_told_there_too(one.figure, other.figure) for other in others):
        return one
    for other in others:
        if other is one or not _other_zone(one.figure, other.figure, asides_only=not supported):
            continue
        alike = _same_question(one.figure, other.figure) or _same_reading(one, other) or _misprinted(one, other)
        if not alike or _compatible(one.figure, other.figure):
            continue
        if supported and not other.fair:
            continue
        if not _one_question_of_size(one.figure.value, other.figure.value):
            continue
        if one.finding is not None and one.finding.kind is not None and other.fair and not _same_reading(one, other):
            continue  # its own source already says by which slip it differs, and the other figure is not that one
        return replace(one, verdict="differs", finding=_contradiction(one, other))
    return one


def _only_near(one: Judged) -> bool:
    """Whether a headline's or caption's number of four digits or more is only near a value that nobody printed."""
    figure, reading = one.figure, one.reading
    near = reading is not None and reading.derived and reading.value != figure.quantity.stated
    told = figure.quantity.qualifier == "exact" and len(str(int(figure.value)).rstrip("0")) >= TOLD
    return near and told and one.verdict == "consistent" and figure.zone in _ASIDE


def _told_there_too(one: Figure, other: Figure) -> bool:
    """Whether another zone has the very number of the same row: a headline tells that figure and no other."""
    alike = one.category == other.category and one.zone != other.zone
    return alike and one.quantity.stated is not None and one.quantity.stated == other.quantity.stated


def _one_question_of_size(mine: float, theirs: float) -> bool:
    """Whether two numbers may answer one question: near each other, or a known slip apart."""
    low, high = sorted((mine, theirs))
    return high <= FAR * low or slip_kind(mine, theirs) is not None


def _contradiction(one: Judged, other: Judged) -> Finding:
    here, there = one.figure, other.figure
    against = other.reading or Reading(there.quantity, f"“{there.text}” in the {there.zone}", (), "statement")
    source = f"; the source has {other.reading.how}" if other.reading is not None and other.fair else ""
    return found_at(
        here,
        rule="within",
        severity="high",
        kind=here.zone if here.zone in _ASIDE else there.zone,
        message=f"the {here.zone} has {here.number}, the {there.zone} “{there.text}”{source}",
        reading=against if against.said else None,
        safe=None if against.said else "check which of the two figures stands, and give the same in both places",
        details={
            "slip": slip_kind(here.value, there.value),
            "other": [there.span[0], there.span[1]],
        },
    )


def _other_zone(one: Figure, other: Figure, *, asides_only: bool) -> bool:
    if one.zone == other.zone:
        return False
    return one.zone in _ASIDE if asides_only else bool({one.zone, other.zone} & _ASIDE)


def _same_question(one: Figure, other: Figure) -> bool:
    if (one.subject, one.category) != (other.subject, other.category) or one.claim.part != other.claim.part:
        return False
    if one.claimant and other.claimant and not kin(one.claimant, other.claimant):
        return False
    ends = {one.outcome, other.outcome} - {None}
    if len(ends) == 2 and ends & BODIES and one.category in PERSONS | {"civilians"}:
        return False
    mine, theirs = one.period, other.period
    if "unstated" in (mine.kind, theirs.kind) or mine.kind != theirs.kind or one.claim.place != other.claim.place:
        return False
    return mine.kind == "cumulative" or (mine.start, mine.end) == (theirs.start, theirs.end)


def _same_reading(one: Judged, other: Judged) -> bool:
    """Whether both were held against the very same value of the ledger."""
    mine, theirs = one.finding.details if one.finding is not None else None, other.reading
    return (
        mine is not None
        and theirs is not None
        and mine.get("how") == theirs.how
        and one.figure.category == other.figure.category
    )


def _misprinted(one: Judged, other: Judged) -> bool:
    """Whether a number is the other with two digits swapped, of one row and outcome, with digits enough to tell.

    A caption has few words of its own: its side and time may be open where its number is not.
    """
    mine, theirs = one.figure, other.figure
    rows = mine.category == theirs.category or {mine.category, theirs.category} <= PERSONS
    least = HEADED if mine.zone == "headline" and other.fair else TOLD
    told = len(str(int(mine.value)).rstrip("0")) >= least
    return rows and told and mine.outcome == theirs.outcome and slip_kind(mine.value, theirs.value) == "swapped-digits"


def _compatible(one: Figure, other: Figure) -> bool:
    """One number may be a fair rounding or bound of the other, in either direction."""
    return (
        agrees(one.quantity, one.text, other.quantity) is not None
        or agrees(other.quantity, other.text, one.quantity) is not None
    )


def _sums(judged: list[Judged], desk: Desk) -> list[Judged]:
    done = list(judged)
    for place, one in enumerate(judged):
        if one.fair or one.verdict == "not-checkable" or (one.finding and one.finding.rule not in _SUMMED):
            continue
        if _adds_up(one, judged[:place], desk):
            done[place] = replace(one, verdict="consistent", finding=None)
            continue
        finding = _added_up(one, judged[:place], desk)
        if finding is None and one.verdict == "unsupported":
            finding = _killed_and_wounded(one, judged) or _totals(one, judged) or part_twice(one, judged[:place])
        if finding is not None:
            done[place] = replace(one, verdict="differs", finding=finding)
    return done


def _added_up(one: Judged, before: Sequence[Judged], desk: Desk) -> Finding | None:
    """A printed sum of figures given just before it that recomputes to another number."""
    figure = one.figure
    if not says("added", unsummed(figure.sentence)) or figure.quantity.stated is None:
        return None
    if says("dated", figure.lead):
        return None  # "more than in the week before, when the same sum came to 7,830"
    parts = _parts(figure, before, desk)
    near = len(parts) < 2 or figure.period.kind == "cumulative"
    if near:
        parts = _said_just_before(figure, before)
    pieces = [] if len(parts) > 1 else _pieces(figure, before)
    parts = pieces or parts
    if len(parts) < 2:
        return printed_sum(figure, desk)
    whole = sum(part.value for part in parts)
    if near and not 0.5 < figure.value / whole < 2:
        return printed_sum(figure, desk)
    if agrees(figure.quantity, figure.text, whole) is not None:
        return None
    if not 0.5 < figure.value / whole < 2 and slip_kind(figure.value, whole) is None:
        return printed_sum(figure, desk)
    return parts_make(figure, [part.value for part in parts], whole, parts=[list(part.span) for part in parts])


def _adds_up(one: Judged, before: Sequence[Judged], desk: Desk) -> bool:
    """Whether some run of two or more figures just before it makes the printed sum."""
    parts = _parts(one.figure, before, desk)
    value = one.figure.quantity.stated
    if value is None:
        return False
    near = _said_just_before(one.figure, before) if says("added", one.figure.sentence) else []
    alike = [part for part in _told_before(one.figure, before, desk) if part.outcome == one.figure.outcome]
    alike = alike if one.figure.outcome in ("killed", "wounded") and says("added", one.figure.sentence) else []
    start, _ = paragraph_at(desk.document.text, one.figure.span[0])
    there = [other.figure for other in before if start <= other.figure.span[0]]  # a sum of four digits is no chance
    there = there if value >= CHANCE and says("added", one.figure.sentence) else []
    return any(
        sum(part.value for part in run[start:]) == value
        for run in (parts, near, alike, there)
        for start in range(len(run) - 1)
    )


def _told_before(figure: Figure, before: Sequence[Judged], desk: Desk) -> list[Figure]:
    """The figures of its side in the same paragraph or the one before it, in the text's order, whoever gave them."""
    text = desk.document.text
    start, _ = paragraph_at(text, figure.span[0])
    previous, _ = paragraph_at(text, max(0, len(text[:start].rstrip()) - 1))
    return [
        other.figure
        for other in before
        if previous <= other.figure.span[0] < figure.span[0]
        and (other.figure.zone, other.figure.subject) == (figure.zone, figure.subject)
        and other.figure.quantity.stated is not None
    ]


def _parts(figure: Figure, before: Sequence[Judged], desk: Desk) -> list[Figure]:
    """Figures of the same side and row in the same paragraph or the one before it, in the text's order."""
    return [
        other
        for other in _told_before(figure, before, desk)
        if other.category == figure.category
        and other.period.kind == figure.period.kind
        and _in_its_days(other, figure)
        and (not other.claimant or not figure.claimant or kin(other.claimant, figure.claimant))
    ]


def _in_its_days(part: Figure, whole: Figure) -> bool:
    """Whether a figure's days lie in those of a sum, as far as both are known, a day's difference apart."""
    mine, theirs = part.period, whole.period
    if theirs.kind != "interval" or whole.sentence == part.sentence:
        return True
    if mine.start is None or mine.end is None or theirs.start is None or theirs.end is None:
        return True
    return theirs.start - DAY <= mine.start and mine.end <= theirs.end + DAY


def _said_just_before(figure: Figure, before: Sequence[Judged]) -> list[Figure]:
    """What a sum that opens its sentence or clause ("That makes 376") adds up: the figures of one kind right before it.

    Those of its own sentence where it has two or more, else those of the sentence before; one row, or one sort of
    persons, whatever became of them; a run ends at the first figure of another kind.
    """
    if any(other.figure.span[0] < figure.span[0] and other.figure is figure for other in before):
        return []
    run: list[Figure] = []
    for one in reversed(before):
        other = one.figure
        if other.quantity.stated is None or other.zone != figure.zone:
            break
        if run and (other.category != run[-1].category or other.sentence != run[-1].sentence):
            break
        if other.sentence == figure.sentence or figure.sentence_start - other.span[1] <= ADDED:
            if not _in_its_days(other, figure):
                break
            run.append(other)
        else:
            break
    if figure.outcome in ("killed", "wounded") and any(other.outcome not in (None, figure.outcome) for other in run):
        return []  # the dead are no sum of the dead and the wounded
    apart = len({other.outcome for other in run}) == len(run)
    alike = len({(other.outcome, other.period.kind, other.period.start) for other in run}) == 1
    return run[::-1] if apart or (alike and len(run) > 2) else []


def _pieces(figure: Figure, before: Sequence[Judged]) -> list[Figure]:
    """The rows of kit of one time that a sentence lists before it tells how many pieces they are in all."""
    if figure.category != "equipment":
        return []
    rows = [one.figure for one in before if one.figure.sentence_start == figure.sentence_start]
    alike = len({(one.period.kind, one.period.start, one.period.end) for one in rows}) == 1
    things = all(one.category not in PERSONS and one.quantity.stated is not None for one in rows)
    return rows if len(rows) > 1 and alike and things else []


def _killed_and_wounded(one: Judged, judged: Sequence[Judged]) -> Finding | None:
    """Casualties that are not the killed and the wounded of the same sentence together."""
    figure = one.figure
    if figure.outcome != "casualties" or figure.quantity.stated is None:
        return None
    halves = {
        other.figure.outcome: other.figure
        for other in judged
        if other.figure.sentence == figure.sentence
        and other.figure.outcome in ("killed", "wounded")
        and (other.figure.subject, other.figure.claimant) == (figure.subject, figure.claimant)
        and other.figure.quantity.stated is not None
    }
    if len(halves) < 2:
        return None
    killed, wounded = halves["killed"].value, halves["wounded"].value
    if agrees(figure.quantity, figure.text, killed + wounded) is not None:
        return None
    if abs(killed + wounded - figure.value) <= 0.02 * figure.value:
        return None
    return found_at(
        figure,
        rule="sum",
        severity="high",
        kind="parts",
        message=(f"{shown(killed)} killed + {shown(wounded)} wounded = {shown(killed + wounded)}, not {figure.number}"),
        reading=None,
        safe="check the two parts and their sum",
        details={"expected": shown(killed + wounded)},
    )


def _totals(one: Judged, judged: Sequence[Judged]) -> Finding | None:
    """A total, the total before it and the growth between them, all printed in the draft, that do not fit."""
    figure = one.figure
    if figure.period.kind != "interval" or figure.quantity.stated is None or figure.period.start is None:
        return None
    totals = sorted(
        (
            other.figure
            for other in judged
            if other.figure.period.kind == "cumulative"
            and other.figure.quantity.stated is not None
            and other.figure.quantity.qualifier == "exact"
            and (other.figure.subject, other.figure.category) == (figure.subject, figure.category)
            and other.figure.claimant == figure.claimant
            and not {other.figure.outcome, figure.outcome} & BODIES
            and other.figure.period.end in (figure.period.start, figure.period.end)
        ),
        key=lambda other: str(other.period.end),
    )
    for early, late in pairwise(totals):
        if early.period.end == late.period.end:
            continue
        if early.period.end == figure.period.start and late.period.end == figure.period.end:
            growth = late.value - early.value
            if growth > 0 and agrees(figure.quantity, figure.text, growth) is None:
                return found_at(
                    figure,
                    rule="sum",
                    severity="high",
                    kind="increment",
                    message=f"{shown(late.value)} − {shown(early.value)} = {shown(growth)}, not {figure.number}",
                    reading=None,
                    safe="check the two totals and the growth between them",
                    details={"expected": shown(growth)},
                )
    return None
