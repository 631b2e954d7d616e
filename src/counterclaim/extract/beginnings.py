"""Which kinds of known words or phrases may begin with a word of a text?

The reader's patterns are exact and cost time; most text holds none of what they look for. A word's kinds are settled
once and remembered, so that a stretch of text costs one look at each of its words before any pattern is tried.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

DIGIT = 1
_TOKEN = re.compile(r"\w+")
_MOST = 30_000  # words remembered: some 3 MB; a text of random letters is read, not kept


class Beginnings:
    """The kinds (bits of a whole number) that the words of folded text may begin a form of.

    A kind may be reported where no form follows (the pattern decides); it is never missing where one stands.
    `DIGIT` is reported for a word that holds a digit.
    """

    def __init__(self, forms: Mapping[int, Iterable[str]], heads: Mapping[int, Iterable[str]]) -> None:
        """Takes folded forms (`*` any letters, `#` digits, as in the tables) and, beside them, mere beginnings."""
        self.always = 0
        self.words: dict[str, int] = {}
        self.stems: dict[str, int] = {}
        self.longest = 0
        self.seen: dict[str, int] = {}
        for kind, texts in forms.items():
            for text in texts:
                self._plant(kind, text, open_ended=False)
        for kind, texts in heads.items():
            for text in texts:
                self._plant(kind, text, open_ended=True)

    def _plant(self, kind: int, text: str, *, open_ended: bool) -> None:
        first = _TOKEN.match(text)
        if first is None:
            self.always |= kind
            return
        word, rest = first[0], text[first.end() :]
        if rest[:1] in {"*", "#"} or (open_ended and not rest):
            self.stems[word] = self.stems.get(word, 0) | kind
            self.longest = max(self.longest, len(word))
        else:
            self.words[word] = self.words.get(word, 0) | kind

    def kinds(self, text: str) -> int:
        """The kinds that may stand in a stretch of folded text."""
        chunks = text.split()
        found = set(map(self.seen.get, chunks))
        if None in found:
            found = {self._known(chunk) for chunk in chunks}
        kinds = self.always
        for known in found:
            kinds |= known or 0
        return kinds

    def _known(self, chunk: str) -> int:
        known = self.seen.get(chunk)
        if known is None:
            known = 0
            for word in _TOKEN.findall(chunk):
                known |= self.of(word)
            if len(self.seen) < _MOST:
                self.seen[chunk] = known
        return known

    def of(self, word: str) -> int:
        """The kinds of forms that begin with one word."""
        kinds = self.words.get(word, 0)
        for length in range(1, min(len(word), self.longest) + 1):
            kinds |= self.stems.get(word[:length], 0)
        if any(letter.isdecimal() for letter in word):
            kinds |= DIGIT
        return kinds
