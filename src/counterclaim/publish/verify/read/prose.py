"""In which sentence does a figure stand, and which telling words stand beside it?"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache, lru_cache

from counterclaim.extract.numbers.numbers import find_numbers
from counterclaim.model.document import Document
from counterclaim.model.quote import Quote, ZoneKind
from counterclaim.vocabulary.load import vocabulary, word_table

HAS = "has|have|had|now|also|вже|уже|ще|еще"
"""What may stand between who loses and "lost"."""
_BEFORE = 6
_WALLED = 20
_BESIDE = 32  # characters kept on either side of a quote
"""Characters that a comma or semicolon between a figure and a word behind it counts for."""
_ASIDE = re.compile(r",\s[^,;.]{3,60},\s?")
_CYRILLIC = re.compile("[а-яіїєґ]")
_END = re.compile(r"(?:(?<=[.!?…])[\"”»’)]*\s+(?=[\"“«(—–-]*\s*[A-ZА-ЯЁІЇЄҐ0-9])|\n+)")
_SHORT = re.compile(
    r"(?:\b(?:U\.S|U\.K|U\.N|Mr|Mrs|Dr|Gen|Lt|Col|St|No|тыс|тис|млн|млрд|г|гг|р|рр|ст|ім|им|обл|ед|од|чел)|\b[A-ZА-ЯІЇЄ])\.$"
)


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """The sentences of a text as (start, end) spans in order, ends exclusive; a line break always ends one."""
    start = 0
    for cut in _END.finditer(text):
        if "\n" not in cut.group() and _SHORT.search(text[start : cut.start()]):
            continue
        if text[start : cut.start()].strip():
            yield start, cut.start()
        start = cut.end()
    if text[start:].strip():
        yield start, len(text)


def sentence_at(spans: list[tuple[int, int]], position: int) -> tuple[int, int]:
    """The span of the sentence that holds a position; (position, position) where none does."""
    for start, end in spans:
        if start <= position < end or (start <= position <= end and position == end):
            return start, end
    return position, position


def paragraph_at(text: str, position: int) -> tuple[int, int]:
    """The span of the line (a paragraph of a draft) that holds a position."""
    start = text.rfind("\n", 0, position) + 1
    end = text.find("\n", position)
    return start, len(text) if end < 0 else end


_WALL = re.compile(r"[;—–]|,\s|:\s|\s(?:and|while|but|а|та|і|й|и|но)\s")


def clause_at(sentence: str, start: int, end: int) -> str:
    """The part of a sentence about a span that no comma, semicolon, dash or joining word parts from it."""
    walls = [found.end() for found in _WALL.finditer(sentence, 0, start)]
    close = _WALL.search(sentence, end)
    return sentence[walls[-1] if walls else 0 : close.start() if close else len(sentence)]


def item_at(sentence: str, start: int, end: int, digits: Sequence[int]) -> str:
    """As `clause_at`, where a number (its digits at these places) ends the part as well: its own words in a list."""
    walls = [found.end() for found in _WALL.finditer(sentence, 0, start)]
    close = _WALL.search(sentence, end)
    left = max([*walls, *(place + 1 for place in digits if place < start)], default=0)
    right = min([close.start() if close else len(sentence), *(place for place in digits if place >= end)])
    return sentence[left:right]


def says(what: str, text: str) -> bool:
    """Whether a text holds a word of the table's list `what` ("current", "record" …), in any language."""
    return cue(what, text) is not None


def averaged(text: str) -> bool:
    """Whether the text speaks of a mean ("a day", "on average"), phrases such as "a day earlier" left out."""
    return says("average", _pattern("not-average").sub(" ", plain(text)))


def without(what: str, text: str) -> str:
    """The text with the words of a list blanked out, every other character in its place."""
    return _pattern(what).sub(lambda found: " " * len(found.group()), plain(text))


def without_asides(text: str) -> str:
    """The text without what two commas close in that tells who says so ("half of the dead, he said, were")."""
    return _ASIDE.sub(lambda found: " " if says("said", found.group()) else found.group(), text)


