"""Is a number, or a range, unlike the range that its claimant gave?"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta

from counterclaim.checks.slips import slip_kind
from counterclaim.model.finding import Finding
from counterclaim.model.quantity import Number, Quantity
from counterclaim.publish.verify.answers.comparable import FAR, comparable, firm
from counterclaim.publish.verify.answers.figure import PERSONS, Figure
from counterclaim.publish.verify.answers.question import Desk, outcome_fits, words_of
from counterclaim.publish.verify.answers.verdict import Judged, ranges_meant, told_otherwise
from counterclaim.publish.verify.answers.windows import Reading
from counterclaim.publish.verify.answers.words import found_at

RECENT = timedelta(days=90)
"""For so long somebody's range is the one that a draft tells of without a name."""
_NUMBER = re.compile(r"\d+(?:[\u00a0\u202f ,.]\d+)*")


def another_range(figure: Figure, desk: Desk, expected: list[Reading]) -> Finding | None:
    """A range unlike every range that the claimant gave for the question, in both its ends or in one of them."""
    mine, expected = figure.quantity, ranges_meant(figure, expected)
    if mine.qualifier != "range" or not expected or any(one.quantity.qualifier != "range" for one in expected):
        return None
    ends = [{one.quantity.low, one.quantity.high} for one in expected]
    right = expected[0]
    if any({mine.low, mine.high} <= both for both in ends):
        return None
    same = sum(one == other for one, other in _ends(mine, right.quantity))
    near = same == 1 and figure.claimant is not None and comparable(figure, desk, right)
    if not (firm(figure, right.said[0]) or near or _one_end_slipped(mine, right.quantity)):
        return None
    if not (right.quantity.low or 0) / FAR <= figure.value <= (right.quantity.low or 0) * FAR:
        return None
    return _told_of(figure, right)


def end_slipped(figure: Figure, desk: Desk, best: Reading) -> Finding | None:
    """A range one end of which is a bound that its source states by itself, and the other a slip off another there."""
    mine, said = figure.quantity, best.said[0]
    if mine.qualifier != "range" or best.window != "statement" or best.quantity.stated not in (mine.low, mine.high):
        return None
    other = mine.high if best.quantity.stated == mine.low else mine.low
    beside = [
        one
        for one in desk.evidence.rows.get((said.subject, said.category), ())
        if (one.claimant, one.published, one.source) == (said.claimant, said.published, said.source)
        and one is not said
        and one.quantity.stated is not None
    ]
    if other is None or any(one.quantity.stated == other for one in beside):
        return None
    slips = [one for one in beside if slip_kind(other, one.quantity.stated or 0) in ("one-digit", "swapped-digits")]
    if len(slips) != 1:
        return None
    right = Reading(slips[0].quantity, words_of(slips[0]), (slips[0],), "statement", end=slips[0].day)
    return _told_of(figure, right, wrong=other)


def somebodys_range(figure: Figure, desk: Desk) -> Judged | None:
    """A range that nothing answers, beside one that somebody gave these weeks for its row: an end slipped, or both
    ends of another outcome ("70,000 to 80,000 killed", of casualties).
    """
    if figure.quantity.qualifier != "range" or figure.category not in PERSONS:
        return None
    for said in (one for row in sorted(PERSONS) for one in desk.evidence.rows.get((figure.subject, row), ())):
        recent = said.published is not None and timedelta(0) <= desk.today - said.published <= RECENT
        if said.copied or said.quantity.qualifier != "range" or not recent:
            continue
        right = Reading(said.quantity, words_of(said), (said,), "statement", end=said.day)
        if outcome_fits(figure, said):
            if _one_end_slipped(figure.quantity, said.quantity):
                return Judged(figure, "differs", right, _told_of(figure, right))
            continue
        same = all(one == other for one, other in _ends(figure.quantity, said.quantity))
        if same and (told := told_otherwise(figure, [right])) is not None:
            return told
    return None


def beyond_the_range(figure: Figure, desk: Desk, expected: list[Reading]) -> Finding | None:
    """One number above or below the only range that its claimant gave for the question."""
    printed, right = figure.quantity.stated, expected[0] if len(expected) == 1 else None
    if printed is None or right is None or figure.claimant is None or figure.carried:
        return None
    low, high = right.quantity.low, right.quantity.high
    if right.quantity.qualifier != "range" or low is None or high is None or not comparable(figure, desk, right):
        return None
    if low <= printed <= high or not low / FAR <= printed <= high * FAR:
        return None
    return _told_of(figure, right)


def _told_of(figure: Figure, right: Reading, *, wrong: Number | None = None) -> Finding:
    """The finding, placed at the one end that differs; `wrong` is that end where the reading is no range itself."""
    finding = found_at(
        figure,
        rule="quoted-number",
        severity="high",
        message=f"the draft has {figure.number}; the source has {right.how}",
        reading=right,
    )
    return at_the_wrong_end(finding, figure, right, wrong=wrong)


def at_the_wrong_end(finding: Finding, figure: Figure, right: Reading, *, wrong: Number | None = None) -> Finding:
    """A finding on a range, placed at the one end that differs where the other is the source's own."""
    mine = figure.quantity
    same = [one == other for one, other in _ends(mine, right.quantity)]
    if wrong is not None:
        same = [end != wrong for end in (mine.low, mine.high)]
    quote = finding.quote
    numbers = list(_NUMBER.finditer(quote.exact)) if quote is not None else []
    if mine.qualifier != "range" or quote is None or quote.start is None or len(numbers) != 2:
        return finding
    if same not in ([True, False], [False, True]):
        return finding
    place = numbers[same.index(False)]
    start, end = quote.start + place.start(), quote.start + place.end()
    before, behind = quote.exact[: place.start()], quote.exact[place.end() :]
    placed = replace(
        quote, exact=place[0], start=start, end=end, prefix=quote.prefix + before, suffix=behind + quote.suffix
    )
    return replace(finding, quote=placed)


def _one_end_slipped(mine: Quantity, theirs: Quantity) -> bool:
    """Whether one end is the very end of the source's range, and the other a slip of the hand away from the other."""
    known = _ends(mine, theirs)
    return (
        len(known) == 2
        and sum(one == other for one, other in known) == 1
        and all(one == other or slip_kind(one, other) is not None for one, other in known)
    )


def _ends(mine: Quantity, theirs: Quantity) -> list[tuple[Number, Number]]:
    """The low ends of two ranges, and the high ends, where both are known."""
    pairs = ((mine.low, theirs.low), (mine.high, theirs.high))
    return [(one, other) for one, other in pairs if one is not None and other is not None]
