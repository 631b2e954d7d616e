"""How long does `check` take, and how much memory, over a large ledger that is consistent but for a few planted slips?

Run: python -m bench.checks_scale [--claims 1000000] [--folder DIR] [--worst FOLDER]. Made-up issuers give totals of
sixteen categories, with the day's figure beside each, on 1,600 days; a copy repeats each series and has one digit
wrong in one total of two thousand. Prints how long the check took, its peak memory (in a process of its own, the
ledger made before), how many of the planted slips `mirror` names, and how many cells besides. With `--folder` a ledger
made there is kept and used again. `--worst` checks a ledger that is there already and only counts the findings: the
ledger bench's totals contradict one another throughout.
"""

from __future__ import annotations

import argparse
import json
import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from bench.memory import peak
from counterclaim.checks.run import check
from counterclaim.ledger import open_ledger
from counterclaim.model import Claim, Period, Quote
from counterclaim.model.claim import identified
from counterclaim.model.quantity import quantity_of

LEVELS = {  # about how many a day
    "personnel": 900, "vehicles": 60, "uavs": 45, "artillery": 30, "armoured-vehicles": 20, "tanks": 12,
    "special-equipment": 8, "missiles": 6, "mlrs": 3, "air-defence": 2, "aircraft": 1, "helicopters": 1, "ships": 1,
    "submarines": 1, "srbm": 1, "ground-robots": 4,
}  # fmt: skip
FIRST = date(2022, 2, 24)
DAYS = 1600
SLIP = 2000  # one total of so many has a digit wrong in the copy
KEPT = 100_000  # cells named by `mirror` that are told apart, so that the bench itself stays small
AT = "2026-11-28T12:00:00Z"


def made(count: int) -> Iterator[Claim]:
    """At least so many claims: whole issuers, each with its own series and a copy of them."""
    issuers = -(-count // (2 * 2 * DAYS * len(LEVELS)))
    for issuer in range(issuers):
        for category, level in LEVELS.items():
            dice = random.Random(f"{issuer} {category}")
            rises = [dice.randint(level // 2, level + level // 2 + 1) for _ in range(DAYS)]
            for copy in (False, True):
                yield from _series(f"issuer-{issuer:04d}", category, rises, copy=copy)


def _series(issuer: str, category: str, rises: list[int], *, copy: bool) -> Iterator[Claim]:
    source, total = f"copy-of-{issuer}" if copy else issuer, 1000
    for place, rise in enumerate(rises):
        day, total = FIRST + timedelta(days=place), total + rise
        shown = _slipped(total) if copy and planted(issuer, category, place) else total
        yield _claim(issuer, source, category, shown, Period("cumulative", FIRST, day, "vocabulary"))
        yield _claim(issuer, source, category, rise, Period("interval", day, day, "stated"))


def planted(issuer: str, category: str, place: int) -> bool:
    """Whether the copy's total of that day has a digit wrong."""
    return 40 < place < DAYS - 40 and random.Random(f"{issuer} {category} {place}").randrange(SLIP) == 0


def _slipped(total: int) -> int:
    return total + 200 if total // 100 % 10 < 8 else total - 300


def _claim(issuer: str, source: str, category: str, value: int, period: Period) -> Claim:
    return identified(
        Claim(
            topic="loss",
            claimant=issuer,
            subject="ru",
            category=category,
            outcome="lost",
            quantity=quantity_of(value, "exact", "items"),
            period=period,
            quote=Quote(str(value), None, None, "table", cell=f"row {period.end}, column {category} {period.kind}"),
            attribution=(issuer,),
            document=f"dataset:{source}",
            source=source,
            published_at=period.end,
            reader="dataset/1",
        )
    )


def measured(folder: Path) -> None:
    """Check the ledger in this process and print one JSON line of what it took."""
    with open_ledger(folder, read_only=True) as ledger:
        claims = ledger.count("claim")
        begun, worked = time.perf_counter(), time.process_time()
        rules: Counter[str] = Counter()
        torn: list[tuple[str, str, str]] = []
        for finding in check(ledger):
            rules[finding.rule] += 1
            if finding.rule == "mirror" and len(torn) < KEPT:
                where = finding.where or {}
                torn.append((where["claimant"], where["category"], where["date"]))
        took, cpu = time.perf_counter() - begun, time.process_time() - worked
    print(json.dumps({"claims": claims, "took": took, "cpu": cpu, "peak": peak(), "rules": rules, "torn": torn}))


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("--claims", type=int, action="append", help="may be given several times")
    ask.add_argument("--folder", type=Path)
    ask.add_argument("--worst", type=Path)
    ask.add_argument("--measure", type=Path, help=argparse.SUPPRESS)
    given = ask.parse_args()
    if given.measure is not None:
        measured(given.measure)
        return
    print("      claims  seconds   by CPU  µs each  peak MB  planted  found  more  findings", flush=True)
    home = given.folder or Path(tempfile.mkdtemp())
    if given.worst is not None:
        _line(given.worst, set())
    for count in () if given.worst is not None else given.claims or [1_000_000]:
        folder = home / f"{count}"
        if not folder.exists():
            with open_ledger(folder, create=True) as ledger:
                ledger.add_claims(made(count), recorded_at=AT)
                ledger.compact()
        issuers = -(-count // (2 * 2 * DAYS * len(LEVELS)))
        wanted = {
            (f"issuer-{n:04d}", category, (FIRST + timedelta(days=place)).isoformat())
            for n in range(issuers)
            for category in LEVELS
            for place in range(DAYS)
            if planted(f"issuer-{n:04d}", category, place)
        }
        _line(folder, wanted)
    if given.folder is None:
        shutil.rmtree(home)


def _line(folder: Path, wanted: set[tuple[str, str, str]]) -> None:
    alone = [sys.executable, "-m", "bench.checks_scale", "--measure", str(folder)]
    told = json.loads(subprocess.run(alone, check=True, capture_output=True, text=True).stdout)
    torn = {tuple(cell) for cell in told["torn"]}
    each = told["cpu"] / told["claims"] * 1e6
    rules = ", ".join(f"{name} {count:,}" for name, count in sorted(told["rules"].items()))
    print(
        f"{told['claims']:>12,}{told['took']:>9.1f}{told['cpu']:>9.1f}{each:>9.2f}{told['peak']:>9,.0f}{len(wanted):>9,}"
        f"{len(torn & wanted):>7,}{len(torn - wanted):>6,}  {rules}",
        flush=True,
    )


if __name__ == "__main__":
    main()
