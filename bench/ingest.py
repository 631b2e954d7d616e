"""How many dataset claims a second does `import` take into a folder, from the file's text to the last byte on disk?

Run: python -m bench.ingest [--claims 1000000]. A made-up table (40 issuers' daily totals of sixteen categories) is
written as CSV and imported with a map of its own: reading, making claims and ids, hashing and writing are all counted.
Then the same file is imported again (nothing may be added), and once more with one cell in a thousand changed.
"""

from __future__ import annotations

import argparse
import csv
import shutil
import tempfile
import time
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from bench.made_up import SINCE, declared
from bench.memory import peak
from counterclaim.ledger import open_ledger
from counterclaim.verbs.reading import import_dataset

CATEGORIES = (
    "tanks", "armoured-vehicles", "artillery", "mlrs", "air-defence", "aircraft", "helicopters", "uavs", "missiles",
    "ships", "submarines", "vehicles", "special-equipment", "srbm", "ground-robots", "personnel",
)  # fmt: skip
ISSUERS = 40
FIRST = date.fromisoformat(SINCE)


def write(folder: Path, claims: int, *, changed: int = 0) -> None:
    """The table and its map; of `changed` cells every one is another number."""
    columns = {name: name for name in CATEGORIES}
    (folder / "map.yml").write_text(declared("table.csv", columns, issuers="issuer"), "utf-8")
    with (folder / "table.csv").open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file)
        table.writerow(["day", "issuer", *CATEGORIES])
        for n in range(claims // len(CATEGORIES)):
            day, issuer = divmod(n, ISSUERS)
            more = 1 if changed and n % changed == 0 else 0
            values = [day * 13 + issuer + place + (more if place == 0 else 0) for place in range(len(CATEGORIES))]
            table.writerow([FIRST + timedelta(days=day), f"Issuer {issuer}", *values])


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("--claims", type=int, default=1_000_000)
    given = ask.parse_args()
    folder = Path(tempfile.mkdtemp())
    print(f"{'':<34}{'claims/s':>10}{'by CPU':>10}{'seconds':>9}{'added':>11}{'MB':>7}")
    for name, changed, hour in (
        ("first import", 0, 8),
        ("again, nothing new", 0, 9),
        ("again, 1 row in 1,000 changed", 1000, 10),
    ):
        write(folder, given.claims, changed=changed)
        begun, worked = time.perf_counter(), time.process_time()
        at = datetime(2026, 11, 28, hour, tzinfo=UTC)
        done = import_dataset(folder / "map.yml", folder / "table.csv", ledger=folder / "ledger", recorded_at=at)
        took, cpu = time.perf_counter() - begun, time.process_time() - worked
        count = given.claims
        print(
            f"{name:<34}{count / took:>10,.0f}{count / cpu:>10,.0f}{took:>9.1f}{done.claims:>11,}{peak():>7,.0f}",
            flush=True,
        )
    with open_ledger(folder / "ledger", read_only=True) as ledger:
        assert ledger.verify() is None
        print(f"the chain holds over {ledger.count():,} entries")
    shutil.rmtree(folder)


if __name__ == "__main__":
    main()
