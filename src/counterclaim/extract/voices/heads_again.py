"""Whom does "the head of the ministry" take up who has spoken by his name ("по словам главы ведомства")?"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from counterclaim.extract.clauses.report import Report
from counterclaim.extract.words.lexicon import Lexicon, folded, forms_pattern, lexicon
from counterclaim.model.claim import Named, Party
from counterclaim.vocabulary.load import vocabulary

_NEAR = 48  # characters on either side of a word of speech


def head_again(report: Report, issuers: Sequence[Party], text: str, words: Lexicon) -> Party:
    """The person or the holder of an office who spoke last, for "the head of the ministry"; null where none is meant.

    Where a body has spoken and nobody by name, its head's words are the body's. A head with his name is himself.
    """
    if not issuers or report.own or not words.table.get("heads_again"):
        return None
    low = max(0, report.start - _NEAR)
    found = heads_again(words.language).search(folded(text[low : report.end + _NEAR]))
    if found is None or not _is_it(report.party, found[0]):
        return None
    behind = text[low + found.end() :].lstrip(" ")
    if behind[:1].isupper():
        return None  # "глава ведомства Белоусов"
    spoke = [one for one in reversed(issuers) if one is not None and one != report.party]
    return next(filter(_is_person, spoke), None) or next(iter(spoke), None)


@cache
def heads_again(language: str) -> re.Pattern[str]:
    """What finds the head of a body by the body's bare noun, in folded text."""
    return forms_pattern(lexicon(language).table.get("heads_again") or ())


def _is_it(party: Party, printed: str) -> bool:
    """Whether a report's issuer is the head so printed, or the ministry that his bare noun means by custom."""
    if isinstance(party, Named):
        return folded(party.name) in printed or printed in folded(party.name)
    return party is None or (isinstance(party, str) and vocabulary().parties[party].kind == "ministry")


def _is_person(party: Party) -> bool:
    if isinstance(party, str):
        return party in vocabulary().parties and vocabulary().parties[party].kind == "office"
    return isinstance(party, Named) and party.name.istitle() and " " in party.name
