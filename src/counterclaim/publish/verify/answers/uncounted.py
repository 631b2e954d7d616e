"""Is a share of a group that no figure of the draft counts?"""

from __future__ import annotations

from counterclaim.publish.verify.answers.figure import PERSONS
from counterclaim.publish.verify.read.prose import cue, row_spans, says, spans_of, without_asides
from counterclaim.publish.verify.read.ratio_words import Ratio

PART = 40
"""Characters behind "of them" in which the outcome or row of the part stands."""
NEXT = 3
"""Words between a share and the outcome it is of."""
_OUTCOMES = ("killed", "wounded", "missing", "captured")


def of_part_of_them(sentence: str, ratio: Ratio, start: int) -> bool:
    """Whether a share is of a group the sentence itself does not count ("half of them Wagner men")."""
    following = sentence[ratio.end - start :]
    before = sentence[: ratio.start - start]
    opened = spans_of("of-them", before)
    if opened and len(before[opened[-1][1] :].split()) <= 1:
        following = f"{before[slice(*opened[-1])]} {following}"  # "of whom about half returned"
    if ratio.sort == "share" and _of_uncounted(following):
        return True
    found = cue("of-them", following)
    if found is None or following[: found[0]].strip():
        return False
    rest = following[found[1] : found[1] + PART]
    told = any(says(word, rest) for word in _OUTCOMES)
    return not told and not any(row not in PERSONS for _, _, row in row_spans(rest))


def _of_uncounted(following: str) -> bool:
    """Whether a share is of one outcome, and what follows tells of a part that no figure counts ("half of the wounded
    return").
    """
    part = without_asides(following).partition(", ")[0].partition(";")[0]
    groups = [found for word in _OUTCOMES if (found := cue(word, part)) is not None]
    if not groups:
        return False
    first, last = min(groups)
    rest = part[last:]
    told = any(says(word, rest) for word in (*_OUTCOMES, "its-losses"))
    near = len(part[:first].split()) <= NEXT
    return near and bool(rest.strip(" .")) and not told and not any(map(str.isdigit, part))
