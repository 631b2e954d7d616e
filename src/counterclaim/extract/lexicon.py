"""Which words of a language does the reader know by sight, and what does each mean to it?

A lexicon is compiled once a language from its word table (`cues.XX.yml`) and the parties' names: one pattern that
finds every known word or phrase in folded text, the longest first, and one mapping from the words to their meanings.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache
from itertools import groupby, product
from operator import itemgetter
from typing import Any

from counterclaim.extract.forms import fold
from counterclaim.vocabulary.load import vocabulary, word_table

Entry = Mapping[str, Any]
PUNCTUATION = '.,;:!?()[]«»“”"–—‒−-/•*'
_SPACE, _ANY, _DIGITS = "[ \\-]", "\\w*", "\\d+\\w*"
_NAMING = frozenset({"party", "adj", "forces", "place_in"})
_SHORT = 4  # letters of a word whose first one is never exchanged
_INNER = re.compile(r"\*\w|#")
_LETTERS = re.compile(r"\w*")
_OPTIONAL = re.compile(r"\(([^)]*)\)")


@dataclass(slots=True)
class Lexicon:
    """The known words of one language.

    Attributes:
        pattern: finds known words and punctuation in folded text.
        exact: meanings of forms without wildcards, spaces and hyphens as spaces.
        wild: for each first two letters, forms with wildcards, what stands before the first one, and their meanings.
        grammar: what the language does differently (which noun of a phrase is its head).
    """

    language: str
    pattern: re.Pattern[str]
    exact: dict[str, dict[str, Any]]
    wild: dict[str, list[tuple[str, str, dict[str, Any]]]]
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
        flat = word.replace("-", " ")
        found: dict[str, Any] = {}
        for head in (flat[:1], flat[:2]):
            for stem, form, meaning in self.wild.get(head, ()):
                if flat.startswith(stem) and _fits(form, flat):
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
    wild: dict[str, list[tuple[str, str, dict[str, Any]]]] = {}
    flats: set[str] = set()
    for form, meaning in _meanings(table, language):
        for flat in expanded(form):
            flats.add(flat)
            if "*" in flat or "#" in flat:
                stem = re.split(r"[*#]", flat)[0]
                wild.setdefault(stem[:2], []).append((stem, flat, meaning))
            else:
                exact.setdefault(flat.replace("-", " "), {}).update(meaning)
    for flat, meaning in _derived(table, language):
        if flat not in exact and not any(_fits(form, flat) for _, form, _ in wild.get(flat[:2], ())):
            flats.add(flat)
            exact[flat] = dict(meaning)
    flats.update(_shadowed(table, language))
    shared: dict[tuple[tuple[str, Any], ...], dict[str, Any]] = {}  # few meanings for many forms
    exact = {flat: shared.setdefault(tuple(meaning.items()), meaning) for flat, meaning in exact.items()}
    source = _branch(sorted(flats))
    marks = "[" + re.escape(PUNCTUATION) + "]"
    pattern = re.compile(rf"(?<!\w)(?:{source})(?:'s?)?(?!\w)|{marks}")
    return Lexicon(language, pattern, exact, wild, table.get("grammar") or {}, table)


def _fits(form: str, flat: str) -> bool:
    """Whether words are of a form with wildcards; nearly all forms only leave the ends of their words open."""
    if _INNER.search(form) is not None:
        return _whole(form).fullmatch(flat) is not None
    parts, words = form.split(" "), flat.split(" ")
    return len(parts) == len(words) and all(
        part == word or (part[-1:] == "*" and word.startswith(part[:-1]) and _LETTERS.fullmatch(word, len(part) - 1))
        for part, word in zip(parts, words, strict=True)
    )


@cache
def _whole(form: str) -> re.Pattern[str]:
    return re.compile("".join(map(_atom, form)))


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
    flats = sorted({flat for form in forms for flat in expanded(folded(form))})
    return re.compile(rf"(?<!\w)(?:{_branch(flats)})(?!\w)" if flats else r"(?!)")


def beginnings_pattern(forms: Iterable[str], heads: Iterable[str]) -> re.Pattern[str]:
    """A quick pattern that is found at least wherever one of the forms, or a word that begins with a head, stands."""
    flats = (flat for form in forms for flat in expanded(folded(form)))
    stems = ((re.split(r"[*#]", flat)[0], flat) for flat in flats)
    found = {stem if stem != flat else flat + "\n" for stem, flat in stems} | {head.replace("-", " ") for head in heads}
    return re.compile(rf"(?<!\w)(?:{_shortest(sorted(found))})")


def _shortest(forms: Sequence[str], depth: int = 0) -> str:
    """The same where nothing is looked for behind a beginning that is enough; a line's end ends a whole word."""
    if len(forms[0]) == depth:
        return ""
    groups = groupby(forms, key=itemgetter(depth))
    parts = [r"(?!\w)" if key == "\n" else _atom(key) + _shortest(list(group), depth + 1) for key, group in groups]
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


def _atom(letter: str) -> str:
    if letter == " ":
        return _SPACE
    if letter == "*":
        return _ANY
    return _DIGITS if letter == "#" else re.escape(letter)


def _branch(forms: Sequence[str], depth: int = 0) -> str:
    """The source that matches any of the sorted forms behind the first `depth` letters, which they share."""
    if len(forms) == 1:
        return "".join(map(_atom, forms[0][depth:]))
    ends = len(forms[0]) == depth
    groups = [(letter, list(group)) for letter, group in groupby(forms[ends:], key=itemgetter(depth))]
    groups.sort(key=lambda group: (group[0] in "*#", group[0]))
    parts = [_atom(letter) + _branch(group, depth + 1) for letter, group in groups]
    if len(parts) == 1 and not ends:
        return parts[0]
    return "(?:" + "|".join(parts) + ")" + ("?" if ends else "")
