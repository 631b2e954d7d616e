"""Which stretch of a sentence tells of speech by its form alone in a language that inverts?

"Начальник Генштаба X на совещании в субботу: ..." and "Генштаб прохопився, що ..." name who speaks without a verb that
a list could hold: a source stands before the colon or the "that", and nothing of a loss stands with it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from counterclaim.extract.clauses.bodies import COUNT_THINGS
from counterclaim.extract.clauses.named_persons import HEADS
from counterclaim.extract.clauses.report import Report
from counterclaim.extract.clauses.tokens import Item
from counterclaim.extract.issuers.issuers import named_in
from counterclaim.extract.voices.cue import Cue, reported
from counterclaim.extract.voices.speakers import issuer_left
from counterclaim.extract.words.lexicon import Lexicon
from counterclaim.model.claim import Named
from counterclaim.vocabulary.load import vocabulary

_OF_LOSS = ("toll", "taker", "loser", "passive", "ground", "counts_figure", "counts_total")
_SPEAKING = frozenset({"ministry", "office", "forces", "monitor"})
_UNNAMED = "-officials"
_LONG_LABEL = 16  # words before a colon
_LONG_VERB = 3  # words that no list knows between a source and its "that"
_PERSON = re.compile(r"(?:\s[А-ЯІЇЄҐЁ][\w’'-]+){2}")
_TAG = re.compile(r"\s([А-ЯІЇЄҐЁ][а-яіїєґё’'-]+ [А-ЯІЇЄҐЁ][а-яіїєґё’'-]+)\.?\s*(?:$|\n|(?=[А-ЯІЇЄҐЁ]))")
_DASHES = frozenset("—–-")
_CLOSES = frozenset({",", "»", "”", '"'})
_THAT = frozenset({"что", "що", "мол", "мовляв"})
_ADJUNCT = re.compile(
    r"[\s,]*(?:$|(?:на|у|в|во|по|о|об|про|під|під час|во время|в ходе|із|из|після|после|за|для|при|перед)\s)"
)  # what may follow a name before the colon: a place, a day, an occasion, or nothing


_NAME_AND_WHERE = re.compile(
    r"(.*\s[А-ЯІЇЄҐЁ][а-яіїєґё’'-]+ [А-ЯІЇЄҐЁ][а-яіїєґё’'-]+)\s(?:у|в|на|во)\s[а-яіїєґё’'\s-]+$"
)  # a person's full name, and where it speaks


def told_by_form(items: Sequence[Item], text: str, lexicon: Lexicon) -> list[Report]:
    """The reports of a sentence in which no word of speech has made one; empty where none is made by its form."""
    if not any(item.number is not None and item.number.ignored is None for item in items):
        return []
    found = _label(items, text, lexicon) or _with_that(items, text, lexicon) or _tag(items, text) or _list_of_kit(items)
    return [] if found is None else [found]


def _label(items: Sequence[Item], text: str, lexicon: Lexicon) -> Report | None:
    """The person or body before a sentence's first colon, with where and when it speaks, and nothing else."""
    place = next((at for at, item in enumerate(items) if item.get("punct") == ":"), None) if ":" in text else None
    if not place:
        return None
    left = items[:place]
    start = _start(items, text)
    head = text[start : items[place].start]
    busy = any(item.has(*_OF_LOSS) or (item.number is not None and item.number.ignored is None) for item in left)
    spoken = any(item.has(*HEADS) or _speaks(item) for item in left)
    if only_a_side(left, items[place + 1 :], head):
        return None
    if busy or not spoken or len(head.split()) > _LONG_LABEL or not head.lstrip(' «"—–-▪•')[:1].isupper():
        return None
    said_where = _NAME_AND_WHERE.match(head)  # "Начальник ОВА Олег Синєгубов у телеграмі: ..."
    if said_where is not None:
        head = said_where[1]
        left = [item for item in left if item.end <= start + len(head)]
    party = named_in(head, left, first=True, start=start, lexicon=lexicon, around=items)
    end = _name_end(head, left, start, party)
    if end is None or _ADJUNCT.match(head[end:]) is None:
        return None
    return Report(party, left[0].start, items[place].end, place)


