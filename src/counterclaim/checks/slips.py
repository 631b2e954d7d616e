"""By which slip of the hand does one number become the other?"""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

from counterclaim.model.quantity import Number

Slip = Literal["one-digit", "swapped-digits", "digit-dropped", "digit-added", "x10", "x1000", "thousand-dropped"]


_SCALES = ((1 / 2000, 1 / 500), (5.0, 20.0), (500.0, 2000.0))  # where a lost or added scale can lie, rounding included


def slip_kind(printed: Number, expected: Number) -> Slip | None:
    """The sort of typing slip that turns `expected` into `printed`; null when no single slip does.

    `x10`, `x1000`: printed ten or a thousand times too high; `thousand-dropped`: a thousand times too low (a lost
    scale word); `digit-dropped` includes a lost zero at the end. `swapped-digits` covers neighbours that changed
    places and, in numbers of three digits or more, the same digits in another order. A printed number rounder than
    the expected one is also compared with the expected one rounded to the same place.
    """
    if printed == expected or printed < 0 or expected < 0:
        return None
    wrong, right = Decimal(str(printed)), Decimal(str(expected))
    ratio = printed / expected if expected else 0.0
    scaled = _scale(wrong, right) if any(low < ratio < high for low, high in _SCALES) else None
    found = scaled or _digits(*_texts(wrong, right))
    if found is None and (place := _place(wrong)) > _place(right) and len(wrong.normalize().as_tuple().digits) > 1:
        rounded = _round(right, place)
        found = _digits(*_texts(wrong, rounded)) if rounded != wrong else None
    return found


def _scale(wrong: Decimal, right: Decimal) -> Slip | None:
    for factor, kind in ((10, "x10"), (1000, "x1000")):
        if _same_when_rounded(wrong / factor, right):
            return "x10" if kind == "x10" else "x1000"
    if _same_when_rounded(wrong * 1000, right):
        return "thousand-dropped"
    return None


def _same_when_rounded(shown: Decimal, right: Decimal) -> bool:
    """Equal, or (from two digits up) the value rounded or cut to the digits that are shown."""
    if not shown or shown == right:
        return bool(shown)
    place = _place(shown)
    if len(shown.normalize().as_tuple().digits) < 2 or place <= _place(right):
        return False
    return _round(right, place) == shown or right - right % Decimal(10) ** place == shown


def _digits(wrong: str, right: str) -> Slip | None:
    if len(wrong) == len(right):
        apart = [i for i, (a, b) in enumerate(zip(wrong, right, strict=True)) if a != b]
        if len(apart) == 1:
            return "one-digit"
        neighbours = len(apart) == 2 and apart[1] == apart[0] + 1
        if sorted(wrong) == sorted(right) and (neighbours or len(wrong) > 2):
            return "swapped-digits"
        return None
    if len(wrong) + 1 == len(right) and _without_one(right, wrong):
        return "digit-dropped"
    return "digit-added" if len(wrong) == len(right) + 1 and _without_one(wrong, right) else None


def _without_one(longer: str, shorter: str) -> bool:
    return any(longer[:i] + longer[i + 1 :] == shorter for i in range(len(longer)))


def _texts(first: Decimal, second: Decimal) -> tuple[str, str]:
    """Both numbers as digits alone, with the same number of decimals."""
    decimals = max(0, -_exponent(first), -_exponent(second))
    scale = Decimal(10) ** decimals
    return str(int(first * scale)), str(int(second * scale))


def _exponent(number: Decimal) -> int:
    return int(number.normalize().as_tuple().exponent)


def _place(number: Decimal) -> int:
    """The power of ten of the last digit that is not zero."""
    return _exponent(number) if number else 0


def _round(number: Decimal, place: int) -> Decimal:
    unit = Decimal(10) ** place
    return (number / unit).to_integral_value(rounding="ROUND_HALF_UP") * unit
