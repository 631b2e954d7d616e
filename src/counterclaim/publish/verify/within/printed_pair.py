"""Which two numbers that its own sentence prints does a factor or share set against each other, whatever they count?

"Friday's 1,410 make up 28 per cent of the week's 8,710", "21,443 to 10,313, three to one": the words between the ratio
and the numbers say that it is of them, so that no row, period or speaker has to be known.
"""

from __future__ import annotations

from counterclaim.publish.verify.answers.question import Desk
from counterclaim.publish.verify.answers.windows import shown
from counterclaim.publish.verify.read.prose import averaged, plain, says, spans_of
from counterclaim.publish.verify.read.ratio_words import Ratio, against, ratios
from counterclaim.publish.verify.within.numbers import Printed, numbers_of
from counterclaim.publish.verify.within.ratio_windows import Pair

LEAST = 10
"""From here on a number is one that a ratio may be of."""
VERB = 5
"""Words between a number and the ratio told of it ("1,410 make up 28 per cent")."""
WHOLE = 5
"""Words between a ratio and the number it is a share of ("of the week's 8,710")."""
BESIDE = 4
"""Words between a number and the ratio in apposition to it ("1,410, or 28 per cent")."""
LINKED = 4
"""Words between a part and its whole ("250,000 killed among 875,000")."""
THAN = 3
"""Words behind a ratio in which what it is set against is led in ("higher than", "that of")."""
COMMAS = 2
"""Commas of a comparison before its number."""
_ELSEWHERE = ("day", "week", "month", "year", "average")


def printed_pair(ratio: Ratio, desk: Desk, index: int) -> list[Pair]:
    """The pair of printed numbers that the words of a sentence's only ratio tie it to, if any."""
    start, end = desk.spans[index]
    sentence = desk.document.text[start:end]
    if len(list(ratios(sentence, start))) != 1 or averaged(sentence):
        return []
    numbers = [one for one in numbers_of(desk, index) if one.value >= LEAST]
    before = [one for one in numbers if one.end <= ratio.start][-2:]
    after = [one for one in numbers if one.start >= ratio.end][:2]
    text = plain(desk.document.text)
    shares = ratio.sort == "share" or (ratio.sort == "percent" and ratio.turn == "of")
    found = _part_of_whole(ratio, before, after, text, start) if shares else None
    of = found is not None
    compares = not shares or ratio.sort == "share"
    if found is None and compares and not any(against(what, sentence) for what in _ELSEWHERE):
        found = _one_than_other(ratio, before, after, text)
    if found is None or found[0].value == found[1].value:
        return []
    one, other = found
    return [Pair(one.value, other.value, f"{shown(one.value)} against {shown(other.value)}", ordered=True, of=of)]


def _part_of_whole(
    ratio: Ratio, before: list[Printed], after: list[Printed], text: str, start: int
) -> tuple[Printed, Printed] | None:
    if before and after:
        part, whole = before[-1], after[0]
        told = _near(text[part.end : ratio.start], VERB) and _led_by_of(text[ratio.end : whole.start], WHOLE)
        if told and part.value < whole.value:
            return part, whole
    if len(before) > 1 and _near(text[before[1].end : ratio.start], BESIDE):
        one, other = before
        if _of_the_next(text[one.end : other.start]) and one.value < other.value:
            return one, other
        opening = _led_by_of(text[start : one.start], LINKED)
        if opening and other.value < one.value and not _of_the_next(text[one.end : other.start]):
            return other, one
    if len(after) > 1 and _near(text[ratio.end : after[0].start], VERB):
        one, other = after
        if _of_the_next(text[one.end : other.start]) and one.value < other.value:
            return one, other
    return None


def _one_than_other(
    ratio: Ratio, before: list[Printed], after: list[Printed], text: str
) -> tuple[Printed, Printed] | None:
    if before and after and _near(text[before[-1].end : ratio.start], VERB):
        between = text[ratio.end : after[0].start]
        words = between.split()
        if len(words) <= WHOLE + 1 and says("ratio-than", " ".join(words[:THAN])) and not _parted(between):
            return before[-1], after[0]
    if len(after) > 1 and text[ratio.end : after[0].start].rstrip()[-1:] in (":", "(", "—", "–"):
        between = text[after[0].end : after[1].start].strip()
        if spans_of("ratio-to", between) == ((0, len(between)),):
            return after[0], after[1]
    return None


def _near(between: str, words: int) -> bool:
    """Whether so few words, and no semicolon, part a number from the ratio."""
    return len(between.split()) <= words and ";" not in between


def _parted(between: str) -> bool:
    """Whether more than the commas of "больше, чем танков, которых" part a number from a comparison."""
    return any(sign in between for sign in ";()") or between.rstrip(" ,").count(",") > COMMAS


def _led_by_of(between: str, words: int) -> bool:
    """Whether a word of a whole leads to the number behind it ("of the week's")."""
    found = spans_of("share-of", between)
    return bool(found) and not between[: found[0][0]].strip(' "“«') and _near(between, words) and "," not in between


def _of_the_next(between: str) -> bool:
    """Whether a word of a whole stands between two numbers, few words and no comma beside it ("killed among")."""
    return bool(spans_of("share-of", between)) and _near(between, LINKED) and "," not in between