def only_a_side(left: Sequence[Item], behind: Sequence[Item], head: str) -> bool:
    """Whether a row is nothing but a country by its name and a number, which are of its losses ("Russia: 115,000")."""
    party = left[-1].get("party")
    number = next((at for at, item in enumerate(behind) if item.number is not None), len(behind))
    bare = all(item.get("punct") is not None for item in behind[number + 1 :])
    known = vocabulary().parties.get(str(party)) if party is not None else None
    return bare and known is not None and known.kind == "state" and head.strip(' «"—–-▪•*') in known.names.values()


def _tag(items: Sequence[Item], text: str) -> Report | None:
    """The full name that a comma and a dash put at a sentence's end ("загинули дві жінки, – Віталій Кім.")."""
    for place in range(len(items) - 1, 0, -1):
        comma = items[place].get("punct") in _DASHES and items[place - 1].get("punct") in _CLOSES
        tag = _TAG.match(text, items[place].end) if comma and not items[place].unknown else None
        if tag is not None:
            return Report(Named(tag[1]), items[place].start, tag.end(), place)
        if items[place].number is not None:
            return None
    return None


def _list_of_kit(items: Sequence[Item]) -> Report | None:
    """The monitor of lost kit that a sentence names, whose list it tells of ("У базі WarSpotting 302 літаки")."""
    for place, item in enumerate(items):
        if item.get("party") in COUNT_THINGS:
            return Report(str(item.get("party")), item.start, item.end, place)
    return None


def _speaks(item: Item) -> bool:
    entry = vocabulary().parties.get(str(item.get("party")))
    return entry is not None and entry.kind in _SPEAKING


def _name_end(head: str, left: Sequence[Item], start: int, party: object) -> int | None:
    """Where in a label the name of who speaks ends; null where it has no name of its own."""
    if isinstance(party, Named):
        at = head.rfind(party.name) if party.name else -1
        if at < 0 or " " not in party.name:
            return None
        behind = _PERSON.match(head, at + len(party.name))
        if behind is not None:
            return behind.end()
        whole = not head[at + len(party.name) :].strip()
        return at + len(party.name) if whole or party.name.split()[-1][:1].isupper() else None
    if isinstance(party, str):
        known = [item for item in left if _speaks(item)]
        unnamed = [item for item in left if item.has("issuers_officials") and party.endswith(_UNNAMED)]
        if unnamed and not known:
            return unnamed[-1].end - start
        if not known or str(known[0].get("party")) != party:
            return None
        behind = _PERSON.match(head, known[0].end - start)
        return known[0].end - start if behind is None else behind.end()
    return None


def _with_that(items: Sequence[Item], text: str, lexicon: Lexicon) -> Report | None:
    """A source that opens a sentence, a verb that no list knows, and "that"."""
    for place, item in enumerate(items):
        if item.number is not None and item.number.ignored is None:
            return None
        if item.has("cat", *_OF_LOSS) and not item.has(*HEADS):
            return None
        comma = place + 1 < len(items) and item.get("punct") == "," and not items[place + 1].unknown
        if comma and text[items[place + 1].start : items[place + 1].end].lower() in _THAT:
            break
    else:
        return None
    words = items[place].unknown
    before = items[place - 1] if place else None
    if before is None or not 0 < len(words) <= _LONG_VERB or not (_speaks(items[0]) or items[0].has(*HEADS)):
        return None
    verb = text.rfind(" ", 0, items[place].start) + 1
    if not text[verb : verb + 1].islower():
        return None
    known = [*items[:place], Item(verb, verb, {}, None, None, ())]
    party = issuer_left(known, place, text, lexicon)
    if party is None:
        return None
    return reported(Cue([*known, *items[place:]], place, text, lexicon, revises=False), party)


def _start(items: Sequence[Item], text: str) -> int:
    first = items[0].start
    return max(text.rfind(mark, 0, first) for mark in (". ", "! ", "? ", "\n")) + 1
