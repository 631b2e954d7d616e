"""Does a ledger lose or double anything when its writers are killed at random moments?

Run: `python bench/ledger_kill.py [--verb add] [--kills 200] [--seed 1] [--folder DIR]`. Each round starts a process
that adds documents (or, with `--verb watch`, follows forty pages of a server on loopback that are new at every look),
kills it (SIGKILL) after a random time, and looks at the ledger as the next process finds it: the chain holds, each
document is there whole or not at all, what a capture says it read is there, and adding everything again adds just what
is missing. Prints one line of JSON; `midway` counts the kills that fell into a write (an unfinished file stayed behind,
or a document stands without the note that would have followed it).
"""

from __future__ import annotations

import argparse
import json
import os
import random
import signal
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import counterclaim.engines.duckdb  # imported before forking, so that a child is at work at once
from counterclaim.documents.fetch import Fetcher, Limits
from counterclaim.documents.watchlist import Watched
from counterclaim.extract import extract
from counterclaim.ledger import Ledger, open_ledger
from counterclaim.model import Claim, Document, Period, Quote
from counterclaim.model.claim import identified
from counterclaim.model.quantity import quantity_of
from counterclaim.verbs.watching import watch

assert counterclaim.engines.duckdb
CLAIMS = 5
WHEN = "2026-11-24T08:00:00Z"
DAY = date(2024, 3, 27)


def document(number: int) -> tuple[Document, bytes, list[Claim]]:
    """A document with a fixed number of claims; the same number gives the same document."""
    text = f"bulletin {number}: " + " ".join(f"{n} tanks" for n in range(CLAIMS))
    read = Document(document=f"sha256:{number:064x}", text=text, published_at=DAY, source="post", reader="text/1")
    claims = [
        identified(
            Claim(
                topic="loss", claimant="ua", subject="ru", category="tanks", outcome="lost",
                quantity=quantity_of(n, "exact", "items"), period=Period("cumulative", None, DAY, "document-date"),
                quote=Quote(f"{n} tanks", n, n + 7), document=read.document, source="post", published_at=DAY,
                reader="grammar/1",
            )
        )
        for n in range(CLAIMS)
    ]  # fmt: skip
    return read, text.encode() + b"\r\n", claims


def work(folder: Path, first: int) -> None:
    """Add documents from a number on, now one, now many at a time, until killed."""
    ledger = open_ledger(folder, create=True)
    number = first
    while True:
        count = 1 + number % 7
        ledger.add_documents(map(document, range(number, number + count)), recorded_at=WHEN)
        number += count


PAGES = 40
SAID = "Losses of the day\n\nUkraine's General Staff said on Wednesday that Russia lost {n} soldiers in the past day."


