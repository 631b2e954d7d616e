"""Which tables does a ledger have in PostgreSQL, and how did they come to be so?

Each version is a list of statements that bring the tables from the version before to this one and keep what they hold.
A version that was released is never edited; a further one is added.
"""

from __future__ import annotations

from counterclaim.engines.base import Column, Table, Type

SCHEMA = "counterclaim"
NAMES = {"entry", "segment", "kept", "layout"}
TYPES: dict[Type, str] = {
    "text": 'text COLLATE "C"',  # the same order on every machine, and as the other engines have it
    "day": "date",
    "moment": "timestamp",
    "whole": "bigint",
    "number": "numeric(20,4)",
    "flag": "boolean",
}
LAYOUT = 3


def layout(table: Table) -> dict[int, list[str]]:
    """The statements of each version, by number."""
    columns = [Column("segment", "whole"), Column("seq", "whole"), Column("mark", "whole"), *table.columns]
    declared = ", ".join(f"{column.name} {TYPES[column.type]}" for column in columns)
    key = ", ".join(table.key)
    order = ", ".join(table.order)
    return {
        1: [
            f"CREATE TABLE entry ({declared}, PRIMARY KEY (segment, seq), UNIQUE ({key}))",
            "CREATE TABLE segment (number bigint PRIMARY KEY, before text NOT NULL, hash text NOT NULL, count bigint)",
            "CREATE TABLE kept (name text PRIMARY KEY, content bytea NOT NULL)",
        ],
        2: [
            f"CREATE INDEX entry_by_order ON entry ({order})",
            f"CREATE INDEX entry_by_lookup ON entry ({table.lookup})",
            f"CREATE INDEX entry_by_near ON entry ({table.near})",
        ],
        3: ["CREATE INDEX entry_aside ON entry (kind, target) WHERE kind <> 'claim'"],
    }
