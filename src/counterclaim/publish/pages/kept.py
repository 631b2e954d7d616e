"""Where is a large ledger's read index kept between two starts of a server?

A file of the user's cache, named after the ledger as it stood (its newest hash), the permissions in force and the form
of the index: another ledger, another entry or another permission is another name, so that a file is right or not there.
"""

from __future__ import annotations

import hashlib
import os
import sqlite3
from collections.abc import Callable
from pathlib import Path
from tempfile import gettempdir

from counterclaim.ledger import Ledger
from counterclaim.publish.pages.shelf import Shelf, shelve, unshelved
from counterclaim.vocabulary.load import vocabulary

CACHE_VARIABLE = "COUNTERCLAIM_CACHE"
_FORM = 3
"""Counted up whenever the columns or indexes of the shelf change."""


def kept_shelf(ledger: Ledger) -> Shelf | None:
    """The shelf of the ledger as it stands, from an earlier start; null where none is kept or it cannot be read."""
    file = _file(ledger)
    if not file.is_file():
        return None
    try:
        return unshelved(ledger, file)
    except sqlite3.DatabaseError:
        return None


def shelve_and_keep(ledger: Ledger, *, progress: Callable[[int], None] | None = None) -> Shelf:
    """The shelf of the ledger as it stands, made anew and kept for the next start; older ones of it are removed.

    Where the cache cannot be written, a temporary file that vanishes with the process serves instead.
    """
    file = _file(ledger)
    part = file.with_suffix(f".{os.getpid()}.part")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        part.touch(mode=0o600)
    except OSError:
        part = Path(gettempdir()) / part.name
        part.unlink(missing_ok=True)
        found = shelve(ledger, part, progress=progress)
        part.unlink(missing_ok=True)  # the open connection keeps it; nothing is left behind
        return found
    shelve(ledger, part, progress=progress).close()
    part.replace(file)
    for older in file.parent.glob(f"{file.name.partition('.')[0]}.*"):
        if older.suffix == ".sqlite" and older != file:
            older.unlink(missing_ok=True)  # one that a server has open stays readable to it
    return unshelved(ledger, file)


def _file(ledger: Ledger) -> Path:
    cache = os.environ.get(CACHE_VARIABLE) or os.environ.get("XDG_CACHE_HOME")
    home = Path(cache) if cache else Path.home() / ".cache"
    allowed = sorted(f"{entry.id}={entry.publish}" for entry in vocabulary().sources.values())
    state = "\n".join([str(_FORM), ledger.head(), *allowed])
    address, now = (hashlib.sha256(text.encode()).hexdigest()[:20] for text in (str(ledger.address), state))
    return home / "counterclaim" / f"shelf-{address}.{now}.sqlite"
