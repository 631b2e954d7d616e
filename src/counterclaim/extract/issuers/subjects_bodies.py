"""Whose body or minister tells what an aside ascribes to "its" ("Germany, as its minister said, will send 12 guns")?"""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.extract.clauses.bodies import completed
from counterclaim.extract.clauses.tokens import Item
from counterclaim.extract.words.lexicon import Lexicon, folded
from counterclaim.model.claim import Party
from counterclaim.vocabulary.load import vocabulary

_TELLS = ("issuers_bodies", "issuers_heads", "issuers_houses", "issuers_deputies", "issuers_spokespeople")


def subjects_own(items: Sequence[Item], place: int, text: str, lexicon: Lexicon) -> Party:
    """The state before the comma, or its body by id, where "its" and an office stand behind a word of speech."""
    behind = items[place + 1 : place + 3]
    if place < 2 or len(behind) < 2 or items[place - 1].get("punct") != "," or not behind[0].has("speech_pronouns"):
        return None
    state = items[place - 2].get("party")
    office = behind[1]
    if state is None or vocabulary().parties[str(state)].kind != "state" or not office.has(*_TELLS):
        return None
    if items[place].unknown or behind[0].unknown or office.unknown or office.has("issuers_counting"):
        return None  # "Russia, its authors hold, has lost": a report's
    return completed(folded(text[office.start : office.end]), str(state), lexicon) or str(state)
