"""How fast does the live server answer over a large ledger?

    python bench/web.py [--claims 1000000] [--seconds 10]

Makes a ledger of invented totals, serves it on loopback in a process of its own and asks from here, over kept-alive
connections: distinct claims and series (nothing kept), one page again and again, 304s, distinct days. Prints a table.
"""

from __future__ import annotations

import argparse
import http.client
import itertools
import os
import random
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path

FIRST = date(2022, 2, 24)
SERVER = (
    "import sys, uvicorn; from counterclaim.web.app import create_app; "
    "uvicorn.run(create_app(sys.argv[1]), port=int(sys.argv[2]), log_level='error', access_log=False)"
)


def claims(count: int, days: int = 1_000) -> Iterator[object]:
    """So many invented totals: 1,000 days of as many series as that takes."""
    from counterclaim.model import Claim, Named, Period, Quote
    from counterclaim.model.claim import identified
    from counterclaim.model.quantity import quantity_of

    for number in range(count):
        series, step = divmod(number, days)
        day = FIRST + timedelta(days=step)
        value = 10 * series + 3 * step
        yield identified(
            Claim(
                topic="loss",
                claimant=Named(f"issuer-{series // 14}"),
                subject="ru" if series % 2 else "ua",
                category=CATEGORIES[series % 14],
                outcome="lost",
                quantity=quantity_of(value, "exact", "items"),
                period=Period("cumulative", FIRST, day, "stated"),
                quote=Quote(str(value), None, None, "table", cell=f"row {day}, column {series}"),
                document=f"dataset:bench-{series}",
                source=f"bench-{series // 14}",
                published_at=day,
            )
        )


CATEGORIES = (
    "personnel", "tanks", "armoured-vehicles", "artillery", "mlrs", "air-defence", "aircraft", "helicopters", "uavs",
    "missiles", "ships", "submarines", "vehicles", "special-equipment",
)  # fmt: skip


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--claims", type=int, default=1_000_000)
    parser.add_argument("--seconds", type=float, default=10)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        ids, series = _filled(Path(folder) / "ledger", asked.claims)
        port = _free_port()
        os.environ["COUNTERCLAIM_CACHE"] = str(Path(folder) / "cache")
        command = [sys.executable, "-c", SERVER, str(Path(folder) / "ledger"), str(port)]
        server = subprocess.Popen(command)
        try:
            started = time.perf_counter()
            _wait(port)
            print(
                f"first start, index made: ready in {time.perf_counter() - started:.1f} s over {asked.claims:,} claims"
            )
            server.terminate()
            server.wait(30)
            started = time.perf_counter()
            server = subprocess.Popen(command)
            _wait(port)
            print(f"next start, index kept: ready in {time.perf_counter() - started:.1f} s")
            _measure(port, ids, series, asked.seconds)
        finally:
            server.terminate()
            server.wait(30)


def _filled(folder: Path, count: int) -> tuple[list[str], list[str]]:
    from counterclaim.ledger import open_ledger

    ids: list[str] = []
    series: dict[str, None] = {}
    picker = random.Random(7)

    # made claims are handed on as plain objects, so that the bench needs none of the model's types
    def seen() -> Iterator[object]:
        for claim in claims(count):
            if picker.random() < 0.05:
                ids.append(claim.claim_id)  # type: ignore[attr-defined]
            series[f"{claim.claimant.name}/{claim.category}"] = None  # type: ignore[attr-defined]
            yield claim

    started = time.perf_counter()
    with open_ledger(folder, create=True) as ledger:
        ledger.add_claims(seen(), recorded_at="2026-01-01T00:00:00Z")  # type: ignore[arg-type]
    print(f"ledger of {count:,} claims in {time.perf_counter() - started:.1f} s")
    picker.shuffle(ids)
    return ids, list(series)


def _measure(port: int, ids: list[str], series: list[str], seconds: float) -> None:
    names = itertools.cycle(series)
    mixed = (
        f"/api/v1/claims/{one}" if place % 2 else f"/api/v1/series/{next(names)}"
        for place, one in enumerate(itertools.cycle(ids))
    )
    days = (f"/days/{FIRST + timedelta(days=step)}.html" for step in itertools.count(100, 7))
    rows = [
        ("distinct claims and series, as fast as it goes", _run(port, lambda: next(mixed), seconds)),
        ("distinct claims and series, 20 a second", _run(port, lambda: next(mixed), seconds, every=1 / 20)),
        ("one page, kept", _run(port, lambda: "/sources/index.html", seconds)),
        ("one page, not modified", _run(port, lambda: "/sources/index.html", seconds, conditional=True)),
        ("distinct day pages, as fast as it goes", _run(port, lambda: next(days), seconds)),
    ]
    print(f"{'':48} {'a second':>9} {'p50 ms':>8} {'p99 ms':>8}")
    for name, times in rows:
        cuts = statistics.quantiles(times, n=100)
        print(f"{name:48} {len(times) / seconds:9.1f} {cuts[49] * 1000:8.1f} {cuts[98] * 1000:8.1f}")


def _run(
    port: int, path: Callable[[], str], seconds: float, *, every: float = 0, conditional: bool = False
) -> list[float]:
    line = http.client.HTTPConnection("127.0.0.1", port)
    headers: dict[str, str] = {}
    times: list[float] = []
    until = time.perf_counter() + seconds
    while (started := time.perf_counter()) < until:
        line.request("GET", path(), headers=headers)
        answer = line.getresponse()
        answer.read()
        times.append(time.perf_counter() - started)
        if answer.status not in (200, 304):
            raise SystemExit(f"{answer.status} for {path()}")
        if conditional:
            headers = {"If-None-Match": answer.headers["etag"]}
        if every:
            time.sleep(max(0.0, started + every - time.perf_counter()))
    return times


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait(port: int) -> None:
    for _ in range(6_000):
        try:
            line = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
            line.request("GET", "/api/v1/claims?limit=1")
            if line.getresponse().status == 200:
                return
        except OSError:
            pass
        time.sleep(0.1)
    raise SystemExit("the server did not come up")


if __name__ == "__main__":
    main()
