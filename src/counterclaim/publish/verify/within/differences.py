"""What should a number make that is told as the difference of two others ("1,250, up from 980, a rise of 270")?"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from counterclaim.checks.slips import slip_kind
from counterclaim.model.quantity import Number
from counterclaim.publish.verify.answers.question import Desk
from counterclaim.publish.verify.answers.windows import shown
from counterclaim.publish.verify.read.prose import cue, says, spans_of, without
from counterclaim.publish.verify.read.told import ends_in
from counterclaim.publish.verify.within.numbers import LEAST, PARTS, SLIPS, SUM_SLIPS, Printed, Recount, agrees

BEHIND = 32
"""Characters between a word of adding and its number, no other number between."""
CLAUSE = 60
"""Characters before a number in which the word of a comparison stands that it ends ("higher than … by")."""
SCALE = 3
"""Two numbers more times apart are not set against each other by a difference."""
WIDE = 10
"""A difference more times off that of the only two numbers near it is of others."""


def differences(numbers: Sequence[Printed], before: Sequence[Printed], desk: Desk, index: int) -> list[Recount]:
    """The numbers of a sentence that a word beside them makes the difference of two others."""
    made = []
    start, end = desk.spans[index]
    sentence = desk.document.text[start:end]
    for place, one in enumerate(numbers):
        apart = one.apart or _apart(sentence, one.start - start, one.end - start)
        if not apart and (one.value < LEAST or len(numbers) + len(before) < PARTS):
            continue
        others = [other for other in (*before, *numbers) if other is not one and not other.apart]
        pairs = [(a.value, b.value) for a, b in combinations(others, 2) if a.value != b.value]
        fits = next(((a, b) for a, b in pairs if abs(a - b) == one.value or (apart and _about(one, a, b))), None)
        if fits is not None:
            made.append(Recount(one, _less(*fits), abs(fits[0] - fits[1]), True, "difference" if apart else "apart"))
        if fits is not None or not apart:
            continue
        near = [(a, b) for a, b in pairs if min(a, b) >= LEAST and max(a, b) <= SCALE * min(a, b)]
        own = {other.value for other in numbers if other.end <= one.start and not other.apart and other.value >= LEAST}
        near = [pair for pair in near if not own or own & {*pair}]  # "970, 120 fewer than on Tuesday" is of the 970
        slips = SUM_SLIPS if one.value >= LEAST else SLIPS
        slipped = [(a, b) for a, b in near if slip_kind(one.value, abs(a - b)) in slips]
        told = [other.value for other in others if other.end <= one.start][-2:]
        last = (told[0], told[1]) if len(told) > 1 else None
        named = _than_pair(numbers, place, sentence, start)
        if named is not None:
            made.append(Recount(one, _less(*named), abs(named[0] - named[1]), False, "unlike", named))
            continue
        chosen = last if last in slipped else slipped[0] if len(slipped) == 1 and place else None
        if chosen is None and len(near) == 1 and len([a for a in others if a.value >= LEAST]) == 2:
            chosen = near[0]
        if chosen is None and len(beside := _before_it(numbers, one)) == 2 and (beside[0], beside[1]) in near:
            chosen = beside[0], beside[1]  # "a week ago 1,364,060, now 1,373,620: a difference of 10,560"
        if chosen is None and len(near) == 1 and own and says("difference-told", sentence):
            chosen = near[0]  # "a week earlier there were 511,750: the difference is 9,080"
        gap = abs(chosen[0] - chosen[1]) if chosen is not None else 0
        if chosen is None or (chosen not in slipped and not 1 / WIDE < one.value / gap < WIDE):
            continue
        # a number the reader itself took for a difference, or no slip explains, must be that of two figures borne out
        here = [other.value for other in numbers if other is not one and not other.apart]
        firm = chosen in slipped and (not one.apart or (len(here) == 2 and set(here) == set(chosen)))
        if firm or (min(gap, one.value) >= LEAST and told):
            made.append(Recount(one, _less(*chosen), gap, False, "difference" if firm else "unlike", chosen))
    return made


def _about(one: Printed, a: Number, b: Number) -> bool:
    """Whether two numbers of about one size are about so far apart; of any others a difference is told to the digit."""
    return max(a, b) <= WIDE * min(a, b) and agrees(one, abs(a - b))


def _before_it(numbers: Sequence[Printed], one: Printed) -> list[Number]:
    """The numbers of its sentence that stand before a difference."""
    return [other.value for other in numbers if other.end <= one.start and not other.apart]


def _than_pair(numbers: Sequence[Printed], place: int, sentence: str, start: int) -> tuple[Number, Number] | None:
    """The number before a difference and the one behind its "than" ("689 of them, 112 more than the 667 of June")."""
    if not 0 < place < len(numbers) - 1:
        return None
    before, one, behind = numbers[place - 1 : place + 2]
    between = sentence[one.end - start : behind.start - start]
    found = cue("anchor-than", between)
    if found is None or not says("apart-behind", between[: found[0]]) or len(between[found[1] :].split()) > 1:
        return None
    low, high = sorted((before.value, behind.value))
    return (before.value, behind.value) if low >= LEAST and high <= SCALE * low else None


def _apart(sentence: str, start: int, end: int) -> bool:
    """Whether a word of a rise, fall or gap stands right before or behind a number."""
    before, after = sentence[max(0, start - CLAUSE) : start], sentence[end : end + BEHIND]
    left, right = spans_of("apart", before), spans_of("apart-behind", after)
    if left and not without("gap-words", before[left[-1][1] :]).strip(" ,—–:-"):
        return True
    if ends_in("by-so-much", before) and _compared(sentence[max(0, start - CLAUSE) : start].rpartition(", ")[2]):
        return True  # "выше ноябрьских 45 450 на 3 700"
    if not right or after[: right[0][0]].strip():
        return False
    rest = after[right[0][1] :].lstrip()
    than = cue("anchor-than", rest)
    besides = says("plain-more", after[: right[0][1]]) and rest[:1].isalpha() and (than is None or than[0] > 0)
    return not besides  # "365 more opposite Tsentr" come on top


def _compared(before: str) -> bool:
    """Whether a word of a comparison stands in a text with what it compares to behind it, not "more than" alone."""
    found = spans_of("apart-behind", before)
    return bool(found) and len(before[found[-1][1] :].split()) > 1 and not says("anchor-than", before[found[-1][1] :])


def _less(one: Number, other: Number) -> str:
    high, low = max(one, other), min(one, other)
    return f"{shown(high)} − {shown(low)} = {shown(high - low)}"
