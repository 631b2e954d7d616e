"""Does every engine give the same answers, row by row?"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from counterclaim.engines.duckdb import DuckDB
from counterclaim.engines.steps import steps_in
from counterclaim.ledger import Ledger, diff, entry_lines, log, log_published
from counterclaim.ledger.schema import STEPS
from counterclaim.model.errors import EngineError

CUTS: list[dict[str, Any]] = [
    {},
    {"known_by": "2024-03-20"},
    {"recorded_by": "2026-11-23"},
    {"recorded_by": "2026-11-25", "known_by": "2026-11-25"},
    {"recorded_by": "2020-01-01"},
]
FILTERS: list[dict[str, Any]] = [
    {},
    {"category": "tanks", "claimant": "ua-general-staff", "source": ["one", "post"]},
    {"number": [60.7, 20], "topic": ["aid", "loss"]},
    {"start": "2024-03-10", "end": date(2024, 3, 12), "period_kind": "cumulative", "outcome": "lost"},
    {"published_from": "2024-04-10", "subject": "ru"},
    {"document": "sha256:a", "language": None},
    {"category": []},
]
NAMED = {"own": "|ua-general-staff/one|ua-general-staff/two|", "first": "a", "last": "zz"}


def plain(rows: Sequence[Sequence[Any]]) -> list[tuple[str, ...]]:
    """Rows without the engines' ways of typing a number, in an order of their own."""
    return sorted(tuple(_plain(value) for value in row) for row in rows)


def _plain(value: Any) -> str:
    number = isinstance(value, int | float | Decimal) and not isinstance(value, bool)
    return f"{Decimal(value).normalize():f}" if number else repr(value)


@pytest.mark.parametrize("step", sorted(steps_in(STEPS)))
def test_every_step_gives_the_same_rows(embedded: Ledger, other: Ledger, step: str) -> None:
    for cut in _cuts(other, step):
        expected = embedded.rows(step, **NAMED, **cut)
        assert plain(other.rows(step, **NAMED, **cut)) == plain(expected), cut
        assert expected or cut or step.startswith("check_")


def _cuts(other: Ledger, step: str) -> list[dict[str, Any]]:
    """All cuts for the ledger's own steps, fewer for what rests on them and for an engine that takes a second each."""
    if isinstance(other.engine, DuckDB):
        return CUTS[:1] if step.startswith("check_") else CUTS[2:4]
    return CUTS[:3] if step.startswith("check_") else CUTS


@pytest.mark.parametrize("filters", FILTERS, ids=str)
def test_claims_and_points_are_the_same_and_in_the_same_order(
    embedded: Ledger, other: Ledger, filters: dict[str, Any]
) -> None:
    claims = embedded.claims(**filters)
    assert other.claims(**filters) == claims
    assert other.points(**filters) == embedded.points(**filters)
    assert bool(claims) == (filters != {"category": []})


def test_pages_are_the_same(embedded: Ledger, other: Ledger) -> None:
    everything = embedded.claims()
    for place in (100, len(everything) - 3):
        last = everything[place].claim_id
        assert other.claims(after=last, limit=5) == everything[place + 1 : place + 6]


def test_entries_documents_and_the_chain_are_the_same(embedded: Ledger, other: Ledger) -> None:
    assert list(entry_lines(other)) == list(entry_lines(embedded))
    assert other.head() == embedded.head()
    assert other.segments() == embedded.segments()
    assert other.verify() is None
    assert other.count() == embedded.count()
    assert other.count("claim") == embedded.count("claim")
    for name in ("sha256:a", "sha256:b", "sha256:c"):
        assert other.document(name) == embedded.document(name)
        assert other.text(name) == embedded.text(name)
        assert other.raw(name) == embedded.raw(name)


def test_log_and_diff_are_the_same(embedded: Ledger, other: Ledger) -> None:
    assert log(other) == log(embedded)
    assert log_published(other) == log_published(embedded)
    for published in (True, False):
        first = ("2024-03-05", "2024-03-06") if published else ("2026-11-23", "2026-11-26")
        found = diff(other, *first, published=published)
        assert found.added
        assert found == diff(embedded, *first, published=published)


def test_a_query_that_is_not_understood_is_one_line(other: Ledger) -> None:
    with pytest.raises(EngineError) as caught:
        other.engine.rows("SELECT nothing FROM nowhere", {})
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("path", sorted(STEPS.glob("*.sql")), ids=lambda path: path.stem)
def test_steps_stay_inside_the_common_subset(path: Path) -> None:
    import sqlglot
    from sqlglot import exp

    (tree,) = sqlglot.parse(path.read_text("utf-8"), dialect="duckdb")
    assert isinstance(tree, exp.Select | exp.Union)
    assert (
        not list(tree.find_all(exp.Qualify, exp.RegexpLike, exp.Star)) or "COUNT(*)" in path.read_text("utf-8").upper()
    )
    for cast in tree.find_all(exp.Cast):
        kind = cast.to.sql("duckdb").upper()
        assert kind in {"DATE", "TIMESTAMP", "TEXT"} or kind.startswith("DECIMAL("), f"{path.stem} casts to {kind}"
    for order in tree.find_all(exp.Ordered):
        assert not order.args.get("desc") or "NULLS LAST" in order.sql("postgres").upper() or not _nullable(order)


def _nullable(order: Any) -> bool:
    """Columns that are never null need no word on where nulls go."""
    return order.this.name not in {"segment", "seq", "day", "recorded_at"}
