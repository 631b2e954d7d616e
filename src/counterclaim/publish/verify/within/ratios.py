"""Does a factor, share or growth that the draft prints recompute from the figures it compares?

A ratio is held against every pair of figures it can mean: two of one row in its own sentence or the one before, and,
where it names what it is set against ("than the week before"), the two windows of the running totals. One pair that
gives it makes it fair; only where no pair does is there a finding, and it shows the pairs tried.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import permutations

from counterclaim.extract.numbers.numbers import find_numbers
from counterclaim.model.finding import Finding
from counterclaim.publish.verify.answers.evidence import kin
from counterclaim.publish.verify.answers.figure import PERSONS, Figure
from counterclaim.publish.verify.answers.question import Desk, series_of
from counterclaim.publish.verify.answers.uncounted import of_part_of_them
from counterclaim.publish.verify.answers.verdict import Judged
from counterclaim.publish.verify.answers.windows import shown
from counterclaim.publish.verify.read.prose import (
    cue,
    paragraph_at,
    plain,
    quote_at,
    row_spans,
    says,
)
from counterclaim.publish.verify.read.ratio_words import Ratio, about_losses, against, part_about, ratios
from counterclaim.publish.verify.within.divided import divided, unlike_ratio
from counterclaim.publish.verify.within.launched import share_of_sent
from counterclaim.publish.verify.within.numbers import numbers_of
from counterclaim.publish.verify.within.printed_pair import printed_pair
from counterclaim.publish.verify.within.ratio_month import month_behind, of_two_months
from counterclaim.publish.verify.within.ratio_values import as_printed, gives, near, values_of
from counterclaim.publish.verify.within.ratio_windows import (
    Pair,
    grown_between,
    named_windows,
    share_of_all,
    since_january,
    totals_apart,
)
from counterclaim.publish.verify.within.shares import mean_of_it, of_two_voices, shares_told
from counterclaim.publish.verify.within.two_told import (
    SIZE,
    grown_alone,
    growth,
    of_these_two,
    row_told,
    set_beside,
    told_back,
    told_of_two,
)

LEAST = 10
"""From here on a number without a noun, before a growth, is one of the two it is of."""
TURNED = 30
"""Characters behind a percentage in which it says than what it is more."""
MOST = 3
"""Pairs shown in a message."""


def ratio_findings(judged: Sequence[Judged], desk: Desk) -> Iterator[Finding]:
    """One finding, `derived`, for each ratio of the draft that no pair of figures it can mean gives."""
    text = desk.document.text
    for index, (start, end) in enumerate(desk.spans):
        sentence = text[start:end]
        if says("denied", sentence) or says("not-compare", sentence):
            continue
        for ratio in ratios(sentence, start):
            here = [
                one.figure
                for one in judged
                if start <= one.figure.span[0] < end and _counts(one.figure) and not _meet(one.figure.span, ratio)
            ]
            sent = share_of_sent(ratio, desk, index)
            if not sent and of_part_of_them(sentence, ratio, start):
                continue
            told = about_losses(sentence, ratio.start - start, ratio.end - start) or bool(row_spans(sentence))
            told = told or any(one.text in part_about(sentence, ratio.start - start, ratio.end - start) for one in here)
            put_together = not here and says("divides", sentence)  # "Side by side, that is nine times too high"
            alone = any(says(word, sentence) for word in ("growth-told", "difference-told", "of-them"))
            tied = printed_pair(ratio, desk, index) or sent
            if not (told or put_together or alone or tied):
                continue
            before = _before(judged, desk, index) or _two_above(judged, desk, index)
            before = before or (_last_above(judged, desk, index) if here else [])
            pair = divided(judged, desk, index, ratio) if not here else None
            if pair is not None:
                yield unlike_ratio(ratio, pair, desk)
                continue
            above = _count_above(judged, before, desk)
            pairs = list(_pairs(ratio, here, before, desk, sentence, above=above))
            pairs = [*tied, *pairs]
            pairs = pairs or of_two_voices(ratio, judged, sentence, start)
            if not pairs and not here and ratio.sort != "times" and ratio.turn == "of":
                before = _before(judged, desk, index, ranges=True)
                pairs = list(shares_told(sentence, before, desk))
            if not (pairs or here):
                pairs = list(of_two_months(ratio, sentence, start, judged, desk))
            pairs = [pair for pair in pairs if near(pair, ratio)]
            if not pairs or any(gives(pair, ratio) for pair in pairs):
                continue
            yield _finding(ratio, pairs, here or before, desk)


def _before(judged: Sequence[Judged], desk: Desk, index: int, *, ranges: bool = False) -> list[Figure]:
    """The figures of the sentence before, in the same paragraph; with `ranges` also those of two ends."""
    if not index:
        return []
    start, end = desk.spans[index - 1]
    if paragraph_at(desk.document.text, start) != paragraph_at(desk.document.text, desk.spans[index][0]):
        return []
    figures = [one.figure for one in judged if start <= one.figure.span[0] < end]
    return [one for one in figures if _counts(one) or (ranges and one.quantity.qualifier == "range")]


def _two_above(judged: Sequence[Judged], desk: Desk, index: int) -> list[Figure]:
    """The only two counts of one row in the paragraph above a sentence that opens its own ("That is a rise of")."""
    text, start = desk.document.text, desk.spans[index][0]
    opening = cue("that-is", text[start : desk.spans[index][1]])
    if paragraph_at(text, start)[0] != start or opening is None or opening[0] != 0:
        return []
    first, last = paragraph_at(text, max(0, len(text[:start].rstrip()) - 1))
    told = [one.figure for one in judged if first <= one.figure.span[0] < last and _counts(one.figure)]
    told = [one for one in told if one.period.kind != "rate"]
    alike = len({(row_told(one), one.subject) for one in told}) == 1
    return told if len(told) == 2 and alike else []


def _last_above(judged: Sequence[Judged], desk: Desk, index: int) -> list[Figure]:
    """The last count of the paragraph above a sentence that opens its own by setting it beside another number."""
    text, start = desk.document.text, desk.spans[index][0]
    opening = cue("set-beside", text[start : desk.spans[index][1]])
    if paragraph_at(text, start)[0] != start or opening is None or opening[0] != 0:
        return []
    first, last = paragraph_at(text, max(0, len(text[:start].rstrip()) - 1))
    told = [one.figure for one in judged if first <= one.figure.span[0] < last and _counts(one.figure)]
    return [one for one in told if one.period.kind != "rate"][-1:]


def _counts(figure: Figure) -> bool:
    """Whether a figure counts losses; a number in one word alone may be days ("the previous seven cost it 8,390")."""
    if figure.text.isalpha():
        return False
    return figure.claim.topic == "loss" and figure.quantity.stated is not None and figure.value > 0


def _count_above(judged: Sequence[Judged], before: Sequence[Figure], desk: Desk) -> list[Figure]:
    """The last count of the same row in the paragraph before the only figure of a sentence, and of about its size."""
    if len(before) != 1:
        return []
    (last,) = before
    start, _ = paragraph_at(desk.document.text, last.span[0])
    told = [one.figure for one in judged if start <= one.figure.span[0] < last.sentence_start and _counts(one.figure)]
    told = [one for one in told if one.period.kind != "rate"][-1:]
    alike = [one for one in told if (row_told(one), one.subject) == (row_told(last), last.subject)]
    return [one for one in alike if 1 / SIZE < one.value / last.value < SIZE]


def _pairs(
    ratio: Ratio,
    here: Sequence[Figure],
    before: Sequence[Figure],
    desk: Desk,
    sentence: str,
    *,
    above: Sequence[Figure],
) -> Iterator[Pair]:
    """Every pair of figures that the ratio can mean; none where it names nothing that can be recomputed."""
    anchored = ratio.sort != "percent" or ratio.turn == "of" or against("anchor", sentence)
    below = cue("anchor-below", desk.document.text[ratio.end : ratio.end + TURNED])
    anchored = anchored or (below is not None and below[0] <= 1)
    anchored = anchored or (len(here) == 2 and says("growth-told", sentence[: ratio.start - here[0].sentence_start]))
    anchored = anchored or (len(here) == 2 and here[-1].span[1] <= ratio.start and of_these_two(here, sentence))
    printed = [*_printed(here), *_about(ratio, desk, sentence, here, before)] if anchored else []
    if (
        not printed
        and ratio.sort == "percent"
        and anchored
        and len(here) == 1
        and before
        and ratio.end <= here[0].span[0]
    ):
        printed = list(_printed([before[-1], here[0]]))  # "That was 6 % more than in May, when it was 950"
    if not printed and len(here) == 1 and before and _of_the_two(ratio, desk, sentence):
        printed = list(_printed([before[-1], here[0]]))  # "… 3,352. Kyiv has 8,640, almost five times as many"
    if not printed and len(here) == 1 and before and _multiplied(ratio, desk, sentence):
        printed = [
            pair for one in before for pair in _printed([here[0], one])
        ]  # "… 38,930. A year ago 17,400: doubled"
    if not printed and len(here) == 1 and before and growth(ratio, sentence) and set_beside([before[-1], here[0]]):
        printed = list(_printed([before[-1], here[0]]))  # "… 8,710. A week earlier it was 8,390: up 4 %"
    if not printed and len(here) == 1 and before and says("set-beside", sentence) and growth(ratio, sentence):
        printed = list(_printed([before[-1], here[0]]))  # "… 183,470. That compares with 122,380 and is up 50 %"
    if not printed and not here and before and says("set-beside", sentence) and growth(ratio, sentence):
        printed = list(_against_a_number(ratio, before[-1], desk))
    if not here and told_of_two(ratio, before, sentence):
        printed = list(_printed(before))  # "… 430,320, after 253,270. The rise is about 70 per cent"
    if not printed and not here and len(before) == 1 and told_back(ratio, sentence):
        printed = list(_of_the_two_printed(before[0], desk))
        if not printed and grown_alone(ratio, sentence):
            printed = list(_printed([*above, *before]))
    yield from printed
    windows = [*_windows(ratio, here, before, desk, sentence), *month_behind(ratio, here, before, desk)]
    told = {figure.value for figure in (here or before[-1:])}
    yield from [pair for pair in windows if pair.one in told] or windows
    if printed or windows:
        yield from _printed([*before, *here])
    elif not here and ratio.sort != "percent" and len(before) == 2 and against("anchor", sentence):
        yield from _printed(before)


def _of_the_two_printed(figure: Figure, desk: Desk) -> Iterator[Pair]:
    """The figure of the sentence before and the only other number there, read or not ("520 tanks, against 255")."""
    index = next((at for at, span in enumerate(desk.spans) if span[0] == figure.sentence_start), None)
    numbers = [one.value for one in numbers_of(desk, index)] if index is not None else []
    if len(numbers) == len({*numbers, figure.value}) == 2 and min(numbers) >= LEAST:
        other = next(one for one in numbers if one != figure.value)
        yield Pair(figure.value, other, f"{shown(figure.value)} against {shown(other)}")


def _against_a_number(ratio: Ratio, figure: Figure, desk: Desk) -> Iterator[Pair]:
    """The last figure before and the only other number of the ratio's sentence, read or not ("Against 255, …")."""
    index = next((at for at, (start, end) in enumerate(desk.spans) if start <= ratio.start < end), None)
    numbers = [one.value for one in numbers_of(desk, index) if one.value >= LEAST] if index is not None else []
    others = {one for one in numbers if abs(one - ratio.value * 100) > ratio.unit * 100}
    if len(others) == 1 and figure.value not in others and 1 / SIZE < (other := others.pop()) / figure.value < SIZE:
        yield Pair(figure.value, other, f"{shown(figure.value)} against {shown(other)}")


