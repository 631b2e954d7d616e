"""Of which side does the sentence before tell, where it alone is named there and an onlooker counts?"""

from __future__ import annotations

from counterclaim.extract.clauses.tokens import Item
from counterclaim.extract.counts.figure import Figure, sentences_before
from counterclaim.extract.issuers.sides import side
from counterclaim.extract.whose.owners import Voice
from counterclaim.extract.whose.victims import WHERE_THEY_LIVE

_NAMES = ("forces", "adj", "party")


def alone_before(figure: Figure, voice: Voice) -> str | None:
    """The one side at war that the sentence right before names and that has no figure of its own there, of losses of
    which somebody else tells ("Russia has paid dearly for the village. RUSI estimates that 37 tanks were lost").
    """
    if voice.home in voice.sides.parties or figure.category in WHERE_THEY_LIVE or figure.outcome == "shot-down":
        return None
    before = sentences_before(figure.sentence, 1)
    if not before or before[0].figures or any(map(_of_a_blow, before[0].items)):
        return None
    named = {side(str(party)) for item in before[0].items for key in _NAMES if (party := item.get(key)) is not None}
    fighting = named.intersection(voice.sides.parties)
    return fighting.pop() if len(fighting) == 1 else None


def _of_a_blow(item: Item) -> bool:
    """Whether a word tells of a blow: who deals it is named there, and not who loses."""
    fired = item.get("other_verbs") in {"launched", "targets struck"} or item.get("other_nouns") == "event count"
    return fired or item.has("taker", "blow", "under")
