"""Does the side that is helped receive what is counted, where aid is spoken of?"""

from __future__ import annotations

from itertools import pairwise

from counterclaim.extract.counts.figure import Figure, sentences_before
from counterclaim.extract.issuers.sides import side

_PARCEL = 2  # sentences back in which the aid is spoken of


def is_received(figure: Figure, helped: str | None) -> bool:
    """Whether the side helped is who will get it, of aid just told ("Киев получит десять танков"), and no factory's
    customer ("армия получит 1500 танков").
    """
    items, sentence = figure.sentence.items, figure.sentence
    if figure.dropped != "production" or "aid_receives" not in sentence.means or helped is None:
        return False
    verb = next((place for place in range(figure.at - 1, 0, -1) if items[place].has("aid_receives")), 0)
    named = (item.get("party") or item.get("forces") or item.get("adj") for item in reversed(items[:verb]))
    who = next((str(one) for one in named if one is not None), None)
    told = any("aid_nouns" in one.means for one in (sentence, *sentences_before(sentence, _PARCEL)))
    told = (
        told
        or any(  # "Украина получит от Германии 40 танков"
            one.has("from_whom") and two.has("party") and not two.unknown
            for one, two in pairwise(items[verb + 1 : figure.at])
        )
    )
    return told and who is not None and side(who) == helped
