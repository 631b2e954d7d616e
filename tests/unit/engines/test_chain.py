"""Is a row hashed alike in Python and in SQL, and does any change show?"""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

from counterclaim.engines import Batch, Column, Table, chain
from counterclaim.engines.duckdb import DuckDB

TABLE = Table(
    name="entry",
    columns=(
        Column("kind", "text", shared=True),
        Column("id", "text"),
        Column("recorded", "moment"),
        Column("day", "day"),
        Column("number", "number"),
        Column("amount", "whole"),
        Column("part", "flag"),
    ),
    key=("kind", "id"),
    lookup="id",
    near="kind",
    order=("kind", "day"),
    version=1,
)
ROWS = [
    ("a", datetime.fromisoformat("2024-03-27 08:00:00.000005"), date(2024, 3, 27), 6900, 10**12, True),
    ("«ї'\"\n", datetime.fromisoformat("2024-03-27"), date(1999, 1, 1), -0.5, 0, False),
    ("", None, None, None, None, None),
    ("z", None, None, Decimal("123456789012345.2501"), -7, None),
]


def test_python_and_sql_hash_a_row_alike(tmp_path: Path) -> None:
    engine = DuckDB(tmp_path / "l", TABLE, create=True)
    engine.append(Batch([("k",)], [(0, *row) for row in ROWS]))
    stored = engine.rows("SELECT kind, id, recorded, day, number, amount, part, mark FROM entry ORDER BY seq", {})
    given = [chain.digest(("k", *row), TABLE.columns) for row in ROWS]
    assert [chain.digest(row[:-1], TABLE.columns) for row in stored] == given
    assert [row[-1] for row in stored] == [chain.mark(found) for found in given]
    assert engine.head() == chain.link(chain.NOTHING, given)
    assert engine.verify() is None


def test_a_text_is_never_mistaken_for_nothing_or_for_its_neighbour() -> None:
    columns = (Column("a", "text"), Column("b", "text"))
    rows = [("", None), (None, ""), ("x", "y"), ("xy", ""), ("", "xy"), (None, None)]
    assert len({chain.digest(row, columns) for row in rows}) == len(rows)


def test_numbers_have_four_decimals_whatever_their_type() -> None:
    column = Column("n", "number")
    assert chain.text_of(6900, column) == chain.text_of(Decimal("6900.0000"), column) == "6900.0000"
    assert chain.text_of(0.1, column) == "0.1000"
