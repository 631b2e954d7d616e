"""How does a word table write down forms, and which words are of one?

`*` stands for any letters, `#` for a word that begins with digits, `(…)` for letters that may be left out; of a row of
such brackets a word has one at most. A space is a space or a hyphen. A form written out without brackets, its hyphens
as spaces, is called flat; since a form is held by several tables of a language, flat ones are interned.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import groupby, product
from operator import itemgetter
from sys import intern

OPEN = frozenset("*#")
_SPACE, _ANY, _DIGITS = "[ \\-]", "\\w*", "\\d+\\w*"
_INNER = re.compile(r"\*\w|#")
_LETTERS = re.compile(r"\w*")
_OPTIONAL = re.compile(r"\(([^)]*)\)")
_RUNS = re.compile(r"((?:\([^)]*\))+)")


def expanded(form: str) -> Iterator[str]:
    """The flat forms a notation stands for: without the letters in `(…)` and, of a row of such, with each one's."""
    choices = [("", *_OPTIONAL.findall(part)) if part[:1] == "(" else (part,) for part in _RUNS.split(form)]
    for chosen in product(*choices):
        yield intern("".join(chosen).replace("-", " "))


def stem(flat: str) -> str:
    """What a flat form begins with, up to its first open place."""
    return intern(re.split(r"[*#]", flat, maxsplit=1)[0])


def fits(flat: str, words: str) -> bool:
    """Whether words (their hyphens as spaces) are of a flat form; nearly all only leave the ends of words open."""
    if OPEN.isdisjoint(flat):
        return flat == words
    if _INNER.search(flat) is not None:
        return _whole(flat).fullmatch(words) is not None
    if " " not in flat:
        return flat == words or (flat[-1] == "*" and words.startswith(flat[:-1]) and _ends_in_letters(words, flat))
    parts, found = flat.split(" "), words.split(" ")
    return len(parts) == len(found) and all(
        part == word or (part[-1:] == "*" and word.startswith(part[:-1]) and _ends_in_letters(word, part))
        for part, word in zip(parts, found, strict=True)
    )


def _ends_in_letters(word: str, opened: str) -> bool:
    """Whether nothing but letters stands in a word behind what an open form spells."""
    return _LETTERS.fullmatch(word, len(opened) - 1) is not None


@cache
def _whole(flat: str) -> re.Pattern[str]:
    return re.compile("".join(map(_atom, flat)))


def _atom(letter: str) -> str:
    if letter == " ":
        return _SPACE
    if letter == "*":
        return _ANY
    return _DIGITS if letter == "#" else re.escape(letter)


def either(flats: Sequence[str], depth: int = 0) -> str:
    """Regex source that matches any of the sorted flat forms behind the first `depth` letters, which they share.

    Spelled-out letters are tried before open ones, and more letters before fewer.
    """
    if len(flats) == 1:
        return "".join(map(_atom, flats[0][depth:]))
    ends = len(flats[0]) == depth
    groups = [(letter, list(group)) for letter, group in groupby(flats[ends:], key=itemgetter(depth))]
    groups.sort(key=lambda group: (group[0] in OPEN, group[0]))
    parts = [_atom(letter) + either(group, depth + 1) for letter, group in groups]
    if len(parts) == 1 and not ends:
        return parts[0]
    return "(?:" + "|".join(parts) + ")" + ("?" if ends else "")


def beginning(flats: Sequence[str], depth: int = 0) -> str:
    """The same where nothing is looked for behind a beginning that is enough; a line's end ends a whole word."""
    if len(flats[0]) == depth:
        return ""
    groups = groupby(flats, key=itemgetter(depth))
    parts = [r"(?!\w)" if key == "\n" else _atom(key) + beginning(list(group), depth + 1) for key, group in groups]
    return parts[0] if len(parts) == 1 else "(?:" + "|".join(parts) + ")"
