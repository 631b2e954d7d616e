"""How does a PostgreSQL database keep the same relation for a newsroom with several writers at once?

Entries lie in one table, commits in another, in a schema of their own. A writer holds an advisory lock for the moment
of its commit, so that the chain has one order; readers are never blocked and see a commit whole or not at all.
"""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, TypeVar
from urllib.parse import urlsplit

from counterclaim.engines import chain
from counterclaim.engines.base import Added, Batch, Broken, Row, Segment, Table
from counterclaim.engines.layout import LAYOUT, NAMES, SCHEMA, layout
from counterclaim.engines.steps import rewritten, used
from counterclaim.model.errors import (
    EngineError,
    MissingExtraError,
    MissingLedgerError,
    NotALedgerError,
    ReadOnlyLedgerError,
)

try:
    import psycopg
except ImportError as error:
    raise MissingExtraError("a ledger in PostgreSQL", "postgres") from error

LOCK = 0x636F756E746572  # "counter": the advisory lock that a commit holds
T = TypeVar("T")


class Postgres:
    """The engine over a PostgreSQL database."""

    def __init__(self, address: str, table: Table, *, create: bool = False, read_only: bool = False) -> None:
        self.address = _without_password(address)
        self.read_only = read_only
        self.held: frozenset[str] = frozenset()
        self.table = table
        self._given = address
        self._lock = threading.RLock()
        self._connection = self._connected()
        self._settle(create=create)

    def rows(self, sql: str, parameters: Mapping[str, Any]) -> list[Row]:
        """The rows of one SELECT with `$name` parameters.

        Raises:
            EngineError: the database does not answer, or does not understand the query.
        """
        given = used(sql, parameters)
        return self._asked(lambda: self._connection.execute(_placed(sql), given).fetchall())

    def stream(self, sql: str, parameters: Mapping[str, Any], *, size: int = 10_000) -> Iterator[list[Row]]:
        """The rows of one SELECT, in lists of at most `size`, from a connection of its own."""
        given = used(sql, parameters)
        try:
            with self._connected() as connection, connection.transaction(), connection.cursor("rows") as cursor:
                cursor.itersize = size
                cursor.execute(_placed(sql), given)
                while found := cursor.fetchmany(size):
                    yield found
        except psycopg.Error as error:
            raise self._trouble(error) from error

    def append(self, batch: Batch) -> Added:
        """Add the rows whose key is new, in one transaction.

        Raises:
            ReadOnlyLedgerError: the database or this connection takes no writes; nothing was added.
            EngineError: the connection was lost; nothing was added.
        """
        if self.read_only:
            raise ReadOnlyLedgerError(self.address, "it was opened for reading only")
        rows = self._unpacked(batch)
        return self._asked(lambda: self._commit(rows, len(batch.rows)))

    def segments(self) -> list[Segment]:
        """The commits so far, in order."""
        return [
            Segment(*row) for row in self.rows("SELECT number, before, hash, count FROM segment ORDER BY number", {})
        ]

    def head(self) -> str:
        """The newest commit's hash; zeros when there is none."""
        found = self.rows("SELECT hash FROM segment ORDER BY number DESC LIMIT 1", {})
        return str(found[0][0]) if found else chain.NOTHING

    def verify(self) -> Broken | None:
        """Hash everything again; the first row that does not fit, or nothing."""
        names = ", ".join(column.name for column in self.table.columns)
        rows = self._flat(f"SELECT segment, seq, mark, {names} FROM entry ORDER BY segment, seq")
        before, row = chain.NOTHING, next(rows, None)
        for number, segment in enumerate(self.segments(), 1):
            if segment.number != number or segment.before != before:
                return Broken(number, None, (), "it does not follow the segment before it")
            digests = []
            while row is not None and row[0] == number:
                found = chain.digest(row[3:], self.table.columns)
                if row[2] != chain.mark(found):
                    return Broken(number, row[1], self._key(row), "the entry is not what was written")
                digests.append(found)
                row = next(rows, None)
            if len(digests) != segment.count:
                return Broken(number, None, (), f"{len(digests)} entries where {segment.count} were written")
            if chain.link(before, digests) != segment.hash:
                return Broken(number, None, (), "the segment's hash does not fit its entries")
            before = segment.hash
        return None if row is None else Broken(row[0], row[1], self._key(row), "the entry belongs to no segment")

    def keep(self, name: str, content: bytes) -> None:
        """Keep bytes under a name; the same name again changes nothing."""
        if self.read_only:
            raise ReadOnlyLedgerError(self.address, "it was opened for reading only")
        sql = "INSERT INTO kept (name, content) VALUES (%s, %s) ON CONFLICT DO NOTHING"
        self._asked(lambda: self._connection.execute(sql, (name, content)))

    def kept(self, name: str) -> bytes | None:
        """The bytes kept under a name."""
        found = self.rows("SELECT content FROM kept WHERE name = $name", {"name": name})
        return bytes(found[0][0]) if found else None

    def compact(self) -> int:
        """Nothing to merge: the table is one. Its statistics are made anew."""
        self._asked(lambda: self._connection.execute("ANALYZE entry"))
        return 0

    def backup(self, target: Path) -> int:
        """A database is not copied as files.

        Raises:
            EngineError: always; says what to do instead.
        """
        what = f"a database is not copied into {str(target)!r}; use pg_dump, or `counterclaim export entries`"
        raise EngineError(self.address, what)

    def close(self) -> None:
        """Let go of the connection."""
        self._connection.close()

    def _commit(self, rows: list[Row], given: int) -> Added:
        columns = [column.name for column in self.table.columns]
        places = [columns.index(name) for name in self.table.key]
        with self._connection.transaction(), self._connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", (LOCK,))
            names = ", ".join(self.table.key)
            cursor.execute(f"CREATE TEMP TABLE incoming ON COMMIT DROP AS SELECT {names} FROM entry WHERE false")
            with cursor.copy(f"COPY incoming ({names}) FROM STDIN") as copy:
                for row in rows:
                    copy.write_row([row[place] for place in places])
            cursor.execute("ANALYZE incoming")
            cursor.execute(f"SELECT {names} FROM entry JOIN incoming USING ({names})")
            seen = set(cursor.fetchall())
            cursor.execute("SELECT number, hash FROM segment ORDER BY number DESC LIMIT 1")
            number, before = cursor.fetchone() or (0, chain.NOTHING)
            digests: list[str] = []
            with cursor.copy(f"COPY entry (segment, seq, mark, {', '.join(columns)}) FROM STDIN") as copy:
                for place, row in enumerate(rows):
                    key = tuple(row[at] for at in places)
                    if key not in seen:
                        seen.add(key)
                        digests.append(chain.digest(row, self.table.columns))
                        copy.write_row((number + 1, place, chain.mark(digests[-1]), *row))
            if not digests:
                return Added(0, given)
            cursor.execute(
                "INSERT INTO segment (number, before, hash, count) VALUES (%s, %s, %s, %s)",
                (number + 1, before, chain.link(before, digests), len(digests)),
            )
        return Added(len(digests), given - len(digests), number + 1)

    def _unpacked(self, batch: Batch) -> list[Row]:
        """The batch's rows in the order of the table's columns."""
        shared = {column.name: place for place, column in enumerate(self.table.shared)}
        own = {column.name: place + 1 for place, column in enumerate(self.table.own)}
        plan = [(name in shared, shared.get(name) or own.get(name, 0)) for name in (c.name for c in self.table.columns)]
        heads = batch.shared
        return [tuple(heads[row[0]][at] if common else row[at] for common, at in plan) for row in batch.rows]

    def _settle(self, *, create: bool) -> None:
        """See that a ledger lies there, bring its tables up to date, or make an empty one."""
        found = self._asked(
            lambda: self._connection.execute(
                "SELECT table_name FROM information_schema.tables WHERE table_schema = %s", (SCHEMA,)
            ).fetchall()
        )
        names = {name for (name,) in found}
        if names and not names >= NAMES:
            raise NotALedgerError(self.address, f"its schema {SCHEMA!r} holds other tables")
        if not names and not create:
            raise MissingLedgerError(self.address)
        version = self.rows("SELECT max(version) FROM layout", {})[0][0] if names else 0
        if version > LAYOUT:
            raise NotALedgerError(self.address, f"it was written by a newer counterclaim (layout {version})")
        if version < LAYOUT and not self.read_only:
            self._asked(self._migrate)

    def _migrate(self) -> None:
        with self._connection.transaction():
            self._connection.execute("SELECT pg_advisory_xact_lock(%s)", (LOCK,))
            self._connection.execute(f"CREATE SCHEMA IF NOT EXISTS {SCHEMA}")
            self._connection.execute("CREATE TABLE IF NOT EXISTS layout (version integer PRIMARY KEY)")
            done = self._connection.execute("SELECT coalesce(max(version), 0) FROM layout").fetchall()[0][0]
            for version, statements in layout(self.table).items():
                if version > done:
                    for statement in statements:
                        self._connection.execute(statement)
                    self._connection.execute("INSERT INTO layout VALUES (%s)", (version,))

    def _connected(self) -> psycopg.Connection[Row]:
        try:
            connection = psycopg.connect(self._given, autocommit=True)
            connection.execute(f"SET search_path = {SCHEMA}")
            connection.execute("SET TimeZone = 'UTC'")
            connection.execute("SET jit = off")  # compiling costs more than these queries
            connection.execute(f"SET default_transaction_read_only = {'on' if self.read_only else 'off'}")
        except psycopg.Error as error:
            raise self._trouble(error) from error
        return connection

    def _asked(self, action: Callable[[], T]) -> T:
        """The action's result; a connection that was lost before is made anew, one lost meanwhile is an error."""
        with self._lock:
            if self._connection.closed:
                self._connection = self._connected()
            try:
                return action()
            except psycopg.Error as error:
                raise self._trouble(error) from error

    def _trouble(self, error: psycopg.Error) -> Exception:
        said = " ".join(str(error).split()) or type(error).__name__
        if isinstance(error, psycopg.errors.ReadOnlySqlTransaction | psycopg.errors.InsufficientPrivilege):
            return ReadOnlyLedgerError(self.address, said)
        if isinstance(error, psycopg.OperationalError):
            with contextlib.suppress(AttributeError, psycopg.Error):
                self._connection.close()
            return EngineError(self.address, f"the database does not answer ({said}); nothing of this batch was added")
        return EngineError(self.address, said)

    def _flat(self, sql: str) -> Iterator[Row]:
        for rows in self.stream(sql, {}):
            yield from rows

    def _key(self, row: Row) -> tuple[str, ...]:
        names = [column.name for column in self.table.columns]
        return tuple(str(row[3 + names.index(name)]) for name in self.table.key)


def _placed(sql: str) -> str:
    return rewritten(sql.replace("%", "%%"), "%(", ")s")


def _without_password(address: str) -> str:
    """The address as it may be printed."""
    try:
        parts = urlsplit(address)
        if not parts.password:
            return address
        return parts._replace(netloc=parts.netloc.replace(f":{parts.password}@", ":…@")).geturl()
    except ValueError:
        return address.partition("@")[2] or address
