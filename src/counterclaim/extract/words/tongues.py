"""Which of a document's lines are in another language than the document?

A post often stands twice, in two languages, and a report quotes a bulletin as it was issued. Each line is read by the
tables of its own language; a line too short to tell stays with the document's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from itertools import takewhile

from counterclaim.model.document import Document
from counterclaim.model.quote import Quote
from counterclaim.vocabulary.load import word_table

_CYRILLIC, _LATIN = re.compile("[\u0400-\u04ff]+"), re.compile("[A-Za-z]+")
_LATIN_TALK = re.compile(r"[A-Za-z]+[\W\d_]+[A-Za-z]+[\W\d_]+[A-Za-z]+")
_FOREIGN = 4  # times a line's letters of the one script that those of the other must outnumber; names stand in both
_LETTERS = 12  # letters of a line below which nothing is told by it
_OWN = 2  # letters that only Ukrainian or only Russian has, below which a line of Cyrillic stays with its document
_SPACE = re.compile(r"\S")


def read_apart(document: Document, language: str) -> list[tuple[str, Document]]:
    """The document once for each language that its lines are in, in the order they come, the lines of the others blank.

    Characters keep their places. Empty where all lines are in `language`, which is the rule.
    """
    text = document.text
    if not _may_change(text, language):
        return []
    lines = [(line, _tongue(line, language)) for line in text.splitlines(keepends=True)]
    found = dict.fromkeys(tongue for _, tongue in lines if tongue is not None)
    if not set(found) - {language}:
        return []
    return [
        (tongue, replace(document, text="".join(_only(lines, tongue, language))))
        for tongue in {language: None, **found}
    ]


def as_printed(quote: Quote, text: str) -> Quote:
    """A quote from a text with blank lines as the whole text has it; what stands beside it ends at another language."""
    start, end = quote.start, quote.end
    if start is None or end is None:
        return quote
    before, after = text[max(0, start - len(quote.prefix)) : start], text[end : end + len(quote.suffix)]
    return replace(
        quote,
        exact=text[start:end],
        prefix=_shared(before[::-1], quote.prefix[::-1])[::-1],
        suffix=_shared(after, quote.suffix),
    )


def _shared(text: str, blanked: str) -> str:
    """What two texts have in common from their first character on."""
    return "".join(one for one, _ in takewhile(lambda pair: pair[0] == pair[1], zip(text, blanked, strict=False)))


def _only(lines: list[tuple[str, str | None]], tongue: str, language: str) -> Iterator[str]:
    """The lines of one language, the rest blank; a line too short to tell goes with the one above."""
    above = language
    for line, told in lines:
        above = told or above
        yield line if above == tongue else _SPACE.sub(" ", line)


def _may_change(text: str, language: str) -> bool:
    """Whether a text has any letters that its language has not: the cheap look before its lines are weighed."""
    if language == "en":
        return _CYRILLIC.search(text) is not None
    if language not in _others():
        return False
    return _LATIN_TALK.search(text) is not None or _others()[language].search(text) is not None


def _tongue(line: str, language: str) -> str | None:
    """The language of a line; null for one too short or too mixed to tell."""
    cyrillic, latin = (sum(map(len, script.findall(line))) for script in (_CYRILLIC, _LATIN))
    if cyrillic + latin < _LETTERS:
        return None
    if latin > _FOREIGN * cyrillic:
        return "en"
    if cyrillic <= _FOREIGN * latin:
        return None
    signs = {tongue: len(letters.findall(line)) for tongue, letters in _letters().items()}
    uk, ru = signs["uk"], signs["ru"]
    if language == "en":
        return "uk" if uk > ru else "ru" if ru else None
    mine, other = (uk, "ru") if language == "uk" else (ru, "uk")
    return other if not mine and signs[other] >= _OWN else language


@cache
def _letters() -> dict[str, re.Pattern[str]]:
    """For each language of the Cyrillic script, the letters that the other has not."""
    return {
        tongue: re.compile(f"[{table['letters']}]")
        for tongue, table in word_table("languages").items()
        if table["letters"]
    }


@cache
def _others() -> dict[str, re.Pattern[str]]:
    """For each language of the Cyrillic script, the letters that only the other has."""
    return {"uk": _letters()["ru"], "ru": _letters()["uk"]}