def _multiplied(ratio: Ratio, desk: Desk, sentence: str) -> bool:
    """Whether a factor is a verb that ends its sentence and names nothing else that it is set against."""
    text = desk.document.text
    behind = text[ratio.end : ratio.end + TURNED].partition(".")[0]
    verb = ratio.sort == "times" and says("has-multiplied", text[ratio.start : ratio.end])
    return verb and not behind.strip() and not against("anchor", sentence)


def _of_the_two(ratio: Ratio, desk: Desk, sentence: str) -> bool:
    """Whether a factor that follows its sentence's one figure sets it against the figure before, no other one named."""
    if ratio.sort != "times" or against("anchor", sentence):
        return False
    following = desk.document.text[ratio.end : ratio.end + TURNED]
    return says("that-many", following.split(".")[0])


def _printed(figures: Sequence[Figure]) -> Iterator[Pair]:
    for one, other in permutations(figures, 2):
        same = (row_told(one), one.claim.topic) == (row_told(other), other.claim.topic)
        same = same and not mean_of_it(one.period.kind, other.period.kind, one.value, other.value)
        if same and one.value != other.value:
            yield Pair(one.value, other.value, f"{shown(one.value)} against {shown(other.value)}")


def _meet(span: tuple[int, int], ratio: Ratio) -> bool:
    return span[0] < ratio.end and ratio.start < span[1]


