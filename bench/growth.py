"""Does a document cost the same among a thousand as among a million, and does memory stay bounded?

Run: python -m bench.growth [--documents 1000000] [--folder DIR]. Short made-up documents (the archive bench's texts)
go into one ledger by `add` in batches whose size is ten times the one before it; each step prints seconds and processor
time a document, the peak memory so far and the ledger's size. With `--folder` a run that was stopped goes on.
"""

from __future__ import annotations

import argparse
import json
import resource
import shutil
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path

from bench.archive import rows
from counterclaim.ledger import open_ledger
from counterclaim.verbs.reading import add

AT = datetime(2026, 11, 28, tzinfo=UTC)
NAMES = ("id", "text", "source", "published_at", "language", "url")


def batch(path: Path, first: int, last: int) -> Path:
    """Documents from one number to another as a batch."""
    with path.open("w", encoding="utf-8") as file:
        for row in rows(first, last):
            told = dict(zip(NAMES, map(str, row), strict=True))
            told["text"] += f" Message {told['id']} ends here."  # else two would be one document
            file.write(json.dumps(told, ensure_ascii=False) + "\n")
    return path


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("--documents", type=int, default=1_000_000)
    ask.add_argument("--folder", type=Path)
    given = ask.parse_args()
    folder = given.folder or Path(tempfile.mkdtemp())
    folder.mkdir(parents=True, exist_ok=True)
    with open_ledger(folder / "ledger", create=True) as ledger:
        done = ledger.count("document")
    print(f"{'documents in all':>18}{'added':>10}{'µs each':>10}{'by CPU':>10}{'peak MB':>9}{'on disk':>9}", flush=True)
    step = 1000
    while done < given.documents:
        last = min(max(step, done + 1), given.documents)
        while step <= last:
            step *= 10
        given_batch = batch(folder / "batch.jsonl", done, last)
        begun, worked = time.perf_counter(), time.process_time()
        added = add([given_batch], ledger=folder / "ledger", recorded_at=AT)
        took, cpu = time.perf_counter() - begun, time.process_time() - worked
        assert added.documents == last - done, added.counts()
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        size = sum(path.stat().st_size for path in folder.rglob("*.parquet")) / 1e6
        each = f"{took / added.documents * 1e6:>10.0f}{cpu / added.documents * 1e6:>10.0f}"
        print(f"{last:>18,}{added.documents:>10,}{each}{peak:>9,.0f}{size:>9,.0f}", flush=True)
        done = last
    if given.folder is None:
        shutil.rmtree(folder)


if __name__ == "__main__":
    main()
