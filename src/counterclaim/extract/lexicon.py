"""Which words of a language does the reader know by sight, and what does each mean to it?

A lexicon is compiled once a language from its word table (`cues.XX.yml`) and the parties' names: one pattern that
finds every known word or phrase in folded text, the longest first, and one mapping from the words to their meanings.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache, lru_cache
from itertools import product
from typing import Any

from counterclaim.extract.forms import fold
from counterclaim.vocabulary.load import vocabulary, word_table

Entry = Mapping[str, Any]
PUNCTUATION = '.,;:!?()[]«»“”"–—‒−-/•*'
_SPACE, _ANY, _DIGITS = "[ \\-]", "\\w*", "\\d+\\w*"
_NAMING = frozenset({"party", "adj", "forces", "place_in"})
_SHORT = 4  # letters of a word whose first one is never exchanged
_OPTIONAL = re.compile(r"\(([^)]*)\)")


@dataclass(slots=True)
class Lexicon:
    """The known words of one language.

    Attributes:
        pattern: finds known words and punctuation in folded text.
        exact: meanings of forms without wildcards, spaces and hyphens as spaces.
        wild: for each first three letters, forms with wildcards and their meanings.
        grammar: what the language does differently (which noun of a phrase is its head).
    """

    language: str
    pattern: re.Pattern[str]
    exact: dict[str, dict[str, Any]]
    wild: dict[str, list[tuple[re.Pattern[str], dict[str, Any]]]]
    grammar: Mapping[str, Any]
    table: Mapping[str, Any]
    seen: dict[str, Entry] = field(default_factory=dict)

    def entry(self, word: str) -> Entry:
        """What a matched word means; empty for a word that only a longer phrase would make known."""
        known = self.seen.get(word)
        if known is None:
            known = self._read(word)
            if len(self.seen) < 50_000:
                self.seen[word] = known
        return known

    def _read(self, word: str) -> Entry:
        if len(word) == 1 and word in PUNCTUATION:
            return {"punct": word}
        found: dict[str, Any] = {}
        flat = word.replace("-", " ")
        for head in (flat[:1], flat[:2]):
            for pattern, meaning in self.wild.get(head, ()):
                if pattern.fullmatch(flat):
                    found.update(meaning)
        found.update(self.exact.get(flat, ()))
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
    wild: dict[str, list[tuple[re.Pattern[str], dict[str, Any]]]] = {}
    root: dict[str, Any] = {}
    for form, meaning in _meanings(table, language):
        for flat in expanded(form):
            _plant(root, flat)
            if "*" in flat or "#" in flat:
                source = "".join(_atom(letter) for letter in flat)
                wild.setdefault(re.split(r"[*#]", flat[:2])[0], []).append((re.compile(source), dict(meaning)))
            else:
                exact.setdefault(flat.replace("-", " "), {}).update(meaning)
    for flat, meaning in _derived(table, language):
        if flat not in exact and not any(form.fullmatch(flat) for form, _ in wild.get(flat[:2], ())):
            _plant(root, flat)
            exact[flat] = dict(meaning)
    for flat in _shadowed(table, language):
        _plant(root, flat)
    source = _branch(root)
    marks = "[" + re.escape(PUNCTUATION) + "]"
    pattern = re.compile(rf"(?<!\w)(?:{source})(?:'s?)?(?!\w)|{marks}")
    return Lexicon(language, pattern, exact, wild, table.get("grammar") or {}, table)


def derived(form: str, grammar: Mapping[str, Any]) -> list[str]:
    """The forms that a language's grammar derives from a listed one; none where its table says no rule.

    `past`: the ending of a listed past tense and that of its masculine ("знищил*", "знищив"). `initial`: a first letter
    that another may stand for before a consonant, for the sound's sake ("втратив", "утратив").
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
    return sorted(shape for shape in shapes - {form} if "*" not in shape)