@lru_cache(maxsize=2048)
def unsummed(text: str) -> str:
    """The text with words of a sum blanked out that stand right beside a span of time ("сім діб разом", "all week")."""
    folded = without("no-sum", text)
    spans = [found.span() for word in ("time-week", "time-month") for found in _pattern(word).finditer(folded)]
    for found in _pattern("added").finditer(folded):
        if any(_next(found.span(), span, folded) for span in spans):
            folded = folded[: found.start()] + " " * len(found.group()) + folded[found.end() :]
    return folded


def _next(one: tuple[int, int], other: tuple[int, int], text: str) -> bool:
    first, last = sorted((one, other))
    return not text[first[1] : last[0]].strip()


@lru_cache(maxsize=8192)
def cue(what: str, text: str) -> tuple[int, int] | None:
    """Where the first word of the list `what` stands in the text; null when none does."""
    found = _pattern(what).search(plain(text))
    return found.span() if found else None


def spans_of(what: str, text: str) -> tuple[tuple[int, int], ...]:
    """Where every word of the list `what` stands in the text."""
    return tuple(found.span() for found in _pattern(what).finditer(plain(text)))


def distance(what: str, text: str, start: int, end: int, *, parted: bool = True) -> int | None:
    """How many characters lie between the span [start, end) and the nearest word of the list; null without any.

    A word some way before the span counts as a few characters further off: in a list the words that follow a figure are
    its own; a word right before it is its own as well. With `parted` false, a word behind a comma or semicolon is left
    out.
    """
    folded = plain(text)
    gaps = [
        _gap(found.start(), found.end(), start, end) + (_WALLED if _parted(folded[end : found.start()]) else 0)
        for found in _pattern(what).finditer(folded)
        if parted or not _parted(folded[end : found.start()])
    ]
    return min(gaps, default=None)


def _parted(between: str) -> bool:
    return any(sign in between for sign in (", ", "; ", " — ", " – "))


@lru_cache(maxsize=512)
def _rows_in(text: str) -> tuple[tuple[int, int, str], ...]:
    return tuple(_read_rows(text))


def row_spans(text: str) -> tuple[tuple[int, int, str], ...]:
    """Every noun of a row in the text as (start, end, row); one inside a longer one is left out."""
    return _rows_in(text)


def _read_rows(text: str) -> list[tuple[int, int, str]]:
    """Every noun of a row in the text as (start, end, row); one inside a longer one is left out."""
    folded = without("no-row", text)
    found: dict[int, tuple[int, str]] = {}
    for row, entry in vocabulary().categories.items():
        pattern = _row_pattern(row) if entry.unit in ("items", "persons") else None
        for match in pattern.finditer(folded) if pattern is not None else ():
            if row == "officers" and speaks_on(folded[match.end() : match.end() + 24]):
                continue  # "the General Staff" and "an officer said" count nobody
            if match.start() not in found or match.end() > found[match.start()][0]:
                found[match.start()] = match.end(), row
    spans = sorted((start, end, row) for start, (end, row) in found.items())
    return [
        one
        for one in spans
        if not any(a <= one[0] and one[1] <= b and (b - a) > (one[1] - one[0]) for a, b, _ in spans)
    ]


def row_distance(category: str, text: str, start: int, end: int) -> int | None:
    """As `distance`, to the nearest noun of a row ("tanks", "артсистем"); null where the text does not name the row."""
    gaps = [_gap(first, last, start, end) for first, last, row in row_spans(text) if row == category]
    return min(gaps, default=None)


@cache
def _row_pattern(category: str) -> re.Pattern[str] | None:
    forms = [
        form
        for language in ("en", "uk", "ru")
        for form in (
            *word_table(f"cues.{language}")["categories"].get(category, ()),
            *word_table("draft").get(f"row-{category}", {}).get(language, ()),
        )
    ]
    parts = [_noun(str(form)) for form in forms if "#" not in str(form)]
    return re.compile(r"(?<!\w)(?:" + "|".join(sorted(parts, key=len, reverse=True)) + r")(?!\w)") if parts else None


