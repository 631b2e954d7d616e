"""Do the sums and differences of numbers that the draft prints itself recompute?

A sum told behind its parts ("… Together they amount to 1,410"), and a rise or gap told beside its two numbers ("1,250,
against 980 the day before, a rise of 370"), are reckoned from the numbers of their own sentence or the one before, read
as claims or not. Where any two, or any run, of those numbers make it, it is fair, whatever else it might be taken for.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from counterclaim.checks.rounding import derived_agrees, rounder
from counterclaim.checks.slips import slip_kind
from counterclaim.extract.numbers.numbers import find_numbers
from counterclaim.model.finding import Finding
from counterclaim.model.quantity import Number, Qualifier, quantity_of
from counterclaim.publish.verify.answers.question import Desk
from counterclaim.publish.verify.answers.verdict import Judged
from counterclaim.publish.verify.answers.windows import shown
from counterclaim.publish.verify.read.prose import (
    cue,
    quote_at,
    row_spans,
    says,
    spans_of,
    undated,
    unsummed,
    without,
    zone_of,
)
from counterclaim.publish.verify.read.ratio_words import ratios
from counterclaim.publish.verify.read.told import ends_in

PARTS = 3
"""From so many parts on, numbers of any size are taken for the parts of the sum behind them; two only from LEAST on."""
APART = "difference"
"""The reader's own reason for passing over a number that only tells how far two others are apart."""
LEAST = 100
"""From here on a number is taken for one of two that a sum or a difference is made of."""
BEHIND = 32
"""Characters between a word of adding and its number, no other number between."""
FAR_BEHIND = 48
"""... and its sum ("Together, Moscow's claims for the day come to 1,415")."""
NEXT = 24
"""Characters between a number and a word of adding behind it."""
MARKS = ("—", "–", ",", ":")
WORDS = 3
"""A mark that sets a sum off from its parts, and the words of adding behind it at the most ("a total of")."""
CLAUSE = 60
"""Characters before a number in which the word of a comparison stands that it ends ("higher than … by")."""
SCALE = 3
"""Two numbers more times apart are not set against each other by a difference."""
CLOSE = 2.0
"""A sum more times off, by no known slip, adds up something else."""
WIDE = 10
"""A difference more times off that of the only two numbers near it is of others."""
FAR = 20
"""A sum further off is of other numbers, whatever slip seems to lead to it."""
OPENS = 10
"""Below this a number before a list of others so many times as large counts the list, and is no part of it."""
_RECKONED = frozenset({"derived", "quoted-number", "unsupported", "sum", "stale"})
"""Findings that fall away where the number is exactly what two others of its text are apart, said so or not."""
SLIPS = frozenset({"one-digit", "swapped-digits"})
SUM_SLIPS = SLIPS | {"digit-dropped", "digit-added", "x10"}


@dataclass(frozen=True, slots=True)
class Printed:
    """A number of the text: its place, its value, the text as printed, its hedge, and whether it is a difference."""

    start: int
    end: int
    value: Number
    exact: str
    qualifier: Qualifier
    apart: bool = False


@dataclass(frozen=True, slots=True)
class Recount:
    """What recomputing a printed sum or difference gave: fair, or the sum in words with the right number."""

    whole: Printed
    how: str
    right: Number
    fair: bool
    kind: str
    pair: tuple[Number, Number] | None = None


