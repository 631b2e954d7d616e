"""Which rows does a daily post of Gaza's health ministry print, in English or Arabic?"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import Any

from counterclaim.extract.bulletins.bulletins_rows import Reading, category_of, digits, number_span
from counterclaim.extract.words.forms import Folded, fold
from counterclaim.model.period import Period
from counterclaim.vocabulary.load import word_table

FEWEST_ROWS = 2
_NUMBER = r"\d{1,3}(?:[ ,.،']\d{3})+(?!\d)|\d+"
_ROW = re.compile(rf"^[^\w\n]*(?P<label>[^\d\n(:]{{3,60}}?)\s*:?\s*(?P<number>{_NUMBER})(?P<rest>[^\n]*)", re.MULTILINE)
_FIRST = re.compile(
    rf"^[^\w\n]*\(?\s*(?P<number>{_NUMBER})\s*(?P<label>[^\d\n(:،,+]{{2,60}})(?P<rest>[^\n]*)", re.MULTILINE
)
_BARE = re.compile(rf"^[^\w\n]*\(?\s*(?P<rest>{_NUMBER}[^\n]*)", re.MULTILINE)
_PART = re.compile(rf"(?P<before>[^\d(),+]*)(?P<number>{_NUMBER})(?P<after>[^\d(),+]*)")
_WRAPPED = re.compile(r":[ \t]*\n\s*(?=\d)")


@dataclass(frozen=True, slots=True)
class _Section:
    start: int
    kind: str
    hours: int


def read_gaza(text: str, published: date | None) -> list[Reading]:
    """The rows of both halves of a post in text order; empty when it is none.

    Killed, wounded and recovered of the past 24 or 48 hours, since the ceasefire and since October 7, 2023; the parts
    in brackets behind a number follow it with `part` set.
    """
    folded = fold(_unwrapped(text))
    table: dict[str, Any] = word_table("bulletins")["gaza-moh"]
    sections = _sections(folded.text)
    if not any(section.kind == "total" for section in sections):
        return []
    rows: list[Reading] = []
    for match in re.finditer(r"[^\n]+", folded.text):
        section = next((item for item in reversed(sections) if item.start <= match.start()), None)
        if section is None or any(match.start() <= item.start < match.end() for item in sections):
            continue
        rows += _line(match, section, folded, table=table, published=published, rows=rows)
    return rows if len(rows) >= FEWEST_ROWS else []


def _unwrapped(text: str) -> str:
    """The text with a number that slipped to the next line set behind its label; every offset stays as it is."""
    return _WRAPPED.sub(lambda match: ":" + " " * (len(match.group()) - 1), text)


@cache
def _headings() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple(
        (kind, re.compile(re.escape(fold(form).text).replace(r"\{h\}", r"(?P<h>\d{2})")))
        for kind, forms in word_table("bulletins")["gaza-moh"]["sections"]
        for form in forms
    )


def _sections(text: str) -> list[_Section]:
    found = []
    for kind, heading in _headings():
        for match in heading.finditer(text):
            hours = int(match["h"]) if "h" in match.re.groupindex else 24
            found.append(_Section(match.start(), kind, hours))
    return sorted(found, key=lambda section: section.start)


def _line(
    match: re.Match[str],
    section: _Section,
    folded: Folded,
    *,
    table: dict[str, Any],
    published: date | None,
    rows: list[Reading],
) -> list[Reading]:
    row = _ROW.match(folded.text, match.start(), match.end())
    outcome = category_of(row["label"], table["rows"]) if row is not None else None
    period = _period(section, table, published)
    line = (folded.original(match.start()), folded.original_end(match.end()))
    if row is not None and outcome is not None:
        whole = _reading(folded, row.span("number"), outcome, period, line)
        return [whole, *_parts(folded, row.start("rest"), row.end("rest"), table=table, period=period, line=line)]
    bare = _BARE.match(folded.text, match.start(), match.end())
    first = _FIRST.match(folded.text, match.start(), match.end())
    if bare is None or first is None or section.kind != "window":
        return []
    outcome = category_of(first["label"], table["rows"])
    known = any(
        not item.part and item.outcome == outcome and item.line_start >= folded.original(section.start) for item in rows
    )
    if known or outcome == "recovered":
        return _parts(folded, bare.start("rest"), bare.end("rest"), table=table, period=period, line=line)
    if outcome is None:
        return []
    whole = _reading(folded, first.span("number"), outcome, period, line)
    return [whole, *_parts(folded, first.start("rest"), first.end("rest"), table=table, period=period, line=line)]


def _parts(
    folded: Folded, start: int, end: int, *, table: dict[str, Any], period: Period, line: tuple[int, int]
) -> list[Reading]:
    found = []
    bracket = folded.text.find(")", start, end)
    inside = min((place for form in table["inside"] if (place := folded.text.find(form, start, end)) >= 0), default=end)
    for match in _PART.finditer(folded.text, start, end):
        outcome = category_of(match["after"] + " " + match["before"], table["parts"])
        if outcome is not None:
            outer = match.start("number") > inside or 0 <= bracket < match.start("number")
            found.append(_reading(folded, match.span("number"), outcome, period, line, part=True, within_part=outer))
    return found


def _period(section: _Section, table: dict[str, Any], published: date | None) -> Period:
    if section.kind == "window":
        first = None if published is None else published - timedelta(days=max(1, section.hours // 24))
        return Period("interval", first, published, "document-date", None, f"past {section.hours} hours")
    first_day = date.fromisoformat(table["ceasefire" if section.kind == "ceasefire" else "war"])
    return Period("cumulative", first_day, published, "stated", None, f"since {first_day}")


def _reading(
    folded: Folded,
    span: tuple[int, int],
    outcome: str,
    period: Period,
    line: tuple[int, int],
    *,
    part: bool = False,
    within_part: bool = False,
) -> Reading:
    value = digits(folded.text[span[0] : span[1]])
    return Reading(
        number=number_span(folded, span, span, value, about=False, increment=False),
        category="people",
        outcome=outcome,
        subject="gaza",
        claimant="gaza-moh",
        period=period,
        part=part,
        within_part=within_part,
        line_start=line[0],
        line_end=line[1],
    )
