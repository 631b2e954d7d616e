"""How do plain rows become one Parquet file that any tool can read?"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import islice
from pathlib import Path
from typing import Any

import duckdb

from counterclaim.engines.base import Column
from counterclaim.engines.parquet import TYPES

_BATCH = 50_000


def write_parquet(path: Path, columns: Sequence[Column], rows: Iterable[Sequence[Any]]) -> int:
    """Write rows as a Parquet file, replacing one that is there; how many rows it holds. Null stays null."""
    declared = ", ".join(f'"{column.name}" {TYPES[column.type]}' for column in columns)
    lists = ", ".join(f"unnest($c{n}::{TYPES[column.type]}[])" for n, column in enumerate(columns))
    target = str(path).replace("'", "''")
    written = 0
    source = iter(rows)
    with duckdb.connect() as cursor:
        cursor.execute(f"CREATE TABLE plain ({declared})")
        while batch := list(islice(source, _BATCH)):
            values = {f"c{n}": list(cells) for n, cells in enumerate(zip(*batch, strict=True))}
            cursor.execute(f"INSERT INTO plain SELECT {lists}", values)
            written += len(batch)
        cursor.execute(f"COPY plain TO '{target}' (FORMAT parquet, COMPRESSION zstd)")
    return written
