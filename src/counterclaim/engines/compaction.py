"""How are many small segments merged into few large files while others read and write?

Every entry and the chain are kept: a merged file `00000001-00000900.parquet` holds the rows of those segments, sorted
over all of them, and their hashes.
Once it stands, the files it covers are hidden by it; they are taken away only after a while, when no reader that
listed them before can still want them.
"""

from __future__ import annotations

import shutil
import time
import uuid
from collections.abc import Iterator, Sequence
from pathlib import Path

import duckdb

from counterclaim.engines import folder, parquet
from counterclaim.engines.base import Table
from counterclaim.engines.folder import File

LARGE = 2_000_000  # rows of a merged file: sorted in memory without strain
GRACE = 600.0  # seconds a covered file stays, for readers that listed it
FORSAKEN = 86_400.0  # seconds after which a temporary file belongs to nobody


def compacted(cursor: duckdb.DuckDBPyConnection, table: Table, segments_folder: Path) -> int:
    """Merge runs of files into large ones; how many files were merged."""
    merged = 0
    for run in _runs(cursor, folder.listed(segments_folder)):
        temporary = segments_folder / f".tmp-{uuid.uuid4().hex}"
        target = segments_folder / f"{run[0].first:08d}-{run[-1].last:08d}.parquet"
        try:
            said = parquet.segments(cursor, run)
            select = parquet.relation(table, [file.path for file in run])
            parquet.copied(cursor, table, select, temporary, said)
            folder.synced(temporary)
            temporary.replace(target)
            folder.synced(segments_folder)
        except OSError as error:
            raise folder.trouble(error, segments_folder) from error
        finally:
            folder.removed(temporary)
        merged += len(run)
    return merged


def swept(segments_folder: Path, *, now: float | None = None) -> int:
    """Take away files that a merged file has covered for a while, and what stopped processes left; how many."""
    moment, taken = time.time() if now is None else now, 0
    for path in folder.covered(segments_folder, older_than=moment - GRACE):
        folder.removed(path)
        taken += 1
    for path in segments_folder.glob(".tmp-*"):
        try:
            if path.stat().st_mtime < moment - FORSAKEN:
                folder.removed(path)
                taken += 1
        except FileNotFoundError:
            continue
    return taken


def backed_up(files: Sequence[File], source: Path, target: Path, names: tuple[str, str, str]) -> int:
    """Copy a ledger's folder as it stood when its files were listed; how many segment files were new in the copy.

    Segments never change, so a copy made before is only added to, and a copy made while others write is whole.
    """
    marker, segments, kept = names
    try:
        (target / segments).mkdir(parents=True, exist_ok=True)
        copied = sum(_copied(file.path, target / segments / file.path.name) for file in files)
        for path in sorted((source / kept).glob("*/*")):
            if not path.name.startswith("."):
                _copied(path, target / kept / path.parent.name / path.name)
        _copied(source / marker, target / marker)
    except OSError as error:
        raise folder.trouble(error, target) from error
    return copied


def _copied(source: Path, target: Path) -> int:
    if target.exists():
        return 0
    target.parent.mkdir(parents=True, exist_ok=True)
    temporary = target.with_name(f".tmp-{uuid.uuid4().hex}")
    try:
        shutil.copyfile(source, temporary)
        temporary.replace(target)
    finally:
        folder.removed(temporary)
    return 1


def _runs(cursor: duckdb.DuckDBPyConnection, files: Sequence[File]) -> Iterator[list[File]]:
    """Neighbouring files to merge: at least two, of at most `LARGE` rows together."""
    run: list[File] = []
    rows = 0
    for file in files:
        count = sum(segment.count for segment in parquet.segments(cursor, [file]))
        if run and rows + count > LARGE:
            if len(run) > 1:
                yield run
            run, rows = [], 0
        run.append(file)
        rows += count
    if len(run) > 1:
        yield run
