"""Which two numbers are the ends of one range?"""

from __future__ import annotations

import re
from dataclasses import replace

from counterclaim.extract.numbers.compose import Raw
from counterclaim.extract.numbers.strikes import LOOK_BEHIND, Strike
from counterclaim.extract.words.number_grammar import NumberGrammar

Piece = tuple[Raw, Raw | None, Strike, Raw | None]
WIDEST_ALTERNATIVE = 3  # "two or three", never "two or three hundred others"
_DASH = re.compile(r"[-‑–—]|\s[–—-]\s|\s?\.\.\.?\s?|…")
_CURRENCY = re.compile(r"(?:us)?[$€£]")
_CHANGE_REACH = 80
_MOST_TO_ONE = 50  # of one side's losses to the other's
_NO_NOUN = re.compile(
    r"\s*(?:$|[.,;:!?)—–\n]|(?:in|on|against|for|or|and|ratio|according|as|by|to|said|he|she"
    r"|на|проти|против|за|у|в|и|й|і|та|не)\b)"
)  # no count
_TO = {"en": (" to ",), "uk": (" до ",), "ru": (" к ",)}  # between what is set against each other
_FROM = re.compile(r"(?:^|\W)(?:з|із|зі|від|с|со|от)\s$")  # before the first of two that are no ratio
_BY = re.compile(r"\s(?:yb|ан)(?!\w)")  # "rose by 40 to 900", "на 40 до 900", read backwards


def join_ranges(text: str, candidates: list[tuple[Raw, Strike]], grammar: NumberGrammar) -> list[Piece]:
    """Single numbers and ranges in order: first end, last end (null for one number), verdict, the number before."""
    pieces: list[Piece] = []
    place = 0
    while place < len(candidates):
        raw, verdict = candidates[place]
        before = candidates[place - 1][0] if place else None
        joined = (
            _joined(text, candidates[place], candidates[place + 1], grammar) if place + 1 < len(candidates) else None
        )
        if joined is None and _is_ratio(text, candidates[place : place + 2], grammar):
            pieces += [
                (one, None, replace(struck, rule="ratio"), before) for one, struck in candidates[place : place + 2]
            ]
            place += 2
        elif joined is None:
            pieces.append((raw, None, verdict, before))
            place += 1
        else:
            pieces.append((*joined, before))
            place += 2
    return pieces


def _is_ratio(text: str, pair: list[tuple[Raw, Strike]], grammar: NumberGrammar) -> bool:
    """Whether two small numbers are set against each other ("three to one", "7 to 1", "3:1", "один к пяти")."""
    if len(pair) < 2 or any(raw.value is None for raw, _ in pair):
        return False
    (more, first), (fewer, second) = pair
    gap = text[more.end : fewer.start]
    turned = more.value == 1 and grammar.language != "en" and gap in _TO.get(grammar.language, ())  # no range from one
    if second.rule is not None or (first.rule is not None and not turned):
        return False
    if max(more.value or 0, fewer.value or 0) > _MOST_TO_ONE or not (fewer.value or 0) > 0:
        return False
    if (fewer.value or 0) >= (more.value or 0) and not turned:
        return False
    alone = _NO_NOUN.match(text, fewer.end) is not None
    grown = _FROM.search(text, max(0, more.start - 5), more.start) is not None
    return gap == ":" or (alone and not grown and gap in _TO.get(grammar.language, ()))


def _joined(
    text: str, first: tuple[Raw, Strike], second: tuple[Raw, Strike], grammar: NumberGrammar
) -> tuple[Raw, Raw, Strike] | None:
    low, verdict = first
    high, verdict_high = second
    if low.value is None or high.value is None or (verdict.wide or verdict_high.wide) or (low.one and high.one):
        return None
    if (verdict.rule is not None and verdict.rule != verdict_high.rule) or verdict_high.rule in (
        "unit designation",
        "model name",
    ):
        return None
    gap = text[low.end : high.start]
    if len(gap) > 12:
        return None
    currency = _CURRENCY.search(gap)
    if currency is not None:
        gap = gap[: currency.start()] + gap[currency.end() :]
    if not _linked(text, low, high, gap, grammar):
        return None
    low = _shared(low, high)
    if low.value is None or high.value is None or not low.value < high.value:
        return None
    if gap == " — " and high.value > low.value * WIDEST_ALTERNATIVE:
        return None  # a dash between clauses
    if grammar.or_link.fullmatch(gap) and high.value > low.value * WIDEST_ALTERNATIVE:
        return None
    return low, high, verdict_high


def _linked(text: str, low: Raw, high: Raw, gap: str, grammar: NumberGrammar) -> bool:
    if _DASH.fullmatch(gap):
        return not (low.word or high.word) or gap in ("-", "‑", "–", "—")
    back = text[max(0, low.start - LOOK_BEHIND) : low.start]
    back = _CURRENCY.sub("", back)[::-1]
    if grammar.between_link.fullmatch(gap) and grammar.between.match(_without_filler(back, grammar)):
        return True
    if grammar.or_link.fullmatch(gap):
        return True
    if not grammar.to_link.fullmatch(gap):
        return False
    if _BY.match(back):
        return False
    from_word = grammar.from_word.match(_without_filler(back, grammar))
    if from_word is not None and changed(text, low.start, grammar):
        return False
    if grammar.language == "en":
        return True
    return from_word is not None and from_word.group().strip()[::-1] in ("от", "від", "од")


def grown_by(text: str, number: Raw, start: int, end: int, grammar: NumberGrammar) -> bool:
    """Whether a total of which it is no part has grown by the number (with hedge `start` to `end`)."""
    if _BY.match(text[max(0, start - LOOK_BEHIND) : start][::-1]) is None:
        return False
    to = grammar.to_link.match(text, end)
    total = to is not None and text[to.end() : to.end() + 1].isdigit()
    return total or changed(text, number.start, grammar)


def _without_filler(back: str, grammar: NumberGrammar) -> str:
    found = grammar.left.pattern.match(back) or grammar.filler.match(back)
    if found is not None and not (grammar.between.match(back) or grammar.from_word.match(back)):
        return back[found.end() :]
    return back


def changed(text: str, start: int, grammar: NumberGrammar) -> bool:
    """Whether a verb of change stands before in the same sentence ("rose from 34 to 46")."""
    back = text[max(0, start - _CHANGE_REACH) : start]
    cut = max(back.rfind(". "), back.rfind("; "), back.rfind(": "), back.rfind("\n"))
    return grammar.change.search(back, cut + 1) is not None


def _shared(low: Raw, high: Raw) -> Raw:
    """The low end with the multiplier of the high one where it is left out ("50–70 тисяч")."""
    if high.multiplier <= 1 or low.multiplier > 1 or low.value is None or high.value is None:
        return low
    value = low.value * high.multiplier
    if value < high.value:
        whole = int(value) if float(value).is_integer() else round(value, 6)
        return replace(low, value=whole, multiplier=high.multiplier)
    return low