def recounted(judged: Sequence[Judged], desk: Desk) -> tuple[list[Judged], list[Finding]]:
    """The judgements, those of sums and differences that recompute set fair, and a finding for each that does not.

    A figure that its source bears out to the digit is left alone.
    """
    done = list(judged)
    found: list[Finding] = []
    for one in _recounts(desk):
        here = [
            place
            for place, other in enumerate(done)
            if other.figure.span[0] < one.whole.end and one.whole.start < other.figure.span[1]
        ]
        if not one.fair and one.kind == "unlike" and not _both_fair(one, done):
            continue
        if one.fair:
            for place in here:
                finding = done[place].finding
                told = one.kind == "apart" and finding is not None and finding.rule not in _RECKONED
                told = told or (finding is not None and finding.kind == "part-twice")
                told = told or (one.kind == "apart" and finding is not None and finding.kind == "wrong-row")
                if not done[place].fair and not told:
                    done[place] = Judged(done[place].figure, "consistent", done[place].reading)
        elif not any(_borne_out(done[place], one) or _of_its_own_time(done[place], desk) for place in here):
            for place in here:
                done[place] = Judged(done[place].figure, "differs", done[place].reading)
            found.append(_finding(one, desk))
    return done, found


def _borne_out(judged: Judged, told: Recount) -> bool:
    """Whether a source has the very number; of a difference also where it was reckoned from running totals."""
    exact = judged.reading is not None and judged.reading.value == told.whole.value
    whole = judged.fair and judged.reading is not None and judged.reading.window == "total"
    if whole and told.whole.value > CLOSE * told.right:
        return True  # "The total is nearly 68,000": of the war, and of no numbers before it
    return judged.verdict == "matches" or (judged.fair and exact and told.kind != "parts")


def _of_its_own_time(judged: Judged, desk: Desk) -> bool:
    """Whether a figure is fair of a time that its own words name ("in all more than 47,000 since the New Year")."""
    reckoned = judged.fair and judged.reading is not None and judged.reading.derived
    return reckoned and any(told.named for told in judged.figure.told(desk.today))


def _both_fair(one: Recount, judged: Sequence[Judged]) -> bool:
    """Whether the two figures that a number is told to be the difference of are borne out, of one row, to the digit."""
    told = [
        _row(other)
        for value in one.pair or ()
        for other in judged
        if other.fair and other.figure.quantity.stated == value
    ]
    return len(told) >= 2 and len(set(told)) == 1


def _row(judged: Judged) -> str | None:
    """The row a figure was borne out by, whatever it was read as."""
    return judged.reading.said[-1].category if judged.reading is not None else judged.figure.category


def _recounts(desk: Desk) -> list[Recount]:
    sentences = [numbers_of(desk, index) for index in range(len(desk.spans))]
    made = []
    for index in range(len(desk.spans)):
        before = _before(sentences, desk, index)
        earlier = _before(sentences, desk, index - 1) if index > 1 else []
        made += _sums(sentences[index], before, earlier, desk, index)
        made += _differences(sentences[index], [*earlier, *before], desk, index)
    return made


def numbers_of(desk: Desk, index: int) -> list[Printed]:
    """The numbers of a sentence that count something: no dates, no times, no factors or shares."""
    start, end = desk.spans[index]
    text = desk.document.text
    if not any(map(str.isdigit, text[start:end])) and not says("added", text[start:end]):
        return []
    factors = [(ratio.start, ratio.end) for ratio in ratios(text[start:end], start)]
    return [
        Printed(
            start + one.start,
            start + one.end,
            one.stated,
            text[start:end][one.start : one.end],
            one.qualifier,
            one.ignored == APART,
        )
        for one in find_numbers(undated(text[start:end]), (desk.document.language or "en")[:2])
        if one.ignored in (None, APART)
        and one.stated
        and not any(first < start + one.end and start + one.start < last for first, last in factors)
    ]


def _before(sentences: Sequence[list[Printed]], desk: Desk, index: int) -> list[Printed]:
    """The numbers of the sentence before one, in its own paragraph or the one above."""
    if not index:
        return []
    between = desk.document.text[desk.spans[index - 1][1] : desk.spans[index][0]]
    aside = zone_of(desk.document, desk.spans[index - 1][0]) != zone_of(desk.document, desk.spans[index][0])
    return [] if aside or between.count("\n") > 2 else sentences[index - 1]


