"""What do persons' names look like in a language, and which words say who bears one?"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from counterclaim.extract.words.lexicon import folded, forms_pattern, lexicon
from counterclaim.vocabulary.load import word_table

ANYBODY = "a person quoted"  # of whom a text says nothing but the name
CAPITAL = "A-ZÀ-ÞА-ЯІЇЄҐЁĞŞÖÜÇŁŚŻČŠŽ"
_WORD = (
    rf"(?:[{CAPITAL}][\w’'ʼ-]+|[{CAPITAL}]\.(?: ?[{CAPITAL}]\.)?|(?:[Aa]l|[Ee]l|[Aa]bu|[Аа]ль|[Ее]ль)-[{CAPITAL}]\w+)"
)
_PARTICLE = r"(?:van der|van den|van|von|de|del|di|da|der|bin|ibn|фон|ван|де|ди|бен|ібн|ибн|аль|эль|ель|оглы|al|el)"
RUN = re.compile(rf"(?<![\w’'ʼ-]){_WORD}(?:[ \u00a0](?:{_PARTICLE}[ \u00a0])?{_WORD})+")
WORD = re.compile(rf"(?<![\w’'ʼ-])[{CAPITAL}][\w’'ʼ-]+")
BORNE = re.compile(r"\s*(?:,\s*(?:aged )?\d{1,2}\s*,|,\s*who\b|\(\d{1,2}\))")  # ", 34," and ", who" say it is a person
_CYRILLIC = "Ѐ"
_LONGEST, _SHORTEST = 4, 2  # words of a person's name
_ADJECTIVES = ("ая", "ое", "ые", "ый")  # no first name ends so, names of places and papers do
_OPENED = re.compile(r"(?:\b[Tt]he|[«“\"„])\s?$")
_OPENING = re.compile(r"(?:^|[.!?:;\n«“\"„]\s*|[—–-]\s)$")
_TRIM = re.compile(r"(?:'s|’s)$")


@dataclass(frozen=True, slots=True)
class Persons:
    """The words of a language about persons.

    Attributes:
        marks: finds any word that makes the name beside it a private person's.
        roles: for each role what finds its words, in order.
        unnamed: the same of persons without a name.
        public: finds an office, a rank or a trade whose holders speak by name.
        units: bodies of which to be one is no office.
        figures: finds a name that every reader knows.
    """

    language: str
    marks: re.Pattern[str]
    roles: Mapping[str, re.Pattern[str]]
    unnamed: Mapping[str, re.Pattern[str]]
    public: re.Pattern[str]
    units: re.Pattern[str]
    figures: re.Pattern[str]
    given: frozenset[str]
    stems: frozenset[str]
    openers: frozenset[str]
    ends: tuple[str, ...]

    def role(self, printed: str) -> str | None:
        """The one form of the role that a word of a private person means; null for a word that means none."""
        return _first(self.roles, folded(printed))

    def unnamed_role(self, printed: str) -> str:
        """The one form of the role in which somebody without a name speaks ("local residents": residents)."""
        flat = folded(printed)
        return _first({**self.unnamed, **self.roles}, flat) or ANYBODY

    def looks_like_one(self, run: str, before: str, behind: str) -> bool:
        """Whether capitalised words beside each other have a person's form; `before` and `behind` stand around them."""
        words = [word for word in _TRIM.sub("", run).split() if word[0].isupper() or "-" in word]
        if _OPENING.search(before) and not self._may_open(words[0], words[-1]):
            words = words[1:]  # "Yesterday ..."
        if not _SHORTEST <= len(words) <= _LONGEST or _OPENED.search(before):
            return False
        if any(len(word) > 1 and word.isupper() and "." not in word for word in words) and not run.isupper():
            return False
        if words[0] >= _CYRILLIC:
            return self.language != "en" and words[-1] >= _CYRILLIC and not words[0].endswith(_ADJECTIVES)
        last = words[-1].lower()
        known = folded(words[0]) in self.given or words[0].endswith(".") or "-" in last
        return known or (len(last) > _LONGEST and last.endswith(self.ends)) or bool(BORNE.match(behind))

    def _may_open(self, word: str, last: str) -> bool:
        """Whether a word that opens a sentence may be a person's first name, and is no common word in capitals."""
        flat = folded(word)
        if flat[: max(3, len(flat) - 2)] in self.stems or "." in word:
            return True
        grammar = lexicon(self.language).grammar
        if word >= _CYRILLIC and not last.lower().endswith(tuple(grammar.get("surname_endings") or ())):
            return False
        listed, ends = grammar.get("no_names") or (), tuple(grammar.get("no_name_endings") or ())
        listed = listed.split() if isinstance(listed, str) else listed
        return (
            flat not in listed
            and flat not in self.openers
            and not (ends and flat.endswith(ends))
            and not lexicon(self.language).known(flat)
        )


def _first(roles: Mapping[str, re.Pattern[str]], flat: str) -> str | None:
    """The role whose word stands first; of several there the first listed."""
    found = ((match.start(), role) for role, forms in roles.items() if (match := forms.search(flat)) is not None)
    return min(found, key=lambda one: one[0], default=(0, None))[1]


@cache
def persons(language: str) -> Persons:
    """The table of a language; English for one without a table of its own.

    Raises:
        VocabularyError: the table is missing or cannot be read.
    """
    tables = word_table("persons")
    table = tables.get(language) or tables["en"]
    return Persons(
        language,
        forms_pattern([form for forms in table["private"].values() for form in forms]),
        {role: forms_pattern(forms) for role, forms in table["private"].items()},
        {
            role: forms_pattern([*forms, *(table["private"].get(role) or ())])
            for role, forms in table["unnamed"].items()
        },
        forms_pattern(table["public"]),
        forms_pattern(table["units"]),
        forms_pattern(table["figures"]),
        frozenset(map(folded, table["given"].split())),
        frozenset(name[: max(3, len(name) - 2)] for name in map(folded, table["given"].split())),
        frozenset(map(folded, (table.get("openers") or "").split())),
        tuple(table.get("surname_ends") or ()),
    )


def mentions(name: str, text: str) -> Iterator[tuple[int, int]]:
    """Where a text prints a name, in any case, in full or by the surname alone."""
    words = [word for word in re.findall(r"[\w’'ʼ-]+", _TRIM.sub("", name)) if len(word) > 1]
    if not words:
        return
    parts = [stem_of(word) for word in words]
    whole = r"[\s\u00a0]+".join(parts)
    pattern = re.compile(rf"(?<![\w’'-])(?:{whole}|{parts[-1]})(?![\w’-])")
    yield from (match.span() for match in pattern.finditer(text))


def stem_of(word: str) -> str:
    """Regex source of a name's word in any case: Slavic words by all but their ending."""
    if word < _CYRILLIC:
        return re.escape(word)
    stem = word[: max(3, len(word) - 2)] if len(word) > 3 else word  # "Ким" has no ending to lose
    return rf"{re.escape(stem)}\w{{0,3}}"
