"""Is a number one of people who were let go ("визволили чотирьох людей"), and of no loss?"""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.extract.clauses.tokens import Item
from counterclaim.extract.counts.phrase import Phrase

_PEOPLE = frozenset({"people", "civilians", "women", "children", "personnel", "journalists", "medics"})


def let_free(items: Sequence[Item], at: int, phrase: Phrase) -> bool:
    """Whether a verb of letting go stands right before a number of people."""
    if not at or not items[at - 1].has("frees") or items[at].unknown:
        return False
    return any(noun in _PEOPLE for row in phrase.nouns for noun in row)
