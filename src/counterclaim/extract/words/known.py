"""Which kinds of known words or phrases may stand in a text, by its words alone?

The reader's patterns are exact and cost time; most text holds none of what they look for. A word's kinds are settled
once and remembered, so that a stretch of text costs one look at each of its words before any pattern is tried.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from sys import intern

Word = tuple[str, bool]  # a word, and whether more letters may follow it
DIGIT, DAY = 1, 1 << 10
_TOKEN = re.compile(r"\w+")
_OPEN = frozenset("*#")
_DAY = re.compile(r"(?:\d{1,2}|(?:1[5-9]|20)\d\d)(?!\d)")
_DECIMAL = re.compile(r"\d")
_LETTERS = re.compile(r"[^\W\d]*")
_MOST = 10_000  # stretches between blanks remembered: some 1 MB; then all are forgotten and learnt anew


def telling_word(form: str) -> Word:
    """The longest word of a folded form (`*` any letters, `#` digits, `…` a gap): it stands wherever the form does."""
    best: Word = ("", True)
    for word in _TOKEN.finditer(form):
        before, after = form[word.start() - 1 : word.start()], form[word.end() : word.end() + 1]
        if before not in _OPEN and len(word[0]) > len(best[0]):
            best = (intern(word[0]), after in _OPEN)
    return best


def first_word(form: str) -> Word:
    """The word a folded form begins with."""
    first = _TOKEN.match(form)
    return (intern(first[0]), form[first.end() : first.end() + 1] in _OPEN) if first else ("", True)


class Known:
    """Which words of folded text belong to forms that are looked for, by kinds (bits of a whole number).

    A kind may be reported where no form stands (the pattern decides); it is never missing where one does. `DIGIT` is
    reported for a word that holds a digit, `DAY` for one that begins with digits as a day, a month or a year does.
    """

    def __init__(self, words: Mapping[int, Iterable[Word]]) -> None:
        """Takes the words of each kind; an empty one (of a form without words) makes its kind reported always."""
        self.always = 0
        self.words: dict[str, int] = {}
        self.stems: dict[str, int] = {}
        self.seen: dict[str, int] = {}
        self.inside: dict[str, tuple[tuple[int, int], ...]] = {}
        for kind, pairs in words.items():
            for word, goes_on in pairs:
                table = self.stems if goes_on else self.words
                table[word] = table.get(word, 0) | kind
        self.always = self.stems.pop("", 0)
        self.longest = max(map(len, self.stems), default=0)
        self.shortest = min(map(len, self.stems), default=1)

    def kinds(self, text: str) -> int:
        """The kinds that may stand in a stretch of folded text."""
        chunks = text.split()
        seen = self.seen.get
        found = set(map(seen, chunks))
        if None in found:
            found = {self._known(chunk) if (known := seen(chunk)) is None else known for chunk in chunks}
        kinds = self.always
        for known in found:
            kinds |= known or 0
        return kinds

    def _known(self, chunk: str) -> int:
        """The kinds of a new stretch between blanks."""
        known = 0
        for word in _TOKEN.findall(chunk):
            known |= self.of(word)
        if len(self.seen) >= _MOST:
            self.seen.clear()
        self.seen[intern(chunk)] = known
        return known

    def marks(self, text: str) -> list[tuple[int, int]]:
        """Where the known words stand, in order, and their kinds: forms may begin there, if it knows first words."""
        found: list[tuple[int, int]] = []
        at, known = 0, self.inside.get
        for chunk in text.split(" "):
            inside = known(chunk)
            if inside is None:
                inside = self._inside(chunk)
            for offset, kinds in inside:
                found.append((at + offset, kinds))
            at += len(chunk) + 1
        return found

    def _inside(self, chunk: str) -> tuple[tuple[int, int], ...]:
        words = ((word.start(), self.always | self.of(word[0])) for word in _TOKEN.finditer(chunk))
        inside = tuple((offset, kinds) for offset, kinds in words if kinds)
        if len(self.inside) >= _MOST:
            self.inside.clear()
        self.inside[intern(chunk)] = inside
        return inside

    def of(self, word: str) -> int:
        """The kinds of forms that one word may belong to."""
        kinds = self.words.get(word, 0)
        if not kinds and word[-1].isdecimal():
            letters = _LETTERS.match(word)
            kinds = self.words.get(letters[0], 0) if letters is not None else 0
        stems = self.stems
        for length in range(self.shortest, min(len(word), self.longest) + 1):
            opened = stems.get(word[:length])
            if opened is not None:
                kinds |= opened
        if _DECIMAL.search(word) is not None:
            kinds |= DIGIT | (DAY if _DAY.match(word) is not None else 0)
        return kinds
