"""Which printed dates are of time, not of a picture, and which two are one range?"""

from __future__ import annotations

from dataclasses import replace

from counterclaim.extract.dates import DateMention
from counterclaim.extract.time_grammar import MASK, TimeGrammar

REACH = 48  # characters in which a date's word ("since", "between") stands before it


def paired(text: str, mentions: list[DateMention], grammar: TimeGrammar) -> list[DateMention]:
    """The dates, two that "between … and …" or "from … to …" join made one range."""
    found: list[DateMention] = []
    for mention in mentions:
        first = found[-1] if found else None
        alike = (
            first is not None and first.is_day == mention.is_day and not (first.first.season or mention.first.season)
        )
        if first is not None and alike and first.last is None and mention.last is None:
            lead = text[max(0, first.start - REACH) : first.start] + MASK + text[first.end : mention.start]
            if mention.start - first.end < REACH and grammar.paired.search(lead):
                opening = first.first if first.first.year else replace(first.first, year=mention.first.year)
                found[-1] = replace(first, end=mention.end, first=opening, last=mention.first)
                continue
        found.append(mention)
    return found


def masked(text: str, mentions: list[DateMention]) -> str:
    """The text with every date replaced by as many marks, so that phrases find dates by one sign."""
    parts, place = [], 0
    for mention in mentions:
        parts += [text[place : mention.start], MASK * (mention.end - mention.start)]
        place = mention.end
    return "".join([*parts, text[place:]])


def is_photos(text: str, mention: DateMention, grammar: TimeGrammar) -> bool:
    """Whether the date is a picture's own: it never becomes a claim's."""
    start = max(text.rfind(". ", 0, mention.start), text.rfind("\n", 0, mention.start)) + 1
    return grammar.photo.search(text, max(start, mention.start - 160), mention.start) is not None
