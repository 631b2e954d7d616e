"""Does what is set for the folder engine hold for every question, each of which has a cursor of its own?"""

from __future__ import annotations

from pathlib import Path

from counterclaim.engines.duckdb import DuckDB
from counterclaim.ledger.schema import ENTRY


def test_times_are_utc_and_the_files_footers_are_kept_between_questions(tmp_path: Path) -> None:
    engine = DuckDB(tmp_path / "ledger", ENTRY, create=True)
    names = "('parquet_metadata_cache', 'enable_object_cache')"
    found = engine.rows(f"SELECT value FROM duckdb_settings() WHERE name IN {names}", {})
    assert ("true",) in found
    assert engine.rows("SELECT current_setting('TimeZone')", {}) == [("UTC",)]
    engine.close()
