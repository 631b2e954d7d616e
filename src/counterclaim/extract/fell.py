"""Which numbers without a noun count persons by their verb alone ("At least 40 were killed", "40 are now dead")?"""

from __future__ import annotations

from counterclaim.extract.figure import Figure
from counterclaim.extract.tokens import Item

_OF_PERSONS = frozenset({"killed", "wounded", "casualties"})
_ADVERBS = 1  # words between the copula and what became of them ("are now dead")


def persons_fell(figure: Figure) -> bool:
    """Whether a bare number is the subject of a verb that is said of persons alone."""
    items, place = figure.sentence.items, figure.phrase.last + 1
    if not figure.phrase.bare or figure.number.one or place + 1 >= len(items):
        return False
    now = place + 2 < len(items) and items[place + 1].has("also") and not items[place + 1].unknown
    helping, fate = items[place], items[place + (2 if now else 1)]
    if not helping.has("be") or helping.unknown or len(fate.unknown) > _ADVERBS:
        return False
    return (fate.get("passive") or fate.get("toll")) in _OF_PERSONS


def tell_of_persons(figure: Figure, told: Item) -> bool:
    """Whether persons fell by the words of those who are named before their word of speech."""
    items = figure.sentence.items
    at = next((place for place, item in enumerate(items) if item is told), figure.at)
    return persons_fell(figure) and any(item.has("speech_before") for item in items[at + 1 : figure.at])
