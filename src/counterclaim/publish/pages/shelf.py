"""Where does a page find its claims in a fraction of a millisecond?

A read index beside the ledger, made from it and thrown away: the ledger's claims (newest readings, amendments applied)
in an SQLite file or in memory, with the few indexes that pages and the JSON API ask by. It holds nothing that is not in
the ledger and leaves out what may not be shown: sources without permission, unreviewed model readings, and what is
claimed of a named place less than 72 hours before the ledger's newest claim (it could guide fire).
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, timedelta
from itertools import islice
from pathlib import Path
from typing import Any

from counterclaim.ledger import Ledger, Point
from counterclaim.model.claim import Claim, Named, Role, claim_from_json, claim_to_json
from counterclaim.publish.pages.standing import Chains, chained
from counterclaim.vocabulary.load import vocabulary

_ENCODED = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
"""Made once: an encoder a claim costs a tenth of the whole."""
PLACE_DAYS = timedelta(days=3)
"""How long a claim about a named place stays off public pages: 72 hours."""
_PAGE = 20_000
_KEPT = 20_000
_COLUMNS = (
    "claim_id", "topic", "claimant", "source", "subject", "category", "outcome", "period_kind", "start", "end", "per",
    "stated", "low", "high", "qualifier", "published_at", "part", "document", "cell", "body", "chain",
)  # fmt: skip
_POINT = (
    "claim_id, claimant, source, subject, category, outcome, period_kind, start, end, per, stated, low, high, "
    "qualifier, published_at, part"
)
_MAKE = """
CREATE TABLE about (name TEXT PRIMARY KEY, value TEXT);
CREATE TABLE claim (claim_id TEXT, topic TEXT, claimant TEXT, source TEXT, subject TEXT, category TEXT,
  outcome TEXT, period_kind TEXT, start TEXT, end TEXT, per TEXT, stated REAL, low REAL, high REAL, qualifier TEXT,
  published_at TEXT, part INTEGER, document TEXT, cell INTEGER, body TEXT, chain INTEGER);
"""
_INDEX = """
CREATE UNIQUE INDEX by_id ON claim (claim_id);
CREATE INDEX by_series ON claim (claimant, category, source, end, topic, claim_id, subject, outcome, period_kind, start,
  per, stated, low, high, qualifier, published_at, part);
