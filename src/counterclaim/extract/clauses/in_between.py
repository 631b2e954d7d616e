"""What may stand between a number and its noun that is neither: a model's name, or whose stock it is taken out of?"""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.extract.clauses.clauses import noun_past_a_place
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


def sent_noun(items: Sequence[Item], place: int, at: int, *, based: bool) -> int | None:
    """Where the noun of what was sent stands behind its participle at `place`, in the phrase of the number at `at`.

    Right behind it only where the number counts those taken of what was sent: by its base ("164 из 223 запущенных
    дронов", `based`) or by the verb before it ("збила 16 випущених ракет").
    """
    far = noun_past_a_place(items, place + 1)
    beside = items[place + 1] if place + 1 < len(items) else None
    taken = based or any(one.has("taker", "passive") for one in items[max(0, at - 2) : at])
    near = beside is not None and beside.has("cat") and not beside.unknown
    return place + 1 if far is None and taken and near else far
