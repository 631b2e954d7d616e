"""How do findings print numbers, days and names, the same in every rule?"""

from __future__ import annotations

from datetime import date

from counterclaim.model.quantity import Number
from counterclaim.vocabulary.load import vocabulary


def figure(number: Number) -> str:
    """The number with a comma every three digits: 5,181; up to two decimals where it has any."""
    return f"{number:,}" if isinstance(number, int) else f"{number:,.2f}".rstrip("0").rstrip(".")


def signed(number: Number) -> str:
    """A step with its sign: +49, −14."""
    return f"+{figure(number)}" if number >= 0 else f"−{figure(-number)}"


def on(day: date) -> str:
    """The day in ISO form."""
    return day.isoformat()


def thing(category: str | None) -> str:
    """What is counted, in English; a category without an id as it was printed."""
    if category is None:
        return "losses"
    entry = vocabulary().categories.get(category)
    return entry.names["en"] if entry else category.removeprefix("name:")


def who(party: str | None) -> str:
    """A party's, source's or copy's id, or its name as printed."""
    return (party or "nobody named").removeprefix("name:").removeprefix("role:")


def slip_words(kind: str | None) -> str:
    """A slip in words for a message."""
    return _SLIPS.get(kind or "", "no single slip of the hand")


_SLIPS = {
    "one-digit": "one digit differs",
    "swapped-digits": "the same digits in another order",
    "digit-dropped": "a digit is missing",
    "digit-added": "a digit too many",
    "x10": "ten times too high",
    "x1000": "a thousand times too high",
    "thousand-dropped": "a thousand times too low",
    "stale-value": "an earlier value",
    "wrong-row": "the value of another row",
}
