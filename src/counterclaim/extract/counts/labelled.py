"""Which outcome says a label that a colon or dash parts from a number ("74 (destroyed: 52)", "74 – such losses")?"""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.extract.clauses.tokens import Item
from counterclaim.extract.counts.phrase import Phrase

_OPENS = frozenset({"(", ",", ";", "/", "[", "•", "-", "–", "—"})
_DASHES = frozenset("–—")
_SUCH = 4  # items from a dash to the noun of losses behind it
_DESCRIBING = 2  # words before that noun that no list knows
_OWN = 5  # items behind it in which its own number stands


def labelled(items: Sequence[Item], at: int) -> int | None:
    """Where the participle stands that is the label of the number at `items[at]`; null where it has no such label."""
    if at < 2 or items[at - 1].get("punct") != ":" or items[at - 1].unknown or items[at].unknown:
        return None
    label = items[at - 2]
    opens = at == 2 or items[at - 3].get("punct") in _OPENS
    return at - 2 if opens and label.has("passive") and not label.unknown else None


def loss_behind_dash(items: Sequence[Item], phrase: Phrase) -> int | None:
    """Where the noun of losses stands that a dash says a count to be ("312 танків – такі втрати армії за рік").

    Null for none, and where it has a number of its own ("312 танків, втрати ворога – 40").
    """
    place = phrase.last + 1
    if place + 1 >= len(items) or items[place].get("punct") not in _DASHES or items[place].unknown:
        return None
    noun = next((at for at in range(place + 1, min(len(items), place + _SUCH)) if items[at].has("toll")), None)
    if noun is None or items[noun].has("cat", "passive") or len(items[noun].unknown) > _DESCRIBING:
        return None
    if any(item.has("punct", "loser", "taker", "clause") or item.number for item in items[place + 1 : noun]):
        return None
    return None if any(item.number is not None for item in items[noun + 1 : noun + _OWN]) else noun
