"""Does a verb of delivery only tell to what a count has come?"""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.extract.clauses.tokens import Item

_GIVEN = ("aid_pledged", "aid_stalled", "aid_delivered", "aid_nouns")


def comes_to(items: Sequence[Item], verb: int) -> bool:
    """Whether the verb only tells to what a loss has come ("drone losses have reached 40"), and brings nothing."""
    before = next((item for item in reversed(items[:verb]) if not item.has("verbs", "aux")), None)
    if not items[verb].has("to") or before is None:
        return False
    given = any(item.has(*_GIVEN) for item in items[:verb])
    bare = items[verb + 1].number is not None if verb + 1 < len(items) else False
    return before.has("toll") or (bare and not given)  # "the list of tanks has reached 40"
