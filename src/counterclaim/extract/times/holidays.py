"""On which day was a holiday that a text names without its date?"""

from __future__ import annotations

from datetime import date, timedelta

HOLIDAYS = (
    "0101", "0107", "0223", "0308", "0501", "0509", "0612", "0628", "0824", "1001", "1104", "1225", "easter",
)  # fmt: skip
_JULIAN = 13  # days by which the calendar of the Eastern churches is behind, in this century and the last


def holiday(name: str, day: date) -> date:
    """The last day of that name, month and day in four digits or the Eastern "easter", up to `day`."""
    return max(found for year in (day.year - 1, day.year) if (found := _in_year(name, year)) <= day)


def _in_year(name: str, year: int) -> date:
    return _eastern_easter(year) if name == "easter" else date(year, int(name[:2]), int(name[2:]))


def _eastern_easter(year: int) -> date:
    """Easter of the Eastern churches, by Meeus's rule for the Julian calendar (Astronomical Algorithms, chapter 8)."""
    moon = (19 * (year % 19) + 15) % 30
    sunday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7
    month, day = divmod(moon + sunday + 114, 31)
    return date(year, month, day + 1) + timedelta(_JULIAN)
