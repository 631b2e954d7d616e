"""How are ranges, which take seconds, computed beside everything else?"""

from __future__ import annotations

import json
import re
import signal
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing import get_context
from pathlib import Path

from counterclaim.ledger import Ledger, open_ledger
from counterclaim.publish.chart import png, svg
from counterclaim.publish.pages import Page
from counterclaim.publish.pages_ranges import PATH, Ranges, ranges_of, ranges_page

_FILE = re.compile(r"charts/ranges/personnel-([a-z]+)\.(svg|png|vl\.json)")


ALONE = 20_000
"""From so many entries a build gives the ranges a process of their own: below, its start costs more than it saves."""


@contextmanager
def ranges_beside(ledger: Ledger) -> Iterator[Callable[[], tuple[Ranges, ...]]]:
    """A way to get the ledger's ranges later; of a large ledger they are computed by another process meanwhile."""
    if ledger.count() < ALONE:
        yield lambda: ranges_of(ledger)
        return
    with ProcessPoolExecutor(1, get_context("spawn"), signal.signal, (signal.SIGINT, signal.SIG_IGN)) as pool:
        yield pool.submit(_ranges_at, str(ledger.address), ledger.cut).result


def _ranges_at(address: str, cut: tuple[str, str] | None = None) -> tuple[Ranges, ...]:
    with open_ledger(address, read_only=True) as own:
        return ranges_of(own if cut is None else Ledger(own.engine, cut=cut))


class LiveRanges:
    """The ranges of a ledger, computed once for each state of it, over a connection of their own."""

    def __init__(self, address: str | Path) -> None:
        self._address = address
        self._lock = threading.Lock()
        self._of = ""
        self._found: tuple[Ranges, ...] = ()

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
                self._found, self._of = _ranges_at(str(self._address)), head
            return self._found
