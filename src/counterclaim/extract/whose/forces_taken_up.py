"""Which force loses by a bare noun or behind "with" ("it said the group had lost ...", ", with X losing ...")?"""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.extract.clauses.tokens import Item
from counterclaim.extract.counts.figure import sentences_before
from counterclaim.extract.issuers.sides import side
from counterclaim.extract.whose.case import Case
from counterclaim.extract.whose.owners import PRINTED
from counterclaim.model.claim import Party
from counterclaim.vocabulary.load import vocabulary

_VERB = 4  # items from the figure back to its verb
_BACK = 3  # sentences that may have named the force
_WORDS = 2  # an article and one adjective ("the mercenary group")


def the_force(case: Case) -> Party:
    """The force that the sentences before have named last, for "the group", "the contingent" and the like; or null.

    A body that none of them names by a state's words is the other side's where one of the sides speaks.
    """
    items = case.items
    verb = loses(case)
    if verb is None:
        return None
    noun = verb - 1
    while noun > 0 and items[noun].has("have", "be", "aux", "also") and not items[noun].has("force_noun"):
        noun -= 1
    led = items[noun].unknown[:1] == ("the",) and len(items[noun].unknown) <= _WORDS
    bare = bool(case.lexicon.grammar.get("inverts")) and not items[noun].unknown  # no article there
    if not items[noun].has("force_noun") or not (led or bare or (noun and items[noun - 1].has("article"))):
        return None
    said = next((at for at in range(noun - 1, -1, -1) if items[at].has("speech_before", "clause")), None)
    if said is None:
        return None
    own = vocabulary().parties.get(case.voice.claimant) if isinstance(case.voice.claimant, str) else None
    if own is not None and own.kind == "group":
        return case.voice.claimant
    before = [item for sentence in sentences_before(case.figure.sentence, _BACK) for item in sentence.items]
    named = _named(before, case) if not bare or any(_group(item) for item in before) else None
    if named is not None or bare:
        return named
    return case.voice.enemy if case.voice.home in case.voice.sides.parties else None


def _group(item: Item) -> bool:
    """Whether a word names a force that is no state's army."""
    entry = vocabulary().parties.get(str(item.get("party")))
    return item.has("unlisted") or (entry is not None and entry.kind == "group")


def loses(case: Case) -> int | None:
    """The verb of losing right before the figure, over hedges and what only describes it; null for another verb."""
    for place in range(case.figure.at - 1, max(0, case.figure.at - _VERB), -1):
        item = case.items[place]
        if item.has("loser"):
            return place
        if item.number is not None or item.has("punct", "clause", "taker", "passive", "speech_before"):
            return None
    return None


def _named(before: Sequence[Item], case: Case) -> Party:
    """The force named last by a name of its own, else the first state that does not speak itself."""
    kinds = vocabulary().parties
    for item in reversed(before):
        if item.has("unlisted"):
            return PRINTED + case.voice.text[item.start : item.end]
        party = item.get("party")
        if party is not None and kinds[str(party)].kind == "group":
            return str(party)
    states = [side(str(item.get("adj") or item.get("forces") or item.get("party"))) for item in before if _of(item)]
    return next((state for state in states if state != case.voice.home), None)


def _of(item: Item) -> bool:
    return item.has("adj", "forces", "party")


def with_its_loss(case: Case) -> Party:
    """The side that a clause behind a comma and "with" tells to lose (", with Ukraine having lost 3,000"); or null."""
    items = case.items
    for place in range(case.figure.at - 1, 0, -1):
        item = items[place]
        if item.number is not None or item.get("punct"):
            return None
        if not item.has("with_own"):
            continue
        between = items[place + 1 : case.figure.at]
        loses = any(one.has("loser") for one in between) and items[place - 1].get("punct") == ","
        party = next((one.get("adj") or one.get("forces") or one.get("party") for one in between if _of(one)), None)
        return side(str(party)) if loses and party is not None else None
    return None
