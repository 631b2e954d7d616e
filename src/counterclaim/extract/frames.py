"""Which stretch of an English sentence tells of speech by its form alone, whatever its verb?

"The mayor let it be known that ...", "..., the Third Brigade has worked out." and "...: Oryx" name who speaks without
any verb that a list could hold: a source opens the stretch, a verb follows it, and what is told stands beside it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from counterclaim.extract.attribution import Report
from counterclaim.extract.issuers import HEADS, named_in
from counterclaim.extract.lexicon import Lexicon, folded
from counterclaim.extract.printed_names import ARTICLES, TRIM, subject_from
from counterclaim.extract.tokens import Item
from counterclaim.model.claim import Party
from counterclaim.vocabulary.load import vocabulary

_WORD = re.compile(r"\w[\w'’.-]*")
_THAT = re.compile(r"\bthat\b")
_ENDS = re.compile(r"[.!?;](?=[\s\"”»')]|$)|$")
_LONG_VERB = 6  # words from a source to its "that", to the end of its stretch
_LONG_NAME = 12  # words
_LINKS = frozenset({"of", "for", "in", "at", "from"})
_NO_VERB = (
    "prepositions", "and", "or", "of", "relative", "clause", "including", "possessive", "by", "punct", "plus", "number",
)  # fmt: skip
_OF_LOSS = ("cat", "toll", "taker", "loser", "passive", "ground")
_HELPS = ("have", "be", "aux")


def framed(items: Sequence[Item], text: str, found: Sequence[Report], lexicon: Lexicon) -> list[Report]:
    """The reports of a sentence that its form alone makes, where no word of speech has made one.

    English only: a language that inverts has its own readings.
    """
    if not any(item.number is not None and item.number.ignored is None for item in items):
        return []
    cut = _stretches(items, text)
    made = [one for one in (_with_that(cut, items, text, found, lexicon),) if one is not None]
    made += _beside(cut, items, text, [*found, *made], lexicon)
    return made


def _stretches(items: Sequence[Item], text: str) -> list[tuple[int, int]]:
    """The spans of a sentence between its commas, dashes, colons and brackets."""
    first = items[0].start - sum(len(word) + 1 for word in items[0].unknown)
    start = max(0, max((m.end() for m in re.finditer(r"[.!?\n]\s", text[: items[0].start])), default=0), first - 3)
    last = _ENDS.search(text, items[-1].end - (1 if items[-1].get("punct") else 0))
    end = last.start() if last is not None else len(text)
    marks = [item for item in items if item.get("punct") and (item.get("punct") != "-" or _spaced(item, text))]
    edges = [start, *(edge for item in marks if start < item.start < end for edge in (item.start, item.end)), end]
    return [(a, b) for a, b in zip(edges[::2], edges[1::2], strict=True) if text[a:b].strip()]


def _spaced(item: Item, text: str) -> bool:
    return text[item.start - 1 : item.start] == " " and text[item.end : item.end + 1] == " "


def _with_that(
    cut: Sequence[tuple[int, int]], items: Sequence[Item], text: str, found: Sequence[Report], lexicon: Lexicon
) -> Report | None:
    """A source, a verb and "that" ("the mayor let it be known that ..."); null for none."""
    for start, end in cut:
        that = _THAT.search(text, start, end)
        if that is None or _busy(items, start, that.start()) or any(start <= one.start < that.start() for one in found):
            continue
        behind = next((item for item in items if item.start >= that.end()), None)
        if behind is None or (behind.has(*_HELPS, "loser", "taker") and not behind.unknown):
            continue  # "the office that was hit"
        source = _source(items, text, start, that.start(), lexicon)
        if source is not None and _verb(text[source[1] : that.start()], lexicon):
            place = sum(item.start < that.start() for item in items)
            return Report(source[0], source[2], that.end(), max(0, place - 1), ahead=True)
    return None


def _beside(
    cut: Sequence[tuple[int, int]], items: Sequence[Item], text: str, found: Sequence[Report], lexicon: Lexicon
) -> Iterator[Report]:
    """A stretch between marks that holds a source and its verb, and nothing else ("..., the mayor has worked out")."""
    opens = items[0]
    if opens.has("clause", "reset") and not opens.unknown:
        return  # "After twelve were killed, the army withdrew"
    for at, (start, end) in enumerate(cut):
        if not at or _busy(items, start, end) or any(start <= one.start < end for one in found):
            continue
        told = _busy(items, *cut[at - 1]) and text[cut[at - 1][1]] in ",—–-"
        if not told:
            continue
        source = _source(items, text, start, end, lexicon)
        if source is None or not _verb(text[source[1] : end], lexicon):
            continue
        place = sum(item.start < source[1] for item in items)
        yield Report(source[0], source[2], end, max(0, place - 1))


def _busy(items: Sequence[Item], start: int, end: int) -> bool:
    """Whether a stretch tells of a loss itself."""
    inside = [item for item in items if start <= item.start < end]
    return any(item.has(*_OF_LOSS) or (item.number is not None and item.number.ignored is None) for item in inside)


def _verb(text: str, lexicon: Lexicon) -> bool:
    """Whether words begin with a verb: a helping one, or a word with a verb's ending that is no link and no noun."""
    words = text.split()
    while words and words[0].endswith("ly"):
        words = words[1:]
    if not words or len(words) > _LONG_VERB or not words[0][:1].islower():
        return False
    entry = lexicon.entry(folded(words[0].strip(TRIM)))
    if any(key in entry for key in _HELPS):
        return True
    if any(key in entry for key in (*_NO_VERB, *HEADS)) or words[0].endswith("ing") or {"so", "such"} & set(words):
        return False
    return words[0].endswith(("s", "ed")) or words[0] in (lexicon.table.get("tells") or ())


