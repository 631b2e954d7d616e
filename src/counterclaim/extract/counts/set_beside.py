"""Of which noun is a number that is set beside it between marks ("its last number, 5,937, dates from March")?"""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.extract.clauses.tokens import Item

_WHEN = ("prepositions", "for_side", "of", "in")


def _named_at(items: Sequence[Item], at: int) -> int:
    """Where the noun stands beside which a number is set, over what says when ("the total for the month, 45")."""
    place = at - 2
    while place > 0 and (
        items[place].time is not None
        or items[place].get("other_nouns") == "time"
        or (items[place].has(*_WHEN) and not items[place].has("counts_figure", "counts_total", "toll"))
    ):
        place -= 1
    return place


def _named_toll(items: Sequence[Item], at: int, noun: int) -> bool:
    """Whether a number is set between commas beside the toll it puts ("its estimate of Russian deaths, 45,400, is")."""
    named, behind = items[noun], items[at + 1 : at + 3]
    if not named.has("toll") or named.has("passive", "of_them", "cat") or items[at - 1].get("punct") != ",":
        return False
    closed = len(behind) > 1 and behind[0].get("punct") == "," and behind[1].has("be", "have", "verbs", "loser")
    before = items[max(0, noun - 4) : noun]
    whose = any(
        item.has("counts_figure", "speech_sees", "speech_pronouns", "adj") or item.get("possessive") for item in before
    )
    return closed and whose and not any(item.number is not None for item in items[max(0, noun - 4) : at])


def number_of(items: Sequence[Item], at: int) -> Item | None:
    """The noun that a number named in apposition is of ("speaks of its dead; its last number, 5,937, dates from")."""
    if at < 2 or items[at - 1].get("punct") not in {",", ":", "—", "–"}:
        return None
    noun = _named_at(items, at)
    if _named_toll(items, at, noun):
        return items[noun]
    if not items[noun].has("counts_figure", "counts_total"):
        return None
    behind = items[at + 1] if at + 1 < len(items) else None
    if behind is not None and behind.get("punct") not in {",", "—", "–", "."}:
        return None
    return next((item for item in reversed(items[:noun]) if item.has("toll") and not item.has("other_nouns")), None)
