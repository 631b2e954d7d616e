"""Whose losses are those of "his army" ("the president put his army's dead at 31,000")?"""

from __future__ import annotations

from counterclaim.extract.whose.case import Case
from counterclaim.model.claim import Party
from counterclaim.vocabulary.load import vocabulary

_KIND = 2  # unknown words that tell of what kind his force is ("his mercenary company")
_LED = 7  # items from the verb of speech to the pronoun
_TOLD = 6  # items from the army to the figure
_OTHERS = ("party", "adj", "forces", "enemy", "taker", "loser")


def of_his_army(case: Case) -> Party:
    """The speaker's own side, of the losses of an army that a pronoun right behind his verb gives him; else null."""
    items, at, home = case.items, case.figure.at, case.voice.home
    beside = case.voice.sides.first_day is not None and home not in case.voice.sides.parties
    if home is None or (beside and vocabulary().parties[home].kind != "group"):
        return None
    for place in range(at - 1, max(0, at - _TOLD), -1):
        army = items[place]
        men = army.get("cat") == "personnel" and place + 1 < at  # "said his fighters had lost 23"
        if not (men or army.has("issuers_armed", "force_noun")) or not items[place - 1].has("speech_pronouns"):
            continue
        if len(army.unknown) > _KIND or (army.unknown and "loser" not in case.figure.sentence.means):
            continue
        said = next((b for b in range(place - 2, max(-1, place - _LED), -1) if items[b].has("speech_before")), None)
        loses = any(one.get("loser") == "lost" for one in items[place + 1 : at])  # "said his group had lost 40 men"
        lost = loses or any(one.has("toll") and not one.has("cat") for one in items[max(0, place - 3) : at])
        told = (one for one in items[(said or 0) + 1 : at] if not (one.has("toll") or one.get("loser") == "lost"))
        others = said is None or any(one.has(*_OTHERS) for one in told)
        return None if others or not lost else home
    return None
