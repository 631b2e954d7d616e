"""Where does a clause of speech go on behind a date that is set off by commas ("повідомив у четвер, 15 серпня, X")?"""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.extract.clauses.named_persons import HEADS
from counterclaim.extract.clauses.tokens import Item

_REACH = 5  # items of such an aside, its closing comma included
_LONGEST = 48  # characters between its commas
_NEVER = ("punct", "clause", "speech_before", "speech_after", "party", "loser", "taker", "toll", *HEADS)


def past_date(items: Sequence[Item], at: int) -> int | None:
    """The place behind the second of two commas between which only a day, an hour or a while stands; else null."""
    if items[at].get("punct") != "," or items[at].unknown:
        return None
    dated = False
    for place in range(at + 1, min(len(items) - 1, at + 1 + _REACH)):
        item = items[place]
        if item.get("punct") == ",":
            return place + 1 if dated and item.start - items[at].end <= _LONGEST else None
        dated = dated or item.time is not None or (item.number is not None and item.number.ignored is not None)
        counted = item.number is not None and item.number.ignored is None
        if counted or item.has(*_NEVER):
            return None
    return None
