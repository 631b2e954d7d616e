"""Which rows does a Parquet or JSON Lines file hold, in order and in bounded memory?"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

import duckdb

from counterclaim.model.errors import UnreadableError

_AT_ONCE = 512
_PATTERN = re.compile(r"[*?\[\]{}\\]")


class SourceFile(NamedTuple):
    """One input file.

    Attributes:
        name: its path below the source folder, with `/`.
        columns: of a Parquet file the columns to read, each with whether it holds days or moments (the day is taken,
            UTC); null for a file of lines.
    """

    path: Path
    name: str
    columns: Mapping[str, bool] | None


def source_file(path: Path, name: str, *, wanted: Collection[str]) -> SourceFile:
    """The file with what its footer says of the wanted columns.

    Raises:
        UnreadableError: it is no Parquet file, or its path would be read as a pattern.
    """
    if _PATTERN.search(str(path)):
        raise UnreadableError(name, "its path holds one of *?[]{}\\, which engines read as a pattern", "rename it")
    if path.suffix != ".parquet":
        return SourceFile(path, name, None)
    try:
        with duckdb.connect() as connection:
            found = connection.execute(f"DESCRIBE SELECT * FROM {_relation(path)}").fetchall()
    except duckdb.Error as error:
        raise UnreadableError(name, f"this Parquet cannot be read: {_told(error)}", "write it again") from error
    days = {column: kind.startswith(("DATE", "TIMESTAMP")) for column, kind, *_ in found if column in wanted}
    return SourceFile(path, name, days)


def rows_of(file: SourceFile, *, longest: int) -> Iterator[dict[str, Any]]:
    """The rows in order: of Parquet the columns as text, of a file of lines `line` as bytes without its newline.

    Args:
        longest: bytes of a line; of a longer one `longest` + 1 bytes are handed over.

    Raises:
        UnreadableError: the file breaks off or is damaged.
    """
    if file.columns is None:
        yield from _lines(file.path, longest)
        return
    chosen = [_text(column, day=day) for column, day in file.columns.items()] or ["NULL"]
    try:
        with duckdb.connect() as connection:
            connection.execute("SET TimeZone = 'UTC'")
            cursor = connection.execute(f"SELECT {', '.join(chosen)} FROM {_relation(file.path)}")
            while rows := cursor.fetchmany(_AT_ONCE):
                yield from (dict(zip(file.columns, row, strict=False)) for row in rows)
    except duckdb.Error as error:
        raise UnreadableError(file.name, f"this Parquet is damaged: {_told(error)}", "write it again") from error


def _lines(path: Path, longest: int) -> Iterator[dict[str, Any]]:
    with path.open("rb") as file:
        while line := file.readline(longest + 1):
            ended = line.endswith(b"\n")
            yield {"line": line.removesuffix(b"\n")}
            while not ended and (rest := file.readline(longest)):
                ended = rest.endswith(b"\n")


def _text(column: str, *, day: bool) -> str:
    name = '"' + column.replace('"', '""') + '"'
    return f"CAST(CAST({name} AS DATE) AS VARCHAR)" if day else f"CAST({name} AS VARCHAR)"


def _relation(path: Path) -> str:
    return "read_parquet('" + str(path).replace("'", "''") + "', hive_partitioning = false)"


def _told(error: Exception) -> str:
    return " ".join(str(error).split())[:160]
