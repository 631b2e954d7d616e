"""What may stand between a number and its noun that is neither: a model's name, or whose stock it is taken out of?"""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.extract.clauses.tokens import Item
from counterclaim.vocabulary.load import vocabulary


def own_model(items: Sequence[Item], place: int, *, its: bool) -> bool:
    """Whether one word parts "of their" from a model and the noun that it names ("76 of their US-made M2 Bradleys")."""
    number, after = items[place].number, items[place + 1] if place + 1 < len(items) else None
    model = number is not None and number.ignored == "model name" and len(items[place].unknown) == 1
    return its and model and after is not None and after.has("cat") and not after.unknown


def owned_stock(items: Sequence[Item], place: int) -> int | None:
    """Where the number stands that "of" and an owner lead to ("3,008 of Iraq's 4,230 tanks"); null for none."""
    owner, stock = items[place + 1], items[place + 2] if place + 2 < len(items) else None
    if stock is None or stock.number is None or stock.number.ignored is not None or stock.unknown:
        return None
    return place + 2 if owner.get("possessive") and not owner.unknown else None


def is_movement(item: Item) -> bool:
    """Whether a word names a movement whose men may be counted ("20 senior Hamas commanders")."""
    return vocabulary().parties[str(item.get("party"))].kind == "group"
