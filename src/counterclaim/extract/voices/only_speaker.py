"""Who is the only one that speaks in a document, and from which paragraph on?"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from counterclaim.extract.clauses.report import Report
from counterclaim.extract.counts.figure import Paragraph
from counterclaim.extract.voices.bare_nouns import persons_name
from counterclaim.extract.voices.pointing_back import points_back, speaks_unread
from counterclaim.extract.words.lexicon import Lexicon
from counterclaim.model.claim import Named, Party

_PRESENT = 2000  # a year before any war of which reports of the day at hand tell


def only_speaker(
    paragraphs: Sequence[Paragraph], reports: Mapping[int, list[Report]], own: Party, lexicon: Lexicon
) -> Party:
    """The only one who speaks in a document, else its own voice.

    A person who speaks in a text on history tells only what he is said to. In a language that inverts, who speaks last
    without a figure and of nothing said before tells of something else.
    """
    sentences = [sentence for paragraph in paragraphs for sentence in paragraph.sentences]
    last = max((sentence.index for sentence in sentences if sentence.figures), default=0)
    apart = {
        sentence.index
        for sentence in sentences
        if sentence.index > last and lexicon.grammar.get("inverts") and not points_back(sentence, lexicon.language)
    }
    named = {
        report.party
        for index, said in reports.items()
        for report in said
        if report.party is not None and not report.own and index not in apart
    }
    sole = own if len(named) != 1 else next(iter(named))
    scholar = isinstance(sole, Named) and persons_name(sole.name, lexicon)
    return own if scholar and _of_the_past(paragraphs) else sole


def _of_the_past(paragraphs: Sequence[Paragraph]) -> bool:
    """Whether a text tells of a time that is history, of which it knows more than the one scholar whom it cites."""
    items = (item for paragraph in paragraphs for sentence in paragraph.sentences for item in sentence.items)
    days = (item.time.first for item in items if item.time is not None)
    return any(day is not None and day.year < _PRESENT for day in days)


def led_by_another(paragraphs: Sequence[Paragraph], reports: Mapping[int, list[Report]]) -> int:
    """How many paragraphs stand before the first report, where a verb of speech whose subject was not read is in them.

    0 where there is none: then they belong to the only one who speaks in the document.
    """
    strange = False
    for place, paragraph in enumerate(paragraphs):
        if any(reports.get(sentence.index) for sentence in paragraph.sentences):
            return place if strange else 0
        strange = strange or any(speaks_unread(sentence) for sentence in paragraph.sentences)
    return 0
