"""Where does a ledger lie, and which engine answers for it?"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from counterclaim.engines.base import Engine
from counterclaim.ledger.schema import ENTRY
from counterclaim.ledger.store import Ledger


def open_ledger(address: str | Path, *, create: bool = False, read_only: bool = False) -> Ledger:
    """The ledger at an address: a folder, or `postgresql://…`.

    Args:
        create: make an empty one where there is none.
        read_only: refuse every append; needs no right to write.

    Raises:
        MissingLedgerError: there is none, and `create` is false.
        NotALedgerError: the folder or database holds something else.
        DamagedLedgerError: a segment is missing.
        ReadOnlyLedgerError: it cannot be made there.
    """
    return Ledger(_engine(address, create=create, read_only=read_only))


def open_with_spark(folder: str | Path, *, session: Any = None) -> Ledger:
    """The ledger in a folder, its questions answered by Spark.

    Args:
        session: the Spark session to use; a local one is started when none is given.

    Raises:
        MissingExtraError: Spark is not installed.
        MissingLedgerError, NotALedgerError, DamagedLedgerError: as for `open_ledger`.
    """
    from counterclaim.engines.spark import Spark

    return Ledger(Spark(folder, ENTRY, session=session))


def _engine(address: str | Path, *, create: bool, read_only: bool) -> Engine:
    if str(address).startswith(("postgresql://", "postgres://")):
        from counterclaim.engines.postgres import Postgres

        return Postgres(str(address), ENTRY, create=create, read_only=read_only)
    from counterclaim.engines.duckdb import DuckDB

    return DuckDB(address, ENTRY, create=create, read_only=read_only)
