"""Who tells a figure behind which a bracket holds nothing but a name ("480,000 (Kyiv's staff), 465,000 (Pentagon)")?"""

from __future__ import annotations

import re
from collections.abc import Sequence

from counterclaim.extract.counts.figure import Figure, Paragraph
from counterclaim.extract.voices.labels import names_alone
from counterclaim.extract.words.lexicon import Lexicon
from counterclaim.model.claim import Named

_BRACKET = re.compile(r"\s?\(([^()\d;:?!\n]{2,60})\)")
_FEWEST = 2  # figures with such a bracket; a single one may explain a name


def told_in_brackets(paragraphs: Sequence[Paragraph], lexicon: Lexicon) -> None:
    """Gives figures of one sentence the teller that the bracket behind each of them names, where two have one."""
    for paragraph in paragraphs:
        if paragraph.text.count("(") < _FEWEST:
            continue
        for sentence in paragraph.sentences:
            told = [(figure, party) for figure in sentence.figures if (party := _teller(figure, lexicon)) is not None]
            if len(told) >= _FEWEST:
                for figure, party in told:
                    figure.claimant, figure.spoken = party, True


def _teller(figure: Figure, lexicon: Lexicon) -> str | Named | None:
    sentence = figure.sentence
    last = sentence.items[max(figure.phrase.last, figure.at)]
    match = _BRACKET.match(sentence.paragraph.text, max(last.end, figure.number.end))
    party = None if match is None else names_alone(match[1].strip().removeprefix("the "), lexicon)
    if isinstance(party, Named) and " " not in party.name:
        return None  # "40 tanks (Leopard)"
    return party if isinstance(party, str | Named) else None
