"""Does a list far behind a verb of giving tell what the package that it gives holds?"""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.extract.clauses.tokens import Item

_FATES = ("taker", "loser", "passive", "toll", "clause")


def tells_contents(items: Sequence[Item], verb: int, at: int) -> bool:
    """Whether "with" or a colon behind a package that is given leads to what it holds."""
    return _with_its_package(items, verb, at) or _behind_colon(items, verb, at)


def _with_its_package(items: Sequence[Item], verb: int, at: int) -> bool:
    """Whether "with" behind a package that is given says what it holds ("announced a package: 500m, with 400 cars")."""
    led = next((place for place in range(at - 1, verb, -1) if items[place].has("with_own")), None)
    if led is None or items[led - 1].get("punct") != ",":
        return False
    listed = all(
        item.has("cat", "and", "other", "adj") or item.number or item.get("punct") == ","
        for item in items[led + 1 : at]
    )
    return listed and any(item.has("aid_nouns") for item in items[verb:led])


def _behind_colon(items: Sequence[Item], verb: int, at: int) -> bool:
    """Whether a colon opens the list ("received a package from Berlin, it said: eight tanks, 22 guns")."""
    colon = next((place for place in range(at - 1, verb, -1) if items[place].get("punct") in {":", "."}), None)
    if colon is None or items[colon].get("punct") != ":" or any(one.has(*_FATES) for one in items[colon:at]):
        return False
    return any(item.has("aid_nouns") for item in items[verb:colon])
