"""Which printed numbers count nothing: times, calibres, designations, percentages, differences?"""

from __future__ import annotations

import re
from dataclasses import dataclass

from counterclaim.extract.numbers.compose import Raw
from counterclaim.extract.words.number_grammar import NumberGrammar

LOOK_BEHIND = 48
_TOTAL = re.compile(r"\d{1,3}(?:[ ,.]\d{3})+(?!\d)|\d{4,}")  # the first number before
_A_TOTAL, _TIMES_A_DAYS = 5_000, 50  # at least, of a running total beside a day's growth
_NO_COUNT = re.compile(
    r"0\d+\)?(?:[ -]\d{2,5})*(?!\w)|(?:\+\d{1,3}|8)[ -]?\(?\d{3,4}\)?(?:[ -]\d{2,4}){3,}(?!\w)"
    r"|\+\d{2,3}(?:[ -]\(?\d{2,4}\)?){3,}|(?:1[5-9]|20)\d\d[-–‑]\d\d(?![\w-])"
)  # telephone numbers, postcodes that begin with a zero, years with the last one cut short ("1975-90")
_CODE = re.compile(r"\d+(?:[-‑/]\w*\d\w*|[-‑/]\w+(?=[-‑/]\w*\d)){2,}")
_TWO_MODELS = re.compile(r"\d+\w*/[^\W\d]+-\d")
_TOKEN_LEFT = re.compile(r"[\w'-]*")
_TOKEN_RIGHT = re.compile(r"[\w'-]*")
_STRONG = re.compile(r"-(?:strong|man|men|member|person|plus|odd)\b")
_HYPHENED = re.compile(r"[-‑][^\W\d_]")
_DECADE = re.compile(r"(?:'?s|-х|-ті|-і)(?!\w)")
_LIST_MARK = re.compile(r"[.)]\s")
_GENITIVE = re.compile(r"[-‑](?:х|ма|м|ьох|ох)(?!\w)")
_ROW = re.compile(r"(?:(?<![\d.,])\d{1,2},?\s(?:[^\W\d]{1,3}\s)?){1,6}\Z")  # small numbers before the last of a row
_PART_OF = re.compile(r"(?<!\w)(?:трет(?:ь|и|ью|ина|ину|ини)|(?:пят|шест|десят|восьм)(?:ая|ую|ой)(?: часть| части)?) $")
_YEAR = re.compile(r"(?:1[89]|20)\d\d")
_YEAR_IS = re.compile(
    r"\s(?:as (?:a|an|the|one|his|its|their)|to be|would|will|was|is|has|promises|promised|looks|among the"
    r"|the (?:year|\w+est)|a (?:year|decisive|turning))(?!\w)"
)
_UNIT_TOLD = re.compile(
    r"(?:\d(?:st|nd|rd|th)(?:\s[\w'’-]+){1,4}|(?<!\w)(?:costs?|costing|deprived|dealt|handed|left)(?:\s[\w'’-]+){1,7})\s\Z"
)  # before a count: a unit with a number of its own, or one whom something cost so many
_SINGLE_TIME = re.compile(r"\s?(?:[a-z]+ )[a-z]*[b-rt-z]")  # of two words, the unit not in the plural
_CLOCK_HEAD = re.compile(r"[0-2]?\d\.[0-5]\d")  # "14.20 Israel says ..." opens an entry of a live page
_EITHER = ("7", "8")  # last digits behind which an ending of a count is one of an ordinal too ("47-ма бригада")
_BEHIND_CLOCK = frozenset(" -–—|")
_RATE = 120  # characters from a word of a rate to the number by which it grew
_CLOCK = re.compile(r"\s?[ap]\.?m\b")
_TOWN = 300  # people from whom on a place is said to be one of so many
_LONGEST_MODEL_WORD = 4
_QUOTED = frozenset("«“„")
_ON = re.compile(r"(?<!\w)на\s\Z")


