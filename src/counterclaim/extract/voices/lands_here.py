"""Of which land is a bare body, where its sentence begins with one ("In Sudan, the army said")?"""

from __future__ import annotations

from dataclasses import replace

from counterclaim.extract.clauses.bodies import completed
from counterclaim.extract.clauses.report import Report
from counterclaim.extract.counts.figure import Sentence
from counterclaim.extract.issuers.scenes import land_opening
from counterclaim.extract.words.lexicon import Lexicon
from counterclaim.model.claim import Named

_OPENING = 3  # items: "in", the land, a comma


def of_the_land_here(report: Report, sentence: Sentence, lexicon: Lexicon) -> Report | None:
    """The body of the land with which its sentence begins, by its id, else as printed; null for others."""
    if not report.generic or not report.noun or report.which or lexicon.grammar.get("inverts"):
        return None
    land = land_opening(sentence) if report.place >= _OPENING else None
    if land is None:
        return None
    body = completed(report.noun, land, lexicon) or Named(report.noun)
    return replace(report, party=body, pronoun=False, generic=False)
