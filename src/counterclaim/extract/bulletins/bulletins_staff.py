"""Which rows does a list of the General Staff print, in English or Ukrainian?"""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from typing import Any

from counterclaim.extract.bulletins.bulletins_rows import Reading, category_of, day_before, digits, number_span, since
from counterclaim.extract.times.dates import find_dates
from counterclaim.extract.times.times import find_times
from counterclaim.extract.words.forms import Folded, fold, trie, words
from counterclaim.model.claim import Category, Named
from counterclaim.vocabulary.load import vocabulary, word_table

FEWEST_ROWS = 4  # fewer rows of known labels may be a sentence of an article
PACK = "russia-ukraine-2022"
_NUMBER = r"\d{1,3}(?:[ ,.']\d{3})+(?!\d)|\d+"


def read_staff(text: str, published: date | None) -> list[Reading]:
    """Totals and additions of each row in text order; empty when the text is no such list."""
    folded = fold(text)
    table: dict[str, Any] = word_table("bulletins")["general-staff"]
    matches = [match for match in _line().finditer(folded.text) if category_of(match["label"], table["rows"])]
    if len({match["label"] for match in matches}) < FEWEST_ROWS:
        return []
    heading = folded.text[: matches[0].start()]
    if not any(match["added"] for match in matches) and _of_a_window(heading, published):
        return []  # "Losses of the week": the grammar reads them
    end = _as_of(heading, published) or published
    rows: list[Reading] = []
    for match in matches:
        rows += _row(match, folded, table, end)
    return rows


def is_staffs(heading: str) -> bool:
    """Whether the words above a list say whose it is: the General Staff's, or its way to speak of "the enemy"."""
    above = fold(heading).text
    return any(sign in above for sign in words(word_table("bulletins")["general-staff"]["signs"]))


def names_staff(text: str) -> bool:
    """Whether a list, wherever it is printed, says that it is the General Staff's."""
    return any(name in fold(text).text for name in words(word_table("bulletins")["general-staff"]["names"]))


def _row(match: re.Match[str], folded: Folded, table: dict[str, Any], end: date | None) -> list[Reading]:
    found = category_of(match["label"], table["rows"])
    category: Category = Named("fuel tanks") if found == "fuel-tanks" else found
    rest = match["middle"] + match["rest"]
    killed = any(form in rest or form in match["label"] for form in words(table["killed"]))
    first = vocabulary().packs[PACK].first_day
    common: dict[str, Any] = {
        "category": category,
        "outcome": "killed" if killed and found == "personnel" else "lost",
        "subject": "ru",
        "claimant": "ua-general-staff",
        "line_start": folded.original(match.start()),
        "line_end": folded.original_end(match.end()),
    }
    outer = (match.start("about") if match["about"] else match.start("total"), match.end("total"))
    total = number_span(
        folded, match.span("total"), outer, digits(match["total"]), about=bool(match["about"]), increment=False
    )
    rows = [Reading(number=total, period=since(first, end), **common)]
    if match["added"]:
        added = number_span(
            folded, match.span("added"), match.span("bracket"), digits(match["added"]), about=False, increment=True
        )
        rows.append(Reading(number=added, period=day_before(end), increment=True, **common))
    return rows


@cache
def _line() -> re.Pattern[str]:
    table = word_table("bulletins")["general-staff"]
    about = trie(words(table["about"]))
    return re.compile(
        rf"(?:^|(?<=\)))[^\w\n]*(?P<label>[^\W\d][^\n:–—‒()\d]{{1,80}}?)\s*(?:[:–—‒]|\s-|-\s)[\s–—‒-]*(?:(?P<about>{about})\s*)?(?P<total>{_NUMBER})"
        rf"(?P<middle>[^\n(+\d]{{0,40}})(?P<bracket>(?:\(\s*\+?|\+)\s?(?P<added>{_NUMBER})\s*\)?)?(?P<rest>[^\n\d(‒–—]{{0,60}})(?=$|[\n\d(‒–—])",
        re.MULTILINE,
    )


def _of_a_window(heading: str, published: date | None) -> bool:
    """Whether the line above a list without additions says that it is of some days and not of the whole war."""
    line = heading.rstrip().rpartition("\n")[2]
    first = vocabulary().packs[PACK].first_day
    language = "uk" if re.search("[а-яіїєґ]", line) else "en"
    times = find_times(line, language, published=published)
    return any(time.kind == "window" and time.first != first for time in times)


def _as_of(heading: str, published: date | None) -> date | None:
    """The last day the heading names ("по 20.10.24", "as of 18.11"); null without one."""
    dates = [mention for language in ("en", "uk") for mention in find_dates(heading, language) if mention.is_day]
    days = [found[0] for mention in dates if (found := (mention.last or mention.first).days(published)) is not None]
    return max(days, default=None)
