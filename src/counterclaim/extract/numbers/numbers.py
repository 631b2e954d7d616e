"""Which numbers does a paragraph print, how firmly, and which of them count nothing?"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise

from counterclaim.extract.numbers.compose import Raw, compose
from counterclaim.extract.numbers.hedges import Hedge, find_hedge
from counterclaim.extract.numbers.ranges import grown_by, join_ranges
from counterclaim.extract.numbers.strikes import Strike, strike
from counterclaim.extract.times.dates import find_dates
from counterclaim.extract.times.openers import openings
from counterclaim.extract.words.forms import fold
from counterclaim.extract.words.number_grammar import NumberGrammar, number_grammar
from counterclaim.model.quantity import Number, Qualifier, quantity_of

_ITEM = re.compile(r"[.)]\s(?=[^\W\d_]|[«\"“])")  # behind the number of a text's item
_ITEMS = 2  # digits
_STOPS = frozenset(("", ".", "!", "?", "…"))
_MONEY = frozenset({"usd", "eur"})
_LARGE = re.compile(r"(?:млрд|млн|мільярд\w*|мільйон\w*|миллиард\w*|миллион\w*|billion|million)\.?$")
_OPENS_RANGE = re.compile(r"(?:^|[\s«(])((?:від|од|от|між|поміж|между)\s)$")  # a part of the range it opens
_BESIDE = 60  # characters
_BESIDE_ITS_PARTS = 200  # characters from a sum to the first of its parts, in the next sentence
_FELL = re.compile(r"\s(?:погибш|убит|ранен|жертв|загибл|вбит|поранен|полегл)")  # persons, and no drones of a raid
_TENTHS = 10  # "eight out of ten" is a share, "four out of five" may be a count


@dataclass(slots=True)
class NumberSpan:
    """A printed number.

    Attributes:
        start: first character of the number alone (with its multiplier word), inclusive.
        end: one past its last character; a range is one span.
        stated: the value; null for a range and for a vague word, and where `ignored` names a date or a designation.
        low: lower bound its words allow, inclusive; null = open.
        high: upper bound, inclusive; null = open.
        outer_start: first character with currency sign, plus and hedge.
        outer_end: one past the last character with right-hand hedge and bracket.
        hedge: `adverb` holds for this number alone, `verb` for all objects of the verb; null without a hedge.
        unit: `usd`, `eur`, `km`, `km2` where the word beside it says so; null otherwise.
        increment: printed as an addition ("(+16)").
        grown: what a running total has grown by ("by 40 to 900", "grew by 12").
        word: spelled out, not in digits.
        one: the bare word for one, a count only beside a noun that is counted.
        ignored: the rule that says it counts nothing ("date", "calibre"…); null for a candidate.
    """

    start: int
    end: int
    stated: Number | None
    low: Number | None
    high: Number | None
    qualifier: Qualifier = "exact"
    outer_start: int = 0
    outer_end: int = 0
    hedge: str | None = None
    unit: str | None = None
    increment: bool = False
    grown: bool = False
    word: bool = False
    one: bool = False
    ignored: str | None = None


def find_numbers(folded: str, language: str) -> list[NumberSpan]:
    """Every number of a folded paragraph in text order, not overlapping; dates, times and names struck by rule.

    Offsets count in `folded` (see `forms.fold`). Digits in every notation, number words in all cases, ranges, vague
    words and bounds follow the annotation rules, sections 2 and 3. Time is linear in the paragraph's length.
    """
    grammar = number_grammar(language)
    dates = [(mention.start, mention.end) for mention in find_dates(folded, language)]
    struck = [_ignored(start, end, "date") for start, end in dates]
    candidates: list[tuple[Raw, Strike]] = []
    for raw in compose(folded, grammar, openings(folded, language).numbers, dates):
        verdict = strike(folded, raw, grammar)
        if verdict.skip:
            continue
        if verdict.rule is not None and raw.value is None:
            struck.append(
                replace(_ignored(min(raw.start, verdict.start), max(raw.end, verdict.end), verdict.rule), word=raw.word)
            )
            continue
        candidates.append((raw, verdict))
    spans = [_span(folded, piece, grammar) for piece in join_ranges(folded, candidates, grammar)]
    spans = [_unless_item(folded, span) for span in _with_units(folded, spans, grammar)]
    return _in_order([*struck, *_denied_rows(folded, spans, grammar)])


def _denied_rows(text: str, spans: list[NumberSpan], grammar: NumberGrammar) -> list[NumberSpan]:
    """The numbers; one that "or" joins to a denied one is denied with it ("not the 300,000 or 150,000 ...")."""
    for place, (first, second) in enumerate(pairwise(spans), 1):
        if first.ignored == "negated" and second.ignored is None:
            joined = grammar.denies_on.fullmatch(text, first.outer_end, second.outer_start)
            spans[place] = replace(second, ignored="negated") if joined else second
    return spans


def _unless_item(text: str, span: NumberSpan) -> NumberSpan:
    """The number, or none where it only counts the items of a text ("1. North of the town ... 2. In the south ...")."""
    counts = span.ignored is None and span.end - span.start <= _ITEMS and _ITEM.match(text, span.end) is not None
    begins = counts and text[: span.start].rstrip()[-1:] in _STOPS and not span.word
    return replace(span, ignored="other number") if begins else span


def _in_order(spans: list[NumberSpan]) -> list[NumberSpan]:
    """The spans in text order; of two that overlap (two numbers of one designation) the first and wider one."""
    found: list[NumberSpan] = []
    for span in sorted(spans, key=lambda span: (span.start, -span.end)):
        if not found or span.start >= found[-1].end:
            found.append(span)
    return found


def read_number(text: str, language: str) -> NumberSpan | None:
    """The one number of a short text, in any spelling; null when there is none or more than one."""
    found = [span for span in find_numbers(fold(text).text, language) if span.ignored is None]
    return found[0] if len(found) == 1 else None


def _with_units(text: str, spans: list[NumberSpan], grammar: NumberGrammar) -> list[NumberSpan]:
    """The spans, a number that another one is taken out of having that one's unit ("800 km² of 1,376")."""
    found: list[NumberSpan] = []
    for span in spans:
        before = found[-1] if found else None
        between = "" if before is None else text[before.outer_end : span.start]
        out_of = before is not None and before.unit and span.unit is None and grammar.out_of.fullmatch(between)
        sum_before = next((one for one in reversed(found) if one.ignored is None), None)
        if before is not None and out_of:
            found.append(replace(span, unit=before.unit))
        elif sum_before is not None and _same_money(text, sum_before, span, grammar):
            found.append(replace(span, unit=sum_before.unit))
        elif before is not None and _is_share(text, before, span, grammar):
            found[-1] = replace(before, ignored="ratio")
            found.append(replace(span, ignored="ratio"))
        else:
            found.append(span)
    return found


