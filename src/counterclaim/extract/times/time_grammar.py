"""Which patterns do a language's time expressions consist of?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import Any

from counterclaim.extract.times.holidays import HOLIDAYS
from counterclaim.extract.words.forms import trie, words
from counterclaim.extract.words.known import Word, first_word
from counterclaim.vocabulary.load import word_table

_CLOCK = r"(?:\d\d?[:.]\d\d(?:\s[^\W\d]{2,5})?(?:,?\s(?:на|on)?)?\s?)?"  # "from 23:00 Moscow time on 13 November"
MASK = "\ue000"
DAYS_BACK = ("2", "3", "4", "5", "6")  # so many days before the one told
PAST_MONTHS = ("6", "18")  # half a year, a year and a half
ORDER = (
    "no_time", "night_to", "fortnight_to", "week_to", "between_days", "first_day", "war_year_1", "war_year_2",
    "war_year_3",
    "war_year_4", "war_year_5", "event_anaphor", "since_war", "since_year", "since_month", "since_week", "since_then",
    "since_campaign", "total_single", *(f"days_back_{days}" for days in DAYS_BACK), "vague_statement",
    "part_h1", "part_h2", "part_d1",
    "part_d2", "part_d3", "part_w1", "part_wl", "first_n", "past_n", "span", "past_day", "rate_day", "rate_week",
    "rate_month", "overnight", "weekend", "past_fortnight", "past_week",
    *(f"past_months_{count}" for count in PAST_MONTHS), "past_year", "this_month", "past_month",
    "last_month", "this_year", "last_year", "quarter_1", "quarter_2", "quarter_3", "quarter_4", "quarter_h1",
    "quarter_h2", "season_spring", "season_summer", "season_autumn", "season_winter", "anaphor", "average", "total_sum",
    "total", "total_adverb", "new_year_night", *(f"holiday_{name}" for name in HOLIDAYS), "yesterday", "today",
    "weekday",
)  # fmt: skip
_MONTHS_OF_HALF = 6  # a year
QUARTERS = {"1": (1, 3), "2": (4, 6), "3": (7, 9), "4": (10, 12), "h1": (1, 6), "h2": (7, 12)}
SEASONS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "winter": (12, 2)}

_TWO, _FAR = 2, 8  # words behind a superlative: before any span, and before one of years


@dataclass(frozen=True, slots=True)
class TimeGrammar:
    """Compiled patterns and tables of one language; patterns of what stands before a place match reversed text.

    `acts`, `figures`: what stands behind a month that is a subject, or that a figure is called by.
    `evident`: behind pictures, what they are said to prove.
    `aside_said`: what ends a stretch in which somebody speaks, before a month between commas.
    `clause_said`: a clause of speech behind a comma, up to its day; nothing in a language that does not invert it.
    `handed`: behind a verb that may be one of speech, what is handed over by it ("передал тела").
    `counted`: a verb of counting at the end of a report: the month before it is what was counted in.
    `by_the_day`: what the count of a month comes to a day, behind it in the sentence.
    `rarest`: a superlative and all that stands between it and the years of which it is one.
    `worst_of`: a superlative, its day or week and the words up to the longer time of which it is the worst.
    `said_next`, `occasion`: behind a day and a comma, who speaks and a verb of speech; up to the day, where that was.
    `overall`: in the rest of a sentence, that it tells what a war has come to.
    `given_out`: before a day, by whom a figure was published, or that whoever gave it did so.
    `subject_months`: the forms of months that are the subject of their sentence; empty where months have no cases.
    """

    phrases: dict[str, re.Pattern[str]]
    openers: tuple[Word, ...]
    weekdays: dict[str, int]
    units: dict[str, str]
    numbers: dict[str, int]
    since: re.Pattern[str]
    until: re.Pattern[str]
    window: re.Pattern[str]
    than: re.Pattern[str]
    superlative: re.Pattern[str]
    rarest: re.Pattern[str]
    worst_of: re.Pattern[str]
    start_of: re.Pattern[str]
    end_of: re.Pattern[str]
    paired: re.Pattern[str]
    photo: re.Pattern[str]
    evident: re.Pattern[str]
    told: re.Pattern[str]
    event: re.Pattern[str]
    toll_rises: re.Pattern[str]
    event_behind: re.Pattern[str]
    inside: re.Pattern[str]
    last: re.Pattern[str]
    past_season: re.Pattern[str]
    speech_before: re.Pattern[str]
    speech_far: re.Pattern[str]
    speech_after: re.Pattern[str]
    deed: re.Pattern[str]
    subject_months: frozenset[str]
    acts: re.Pattern[str]
    figures: re.Pattern[str]
    said_then: re.Pattern[str]
    aside_said: re.Pattern[str]
    clause_said: re.Pattern[str]
    issued: re.Pattern[str]
    that_behind: re.Pattern[str]
    of_behind: re.Pattern[str]
    handed: re.Pattern[str]
    counted: re.Pattern[str]
    by_the_day: re.Pattern[str]
    opens_since: re.Pattern[str]
    lost_in: re.Pattern[str]
    told_last: re.Pattern[str]
    said_next: re.Pattern[str]
    occasion: re.Pattern[str]
    overall: re.Pattern[str]
    given_out: re.Pattern[str]


@cache
def time_grammar(language: str) -> TimeGrammar:
    """The grammar of a language, compiled once."""
    table: dict[str, Any] = word_table(f"periods.{language}")
    names: dict[str, Any] = word_table("dates")[language]
    number_table: dict[str, Any] = word_table(f"numbers.{language}")
    weekdays = {form: int(number) for number, forms in names["weekdays"].items() for form in words(forms)}
    units = {form: unit for unit, forms in table["units"].items() for form in words(forms)}
    numbers = {
        form: int(value) for value, forms in number_table["values"].items() if int(value) <= 31 for form in words(forms)
    }
    numbers.update(dict.fromkeys(words(table.get("half_year") or ()), _MONTHS_OF_HALF))
    vague = words(number_table["vague"])
    slots = {
        "{d}": f"{MASK}+",
        "{w}": f"(?:{trie(weekdays)})",
        "{n}": rf"(?P<n>\d{{1,3}}|{trie([*numbers, *vague])})",
        "{u}": f"(?P<u>{trie(units)})",
    }
    listed = _listed(table)
    listed["weekday"] = ["{w}"]
    phrases = _buckets(listed, slots, [*numbers, *vague], list(weekdays))
    speech = _stems(table["speech"])
    that = trie(words(table["that"]))
    aside = rf"(?:,(?!\s(?:{that})(?!\w))(?:\s[^\s\d.,;:!?—–]+){{1,6}},)?"
    gap = rf"(?:\s(?!(?:{that})(?!\w))[^\s\d.,;:!?—–]+){{0,3}}?{aside}\s(?:[^\s\d.,;:!?—–]+\s)?"
    told = trie(words(table.get("addressed") or ()))
    owners = 0 if names["year_strong"] else 2  # "потери российской армии в августе"
    word = r"(?:[^\W\d_][^\s.,;:!?—–]*|\d{1,2})"  # "told Channel 24"
    whom = rf"(?:\s(?!(?:{that})(?!\w)){word}){{1,8}}?\s(?:{word}\s)?"
    addressed = rf"(?:{told}){whom}" if told else r"(?!)"
    return TimeGrammar(
        phrases=phrases,
        openers=tuple(_openers(listed, [*numbers, *vague], list(weekdays))),
        weekdays=weekdays,
        units=units,
        numbers=numbers,
        since=_before(table["since"]),
        until=_before(table["until"]),
        window=_before(table["window"]),
        than=_before(table["than"]),
        superlative=_ranked(table["superlative"]),
        rarest=_ranked(table["superlative"], most=_FAR),
        worst_of=_ranked(table["superlative"], rf"(?:{trie(units)})(?:\s[^\s.,;:]+){{0,4}}\s$"),
        start_of=_before(table["start_of"]),
        end_of=_before(table["end_of"]),
        paired=re.compile(
            "|".join(
                rf"(?<!\w){low}\s{_edge(table, 'start_of')}{_CLOCK}{MASK}+,?\s{high}\s{_edge(table, 'end_of')}{_CLOCK}$"
                for low, high in table["paired"]
            )
        ),
        photo=re.compile(rf"(?<!\w)(?:{_stems(table['photo'])})(?!\w)"),
        evident=re.compile(rf"(?<!\w)(?:{trie(words(table['evident']))})(?!\w)"),
        told=re.compile(rf",\s(?:{speech})(?!\w)"),
        clause_said=re.compile(r"(?!)" if names["year_strong"] else rf",\s(?:{speech})(?!\w)[^.,;:!?—–\n\d]*$"),
        aside_said=re.compile(rf"(?<!\w)(?:{speech})(?!\w)[^.;:!?\n]*,\s$"),
        toll_rises=re.compile("|".join(words(table.get("toll_rises") or ["(?!)"]))),
        event=re.compile(rf"(?<!\w)(?:{trie(words(table['events']))})(?:\s(?:on|of|for))?\s?$"),
        event_behind=re.compile(rf"(?:\s[^\W\d][\w'’-]*){{0,2}}\s(?:{trie(words(table['events']))})(?!\w)"),
        inside=re.compile(r"(?:in|в|у)\s"),
        last=re.compile(trie(words(table["last"]))),
        past_season=re.compile(trie(words(table.get("past_season") or ())) if table.get("past_season") else r"(?!)"),
        speech_before=re.compile(rf"(?<!\w)(?:(?:{speech}){gap}|{addressed})$"),
        speech_far=re.compile(rf"(?<!\w)(?:{speech})(?:\s(?!(?:{that})(?!\w))[^\s\d.,;:!?—–]+){{1,8}}\s$"),
        speech_after=re.compile(rf"(?:\s(?!(?:{that})(?!\w))[^\s\d.,;:!?—–]+){{0,5}}?\s(?:{speech})(?!\w)"),
        said_then=re.compile(
            rf",?(?:\s(?!(?:{that})(?!\w))[^\s\d,;:!?—–]+){{1,5}}?(?:,(?:\s[^\s\d,;:!?—–]+){{1,6}},)?"
            rf"\s(?:{trie(words(table['said_then']))})(?![\w,])"
            if table.get("said_then")
            else r"(?!)"
        ),
        issued=re.compile(
            rf"(?<!\w)(?:{trie(words(table['issued']))})\s(?:(?:to|with|by|for|on|in)\s(?:[^\W\d][\w’'.]*\s){{1,3}}?)?(?:earlier\s|late\s|early\s)?$"
            if table.get("issued")
            else r"(?!)"
        ),
        handed=re.compile(
            rf"(?:\s[^\s.,;:!?—–]+){{0,6}}?\s(?:{trie(words(table['handed']))})(?!\w)"
            if table.get("handed")
            else r"(?!)"
        ),
        counted=re.compile(rf"\s(?:{_stems(table['counted'])})$"),
        by_the_day=re.compile(rf"[^.!?\n]{{0,80}}?(?<!\w)(?:{_stems(table['by_the_day'])})(?!\w)"),
        that_behind=re.compile(rf"\s(?:{that})(?!\w)"),
        of_behind=re.compile(rf"\s(?:{trie(words(table['of_what']))})(?!\w)"),
        acts=re.compile(rf"'s(?!\w)|\s(?:{_stems(table['month_acts'])})(?!\w)"),
        figures=re.compile(rf"(?:'s)?(?:\s(?!in\s)[^\W\d]+)?\s(?:{_stems(table['month_figures'])})(?!\w)"),
        told_last=re.compile(
            rf"(?<!\w)(?:{trie(words(table['told_last']))})(?!\w)" if table.get("told_last") else r"(?!)"
        ),
        lost_in=re.compile(
            rf"(?<!\w)(?:{trie(words(table['lost_in']))})(?:\s(?!(?:{speech})(?!\w))[^\s\d.,;:!?—–]+){{0,{owners}}}\s$"
            if table.get("lost_in")
            else r"(?!)"
        ),
        said_next=re.compile(
            rf",(?:\s(?!(?:{that})(?!\w))[^\s\d,;:!?—–]+){{1,7}}?(?:,(?:\s[^\s\d,;:!?—–]+){{1,8}},)?\s(?:{speech})(?!\w)"
        ),
        occasion=_occasion(table),
        overall=re.compile(rf"(?<!\w)(?:{trie(words(table['overall']))})(?!\w)" if table.get("overall") else r"(?!)"),
        given_out=re.compile(
            rf"(?<!\w)(?:(?:{trie(words(table['issued']))})\sby(?:\s[^\s\d.,;:!?—–]+){{1,7}}"
            rf"|,\s(?:which|who)\s(?:{trie(words(table['issued']))})(?:\s[^\s\d.,;:!?—–]+){{1,4}})\s$"
            if table.get("occasions")
            else r"(?!)"
        ),
        opens_since=re.compile(rf"(?<!\w)(?:{trie(words(table['since_alone']))})\s$"),
        subject_months=frozenset()
        if names["year_strong"]
        else frozenset(f.split()[0] for f in names["months"].values()),
        deed=re.compile(rf"(?<!\w)(?:{trie(words([*table['that'], *table['pluperfect']]))})(?:\s(?:on|in))?\s$"),
    )


def _occasion(table: dict[str, Any]) -> re.Pattern[str]:
    """What finds, up to a day, a phrase that opens a sentence by where or to whom somebody spoke."""
    if not table.get("occasions"):
        return re.compile(r"(?!)")
    nouns, verbs = trie(words(table["occasions"])), trie(words(table["speaking"]))
    return re.compile(
        rf"(?:^|[.!?\n]\s?[\"“]?)(?:(?:in|at|during|on)\s(?:[^\s\d.,;:!?]+\s){{0,4}}?(?:{nouns})|(?:{verbs}))"
        r"(?:\s[^\s\d.,;:!?]+){0,8}\s$"
    )


def _opening_of(lead: str, others: list[str]) -> set[str]:
    """The two characters a phrase can begin with; for one that begins with a number or weekday, theirs."""
    if lead.startswith("{d}"):
        return {MASK * 2}
    if lead.startswith("{"):
        return {word[:2] for word in others}
    return {lead[:2]}


def _buckets(
    listed: dict[str, list[str]], slots: dict[str, str], numbers: list[str], weekdays: list[str]
) -> dict[str, re.Pattern[str]]:
    """For each pair of first characters the phrases that begin so, in order of precedence."""
    found: dict[str, dict[str, list[str]]] = {}
    for kind in ORDER:
        leads = sorted((lead for phrase in listed[kind] for lead in _leads(phrase)), key=len, reverse=True)
        for lead in leads:
            for key in _opening_of(
                lead,
                weekdays
                if lead.startswith("{w}")
                else [*numbers, *(f"{a}{b}" for a in "123456789" for b in "0123456789 ")],
            ):
                found.setdefault(key, {}).setdefault(kind, []).append(lead)
    return {key: _bucket(kinds, slots) for key, kinds in found.items()}


def _openers(listed: dict[str, list[str]], numbers: list[str], weekdays: list[str]) -> Iterator[Word]:
    """The words that phrases begin with; a number in digits and a date are found without them."""
    for lead in (lead for kind in ORDER for phrase in listed[kind] for lead in _leads(phrase)):
        if lead.startswith(("{n}", "{w}")):
            yield from map(first_word, numbers if lead.startswith("{n}") else weekdays)
        elif not lead.startswith("{d}"):
            word, _ = first_word(lead)
            rest = lead[len(word) :]
            if rest.startswith("?"):
                word = word[:-1]
            yield word, bool(rest) and not rest.startswith((" ", "-", "'", "( ", "(?!"))


def _bucket(kinds: dict[str, list[str]], slots: dict[str, str]) -> re.Pattern[str]:
    groups = []
    for kind, leads in kinds.items():
        sources = [_source(lead, slots, f"{kind}{place}") for place, lead in enumerate(dict.fromkeys(leads))]
        groups.append(f"(?P<{kind}>{'|'.join(sources)})")
    return re.compile(rf"(?:{'|'.join(groups)})(?:'s)?(?![\w'])")


def _listed(table: dict[str, Any]) -> dict[str, list[str]]:
    listed = {kind: list(table.get(kind) or ()) for kind in ORDER}
    listed.update({f"part_{name}": phrases for name, phrases in table["parts"].items()})
    listed.update({f"rate_{per}": table["rate"][per] for per in ("day", "week", "month")})
    of_year = table["of_year"]  # "of 2024", "of last year"
    listed.update({f"quarter_{name}": [f"{one}{of_year}" for one in table["quarter"][name]] for name in QUARTERS})
    listed.update({f"war_year_{name}": phrases for name, phrases in table["war_years"].items()})
    listed.update({f"holiday_{name}": (table.get("holidays") or {}).get(name) or [] for name in HOLIDAYS})
    back, ago = table.get("days_back") or {}, table.get("days_ago") or {}
    listed.update({f"days_back_{days}": [*(back.get(days) or ()), *(ago.get(days) or ())] for days in DAYS_BACK})
    months = table.get("past_months") or {}
    listed.update({f"past_months_{count}": months.get(count) or [] for count in PAST_MONTHS})
    listed.update({f"season_{name}": table["seasons"][name] for name in SEASONS})
    return listed


def _leads(phrase: str) -> list[str]:
    if not phrase.startswith("("):
        return [phrase]
    depth, cuts, end = 0, [0], 0
    for place, letter in enumerate(phrase):
        depth += (letter == "(") - (letter == ")")
        if letter == "|" and depth == 1:
            cuts.append(place)
        if depth == 0:
            end = place
            break
    bounds = [*cuts, end]
    options = [phrase[low + 1 : high] for low, high in pairwise(bounds)]
    rest = phrase[end + 1 :]
    if rest.startswith("?"):
        rest, options = rest[1:], [*options, ""]
    elif rest.startswith("*"):
        return [phrase]
    return [lead for option in options for lead in _leads((option + rest).lstrip())]


def _source(phrase: str, slots: dict[str, str], name: str) -> str:
    source = phrase
    for slot, pattern in slots.items():
        source = source.replace(slot, pattern)
    source = re.sub(r"(?<=\w)\*", r"[\\w'-]*", source).replace(" ", r"\s")
    return re.sub(r"\?P<([nu])>", rf"?P<\1_{name}>", source)


def _stems(forms: list[str]) -> str:
    folded = words(forms)
    stems = trie([form[:-1] for form in folded if form.endswith("*")])
    return rf"(?:{trie([form for form in folded if not form.endswith('*')])}(?!\w)|(?:{stems})\w*)"


def _ranked(forms: list[str], behind: str = "$", most: int = 2) -> re.Pattern[str]:
    """What ends in a superlative and at `most` so many words behind it ("the highest figure"), and what is `behind`."""
    sources = [form.replace("*", r"\w*") for form in forms]
    words_behind = rf"(?:\s[^\s.,;:\d]+){{0,{most}}}" if most > _TWO else rf"(?:\s[^\s.,;:]+){{0,{most}}}"
    return re.compile(rf"(?<!\w)(?:{'|'.join(sources)}){words_behind}\s{behind}" if forms else r"(?!)")


def _edge(table: dict[str, Any], key: str) -> str:
    """Regex source for "the end of" that may stand before a month of a pair; for nothing in a language without "of"."""
    forms = [form for form in words(table[key]) if form.endswith(" of")]
    return rf"(?:(?:{trie(forms)})\s)?" if forms else ""


def _before(forms: list[str]) -> re.Pattern[str]:
    reversed_forms = [form[::-1] for form in words(forms)]
    return re.compile(rf"[\s(]+(?:{trie(reversed_forms)})(?![\w'])")
