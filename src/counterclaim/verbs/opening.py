"""Which ledger is meant, and what time is it?

Verbs take a ledger's address (a folder or a `postgresql://` address) or an open ledger. The clock is read here, at
the rim, and nowhere below.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path

from counterclaim.ledger import Ledger, open_ledger

Address = str | Path | Ledger
DEFAULT = "ledger"


@contextmanager
def opened(ledger: Address, *, create: bool = False, read_only: bool = True) -> Iterator[Ledger]:
    """The ledger at an address, closed at the end; an open ledger is handed through and stays open.

    Raises:
        CounterclaimError: there is no ledger there and `create` is false, or it cannot be read.
    """
    if isinstance(ledger, Ledger):
        yield ledger
        return
    with open_ledger(ledger, create=create, read_only=read_only and not create) as store:
        yield store


def now(recorded_at: datetime | None = None) -> str:
    """A moment in UTC as ISO text with seconds and microseconds; the clock's when none is given."""
    moment = datetime.now(UTC) if recorded_at is None else recorded_at.astimezone(UTC)
    return moment.isoformat(timespec="microseconds").replace("+00:00", "Z")


def today() -> date:
    """The current day, UTC."""
    return datetime.now(UTC).date()
