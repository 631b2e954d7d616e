"""What should a sum make that is told behind its parts ("… Together they amount to 1,410")?"""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.checks.slips import slip_kind
from counterclaim.model.quantity import Number
from counterclaim.publish.verify.answers.question import Desk
from counterclaim.publish.verify.answers.windows import shown
from counterclaim.publish.verify.read.prose import row_spans, says, spans_of, unsummed
from counterclaim.publish.verify.within.numbers import CLOSE, LEAST, PARTS, SLIPS, SUM_SLIPS, Printed, Recount, agrees

FAR_BEHIND = 48
"""... and its sum ("Together, Moscow's claims for the day come to 1,415")."""
NEXT = 24
"""Characters between a number and a word of adding behind it."""
MARKS = ("—", "–", ",", ":")
WORDS = 3
"""A mark that sets a sum off from its parts, and the words of adding behind it at the most ("a total of")."""
FAR = 20
"""A sum further off is of other numbers, whatever slip seems to lead to it."""
OPENS = 10
"""Below this a number before a list of others so many times as large counts the list, and is no part of it."""


def sums(
    numbers: Sequence[Printed], before: Sequence[Printed], earlier: Sequence[Printed], desk: Desk, index: int
) -> list[Recount]:
    """The numbers of a sentence that a word of adding makes a sum of those before them.

    Two sentences may hold the parts. A sum that is wrong is reckoned from the nearer one alone, but where its own
    sentence says how many it adds ("the six figures") and both together hold so many.
    """
    start, end = desk.spans[index]
    sentence = unsummed(desk.document.text[start:end])
    made: dict[int, Recount] = {}
    closing = set(spans_of("in-total", sentence))
    for first, last in sorted({*spans_of("added", sentence), *spans_of("it-is", sentence), *closing}):
        whole = _summed(numbers, start + first, start + last)
        if whole is None or ((first, last) in closing and whole.end > start + first):
            continue
        both = [*earlier, *before]
        ahead = [one for one in numbers if one.end <= whole.start]
        counted = {  # "together the three rows make", "the three rows add up to"
            one
            for one in ahead
            if one.value in {_many(before), _many(both)} - {0, 1} and (one.start >= start + last or ahead == [one])
        }
        parts = [one for one in ahead if not one.apart and one not in counted]
        if not parts and not _of_one_row(desk, index, first):
            told = any(one.value == _many(both) > _many(before) for one in counted)
            made_of_both = _sum(whole, both, firm=False, closed=False) if len(before) > 1 else None
            parts = both if told or (made_of_both is not None and made_of_both.fair) else [*before]
        parts = parts[-2:] if says("last-two", sentence) else parts
        closed = whole.end <= start + first and all(start <= part.start for part in parts)  # "…, six in all"
        closed = closed or _of_both(whole, parts, desk.document.text[start:end], start)
        closed = closed or _set_off(whole, parts, sentence, first, start)
        one = _sum(whole, parts, firm=says("sums-to", sentence), closed=closed)
        if one is not None:
            made.setdefault(whole.start, one)
    return list(made.values())


def _many(numbers: Sequence[Printed]) -> int:
    """How many numbers are told, the one not counted that opens them by saying so ("five fronts: …")."""
    return len(numbers) - (len(numbers) > 1 and numbers[0].value == len(numbers) - 1)


def _of_one_row(desk: Desk, index: int, first: int) -> bool:
    """Whether what adds up is one row, and the sentence before tells of several ("Guns add up to 16,868")."""
    here, before = desk.spans[index], desk.spans[index - 1]
    own = {row for _, last, row in row_spans(desk.document.text[slice(*here)]) if last <= first}
    return len(own) == 1 and len({row for _, _, row in row_spans(desk.document.text[slice(*before)])}) > 1


def _of_both(whole: Printed, parts: Sequence[Printed], sentence: str, start: int) -> bool:
    """Whether a number counts as targets what the only two numbers before it in its sentence count by kind."""
    here = [part for part in parts if start <= part.start]
    behind = " ".join(sentence[whole.end - start :].split()[:2])
    return len(parts) == len(here) == 2 and says("both-kinds", behind)


def _set_off(whole: Printed, parts: Sequence[Printed], sentence: str, first: int, start: int) -> bool:
    """Whether a mark sets off a word of adding with its number from the only two before ("… — разом 66 одиниць")."""
    here = [part for part in parts if start <= part.start]
    marked = sentence[:first].rstrip()[-1:] in MARKS
    return marked and len(parts) == len(here) == 2 and len(sentence[first : whole.start - start].split()) <= WORDS


def _summed(numbers: Sequence[Printed], first: int, last: int) -> Printed | None:
    """The number a word of adding speaks of: the next one behind it, else the one right before it."""
    after = [one for one in numbers if 0 <= one.start - last <= FAR_BEHIND]
    after = [one for one in after if one.value >= OPENS] or after  # "together the two rows make 549"
    if after:
        return after[0]
    return next((one for one in reversed(numbers) if 0 <= first - one.end <= NEXT), None)


def _sum(whole: Printed, parts: Sequence[Printed], *, firm: bool, closed: bool) -> Recount | None:
    if len(parts) < 2:
        return None
    values = [one.value for one in parts]
    runs = [values[a:b] for a in range(len(values)) for b in range(a + 2, len(values) + 1)]
    fits = next((run for run in runs if agrees(whole, sum(run))), None)
    if fits is not None:
        return Recount(whole, _added(fits), sum(fits), True, "parts")
    while len(values) > PARTS and values[0] < OPENS and min(values[1:]) >= OPENS * values[0]:
        values = values[1:]  # "five fronts, five losses: …" opens a list and is no part of it
    while len(values) > PARTS and values[0] > whole.value > max(values[1:]):
        values = values[1:]  # "54,000 men, 318 tanks, 233 vehicles, 166 carriers: 717 machines together"
    right, many = sum(values), len(values) >= PARTS
    if not many and closed and 1 / CLOSE < whole.value / right < CLOSE and max(values) < whole.value:
        return Recount(whole, _added(values), right, False, "parts")
    if not 1 / FAR < whole.value / right < FAR or not (many or min(values) >= LEAST):
        return None
    if not many and whole.value < max(values):
        return None  # less than one of its two parts: it adds nothing up
    kind = slip_kind(whole.value, right)
    near = firm and many and 1 / CLOSE < whole.value / right < CLOSE and max(values) < whole.value
    return (
        Recount(whole, _added(values), right, False, "parts")
        if kind in (SUM_SLIPS if many else SLIPS) or near
        else None
    )


def _added(values: Sequence[Number]) -> str:
    return f"{' + '.join(map(shown, values))} = {shown(sum(values))}"
