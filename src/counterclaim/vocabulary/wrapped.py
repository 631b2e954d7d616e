"""Which line breaks of a text are only the width of its page, and which marks are only its emphasis?

A text wrapped at a column (a PDF, an e-mail, a text file) breaks its sentences where the line is full. Such breaks are
told by the block they stand in: lines of about one length, the next word too long for what was left of the line, a
sentence that goes on below. Lists, tables, headings, captions and short lines keep their lines.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from counterclaim.vocabulary.load import vocabulary, word_table

UNSEEN = "\u200b"
"""Stands for a character that nobody reads; every pattern's text leaves it out, and places stay as they are."""
SHORTEST = 32
"""Characters from which on a line may be one of a wrapped paragraph; the narrowest columns of print have about 35."""
LONGEST = 160
"""Characters of the widest column that a text is wrapped at."""
_LINE = re.compile(r"[^\r\n]+")
_BREAK = re.compile(r"\n[ \t>]*\S")
_LED = re.compile(r"(?:[ \t]*>)*[ \t]*")
_OPENS = "«“„\"'’(["
_ENDED = re.compile(r"[.!?…:;][»”\"'’)\]*_]*$")
_ITEM = re.compile(r"[•*+▪▫●○◦■□◾◽➤➡►▶✔✅☑·-]\s|[\u2600-\u27bf\U0001f300-\U0001faff]|#{1,6}\s|```|[=_~*-]{3}|\|")
_NUMBERED = re.compile(r"\d{1,2}[.)]\s")
_DASH = re.compile(r"[‒–—]\s")
_ROW = re.compile(r"\t|\|.*\||[^\s.!?] {2,}\S|\.{4}")  # the cells of a table, or a label that dots lead
_LABEL = re.compile(r"[^\W\d][^.:;,\d–—]{1,58}?\s*(?::|\s[‒–—-])\s*[^\w\s]?(?:[^\W\d]+\s){0,2}\d")
_AMOUNT = re.compile(r"((?:[^\W\d]+ ){1,2})\d")
_NAME = re.compile(r"[^\w’'-]")
_FIGURE = re.compile(r"\d")
_FIELD = re.compile(r"[A-ZА-ЯІЇЄҐЁ][\w-]*(?: [\w-]+){0,2}: ")
_COUNTED = re.compile(r"(?:\d(?:[\d,. \u00a0]*\d)?|\([^()]*\d[^()]*\))[;,]?$")
_WIDER = 1.15  # times the widest line that surely goes on: letters of print are not of one width
_MANY = 2  # lines that surely go on, above which all of a text is taken to be wrapped
_STARS = re.compile(r"(?<![\w*\\])(\*{1,3})(?=[^\s*])([^*\n]{1,200})(?<=[^\s\\])\1(?![\w*])")
_BARS = re.compile(r"(?<![\w\\])(_{1,3})(?=[^\s_])([^_\n]{1,200})(?<=[^\s\\])\1(?!\w)")
_STRUCK = re.compile(r"(?<!~)~~(?=[^\s~])([^~\n]{1,300})(?<=\S)~~(?!~)")


def read_through(text: str) -> str:
    """The text as a person reads it, of the same length: wrapped lines run on, marks of emphasis stand for nothing."""
    return without_emphasis(run_on(without_emphasis(text)))  # the second time, emphasis over two lines


def without_emphasis(text: str) -> str:
    """The text with Markdown's marks of emphasis put out of sight; every character keeps its place."""
    if "*" in text:
        for _ in range(2):  # one within another
            text = _STARS.sub(_hidden, text)
    if "_" in text:
        text = _BARS.sub(_hidden, text)
    return _STRUCK.sub(lambda match: UNSEEN * 2 + match[1] + UNSEEN * 2, text) if "~~" in text else text


def _hidden(match: re.Match[str]) -> str:
    mark = UNSEEN * len(match[1])
    return mark + match[2] + mark


