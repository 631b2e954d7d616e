"""Who lost what a relative clause tells of, by the words of another ("the 6,832 tanks that Kyiv says Russia lost")?"""

from __future__ import annotations

from counterclaim.extract.clauses.said_of_it import saying_behind
from counterclaim.extract.whose.case import Case
from counterclaim.extract.whose.owners import agent_of
from counterclaim.model.claim import Party


def said_to_lose(case: Case) -> Party:
    """The party that the verb of losing behind the saying names as its subject; null where it names none."""
    saying = saying_behind(case.items, case.figure.phrase.last + 1)
    if saying is None or (case.items[saying.loss].has("passive") and not case.items[saying.loss].has("loser")):
        return None
    return agent_of(case.items, saying.loss, case.voice)
