"""What is left of a text's words once the names of private persons are out: of the dead, of captives, of witnesses?"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from functools import lru_cache

from counterclaim.extract.page.persons_names import BORNE, RUN, WORD, persons, stem_of
from counterclaim.extract.page.private_persons import is_known, persons_in, standing
from counterclaim.extract.words.lexicon import Lexicon, folded, lexicon
from counterclaim.model.claim import Claim, Named, identified
from counterclaim.model.quote import Quote

GAP = "[…]"  # stands for a name that is left out of a printed sentence
_WIDE = 48  # characters beyond a stretch within which a name may begin or end
_BEHIND_MARK = re.compile(r"[\s«“\"„]+$")
_CAUGHT = re.compile(
    r"(?:captured|mobili[sz]ed|surrendered|taken prisoner)$"
)  # by or of whom, or a town: no name's noun


def without_names(claims: Iterable[Claim], text: str, words: Lexicon) -> list[Claim]:
    """The claims with their quotes cut at the nearest person's name on either side; a quote itself holds none."""
    found = []
    for claim in claims:
        kept = {party.name for party in (claim.claimant, *claim.attribution) if isinstance(party, Named)}
        quote = bare(claim.quote, kept, words, text)
        same = (quote.start, quote.end) == (claim.quote.start, claim.quote.end)
        found.append(
            claim if quote is claim.quote else replace(claim, quote=quote) if same else identified(claim, quote)
        )
    return found


def bare(quote: Quote, kept: Collection[str], words: Lexicon, text: str) -> Quote:
    """The quote with its surroundings cut at the nearest person's name on either side; itself where there is none."""
    if quote.start is None or quote.end is None:
        return quote
    first, last = quote.start - len(quote.prefix), quote.end + len(quote.suffix)
    spans = [
        (start, end)
        for start, end in names_in(text, max(0, first - _WIDE), last + _WIDE, kept=kept, words=words)
        if start < last and end > first
    ]
    if not spans:
        return quote
    start, end = quote.start, quote.end
    if any(at < end and to > start for at, to in spans):
        start, end = _longest(text, start, end, names_in(text, start, end, kept=None, words=words))
    left = max([first, *(to for _, to in spans if to <= start)])
    right = min([last, *(at for at, _ in spans if at >= end)])
    return replace(
        quote,
        exact=text[start:end],
        start=start,
        end=end,
        prefix=text[left:start] if quote.prefix else "",
        suffix=text[end:right] if quote.suffix else "",
    )


def redacted(text: str, start: int, end: int, language: str | None) -> str:
    """A stretch of a text with a mark in the place of each private person's name."""
    words = lexicon(language if language in {"en", "uk", "ru"} else "en")
    out, at = [], start
    for first, last in names_in(text, max(0, start - _WIDE), min(len(text), end + _WIDE), kept=None, words=words):
        if first < end and last > at:
            out += [text[at : max(at, first)], GAP]
            at = min(last, end)
    return "".join([*out, text[at:end]])


def names_somebody(text: str, words: Lexicon) -> bool:
    """Whether a piece of text holds capitalised words beside each other that may be a person's name."""
    return any(not is_known(match[0], words) for match in RUN.finditer(text))


def names_in(
    text: str, first: int, last: int, *, kept: Collection[str] | None, words: Lexicon
) -> list[tuple[int, int]]:
    """Where names stand in `text[first:last]`, in order.

    kept: names of speakers that are no private ones, where any other name in capitals is left out; null where only a
        private person's is.
    """
    private, given = _private_words(text, words.language), persons(words.language).given
    spans = []
    for run in RUN.finditer(text, first, last):
        if any(map(str.isdigit, run[0])):
            continue
        whole = kept is not None and not is_known(run[0], words)
        for start, end in persons_in(run[0], run.start(), words):
            name = text[start:end]
            if kept is not None and any(name in one or one in name for one in kept):
                continue
            if whole or _stands_private(start, end, text, words):
                spans.append((start, end))
    for word in WORD.finditer(text, first, last):
        known = private is not None and private.fullmatch(word[0]) is not None
        aged = BORNE.match(text, word.end()) is not None and folded(word[0]) in given
        if (known or aged or _behind_mark(text, word.start(), words)) and not (kept and word[0] in kept):
            spans.append(word.span())
    return _merged(sorted(spans))


def _merged(spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    for start, end in spans:
        if found and start <= found[-1][1] + 1:
            found[-1] = found[-1][0], max(end, found[-1][1])
        else:
            found.append((start, end))
    return found


def _longest(text: str, start: int, end: int, spans: Sequence[tuple[int, int]]) -> tuple[int, int]:
    """The part of a quote that holds its figure and no name; of several the longest."""
    inside = [span for span in spans if span[0] < end and span[1] > start]
    if not inside:
        return start, end
    edges = [start, *(min(max(place, start), end) for span in inside for place in span), end]
    parts = []
    for left, right in zip(edges[::2], edges[1::2], strict=True):
        piece = text[left:right]
        begin = left + len(piece) - len(piece.lstrip())
        parts.append((any(map(str.isdigit, piece)), len(piece.strip()), begin, begin + len(piece.strip())))
    _, _, left, right = max(parts)
    return left, right


@lru_cache(64)
def _private_words(text: str, language: str) -> re.Pattern[str] | None:
    """What finds a word of the name of any private person whom a text prints in full; null where it prints none."""
    words = lexicon(language)
    stems = set[str]()
    for run in RUN.finditer(text):
        for start, end in persons_in(run[0], run.start(), words):
            if _stands_private(start, end, text, words):
                named = re.findall(r"[\w’'ʼ-]{3,}", text[start:end])
                stems.update(stem_of(word) for word in named if word[0].isupper())
    return re.compile("|".join(sorted(stems, key=len, reverse=True))) if stems else None


def _stands_private(start: int, end: int, text: str, words: Lexicon) -> bool:
    """Whether capitalised words are a private person's name by their form and by all the text says."""
    stood = standing(text[start:end], text, words)
    around = text[max(0, start - 6) : start], text[end : end + 20]
    return bool(stood) or (stood is None and persons(words.language).looks_like_one(text[start:end], *around))


def _behind_mark(text: str, start: int, words: Lexicon) -> bool:
    """Whether a capitalised word stands right behind a word of a private person ("soldier X", "her husband X")."""
    if not text[start].isupper():
        return False
    before = text[max(0, start - 30) : start]
    gap = _BEHIND_MARK.search(before)
    if gap is None:
        return False
    led = before[: gap.start()]
    flat = folded(led)
    if _CAUGHT.search(flat):
        return False
    ends = [mark.end() for mark in persons(words.language).marks.finditer(flat)]
    return bool(ends) and ends[-1] == len(flat)
