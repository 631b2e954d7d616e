"""Which side does a sentence say at its beginning that it goes on to speak of?

"For Ukraine he gave 100,000", "По Україні він назвав 100 000", "У Украины, по его словам, 100 000", "Украинские он
оценил в 100 000": after one side's losses the other's follow with nothing but the side's name in front.
"""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.extract.clauses.tokens import Item
from counterclaim.extract.counts.figure import FLYING, Figure
from counterclaim.extract.counts.shares_of_sides import share_of_side
from counterclaim.extract.issuers.sides import side
from counterclaim.extract.whose.case import Case

_TURNS = ("turns", "clause", "and", "reset")
"""What may stand before it: "But for Ukraine"."""
_TELLS = ("speech_before", "speech_after", "speech_puts", "counts_figure", "counts_total", "to", "be", "speech_again")
"""What may come between the side's name and the number, told by whoever speaks."""
_NEAR = 7
"""Items between the side's name and the number at the most."""


def fronted(figure: Figure) -> str | None:
    """The side that the sentence names in front, before any of its numbers; null where another side loses there."""
    items = figure.sentence.items
    first = 1 if items and items[0].has(*_TURNS) and not items[0].has("for_side") else 0
    if figure.at < first + 2 or items[first].unknown:
        return None
    return _led(figure, first) or _alone(figure, first) or _among(figure, first)


def told_in_front(case: Case) -> str | None:
    """The side that the sentence names in front (`fronted`)."""
    return fronted(case.figure)


def has_share(case: Case) -> str | None:
    """The side to which a share of what was counted falls ("На Росію припадає 300 тисяч"); null for none."""
    party = share_of_side(case.figure)
    return None if party is None else side(party)


def _led(figure: Figure, first: int) -> str | None:
    """The side behind "for", "about" or the like."""
    items = figure.sentence.items
    lead, named = items[first], items[first + 1]
    party = named.get("party") or named.get("forces")
    if party is None or named.get("possessive") or not set(named.unknown) <= _ARTICLES:
        return None
    behind = items[first + 2 : figure.at]
    if lead.has("for_side") and not _others(behind, str(party)):
        taken = figure.governor is not None and figure.governor.role == "taker"
        return None if taken else side(str(party))
    fell = figure.human and figure.category not in _WHERE_THEY_LIVE and not _others(behind, str(party))
    if lead.has("in_ranks") and lead.has("about_side") and fell and not any(item.has(*_STRIKES) for item in behind):
        return side(str(party))  # "Со стороны России, по оценке президента, убиты 180 тысяч военных"
    about = lead.has("about_side", "with_whom") and figure.category not in FLYING and figure.claimant != party
    return side(str(party)) if about and (_only_told(figure, behind) or _has_dead(figure, behind)) else None


def _among(figure: Figure, first: int) -> str | None:
    """The side among whose things a sentence counts ("Серед російських машин переважають Т-72; є й 11 Т-90")."""
    items = figure.sentence.items
    lead, owner, noun = items[first], items[first + 1], items[first + 2] if first + 2 < figure.at else None
    among = (
        (lead.has("including") or {"of", "in_ranks"} <= lead.entry.keys())
        and owner.has("adj")
        and not owner.unknown
        and noun is not None
    )
    if not among or noun is None or not noun.has("cat") or noun.unknown or figure.human:
        return None
    return None if _others(items[first + 3 : figure.at], str(owner.get("adj"))) else side(str(owner.get("adj")))


def _alone(figure: Figure, first: int) -> str | None:
    """The side whose adjective or possessive stands for its losses ("Ukraine's he put at 100,000")."""
    items = figure.sentence.items
    owner, following = items[first], items[first + 1]
    owned = owner.get("adj") and (owner.get("possessive") or not following.has("cat", "toll", "party", "forces"))
    if not owned or following.unknown or not following.has("speech_pronouns", "party", "to", "be", "speech_before"):
        return None
    return side(str(owner.get("adj"))) if _only_told(figure, items[first + 1 : figure.at]) else None


_ARTICLES = frozenset({"the", "a"})
_WHERE_THEY_LIVE = frozenset({"people", "civilians", "women", "children"})
_STRIKES = ("other_verbs", "struck", "taker")


def _others(behind: Sequence[Item], party: str) -> bool:
    """Whether another side is named behind that does not speak there."""
    for place, item in enumerate(behind):
        if item.has("enemy"):
            return True
        other = item.get("party") or item.get("forces") or item.get("adj")
        speaks = any(one.has("speech_before") for one in behind[place + 1 : place + 3])
        if other is not None and side(str(other)) != side(party) and not speaks:
            return True
    return False


def _has_dead(figure: Figure, behind: Sequence[Item]) -> bool:
    """Whether an aside that says who tells it alone parts a side from its dead ("У России, утверждает он, 198 тысяч
    убитых").
    """
    aside = len(behind) > 2 and behind[0].get("punct") == "," and behind[-1].get("punct") == ","
    told = aside and any(item.has(*_TELLS) for item in behind[1:-1])
    fell = figure.human and bool(figure.phrase.toll) and not figure.phrase.nouns
    return told and fell and not any(item.has("loser", "taker", "toll", "cat", "enemy") for item in behind)


def _only_told(figure: Figure, behind: Sequence[Item]) -> bool:
    """Whether nothing but somebody's telling stands between the side's name and a bare number."""
    if not figure.phrase.bare or len(behind) > _NEAR or not behind:
        return False
    told = any(item.has(*_TELLS) or item.get("punct") in {"—", "–"} for item in behind)
    return told and not any(item.has("loser", "taker", "toll", "cat", "other_nouns", "enemy") for item in behind)
