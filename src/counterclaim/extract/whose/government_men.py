"""Whose losses are those of "government forces", where the sentence names no state beside them?"""

from __future__ import annotations

from counterclaim.extract.issuers.sides import side
from counterclaim.extract.whose.case import Case
from counterclaim.model.claim import Party
from counterclaim.vocabulary.load import vocabulary

_LOSING = frozenset({"loser", "toll", "passive", "phrase", "mourned"})


def of_government(case: Case) -> Party:
    """The state against which the movement fights that speaks, or whose own speaker tells of its troops.

    "Таліби стверджують, що урядові війська втратили 30 солдатів"; where an onlooker speaks, the one state that fights.
    """
    words = case.lexicon.table.get("government_men") or ()
    figure, items, sides, home = case.figure, case.items, case.voice.sides, case.voice.home
    folded = figure.sentence.paragraph.folded
    at = max((folded.rfind(word, items[0].start, items[figure.phrase.last].end) for word in words), default=-1)
    if at < 0 or figure.phrase.enemy:
        return None
    behind = [item for item in items[: figure.at] if item.start > at]
    if any(item.has("party", "forces", "adj", "taker") or item.get("punct") == ";" for item in behind):
        return None
    if at < items[figure.at].start and (figure.governor is None or figure.governor.role not in _LOSING):
        return None
    kinds = vocabulary().parties
    if home in kinds and kinds[str(home)].kind == "group":
        return sides.opponent(home)
    if home in sides.parties:
        return home
    states = [party for party in sides.parties if party in kinds and kinds[party].kind == "state"]
    return side(states[0]) if len(states) == 1 else None
