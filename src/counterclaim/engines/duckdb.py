"""How does a folder of Parquet segments answer SQL and take new rows?

DuckDB runs in memory; only the segments are stored. A commit is one new file (see `folder`), so that readers and other
writers are never blocked and never see half a commit.
"""

from __future__ import annotations

import contextlib
import json
import tempfile
import threading
import uuid
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, TypeVar

import duckdb

from counterclaim.engines import chain, compaction, folder, parquet
from counterclaim.engines.base import Added, Batch, Broken, Row, Segment, Table
from counterclaim.engines.steps import used
from counterclaim.model.errors import (
    DamagedLedgerError,
    DiskFullError,
    EngineError,
    MissingLedgerError,
    NotALedgerError,
    ReadOnlyLedgerError,
)

MARKER, SEGMENTS, KEPT = "ledger.json", "segments", "documents"
FORMAT = "counterclaim ledger"
ATTEMPTS = 1000
MANY = 1000  # files from which on look-ups slow down: 12 ms at 100, 88 at 1,000, 461 at 5,000
T = TypeVar("T")


class DuckDB:
    """The engine over a folder: `ledger.json`, `segments/00000001.parquet` …, `documents/` for kept bytes."""

    def __init__(self, address: str | Path, table: Table, *, create: bool = False, read_only: bool = False) -> None:
        self.root = Path(address)
        self.address = str(address)
        self.read_only = read_only
        self.table = table
        _settle(self.root, self.address, table, create=create)
        self.segments_folder = self.root / SEGMENTS
        self._connection = duckdb.connect(":memory:")
        # every question has a cursor of its own, and a cursor takes on what is set globally alone
        self._connection.execute("SET GLOBAL TimeZone = 'UTC'")
        self._connection.execute(f"SET GLOBAL temp_directory = '{tempfile.gettempdir()}/counterclaim-spill'")
        for setting in ("parquet_metadata_cache", "enable_object_cache"):  # the name changed between 1.x and 2.0
            try:
                self._connection.execute(f"SET GLOBAL {setting} = true")
                break
            except duckdb.Error:
                continue
        self._connection.execute("CREATE TABLE seen (h UBIGINT)")
        self._lock = threading.RLock()
        self._seen: tuple[int, ...] | None = None
        self._files: list[folder.File] = []
        self.held = frozenset() if table.aside is None else frozenset((table.aside[0],))
        self._aside: int | None = None  # the newest segment whose rows are held apart; null before they are asked for
        self._upto = 0  # the segments whose keys are remembered

    def rows(self, sql: str, parameters: Mapping[str, Any]) -> list[Row]:
        """The rows of one SELECT with `$name` parameters.

        Raises:
            DamagedLedgerError: a segment cannot be read.
            EngineError: the query is not understood.
        """
        given = used(sql, parameters)
        return self._reading(lambda: self._fresh(sql).execute(sql, given).fetchall())

    def stream(self, sql: str, parameters: Mapping[str, Any], *, size: int = 10_000) -> Iterator[list[Row]]:
        """The rows of one SELECT, in lists of at most `size`."""
        given = used(sql, parameters)
        cursor = self._reading(lambda: self._fresh(sql).execute(sql, given))
        while found := self._reading(lambda: cursor.fetchmany(size)):
            yield found

    def append(self, batch: Batch) -> Added:
        """Add the rows whose key is new, as the next segment.

        Raises:
            ReadOnlyLedgerError, DiskFullError: the folder cannot be written to; nothing was added.
        """
        if self.read_only:
            raise ReadOnlyLedgerError(self.address, "it was opened for reading only")
        with self._lock:
            cursor = self._connection.cursor()
            try:
                parquet.stage(cursor, self.table, batch)
                return self._commit(cursor, len(batch.rows))
            except duckdb.Error as error:
                raise self._trouble(error) from error
            finally:
                cursor.close()

    def segments(self) -> list[Segment]:
        """The commits so far, in order."""
        self._refresh()
        return self._reading(lambda: parquet.segments(self._connection.cursor(), self._files))

    def head(self) -> str:
        """The newest commit's hash; zeros when there is none."""
        self._refresh()
        if not self._files:
            return chain.NOTHING
        return self._reading(lambda: parquet.segments(self._connection.cursor(), self._files[-1:])[-1].hash)

    def verify(self) -> Broken | None:
        """Hash everything again; the first row that does not fit, or nothing."""
        try:
            files = folder.listed(self.segments_folder)
        except DamagedLedgerError as error:
            return Broken(0, None, (), str(error))
        return parquet.verified(self._connection.cursor(), self.table, files)

    def keep(self, name: str, content: bytes) -> None:
        """Keep bytes under a name (hex digits); the same name again changes nothing."""
        target = self.root / KEPT / name[:2] / name
        if target.exists():
            return
        temporary = target.with_name(f".tmp-{uuid.uuid4().hex}")
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            temporary.write_bytes(content)
            temporary.replace(target)
        except OSError as error:
            folder.removed(temporary)
            raise folder.trouble(error, self.root) from error

    def kept(self, name: str) -> bytes | None:
        """The bytes kept under a name."""
        target = self.root / KEPT / name[:2] / name
        return target.read_bytes() if target.is_file() else None

    def compact(self) -> int:
        """Merge small segments into large files, every entry and the chain kept; how many files were merged."""
        if self.read_only:
            raise ReadOnlyLedgerError(self.address, "it was opened for reading only")
        with self._lock:
            try:
                merged = compaction.compacted(self._connection.cursor(), self.table, self.segments_folder)
                compaction.swept(self.segments_folder)
            except duckdb.Error as error:
                raise self._trouble(error) from error
            return merged

    def backup(self, target: Path) -> int:
        """Copy the ledger as it stands into a folder, others writing meanwhile or not; how many files were new there.

        Raises:
            NotALedgerError: the target holds something else, or another ledger.
        """
        self._refresh(force=True)
        files = list(self._files)
        if target.exists():
            _settle(target, str(target), self.table, create=True)
            other = folder.listed(target / SEGMENTS)
            theirs = parquet.segments(self._connection.cursor(), other)
            if theirs != self.segments()[: len(theirs)]:
                raise NotALedgerError(str(target), "it holds another ledger than the one to back up")
        return compaction.backed_up(files, self.root, target, (MARKER, SEGMENTS, KEPT))

    def close(self) -> None:
        """Let go of the database in memory."""
        self._connection.close()

    def paths(self) -> list[Path]:
        """The files that hold the relation now, in order."""
        self._refresh()
        return [file.path for file in self._files]

    def _commit(self, cursor: duckdb.DuckDBPyConnection, count: int) -> Added:
        for _ in range(ATTEMPTS):
            self._refresh(force=True)
            number = self._files[-1].last + 1 if self._files else 1
            before = parquet.segments(cursor, self._files[-1:])[-1].hash if self._files else chain.NOTHING
            if parquet.many(cursor):
                parquet.see(cursor, self.table, self._files, self._upto)
                self._upto = number - 1
            if not parquet.fresh(cursor, self.table, number):
                return Added(0, count)
            found, temporary = None, self.segments_folder / f".tmp-{uuid.uuid4().hex}"
            try:
                found = parquet.written(cursor, self.table, temporary, number=number, before=before)
                folder.synced(temporary)
                if folder.committed(self.segments_folder, temporary, number):
                    if len(self._files) >= MANY:
                        self._tidied(cursor)
                    return Added(found.count, count - found.count, number)
            finally:
                folder.removed(temporary)
        raise EngineError(self.address, f"other processes took {ATTEMPTS} numbers in a row; try again")

    def _tidied(self, cursor: duckdb.DuckDBPyConnection) -> None:
        """Compact after a commit; when there is no room for it, the commit stands all the same."""
        try:
            compaction.compacted(cursor, self.table, self.segments_folder)
            compaction.swept(self.segments_folder)
        except (duckdb.Error, DiskFullError, ReadOnlyLedgerError):
            return

    def _fresh(self, sql: str) -> duckdb.DuckDBPyConnection:
        """A connection on which a query sees the newest segments, whole."""
        with self._lock:
            self._refresh()
            if self._aside is None and self.table.aside is not None and self.table.aside[0] in sql:
                self._defined(self._files)
            return self._connection.cursor()

    def _defined(self, files: list[folder.File], *, aside: bool = True) -> None:
        """Define the relation over these files and bring what is held apart up to date, both at one moment."""
        connection, last = self._connection, files[-1].last if files else 0
        try:
            connection.execute("BEGIN")
            connection.execute(
                f"CREATE OR REPLACE VIEW {self.table.name} AS {parquet.relation(self.table, [f.path for f in files])}"
            )
            if aside and self.table.aside is not None:
                name, select = self.table.aside
                if self._aside is None or self._aside > last:
                    connection.execute(f"CREATE OR REPLACE TABLE {name} AS {select}")
                elif self._aside < last:
                    newer = f"SELECT * FROM ({select}) AS newer WHERE segment > {self._aside}"
                    connection.execute(f"INSERT INTO {name} {newer}")
                self._aside = last
            connection.execute("COMMIT")
        except duckdb.Error as error:
            with contextlib.suppress(duckdb.Error):
                connection.execute("ROLLBACK")
            self._aside = None
            raise self._trouble(error) from error

    def _refresh(self, *, force: bool = False) -> None:
        """Look for new segments; the relation is defined anew when there are some."""
        with self._lock:
            try:
                status = self.segments_folder.stat()
            except OSError as error:
                raise MissingLedgerError(self.address) from error
            seen = (status.st_mtime_ns, status.st_ino)
            if not force and seen == self._seen:
                return
            files = folder.listed(self.segments_folder)
            if files != self._files or self._seen is None:
                self._defined(files, aside=self._aside is not None)
            self._files, self._seen = files, seen

    def _reading(self, action: Callable[[], T]) -> T:
        """The action's result; once more with a fresh listing when a file was merged away meanwhile."""
        try:
            return action()
        except duckdb.Error as error:
            files = {file.path for file in self._files}
            self._seen = None
            self._refresh(force=True)
            if files == {file.path for file in self._files}:
                raise self._trouble(error) from error
        try:
            return action()
        except duckdb.Error as error:
            raise self._trouble(error) from error

    def _trouble(self, error: duckdb.Error) -> Exception:
        said = " ".join(str(error).split())
        if "No space left" in said or "Disk quota" in said or "Could not write" in said:
            return DiskFullError(self.address)
        if "Permission denied" in said or "Read-only file system" in said:
            return ReadOnlyLedgerError(self.address, "the file system refuses")
        if isinstance(error, duckdb.BinderException | duckdb.ParserException | duckdb.CatalogException):
            return EngineError(self.address, said)
        broken = parquet.unreadable(self._connection.cursor(), self.table, self._files)
        if broken is not None:
            return DamagedLedgerError(str(broken), "the segment cannot be read (cut short or changed)")
        return EngineError(self.address, said)


