"""Which few verbs must a database know to keep a ledger?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, Protocol

Type = Literal["text", "day", "moment", "whole", "number", "flag"]
Row = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """One column of the relation.

    Attributes:
        type: `moment` is a UTC time without zone, `number` is numeric(20,4), `whole` a 64-bit integer.
        shared: whether rows of one batch usually agree on it; such values travel once a batch, not once a row.
    """

    name: str
    type: Type
    shared: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """The one relation of a ledger.

    Attributes:
        key: columns that name an entry; an entry whose key is there already is not added again. Never null.
        lookup: the column of the key that tells most rows apart.
        near: a text column on which rows alike in key agree.
        order: columns that segments are sorted by, so that a filter on them reads little.
        version: of the columns; written into every segment.
        aside: the name and the SELECT of the few rows that most questions ask for; it has the column `segment` and no
            parameter. An engine may hold them apart.
    """

    name: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    lookup: str
    near: str
    order: tuple[str, ...]
    version: int
    aside: tuple[str, str] | None = None

    @property
    def shared(self) -> tuple[Column, ...]:
        """Columns whose values travel once a batch."""
        return tuple(column for column in self.columns if column.shared)

    @property
    def own(self) -> tuple[Column, ...]:
        """Columns whose values travel with each row."""
        return tuple(column for column in self.columns if not column.shared)


@dataclass(frozen=True, slots=True)
class Batch:
    """Rows to append in one commit, all or nothing.

    Attributes:
        shared: the distinct heads, each a tuple in the order of `Table.shared`.
        rows: `(index into shared, *values in the order of Table.own)`.
    """

    shared: Sequence[Row]
    rows: Sequence[Row]


@dataclass(frozen=True, slots=True)
class Added:
    """What a commit did: rows `added`, rows `known` before, and the segment's number (null when nothing was new)."""

    added: int
    known: int
    segment: int | None = None


@dataclass(frozen=True, slots=True)
class Segment:
    """One commit: its number from 1, the hash of the one before, its own hash, and how many rows it holds."""

    number: int
    before: str
    hash: str
    count: int


@dataclass(frozen=True, slots=True)
class Broken:
    """The first place where what is stored is not what was written.

    Attributes:
        seq: the row within the segment, from 0; null when the segment as a whole is missing or unreadable.
        key: the row's key columns as they now read; empty when there is no such row.
    """

    segment: int
    seq: int | None
    key: tuple[str, ...]
    what: str


class Engine(Protocol):
    """A database that keeps one append-only relation, in segments chained by hash.

    The relation has the declared columns and three of the engine's own: `segment` and `seq` (the order of writing) and
    `mark` (60 bits of the row's sha256).
    """

    address: str
    read_only: bool
    held: frozenset[str]  # names under which rows are held apart (see `Table.aside`)

    def rows(self, sql: str, parameters: Mapping[str, Any]) -> list[Row]:
        """The rows of one SELECT with `$name` parameters."""
        ...

    def stream(self, sql: str, parameters: Mapping[str, Any], *, size: int = 10_000) -> Iterator[list[Row]]:
        """The rows of one SELECT, in lists of at most `size`, so that memory stays bounded."""
        ...

    def append(self, batch: Batch) -> Added:
        """Add the rows whose key is new, in one commit; readers see all of them or none."""
        ...

    def segments(self) -> list[Segment]:
        """The commits so far, in order."""
        ...

    def head(self) -> str:
        """The newest commit's hash; the hash of nothing when there is none."""
        ...

    def verify(self) -> Broken | None:
        """Hash everything again; the first row that does not fit, or nothing."""
        ...

    def keep(self, name: str, content: bytes) -> None:
        """Keep bytes under a name; the same name again changes nothing."""
        ...

    def kept(self, name: str) -> bytes | None:
        """The bytes kept under a name."""
        ...

    def compact(self) -> int:
        """Tidy what many small commits left, every entry and the chain kept; how many files were merged."""
        ...

    def backup(self, target: Path) -> int:
        """Copy everything as it stands into a folder; how many files were new there."""
        ...

    def close(self) -> None:
        """Let go of connections."""
        ...
