"""Which side does a share of losses told before fall to ("На Росію припадає 300 тисяч", "860 припадають на Баку")?"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from counterclaim.extract.counts.figure import Figure, Sentence

_FALLS = r"(?:припада\w+|припад[еу]\w*|припал\w+|припав|приход[иья]\w+|приходил\w+|пришл\w+|пришелся|пришёлся)"
_SHARED = re.compile(rf"(?<!\w){_FALLS}(?!\w)")
_ONTO = re.compile(r"(?:^|[\s,(])на(?:\s(?:долю|частку|рахунок|счет))?\s$")
_BEHIND = re.compile(rf"[^,.;:\d]{{0,32}}?\s(?:{_FALLS}|[—–-])\sна(?:\s(?:долю|частку))?\s")


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
    """Gives a bare count that falls to a side the fate of the count before it, of which it is the share."""
    whole = figure.inherited
    if figure.dropped != "ratio" or whole is None or whole.outcome is None or whole.dropped is not None:
        return
    if whole.topic == "loss" and figure.phrase.bare and share_of_side(figure) is not None:
        figure.outcome, figure.topic, figure.dropped = whole.outcome, whole.topic, None


def _rules(sentence: Sentence) -> set[str]:
    return {str(item.get("other_verbs") or item.get("other_nouns")) for item in sentence.items}


def _party(entry: Mapping[str, Any]) -> str | None:
    party = entry.get("party") or entry.get("forces") or entry.get("adj")
    return None if party is None else str(party)
