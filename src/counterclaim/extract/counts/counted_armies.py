"""Whose soldiers does an army's own name count right behind a number ("загинули 23 російські військові")?"""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.extract.clauses.tokens import Item
from counterclaim.vocabulary.load import vocabulary


def army_counted(items: Sequence[Item], place: int) -> str | None:
    """The state whose army's name at a place a number counts; null where no number stands right before it."""
    item = items[place]
    if item.unknown or not item.has("party") or not place or items[place - 1].number is None:
        return None
    party = vocabulary().parties.get(str(item.get("party")))
    return vocabulary().state_of(party.id) if party is not None and party.kind == "forces" else None