CREATE INDEX by_day ON claim (source, published_at);
CREATE INDEX by_number ON claim (stated);
CREATE INDEX by_document ON claim (document);
CREATE INDEX by_topic ON claim (topic, published_at);
"""


class Shelf:
    """The claims of a ledger at one moment, ready for pages; made by `shelve`."""

    def __init__(self, database: sqlite3.Connection, ledger: Ledger, withheld: int, on: date) -> None:
        self._database = database
        self.ledger = ledger
        self._recent: dict[str, Claim] = {}
        self._records: dict[str, dict[str, Any] | None] = {}
        self.withheld = withheld
        """How many claims were left out: no permission, no review of a model's reading, or a place too fresh."""
        self.on = on
        """The day on which the ledger's newest claim was recorded, by which a place is fresh."""

    def count(self) -> int:
        """How many claims there are."""
        return int(self._rows("SELECT count(*) FROM claim")[0][0])

    def claim(self, claim_id: str) -> Claim | None:
        """One claim; null where there is none of that id."""
        if claim_id in self._recent:
            return self._recent[claim_id]
        rows = self._rows("SELECT body FROM claim WHERE claim_id = ?", claim_id)
        if not rows:
            return None
        if len(self._recent) >= _KEPT:
            self._recent.clear()
        found = self._recent[claim_id] = claim_from_json(json.loads(rows[0][0]))
        return found

    def claim_json(self, claim_id: str) -> dict[str, Any] | None:
        """One claim as the JSON object of the contract; null where there is none of that id."""
        rows = self._rows("SELECT body FROM claim WHERE claim_id = ?", claim_id)
        return dict(json.loads(rows[0][0])) if rows else None

    def is_cell(self, claim_id: str) -> bool:
        """Whether a claim is a dataset's cell, which stands on its source's day, and not a stretch of a text."""
        rows = self._rows("SELECT cell FROM claim WHERE claim_id = ?", claim_id)
        return bool(rows and rows[0][0])

    def claims(self, ids: Iterable[str]) -> dict[str, Claim]:
        """The claims of these ids, by id."""
        found = ((one, self.claim(one)) for one in ids)
        return {name: claim for name, claim in found if claim is not None}

    def document(self, document_id: str) -> dict[str, Any] | None:
        """The record of a document; null where the ledger holds none. Asked for once, however many claims it has."""
        if document_id not in self._records:
            if len(self._records) >= _KEPT:
                self._records.clear()
            self._records[document_id] = self.ledger.document(document_id)
        return self._records[document_id]

    def of_topic(self, topic: str, *, start: date | None = None, end: date | None = None) -> list[Claim]:
        """The claims of a topic published within start..end, both ends included, newest first."""
        rows = self._rows(
            "SELECT body FROM claim WHERE topic = ? AND published_at BETWEEN ? AND ? "
            "ORDER BY published_at DESC, claim_id",
            topic,
            (start or date.min).isoformat(),
            (end or date.max).isoformat(),
        )
        return [claim_from_json(json.loads(body)) for (body,) in rows]

    def of_document(self, document: str) -> list[Claim]:
        """The claims of one document, in text order."""
        rows = self._rows("SELECT body FROM claim WHERE document = ? LIMIT 2000", document)
        found = [claim_from_json(json.loads(body)) for (body,) in rows]
        return sorted(found, key=lambda claim: (claim.quote.start or 0, claim.claim_id))

    def of_day(self, source: str, day: date) -> list[Claim]:
        """What a source published on a day."""
        rows = self._rows(
            "SELECT body FROM claim WHERE source = ? AND published_at = ? ORDER BY claim_id", source, day.isoformat()
        )
        return [claim_from_json(json.loads(body)) for (body,) in rows]

    def of_number(self, low: float, high: float, *, limit: int, skip: int = 0) -> list[Claim]:
        """Claims whose stated number lies in low..high, both ends included, oldest publication first."""
        rows = self._rows(
            "SELECT body FROM claim WHERE stated BETWEEN ? AND ? ORDER BY published_at, claim_id LIMIT ? OFFSET ?",
            low,
            high,
            limit,
            skip,
        )
        return [claim_from_json(json.loads(body)) for (body,) in rows]

    def numbers(
        self, low: float = 0, high: float = float("inf")
    ) -> Iterator[tuple[float, str, str, str, str, str, int]]:
        """Every stated number of low..high with (id, source, day, claimant, category, cell), in order."""
        yield from self._database.execute(
            "SELECT stated, claim_id, source, published_at, claimant, category, cell FROM claim "
            "WHERE stated BETWEEN ? AND ? AND +topic = 'loss' ORDER BY stated, published_at, claim_id",
            (low, high),
        )

    def stated(self) -> list[float]:
        """Every number that stands somewhere, once."""
        return [row[0] for row in self._rows("SELECT DISTINCT stated FROM claim WHERE topic = 'loss' AND stated >= 0")]

    def days_of(self, source: str) -> list[tuple[date, int]]:
        """The days on which a source published, with the number of claims, oldest first."""
        rows = self._rows(
            "SELECT published_at, count(*) FROM claim WHERE source = ? AND published_at IS NOT NULL "
            "GROUP BY 1 ORDER BY 1",
            source,
        )
        return [(date.fromisoformat(day), int(count)) for day, count in rows]

    def days(self) -> list[date]:
        """The days on which anything about losses was published, oldest first."""
        rows = self._rows(
            "SELECT DISTINCT published_at FROM claim WHERE topic = 'loss' AND published_at IS NOT NULL ORDER BY 1"
        )
        return [date.fromisoformat(day) for (day,) in rows]

    def sources(self) -> list[tuple[str, int, str, str]]:
        """Each source with its number of claims and its first and last day of publication."""
        return self._rows(
            "SELECT source, count(*), coalesce(min(published_at), ''), coalesce(max(published_at), '') FROM claim "
            "WHERE source IS NOT NULL GROUP BY source ORDER BY source"
        )

    def totals(self) -> list[tuple[str, str, str, int]]:
        """Every (claimant, category, source) with running totals, and how many days of them."""
        return self._rows(
            "SELECT claimant, category, source, count(DISTINCT end) FROM claim WHERE topic = 'loss' "
            "AND period_kind = 'cumulative' AND claimant IS NOT NULL AND stated IS NOT NULL AND category IS NOT NULL "
            "GROUP BY 1, 2, 3 ORDER BY 1, 2, 3"
        )

    def settling(self, day: date) -> list[Point]:
        """The loss claims that settle what stands on a day, by day of publication."""
        return sorted(map(_point, chained(self._database, _POINT, day)), key=_published)

    def points(self, after: date, until: date) -> list[Point]:
        """The loss claims with a number published after one day, up to another inclusive, by day of publication."""
        rows = self._rows(
            f"SELECT {_POINT} FROM claim WHERE topic = 'loss' AND published_at > ? AND published_at <= ?",
            after.isoformat(),
            until.isoformat(),
        )
        return sorted(map(_point, rows), key=_published)

    def series_points(self, claimant: str, category: str, source: str | None) -> list[Point]:
        """The loss claims with a number of a claimant and category, of one source or all; from one run of an index."""
        asked = f"SELECT {_POINT} FROM claim INDEXED BY by_series WHERE claimant = ? AND category = ?"
        if source is None:
            return [_point(row) for row in self._rows(f"{asked} AND topic = 'loss'", claimant, category)]
        return [
            _point(row) for row in self._rows(f"{asked} AND source = ? AND topic = 'loss'", claimant, category, source)
        ]

    def documents(self) -> list[tuple[str, str, str]]:
        """The documents that are texts: hash, source, day of publication, by day."""
        return self._rows(
            "SELECT DISTINCT document, coalesce(source, ''), coalesce(published_at, '') FROM claim WHERE cell = 0 "
            "ORDER BY 3, 1"
        )

    def extracted(self) -> Iterator[Claim]:
        """The claims read from texts, not from dataset cells."""
        for (body,) in self._database.execute("SELECT body FROM claim WHERE cell = 0 ORDER BY claim_id"):
            yield claim_from_json(json.loads(body))

    def after(self, claim_id: str, limit: int) -> list[dict[str, Any]]:
        """The next claims by id after one, as JSON objects; for cursors."""
        rows = self._rows("SELECT body FROM claim WHERE claim_id > ? ORDER BY claim_id LIMIT ?", claim_id, limit)
        return [json.loads(body) for (body,) in rows]

    def close(self) -> None:
        """Let go of the file; the ledger stays open."""
        self._database.close()

    def _rows(self, query: str, *values: object) -> list[Any]:
        return self._database.execute(query, values).fetchall()


