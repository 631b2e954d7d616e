"""Does the name of a side stand in the genitive, so that the noun before it is its own ("втрати України оцінюють")?"""

from __future__ import annotations

from counterclaim.extract.clauses.tokens import Item

_STATES = ("и", "і", "ї", "лю", "ану", "аку", "ии", "аины")  # of a state's own name, never its nominative
_MANY = ("ланди", "піни", "тати", "рати", "тани")  # save where it is one of many
_PEOPLES = ("ців", "ян", "інів", "ків", "манів", "цев")  # of a people, behind a noun


def in_genitive(item: Item, printed: str) -> bool:
    """Whether a state's or a people's name has an ending of the genitive alone, in Ukrainian or Russian."""
    word = printed.lower()
    state = item.has("party") and not item.has("adj", "forces") and word.endswith(_STATES) and not word.endswith(_MANY)
    return (state and not printed.isascii()) or word.endswith(_PEOPLES)
