"""Does a side that stands behind a noun of loss only tell of it ("общие потери Киев оценил в …")?"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from counterclaim.extract.clauses.genitives import in_genitive
from counterclaim.extract.clauses.tokens import Item
from counterclaim.extract.whose.slavic_cases import could_act

_FAR, _NEXT = 6, 2
"""Items from a side's name to its verb of speech: words of time may part a nominative from it."""


def only_tells_of_it(items: Sequence[Item], place: int, text: str) -> bool:
    """Whether the party at a place is the speaker of a verb behind it ("потери Киев с начала войны оценивает в …")."""
    if in_genitive(items[place], text[items[place].start : items[place].end]):
        return False  # "втрати України оцінюють у"
    far = _FAR if could_act(text[items[place].start : items[place].end]) else _NEXT
    behind = takewhile(
        lambda item: not item.has("punct", "party") and item.number is None, items[place + 1 : place + far]
    )
    return any(item.has("speech_before") for item in behind)
