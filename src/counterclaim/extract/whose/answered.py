"""Does a figure answer whose losses the sentence before asked or spoke of?"""

from __future__ import annotations

from counterclaim.extract.counts.figure import Figure


def takes_up(figure: Figure) -> bool:
    """Whether "the number" or the like says that a figure answers the question before ("Kyiv says the number is")."""
    items = figure.sentence.items[: figure.at]
    if not figure.phrase.bare or figure.topic_item is not None or any(item.has("toll", "cat", "adj") for item in items):
        return False
    return any(item.has("counts_figure", "counts_total") and not item.has("loser") for item in items)
