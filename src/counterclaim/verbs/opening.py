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
from counterclaim.model.errors import OptionError
from counterclaim.vocabulary.entries import LANGUAGES

Address = str | Path | Ledger
DEFAULT = "ledger"


@contextmanager
def opened(
    ledger: Address,
    *,
    create: bool = False,
    read_only: bool = True,
    known_by: date | None = None,
    recorded_by: date | None = None,
) -> Iterator[Ledger]:
    """The ledger at an address, closed at the end; an open ledger is handed through and stays open.

    Args:
        known_by: show only what was published on or before this day.
        recorded_by: show only what had entered the ledger by the end of this day (UTC).

    Raises:
        CounterclaimError: there is no ledger there and `create` is false, or it cannot be read.
    """
    if isinstance(ledger, Ledger):
        yield _as_of(ledger, known_by, recorded_by)
        return
    with open_ledger(ledger, create=create, read_only=read_only and not create) as store:
        yield _as_of(store, known_by, recorded_by)


def _as_of(ledger: Ledger, known_by: date | None, recorded_by: date | None) -> Ledger:
    cut = known_by is not None or recorded_by is not None
    return ledger.as_of(known_by=known_by, recorded_by=recorded_by) if cut else ledger


def known_language(language: str | None) -> str | None:
    """The language asked for, one that is read; null where none is.

    Raises:
        OptionError: it is not `en`, `uk` or `ru`.
    """
    if language is not None and language not in LANGUAGES:
        raise OptionError("--language", language, ", ".join(LANGUAGES))
    return language


def now(recorded_at: datetime | None = None) -> str:
    """A moment in UTC as ISO text with seconds and microseconds; the clock's when none is given."""
    moment = datetime.now(UTC) if recorded_at is None else recorded_at.astimezone(UTC)
    return moment.isoformat(timespec="microseconds").replace("+00:00", "Z")


def today() -> date:
    """The current day, UTC."""
    return datetime.now(UTC).date()