@dataclass(slots=True)
class Strike:
    """What stands beside a number: the rule that strikes it, or its unit.

    Attributes:
        rule: annotation rules, section 8; null for a candidate.
        start: first character of the struck piece when it is wider than the number ("T-72B3").
        end: one past its last character.
        wide: whether the struck piece is wider than the number.
        unit: `usd`, `eur`, `km`, `km2` or null.
        outer_end: one past the unit word, or past the number.
        added: an addition to a running total over a named time ("2,298 more than two weeks ago").
        skip: not a number at all.
    """

    rule: str | None
    start: int
    end: int
    wide: bool = False
    unit: str | None = None
    outer_end: int = 0
    added: bool = False
    skip: bool = False


def strike(text: str, raw: Raw, grammar: NumberGrammar) -> Strike:
    """The verdict on one number from the characters and words directly beside it."""
    if raw.broken:
        return _as(raw, "time" if ":" in raw.digits or _is_clock(text, raw) else "other number")
    if raw.digits:
        verdict = _designation(text, raw, grammar)
        if verdict is not None:
            return verdict
    verdict = _beside(text, raw, grammar)
    if verdict is not None:
        return verdict
    if raw.one and _one_is_no_count(text, raw, grammar):
        return _as(raw, "other number")
    return Strike(None, raw.start, raw.end, outer_end=raw.end)


def _as(raw: Raw, rule: str, *, unit: str | None = None) -> Strike:
    return Strike(rule, raw.start, raw.end, unit=unit, outer_end=raw.end)


def _is_clock(text: str, raw: Raw) -> bool:
    return _CLOCK.match(text, raw.end) is not None


def _designation(text: str, raw: Raw, grammar: NumberGrammar) -> Strike | None:
    start, end = raw.start, raw.end
    before = text[start - 1] if start else " "
    modelled = before in "-‑" and start > 1 and _model_before(text, start, grammar)
    if modelled and _TWO_MODELS.match(text, start) is not None:
        return _token(text, raw, "model name")  # "Kh-101/Kh-555"
    code = _CODE.match(text, start) or _NO_COUNT.match(text, start - (before == "+"))
    if code is not None:
        return Strike("other number", start, code.end(), wide=True, outer_end=code.end())
    if before.isalpha() or before == "_" or modelled:
        return _token(text, raw, "model name")
    if before in "/\\" and start > 1 and (text[start - 2].isalnum()):
        return _as(raw, "other number")
    if text[end : end + 1] in "/\\" and text[end + 1 : end + 2].isdigit():
        return _as(raw, "other number")
    if raw.multiplier > 1:
        return None
    if _CLOCK_HEAD.fullmatch(raw.digits) and not text[:start].strip() and text[end : end + 1] in _BEHIND_CLOCK:
        return _as(raw, "time")
    if not text[:start].strip() and len(raw.digits) <= 2 and _LIST_MARK.match(text, end):
        return _as(raw, "other number")
    ending, ordinal = grammar.count_ending.match(text, end), grammar.ordinal.match(text, end)
    either = ending is not None and raw.digits[-1:] in _EITHER
    if ordinal is not None and (either or (ending is None and not _is_small_count(text, raw))):
        return Strike("unit designation", start, ordinal.end(), wide=True, outer_end=ordinal.end())
    if ending is not None or _is_small_count(text, raw):
        return None
    if len(raw.digits) == 4 and _DECADE.match(text, end):
        return _as(raw, "date")
    follows = text[end : end + 1]
    if follows.isalpha() and not grammar.right_rules.match(text, end):
        return (
            _token(text, raw, "model name")
            if follows not in "xх" or text[end + 1 : end + 2].isalnum()
            else _as(raw, "ratio")
        )
    back = text[max(0, start - LOOK_BEHIND) : start][::-1]
    if len(raw.digits) <= 4 and raw.digits.isdigit() and grammar.model_word.match(back):
        return _as(raw, "model name")
    return None


def _is_small_count(text: str, raw: Raw) -> bool:
    """Whether it is "2-х", "3-х" or "4-х", a count in the genitive."""
    return raw.digits in ("2", "3", "4") and _GENITIVE.match(text, raw.end) is not None