def _about(ratio: Ratio, desk: Desk, sentence: str, here: Sequence[Figure], told: Sequence[Figure]) -> Iterator[Pair]:
    """The number before a factor and the one behind it: "63 drones, nearly four times the 34 missiles"."""
    left = desk.document.text.find(sentence, max(0, ratio.start - len(sentence)))
    if left < 0 or (ratio.sort != "times" and ratio.turn == "of"):
        return
    numbers = [
        (left + span.start, left + span.end, span.stated)
        for span in find_numbers(plain(sentence), (desk.document.language or "en")[:2])
        if span.ignored is None and span.stated and not (span.word and span.stated == 1)  # "the British one"
    ]
    before = [value for _, end, value in numbers if end <= ratio.start]
    after = [value for start, _, value in numbers if start >= ratio.end]
    if after and "," in sentence[ratio.end - left : min(start for start, _, _ in numbers if start >= ratio.end) - left]:
        after = []  # "nine times what Moscow admits, along with 2,227 tanks"
    if ratio.sort == "percent":
        behind = sentence[ratio.end - left : ratio.end - left + TURNED]
        than = cue("anchor-than", behind) or cue("anchor-below", behind)
        if ratio.turn != "of" and than is not None and before and after and before[-1] != after[0]:
            how = f"{shown(before[-1])} against {shown(after[0])}"
            yield Pair(before[-1], after[0], how, ordered=True)  # "1,271 a day, 17 % more than the 1,187"
        two = [value for value in before if value >= LEAST][-2:]
        kinds = {figure.value: figure.period.kind for figure in here}
        unlike = len(two) == 2 and mean_of_it(kinds.get(two[0]), kinds.get(two[1]), *two)
        if len(two) == 2 and two[0] != two[1] and not unlike:
            yield Pair(two[0], two[1], f"{shown(two[0])} against {shown(two[1])}")
        return
    if not after and len(before) > 1 and min(before[-2:]) >= LEAST and says("growth-told", sentence):
        yield Pair(before[-1], before[-2], f"{shown(before[-1])} against {shown(before[-2])}")  # "599, now 3,278: …"
    opening = cue("that-is", sentence)
    second = any(other.end <= ratio.start for other in ratios(sentence, left)) or (opening and opening[0] == 0)
    values = [*before, *(figure.value for figure in told)] if second else before[-1:]
    for value in values:  # "… 800. That is three times the 241 and thirteen times the 59"
        if after and value != after[0]:
            yield Pair(value, after[0], f"{shown(value)} against {shown(after[0])}", ordered=True)


