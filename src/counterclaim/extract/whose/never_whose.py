"""Whose is a figure by the words beside it, and whose can it never be?"""

from __future__ import annotations

import re
from itertools import pairwise

from counterclaim.extract.counts.brought_to import brought_to
from counterclaim.extract.counts.figure import Figure, stateless_word
from counterclaim.extract.issuers.sides import side
from counterclaim.extract.whose.case import Case
from counterclaim.extract.whose.owners import agent_of
from counterclaim.extract.whose.raids import of_the_raid
from counterclaim.extract.whose.slavic_cases import is_instrumental
from counterclaim.extract.whose.victims import WHERE_THEY_LIVE
from counterclaim.model.claim import Party
from counterclaim.vocabulary.load import vocabulary

_ACTING = (
    "ские",
    "цкие",
    "ская",
    "цкая",
    "ські",
    "цькі",
    "ська",
    "цька",
    "яне",
    "яни",
    "цы",
    "ці",
    "ия",
    "ія",
    "аина",
    "аїна",
)
_BY = 6  # items from a figure to who is said to have done it
_SUBJECT = 4  # items before a verb among which its subject stands


def own_after(figure: Figure) -> bool:
    """Whether "in their own ranks" or the like stands right behind the phrase."""
    items, last = figure.sentence.items, figure.phrase.last
    after = items[last + 1 : last + 4]
    theirs = any(one.has("speech_pronouns") and two.has("cat") and not two.unknown for one, two in pairwise(after))
    stop = next((place for place, item in enumerate(after) if item.has("and", "punct")), len(after))
    return (theirs and bool(after) and after[0].has("prepositions") and not after[0].unknown) or any(
        item.has("own") and not item.unknown and not items[last + place].has("by")
        for place, item in enumerate(after[:stop])
        if item.number is None
    )


def number_of_its(figure: Figure) -> bool:
    """Whether a number is put to "the number of its soldiers killed" before it, or to the same behind it."""
    if not figure.phrase.bare or "of_its" not in figure.sentence.means:
        return False
    items = figure.sentence.items
    if brought_to(items, figure.at) is not None:  # "raised to 71 the number of its soldiers killed"
        return any(item.has("of_its") for item in items[figure.at + 1 : figure.at + _SUBJECT])
    for place in range(figure.at - 1, 0, -1):
        number = items[place].number
        if (number is not None and number.ignored is None) or items[place].get("punct") in {";", ":"}:
            return False
        if items[place].has("of_its") and items[place - 1].has("counts_figure", "counts_total", "toll"):
            return not items[place].unknown
    return False


def not_the_taker(case: Case, found: Party) -> Party:
    """The side read, but none that took, where it is the verb's subject ("the Houthis have hit 24 ships").

    A state may have killed people of its own who are no soldiers.
    """
    figure, governor = case.figure, case.figure.governor
    if isinstance(found, str) and figure.phrase.party is None and _by_whom(case) == found:
        return case.voice.sides.opponent(found)  # "seven farmers were killed by RSF fighters"
    takes = governor is not None and governor.role == "taker" and not governor.right and 0 <= governor.place < figure.at
    if not takes or governor is None or not isinstance(found, str) or figure.phrase.party is not None:
        return found
    if found not in vocabulary().parties or figure.phrase.own or figure.phrase.its or own_after(figure):
        return found
    men = stateless_word(figure) is not None or _struck_soldiers(case, governor.place)
    if vocabulary().parties[found].kind != "group" and not men:
        return found
    if found == of_the_raid(case):
        return found  # "Российская атака: силы ПВО сбили 64 дрона"
    named = {item.get("party") for item in case.items[: governor.place] if item.has("party")}
    if stateless_word(figure) is not None and named - {found}:
        return found  # "Ізраїль разом із керівником «Хезболли» вбив 20 бойовиків"
    agent = agent_of(case.items, governor.place, case.voice, takes=True)
    return case.voice.sides.opponent(found) if agent == found else found


def _by_whom(case: Case) -> str | None:
    """The movement or army behind the "by" of a passive verb right behind a figure; null for none."""
    row = case.items[case.figure.phrase.last : case.figure.phrase.last + _BY]
    for done, by, agent in zip(row, row[1:], row[2:], strict=False):
        if (
            done.get("passive") not in {None, "lost"}
            and by.has("by")
            and not by.unknown
            and not agent.get("possessive")
        ):
            party = agent.get("forces") or agent.get("party")
            return None if party is None else side(str(party))
    return None


def _struck_soldiers(case: Case, verb: int) -> bool:
    """Whether an army, the subject right before a verb of taking, took soldiers ("сирийская армия убила 9 бойцов")."""
    strikers = case.lexicon.table.get("strikers") or ()
    if not strikers or not verb or case.figure.category in WHERE_THEY_LIVE:
        return False
    clause = case.voice.text[case.items[max(0, verb - _SUBJECT)].start : case.items[verb].start].lower()
    words = re.split(r"[,.;:—–()]", clause)[-1].split()
    return any(word in strikers for word in words)


def does_it(case: Case) -> str | None:
    """The side in the nominative that ends the phrase before its verb of taking ("40 танков украинские войска сожгли").

    Null for none: "40 танков украинских войск" has it in another case.
    """
    figure, governor = case.figure, case.figure.governor
    inside = any(
        item.has("taker") and not item.has("cat") for item in case.items[figure.at + 1 : figure.phrase.last + 1]
    )
    behind = governor is not None and governor.role == "taker" and governor.right
    if not (inside or behind) or not case.lexicon.grammar.get("inverts"):
        return None
    counted = False
    for item in case.items[figure.at + 1 : figure.phrase.last + 1]:
        party = item.get("forces") or item.get("party") or item.get("adj")
        if counted and party is not None:
            word = case.voice.text[item.start : item.end].lower().split()[0]
            return side(str(party)) if word.endswith(_ACTING) else None
        counted = counted or item.has("cat")
    return None


def of_the_enemy(figure: Figure) -> bool:
    """Whether a figure is one of the enemy's, so that it is not the speaker's own though no enemy is known."""
    items, topic = figure.sentence.items, figure.topic_item
    if figure.phrase.enemy or enemy_behind(figure):
        return True
    if topic is None or "enemy" not in figure.sentence.means:
        return False
    return any(one.has("enemy") and two is topic and not two.unknown for one, two in pairwise(items))


def enemy_behind(figure: Figure) -> bool:
    """Whether "of the enemy" stands right behind the phrase where no noun of it took it up."""
    items, last = figure.sentence.items, figure.phrase.last
    behind = items[last + 1] if last + 1 < len(items) else None
    if behind is None or figure.phrase.last <= figure.at or not behind.has("enemy") or behind.unknown:
        return False
    return not is_instrumental(figure.sentence.paragraph.text[behind.start : behind.end], "")  # "знищено противником"
