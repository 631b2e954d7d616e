"""Which side do a heading inside a list, or an item's own label, name ("Russia:", "Ukraine, killed: 95")?"""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.extract.clauses.bodies import is_monitor
from counterclaim.extract.clauses.tokens import Item
from counterclaim.extract.counts.figure import Figure, Sentence
from counterclaim.vocabulary.load import vocabulary

_COLONS = frozenset(":–—‒")
_LABEL = 5  # items in which such a label ends


def side_headed(sentence: Sentence) -> str | None:
    """The side whose items follow, where a list's item stands under a line that names just a side ("Russia:")."""
    heading = sentence.heading
    return None if heading is None or _tells_whose_it_is(heading.items) else _side_in(heading.items)


def _tells_whose_it_is(items: Sequence[Item]) -> bool:
    """Whether a heading says who counted what follows ("What Kyiv told for the past day:", "Kyiv's figures:")."""
    for item, behind, *rest in zip(items, items[1:], [*items[2:], None], strict=False):
        if not item.has("party", "adj") or behind.unknown:
            continue
        owns = item.get("possessive") and behind.has("counts_bulletin") and not behind.has("toll")
        says = not item.get("possessive") and item.has("party") and behind.has("speech_before")
        after = rest[0]
        if owns or (says and not (after is not None and after.has("toll", "cat", "by"))):
            return True
    return False


def side_labelled(figure: Figure) -> str | None:
    """The side that an item's own label names before the colon ("Ukraine, killed: 95", "Russia: 210 killed")."""
    if not figure.sentence.paragraph.listed and not is_monitor(figure.claimant):
        return _split_by_side(figure)
    items = figure.sentence.items
    colon = next((place for place, item in enumerate(items[: figure.at]) if item.get("punct") in _COLONS), None)
    if colon is None or any(item.number is not None and item.number.ignored is None for item in items[:colon]):
        return None
    if any(item.has("speech_before", "issuers_bodies") and not item.has("toll") for item in items[:colon]):
        return None  # "The ministry in Kyiv listed the day's haul: 20 tanks"
    if any(item.has("taker") for item in items[:colon]):
        return None  # "Росія вдарила по Києву: 94 ракети, загинули 5 людей"
    named = _side_in(items[:colon])
    return None if named == figure.claimant else named  # "London: 350,000" where London speaks


def _split_by_side(figure: Figure) -> str | None:
    """The side that opens its sentence before a colon, as another one does a sentence of its paragraph before it
    ("Russia: 180,000 wounded. Ukraine: 40,000 wounded"), or forces of it do; or whose loss is told right behind it.
    """
    mine = _opens_with(figure.sentence)
    if mine is None or mine == figure.claimant:
        return None
    if figure.sentence.paragraph.zone == "body" and _by_its_name(figure.sentence):
        return mine
    lost = figure.governor is not None and figure.governor.role in {"phrase", "loser", "passive"}
    if figure.outcome == "lost" and lost and figure.claimant is None:
        return mine  # "Russia: 37 tanks lost in March"
    before = [one for one in figure.sentence.paragraph.sentences if one.index < figure.sentence.index]
    return mine if any(_opens_with(one) not in (None, mine) for one in before) else None


def _by_its_name(sentence: Sentence) -> bool:
    """Whether a sentence opens with nothing but a country's own name and a colon, and names no other side behind."""
    entry = vocabulary().parties.get(str(sentence.items[0].get("party")))
    if entry is None or entry.kind != "state" or sentence.items[1].get("punct") != ":":
        return False
    printed = sentence.paragraph.text[sentence.items[0].start : sentence.items[0].end]
    behind = sentence.items[2:]
    return printed in entry.names.values() and not any(one.has("party", "adj", "forces", "enemy") for one in behind)


def _opens_with(sentence: Sentence) -> str | None:
    """The side that a few words at the start of a sentence name before a colon with a number behind it."""
    if ":" not in sentence.paragraph.text:
        return None
    colon = next((at for at, item in enumerate(sentence.items[:_LABEL]) if item.get("punct") == ":"), None)
    if not colon or colon + 1 >= len(sentence.items):
        return None
    label = sentence.items[:colon]
    if any(item.number is not None or item.has("speech_before", "issuers_bodies", "punct") for item in label):
        return None
    behind = next((item for item in sentence.items[colon + 1 : colon + 3] if item.number is not None), None)
    named = label[-1].get("party") or label[-1].get("forces")
    return str(named) if behind is not None and named is not None and len(label[0].unknown) <= 1 else None


def _side_in(items: Sequence[Item]) -> str | None:
    for item in items:
        named = item.get("party")
        if named is not None:
            return str(named) if vocabulary().parties[named].kind == "state" else None
        if item.has("forces", "adj"):
            return str(item.get("forces") or item.get("adj"))
    return None
