"""Which digits and number words belong together, and what do they come to?"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from counterclaim.extract.words.number_grammar import NumberGrammar
from counterclaim.model.quantity import Number

LONGEST = 15
_UNIT = re.compile(r"\s?(?:km|км|kilomet|square|sq|кв|%|percent|процент|відсот|mm|мм)")
_OF_PERSONS = re.compile(r"\s(?:of|more|killed|dead|wounded|injured)\b")
_POINTS = re.compile(r"[.,]")
_INSIDE = re.compile(r"(?<=\w)\w")  # a number may end inside a word, as in "5x5"
_GROUPED = re.compile(r"\d{1,3}[ ,.]\d{3}")  # thousands behind a million
_TEN, _HUNDRED, _THOUSAND, _MILLION = 10, 100, 1000, 1_000_000


@dataclass(slots=True)
class Raw:
    """A number before it is struck, joined to a range or hedged.

    Attributes:
        value: null for a vague word.
        base: the value without its last multiplier ("50" of "50 thousand"), for ranges that share one.
        multiplier: that multiplier; 1 without one.
        needs_genitive: a form that is a number only after a word that governs the genitive.
        about: the order of words already makes it approximate ("тысяч пять").
        over: words inside it make it a lower bound ("тридцать с лишним тысяч").
    """

    start: int
    end: int
    value: Number | None
    base: Number
    multiplier: int = 1
    word: bool = False
    one: bool = False
    needs_genitive: bool = False
    about: bool = False
    over: bool = False
    digits: str = ""
    broken: bool = False


def compose(text: str, grammar: NumberGrammar, places: Sequence[int], closed: Sequence[tuple[int, int]]) -> list[Raw]:
    """Numbers of a folded paragraph in order, digits and words together; nothing inside a `closed` span (dates).

    `places`: where one may begin (see `openers`).
    """
    found: list[Raw] = []
    place, shut, starts = 0, 0, iter(places)
    next_start = next(starts, None)
    while True:
        within = place > 0 and _INSIDE.match(text, place) is not None
        while next_start is not None and next_start < place and not within:
            next_start = next(starts, None)
        if next_start is None and not within:
            return found
        match = grammar.atoms.search(text, place if within else next_start or 0)
        if match is None:
            return found
        while shut < len(closed) and closed[shut][1] <= match.start():
            shut += 1
        if shut < len(closed) and closed[shut][0] < match.end():
            place = closed[shut][1]
            continue
        limit = closed[shut][0] if shut < len(closed) else len(text)
        raw = (
            _digits(text, match, grammar, limit) if match.lastgroup == "digits" else _words(text, match, grammar, limit)
        )
        if raw is None:
            place = match.end()
            continue
        found.append(raw)
        place = max(raw.end, match.start() + 1)


def _digits(text: str, match: re.Match[str], grammar: NumberGrammar, limit: int) -> Raw | None:
    start, printed = match.start(), match.group()
    before = text[start - 1] if start else " "
    if " " in printed and (before.isalpha() or (before in "-‑–" and start > 1 and text[start - 2].isalpha())):
        printed = printed.split(" ", 1)[0]
    end = start + len(printed)
    if ":" in printed or (printed.count(".") + printed.count(",") > 0 and not _one_number(printed)):
        return Raw(start, end, None, 0, digits=printed, broken=True)
    if len(printed) > LONGEST and sum(letter.isdigit() for letter in printed) > LONGEST:
        return Raw(start, end, None, 0, digits=printed, broken=True)
    short = grammar.short.match(text, end)
    over = None if short else grammar.extra.match(text, end)
    multiplier_word = _next(text, over.end() if over else end, grammar, limit, r"[\s-]")
    scale, after = 1, end
    if short is not None:
        form = short.group("spaced") or short.group("attached")
        scale, after = grammar.shorts[form], short.end()
    elif multiplier_word is not None and multiplier_word.lastgroup == "multiply":
        scale, after = grammar.multipliers[multiplier_word.group()].value, multiplier_word.end()
    if after > limit:
        scale, after = 1, end
    base = _value(
        printed, scaled=scale > 1, measured=_unit_follows(text, end), decimal="." if grammar.language == "en" else ","
    )
    raw = Raw(start, after, _times(base, scale), base, scale, digits=printed, over=over is not None and scale > 1)
    return _rest_after_scale(text, raw, grammar, limit) if scale >= _THOUSAND and float(base).is_integer() else raw


def _rest_after_scale(text: str, raw: Raw, grammar: NumberGrammar, limit: int) -> Raw:
    """The raw number with what follows its scale: "1 тыс. 372", "5 million 200 thousand", "1 мільйон 98 450"."""
    rest = grammar.atoms.match(text, raw.end + 1) if text[raw.end : raw.end + 1] == " " else None
    if rest is None or rest.end() > limit:
        return raw
    in_groups = raw.multiplier >= _MILLION and _GROUPED.fullmatch(rest.group()) is not None
    if rest.lastgroup == "digits" and (rest.group().isdigit() or in_groups):
        follows = text[rest.end() : rest.end() + 2]
        inner = _digits(text, rest, grammar, limit)
        if (
            inner is None
            or inner.value is None
            or follows[:1] in ("-", "‑")
            or follows[:1].isalpha()
            or follows[:1] == ":"
        ):
            return raw
        if inner.value < raw.multiplier and (inner.multiplier > 1 or in_groups or len(rest.group()) <= 3):
            return replace(raw, end=inner.end, value=(raw.value or 0) + inner.value)
    return raw


def _one_number(printed: str) -> bool:
    """Whether points and commas part thousands or decimals and not versions, dates or lists."""
    parts = _POINTS.split(printed)
    if len(parts) == 2:
        return True
    separators = {letter for letter in printed if letter in ".,"}
    return (
        (len(separators) == 1 or printed[-len(parts[-1]) - 1] == ".")
        and all(len(part) == 3 for part in parts[1:-1])
        and (len(parts[-1]) == 3 or len(separators) > 1)
    )


def _value(printed: str, *, scaled: bool, measured: bool, decimal: str) -> Number:
    plain = printed.replace(" ", "").replace("'", "")
    parts = _POINTS.split(plain)
    if len(parts) == 1:
        return int(plain)
    thousands = all(len(part) == 3 for part in parts[1:]) and parts[0] not in ("", "0") and len(parts[0]) <= 3
    if thousands and (len(parts) > 2 or decimal not in plain or not (scaled or measured)):
        return int("".join(parts))
    whole = "".join(parts[:-1])
    return _number(Decimal(f"{whole or 0}.{parts[-1]}"))


def _unit_follows(text: str, end: int) -> bool:
    return _UNIT.match(text, end) is not None


def _times(base: Number, scale: int) -> Number:
    if isinstance(base, int):
        return base * scale
    return _number(Decimal(str(base)) * scale)


def _number(value: Decimal) -> Number:
    return int(value) if value == value.to_integral_value() else float(value)


def _words(text: str, match: re.Match[str], grammar: NumberGrammar, limit: int) -> Raw | None:
    kind, form = match.lastgroup, match.group()
    start, end = match.start(), match.end()
    if start and text[start - 1] in "-‑" and start > 1 and text[start - 2].isalpha() and kind != "value":
        return None
    if kind == "whole":
        value = grammar.half_words[form]
        return Raw(start, end, value, value, word=True)
    if kind == "vague":
        return _vague(text, match, grammar, limit)
    if kind == "multiply" and grammar.multipliers[form].use == "many":
        return _bare_many(text, match, grammar, limit)
    if kind == "multiply":
        multiplier = grammar.multipliers[form]
        if multiplier.use == "one" and grammar.language == "en":
            return None
        chained = _next(text, end, grammar, limit, r"\s")
        if (
            chained is not None
            and chained.lastgroup == "multiply"
            and grammar.multipliers[chained.group()].value > multiplier.value
        ):
            if multiplier.use == "either":
                return Raw(start, chained.end(), None, 0, word=True)
            larger = grammar.multipliers[chained.group()].value
            return Raw(start, chained.end(), multiplier.value * larger, multiplier.value, larger, word=True)
        if multiplier.use == "one" and chained is not None and chained.lastgroup == "value":
            rest = _spelled(text, chained, grammar, limit)
            if rest.value is not None and rest.multiplier == 1 and rest.value < multiplier.value:
                return Raw(start, rest.end, multiplier.value + rest.value, multiplier.value + rest.value, word=True)
        return Raw(
            start, end, multiplier.value, 1, multiplier.value, word=True, needs_genitive=multiplier.use == "either"
        )
    return _spelled(text, match, grammar, limit)


def _vague(text: str, match: re.Match[str], grammar: NumberGrammar, limit: int) -> Raw | None:
    end = match.end()
    many = _next(text, end, grammar, limit, r"[\s-]")
    while many is not None and many.lastgroup == "multiply":
        end = many.end()
        many = _next(text, end, grammar, limit, r"\s(?:of\s)?")
    if end == match.end() and match.group() not in grammar.vague_alone:
        return None
    return Raw(match.start(), end, None, 0, word=True)


def _bare_many(text: str, match: re.Match[str], grammar: NumberGrammar, limit: int) -> Raw | None:
    """A plural multiplier without a number: vague, or the inverted "тысяч пять"."""
    multiplier = grammar.multipliers[match.group()].value
    follows = _next(text, match.end(), grammar, limit, r"\s(?:of\s)?")
    if (
        follows is not None
        and follows.lastgroup == "multiply"
        and grammar.multipliers[follows.group()].value > multiplier
    ):
        return Raw(match.start(), follows.end(), None, 0, word=True)
    if (
        follows is not None
        and grammar.language != "en"
        and follows.lastgroup in ("value", "digits")
        and multiplier >= _THOUSAND
    ):
        inner = (
            _digits(text, follows, grammar, limit)
            if follows.lastgroup == "digits"
            else _spelled(text, follows, grammar, limit)
        )
        if inner is not None and inner.value is not None and inner.multiplier == 1 and inner.value < _THOUSAND:
            return Raw(
                match.start(), inner.end, inner.value * multiplier, inner.value, multiplier, word=inner.word, about=True
            )
    if match.group() == "tens" or (match.group() == "scores" and not _OF_PERSONS.match(text, match.end())):
        return None
    return Raw(match.start(), match.end(), None, 0, word=True)


def _spelled(text: str, match: re.Match[str], grammar: NumberGrammar, limit: int) -> Raw:
    start, end = match.start(), match.end()
    total: Decimal = Decimal(0)
    current: Decimal | None = None
    slot, count, over = 10**18, 0, False
    last_scale, base = 1, Decimal(0)
    atom: re.Match[str] | None = match
    while atom is not None and atom.end() <= limit:
        kind, form = atom.lastgroup, atom.group()
        if kind == "article":
            current, slot = Decimal(1), 1
        elif kind == "half":
            current, slot = Decimal("0.5"), 1
        elif kind == "one_and_half":
            if current is not None:
                break
            current, slot = Decimal("1.5"), 1
        elif kind == "value":
            value = grammar.values[form]
            if current is not None and not (0 < value < slot):
                break
            if current is None and total and value >= last_scale:
                break
            current = (current or Decimal(0)) + value
            slot = _slot(value)
        elif kind == "multiply":
            multiplier = grammar.multipliers[form].value
            if current is None or multiplier >= last_scale > 1:
                break
            if multiplier < _THOUSAND:
                if multiplier != _HUNDRED and grammar.language == "en" and current >= _HUNDRED:
                    break
                base, current, last_small = current, current * multiplier, multiplier
                slot = last_small if grammar.language == "en" and multiplier == _HUNDRED else 1
                if multiplier != _HUNDRED or grammar.language != "en":
                    end = atom.end()
                    follow = _next(text, end, grammar, limit, r"\s")
                    if follow is None or follow.lastgroup != "multiply":
                        count += 1
                        break
            else:
                total += current * multiplier
                base, last_scale, current, slot = current, multiplier, None, 10**18
        else:
            break
        end, count = atom.end(), count + 1
        atom, half, extra = _following(text, end, grammar, limit, current=current, kind=kind or "")
        over = over or extra
        if half and current is not None:
            current += Decimal("0.5")
    total += current or 0
    form = match.group()
    return Raw(
        start,
        end,
        _number(total),
        _number(base if last_scale > 1 else total),
        last_scale,
        word=True,
        one=count == 1 and form in grammar.one,
        over=over,
    )


def _following(
    text: str, end: int, grammar: NumberGrammar, limit: int, *, current: Decimal | None, kind: str
) -> tuple[re.Match[str] | None, bool, bool]:
    """The next atom of a spelled number, whether "and a half" stands before it, whether "с лишним" does."""
    half = grammar.half_after.match(text, end)
    if half is not None and current is not None:
        after = _next(text, half.end(), grammar, limit, r"\s")
        if after is not None and after.lastgroup == "multiply":
            return after, True, False
    extra = grammar.extra.match(text, end)
    if extra is not None:
        after = _next(text, extra.end(), grammar, limit, r"\s")
        if after is not None and after.lastgroup == "multiply":
            return after, False, True
    gap = r"[\s-]" if grammar.language == "en" else r"\s"
    after = _next(text, end, grammar, limit, gap)
    if after is None and grammar.language == "en" and kind == "multiply":
        joined = grammar.joiner.match(text, end)
        value = grammar.atoms.match(text, joined.end()) if joined else None
        after = value if value is not None and value.lastgroup == "value" and value.end() <= limit else None
    if after is not None and after.lastgroup not in ("value", "multiply"):
        after = None
    return after, False, False


def _slot(value: int) -> int:
    if value >= _HUNDRED:
        return _HUNDRED
    return _TEN if value >= 20 and value % _TEN == 0 else 1


def _next(text: str, end: int, grammar: NumberGrammar, limit: int, gap: str) -> re.Match[str] | None:
    between = _GAPS[gap].match(text, end)
    atom = grammar.atoms.match(text, between.end()) if between else None
    return atom if atom is not None and atom.end() <= limit else None


_GAPS = {gap: re.compile(gap) for gap in (r"\s", r"[\s-]", r"\s(?:of\s)?")}
