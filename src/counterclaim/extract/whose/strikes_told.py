"""Do the words around say that they fell to a strike, or is an army spoken of?"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from counterclaim.extract.clauses.tokens import Item
from counterclaim.extract.counts.figure import Figure, sentences_before
from counterclaim.extract.whose.of_events import of_event as attacking


def struck(figure: Figure) -> bool:
    """Whether a strike is spoken of in the sentence; of a label's number ("Killed: 23.") also right before it."""
    items, at = figure.sentence.items, figure.at
    label = at in {2, 3} and items[at - 1].get("punct") == ":" and figure.phrase.bare
    rows = [*(sentences_before(figure.sentence, 2) if label else ()), figure.sentence]
    return any("struck" in row.means for row in rows) or _fell_to_attack(figure)


def _fell_to_attack(figure: Figure) -> bool:
    """Whether those who fell are said to by reason of an attack ("внаслідок атаки загинули семеро людей")."""
    told = figure.sentence.items[: figure.at]
    led = any(
        one.has("prepositions") and two.get("other_nouns") == "event count" and not two.unknown
        for one, two in pairwise(told)
    )
    return led and "mourned" in figure.sentence.means and not armed(figure.sentence.items)


def after_a_strike(figure: Figure) -> bool:
    """Whether the sentence before only tells of a strike, and this one of no army ("They hit the town. Six hurt")."""
    before = sentences_before(figure.sentence, 1)
    silent = bool(before) and not any(one.human for one in before[0].figures)
    told = silent and before[0].paragraph is figure.sentence.paragraph
    attack = told and any(item.get("other_nouns") == "event count" for item in before[0].items)
    hit = told and ("struck" in before[0].means or (attack and "place_in" in before[0].means))
    return hit and not armed(figure.sentence.items)


def armed(items: Sequence[Item]) -> bool:
    """Whether a sentence has a word of armies."""
    return any(
        item.has("issuers_armed")
        or (item.has("enemy", "forces") and not attacking(items, place))
        or item.get("cat") == "personnel"
        or (item.get("loser") == "lost" and item.get("other_verbs") != "money")  # what a raid costs
        for place, item in enumerate(items)
    )
