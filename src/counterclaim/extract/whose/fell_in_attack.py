"""Did soldiers fall, by nobody named, whose own side tells it: in an attack, or of an army that fights a movement?"""

from __future__ import annotations

import re
from functools import cache

from counterclaim.extract.counts.figure import Figure
from counterclaim.extract.whose.owners import Voice
from counterclaim.extract.words.lexicon import forms_pattern
from counterclaim.vocabulary.load import vocabulary, word_table

_LANDS = frozenset({"gaza"})  # of which a movement is the army
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


def of_the_army(figure: Figure, voice: Voice) -> bool:
    """Whether soldiers fell whose state fights a movement, which has none ("Israel said two soldiers were killed")."""
    plain = not figure.phrase.enemy and figure.sentence.means.isdisjoint({"enemy", "forces"})
    return plain and _of_its_kind(figure, voice, "of_an_army")


def of_the_movement(figure: Figure, voice: Voice) -> bool:
    """Whether fighters fell of the movement that the speaker's state fights ("It said 20 fighters were killed")."""
    return _of_its_kind(figure, voice, "of_a_movement")


def _of_its_kind(figure: Figure, voice: Voice, kind: str) -> bool:
    state, foe = (vocabulary().parties.get(str(party)) for party in (voice.home, voice.enemy))
    movement = foe is not None and (foe.kind == "group" or voice.enemy in _LANDS)
    if state is None or state.kind != "state" or not movement or figure.phrase.party is not None:
        return False
    noun = figure.sentence.paragraph.folded[figure.number.end : figure.sentence.items[figure.phrase.last].end]
    return _nouns(kind).search(noun) is not None


@cache
def _nouns(kind: str) -> re.Pattern[str]:
    """What only an army, or only a movement, has, in any of the languages ("soldiers", "fighters")."""
    return forms_pattern(form for code in ("en", "uk", "ru") for form in word_table(f"cues.{code}").get(kind) or ())
