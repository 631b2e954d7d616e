"""Which words between a verb of speech and who speaks are to be passed: a channel's, a helper's, a meeting's?"""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.extract.clauses.tokens import Item
from counterclaim.vocabulary.load import vocabulary

_WITH = frozenset({"с", "со", "з", "із", "зі", "вместе с", "совместно с", "разом з", "разом із", "спільно з"})


def speaks_there(item: Item, text: str) -> bool:
    """Whether an item is a name or somebody's office, and no channel's ("сказал в эфире телемарафона комбриг X")."""
    office = item.has("issuers_heads", "issuers_spokespeople", "issuers_deputies") and not item.has("platforms")
    return office or not text[item.start : item.end].islower()


def helps(items: Sequence[Item], place: int, at: int, text: str) -> bool:
    """Whether a name behind a verb is only with whom its subject does it ("список, который X ведёт с Би-би-си")."""
    led = items[at - 1] if at > place + 1 and not items[at].unknown else None
    return led is not None and text[led.start : led.end].lower() in _WITH


def past_meeting(items: Sequence[Item], at: int) -> int:
    """The place of the office right behind the body at whose meeting it spoke ("доложил на коллегии Минобороны X")."""
    led = at > 0 and items[at].unknown and items[at].has("party") and items[at - 1].has("at", "on", "prepositions")
    then = items[at + 1] if led and at + 1 < len(items) else None
    holds = then is not None and not then.unknown and then.has("party") and not then.has("adj", "forces")
    office = holds and then is not None and vocabulary().parties[str(then.get("party"))].kind == "office"
    return at + 1 if office else at
