"""How does a Spark cluster answer the same SQL over the same folder?

Spark reads the very files that the folder engine keeps; commits stay that engine's. Queries run verbatim, on a session
that is given, or on a local one.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from counterclaim.engines.base import Row, Table
from counterclaim.engines.duckdb import DuckDB
from counterclaim.engines.steps import rewritten, used
from counterclaim.model.errors import EngineError, MissingExtraError

try:
    from pyspark.errors import PySparkException
    from pyspark.sql import DataFrame, SparkSession
except ImportError as error:
    raise MissingExtraError("a ledger read by Spark", "spark") from error


class Spark(DuckDB):
    """The folder engine with its questions put to Spark."""

    def __init__(self, address: str | Path, table: Table, *, session: SparkSession | None = None) -> None:
        super().__init__(address, table)
        self.session = local_session() if session is None else session
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


def local_session(*, cores: int = 2) -> SparkSession:
    """A session on this machine, quiet and in UTC; the running one when there is one."""
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)  # else workers take whatever PATH names first
    session = (
        SparkSession.builder.master(f"local[{cores}]")
        .appName("counterclaim")
        .config("spark.sql.session.timeZone", "UTC")
        .config("spark.sql.shuffle.partitions", str(cores * 2))
        .config("spark.ui.enabled", "false")
        .config("spark.ui.showConsoleProgress", "false")
        .config("spark.log.level", "ERROR")
        .getOrCreate()
    )
    session.sparkContext.setLogLevel("ERROR")
    return session
