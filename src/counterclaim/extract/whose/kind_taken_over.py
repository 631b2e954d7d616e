"""Which kind do persons without a noun of their own take over from the figures right before them?"""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.extract.counts.figure import Figure, is_part

_NAMED_APART = frozenset({"children", "women", "journalists", "medics"})  # who are told apart from all others


def goes_on_with_civilians(figure: Figure, row: Sequence[Figure]) -> bool:
    """Whether civilians were counted last ("90 civilians were killed, two children among them, and 40 wounded")."""
    wholes = (one for one in reversed(row) if not (is_part(one) and one.category in _NAMED_APART))
    last = next(wholes, row[-1])
    return last.category == "civilians" and last.claimant == figure.claimant and not is_part(last)


def joined_to(figure: Figure, last: Figure) -> bool:
    """Whether a number goes on with the subgroup right before it ("698 children killed and 2,068 injured")."""
    items = figure.sentence.items
    between = items[last.phrase.last + 1 : figure.at] if last.sentence is figure.sentence else ()
    joined = len(between) == 1 and between[0].has("and") and not between[0].unknown
    return joined and last.category in _NAMED_APART and last.outcome != figure.outcome


def adds_to_soldiers(figure: Figure) -> bool:
    """Whether a figure behind a list of arms goes on with its soldiers: "40 more", or a side's own casualties."""
    items = figure.sentence.items
    beside = items[max(0, figure.at - 1) : figure.at + 2]
    return any(one.has("more") for one in beside) or any(
        item.has("adj", "party", "forces") for item in items[: figure.at]
    )
