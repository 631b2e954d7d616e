"""Is a word that of an attack, also where it ends an expression of when it was?"""

from __future__ import annotations

from counterclaim.extract.clauses.tokens import Item
from counterclaim.extract.words.lexicon import Lexicon, folded


def is_an_attack(item: Item, text: str, lexicon: Lexicon) -> bool:
    """Whether an item is an attack: by its own meaning, or as a time's last word ("ночная атака")."""
    if item.time is None:
        return bool(item.get("other_nouns") == "event count")
    last = folded(text[item.start : item.end]).rsplit(None, 1)[-1:]
    return any(lexicon.entry(word).get("other_nouns") == "event count" for word in last)