def _windows(
    ratio: Ratio, here: Sequence[Figure], before: Sequence[Figure], desk: Desk, sentence: str
) -> Iterator[Pair]:
    """Pairs of windows of the running totals, where the sentence says which window it is set against."""
    figure = _subject_of(ratio, here, before, sentence, desk)
    spans = [span for span in ("day", "week", "month", "year") if against(span, sentence)]
    whole = against("whole", sentence) and says("this-year", sentence)
    grown = against("since-january", sentence) and ratio.sort == "percent" and ratio.turn != "of"
    if figure is None or not (spans or whole or grown) or desk.lags.get(figure.subject or ""):
        return
    series = series_of(figure, desk)
    if whole:
        yield from share_of_all(series, desk.today)
    if grown:
        yield from since_january(series, desk.today)
    for span in spans:
        for (a, b), (c, d) in named_windows(span, desk.today):
            yield from grown_between(series, a, b, c, d)
        yield from totals_apart(series, desk.today, span)


def _subject_of(
    ratio: Ratio, here: Sequence[Figure], before: Sequence[Figure], sentence: str, desk: Desk
) -> Figure | None:
    """The figure whose row the ratio speaks of: the nearest in its sentence, else the last before it.

    Null where the sentence names another row than that of the figure next to it, or nobody's series is known.
    """
    left = desk.document.text.find(sentence, max(0, ratio.start - len(sentence)))
    first = desk.document.text.rfind(";", left, ratio.start) + 1 or left
    last = desk.document.text.find(";", ratio.end, left + len(sentence))
    last = last if last >= 0 else left + len(sentence)
    here = [figure for figure in here if first <= figure.span[0] < last]
    near = min(
        here, key=lambda figure: min(abs(figure.span[0] - ratio.end), abs(ratio.start - figure.span[1])), default=None
    )
    found = near or (before[-1] if before else None)
    if found is None or not desk.sides or found.subject not in desk.sides:
        return None
    rows = {row for _, _, row in row_spans(desk.document.text[first:last])}
    if rows and found.category not in rows and not (found.category in PERSONS and rows <= PERSONS):
        return None
    return found if len({figure.category for figure in here}) <= 1 else None


