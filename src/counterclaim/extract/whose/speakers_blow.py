"""Whose men fell, of whom a side at war says that its own forces struck them?

"The ministry said its forces had fired two missiles at a meeting and that more than 60 servicemen were killed"
"""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.extract.clauses.tokens import Item
from counterclaim.extract.issuers.sides import side
from counterclaim.extract.whose.case import Case
from counterclaim.extract.whose.raids import is_strike
from counterclaim.model.claim import Party, label_of

_FELL = frozenset({"killed", "wounded", "casualties"})
_SIDES = ("forces", "party", "adj")
_FRAGMENTS = ("облом", "оскол", "улам")  # hurt whoever is below: "обломками ранен один человек"
_ANYBODY = frozenset({"people", "civilians", "children", "women"})
_WHOSE = 5  # items from the word of speech to the verb of striking
_DOES = 2  # items and words between the verb and an attack that it makes ("carried out a strike")


def of_the_speakers_blow(case: Case) -> Party:
    """The opponent of the speaker, whose own forces are said to have struck before men are told of who fell."""
    figure, items, home = case.figure, case.items, case.voice.home
    if not figure.human or figure.outcome not in _FELL or figure.phrase.party is not None or figure.phrase.enemy:
        return None
    if home is None or home not in case.voice.sides.parties:
        return None
    said = next((at for at in range(figure.at - 1, -1, -1) if items[at].has("speech_before")), None)
    if said is None or any(item.get("punct") == ";" for item in items[said : figure.at]):
        return None
    for at in range(said + 1, min(figure.at, said + 1 + _WHOSE)):
        where = items[at - 1].has("at", "prepositions") and not items[at].unknown  # "напомнил он, в городе погибли 25"
        where = where or case.voice.text[items[at].start : items[at].end].lower().startswith(_FRAGMENTS)
        if (is_strike(items[at]) and not where) or _makes(items, at):
            return _whose(case, items[said + 1 : at], items[at + 1 : figure.at], str(home))
    return None


def _whose(case: Case, subject: Sequence[Item], behind: Sequence[Item], home: str) -> Party:
    """The other side's where "it", "its forces" or its own army struck; its own where they were struck, or another."""
    if any(item.has("negation", "doubts", "by") or item.number is not None for item in subject):
        return None
    named = [side(str(item.get(key))) for item in subject for key in _SIDES if item.has(key)]
    own = all(party == home for party in named) and not any(item.has("enemy") for item in subject)
    if any(item.has("be") for item in subject):
        return home if own and (named or any(item.has("speech_pronouns", "own") for item in subject)) else None
    if not own:
        return home
    told = any(item.has("speech_pronouns", "own", *_SIDES) for item in subject)
    told = told or (
        label_of(case.figure.category) not in _ANYBODY
        and all(item.has("punct", "clause") and not item.unknown for item in subject)
    )  # "the rescue service said the strike killed 34 people": somebody else's
    where = next((item.get("place_in") for item in behind if item.has("place_in")), None)
    return (case.voice.sides.opponent(home) or where) if told else None


def _makes(items: Sequence[Item], at: int) -> bool:
    """Whether a verb makes an attack ("carried out a strike on", "launched an attack")."""
    row = items[at + 1 : at + 1 + _DOES]
    verb = items[at].has("verbs", "taker") or bool(items[at].unknown)
    return verb and any(item.get("other_nouns") == "event count" for item in row) and not items[at].has("be")
