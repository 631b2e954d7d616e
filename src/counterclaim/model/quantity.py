"""How much was said, and how firmly?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Qualifier = Literal["exact", "about", "more-than", "at-least", "nearly", "up-to", "fewer-than", "range", "vague"]
Unit = Literal["persons", "items", "usd", "eur", "km", "km2"]
Number = int | float


@dataclass(frozen=True, slots=True)
class Quantity:
    """A printed number with the bounds its words allow.

    Attributes:
        stated: the number as printed; null for a range or a vague word.
        low: lower end, inclusive; null where the words leave it open.
        high: upper end, inclusive; null where the words leave it open ("about" leaves both open).
        qualifier: the kind of hedge.
        unit: what is counted; null where the text does not say.
    """

    stated: Number | None
    low: Number | None
    high: Number | None
    qualifier: Qualifier
    unit: Unit | None


def quantity_of(number: Number, qualifier: Qualifier, unit: Unit | None) -> Quantity:
    """The quantity of one printed number under a hedge; bounds as the contract gives them.

    "about" leaves both ends open; "more-than" and "at-least" leave the upper end open; "nearly", "up-to" and
    "fewer-than" the lower one. A range or a vague word is built with `Quantity` itself.
    """
    low = number if qualifier in ("exact", "more-than", "at-least") else None
    high = number if qualifier in ("exact", "nearly", "up-to", "fewer-than") else None
    return Quantity(number, low, high, qualifier, unit)