def _model_before(text: str, start: int, grammar: NumberGrammar) -> bool:
    word = _TOKEN_LEFT.match(text[max(0, start - LOOK_BEHIND) : start - 1][::-1])
    letters = word.group()[::-1] if word else ""
    if letters and text[start - 2 - len(letters) : start - 1 - len(letters)] in _QUOTED:
        return True  # «Гермес-450»
    if not letters or not letters[-1].isalpha():
        return bool(letters) and any(map(str.isalpha, letters))
    return len(letters) <= _LONGEST_MODEL_WORD or "-" in letters or grammar.model_word.match(letters[::-1]) is not None


def _token(text: str, raw: Raw, rule: str) -> Strike:
    left = _TOKEN_LEFT.match(text[max(0, raw.start - LOOK_BEHIND) : raw.start][::-1])
    right = _TOKEN_RIGHT.match(text, raw.end)
    start = raw.start - (left.end() if left else 0)
    end = right.end() if right else raw.end
    return Strike(rule, start, end, wide=True, outer_end=end)


def _beside(text: str, raw: Raw, grammar: NumberGrammar) -> Strike | None:
    end = raw.end
    if not raw.digits and _PART_OF.search(text, max(0, raw.start - _RATE), raw.start) is not None:
        return _as(raw, "percentage")  # "треть миллиона"
    year = text.endswith("the ", 0, raw.start) and _YEAR.fullmatch(text[raw.start : end])
    if year and grammar.events_of_years.match(text, end) is not None:
        return _as(raw, "date")  # "the 1999 NATO campaign"
    if grammar.language == "en" and _YEAR.fullmatch(text[raw.start : end]) and _YEAR_IS.match(text, end):
        return _as(raw, "date")  # "described 2025 as a year in which"
    until_now = text.endswith(" of ", 0, raw.start) and text.startswith((" so far", " to date"), end)
    if until_now and _YEAR.fullmatch(text[raw.start : end]):
        return _as(raw, "date")  # "the highest casualty rates of 2023 so far"
    found = grammar.right_rules.match(text, end)
    if found is not None:
        verdict = _right_rule(text, raw, found, grammar)
        if verdict is not None:
            return verdict
    if raw.word and _HYPHENED.match(text, end) and not _STRONG.match(text, end):
        following = grammar.atoms.match(text, end + 1)
        if following is None:
            return (
                Strike(None, raw.start, raw.end, outer_end=raw.end, skip=True) if raw.one else _as(raw, "other number")
            )
    elif (
        not raw.word
        and _HYPHENED.match(text, end)
        and not (_STRONG.match(text, end) or grammar.count_ending.match(text, end))
    ):
        following = grammar.atoms.match(text, end + 1)
        if following is None and not _is_small_count(text, raw):
            return _as(raw, "other number")
    low = max(0, raw.start - LOOK_BEHIND)
    back = text[low : raw.start][::-1]
    before = grammar.before_rules.match(back)
    row = _ROW.search(text, low, raw.start) if before is None and len(raw.digits) in (1, 2) else None
    if row is not None:  # "children aged 8, 12 and 17"
        before = grammar.before_rules.match(text[max(0, row.start() - LOOK_BEHIND) : row.start()][::-1])
        before = before if before is not None and before.lastgroup == "age" else None
    if before is None and not raw.word and len(raw.digits) in (1, 2) and grammar.ages_ahead.match(text, raw.end):
        return _as(raw, "other number")  # "троє дітей – 8, 12 і 17 років"
    if before is not None:
        kind = before.lastgroup
        if kind == "designator" and raw.digits and raw.multiplier == 1 and not _of_a_unit_told(text, raw):
            return _as(raw, "unit designation")
        if kind == "year" and _YEAR.fullmatch(text[raw.start : raw.end]):
            return _as(raw, "unit designation")
        if kind == "calibre":
            return _as(raw, "calibre")
        if kind == "difference":
            return _as(raw, "difference")
        if kind == "dwellers" and raw.value is not None and raw.value >= _TOWN:
            return _as(raw, "other number")
        if kind == "age" and raw.value is not None and raw.value < 120:
            return _as(raw, "other number")
    if grammar.rate_grown.search(text, max(0, raw.start - _RATE), raw.start) is not None:
        return _as(raw, "difference")  # "the average daily number of casualties had risen by almost 300"
    return _difference(text, raw, back, grammar)


