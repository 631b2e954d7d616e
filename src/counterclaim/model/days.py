"""Which days can be reckoned from?"""

from __future__ import annotations

from datetime import date

_DECEMBER = 12
EARLIEST, LATEST = date(1000, 1, 1), date(2999, 12, 31)


def day_told(text: str) -> date:
    """The day of an ISO date that leaves room on both sides for the windows that are reckoned from it.

    Raises:
        ValueError: it is no day of the calendar, or one before `EARLIEST` or after `LATEST` (both inclusive); no war
            that is counted lies there, and "in the past century" told on it would leave the calendar.
    """
    day = date.fromisoformat(text)
    if not EARLIEST <= day <= LATEST:
        raise ValueError(text)
    return day


def days_in_month(year: int, month: int) -> int:
    """How many days a month has (28 to 31). The standard library's `calendar` knows it too, but brings 0.2 MB along."""
    if month == _DECEMBER:
        return 31
    return (date(year, month + 1, 1) - date(year, month, 1)).days
