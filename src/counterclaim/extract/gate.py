"""Which paragraphs may hold a claim and are worth reading?

Three patterns decide: a number; a word for what becomes of people and things (or of aid and ground); a noun for what
is counted. A document is read when one paragraph has all three, or when a list's item stands under words of loss.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from counterclaim.extract.figure import Paragraph
from counterclaim.extract.forms import words
from counterclaim.extract.lexicon import forms_pattern
from counterclaim.vocabulary.load import vocabulary, word_table

_SHORT = 200
_OF_PERSONS = ("killed", "wounded", "missing", "surrendered")


@dataclass(frozen=True, slots=True)
class Gate:
    """The patterns of one language: a number, a word of loss, aid or ground, a noun that is counted."""

    number: re.Pattern[str]
    fate: re.Pattern[str]
    noun: re.Pattern[str]


@cache
def gate_of(language: str) -> Gate:
    """The gate of a language.

    Raises:
        VocabularyError: a word table is missing or cannot be read.
    """
    table, numbers = word_table(f"cues.{language}"), word_table(f"numbers.{language}")
    counted = [form for value, forms in numbers["values"].items() if int(value) > 1 for form in words(forms)]
    counted += list(words(numbers.get("vague")))
    toll = [form for forms in table["toll"].values() for form in forms]
    fate = [form for outcomes in table["outcomes"].values() for forms in outcomes.values() for form in forms or ()]
    fate += [form for key in ("nouns", "pledged", "stalled", "delivered") for form in table["aid"][key]]
    fate += list(table["speech"].get("lists") or ())
    fate += [form for key in ("advanced", "controls") for form in table["territory"][key]]
    nouns = [form for forms in table["categories"].values() for form in forms]
    for outcomes in table["outcomes"].values():
        nouns += [form for outcome in _OF_PERSONS for form in outcomes.get(outcome) or ()]
    for party in vocabulary().parties.values():
        nouns += [*party.adjectives.get(language, ()), *party.forces.get(language, ())]
    money = r"[$€£]|\bkm\b|км\b|kilomet|кілометр|километр|billion|million|млрд|млн"
    return Gate(
        re.compile(r"\d|" + forms_pattern(counted).pattern),
        forms_pattern([*fate, *toll]),
        re.compile(forms_pattern([*nouns, *toll]).pattern + "|" + money),
    )


def gate(paragraphs: Sequence[Paragraph], language: str) -> list[Paragraph]:
    """The paragraphs worth reading; none when no paragraph of the document passes."""
    known = gate_of(language)
    numbered = [known.number.search(paragraph.folded) is not None for paragraph in paragraphs]
    if not any(numbered) or not _opens(paragraphs, numbered, known):
        return []
    return [
        paragraph
        for paragraph, has_number in zip(paragraphs, numbered, strict=True)
        if paragraph.zone != "body" or paragraph.listed or _speaks(paragraph, known, has_number=has_number)
    ]


def _speaks(paragraph: Paragraph, known: Gate, *, has_number: bool) -> bool:
    """Whether a paragraph of a document that passed may hold a figure, or says whose losses are spoken of."""
    if has_number and len(paragraph.folded) < _SHORT:
        return True
    fate = known.fate.search(paragraph.folded) is not None
    if fate and has_number:
        return True
    noun = known.noun.search(paragraph.folded) is not None
    return noun if fate else noun and has_number


def _opens(paragraphs: Sequence[Paragraph], numbered: Sequence[bool], known: Gate) -> bool:
    header = False
    for paragraph, has_number in zip(paragraphs, numbered, strict=True):
        fate = known.fate.search(paragraph.folded) is not None
        if has_number and (fate or (header and paragraph.listed)) and known.noun.search(paragraph.folded):
            return True
        header = fate or (header and paragraph.listed)
    return False
