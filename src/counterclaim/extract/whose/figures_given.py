"""Is it the speaker's own losses, where his country is said to give its figure, or to give it seldom?"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from counterclaim.extract.clauses.tokens import Item
from counterclaim.extract.counts.figure import sentences_before
from counterclaim.extract.issuers.sides import side
from counterclaim.extract.whose.case import Case
from counterclaim.model.claim import Party

_SIDES = ("party", "adj", "forces")
_FAR = 4  # items from the country to its number at the least
_RARELY = re.compile(r"\s(?:rarely|seldom|hardly|secret|silen|tight-lipped|declin|refus|zip|scarcely|sparing)")


def of_its_figure(case: Case) -> Party:
    """The speaker's own side, where his country is said to give its figure ("Russia last gave a figure in 2022, when
    its minister said 900 soldiers had been killed").
    """
    items, home = case.items, case.voice.home
    first = items[0] if items else None
    if first is None or not case.figure.human or not home:
        return None
    if not _opens_as(items, home):
        return home if _kept_quiet(case) or _its_own_count(case) else None
    if case.figure.at < _FAR:
        return None
    gave = next((at for at in range(1, case.figure.at) if items[at].has("counts_figure", "counts_total", "toll")), None)
    led = [] if gave is None else items[gave + 1 : case.figure.at]
    its = any(one.get("punct") == ";" and two.has("speech_pronouns") for one, two in pairwise(led))
    if not its and not any(item.has("clause") for item in led):
        return None
    if any(item.has("but") for item in items[: case.figure.at]) or any(item.has("negation", "turns") for item in led):
        return None  # "Kyiv has not told its own losses, but its staff says that 500,000 have been killed"
    return home if _of_one_side(items[: case.figure.at], home) else None


def _kept_quiet(case: Case) -> bool:
    """Whether the sentence before says that the speaker's country seldom tells its losses ("Russia rarely comments on
    casualties. In March its defence ministry said 1,351 soldiers had been killed").
    """
    before = next(iter(sentences_before(case.figure.sentence, 1)), None)
    if before is None or before.figures or "toll" not in before.means or not _opens_as(before.items, case.voice.home):
        return False
    rare = "negation" in before.means or _RARELY.search(before.paragraph.folded, before.items[0].start) is not None
    said = case.items[: case.figure.at]
    return (
        rare and "but" not in before.means and all(_of_one_side(row, case.voice.home) for row in (before.items, said))
    )


def _its_own_count(case: Case) -> bool:
    """Whether "its last count" goes on with what the country has admitted ("... anything Moscow has conceded. Its last
    official count was 5,937 killed").
    """
    before, items = next(iter(sentences_before(case.figure.sentence, 1)), None), case.items
    if before is None or not {"speech_admits", "party"} <= before.means or not items[0].has("owns_next"):
        return False
    counts = any(item.has("counts_figure", "counts_total", "counts_bulletin", "toll") for item in items[1:4])
    own = any(side(str(item.get("party"))) == case.voice.home for item in before.items if item.has("party"))
    return counts and own and _of_one_side(items[: case.figure.at], case.voice.home)


def _opens_as(items: Sequence[Item], home: Party) -> bool:
    """Whether a sentence opens with the speaker's country as its subject."""
    return items[0].has("party") and not items[0].get("possessive") and side(str(items[0].get("party"))) == home


def _of_one_side(items: Sequence[Item], home: Party) -> bool:
    """Whether words name no side but the speaker's, and tell no blow."""
    named = {side(str(i.get("adj") or i.get("forces") or i.get("party"))) for i in items if i.has(*_SIDES)}
    return named <= {home} and not any(item.has("enemy", "taker", "reset") for item in items)
