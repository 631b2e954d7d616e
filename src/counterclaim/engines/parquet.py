"""Which SQL of DuckDB's own turns rows into hashed Parquet segments and back?"""

from __future__ import annotations

import json
from collections.abc import Sequence
from itertools import count, groupby, takewhile
from pathlib import Path
from typing import Any

import duckdb

from counterclaim.engines import chain
from counterclaim.engines.base import Batch, Broken, Column, Segment, Table, Type
from counterclaim.engines.folder import File
from counterclaim.model.errors import DamagedLedgerError

TYPES: dict[Type, str] = {
    "text": "VARCHAR",
    "day": "DATE",
    "moment": "TIMESTAMP",
    "whole": "BIGINT",
    "number": "DECIMAL(20,4)",
    "flag": "BOOLEAN",
}
FEW = 500  # ids that are looked up one by one rather than by reading the column
OWN = (Column("segment", "whole"), Column("seq", "whole"), Column("mark", "whole"))


def stage(cursor: duckdb.DuckDBPyConnection, table: Table, batch: Batch) -> None:
    """Load a batch into temporary tables; of rows alike in key only the first keeps a place."""
    _loaded(
        cursor, "plain", [Column("head", "whole"), *table.shared], [(i, *row) for i, row in enumerate(batch.shared)]
    )
    cursor.execute(f"CREATE OR REPLACE TEMP TABLE heads AS SELECT *, {_prepared(table)} FROM plain")
    _loaded(cursor, "given", [Column("head", "whole"), *table.own], batch.rows)
    keys = ", ".join(table.key)
    cursor.execute(
        f"CREATE TEMP TABLE keys AS SELECT given.rowid AS place, {keys}, hash({keys}) AS h "
        "FROM given JOIN heads USING (head)"
    )
    total, different = cursor.execute("SELECT count(*), count(DISTINCT h) FROM keys").fetchall()[0]
    if different < total:
        cursor.execute(
            "CREATE OR REPLACE TEMP TABLE keys AS SELECT * EXCLUDE (nth) FROM (SELECT *, "
            f"row_number() OVER (PARTITION BY {keys} ORDER BY place) AS nth FROM keys) AS ranked WHERE nth = 1"
        )


def _loaded(cursor: duckdb.DuckDBPyConnection, name: str, columns: Sequence[Column], rows: Sequence[Any]) -> None:
    declared = ", ".join(f"{column.name} {TYPES[column.type]}" for column in columns)
    cursor.execute(f"CREATE OR REPLACE TEMP TABLE {name} ({declared})")
    if not rows:
        return
    if hasattr(cursor, "appender"):
        appender = cursor.appender(name)
        appender.append_rows(rows)
        appender.flush()
        return
    lists = ", ".join(f"unnest($c{n}::{TYPES[column.type]}[])" for n, column in enumerate(columns))
    values = {f"c{n}": list(column) for n, column in enumerate(zip(*rows, strict=True))}
    cursor.execute(f"INSERT INTO {name} SELECT {lists}", values)


def fresh(cursor: duckdb.DuckDBPyConnection, table: Table, number: int) -> int:
    """Settle which rows of the batch the relation does not hold yet, number and hash them; how many they are."""
    same = " AND ".join(f"old.{name} = keys.{name}" for name in table.key)
    names = ", ".join(table.key)
    near = _near(cursor, table)
    cursor.execute(
        "CREATE OR REPLACE TEMP TABLE left_over AS SELECT place FROM keys WHERE NOT EXISTS "
        f"(SELECT 1 FROM (SELECT {names} FROM {table.name} WHERE {near}) AS old WHERE {same})"
    )
    cursor.execute(
        f"CREATE OR REPLACE TEMP TABLE fresh AS SELECT {number}::BIGINT AS segment, given.rowid AS seq, rank, "
        f"{', '.join(column.name for column in table.columns)}, {_staged_digest(table)} AS digest "
        "FROM given JOIN heads USING (head) WHERE given.rowid IN (SELECT place FROM left_over)"
    )
    return int(cursor.execute("SELECT count(*) FROM fresh").fetchall()[0][0])


def many(cursor: duckdb.DuckDBPyConnection) -> bool:
    """Whether the batch is too large to look its keys up one by one."""
    return int(cursor.execute("SELECT count(*) FROM keys").fetchall()[0][0]) > FEW


