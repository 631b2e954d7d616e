"""Which full names does a stretch of text print?"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from counterclaim.extract.words.lexicon import Lexicon, folded

TRIM = " \t\n,.;:\"'«»“”‘’()—–-"
_ARTICLES = re.compile(
    r"^(?:the|a|an|its|their|his|her|our|and|but|that|while|whereas|as|in|for|by|also|в|у|во|на|по|же|ж)\s+",
    re.IGNORECASE,
)
_RUN = re.compile(r"(?<![\w«“\"])[A-ZА-ЯІЇЄҐЁ][\w’'-]+(?: [A-ZА-ЯІЇЄҐЁ][\w’'-]+)+(?![\w»”\"])")
ARTICLES = frozenset({"the", "a", "an"})
_LEADING = frozenset(
    {
        "of",
        "for",
        "in",
        "at",
        "from",
        "to",
        "with",
        "by",
        "on",
        "and",
        "or",
        "without",
        "against",
        "over",
        "under",
        "save",
        "breaking",
    }
)  # an article behind one of these opens no new noun phrase ("Save the Children")
_WORD = re.compile(r"\w[\w'’.-]*")
_LATIN = "\u024f"  # the last letter of the Latin alphabet's pages
_NAME = 2  # words: a first name and a surname, in front of which an office may be printed with a capital too
_ADVERB = re.compile(r"\s*[А-ЯІЇЄ][а-яіїєё’'-]+но\s+")  # that opens a sentence before its lower-case subject
_PLURALS = ("орий", "рств", "ений", "аний", "аций", "стей")  # of things in the genitive, which look like adjectives
_NO_ADJECTIVES = re.compile(
    r"(?:\s*(?!\w*(?:[иыоіє]й|[ая]я|ое|ее|[иы]е|[оеє]го|[оеє]му|[оеії][їю]|[иы][мх]и?|[кнв][аеіоу])\b)[\w’'-]+(?=\s))*\s*"
)  # words before a body's noun that end like no adjective, which are no part of its name


def full_names_in(text: str, lexicon: Lexicon | None = None) -> list[str]:
    """The last two words of each run of capitalised words, in text order; with a lexicon, of those it does not know."""
    runs = [run.split()[-_NAME:] for run in _RUN.findall(text)]
    runs = [run for run in runs if in_one_script(run)]
    if lexicon is not None:
        runs = [run for run in runs if not any(lexicon.entry(folded(word)) for word in run)]
    return [" ".join(run) for run in runs]


def in_one_script(words: Sequence[str]) -> bool:
    """Whether words may be one name, all in Latin or all in other letters ("(in) Telegram Гладков" is none)."""
    return len({word[:1] > _LATIN for word in words}) == 1


def begins(segment: str, begin: int, end: int) -> int:
    """Where a body's name begins in `segment[begin:end]`: behind the words that end like no adjective."""
    stray = _NO_ADJECTIVES.match(segment, begin, end)
    begin = begin if stray is None else stray.end()
    adverb = _ADVERB.match(segment, begin, end)
    begin = begin if adverb is None else adverb.end()
    words = list(_WORD.finditer(segment, begin, end))
    if words and words[-1][0].endswith(_PLURALS) and words[-1][0].islower():
        return end  # "площадь территорий министр оценил"
    for before, word in reversed(list(pairwise(words))):
        if before[0].islower() and _NO_ADJECTIVES.fullmatch(before[0] + " ") is not None:
            return word.start()
    return begin


def short_name(flat: str) -> str:
    """A name without quotation marks, articles and what stands around it; at most its last ten words."""
    text = re.sub(r"[«»“”„\"]", "", flat).strip(TRIM)
    for _ in range(3):
        text = _ARTICLES.sub("", text)
    return " ".join(text.split()[-10:]).strip(TRIM)


def subject_from(text: str, start: int, end: int) -> int:
    """Where the noun phrase that ends a stretch begins: at its last article that no preposition leads to.

    "In its morning bulletin the Defence Ministry", "14:05 The governor of the region".
    """
    begin = start
    words = list(_WORD.finditer(text, start, end))
    for before, word in pairwise(words):
        if word[0].lower() in ARTICLES and before[0].lower() not in _LEADING:
            begin = word.start()
    return begin


def name_before_noun(gap: str) -> str | None:
    """The capitalised name that stands at the end of unknown words ("the RSF")."""
    name: list[str] = []
    for word in reversed(gap.split()):
        bare = word.strip("«»“”\"'’")
        if not bare[:1].isupper() or "-" in bare or any(map(str.isdigit, bare)):
            break
        name.insert(0, bare)
    return " ".join(name) or None
