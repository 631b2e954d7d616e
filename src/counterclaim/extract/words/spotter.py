"""Where in folded text do known forms stand, by one look at each of its words?

One pattern of ten thousand forms takes a third of a second and tens of megabytes to compile. Here the forms stay a
sorted list: what a word of the text may begin is settled once and remembered, and only phrases that go on behind a
blank are compared in their place, open ones by a small pattern of those with that first word.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from sys import intern

from counterclaim.extract.words.notation import OPEN, either, fits, stem

Behind = tuple[int, tuple[str, ...]]  # letters of the first word, and what may follow it, in order
Phrases = Behind | re.Pattern[str]
Place = tuple[int, int, Phrases | None]  # start, end of what stands there anyway (0: nothing), what may go on
_MOST = 600  # stretches between blanks remembered, and as many of before, 0.3 MB in all: frequent ones are kept
_FEW = 24  # phrases that are quicker compared one by one than by a pattern
_MAYBE = 8  # bits above a kind's own: of those that a following word decides
_ENDED = ("", " ")
_TOKEN = re.compile(r"\w+|[^\w\s]")
_SPELLED = re.compile(r"\w+\*?(?:[^\w*#][^*#]*)?")  # only the end of its first word may be open
_HEAD = re.compile(r"[\w*#]+")


def _head(form: str) -> str:
    """The word a flat form begins with, or its first mark."""
    found = _HEAD.match(form)
    return found[0] if found else form[0]


def _only_open(form: str, length: int) -> bool:
    """Whether a form's first word is so many spelled letters and then open, so that it fits all that begins so."""
    return length > 0 and form[length : length + 1] == "*" and form[length + 1 : length + 2] in _ENDED


def _lengths(opened: Iterable[str]) -> dict[str, tuple[int, ...]]:
    """The counts of spelled letters of forms with an open end, rising, by their first letter (none: a digit)."""
    found: dict[str, set[int]] = {}
    for begins in opened:
        found.setdefault("" if begins[:1].isdecimal() else begins[:1], set()).add(len(begins))
    return {first: tuple(sorted(lengths)) for first, lengths in found.items()}


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
        self.heads = [intern(_head(form)) for form in self.whole]
        self.opened = {begins: tuple(forms) for begins, forms in opened.items()}
        self.lengths = _lengths(self.opened)
        self.ends, self.marks = ends, frozenset(marks)
        self.end = re.compile(rf"{ends}(?!\w)")
        self.seen: dict[str, tuple[Place, ...]] = {}
        self.before: dict[str, tuple[Place, ...]] = {}
        self.made: dict[tuple[str, ...], tuple[str, ...] | re.Pattern[str]] = {}

    def spans(self, text: str) -> list[tuple[int, int]]:
        """Where forms and marks stand, in order; none overlaps another."""
        found: list[tuple[int, int]] = []
        at = last = 0
        known, flat = self.seen.get, text.replace("-", " ")
        for chunk in text.split(" "):
            places = known(chunk)
            if places is None:
                places = self._learn(chunk)
            for offset, end, going_on in places:
                start = at + offset
                if start < last:
                    continue
                if going_on is not None and (behind := self.end_of(going_on, text, flat, start)):
                    last = behind
                elif end:
                    last = at + end
                else:
                    continue
                found.append((start, last))
            at += len(chunk) + 1
        return found

    def _learn(self, chunk: str) -> tuple[Place, ...]:
        if len(self.seen) >= _MOST:
            self.before, self.seen = self.seen, {}
        found = self.before.get(chunk)
        if found is None:
            places = (self.place(forms, chunk, token) for token, forms in self.beginning(chunk))
            found = tuple(place for place in places if place is not None)
        self.seen[intern(chunk)] = found
        return found

    def beginning(self, chunk: str) -> Iterator[tuple[re.Match[str], tuple[str, ...]]]:
        """The words of a stretch that forms may begin with, each with them, sorted; and marks."""
        heads = self.heads
        for token in _TOKEN.finditer(chunk):
            word = token[0]
            first = bisect_left(heads, word)
            known = first < len(heads) and heads[first] == word
            found = self.whole[first : bisect_right(heads, word, first)] if known else []
            for length in self.lengths.get("" if word[0].isdecimal() else word[0], ()):
                if length > len(word):
                    break
                opened = self.opened.get(word[:length])
                if opened is not None:
                    found += [form for form in opened if _only_open(form, length) or fits(_head(form), word)]
            if found:
                yield token, tuple(sorted(found))
            elif word in self.marks:
                yield token, ()

    def place(self, forms: tuple[str, ...], chunk: str, token: re.Match[str]) -> Place | None:
        """What is known of a word of a stretch without what follows, where these forms may begin; null for nothing."""
        start = token.start()
        end = start + 1 if token[0] in self.marks else 0
        if forms:
            if _go_on(forms, chunk[start:].replace("-", " ")):
                return start, end, self._phrases(forms, token)
            end = self._inside(forms, chunk, token) or end
        return (start, end, None) if end else None

    def _inside(self, forms: Sequence[str], chunk: str, token: re.Match[str]) -> int:
        """Where the form ends that stands in a stretch where none goes on behind it; 0 for none."""
        blanks = chunk.count("-", token.end())
        inside = tuple(form for form in forms if form.count(" ") <= blanks)
        if not inside:
            return 0
        if _HEAD.match(token[0]) is not None and all(_head(form) == form for form in inside):
            match = self.end.match(chunk, token.end())
            return match.end() if match is not None else 0
        return self.end_of(self._phrases(inside, token), chunk, chunk.replace("-", " "), token.start())

    def _phrases(self, forms: tuple[str, ...], token: re.Match[str]) -> Phrases:
        made = self.made.get(forms)
        if made is None:
            if len(forms) > _FEW or not all(map(_SPELLED.fullmatch, forms)):
                made = re.compile(rf"(?<!\w)(?:{either(forms)}){self.ends}(?!\w)")
            else:
                made = tuple(form[len(_head(form)) :] for form in sorted(forms, key=_rank))
            self.made[forms] = made
        return (len(token[0]), made) if isinstance(made, tuple) else made

    def end_of(self, phrases: Phrases, text: str, flat: str, start: int) -> int:
        """Where the phrase ends that begins at a place of a text, `flat` being the same without hyphens; 0 for none."""
        if isinstance(phrases, tuple):
            behind = start + phrases[0]
            for rest in phrases[1]:
                if flat.startswith(rest, behind):
                    match = self.end.match(text, behind + len(rest))
                    if match is not None:
                        return match.end()
            return 0
        match = phrases.match(text, start)
        return match.end() if match is not None else 0


