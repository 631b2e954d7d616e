"""Do commits into one folder keep one order, and is trouble with the folder said in one clear line?"""

from __future__ import annotations

import errno
import os
import shutil
import subprocess
import threading
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

import pytest

from counterclaim.engines import folder
from counterclaim.engines.duckdb import DuckDB
from counterclaim.ledger import Entry, Ledger, open_ledger
from counterclaim.model.errors import (
    CounterclaimError,
    DamagedLedgerError,
    DiskFullError,
    EngineError,
    MissingLedgerError,
    NotALedgerError,
    ReadOnlyLedgerError,
)

Mounted = Callable[..., AbstractContextManager[Path]]
WHEN = "2026-11-24T08:00:00Z"


def notes(first: int, count: int = 1, *, size: int = 0) -> list[Entry]:
    return [
        Entry("note", f"n-{n}", None, None, {"n": n, "filling": os.urandom(size // 2).hex()})
        for n in range(first, first + count)
    ]


def filled(path: Path, commits: int = 3) -> Ledger:
    ledger = open_ledger(path, create=True)
    for number in range(commits):
        ledger.append(notes(number * 10, 10), recorded_at=WHEN)
    return ledger


def state(path: Path) -> dict[str, bytes]:
    return {str(file.relative_to(path)): file.read_bytes() for file in path.rglob("*") if file.is_file()}


def test_a_number_that_is_taken_is_not_taken_again(tmp_path: Path) -> None:
    for name in "ab":
        (tmp_path / f".tmp-{name}").write_text(name)
    assert folder.committed(tmp_path, tmp_path / ".tmp-a", 1)
    assert not folder.committed(tmp_path, tmp_path / ".tmp-b", 1)
    assert (tmp_path / "00000001.parquet").read_text() == "a"


def test_a_number_that_was_merged_away_is_not_used_again(tmp_path: Path) -> None:
    (tmp_path / "00000001-00000003.parquet").write_text("merged")
    (tmp_path / ".tmp-late").write_text("late")
    assert not folder.committed(tmp_path, tmp_path / ".tmp-late", 2)
    assert [file.path.name for file in folder.listed(tmp_path)] == ["00000001-00000003.parquet"]
    assert not (tmp_path / "00000002.parquet").exists()


def test_merged_files_hide_what_they_were_merged_from(tmp_path: Path) -> None:
    for name in ("00000001", "00000002", "00000001-00000002", "00000003", "00000001-00000003", "00000004"):
        (tmp_path / f"{name}.parquet").touch()
    assert [file.path.stem for file in folder.listed(tmp_path)] == ["00000001-00000003", "00000004"]
    covered = folder.covered(tmp_path, older_than=2**40)
    assert sorted(path.stem for path in covered) == ["00000001", "00000001-00000002", "00000002", "00000003"]
    assert folder.covered(tmp_path, older_than=0) == []


@pytest.mark.parametrize("number", [errno.EPERM, errno.EOPNOTSUPP])
def test_without_hard_links_a_lock_file_keeps_the_order(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    def refused(*_: object) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "link", refused)
    ledgers = [open_ledger(tmp_path / "l", create=True) for _ in range(3)]
    workers = [
        threading.Thread(
            target=lambda at=at: [ledgers[at].append(notes(at * 100 + n), recorded_at=WHEN) for n in range(8)]
        )
        for at in range(3)
    ]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert ledgers[0].count() == 24
    assert ledgers[0].verify() is None
    assert not (tmp_path / "l" / "segments" / folder.LOCK).exists()
    # a lock that a stopped process left is named, and nothing is added
    monkeypatch.setattr(folder, "PATIENCE", 0.05)
    (tmp_path / "l" / "segments" / folder.LOCK).touch()
    with pytest.raises(ReadOnlyLedgerError, match=r"knows no hard links and the lock file '.*' is held"):
        ledgers[0].append(notes(999), recorded_at=WHEN)
    assert ledgers[0].count() == 24


def test_no_ledger_there(tmp_path: Path) -> None:
    with pytest.raises(MissingLedgerError, match=r"no ledger at '.*none'; `counterclaim add` or `import` make one"):
        open_ledger(tmp_path / "none")
    assert not (tmp_path / "none").exists()
    (tmp_path / "empty").mkdir()
    with pytest.raises(MissingLedgerError):
        open_ledger(tmp_path / "empty")
    open_ledger(tmp_path / "empty", create=True)


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("photo.jpg", "x", "the folder holds other things and no ledger.json"),
        ("ledger.json", "{", "its ledger.json cannot be read"),
        ("ledger.json", "[]", "its ledger.json cannot be read"),
        ("ledger.json", '{"format": "beancount"}', "its ledger.json names another format"),
        ("ledger.json", '{"format": "counterclaim ledger", "version": 99}', r"newer counterclaim \(version 99\)"),
    ],
)
def test_a_folder_that_is_no_ledger(tmp_path: Path, name: str, content: str, message: str) -> None:
    (tmp_path / name).write_text(content)
    for create in (False, True):
        with pytest.raises(NotALedgerError, match=message):
            open_ledger(tmp_path, create=create)
    assert [path.name for path in tmp_path.iterdir()] == [name]
    (tmp_path / "file").write_text("x")
    with pytest.raises(NotALedgerError, match="it is a file, not a folder"):
        open_ledger(tmp_path / "file", create=True)


def test_a_segment_cut_short(tmp_path: Path) -> None:
    filled(tmp_path / "l").close()
    segment = tmp_path / "l" / "segments" / "00000002.parquet"
    segment.write_bytes(segment.read_bytes()[:-200])
    before = state(tmp_path)
    with open_ledger(tmp_path / "l") as ledger:
        with pytest.raises(DamagedLedgerError, match=r"00000002.parquet: the segment cannot be read"):
            ledger.count()
        with pytest.raises(DamagedLedgerError, match=r"00000002.parquet"):
            ledger.append(notes(500), recorded_at=WHEN)
        broken = ledger.verify()
    assert broken is not None
    assert (broken.segment, broken.seq) == (2, None)
    assert state(tmp_path) == before


def test_a_segment_that_is_missing(tmp_path: Path) -> None:
    filled(tmp_path / "l").close()
    (tmp_path / "l" / "segments" / "00000002.parquet").unlink()
    with open_ledger(tmp_path / "l") as ledger:
        with pytest.raises(DamagedLedgerError, match=r"00000002.parquet: the segment is missing; restore it"):
            ledger.count()
        assert ledger.verify() is not None
    shutil.rmtree(tmp_path / "l" / "segments")
    with pytest.raises(DamagedLedgerError, match="the folder of segments is missing"):
        open_ledger(tmp_path / "l")


def test_an_entry_that_was_changed_is_named(tmp_path: Path) -> None:
    ledger = filled(tmp_path / "l")
    _rewrite(ledger, 2, "SELECT * REPLACE (CASE WHEN id = 'n-13' THEN '{\"n\":31}' ELSE body END AS body)")
    broken = ledger.verify()
    assert broken is not None
    assert (broken.segment, broken.seq, broken.key) == (2, 3, ("note", "n-13", ""))
    assert broken.what == "the entry is not what was written"


def test_an_entry_that_was_taken_out_and_segments_swapped_are_seen(tmp_path: Path) -> None:
    ledger = filled(tmp_path / "l")
    _rewrite(ledger, 2, "SELECT * ", "WHERE id <> 'n-13'")
    broken = ledger.verify()
    assert broken is not None
    assert (broken.segment, broken.what) == (2, "9 entries where 10 were written")
    engine = filled(tmp_path / "m").engine
    assert isinstance(engine, DuckDB)
    segments = engine.segments_folder
    second, third = segments / "00000002.parquet", segments / "00000003.parquet"
    second.rename(segments / "x")
    third.rename(second)
    (segments / "x").rename(third)
    broken = open_ledger(tmp_path / "m").verify()
    assert broken is not None
    assert "does not follow the segment before it" in broken.what


def _rewrite(ledger: Ledger, number: int, select: str, where: str = "") -> None:
    import duckdb

    path = Path(ledger.address) / "segments" / f"{number:08d}.parquet"
    (segment,) = [one for one in ledger.segments() if one.number == number]
    said = f'[[{number},"{segment.before}","{segment.hash}",{segment.count}]]'
    connection = duckdb.connect()
    connection.execute(f"CREATE TABLE t AS SELECT * FROM '{path}'")
    connection.execute(
        f"COPY ({select} FROM t {where}) TO '{path}' (FORMAT parquet, KV_METADATA {{version: '1', segments: '{said}'}})"
    )


def test_a_ledger_opened_for_reading_only(tmp_path: Path) -> None:
    filled(tmp_path / "l").close()
    before = state(tmp_path)
    with open_ledger(tmp_path / "l", read_only=True) as ledger:
        assert ledger.count() == 30
        for action in (lambda: ledger.append(notes(99), recorded_at=WHEN), ledger.compact):
            with pytest.raises(ReadOnlyLedgerError, match="it was opened for reading only; nothing was added"):
                action()
    assert state(tmp_path) == before


def test_a_disk_that_is_full(tmp_path: Path, mounted: Mounted) -> None:
    with mounted(tmp_path / "disk", "-o", "size=1m") as disk:
        ledger = filled(disk / "l")
        head, before = ledger.head(), state(disk)
        with pytest.raises(DiskFullError, match=r"no room left where ledger .* nothing of this batch was added"):
            ledger.append(notes(100, 20, size=200_000), recorded_at=WHEN)
        with pytest.raises(DiskFullError):
            ledger.engine.keep("ab" * 32, b"x" * 5_000_000)
        assert state(disk) == before
        assert (ledger.head(), ledger.count(), ledger.verify()) == (head, 30, None)
        assert ledger.append(notes(100), recorded_at=WHEN) == (1, 0)
        ledger.close()


def test_a_disk_that_takes_no_writes(tmp_path: Path, mounted: Mounted) -> None:
    with mounted(tmp_path / "disk", "-o", "size=4m") as disk:
        filled(disk / "l").close()
        subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)
        with open_ledger(disk / "l") as ledger:
            assert ledger.count() == 30
            for action in (lambda: ledger.append(notes(99), recorded_at=WHEN), ledger.compact):
                with pytest.raises(ReadOnlyLedgerError, match=r"cannot be written to: .*; nothing was added"):
                    action()
            with pytest.raises(ReadOnlyLedgerError):
                ledger.engine.keep("ab" * 32, b"x")
        with pytest.raises(ReadOnlyLedgerError):
            open_ledger(disk / "new", create=True)


def test_every_refusal_is_one_line(tmp_path: Path) -> None:
    with pytest.raises(CounterclaimError) as caught:
        open_ledger(tmp_path / "none")
    assert "\n" not in str(caught.value)
    with open_ledger(tmp_path / "l", create=True) as ledger, pytest.raises(EngineError, match="nowhere") as missing:
        ledger.engine.rows("SELECT 1 FROM nowhere", {})
    assert "\n" not in str(missing.value)
