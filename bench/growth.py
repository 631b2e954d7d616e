"""Does a document cost the same among a thousand as among a million, and does memory stay bounded?

Run: python -m bench.growth [--documents 1000000] [--folder DIR]. Short made-up documents (the archive bench's texts)
go into one ledger by `add` in batches whose size is ten times the one before it. Each line gives the processor time a
document since the line before, how many times that is what reading a fixed five hundred of them alone costs at that
moment (the machine may be shared, and then all work costs more), memory then and at its peak, and the ledger's size.
With `--folder` a run that was stopped goes on.
"""

from __future__ import annotations

import argparse
import json
import shutil
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path

from bench.archive import rows
from bench.memory import peak, resident
from counterclaim.ledger import open_ledger
from counterclaim.verbs.reading import add, extract

AT = datetime(2026, 11, 28, tzinfo=UTC)
NAMES = ("id", "text", "source", "published_at", "language", "url")
LINE = 100_000  # documents from one line of the table to the next, at most
YARD = 500


def batch(path: Path, first: int, last: int) -> Path:
    """Documents from one number to another as a batch."""
    with path.open("w", encoding="utf-8") as file:
        for row in rows(first, last):
            told = dict(zip(NAMES, map(str, row), strict=True))
            told["text"] += f" Message {told['id']} ends here."  # else two would be one document
            file.write(json.dumps(told, ensure_ascii=False) + "\n")
    return path


class Table:
    """Lines of the table; the time that making them takes is left out of the figures."""

    def __init__(self, folder: Path, done: int) -> None:
        self.folder, self.done = folder, done
        self.yard = batch(folder / "yard.jsonl", 0, YARD)
        self.measured()  # the vocabulary is read once
        self.since, self.begun, self.worked = 0, time.perf_counter(), time.process_time()
        print("  documents in all   µs each    by CPU  of reading   MB now   peak   disk", flush=True)

    def measured(self) -> float:
        """Seconds of processor time that reading one document alone costs at this moment, the least of three."""
        least = float("inf")
        for _ in range(3):
            worked = time.process_time()
            assert sum(1 for _ in extract([self.yard])) == YARD
            least = min(least, time.process_time() - worked)
        return least / YARD

    def read(self, count: int) -> None:
        """Note that so many documents were read."""
        self.done, self.since = self.done + count, self.since + count
        if self.since == LINE:
            self.line()

    def line(self) -> None:
        """Print a line for what was read since the one before."""
        took, cpu = time.perf_counter() - self.begun, time.process_time() - self.worked
        if self.since:
            each, times = cpu / self.since, cpu / self.since / self.measured()
            size = sum(path.stat().st_size for path in self.folder.rglob("*.parquet")) / 1e6
            print(
                f"{self.done:>18,}{took / self.since * 1e6:>10.0f}{each * 1e6:>10.0f}{times:>12.2f}{resident():>9,.0f}"
                f"{peak():>7,.0f}{size:>7,.0f}",
                flush=True,
            )
        self.since, self.begun, self.worked = 0, time.perf_counter(), time.process_time()


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("--documents", type=int, default=1_000_000)
    ask.add_argument("--folder", type=Path)
    given = ask.parse_args()
    folder = given.folder or Path(tempfile.mkdtemp())
    folder.mkdir(parents=True, exist_ok=True)
    with open_ledger(folder / "ledger", create=True) as ledger:
        done = ledger.count("document")
    table, step = Table(folder, done), 1000
    while done < given.documents:
        last = min(max(step, done + 1), given.documents)
        while step <= last:
            step *= 10
        given_batch = batch(folder / "batch.jsonl", done, last)
        table.line()
        added = add([given_batch], ledger=folder / "ledger", recorded_at=AT, progress=table.read)
        table.line()
        assert added.documents == last - done, added.counts()
        done = last
    if given.folder is None:
        shutil.rmtree(folder)


if __name__ == "__main__":
    main()
