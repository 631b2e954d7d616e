"""Which verb of strength only says that ground is held ("Four villages remain in Ukrainian hands")?"""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.extract.clauses.tokens import Item

_GROUND = frozenset({"settlements", "area"})
_NEAR = 6  # items from such a verb to the words for control
_BEHIND = 4  # the same where the number stands before the verb


def counts_ground(items: Sequence[Item], at: int) -> bool:
    """Whether a number counts places or an area."""
    number = items[at].number
    if number is not None and number.unit in {"km", "km2"}:
        return True
    return any(item.get("cat") in _GROUND for item in items[at + 1 : at + 4])


def of_ground_held(items: Sequence[Item], place: int, at: int) -> bool:
    """Whether a verb is said of the ground that the number counts ("Под контролем находятся 93 населенных пункта")."""
    return counts_ground(items, at) and any(
        "ground" in item.entry for item in items[max(0, place - _NEAR) : place + _NEAR]
    )


def ground_behind(items: Sequence[Item], place: int) -> bool:
    """Whether "remain", behind the places it is said of, leads to in whose hands they are."""
    places = any(item.get("cat") in _GROUND for item in items[max(0, place - _NEAR) : place])
    return places and any(item.get("ground") == "controls" for item in items[place + 1 : place + _BEHIND])