def _noun(form: str) -> str:
    """A form of the cue tables as a pattern: `*` any ending, `(..)` optional letters, a space also a hyphen."""
    pattern = re.escape(form).replace(r"\*", r"\w*").replace(r"\(", "(?:").replace(r"\)", ")?")
    return pattern.replace(r"\ ", r"[\s-]+")


@lru_cache(maxsize=16384)
def beside(what: str, text: str, start: int, end: int) -> bool:
    """Whether a word of the list stands before or after the span with no other figure between them."""
    folded = plain(text)
    for found in _pattern(what).finditer(folded):
        between = folded[end : found.start()] if found.start() >= end else folded[found.end() : start]
        if found.start() >= end and _parted(between) and not _LINK.fullmatch(between):
            continue
        if not any(letter.isdigit() for letter in between) or not holds_number(between):
            return True
    return False


def undated(text: str) -> str:
    """The text for matching, clock times and dates blanked out: "by 19 September" holds no number."""
    bare = _date_pattern().sub(lambda found: " " * len(found.group()), plain(text))
    return without("as-of-today", without("no-span", bare))


_LINK = re.compile(r"\s[—–]\s(?:\w{1,2}\s)?")
"""A dash that stands for a verb, and the preposition behind it ("з них 1 240 — у п'ятницю")."""
_TIMES = ("time-day", "time-week", "time-month", "span-day", "span-week", "span-fortnight")


def holds_number(text: str) -> bool:
    """Whether a number stands in the text that is no date and no length of time ("24 hours")."""
    bare = undated(text)
    for words in _TIMES:
        bare = without(words, bare)
    return any(map(str.isdigit, bare))


@lru_cache(maxsize=4096)
def spelt(text: str) -> tuple[tuple[int, int], ...]:
    """Where a text spells out a number that counts something ("gained one", "a dozen"); dates and times left out."""
    folded = plain(text)
    languages = ("en",) if folded.isascii() or not _CYRILLIC.search(folded) else ("uk", "ru")
    found = {
        (span.start, span.end)
        for language in languages
        for span in find_numbers(folded, language)
        if span.word and span.ignored is None and span.stated is not None
    }
    return tuple(sorted(found))


@cache
def _date_pattern() -> re.Pattern[str]:
    table = word_table("dates")
    forms = {form for one in ("en", "uk", "ru") for listed in table[one]["months"].values() for form in listed.split()}
    months = "|".join(map(re.escape, sorted(forms, key=len, reverse=True)))
    return re.compile(
        rf"(?<![\d.,])20\d\d(?=\s+(?:{_alternatives('year-word')})(?!\w))"
        rf"|(?<!\w)(?:{_alternatives('before-year')})\s+20\d\d(?![\d.,]\d|\d)"
        rf"|(?<![\d.,])\d{{1,2}}(?:st|nd|rd|th)?\s+(?:{months})(?!\w)(?:,?\s+20\d\d(?!\d))?"
        rf"|(?<!\w)(?:{months})\s+(?:\d{{1,2}}(?!\d)(?:,\s+20\d\d)?|20\d\d(?!\d))"
        r"|(?<![\d:])\d{1,2}:\d\d(?![\d:])"
    )


def _gap(first: int, last: int, start: int, end: int) -> int:
    if first >= end:
        return first - end
    before = max(start - last, 0)
    return before if before <= 2 else before + _BEFORE


def quote_at(document: Document, start: int, end: int) -> Quote:
    """The words of a document from `start` to `end` (exclusive), with its zone and 32 characters on either side."""
    text = document.text
    return Quote(
        text[start:end],
        start,
        end,
        zone_of(document, start),
        text[max(0, start - _BESIDE) : start],
        text[end : end + _BESIDE],
    )


def zone_of(document: Document, position: int) -> ZoneKind:
    """The zone a position lies in; text outside every zone is body."""
    for zone in document.zones:
        if zone.start <= position < zone.end:
            return zone.kind
    return "body"


