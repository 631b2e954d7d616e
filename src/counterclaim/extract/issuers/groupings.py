"""For whom does a grouping of an army speak that "reports" inside its ministry's own summary?"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from counterclaim.extract.counts.figure import Figure, Sentence
from counterclaim.extract.words.lexicon import Lexicon, folded, forms_pattern, lexicon
from counterclaim.model.claim import Named, Party
from counterclaim.vocabulary.load import vocabulary

_QUOTES = ("«", "“", "„", '"')


def groupings_report(figures: Sequence[Figure], sentences: Sequence[Sentence], own: Party, words: Lexicon) -> None:
    """Gives what an army's grouping is said to report to the ministry named before it, or whose page it is.

    The ministry speaks for them all ("Минобороны отчиталось о сутках. «Запад» доложил о 230 солдатах"); where none is
    named, a grouping speaks for itself.
    """
    if not words.table.get("groupings"):
        return
    state_of, kinds = vocabulary().state_of, vocabulary().parties
    for figure in figures:
        claimant = figure.claimant
        state = grouping_of(claimant.name, words.language) if isinstance(claimant, Named) else None
        if state is None or not isinstance(claimant, Named) or not _is_one(claimant.name, figure, words.language):
            continue
        named = [own] if isinstance(own, str) else []
        named += [
            str(item.get("party"))
            for sentence in sentences
            if "party" in sentence.means and sentence.index <= figure.sentence.index
            for item in sentence.items
            if item.has("party")
        ]
        ministries = [one for one in named if one in kinds and kinds[one].kind == "ministry" and state_of(one) == state]
        figure.claimant = ministries[-1] if ministries else claimant


@cache
def grouping_of(name: str, language: str) -> str | None:
    """The state whose army has a grouping of a name, in any case and with its noun or without it; else null."""
    bare = _nouns(language).sub("", folded(name)).strip(' «»“”„"')
    return next((state for state, forms in _names(language) if forms.fullmatch(bare)), None)


def _is_one(name: str, figure: Figure, language: str) -> bool:
    """Whether a name is a grouping's: printed in quotation marks, or with its noun, and not the West of the world."""
    if _nouns(language).search(folded(name)) is not None:
        return True
    text = figure.sentence.paragraph.text
    return any(f"{mark}{name.strip(' «»“”„')}" in text for mark in _QUOTES)


@cache
def _names(language: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    table = lexicon(language).table.get("groupings") or {}
    return tuple((str(state), forms_pattern(forms)) for state, forms in table.items())


@cache
def _nouns(language: str) -> re.Pattern[str]:
    """What finds the noun of a grouping, or of those who speak for one."""
    return forms_pattern(lexicon(language).table.get("grouping_nouns") or ())
