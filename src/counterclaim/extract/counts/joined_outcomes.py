"""Which one outcome is told by two words that "or", "and" or a list joins ("killed or wounded")?"""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.extract.clauses.tokens import Item

_HURT = frozenset({"killed", "wounded"})
_TOLD = _HURT | {"casualties"}
_MORE = _HURT | {"surrendered"}
_OF_PEOPLE = _TOLD | {"missing", "captured", "surrendered"}
_PAIR = 2  # items from a participle over "and" to the one before


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
    if "missing" in kinds and "captured" not in kinds and len(kinds) == 2 and outcomes[0] == "missing":
        return "missing"
    return "lost"


def either(items: Sequence[Item], place: int) -> str | None:
    """The outcome of a verb, with that of the one that "or" joins to it before ("погибли или получили ранения")."""
    said = [str(items[place].get("loser") or items[place].get("passive"))]
    link = place - 1
    if link > 0 and items[link].has("be") and not items[place].unknown:  # "загинули або були поранені"
        link -= 1
    joined = link > 0 and (items[link].has("or") or _and_fell(items, link))
    if joined and not items[link + 1].unknown and not items[link].unknown:
        other = items[link - 1].get("loser") or items[link - 1].get("passive")
        said += [str(other)] if other in _HURT and said[0] in _HURT else []
    if (
        said[0] not in _HURT | {"shot-down"}
        and link == place - 1
        and (beside := _passive_beside(items, place)) is not None
    ):
        return "lost" if "lost" in (said[0], beside) else told([beside, said[0]])
    return told(said)


def _and_fell(items: Sequence[Item], link: int) -> bool:
    """Whether "and" joins a verb of losing to one that counts nobody of its own ("загинуло й дістало поранення 30")."""
    if not items[link].has("and") or not items[link - 1].has("loser") or items[link - 1].unknown:
        return False
    before = items[link - 2] if link > 1 else None
    return before is None or not (before.has("cat", "toll", "party", "forces") or before.number is not None)


def fates(items: Sequence[Item], place: int) -> list[str]:
    """What a participle, or a noun of a fate, says with those joined to it ("have been killed, captured or lost")."""
    if row := _in_a_row(items, place):
        return row
    said, joined = [str(items[place].get("passive") or items[place].get("toll"))], items[place + 1 : place + 3]
    if items[place].has("passive") and len(joined) > 1 and joined[0].has("and", "or") and joined[1].has("passive"):
        said.append(str(joined[1].get("passive")))
        if joined[0].has("or") and "lost" in said:
            return ["lost"]
    return said


def _in_a_row(items: Sequence[Item], place: int) -> list[str]:
    """What a row of verbs says of the same people; empty where the one at `place` stands alone."""
    said, at, joined = [str(items[place].get("passive") or items[place].get("toll"))], place + 1, False
    while at < len(items) and not items[at].unknown and (items[at].get("punct") == "," or items[at].has("and", "or")):
        verb = at + 1
        joined = items[at].has("and", "or")
        while (
            verb < len(items) and items[verb].has("and", "or", "be", "have", "aux") and not items[verb].has("passive")
        ):
            joined, verb = joined or items[verb].has("and", "or"), verb + 1
        if verb >= len(items) or items[verb].unknown or items[verb].has("cat"):
            return []
        other = items[verb].get("passive") or items[verb].get("loser") or items[verb].get("toll")
        if other not in _OF_PEOPLE:
            return []
        said.append(str(other))
        at = verb + 1
        if joined:
            counted = at < len(items) and items[at].number is not None
            return said if said[0] in _OF_PEOPLE and not counted else []
    return []


def _passive_beside(items: Sequence[Item], place: int) -> str | None:
    """What the participle says that "and" joins to one right before it, of nothing else ("подбито и уничтожено 30")."""
    if place < _PAIR or not items[place - 1].has("and", "or") or items[place - 1].unknown or items[place].unknown:
        return None
    other, before = items[place - 2], items[place - 3] if place > _PAIR else None
    own = before is not None and not other.unknown and (before.number is not None or before.has("cat"))
    said = other.get("passive")
    return None if own or other.has("cat") or said is None or said in _HURT else str(said)


