"""Which sides of the known conflicts do a text's lines name, and by what names?"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from functools import cache

from counterclaim.extract.issuers.sides import side
from counterclaim.extract.words.forms import trie
from counterclaim.extract.words.lexicon import beginnings_pattern
from counterclaim.extract.words.lexicon import folded as folded_form
from counterclaim.model.claim import Party
from counterclaim.vocabulary.load import vocabulary


def opening(texts: Iterable[str], published: date | None, own: Party, language: str) -> date | None:
    """The first day of the conflict whose sides a text's lines name; null where they name none that fights that day."""
    if published is None:
        return None
    best: tuple[int, date] | None = None
    packs = [
        pack
        for pack in vocabulary().packs.values()
        if published >= pack.first_day and (pack.last_day is None or published <= pack.last_day)
    ]
    present = _named_in(texts, frozenset(party for pack in packs for party in pack.belligerents), language)
    for pack in packs:
        named = sum(party in present for party in pack.belligerents)
        named += isinstance(own, str) and side(own) in pack.belligerents
        if named and (best is None or (named, pack.first_day) > best):
            best = (named, pack.first_day)
    return best[1] if best else None


def _named_in(texts: Iterable[str], parties: frozenset[str], language: str) -> frozenset[str]:
    """Those of the parties that a text's lines name, found in one scan."""
    missing = set(parties)
    for text in texts:
        for place in _beginnings(parties, language).finditer(text):
            missing -= {party for party in missing if _names(party, language).match(text, place.start())}
            if not missing:
                return parties
    return parties - missing


@cache
def _beginnings(parties: frozenset[str], language: str) -> re.Pattern[str]:
    """Finds every place where a name of one of the parties may begin."""
    heads = sorted({form.split("*")[0] for form in names_of(parties, language)})
    return re.compile(rf"(?={beginnings_pattern((), heads).pattern})") if heads else re.compile(r"(?!)")


def names_of(parties: Iterable[str], language: str) -> list[str]:
    """The names, adjectives and forces of the parties in a language, folded, as the tables write them."""
    entries = [vocabulary().parties[party] for party in parties]
    forms = [f for e in entries for t in (e.aliases, e.adjectives, e.forces) for f in t.get(language, ())]
    return sorted({folded_form(form) for form in forms})


def fighting_names(language: str) -> list[str]:
    """The names of the sides of all known conflicts, folded, as the tables write them."""
    return names_of({party for pack in vocabulary().packs.values() for party in pack.belligerents}, language)


@cache
def _names(party: str, language: str) -> re.Pattern[str]:
    entry = vocabulary().parties[party]
    forms = [f for table in (entry.aliases, entry.adjectives, entry.forces) for f in table.get(language, ())]
    flat = {folded_form(form) for form in forms}
    stems = {form[:-1] for form in flat if form.endswith("*") and "*" not in form[:-1]}
    whole = {form for form in flat if "*" not in form}
    others = "".join(
        "|" + re.escape(form).replace(r"\*", r"\w*") for form in sorted(flat - whole) if form[:-1] not in stems
    )
    return re.compile(rf"(?<!\w)(?:{trie(stems)}|(?:{trie(whole)}{others})(?!\w))")
