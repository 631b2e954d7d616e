"""Which patterns and words do a language's dates consist of?"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from counterclaim.extract.words.forms import trie, words
from counterclaim.extract.words.known import Word, first_word
from counterclaim.vocabulary.load import word_table

_BOTH = frozenset({"and", "&", "та", "і", "й", "и"})  # between two days of which each is meant
AGO = r"торік|(?:of\s)?(?:last|минулого|минувшего|прошлого|позаминулого|позапрошлого)\s(?:year|року|года)"


@dataclass(frozen=True, slots=True)
class DateGrammar:
    """The pattern that a date is, what its words mean, and the words it begins with.

    `days`: the days of a month in words ("первого", "двадцать пятого").
    `edge_day`: what stands before a month of which only the first or last day is meant.
    `goes_on`: what follows the second of two days ("June 3 and 4, ...") where it is no count.
    """

    pattern: re.Pattern[str]
    months: dict[str, int]
    days: dict[str, int]
    seasons: dict[str, str]
    openers: tuple[Word, ...]
    goes_on: re.Pattern[str]
    edge_day: re.Pattern[str]


@cache
def date_grammar(language: str) -> DateGrammar:
    """The grammar of a language, compiled once."""
    table: dict[str, Any] = word_table("dates")[language]
    months = {form: int(number) for number, forms in table["months"].items() for form in words(forms)}
    adjectives = {
        form: int(number) for number, forms in (table.get("month_adjectives") or {}).items() for form in words(forms)
    }
    seasons = {form: name for name, forms in table["seasons"].items() for form in words(forms)}
    possessive = r"'(?!s(?!\w))|(?<=\bmay)'" if language == "en" else "'"  # "October's 41,980", but not of a Ms May
    month = rf"(?:{trie(months)})(?!\w|{possessive})"
    link = rf"\s?(?:{trie(words(table['day_link']))})\s?"
    to = rf"\s?(?:{trie([word for word in words(table['day_link']) if word not in _BOTH])})\s?"
    spelt = {form: int(number) for number, forms in (table.get("day_words") or {}).items() for form in words(forms)}
    another = rf"(?:\s(?:and|to)\s(?:the\s)?(?:{trie(spelt)}))?"
    led_to = rf"{another}\sof\s{month}" if language == "en" else r"\s"  # "the first of May", not "the first may"
    in_words = rf"|(?:{trie(spelt)})(?={led_to})" if spelt else ""
    day = rf"(?:(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th|-?го)?{in_words})"
    year = r"(?:1[89]|20)\d\d" if table["year_strong"] else r"(?:1[5-9]|20)\d\d"  # with its word behind it
    year_word = rf"(?:\s?(?:{trie(words(table['year_words']))})(?![\w']))" if table["year_words"] else r"(?!)"
    tail = (
        rf"(?:,?\s(?:of\s)?{year}(?!\d|[.,]\d)(?:{year_word})?)"
        if language == "en"
        else rf"(?:,?\s{year}(?!\d)(?:{year_word})?)"
    )
    this = r"\s(?:of\s)?(?:this|цього|этого|нынешнего|поточного|текущего)\s(?:year|року|года)"
    led = "|".join(f"(?<={re.escape(word)} )" for word in table["season_led"])
    printed = rf"\d{{1,2}}[./]\d{{1,2}}[./](?:{year}|\d\d)"
    alternatives = [
        rf"(?P<iso>{year}-\d\d-\d\d)(?!\d)",
        rf"(?P<num>{printed})(?:{to}(?P<num2>{printed}))?(?![\d/])(?!\.\d)(?:{year_word})?",
        (r"(?<=\w )" if language == "en" else "")
        + r"(?P<dm>(?:0[1-9]|[12]\d|3[01])\.(?:0[1-9]|1[0-2]))(?![\d%])(?!\.\d)"
        + r"(?!\s?(?:mil|bil|млн|млрд|тыс|тис|тонн|км|%))",
        rf"(?P<days>(?P<d1>{day})(?:\s(?P<dmo1>{month}))?(?P<dy1>,?\s{year}(?:{year_word})?)?{link}(?:the\s)?(?P<d2>{day})\s(?:of\s)?(?P<dmo2>{month})(?P<dy2>{tail})?)",
        rf"(?P<dmon>(?P<d3>{day})\s(?:of\s)?(?P<dmo3>{month})(?P<dy3>{tail}|{this}|\s(?P<ago3>{AGO}))?)",
        rf"(?P<mdays>(?P<mo4>{month})\s(?P<d4>{day})(?!\d)(?P<dy4>,?\s{year})?{link}(?:(?P<mo5>{month})\s)?(?P<d5>{day})(?![\d%]|[.,:]\d|\s(?:of\s)?{month})(?P<dy5>{tail})?)",
        rf"(?P<mday>(?P<mo6>{month})\s(?P<d6>{day})(?![\d%]|[.,:]\d|\s?(?:percent|mil))(?P<dy6>{tail}|{this}|\s(?P<ago6>{AGO}))?)"
        if language == "en"
        else r"(?P<mday>(?!))(?P<mo6>)(?P<d6>)(?P<dy6>)(?P<ago6>)",
        rf"(?P<mon>(?P<mo7>{month})(?:\s?[-–—]\s?(?P<mo8>{month}))?(?P<dy7>(?:,?\s(?:of\s)?{year}(?!\d|[.,]\d|\s?(?:мм|mm))(?:{year_word})?)|{this}|\s(?P<ago>{AGO}))?)",
        _year_alternative(table, year, year_word),
        rf"(?P<adj>(?P<moa>{trie(adjectives)})(?:{trie(words(table.get('adjective_endings')))})(?![\w']))",
        rf"(?P<sea>(?:{trie(seasons)})(?![\w'])(?:\s(?:of\s)?{year}(?:\s?[-–—/]\s?(?:{year}|\d\d))?(?!\d)(?:{year_word})?)|(?:{led})(?:{trie(seasons)})(?![\w']))",
    ]
    if language != "en":
        alternatives[5] = r"(?P<mdays>(?!))(?P<mo4>)(?P<d4>)(?P<dy4>)(?P<mo5>)(?P<d5>)(?P<dy5>)"
    stems = [(stem, True) for stem in adjectives]
    opening = [*months, *seasons, *spelt, *words(table["year_strong"]), *words(table["year_weak"])]
    return DateGrammar(
        re.compile(rf"(?:(?<![\w.,:/'-])|(?<=\bmid-))(?:{'|'.join(alternatives)})"),
        {**months, **adjectives},
        spelt,
        seasons,
        (*map(first_word, opening), *stems),
        re.compile(
            rf"\s?(?:[.,;:)–—(]|$)|\s(?:[a-z]+ed|that|which|so|when|alone|and|at|near|around|in(?!\s(?:{trie(months)})))\b"
        ),
        re.compile(
            rf"(?<!\w)(?:(?P<last>{trie(words(table['last_day_of']))})|(?:{trie(words(table['first_day_of']))}))\s$"
        ),
    )


def _year_alternative(table: dict[str, Any], year: str, year_word: str) -> str:
    strong, weak = words(table["year_strong"]), words(table["year_weak"])
    if not strong:
        return (
            rf"(?P<yr>(?P<y1>{year})(?:(?:\s?[-–—]\s?|\s(?:по|до)\s)(?P<y2>{year}))?(?!\d|[.,]\d){year_word})(?P<yw>)"
        )
    goes_on = trie(words(table["year_goes_on"]))
    closed = rf"(?={year}(?:\s?[.,;:)–—]|\s(?:and\s{year}|(?:{goes_on})\b)|$))"
    before = rf"(?P<yw>(?:{trie(strong)})[\s]?|(?:{trie(weak)})\s{closed})"
    return rf"(?:{before})(?P<yr>(?P<y1>{year})(?:\s?(?:[-–—]|and|to)\s?(?P<y2>{year}))?(?!\d|[.,]\d|-[a-z]|%))"