def _finding(ratio: Ratio, pairs: Sequence[Pair], figures: Sequence[Figure], desk: Desk) -> Finding:
    text = desk.document.text
    exact = text[ratio.start : ratio.end]
    closest = sorted(pairs, key=lambda pair: min(abs(value - ratio.value) for value in values_of(pair, ratio)))
    sums = list(dict.fromkeys(f"{pair.how}: {as_printed(pair, ratio)}" for pair in closest))[:MOST]
    claims = {figure.claim.claim_id for figure in figures if kin_of(figure, figures)}
    return Finding(
        rule="derived",
        severity="medium",
        verdict="differs",
        kind="percentage" if ratio.sort == "percent" else "ratio",
        message=f"the draft has “{exact}”; recomputed: {'; '.join(sums)}",
        claims=tuple(sorted(claims)),
        quote=quote_at(desk.document, ratio.start, ratio.end),
        suggestion=f"write {as_printed(closest[0], ratio)}, or name the two figures that are compared",
        details={
            "expected": as_printed(closest[0], ratio),
            "how": closest[0].how,
            "against": [said.claim_id for said in closest[0].said],
        },
    )


def kin_of(figure: Figure, figures: Sequence[Figure]) -> bool:
    """Whether a figure is of the voice of the first of them, so that a finding names one report's claims alone."""
    first = figures[0]
    return figure.claimant is None or first.claimant is None or kin(figure.claimant, first.claimant)
