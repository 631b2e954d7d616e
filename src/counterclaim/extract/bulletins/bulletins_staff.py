"""Which rows does a list of the General Staff print, in English, Ukrainian or Russian?"""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from counterclaim.extract.bulletins.bulletins_rows import Reading, category_of, day_before, digits, number_span, since
from counterclaim.extract.bulletins.staff_lines import staff_rows
from counterclaim.extract.times.dates import find_dates
from counterclaim.extract.times.times import find_times
from counterclaim.extract.words.forms import Folded, fold, words
from counterclaim.model.claim import Category, Named
from counterclaim.vocabulary.load import vocabulary, word_table

PACK = "russia-ukraine-2022"


def read_staff(text: str, published: date | None, language: str) -> list[Reading]:
    """Totals and additions of each row in text order; empty when the text is no such list."""
    folded = fold(text)
    table: dict[str, Any] = word_table("bulletins")["general-staff"]
    matches = staff_rows(folded.text)
    if not matches:
        return []
    heading = folded.text[: matches[0].start()]
    bare = not any(match["added"] for match in matches)
    twice = bare and 2 * len({match["label"].strip() for match in matches}) <= len(matches)
    if twice or (bare and _of_a_window(heading, published, language)):
        return []  # "Losses of the week", or one list for the day and one for the war: the grammar reads them
    end = _as_of(heading, published) or published
    rows: list[Reading] = []
    for match in matches:
        rows += _row(match, folded, table, end)
    return rows


def is_staffs(heading: str, language: str) -> bool:
    """Whether the words above a list say whose it is: the General Staff's, or its way to speak of "the enemy"."""
    above = fold(heading).text
    signs = word_table("bulletins")["general-staff"]["signs"]
    return any(sign in above for sign in words(signs["ru" if language == "ru" else "staff"]))


def names_staff(text: str) -> bool:
    """Whether a list, wherever it is printed, says that it is the General Staff's."""
    return any(name in fold(text).text for name in words(word_table("bulletins")["general-staff"]["names"]))


def _row(match: re.Match[str], folded: Folded, table: dict[str, Any], end: date | None) -> list[Reading]:
    found = category_of(match["label"], table["rows"])
    category: Category = Named("fuel tanks") if found == "fuel-tanks" else found
    rest = (match["middle"] or "") + match["rest"]
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


def _of_a_window(heading: str, published: date | None, language: str) -> bool:
    """Whether the line above a list without additions says that it is of some days and not of the whole war."""
    line = heading.rstrip().rpartition("\n")[2]
    first = vocabulary().packs[PACK].first_day
    language = ("ru" if language == "ru" else "uk") if re.search("[а-яіїєґ]", line) else "en"
    times = find_times(line, language, published=published)
    return any(time.kind == "window" and time.first != first for time in times)


def _as_of(heading: str, published: date | None) -> date | None:
    """The last day the heading names ("по 20.10.24", "as of 18.11"); null without one."""
    dates = [mention for language in ("en", "uk", "ru") for mention in find_dates(heading, language) if mention.is_day]
    days = [found[0] for mention in dates if (found := (mention.last or mention.first).days(published)) is not None]
    return max((day for day in days if day != vocabulary().packs[PACK].first_day), default=None)
