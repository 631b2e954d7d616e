"""Which of a sentence's reports is only that of an outlet which hands on another's words?"""

from __future__ import annotations

from counterclaim.extract.clauses.report import Report
from counterclaim.extract.counts.figure import Sentence
from counterclaim.extract.words.lexicon import Lexicon, folded
from counterclaim.model.claim import Named


def without_outlets(said: list[Report], sentence: Sentence, lexicon: Lexicon) -> list[Report]:
    """The reports of a sentence without that of an agency which only hands on another's words ("..., TASS reports")."""
    if len(said) < 2:
        return said
    known = lexicon.table.get("outlets") or ()
    outlets = [report for report in said if isinstance(report.party, Named) and folded(report.party.name) in known]
    if outlets and not lexicon.grammar.get("inverts"):  # one that is printed behind all that it hands on
        behind = any(figure.number.start > said[-1].start for figure in sentence.figures)
        outlets = [one for one in outlets if one is said[-1] and not behind and not _counts_itself(one, sentence)]
    if _only_passes_on(said[-1], sentence, lexicon):
        outlets = [*outlets, said[-1]]
    others = [report for report in said if report not in outlets and not report.own]
    return others or said


def _only_passes_on(report: Report, sentence: Sentence, lexicon: Lexicon) -> bool:
    """Whether a comma and a verb of passing on lead to whoever passes on what another said (", передає X")."""
    folded_text = sentence.paragraph.folded
    verb = folded_text[report.start : report.end].strip()
    led = folded_text[: report.start].rstrip().endswith((",", "—", "–", "-"))
    return led and isinstance(report.party, Named) and verb in (lexicon.table.get("hands_on") or ())


def _counts_itself(report: Report, sentence: Sentence) -> bool:
    """Whether an outlet is named with a count of its own ("according to an Associated Press count")."""
    named = sentence.items[report.place + 1 : report.place + 3]
    return any(item.has("counts_total") and item.unknown for item in named)
