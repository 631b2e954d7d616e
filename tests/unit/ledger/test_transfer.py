"""Does a ledger come back byte for byte from its exported entries, from its backup, and after compaction?"""

from __future__ import annotations

import io
import json
from datetime import date
from pathlib import Path

import pytest
from tests.unit.ledger.conftest import MakeClaim

from counterclaim.ledger import Entry, Ledger, amend, entry_lines, export_entries, import_entries, open_ledger, withdraw
from counterclaim.model import Document, Named
from counterclaim.model.errors import EntryError, NotALedgerError
from counterclaim.model.quantity import quantity_of

MON, TUE, WED = "2026-11-23T08:00:00Z", "2026-11-24T08:00:00.123456Z", "2026-11-25T08:00:00Z"


@pytest.fixture
def full(ledger: Ledger, make: MakeClaim) -> Ledger:
    """A ledger with every kind of entry."""
    claims = [make(n, f"2024-03-{n:02}", document="sha256:series") for n in range(1, 20)]
    ledger.add_claims(claims, recorded_at=MON)
    read = Document(
        document="sha256:a", text="«сім» 7,5", published_at=date(2024, 4, 1), reader="html/1", source="post"
    )
    odd = make(7.5, document="sha256:a", claimant=Named("A Desk"), quantity=quantity_of(1500000.0, "about", "usd"))
    ledger.add_document(read, b"\x00\xff<p>7,5</p>", [odd], recorded_at=TUE)
    amend(ledger, claims[3].claim_id, {"quantity": {"stated": 1.0}}, reason="r", who="w", recorded_at=WED)
    withdraw(ledger, claims[4].claim_id, reason="r", who="w", recorded_at=WED)
    ledger.append([Entry("review", "v-1", None, None, {"finding": "f", "accepted": True})], recorded_at=WED)
    return ledger


def test_entries_out_and_in_again(full: Ledger, tmp_path: Path) -> None:
    out = io.StringIO()
    assert export_entries(full, out) == full.count() == 25
    lines = out.getvalue().splitlines()
    with open_ledger(tmp_path / "again", create=True) as again:
        assert import_entries(again, lines) == (25, 0)
        assert list(entry_lines(again)) == lines
        assert again.head() == full.head()
        assert again.claims() == full.claims()
        assert again.raw("sha256:a") == full.raw("sha256:a")
        assert again.verify() is None
        assert import_entries(again, lines) == (0, 25)


def test_an_interrupted_import_goes_on_where_it_stopped(full: Ledger, tmp_path: Path) -> None:
    lines = list(entry_lines(full))
    with open_ledger(tmp_path / "again", create=True) as again:
        with pytest.raises(EntryError, match="line 24: no exported entry"):
            import_entries(again, [*lines[:23], lines[23][:50]])
        assert 0 < again.count() < len(lines)
        import_entries(again, lines)
        assert list(entry_lines(again)) == lines


def test_lines_that_are_no_entries(ledger: Ledger, full: Ledger, tmp_path: Path) -> None:
    line = next(line for line in entry_lines(full) if '"raw"' in line)
    with open_ledger(tmp_path / "again", create=True) as again:
        with pytest.raises(EntryError, match="the document's bytes do not fit their hash"):
            import_entries(again, [json.dumps(json.loads(line) | {"raw": "AAAA"})])
        with pytest.raises(EntryError, match="the document's bytes are garbled"):
            import_entries(again, [json.dumps(json.loads(line) | {"raw": "…"})])
        with pytest.raises(EntryError, match="the entry has no recorded_at"):
            import_entries(again, [json.dumps(json.loads(line) | {"recorded_at": None})])
        with pytest.raises(EntryError, match="line 1: no exported entry"):
            import_entries(again, ["[]"])
        assert again.count() == 0


def test_compaction_keeps_every_entry_and_the_chain(full: Ledger, make: MakeClaim) -> None:
    lines, head, claims = list(entry_lines(full)), full.head(), full.claims()
    segments = full.segments()
    with open_ledger(full.address, read_only=True) as reader:
        assert reader.count() == 25
        assert full.compact() == len(segments) == 5
        assert reader.count() == 25
    names = sorted(path.name for path in (Path(full.address) / "segments").glob("*-*.parquet"))
    assert names == ["00000001-00000005.parquet"]
    assert (list(entry_lines(full)), full.head(), full.claims(), full.segments()) == (lines, head, claims, segments)
    assert full.verify() is None
    assert full.compact() == 0
    assert full.add_claims([make(99)], recorded_at=WED) == (2, 0)
    assert full.segments()[-1].before == head
    assert full.compact() == 2
    assert full.verify() is None
    assert full.count() == 27


def test_a_backup_is_a_ledger_and_is_brought_up_to_date(full: Ledger, make: MakeClaim, tmp_path: Path) -> None:
    target = tmp_path / "copy"
    assert full.backup(target) == 5
    assert full.backup(target) == 0
    full.add_claims([make(99)], recorded_at=WED)
    assert full.backup(target) == 1
    full.compact()
    full.backup(target)
    with open_ledger(target, read_only=True) as copy:
        assert copy.verify() is None
        assert (copy.head(), copy.raw("sha256:a")) == (full.head(), full.raw("sha256:a"))
    with open_ledger(tmp_path / "other", create=True) as other:
        other.add_claims([make(5)], recorded_at=MON)
        with pytest.raises(NotALedgerError, match="it holds another ledger than the one to back up"):
            full.backup(tmp_path / "other")
