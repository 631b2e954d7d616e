"""Which side does a share of losses told before fall to ("На Росію припадає 300 тисяч", "860 припадають на Баку")?"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from counterclaim.extract.counts.figure import PERSONS, Figure, Sentence

_FALLS = r"(?:припада\w+|припад[еу]\w*|припал\w+|припав|приход[иья]\w+|приходил\w+|пришл\w+|пришелся|пришёлся)"
_SHARED = re.compile(rf"(?<!\w){_FALLS}(?!\w)")
_ONTO = re.compile(r"(?:^|[\s,(])на(?:\s(?:долю|частку|рахунок|счет))?\s$")
_BEHIND = re.compile(rf"[^,.;:\d]{{0,32}}?\s(?:{_FALLS}|[—–-])\sна(?:\s(?:долю|частку))?\s")

_FATES = frozenset({"killed", "wounded", "missing", "captured", "irrecoverable"})


def share_of_side(figure: Figure) -> str | None:
    """The side to which a count is said to fall, named before it or behind its verb; null for none."""
    items, text = figure.sentence.items, figure.sentence.paragraph.folded
    if "ratio" not in _rules(figure.sentence) or _SHARED.search(text) is None:
        return None
    behind = _BEHIND.match(text, figure.number.end)
    for item in items[figure.phrase.last + 1 :]:
        if behind is not None and item.start == behind.end():
            return _party(item.entry)
    for place in range(figure.at - 1, -1, -1):
        item = items[place]
        if item.get("punct") in {";", "."} or (item.number is not None and item.number.ignored is None):
            return None
        party = _party(item.entry)
        if party is not None and _ONTO.search(text, 0, item.start) is not None:
            return party
    return None


def shared_out(figure: Figure) -> None:
    """Gives a bare count that falls to a side, or to those of one fate, the fate that it is told of."""
    whole = figure.inherited
    if figure.dropped == "ratio" and (fate := _fate_shared(figure)) is not None:
        figure.outcome, figure.topic, figure.dropped = fate, "loss", None
        figure.category = whole.category if whole is not None and whole.human else figure.category or PERSONS
        return
    if figure.dropped != "ratio" or whole is None or whole.outcome is None or whole.dropped is not None:
        return
    if whole.topic == "loss" and figure.phrase.bare and share_of_side(figure) is not None:
        figure.outcome, figure.topic, figure.dropped = whole.outcome, whole.topic, None


def _fate_shared(figure: Figure) -> str | None:
    """What became of those to whom a count falls, before or behind its verb ("250 тисяч припадає на загиблих")."""
    items, text = figure.sentence.items, figure.sentence.paragraph.folded
    if not (figure.phrase.bare or figure.human) or _SHARED.search(text) is None:
        return None
    behind = _BEHIND.match(text, figure.number.end)
    for item in items[figure.at + 1 :]:
        if behind is not None and item.start == behind.end():
            return _fate(item.entry)
    for place in range(figure.at - 1, -1, -1):
        item = items[place]
        if item.has("punct") or (item.number is not None and item.number.ignored is None):
            return None
        if _ONTO.search(text, 0, item.start) is not None:
            return _fate(item.entry)
    return None


def _fate(entry: Mapping[str, Any]) -> str | None:
    toll = entry.get("toll")
    return str(toll) if toll in _FATES else None


def _rules(sentence: Sentence) -> set[str]:
    return {str(item.get("other_verbs") or item.get("other_nouns")) for item in sentence.items}


def _party(entry: Mapping[str, Any]) -> str | None:
    party = entry.get("party") or entry.get("forces") or entry.get("adj")
    return None if party is None else str(party)
