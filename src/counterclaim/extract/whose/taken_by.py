"""Whose were those taken, or the things destroyed, by somebody named behind "by" or in the instrumental?"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from counterclaim.extract.clauses.attributes import by_agent
from counterclaim.extract.clauses.bodies import COUNT_THINGS
from counterclaim.extract.clauses.tokens import Item
from counterclaim.extract.issuers.sides import side
from counterclaim.extract.whose.case import Case
from counterclaim.extract.whose.own_lists import on_the_account
from counterclaim.extract.whose.victims import WHERE_THEY_LIVE
from counterclaim.model.claim import Party

_BY_ENEMIES = frozenset({"captured", "shot-down", "destroyed", "lost", "killed"})
_INSTRUMENTAL = ("ми",)  # ending of a Slavic adjective and noun in the instrumental plural
_WITH_ARMS = ("ами", "ями", "ией", "ією")  # endings of the Slavic noun of what somebody did it with
_NEAR = 6  # items from a figure to who is said to have done it
_BESIDE = 3  # items from one figure to the next of which the same was done by the same
_LED = ("prepositions", "over", "at", "on", "in_ranks", "with_whom", "for_side")  # leads to where, and not by whom


def taken_by(case: Case) -> Party:
    """The opponent of the one who took or destroyed it, behind "by" or in the instrumental."""
    return _behind_by(case) or (_by_them(case) or _by_them_too(case) if _slavic(case) else None)


def credited(case: Case) -> Party:
    """The opponent of those to whose account it is put ("На рахунку українських артилеристів — 12 танків"), but what a
    list of losses puts there is theirs.
    """
    governor, items = case.figure.governor, case.items
    here = governor is not None and governor.role == "taker" and governor.place < len(items)  # no other sentence's
    if governor is None or not here or not items[governor.place].has("credited"):
        return None
    if any(item.has("own") for item in items[governor.place + 1 : governor.place + _BESIDE]):
        return case.voice.enemy
    party = on_the_account(case.figure)
    lists = case.figure.claimant in COUNT_THINGS
    return party if lists or party is None else case.voice.sides.opponent(party)


def _by_them(case: Case) -> Party:
    return _inside(case) or _by_those(case) or _by_an_army(case)


def _by_them_too(case: Case) -> Party:
    """The opponent of those who also did what is told before ("нашими бойцами сожжено 14 машин и убито 30 солдат")."""
    figure, last = case.figure, case.before[-1] if case.before else None
    passive = figure.governor is not None and figure.governor.role == "passive" and not figure.governor.right
    if last is None or last.sentence is not figure.sentence or not passive or figure.outcome not in _BY_ENEMIES:
        return None
    between = case.items[last.phrase.last + 1 : figure.at]
    if len(between) > _BESIDE or any(item.has("adj", "forces", "party", "loser", "enemy") for item in between):
        return None
    return _by_them(Case(last, case.before[:-1], case.voice, case.lexicon))


def _behind_by(case: Case) -> Party:
    """The opponent of the one by whom it was taken or destroyed ("prisoners captured by the First American Army")."""
    items = case.items
    if (
        "by" not in case.figure.sentence.means
        or case.figure.outcome not in _BY_ENEMIES
        or case.figure.category in WHERE_THEY_LIVE
    ):
        return None
    for place in range(max(1, case.figure.at - _NEAR), min(len(items) - 1, case.figure.phrase.last + _NEAR)):
        by = items[place]
        if "by" not in by.entry or by.unknown:
            continue
        said, agent = items[place - 1], items[place + 1]
        if not said.has("passive") or len(agent.unknown) > 1 or _a_count(items[place + 1 : place + _NEAR]):
            continue
        party = agent.get("forces") or agent.get("party") or agent.get("adj")
        if agent.has("own"):
            return case.voice.enemy
        weapon = agent.has("adj") and place + 2 < len(items) and items[place + 2].has("cat", "struck")
        if party is not None and said.has("loser") and said.get("passive") == "lost":
            return side(str(party))  # "the 5,200 lost by Ukraine"
        if party is not None and not weapon:
            return case.voice.sides.opponent(side(str(party)))
    return None


def _a_count(row: Sequence[Item]) -> bool:
    """Whether "by" leads to a count, and not to who did it ("40 tanks destroyed by Kyiv's own count")."""
    return any(
        owner.get("possessive") and count.has("counts_figure", "counts_total") and not count.unknown[1:]
        for owner, count in pairwise(row)
    )


def _inside(case: Case) -> Party:
    """By whom it was done between a participle and its noun ("40 сбитых украинцами дронов"): his opponent's, but his
    own where he is said to have lost it ("410 утрачених росіянами танків").
    """
    figure, items = case.figure, case.items
    at = figure.at + 1
    if at + 1 >= len(items) or figure.phrase.last <= at or items[at].unknown or figure.outcome not in _BY_ENEMIES:
        return None
    if figure.category in WHERE_THEY_LIVE or not by_agent(items, at + 1, case.voice.text):
        return None
    agent = items[at + 1]
    party = side(str(agent.get("forces") or agent.get("party") or agent.get("adj")))
    return party if items[at].get("passive") == "lost" else case.voice.sides.opponent(party)


def _by_those(case: Case) -> Party:
    """The opponent of the men who did it, named in the instrumental ("нашими бойцами уничтожены 14 машин")."""
    figure, items = case.figure, case.items
    passive = figure.governor is not None and figure.governor.role in {"passive", "phrase"}
    if not passive or figure.outcome not in _BY_ENEMIES or figure.category in WHERE_THEY_LIVE or not _slavic(case):
        return None
    for item, men in pairwise(items[max(0, figure.at - _NEAR) : figure.phrase.last + _NEAR]):
        words = case.voice.text[item.start : item.end].lower().endswith(_INSTRUMENTAL)
        agents = men.has("cat", "forces", "issuers_bodies") and not men.unknown
        if not (words and agents and case.voice.text[men.start : men.end].lower().endswith(_INSTRUMENTAL)):
            continue
        if item.has("own"):
            return case.voice.enemy
        party = item.get("adj") or item.get("forces")
        if party is not None:
            return case.voice.sides.opponent(side(str(party)))
    return None


def _by_an_army(case: Case) -> Party:
    """The opponent of the army with whose arms it was done ("средствами ПВО РФ сбито 12", "ВС РФ уничтожено 12")."""
    figure, items, governor = case.figure, case.items, case.figure.governor
    if governor is None or governor.role != "passive" or not 0 < governor.place < figure.at or not _slavic(case):
        return None
    soldiers = figure.outcome in _BY_ENEMIES and figure.category not in WHERE_THEY_LIVE
    if not soldiers or items[governor.place].has("loser"):
        return None
    for place in range(governor.place - 1, max(-1, governor.place - _NEAR), -1):
        item = items[place]
        if item.has("punct") or item.number is not None:
            return None
        bare = place == governor.place - 1 and _bare_name(case, place)
        if item.has("forces", "party", "adj") and (bare or _with_arms(case, place)):
            return case.voice.sides.opponent(side(str(item.get("forces") or item.get("party") or item.get("adj"))))
    return None


def _with_arms(case: Case, place: int) -> bool:
    """Whether a side owns, or is, what stands in the instrumental ("средствами ПВО РФ", "армией России")."""
    items, text = case.items, case.voice.text
    item, after = items[place], items[place + 1]
    if item.has("adj") and text[after.start : after.end].split()[0].lower().endswith(_WITH_ARMS):
        return not (place and items[place - 1].has(*_LED))  # "российской артиллерией"
    if item.unknown:
        first, noun = place, item.unknown[-1]
    else:
        own = item.has("forces") and text[item.start : item.end].split()[0].lower().endswith(_WITH_ARMS)
        first = place if own or not place else place - 1
        noun = text[items[first].start : items[first].end].split()[0].lower()
    led = first > 0 and items[first - 1].has(*_LED)
    return noun.endswith(_WITH_ARMS) and not led


def _bare_name(case: Case, place: int) -> bool:
    """Whether an army's abbreviation, which has no cases, opens a clause alone ("ВС РФ уничтожено 12")."""
    item, before = case.items[place], case.items[place - 1] if place else None
    opens = before is None or before.has("punct", "and") or before.time is not None
    printed = case.voice.text[item.start : item.end]
    return opens and not item.unknown and item.has("forces") and printed.isupper()


def _slavic(case: Case) -> bool:
    return bool(case.lexicon.grammar.get("inverts"))
