"""Whose report is a news text that names its source on a line of its own ("Джерело: ДСНС", "Source: the mayor")?"""

from __future__ import annotations

import re
from collections.abc import Sequence

from counterclaim.extract.clauses.tokens import items_of
from counterclaim.extract.counts.figure import Paragraph
from counterclaim.extract.issuers.issuers import named_in
from counterclaim.extract.issuers.taken_up_bodies import AGAIN
from counterclaim.extract.voices.labels import names_alone
from counterclaim.extract.words.forms import fold
from counterclaim.extract.words.lexicon import Lexicon, folded
from counterclaim.model.claim import Named, Party, Role
from counterclaim.vocabulary.load import vocabulary

_LABEL = re.compile(r"\W*([^\W\d][^:\n]{2,30}):\s*(?=\S)")
_INSIDE = re.compile(  # as a sentence of a paragraph
    r"[.!?»”\"]\s+([^\W\d][^:.!?\n]{2,30}):\s+([^.!?\n]{3,90})(?:[.!?\n]|$)"
)
_LINE = 180  # characters of a line that only names a source
_SHORTEST = 3  # letters of a name
_QUOTING = re.compile(r"(?:з|із|зі|со|с) (?:посиланням|ссылкой) на\s+|(?:quoting|citing|with reference to)\s+")
_PAGE = re.compile(
    r"(?:[\w-]*(?:сторінк|страниц|канал)[^\W\d]*|(?:facebook|telegram)(?: page| channel)? of)\s+", re.IGNORECASE
)
_WHERE = re.compile(
    r",?\s+(?:у|в|на|во|під час|за підсумками|во время|в ходе|із|from|on|in an?|at an?|during)\s+(?=[\w«\"])"
    r"|\s[|–—-]\s|\.$"
)  # where a source spoke: "on Telegram", "at a briefing"


def sourced(lines: Sequence[Paragraph], lexicon: Lexicon) -> dict[int, Party]:
    """Whose words each line is, where one (or a sentence) only names the text's source; what stands above is its too.

    From the line on that looks back ("Background: ...") nobody speaks. Lines of which nothing is known are left out.
    """
    labels = lexicon.table.get("source_lines") or {}
    at = next((place for place, line in enumerate(lines) if _labelled(line, labels.get("source", ()))), None)
    party = None if at is None else _named(lines[at], lexicon)
    if at is None:
        party = next((told for line in lines if (told := _inside(line, labels.get("source", ()), lexicon))), None)
    looks_back = (place for place, line in enumerate(lines) if _labelled(line, labels.get("background", ())))
    end = next((place for place in looks_back if place > (at or 0)), len(lines))
    return {line.index: party if place < end else None for place, line in enumerate(lines) if party or place >= end}


def _labelled(line: Paragraph, labels: Sequence[str]) -> bool:
    match = _LABEL.match(line.text) if line.zone == "body" else None
    return match is not None and folded(match[1].strip("*_ ")) in labels


def _inside(line: Paragraph, labels: Sequence[str], lexicon: Lexicon) -> Party:
    """Whom a sentence inside a paragraph names that only names the source ("Джерело: Генштаб."); else null."""
    found = _INSIDE.finditer(line.text) if line.zone == "body" else ()
    return next((_party(match[2], lexicon) for match in found if folded(match[1]) in labels), None)


def _named(line: Paragraph, lexicon: Lexicon) -> Party:
    """The first body or person that a line with a label names, where it only names one; null for an outlet's name."""
    match = _LABEL.match(line.text)
    return None if match is None or len(line.text) > _LINE else _party(line.text[match.end() :], lexicon)


def _party(told: str, lexicon: Lexicon) -> Party:
    """The first body or person of a piece that only names a source."""
    rest = _PAGE.sub("", told.strip(" *_"))
    quoting = _QUOTING.search(rest)
    rest = rest if quoting is None else rest[quoting.end() :]
    cut = next((where for where in _WHERE.finditer(rest) if where.start() >= _SHORTEST), None)
    piece = (rest if cut is None else rest[: cut.start()]).strip(" ,;")
    known = names_alone(piece, lexicon)
    if known is not None:
        return known
    if folded(piece) in (lexicon.table.get("outlets") or ()):
        return None
    text = fold(piece).text
    items = items_of(piece, text, numbers=(), times=(), lexicon=lexicon)
    party = named_in(piece, items, first=True, lexicon=lexicon)
    if party in (None, AGAIN) or isinstance(party, Role):
        return None
    if isinstance(party, Named):
        return None if folded(party.name) in (lexicon.table.get("outlets") or ()) else party
    return None if vocabulary().parties[party].kind == "media" else party
