"""Which of those who speak are private persons, and under which role does each speak?

A widow, a captive, a nurse, a soldier by call sign or a person of whom the text prints nothing but the name speaks as a
role. Who holds an office or a rank, speaks for an institution or is known to every reader keeps the name.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import pairwise

from counterclaim.extract.page.persons_names import ANYBODY, RUN, Persons, mentions, persons
from counterclaim.extract.words.lexicon import Lexicon, folded
from counterclaim.model.claim import Claim, Named, Party, Role, identified
from counterclaim.vocabulary.load import vocabulary

_BEFORE, _BEHIND = 110, 130  # characters beside a name within which the text says who bears it
_FAR = 7  # words between what makes a name private and the name
_STOPS = re.compile(r"(?<!\b[A-Z][a-z])(?<!\b[A-Z][a-z]{2})(?<!\b[A-Z][a-z]{3})(?<!\b[A-ZА-ЯІЇЄҐ])\.\s|[!?;:\n“”\"«»„]")
_APPOSED = re.compile(
    r"\s*[,(—–-]\s*(?:aged )?(?:\d{1,3}[^\W\d]*\s*(?:[,)]|(?:years old|лет|років|роки|года)[,)])\s*)?"
)
_LED_ON = re.compile(
    r"\s(?:(?:is|was)\s(?=(?:the|an?)\s)|(?=(?:of|from|at|with|who|whose|for|із|з|зі|від|який|яка|котр\w+|из|от|с|который|которая)\s))"
)
_QUOTED = re.compile(r"«[^«»\n]{1,60}»|“[^“”\n]{1,60}”|\"[^\"\n]{1,60}\"")
_CLOSED = re.compile(r"[,)—–]|\s-\s|\.\s?$|\.(?=\s)")
_AND = re.compile(r"(?:^|\s)(?:and|or|but|і|й|та|и|а|но|але)\s*$")
_OFFICES = ("issuers_heads", "issuers_spokespeople", "issuers_deputies")
_BODIES = frozenset(
    {
        "party",
        "adj",
        "forces",
        "place_in",
        "unlisted",
        "issuers_bodies",
        "issuers_armed",
        "issuers_officials",
        *_OFFICES,
    }
)
_OF_BODIES = frozenset({"unlisted", "issuers_bodies", "issuers_armed", "forces"})
_SPOKEN = ("speech_before", "speech_after", "speech_cues", "speech_according")
_TOLD = (*_SPOKEN, "loser", "taker")  # words that tell of something, and describe nobody any more
_CAPTIVE = "a captive"


def nameless(claims: Iterable[Claim], text: str, words: Lexicon, *, source: str | None = None) -> list[Claim]:
    """The claims with a role in the place of each private person who speaks, or of whom one speaks."""
    roles: dict[str, str | None] = {}
    found = []
    for claim in claims:
        parties = (claim.claimant, claim.subject, *claim.attribution)
        for name in {party.name for party in parties if isinstance(party, Named)} - roles.keys():
            roles[name] = None if name == source else private_role(name, text, words)
        private = {name: role for name, role in roles.items() if role is not None}
        if any(isinstance(party, Named) and party.name in private for party in parties):
            claimant, subject, *chain = (_as_role(party, private) for party in parties)
            kept = replace(claim, claimant=claimant, subject=subject, attribution=tuple(chain))
            found.append(identified(kept))
        else:
            found.append(claim)
    return found


def private_role(name: str, text: str, words: Lexicon) -> str | None:
    """The role that a text gives a named person who is private; null for a body, and for whoever is publicly known."""
    table = persons(words.language)
    led = RUN.search(name)
    mark = table.marks.match(folded(name))
    if mark is not None and mark.end() < len(name):  # "Witness Anna ..."
        person = name[mark.end() :].strip()
        role = table.role(mark[0])
        return None if is_known(person, words) or not person[:1].isupper() else role
    if is_known(name, words):
        return None
    if led is None or led[0] != name:
        return _of_one_word(name, text, words, table)
    person = led[0]
    stood = standing(person, text, words)
    if stood is not None:
        return stood or None
    places = [text.find(person)]
    places = [at for at in places if at >= 0] or [0]
    like = any(
        table.looks_like_one(person, text[max(0, at - 6) : at], text[at + len(person) : at + len(person) + 20])
        for at in places
    )
    return ANYBODY if like else None


def standing(person: str, text: str, words: Lexicon) -> str | None:
    """What a text says of a person wherever it names him: a private role; "" for a public one; null for nothing."""
    table = persons(words.language)
    if table.figures.search(folded(person)) is not None or _in_lists(person, words):
        return ""
    said = [one for start, end in mentions(person, text) for one in _told(start, end, text, words, table)]
    if _CAPTIVE in said:
        return _CAPTIVE
    if "" in said:
        return ""
    return next(iter(said), None)


def _of_one_word(name: str, text: str, words: Lexicon, table: Persons) -> str | None:
    """The role of a single name: of the person whom the text names in full by it, or who is led by a private word."""
    if " " in name or not name[:1].isupper() or name.isupper() or any(map(str.isdigit, name)):
        return None
    for run in RUN.finditer(text):
        parts = run[0].split()
        if any(next(mentions(part, name), None) == (0, len(name)) for part in parts) and not is_known(run[0], words):
            around = text[max(0, run.start() - 6) : run.start()], text[run.end() : run.end() + 20]
            if table.looks_like_one(run[0], *around):
                stood = standing(run[0], text, words)
                return ANYBODY if stood is None else stood or None
    said = [one for start, end in mentions(name, text) for one in _told(start, end, text, words, table)]
    if table.figures.search(folded(f"x {name}")) is not None:
        return None
    if "" in said or not said:
        return ANYBODY if not said and folded(name) in table.given else None
    return said[0]


def _told(start: int, end: int, text: str, words: Lexicon, table: Persons) -> Iterator[str]:
    """What stands beside a name: the private role that it gives, "" for an office; first before it, then behind."""
    before = _STOPS.split(_QUOTED.sub(" ", text[max(0, start - _BEFORE) : start]))[-1]
    led = _lead(before, words, table)
    if led is not None:
        yield led
        return
    behind = text[end : end + _BEHIND]
    apposed = _APPOSED.match(behind) or _LED_ON.match(behind)
    if apposed is None:
        return
    rest = _STOPS.split(_QUOTED.sub(" ", behind[apposed.end() :]))[0]
    closed = _CLOSED.search(rest)
    rest = rest if closed is None else rest[: closed.start()]
    flat = folded(rest)
    speech = (start for start, _, entry in words.known(flat) if any(key in entry for key in _TOLD))
    hits = _hits(rest[: next(speech, len(rest))], words, table)
    if hits:
        yield hits[0][2]


def _lead(before: str, words: Lexicon, table: Persons) -> str | None:
    """What the words before a name say of who bears it."""
    parts = [part for part in re.split(r"[,—–(]", before.rstrip(" ,—–\u00a0")) if part.strip()]
    if not parts or _AND.search(parts[-1]):
        return None
    part = parts[-1]
    hits = _hits(part, words, table)
    if not hits:
        return None
    _, end, told = hits[0]  # Slavic: "the mother of a commander, X"
    if words.grammar.get("head") == "last":
        rank = [one for one, two in pairwise(hits) if one[2] == _CAPTIVE and part[one[1] : two[0]] == " "]
        if rank and rank[-1] == hits[-2]:
            return _CAPTIVE  # "captured Colonel X"
        owned = [hit for hit in hits if re.match(r"\s+of\b", folded(part)[hit[1] :])]
        _, end, told = owned[0] if owned else hits[-1]  # "the widow of a commander, X", "the commander's widow, X"
    between = part[end:]
    near = len(between.split()) <= _FAR and not any(map(str.isdigit, between))
    return told if told == "" or near else None


def _hits(part: str, words: Lexicon, table: Persons) -> list[tuple[int, int, str]]:
    """The words of a stretch that say who somebody is, in order, behind its last verb of speech."""
    flat = folded(part)
    known = words.known(flat)
    begin = max((end for _, end, entry in known if any(key in entry for key in _SPOKEN)), default=0)
    hits = [(m.start(), m.end(), table.role(m[0]) or ANYBODY) for m in table.marks.finditer(flat)]
    hits += [(m.start(), m.end(), "") for m in table.public.finditer(flat)]
    for start, end, entry in known:
        if any(key in entry for key in _OFFICES) or _institution(flat[start:end], entry, table):
            hits.append((start, end, ""))
    hits = [hit for hit in hits if hit[0] >= begin]
    longest = sorted(hits, key=lambda hit: (hit[0], -hit[1], hit[2] == ""))
    kept: list[tuple[int, int, str]] = []
    for hit in longest:
        if not kept or hit[0] >= kept[-1][1]:
            kept.append(hit)
    return kept


def _institution(printed: str, entry: Mapping[str, object], table: Persons) -> bool:
    """Whether a known word names an institution of which to be one is an office."""
    if "issuers_bodies" in entry:
        return table.units.fullmatch(printed) is None
    party = vocabulary().parties.get(str(entry.get("party")))
    return party is not None and party.kind != "state"


def is_known(name: str, words: Lexicon) -> bool:
    """Whether a name is a body's, or somebody's whom a list knows."""
    return any(entry.keys() & _BODIES for _, _, entry in words.known(folded(name)))


def persons_in(run: str, start: int, words: Lexicon) -> list[tuple[int, int]]:
    """Where names of nobody known stand in a run of capitalised words that begins at `start`; none in a body's name."""
    flat = folded(run)
    known = [one for one in words.known(flat) if one[2].keys() & _BODIES]
    if any(_OF_BODIES & entry.keys() or len(flat) != len(run) for _, _, entry in known):
        return []
    edges = [0, *(place for begin, end, _ in known for place in (begin, end)), len(run)]
    found = []
    for left, right in zip(edges[::2], edges[1::2], strict=True):
        piece = run[left:right]
        begin = left + len(piece) - len(piece.lstrip())
        if not known or len(piece.split()) > 1:
            found.append((start + begin, start + begin + len(piece.strip())))
    return found


def _in_lists(person: str, words: Lexicon) -> bool:
    return any("party" in entry for _, _, entry in words.known(folded(person)))


def _as_role(party: Party, private: Mapping[str, str]) -> Party:
    role = private.get(party.name) if isinstance(party, Named) else None
    return party if role is None else Role(role)
