"""Which stretch of an English sentence tells of speech by its form alone, whatever its verb?

"The mayor let it be known that ...", "..., the Third Brigade has worked out." and "...: Oryx" name who speaks without
any verb that a list could hold: a source opens the stretch, a verb follows it, and what is told stands beside it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from counterclaim.extract.clauses.clauses import set_against
from counterclaim.extract.clauses.named_persons import HEADS
from counterclaim.extract.clauses.report import Report
from counterclaim.extract.clauses.tokens import Item
from counterclaim.extract.voices.cue import Cue, reported
from counterclaim.extract.voices.speakers import issuer_left
from counterclaim.extract.voices.speakers_behind import of_speakers
from counterclaim.extract.words.lexicon import Lexicon, folded
from counterclaim.extract.words.printed_names import ARTICLES, TRIM, subject_from
from counterclaim.model.claim import Named, Party
from counterclaim.vocabulary.load import vocabulary

_WORD = re.compile(r"\w[\w'’.-]*")
_IN_CAPITAL = re.compile(r"\s*(?:In|From) ([A-Z][a-z]+),? it (?:is|was|has been) (?!.*[,;:])")
_APPOSED = 2  # stretches: a source and what stands beside it
_THAT = re.compile(r"\bthat\b")
_STARTS = re.compile(r"[.!?\n]\s")
_ENDS = re.compile(r"[.!?;](?=[\s\"”»')]|$)|$")
_LONG_VERB = 6  # words from a source to its "that", to the end of its stretch
_LONG_NAME = 12  # words
_LINKS = frozenset({"of", "for", "in", "at", "from", "with"})
_NO_VERB = (
    "prepositions", "and", "or", "of", "relative", "clause", "including", "possessive", "by", "punct", "plus", "number",
)  # fmt: skip
_OF_LOSS = ("cat", "toll", "taker", "loser", "passive", "ground")
_LOSS = frozenset(_OF_LOSS)
_DASHES = frozenset({"—", "–", "-"})
_NEAR = 4  # characters
_COUNTING = frozenset({"forces", "ministry", "office", "monitor"})
_HELPS = ("have", "be", "aux")


def framed(items: Sequence[Item], text: str, found: Sequence[Report], lexicon: Lexicon) -> list[Report]:
    """The reports of a sentence that its form alone makes, where no word of speech has made one.

    English only: a language that inverts has its own readings.
    """
    if not any(item.number is not None and item.number.ignored is None for item in items):
        return []
    cut = _stretches(items, text)
    leads = bool(cut) and _THAT.search(text, cut[0][0], cut[-1][1]) is not None
    if not leads and len(cut) < 2:
        return []
    telling = _telling(items, text)
    that = _with_that(cut, items, text, found, lexicon, telling=telling) if leads else None
    made = [that] if that is not None else []
    if len(cut) > 1:
        made += _beside(cut, items, text, [*found, *made], lexicon, telling=telling)
    return made


def _stretches(items: Sequence[Item], text: str) -> list[tuple[int, int]]:
    """The spans of a sentence between its commas, dashes, colons and brackets."""
    first = items[0].start - sum(len(word) + 1 for word in items[0].unknown)
    low = max(0, first - 3)
    start = max([low, *(mark.end() for mark in _STARTS.finditer(text, max(0, low - 2), items[0].start))])
    last = _ENDS.search(text, items[-1].end - (1 if items[-1].get("punct") else 0))
    end = last.start() if last is not None else len(text)
    marks = [item for item in items if (mark := item.entry.get("punct")) and (mark != "-" or _spaced(item, text))]
    edges = [start, *(edge for item in marks if start < item.start < end for edge in (item.start, item.end)), end]
    return [(a, b) for a, b in zip(edges[::2], edges[1::2], strict=True) if text[a:b].strip()]


def _spaced(item: Item, text: str) -> bool:
    return text[item.start - 1 : item.start] == " " and text[item.end : item.end + 1] == " "


def _with_that(
    cut: Sequence[tuple[int, int]],
    items: Sequence[Item],
    text: str,
    found: Sequence[Report],
    lexicon: Lexicon,
    *,
    telling: Sequence[Item],
) -> Report | None:
    """A source, a verb and "that" ("the mayor let it be known that ..."); null for none."""
    for at, (start, end) in enumerate(cut):
        that = _THAT.search(text, start, end)
        if that is None or _busy(telling, items, start, that.start()):
            continue
        if any(start <= one.start < that.start() for one in found):
            continue
        behind = next((item for item in items if item.start >= that.end()), None)
        if behind is None or (behind.has(*_HELPS, "loser", "taker") and not behind.unknown):
            continue  # "the office that was hit"
        capital = _IN_CAPITAL.match(text, start, that.start())
        if capital is not None:
            place = sum(item.start < capital.start(1) for item in items)
            return Report(_entry_party(capital[1], lexicon) or Named(capital[1]), start, that.end(), place, ahead=True)
        verb = _verb_from(items, text, start, that.start(), apposed=bool(at) and text[cut[at - 1][1]] == ",")
        if verb is not None and _verb(text[verb : that.start()], lexicon):
            report = _said_at(verb, items, text, found, lexicon)
            if report is not None:
                return replace(report, ahead=True)
    return None


def _beside(
    cut: Sequence[tuple[int, int]],
    items: Sequence[Item],
    text: str,
    found: Sequence[Report],
    lexicon: Lexicon,
    *,
    telling: Sequence[Item],
) -> Iterator[Report]:
    """A stretch between marks that holds a source and its verb, and nothing else ("..., the mayor has worked out")."""
    opens = items[0]
    if opens.has("clause", "reset") and not opens.unknown:
        return  # "After twelve were killed, the army withdrew"
    busy = [_busy(telling, items, start, end) for start, end in cut]
    for at, (start, end) in enumerate(cut):
        if busy[at] or not any(busy[max(0, at - 2) : at]) or text[cut[at - 1][1]] not in ",—–-":
            continue
        if any(start <= one.start < end for one in found):
            continue
        if any(start <= item.start < end and set_against(items, place) for place, item in enumerate(items)):
            continue
        verb = _verb_from(items, text, start, end)
        if verb is None or not _verb(text[verb:end], lexicon):
            continue
        report = _said_at(verb, items, text, found, lexicon)
        if report is not None:
            yield report


def counting_acts(items: Sequence[Item], text: str, found: Sequence[Report], lexicon: Lexicon) -> Iterator[Report]:
    """The reports of bodies that count by striking losses off the other side's strength ("the staff wrote off 36")."""
    for place, item in enumerate(items):
        if "counts_act" not in item.entry or any(
            one.start >= item.start - _NEAR and one.end <= item.end for one in found
        ):
            continue
        party = issuer_left(items, place, text, lexicon)
        kind = vocabulary().parties[party].kind if isinstance(party, str) else None
        body = any(one.has("issuers_bodies", "issuers_spokespeople") for one in items[:place])
        if party is not None and (kind in _COUNTING or (kind is None and body)):
            yield reported(Cue(items, place, text, lexicon, revises=False, found=found), party)


