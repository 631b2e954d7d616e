"""Whose loss does a relative clause, an agent behind "by" or the verb before in the sentence tell?"""

from __future__ import annotations

from counterclaim.extract.case import Case
from counterclaim.extract.sides import side
from counterclaim.extract.victims import WHERE_THEY_LIVE, struck_at
from counterclaim.model.claim import Party

_BY_ENEMIES = frozenset({"captured", "shot-down", "destroyed", "lost", "killed"})
_NEAR = 6  # items from a figure to who is said to have done it


def agent_named(case: Case) -> bool:
    """Whether the sentence names anybody before the figure."""
    return any(item.has("party", "forces", "adj", "enemy", "unlisted") for item in case.items[: case.figure.at])


def loser_before_here(case: Case) -> Party:
    """Who lost what the sentence counts before ("It also lost two tanks, and three of its soldiers were taken")."""
    row = [one for one in case.before if one.sentence is case.figure.sentence]
    lost = bool(row) and row[0].governor is not None and row[0].governor.role == "loser"
    return row[0].subject if lost else None


def whose(case: Case) -> Party:
    """The party that a relative clause of its own losses belongs to ("Moscow, whose last count was 5,937 dead")."""
    items, at = case.items, case.figure.at
    whose = next((place for place in range(at - 1, 1, -1) if items[place].has("whose")), None)
    if whose is None or any(item.number is not None or item.has("taker", "party", "adj") for item in items[whose:at]):
        return None
    named = items[whose - 2] if items[whose - 1].get("punct") == "," and not items[whose - 1].unknown else None
    party = None if named is None else named.get("party") or named.get("forces")
    return None if party is None else side(str(party))


def whose_figures(case: Case) -> Party:
    """The side whose figures or losses a relative clause puts at a number ("Ukraine's losses, which X puts at 900")."""
    items, at = case.items, case.figure.at
    start = next((place for place in range(at - 1, 1, -1) if items[place].has("relative")), None)
    if start is None or not any(item.has("speech_puts", "speech_before") for item in items[start:at]):
        return None
    noun = start - 2 if items[start - 1].get("punct") == "," else start - 1
    counted = items[noun].has("counts_figure", "counts_total", "toll") and not items[start].unknown
    owner = items[noun - 1] if noun and counted and not items[noun].unknown else None
    named = owner is not None and (owner.has("adj") or (owner.has("party") and owner.get("possessive")))
    return side(str(owner.get("adj") or owner.get("party"))) if owner is not None and named else None


def others(case: Case) -> Party:
    """The side of those counted before, of whom "seven others" are ("four soldiers died; seven others were hurt")."""
    behind = case.items[case.figure.at + 1] if case.figure.at + 1 < len(case.items) else None
    if behind is None or not behind.has("others") or behind.unknown:
        return None
    row = [one for one in case.before[-6:] if one.human and one.dropped is None and one.claimant == case.voice.claimant]
    return row[-1].subject if row and case.figure.human else None


def where_hurt(case: Case) -> Party:
    """The country where people were hurt by what struck it ("an attack on Kyiv killed one", "killed 40 in Lebanon")."""
    governor, topic = case.figure.governor, case.figure.topic_item
    told = topic is not None or (governor is not None and governor.role in {"taker", "toll"})
    if case.figure.category not in WHERE_THEY_LIVE or not told:
        return None
    low = next((place for place in range(case.figure.at, -1, -1) if case.items[place].get("punct") == ";"), -1)
    high = next(
        (place for place in range(case.figure.phrase.last, len(case.items)) if case.items[place].has("punct")),
        len(case.items),
    )
    return struck_at(case.items[low + 1 : high], case.figure)


def taken_by(case: Case) -> Party:
    """The opponent of the one by whom it was taken or destroyed ("prisoners captured by the First American Army")."""
    items = case.items
    if case.figure.outcome not in _BY_ENEMIES or case.figure.category in WHERE_THEY_LIVE:
        return None
    for place in range(max(1, case.figure.at - _NEAR), min(len(items) - 1, case.figure.phrase.last + _NEAR)):
        said, by, agent = items[place - 1], items[place], items[place + 1]
        if not by.has("by") or by.unknown or not said.has("passive") or len(agent.unknown) > 1:
            continue
        party = agent.get("forces") or agent.get("party") or agent.get("adj")
        if agent.has("own"):
            return case.voice.enemy
        weapon = agent.has("adj") and place + 2 < len(items) and items[place + 2].has("cat", "struck")
        if party is not None and not weapon:
            return case.voice.sides.opponent(side(str(party)))
    return None