def names_day(text: str, day: date, *, weekday: bool = True) -> bool:
    """Whether the text names a day: by the day of the month or the date, or, with `weekday`, by its weekday."""
    if weekday and says(f"weekday-{day.weekday()}", text):
        return True
    dated = rf"(?<![\d.,])(?<!\d ){day.day}(?:st|nd|rd|th)?(?![\d]|[., ]\d)|{day:%Y-%m-%d}"
    return re.search(dated, text.replace("\xa0", " ")) is not None


def names_month(text: str, day: date) -> bool:
    """Whether the text names the month a day is in, in any of the languages."""
    return _month_pattern(day.month).search(plain(text)) is not None


@cache
def _month_pattern(month: int) -> re.Pattern[str]:
    table = word_table("dates")
    forms = [form for language in ("en", "uk", "ru") for form in table[language]["months"][str(month)].split()]
    return re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, forms)) + r")(?!\w)")


def month_spans(text: str) -> list[tuple[int, int]]:
    """Where a text for matching names a month."""
    return [found.span() for month in range(1, 13) for found in _month_pattern(month).finditer(text)]


def without_month(text: str, day: date) -> str:
    """The text for matching without the names of the month a day is in, nor the word before each that leads to it."""
    return re.sub(rf"(?:(?<!\w)[^\W\d]{{1,2}}\s+)?{_month_pattern(day.month).pattern}", " ", plain(text))


def in_quotes(before: str) -> bool:
    """Whether a quotation mark that the text before a place opens is still open there."""
    opened = max(before.rfind(sign) for sign in "«“„")
    closed = max(before.rfind(sign) for sign in "»”")
    return opened > closed or before.count('"') % 2 == 1


def speaks_on(following: str) -> bool:
    """Whether the words behind a party's name make it a speaker, not the side that loses."""
    if re.match(r"['’]s?\s*[:;,.]", following):
        return True  # "lower than Kyiv's: over 355,000" speaks of Kyiv's figure
    owned = re.match(r"['’]s?\s+([^\W\d]+)", following)
    if owned and following[owned.end() :].startswith(":") and not says("its-losses", owned[1]):
        return True  # "by Kyiv's arithmetic: 126,200"
    if owned and _pattern("elliptic").fullmatch(owned[1]):
        return True  # as does "Kyiv's grew by 6,270"
    found = _pattern("voice").search(following)
    if found is None or len(following[: found.start()].split()) > 1:
        return False
    if owned and re.match(rf"\s+(?:(?:{HAS})\s+)*(?:{_alternatives('lost')})(?!\w)", following[found.end() :]):
        return False  # "Ukraine's armed forces have lost"
    counted = spans_of("its-losses", following[found.end() :].lstrip())
    return not (owned and counted and counted[0][0] == 0 and says("sum-word", found[0]))  # "Russia's total losses"


@lru_cache(maxsize=1024)
def plain(text: str) -> str:
    """The text for matching, character for character as long as the original."""
    return (
        "".join(low if len(low := letter.lower()) == 1 else letter for letter in text)
        .replace("ё", "е")
        .replace("’", "'")
        .replace("ʼ", "'")
        .replace("\xa0", " ")
        .replace("\u202f", " ")
    )


@cache
def _pattern(what: str) -> re.Pattern[str]:
    apart = ""
    if what == "time-day":  # "семь суток" and "три доби" are no day
        apart = "".join(rf"(?<!\b{word} )" for listed in word_table("draft")["several"].values() for word in listed)
    return re.compile(rf"(?<!\w){apart}(?:{_alternatives(what)})(?!\w)")


@cache
def _alternatives(what: str) -> str:
    forms = [form for listed in word_table("draft")[what].values() for form in listed]
    return "|".join(sorted((word_form(form) for form in forms), key=len, reverse=True))


def word_form(form: str) -> str:
    """A form of a word table as a pattern: a trailing `*` stands for any ending, `_` for up to two words."""
    words = [
        re.escape(word.rstrip("*")) + (r"\w*" if word.endswith("*") else "")
        for word in form.casefold().replace("ё", "е").split()
    ]
    return r"\s+".join(words).replace(r"\s+_\s+", r"\s+(?:[^\W\d]+\s+){0,2}")
