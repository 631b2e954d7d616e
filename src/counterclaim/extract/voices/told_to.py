"""To whom was it said, by a name that every reader knows ("доложил Путину Герасимов")?"""

from __future__ import annotations

from counterclaim.extract.clauses.tokens import Item
from counterclaim.extract.words.lexicon import Lexicon, folded

_NAME_CASES = (("у", ""), ("ому", "ий"), ("ому", "ой"), ("ю", "й"), ("ові", ""), ("еві", "ь"))  # dative, nominative


def told_to(item: Item, text: str, lexicon: Lexicon) -> bool:
    """Whether a name that every reader knows stands in the dative: to whom it was said ("доложил Путину Герасимов")."""
    party, last = item.get("party"), folded(text[item.start : item.end]).rpartition(" ")[2]
    if party is None or item.unknown or not lexicon.grammar.get("inverts"):
        return False
    named = (
        last.removesuffix(case) + name for case, name in _NAME_CASES if last.endswith(case) and len(last) > len(case)
    )
    return any(lexicon.entry(name).get("party") == party for name in named)