def see(cursor: duckdb.DuckDBPyConnection, table: Table, files: Sequence[File], upto: int) -> None:
    """Remember the hashed keys of segments after `upto`, so that a large batch need not read every key again."""
    paths = ", ".join(_quoted(file.path) for file in files if file.last > upto)
    if paths:
        cursor.execute(
            f"INSERT INTO seen SELECT hash({', '.join(table.key)}) FROM read_parquet([{paths}]) WHERE segment > {upto}"
        )


def _near(cursor: duckdb.DuckDBPyConnection, table: Table) -> str:
    """A condition that every stored row alike in key fulfils: few are found by their Bloom filters, many by a range."""
    held = "SELECT place FROM keys WHERE h IN (SELECT h FROM seen)" if many(cursor) else "SELECT place FROM keys"
    names = cursor.execute(f"SELECT {table.lookup} FROM keys WHERE place IN ({held}) LIMIT {FEW + 1}").fetchall()
    if not names:
        return "false"
    if len(names) <= FEW:
        return f"{table.lookup} IN ({', '.join(_text_literal(name) for (name,) in names)})"
    first, last, nulls = cursor.execute(
        f"SELECT min({table.near}), max({table.near}), bool_or({table.near} IS NULL) FROM given JOIN heads USING (head)"
    ).fetchall()[0]
    return "true" if nulls else f"{table.near} BETWEEN {_text_literal(first)} AND {_text_literal(last)}"


def _runs(table: Table) -> list[tuple[bool, list[Column]]]:
    """The columns in order, cut where shared ones and a row's own follow each other."""
    return [(shared, list(run)) for shared, run in groupby(table.columns, key=lambda column: column.shared)]


def _leading(table: Table) -> list[str]:
    """The columns of the order, as far as rows of one head agree on them."""
    shared = {column.name for column in table.shared}
    return list(takewhile(shared.__contains__, table.order))


def _prepared(table: Table) -> str:
    """What is settled once a head rather than once a row: its place in the order, and its stretches of hashed text."""
    leading = ", ".join(f"{name} NULLS FIRST" for name in _leading(table)) or "1"
    runs = [run for shared, run in _runs(table) if shared]
    texts = [f"concat_ws(chr(31), {', '.join(map(_text, run))}) AS run_{n}" for n, run in enumerate(runs)]
    return ", ".join([f"dense_rank() OVER (ORDER BY {leading}) AS rank", *texts])


def _staged_digest(table: Table) -> str:
    """The SQL of `digest` over rows joined with their heads."""
    numbers = count()
    parts = [[f"run_{next(numbers)}"] if shared else [*map(_text, run)] for shared, run in _runs(table)]
    return f"sha256(concat_ws(chr(31), {', '.join(text for part in parts for text in part)}))"


def digest(table: Table) -> str:
    """The SQL of a row's digest, the same as `chain.digest`."""
    return f"sha256(concat_ws(chr(31), {', '.join(_text(column) for column in table.columns)}))"


def _text(column: Column) -> str:
    text = f"strftime({column.name}, '%Y-%m-%d %H:%M:%S.%f')" if column.type == "moment" else f"{column.name}::VARCHAR"
    return f"coalesce({text}, chr(30))"


def written(cursor: duckdb.DuckDBPyConnection, table: Table, path: Path, *, number: int, before: str) -> Segment:
    """Write the fresh rows as one file that knows its place in the chain."""
    digests, rows = cursor.execute("SELECT string_agg(digest, '' ORDER BY seq), count(*) FROM fresh").fetchall()[0]
    segment = Segment(number, before, chain.link(before, [digests]), rows)
    rest = [f"{name} NULLS FIRST" for name in table.order[len(_leading(table)) :]]
    select = f"SELECT *, {_mark('digest')} AS mark FROM fresh"
    copied(cursor, table, select, path, [segment], order=["rank", *rest])
    return segment


def copied(
    cursor: duckdb.DuckDBPyConnection,
    table: Table,
    select: str,
    path: Path,
    segments: Sequence[Segment],
    *,
    order: Sequence[str] = (),
) -> None:
    """Write the rows of a SELECT as one Parquet file, sorted, with the hashes of its segments in the footer.

    Args:
        order: what sorts them as the table's order does, where that is cheaper.
    """
    names = ", ".join(column.name for column in (*OWN, *table.columns))
    sorting = ", ".join(order or (f"{name} NULLS FIRST" for name in table.order))
    said = json.dumps([[segment.number, segment.before, segment.hash, segment.count] for segment in segments])
    cursor.execute(
        f"COPY (SELECT {names} FROM ({select}) AS chosen ORDER BY {sorting}, segment, seq) TO {_quoted(path)} "
        f"(FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE 20480, DICTIONARY_SIZE_LIMIT 20480, "
        f"KV_METADATA {{version: '{table.version}', segments: '{said}'}})"
    )


