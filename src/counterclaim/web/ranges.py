"""How are ranges, which take seconds, computed beside everything else?"""

from __future__ import annotations

import atexit
import json
import os
import pickle
import re
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from counterclaim.ledger import Ledger, open_ledger
from counterclaim.publish.charts.chart import png, svg
from counterclaim.publish.pages.ranges import PATH, Ranges, ranges_of, ranges_page
from counterclaim.publish.pages.site import Page

_FILE = re.compile(r"charts/ranges/personnel-([a-z]+)\.(svg|png|vl\.json)")


_PATIENT = 15
"""By how much the process that computes ranges gives way to the others."""
ALONE = 20_000
"""From so many entries ranges get a process of their own: below, its start costs more than it saves."""


@contextmanager
def ranges_beside(ledger: Ledger) -> Iterator[Callable[[], tuple[Ranges, ...]]]:
    """A way to get the ledger's ranges later; of a large ledger they are computed by another process meanwhile.

    The process is a plain interpreter, not one of `multiprocessing`, which would run the caller's own script again
    where that script has no main guard.
    """
    if ledger.count() < ALONE:
        yield lambda: ranges_of(ledger)
        return
    beside = _Beside(str(ledger.address), ledger.cut)
    try:
        yield beside.result
    finally:
        beside.end()


class _Beside:
    """One process that computes the ranges of the ledger at an address and ends."""

    def __init__(self, address: str, cut: tuple[str, str] | None) -> None:
        code = "from counterclaim.web.ranges import answer; answer()"
        self._process = subprocess.Popen(
            [sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
        )
        pipe = self._process.stdin
        if pipe is not None:
            pipe.write(json.dumps([address, cut]).encode())  # not an argument: an address may hold a password
            pipe.close()
            self._process.stdin = None

    def result(self) -> tuple[Ranges, ...]:
        """The ranges; waits for them.

        Raises:
            RuntimeError: the process failed, with the last line it wrote.
        """
        raw, said = self._process.communicate()
        if self._process.returncode:
            raise RuntimeError(f"computing the ranges failed: {said.decode(errors='replace').strip()[-200:]}")
        found: tuple[Ranges, ...] = pickle.loads(raw)  # noqa: S301 (written by the process started above)
        return found

    def end(self) -> None:
        """Stop the process where its answer was not waited for."""
        self._process.kill()
        self._process.communicate()


def answer() -> None:
    """Read an address from standard input and write the ranges of its ledger to standard output, for `_Beside`."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the process that waits for the answer decides
    if hasattr(os, "nice"):
        os.nice(_PATIENT)  # a page that somebody waits for comes first
    address, cut = json.load(sys.stdin)
    with open_ledger(address, read_only=True) as own:
        found = ranges_of(own if cut is None else Ledger(own.engine, cut=tuple(cut)))
    sys.stdout.buffer.write(pickle.dumps(found))


class LiveRanges:
    """The ranges of a ledger, computed once for each state of it, in a process of their own."""

    def __init__(self, address: str | Path) -> None:
        self._address = address
        self._lock = threading.Lock()
        self._of = ""
        self._found: tuple[Ranges, ...] = ()
        self._begun: tuple[str, _Beside] | None = None

    def begin(self, head: str) -> None:
        """Have them computed from now on, before anybody asks; the process ends with the server."""
        with self._lock:
            if self._begun is None and self._of != head:
                beside = _Beside(str(self._address), None)
                atexit.register(beside.end)
                self._begun = head, beside

    def at(self, path: str, head: str) -> Page | bytes | None:
        """The page or picture at an address, for the ledger whose newest hash is `head`; null for any other address."""
        match = _FILE.fullmatch(path)
        if path != PATH and match is None:
            return None
        found = self._ranges(head)
        if match is None:
            return ranges_page(found)
        one = next((one for one in found if one.outcome == match[1]), None)
        if one is None:
            return None
        if match[2] == "png":
            return png(one.chart())
        return (svg(one.chart()) if match[2] == "svg" else json.dumps(one.chart(), ensure_ascii=False)).encode()

    def _ranges(self, head: str) -> tuple[Ranges, ...]:
        with self._lock:
            if self._of != head:
                self._found, self._of = self._made(head), head
            return self._found

    def _made(self, head: str) -> tuple[Ranges, ...]:
        begun, self._begun = self._begun, None
        if begun is not None:
            atexit.unregister(begun[1].end)
            if begun[0] == head:
                return begun[1].result()
            begun[1].end()
        with open_ledger(str(self._address), read_only=True) as own, ranges_beside(own) as ranges:
            return ranges()
