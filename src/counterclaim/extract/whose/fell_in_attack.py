"""Did soldiers fall, by nobody named, in an attack of which it is only said that it was one?"""

from __future__ import annotations

from counterclaim.extract.counts.figure import Figure

_SIDED = frozenset({"adj", "enemy", "forces", "own"})  # words by which another side may be meant
_REACH = 4  # items from the verb to the attack
_FEW = 100  # soldiers from which on a side's passive may tell of the enemy's


def fell_in_attack(figure: Figure) -> bool:
    """Whether a passive tells of soldiers killed or hurt in an attack ("12 soldiers were killed in the shelling").

    Who tells so without a word for the enemy mourns his own.
    """
    governor, items, phrase = figure.governor, figure.sentence.items, figure.phrase
    if governor is None or governor.role != "passive" or not governor.right or phrase.party is not None:
        return False
    verb = governor.place
    if verb < 1 or not items[verb - 1].has("be") or phrase.enemy or (figure.number.stated or _FEW) >= _FEW:
        return False
    behind = items[verb + 1 : verb + 1 + _REACH]
    led = bool(behind) and behind[0].has("prepositions") and not behind[0].unknown
    sided = not _SIDED.isdisjoint(figure.sentence.means)
    return led and not sided and any(item.get("other_nouns") == "event count" or item.has("struck") for item in behind)
