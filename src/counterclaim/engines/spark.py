"""How does a Spark cluster answer the same SQL over the same folder?

Spark reads the very files that the folder engine keeps; commits stay that engine's. Queries run verbatim, on a session
that is given, or on a local one.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import reduce
from pathlib import Path
from typing import Any

from counterclaim.engines.base import Row, Table
from counterclaim.engines.duckdb import DuckDB
from counterclaim.engines.source_rows import SourceFile
from counterclaim.engines.steps import rewritten, used
from counterclaim.model.errors import ClusterError, EngineError, MissingExtraError

try:
    from py4j.protocol import Py4JError  # type: ignore[import-untyped]  # the library ships no types
    from pyspark.errors import PySparkException
    from pyspark.sql import DataFrame, SparkSession
except ImportError as error:
    raise MissingExtraError("a ledger read by Spark", "spark") from error


Apply = Callable[[str, Mapping[str, Any]], list[tuple[str, str]] | None]
_MAPPED = "part int, kind string, block long, place long, line string"


class Spark(DuckDB):
    """The folder engine with its questions put to Spark."""

    def __init__(self, address: str | Path, table: Table, *, session: SparkSession | None = None) -> None:
        super().__init__(address, table)
        self.session = local_session() if session is None else session
        self.held = frozenset()
        self._viewed: list[Path] | None = None

    def rows(self, sql: str, parameters: Mapping[str, Any]) -> list[Row]:
        """The rows of one SELECT with `$name` parameters.

        Raises:
            EngineError: Spark does not understand the query, or a task failed for good.
        """
        try:
            return [tuple(row) for row in self.frame(sql, parameters).collect()]
        except PySparkException as error:
            raise self._said(error) from error

    def stream(self, sql: str, parameters: Mapping[str, Any], *, size: int = 10_000) -> Iterator[list[Row]]:
        """The rows of one SELECT, partition by partition, in lists of at most `size`."""
        try:
            rows = self.frame(sql, parameters).toLocalIterator()
            while found := [tuple(row) for _, row in zip(range(size), rows, strict=False)]:
                yield found
        except PySparkException as error:
            raise self._said(error) from error

    def frame(self, sql: str, parameters: Mapping[str, Any]) -> DataFrame:
        """The SELECT as a Spark data frame, for work that stays on the cluster."""
        paths = self.paths()
        if not paths:
            raise EngineError(self.address, "the ledger is empty, and Spark learns its columns from a file; add to it")
        if paths != self._viewed:
            self.session.read.parquet(*map(str, paths)).createOrReplaceTempView(self.table.name)
            self._viewed = paths
        return self.session.sql(rewritten(sql, ":", ""), args=used(sql, parameters))

    def _said(self, error: PySparkException) -> EngineError:
        return EngineError(self.address, " ".join(str(error).split())[:400])


def map_files(session: SparkSession, files: Sequence[SourceFile], apply: Apply, folder: Path) -> None:
    """Map a pure function over the rows of files and write what it gives as text, in the files' own order.

    Args:
        session: its workers must see both the files and `folder` under these paths.
        apply: given a file's name and a row, lines with their kinds; null for a row that holds nothing to read.
        folder: must not exist; it gets `part=N/kind=K/*.txt`, N the file's place in `files`, and of kind `read` the
            numbers of rows read, to be added up.

    Raises:
        ClusterError: a file cannot be read, or a task failed for good.
    """
    own = session.newSession()
    own.conf.set("spark.sql.session.timeZone", "UTC")
    own.conf.set("spark.sql.adaptive.enabled", "false")  # the sort below must be the last thing done to the rows
    own.conf.set("spark.sql.execution.arrow.maxRecordsPerBatch", "500")  # texts may be long
    try:
        frames = [_mapped(own, number, file, apply) for number, file in enumerate(files)]
        (
            reduce(lambda one, other: one.union(other), frames)
            .repartition(len(frames), "part")
            .sortWithinPartitions("part", "kind", "block", "place")
            .select("part", "kind", "line")
            .write.partitionBy("part", "kind")
            .text(_address(folder))
        )
    except (PySparkException, Py4JError) as error:
        raise ClusterError(files[0].name, _cause(error)) from error


def _mapped(session: SparkSession, number: int, file: SourceFile, apply: Apply) -> DataFrame:
    if file.columns is None:
        frame = session.read.option("lineSep", "\n").text(_address(file.path))
        chosen = ["CAST(value AS BINARY) AS line"]  # whatever the bytes are, the reader judges them
    else:
        frame = session.read.parquet(_address(file.path))
        chosen = [_text(column, day=day) for column, day in file.columns.items()]
    rows = frame.selectExpr("_metadata.file_block_start AS block_start", *chosen)
    return rows.mapInArrow(_mapper(number, file.name, apply), _MAPPED)


def _mapper(number: int, name: str, apply: Apply) -> Callable[[Iterable[Any]], Iterator[Any]]:
    """The map over Arrow batches; a block's start and a row's place in its task give the file's order back.

    The lines of one kind and block travel joined, so that few rows are shuffled and sorted.
    """

    def mapper(batches: Iterable[Any]) -> Iterator[Any]:
        import pyarrow as pa

        kinds = (pa.int32(), pa.string(), pa.int64(), pa.int64(), pa.string())
        names = [column.split()[0] for column in _MAPPED.split(", ")]
        place = 0
        for batch in batches:
            joined: dict[tuple[str, int], list[str]] = {}
            block, read, first = 0, 0, place
            for row in batch.to_pylist():
                place, block = place + 1, row.pop("block_start")
                lines = apply(name, row)
                read += lines is not None
                for kind, line in lines or ():
                    joined.setdefault((kind, block), []).append(line)
            joined["read", block] = [str(read)]
            found = [(number, kind, at, first, "\n".join(lines)) for (kind, at), lines in joined.items()]
            columns = [pa.array(cells, kind) for cells, kind in zip(zip(*found, strict=True), kinds, strict=True)]
            yield pa.RecordBatch.from_arrays(columns, names)

    return mapper


def _text(column: str, *, day: bool) -> str:
    name = "`" + column.replace("`", "``") + "`"
    return f"CAST(CAST({name} AS DATE) AS STRING) AS {name}" if day else f"CAST({name} AS STRING) AS {name}"


def _cause(error: Exception) -> str:
    """The innermost cause that Java names, without the calls that led to it."""
    lines = [line.strip() for line in str(error).splitlines() if line.strip()]
    causes = [line for line in lines if line.startswith("Caused by: ")]
    return " ".join((causes or lines)[-1 if causes else 0].removeprefix("Caused by: ").split())[:300]


def _address(path: Path) -> str:
    return f"file://{path.resolve()}"


def local_session(*, cores: int = 2) -> SparkSession:
    """A session on this machine, quiet and in UTC; the running one when there is one."""
    return session_on(f"local[{cores}]")


def session_on(master: str) -> SparkSession:
    """A session on a master (`local[2]`, `spark://host:7077`), quiet and in UTC; the running one when there is one.

    Raises:
        ClusterError: no session starts there.
    """
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)  # else workers take whatever PATH names first
    cores = re.fullmatch(r"local\[(\d+)\]", master)
    builder = (
        SparkSession.builder.master(master)
        .appName("counterclaim")
        .config("spark.sql.session.timeZone", "UTC")
        .config("spark.ui.enabled", "false")
        .config("spark.ui.showConsoleProgress", "false")
        .config("spark.log.level", "ERROR")
    )
    if cores:
        builder = builder.config("spark.sql.shuffle.partitions", str(int(cores[1]) * 2))
    try:
        session = builder.getOrCreate()
    except (PySparkException, Py4JError) as error:
        raise ClusterError(master, _cause(error)) from error
    session.sparkContext.setLogLevel("ERROR")
    return session
