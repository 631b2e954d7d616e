"""What are a document's paragraphs, and which of them are headline, caption or item of a list?"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import pairwise

from counterclaim.extract.counts.figure import Paragraph
from counterclaim.extract.words.forms import Folded
from counterclaim.model.document import Document
from counterclaim.model.quote import ZoneKind

_LINE = re.compile(r"[^\n\r]+")
_BULLET = re.compile(r"\s*(?:[•*▪●◦·–—‒-]\s|[✔✅☑▪▫■□◾◽➤➡►▶🔹🔸🔺🔻⚫🔴⚡❗📌🟢🟡🛑💥▫]\ufe0f?\s?|[\d]{1,2}[.)]\s)")
_PICTURE = re.compile(
    r"\s*[\u2600-\u27bf\U0001f300-\U0001faff]\ufe0f?\s?[^\d\n]{0,40}\d[^\n]*(?<!:)"
)  # its picture opens an item
_LABEL = re.compile(
    r"\s*(?:[^\W\d]{2,4}\. (?=[а-яіїєґ]))?"
    r"(?:[^.:;,\d]|(?<=[^\W\d])[-‑]?\d{1,3}(?!\d)){2,60}?(?:\([^()\n]{2,30}\))?\s*(?::|\s[‒–—-]|[‒–—])\s*[^\w\s]?(?:[^\W\d]+\s){0,2}\d"
)
_DATED = re.compile(
    r"\s*(?:\d{1,2}(?:st|nd|rd|th)?\s[^\W\d]{3,10}|[A-Z][^\W\d]{2,8}\.?\s\d{1,2}|[^\W\d]{3,10}|\d\d\.\d\d(?:\.\d{2,4})?)"
    r"(?:,?\s(?:19|20)\d\d(?:\s[^\W\d]{1,4}\.?)?)?\s?(?::|\s[‒–—-])\s*(?:[^\W\d]+\s){0,2}[~+]?\d"
)  # "13 May: 1,211 men", "January 2024 – 25,500"
_YEAR = r"(?:19|20)\d\d(?:\)|[.;]?\s*$)"  # "(2024)", or at a line's end
_TALLY = re.compile(
    rf"\s*[«“\"]?[^\W\d][^.:;,\d()]{{2,60}}\((?!{_YEAR})\d[\d,. \u00a0\u202f]*(?:[,;][^()]*)?\)[.;]?\s*$"
)  # "Tanks (695, of which destroyed: 461)"
_COUNTS = re.compile(
    r"\s*(?:[a-zа-яіїєґё]{4,} )?\d[\d,. \u00a0\u202f]*(?:\(\+\d[\d,. \u00a0\u202f]*\))? ?[^\W\d]"
)  # "16 tanks (9,286);", "about 11,107 (+1) tanks;"
_WHERE = re.compile(
    r"\s*(?:(?:ещё|еще|ще|по|и|і|та) )?(?:\d[\d \u00a0\u202f]*|[а-яіїєґё'’]{3,15}(?: [а-яіїєґё'’]{3,15})?)"
    r"(?: (?:бпла|беспилотник|дрон|безпілотник)\w*)?\s?[‒–—-]\s(?:над|в|во|у|на|по|біля|около|возле)\s",
    re.IGNORECASE,
)  # "53 – над территорией Орловской области,"
_KINDS = re.compile(
    rf"\s*[^\W\d][^.:;,\d()]{{2,60}}?\s(?!{_YEAR})\d[\d,. \u00a0\u202f]*(?:\(\+\d[\d,. \u00a0\u202f]*\))?[.;]?\s*$"
)  # "Tanks 7,211 (+16)"
_CREDIT = re.compile(
    r"(?:getty images|/ap|afp|reuters|\bap\b|epa|anadolu|photo(?:graph)?(?: by|:)|via ap|фото|press service via)"
    r"[^.\n]{0,40}$"
)
_CREDIT_SIGN = re.compile("ap|afp|getty|reuters|epa|anadolu|photo|фото|press service")  # every credit has one
_CAPTION_WORDS = 60
_HEADLINE = 160  # characters; a longer first line is a paragraph, also where no mark ends it
_PROSE = 60  # characters from which on a line that a full stop ends is no title
_QUOTED = frozenset('»”)"')
_ITEM = 120  # characters; a longer line without a bullet is no item of a list
_HEADING = 60  # characters; a longer line that ends with a colon opens a list of its own
_TITLE = 5  # words of a title above a list that no colon ends; more of them are a sentence
_LONGEST = (
    16_000  # characters of a paragraph; reading one takes longer than in proportion, and no press has longer ones
)
_CREDIT_REACH = 64  # longer than any credit the pattern takes, with what may follow it


def paragraphs_of(document: Document, plain: str, folded: Folded) -> list[Paragraph]:
    """The document's lines that hold anything, with their zones; offsets count in `plain` and `folded.text`."""
    zones = sorted((folded.folded(zone.start), folded.folded(zone.end), zone.kind) for zone in document.zones)
    starts = [zone[0] for zone in zones]
    found: list[Paragraph] = []
    for line in _LINE.finditer(plain):
        text = line[0]
        if text.isspace():
            continue
        start = line.start()
        kind = _zone(zones, starts, start) if zones else None
        if kind is None:
            kind = _guess(plain, line, first=not found)
        for begin, stop in _pieces(text) if len(text) > _LONGEST else ((0, len(text)),):
            piece, place = text[begin:stop], start + begin
            folded_piece = folded.text[place : start + stop]
            found.append(Paragraph(len(found), place, piece, folded_piece, kind, listed=_listed(piece)))
    for above, item in pairwise(found):
        item.listed = item.listed or _counts_under(item.text, above)
        above.heads = item.listed and not above.listed and above.zone == "body" and _entitles(above.folded)
    return found