def _of_a_unit_told(text: str, raw: Raw) -> bool:
    """Whether a unit before a number has its own, or paid with what follows ("cost the 810th Brigade 37 tanks")."""
    told = _UNIT_TOLD.search(text, max(0, raw.start - 2 * LOOK_BEHIND), raw.start)
    return told is not None and text[raw.end : raw.end + 1] == " "


def _right_rule(text: str, raw: Raw, found: re.Match[str], grammar: NumberGrammar) -> Strike | None:
    kind = found.lastgroup
    simple = {
        "percent": "percentage",
        "fraction": "percentage",
        "area_other": "other number",
        "age": "other number",
        "time": "time",
        "weights": "other number",
        "lengths": "distance",
        "calibre": "calibre",
        "times": "ratio",
        "unit": "unit designation",
        "units": "unit count",
    }
    if kind == "time" and raw.value is not None and raw.value > 1 and _SINGLE_TIME.fullmatch(found.group()):
        return None  # "put deaths at 15,000 last month"
    if kind == "weights" and text.startswith("-class", found.end()):
        return None  # "one Kilo-class submarine"
    if kind in simple:
        if kind == "calibre" and raw.value is not None and raw.value > 500:
            return _as(raw, "distance")
        return _as(raw, simple[kind])
    if kind == "hyphened":
        return _as(raw, "calibre" if "м" in found.group()[:3] or "mm" in found.group() else "other number")
    if kind in ("area", "distance"):
        if grammar.language != "en" and _ON.search(text, 0, raw.start) and grammar.difference.match(text, found.end()):
            return _as(raw, "difference")  # "на 22 км² менше, ніж у серпні"
        return Strike(None, raw.start, raw.end, unit="km2" if kind == "area" else "km", outer_end=found.end())
    if kind == "currency":
        unit = grammar.currency[found.group("currency")]
        if unit == "other-money":
            return _as(raw, "money")
        return Strike(None, raw.start, raw.end, unit=unit, outer_end=found.end())
    return None


def _difference(text: str, raw: Raw, back: str, grammar: NumberGrammar) -> Strike | None:
    found = grammar.difference.match(text, raw.end)
    if found is None:
        return None
    has_than = found.group("than") is not None
    english = grammar.language == "en"
    if english and not has_than:
        if found.group("more") == "more":
            return None
        if text[: found.start("more")].endswith((" or ", " or even ", " if not ")):
            return None  # "1,300 tanks or fewer"
        if found.group("more").startswith(("fewer", "less")) and found.group("more").endswith("than"):
            if re.search(r"\s(?:in|within)\s$", text[raw.end : found.start("more")]):
                return None  # "80,000 casualties in less than six months" says how long it took
            return _as(raw, "difference")
        if found.group("more").endswith("than"):
            return _compared(text, raw, text[found.end() : found.end() + 40], grammar)
    if not english and re.match(r"\sан(?!\w)", back) is None:
        return None
    if not has_than:
        return _as(raw, "difference")
    return _compared(text, raw, found.group("rest"), grammar)


def _compared(text: str, raw: Raw, rest: str, grammar: NumberGrammar) -> Strike | None:
    if re.match(r"\s?[\d$€]", rest):
        return None
    day = grammar.day_before.search(rest) is not None
    if (grammar.ago.search(rest) and not day) or (day and _behind_total(text, raw)):
        return Strike(None, raw.start, raw.end, outer_end=raw.end, added=True)
    return _as(raw, "difference")


def _behind_total(text: str, raw: Raw) -> bool:
    """Whether a running total, too large for a day, stands before ("637,010, 1,130 more than a day before")."""
    before = _TOTAL.search(text, max(0, raw.start - LOOK_BEHIND), raw.start)
    total = 0 if before is None else int(re.sub(r"\D", "", before[0]))
    return total >= _A_TOTAL and raw.value is not None and total >= _TIMES_A_DAYS * raw.value


def _one_is_no_count(text: str, raw: Raw, grammar: NumberGrammar) -> bool:
    if grammar.one_after.match(text, raw.end):
        return True
    back = text[max(0, raw.start - LOOK_BEHIND) : raw.start][::-1]
    return grammar.one_before.match(back) is not None
