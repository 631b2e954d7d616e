"""Is it only known of a place how many fell there, with nobody who says it ("в Киеве известно о четырёх погибших")?"""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.extract.clauses.tokens import Item

_KNOWN = ("известно", "відомо")
_PUT, _REFLEXIVE = ("оценива", "исчисля", "оціню", "обчисл"), ("лись", "лась", "лось", "лися", "лася", "лося")
_NEAR = 4  # items before such a word among which the place stands


def only_known(items: Sequence[Item], place: int, text: str) -> bool:
    """Whether it is only known of a place how many fell there ("в Киеве и области известно о четырёх погибших"), or
    losses are put at a number by nobody.
    """
    verb = text[items[place].start : items[place].end].lower()
    if verb.startswith(_PUT) and verb.endswith(_REFLEXIVE):
        return True  # "иракские потери оценивались в 20 тысяч": nobody says by whom
    if not verb.startswith(_KNOWN):
        return False
    named = next((at for at in range(place - 1, max(-1, place - _NEAR), -1) if items[at].has("party", "place_in")), 0)
    return named > 0 and items[named - 1].has("at", "on") and not items[named].unknown