def run_on(text: str) -> str:
    """The text with a blank for each line break that is only the width of its page; every character keeps its place."""
    if not any(_leaves_open(text, line.start()) for line in _BREAK.finditer(text)):
        return text
    pairs = [pair for number, block in enumerate(_blocks(text)) for pair in _pairs(text, block, number)]
    evident = [pair for pair in pairs if pair.evident]
    if not evident:
        return text
    page = _Page(evident)
    parts, upto = list[str](), 0
    for pair in pairs:
        if pair.evident or page.fills(pair):
            start, end = pair.gap
            hyphened = text[start - 1] in "-\u00ad" and text[start - 2 : start - 1].isalpha()
            parts += [text[upto:start], UNSEEN if hyphened else " ", UNSEEN * (end - start - 1)]
            upto = end
    return "".join([*parts, text[upto:]])


def _leaves_open(text: str, end: int) -> bool:
    """Whether the line that ends at a place holds something and no mark that ends a sentence."""
    last = text[max(0, end - LONGEST) : end].removesuffix("\r").rstrip(" \t")[-1:]
    return last not in ".!?…:;" and not last.isspace()


@dataclass(frozen=True, slots=True)
class _Pair:
    """Two lines of one block, one below the other, whose break may be only the page's width.

    Attributes:
        gap: from behind the last letter of the upper line to the first of the lower one.
        block: which block of lines.
        width: characters of the upper line.
        needs: characters it would have with the next word.
        ended: whether a sentence may end with it.
        evident: whether the sentence goes on below, whatever the width.
        opens: whether the lower line is set in from the left, as the first of a paragraph is.
    """

    gap: tuple[int, int]
    block: int
    width: int
    needs: int
    ended: bool
    evident: bool
    opens: bool


