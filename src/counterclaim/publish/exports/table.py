"""How do claims stand in a table: long CSV, SQLite, a data package?"""

from __future__ import annotations

import csv
import io
import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import astuple, dataclass, fields
from datetime import date, timedelta
from pathlib import Path

from counterclaim.engines.base import Column, Type
from counterclaim.model.claim import Claim, label_of
from counterclaim.publish.briefs.view import safe_url
from counterclaim.publish.exports.codebook import FIELDS, codebook
from counterclaim.vocabulary.load import vocabulary

_BATCH = 5_000
_DAILY_SHARE = 0.5
_DAILY_DAYS = 30


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the long table, in the contract's order; null is an empty cell and never 0."""

    date: str | None
    source: str | None
    claimant: str | None
    subject: str | None
    category: str | None
    outcome: str | None
    kind: str | None
    period_start: str | None
    period_end: str | None
    value: float | int | None
    low: float | int | None
    high: float | int | None
    qualifier: str | None
    part: bool
    gap: bool
    claim_id: str | None
    url: str | None
    caveat: str | None


HEADER = tuple(field.name for field in fields(Row))
_TYPES: dict[str, Type] = {
    "date": "day", "period_start": "day", "period_end": "day", "value": "number", "low": "number", "high": "number",
    "part": "flag", "gap": "flag",
}  # fmt: skip
COLUMNS = tuple(Column(name, _TYPES.get(name, "text")) for name in HEADER)


def rows_of(claims: Iterable[Claim]) -> Iterator[Row]:
    """A row a claim, then a row for each day that a daily series has no report of, with `gap` true and no value."""
    days: dict[tuple[str | None, ...], set[date]] = defaultdict(set)
    for claim in claims:
        row = row_of(claim)
        yield row
        period = claim.period
        if claim.topic == "loss" and period is not None and period.kind == "cumulative" and period.end is not None:
            days[row.source, row.claimant, row.subject, row.category, row.outcome, row.period_start].add(period.end)
    for key in sorted(days, key=lambda one: tuple(part or "" for part in one)):
        yield from _gaps(key, days[key])


def row_of(claim: Claim) -> Row:
    """The row of one claim."""
    quantity, period = claim.quantity, claim.period
    return Row(
        date=_iso(claim.published_at),
        source=claim.source,
        claimant=label_of(claim.claimant) or None,
        subject=label_of(claim.subject) or None,
        category=label_of(claim.category) or None,
        outcome=label_of(claim.outcome) or None,
        kind=period.kind if period is not None else None,
        period_start=None if period is None else _iso(period.start),
        period_end=None if period is None else _iso(period.end),
        value=None if quantity is None else quantity.stated,
        low=None if quantity is None else quantity.low,
        high=None if quantity is None else quantity.high,
        qualifier=None if quantity is None else quantity.qualifier,
        part=claim.part,
        gap=False,
        claim_id=claim.claim_id,
        url=safe_url(claim.url),
        caveat=_caveat(claim),
    )


def csv_lines(rows: Iterable[Row]) -> Iterator[str]:
    """The long table as CSV lines (RFC 4180), header first."""
    out = io.StringIO()
    table = csv.writer(out, lineterminator="\r\n")
    table.writerow(HEADER)
    for row in rows:
        table.writerow([_cell(value) for value in astuple(row)])
        yield out.getvalue()
        out.seek(0)
        out.truncate()
    if out.getvalue():
        yield out.getvalue()


def _sources(ids: Iterable[str | None]) -> Iterator[tuple[str, str, str | None, str | None, str | None]]:
    """Each source of a table: id, name, licence, credit, address; one without an entry by its printed name alone."""
    for one in sorted({name for name in ids if name}):
        entry = vocabulary().sources.get(one)
        yield (
            (one, one, None, None, None)
            if entry is None
            else (one, entry.name, entry.licence, entry.credit, safe_url(entry.url))
        )


