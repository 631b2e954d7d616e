"""Do a full disk, a disk without writes, a lost database and a clock that stepped back end in a line and exit 2?"""

from __future__ import annotations

import json
import os
import random
import shutil
import subprocess
import sys
from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import UTC, datetime
from pathlib import Path

import pytest

from counterclaim.ledger import open_ledger
from counterclaim.verbs.reading import add

Mounted = Callable[..., AbstractContextManager[Path]]
SAID = "Ukraine's General Staff said on Wednesday that Russia lost {n:,} soldiers in the past day."
NOON = datetime(2024, 3, 27, 12, tzinfo=UTC)


def batch(path: Path, count: int, *, padding: int = 0) -> Path:
    """A batch of documents, each filled up with words that do not compress."""
    lines = (
        json.dumps({"id": f"{n}", "published_at": "2024-03-27", "text": SAID.format(n=1000 + n) + _noise(n, padding)})
        for n in range(count)
    )
    path.write_text("\n".join(lines), "utf-8")
    return path


def _noise(number: int, size: int) -> str:
    dice = random.Random(number)  # noqa: S311 - padding, no secret
    return " " + "".join(dice.choices("abcdefghijklmnopqrstuvwxyz ", k=size)) if size else ""


def run(*words: str | Path) -> subprocess.CompletedProcess[str]:
    line = [sys.executable, "-c", "from counterclaim.cli import main; main()", *map(str, words)]
    return subprocess.run(line, check=False, capture_output=True, text=True, env={**os.environ, "NO_COLOR": "1"})


def told(done: subprocess.CompletedProcess[str], *words: str) -> None:
    assert done.returncode == 2, (done.stdout, done.stderr)
    assert "Traceback" not in done.stderr
    (line,) = [line for line in done.stderr.splitlines() if line.startswith("counterclaim: ")]
    for word in words:
        assert word in line


def whole(folder: Path, documents: int) -> None:
    """The ledger holds that many documents with their claims, and its chain holds."""
    with open_ledger(folder, read_only=True) as ledger:
        assert ledger.verify() is None
        assert ledger.count("document") == documents
        assert len(ledger.claims()) == documents


def test_a_full_disk_ends_an_add_and_room_lets_it_go_on(tmp_path: Path, mounted: Mounted) -> None:
    large = batch(tmp_path / "large.jsonl", 40, padding=60_000)
    with mounted(tmp_path / "disk", "-o", "size=1m") as disk:
        add([batch(tmp_path / "small.jsonl", 3)], ledger=disk / "l", recorded_at=NOON)
        told(run("add", large, "--ledger", disk / "l"), "no room left", "nothing of this batch was added")
        whole(disk / "l", 3)
        shutil.copytree(disk / "l", tmp_path / "roomy")
    assert run("add", large, "--ledger", tmp_path / "roomy").returncode == 0
    whole(tmp_path / "roomy", 43)


def test_a_disk_that_takes_no_writes_ends_an_add_and_still_answers(tmp_path: Path, mounted: Mounted) -> None:
    with mounted(tmp_path / "disk", "-o", "size=4m") as disk:
        add([batch(tmp_path / "small.jsonl", 3)], ledger=disk / "l", recorded_at=NOON)
        subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)
        told(run("add", batch(tmp_path / "more.jsonl", 5), "--ledger", disk / "l"), "cannot be written to")
        assert run("log", "--verify", "--ledger", disk / "l").returncode == 0
        whole(disk / "l", 3)


def test_a_database_that_does_not_answer(tmp_path: Path) -> None:
    pytest.importorskip("psycopg", reason="psycopg comes with the postgres extra")
    address = "postgresql://desk:secret@127.0.0.1:1/none?connect_timeout=2"
    for words in (("add", batch(tmp_path / "b.jsonl", 1)), ("check",)):
        done = run(*words, "--ledger", address)
        told(done, "the database does not answer")
        assert "secret" not in done.stderr + done.stdout


@pytest.mark.parametrize("verb", ["add", "import"])
def test_a_clock_that_stepped_back(tmp_path: Path, verb: str) -> None:
    late = datetime(2099, 1, 1, tzinfo=UTC)
    add([batch(tmp_path / "small.jsonl", 3)], ledger=tmp_path / "l", recorded_at=late)
    rows = [{"date": "2024-03-27", "personnel": 1000, "personnel*": "about", "POW": 1}]
    (tmp_path / "russia_losses_personnel.json").write_text(json.dumps(rows), "utf-8")
    words = {
        "add": ("add", batch(tmp_path / "more.jsonl", 5)),
        "import": ("import", "petro", tmp_path / "russia_losses_personnel.json"),
    }
    told(run(*words[verb], "--ledger", tmp_path / "l"), "lies before the ledger's newest entry", "set the clock")
    whole(tmp_path / "l", 3)
