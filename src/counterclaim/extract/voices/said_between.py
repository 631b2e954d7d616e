"""Which words between a speaker and its verb only say when, where, in answer to whom or how it was said?"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from counterclaim.extract.clauses.tokens import Item
from counterclaim.extract.words.lexicon import Entry, Lexicon, folded, lexicon
from counterclaim.vocabulary.load import vocabulary

_MARKS = ',.:;—–(«“"'
_LONGEST = 24  # characters of the longest of the words
_PREPOSITION = 3  # letters of one that may lead to a time
_BEFORE = 200  # characters before such a phrase among which who speaks stands
_STRETCH = 90  # characters of the longest phrase that says where
_WHEN = re.compile(r" (?:у|в|во|на|о|об|ще|ещё|еще)$")
_AS_OF = re.compile(r" (?:станом на|по состоянию на)(?: [а-яіїєґё]{3,8}){0,2}$")
_LAST_MARK = re.compile(r"[,:;—–(]|[.!?] (?=[^a-zа-яіїєґё])|\n")
_UNIONS = frozenset({"ООН", "НАТО", "ЄС", "ЕС", "ОБСЄ", "ОБСЕ"})  # in whose councils somebody speaks
_HOUSES = frozenset({"media", "international"})  # "з трибуни ООН", "в інтерв'ю CNN"
_FULL_NAME = re.compile(r"[A-ZА-ЯІЇЄҐЁ][\w’'-]+ [A-ZА-ЯІЇЄҐЁ][\w’'-]{2,}")
_TOWN = re.compile(
    r"[А-ЯІЇЄҐЁ][\w’'-]+ [А-ЯІЇЄҐЁ][\w’'-]{2,}( (?:у|в|во|на) [А-ЯІЇЄҐЁ][\w’'-]+(?:і|ї|е|у|ю|и|ах|ях))$"
)  # "Олександр Тарнавський у Давосі": a person's name ends before it
_WORD = r"[\w’'«»“”-]+"


def without_between(items: Sequence[Item], place: int, text: str, lexicon: Lexicon) -> tuple[int, int]:
    """The place and the character at which whoever speaks ends before its verb: "Тарнавський натомість заявив", "ГУР
    у п'ятницю знову повідомило", "Сирійська обсерваторія на брифінгу заявила".

    No word that follows a mark: there it opens the clause of another.
    """
    end = items[place].start
    if lexicon.table.get("said_between") is None:
        return place, end
    while (cut := _cut(items, text[:end].rstrip(), lexicon)) is not None and cut < end:
        end = cut
    while place and items[place - 1].end > end:
        place -= 1
    return place, end


def up_to_verb(stretch: str, language: str) -> str:
    """A stretch behind a word for a paper, up to the verb that has no subject ("У звіті аналітиків X йдеться")."""
    found = _impersonal(language).search(stretch)
    return stretch if found is None else stretch[: found.start()]


@cache
def _impersonal(language: str) -> re.Pattern[str]:
    words = (lexicon(language).table.get("said_between") or {}).get("impersonal") or ()
    return re.compile(rf" (?:{'|'.join(words)})(?!\w)" if words else r"(?!)")


def _cut(items: Sequence[Item], stretch: str, lexicon: Lexicon) -> int | None:
    """Where a stretch ends without the last such word, time or phrase in it; null where it ends with none."""
    low = stretch[-_LONGEST:].lower()
    word = next((word for word in _words(lexicon.language) if low.endswith(word)), None)
    begin = len(stretch) - len(word) if word is not None else _time(items, stretch)
    if begin is None and (as_of := _AS_OF.search(stretch, max(0, len(stretch) - _STRETCH))) is not None:
        begin = as_of.start()
    if begin is None and (town := _TOWN.search(stretch, max(0, len(stretch) - _STRETCH))) is not None:
        begin = town.start(1)
    if begin is None:
        begin = _where(items, stretch, lexicon)
    before = stretch[:begin].rstrip() if begin is not None else ""
    if word is None and lexicon.grammar.get("inverts") and before[-1:].isascii() and before[-1:].isalpha():
        return None  # a foreign name is read whole from where it begins ("The Daily Star в августе сообщала")
    aside = before[-1:] == "," and not lexicon.grammar.get("inverts")  # "X, the head of Y, in an interview said"
    return len(before) + 1 if before and (aside or before[-1] not in _MARKS) else None


def _time(items: Sequence[Item], stretch: str) -> int | None:
    """Where a time that ends the stretch begins, with its preposition."""
    last = next((item for item in reversed(items) if item.end <= len(stretch)), None)
    dated = last is not None and last.number is not None and last.number.ignored == "date"
    if last is None or not (dated or last.time is not None) or last.end < len(stretch):
        return None
    led = _WHEN.search(stretch[: last.start].rstrip())
    before = stretch[: last.start].rstrip()
    other = before[before.rfind(" ") + 1 :]  # "зведення за лютий" names its month
    return led.start() if led is not None else (None if len(other) <= _PREPOSITION else last.start)


def _where(items: Sequence[Item], stretch: str, lexicon: Lexicon) -> int | None:
    """Where a phrase that ends the stretch begins and says before whom or in what it was said, behind a speaker."""
    begin = max(0, len(stretch) - _STRETCH)
    found = _places(lexicon.language).search(stretch, begin)
    tail = (found["tail"] or "").split() if found is not None else []
    led = bool(tail) and f" {tail[0]}" in _leads(lexicon.language)  # "з журналістами", "з командувачами"
    beside = tail[2 if led else 0 :] if lexicon.grammar.get("inverts") or not led else ()  # "a meeting of the council"
    if found is None or any(_speaks(word, lexicon) for word in beside):
        return None
    marks = [mark.end() for mark in _LAST_MARK.finditer(stretch, max(0, found.start() - _BEFORE), found.start())]
    if marks and not lexicon.grammar.get("inverts") and not stretch[marks[-1] : found.start()].strip():
        marks = []  # "X, the head of Y, at a briefing said"
    start = marks[-1] if marks else max(0, found.start() - _BEFORE)
    if _LAST_MARK.search(stretch, found.start()) is not None:
        return None
    named = any(start <= item.start and item.end <= found.start() and _names(item.entry) for item in items)
    return found.start() if named or _FULL_NAME.search(stretch, start, found.start()) else None


def _names(entry: Entry) -> bool:
    """Whether a known word may be, or begin, a speaker's name."""
    return any(key in {"party", "forces"} or key.startswith("issuers") for key in entry)


