"""Which names in what is kept are private persons', and what stands in their place?

A widow, a captive, a nurse or a soldier by call sign speaks as a role; names of the fallen and the taken are left out.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace

from counterclaim.extract.words.lexicon import Lexicon, folded
from counterclaim.model.claim import Claim, Named, Party, Role, identified
from counterclaim.model.quote import Quote

_BEFORE, _BEHIND = 40, 70  # characters beside a name within which the text says who bears it
_CAPITAL = "A-ZА-ЯІЇЄҐЁ"
_NAME = re.compile(rf"(?<![\w’'-])[{_CAPITAL}][\w’'-]*(?:[ \u00a0][{_CAPITAL}][\w’'-]*)+")
_PERSON = re.compile(rf"[{_CAPITAL}][\w’'-]+(?: [{_CAPITAL}][\w’'-]+){{1,2}}")
_APPOSED = r"[,(]\s*(?:\d{1,2}\s*,\s*)?(?:[^\W\d]+\W+){0,3}?"  # ", 34, a widow"; no count stands between
_OFFICES = frozenset({"issuers_heads", "issuers_spokespeople", "issuers_deputies", "issuers_officials"})
_NAMED = frozenset({"party", "adj", "forces", "place_in", "unlisted", "issuers_bodies", "issuers_armed"}) | _OFFICES
_LETTER = re.compile(r"\w")
_STOPS = re.compile(r"[.!?;:\n“”\"«»]")


def nameless(claims: Iterable[Claim], text: str, words: Lexicon) -> list[Claim]:
    """The claims with a role for each private person who speaks, and without persons' names beside their quotes.

    A person is private where a word beside the name says so and none names an office ("X, a captured soldier"). Who
    holds an office, speaks for a body, or of whom the text says nothing keeps the name.
    """
    roles: dict[str, str | None] = {}
    found = []
    for claim in claims:
        named = {party.name for party in (claim.claimant, *claim.attribution) if isinstance(party, Named)}
        for name in named - roles.keys():
            roles[name] = private_role(name, text, words)
        private = {name: role for name in named if (role := roles[name]) is not None}
        if private:
            claimant = _as_role(claim.claimant, private)
            chain = tuple(_as_role(party, private) for party in claim.attribution)
            kept = identified(replace(claim, claimant=claimant, attribution=chain))
        else:
            kept = claim
        quote = bare(claim.quote, named - private.keys(), words)
        found.append(kept if quote is claim.quote else replace(kept, quote=quote))
    return found


def private_role(name: str, text: str, words: Lexicon) -> str | None:
    """The role that the text gives a named person who is private; null for whoever holds an office or is unknown."""
    marks = words.table.get("private_persons") or {}
    if (
        not marks
        or not _PERSON.fullmatch(name)
        or any(entry.keys() & _NAMED for _, _, entry in words.known(folded(name)))
    ):
        return None  # a body, or somebody whom a list knows
    for start in _places(name, text):
        end = start + len(name)
        before = _STOPS.split(text[max(0, start - _BEFORE) : start])[-1]
        behind = _STOPS.split(text[end : end + _BEHIND])[0]
        before, behind = folded(before), folded(behind)
        near = f"{before.rpartition(',')[2]} | {behind if behind[:1] in {',', ' ', '('} else ''}"
        if any(entry.keys() & _OFFICES for _, _, entry in words.known(near)):
            continue
        for role, forms in marks.items():
            if any(_stands(form, before, behind) for form in forms):
                return str(role)
    return None


def _places(name: str, text: str) -> Iterator[int]:
    """Where a text prints a name as words of their own."""
    at = text.find(name)
    while at >= 0:
        end = at + len(name)
        whole = not (_LETTER.match(text, end) or (at and _LETTER.match(text, at - 1)))
        if whole:
            yield at
        at = text.find(name, end if whole else at + 1)


def _as_role(party: Party, private: Mapping[str, str]) -> Party:
    role = private.get(party.name) if isinstance(party, Named) else None
    return party if role is None else Role(role)


def names_somebody(text: str, words: Lexicon) -> bool:
    """Whether a piece of text holds capitalised words beside each other that may be a person's name."""
    return any(_unknown(match[0], (), words) for match in _NAME.finditer(text))


def bare(quote: Quote, kept: Collection[str], words: Lexicon) -> Quote:
    """The quote with its surroundings cut at the nearest person's name on either side; itself where there is none."""
    before = [match for match in _NAME.finditer(quote.prefix) if _unknown(match[0], kept, words)]
    behind = next((match for match in _NAME.finditer(quote.suffix) if _unknown(match[0], kept, words)), None)
    if not before and behind is None:
        return quote
    prefix = quote.prefix[before[-1].end() :] if before else quote.prefix
    return replace(quote, prefix=prefix, suffix=quote.suffix if behind is None else quote.suffix[: behind.start()])


def _unknown(run: str, kept: Collection[str], words: Lexicon) -> bool:
    """Whether capitalised words beside each other are no name that the words of the language or the speakers hold."""
    if any(run in name or name in run for name in kept):
        return False
    return not any(entry.keys() & _NAMED for _, _, entry in words.known(folded(run)))


def _stands(form: str, before: str, behind: str) -> bool:
    """Whether a word of a private person leads the name or follows it behind a comma; `*` stands for any ending."""
    stem = form.removesuffix("*")
    if stem not in before and stem not in behind:
        return False
    word = rf"(?<!\w){re.escape(stem)}" + (r"\w*" if form.endswith("*") else r"(?!\w)")
    leads = re.search(rf"{word}(?: \w+)?\s*$", before)
    return bool(leads or re.match(_APPOSED + word, behind))
