"""How long does an archive take on a process pool and on Spark, and do they give the same bytes?

Run: python -m bench.archive --documents 20000 [--processes 2]. Short made-up texts in three languages, some without a
claim, in Parquet. Both pass over the folder in turn; the first pass holds the start of workers, and the start of
Spark's session is told apart. The ratio is that of the best later passes: others' work on the machine only adds time.
At the end one process reads the folder alone.
"""

from __future__ import annotations

import argparse
import random
import shutil
import tempfile
import time
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from counterclaim.engines.base import Column
from counterclaim.engines.plain import write_parquet
from counterclaim.engines.spark import session_on
from counterclaim.ledger.archive import Archived, extract_folder

TEXTS = (
    ("en", "Ukraine's General Staff said Russia had lost {n:,} tanks and {m} artillery systems since the invasion."),
    ("uk", "За минулу добу українські військові знищили {m} танків і {k} безпілотників противника."),
    ("ru", "Минобороны России сообщило об уничтожении {m} танков и {k} беспилотников ВСУ за неделю."),
    ("en", "The council met on the second floor for {m} minutes and put the vote on {k} bus lines off until spring."),
)
COLUMNS = [
    Column(name, "day" if name == "published_at" else "text")
    for name in ("id", "text", "source", "published_at", "language", "url")
]


def rows(first: int, last: int) -> Iterator[tuple[Any, ...]]:
    for number in range(first, last):
        dice = random.Random(number)
        language, text = TEXTS[number % len(TEXTS)]
        told = text.format(n=dice.randint(1000, 9000), m=dice.randint(2, 90), k=dice.randint(2, 400))
        day = date(2022, 3, 1) + timedelta(days=number % 1500)
        yield f"d{number}", told, f"outlet {number % 50}", day, language, f"https://example.org/{number}"


def timed(name: str, source: Path, out: Path, **how: Any) -> tuple[float, Archived]:
    shutil.rmtree(out, ignore_errors=True)
    begun = time.perf_counter()
    done = extract_folder(source, out, **how)
    took = time.perf_counter() - begun
    each = took / done.documents * 1e6
    print(f"{name:<24}{took:>9.2f} s{each:>9.0f} µs a document{done.claims:>11,} claims", flush=True)
    return took, done


def held(out: Path, kind: str) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in (out / kind).rglob("*.jsonl")}


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("--documents", type=int, default=20_000)
    ask.add_argument("--files", type=int, default=4)
    ask.add_argument("--processes", type=int, default=2)
    ask.add_argument("--master", default="local[2]")
    ask.add_argument("--passes", type=int, default=3, help="warm passes of each")
    given = ask.parse_args()
    folder = Path(tempfile.mkdtemp())
    source, pooled, sparked = folder / "pages", folder / "pooled", folder / "sparked"
    source.mkdir()
    size = -(-given.documents // given.files)
    for number in range(given.files):
        some = rows(number * size, min(given.documents, (number + 1) * size))
        write_parquet(source / f"{number}.parquet", COLUMNS, some)
    begun = time.perf_counter()
    session = session_on(given.master)
    print(f"{'Spark session starts':<24}{time.perf_counter() - begun:>9.2f} s", flush=True)
    timed("Spark, first pass", source, sparked, session=session)
    pool = spark = float("inf")
    for number in range(2, given.passes + 2):
        took, one = timed(f"pool, pass {number}", source, pooled, processes=given.processes)
        pool = min(pool, took)
        took, other = timed(f"Spark, pass {number}", source, sparked, session=session)
        spark = min(spark, took)
    again = time.perf_counter()
    extract_folder(source, sparked, session=session)
    print(f"{'Spark, all finished':<24}{time.perf_counter() - again:>9.2f} s")
    same = one == other and held(pooled, "claims") == held(sparked, "claims")
    print(f"Spark takes {spark / pool:.2f} times the pool's time; the same claims to the byte: {same}")
    if given.processes > 1:
        alone, _ = timed("pool of one process", source, pooled, processes=1)
        print(f"{given.processes} processes are {alone / pool:.2f} times as fast as one")
    session.stop()
    shutil.rmtree(folder)
    assert same


if __name__ == "__main__":
    main()
