"""Is a number only the price of something?"""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.extract.clauses.tokens import Item


def only_a_price(items: Sequence[Item], place: int, at: int) -> bool:
    """Whether what a verb of costing gives is a price: it names nobody it costs, and counts nothing that is lost."""
    whom = any(item.has("forces", "adj", "party", "own", "speech_pronouns") for item in items[place + 1 : at])
    behind = items[at + 1 : at + 3]
    return not (whom or any(item.has("cat", "toll", "passive", "measure") for item in behind))
