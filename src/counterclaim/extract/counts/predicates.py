"""What does a copula or a dash behind a number say that it counts, or became of it ("37 — танки", "12 — втрачені")?"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from counterclaim.extract.clauses.tokens import Item
from counterclaim.extract.counts.figure import HUMAN, Figure
from counterclaim.extract.counts.govern import Governor
from counterclaim.extract.counts.opening_kinds import opening_kind
from counterclaim.extract.counts.phrase import Phrase
from counterclaim.extract.counts.served import served_as

_SUBGROUPS = frozenset(
    {"officers", "commanders", "convicts", "volunteers", "mobilised", "women", "children", "medics", "journalists"}
)
_RECRUITED = frozenset({"volunteers", "mobilised", "convicts"})
_CLOSING = {"(": frozenset(")"), ",": frozenset(",.;")}  # marks around a number set beside a noun
_OPENED = 2  # items from such a noun to its number
_ASIDE = 3  # items between a number's phrase and the dash ("280 человек в этом перечне — мобилизованные")
_WORDS = 2  # unknown words that may describe the noun behind the dash


def predicate(items: Sequence[Item], place: int) -> str | None:
    """The noun after a copula or a dash ("six were tanks", "37 — танки")."""
    if place + 1 < len(items) and items[place].get("punct") in {"—", "–"} and not items[place].unknown:
        behind = (one for one in items[place + 1 : place + 3] if one.get("punct") != "«" and not one.has("served"))
        noun = next(behind, items[place + 1])
        if noun.has("cat") and not noun.has("toll", "passive") and noun.number is None and not noun.unknown:
            return str(noun.get("cat"))
    served = served_as(items, place)
    if served is not None:
        return served
    place = _behind_a_second(items, place)
    if (
        place + 1 < len(items)
        and items[place].has("be")
        and items[place + 1].has("cat")
        and not items[place + 1].has("passive")
    ):
        return str(items[place + 1].get("cat"))
    if place < len(items) and items[place].has("cat") and set(items[place].unknown) & {"a", "an"}:
        return str(items[place].get("cat"))
    return None


def _behind_a_second(items: Sequence[Item], place: int) -> int:
    """Where the verb of two counts stands ("Eight of the dead and 45 of the wounded were children")."""
    second = place + 1
    if second + 3 >= len(items) or not items[place].has("and") or items[second].number is None:
        return place
    verb = second + 2
    told = items[second + 1].has("of_them") and items[verb].has("be") and not items[verb].unknown
    return verb if told and items[verb + 1].get("cat") in _SUBGROUPS else place


def subgroup_behind(figure: Figure) -> str | None:
    """The kind of people that a dash behind a count of people names ("16,000 of the dead — former prisoners")."""
    items, place = figure.sentence.items, figure.phrase.last + 1
    end = min(len(items), place + _ASIDE + 1)
    while place < end and items[place].get("punct") not in {"—", "–"}:
        item = items[place]
        if item.get("punct") or item.number is not None or item.has("clause", "taker", "loser", "speech_before"):
            return None
        place += 1
    behind = items[place + 1 : place + 2] if place < end else []
    kind = behind[0].get("cat") if behind else None
    if kind not in _SUBGROUPS or len(behind[0].unknown) > _WORDS or behind[0].has("party"):
        return None
    following = items[place + 2] if place + 2 < len(items) else None
    return str(kind) if following is None or following.number is None else None


def kind_behind_or_beside(figure: Figure, *, inverts: bool) -> str | None:
    """The kind of people that a dash behind a count names, or beside which their number is set; null for none.

    Where the head of a row stands last, only brackets set a number beside its kind ("convicts (17,200)").
    """
    if inverts:
        return subgroup_behind(figure) or _kind_beside(figure)
    kind = _kind_beside(figure) if figure.at and figure.sentence.items[figure.at - 1].get("punct") == "(" else None
    jailed = kind == "personnel" and figure.sentence.items[figure.at - _OPENED].get("toll") == "captured"
    if jailed and any(one.category in _RECRUITED for one in figure.sentence.figures):
        return "convicts"  # "volunteers (14,200), then prisoners (11,000)"
    return kind if kind in _SUBGROUPS else None


def _kind_beside(figure: Figure) -> str | None:
    """The kind of people beside which their bare number is set, in brackets or between commas ("заключенные (15 562)",
    "мотострелки, 2 944, и десантники, 1 805"); null for none.
    """
    items, at = figure.sentence.items, figure.at
    if at < _OPENED or not figure.phrase.bare or items[at].unknown or items[at - 1].unknown:
        return None
    kind, mark = items[at - _OPENED].get("cat"), items[at - 1].get("punct")
    behind = items[at + 1] if at + 1 < len(items) else None
    closes = behind is None or (not behind.unknown and behind.get("punct") in _CLOSING.get(str(mark), ()))
    return str(kind) if closes and mark in _CLOSING and kind in HUMAN else None


def labelled_kind(items: Sequence[Item], at: int, fates: Sequence[str] = ()) -> str | None:
    """The kind of people before a dash and a number of their names ("Добровольцы — 12 300 имен"), before a colon of a
    row ("Діти: 40 убитих"), or with which the sentence opens, by what the number tells of them; null for none.
    """
    mark = items[at - 1].get("punct") if at > 1 and not (items[at].unknown or items[at - 1].unknown) else None
    row = mark == ":" and (at == _OPENED or items[at - _OPENED - 1].get("punct") in {",", ";", "•"})
    label = items[at - _OPENED] if mark in {"—", "–"} or row else None
    kinds = _SUBGROUPS | {"civilians"} if row or at == _OPENED else _SUBGROUPS
    if label is not None and label.get("cat") in kinds:
        return str(label.get("cat"))
    return opening_kind(items, at, fates) if fates else None


def kind_before(figure: Figure, before: Sequence[Figure]) -> Figure | None:
    """The figure whose kind of people a dash names as well, whatever tells of it between ("40 — volunteers, who had
    signed up, 17 — convicts"); null for none.
    """
    if not before or before[-1].sentence is not figure.sentence or before[-1].category not in _SUBGROUPS:
        return None
    dashed = figure.phrase.bare and subgroup_behind(figure) is not None and subgroup_behind(before[-1]) is not None
    return before[-1] if dashed else None


def after_dash(items: Sequence[Item], figure: Figure) -> Governor | None:
    """What a dash says of a bare number ("14 тыс. — безвозвратно, 16 тыс. — ранеными"), or ends a clause with of things
    ("30 дронів — локаційно втрачені"); null without one.
    """
    place = figure.phrase.last + 1
    if place + 1 >= len(items) or not (figure.phrase.bare or _ends_clause(items, figure.phrase, place + 1)):
        return None
    told_as = items[place].has("to") and items[place].has("clause")  # "77,842 as missing"
    makes_up = items[place].has("makes_up") and not items[place].unknown  # "ще 84 240 становили санітарні втрати"
    if not (told_as or makes_up) and items[place].get("punct") not in {"—", "–"}:
        return None
    said = items[place + 1]
    outcome = said.get("toll") or said.get("passive")
    if outcome is None and said.get("loser") != "lost":
        outcome = said.get("loser")  # "ще 7 – зазнали поранень"
    if outcome is None or items[place].unknown or said.unknown:
        return None
    return Governor(str(outcome), "loss", None, "passive", place + 1, right=True)


def _ends_clause(items: Sequence[Item], phrase: Phrase, place: int) -> bool:
    """Whether a participle behind a dash is the last word of what is said of things that tell no fate themselves."""
    behind = items[place + 1] if place + 1 < len(items) else None
    last = behind is None or (not behind.unknown and behind.has("punct", "prepositions"))
    return last and items[place].has("passive") and not (phrase.toll or phrase.done)


def hurt_kind(items: Sequence[Item], topic: Item) -> str | None:
    """Who were hurt, by the noun right before a verb that says it of people ("дітей постраждало в ... – 459")."""
    if not (topic.has("loser") and topic.get("cat") == "people"):
        return None
    before = next((one for one, two in pairwise(items) if two is topic and not two.unknown), None)
    told = before is not None and before.get("cat") in HUMAN and not before.has("toll")
    return str(before.get("cat")) if told and before is not None else None
