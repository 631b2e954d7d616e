"""How fast does the ledger take claims in, and answer, at a million claims and more?

Run: `python bench/ledger.py [--claims 1000000] [--folder DIR]`. Prints one table. Claims are made up: as many
claimants, categories and days as it takes, so that a series is as long as a real one.
"""

from __future__ import annotations

import argparse
import itertools
import resource
import shutil
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from counterclaim.ledger import open_ledger
from counterclaim.model import Claim, Period, Quote
from counterclaim.model.claim import identified
from counterclaim.model.quantity import quantity_of
from counterclaim.verbs.asking import compare, series, show

CATEGORIES = (
    "tanks",
    "artillery",
    "aircraft",
    "helicopters",
    "uavs",
    "vehicles",
    "mlrs",
    "missiles",
    "ships",
    "personnel",
)
FIRST = date(2022, 2, 24)
DAYS = 1600
SPEAK = (0, 2, 3)  # the places of claimants who speak for themselves, so that `compare` has issuers to set side by side


def made(count: int) -> Iterator[Claim]:
    """That many dataset claims: running totals and daily figures of many sources."""
    days = [FIRST + timedelta(days=n) for n in range(DAYS)]
    series = (
        (
            f"claimant-{place}" if place in SPEAK else f"source-{place // 4}",
            f"claimant-{place % 25}",
            subject,
            category,
            kind,
        )
        for place in itertools.count()
        for subject in ("ru", "ua")
        for category in CATEGORIES
        for kind in ("cumulative", "interval")
    )
    left = count
    for source, claimant, subject, category, kind in series:
        for place, day in enumerate(days):
            if left == 0:
                return
            left -= 1
            value = place * 13 + len(source) if kind == "cumulative" else place % 40
            period = (
                Period("cumulative", FIRST, day, "document-date")
                if kind == "cumulative"
                else Period("interval", day, day, "stated")
            )
            yield identified(
                Claim(
                    topic="loss",
                    claimant=claimant,
                    subject=subject,
                    category=category,
                    outcome="lost",
                    quantity=quantity_of(value, "exact", "items"),
                    period=period,
                    quote=Quote(str(value), None, None, "table", cell=f"row {day}, column {category}"),
                    attribution=(source, claimant),
                    document=f"dataset:{source}",
                    source=source,
                    published_at=day,
                    reader="dataset/1",
                    url="https://example.org/data",
                )
            )


def timed(name: str, action: Callable[[], Any], *, best_of: int = 1) -> Any:
    """Run, print how long it took, give the result."""
    best, least, result = float("inf"), float("inf"), None
    for _ in range(best_of):
        begun, worked = time.perf_counter(), time.process_time()
        result = action()
        best, least = min(best, time.perf_counter() - begun), min(least, time.process_time() - worked)
    print(f"{name:<58}{best * 1000:>12,.1f} ms{least * 1000:>12,.1f} ms CPU")
    return result


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--claims", type=int, default=1_000_000)
    parser.add_argument("--folder", type=Path)
    options = parser.parse_args()
    folder = options.folder or Path(tempfile.mkdtemp()) / "ledger"
    if not (folder / "ledger.json").exists():
        worked = time.process_time()
        for _ in made(100_000):
            pass
        making = (time.process_time() - worked) * options.claims / 100_000
        ledger = open_ledger(folder, create=True)
        begun, worked = time.perf_counter(), time.process_time()
        ledger.add_claims(made(options.claims), recorded_at="2026-11-24T12:00:00Z")
        took, cpu = time.perf_counter() - begun, time.process_time() - worked
        print(f"{'added, making claims and ids included':<58}{options.claims / took:>12,.0f} /s")
        print(f"{'added, by CPU time, the making of claims taken off':<58}{options.claims / (cpu - making):>12,.0f} /s")
        ledger.close()
    size = sum(path.stat().st_size for path in folder.rglob("*.parquet"))
    print(f"{'on disk':<58}{size / 1e6:>12,.0f} MB")
    ledger = timed("open", lambda: open_ledger(folder))
    timed("first answer (count)", ledger.count)
    one = {"claimant": "claimant-1", "subject": "ru", "category": "tanks", "source": "source-0"}
    timed("points of one series, first", lambda: ledger.points(**one))
    points = timed("points of one series, best of 5", lambda: ledger.points(**one), best_of=5)
    timed("claims of one series, best of 5", lambda: ledger.claims(**one), best_of=5)
    timed("points of one series, known_by, best of 5", lambda: ledger.points(**one, known_by="2023-01-01"), best_of=5)
    timed(
        "both sides of one category in one month",
        lambda: ledger.points(category="tanks", start="2024-03-01", end="2024-03-31", period_kind="cumulative"),
        best_of=5,
    )
    timed("one claim by id, best of 5", lambda: ledger.claim(points[3].claim_id), best_of=5)
    timed("claims with one number, best of 3", lambda: len(ledger.claims(number=1313, limit=50)), best_of=3)
    timed("one document's record", lambda: ledger.document("dataset:source-0"), best_of=3)
    one_claim = list(made(3))[2:]
    timed("add a claim that is known", lambda: ledger.add_claims(one_claim, recorded_at="2026-11-24T12:00:00Z"))
    known = list(itertools.islice(made(options.claims), 100_000))
    timed("add 100,000 known claims again", lambda: ledger.add_claims(known, recorded_at="2026-11-24T12:00:00Z"))
    timed("compact", ledger.compact)
    timed("points of one series after it, best of 5", lambda: ledger.points(**one), best_of=5)
    timed("one claim by id after it, best of 5", lambda: ledger.claim(points[3].claim_id), best_of=5)
    timed(
        "library call `series`, best of 5",
        lambda: series("claimant-2", "tanks", subject="ru", source="claimant-2", ledger=ledger),
        best_of=5,
    )
    timed("library call `show`, best of 5", lambda: show(points[3].claim_id, ledger=ledger), best_of=5)
    timed("library call `compare`, best of 5", lambda: compare("tanks", subject="ru", ledger=ledger), best_of=5)
    month = date(2024, 3, 1), date(2024, 3, 31)
    timed(
        "library call `compare` over a month, best of 5",
        lambda: compare("tanks", subject="ru", start=month[0], end=month[1], ledger=ledger),
        best_of=5,
    )
    if options.claims <= 1_000_000:
        timed("verify the whole chain", ledger.verify)
    print(f"{'peak memory':<58}{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:>12,.0f} MB")
    if options.folder is None:
        shutil.rmtree(folder.parent)


if __name__ == "__main__":
    main()