def shelve(ledger: Ledger, file: Path | None = None, *, progress: Callable[[int], None] | None = None) -> Shelf:
    """The shelf of a ledger as it stands: in memory, or in a file for a ledger too large for that.

    `progress` is called with the number of claims taken in so far.
    """
    database = sqlite3.connect(file or ":memory:", check_same_thread=False)
    database.execute("PRAGMA journal_mode = OFF")
    database.execute("PRAGMA synchronous = OFF")
    database.executescript(_MAKE)
    marks = ", ".join("?" * len(_COLUMNS))
    kept = left_out = 0
    on = newest_day(ledger)
    chains = Chains()
    claims = ledger.each_claim()
    while page := list(islice(claims, _PAGE)):
        rows = [row for claim in page if (row := _row(claim, on, chains)) is not None]
        database.executemany(f"INSERT INTO claim VALUES ({marks})", rows)
        kept += len(rows)
        left_out += len(page) - len(rows)
        if progress is not None:
            progress(kept)
    database.execute("INSERT INTO about VALUES ('withheld', ?), ('on', ?)", (str(left_out), on.isoformat()))
    database.executescript(_INDEX)
    chains.write(database)
    database.commit()
    return Shelf(database, ledger, left_out, on)


def unshelved(ledger: Ledger, file: Path) -> Shelf:
    """The shelf that `shelve` wrote into a file for this very ledger as it stands; the file is only read.

    Raises:
        sqlite3.DatabaseError: the file is no such shelf.
    """
    database = sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False)
    about = dict(database.execute("SELECT name, value FROM about"))
    if not {"withheld", "on"} <= set(about):
        raise sqlite3.DatabaseError(f"no read index in {file.name!r}")
    return Shelf(database, ledger, int(about["withheld"]), date.fromisoformat(about["on"]))


