"""Who lost what a relative clause tells of, by the words of another ("the 6,832 tanks that Kyiv says Russia lost")?"""

from __future__ import annotations

from counterclaim.extract.clauses.named_persons import HEADS
from counterclaim.extract.clauses.said_of_it import saying_behind
from counterclaim.extract.issuers.sides import side
from counterclaim.extract.whose.case import Case
from counterclaim.extract.whose.owners import agent_of
from counterclaim.model.claim import Party


def said_to_lose(case: Case) -> Party:
    """The party that the verb of losing behind the saying names as its subject; null where it names none."""
    saying = saying_behind(case.items, case.figure.phrase.last + 1)
    if saying is None or (case.items[saying.loss].has("passive") and not case.items[saying.loss].has("loser")):
        return None
    return agent_of(case.items, saying.loss, case.voice)


_INSIDE = ("party", "adj", "have", "be", "aux", "also", "by", "prepositions", "speech_sees", "counts_figure", *HEADS)
_NAMED = 3  # items from a relative word back to whom it takes up ("Russia's army, which")


def which_is_said_to_lose(case: Case) -> Party:
    """Whom a relative clause takes up in which another says what was lost ("Russia, which Kyiv says has lost 400")."""
    items, governor = case.items, case.figure.governor
    if governor is None or governor.right or governor.role != "loser" or governor.place < _NAMED:
        return None
    which = next((back for back in range(governor.place - 1, 0, -1) if items[back].has("relative")), None)
    if which is None or items[which].has("whose"):
        return None
    inside = items[which + 1 : governor.place]
    told = any(item.has("speech_before", "speech_sees") for item in inside) and any(
        item.has("party") for item in inside
    )
    if not told or not all(item.time is not None or item.has("speech_before", *_INSIDE) for item in inside):
        return None
    comma = items[which - 1].get("punct") == "," and not items[which].unknown
    for item in reversed(items[max(0, which - _NAMED) : which - comma]):
        named = item.get("forces") or item.get("party") or item.get("adj")
        if named is not None:
            return side(str(named))
        if item.has("punct", "speech_before"):
            return None
    return None


def of_whose(case: Case) -> Party:
    """The party of whose men or things so many are counted ("the Russian brigade, 300 of whose men were killed")."""
    items, at = case.items, case.figure.at
    row = items[at + 1 : at + 3]
    if len(row) < 2 or not row[0].has("of") or not row[1].has("whose") or not at or items[at - 1].get("punct") != ",":
        return None
    for item in reversed(items[: at - 1]):
        named = item.get("forces") or item.get("party") or item.get("adj")
        if named is not None:
            return side(str(named))
        if item.has("punct", "speech_before", "loser", "taker"):
            return None
    return None