def write_sqlite(rows: Iterable[Row], path: Path) -> int:
    """The long table with sources and categories beside it, in an SQLite file that opens in Datasette."""
    path.unlink(missing_ok=True)
    written = 0
    database = sqlite3.connect(path)
    try:
        kinds = {"number": "REAL", "flag": "INTEGER"}
        columns = ", ".join(f"{column.name} {kinds.get(column.type, 'TEXT')}" for column in COLUMNS)
        database.execute(f"CREATE TABLE claims ({columns})")
        marks = ", ".join("?" * len(HEADER))
        batch: list[tuple[object, ...]] = []
        for row in rows:
            batch.append(astuple(row))
            written += 1
            if len(batch) >= _BATCH:
                database.executemany(f"INSERT INTO claims VALUES ({marks})", batch)
                batch.clear()
        database.executemany(f"INSERT INTO claims VALUES ({marks})", batch)
        database.execute("CREATE INDEX by_series ON claims (claimant, category, source, period_end)")
        database.execute("CREATE INDEX by_value ON claims (value)")
        database.execute("CREATE TABLE sources (id TEXT PRIMARY KEY, name TEXT, licence TEXT, credit TEXT, url TEXT)")
        database.executemany(
            "INSERT INTO sources VALUES (?, ?, ?, ?, ?)",
            _sources(one for (one,) in database.execute("SELECT DISTINCT source FROM claims").fetchall()),
        )
        database.execute("CREATE TABLE codebook (field TEXT PRIMARY KEY, unit TEXT, meaning TEXT)")
        database.executemany("INSERT INTO codebook VALUES (?, ?, ?)", [(f.name, f.unit, f.meaning) for f in FIELDS])
        database.commit()
    finally:
        database.close()
    return written


def write_datapackage(rows: Iterable[Row], folder: Path) -> int:
    """A Frictionless data package: the long table, its description and its codebook, in a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    count = -1
    found: set[str | None] = set()

    def seen() -> Iterator[Row]:
        for row in rows:
            found.add(row.source)
            yield row

    with (folder / "claims.csv").open("w", encoding="utf-8", newline="") as out:
        for line in csv_lines(seen()):
            out.write(line)
            count += line.count("\r\n")
    described = {
        "name": "counterclaim-claims",
        "title": "Claims about losses in a war, with who made them",
        "profile": "tabular-data-package",
        "resources": [
            {
                "name": "claims",
                "path": "claims.csv",
                "profile": "tabular-data-resource",
                "format": "csv",
                "mediatype": "text/csv",
                "encoding": "utf-8",
                "dialect": {"lineTerminator": "\r\n"},
                "schema": {
                    "fields": [{"name": f.name, "type": f.type, "description": f.meaning} for f in FIELDS],
                    "missingValues": [""],
                },
            }
        ],
        "sources": [
            {
                "title": name,
                **({"path": url} if url else {}),
                "id": one,
                "licence": licence or "not stated",
                **({"credit": credit} if credit else {}),
            }
            for one, name, licence, credit, url in _sources(found)
        ],
    }
    (folder / "datapackage.json").write_text(json.dumps(described, ensure_ascii=False, indent=1) + "\n", "utf-8")
    (folder / "codebook.md").write_text(codebook(), "utf-8")
    return max(0, count)


def _gaps(key: tuple[str | None, ...], days: set[date]) -> Iterator[Row]:
    first, last = min(days), max(days)
    span = (last - first).days + 1
    if len(days) < _DAILY_DAYS or len(days) < _DAILY_SHARE * span:
        return
    source, claimant, subject, category, outcome, start = key
    for step in range(span):
        day = first + timedelta(days=step)
        if day not in days:
            yield Row(
                day.isoformat(), source, claimant, subject, category, outcome, "cumulative", start, day.isoformat(),
                None, None, None, None, part=False, gap=True, claim_id=None, url=None, caveat="no report of this day",
            )  # fmt: skip


def _caveat(claim: Claim) -> str | None:
    entry = vocabulary().sources.get(claim.source or "")
    said = []
    if entry is not None and entry.mirror_of is not None:
        said.append(f"copy of the series of {entry.mirror_of}")
    if entry is not None and entry.evidence == "derived":
        said.append("computed from another source")
    if isinstance(claim.category, str) and vocabulary().categories.get(claim.category, None) is not None:
        sums = vocabulary().categories[claim.category].sums
        if sums:
            said.append(f"counts together: {', '.join(sums)}")
    return "; ".join(said) or None


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() else repr(value)
    return str(value)


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
