"""Where in folded text do known forms stand, by one look at each of its words?

One pattern of ten thousand forms takes a third of a second and tens of megabytes to compile. Here the forms stay a
sorted list: what a word of the text may begin is settled once and remembered, and only phrases that go on behind a
blank get a small pattern of those with that first word, made when a text first asks for it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence

from counterclaim.extract.notation import OPEN, either, fits, stem

Place = tuple[int, int, re.Pattern[str] | None]  # start, end of what stands there anyway (0: nothing), what may go on
_MOST = 10_000  # stretches between blanks remembered: some 2 MB; then all are forgotten and learnt anew
_MAYBE = 8  # bits above a kind's own: of those that a following word decides
_TOKEN = re.compile(r"\w+|[^\w\s]")
_HEAD = re.compile(r"[\w*#]+")


def _head(form: str) -> str:
    """The word a flat form begins with, or its first mark."""
    found = _HEAD.match(form)
    return found[0] if found else form[0]


class Spotter:
    """Finds the flat forms of a list as one pattern of them all would, the longest first."""

    def __init__(self, flats: Iterable[str], *, ends: str = "", marks: str = "") -> None:
        """Takes the forms; regex source of what may follow any of them; single marks that are found as well."""
        self.whole: list[str] = []  # forms with a whole first word, by it
        opened: dict[str, list[str]] = {}
        for form in sorted(set(flats)):
            head = _head(form)
            if OPEN.isdisjoint(head):
                self.whole.append(form)
            else:
                opened.setdefault(stem(head), []).append(form)
        self.whole.sort(key=_head)
        self.opened = {begins: tuple(forms) for begins, forms in opened.items()}
        self.longest = max(map(len, self.opened), default=-1)
        self.ends, self.marks = ends, frozenset(marks)
        self.end = re.compile(rf"{ends}(?!\w)")
        self.seen: dict[str, tuple[Place, ...]] = {}
        self.made: dict[tuple[str, ...], re.Pattern[str]] = {}

    def spans(self, text: str) -> list[tuple[int, int]]:
        """Where forms and marks stand, in order; none overlaps another."""
        found: list[tuple[int, int]] = []
        at = last = 0
        known = self.seen.get
        for chunk in text.split(" "):
            places = known(chunk)
            if places is None:
                places = self._learn(chunk)
            for offset, end, going_on in places:
                start = at + offset
                if start < last:
                    continue
                if going_on is not None and (match := going_on.match(text, start)) is not None:
                    last = match.end()
                elif end:
                    last = at + end
                else:
                    continue
                found.append((start, last))
            at += len(chunk) + 1
        return found

    def _learn(self, chunk: str) -> tuple[Place, ...]:
        if len(self.seen) >= _MOST:
            self.seen.clear()
        places = (self.place(forms, chunk, token) for token, forms in self.beginning(chunk))
        found = self.seen[chunk] = tuple(place for place in places if place is not None)
        return found

    def beginning(self, chunk: str) -> Iterator[tuple[re.Match[str], tuple[str, ...]]]:
        """The words and marks of a stretch between blanks, each with the forms that may begin there, sorted."""
        for token in _TOKEN.finditer(chunk):
            word, found = token[0], []
            for place in range(bisect_left(self.whole, word, key=_head), len(self.whole)):
                if _head(self.whole[place]) != word:
                    break
                found.append(self.whole[place])
            for length in range(min(self.longest, len(word)) + 1):
                found += [form for form in self.opened.get(word[:length], ()) if fits(_head(form), word)]
            yield token, tuple(sorted(found))

    def place(self, forms: tuple[str, ...], chunk: str, token: re.Match[str]) -> Place | None:
        """What is known of a word of a stretch without what follows, where these forms may begin; null for nothing."""
        start = token.start()
        end = start + 1 if token[0] in self.marks else 0
        if forms:
            if _go_on(forms, chunk[start:].replace("-", " ")):
                return start, end, self._pattern(forms)
            match = self._inside(forms, chunk, token)
            end = match.end() if match is not None else end
        return (start, end, None) if end else None

    def _inside(self, forms: Sequence[str], chunk: str, token: re.Match[str]) -> re.Match[str] | None:
        """What ends the form that stands in a stretch where none goes on behind it; null for none."""
        blanks = chunk.count("-", token.end())
        inside = tuple(form for form in forms if form.count(" ") <= blanks)
        if not inside:
            return None
        if _HEAD.match(token[0]) is not None and all(_head(form) == form for form in inside):
            return self.end.match(chunk, token.end())
        return self._pattern(inside).match(chunk, token.start())

    def _pattern(self, forms: tuple[str, ...]) -> re.Pattern[str]:
        pattern = self.made.get(forms)
        if pattern is None:
            pattern = self.made[forms] = re.compile(rf"(?<!\w)(?:{either(forms)}){self.ends}(?!\w)")
        return pattern


class Kinds:
    """Whether a form of a kind (a bit of a whole number below 256) stands in folded text; each kind has its forms."""

    def __init__(self, forms: Mapping[int, Iterable[str]]) -> None:
        """Takes the flat forms of each kind."""
        self.kinds: dict[str, int] = {}
        for kind, flats in forms.items():
            for flat in flats:
                self.kinds[flat] = self.kinds.get(flat, 0) | kind
        self.all = tuple(forms)
        self.spotter = Spotter(self.kinds)
        self.seen: dict[str, int] = {}
        self.last = ("", 0)

    def hold(self, text: str, kind: int) -> bool:
        """Whether a form of this kind stands in a text."""
        if self.last[0] is not text:
            kinds = 0
            for chunk in set(text.split(" ")):
                kinds |= self._known(chunk)
            self.last = text, kinds
        kinds, maybe = self.last[1], kind << _MAYBE
        if kinds & kind or not kinds & maybe:
            return bool(kinds & kind)
        at = 0
        for chunk in text.split(" "):
            if self._known(chunk) & maybe and any(
                going_on is not None and going_on.match(text, at + offset) is not None
                for offset, _, going_on in self._places(chunk, kind)
            ):
                return True
            at += len(chunk) + 1
        return False

    def _known(self, chunk: str) -> int:
        """The kinds of which a form stands in a stretch; shifted, those of which one begins there that may go on."""
        kinds = self.seen.get(chunk)
        if kinds is None:
            if len(self.seen) >= _MOST:
                self.seen.clear()
            kinds = 0
            for kind in self.all:
                for _, end, going_on in self._places(chunk, kind):
                    kinds |= (kind if end else 0) | (kind << _MAYBE if going_on is not None else 0)
            self.seen[chunk] = kinds
        return kinds

    def _places(self, chunk: str, kind: int) -> Iterator[Place]:
        for token, forms in self.spotter.beginning(chunk):
            among = tuple(form for form in forms if self.kinds[form] & kind)
            place = self.spotter.place(among, chunk, token) if among else None
            if place is not None:
                yield place


def _go_on(forms: Iterable[str], words: str) -> bool:
    """Whether one of the forms may begin with all these words and go on behind them."""
    count = words.count(" ") + 1
    return any(
        len(parts) > count and fits(" ".join(parts[:count]), words) for parts in (form.split(" ") for form in forms)
    )