def _sums(
    numbers: Sequence[Printed], before: Sequence[Printed], earlier: Sequence[Printed], desk: Desk, index: int
) -> list[Recount]:
    """The numbers of a sentence that a word of adding makes a sum of those before them.

    Two sentences may hold the parts; a sum that is wrong is reckoned from the nearer one alone.
    """
    start, end = desk.spans[index]
    sentence = unsummed(desk.document.text[start:end])
    made: dict[int, Recount] = {}
    closing = set(spans_of("in-total", sentence))
    for first, last in sorted({*spans_of("added", sentence), *spans_of("it-is", sentence), *closing}):
        whole = _summed(numbers, start + first, start + last)
        if whole is None or ((first, last) in closing and whole.end > start + first):
            continue
        counted = {
            one for one in numbers if one.value == len(before) > 1 and one.start >= start + last
        }  # "the three rows"
        parts = [one for one in numbers if one.end <= whole.start and not one.apart and one not in counted]
        if not parts and not _of_one_row(desk, index, first):
            parts = [*before]
            if len(before) > 1 and (both := _sum(whole, [*earlier, *before], firm=False, closed=False)) and both.fair:
                parts = [*earlier, *before]
        parts = parts[-2:] if says("last-two", sentence) else parts
        closed = whole.end <= start + first and all(start <= part.start for part in parts)  # "…, six in all"
        closed = closed or _of_both(whole, parts, desk.document.text[start:end], start)
        closed = closed or _set_off(whole, parts, sentence, first, start)
        one = _sum(whole, parts, firm=says("sums-to", sentence), closed=closed)
        if one is not None:
            made.setdefault(whole.start, one)
    return list(made.values())


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
    fits = next((run for run in runs if _agrees(whole, sum(run))), None)
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


def _differences(numbers: Sequence[Printed], before: Sequence[Printed], desk: Desk, index: int) -> list[Recount]:
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
        fits = next(((a, b) for a, b in pairs if abs(a - b) == one.value or (apart and _agrees(one, abs(a - b)))), None)
        if fits is not None:
            made.append(Recount(one, _less(*fits), abs(fits[0] - fits[1]), True, "difference" if apart else "apart"))
        if fits is not None or not apart:
            continue
        near = [(a, b) for a, b in pairs if min(a, b) >= LEAST and max(a, b) <= SCALE * min(a, b)]
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
        gap = abs(chosen[0] - chosen[1]) if chosen is not None else 0
        if chosen is None or (chosen not in slipped and not 1 / WIDE < one.value / gap < WIDE):
            continue
        # a number the reader itself took for a difference, or no slip explains, must be that of two figures borne out
        here = [other.value for other in numbers if other is not one and not other.apart]
        firm = chosen in slipped and (not one.apart or (len(here) == 2 and set(here) == set(chosen)))
        if firm or (min(gap, one.value) >= LEAST and told):
            made.append(Recount(one, _less(*chosen), gap, False, "difference" if firm else "unlike", chosen))
    return made


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


def _agrees(one: Printed, value: Number) -> bool:
    """Whether a value is the printed number, or fairly rounded to it: near is not enough for a number to the digit."""
    if one.value == value or value < LEAST or not rounder(one.value, value, text=one.exact):
        return one.value == value
    qualifier: Qualifier = "exact" if one.qualifier == "up-to" else one.qualifier  # "which adds up to" is no ceiling
    quantity = quantity_of(one.value, qualifier, None)
    return derived_agrees(quantity, one.exact, value) in ("matches", "consistent")


def _finding(one: Recount, desk: Desk) -> Finding:
    whole = one.whole
    told = "its parts make" if one.kind == "parts" else "its two figures make"
    kind = "parts" if one.kind == "parts" else "difference"
    return Finding(
        rule="sum",
        severity="high",
        verdict="differs",
        kind=kind,
        message=f"the draft has {shown(whole.value)}; {told} {one.how}",
        quote=quote_at(desk.document, whole.start, whole.end),
        suggestion=f"write {shown(one.right)}, or check the {'parts' if one.kind == 'parts' else 'two figures'}",
        details={"expected": shown(one.right)},
    )
