"""What can be asked of a ledger, and what can be added to it?

Nothing is changed and nothing is taken away: a correction is a further entry, and the views apply it. Every read takes
`known_by` (published on or before that day) and `recorded_by` (recorded by the end of that day, or by that moment).
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any, NamedTuple, Self

from counterclaim.engines.base import Broken, Engine, Segment
from counterclaim.engines.steps import chained, steps_in
from counterclaim.ledger import entries as entry_rows
from counterclaim.ledger.entries import Entry
from counterclaim.ledger.filters import condition
from counterclaim.ledger.moments import after, day_of, moment_of, moment_text
from counterclaim.ledger.points import POINT_COLUMNS, Point, point_of
from counterclaim.ledger.rows import CLAIM_COLUMNS, Rows, claim_of
from counterclaim.ledger.schema import FAR_DAY, FAR_MOMENT, STEPS
from counterclaim.model import Claim, Document, Named, Role
from counterclaim.model.errors import ClockError, NoSuchClaimError

TOLERANCE = timedelta(hours=1)  # several processes stamp at their start and commit when they are done
Text = str | Collection[str]
Who = str | Named | Role | Collection[str | Named | Role]
Day = date | str


class Appended(NamedTuple):
    """What an append did: entries added, and entries that were there already."""

    added: int
    known: int


class Ledger:
    """A ledger on an engine. Open one with `open_ledger`."""

    def __init__(self, engine: Engine, *, cut: tuple[str, str] = (FAR_DAY, FAR_MOMENT)) -> None:
        self.engine = engine
        self.address = engine.address
        self.cut = cut
        """The last day of publication that any read shows, and the first moment of recording that none does."""
        self._newest: datetime | None = None
        self._beside: tuple[int, str] | None = None  # entries beside claims, and the step that tells which claims stand

    def as_of(self, *, known_by: Day | None = None, recorded_by: Day | None = None) -> Ledger:
        """The same ledger as it was on a day: every read is cut there as well, whatever it asks for itself."""
        until = self._until(known_by, recorded_by)
        return Ledger(self.engine, cut=(until["known_by"], until["recorded_before"]))

    def append(self, entries: Iterable[Entry], *, recorded_at: str) -> Appended:
        """Add entries, all in one commit; one whose kind and id (and reader) are there already is left as it is.

        Raises:
            EntryError: an entry of a kind or form that there is not.
            ReadOnlyLedgerError, DiskFullError: nothing was added.
        """
        rows = Rows(self.in_time(recorded_at))
        for entry in entries:
            entry_rows.add(rows, entry)
        return self._committed(rows)

    def add_claims(self, claims: Iterable[Claim], *, recorded_at: str) -> Appended:
        """Add claims of any number, in commits of bounded size, each with a note that its document was read.

        Interrupted anywhere, the same call again adds what is missing.
        """
        return self.streamed(entry_rows.of_claims(claims, self.in_time(recorded_at)))

    def add_document(
        self,
        document: Document,
        raw: bytes | None,
        claims: Iterable[Claim],
        *,
        recorded_at: str,
        reader: str | None = None,
    ) -> Appended:
        """Add a document with the claims read in it, in one commit.

        Args:
            raw: its bytes, kept under their sha256; null when the text is all there is.
            reader: who read the claims; needed only where there is none (else the claims say it).
        """
        return self.add_documents([(document, raw, claims)], recorded_at=recorded_at, reader=reader)

    def add_documents(
        self,
        documents: Iterable[tuple[Document, bytes | None, Iterable[Claim]]],
        *,
        recorded_at: str,
        reader: str | None = None,
    ) -> Appended:
        """Add documents of any number with their claims, in commits of bounded size that never split a document."""
        return self.streamed(
            entry_rows.of_documents(documents, self.in_time(recorded_at), reader=reader, keep=self.engine.keep)
        )

    def claims(
        self,
        *,
        claim_ids: Text | None = None,
        claimant: Who | None = None,
        subject: Who | None = None,
        category: Who | None = None,
        outcome: Who | None = None,
        source: Text | None = None,
        topic: Text | None = None,
        period_kind: Text | None = None,
        number: float | Collection[float] | None = None,
        document: Text | None = None,
        language: Text | None = None,
        start: Day | None = None,
        end: Day | None = None,
        published_from: Day | None = None,
        known_by: Day | None = None,
        recorded_by: Day | None = None,
        limit: int | None = None,
        after: str | None = None,
    ) -> list[Claim]:
        """The claims that stand and fit, by day of publication, document and place in it.

        Each filter is a value or a collection of values. `start` and `end` bound the last day of the claim's period,
        both inclusive. `after` is the id of the last claim of the page before.
        """
        where, given = condition(_given(locals()))
        if after is not None:
            where += f" AND ({_PLACE}) > ({_CURSOR})"
            given |= self._cursor(after, known_by, recorded_by)
        found = self.select(
            f"SELECT {', '.join(CLAIM_COLUMNS)} FROM claim_now WHERE {where} ORDER BY {_PLACE}{_limit(limit)}",
            known_by=known_by,
            recorded_by=recorded_by,
            **given,
        )
        return [claim_of(row) for row in found]

    def each_claim(self, *, known_by: Day | None = None, recorded_by: Day | None = None) -> Iterator[Claim]:
        """Every claim that stands, in the order of `claims`, without holding them all in memory."""
        sql = f"SELECT {', '.join(CLAIM_COLUMNS)} FROM claim_now ORDER BY {_PLACE}"
        for rows in self.engine.stream(self._chained("claim_now", sql), self._until(known_by, recorded_by)):
            yield from map(claim_of, rows)

    def points(
        self,
        *,
        claim_ids: Text | None = None,
        claimant: Who | None = None,
        subject: Who | None = None,
        category: Who | None = None,
        outcome: Who | None = None,
        source: Text | None = None,
        topic: Text | None = None,
        period_kind: Text | None = None,
        number: float | Collection[float] | None = None,
        document: Text | None = None,
        language: Text | None = None,
        start: Day | None = None,
        end: Day | None = None,
        published_from: Day | None = None,
        known_by: Day | None = None,
        recorded_by: Day | None = None,
        limit: int | None = None,
    ) -> list[Point]:
        """The claims that stand and fit, as plain points, by the last day of their period; filters as for `claims`."""
        where, given = condition(_given(locals()))
        found = self.select(
            f"SELECT {POINT_COLUMNS} FROM claim_now WHERE {where} "
            f"ORDER BY period_end NULLS LAST, published_at NULLS LAST, claim_id{_limit(limit)}",
            known_by=known_by, recorded_by=recorded_by, **given,
        )  # fmt: skip
        return [point_of(row) for row in found]

    def claim(self, claim_id: str, *, known_by: Day | None = None, recorded_by: Day | None = None) -> Claim | None:
        """The claim of that id (or of the one id that begins so), as it stands; null when there is none."""
        found = self.claims(claim_ids=claim_id, known_by=known_by, recorded_by=recorded_by)
        if not found and 4 <= len(claim_id) < 34:
            rows = self.select(
                f"SELECT {', '.join(CLAIM_COLUMNS)} FROM claim_now WHERE claim_id >= $first AND claim_id < $last",
                known_by=known_by, recorded_by=recorded_by, first=claim_id, last=claim_id + "~",
            )  # fmt: skip
            found = [claim_of(row) for row in rows]
        return found[0] if len(found) == 1 else None

    def document(self, document_id: str) -> dict[str, Any] | None:
        """The document record of the newest reading; by its hash, or by the id its batch gave it."""
        found = self._document(document_id)
        return None if found is None else json.loads(found[0])

    def text(self, document_id: str) -> str | None:
        """The decoded text that the newest reading's quotes count in; null when there is no such document."""
        found = self._document(document_id)
        return None if found is None else str(found[1])

    def raw(self, document_id: str) -> bytes | None:
        """The document's bytes (of its text, when that is all there was); null when there is no such document."""
        found = self._document(document_id)
        if found is None:
            return None
        kept = json.loads(found[0])["bytes"]
        return str(found[1]).encode("utf-8", "surrogatepass") if kept is None else self.engine.kept(kept)

    def entries(
        self, kind: str | None = None, *, known_by: Day | None = None, recorded_by: Day | None = None
    ) -> Iterator[Entry]:
        """All entries in order of writing, superseded and amended ones included."""
        if kind not in (None, "claim") and not self._holds(str(kind)):
            return iter(())
        return entry_rows.read(self.engine, kind, *self._until(known_by, recorded_by).values())

    def rows(
        self, step: str, *, known_by: Day | None = None, recorded_by: Day | None = None, **parameters: Any
    ) -> list[tuple[Any, ...]]:
        """The rows of a named SQL step, with the steps it needs.

        Raises:
            EntryError: there is no such step, or it names a parameter that is not given.
        """
        return self._asked(step, None, {**parameters, **self._until(known_by, recorded_by)})

    def select(
        self, sql: str, *, step: str = "claim_now", known_by: Day | None = None, recorded_by: Day | None = None,
        **parameters: Any,
    ) -> list[tuple[Any, ...]]:  # fmt: skip
        """The rows of one SELECT over a step (by default the claims that stand)."""
        return self._asked(step, sql, {**parameters, **self._until(known_by, recorded_by)})

    def segments(self) -> list[Segment]:
        """The commits so far, in order."""
        return self.engine.segments()

    def head(self) -> str:
        """The hash of the newest commit, which stands for the whole ledger; zeros for an empty one."""
        return self.engine.head()

    def verify(self) -> Broken | None:
        """Nothing when every entry is what was written; else the first broken one."""
        return self.engine.verify()

    def count(self, kind: str | None = None) -> int:
        """How many entries there are, of one kind or of all."""
        if kind is None:
            return int(self.engine.rows("SELECT count(*) FROM entry", {})[0][0])
        return int(self.engine.rows("SELECT count(*) FROM entry WHERE kind = $kind", {"kind": kind})[0][0])

    def compact(self) -> int:
        """Merge small segments into large files; how many were merged. Every entry and the chain are kept."""
        return self.engine.compact()

    def backup(self, target: str | Path) -> int:
        """Copy the ledger as it stands into a folder, others writing meanwhile or not; how many files were new there.

        Raises:
            EngineError: the engine keeps no files; export the entries instead.
        """
        return self.engine.backup(Path(target))

    def close(self) -> None:
        """Let go of the engine's connections."""
        self.engine.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _until(self, known_by: Day | None, recorded_by: Day | None) -> dict[str, str]:
        """The cut of a read as the steps take it: the earlier of its own and the ledger's."""
        return {
            "known_by": min(day_of(known_by), self.cut[0]),
            "recorded_before": min(after(recorded_by), self.cut[1]),
        }

    def _holds(self, kind: str) -> bool:
        """Whether there is an entry of a kind other than a claim."""
        return bool(self.select("SELECT 1 FROM remark WHERE kind = $kind LIMIT 1", step="remark", kind=kind))

    def _asked(self, step: str, select: str | None, given: Mapping[str, Any]) -> list[tuple[Any, ...]]:
        """The rows of a step; what no entry changes is not looked for: amendments, withdrawals, newer readings."""
        if "remark" in self.engine.held and step not in ("remark", "changes"):
            steps, standing = steps_in(STEPS), self._standing()
            plain = {**steps, "claim_now": steps[standing]}
            found = self.engine.rows(chained(plain, step, select, held=self.engine.held), given)
            if self._standing() == standing:  # nor was one written meanwhile
                return found
        return self.engine.rows(self._chained(step, select), given)

    def _standing(self) -> str:
        """The step that tells which claims stand, as the ledger is now: the whole one only where all of it is needed.

        It is asked for again when the ledger has more entries beside its claims than before.
        """
        beside = self.select("SELECT count(*) FROM remark", step="remark")[0][0]
        if self._beside is None or self._beside[0] != beside:
            amending, taking_away = self.rows("changes")[0]
            self._beside = beside, "claim_now" if amending else "claim_read" if taking_away else "claim_recorded"
        return self._beside[1]

    def _chained(self, step: str, select: str | None = None) -> str:
        return chained(steps_in(STEPS), step, select, held=self.engine.held)

    def _document(self, document_id: str) -> Sequence[Any] | None:
        place = self.select(
            "SELECT segment, seq FROM remark WHERE kind = 'document' AND (id = $id OR document_id = $id) "
            "ORDER BY segment DESC, seq DESC LIMIT 1",
            step="remark", id=document_id,
        )  # fmt: skip
        if not place:
            return None
        sql = "SELECT body, content FROM entry WHERE kind = 'document' AND segment = $segment AND seq = $seq"
        return self.engine.rows(sql, dict(zip(("segment", "seq"), place[0], strict=True)))[0]

    def _cursor(self, claim_id: str, known_by: Day | None, recorded_by: Day | None) -> dict[str, Any]:
        claim = self.claim(claim_id, known_by=known_by, recorded_by=recorded_by)
        if claim is None:
            raise NoSuchClaimError(claim_id)
        return {
            "after_published": "9999-12-31" if claim.published_at is None else claim.published_at.isoformat(),
            "after_document": claim.document,
            "after_start": _LAST if claim.quote.start is None else claim.quote.start,
            "after_cell": claim.quote.cell or "",
            "after_id": claim.claim_id,
        }

    def in_time(self, recorded_at: str) -> datetime:
        """The moment of recording; what was recorded by a day must never change after it.

        Raises:
            ClockError: it lies well before the newest entry's.
        """
        moment = moment_of(recorded_at)
        if self._newest is None:
            found = self.engine.rows(
                "SELECT max(recorded_at) FROM entry WHERE segment = (SELECT max(segment) FROM entry)", {}
            )[0][0]
            self._newest = found or moment
        if moment < self._newest - TOLERANCE:
            raise ClockError(moment_text(moment), moment_text(self._newest))
        self._newest = max(moment, self._newest)
        return moment

    def streamed(self, batches: Iterable[Rows]) -> Appended:
        """Commit batches made elsewhere, in order: one is written while the next is made."""
        added = known = 0
        with ThreadPoolExecutor(1, "commit") as worker:
            under_way: Future[Appended] | None = None
            for rows in batches:
                if under_way is not None:
                    done = under_way.result()
                    added, known = added + done.added, known + done.known
                under_way = worker.submit(self._committed, rows)
            if under_way is not None:
                done = under_way.result()
                added, known = added + done.added, known + done.known
        return Appended(added, known)

    def _committed(self, rows: Rows) -> Appended:
        if not rows.rows:
            return Appended(0, 0)
        done = self.engine.append(rows.batch())
        return Appended(done.added, done.known)


_LAST = 2**40
_PLACE = (
    f"COALESCE(published_at, CAST('9999-12-31' AS DATE)), document, COALESCE(quote_start, {_LAST}), "
    "COALESCE(quote_cell, ''), claim_id"
)
_CURSOR = "CAST($after_published AS DATE), $after_document, $after_start, $after_cell, $after_id"
_CUTS = ("self", "known_by", "recorded_by", "limit", "after")


def _given(arguments: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in arguments.items() if name not in _CUTS}


def _limit(limit: int | None) -> str:
    return "" if limit is None else f" LIMIT {int(limit)}"
