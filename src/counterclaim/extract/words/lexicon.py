"""Which words of a language does the reader know by sight, and what does each mean to it?

A lexicon is made once a language from its word table (`cues.XX.yml`) and the parties' names: what finds every known
word or phrase in folded text, the longest first, and one mapping from the words to their meanings.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache, lru_cache
from itertools import product
from sys import intern
from typing import Any

from counterclaim.extract.words.forms import fold
from counterclaim.extract.words.notation import beginning, either, expanded, fits, stem
from counterclaim.extract.words.spotter import Spotter
from counterclaim.vocabulary.load import vocabulary, word_table

Entry = Mapping[str, Any]
PUNCTUATION = '.,;:!?()[]«»“”"–—‒−-/•*'
_NAMING = frozenset({"party", "adj", "forces", "place_in"})
_MOST = 10_000  # matched words remembered; then all are forgotten and read anew
_SHORT = 4  # letters of a word whose first one is never exchanged


@dataclass(slots=True)
class Lexicon:
    """The known words of one language.

    Attributes:
        words: finds known words and punctuation in folded text.
        exact: meanings of forms without wildcards, spaces and hyphens as spaces.
        wild: for each first two letters, forms with wildcards, what stands before the first one, and their meanings.
        grammar: what the language does differently (which noun of a phrase is its head).
    """

    language: str
    words: Spotter
    exact: dict[str, dict[str, Any]]
    wild: dict[str, list[tuple[str, str, dict[str, Any]]]]
    grammar: Mapping[str, Any]
    table: Mapping[str, Any]
    seen: dict[str, Entry] = field(default_factory=dict)

    def known(self, folded: str) -> list[tuple[int, int, Entry]]:
        """The known words and marks of folded text in order: start, end and meaning of each."""
        seen, found = self.seen.get, list[tuple[int, int, Entry]]()
        for start, end in self.words.spans(folded):
            word = folded[start:end]
            entry = seen(word)
            found.append((start, end, self.entry(word) if entry is None else entry))
        return found

    def entry(self, word: str) -> Entry:
        """What a matched word means; empty for a word that only a longer phrase would make known."""
        known = self.seen.get(word)
        if known is None:
            known = self._read(word)
            if len(self.seen) >= _MOST:
                self.seen.clear()
            self.seen[intern(word)] = known
        return known

    def _read(self, word: str) -> Entry:
        if len(word) == 1 and word in PUNCTUATION:
            return {"punct": word}
        flat = word.replace("-", " ")
        meanings = [
            meaning
            for head in (flat[:1], flat[:2])
            for begins, form, meaning in self.wild.get(head, ())
            if flat.startswith(begins) and fits(form, flat)
        ]
        if (exact := self.exact.get(flat)) is not None:
            meanings.append(exact)
        if len(meanings) == 1 and not flat.endswith("'") and not flat.endswith("'s"):
            return meanings[0]  # thousands of words share one entry
        found: dict[str, Any] = {}
        for meaning in meanings:
            found.update(meaning)
        if not found and flat.endswith(("'s", "'")):
            found.update(self._read(flat[: flat.rindex("'")]))
            found["possessive"] = True
        elif flat.endswith(("'s", "s'")):
            found["possessive"] = True
        return found


@cache
def lexicon(language: str) -> Lexicon:
    """The lexicon of a language; English words for a language without a table of its own.

    Raises:
        VocabularyError: a word table is missing or cannot be read.
    """
    table = word_table(f"cues.{language}")
    exact: dict[str, dict[str, Any]] = {}
    wild: dict[str, list[tuple[str, str, dict[str, Any]]]] = {}
    flats: set[str] = set()
    shared: dict[tuple[tuple[str, Any], ...], dict[str, Any]] = {}  # few meanings for many forms
    for form, meaning in _meanings(table, language):
        for flat in expanded(form):
            flats.add(flat)
            if "*" in flat or "#" in flat:
                begins, meant = stem(flat), shared.setdefault(tuple(meaning.items()), meaning)
                wild.setdefault(begins[:2], []).append((begins, flat, meant))
            else:
                known = {**exact.get(flat.replace("-", " "), {}), **meaning}
                exact[flat.replace("-", " ")] = shared.setdefault(tuple(known.items()), known)
    for flat, meaning in _derived(table, language):
        if flat not in exact and not any(fits(form, flat) for _, form, _ in wild.get(flat[:2], ())):
            flats.add(flat)
            exact[flat] = shared.setdefault(tuple(meaning.items()), meaning)
    flats.update(_shadowed(table, language))
    table["others"] = {}  # thousands of forms that nothing but these words is made of: their lists are let go
    words = Spotter(flats, ends="(?:'s?)?", marks=PUNCTUATION)
    return Lexicon(language, words, exact, wild, table.get("grammar") or {}, table)


def derived(form: str, grammar: Mapping[str, Any]) -> list[str]:
    """The forms that a language's grammar derives from a listed one; none where its table says no rule.

    `past`: the ending of a listed past tense and that of its masculine ("знищил*", "знищив"). `initial`: a first letter
    that another may stand for before a consonant, for the sound's sake ("втратив", "утратив"). `links`: words for "and"
    that stand for one another ("збито та подавлено", "збито й подавлено").
    """
    past, initial = grammar.get("past"), grammar.get("initial")
    if not past or not initial:
        return []
    shapes = {form, form.removesuffix(past[0]) + past[1]} if form.endswith(past[0]) else {form}
    turns = {initial[0]: initial[1], initial[1]: initial[0]}
    shapes |= {
        turns[shape[0]] + shape[1:]
        for shape in shapes
        if shape[:1] in turns and shape[1:2] in grammar["consonants"] and len(shape) > _SHORT
    }
    links = grammar.get("links") or ()
    shapes |= {shape.replace(f" {one} ", f" {other} ") for shape in shapes for one in links for other in links}
    return sorted(shape for shape in shapes - {form} if "*" not in shape)


def _derived(table: Mapping[str, Any], language: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """Derived forms of all but names, with what they mean."""
    grammar = table.get("grammar") or {}
    for form, meaning in _meanings(table, language) if grammar.get("past") else ():
        if not meaning.keys() & _NAMING:
            yield from ((shape, meaning) for flat in expanded(form) for shape in derived(flat, grammar))


def forms_pattern(forms: Iterable[str]) -> re.Pattern[str]:
    """A pattern that finds any of these forms (a table's notation) in folded text as whole words."""
    flats = sorted({flat for form in forms for flat in expanded(folded(form))})
    return re.compile(rf"(?<!\w)(?:{either(flats)})(?!\w)" if flats else r"(?!)")


def beginnings_pattern(forms: Iterable[str], heads: Iterable[str]) -> re.Pattern[str]:
    """A quick pattern that is found at least wherever one of the forms, or a word that begins with a head, stands."""
    flats = (flat for form in forms for flat in expanded(folded(form)))
    stems = ((stem(flat), flat) for flat in flats)
    found = {begins if begins != flat else flat + "\n" for begins, flat in stems}
    found.update(head.replace("-", " ") for head in heads)
    return re.compile(rf"(?<!\w)(?:{beginning(sorted(found))})")


def _meanings(table: Mapping[str, Any], language: str) -> Iterator[tuple[str, dict[str, Any]]]:
    for category, forms in table["categories"].items():
        yield from ((folded(form), {"cat": category}) for form in forms)
    for outcome, forms in table["toll"].items():
        yield from ((folded(form), {"toll": outcome}) for form in forms)
    for role, outcomes in table["outcomes"].items():
        for outcome, forms in outcomes.items():
            yield from ((folded(form), {role: table["outcome_ids"].get(outcome, outcome)}) for form in forms or ())
    for kind, rules in table["others"].items():
        for rule, forms in rules.items():
            yield from ((folded(form), {f"other_{kind}": rule}) for form in forms or ())
    for category, forms in (table.get("served") or {}).items():
        yield from ((folded(form), {"served": category, "other_verbs": "strength"}) for form in forms)
    for group in ("counts", "speech", "issuers", "functions", "aid"):
        for key, forms in table[group].items():
            yield from (
                (folded(form), {f"{group}_{key}" if group != "functions" else key: True}) for form in forms or ()
            )
    yield from ((folded(form), {"speech_after": True}) for form in _reported(table.get("reported") or {}))
    for outcome, forms in table["territory"].items():
        yield from ((folded(form), {"ground": outcome}) for form in forms or ())
    yield from ((folded(form), {"struck": True}) for form in table["places_struck"])
    for country, forms in (table.get("places") or {}).items():
        yield from ((folded(form), {"place_in": country}) for form in forms)
    yield from ((folded(form), {"unlisted": True}) for form in table.get("unlisted") or ())
    yield from ((folded(form), {"stateless": True}) for form in table.get("stateless") or ())
    yield from ((folded(form), {"measure": True}) for form in table.get("measures") or ())
    yield from ((folded(form), {"either": kinds[1]}) for form, kinds in (table.get("either") or {}).items())
    forces = (name for party in vocabulary().parties.values() for name in party.forces.get(language, ()))
    peoples = frozenset(flat for name in forces if (flat := folded(name)).startswith("the "))
    for party in vocabulary().parties.values():
        for key, names in (("adj", party.adjectives), ("party", party.aliases), ("forces", party.forces)):
            for name in names.get(language, ()):
                meaning: dict[str, Any] = {key: party.id}
                if name[:1].isupper():
                    meaning["capital"] = name.isupper()
                else:
                    meaning[f"plain_{key}"] = party.id
                yield folded(name), meaning
                if language == "en" and key == "adj" and name.endswith(("an", "i")):
                    yield folded(name + "s"), {"forces": party.id, "capital": False}
                if key == "party" and folded("the " + name.split(" ", 1)[0]) in peoples:
                    yield folded("the " + name), meaning  # else "the British" would be read alone


def _reported(table: Mapping[str, Any]) -> Iterator[str]:
    """What leads from a figure to whose report it is: each lead with each word, some also behind a quality."""
    for group in table.get("by") or ():
        yield from map(" ".join, product(group["leads"], group["words"]))
    for group in table.get("qualified") or ():
        yield from map(" ".join, product(group["leads"], table["qualities"], group["words"]))


@lru_cache(1024)
def folded(form: str) -> str:
    """A table's form as it stands in folded text."""
    return intern(fold(str(form)).text)


def _shadowed(table: Mapping[str, Any], language: str) -> Iterator[str]:
    """Phrases spelled out by the known words that would be read alone before a phrase's open first word is tried.

    "забрал* життя" is looked for behind "забрали", which is a word of its own, so that the longest form still wins.
    """
    flats = {flat for form, _ in _meanings(table, language) for flat in expanded(form)}
    words = sorted({flat.split(" ", 1)[0] for flat in flats})
    for flat in flats:
        head, space, rest = flat.partition(" ")
        if not space or not head.endswith("*"):
            continue
        place = bisect_left(words, head[:-1])
        while place < len(words) and words[place].startswith(head[:-1]):
            if words[place] != head:
                yield f"{words[place]} {rest}"
            place += 1
