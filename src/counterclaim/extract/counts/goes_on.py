"""Does a sentence go on with what one shortly before it counts, be it in another paragraph?"""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.extract.clauses.tokens import Item
from counterclaim.extract.counts.figure import HUMAN, Sentence

_OF_THINGS = frozenset({"destroyed", "shot-down", "damaged"})
_TAKEN_UP = 2  # sentences back in which stands what "of them" at the head of a paragraph takes up
_DASHES = frozenset("—–-")
_FATES = frozenset({"taker", "loser", "passive", "toll"})
_SAYS = frozenset({"speech_before", "speech_after", "speech_sees", "speech_again", "counts_figure", "issuers_bodies"})
_COUNTED = ("cat", "toll", "passive", "loser", "taker", "party", "forces", "punct")


def opens_with_them(sentence: Sentence) -> bool:
    """Whether "Of them" or "40,000 of them" opens a sentence, as it may a paragraph."""
    opening = sentence.items[: 2 if sentence.items and sentence.items[0].number is not None else 1]
    return any(item.has("of_them") for item in opening)


def goes_on_with_parts(sentence: Sentence) -> bool:
    """Whether a sentence opens with parts of what was counted before ("Of them", "Серед загиблих – 5121 офіцер")."""
    return opens_with_them(sentence) or any(item.has("including") for item in sentence.items[:1])


def takes_up(sentence: Sentence, before: Sentence) -> bool:
    """Whether a sentence takes up what one shortly before it tells, be it in another paragraph: by "of them", or by a
    number alone before its verb ("It intercepted 16 drones.", "Fifteen were destroyed over Volgograd"), or by a total
    that is told without its noun ("By the end of 2023 the total had stood at 359,230").
    """
    near = sentence.index - before.index
    if near > _TAKEN_UP:
        return False
    goes_on = goes_on_with_parts(sentence) or _tells_kind(sentence.items)
    return goes_on or (near == 1 and _number_alone(sentence.items)) or counts_on(sentence.items)


def _tells_kind(items: Sequence[Item]) -> bool:
    """Whether a sentence opens with a number and the kind of people that so many were ("About 3,000 were officers")."""
    row = items[:3]
    if len(row) < 3 or row[0].number is None or row[0].number.ignored is not None or row[1].unknown:
        return False
    kind = row[2].get("cat") if row[1].has("be") and not row[2].unknown else None
    return row[1].has("served") or kind in {"officers", "commanders", "convicts", "volunteers", "mobilised"}


def lists_behind_issuer(sentence: Sentence, before: Sentence) -> bool:
    """Whether a sentence lists kinds of kit behind one that only says who counts the losses told before it.

    "Втрати перевищили 26 тисяч осіб. Такі дані надав Генштаб. Танки — 1 195, літаки — 199."
    """
    between = [one for one in sentence.paragraph.sentences if before.index < one.index < sentence.index]
    if len(between) != 1 or between[0].figures or not between[0].means.isdisjoint(_FATES):
        return False
    kit = [one for one in sentence.items if one.has("cat") and one.get("cat") not in HUMAN]
    counted = [one for one in sentence.items if one.number is not None and one.number.ignored is None]
    return len(kit) > 1 and len(counted) > 1 and not between[0].means.isdisjoint(_SAYS)


def counts_on(items: Sequence[Item]) -> bool:
    """Whether a sentence opens with a total or a figure and what it comes to, and names nothing that is counted."""
    at = next((at for at, item in enumerate(items) if item.number is not None and item.number.ignored is None), 0)
    said = next((place for place in range(at) if items[place].has("counts_total", "counts_figure")), at)
    dash = at - said > 1 and items[at - 1].get("punct") in _DASHES
    link, number = items[said + 1 : at - dash], items[at].number
    comes_to = dash or any(item.has("to", "be") for item in link) or (number is not None and number.hedge == "verb")
    owner = said and items[said - 1].get("possessive") and items[said - 1].has("party")  # "Kyiv's total"
    named = [item for place, item in enumerate(items[: at - dash]) if not (owner and place == said - 1)]
    if said == at or not comes_to or any(item.has(*_COUNTED) for item in named):
        return False
    return all(item.has("to", "verbs", "aux", "also", "article") or item.time is not None for item in link)


def _number_alone(items: Sequence[Item]) -> bool:
    """Whether a sentence opens with a number and the passive of what becomes of things."""
    row = items[:3]
    opens = len(row) > 2 and row[0].number is not None and not any(item.unknown for item in row)
    return opens and row[1].has("be") and row[2].get("passive") in _OF_THINGS


def one_elsewhere(items: Sequence[Item], at: int) -> bool:
    """Whether "one" behind a comma or "and" has the noun told before, as a place behind it says ("сбиты пять над
    Тулой, один — над Москвой", "and one over Moscow").
    """
    row = items[at + 1 : at + 3]
    opens = at > 0 and items[at - 1].has("punct", "and", "but") and not items[at].unknown
    dashed = opens and len(row) > 1 and row[0].get("punct") in _DASHES and not row[0].unknown
    if opens and row[1:] and row[0].has("above") and not row[0].unknown:
        return row[1].has("place_in", "party") or bool(row[1].unknown)  # "four over Belgorod and one over Crimea"
    return dashed and not row[1].unknown and row[1].has("prepositions", "over", "at", "on")
