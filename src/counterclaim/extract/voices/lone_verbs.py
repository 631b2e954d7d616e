"""Is what seems to point to a speaker behind it only a verb, with its way, its day or its place?"""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.extract.clauses.tokens import Item
from counterclaim.extract.words.lexicon import Lexicon, folded


def verb_alone(items: Sequence[Item], place: int, text: str, lexicon: Lexicon) -> bool:
    """Whether "confirmed by" is only a verb and a way ("have confirmed by name"), "оценивают в" one and its number,
    "сообщили в" one and when or where it was said ("в воскресенье", "в своём канале").
    """
    first = text[items[place].start : items[place].end].split(maxsplit=1)[0]
    behind = items[place + 1] if place + 1 < len(items) and lexicon.grammar.get("inverts") else None
    beside = behind is not None and not behind.unknown
    led = beside and behind is not None and (behind.number is not None or behind.time is not None)
    led = led or (beside and behind is not None and behind.has("own", "platforms"))
    return place > 0 and (items[place - 1].has("have") or led) and "speech_before" in lexicon.entry(folded(first))
