"""What words does counterclaim know, and from which file does each come?

Everything domain-specific stands in YAML beside this file: parties, sources, categories, outcomes, conflict packs and
the word tables of each language. An unknown key, a missing language or a reference to nothing is an error that names
the file and the line.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from counterclaim.model.errors import VocabularyError
from counterclaim.vocabulary.conflicts import Pack, pack_in
from counterclaim.vocabulary.entries import Item, entries_of, not_yaml
from counterclaim.vocabulary.streamed import streamed

FOLDER = Path(__file__).resolve().parent
PACKS_VARIABLE = "COUNTERCLAIM_PACKS"


@dataclass(frozen=True, slots=True)
class PartyEntry:
    """A state, an armed force, an office or an organisation.

    Attributes:
        parent: the party it is a part of; null for a state or a body of its own.
        kind: `state`, `forces`, `ministry`, `office`, `monitor`, `media`, `group` or `international`.
        aliases: what texts call it, by language; a trailing `*` stands for any ending of that word.
        adjectives: adjectives of it ("Russian"), by language, same notation.
        forces: what texts call its forces as the side that loses ("Moscow's army"), by language.
        against: the state a movement mostly fights, which it hurts where a text names no other side; null otherwise.
        at_home: the state a movement lives in and does not fight; null otherwise.
    """

    id: str
    names: Mapping[str, str]
    parent: str | None
    kind: str
    aliases: Mapping[str, tuple[str, ...]]
    adjectives: Mapping[str, tuple[str, ...]]
    forces: Mapping[str, tuple[str, ...]]
    against: str | None = None
    at_home: str | None = None


@dataclass(frozen=True, slots=True)
class SourceEntry:
    """An outlet, channel or dataset that documents come from.

    Attributes:
        party: the party whose own voice it is; null for an outlet that reports others.
        speaks: what a body without an id, whose own voice it is, is called in texts; empty for all others.
        called: its names in all languages, by which two texts are known to speak of one body; `*` for any ending.
        publish: whether its texts may stand on public pages and in exports.
        mirror_of: the issuer whose series this dataset copies; null otherwise.
        preferred: among several copies of one series, the one shown when nobody asks for another.
        evidence: how its figures come about (`statement`, `named-list`, `registry`, `visual`, `copy`, `derived`).
        news: whether it mostly reports others, so that only what it tells as "we" is its own.
    """

    id: str
    name: str
    party: str | None
    speaks: tuple[str, ...]
    called: tuple[str, ...]
    domains: tuple[str, ...]
    url: str | None
    licence: str | None
    credit: str | None
    publish: bool
    mirror_of: str | None
    preferred: bool
    evidence: str
    news: bool


@dataclass(frozen=True, slots=True)
class CategoryEntry:
    """What is lost: unit, the ids a composite sums, definition and where the definition is from."""

    id: str
    names: Mapping[str, str]
    unit: str | None
    sums: tuple[str, ...]
    row: str | None
    definition: str
    definition_source: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class OutcomeEntry:
    """What became of it, and which components (killed, wounded, missing, captured) the word covers."""

    id: str
    names: Mapping[str, str]
    of: str
    covers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Every party, source, category, outcome and conflict pack, by id."""

    parties: Mapping[str, PartyEntry]
    sources: Mapping[str, SourceEntry]
    categories: Mapping[str, CategoryEntry]
    outcomes: Mapping[str, OutcomeEntry]
    packs: Mapping[str, Pack]
    _above: dict[str, tuple[str, ...]] = field(default_factory=dict, compare=False, repr=False)

    def ancestors(self, party: str) -> tuple[str, ...]:
        """The parties this one is part of, nearest first, itself excluded; empty for an unknown id."""
        known = self._above.get(party)
        if known is not None:
            return known
        found: list[str] = []
        entry = self.parties.get(party)
        if entry is None:
            return ()
        while entry is not None and entry.parent is not None:
            found.append(entry.parent)
            entry = self.parties.get(entry.parent)
        return self._above.setdefault(party, tuple(found))

    def within(self, party: str, other: str) -> bool:
        """Whether `party` is `other` or a part of it."""
        return party == other or other in self.ancestors(party)

    def state_of(self, party: str) -> str:
        """The outermost party it belongs to: its state, or itself."""
        above = self.ancestors(party)
        return above[-1] if above else party

    def side_of(self, party: str) -> str | None:
        """The belligerent of any pack that the party is or belongs to; null for third parties."""
        state = self.state_of(party)
        return state if any(state in pack.belligerents for pack in self.packs.values()) else None

    def pack_for(self, day: date, parties: tuple[str, ...]) -> Pack | None:
        """The conflict in which one of these parties fights on that day; the latest to begin wins; null if none."""
        fits = [
            pack
            for pack in self.packs.values()
            if pack.first_day <= day
            and (pack.last_day is None or day <= pack.last_day)
            and any(self.state_of(party) in pack.belligerents for party in parties)
        ]
        return max(fits, key=lambda pack: pack.first_day, default=None)

    def mirrors(self, issuer: str) -> tuple[str, ...]:
        """The datasets that copy one issuer's series, in alphabetical order."""
        return tuple(sorted(s.id for s in self.sources.values() if s.mirror_of == issuer))


