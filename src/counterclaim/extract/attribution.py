"""Who asserts a figure: whose voice does each sentence report?

Every sentence is read for its reports: "X said", "according to X", "X's tally", "X: ..." in a headline. The issuer is
a known party, else the printed name or office. `claims.py` lets reports hold for the sentences that follow.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from counterclaim.extract.tokens import Item
from counterclaim.model.claim import Named, Party, Role
from counterclaim.vocabulary.load import vocabulary

_NAME = re.compile(r"(?:(?:[A-ZА-ЯІЇЄҐЁ][\w'’-]*\.?|[A-Z]\.)+(?:\s+|$)){1,5}$")
_UPPER = re.compile(r"\b[A-ZА-ЯІЇЄҐ]{2,}\b")
_TRIM = " \t\n,.;:\"'«»“”‘’()—–-"
_ARTICLES = re.compile(r"^(?:the|a|an|its|their|his|her|our|and|but|that|while|whereas|as|in|for|by|also)\s+", re.IGNORECASE)
_REACH = 14


@dataclass(frozen=True, slots=True)
class Report:
    """One act of reporting in a sentence.

    Attributes:
        party: the issuer; null for a pronoun that stands for the issuer before.
        start, end: span of the cue in the paragraph's text.
        place: the cue's place among the sentence's items.
        after: the cue stands behind what it reports ("..., Kyiv said").
        relay: the cue hands on another's words ("quoting U.S. officials").
        own: the document's own voice ("by our count").
    """

    party: Party
    start: int
    end: int
    place: int
    relay: bool = False
    own: bool = False
    pronoun: bool = False


def reports_of(items: Sequence[Item], text: str, *, headline: bool) -> list[Report]:
    """The reports of a sentence in text order."""
    found: list[Report] = []
    for place, item in enumerate(items):
        if item.has("speech_self"):
            found.append(Report(None, item.start, item.end, place, own=True))
            continue
        party, relay = None, False
        pronoun = False
        if item.has("speech_sees", "counts_total", "counts_figure") and _possessor(items, place) is not None:
            party = _possessor(items, place)
        elif item.has("speech_after", "speech_relays"):
            party = _issuer_right(items, place, text)
            relay = item.has("speech_relays")
        if party is None and item.has("speech_before") and not _noun_use(items, place):
            pronoun = _pronoun(items, place)
            party = None if pronoun else _issuer_left(items, place, text)
            if party is None and not pronoun:
                party = _inverted(items, place, text)
        if party is not None or pronoun:
            found.append(Report(party, item.start, item.end, place, relay=relay, pronoun=pronoun))
    if headline:
        found += _headline(items, text)
    return found


def _noun_use(items: Sequence[Item], place: int) -> bool:
    """Whether a word such as "report" or "claims" is a noun here."""
    return place > 0 and not items[place].unknown and items[place - 1].has("article", "possessive", "of", "prepositions")


def _possessor(items: Sequence[Item], place: int) -> Party:
    """The party whose tally or view it is ("Kyiv's tally", "London's own reckoning")."""
    for back in range(place - 1, max(-1, place - 4), -1):
        item = items[back]
        if len(items[back + 1].unknown) > 1:
            return None
        if item.get("possessive") and item.has("party", "adj") and not item.has("forces"):
            return _own_id(item)
        if not item.has("counts_total", "counts_figure", "own", "speech_sees", "other"):
            return None
    return None


def _own_id(item: Item) -> Party:
    party = item.get("party") or item.get("adj")
    return None if party is None else str(party)


def _pronoun(items: Sequence[Item], place: int) -> bool:
    for back in range(place - 1, max(-1, place - 4), -1):
        if items[back].has("speech_pronouns"):
            return not items[back].has("party")
        if not items[back].has("have", "be", "aux", "also"):
            return False
    return False


def _issuer_left(items: Sequence[Item], place: int, text: str) -> Party:
    """The issuer before its verb: the nearest segment between commas that names one."""
    end = items[place].start
    floor = items[place - _REACH].end if place > _REACH else (items[0].start if items else 0)
    floor = max(floor, _clause_floor(items, place))
    start = _sentence_start(items, text)
    chunk_start = max(start, floor)
    segments = re.split(r"[,—–]|\s-\s", text[chunk_start:end])
    offset = end
    for count, segment in enumerate(reversed(segments)):
        offset -= len(segment)
        inside = [item for item in items[:place] if item.start >= offset and item.end <= offset + len(segment)]
        if not _relative(inside):
            party = named_in(segment, inside, first=False)
            if party is not None:
                return _first_of(items, segment, inside, party, offset)
        offset -= 1
        if count == 2 or (inside and any(item.number is not None and item.number.ignored is None for item in inside)):  # noqa: PLR2004
            break
    return None


def _first_of(items: Sequence[Item], segment: str, inside: Sequence[Item], party: Party, offset: int) -> Party:
    """The first of several issuers in a row ("A, B and a team of volunteers have counted")."""
    if not any(item.has("and") for item in inside):
        return party
    row = [item for item in inside if item.has("party") and not item.get("possessive")]
    before = [item for item in items if item.end <= offset and item.has("party") and not item.get("possessive") and item.end >= offset - 2]
    first = before[-1] if before else (row[0] if len(row) > 1 or (row and segment.find(" and ") > row[0].start - offset) else None)
    return str(first.get("party")) if first is not None else party


def _relative(inside: Sequence[Item]) -> bool:
    return bool(inside) and inside[0].has("clause") and not inside[0].has("party")


def _sentence_start(items: Sequence[Item], text: str) -> int:
    first = items[0]
    gap = sum(len(word) + 1 for word in first.unknown)
    start = max(0, first.start - gap - 4)
    cut = max(text.rfind(". ", 0, first.start), text.rfind("\n", 0, first.start))
    return max(start, cut + 1)


def _clause_floor(items: Sequence[Item], place: int) -> int:
    for back in range(place - 1, -1, -1):
        item = items[back]
        if item.get("punct") in {";", ":", "(", "\"", "“", "”", "«", "»"}:
            return item.end
        if item.number is not None and item.number.ignored is None:
            return item.end
        if item.has("taker", "loser") and not item.has("passive", "issuers_bodies", "issuers_heads"):
            return item.end
        if item.has("clause", "reset") and not item.has("party") and item.entry.get("clause") and not item.has("prepositions"):
            return item.end
    return 0


def _issuer_right(items: Sequence[Item], place: int, text: str) -> Party:
    start = items[place].end
    end = len(text)
    for item in items[place + 1 : place + 1 + _REACH]:
        stop = item.get("punct") in set(",;:()—–") or item.number is not None or item.has("taker", "loser")
        if stop or (item.has("speech_before") and not item.has("counts_figure", "speech_sees")) or item.time is not None:
            end = item.start
            break
    inside = [item for item in items[place + 1 : place + 1 + _REACH] if item.end <= end]
    return named_in(re.split(r"[.!?](?:\s|$)", text[start:end] + " ")[0] if not inside else text[start:end], inside, first=True)


def _inverted(items: Sequence[Item], place: int, text: str) -> Party:
    """The issuer behind its verb, only where something was reported before it ("..., said Kyiv")."""
    before = items[place - 1] if place else None
    if before is None or before.get("punct") not in {",", "\"", "”", "»", "—", "–"}:
        return None
    return _issuer_right(items, place, text)


def _headline(items: Sequence[Item], text: str) -> list[Report]:
    """"Kyiv: ..." and "...: Kyiv"; ", Says Ukraine" is read as any report is."""
    found: list[Report] = []
    for place, item in enumerate(items):
        if item.get("punct") != ":":
            continue
        left = [i for i in items[:place]]
        right = [i for i in items[place + 1 :]]
        head, tail = text[: item.start], text[item.end :]
        if left and left[-1].has("party") and left[-1].end == item.start and len(left) <= 2:  # noqa: PLR2004
            found.append(Report(_own_id(left[-1]), left[-1].start, item.end, place))
        elif right and right[0].has("party") and not tail[right[0].end - item.end :].strip(_TRIM):
            found.append(Report(_own_id(right[0]), right[0].start, right[0].end, place))
        elif not any(i.number for i in left) and named_in(head, left, first=False) is not None and len(head.split()) <= 6:  # noqa: PLR2004
            found.append(Report(named_in(head, left, first=False), 0, item.end, place))
    return found


def named_in(segment: str, inside: Sequence[Item], *, first: bool) -> Party:
    """The issuer that a stretch of text names; null when it names none.

    `inside`: the stretch's items. `first`: the stretch follows its cue, so that the first name counts.
    """
    parties = [item for item in inside if item.has("party") and not item.get("capital") is None or item.has("party")]
    bodies = [item for item in inside if item.has("issuers_bodies", "issuers_heads", "issuers_spokespeople", "issuers_officials")]
    vocab = vocabulary().parties
    organised = [item for item in parties if vocab[item.get("party")].kind not in {"state"}]
    if organised:
        return str((organised[0] if first else organised[-1]).get("party"))
    if any(item.has("issuers_private") for item in inside):
        item = next(item for item in inside if item.has("issuers_private"))
        return Role(segment.strip(_TRIM).split(" of ")[0][:40]) if item else None
    flat = segment.strip(_TRIM)
    plain = [item for item in parties if not item.get("possessive")]
    spokes = next((item for item in bodies if item.has("issuers_spokespeople")), None)
    if spokes is not None:
        return _spoken_for(flat, plain)
    name = _person(flat, first=first)
    heads = any(item.has("issuers_heads", "issuers_officials") for item in bodies)
    if name is not None and (heads or not plain) and not _is_body(name, bodies):
        return Named(name)
    if bodies:
        return None if _generic(flat, bodies) else Named(_short(flat))
    if plain:
        return str((plain[0] if first else plain[-1]).get("party"))
    if name is not None:
        return Named(name)
    return None


def _generic(flat: str, bodies: Sequence[Item]) -> bool:
    """Whether the stretch only takes up a body named before ("the ministry")."""
    return len(flat.split()) <= 2 and flat.lower().startswith(("the ", "its ", "their ")) and flat[4:5].islower() and len(bodies) == 1  # noqa: PLR2004


def _is_body(name: str, bodies: Sequence[Item]) -> bool:
    """Whether the capitalised run is a body's own name rather than a person's."""
    return any(item.has("issuers_bodies") for item in bodies) and len(name.split()) == 1 and not name.isupper()


def _spoken_for(flat: str, plain: Sequence[Item]) -> Party:
    parts = re.split(r"\b(?:spokes\w+|press (?:service|officer|secretary|office))\b", flat, flags=re.IGNORECASE)
    before = _short(parts[0]) if parts[0].strip(_TRIM) else ""
    after = _short(re.sub(r"^\s*(?:for|of|from)\s+", "", parts[-1].strip())) if len(parts) > 1 else ""
    if before and before.lower() not in {"a", "the", "an", "its", "their"}:
        if plain:
            return str(plain[0].get("party"))
        return Named(before)
    if plain and not after:
        return str(plain[-1].get("party"))
    return Named(after) if after else None


def _person(flat: str, *, first: bool) -> str | None:
    """A capitalised run at the end of the stretch (at its start when the stretch follows its cue)."""
    words = flat.split()
    run: list[str] = []
    for word in words if first else reversed(words):
        bare = word.strip("\"“”«»'’(),")
        if not bare[:1].isupper():
            if run or first:
                break
            if len(words) > 1 and word in words[-2:] and word.islower() and len(word) < 12:  # noqa: PLR2004 - an adverb
                continue
            break
        run.append(bare) if first else run.insert(0, bare)
    text = " ".join(run[:6])
    return text if text and text.lower() not in {"i", "the", "a", "in", "its"} else None


def _short(flat: str) -> str:
    text = flat.strip(_TRIM)
    for _ in range(3):
        text = _ARTICLES.sub("", text)
    return " ".join(text.split()[-9:])
