"""Which body that spoke before does a word for its people or its work take up ("rescuers", "розвідники")?"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from counterclaim.extract.clauses.report import Report
from counterclaim.extract.issuers.sides import home_of
from counterclaim.extract.words.lexicon import Lexicon, folded, forms_pattern
from counterclaim.model.claim import Named, Party
from counterclaim.vocabulary.load import word_table

_LONGEST = 4  # words of what a body is called again
_INSIDE = re.compile(
    r"(?:[^ ]+ )?(?:источник|собеседник|джерел|співрозмовник|sources?|insiders?)[^ ]* "
    r"(?:в|во|у|із|з|из|in|inside|at|within) (?:the )?",
    re.IGNORECASE,
)  # "источники в спецслужбе" are the service


@dataclass(frozen=True, slots=True)
class _Kind:
    """Bodies of one kind, by their ids or a word of their printed names, and what they are called again."""

    ids: frozenset[str]
    named: re.Pattern[str]
    again: re.Pattern[str]

    def holds(self, party: Party) -> bool:
        """Whether a party that spoke is a body of this kind, under a name of its own."""
        if isinstance(party, str):
            return party in self.ids
        if not isinstance(party, Named) or self.again.fullmatch(_bare(party.name)):
            return False
        return self.named.search(folded(party.name)) is not None


def called_again(report: Report, issuers: Sequence[Party], lexicon: Lexicon) -> Report:
    """The last body that spoke of the kind that a report's name only takes up; a report of another name as it is.

    An adjective of a country before such a word must be of the body's own ("British analysts", not "Polish" ones).
    """
    name = report.party.name if isinstance(report.party, Named) else report.noun if report.party is None else ""
    words = _INSIDE.sub("", name, count=1).split()
    if not issuers or not words or len(words) > _LONGEST or any(word.istitle() for word in words[1:]):
        return report
    state = lexicon.entry(folded(words[0])).get("adj")
    flat = _bare(" ".join(words[1:] if state is not None else words))
    for kind in _kinds():
        if kind.again.fullmatch(flat) is None:
            continue
        spoke = (party for party in reversed(issuers) if kind.holds(party))
        same = next((one for one in spoke if state is None or home_of(one, lexicon) in {None, str(state)}), None)
        if same is not None:
            return replace(report, party=same, pronoun=False, generic=False)
    return report


def _bare(name: str) -> str:
    flat = folded(name)
    return flat.removeprefix("the ")


@cache
def _kinds() -> tuple[_Kind, ...]:
    rows = word_table("press")["called_again"]
    return tuple(
        _Kind(frozenset(row.get("ids") or ()), forms_pattern(row.get("named") or ()), forms_pattern(row["again"]))
        for row in rows
    )