def _derived(table: Mapping[str, Any], language: str) -> list[tuple[str, dict[str, Any]]]:
    """Derived forms of all but names, with what they mean."""
    grammar = table.get("grammar") or {}
    return [
        (shape, meaning)
        for form, meaning in (_meanings(table, language) if grammar.get("past") else ())
        if not meaning.keys() & _NAMING
        for flat in expanded(form)
        for shape in derived(flat, grammar)
    ]


def forms_pattern(forms: Iterable[str]) -> re.Pattern[str]:
    """A pattern that finds any of these forms (a table's notation) in folded text as whole words."""
    root: dict[str, Any] = {}
    for form in forms:
        for flat in expanded(folded(form)):
            _plant(root, flat)
    return re.compile(rf"(?<!\w)(?:{_branch(root)})(?!\w)") if root else re.compile(r"(?!)")


def beginnings_pattern(forms: Iterable[str], heads: Iterable[str]) -> re.Pattern[str]:
    """A quick pattern that is found at least wherever one of the forms, or a word that begins with a head, stands."""
    root: dict[str, Any] = {}
    for form in forms:
        for flat in expanded(folded(form)):
            stem = re.split(r"[*#]", flat)[0]
            _plant(root, stem if stem != flat else flat + "\n")
    for head in heads:
        _plant(root, head.replace("-", " "))
    return re.compile(rf"(?<!\w)(?:{_shortest(root)})")


def _shortest(node: dict[str, Any]) -> str:
    """The source of a tree in which nothing is looked for behind a beginning that is enough."""
    if "" in node:
        return ""
    parts = [r"(?!\w)" if key == "\n" else _atom(key) + _shortest(node[key]) for key in sorted(node)]
    return parts[0] if len(parts) == 1 else "(?:" + "|".join(parts) + ")"


def expanded(form: str) -> Iterator[str]:
    """The forms a notation stands for: each `(…)` with and without its letters; hyphens as spaces."""
    parts = _OPTIONAL.split(form)
    choices = [(part,) if place % 2 == 0 else ("", part) for place, part in enumerate(parts)]
    for chosen in product(*choices):
        yield "".join(chosen).replace("-", " ")


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
    for group in ("counts", "speech", "issuers", "functions", "aid"):
        for key, forms in table[group].items():
            yield from (
                (folded(form), {f"{group}_{key}" if group != "functions" else key: True}) for form in forms or ()
            )
    for outcome, forms in table["territory"].items():
        yield from ((folded(form), {"ground": outcome}) for form in forms or ())
    yield from ((folded(form), {"struck": True}) for form in table["places_struck"])
    for country, forms in (table.get("places") or {}).items():
        yield from ((folded(form), {"place_in": country}) for form in forms)
    yield from ((folded(form), {"unlisted": True}) for form in table.get("unlisted") or ())
    yield from ((folded(form), {"stateless": True}) for form in table.get("stateless") or ())
    yield from ((folded(form), {"measure": True}) for form in table.get("measures") or ())
    yield from ((folded(form), {"either": kinds[1]}) for form, kinds in (table.get("either") or {}).items())
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


@lru_cache(4096)
def folded(form: str) -> str:
    """A table's form as it stands in folded text."""
    return fold(str(form)).text


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
        stem = head[:-1]
        place = bisect_left(words, stem)
        while place < len(words) and words[place].startswith(stem):
            if words[place] != head:
                yield f"{words[place]} {rest}"
            place += 1


def _plant(root: dict[str, Any], form: str) -> None:
    node = root
    for letter in form:
        node = node.setdefault(letter, {})
    node[""] = {}


def _atom(letter: str) -> str:
    if letter == " ":
        return _SPACE
    if letter == "*":
        return _ANY
    return _DIGITS if letter == "#" else re.escape(letter)


def _branch(node: dict[str, Any]) -> str:
    letters = sorted((key for key in node if key), key=lambda key: (key in "*#", key))
    parts = [_atom(letter) + _branch(node[letter]) for letter in letters]
    if not parts:
        return ""
    ends = "" in node
    if len(parts) == 1 and not ends:
        return parts[0]
    return "(?:" + "|".join(parts) + ")" + ("?" if ends else "")