def _said_at(verb: int, items: Sequence[Item], text: str, found: Sequence[Report], lexicon: Lexicon) -> Report | None:
    """The report of the source before a verb that no list knows; null where none is named."""
    place = sum(item.start < verb for item in items)
    known = [*items[:place], Item(verb, verb, {}, None, None, ()), *items[place:]]
    party = issuer_left(known, place, text, lexicon)
    if party is None:
        return None
    return replace(
        reported(Cue(known, place, text, lexicon, revises=False, found=found), party), place=max(0, place - 1)
    )


def _telling(items: Sequence[Item], text: str) -> list[Item]:
    """The words of a sentence that tell of a loss, and its numbers; a word in capitals may be a part of a name."""
    return [
        item
        for item in items
        if (item.number is not None and item.number.ignored is None)
        or (
            not _LOSS.isdisjoint(item.entry)
            and not ("cat" in item.entry and (text[item.start].isupper() or item.has(*HEADS)))
        )
    ]


def _busy(telling: Sequence[Item], items: Sequence[Item], start: int, end: int) -> bool:
    """Whether a stretch tells of a loss itself, by what `_telling` found; a count of those who speak is none."""
    for item in telling:
        if not start <= item.start < end:
            continue
        if item.number is None or not of_speakers([one for one in items if start <= one.start < end], item):
            return True
    return False


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
    if any(key in entry for key in (*_NO_VERB, *HEADS)) or "doubts" in entry:
        return False
    if words[0].endswith("ing") or {"so", "such"} & set(words):
        return False
    return words[0].endswith(("s", "ed")) or words[0] in (lexicon.table.get("tells") or ())


