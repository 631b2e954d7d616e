"""Which person do "he said" and "за його словами" take up, where a state was only quoted since he spoke?"""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.extract.figure import Sentence
from counterclaim.extract.lexicon import Lexicon
from counterclaim.extract.report import Report
from counterclaim.model.claim import Named, Party
from counterclaim.vocabulary.load import vocabulary

_NAME = 2  # words of a person's name at the least


def person_before(
    sentence: Sentence, said: Sequence[Report], held: Party, issuers: Sequence[Party], lexicon: Lexicon
) -> Party:
    """The last person or office that spoke, for a pronoun of persons where a state holds the floor; else `held`."""
    parties = vocabulary().parties
    if not isinstance(held, str) or held not in parties or parties[held].kind != "state":
        return held
    cue = next((report for report in said if report.pronoun and not report.generic), None)
    if cue is None or not _personal(sentence, cue, lexicon):
        return held
    return next((party for party in reversed(issuers) if _one_person(party)), held)


def _personal(sentence: Sentence, cue: Report, lexicon: Lexicon) -> bool:
    """Whether the pronoun of a word of speech is one of persons: beside the word, or inside it ("in his words")."""
    text = sentence.paragraph.folded
    before, after = text[: cue.start].split()[-1:], text[cue.end :].split(maxsplit=1)[:1]
    words = {word.strip('.,;:!?"«»“”—–') for word in (*before, *text[cue.start : cue.end].split(), *after)}
    return not words.isdisjoint(lexicon.table.get("of_persons") or ())


def _one_person(party: Party) -> bool:
    if isinstance(party, str):
        known = vocabulary().parties.get(party)
        return known is not None and known.kind == "office"
    if not isinstance(party, Named):
        return False
    words = party.name.split()
    return len(words) >= _NAME and all(word.istitle() for word in words)