def _settle(root: Path, address: str, table: Table, *, create: bool) -> None:
    """See that a ledger lies there, or make an empty one."""
    marker = root / MARKER
    if root.exists() and not root.is_dir():
        raise NotALedgerError(address, "it is a file, not a folder")
    if not marker.is_file():
        if root.is_dir() and any(root.iterdir()) and not _begun(root):
            raise NotALedgerError(address, f"the folder holds other things and no {MARKER}")
        if not create:
            raise MissingLedgerError(address)
        _made(root, marker, table)
    try:
        said = json.loads(marker.read_text("utf-8"))
        known, version = said.get("format") == FORMAT, int(said.get("version", 0))
    except (OSError, ValueError, AttributeError) as error:
        raise NotALedgerError(address, f"its {MARKER} cannot be read") from error
    if not known:
        raise NotALedgerError(address, f"its {MARKER} names another format")
    if version > table.version:
        raise NotALedgerError(address, f"it was written by a newer counterclaim (version {version})")
    if not (root / SEGMENTS).is_dir():
        raise DamagedLedgerError(str(root / SEGMENTS), "the folder of segments is missing")


def _begun(root: Path) -> bool:
    """Whether a process was stopped, or is at work, between making the folder and marking it."""
    return {entry.name for entry in root.iterdir() if not entry.name.startswith(".tmp-")} <= {
        SEGMENTS,
        KEPT,
    } and not any((root / SEGMENTS).glob("*.parquet"))


def _made(root: Path, marker: Path, table: Table) -> None:
    temporary = root / f".tmp-{uuid.uuid4().hex}"
    try:
        (root / SEGMENTS).mkdir(parents=True, exist_ok=True)
        temporary.write_text(json.dumps({"format": FORMAT, "version": table.version}) + "\n", "utf-8")
        temporary.replace(marker)
    except OSError as error:
        raise folder.trouble(error, root) from error