def _pieces(line: str) -> Iterator[tuple[int, int]]:
    """Where a line longer than any paragraph is cut: behind the last sentence in reach, else a word, else anywhere."""
    begin = 0
    while len(line) - begin > _LONGEST:
        reach = line[begin : begin + _LONGEST]
        cut = next((place + len(mark) for mark in (". ", " ") if (place := reach.rfind(mark)) > 0), _LONGEST)
        yield begin, begin + cut
        begin += cut
    yield begin, len(line)


def _zone(zones: list[tuple[int, int, ZoneKind]], starts: list[int], place: int) -> ZoneKind | None:
    at = bisect_right(starts, place) - 1
    if at < 0 or zones[at][1] <= place:
        return None
    return zones[at][2]


def _guess(plain: str, line: re.Match[str], *, first: bool) -> ZoneKind:
    """Without zones: a first line over an empty line or over prose is the headline; a photo's credit a caption."""
    start, end, text = line.start(), line.end(), line[0]
    over_blank = re.match(r"\r?\n[ \t]*\r?\n", plain[end : end + 6]) is not None
    unended = first and not plain[:start].strip() and not text.rstrip().endswith((".", ":"))
    if unended and (over_blank or _over_prose(plain, line)):
        return "headline"
    tail = text[-_CREDIT_REACH:].lower()
    if _CREDIT_SIGN.search(tail) and _CREDIT.search(tail) and len(text.split()) <= _CAPTION_WORDS:
        return "caption"
    return "body"


def _over_prose(plain: str, line: re.Match[str]) -> bool:
    """Whether a short line without a mark at its end stands right over a paragraph of sentences."""
    text, below = line[0].rstrip(), _LINE.search(plain, line.end())
    if len(text) > _HEADLINE or not (text[-1:].isalnum() or text[-1:] in _QUOTED) or below is None or _listed(text):
        return False
    prose = below[0].rstrip()
    return len(prose) > _PROSE and prose.endswith((".", "»", "”", '"')) and not _listed(prose)


def parts_list(paragraph: Paragraph) -> bool:
    """Whether a line is a short heading inside a list ("Russia:", "In the past day:", "## Ukraine")."""
    bare = paragraph.folded.strip(" *_")
    return paragraph.heads or (not paragraph.listed and bare.endswith(":") and len(bare) < _HEADING and "." not in bare)


def _entitles(folded: str) -> bool:
    """Whether a line is a title of a few words and no sentence."""
    bare = folded.strip(" *_#")
    return 0 < len(bare) < _HEADING and bare[-1].isalnum() and bare.count(" ") < _TITLE and "." not in bare


def _counts_under(text: str, above: Paragraph) -> bool:
    """Whether a short line that a number opens or ends stands under a line with a colon, or under another such item."""
    for form in (_COUNTS, _KINDS, _WHERE):
        if len(text) < _ITEM and form.match(text) is not None:
            return above.text.rstrip().endswith(":") or (above.listed and form.match(above.text) is not None)
    return False


def _listed(text: str) -> bool:
    if _BULLET.match(text):
        return True
    if len(text) >= _ITEM:
        return False
    forms = _LABEL.match(text), _TALLY.match(text), _DATED.match(text), _PICTURE.fullmatch(text.rstrip())
    return any(form is not None for form in forms)
