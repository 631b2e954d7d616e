"""Which moment is meant by a text, and from when on does a cut hide an entry?

Moments are UTC. In the columns they have no zone; as text they end in Z and show microseconds, so that text order is
time order.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

from counterclaim.ledger.schema import FAR_DAY, FAR_MOMENT
from counterclaim.model.errors import EntryError

_DAY = len("2024-03-27")


def moment_of(text: str) -> datetime:
    """An ISO moment as UTC without zone; a moment without zone is taken as UTC.

    Raises:
        EntryError: it is no ISO moment.
    """
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        raise EntryError("recorded_at", f"{text!r} is not a moment", "write it as 2024-03-27T08:00:00Z") from None
    return found if found.tzinfo is None else found.astimezone(UTC).replace(tzinfo=None)


def moment_text(moment: datetime) -> str:
    """A stored moment as ISO text with microseconds and Z."""
    return moment.isoformat(timespec="microseconds") + "Z"


def day_of(day: date | str | None) -> str:
    """The last day that a cut on publication lets through, as text; the far future when there is no cut.

    Raises:
        EntryError: it is no ISO day.
    """
    if day is None:
        return FAR_DAY
    try:
        return (date.fromisoformat(day[:_DAY]) if isinstance(day, str) else day).isoformat()[:_DAY]
    except ValueError:
        raise EntryError("known_by", f"{day!r} is not a day", "write it as YYYY-MM-DD") from None


def after(recorded_by: date | str | None) -> str:
    """The first moment that a cut on recording hides, as text: a day is let through whole, a moment itself too.

    Raises:
        EntryError: it is neither a day nor a moment.
    """
    if recorded_by is None:
        return FAR_MOMENT
    text = recorded_by if isinstance(recorded_by, str) else recorded_by.isoformat()
    if len(text) == _DAY:
        try:
            found = datetime.combine(date.fromisoformat(text), time()) + timedelta(days=1)
        except OverflowError:  # the calendar's last day hides nothing
            return FAR_MOMENT
        except ValueError:
            raise EntryError("recorded_by", f"{text!r} is not a day", "write it as YYYY-MM-DD") from None
    else:
        found = moment_of(text) + timedelta(microseconds=1)
    return found.strftime("%Y-%m-%d %H:%M:%S.%f")