def text_of(party: object) -> str | None:
    """A party or category as one text column: an id, `name:…` or `role:…`; null for null."""
    if isinstance(party, Named):
        return f"name:{party.name}"
    return f"role:{party.role}" if isinstance(party, Role) else None if party is None else str(party)


def may_show(claim: Claim, on: date | None = None) -> bool:
    """Whether a claim may be shown: its source gives permission and no model reading is unreviewed.

    With `on`, the day it is judged by, what is said of a place must also be three days old: on a public page.
    """
    entry = vocabulary().sources.get(claim.source or "")
    fresh = on is not None and claim.place is not None and _is_fresh(claim.published_at, on)
    return not claim.unreviewed and not fresh and (entry is None or entry.publish)


def newest_day(ledger: Ledger) -> date:
    """The day (UTC) on which the newest claim that the ledger shows was recorded; the first day there is for none."""
    newest = ledger.select("SELECT max(recorded_at) FROM claim_now")[0][0]
    return date.min if newest is None else min(newest.date(), date.fromisoformat(ledger.cut[0]))


def _is_fresh(published: date | None, on: date) -> bool:
    return published is None or on - published < PLACE_DAYS


def _published(point: Point) -> tuple[date, str]:
    return point.published_at or date.min, point.claim_id


def _row(claim: Claim, on: date, chains: Chains) -> tuple[Any, ...] | None:
    if not may_show(claim, on):
        return None
    quantity, period = claim.quantity, claim.period
    point = Point(
        claim.claim_id,
        text_of(claim.claimant),
        claim.source,
        text_of(claim.subject),
        text_of(claim.category),
        text_of(claim.outcome),
        None if period is None else period.kind,
        None if period is None else period.start,
        None if period is None else period.end,
        None if period is None else period.per,
        None if quantity is None else quantity.stated,
        None if quantity is None else quantity.low,
        None if quantity is None else quantity.high,
        None if quantity is None else quantity.qualifier,
        claim.published_at,
        claim.part,
    )
    return (
        point.claim_id,
        claim.topic,
        *point[1:7],
        *(None if day is None else day.isoformat() for day in (point.start, point.end)),
        *point[9:14],
        None if claim.published_at is None else claim.published_at.isoformat(),
        claim.part,
        claim.document,
        claim.quote.cell is not None,
        _ENCODED(claim_to_json(claim)),
        chains.number(point) if claim.topic == "loss" else None,
    )


def _point(row: Sequence[Any], day: Callable[[str], date] = date.fromisoformat) -> Point:
    start, end, published = row[7], row[8], row[14]
    return Point._make(
        (
            *row[:7],
            None if start is None else day(start),
            None if end is None else day(end),
            *row[9:14],
            None if published is None else day(published),
            bool(row[15]),
        )
    )