def _verb_from(items: Sequence[Item], text: str, start: int, end: int, *, apposed: bool = False) -> int | None:
    """Where the verb of the source that opens a stretch stands, its end where no verb follows; null for no source.

    A name is read from its first word to its noun and what this is of or in ("the governor of the region"): up to the
    word that can only be the verb. `apposed`: the name may stand before the comma that the stretch follows.
    """
    begin = max(start, subject_from(text, start, end))
    named, link = False, False
    for count, word in enumerate(_WORD.finditer(text, begin, end)):
        item = next((one for one in items if one.start <= word.start() < one.end), None)
        small, capital = word[0].lower(), word[0][:1].isupper()
        known = item is not None and item.has("party", "adj", "forces", "issuers_armed", *HEADS)
        if count > _LONG_NAME or (item is not None and item.has(*_OF_LOSS) and not capital and not known):
            return None
        if apposed and not count and not known and not capital and small not in ARTICLES:
            return word.start()
        if item is not None and item.has("aside") and named:
            link = True
        elif known or capital or (item is not None and item.has("possessive")):
            whose = item is not None and (item.has("adj") or bool(item.get("possessive")))
            named = named or (not whose and (known or (capital and (count > 0 or word.start() > start + 1))))
            link = small.endswith(("'s", "’s", "s'", "s’"))
        elif small in _LINKS and named:
            link = True
        elif small in ARTICLES and (link or not named):
            continue
        elif link or not named:
            if item is not None and item.has(*_HELPS, *_NO_VERB):
                return None
            link = False
        elif item is not None or not _before_office(items, word):
            return word.start()
    return end if named else None


def _before_office(items: Sequence[Item], word: re.Match[str]) -> bool:
    """Whether a word that no list knows only says which office stands behind it ("the Kharkiv regional governor")."""
    behind = next((item for item in items if item.start >= word.end()), None)
    return behind is not None and behind.has(*HEADS) and word[0].lower() in behind.unknown[-2:]


def labelled(items: Sequence[Item], text: str, lexicon: Lexicon) -> list[Report]:
    """The source that stands alone before a sentence's first colon or behind its last dash ("Oryx: ...", "... — Oryx").

    A country or a movement before a colon may be the one that loses.
    """
    colon = next((place for place, item in enumerate(items) if item.entry.get("punct") == ":"), None)
    dash = next((at for at in range(len(items) - 1, 0, -1) if items[at].entry.get("punct") in _DASHES), None)
    if colon is None and dash is None:
        return []
    cut, telling = _stretches(items, text), _telling(items, text)
    if colon is not None:
        before = [one for one in cut if one[0] < items[colon].start]
        report = _alone(before, items, text, lexicon, telling=telling)
        party = report.party if report is not None else None
        loses = isinstance(party, str) and vocabulary().parties[party].kind in {"state", "group"}
        if report is not None and not loses and not _a_place(party, items, colon, text):
            return [replace(report, start=before[0][0], end=items[colon].end, place=colon)]
    if dash is not None and _spaced(items[dash], text):
        behind = [one for one in cut if one[0] >= items[dash].end]
        report = _alone(behind, items, text, lexicon, telling=telling)
        if report is not None and any(_busy(telling, items, *one) for one in cut if one[0] < items[dash].start):
            return [replace(report, start=items[dash].start, end=behind[-1][1], place=dash)]
    return []


def _a_place(party: Party, items: Sequence[Item], colon: int, text: str) -> bool:
    """Whether a name without office or article has a number right behind its colon ("San Remo: 3 dead")."""
    counted = colon + 1 < len(items) and items[colon + 1].number is not None and not items[colon + 1].unknown
    bare = isinstance(party, Named) and not any(one.has("possessive", *HEADS) for one in items[:colon])
    led = text[: items[colon].start].lstrip(" *•-–—").split(" ", 1)[0].lower() in ARTICLES
    return counted and bare and not led


def _alone(
    stretches: Sequence[tuple[int, int]],
    items: Sequence[Item],
    text: str,
    lexicon: Lexicon,
    *,
    telling: Sequence[Item],
) -> Report | None:
    """The report of the source that a stretch is, with what stands beside it, and nothing else; else null."""
    if not 0 < len(stretches) <= _APPOSED:
        return None
    start, end = stretches[0][0], stretches[-1][1]
    inside = [item for item in items if start <= item.start < end]
    speaks = (item for item in inside if item.has("speech_before") and not item.has(*HEADS))
    if _busy(telling, items, start, end) or any(text[item.start].islower() for item in speaks):
        return None
    if any(_verb_from(items, text, *one) != one[1] for one in stretches):
        return None
    return _said_at(end, items, text, (), lexicon)


def _entry_party(name: str, lexicon: Lexicon) -> Party:
    party: str | None = lexicon.entry(folded(name)).get("party")
    return party