def _speaks(word: str, lexicon: Lexicon) -> bool:
    """Whether a word behind the place is a speaker of its own ("на брифінгу речник", "в інтерв'ю Зеленський")."""
    if word.upper() in _UNIONS:
        return False
    entry = lexicon.entry(folded(word.strip("«»“”")))
    party = vocabulary().parties.get(str(entry.get("party")))
    return _names(entry) and (party is None or party.kind not in _HOUSES)


@cache
def _leads(language: str) -> frozenset[str]:
    """The prepositions of the language's table, each behind its blank."""
    table = lexicon(language).table["said_between"]
    return frozenset(f" {lead}" for lead in (*table["leads"], *(table.get("tails") or ())))


@cache
def _words(language: str) -> tuple[str, ...]:
    """The words of the language's table, each behind its blank, the longest first."""
    words = lexicon(language).table["said_between"]["words"]
    return tuple(f" {word}" for word in sorted(words, key=len, reverse=True))


@cache
def _places(language: str) -> re.Pattern[str]:
    """Finds a preposition, a noun that says before whom or in what it was said, and what this is of."""
    table = lexicon(language).table["said_between"]
    leads = "|".join(table["leads"])
    tails = "|".join([*table["leads"], *(table.get("tails") or ())])
    nouns = "|".join(sorted(map(re.escape, table["nouns"]), key=len, reverse=True))
    return re.compile(
        rf"(?i: (?:{leads}) (?:{_WORD} ){{0,2}}?(?:{nouns})[\w’'-]*)(?P<tail>(?: (?:{tails}) {_WORD}(?: {_WORD})?|"
        rf"(?: {_WORD}){{1,2}})?)$"
    )
