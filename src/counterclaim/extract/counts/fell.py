"""Which numbers without a noun count persons by their verb alone ("At least 40 were killed", "40 are now dead")?"""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.extract.clauses.tokens import Item
from counterclaim.extract.counts.figure import FLYING, HUMAN, PERSONS, Figure

_OF_PERSONS = frozenset({"killed", "wounded", "casualties", "missing"})
_ADVERBS = 1  # words between the copula and what became of them ("are now dead")
_ASIDE = 7  # items from "into captivity" over who says so to the number
_MORE = frozenset({"еще", "ещё", "ще", "another", "дополнительно", "додатково"})
_REACH = 4  # items from the number to what became of it ("have also been killed")


def persons_fell(figure: Figure) -> bool:
    """Whether a bare number is the subject of a verb that is said of persons alone ("14,100 had been killed",
    "19 died").
    """
    items, place = figure.sentence.items, figure.phrase.last + 1
    if not figure.phrase.bare or figure.number.one or place >= len(items) or items[place].unknown:
        return False
    for told, item in enumerate(items[place : place + _REACH]):
        if (item.get("passive") or item.get("toll") or item.get("loser")) in _OF_PERSONS:
            return (told > 0 or item.has("mourned")) and len(item.unknown) <= _ADVERBS
        if not item.has("be", "have", "aux", "also"):
            return False
    return False


def with_the_hurt(figure: Figure, last: Figure | None, before: Sequence[Figure]) -> Figure | None:
    """The persons hurt before whom a bare count takes up past the weapons that hit them ("43 were injured when two
    bombs hit the shop, and 16 are missing"); else what stands nearest.
    """
    if last is None or last.human or last.category not in FLYING or not persons_fell(figure):
        return last
    row = (one for one in reversed(before) if one.sentence is figure.sentence and one.human)
    return next((one for one in row if one.outcome in _OF_PERSONS), last)


def of_a_tally(figure: Figure, outcome: str | None, before: Sequence[Figure]) -> str | None:
    """What became of those whom a bare tally sums up behind dead and wounded: dead, where it took up the wounded
    ("12 were killed and 40 wounded; its tally stands at 2,300").
    """
    row = figure.sentence.items[max(0, figure.at - _REACH) : figure.at]
    tally = outcome == "wounded" and figure.phrase.bare and not figure.phrase.toll
    if not tally or not any(item.has("counts_total") for item in row):
        return outcome
    if any((item.get("toll") or item.get("passive")) == "wounded" for item in row):
        return outcome  # "the tally of wounded is 2,300"
    hurt = next((one for one in reversed(before) if one.outcome == "wounded"), None)
    dead = any(hurt is not None and one.outcome == "killed" and one.sentence is hurt.sentence for one in before)
    return "killed" if dead else outcome


def fell_alone(figure: Figure) -> bool:
    """Whether a number without a noun stands beside a verb that is said of persons ("трое ранены, один погиб").

    So do words of captivity before it ("у полон узяли п'ятьох").
    Behind the verb nothing else may follow it in the clause ("погибли 40, ранены 120").
    """
    items, behind, before = figure.sentence.items, figure.phrase.last + 1, figure.at - 1
    if not figure.phrase.bare:
        return False
    if _taken_captive(figure):
        return True
    if figure.number.one and behind < len(items) and not items[behind].unknown and _told(items[behind]):
        return True
    ends = behind >= len(items) or (
        not items[behind].unknown and (items[behind].get("punct") or items[behind].has("and"))
    )
    return bool(ends) and before >= 0 and not items[figure.at].unknown and _told(items[before])


def _taken_captive(figure: Figure) -> bool:
    """Whether words that say it of persons alone stand before a bare number ("у полон, пише відомство, взято 42")."""
    for item in reversed(figure.sentence.items[max(0, figure.at - _ASIDE) : figure.at]):
        if item.number is not None or item.get("punct") in {";", ":"}:
            return False
        if item.has("into_captivity"):
            return True
    return False


def _told(item: Item) -> bool:
    return not item.has("cat") and (item.get("passive") or item.get("loser")) in _OF_PERSONS


def of_other_persons(figure: Figure, told: Item, before: Sequence[Figure]) -> str | None:
    """What a bare count of the fallen is of, though a noun of others stands before it; null where it is of those.

    Of persons where these only tell it ("Medics said 40 were killed") or are things ("Подбит танк, ещё трое погибли"),
    of the whole where they were a part of it ("семь человек, в том числе девочка, ещё 97 получили ранения").
    """
    human = told.get("cat") in HUMAN
    if human and _tell_of_persons(figure, told):
        return PERSONS
    items, text = figure.sentence.items, figure.sentence.paragraph.folded
    hedge = text[figure.number.outer_start : figure.number.start].split()
    more = (figure.at and items[figure.at - 1].has("more")) or not _MORE.isdisjoint(hedge)
    at = next((place for place, item in enumerate(items) if item is told), figure.at)
    parted = any(item.get("punct") == "," for item in items[at + 1 : figure.at])
    if not (more and parted and figure.phrase.bare and _fate_behind(figure) in _OF_PERSONS):
        return None
    if not human:
        return PERSONS
    whole = next((one for one in reversed(before) if one.sentence is figure.sentence and one.human), None)
    inside = items[whole.phrase.last + 1 : at] if whole is not None else []
    return whole.category if whole is not None and any(item.has("including") for item in inside) else None


def _fate_behind(figure: Figure) -> str | None:
    """What the verb right behind a number says became of what it counts, over a copula; null for no such verb."""
    items = figure.sentence.items
    for item in items[figure.phrase.last + 1 : figure.phrase.last + 1 + _REACH]:
        fate = item.get("passive") or item.get("toll") or item.get("loser")
        if fate is not None or item.unknown or not item.has("be", "have", "aux", "also"):
            return str(fate) if fate is not None and not item.unknown else None
    return None


def _tell_of_persons(figure: Figure, told: Item) -> bool:
    """Whether persons fell by the words of those who are named before their word of speech."""
    items = figure.sentence.items
    at = next((place for place, item in enumerate(items) if item is told), figure.at)
    return persons_fell(figure) and any(item.has("speech_before") for item in items[at + 1 : figure.at])


def counts_them(figure: Figure, told: Item) -> bool:
    """Whether a noun before the number is of those who count ("independent journalists have since verified 23,286")."""
    items = figure.sentence.items
    officers = told.get("cat") in {"officers", "commanders"}  # "Moscow's generals say 17 were destroyed"
    if not figure.phrase.bare or told.get("cat") == "personnel":
        return False
    if not (officers or told.has("issuers_officials", "issuers_bodies")):
        return False
    at = next((place for place, item in enumerate(items) if item is told), figure.at)
    between = items[at + 1 : figure.at]
    said = bool(between) and between[-1].has("speech_lists", *(("speech_before",) if officers else ()))
    return said and all(
        item.has("have", "aux", "also", "prepositions", "speech_lists", "speech_before") for item in between
    )


def died_behind(figure: Figure) -> bool:
    """Whether a verb that is said of persons alone stands soon behind a bare number ("5,113 of the enemy died")."""
    behind = figure.sentence.items[figure.at + 1 : figure.at + _REACH]
    return any((item.get("loser") or item.get("passive")) in {"killed", "wounded"} for item in behind)
