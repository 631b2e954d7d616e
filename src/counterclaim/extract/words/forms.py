"""How do many fixed word forms become one quick pattern, and how is text folded for matching?"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from typing import Any

_SPACES = "\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t"
_DIGIT_ZEROS = (0x0660, 0x06F0, 0x0966, 0xFF10, 0x1D7CE, 0x1D7D8, 0x1D7E2, 0x1D7EC, 0x1D7F6)
_BULLETS = "▪▫●○◦■□◾◽➤➡►▶✔✅☑⚫⚡❗❌➖🔹🔸🔺🔻🔵🔴🟢🟡🟠🛑💥📌"  # what channels open the items of a list with
_FOLD = {
    **{ord(space): " " for space in _SPACES},
    **{ord(mark): "'" for mark in "’ʼ‘`´ʹ＇"},
    **{zero + digit: str(digit) for zero in _DIGIT_ZEROS for digit in range(10)},
    **{ord(bullet): "•" for bullet in _BULLETS},
    ord("٬"): ",",
    ord("٫"): ".",
    ord("ё"): "е",
    ord("Ё"): "е",
}
_DROPPED = (
    "\u00ad\u0301\u0300\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
    "\ufe0f"  # behind a picture
)
_DROP = dict.fromkeys(map(ord, _DROPPED))
_RARE = tuple(chr(letter) for letter in _FOLD if letter > 0xFFFF)  # a set with these in it is slow to look for
_ODD = re.compile("[" + re.escape("".join(chr(letter) for letter in _FOLD if letter <= 0xFFFF) + _DROPPED) + "]")


@dataclass(frozen=True, slots=True)
class Folded:
    """Text for matching, with the way back to the original.

    Attributes:
        text: lower case; spaces, apostrophes, digits and bullets in one form each; ё as е; soft hyphens,
            stress marks and direction marks left out.
        offsets: for each character of `text` its place in the original, then the original's length; null when the two
            are of one length and places agree.
    """

    text: str
    offsets: tuple[int, ...] | None

    def original(self, place: int) -> int:
        """The place in the original text of a place in the folded one."""
        return place if self.offsets is None else self.offsets[place]

    def original_end(self, place: int) -> int:
        """One past the original character that stands before a place of the folded text."""
        if self.offsets is None or place == 0:
            return place
        return self.offsets[place - 1] + 1

    def folded(self, place: int) -> int:
        """The place in the folded text of a place in the original one (of the next kept character)."""
        if self.offsets is None:
            return place
        return max(0, bisect_right(self.offsets, place - 1))


def fold(text: str) -> Folded:
    """Folded text: what number, date and word patterns are matched against."""
    # Far quicker than one translation, since most letters stay as they are.
    odd = {"\t", "`"} if text.isascii() else {*_ODD.findall(text), *(rare for rare in _RARE if rare in text)}
    dropped = odd.intersection(_DROPPED)
    for letter in odd - dropped:
        text = text.replace(letter, _FOLD[ord(letter)])
    flat = _lower(text)
    if not dropped:
        return Folded(flat, None)
    offsets = [place for place, letter in enumerate(flat) if letter not in dropped]
    return Folded(flat.translate(_DROP), (*offsets, len(flat)))


def _lower(text: str) -> str:
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    return "".join(letter.lower() if len(letter.lower()) == 1 else letter for letter in text)


def words(table: Any) -> tuple[str, ...]:
    """The forms a vocabulary cell holds: a text of forms parted by spaces, or a list of phrases; folded."""
    forms = table.split() if isinstance(table, str) else table
    return tuple(fold(str(form)).text for form in forms or ())


def trie(forms: Iterable[str]) -> str:
    """Regex source that matches any of the forms, the longest first, without trying each; no word borders added."""
    listed = sorted(set(forms))
    return _branch(listed) if listed else r"(?!)"


def _branch(forms: Sequence[str], depth: int = 0) -> str:
    """The source that matches any of the sorted forms behind the first `depth` letters, which they share."""
    if len(forms) == 1:
        return re.escape(forms[0][depth:])
    ends = len(forms[0]) == depth
    single: list[str] = []
    parts: list[str] = []
    for letter, group in groupby(forms[ends:], key=itemgetter(depth)):
        rest = _branch(list(group), depth + 1)
        (parts if rest else single).append(re.escape(letter) + rest)
    if single:
        parts.append(single[0] if len(single) == 1 else "[" + "".join(single) + "]")
    if len(parts) == 1 and not ends:
        return parts[0]
    return "(?:" + "|".join(parts) + ")" + ("?" if ends else "")
