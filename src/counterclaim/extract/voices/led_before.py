"""Which body with an id does a person lead who is named by his office alone ("командувач X" behind the Air Force)?"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from counterclaim.extract.counts.figure import Paragraph
from counterclaim.extract.voices.bare_nouns import persons_name
from counterclaim.extract.words.lexicon import Lexicon, folded, forms_pattern
from counterclaim.model.claim import Named
from counterclaim.vocabulary.load import vocabulary

_LED = frozenset({"forces", "ministry", "group"})
_BESIDE = ("of", "plus", "and", "prepositions")  # leads to who else did it, or to whom
_STEM = 3  # letters that a case may change at a surname's end


def led_before(paragraphs: Sequence[Paragraph], lexicon: Lexicon) -> None:
    """Gives what a head tells to the body that he is known to lead, or that the text names right before him.

    "Повітряні сили знищили ... відзвітував командувач Ім'я Прізвище": his office is printed without a body of its own,
    and no other body stands between. A language without the words (`leaders` of its table) knows only whom every reader
    knows (`led_by`).
    """
    words, led_by = lexicon.table.get("leaders"), lexicon.table.get("led_by") or {}
    if not words and not led_by:
        return
    figures = [figure for p in paragraphs for sentence in p.sentences for figure in sentence.figures]
    known = {stem: party for party, stems in led_by.items() for stem in stems}
    heads = forms_pattern(words) if words else None
    for person in dict.fromkeys(figure.claimant for figure in figures if isinstance(figure.claimant, Named)):
        surname = folded(person.name).rpartition(" ")[2]
        party = next((body for stem, body in known.items() if surname.startswith(stem)), None)
        if party is None and heads is not None and persons_name(person.name, lexicon):
            party = _named_before(paragraphs, person.name, heads)
        for figure in figures if party is not None else ():
            figure.claimant = party if figure.claimant == person else figure.claimant


def _named_before(paragraphs: Sequence[Paragraph], name: str, heads: re.Pattern[str]) -> str | None:
    """The body with an id that a text names last before the first place where it prints a person, as its head."""
    printed = re.compile(rf"(?<!\w){re.escape(folded(name)[:-_STEM])}")
    body: str | None = None
    for paragraph in paragraphs:
        found = printed.search(paragraph.folded)
        end = len(paragraph.folded) if found is None else found.start()
        items = [item for sentence in paragraph.sentences for item in sentence.items if item.start < end]
        for before, item in pairwise([None, *items]):
            if item is None or (before is not None and before.has(*_BESIDE) and not item.unknown):
                continue  # "Повітряні сили разом із ГУР"
            if item.has("party"):
                kind = vocabulary().parties[str(item.get("party"))].kind
                body = str(item.get("party")) if kind in _LED else body
            elif item.has("issuers_bodies") and not item.has("issuers_common", "issuers_heads", "issuers_officials"):
                body = None
        if found is not None:
            lead = paragraph.folded[:end].rstrip()
            led = next((one for one in heads.finditer(lead) if one.end() == len(lead)), None)
            return body if led is not None else None
    return None
