"""Which running totals does a briefing of the Russian ministry list, in Russian?"""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from counterclaim.extract.bulletins.bulletins_rows import Reading, category_of, number_span, since
from counterclaim.extract.numbers.numbers import NumberSpan, find_numbers
from counterclaim.extract.words.forms import Folded, fold, trie, words
from counterclaim.model.claim import Category, Named
from counterclaim.vocabulary.load import vocabulary, word_table

PACK = "russia-ukraine-2022"
FEWEST_ROWS = 2
LONGEST_LABEL = 110
_SENTENCE_END = re.compile(r"(?<!тыс)(?<!млн)\.(?:\s|$)")


def read_ministry(text: str, published: date | None) -> list[Reading]:
    """The rows of the cumulative list ("Всего с начала … уничтожено: 577 самолётов, …"); empty without one.

    The list is the paragraph that opens with "since the start of the operation" (or the lines after it up to an empty
    one); prose about the day is left to the grammar.
    """
    folded = fold(text)
    table: dict[str, Any] = word_table("bulletins")["russian-ministry"]
    total = trie(words(table["total"]))
    opening = re.compile(rf"(?<!\w)(?:{total})(?!\w)[^.:;\d]{{0,60}}?(?<!\w)(?:{trie(words(table['opening']))})")
    rows: list[Reading] = []
    for start, end in _paragraphs(folded.text):
        paragraph = folded.text[start:end]
        cue = opening.search(paragraph)
        if cue is not None:
            stop = _SENTENCE_END.search(paragraph, cue.end())
            listed = paragraph[: stop.start() if stop is not None else len(paragraph)]
            found = _rows(listed, start, cue, folded, table=table, published=published)
            rows += found if len(found) >= FEWEST_ROWS else []
    return rows


def _paragraphs(text: str) -> list[tuple[int, int]]:
    found, place = [], 0
    for match in re.finditer(r"\n\s*\n|\n(?=\s*[А-Яа-я])|\Z", text):
        if match.start() > place:
            found.append((place, match.start()))
        place = match.end()
    return found


def _rows(
    paragraph: str, offset: int, cue: re.Match[str], folded: Folded, *, table: dict[str, Any], published: date | None
) -> list[Reading]:
    numbers = [
        number for number in find_numbers(paragraph, "ru") if number.start >= cue.end() and number.ignored is None
    ]
    rows = []
    for place, number in enumerate(numbers):
        limit = numbers[place + 1].start if place + 1 < len(numbers) else len(paragraph)
        label = paragraph[number.end : min(limit, number.end + LONGEST_LABEL)].strip()
        found = category_of(label, table["rows"], start=True)
        if found is not None and number.stated is not None:
            rows.append(
                _reading(
                    number,
                    found,
                    offset,
                    line=(offset + cue.start(), offset + len(paragraph)),
                    folded=folded,
                    published=published,
                )
            )
    return rows


def _reading(
    number: NumberSpan, found: str, offset: int, *, line: tuple[int, int], folded: Folded, published: date | None
) -> Reading:
    category: Category = Named(found, ("aircraft", "helicopters")) if found == "aircraft and helicopters" else found
    span = (offset + number.start, offset + number.end)
    outer = (offset + number.outer_start, offset + number.outer_end)
    value = number.stated if number.stated is not None else 0
    return Reading(
        number=number_span(folded, span, outer, value, about=number.qualifier == "about", increment=False),
        category=category,
        outcome="destroyed",
        subject="ua",
        claimant="ru-mod",
        period=since(vocabulary().packs[PACK].first_day, published),
        line_start=folded.original(line[0]),
        line_end=folded.original_end(line[1]),
    )