def segments(cursor: duckdb.DuckDBPyConnection, files: Sequence[File]) -> list[Segment]:
    """What the files' footers say of the commits in them.

    Raises:
        DamagedLedgerError: a footer says nothing of them.
    """
    if not files:
        return []
    paths = ", ".join(_quoted(file.path) for file in files)
    found = cursor.execute(
        f"SELECT file_name, decode(value) FROM parquet_kv_metadata([{paths}]) WHERE decode(key) = 'segments'"
    ).fetchall()
    said = {str(Path(name)): json.loads(value) for name, value in found}
    listed = []
    for file in files:
        if str(file.path) not in said:
            raise DamagedLedgerError(str(file.path), "its footer names no segment")
        listed += [Segment(*segment) for segment in said[str(file.path)]]
    return listed


def relation(table: Table, paths: Sequence[Path]) -> str:
    """The SELECT that stands for the relation: all files, or a typed nothing."""
    columns = (*OWN, *table.columns)
    if not paths:
        return f"SELECT {', '.join(f'NULL::{TYPES[c.type]} AS {c.name}' for c in columns)} WHERE false"
    files = ", ".join(_quoted(path) for path in paths)
    return f"SELECT {', '.join(column.name for column in columns)} FROM read_parquet([{files}], union_by_name = false)"


def verified(cursor: duckdb.DuckDBPyConnection, table: Table, files: Sequence[File]) -> Broken | None:
    """Hash each row of each file again, in order; the first that does not fit."""
    before, number = chain.NOTHING, 0
    for file in files:
        try:
            said = segments(cursor, [file])
            found = _hashed(cursor, table, file)
        except (duckdb.Error, DamagedLedgerError, ValueError, TypeError) as error:
            return Broken(number + 1, None, (), f"{file.path} cannot be read: {' '.join(str(error).split())[:160]}")
        for segment in said:
            number += 1
            if segment.number != number or segment.before != before:
                return Broken(number, None, (), f"{file.path} does not follow the segment before it")
            broken = _compared(cursor, table, file, segment, found.get(number, (0, None, None)))
            if broken is not None:
                return broken
            before = segment.hash
        if file.last != number:
            return Broken(number, None, (), f"{file.path} holds segments up to {number} only")
    return None


def _hashed(cursor: duckdb.DuckDBPyConnection, table: Table, file: File) -> dict[int, tuple[int, str, int | None]]:
    """Of each segment in a file: its rows, its digests joined, and the first row whose mark does not fit."""
    return {
        number: (count, digests, first)
        for number, count, digests, first in cursor.execute(
            "SELECT segment, count(*), string_agg(digest, '' ORDER BY seq), "
            f"min(seq) FILTER (WHERE mark IS DISTINCT FROM {_mark('digest')}) "
            f"FROM (SELECT segment, seq, mark, {digest(table)} AS digest "
            f"FROM read_parquet({_quoted(file.path)})) AS row "
            "GROUP BY segment"
        ).fetchall()
    }


def _compared(
    cursor: duckdb.DuckDBPyConnection,
    table: Table,
    file: File,
    segment: Segment,
    found: tuple[int, str | None, int | None],
) -> Broken | None:
    count, digests, first = found
    if first is not None:
        key = cursor.execute(
            f"SELECT {', '.join(table.key)} FROM read_parquet({_quoted(file.path)}) WHERE segment = $n AND seq = $s",
            {"n": segment.number, "s": first},
        ).fetchall()
        return Broken(segment.number, first, tuple(map(str, key[0])), "the entry is not what was written")
    if count != segment.count:
        return Broken(segment.number, None, (), f"{count} entries where {segment.count} were written")
    if chain.link(segment.before, [digests or ""]) != segment.hash:
        return Broken(segment.number, None, (), "the segment's hash does not fit its entries")
    return None


def unreadable(cursor: duckdb.DuckDBPyConnection, table: Table, files: Sequence[File]) -> Path | None:
    """The first file that cannot be read through."""
    for file in files:
        try:
            segments(cursor, [file])
            cursor.execute(f"SELECT count({digest(table)}) FROM read_parquet({_quoted(file.path)})").fetchall()
        except (duckdb.Error, DamagedLedgerError, ValueError, TypeError):
            return file.path
    return None


def _mark(column: str) -> str:
    return f"('0x' || substr({column}, 1, 15))::BIGINT"


def _quoted(path: Path) -> str:
    return _text_literal(str(path))


def _text_literal(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
