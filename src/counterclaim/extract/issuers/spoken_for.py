"""Whom does a spokesperson speak for, by the name beside the word?"""

from __future__ import annotations

import re
from collections.abc import Sequence

from counterclaim.extract.clauses.bodies import completed_here, in_genitive
from counterclaim.extract.clauses.named_persons import ARTICLE_ALONE
from counterclaim.extract.clauses.tokens import Item
from counterclaim.extract.issuers.taken_up_bodies import AGAIN
from counterclaim.extract.words.lexicon import Lexicon
from counterclaim.extract.words.printed_names import short_name
from counterclaim.model.claim import Named, Party

ITS = re.compile(r"(?<!\w)(?:its|their|його|її|їхн\w+|его|ее|её|их)\s*$", re.IGNORECASE)


def spoken_for(segment: str, spokes: Item, inside: Sequence[Item], start: int, lexicon: Lexicon) -> Party:
    """Whom a spokesperson speaks for: the name before the word, else the one after "for" or "of"."""
    before = [item for item in inside if item.end <= spokes.start and not _where(inside, item, lexicon)]
    after = [item for item in inside if item.start >= spokes.end]
    left = short_name(segment[: spokes.start - start])
    if ITS.search(segment[: spokes.start - start]):
        return AGAIN
    behind = lexicon.grammar.get("head") == "first" and not any(item.has("party", "adj") for item in before)
    if behind or "," in segment[: spokes.start - start]:
        left = ""
    owner = before[-1] if before else None
    if left.endswith(("'s", "’s")) and left.islower() and owner is not None and owner.has("issuers_bodies"):
        return AGAIN  # "the ministry's spokesman"
    if left and not ARTICLE_ALONE.fullmatch(left):
        plain = [item for item in before if item.has("party", "adj")]
        house = plain[0] if plain and plain[0].has("party") and not plain[0].get("possessive") else None
        rest = segment[house.end - start : spokes.start - start] if house is not None else "A"
        if (
            house is not None
            and (rest.islower() or not rest.strip())
            and not any(item.has("issuers_bodies") for item in before)
        ):
            return str(house.get("party"))  # "White House national security spokesman X"
        if plain and len(left.split()) == 1:
            return str(plain[-1].get("party") or plain[-1].get("adj"))
        return completed_here(left, before, lexicon) or Named(left.removesuffix("'s").removesuffix("’s"))
    right = segment[spokes.end - start :]
    if after and after[0].has("party") and not after[0].unknown and lexicon.grammar.get("head") == "first":
        return str(after[0].get("party"))
    link = next((item for item in after if item.has("prepositions", "of")), None)
    if link is None or link.start - spokes.end > 2:
        return in_genitive(right, lexicon)
    right = segment[link.end - start :]
    stop = next(
        (item.start for item in after if item.start > link.end and item.has("have", "be", "aux", "clause")), None
    )
    name = short_name(right if stop is None else segment[link.end - start : stop - start])
    plain = [item for item in after if item.has("party")]
    if plain and len(name.split()) == 1:
        return str(plain[-1].get("party"))
    return Named(name) if name else None


def _where(inside: Sequence[Item], item: Item, lexicon: Lexicon) -> bool:
    """Whether a party before a spokesperson only says where something was ("у Вашингтоні представник НАТО сказав")."""
    if not lexicon.grammar.get("inverts") or not item.has("party") or item.unknown:
        return False
    before = [one for one in inside if one.end <= item.start]
    return bool(before) and before[-1].has("at", "prepositions")