def _same_money(text: str, first: NumberSpan, second: NumberSpan, grammar: NumberGrammar) -> bool:
    """Whether a bare sum goes on with the one before ("500 млн євро, а Канада — 40 млн", "of which 7 billion")."""
    if first.unit not in _MONEY:
        return False
    between = text[first.outer_end : second.start]
    bare = second.unit is None and second.ignored is None and _LARGE.search(text, second.start, second.end) is not None
    parts = grammar.sum_parts.search(between) is not None
    alone = parts or text[second.outer_end - 1] == "." or grammar.sum_ends.match(text, second.outer_end) is not None
    return (
        bare
        and alone
        and len(between) < (_BESIDE_ITS_PARTS if parts else _BESIDE)
        and grammar.sum_links.search(between) is not None
        and "\n" not in between
    )


def _is_share(text: str, first: NumberSpan, second: NumberSpan, grammar: NumberGrammar) -> bool:
    """Whether two numbers say how large a share is ("two in five of the dead"), or how prisoners are exchanged ("115
    for 115").
    """
    if first.stated is not None and first.stated == second.stated:
        return grammar.swap.fullmatch(text, first.end, second.start) is not None
    between = text[first.end : second.start]
    every = between.endswith("every ")  # "two in every five fatalities"
    if grammar.shares is None or first.stated is None or second.stated is None or not first.word:
        return False
    if not (second.word or first.stated == 1):
        return False
    tenths = second.stated == _TENTHS and (grammar.language == "en" or _FELL.match(text, second.end) is not None)
    if not (first.stated == 1 or every or tenths or text.startswith(" of ", second.end)):
        return False
    return first.stated < second.stated and grammar.shares.fullmatch(between) is not None


def _ignored(start: int, end: int, rule: str) -> NumberSpan:
    return NumberSpan(start, end, None, None, None, outer_start=start, outer_end=end, ignored=rule)


def _span(text: str, piece: tuple[Raw, Raw | None, Strike, Raw | None], grammar: NumberGrammar) -> NumberSpan:
    first, last, verdict, before = piece
    hedge = find_hedge(text, first, last, verdict.outer_end, grammar, previous=before)
    end = last.end if last is not None else first.end
    opens = _OPENS_RANGE.search(text, max(0, hedge.start - 8), hedge.start) if last is not None else None
    if verdict.rule is not None and verdict.wide:
        return replace(
            _ignored(min(first.start, verdict.start), max(end, verdict.end), verdict.rule),
            stated=first.value,
            word=first.word,
        )
    foreign = hedge.unit == "other-money"
    rule = verdict.rule or hedge.rule or ("money" if foreign else None)
    quantity = _bounds(first, last, hedge)
    return NumberSpan(
        first.start,
        end,
        quantity[0],
        quantity[1],
        quantity[2],
        quantity[3],
        outer_start=hedge.start if opens is None else opens.start(1),
        outer_end=hedge.end,
        hedge=hedge.kind,
        unit=verdict.unit or (None if foreign else hedge.unit),
        increment=hedge.increment or verdict.added,
        grown=last is None and grown_by(text, first, hedge.start, end, grammar),
        word=first.word,
        one=first.one and last is None,
        ignored=rule,
    )


def _bounds(
    first: Raw, last: Raw | None, hedge: Hedge
) -> tuple[Number | None, Number | None, Number | None, Qualifier]:
    if last is not None:
        return None, first.value, last.value, "range"
    if first.value is None or (first.needs_genitive and not hedge.genitive):
        return None, None, None, "vague"
    qualifier: Qualifier = hedge.qualifier
    if qualifier == "exact" and first.about:
        qualifier = "about"
    if qualifier == "exact" and first.over:
        qualifier = "more-than"
    quantity = quantity_of(first.value, qualifier, None)
    return quantity.stated, quantity.low, quantity.high, qualifier