class _Page:
    """The width of a text's lines, as told by those whose sentence surely goes on below."""

    def __init__(self, evident: Sequence[_Pair]) -> None:
        widths = sorted(pair.width for pair in evident)
        needs = sorted(pair.needs for pair in evident)
        self.count = len(evident)
        self.blocks = {pair.block for pair in evident}
        widest = widths[-1]
        self.most = max(widest * _WIDER, needs[0])
        self.full = max(min(needs[len(needs) // 10], widest + 1), widths[len(widths) * 9 // 10] * 3 // 4)

    def fills(self, pair: _Pair) -> bool:
        """Whether the upper line has no room for the next word, so that its break tells nothing."""
        if pair.needs < self.full or pair.width > self.most or (pair.ended and pair.opens):
            return False
        return pair.block in self.blocks or self.count > (_MANY if pair.ended else 1)


def _blocks(text: str) -> Iterator[list[tuple[int, int]]]:
    """Runs of lines without an empty one between, each line from its first letter to behind its last."""
    block: list[tuple[int, int]] = []
    last = 0
    for line in _LINE.finditer(text):
        led = _LED.match(text, line.start(), line.end())
        start = led.end() if led else line.start()
        end = start + len(text[start : line.end()].rstrip())
        if start == end or text.count("\n", last, line.start()) > 1:
            if len(block) > 1:
                yield block
            block = []
        if start < end:
            block.append((start, end))
        last = line.end()
    if len(block) > 1:
        yield block


def _pairs(text: str, block: Sequence[tuple[int, int]], number: int) -> Iterator[_Pair]:
    """The neighbours of a block that are no rows, items, headings or captions."""
    lines = [text[start:end].replace(UNSEEN, "") or "*" for start, end in block]
    whole = _shape(lines)
    for (upper, lower), (above, below) in zip(pairwise(block), pairwise(lines), strict=True):
        ended = _ENDED.search(above) is not None
        hangs = not ended and _hangs(above)
        if _keeps_apart(above, below, whole, ended=ended, hangs=hangs):
            continue
        held = (not ended or _cut_short(above, below)) and max(SHORTEST, whole.half) <= len(above) <= LONGEST
        yield _Pair(
            gap=(upper[1], lower[0]),
            block=number,
            width=len(above),
            needs=len(above) + 1 + len(below.split(" ", 1)[0]),
            ended=ended,
            evident=held and (hangs or _goes_on(above, below, whole)),
            opens=_set_in(text, lower[0]) > _set_in(text, upper[0]) + 1,
        )


@dataclass(frozen=True, slots=True)
class _Shape:
    """What the lines of a block have in common.

    Attributes:
        half: half the length of the longest.
        dashed, numbered, labelled, fielded: whether several begin with a dash, a number and a point, a label before a
            figure, a field's name.
        rows: whether half of them begin with such a label.
        figured: whether several begin with a figure.
        listing: whether most of them end with a comma.
        closes: whether the last one ends a sentence.
    """

    half: int
    dashed: bool
    numbered: bool
    labelled: bool
    rows: bool
    fielded: bool
    figured: bool
    listing: bool
    closes: bool


def _shape(lines: Sequence[str]) -> _Shape:
    def several(pattern: re.Pattern[str]) -> bool:
        return sum(pattern.match(line) is not None for line in lines) > 1

    return _Shape(
        half=min(LONGEST, max(map(len, lines))) // 2,
        dashed=several(_DASH),
        numbered=several(_NUMBERED),
        labelled=several(_LABEL),
        rows=2 * sum(_LABEL.match(line) is not None for line in lines) >= max(4, len(lines) - 1),
        fielded=several(_FIELD),
        figured=several(_FIGURE),
        listing=2 * sum(line.endswith(",") for line in lines) > len(lines),
        closes=_ENDED.search(lines[-1]) is not None,
    )


def _keeps_apart(above: str, below: str, whole: _Shape, *, ended: bool, hangs: bool) -> bool:
    """Whether one of two lines is a row, or the lower one begins something of its own."""
    if _is_row(above) or _is_row(below) or _alike(above, below) or _ITEM.match(below):
        return True
    if (whole.dashed and _DASH.match(below)) or (_NUMBERED.match(below) and (whole.numbered or ended)):
        return True
    if ended and whole.labelled and _LABEL.match(above):
        return True
    return not hangs and _opens_line(below, whole)


def _is_row(line: str) -> bool:
    return _ROW.search(line) is not None or line.startswith("#")


def _alike(above: str, below: str) -> bool:
    """Whether two lines begin with the same words before a number ("up to 235 …", "up to 110 …")."""
    upper, lower = _AMOUNT.match(above), _AMOUNT.match(below)
    return upper is not None and lower is not None and upper[1] == lower[1] and upper[1].islower()


def _opens_line(line: str, whole: _Shape) -> bool:
    """Whether a line begins something of its own: a caption, a field, a row with its label."""
    if line.startswith(_captions()) or (whole.fielded and _FIELD.match(line)):
        return True
    return (whole.rows or (len(line) < SHORTEST and line[0].isupper())) and _LABEL.match(line) is not None


def _goes_on(above: str, below: str, whole: _Shape) -> bool:
    """Whether a sentence that the upper line leaves open goes on in the lower one."""
    if _COUNTED.search(above):
        return below[:1].islower() and not _COUNTED.search(below)
    bare = below.lstrip(_OPENS)
    if bare[:1].islower() or above.endswith("\u00ad"):
        return True
    if above.endswith(","):
        return not whole.listing
    last = above.rsplit(None, 1)[-1]
    if bare[:1].isdigit():
        return last.isalpha() and last.islower() and whole.closes and not whole.figured
    return (last.lower(), _NAME.split(bare, maxsplit=1)[0].lower()) in _names()


def _cut_short(above: str, below: str) -> bool:
    """Whether the point at a line's end is a short form's ("71 тыс.⏎военнослужащих")."""
    return above[-1] == "." and above[-2:-1].isalpha() and below[:1].islower()


def _hangs(line: str) -> bool:
    """Whether a line ends with a word that another must follow."""
    last = line.rsplit(None, 1)[-1].lstrip(_OPENS).lower()
    return last in _hanging() or last.endswith(("'s", "’s"))


def _set_in(text: str, start: int) -> int:
    return start - 1 - text.rfind("\n", 0, start)


@cache
def _captions() -> tuple[str, ...]:
    return tuple(word_table("captions")["starts"])


@cache
def _hanging() -> frozenset[str]:
    return frozenset(word_table("wrapped")["hanging"].split())


@cache
def _names() -> frozenset[tuple[str, str]]:
    """The words that stand side by side in the names of parties ("General", "Staff")."""
    names = {
        name
        for party in vocabulary().parties.values()
        for forms in ({"": tuple(party.names.values())}, party.aliases)
        for names_of in forms.values()
        for name in names_of
    }
    beside = (pair for name in names if "*" not in name for pair in pairwise(name.split()))
    return frozenset((one.lower(), other.lower()) for one, other in beside if one[0].isupper() and other[0].isupper())
