"""Where does an issuer's own page go on in its own words after it has told another's?"""

from __future__ import annotations

from counterclaim.extract.counts.figure import Paragraph, Sentence
from counterclaim.extract.passes.gate import PROBABLE
from counterclaim.extract.words.judging_words import judges_itself
from counterclaim.extract.words.lexicon import Lexicon

ALSO = frozenset({"also", "counts_total"})


def tells_itself(sentence: Sentence, own: str, lexicon: Lexicon, *, monitor: bool) -> bool:
    """Whether a sentence without a word of speech is the page's own: in words of probability, in the first person, or
    of ground taken where a monitor publishes it.
    """
    itself = _judged_here(sentence, own, lexicon) or _tells_of_itself(sentence)
    return itself or (monitor and _told_by_monitor(sentence))


def told_in_full(paragraph: Paragraph) -> bool:
    """Whether an item of a list is a sentence of its own and no row of what the line above it tells."""
    return paragraph.text.rstrip().endswith(".") and any(
        item.has("verbs", "taker", "loser", "have", "be") for s in paragraph.sentences for item in s.items
    )


def _judged_here(sentence: Sentence, own: str, lexicon: Lexicon) -> bool:
    """Whether an issuer's own document goes on in its own words of probability after another's count."""
    if not sentence.paragraph.kinds & PROBABLE or not sentence.items:
        return False
    words = sentence.paragraph.folded[sentence.items[0].start : sentence.items[-1].end]
    return judges_itself(words, own, lexicon.language)


def _tells_of_itself(sentence: Sentence) -> bool:
    """Whether an issuer's own document goes on in the first person, in no quotation ("we have found 45,123 names")."""
    text = sentence.paragraph.text
    first = next((item for item in sentence.items if item.has("first_person")), None)
    return first is not None and text.count("«", 0, first.start) <= text.count("»", 0, first.start)


def _told_by_monitor(sentence: Sentence) -> bool:
    """Whether a monitor's own document tells, with no word of speech or of going on, of ground taken."""
    figures = [figure for figure in sentence.figures if figure.dropped is None]
    grounds = bool(figures) and all(figure.topic == "territory" for figure in figures)
    return grounds and ALSO.isdisjoint(sentence.means)