def _rank(form: str) -> tuple[int, ...]:
    """The order in which one pattern tries forms: letter by letter a spelled one before an open one before the end."""
    return (*(int(letter in OPEN) for letter in form), 2)


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
        self.before: dict[str, int] = {}
        self.opening: dict[tuple[str, int], tuple[Place, ...]] = {}
        self.last = ("", 0)
        self.begun: list[tuple[int, str, int]] | None = None  # of the last text, once asked for

    def hold(self, text: str, kind: int) -> bool:
        """Whether a form of this kind stands in a text."""
        if self.last[0] is not text:
            chunks = text.split(" ")
            seen = self.seen.get
            found: set[int | None] = set(map(seen, chunks))
            if None in found:
                found = {self._known(chunk) if (known := seen(chunk)) is None else known for chunk in chunks}
            kinds = 0
            for known in found:
                kinds |= known or 0
            self.last, self.begun = (text, kinds), None
        kinds, maybe = self.last[1], kind << _MAYBE
        if kinds & kind or not kinds & maybe:
            return bool(kinds & kind)
        if self.begun is None:
            self.begun = self._begun(text)
        flat, end_of = text.replace("-", " "), self.spotter.end_of
        for at, chunk, known in self.begun:
            if known & maybe:
                for offset, _, going_on in self._open(chunk, kind):
                    if going_on is not None and end_of(going_on, text, flat, at + offset):
                        return True
        return False

    def _begun(self, text: str) -> list[tuple[int, str, int]]:
        """The stretches of a text in which a form begins that may go on: place, letters, what is known of it."""
        found, at, seen = [], 0, self.seen.get
        for chunk in text.split(" "):
            known = seen(chunk)
            if known is None:
                known = self._known(chunk)
            if known >> _MAYBE:
                found.append((at, chunk, known))
            at += len(chunk) + 1
        return found

    def _known(self, chunk: str) -> int:
        """The kinds whose forms stand in a new stretch; shifted, those of which one begins there that may go on."""
        if len(self.seen) >= _MOST:
            self.before, self.seen = self.seen, {}
        kinds = self.before.get(chunk)
        if kinds is None:
            kinds = 0
            for token, forms in self.spotter.beginning(chunk):
                for kind in self._apart(forms):
                    place = self._place(chunk, token, forms, kind)
                    if place is not None:
                        kinds |= (kind if place[1] else 0) | (kind << _MAYBE if place[2] is not None else 0)
        self.seen[intern(chunk)] = kinds
        return kinds

    def _apart(self, forms: tuple[str, ...]) -> tuple[int, ...]:
        """The kinds of these forms, one by one where the forms are not all of the same ones, else together."""
        of = {self.kinds[form] for form in forms}
        return tuple(of) if len(of) < 2 else self.all

    def _open(self, chunk: str, kind: int) -> tuple[Place, ...]:
        """The places of a stretch where a form of this kind begins that may go on."""
        places = self.opening.get((chunk, kind))
        if places is None:
            if len(self.opening) >= _MOST:
                self.opening.clear()
            found = (self._place(chunk, *begun, kind) for begun in self.spotter.beginning(chunk))
            places = tuple(place for place in found if place is not None and place[2] is not None)
            self.opening[intern(chunk), kind] = places
        return places

    def _place(self, chunk: str, token: re.Match[str], forms: tuple[str, ...], kind: int) -> Place | None:
        among = tuple(form for form in forms if self.kinds[form] & kind)
        return self.spotter.place(among, chunk, token) if among else None


def _go_on(forms: Iterable[str], words: str) -> bool:
    """Whether one of the forms may begin with all these words and go on behind them."""
    count = words.count(" ") + 1
    longer = [form for form in forms if form.count(" ") >= count]  # of most words no form goes on
    return any(fits(" ".join(form.split(" ", count)[:count]), words) for form in longer)
