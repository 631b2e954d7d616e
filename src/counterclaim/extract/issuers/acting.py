"""Which body reports by what it is said to do ("the General Staff struck off 1,120 men")?"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from counterclaim.extract.clauses.report import Report
from counterclaim.extract.clauses.tokens import Item
from counterclaim.model.claim import Named
from counterclaim.vocabulary.load import vocabulary

_LEADS = (
    "issuers_bodies",
    "issuers_deputies",
    "openers",
    "punct",
    "reset",
    "also",
)  # what may stand before a sentence's subject
_CASES = ("и", "ы", "і", "у", "ю", "ою", "ой", "е", "ом", "ам")  # endings of a name that is no subject
_BODIES = frozenset({"ministry", "forces", "monitor"})
_DASHES = frozenset("—–-")
_OF_WHAT = re.compile(r"(?: [а-яіїєґё’'-]+){0,2} [А-ЯІЇЄҐЁ][\w’'-]+")
_DEEDS = ("taker", "loser", "passive", "counts_figure")


def acting_body(items: Sequence[Item], text: str) -> Report | None:
    """The counting body that is the subject of a sentence in which nobody is said to speak; null for none.

    A monitor is one wherever it opens a sentence; a ministry or general staff, which fights with no hands of its own,
    where it opens a clause and does something before the number ("closes the year with ..."), stands behind a dash
    ("1,950 — so many the General Staff has put on its list"), ends a clause of a verb of loss or opens one of a
    part ("48 missiles, of which the Air Force downed 41").
    """
    number = next((at for at, i in enumerate(items) if i.number is not None and i.number.ignored is None), None)
    first = next((at for at, item in enumerate(items[:number]) if item.has("party")), None)
    if number is None:
        opens = first is not None and all(item.has(*_LEADS) for item in items[:first]) and _goes_on(items, first)
        counts = opens and first is not None and _counts(items[first], text, monitor=True)
        return _report(items, first) if counts and first is not None else None
    colons = [at for at in range(first or 0) if items[at].get("punct") == ":"]  # "Є й інші дані: «Медіазона» знає 97"
    begin = colons[-1] if colons and not any(item.has("toll", *_DEEDS[:3]) for item in items[: colons[-1]]) else 0
    if first is not None and all(_leads(items, at) for at in range(begin, first)):
        item = items[first]
        verb = any(_does(one) for one in items[first + 1 : number]) or _goes_on(items, first)
        if _counts(item, text, monitor=True) or (verb and _counts(item, text, monitor=False)):
            return _report(items, first)
    colon = next((item for item in items[:number] if item.get("punct") == ":"), None)
    speaks = items[0].has("issuers_bodies") and not items[0].has("issuers_armed", "other_nouns")  # no unit
    if colon is not None and speaks and text[items[0].start].isupper() and not items[0].unknown:
        return _announcing(items, text)
    for at in range(number + 1, len(items)):
        item, behind = items[at], items[at + 1] if at + 1 < len(items) else None
        if "party" not in item.entry or not _counts(item, text, monitor=False):
            continue
        ends = behind is None or behind.get("punct") in {";", ".", ","}
        near = items[at - 1].time is not None or items[at - 1].has("taker")
        apart = items[at - 1].get("punct") in _DASHES and _goes_on(items, at)
        verb_before = ends and near and any(item.has("taker") for item in items)
        of_those = items[at - 1].has("of_them") and not item.unknown and behind is not None and behind.has("taker")
        if of_those or verb_before or (apart and not any(one.has(*_DEEDS) for one in items[at:])):
            return _report(items, at)
    return None


def _does(item: Item) -> bool:
    """Whether a body does something that is counted, and does not lose it itself ("Украинские ВВС потеряли 55")."""
    return item.has(*_DEEDS) and not (item.has("loser") and not item.has("counts_act", "taker"))


def _leads(items: Sequence[Item], at: int) -> bool:
    """Whether a word may stand before the subject of a clause: it opens it, or says when ("У неділю Генштаб ...")."""
    behind = items[at + 1] if at + 1 < len(items) else None
    dated = items[at].has("at", "on") and behind is not None and behind.time is not None and not behind.unknown
    return dated or items[at].time is not None or items[at].has(*_LEADS)


def _announcing(items: Sequence[Item], text: str) -> Report:
    """The body that opens a sentence whose figures stand behind a colon ("Prosecutors in Kyiv ...: 177")."""
    last = items[0]
    for item in items[1:]:
        if item.unknown or not item.has("issuers_bodies", "issuers_civil", "party", "adj"):
            break
        last = item
    known = last.get("party") if vocabulary_kind(last) in _BODIES else None
    end = last.end
    whose = _OF_WHAT.match(text, end) if last is items[0] and known is None else None
    if whose is not None and any(item.has("party") and item.end == whose.end() for item in items[1:2]):
        end = whose.end()  # "Служба безпеки України"
    party = str(known) if known is not None else Named(text[items[0].start : end])
    return Report(party, items[0].start, last.end, 0)


def vocabulary_kind(item: Item) -> str | None:
    """The kind of the party that a word names; null for none."""
    entry = vocabulary().parties.get(str(item.get("party")))
    return None if entry is None else entry.kind


def _report(items: Sequence[Item], place: int) -> Report:
    item = items[place]
    return Report(str(item.get("party")), item.start, item.end, place)


def _goes_on(items: Sequence[Item], place: int) -> bool:
    """Whether a word that no list knows, which may be a verb, stands right behind one."""
    return place + 1 < len(items) and bool(items[place + 1].unknown)


def _counts(item: Item, text: str, *, monitor: bool) -> bool:
    """Whether a name stands in the nominative and is that of a body that counts losses and does nothing else."""
    party = str(item.get("party"))
    entry = vocabulary().parties.get(party)
    if entry is None or item.get("possessive") or len(item.unknown) > 1:
        return False
    kinds = {"monitor"} if monitor else {"ministry", "forces"}
    name = text[item.start : item.end]
    declined = name[-1:] >= "а" and name.lower().endswith(_CASES) and " " not in name
    return entry.kind in kinds and not declined and (monitor or party in _counters())


@cache
def _counters() -> frozenset[str]:
    """The ministries and staffs that count an enemy's losses by habit, as the packs say; no whole army."""
    parties = vocabulary().parties
    named = {party for pack in vocabulary().packs.values() for party in pack.counters}
    known = [party for party in named if party in parties]
    armies = {parent for party in known if (parent := parties[party].parent) and parties[parent].kind == "forces"}
    return frozenset(party for party in known if party not in armies)
