"""Which body that a sentence shows at work does a bare noun behind it take up ("дрони СБУ знищили ..., повідомили у
спецслужбі")?
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from counterclaim.extract.clauses.report import Report
from counterclaim.extract.clauses.tokens import Item
from counterclaim.extract.counts.figure import Sentence
from counterclaim.extract.issuers.issuers import named_in
from counterclaim.extract.issuers.taken_up_bodies import AGAIN
from counterclaim.extract.words.lexicon import Lexicon, folded
from counterclaim.model.claim import Named, Party
from counterclaim.vocabulary.load import vocabulary

_KINDS = frozenset({"ministry", "forces", "office"})
_NO_BODY = ("issuers_heads", "issuers_officials", "issuers_spokespeople", "issuers_civil", "prepositions")
_ACTS = ("taker", "passive")
_SHORT = re.compile(r"(?<![\w-])[A-Z]{3,6}(?![\w-])")  # a service by its letters, which no table knows
_CASE = 2  # letters that a case may put behind a word
_STEM = 4


def body_at_work(report: Report, sentence: Sentence, lexicon: Lexicon) -> Report:
    """A bare noun of bodies with the body that the same sentence shows to have done what is told; else as it is."""
    if not (report.generic and report.noun) or report.office:
        return report
    if not lexicon.grammar.get("inverts"):
        return _service_at_work(report, sentence, lexicon)
    if "issuers_common" not in lexicon.entry(report.noun):
        return report
    before = sentence.items[: report.place]
    deed = next((at for at, item in enumerate(before) if item.has(*_ACTS)), None)
    if deed is None:
        return report
    for at in range(deed - 1, -1, -1):
        if (party := _body_at(before, at, report.noun, sentence, lexicon)) is not None:
            return replace(report, party=party, pronoun=False, generic=False)
    return report


def _service_at_work(report: Report, sentence: Sentence, lexicon: Lexicon) -> Report:
    """The same in English ("SBU drones struck two tankers, the agency said", "Ukraine's military intelligence hit")."""
    if report.noun not in (lexicon.table.get("services_at_work") or ()):
        return report
    before, text = sentence.items[: report.place], sentence.paragraph.text
    deed = next((at for at, item in enumerate(before) if item.has(*_ACTS)), None)
    if deed is None:
        return report
    opened = text[max(text.rfind(". ", 0, before[deed].start) + 1, text.rfind("\n", 0, before[deed].start) + 1) :]
    start = len(text) - len(opened)
    aside = next((at for at in range(deed, len(before)) if before[at].get("punct") == ","), len(before))
    end = before[aside].start if aside < len(before) else report.start
    places = ((short.start() + start, short[0]) for short in _SHORT.finditer(text[start:end]))
    short = next((name for at, name in places if not any(i.start <= at < i.end for i in before)), None)
    if short is not None:
        return replace(report, party=Named(short), pronoun=False, generic=False)
    for at in range(deed - 1, -1, -1):
        if (party := _body_at(before, at, report.noun, sentence, lexicon)) is not None:
            return replace(report, party=party, pronoun=False, generic=False)
    return report


def _body_at(items: Sequence[Item], at: int, noun: str, sentence: Sentence, lexicon: Lexicon) -> Party:
    """The body named at a place, in full; null for one that only says where or whose, and for another kind of body."""
    item, text = items[at], sentence.paragraph.text
    if item.has("party") and not item.has("issuers_common"):
        known = vocabulary().parties[str(item.get("party"))]
        return str(item.get("party")) if known.kind in _KINDS else None
    if not item.has("issuers_bodies") or item.has(*_NO_BODY):
        return None
    printed = text[item.start : item.end]
    if item.has("issuers_common") and not folded(printed).startswith(noun[: max(_STEM, len(noun) - _CASE)]):
        return None
    first = at
    while first and items[first - 1].end >= items[first].start - 1 - sum(len(w) + 1 for w in items[first].unknown):
        if items[first - 1].has("taker", "passive", "punct", "cat") or items[first - 1].time is not None:
            break
        first -= 1
    start = items[first].start - sum(len(word) + 1 for word in items[first].unknown)
    start = max(start, 0)
    party = named_in(text[start : item.end], items[first : at + 1], first=False, start=start, lexicon=lexicon)
    named = isinstance(party, Named) and party != AGAIN and not party.name.islower()
    return party if named or isinstance(party, str) else None
