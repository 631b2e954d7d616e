"""Which one outcome is told by two words that "or", "and" or a list joins ("killed or wounded")?"""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.extract.tokens import Item

_HURT = frozenset({"killed", "wounded"})


def told(outcomes: Sequence[str]) -> str | None:
    """One outcome for the outcomes that one count is given; null for none."""
    kinds = set(outcomes)
    if not kinds:
        return None
    if len(kinds) == 1:
        return next(iter(kinds))
    if kinds <= {"killed", "wounded", "casualties"}:
        return "casualties"
    if "lost" in kinds and len(kinds) == 2:
        return next(kind for kind in outcomes if kind != "lost")
    if kinds == {"shot-down", "destroyed"}:
        return "shot-down"
    if "missing" in kinds and len(kinds) == 2 and outcomes[0] == "missing":
        return "missing"
    return "lost"


def either(items: Sequence[Item], place: int) -> str | None:
    """The outcome of a verb, with that of the one that "or" joins to it before ("погибли или получили ранения")."""
    said = [str(items[place].get("loser") or items[place].get("passive"))]
    if place > 1 and items[place - 1].has("or") and not items[place].unknown and not items[place - 1].unknown:
        other = items[place - 2].get("loser") or items[place - 2].get("passive")
        said += [str(other)] if other in _HURT and said[0] in _HURT else []
    return told(said)


def beside_taker(items: Sequence[Item], place: int) -> list[str]:
    """What the verb joined to one by "or" or "and" says ("sank or crippled")."""
    if place < 2 or not items[place - 1].has("or", "and") or items[place].unknown or items[place - 1].unknown:
        return []
    joined = items[place - 2]
    return [str(joined.get("taker"))] if joined.has("taker") and not joined.has("cat") else []
