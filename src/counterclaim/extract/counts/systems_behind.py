"""Of which weapon system are launchers or combat vehicles that its name follows ("пусковая установка ЗРК «Бук»")?"""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.extract.clauses.tokens import Item

_CARRIERS = frozenset({"launchers", "armoured-vehicles"})
_SYSTEMS = frozenset({"air-defence", "mlrs"})
_QUOTES = frozenset('«"“„”')
_REACH = 5  # items from the noun to the name of its system


def system_behind(category: object, items: Sequence[Item], at: int) -> str | None:
    """The category of the system that a noun of launchers or combat vehicles right behind the number at `at` is of;
    null where nothing but a name in quotes, "of" and one unknown word may stand between and something else does.
    """
    noun = items[at + 1] if at + 1 < len(items) else None
    if category not in _CARRIERS or noun is None or noun.get("cat") != category or noun.unknown:
        return None
    for item in items[at + 2 : at + 2 + _REACH]:
        if len(item.unknown) > 1 or item.number is not None:
            return None
        if item.get("cat") in _SYSTEMS:
            return str(item.get("cat"))
        if item.get("punct") not in _QUOTES and not item.has("of", "article"):
            return None
    return None