@cache
def vocabulary() -> Vocabulary:
    """The vocabulary that ships with counterclaim, with the user's own packs; read once a process.

    `COUNTERCLAIM_PACKS` may name folders of further packs, separated as `PATH` is; worker processes inherit it.

    Raises:
        VocabularyError: a file has an unknown key, lacks a language, or refers to an id that is not there.
    """
    own = (Path(name) for name in os.environ.get(PACKS_VARIABLE, "").split(os.pathsep) if name)
    return load_vocabulary(FOLDER, extra_packs=tuple(own))


def load_vocabulary(folder: Path, *, extra_packs: tuple[Path, ...] = ()) -> Vocabulary:
    """The vocabulary of a folder laid out like this one, with further pack folders added.

    A pack folder holds `pack.yml` and, where it needs them, `parties.yml` and `sources.yml` of its own.

    Raises:
        VocabularyError: as for `vocabulary`.
    """
    packs_home = folder / "packs"
    pack_folders = [*sorted(p for p in packs_home.iterdir() if p.is_dir()), *extra_packs] if packs_home.is_dir() else []
    parties, sources, packs = {}, {}, {}
    for home in (folder, *pack_folders):
        for item in entries_of(home / "parties.yml"):
            parties[item.key] = _party(item)
        for item in entries_of(home / "sources.yml"):
            sources[item.key] = _source(item)
    for home in pack_folders:
        pack = pack_in(home)
        packs[pack.id] = pack
    found = Vocabulary(
        parties,
        sources,
        {item.key: _category(item) for item in entries_of(folder / "categories.yml")},
        {item.key: _outcome(item) for item in entries_of(folder / "outcomes.yml")},
        packs,
    )
    _check_references(found, folder)
    return found


@cache
def word_table(name: str) -> Any:
    """The parsed YAML of one word table, `NAME.yml` of this folder, as plain lists, texts and mappings.

    Raises:
        VocabularyError: there is no such table, or it is not YAML.
    """
    file = FOLDER / f"{name}.yml"
    try:
        return streamed(file.read_text("utf-8"))
    except FileNotFoundError:
        raise VocabularyError(file.name, 1, "there is no such word table", "check its name") from None
    except yaml.YAMLError as error:
        raise not_yaml(file, error) from None


def _party(item: Item) -> PartyEntry:
    item.check(("names", "parent", "kind", "aliases", "adjectives", "forces", "against", "at_home"), ("names", "kind"))
    value = item.value
    return PartyEntry(
        item.key,
        item.languages("names"),
        value.get("parent"),
        value["kind"],
        item.forms("aliases"),
        item.forms("adjectives"),
        item.forms("forces"),
        value.get("against"),
        value.get("at_home"),
    )


def _source(item: Item) -> SourceEntry:
    item.check(
        (
            "name",
            "party",
            "speaks",
            "called",
            "domains",
            "url",
            "licence",
            "credit",
            "publish",
            "mirror_of",
            "preferred",
            "evidence",
            "news",
        ),
        ("name",),
    )
    value = item.value
    return SourceEntry(
        item.key,
        value["name"],
        value.get("party"),
        tuple(value.get("speaks") or ()),
        tuple(value.get("called") or ()),
        tuple(value.get("domains") or ()),
        value.get("url"),
        value.get("licence"),
        value.get("credit"),
        bool(value.get("publish", True)),
        value.get("mirror_of"),
        bool(value.get("preferred", False)),
        value.get("evidence", "statement"),
        bool(value.get("news", False)),
    )


def _category(item: Item) -> CategoryEntry:
    item.check(
        ("names", "unit", "sums", "row", "definition", "definition_source"),
        ("names", "unit", "definition", "definition_source"),
    )
    value = item.value
    return CategoryEntry(
        item.key,
        item.languages("names"),
        value["unit"],
        tuple(value.get("sums") or ()),
        value.get("row"),
        value["definition"],
        dict(value["definition_source"]),
    )


def _outcome(item: Item) -> OutcomeEntry:
    item.check(("names", "of", "covers"), ("names", "of", "covers"))
    return OutcomeEntry(item.key, item.languages("names"), item.value["of"], tuple(item.value["covers"]))


def _check_references(found: Vocabulary, folder: Path) -> None:
    wanted: list[tuple[str, str | None, Mapping[str, Any]]] = [
        *((p.id, p.parent, found.parties) for p in found.parties.values()),
        *((s.id, s.party, found.parties) for s in found.sources.values()),
        *((s.id, s.mirror_of, found.parties) for s in found.sources.values()),
        *((c.id, part, found.categories) for c in found.categories.values() for part in c.sums),
        *((k.id, side, found.parties) for k in found.packs.values() for side in k.belligerents),
    ]
    for owner, target, table in wanted:
        if target is not None and target not in table:
            file, line = _place_of(owner, folder)
            raise VocabularyError(file, line, f"{owner}: {target!r} is not known", "add it or mend the name")


def _place_of(owner: str, folder: Path) -> tuple[str, int]:
    for file in sorted(folder.rglob("*.yml")):
        if file.stem in ("parties", "sources", "categories", "pack"):
            for item in entries_of(file):
                if item.key == owner:
                    return item.file.name, item.line
    return "pack.yml", 1


def names_of(entry: PartyEntry | CategoryEntry | OutcomeEntry, language: str) -> str:
    """The entry's name in a language, in English where that language is not one of ours."""
    return entry.names.get(language) or entry.names["en"]
