"""Who goes on speaking by a pronoun or a bare noun behind a sentence that only shows them?

A sentence may present a person or a body as its subject, and no word of speech: "Речник ОТУ «Степ» Роман Дикий провів
брифінг", "Управління ООН з прав людини оприлюднило доповідь". What "he", "у відомстві" or "посадовець" say behind it
is theirs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from typing import NamedTuple

from counterclaim.extract.clauses.named_persons import HEADS
from counterclaim.extract.clauses.report import Report
from counterclaim.extract.counts.figure import Paragraph, Sentence, sentences_before
from counterclaim.extract.issuers.issuers import named_in
from counterclaim.extract.issuers.taken_up_bodies import AGAIN
from counterclaim.extract.voices.antecedents import STEM, named_before, opened_by
from counterclaim.extract.voices.bare_nouns import persons_name
from counterclaim.extract.voices.he_or_she import person_meant
from counterclaim.extract.voices.opening_bodies import body_that_opens, opening_body
from counterclaim.extract.words.lexicon import Lexicon, folded, forms_pattern, lexicon
from counterclaim.model.claim import Named, Party
from counterclaim.vocabulary.load import vocabulary

_PERSON = re.compile(
    r"\W*((?:[\w’'«»“”\"-]+ ){0,9}?)([А-ЯІЇЄҐЁ][а-яіїєґё’'-]+ [А-ЯІЇЄҐЁ][а-яіїєґё’'-]{2,})(?= [а-яіїєґё—–])"
)
_NAME = re.compile(r" ([А-ЯІЇЄҐЁ][а-яіїєґё’'-]+ [А-ЯІЇЄҐЁ][а-яіїєґё’'-]{2,})(?= [а-яіїєґё])")
_DOES = ("taker", "loser", "passive", "speech_before", "clause", "prepositions", "negation", "toll")
_KINDS = frozenset({"ministry", "office", "monitor", "media", "international", "group", "forces"})
_FAR = 4  # sentences back to the one that shows them
_HER = ("вона", "она", "її", "ее", "её")


class Shown(NamedTuple):
    """Who a sentence shows: the party, the words that print it, and whether it is a person."""

    party: Party
    printed: str
    person: bool


def shown(sentence: Sentence, lexicon: Lexicon) -> Shown | None:
    """The person or the body with which a sentence without a figure begins as its subject; null for none."""
    items, text = sentence.items, sentence.paragraph.text
    if not items or sentence.figures:
        return None
    start = _start(sentence)
    found = _PERSON.match(text, start)
    if found is not None:
        inside = [item for item in items if item.start >= start and item.end <= found.end(2)]
        titled = any(item.has(*HEADS) for item in inside if item.start < found.start(2))
        verbs = any(item.has(*_DOES) and not item.has(*HEADS) for item in inside)
        if (titled or not found[1].strip()) and not verbs:
            party = named_in(text[start : found.end(2)], inside, first=False, start=start, lexicon=lexicon)
            if party not in {None, AGAIN} and (titled or persons_name(found[2], lexicon)):
                return Shown(party, text[start : found.end(2)], person=True)
    first = next((item for item in items if not item.get("punct")), None)
    if (
        first is not None
        and first.has("party")
        and not first.get("possessive")
        and not text[start : first.start].strip(' «“"')
    ):
        party = str(first.get("party"))
        kind = vocabulary().parties[party].kind
        acts = any(item.has("taker", "loser") for item in items)
        if kind in _KINDS and not acts:
            return Shown(party, text[first.start : first.end], person=kind == "office")
    body = body_that_opens(sentence, lexicon)
    return None if body is None else Shown(body, body.name, person=False)


def pronoun_stands_for(
    sentence: Sentence,
    said: Sequence[Report],
    reports: Mapping[int, Sequence[Report]],
    lines: Sequence[Paragraph],
    *,
    issuers: Sequence[Party],
    held: Party,
    lexicon: Lexicon,
) -> Party:
    """Whom a pronoun before a word of speech stands for: a person, the body shown before, or whoever has the floor."""
    person = person_meant(sentence, said, reports, issuers, lexicon)
    cue = next((report for report in said if report.pronoun and not report.generic), None)
    if person is None and cue is not None and (here := _holder_here(sentence, cue, lexicon)) is not None:
        return here
    if person is None and cue is not None:
        before = next(_before(sentence, lines, reports, lexicon), None)
        if before is not None and (held is None or before.person):
            return before.party
    if person is None:
        person = named_before(sentence, said) if held is None else _it(sentence, said, held, lexicon)
    return person or opening_body(sentence, lexicon)


def shown_again(
    report: Report,
    noun: str,
    sentence: Sentence,
    *,
    reports: Mapping[int, Sequence[Report]],
    lines: Sequence[Paragraph],
    lexicon: Lexicon,
) -> Report:
    """A report by a bare noun that no name was found for, with the person or body shown before that it may mean.

    `noun`: the word that takes up who was named before ("речник", "у відомстві"); empty where the report names one.
    """
    name = report.party.name if isinstance(report.party, Named) else ""
    if not lexicon.grammar.get("inverts") or report.party is None or report.own:
        return report
    bare = (
        name.islower()
        or (" " not in name and folded(name) == folded(noun))
        or _again(lexicon.language).fullmatch(folded(name))
    )
    if not name or not bare:
        return report
    word = folded(noun or name)
    stem = word[: max(STEM, len(word) - 2)]
    person, body = (pattern.match(word) is not None for pattern in _meant(lexicon.language))
    for before in _before(sentence, lines, reports, lexicon):
        if stem in folded(before.printed) or (person and before.person) or (body and not before.person):
            return replace(report, party=before.party, pronoun=False, generic=False)
    return report


def _before(
    sentence: Sentence, lines: Sequence[Paragraph], reports: Mapping[int, Sequence[Report]], lexicon: Lexicon
) -> Iterator[Shown]:
    """Who the sentences before show, last first, back to one in which somebody speaks; none in a fixed word order."""
    if not lexicon.grammar.get("inverts"):
        return
    left = _FAR
    for paragraph in reversed(lines):
        if paragraph.listed or paragraph.zone == "caption":
            continue
        here = paragraph is sentence.paragraph
        row = sentences_before(sentence, _FAR) if here else paragraph.sentences
        for one in reversed(row):
            if left == 0 or any(said.party is not None for said in reports.get(one.index, ())):
                return
            left -= 1
            if (found := shown(one, lexicon)) is not None:
                yield found


def _holder_here(sentence: Sentence, cue: Report, lexicon: Lexicon) -> Party:
    """The holder of an office named last before "he said" in a sentence, as in "президент X назвав ціну: знищено,
    сказав він, 40 танків"; null for another pronoun, and where nobody is titled so.
    """
    if not lexicon.grammar.get("inverts"):
        return None
    behind = sentence.paragraph.folded[cue.end :].lstrip().split(" ", 1)[0].strip(",.:;—»")
    if behind not in (lexicon.table.get("of_persons") or ()) or behind in _HER[2:]:
        return None
    text = sentence.paragraph.text
    offices = [item for item in sentence.items if item.end < cue.start and item.has("issuers_heads")]
    for office in reversed(offices):
        named = _NAME.match(text, office.end)
        if named is not None and named.end() < cue.start:
            return Named(named[1])
    return None


def _start(sentence: Sentence) -> int:
    """Where a sentence begins in its paragraph's text."""
    first = sentence.items[0]
    text = sentence.paragraph.text
    at = first.start - sum(len(word) + 1 for word in first.unknown)
    return max(
        (text.rfind(mark, 0, max(at, 0)) + len(mark) for mark in (". ", "! ", "? ") if mark in text[:at]), default=0
    )


def _it(sentence: Sentence, said: Sequence[Report], held: Party, lexicon: Lexicon) -> Party:
    """The state that the sentence before begins with, for "it", which never stands for a person who spoke."""
    cue = next((report for report in said if report.pronoun), None)
    before = sentences_before(sentence, 1)
    if cue is None or not before or not isinstance(held, Named) or not persons_name(held.name, lexicon):
        return held
    pronoun = sentence.paragraph.folded[: cue.start].rstrip().rsplit(None, 1)[-1:]
    return (opened_by(before[0]) or held) if pronoun == ["it"] else held


@cache
def _meant(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What finds a word that may take up any person, and one that may take up any body."""
    table = lexicon(language).table.get("shown_again") or {}
    return forms_pattern(table.get("persons") or ()), forms_pattern(table.get("bodies") or ())


@cache
def _again(language: str) -> re.Pattern[str]:
    """What finds a word of either kind that opens a sentence with a capital."""
    table = lexicon(language).table.get("shown_again") or {}
    return forms_pattern([*(table.get("persons") or ()), *(table.get("bodies") or ())])