class Pages(BaseHTTPRequestHandler):
    """A server whose every answer is a bulletin that was never given before."""

    given = 0

    def do_GET(self) -> None:
        """Answer with the next bulletin."""
        type(self).given += 1
        body = SAID.format(n=f"{1000 + self.given:,}").encode()
        self.send_response(200)
        self.send_header("Content-Type", "text/plain; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Quiet."""


def follow(address: str) -> Callable[[Path, int], None]:
    """What a killed process does: follow the pages without a pause, from a day later than the process before it."""

    def following(folder: Path, past: int) -> None:
        clock = [datetime(2026, 11, 24, 8, tzinfo=UTC) + timedelta(days=past)]

        def later(seconds: float) -> None:
            clock[0] += timedelta(seconds=seconds)

        places = [Watched(f"{address}/{number}", "ua-general-staff", 60) for number in range(PAGES)]
        fetcher = Fetcher(allowed=("127.0.0.1",), limits=Limits(attempts=1, pause=0.0), robots=False)
        for _ in watch(places, ledger=folder, fetcher=fetcher, clock=lambda: clock[0], sleep=later):
            pass

    return following


def watched(folder: Path, kills: int, seed: int, longest: float) -> dict[str, Any]:
    """Kill that many watchers; what the ledger looked like after each."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Pages)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    work = follow(f"http://127.0.0.1:{server.server_port}")
    extract(Document(document="", text=SAID.format(n=1), published_at=DAY))  # the rules are made before forking
    totals: Counter[str] = Counter()
    known: set[str] = set()
    alone = 0
    for found in killed(folder, work, captures, kills=kills, seed=seed, longest=longest, progress=lambda: Pages.given):
        totals.update({name: found[name] for name in ("doubled", "torn", "broken", "missing")})
        totals["lost"] += len(known - set(found["documents"]))
        totals["midway"] += found["unfinished"] or len(found["documents"]) - found["reads"] > alone
        alone = len(found["documents"]) - found["reads"]
        totals["looks"] = found["looks"]
        known |= set(found["documents"])
    server.shutdown()
    return {"kills": kills, "documents": len(known), **totals}


def captures(ledger: Ledger) -> dict[str, Any]:
    """What is in a watched ledger; `missing` are documents that a capture says it read and that are not there."""
    keys = Counter((entry.kind, entry.id) for entry in ledger.entries())
    claims = Counter(claim.document for claim in ledger.claims())
    documents = sorted(name for kind, name in keys if kind == "document")
    looks = [entry.body for entry in ledger.entries("note")]
    read = [look["kept"] for look in looks if look["status"] == "read"]
    return {
        "documents": documents,
        "torn": sum(claims[name] != 1 or ledger.raw(name) is None for name in documents),
        "doubled": sum(count - 1 for count in keys.values()),
        "broken": int(ledger.verify() is not None),
        "missing": sum(f"sha256:{name}" not in claims or ledger.engine.kept(name) is None for name in read),
        "looks": len(looks),
        "reads": len(set(read)),
    }


def killed(
    folder: Path,
    work: Callable[[Path, int], None],
    look: Callable[[Ledger], dict[str, Any]],
    *,
    kills: int,
    seed: int,
    longest: float,
    progress: Callable[[], int],
) -> Iterator[dict[str, Any]]:
    """Kill that many writers, one after the other; what the ledger looked like after each.

    Args:
        work: what a writer does until killed, given the folder and how many documents were seen so far.
        progress: changes when a writer is at work; the random time counts from then.
        look: what a process that never had the writer's memory sees; threads of DuckDB stay out of this one.
    """
    chance, seen = random.Random(seed), 0
    left: set[Path] = set()
    for number in range(kills):
        start = progress()
        child = os.fork()
        if child == 0:
            try:
                work(folder, seen)
            finally:
                os._exit(1)
        until = time.monotonic() + 60
        while progress() == start and time.monotonic() < until:
            time.sleep(0.002)
        time.sleep(chance.uniform(0.0, longest))
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        if not (folder / "ledger.json").exists():
            continue
        pid = os.fork()
        if pid == 0:
            with open_ledger(folder, read_only=True) as ledger:
                (folder.parent / "seen.json").write_text(json.dumps(look(ledger)))
            os._exit(0)
        _, status = os.waitpid(pid, 0)
        assert status == 0, f"round {number}: the ledger cannot be read after the kill"
        found = json.loads((folder.parent / "seen.json").read_text())
        found["unfinished"] = not left >= (now := set(folder.rglob(".tmp-*")))
        left = now
        seen = max(seen, len(found["documents"]))
        yield found


def rounds(folder: Path, kills: int, seed: int, longest: float) -> dict[str, Any]:
    """Kill that many writers; what the ledger looked like after each."""
    known: set[str] = set()
    lost = doubled = torn = broken = midway = 0
    for found in killed(
        folder,
        work,
        look,
        kills=kills,
        seed=seed,
        longest=longest,
        progress=lambda: len(list((folder / "segments").glob("*"))),
    ):
        lost += len(known - set(found["documents"]))
        doubled += found["doubled"]
        torn += found["torn"]
        broken += found["broken"]
        midway += found["unfinished"]
        known |= set(found["documents"])
    with open_ledger(folder, create=True) as ledger:
        total = len(known) + 50
        ledger.add_documents(map(document, range(total)), recorded_at=WHEN)
        found = look(ledger)
        again = ledger.add_documents(map(document, range(total)), recorded_at=WHEN)
        merged = ledger.compact()
        after = look(ledger)
    return {
        "kills": kills, "midway": midway, "documents": len(known), "lost": lost, "torn": torn,
        "doubled": doubled + found["doubled"],
        "broken": broken + found["broken"] + after["broken"], "missing_at_the_end": total - len(found["documents"]),
        "added_again": again.added, "merged": merged, "same_after_merging": after["documents"] == found["documents"],
    }  # fmt: skip


def look(ledger: Ledger) -> dict[str, Any]:
    """What is in the ledger: documents, those whose claims are not all there, entries that are there twice."""
    keys = Counter((entry.kind, entry.id) for entry in ledger.entries())
    claims = Counter(claim.document for claim in ledger.claims())
    documents = sorted(name for kind, name in keys if kind == "document")
    torn = [name for name in documents if claims[name] != CLAIMS]
    torn += [name for name in documents[-3:] if ledger.raw(name) is None]
    return {
        "documents": documents,
        "torn": len(torn) + len(set(claims) - set(documents)),
        "doubled": sum(count - 1 for count in keys.values()),
        "broken": int(ledger.verify() is not None),
    }


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--verb", choices=("add", "watch"), default="add")
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--longest", type=float, default=0.6, help="seconds a writer lives at most")
    parser.add_argument("--folder", type=Path)
    options = parser.parse_args()
    root = options.folder or Path(tempfile.mkdtemp())
    run = rounds if options.verb == "add" else watched
    found = run(root / "ledger", options.kills, options.seed, options.longest)
    print(json.dumps(found))
    bad = ("lost", "doubled", "torn", "broken", "missing", "missing_at_the_end", "added_again")
    return 0 if not any(found.get(name) for name in bad) and found.get("same_after_merging", True) else 1


if __name__ == "__main__":
    sys.exit(main())