def with_or_behind(items: Sequence[Item], last: int, inside: str | None) -> str | None:
    """What a phrase or a verb that ends at `last` tells, with the verb that "or" joins to it ("fell or were hurt").

    A second verb of its own that "and" joins is told of the same ("гинули й діставали поранення"), where no number
    stands behind it.
    """
    if inside not in _HURT or last + 2 >= len(items) or not (items[last + 1].has("or") or _and_hurt(items, last + 2)):
        return inside
    verb = last + 3 if items[last + 2].has("be") and last + 3 < len(items) else last + 2
    if any(item.unknown for item in items[last + 1 : verb + 1]):
        return inside
    other = items[verb].get("loser") or items[verb].get("passive")
    return told([str(inside), str(other)]) if other in _HURT else inside


def _and_hurt(items: Sequence[Item], verb: int) -> bool:
    """Whether a verb of losing stands right behind "and", with no number behind it."""
    if not items[verb - 1].has("and") or not items[verb].has("loser"):
        return False
    return verb + 1 >= len(items) or items[verb + 1].number is None


def told_behind(items: Sequence[Item], at: int) -> str | None:
    """The dead and wounded whose nouns stand behind a rate's word ("1,200 men a day in killed and wounded")."""
    for place in range(at + 1, min(len(items), at + 7)):
        item = items[place]
        if item.time is not None and not item.unknown:
            said = items[place + 1] if place + 1 < len(items) else None
            found = said.get("toll") if said is not None and not said.unknown and not said.has("cat") else None
            counted = place + 2 < len(items) and items[place + 2].number is not None
            return str(found) if found in _TOLD and not counted else None
        if item.unknown or not item.has("cat", "adj", "forces", "measure"):
            return None
    return None


def beside_taker(items: Sequence[Item], place: int) -> list[str]:
    """What the verb joined to one by "or" or "and" says ("sank or crippled")."""
    if place < 2 or not items[place - 1].has("or", "and") or items[place].unknown or items[place - 1].unknown:
        return []
    joined = items[place - 2]
    return [str(joined.get("taker"))] if joined.has("taker") and not joined.has("cat") else []


def of_label(items: Sequence[Item], label: Item, last: int, own: Sequence[str]) -> str | None:
    """What a noun of losses before a number tells of it, with the one joined to it, and the phrase's `own` words.

    `last`: where the phrase of the number before it ends, whose word of loss is not this number's ("12 dead and
    injured 40").
    """
    place = next(at for at, item in enumerate(items) if item is label)
    joined = place > 1 and items[place - 1].has("or", "and") and not items[place - 1].unknown
    if joined and last == place - 2:
        return told([str(label.get("toll")), *own])
    beside = items[place - (2 if joined else 1)].get("toll") if place and not label.unknown else None
    if label.has("passive") and items[place - 1].has("be", "or"):  # "загинули чи були поранені щонайменше 310"
        own = [*own, str(either(items, place))]
    return between_commas(items, place) or told([str(label.get("toll")), *([beside] if beside else []), *own])


def between_commas(items: Sequence[Item], place: int) -> str | None:
    """What a noun of losses is said to take in between commas right behind it ("losses, killed and wounded, at 9")."""
    inside = items[place + 1 : place + 4]
    commas = len(inside) == 3 and inside[0].get("punct") == inside[2].get("punct") == ","
    alone = commas and not any(item.unknown for item in inside) and inside[1].get("toll") == "casualties"
    return "casualties" if alone else None


def of_another(items: Sequence[Item], place: int, at: int) -> bool:
    """Whether a noun of loss belongs to another number, and a comma or "and" parts them ("179 dead, 110 captives")."""
    return items[place].has("toll") and items[at - 1].has("punct", "and") and place == at - 2


def with_left(inside: str, left: str | None, *, beside: bool) -> str:
    """A phrase's own outcome, but who surrendered, fell or was hurt is not merely a prisoner ("погибли 65 пленных")."""
    if left is None or inside != "captured" or left not in _MORE:
        return inside
    return left if beside or left == "surrendered" else inside
