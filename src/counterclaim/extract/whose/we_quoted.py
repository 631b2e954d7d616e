"""Whose are the losses of a "we" of whom another speaks ("Moscow's ministry says we lost 900 men")?"""

from __future__ import annotations

from counterclaim.extract.issuers.sides import side
from counterclaim.extract.whose.case import Case
from counterclaim.model.claim import Party

_VERB = 2  # items of a helping verb between "we" and its verb


def of_us_by_another(case: Case) -> Party:
    """The enemy of the one named before a verb of speech behind which "we" follows without a quotation; or null."""
    items, governor = case.items, case.figure.governor
    if governor is None or governor.role != "loser" or governor.right or governor.place < 1:
        return None
    we = next((at for at in range(governor.place - 1, 1, -1) if items[at].has("first_person")), None)
    if we is None or governor.place - we > _VERB or items[we].unknown:
        return None
    said = we - 2 if items[we - 1].has("clause") else we - 1
    if said < 1 or not items[said].has("speech_before") or items[said].unknown:
        return None
    party = items[said - 1].get("party")
    return case.voice.sides.opponent(side(str(party))) if party is not None and party == case.voice.claimant else None