def _source(items: Sequence[Item], text: str, start: int, end: int, lexicon: Lexicon) -> tuple[Party, int, int] | None:
    """The source that opens a stretch, where its name ends and where it begins; null where none does.

    A name is read from its first word to its noun and what this is of or in ("the governor of the region"): up to the
    word that can only be the verb.
    """
    begin = max(start, subject_from(text, start, end))
    named, stop, link = False, begin, False
    aside: int | None = None
    for count, word in enumerate(_WORD.finditer(text, begin, end)):
        item = next((one for one in items if one.start <= word.start() < one.end), None)
        small = word[0].lower()
        known = item is not None and item.has("party", "adj", "forces", "issuers_armed", *HEADS)
        if count > _LONG_NAME or (item is not None and item.has(*_OF_LOSS)):
            return None
        if item is not None and item.has("aside") and named:
            aside = stop if aside is None else aside
            link = True
        elif known or word[0][:1].isupper() or (item is not None and item.has("possessive")):
            named = named or known or (word[0][:1].isupper() and count > 0)
            stop, link = word.end(), small.endswith(("'s", "’s", "s'", "s’"))
        elif small in _LINKS and named:
            link = True
        elif small in ARTICLES and (link or not named):
            continue
        elif link or not named:
            if item is not None and item.has(*_HELPS, *_NO_VERB):
                return None
            stop, link = (word.end(), False) if link else (stop, link)
        else:
            break
    if not named:
        return None
    name_end = stop if aside is None else aside
    inside = [item for item in items if item.start >= begin and item.end <= name_end]
    party = named_in(text[begin:name_end], inside, first=False, start=begin, lexicon=lexicon, around=items)
    if party is None or (isinstance(party, str) and inside and inside[-1].get("possessive")):
        return None
    return party, stop, begin


def labelled(items: Sequence[Item], text: str, lexicon: Lexicon) -> list[Report]:
    """The source that stands alone before a sentence's first colon or behind its last dash ("Oryx: ...", "... — Oryx").

    A country or a movement there may be the one that loses.
    """
    if not items:
        return []
    colon = next((place for place, item in enumerate(items) if item.get("punct") == ":"), None)
    start = max((m.end() for m in re.finditer(r"[.!?\n]\s", text[: items[0].start])), default=0)
    if colon is not None:
        party = _alone(items[:colon], text, start, items[colon].start, lexicon)
        if party is not None:
            return [Report(party, start, items[colon].end, colon)]
    dash = next((at for at in range(len(items) - 1, -1, -1) if items[at].get("punct") in {"—", "–", "-"}), None)
    if dash is not None and dash and _spaced(items[dash], text):
        end = _ENDS.search(text, items[dash].end)
        stop = len(text) if end is None else end.start()
        inside = [item for item in items[dash + 1 :] if item.start < stop]
        party = _alone(inside, text, items[dash].end, stop, lexicon)
        if party is not None and _busy(items[:dash], start, items[dash].start):
            return [Report(party, items[dash].start, stop, dash)]
    return []


def _alone(inside: Sequence[Item], text: str, start: int, end: int, lexicon: Lexicon) -> Party:
    """The source that a stretch is, and nothing else; null for a country's own name or anything besides."""
    if _busy(inside, start, end) or any(item.has("speech_before") and not item.has(*HEADS) for item in inside):
        return None
    source = _source(inside, text, start, end, lexicon)
    if source is None or text[source[1] : end].strip(TRIM):
        return None
    party = source[0]
    own = isinstance(party, str) and vocabulary().parties[party].kind in {"state", "group"}
    return None if own else party
